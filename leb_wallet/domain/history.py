"""The history of all cards: its rows, what is shown of it, and what it adds up to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from leb_wallet.domain.acts import price_of
from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.wallet import Wallet


class HistoryRow(NamedTuple):
    """One act and the card it was on; ``None`` where only a newer version knows the card."""

    event: Event
    card: Card | None


class Total(NamedTuple):
    """What the top-ups of one currency come to; ``None`` gathers those recorded without one.

    ``amount``, ``fee``, ``bonus`` and ``payments`` are those of top-ups with a face value in
    this currency; ``paid`` is what left the purse in it, also for face values in others.
    """

    currency: str | None
    amount: Decimal
    fee: Decimal
    payments: int
    bonus: Decimal = Decimal(0)
    paid: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """What of the history to show; ``None`` sets no limit, both days belong to the range."""

    card_id: str | None = None
    kind: str | None = None
    state: str | None = None
    first_day: date | None = None
    last_day: date | None = None
    channel: str | None = None
    has_receipts: bool | None = None

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
            and (self.channel is None or event.channel == self.channel)
            and (self.has_receipts is None or bool(event.receipts) == self.has_receipts)
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
    sums: dict[str | None, _Sum] = {}
    for event, card in rows:
        if event.kind != EventKind.TOP_UP or not event.counts:
            continue
        own = event.currency or (card.currency if card else None)
        if event.amount is not None:
            sums.setdefault(own, _Sum()).add(event)
        price = price_of(event)
        if price is not None:
            sums.setdefault(price.currency or own, _Sum()).paid += price.amount
    ordered = sorted(sums, key=lambda code: (code is None, code or ""))
    return [Total(code, *sums[code].values()) for code in ordered]


class _Sum:
    """What one currency has come to so far."""

    __slots__ = ("amount", "bonus", "fee", "paid", "payments")

    def __init__(self) -> None:
        self.amount = self.fee = self.bonus = self.paid = Decimal(0)
        self.payments = 0

    def add(self, event: Event) -> None:
        self.amount += event.amount or 0
        self.fee += event.fee or 0
        self.bonus += event.bonus or 0
        self.payments += 1

    def values(self) -> tuple[Decimal, Decimal, int, Decimal, Decimal]:
        return self.amount, self.fee, self.payments, self.bonus, self.paid
