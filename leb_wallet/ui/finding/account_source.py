"""What is searched: accounts, to find which number one uses."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QPalette

from leb_wallet.domain.bound_accounts import Bound, all_accounts
from leb_wallet.domain.finding import Field
from leb_wallet.services.services import Services
from leb_wallet.ui import icons, theme
from leb_wallet.ui.accounts.account_words import AccountWords
from leb_wallet.ui.accounts.service_field import kind_icon
from leb_wallet.ui.finding.entry import Entry, Kind
from leb_wallet.ui.finding.sources import Source
from leb_wallet.ui.secret_field import masked


class AccountSource(Source[Bound]):
    """The accounts of all cards, those of the most urgent card first; none in privacy mode."""

    kind = Kind.ACCOUNT

    def __init__(self, services: Services, palette: QPalette, *, hides_numbers: bool, parent: QObject) -> None:
        super().__init__(palette, hides_numbers=hides_numbers, parent=parent)
        self._services, self._said = services, AccountWords(services.catalogue.known_services)
        self.fields = (
            Field(lambda one: " ".join(self._said.known.names(one.account)), loosely=True),
            Field(lambda one: one.account.note),
        )
        self.told_fields = frozenset({0})

    def items(self) -> list[Bound]:
        """Return all accounts that may be told."""
        if self._hides_numbers:
            return []
        rows = self._services.board.rows(self._services.wallets.wallet)
        found = all_accounts(row.card for row in sorted(rows, key=lambda row: row.card.archived))
        return sorted(found, key=lambda one: not one.account.is_open)

    def entry(self, item: Bound, told: str) -> Entry:
        """Return the line for an account: on which number it hangs."""
        card, account = item
        icon = kind_icon(self._said.known.kind(account))
        number = masked(card.number) if card.number else ""
        return Entry(
            self.kind,
            self._said.name(account),
            " · ".join(filter(None, (told, card.label, number, self._said.roles(account)))),
            self._said.state(account),
            icon=icons.text_icon(icon, self.palette, theme.STATE_ICON),
            target=card.id,
        )
