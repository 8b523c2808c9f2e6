"""Leads from the tabs of the window into the guided top-ups, and back with what came of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from leb_wallet.domain.effects import Effect
from leb_wallet.domain.events import Event
from leb_wallet.services.services import Services
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.guide.desk import GuideDesk
from leb_wallet.ui.top_up_tab import TopUpTab


class GuideRoutes(QObject):
    """Made when the first guided top-up is asked for. ``open_tab`` shows the Top up tab and returns it."""

    def __init__(self, services: Services, window: QWidget, open_tab: Callable[[], TopUpTab]) -> None:
        super().__init__(window)
        self._services, self._window, self._open_tab = services, window, open_tab
        self.desk = GuideDesk(services, window)
        self.desk.recorded.connect(self._on_recorded)
        self.desk.other_way_requested.connect(self._on_other_way_requested)

    def choose(self, card_id: str) -> None:
        """Let the user choose a way for a card; one that was deleted meanwhile is left alone."""
        tab = self._open_tab()
        tab.choose(card_id)
        tab.focus_ways()

    def begin(self, card_id: str, way: str) -> None:
        """Open a new guided top-up."""
        with report_errors(self._window):
            self.desk.begin(self._services.wallets.wallet.card(card_id), way)

    def resume(self, event: Event) -> None:
        """Go on with one that was left."""
        self.desk.resume(event)

    def _on_recorded(self, event: Event, effect: Effect) -> None:
        self._open_tab().tell(event, effect)

    def _on_other_way_requested(self, card_id: str) -> None:
        self._open_tab().tell_other_way(card_id)
