"""Makes the contents of the tabs and connects them with the window."""

from leb_wallet.services.services import Services
from leb_wallet.ui.cards_tab import CardsTab
from leb_wallet.ui.importing.text_drop import TextDrop
from leb_wallet.ui.main_window import CARDS, TOP_UP, MainWindow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leb_wallet.ui.history_tab import HistoryTab
    from leb_wallet.ui.insights_tab import InsightsTab
    from leb_wallet.ui.top_up_tab import TopUpTab


class TabMakers:
    """One method a tab; all but the first import theirs when it is opened."""

    def __init__(self, services: Services, window: MainWindow) -> None:
        self._services, self._window = services, window

    def cards(self) -> CardsTab:
        """Make the first tab."""
        tab = CardsTab(self._services)
        TextDrop(tab).dropped.connect(lambda mime: self._window.tools().paste_text(mime))
        tab.guide_requested.connect(lambda card_id: self._window.guides().choose(card_id))
        tab.resume_requested.connect(self._window.resume)
        tab.history_requested.connect(lambda card_id: self._window.open_history().show_card(card_id))
        tab.actions_.past.triggered.connect(lambda: self._show_past(tab.chosen_id()))
        return tab

    def history(self) -> "HistoryTab":
        """Make the second tab."""
        from leb_wallet.ui.history_tab import HistoryTab

        tab = HistoryTab(self._services)
        tab.resume_requested.connect(self._window.resume)
        tab.top_up_requested.connect(lambda: self._window.go_to(TOP_UP))
        tab.actions_.past.triggered.connect(lambda: self._show_past(getattr(tab.current_event(), "id", None)))
        return tab

    def top_up(self) -> "TopUpTab":
        """Make the third tab."""
        from leb_wallet.ui.top_up_tab import TopUpTab

        tab = TopUpTab(self._services)
        tab.guide_requested.connect(lambda card_id, way: self._window.guides().begin(card_id, way))
        tab.resume_requested.connect(self._window.resume)
        tab.add_card_requested.connect(self._add_card)
        return tab

    def _show_past(self, record_id: str | None) -> None:
        if record_id is not None:
            self._window.way_back_requested.emit("history", record_id)

    def _add_card(self) -> None:
        if self._window.cards_tab is not None:
            self._window.cards_tab.add_card()

    def insights(self) -> "InsightsTab":
        """Make the last tab."""
        from leb_wallet.ui.insights_tab import InsightsTab

        tab = InsightsTab(self._services)
        tab.card_requested.connect(self._window.show_card)
        tab.cards_requested.connect(lambda: self._window.go_to(CARDS))
        return tab
