"""Acts that keep a number alive without a top-up: which count for this card, and which do it cheapest."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, tzinfo
from decimal import Decimal

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import CardDeadlines
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.events import Event, EventKind, EventState
from leb_wallet.domain.line import is_for
from leb_wallet.domain.money import Money
from leb_wallet.domain.ways import keep_alive_kinds

# Acts the user can carry out, the usual cheapest first; receiving a call is nothing one can simply do.
_BY_EFFORT = (
    EventKind.NETWORK_REGISTRATION,
    EventKind.SMS_READ,
    EventKind.DATA,
    EventKind.SMS_OUT,
    EventKind.VOICEMAIL,
    EventKind.CALL_OUT,
    EventKind.MMS_OUT,
    EventKind.CREDIT_TRANSFER_OUT,
    EventKind.ADDON_PURCHASE,
    EventKind.HOLD_PURCHASE,
    EventKind.PLAN_PURCHASE,
)
# What usually counts somewhere, where no rule of the card says.
USUAL_ACTS = (EventKind.SMS_OUT, EventKind.CALL_OUT, EventKind.DATA)
PURCHASES = frozenset({EventKind.ADDON_PURCHASE, EventKind.HOLD_PURCHASE, EventKind.PLAN_PURCHASE})
_FREE = frozenset({EventKind.NETWORK_REGISTRATION, EventKind.SMS_READ})


@dataclass(frozen=True, slots=True)
class KeepAliveAct:
    """One act and what it would do today.

    ``day`` is the last safe day after it; ``moves`` whether that is later than now.
    ``cost`` is what it cost on this card last time, or its price in the rules.
    """

    kind: str
    moves: bool
    day: date | None
    cost: Money | None = None


def keep_alive_acts(
    card: Card, events: Iterable[Event], today: date, zone: tzinfo | None = None
) -> tuple[KeepAliveAct, ...]:
    """Return the acts that some rule of the card counts, the best to do first.

    Those that move the date come first, the free and the cheaper ones before the dearer,
    those of unknown cost by how much they usually take.
    """
    known = list(events)
    now = deadlines(card, known, today, zone)
    acts = [_act(kind, card, known, now, zone) for kind in keep_alive_kinds(card)]
    return tuple(sorted(acts, key=_rank))


def acts_that_do_not_count(card: Card) -> tuple[str, ...]:
    """Return the acts a rule of the card names as moving nothing, and no other rule counts."""
    rules = [rule for rule in card.rules if is_for(rule, card)]
    counted = {*keep_alive_kinds(card), *(kind for rule in rules for kind in rule.resets_on)}
    named = (kind for rule in rules for kind in rule.not_reset_by)
    return tuple(kind for kind in dict.fromkeys(named) if kind not in counted)


def _act(kind: str, card: Card, events: list[Event], now: CardDeadlines, zone: tzinfo | None) -> KeepAliveAct:
    cost = cost_of(kind, card, events)
    supposed = Event(
        id="0" * 32,
        card_id=card.id,
        kind=kind,
        happened_on=now.today,
        state=EventState.ARRIVED,
        amount=cost.amount if cost else None,
        currency=cost.currency if cost else None,
    )
    day = deadlines(card, [*events, supposed], now.today, zone).last_safe_day
    before = now.last_safe_day
    return KeepAliveAct(kind, day is not None and (before is None or day > before), day, cost)


def cost_of(kind: str, card: Card, events: Iterable[Event]) -> Money | None:
    """Return what an act cost on this card last time, else its price in the card's rules; None where unknown."""
    if kind in _FREE:
        return Money(amount=Decimal(0), currency=card.currency) if card.currency else None
    paid = [e for e in events if e.kind == kind and e.counts and e.amount is not None and e.currency is not None]
    if paid:
        last = max(paid, key=lambda event: event.happened_on)
        return Money(amount=last.amount, currency=last.currency)
    prices = (rule.price for rule in card.rules if kind in rule.resets_on and rule.price is not None)
    return next(prices, None) if kind in PURCHASES else None


def _rank(act: KeepAliveAct) -> tuple[bool, bool, Decimal, int]:
    effort = _BY_EFFORT.index(act.kind) if act.kind in _BY_EFFORT else len(_BY_EFFORT)
    # An unknown cost of a small act is small; a purchase of unknown price comes after those with one.
    guess = Decimal(effort) / 1000 if act.kind not in PURCHASES else Decimal(10**9)
    return not act.moves, act.kind in PURCHASES, act.cost.amount if act.cost else guess, effort
