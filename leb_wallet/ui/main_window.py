"""The window: menus, tabs, banners. It paints before anything is known about cards.

Importing this module loads Qt and nothing heavier; not even icons and the namespace ``Qt``,
whose enums alone take as long as the window. :meth:`MainWindow.fill` brings in the data layer,
from the first idle moment after the first paint.
"""

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QMainWindow, QVBoxLayout, QWidget

from leb_wallet.ui.main_menu import MainMenu
from leb_wallet.ui.tab_pages import TabPages

TYPE_CHECKING = False
if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent
    from PySide6.QtWidgets import QPushButton

    from leb_wallet.domain.events import Event
    from leb_wallet.services.services import Services
    from leb_wallet.ui.banner import Banner, Said
    from leb_wallet.ui.cards_tab import CardsTab
    from leb_wallet.ui.guide.routes import GuideRoutes
    from leb_wallet.ui.history_tab import HistoryTab
    from leb_wallet.ui.tab_pages import Maker
    from leb_wallet.ui.top_up_tab import TopUpTab
    from leb_wallet.ui.window_tools import WindowTools

CARDS, HISTORY, TOP_UP, REMINDERS, INSIGHTS = range(5)
_SIZE = (1180, 740)
_TITLE_BAR = 40  # what the desktop puts around a window comes on top


class MainWindow(QMainWindow):
    """A frame around the tabs.

    Signals:
        closed: the window was closed; its place has been handed over.
        quit_requested, lock_requested, data_folder_requested, calendar_requested, welcome_requested: from the menu.
        way_back_requested: open ``import``, ``backups``, ``trash``, ``doctor``, or the ``history`` of the record with
            this id.
        settings_requested: show the settings, open at this page; empty for where they were left.
    """

    closed = Signal()
    quit_requested = Signal()
    data_folder_requested = Signal()
    lock_requested = Signal()
    calendar_requested = Signal()
    welcome_requested = Signal()
    way_back_requested = Signal(str, str)
    settings_requested = Signal(str)

    def __init__(
        self,
        load_geometry: Callable[[], str] | None = None,
        save_geometry: Callable[[str], None] | None = None,
    ) -> None:
        """Make the empty window. The two functions bring and keep its place as hexadecimal text."""
        super().__init__()
        self._save_geometry = save_geometry
        self._services: Services | None = None
        self._guides: GuideRoutes | None = None
        self._tools: WindowTools | None = None
        self._is_read_only_told = False
        self._urgent = 0
        self._make_reminders: Maker | None = None
        self._is_kept: Callable[[], bool] = bool
        self.cards_tab: CardsTab | None = None
        self._banners = QVBoxLayout()
        self._banners.setSpacing(0)
        self.tabs = TabPages()
        for _ in self._titles():
            self.tabs.add_empty("")
        self._count = QLabel(self.tr("Opening your wallet…"))
        self.statusBar().addWidget(self._count)
        self._arrange()
        self._say()
        self._restore(load_geometry() if load_geometry else "")

    def fill(self, services: "Services") -> None:
        """Show the wallet: the cards at once, the other tabs when they are first opened."""
        self._services = services
        services.wallets.wallet_changed.connect(self._tell_if_read_only)
        services.settings.changed.connect(self._show_settings)
        self._dress()
        self._tell_if_read_only()
        self._build()

    def rebuild(self) -> None:
        """Make everything anew: in another language, with larger letters, with numbers hidden or shown."""
        place = self.tabs.currentIndex()
        card_id = self.cards_tab.chosen_id() if self.cards_tab else None
        self.forget()
        self.menu.deleteLater()
        self._say()
        self._dress()
        if self._services is None:
            return
        self._build()
        if card_id and self.cards_tab is not None:
            self.cards_tab.view.choose(card_id)
        self.go_to(place)

    def forget(self) -> None:
        """Throw away all that shows the wallet."""
        if self._tools is not None:
            self._tools.close()
        for old in (self._guides, self._tools):
            if old is not None:
                old.deleteLater()
        self._guides = self._tools = self.cards_tab = None
        self.tabs.forget()
        self._count.clear()

    def go_to(self, place: int) -> None:
        """Open a tab and put the keyboard into it."""
        self.tabs.open(place)

    def refresh(self) -> None:
        """Show everything for a new day."""
        for content in self.tabs.contents():
            content.refresh()

    def show_notice(self, text: "Said", action: "Said" = "", *, can_close: bool = True) -> "Banner":
        """Say something above the tabs until the user closes it, with a button if ``action`` is given.

        Functions are asked again when the language changes.
        """
        return self.add_banner(text, "soon", "state-due", action=action, can_close=can_close)

    def show_card(self, card_id: str) -> None:
        """Open the first tab on a card."""
        self.go_to(CARDS)
        if self.cards_tab is not None:
            self.cards_tab.show_card(card_id)

    def set_reminders_page(self, make: "Maker") -> None:
        """Have the page of the fourth tab made when it is first opened."""
        self._make_reminders = make
        self.tabs.set_maker(REMINDERS, make)

    def keep_when_closed(self, is_kept: Callable[[], bool]) -> None:
        """Ask at each closing whether only to hide: the program then goes on without a window."""
        self._is_kept = is_kept

    def show_problem(self, text: str, way_out: "QPushButton | None" = None) -> QWidget:
        """Say why there is no wallet to show, with a button where something can be done; return what says it."""
        from leb_wallet.ui.empty_state import EmptyState

        self._dress()
        self._count.clear()
        self.tabs.hide()
        page = EmptyState("state-overdue", self.tr("The wallet cannot be opened"), text, way_out)
        self._centre.addWidget(page, 1)
        return page

    def show_crash(self, report: str) -> None:
        """Say that something failed which nobody had thought of."""
        from leb_wallet.ui.message_boxes import CrashBox

        CrashBox(report, self).open()

    def guides(self) -> "GuideRoutes":
        """Return the way into the guided top-ups."""
        if self._guides is None:
            from leb_wallet.ui.guide.routes import GuideRoutes

            assert self._services is not None
            self._guides = GuideRoutes(self._services, self, self.open_top_up_tab)
        return self._guides

    def tools(self) -> "WindowTools":
        """Return help, search and what else belongs to the whole window."""
        if self._tools is None:
            from leb_wallet.ui.window_tools import WindowTools

            self._tools = WindowTools(self, self._services)
        return self._tools

    def open_history(self) -> "HistoryTab":
        """Open the tab of everything that was done."""
        self.go_to(HISTORY)
        return cast("HistoryTab", self.tabs.content(HISTORY))

    def open_top_up_tab(self) -> "TopUpTab":
        """Open the tab where every top-up begins."""
        self.go_to(TOP_UP)
        return cast("TopUpTab", self.tabs.content(TOP_UP))

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

    # --- The frame ------------------------------------------------------------------------

    def _titles(self) -> list[str]:
        return [
            self.tr("&Cards"),
            self.tr("Top-up &history"),
            self.tr("&Top up"),
            self.tr("&Reminders"),
            self.tr("&Insights"),
        ]

    def _arrange(self) -> None:
        centre = QWidget()
        self._centre = QVBoxLayout(centre)
        self._centre.setContentsMargins(0, 0, 0, 0)
        self._centre.setSpacing(0)
        self._centre.addLayout(self._banners)
        self._centre.addWidget(self.tabs, 1)
        self.setCentralWidget(centre)

    def _say(self) -> None:
        """Write all texts of the frame in the language of the moment."""
        self.setWindowTitle(self.tr("LEB Wallet"))
        names = (
            self.tr("Cards"),
            self.tr("Top-up history"),
            self.tr("Top up"),
            self.tr("Reminders"),
            self.tr("Insights"),
        )
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
        self.menu = menu = MainMenu(self.menuBar(), self._titles(), self)
        entries: list[tuple[QAction, Callable[[], object]]] = [
            (menu.calendar, self.calendar_requested.emit),
            (menu.settings, partial(self.settings_requested.emit, "")),
            (menu.lock, self.lock_requested.emit),
            (menu.quit, self.quit_requested.emit),
            (menu.hide_numbers, self._hide_numbers),
            (menu.welcome, self.welcome_requested.emit),
            (menu.data_folder, self.data_folder_requested.emit),
            *((action, partial(self._use_tool, name)) for action, name in menu.tools()),
            *((action, partial(self.way_back_requested.emit, what, "")) for action, what in menu.way_back()),
            *((action, partial(self.go_to, place)) for place, action in enumerate(menu.tabs)),
        ]
        for action, slot in entries:
            _connect(action, slot)

    def _dress(self) -> None:
        """Add what the first paint does not wait for: icon, shortcuts."""
        from leb_wallet.ui import icons

        self.setWindowIcon(icons.app_icon())
        self.menu.dress()

    def _restore(self, geometry: str) -> None:
        from PySide6.QtCore import QByteArray

        if not geometry or not self.restoreGeometry(QByteArray.fromHex(geometry.encode("ascii", "replace"))):
            room = self.screen().availableSize()
            self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height() - _TITLE_BAR))

    # --- The contents ---------------------------------------------------------------------

    def _build(self) -> None:
        from leb_wallet.ui.tab_makers import TabMakers

        assert self._services is not None
        makers = TabMakers(self._services, self)
        pages = (CARDS, makers.cards), (HISTORY, makers.history), (TOP_UP, makers.top_up), (INSIGHTS, makers.insights)
        for place, make in pages:
            self.tabs.set_maker(place, make)
        self.cards_tab = cards_tab = cast("CardsTab", self.tabs.build(CARDS))
        cards_tab.counted.connect(self._on_counted)
        self.menu.file.insertAction(self.menu.import_file, cards_tab.actions_.add)
        if self._make_reminders is not None:
            self.tabs.set_maker(REMINDERS, self._make_reminders)
        self.menu.edit.show_service(self._services.wallets)
        self._show_settings()
        self._on_counted(*cards_tab.counts)
        self.go_to(self.tabs.currentIndex())

    def resume(self, event: "Event") -> None:
        """Go on with a top-up that was left."""
        self.guides().resume(event)

    def _use_tool(self, name: str) -> None:
        getattr(self.tools(), name)()

    def _hide_numbers(self) -> None:
        from leb_wallet.ui.errors import report_errors

        if self._services is not None:
            service = self._services.settings
            with report_errors(self):
                service.set(service.settings.replace(hides_numbers=not service.settings.hides_numbers))
            self._show_settings()

    def _show_settings(self) -> None:
        if self._services is not None:
            self.menu.hide_numbers.setChecked(self._services.settings.settings.hides_numbers)

    def _tell_if_read_only(self) -> None:
        from leb_wallet.ui.errors import sentence_for

        wallets = self._services.wallets if self._services else None
        if wallets is not None and wallets.read_only and not self._is_read_only_told:
            self._is_read_only_told = True
            code = wallets.read_only
            self.add_banner(lambda: sentence_for(code), "unknown", "lock", can_close=False)

    def add_banner(self, text: "Said", tone: str, icon: str, *, action: "Said" = "", can_close: bool) -> "Banner":
        """Say something as :meth:`show_notice` does, in a tone of :mod:`leb_wallet.ui.theme`."""
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
        if urgent > self._urgent:
            from leb_wallet.ui.announce import announce

            announce(self, text)
        self._urgent = urgent


def _connect(action: "QAction", slot: Callable[[], object]) -> None:
    action.triggered.connect(lambda _checked: slot())
