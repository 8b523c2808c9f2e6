"""A table of accounts: what they are, what they use the number for, whether they are moved."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QWidget

from leb_wallet.domain.accounts import Account, importance_rank, moving_order
from leb_wallet.ui import icons, theme
from leb_wallet.ui.accounts.account_words import AccountWords, importance_word
from leb_wallet.ui.accounts.service_field import kind_icon
from leb_wallet.ui.indexed_model import Column, IndexedModel
from leb_wallet.ui.insights.insight_table import InsightTable


class AccountsModel(IndexedModel[Account]):
    """One row an account, in the order in which they are best moved."""

    NAME, IMPORTANCE, STATE = range(3)

    def __init__(self, said: AccountWords, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._said, self._widget = said, widget
        self.set_columns(
            (
                Column(
                    self.tr("Account"),
                    said.name,
                    lambda account: said.name(account).casefold(),
                    detail=said.roles,
                    tool_tip=said.note,
                    icon=self._kind_icon,
                ),
                Column(
                    self.tr("Importance"),
                    lambda account: importance_word(account.importance),
                    lambda account: importance_rank(account.importance),
                ),
                Column(
                    self.tr("State"),
                    said.state,
                    lambda account: account.moved_on.toordinal() if account.moved_on else 0,
                    foreground=self._color,
                ),
            )
        )

    def _kind_icon(self, account: Account) -> QIcon:
        palette = self._widget.palette()
        color, selected = palette.text().color(), palette.highlightedText().color()
        name = kind_icon(self._said.known.kind(account))
        return icons.icon(name, color, theme.STATE_ICON, selected=selected)

    def _color(self, account: Account) -> QColor:
        tone = "ok" if not account.is_open else "due" if account.is_important else "muted"
        return theme.color(tone, self._widget.palette())


class AccountTable(InsightTable):
    """Shows accounts and stays on the chosen one."""

    def __init__(self, said: AccountWords, name: str, parent: QWidget | None = None) -> None:
        self.accounts = AccountsModel(said, parent or QWidget())
        super().__init__(self.accounts, name, AccountsModel.NAME, parent)
        self.accounts._widget = self
        self.accounts.setParent(self)

    def show_accounts(self, accounts: Iterable[Account]) -> None:
        """Show these; what is moved comes last."""
        current = self.current()
        self.accounts.set_rows(moving_order(accounts))
        self.fit()
        again = self.accounts.index_where(lambda one: current is not None and one.id == current.id)
        self.setCurrentIndex(again if again.isValid() else self.accounts.index(0, 0))

    def current(self) -> Account | None:
        """Return the account under the cursor."""
        return self.accounts.row_at(self.currentIndex())

    def choose(self, account_id: str) -> None:
        """Put the cursor on an account."""
        self.setCurrentIndex(self.accounts.index_where(lambda one: one.id == account_id))
