"""The pages of a dialog such as the settings, with the list they are chosen from."""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, row
from leb_wallet.ui.form import scrolling
from leb_wallet.ui.page_list import PageList

_WIDTH, _NARROW = 108, 74  # letters


class BookPage(QWidget):
    """A page with a title."""

    def show_title(self, is_shown: bool) -> None:
        """Show the title, or leave it to what stands above the page."""
        raise NotImplementedError


P = TypeVar("P", bound=BookPage)


class PageEntry(NamedTuple, Generic[P]):
    """A page before it is made; ``name`` is for the program, ``title`` for the user."""

    name: str
    icon: str
    title: str
    make: Callable[[], P]


class PageBook(QWidget, Generic[P]):
    """A list beside the page, or a box above it where there is little room; pages are made when they are first shown.

    Signals:
        made(str): a page was made, by its name.
        turned(str): a page is shown, by its name.
    """

    made = Signal(str)
    turned = Signal(str)

    def __init__(
        self, title: str, entries: Sequence[PageEntry[P]], above: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        """``title`` is how the list is read aloud; ``above`` stands over every page."""
        super().__init__(parent)
        self._entries, self._above = tuple(entries), above
        self._areas: dict[str, QScrollArea] = {}
        self._name = ""
        self._stack = QStackedWidget()
        self.pages: dict[str, P] = {}
        self.list = PageList(title, [(entry.icon, entry.title) for entry in self._entries], self)
        right = column(self.list.box, *([above] if above else []), self._stack, spacing=theme.SMALL)
        right.setStretch(right.count() - 1, 1)
        middle = row(self.list.list, right, spacing=theme.LARGE)
        middle.setStretch(1, 1)
        self.setLayout(middle)
        self.list.chosen.connect(self._on_chosen)

    @property
    def page(self) -> P:
        """The page that is shown."""
        return self.pages[self._name]

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in this order."""
        return (self.list.list, self.list.box, *([self._above] if self._above else []), self._areas[self._name])

    def show_page(self, name: str) -> None:
        """Show a page by its name."""
        index = [entry.name for entry in self._entries].index(name)
        if name not in self.pages:
            page = self.pages[name] = self._entries[index].make()
            self._areas[name] = scrolling(page)
            self._stack.addWidget(self._areas[name])
            self.made.emit(name)
        self._name = name
        self._stack.setCurrentWidget(self._areas[name])
        self.list.show_page(index)
        self._arrange()
        self.turned.emit(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the list beside the page, or as a box above it."""
        if self._name:
            self._arrange()
        super().resizeEvent(event)

    def _on_chosen(self, index: int) -> None:
        self.show_page(self._entries[index].name)

    def _arrange(self) -> None:
        is_narrow = self.width() < theme.text_width(self.font(), "x" * _NARROW)
        has_focus = self.list.list.hasFocus() or self.list.box.hasFocus()
        self.list.list.setVisible(not is_narrow)
        self.list.box.setVisible(is_narrow)
        self.page.show_title(not is_narrow)  # the box says it
        if has_focus:
            (self.list.box if is_narrow else self.list.list).setFocus()


def room_for_book(dialog: QWidget) -> QSize:
    """Return room for a page of usual length with the list beside it."""
    width = theme.text_width(dialog.font(), "x" * _WIDTH)
    return QSize(width, round(width * 0.72))
