"""What keeping a number costs a year, and by which act it is cheapest: tried through the engine, act by act."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, tzinfo
from decimal import Decimal
from typing import NamedTuple

from leb_wallet.domain.advice_amounts import offers
from leb_wallet.domain.advice_case import Case, Plan
from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import CardDeadlines, Consequence, State, Status
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.keep_alive import PURCHASES, cost_of
from leb_wallet.domain.line import is_for
from leb_wallet.domain.money import Money
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.rules import RuleType
from leb_wallet.domain.stages import loss_dates
from leb_wallet.domain.ways import keep_alive_kinds

DAYS = 365
_MOST_ACTS = 40  # from so many the rhythm is known
_CENT = Decimal("0.01")
_ID = "e{:031x}"
_AT_STAKE = frozenset({Consequence.NUMBER_LOST, Consequence.INCOMING_STOPS})
# By how little they usually take, where no price is recorded.
_EFFORT = (
    EventKind.NETWORK_REGISTRATION,
    EventKind.SMS_READ,
    EventKind.DATA,
    EventKind.SMS_OUT,
    EventKind.VOICEMAIL,
    EventKind.CALL_OUT,
    EventKind.MMS_OUT,
)


class Outlook:
    """Whether anything keeps the number."""

    KNOWN = "known"  # at least one act does
    NO_DATE = "no_date"  # no clock runs: nothing can be said
    NO_END = "no_end"  # the number does not run out
    NO_WAY = "no_way"  # nothing that is known moves the date for a whole year
    LOST = "lost"


class KeepingAct(NamedTuple):
    """One act that keeps the number for as long as it is repeated.

    ``price`` is that of one act, None where unknown; ``every_days`` the days from one to the
    next, None where one is enough for good. ``per_year`` is the price times 365 / every_days.
    """

    kind: str
    price: Money | None
    every_days: Decimal | None
    per_year: Money | None


@dataclass(frozen=True, slots=True)
class KeepingCost:
    """What keeps one card: ``acts``, the cheapest first, those of unknown price last.

    ``until`` is the last safe day as things stand.
    """

    card_id: str
    outlook: str
    until: date | None = None
    acts: tuple[KeepingAct, ...] = ()

    @property
    def cheapest(self) -> KeepingAct | None:
        """The cheapest act of known price, else the one that usually takes least."""
        return self.acts[0] if self.acts else None


def keeping_cost(
    card: Card, events: Iterable[Event], provider: Provider | None, today: date, zone: tzinfo | None = None
) -> KeepingCost:
    """Try every act that may keep the number on each last safe day of a year to come.

    What counts are the clocks at whose end the number, or what comes in on it, is lost;
    where a card has none of these, all of them. Top-ups are tried with the least amount
    for each day that can be reached.

    Args:
        provider: the card's operator in the catalogue, for the amounts it sells; None where it is not there.
    """
    known = tuple(events)
    now = deadlines(card, known, today, zone)
    until = _kept_until(now)
    if now.state == State.LOST:
        return KeepingCost(card.id, Outlook.LOST, until)
    if until == date.max:
        return KeepingCost(card.id, Outlook.NO_END)
    if until is None and not card.rules:
        return KeepingCost(card.id, Outlook.NO_DATE)
    trial = _Trial(card, known, max(today, until or today), zone)
    tried = [(kind, cost_of(kind, card, known)) for kind in keep_alive_kinds(card)]
    tried += [pair for pair in _renewals(card) if pair not in tried]
    tried += [(EventKind.TOP_UP, price) for price in _top_ups(trial, provider)]
    found = [act for kind, price in tried if (act := trial.act(kind, price))]
    if not found:
        return KeepingCost(card.id, Outlook.NO_DATE if until is None else Outlook.NO_WAY, until)
    return KeepingCost(card.id, Outlook.KNOWN, until, tuple(sorted(found, key=lambda act: _rank(act, card))))


class _Trial:
    """A card on the day of the first act."""

    def __init__(self, card: Card, events: tuple[Event, ...], first: date, zone: tzinfo | None) -> None:
        self.card, self.events, self.first, self.zone = card, events, first, zone

    def act(self, kind: str, price: Money | None) -> KeepingAct | None:
        """Return the rhythm in which an act keeps the number; None where it does not for a whole year."""
        rhythm = self._rhythm(lambda day, n: self._event(kind, price, day, n))
        if rhythm is None:
            return None
        every = rhythm or None
        return KeepingAct(kind, price, every, _per_year(price, every))

    def _rhythm(self, event_on: Callable[[date, int], Event]) -> Decimal | None:
        """Return the days between two acts, zero where one is enough, None where they do not keep the number."""
        events, day, n = list(self.events), self.first, 0
        while (day - self.first).days < DAYS and n < _MOST_ACTS:
            events.append(event_on(day, n))
            n += 1
            until = _kept_until(deadlines(self.card, events, day, self.zone))
            if until == date.max:
                return Decimal(0)
            if until is None or until <= day:
                return None
            day = until
        return Decimal((day - self.first).days) / n

    def _event(self, kind: str, price: Money | None, day: date, n: int) -> Event:
        return Event(
            id=_ID.format(n),
            card_id=self.card.id,
            kind=kind,
            happened_on=day,
            amount=price.amount if price else None,
            currency=price.currency if price else None,
        )


def _kept_until(found: CardDeadlines) -> date | None:
    """Return the last safe day of the clocks that the number hangs on; None where none runs."""
    running = [c for c in found.clocks if c.status == Status.RUNNING and c.limit is not None and c.last_safe_day]
    grave = [c for c in running if c.limit and _AT_STAKE & loss_dates(c.rule, c.limit, c.stages).keys()]
    return min((c.last_safe_day for c in grave or running if c.last_safe_day), default=None)


def _renewals(card: Card) -> list[tuple[str, Money | None]]:
    """Return what no list of resets names: the price of a plan or hold, and a sum that must be spent."""
    kinds = {RuleType.PLAN_RENEWAL: EventKind.PLAN_PURCHASE, RuleType.PAID_HOLD: EventKind.HOLD_PURCHASE}
    found = {kinds[rule.type]: rule.price for rule in card.rules if rule.type in kinds and is_for(rule, card)}
    spend = [
        (EventKind.BALANCE_CHANGE, r.price) for r in card.rules if r.type == RuleType.MIN_SPEND and is_for(r, card)
    ]
    return [*found.items(), *dict.fromkeys(spend)]


def _top_ups(trial: _Trial, provider: Provider | None) -> list[Money | None]:
    """Return the amounts worth trying: the least for each day that can be reached."""
    card, events = trial.card, trial.events
    plan = Plan(EventKind.TOP_UP, trial.first, currency=card.currency)
    case = Case(card, events, provider, plan, today=trial.first, zone=trial.zone)
    if not case.asked and all(rule.charged_to != "balance" for rule in case.rules):
        return []
    least_for: dict[date, Decimal] = {}
    for offer in offers(case):  # the smallest amount first
        least_for.setdefault(offer.day, offer.amount)
    if least_for:
        return [case.money(amount) for amount in least_for.values()]
    if not case.asked:
        return []
    return [cost_of(EventKind.TOP_UP, card, events)]  # any amount counts, or none: what was topped up last


def _per_year(price: Money | None, every: Decimal | None) -> Money | None:
    if price is None:
        return None
    amount = price.amount if every is None else price.amount * DAYS / every
    return Money(amount=amount.quantize(_CENT), currency=price.currency)


def _rank(act: KeepingAct, card: Card) -> tuple[bool, bool, Decimal, bool, int]:
    effort = _EFFORT.index(act.kind) if act.kind in _EFFORT else len(_EFFORT)
    cost = act.per_year
    is_own = cost is not None and cost.currency == card.currency  # amounts of two currencies are not compared
    amount = cost.amount if cost else Decimal(0)
    return cost is None, not is_own, amount, act.kind in PURCHASES or act.kind == EventKind.TOP_UP, effort
