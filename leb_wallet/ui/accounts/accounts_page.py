"""Page of the card form for what hangs on its number."""

from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QWidget

from leb_wallet.domain.accounts import Account
from leb_wallet.domain.cards import Card
from leb_wallet.ui import icons, theme
from leb_wallet.ui.accounts.account_dialog import AccountDialog
from leb_wallet.ui.accounts.account_table import AccountTable
from leb_wallet.ui.accounts.account_words import AccountWords
from leb_wallet.ui.blocks import column, muted_line
from leb_wallet.ui.flow_box import FlowBox
from leb_wallet.ui.insights.page import Opener
from leb_wallet.ui.two_line_delegate import row_height

_MOST_ROWS = 12  # of the table; the page scrolls


class AccountsPage(QWidget):
    """Accounts are added, edited and removed here; they are saved with the card."""

    def __init__(self, said: AccountWords, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said, self._today = said, today
        self._accounts: tuple[Account, ...] = ()
        self._about = muted_line(
            self.tr(
                "Banks, chats and shops that know this number. Then you see what to move before you let it go, "
                "and which number an account uses."
            )
        )
        self._covered = muted_line(self.tr("Privacy mode covers the names. Switch it off to change anything here."))
        self.table = AccountTable(said, self.tr("Accounts on this number"), self)
        self.add_button = self._button(self.tr("A&dd…"), self.add)
        self.edit_button = self._button(self.tr("&Edit…"), self.edit)
        self.moved_button = self._button(self.tr("&Moved away"), self.toggle_moved)
        self.remove_button = self._button(self.tr("Remo&ve"), self.remove)
        buttons = FlowBox((self.add_button, self.edit_button, self.moved_button, self.remove_button))
        self._covered.setVisible(not said.tells_names)
        layout = column(self._about, self._covered, self.table, buttons, 1, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self._draw_icons()
        Opener(self.table).opened.connect(self.edit)
        self.table.selectionModel().currentChanged.connect(self._update)
        self._show()

    def show_card(self, card: Card) -> None:
        """Fill the page from a card."""
        self._accounts = card.accounts
        self._show()

    def accounts(self) -> tuple[Account, ...]:
        """Return the accounts as edited."""
        return self._accounts

    def add(self) -> None:
        """Ask for another account."""
        AccountDialog(self._said, self._today, self._keep, parent=self.window()).open()

    def edit(self) -> None:
        """Ask for changes of the chosen account."""
        account = self.table.current()
        if account is not None and self._said.tells_names:
            AccountDialog(self._said, self._today, self._keep, account, parent=self.window()).open()

    def toggle_moved(self) -> None:
        """Say that the chosen account was moved to another number today, or take that back."""
        account = self.table.current()
        if account is not None:
            self._keep(account.replace(moved_on=self._today if account.is_open else None))

    def remove(self) -> None:
        """Cross the chosen account off."""
        account = self.table.current()
        if account is not None:
            self._accounts = tuple(one for one in self._accounts if one.id != account.id)
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "remove_button"):
            self._draw_icons()

    def _keep(self, account: Account) -> None:
        if any(one.id == account.id for one in self._accounts):
            self._accounts = tuple(account if one.id == account.id else one for one in self._accounts)
        else:
            self._accounts = (*self._accounts, account)
        self._show()
        self.table.choose(account.id)

    def _show(self) -> None:
        self.table.show_accounts(self._accounts)
        self.table.setMinimumHeight(min(self.table.maximumHeight(), _MOST_ROWS * row_height(self.font())))
        self.table.setVisible(bool(self._accounts))
        self._update()

    def _update(self) -> None:
        account, can_change = self.table.current(), self._said.tells_names
        self.add_button.setEnabled(can_change)
        for button in (self.edit_button, self.moved_button, self.remove_button):
            button.setEnabled(can_change and account is not None)
            button.setVisible(bool(self._accounts))
        is_moved = account is not None and not account.is_open
        self.moved_button.setText(self.tr("Not &moved after all") if is_moved else self.tr("&Moved away"))

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _draw_icons(self) -> None:
        self.add_button.setIcon(icons.text_icon("add", self.palette()))
