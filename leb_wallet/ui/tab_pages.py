"""Tabs whose contents are made when they are first opened. Light enough for the first paint."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget


class TabContent(Protocol):
    """What stands on a tab: a widget that can begin anew for another day, and takes the keyboard."""

    def refresh(self) -> None:
        """Show everything for a new day."""

    def focus_first(self) -> None:
        """Put the keyboard where the user wants to begin."""


Maker = Callable[[], QWidget]  # a widget that is a TabContent, too


class TabPages(QTabWidget):
    """Empty pages at first; each is filled when somebody looks at it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self._makers: dict[int, Maker] = {}
        self._contents: dict[int, QWidget] = {}
        self.currentChanged.connect(self.build)

    def add_empty(self, title: str) -> None:
        """Add a page without content."""
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        self.addTab(page, title)

    def set_maker(self, place: int, make: Maker) -> None:
        """Say what fills a page; it is made at once if it is the one shown."""
        self._makers[place] = make
        if place == self.currentIndex():
            self.build(place)

    def content(self, place: int) -> QWidget | None:
        """Return what fills a page, None before it was opened."""
        return self._contents.get(place)

    def contents(self) -> list[TabContent]:
        """Return what has been made so far."""
        return list(self._contents.values())  # type: ignore[arg-type]

    def open(self, place: int) -> None:
        """Show a page and put the keyboard into it."""
        self.setCurrentIndex(place)
        content = self._contents.get(place)
        if content is not None:
            content.focus_first()  # type: ignore[attr-defined]
            focus = content.window().focusWidget()
            if focus is None or not focus.isVisible():  # there is nothing to do yet on a tab without cards
                self.tabBar().setFocus()

    def forget(self) -> None:
        """Throw all contents and their makers away, to be made anew in another language."""
        for content in self._contents.values():
            content.hide()
            content.deleteLater()  # and no sooner: without a parent it were Python's, to be deleted amid anything
        self._contents.clear()
        self._makers.clear()

    def build(self, place: int) -> QWidget | None:
        """Return what fills a page, made now if it can be and was not before."""
        make, page = self._makers.get(place), self.widget(place)
        layout = page.layout() if page else None
        if make is not None and layout is not None and place not in self._contents:
            content = self._contents[place] = make()
            layout.addWidget(content)
            content.show()  # not when the layout gets to it: a hidden child cannot be where the keyboard shall go
        return self._contents.get(place)
