"""The tables of the insights: two lines a row, sorted by a click, opened by Enter."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from leb_wallet.ui import theme
from leb_wallet.ui.airy_header import give_header
from leb_wallet.ui.indexed_model import DETAIL_ROLE, IndexedModel
from leb_wallet.ui.two_line_delegate import TwoLineDelegate, row_height

_LEAST_ROWS = 3
_MOST_LETTERS = 40
_NARROWEST = 120


class InsightTable(QTableView):
    """Columns as wide as their words, and one that takes what is left.

    ``wide`` is the number of that column.
    """

    def __init__(self, model: IndexedModel, name: str, wide: int, parent: QWidget | None = None) -> None:  # type: ignore[type-arg]
        super().__init__(parent)
        self._wide = wide
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(TwoLineDelegate(frozenset({0}), self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        header = give_header(self, is_padded=True)
        header.setSortIndicatorClearable(True)  # the third click brings the first order back
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSortingEnabled(True)
        self.setMinimumHeight(header.sizeHint().height() + _LEAST_ROWS * row_height(self.font()))

    def fit(self, least: Mapping[int, int] | None = None) -> None:
        """Give every column the room its texts need; the wide one gets the rest."""
        model, small = self.model(), theme.scaled(self.font(), theme.CAPTION)
        bold = theme.scaled(self.font(), theme.BODY, bold=True)
        most = self.fontMetrics().averageCharWidth() * _MOST_LETTERS
        for column in range(model.columnCount()):
            title = str(model.headerData(column, Qt.Orientation.Horizontal))
            widths = [QFontMetrics(bold).horizontalAdvance(title) + theme.LARGE]
            for place in range(model.rowCount()):
                index = model.index(place, column)
                icon = theme.STATE_ICON + theme.SMALL if index.data(Qt.ItemDataRole.DecorationRole) else 0
                widths.append(QFontMetrics(bold).horizontalAdvance(str(index.data())) + icon)
                widths.append(QFontMetrics(small).horizontalAdvance(str(index.data(DETAIL_ROLE))) + icon)
            room = min(max(widths), most) + 2 * theme.SMALL + 4
            self.setColumnWidth(column, max(room, (least or {}).get(column, 0)))
        self._stretch()
        rows = max(_LEAST_ROWS, model.rowCount()) * self.verticalHeader().defaultSectionSize()
        bars = self.horizontalHeader().sizeHint().height() + self.horizontalScrollBar().sizeHint().height()
        self.setMaximumHeight(rows + bars + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the wide column what is left."""
        super().resizeEvent(event)
        self._stretch()

    def _stretch(self) -> None:
        others = sum(self._widths(column for column in range(self.model().columnCount()) if column != self._wide))
        self.setColumnWidth(self._wide, max(_NARROWEST, self.viewport().width() - others))

    def _widths(self, columns: Iterable[int]) -> Iterable[int]:
        return (self.columnWidth(column) for column in columns)
