"""The window of the help."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QToolButton, QWidget

from leb_wallet.domain.errors import InvalidInput, StorageError
from leb_wallet.domain.help_page import target_of
from leb_wallet.domain.links import check_link
from leb_wallet.resources import resource_path
from leb_wallet.services.help_pages import NAMES, NEWS, HelpPages
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import column, row
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.form import give_room
from leb_wallet.ui.help.find_bar import FindBar
from leb_wallet.ui.help.page_list import PageList
from leb_wallet.ui.help.page_view import PageView
from leb_wallet.ui.open_link import OpenLinkDialog

_SIZE = QSize(900, 660)
_LIST_WIDTH = 24  # letters


class _Place(NamedTuple):
    page: str
    height: int  # scrolled down so far


class HelpWindow(QWidget):
    """A window beside the others: pages on the left with a search, the chosen page on the right.

    Closed it is only hidden, so that it comes back as it was left.
    """

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """``language`` is such as ``zh_CN``; pages that were not translated are shown in English."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Help"))
        self._back: list[_Place] = []
        self._forward: list[_Place] = []
        self._name = ""
        self.pages: HelpPages | None = None
        try:
            self.pages = HelpPages(resource_path("help"), language)
        except StorageError as error:
            lost = EmptyState("state-overdue", self.tr("The help cannot be shown"), sentence(error))
            self.setLayout(column(lost))
            return
        self.list = PageList(self.pages)
        self.view = PageView()
        self.find_bar = FindBar()
        self.back_button = self._button("previous", self.tr("Back"), "Alt+Left")
        self.forward_button = self._button("collapsed", self.tr("Forward"), "Alt+Right")
        self._build()
        give_room(self)
        self._connect()
        self.go_to(NAMES[0])
        self.list.search.setFocus()

    def open_page(self, name: str) -> None:
        """Show the window with a page, such as ``top-ups``, or ``top-ups#`` and one of its headings."""
        page, _, anchor = name.partition("#")
        if self.pages is not None and page:
            self.go_to(page, anchor)
        self.show()
        self.raise_()
        self.activateWindow()

    def open_news(self) -> None:
        """Show the window with what is new."""
        self.open_page(NEWS)

    def page_name(self) -> str:
        """Return the name of the page that is shown."""
        return self._name

    def go_to(self, name: str, anchor: str = "") -> None:
        """Show a page, from a heading on if one is named; Back leads to where the reader was."""
        if self.pages is None:
            return
        page = self.pages.page(name)
        if self._name and self._name != page.name:
            self._back.append(self._place())
            self._forward.clear()
        self._show(page.name)
        self.view.go_to(anchor)

    def go_back(self) -> None:
        """Show the page before."""
        self._step(self._back, self._forward)

    def go_forward(self) -> None:
        """Show the page from which Back led away."""
        self._step(self._forward, self._back)

    def sizeHint(self) -> QSize:
        """Return room for list and page."""
        return QSize(_SIZE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange and self.pages is not None:
            for button in (self.back_button, self.forward_button):
                self._draw(button)
        super().changeEvent(event)

    def _build(self) -> None:
        left = QWidget()
        tools = row(self.back_button, self.forward_button, 1, spacing=theme.TIGHT)
        side = column(tools, self.list)
        side.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.SMALL, theme.MEDIUM)
        left.setLayout(side)
        right = QWidget()
        right.setLayout(column(self.view, self.find_bar, spacing=0))
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        width = theme.text_width(self.font(), "x" * _LIST_WIDTH) + 2 * theme.LARGE
        splitter.setSizes([width, _SIZE.width() - width])
        self.setLayout(column(splitter))

    def _connect(self) -> None:
        self.list.page_chosen.connect(self.go_to)
        self.list.words_changed.connect(self._on_words_changed)
        self.view.link_clicked.connect(self._follow)
        self.find_bar.typed.connect(self._find_typed)
        self.find_bar.wanted.connect(self._find)
        self.find_bar.closed.connect(self.view.setFocus)
        self.back_button.clicked.connect(self.go_back)
        self.forward_button.clicked.connect(self.go_forward)
        for keys, slot in (
            (QKeySequence("Ctrl+F"), self.find_bar.begin),
            (QKeySequence("F3"), self.find_bar.go_on),
            (QKeySequence("Shift+F3"), self.find_bar.go_back),
            (QKeySequence("Ctrl+K"), self._enter_search),
        ):
            QShortcut(keys, self).activated.connect(slot)

    def _button(self, icon: str, name: str, keys: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setProperty("icon_name", icon)
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(self.tr("{name} ({keys})").format(name=name, keys=shown))
        button.setAccessibleName(name)
        button.setShortcut(QKeySequence(keys))
        button.setEnabled(False)
        self._draw(button)
        return button

    def _draw(self, button: QToolButton) -> None:
        name = str(button.property("icon_name"))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            name = {"previous": "collapsed", "collapsed": "previous"}[name]
        button.setIcon(icons.text_icon(name, self.palette()))

    def _place(self) -> _Place:
        return _Place(self._name, self.view.verticalScrollBar().value())

    def _show(self, name: str) -> None:
        assert self.pages is not None
        if name != self._name:
            self._name = name
            self.view.show_page(self.pages.page(name))
        self.list.choose(name)
        self.back_button.setEnabled(bool(self._back))
        self.forward_button.setEnabled(bool(self._forward))

    def _step(self, from_: list[_Place], to: list[_Place]) -> None:
        if from_:
            place = from_.pop()
            to.append(self._place())
            self._show(place.page)
            self.view.verticalScrollBar().setValue(place.height)

    def _follow(self, link: str) -> None:
        target = target_of(link)
        if target is not None:
            self.go_to(target.page or self._name, target.anchor)
            return
        try:
            checked = check_link(link, (QUrl(link).host(),))  # the pages are ours, and so is the choice of the host
        except InvalidInput:
            return  # nothing that a browser could open; a test keeps such links out of the pages
        OpenLinkDialog(checked, self).open()

    def _find(self, text: str, backwards: bool) -> None:
        found = self.view.find_next(text, backwards=backwards)
        self.find_bar.tell(found=found)

    def _find_typed(self, text: str) -> None:
        self.view.leave_selection()
        self._find(text, False)

    def _on_words_changed(self, text: str) -> None:
        self.view.mark(text.split())

    def _enter_search(self) -> None:
        self.list.search.setFocus()
        self.list.search.selectAll()
