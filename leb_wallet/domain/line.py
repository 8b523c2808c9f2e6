"""What is known about one line on one day: its acts in order, its credit, its plan."""

from collections.abc import Container, Iterable, Sequence
from datetime import date, tzinfo
from decimal import Decimal
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import Step
from leb_wallet.domain.events import SPENDING_KINDS, Event, EventKind, EventState
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.zones import day_there, zone_named

PACK_KINDS = frozenset({EventKind.PLAN_PURCHASE, EventKind.ADDON_PURCHASE})  # a pack's end is not the SIM's end
_HOUR = attrgetter("happened_at")
IN_ORDER = attrgetter("happened_on", "id")  # never the order of entry: the result must not depend on it


class Credit(NamedTuple):
    """The credit after the last recorded act that changed it.

    Fees and renewals nobody recorded may have been taken since ``told_on``, not only since ``as_of``.
    """

    amount: Decimal
    currency: str | None
    told_on: date
    as_of: date


class Trail:
    """Collects the steps of a proof; the engine keeps none when nobody asks why."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def add(self, code: str, **values: object) -> None:
        """Add one step."""
        self.steps.append(Step(code, values))


def is_for(rule: Rule, card: Card) -> bool:
    """Tell whether a rule concerns this line: switched on, and the joining day within its cohort.

    With the joining day unknown every cohort's rule counts, so the strictest decides.
    """
    if not rule.enabled:
        return False
    joined = card.activated_on
    if joined is None:
        return True
    return (rule.joined_from is None or joined >= rule.joined_from) and (
        rule.joined_until is None or joined <= rule.joined_until
    )


def _in_operator_calendar(events: Iterable[Event], here: tzinfo | None, there: tzinfo | None) -> Sequence[Event]:
    """Return the events with those of known hour dated as on the operator's side of the world."""
    events = tuple(events)
    if here is None or there is None or not any(map(_HOUR, events)):
        return events
    return [
        event
        if event.happened_at is None
        else event.replace(happened_on=day_there(event.happened_on, event.happened_at, here, there), happened_at=None)
        for event in events
    ]


class Line:
    """One card with its events, as the engine sees them on ``today``.

    Acts are dated in the operator's calendar where their hour is known. ``reports`` are
    those that carry an end date told by the operator, in no order. A planned, failed or
    future act is in neither.
    """

    def __init__(self, card: Card, events: Iterable[Event], today: date, zone: tzinfo | None = None) -> None:
        self.card = card
        self.today = today
        self._events = _in_operator_calendar(events, zone, zone_named(card.time_zone))
        self._took_place = [e for e in self._events if e.happened_on <= today and e.state == EventState.ARRIVED]
        self.reports = [e for e in self._took_place if e.reported_until is not None and e.kind not in PACK_KINDS]
        self.rules = tuple(rule for rule in card.rules if is_for(rule, card))

    @cached_property
    def acts(self) -> list[Event]:
        """What took place by today, oldest first."""
        return sorted(self._took_place, key=IN_ORDER)

    def acts_of(self, kinds: Container[str]) -> list[Event]:
        """Return the acts of some kinds, in no order."""
        return [act for act in self._took_place if act.kind in kinds]

    @cached_property
    def everything(self) -> list[Event]:
        """All events in order, those that did not or not yet take place too."""
        return sorted(self._events, key=IN_ORDER)

    def last(self, *kinds: str) -> Event | None:
        """Return the latest act of these kinds."""
        return next((event for event in reversed(self.acts) if event.kind in kinds), None)

    def credit(self) -> Credit | None:
        """Return the credit by the records: the last balance told, plus later top-ups, less later spending.

        On the day of a check the check comes last: the operator told the result; of two told
        on one day the smaller counts. Amounts
        in another currency than the balance are left out, which can only make a draining
        fee look slower than it is by what they would have bought.
        """
        told = max((e for e in self.acts if e.balance is not None), key=_told_last, default=None)
        if told is None or told.balance is None:
            return None
        amount, as_of = told.balance, told.happened_on
        for event in self.acts:
            if event.happened_on <= told.happened_on or event.amount is None or event.currency != told.currency:
                continue
            if event.kind == EventKind.TOP_UP:
                amount += event.amount
            elif event.kind in SPENDING_KINDS:
                amount -= event.amount
            else:
                continue
            as_of = event.happened_on
        return Credit(max(amount, Decimal(0)), told.currency or self.card.currency, told.happened_on, as_of)


def _told_last(event: Event) -> tuple[date, bool, Decimal]:
    return event.happened_on, event.kind == EventKind.BALANCE_CHECK, -(event.balance or Decimal(0))
