"""The history of all cards: its rows, what is shown of it, and what it adds up to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.wallet import Wallet


class HistoryRow(NamedTuple):
    """One act and the card it was on; ``None`` where only a newer version knows the card."""

    event: Event
    card: Card | None


class Total(NamedTuple):
    """What the top-ups of one currency come to; ``None`` gathers those recorded without one."""

    currency: str | None
    amount: Decimal
    fee: Decimal
    payments: int


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """What of the history to show; ``None`` sets no limit, both days belong to the range."""

    card_id: str | None = None
    kind: str | None = None
    state: str | None = None
    first_day: date | None = None
    last_day: date | None = None

    @property
    def shows_all(self) -> bool:
        """Whether nothing is left out."""
        return self == HistoryFilter()

    def matches(self, row: HistoryRow) -> bool:
        """Tell whether a row is shown."""
        event = row.event
        return (
            (self.card_id is None or event.card_id == self.card_id)
            and (self.kind is None or event.kind == self.kind)
            and (self.state is None or event.state == self.state)
            and (self.first_day is None or event.happened_on >= self.first_day)
            and (self.last_day is None or event.happened_on <= self.last_day)
        )


def history_of(wallet: Wallet) -> list[HistoryRow]:
    """Return every act of every card, the latest first."""
    rows = [
        HistoryRow(event, wallet.cards.get(card_id)) for card_id, events in wallet.events.items() for event in events
    ]
    rows.sort(key=lambda row: row.event.happened_on, reverse=True)
    return rows


def kinds_in(rows: Iterable[HistoryRow]) -> set[str]:
    """Return the kinds of act that occur."""
    return {row.event.kind for row in rows}


def totals_of(rows: Iterable[HistoryRow]) -> list[Total]:
    """Add up the top-ups that arrived, a total for each currency; money never crosses currencies."""
    amounts: dict[str | None, Decimal] = {}
    fees: dict[str | None, Decimal] = {}
    counts: dict[str | None, int] = {}
    nothing = Decimal(0)
    for event, card in rows:
        if event.kind != EventKind.TOP_UP or not event.counts or event.amount is None:
            continue
        currency = event.currency or (card.currency if card else None)
        amounts[currency] = amounts.get(currency, nothing) + event.amount
        fees[currency] = fees.get(currency, nothing) + (event.fee or nothing)
        counts[currency] = counts.get(currency, 0) + 1
    ordered = sorted(amounts, key=lambda code: (code is None, code or ""))
    return [Total(code, amounts[code], fees[code], counts[code]) for code in ordered]
