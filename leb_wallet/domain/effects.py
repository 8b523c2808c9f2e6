"""What a recorded act has done to a card's date, and why it has done nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, tzinfo

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import Clock, Step
from leb_wallet.domain.deadlines import deadlines, explain
from leb_wallet.domain.events import Event


class Outcome:
    """What became of the last safe day."""

    MOVED = "moved"  # to another day, or to the first one
    SAME = "same"
    NO_DATE = "no_date"  # there is none, before and after


@dataclass(frozen=True, slots=True)
class Effect:
    """The last safe day after an act. ``reason`` says why the act does not count.

    Reasons are those of the engine's ``not_counted`` step and two more: ``moves_nothing``
    (a note, or a check without a date) and ``another_clock`` (it counts, but the deciding
    date is another clock's or was as late already).
    """

    outcome: str
    day: date | None
    reason: str | None = None


def effect_of(card: Card, events: Iterable[Event], event: Event, today: date, zone: tzinfo | None = None) -> Effect:
    """Compare a card's date without and with ``event``, which may be in ``events`` already."""
    others = [e for e in events if e.id != event.id]
    before = deadlines(card, others, today, zone)
    after = deadlines(card, [*others, event], today, zone)
    if after.last_safe_day != before.last_safe_day:
        return Effect(Outcome.MOVED, after.last_safe_day)
    clock = after.clock or next(iter(after.clocks), None)
    reason = "moves_nothing"
    if clock is not None:
        reason = _reason(explain(card, [*others, event], clock.rule, today, zone), event, clock)
    return Effect(Outcome.NO_DATE if after.last_safe_day is None else Outcome.SAME, after.last_safe_day, reason)


def counting_kinds(card: Card, clock: Clock | None) -> tuple[str, ...]:
    """Name the acts that move a clock, or any clock of the card where none decides."""
    rules = [clock.rule] if clock else [rule for rule in card.rules if rule.enabled]
    return tuple(dict.fromkeys(kind for rule in rules for kind in rule.resets_on))


def _reason(steps: Iterable[Step], event: Event, clock: Clock) -> str:
    for step in steps:
        about = step.values.get("event")
        if about is not None and about.id == event.id:
            return str(step.values["reason"]) if step.code == "not_counted" else "another_clock"
    # A proof leaves out acts that were overtaken by a later one.
    return "another_clock" if event.kind in clock.rule.resets_on else "moves_nothing"
