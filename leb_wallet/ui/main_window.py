"""The window: menus, tabs, banners. It paints before anything is known about cards.

Importing this module loads Qt and nothing heavier; not even icons and the namespace ``Qt``,
whose enums alone take as long as the window. :meth:`MainWindow.fill` brings in the data layer,
from the first idle moment after the first paint.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QMainWindow, QTabWidget, QVBoxLayout, QWidget

from leb_wallet.ui.edit_menu import EditMenu

TYPE_CHECKING = False
if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent
    from PySide6.QtWidgets import QMenu

    from leb_wallet.domain.events import Event
    from leb_wallet.services.services import Services
    from leb_wallet.services.wallet_service import WalletService
    from leb_wallet.ui.banner import Banner
    from leb_wallet.ui.cards_tab import CardsTab
    from leb_wallet.ui.guide.routes import GuideRoutes
    from leb_wallet.ui.history_tab import HistoryTab
    from leb_wallet.ui.reminders_tab import RemindersTab
    from leb_wallet.ui.top_up_tab import TopUpTab

CARDS, HISTORY, TOP_UP, REMINDERS = range(4)
_SIZE = (1180, 740)
_TITLE_BAR = 40  # what the desktop puts around a window comes on top


class MainWindow(QMainWindow):
    """A frame around the tabs.

    Signals:
        closed: the window was closed; its place has been handed over.
        quit_requested, data_folder_requested: chosen in the menu.
    """

    closed = Signal()
    quit_requested = Signal()
    data_folder_requested = Signal()

    def __init__(
        self,
        load_geometry: Callable[[], str] | None = None,
        save_geometry: Callable[[str], None] | None = None,
    ) -> None:
        """Make the empty window. The two functions bring and keep its place as hexadecimal text."""
        super().__init__()
        self._save_geometry = save_geometry
        self._service: WalletService | None = None
        self._services: Services | None = None
        self._guides: GuideRoutes | None = None
        self._built: dict[int, CardsTab | HistoryTab | TopUpTab | RemindersTab] = {}
        self._pages: list[QVBoxLayout] = []
        self._is_read_only_told = False
        self._make_reminders: Callable[[], RemindersTab] | None = None
        self._is_kept: Callable[[], bool] = bool
        self.cards_tab: CardsTab | None = None
        self.setWindowTitle(self.tr("LEB Wallet"))
        self._banners = QVBoxLayout()
        self._banners.setSpacing(0)
        self.tabs = self._make_tabs()
        self._count = QLabel(self.tr("Opening your wallet…"))
        self.statusBar().addWidget(self._count)
        self._make_menus()
        self._restore(load_geometry() if load_geometry else "")

    def fill(self, services: "Services") -> None:
        """Show the wallet: the cards at once, the other tabs when they are first opened."""
        from leb_wallet.ui.cards_tab import CardsTab

        self._dress()
        self._services = services
        self._service = service = services.wallets
        self.cards_tab = CardsTab(
            service,
            services.board,
            services.catalogue,
            services.board.today,
            receipts=services.receipts,
            now=services.now,
            reminders=lambda: services.settings.settings.reminders,
        )
        self.cards_tab.guide_requested.connect(lambda card_id: self.guides().choose(card_id))
        self.cards_tab.resume_requested.connect(self._resume)
        self.cards_tab.counted.connect(self._on_counted)
        self._file_menu.insertAction(self.quit_action, self.cards_tab.actions_.add)
        self._put(CARDS, self.cards_tab)
        self.tabs.currentChanged.connect(self._build_tab)
        service.wallet_changed.connect(self._tell_if_read_only)
        self._edit_menu.show_service(service)
        self._tell_if_read_only()
        self._on_counted(*self.cards_tab.counts)
        self._build_tab(self.tabs.currentIndex())
        self.go_to(self.tabs.currentIndex())

    def go_to(self, place: int) -> None:
        """Open a tab and put the keyboard into it."""
        self.tabs.setCurrentIndex(place)
        if place in self._built:
            self._built[place].focus_first()

    def refresh(self) -> None:
        """Show everything for a new day."""
        for tab in self._built.values():
            tab.refresh()

    def show_notice(self, text: str, action: str = "") -> "Banner":
        """Say something above the tabs until the user closes it, with a button if ``action`` is given."""
        return self._add_banner(text, "soon", "state-due", action=action, can_close=True)

    def show_card(self, card_id: str) -> None:
        """Open the first tab on a card."""
        self.go_to(CARDS)
        if self.cards_tab is not None:
            self.cards_tab.view.choose(card_id)

    def set_reminders_page(self, make: "Callable[[], RemindersTab]") -> None:
        """Have the page of the fourth tab made when it is first opened."""
        self._make_reminders = make
        self._build_tab(self.tabs.currentIndex())

    def add_to_file_menu(self, text: str, slot: Callable[[], object]) -> None:
        """Add a command above that which quits."""
        action = self._action(self._file_menu, text, slot)
        self._file_menu.insertAction(self.quit_action, action)

    def keep_when_closed(self, is_kept: Callable[[], bool]) -> None:
        """Ask at each closing whether only to hide: the program then goes on without a window."""
        self._is_kept = is_kept

    def show_problem(self, text: str) -> None:
        """Say why there is no wallet to show; nothing else can be done in this window then."""
        from leb_wallet.ui.empty_state import EmptyState

        self._dress()
        self._count.clear()
        self.tabs.hide()
        self._centre.addWidget(EmptyState("state-overdue", self.tr("The wallet cannot be opened"), text), 1)

    def show_crash(self, report: str) -> None:
        """Say that something failed which nobody had thought of."""
        from leb_wallet.ui.message_boxes import CrashBox

        CrashBox(report, self).open()

    def show_about(self) -> None:
        """Say what this program is."""
        from leb_wallet.ui.message_boxes import AboutBox

        AboutBox(self).open()

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Hand over the window's place, then close."""
        if self._save_geometry is not None:
            self._save_geometry(bytes(self.saveGeometry().toHex().data()).decode("ascii"))
        if self._is_kept():
            event.ignore()
            self.hide()
            return
        super().closeEvent(event)
        self.closed.emit()

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        for title in (self.tr("Cards"), self.tr("Top-up history"), self.tr("Top up"), self.tr("Reminders")):
            page = QWidget()
            layout = QVBoxLayout(page)
            layout.setContentsMargins(0, 0, 0, 0)
            self._pages.append(layout)
            tabs.addTab(page, title)
        centre = QWidget()
        self._centre = QVBoxLayout(centre)
        self._centre.setContentsMargins(0, 0, 0, 0)
        self._centre.setSpacing(0)
        self._centre.addLayout(self._banners)
        self._centre.addWidget(tabs, 1)
        self.setCentralWidget(centre)
        return tabs

    def _make_menus(self) -> None:
        bar = self.menuBar()
        self._file_menu = bar.addMenu(self.tr("&File"))
        self.quit_action = self._action(self._file_menu, self.tr("&Quit"), self.quit_requested.emit)
        edit = bar.addMenu(self.tr("&Edit"))
        self._edit_menu = EditMenu(edit, self)
        self.undo_action, self.redo_action = self._edit_menu.undo_action, self._edit_menu.redo_action
        view = bar.addMenu(self.tr("&View"))
        titles = (self.tr("&Cards"), self.tr("Top-up &history"), self.tr("&Top up"), self.tr("&Reminders"))
        self._tab_actions = [
            self._action(view, title, partial(self.go_to, place)) for place, title in enumerate(titles)
        ]
        help_menu = bar.addMenu(self.tr("&Help"))
        self._action(help_menu, self.tr("&Data folder"), self.data_folder_requested.emit)
        self._about_action = self._action(help_menu, self.tr("&About LEB Wallet"), self.show_about)

    def _action(self, menu: "QMenu", text: str, slot: Callable[[], object]) -> "QAction":
        action = menu.addAction(text)
        action.triggered.connect(lambda _checked: slot())
        return action

    def _dress(self) -> None:
        """Add what the first paint does not wait for: icon, shortcuts, places in the menu of macOS."""
        from PySide6.QtGui import QAction, QKeySequence

        from leb_wallet.ui import icons

        self.setWindowIcon(icons.app_icon())
        self.quit_action.setMenuRole(QAction.MenuRole.QuitRole)
        self._about_action.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit_action.setShortcut(QKeySequence("Ctrl+Q"))
        self.undo_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self.redo_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Redo))
        for number, action in enumerate(self._tab_actions, 1):
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))

    def _restore(self, geometry: str) -> None:
        from PySide6.QtCore import QByteArray

        if not geometry or not self.restoreGeometry(QByteArray.fromHex(geometry.encode("ascii", "replace"))):
            room = self.screen().availableSize()
            self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height() - _TITLE_BAR))

    def _build_tab(self, place: int) -> None:
        if place in self._built or self._services is None:
            return
        if place == HISTORY:
            from leb_wallet.ui.history_tab import HistoryTab

            history = HistoryTab(self._services)
            history.resume_requested.connect(self._resume)
            self._put(place, history)
        elif place == TOP_UP:
            from leb_wallet.ui.top_up_tab import TopUpTab

            top_up = TopUpTab(self._services)
            top_up.guide_requested.connect(lambda card_id, way: self.guides().begin(card_id, way))
            top_up.resume_requested.connect(self._resume)
            self._put(place, top_up)
        elif place == REMINDERS and self._make_reminders is not None:
            self._put(place, self._make_reminders())

    def _put(self, place: int, content: "CardsTab | HistoryTab | TopUpTab | RemindersTab") -> None:
        self._built[place] = content
        self._pages[place].addWidget(content)
        content.show()  # not when the layout gets to it: a hidden child cannot be where the keyboard shall go

    def _resume(self, event: "Event") -> None:
        self.guides().resume(event)

    def guides(self) -> "GuideRoutes":
        """Return the way into the guided top-ups."""
        if self._guides is None:
            from leb_wallet.ui.guide.routes import GuideRoutes

            assert self._services is not None
            self._guides = GuideRoutes(self._services, self, self.open_top_up_tab)
        return self._guides

    def open_top_up_tab(self) -> "TopUpTab":
        """Open the tab where every top-up begins."""
        from leb_wallet.ui.top_up_tab import TopUpTab

        self.go_to(TOP_UP)
        tab = self._built[TOP_UP]
        assert isinstance(tab, TopUpTab)
        return tab

    def _tell_if_read_only(self) -> None:
        from leb_wallet.ui.errors import sentence_for

        if self._service is not None and self._service.read_only and not self._is_read_only_told:
            self._is_read_only_told = True
            self._add_banner(sentence_for(self._service.read_only), "unknown", "lock", can_close=False)

    def _add_banner(self, text: str, tone: str, icon: str, *, action: str = "", can_close: bool) -> "Banner":
        from leb_wallet.ui.banner import Banner

        banner = Banner(tone, icon)
        self._banners.addWidget(banner)
        banner.tell(text, action, can_close=can_close)
        banner.closed.connect(banner.deleteLater)
        return banner

    def _on_counted(self, cards: int, urgent: int) -> None:
        text = self.tr("%n card(s)", "", cards) if cards else ""
        if urgent:
            to_do = self.tr("%n to act on now", "", urgent)
            text = f"{text} · {to_do}"
        self._count.setText(text)
