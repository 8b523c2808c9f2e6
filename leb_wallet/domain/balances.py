"""Credit and data left: what was told, what should be there, what the card uses, when to look again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import Status
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.events import SPENDING_KINDS, Event, EventKind
from leb_wallet.domain.line import Line
from leb_wallet.domain.rules import Rule, RuleType

CHECK_EVERY_DAYS = 30
LEAST_HISTORY = 30  # days; from less nothing usual can be told
LONGEST_HISTORY = 365  # days; what was used years ago says little about today

_NOTHING = Decimal(0)


class Point(NamedTuple):
    """A balance on a day: told by the operator, or reckoned from the acts since."""

    day: date
    amount: Decimal
    told: bool


class Expected(NamedTuple):
    """The credit that should be there.

    ``told`` is the last balance the operator told, on ``since``. ``may_be_less`` says that a
    rule of the card takes fees or renewals from the credit, which nobody may have recorded.
    """

    amount: Decimal
    currency: str | None
    since: date
    told: Decimal
    may_be_less: bool


class Spending(NamedTuple):
    """What a card uses. ``how`` tells from what it is known: ``balances`` told, or ``costs`` recorded."""

    per_day: Decimal
    spent: Decimal
    since: date
    until: date
    how: str

    def until_day(self, start: date, end: date) -> Decimal:
        """Return what will be used from ``start`` to ``end`` if all goes on as usual."""
        return self.spent * max(0, (end - start).days) / max(1, (self.until - self.since).days)


@dataclass(frozen=True, slots=True)
class LowBalance:
    """The credit is below what is needed next.

    ``need`` is ``renewal``, ``fee``, ``keep_alive`` (the cheapest act that counts) or ``act``
    (the cheapest the user ever recorded); ``rule`` the rule that asks for it.
    """

    need: str
    balance: Decimal
    needed: Decimal
    currency: str | None
    rule: Rule | None = None


# --- What was told, and what should be there -----------------------------------------------


def balance_series(events: Iterable[Event], currency: str | None = None) -> list[Point]:
    """Return the credit over time in one currency, oldest first, one point a day.

    A series begins with the first balance told. On the day of one it counts alone: it
    already contains the acts of that day.

    Args:
        currency: the currency of the series, and of acts recorded without one; that of the last balance told
            if left out.
    """
    acts = [event for event in events if event.counts]
    told = [event for event in acts if event.balance is not None]
    if currency is None and told:
        currency = max(told, key=_told_last).currency
    by_day: dict[date, list[Event]] = {}
    for event in acts:
        if event.currency in (None, currency):
            by_day.setdefault(event.happened_on, []).append(event)
    points: list[Point] = []
    running = _NOTHING
    for day in sorted(by_day):
        told_now = [event for event in by_day[day] if event.balance is not None]
        changes = [_change(event) for event in by_day[day]]
        if told_now:
            running = max(told_now, key=_told_last).balance or _NOTHING
            points.append(Point(day, running, told=True))
        elif points and any(changes):
            running += sum(changes)
            points.append(Point(day, max(running, _NOTHING), told=False))
    return points


def data_series(events: Iterable[Event]) -> list[Point]:
    """Return the data left in megabytes over time, as the operator told it, oldest first, one point a day."""
    told = [event for event in events if event.counts and event.data_left_mb is not None]
    by_day = {event.happened_on: event for event in sorted(told, key=_data_told_last)}
    return [Point(day, event.data_left_mb or _NOTHING, told=True) for day, event in sorted(by_day.items())]


def expected_balance(card: Card, events: Iterable[Event], today: date) -> Expected | None:
    """Return the last balance told with what came and went since, or None where none was ever told.

    The engine leaves bonuses out, since few of them pay a fee. Here they count: the
    operator's balance will show them.
    """
    known = [_in_currency(event, card) for event in events]
    bonuses = [e.replace(amount=e.bonus, balance=None) for e in known if e.kind == EventKind.TOP_UP and e.bonus]
    credit = Line(card, [*known, *bonuses], today).credit()
    if credit is None:
        return None
    told = [e for e in known if e.counts and e.balance is not None and e.happened_on == credit.told_on]
    last = max(told, key=_told_last).balance or _NOTHING
    return Expected(credit.amount, credit.currency, credit.told_on, last, _takes_unseen(card, events, today))


def compare(expected: Expected, told: Decimal) -> Decimal:
    """Return how much more the operator told than was expected; negative if less, zero if all is right."""
    return told - expected.amount


def check_due(card: Card, events: Iterable[Event], today: date, every_days: int = CHECK_EVERY_DAYS) -> int | None:
    """Return the days since balance or data were last looked up, or None while that is recent.

    Where it never was, the days count from the first record, or from the card's first day.
    """
    past = [event for event in events if event.counts and event.happened_on <= today]
    checks = [event.happened_on for event in past if _is_check(event)]
    starts = [event.happened_on for event in past] + [day for day in (card.activated_on, card.purchased_on) if day]
    since = max(checks) if checks else min(starts, default=today)
    days = (today - since).days
    return days if days >= every_days else None


def low_balance(card: Card, events: Iterable[Event], today: date) -> LowBalance | None:
    """Return what the credit is too low for, the gravest need first; None where it is enough or not known."""
    events = tuple(events)
    credit = expected_balance(card, events, today)
    if credit is None:
        return None
    for need, needed, rule in _needs(card, events, today, credit.currency):
        if credit.amount < needed:
            return LowBalance(need, credit.amount, needed, credit.currency, rule)
    return None


# --- What the card uses ---------------------------------------------------------------------


def usual_spending(events: Iterable[Event], currency: str | None, today: date) -> Spending | None:
    """Return what a card uses by its own history of the last year, or None where that is not known.

    Known from the balances told, 30 days or more apart: what was there and came in, less
    what was left. Otherwise from the costs recorded since the first act.
    """
    first = today - timedelta(LONGEST_HISTORY)
    recent = [e for e in events if e.counts and first <= e.happened_on <= today and e.currency in (None, currency)]
    return _by_balances(recent, currency) or _by_costs(recent, today)


def _by_balances(events: Sequence[Event], currency: str | None) -> Spending | None:
    told = [point for point in balance_series(events, currency) if point.told]
    if not told or (told[-1].day - told[0].day).days < LEAST_HISTORY:
        return None
    spent = _NOTHING
    for before, after in pairwise(told):
        came = (_change(e) for e in events if e.kind == EventKind.TOP_UP and before.day < e.happened_on <= after.day)
        spent += max(_NOTHING, before.amount + sum(came) - after.amount)
    return _spending(spent, told[0].day, told[-1].day, "balances")


def _by_costs(events: Sequence[Event], today: date) -> Spending | None:
    costs = [event.amount for event in events if event.kind in SPENDING_KINDS and event.amount]
    since = min((event.happened_on for event in events), default=today)
    if not costs or (today - since).days < LEAST_HISTORY:
        return None
    return _spending(sum(costs, _NOTHING), since, today, "costs")


def _spending(spent: Decimal, since: date, until: date, how: str) -> Spending:
    return Spending(spent / (until - since).days, spent, since, until, how)


# --- Parts ----------------------------------------------------------------------------------


def _change(event: Event) -> Decimal:
    """Return what an act adds to the credit; negative for what it takes."""
    if event.kind == EventKind.TOP_UP:
        return (event.amount or _NOTHING) + (event.bonus or _NOTHING)
    return -(event.amount or _NOTHING) if event.kind in SPENDING_KINDS else _NOTHING


def _told_last(event: Event) -> tuple[date, bool, Decimal]:
    """Order as the engine does: a check comes last on its day, of two told on one day the smaller counts."""
    return event.happened_on, event.kind == EventKind.BALANCE_CHECK, -(event.balance or _NOTHING)


def _data_told_last(event: Event) -> tuple[date, bool, Decimal]:
    return event.happened_on, event.kind == EventKind.BALANCE_CHECK, -(event.data_left_mb or _NOTHING)


def _is_check(event: Event) -> bool:
    return event.kind == EventKind.BALANCE_CHECK or event.balance is not None or event.data_left_mb is not None


def _in_currency(event: Event, card: Card) -> Event:
    has_money = event.amount is not None or event.balance is not None
    return event.replace(currency=card.currency) if has_money and event.currency is None and card.currency else event


def _takes_unseen(card: Card, events: Iterable[Event], today: date) -> bool:
    taking = (RuleType.PERIODIC_FEE, RuleType.PLAN_RENEWAL, RuleType.PAID_HOLD)
    rules = Line(card, events, today).rules
    return any(rule.type in taking and rule.charged_to == "balance" and (rule.renews or rule.price) for rule in rules)


def renewals_from_credit(card: Card, events: Iterable[Event], today: date) -> list[Rule]:
    """Return the rules whose next price the credit must pay, the soonest first: running plans and holds, and fees."""
    found = deadlines(card, events, today)
    paying = []
    for clock in found.clocks:
        rule = clock.rule
        if rule.charged_to != "balance" or rule.price is None or clock.status == Status.OFF:
            continue
        renews = rule.type == RuleType.PLAN_RENEWAL or (rule.type == RuleType.PAID_HOLD and rule.renews)
        if rule.type == RuleType.PERIODIC_FEE or (renews and clock.status == Status.RUNNING):
            paying.append((clock.limit or date.max, rule))
    return [rule for _, rule in sorted(paying, key=lambda pair: pair[0])]


def _needs(
    card: Card, events: Sequence[Event], today: date, currency: str | None
) -> Iterable[tuple[str, Decimal, Rule | None]]:
    for rule in renewals_from_credit(card, events, today):
        if rule.price is not None and rule.price.currency == currency:
            yield "fee" if rule.type == RuleType.PERIODIC_FEE else "renewal", rule.price.amount, rule
    costs = [
        (event.amount, event.kind)
        for event in (_in_currency(one, card) for one in events)
        if event.counts and event.kind in SPENDING_KINDS and event.amount and event.currency == currency
    ]
    counting = _cheapest_that_counts(card, today, costs, currency)
    if counting is not None:
        yield "keep_alive", *counting
    if costs:
        yield "act", min(amount for amount, _ in costs), None


def _cheapest_that_counts(
    card: Card, today: date, costs: Iterable[tuple[Decimal, str]], currency: str | None
) -> tuple[Decimal, Rule] | None:
    """Return the smallest price by a rule, or cost by the user's own records, of an act that resets a clock."""
    known: list[tuple[Decimal, Rule]] = []
    for rule in Line(card, (), today).rules:
        if rule.price is not None and rule.price.currency == currency and EventKind.ADDON_PURCHASE in rule.resets_on:
            known.append((rule.price.amount, rule))
        known += [(amount, rule) for amount, kind in costs if kind in rule.resets_on]
    return min(known, key=lambda pair: pair[0], default=None)
