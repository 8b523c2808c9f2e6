"""All cards with their clocks, most urgent first."""

from collections.abc import Callable
from datetime import date, tzinfo
from typing import NamedTuple

from leb_wallet.domain.bound_accounts import guarded_by
from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import BY_URGENCY, CardDeadlines, State
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import Wallet

LAPSING = "lapsing"
STANDINGS = (*BY_URGENCY, LAPSING)  # as cards are sorted: what is let go on purpose comes last


class CardRow(NamedTuple):
    """One card, its events and what the engine says of them."""

    card: Card
    events: tuple[Event, ...]
    deadlines: CardDeadlines

    @property
    def standing(self) -> str:
        """The state of the card's clocks; ``LAPSING`` where the user lets go what could still be saved."""
        state = self.deadlines.state
        return LAPSING if self.card.lapses and state != State.LOST else state

    @property
    def muted_until(self) -> date | None:
        """The last day on which nothing is said of the card, None where it is not muted now."""
        until = self.card.muted_until
        return until if until is not None and until >= self.deadlines.today else None


class DeadlineBoard:
    """Computes the clocks of every card, and again only of those that changed.

    A wallet is replaced whole, but an untouched card and its events stay the same
    objects; that is what the comparison below relies on.
    """

    def __init__(self, today: Callable[[], date], zone: tzinfo | None) -> None:
        self._today = today
        self._zone = zone
        self._rows: dict[str, CardRow] = {}

    @property
    def zone(self) -> tzinfo | None:
        """The user's time zone."""
        return self._zone

    def today(self) -> date:
        """Return the user's calendar day."""
        return self._today()

    def rows(self, wallet: Wallet, today: date | None = None) -> list[CardRow]:
        """Return a row for every card, archived ones too, most urgent first; for ``today`` or another day."""
        today = today or self._today()
        self._rows = {card.id: self._row(card, wallet.events_of(card.id), today) for card in wallet.cards.values()}
        return sorted(self._rows.values(), key=_urgency)

    def last_safe_day(self, wallet: Wallet, card: Card) -> date | None:
        """Return the last safe day of a card with its records, also of one that is not saved yet."""
        return deadlines(card, wallet.events_of(card.id), self._today(), self._zone).last_safe_day

    def forget(self) -> None:
        """Let go of all cards, as when the wallet is locked."""
        self._rows = {}

    def _row(self, card: Card, events: tuple[Event, ...], today: date) -> CardRow:
        row = self._rows.get(card.id)
        if row and row.card is card and row.events is events and row.deadlines.today == today:
            return row
        return CardRow(card, events, deadlines(card, events, today, self._zone))


def _urgency(row: CardRow) -> tuple[int, date, int, str, str]:
    """Return a sort key; of equal dates, the card whose number guards more comes first."""
    found, guards = row.deadlines, guarded_by(row.card).important
    day = found.last_safe_day or date.max
    return STANDINGS.index(row.standing), day, -guards, row.card.label.casefold(), row.card.id
