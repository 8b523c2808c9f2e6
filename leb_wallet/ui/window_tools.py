"""What belongs to the whole window: search everywhere, help, news, the list of shortcuts, about."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from leb_wallet.services.services import Services
from leb_wallet.ui import words
from leb_wallet.ui.main_window import CARDS, MainWindow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leb_wallet.ui.help.help_window import HelpWindow


class WindowTools(QObject):
    """Opens the dialogs. ``services`` is None while there is no wallet."""

    def __init__(self, window: MainWindow, services: Services | None) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._help: HelpWindow | None = None

    def search(self) -> None:
        """Find cards, operators, records and actions."""
        from leb_wallet.ui.search_everywhere import SearchEverywhere

        if self._services is None:
            return
        dialog = SearchEverywhere(self._services, self._actions(), self._window)
        dialog.card_chosen.connect(self._window.show_card)
        dialog.provider_chosen.connect(self._show_provider)
        dialog.record_chosen.connect(lambda event_id: self._window.open_history().show_event(event_id))
        dialog.history_requested.connect(lambda text: self._window.open_history().show_found(text))
        dialog.open()

    def help(self, page: str = "") -> None:
        """Show the help, at a page or where it was left."""
        from leb_wallet.ui.help.help_window import HelpWindow

        if self._help is None:
            self._help = HelpWindow(words.language(), self._window)
        self._help.open_page(page)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def close(self) -> None:
        """Close what stays open beside the window: it is in the language of the moment it was opened."""
        if self._help is not None:
            self._help.close()
            self._help.deleteLater()
            self._help = None

    def news(self) -> None:
        """Show what is new in this version."""
        self.help("whats-new")

    def shortcuts(self) -> None:
        """List all shortcuts."""
        from leb_wallet.ui.shortcut_sheet import ShortcutSheet

        groups = self._window.menu.groups()
        if self._window.cards_tab is not None:
            groups.append((self.tr("Chosen card"), [*self._window.cards_tab.actions_.of_one_card()]))
        ShortcutSheet(groups, self._window).open()

    def about(self) -> None:
        """Say what this program is, and whose work is in it."""
        from leb_wallet.ui.about_dialog import AboutDialog

        AboutDialog(self._window).open()

    def _actions(self) -> list[QAction]:
        found = [action for _, actions in self._window.menu.groups() for action in actions]
        if self._window.cards_tab is not None:
            found += self._window.cards_tab.actions_.of_one_card()
        found.remove(self._window.menu.search)
        return found

    def _show_provider(self, provider_id: str) -> None:
        from leb_wallet.ui.finding.provider_sheet import ProviderSheet

        if self._services is not None:
            sheet = ProviderSheet(self._services.catalogue, provider_id, self._window)
            sheet.card_wanted.connect(self._add_card_of)
            sheet.open()

    def _add_card_of(self, provider_id: str) -> None:
        if self._window.cards_tab is not None:
            self._window.go_to(CARDS)
            self._window.cards_tab.add_card_of(provider_id)
