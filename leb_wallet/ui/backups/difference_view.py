"""A list of records with what changes in each below it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from leb_wallet.domain.difference import RecordDifference
from leb_wallet.ui import icons, theme
from leb_wallet.ui.airy_header import AiryHeader
from leb_wallet.ui.backups.record_words import RecordWords

MOST_SHOWN = 500
_ARROW = 12  # pixels
DATA_ROLE = Qt.ItemDataRole.UserRole
ICON_ROLE = DATA_ROLE + 1  # the name of a row's icon


class LineTree(QTreeWidget):
    """Rows of a few columns; each may have lines of text below it. The whole row is chosen, never a cell."""

    def __init__(self, name: str, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setColumnCount(len(titles))
        self.setHeaderLabels(list(titles))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAllColumnsShowFocus(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = AiryHeader(self)
        self.setHeader(header)
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw the arrow of a chosen row so that it can be seen on its colour."""
        if not (self.model().hasChildren(index) and self.selectionModel().isSelected(index)):
            super().drawBranches(painter, rect, index)
            return
        color = self.palette().color(QPalette.ColorRole.HighlightedText)
        name = "expanded" if self.isExpanded(index) else "collapsed"
        icons.icon(name, color, _ARROW).paint(painter, rect)

    def add(self, texts: Sequence[str], lines: Iterable[str] = (), data: object = None) -> QTreeWidgetItem:
        """Add a row with lines below it."""
        item = QTreeWidgetItem(list(texts))
        item.setData(0, DATA_ROLE, data)
        for column, text in enumerate(texts):
            item.setToolTip(column, text)
        item.setSizeHint(0, QSize(0, self.fontMetrics().height() + theme.SMALL))
        self.addTopLevelItem(item)
        for line in lines:
            below = QTreeWidgetItem([line])
            below.setToolTip(0, line)
            below.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.addChild(below)
            below.setFirstColumnSpanned(True)
        return item


def row_icon(name: str, palette: QPalette) -> QIcon:
    """Return the icon of a row, in the colour of its text whether the row is chosen or not."""
    role = QPalette.ColorRole
    return icons.icon(name, palette.color(role.Text), selected=palette.color(role.HighlightedText))


class DifferenceView(LineTree):
    """What putting a backup in place would do, record by record."""

    def __init__(self, words: RecordWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What would change"), [self.tr("Record"), self.tr("What happens")], parent)
        self._words = words

    def show_records(self, records: Sequence[RecordDifference]) -> None:
        """Show some records that differ; of very many the first."""
        self.clear()
        for found in records[:MOST_SHOWN]:
            name = self._words.name(found.edit.record, found.card)
            self.add([name, self._words.kind(found.kind)], self._words.difference(found))
        if len(records) > MOST_SHOWN:
            self.add([self.tr("… and %n more", "", len(records) - MOST_SHOWN), ""])
        if len(records) <= 30:
            self.expandAll()
