"""The list of help pages with its search."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from leb_wallet.domain.help_page import Hit
from leb_wallet.services.help_pages import HelpPages
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import column, muted_line
from leb_wallet.ui.help.page_delegate import LINE_ROLE, PageDelegate

_NAME_ROLE, _ANCHOR_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_LINES = 2  # of the words around a hit
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PageList(QWidget):
    """All pages, or those that hold the words looked for.

    Signals:
        page_chosen(str, str): the name of a page, and the section in which the words stand.
        words_changed(str): what is looked for now.
    """

    page_chosen = Signal(str, str)
    words_changed = Signal(str)

    def __init__(self, pages: HelpPages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self.search = self._make_search()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages of the help"))
        self.list.setItemDelegate(PageDelegate(_LINES, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.nothing = muted_line(self.tr("No page holds these words. Search for less."))
        self.nothing.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, theme.SMALL)
        self.setLayout(column(self.search, self.nothing, self.list))
        self._show("")

    def choose(self, name: str) -> None:
        """Mark a page as the one that is shown; nothing is marked where a search left it out."""
        with QSignalBlocker(self.list):
            row = next((row for row in range(self.list.count()) if self._name(row) == name), -1)
            self.list.setCurrentRow(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move through the list while the search is typed in, and Enter go to what is chosen."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.open_current()
                return True
        return super().eventFilter(watched, event)

    def open_current(self) -> None:
        """Open the chosen page, or the first of those found."""
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        elif (item := self.list.currentItem()) is not None:
            self._on_chosen(item, None)

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(self.tr("Search the help …"))
        search.setAccessibleName(self.tr("Search the help"))
        search.setClearButtonEnabled(True)
        search.addAction(icons.text_icon("search", self.palette()), QLineEdit.ActionPosition.LeadingPosition)
        search.textChanged.connect(self._on_typed)
        search.installEventFilter(self)
        return search

    def _name(self, row: int) -> str:
        return str(self.list.item(row).data(_NAME_ROLE))

    def _on_typed(self, text: str) -> None:
        self._show(text)
        self.words_changed.emit(text)

    def _show(self, text: str) -> None:
        hits = self._pages.search(text) if text.strip() else [Hit(page, "", "") for page in self._pages.pages]
        current = self.list.currentItem()
        name = str(current.data(_NAME_ROLE)) if current is not None else ""
        with QSignalBlocker(self.list):
            self._fill(hits)
        self.choose(name)
        self.nothing.setVisible(not hits)
        self.list.setVisible(bool(hits))

    def _fill(self, hits: Iterable[Hit]) -> None:
        self.list.clear()
        for hit in hits:
            item = QListWidgetItem(hit.page.title)
            item.setData(_NAME_ROLE, hit.page.name)
            item.setData(_ANCHOR_ROLE, hit.anchor)
            item.setData(LINE_ROLE, hit.line)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, hit.line)
            self.list.addItem(item)

    def _on_chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None:
            self.page_chosen.emit(str(item.data(_NAME_ROLE)), str(item.data(_ANCHOR_ROLE)))
