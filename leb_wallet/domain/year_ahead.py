"""The next twelve months of a card, laid on a line: its last safe day, its limit, what comes after."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from leb_wallet.domain.clocks import CardDeadlines, Clock, Consequence, StageSpan, State, Status
from leb_wallet.domain.periods import MONTH, Period, add_period
from leb_wallet.domain.rules import Rule, Stage
from leb_wallet.domain.stages import number_is_gone


class Range(NamedTuple):
    """The days shown: ``end`` is the first that is not."""

    start: date
    end: date

    def holds(self, day: date) -> bool:
        """Tell whether a day is shown."""
        return self.start <= day < self.end

    def share(self, day: date) -> float:
        """Return how far along a day begins, 0 to 1; days outside are at the nearer end."""
        return min(1.0, max(0.0, (day - self.start).days / max(1, (self.end - self.start).days)))


class Band(NamedTuple):
    """A stretch of days within the range, in the colour of a state.

    ``safe`` is until the last safe day, ``margin`` from there to the limit, ``after`` a
    stage, or the loss itself where the rule names no stage.
    """

    kind: str
    starts_on: date
    ends_on: date  # the first day that no longer belongs to it
    tone: str
    stage: Stage | None = None


class Mark(NamedTuple):
    """The limit of another clock, such as a plan's end."""

    day: date
    rule: Rule


@dataclass(frozen=True, slots=True)
class Lane:
    """One card's line. ``clock`` is the one that decides its state; None where no clock runs."""

    card_id: str
    state: str
    clock: Clock | None
    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]


SAFE, MARGIN, AFTER = "safe", "margin", "after"


def year_range(today: date) -> Range:
    """Return this calendar month and the twelve after it: the same day of next year is still shown."""
    first = today.replace(day=1)
    return Range(first, add_period(first, Period(n=13, unit=MONTH)))


def month_starts(shown: Range) -> list[date]:
    """Return the first day of every month shown."""
    starts: list[date] = []
    month = Period(n=1, unit=MONTH)
    while shown.holds(day := add_period(shown.start, month, len(starts))):
        starts.append(day)
    return starts


def lane_of(found: CardDeadlines, shown: Range) -> Lane:
    """Lay a card's clocks on the days shown. Nothing before today is drawn but what has begun already."""
    clock = found.clock
    bands = _bands(clock, found, shown) if clock else []
    marks = [
        Mark(other.limit, other.rule)
        for other in found.clocks
        if other is not clock
        and other.status == Status.RUNNING
        and other.limit is not None
        and other.limit >= found.today
        and shown.holds(other.limit)
    ]
    marks.sort(key=lambda mark: (mark.day, mark.rule.id))
    return Lane(found.card_id, found.state, clock, tuple(_clipped(bands, shown)), tuple(marks))


def _bands(clock: Clock, found: CardDeadlines, shown: Range) -> Iterable[Band]:
    safe, limit = clock.last_safe_day, clock.limit
    if safe is None or limit is None:
        return
    if found.today < safe:
        yield Band(SAFE, found.today, safe, clock.state)
    yield Band(MARGIN, safe, limit, State.SOON)
    if not clock.stages:
        yield Band(AFTER, limit, shown.end, _tone_of_loss(clock.consequence))
    for span in clock.stages:
        yield Band(AFTER, span.starts_on, span.ends_on or date.max, tone_of(span), span.stage)


def _clipped(bands: Iterable[Band], shown: Range) -> Iterable[Band]:
    for band in bands:
        starts_on, ends_on = max(band.starts_on, shown.start), min(band.ends_on, shown.end)
        if starts_on < ends_on:
            yield band._replace(starts_on=starts_on, ends_on=ends_on)


def tone_of(span: StageSpan) -> str:
    """Return the state whose colour a stage has: the number gone, nothing comes in, or less than that."""
    if number_is_gone(span.stage):
        return State.LOST
    return State.OVERDUE if span.stage.receive_sms is False else State.DUE


def _tone_of_loss(consequence: str | None) -> str:
    if consequence == Consequence.NUMBER_LOST:
        return State.LOST
    return State.OVERDUE if consequence == Consequence.INCOMING_STOPS else State.DUE
