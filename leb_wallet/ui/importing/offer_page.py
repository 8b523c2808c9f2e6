"""Whose rules a card from another tracker gets: those of the catalogue, where the user wants it so."""

from leb_wallet.domain.cards import Card
from leb_wallet.domain.importing.found import Found, FoundCard
from leb_wallet.domain.importing.plan import Fate, plan_import
from leb_wallet.domain.importing.trackers import with_offered
from leb_wallet.domain.wallet import Wallet
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import column, muted_line, text_line
from leb_wallet.ui.importing.extra_page import ExtraPage
from leb_wallet.ui.importing.tick_table import TickModel, TickTable
from leb_wallet.ui.indexed_model import Column
from leb_wallet.ui.safe_label import one_line


class OfferPage(ExtraPage):
    """Cards whose operator is in the catalogue; a tick gives them its rules."""

    def __init__(self) -> None:
        super().__init__()
        self._found = Found("")
        self.title = text_line(self.tr("Take the rules of the catalogue?"), theme.SUBTITLE, bold=True)
        self.hint = muted_line(
            self.tr("The catalogue knows these operators. Ticked cards get its rules, the others keep their cycle.")
        )
        self.model = TickModel[FoundCard](self._columns(), lambda one: one.card.id, self)
        self.table = TickTable(self.tr("Cards whose operator is known"), self.model)
        layout = column(self.title, self.hint, self.table, spacing=theme.SMALL)
        layout.setStretch(2, 1)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.model.ticked.connect(self.changed)

    @staticmethod
    def asks_about(found: Found, wallet: Wallet) -> bool:
        """Tell whether there is anything to answer; else the page is left out."""
        return bool(_offers(found, wallet))

    def begin(self, found: Found, wallet: Wallet, *, covers: bool) -> None:  # noqa: ARG002 - names only
        """Show the cards that have an offer, none of them ticked."""
        self._found = found
        self.model.show_rows(_offers(found, wallet))
        self.table.fit()

    def answered(self) -> Found:
        """Return what was found, the ticked cards with the rules of the catalogue."""
        return with_offered(self._found, {str(key) for key in self.model.chosen})

    def _columns(self) -> list[Column[FoundCard]]:
        return [
            Column(self.tr("Card"), lambda one: one_line(one.card.label), lambda one: one.card.label.casefold()),
            Column(
                self.tr("Operator in the file"),
                lambda one: one_line(one.card.provider_name),
                lambda one: one.card.provider_name.casefold(),
            ),
            Column(self.tr("Cycle in the file"), lambda one: _cycle(one.card), lambda one: _cycle(one.card)),
            Column(self.tr("In the catalogue"), _offered, _offered),
        ]


def _offers(found: Found, wallet: Wallet) -> list[FoundCard]:
    """Return the cards with an offer; one that the wallet has keeps its rules anyway."""
    if not any(one.offered for one in found.cards):
        return []
    planned = plan_import(found._replace(events=()), wallet).cards
    return [one.found for one in planned if one.fate == Fate.NEW and one.found.offered is not None]


def _cycle(card: Card) -> str:
    period = card.rules[0].period if card.rules else None
    return words.period_words(period) if period else "–"


def _offered(one: FoundCard) -> str:
    if one.offered is None:
        return ""
    return " · ".join(filter(None, (words.operator_name(one.offered), words.text(one.offered.product))))
