"""What would expire unused: credit that is lost at a limit, data left that ends."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from leb_wallet.domain.balances import data_series, expected_balance, usual_spending
from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import CardDeadlines, Consequence, Status
from leb_wallet.domain.events import Event
from leb_wallet.domain.line import PACK_KINDS
from leb_wallet.domain.rules import RuleType

CREDIT, DATA = "credit", "data"


@dataclass(frozen=True, slots=True)
class Unused:
    """Something paid for that ends on ``day`` if nothing is done.

    ``amount`` is credit in ``currency``, or data in megabytes, as far as it is recorded.
    ``left`` is what would be left of credit if the card is used as usual; equal to
    ``amount`` where nothing usual is known. ``consequence`` is why it ends: the credit's
    own clock, or the end of the number.
    """

    card_id: str
    what: str
    amount: Decimal
    currency: str | None
    day: date
    left: Decimal
    told_on: date
    consequence: str | None = None


def unused_of(card: Card, events: Sequence[Event], found: CardDeadlines) -> list[Unused]:
    """Return what of one card would expire, as its clocks stand on ``found.today``; past ends are left out."""
    return [one for one in (_credit(card, events, found), _data(card, events, found)) if one is not None]


def soonest_first(found: Iterable[Unused]) -> list[Unused]:
    """Return the items by the day they end, credit before data, the larger first."""
    return sorted(found, key=lambda one: (one.day, one.what, -one.left, one.card_id))


def _credit(card: Card, events: Sequence[Event], found: CardDeadlines) -> Unused | None:
    credit = expected_balance(card, events, found.today)
    end = _first_loss(found, (Consequence.CREDIT_LOST, Consequence.NUMBER_LOST))
    if credit is None or credit.amount <= 0 or end is None:
        return None
    day, consequence = end
    spending = usual_spending(events, credit.currency, found.today)
    used = spending.until_day(found.today, day) if spending else Decimal(0)
    left = max(Decimal(0), credit.amount - used).quantize(Decimal("0.01"))
    if not left:
        return None
    left = min(left, credit.amount)
    return Unused(card.id, CREDIT, credit.amount, credit.currency, day, left, credit.since, consequence)


def _data(card: Card, events: Sequence[Event], found: CardDeadlines) -> Unused | None:
    told = [point for point in data_series(events) if point.day <= found.today]
    if not told or told[-1].amount <= 0:
        return None
    last = told[-1]
    ends = [day for day in (_pack_end(events, last.day), _plan_end(found)) if day is not None]
    end = ends[0] if ends else None
    loss = _first_loss(found, (Consequence.NUMBER_LOST,))
    if loss is not None:
        end = min(end, loss[0]) if end else loss[0]
    if end is None or not found.today < end < date.max:
        return None
    return Unused(card.id, DATA, last.amount, None, end, last.amount, last.day)


def _first_loss(found: CardDeadlines, consequences: Iterable[str]) -> tuple[date, str] | None:
    days = [(found.losses[one], one) for one in consequences if one in found.losses]
    coming = [(day, one) for day, one in days if found.today < day < date.max]
    if len(coming) < len(days):
        return None  # it is lost already, or has no end
    return min(coming, default=None, key=lambda pair: pair[0])


def _pack_end(events: Iterable[Event], told_on: date) -> date | None:
    """Return the end told with the last pack or plan bought by the day on which the data was told."""
    packs = [e for e in events if e.counts and e.kind in PACK_KINDS and e.reported_until and e.happened_on <= told_on]
    last = max(packs, key=lambda event: (event.happened_on, event.id), default=None)
    return last.reported_until if last and last.reported_until and last.reported_until >= told_on else None


def _plan_end(found: CardDeadlines) -> date | None:
    ends = [
        clock.limit
        for clock in found.clocks
        if clock.rule.type == RuleType.PLAN_RENEWAL and clock.status == Status.RUNNING and clock.limit is not None
    ]
    return min(ends, default=None)
