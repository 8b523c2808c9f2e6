"""What belongs to the whole window: search everywhere, help, news, the list of shortcuts, about."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from leb_wallet.services.services import Services
from leb_wallet.ui import words
from leb_wallet.ui.main_window import CARDS, MainWindow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

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

    def accounts(self) -> None:
        """List what hangs on all numbers."""
        from leb_wallet.ui.accounts.all_accounts_dialog import AllAccountsDialog

        if self._services is not None:
            dialog = AllAccountsDialog(self._services, self._window)
            dialog.card_requested.connect(self._window.show_card)
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

    def export(self) -> None:
        """Offer everything that can be taken out of the wallet."""
        from leb_wallet.ui.exporting.own_files import OwnFiles

        if self._services is not None:
            dialog = OwnFiles(self._services, self._window).export_dialog()
            dialog.calendar_requested.connect(self._window.calendar_requested)
            dialog.open()

    def update_rules(self) -> None:
        """Offer to take over an update of the operators' rules."""
        from leb_wallet.services.catalogue_updates import CatalogueUpdates
        from leb_wallet.ui.catalogue_update.update_dialog import CatalogueUpdateDialog

        services = self._services
        if services is None:
            return
        updates = CatalogueUpdates(services.catalogue, services.wallets, services.board)
        can_change = services.wallets.read_only is None
        dialog = CatalogueUpdateDialog(updates, can_change=can_change, parent=self._window)
        window = self._window  # this object is made anew with the window
        dialog.finished.connect(lambda: window.rebuild() if dialog.is_taken_over else None)
        dialog.open()

    def paste_text(self, mime: "QMimeData | None" = None) -> None:
        """Read an operator's text into a record; ``mime`` is what was dropped."""
        from leb_wallet.ui.importing.paste_desk import open_paste_dialog

        if self._services is None:
            return
        if not self._services.wallets.wallet.cards:
            self._window.show_notice(lambda: self.tr("Add a card first: a text is read into the record of a card."))
        else:
            chosen = self._window.cards_tab.chosen_id() if self._window.cards_tab is not None else None
            open_paste_dialog(self._services, self._window, chosen, mime)

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
