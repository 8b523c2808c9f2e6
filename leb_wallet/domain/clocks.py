"""What the engine answers: clocks, stages, states, and the steps that prove a date."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from leb_wallet.domain.rules import Rule, Stage


class State:
    """How a card or a clock stands, in words everybody understands."""

    OK = "ok"
    SOON = "soon"  # 30 days or less to the last safe day
    DUE = "due"  # 7 days or less
    OVERDUE = "overdue"  # after the last safe day
    LOST = "lost"  # a stage says that the number is gone
    UNKNOWN = "unknown"  # nothing to count from: never shown as fine


SOON_DAYS = 30
DUE_DAYS = 7

# The order of the list on screen: first what can still be saved and is late.
BY_URGENCY = (State.OVERDUE, State.DUE, State.LOST, State.UNKNOWN, State.SOON, State.OK)


class Consequence:
    """What is lost when a clock has run out."""

    OUTGOING_STOPS = "outgoing_stops"
    INCOMING_STOPS = "incoming_stops"
    CREDIT_LOST = "credit_lost"
    NUMBER_LOST = "number_lost"


BY_GRAVITY = (
    Consequence.NUMBER_LOST,
    Consequence.INCOMING_STOPS,
    Consequence.OUTGOING_STOPS,
    Consequence.CREDIT_LOST,
)


class Status:
    """Whether a clock has a date, and if not, why not."""

    RUNNING = "running"
    WAITING = "waiting"  # nothing recorded yet to count from
    RESTING = "resting"  # concerns something this card does not have now: no plan, no hold, credit left
    SETTLED = "settled"  # a one-off deadline that was met
    ENDED = "ended"  # ran out, and nothing could have moved it: a starting credit
    OFF = "off"  # the user or the joining date says the rule is not for this line
    NOTE = "note"  # the rule has no date at all
    UNREADABLE = "unreadable"  # from a newer version, or without the facts it needs


class Step(NamedTuple):
    """One step of a proof: a code, from which the sentence is made, and its values."""

    code: str
    values: Mapping[str, Any]


class StageSpan(NamedTuple):
    """A stage on the calendar. ``ends_on`` is the day the next one begins; ``None`` is unknown."""

    stage: Stage
    starts_on: date
    ends_on: date | None
    assumed: bool = False  # not in the rule: after a last stage of known length, reckon with the worst


class Clock(NamedTuple):
    """One rule applied to one card on one day.

    ``limit`` is the day on which the period has run out, ``last_safe_day`` the last day
    on which acting is surely in time, ``days_left`` the days from today to it.
    """

    rule: Rule
    status: str
    state: str
    limit: date | None = None
    last_safe_day: date | None = None
    days_left: int | None = None
    consequence: str | None = None
    stage: StageSpan | None = None  # None before the limit
    stages: tuple[StageSpan, ...] = ()
    reason: str | None = None  # why there is no date


class CardDeadlines(NamedTuple):
    """All clocks of one card on one day; ``clock`` is the one that decides its state."""

    card_id: str
    today: date
    state: str
    clock: Clock | None
    clocks: tuple[Clock, ...]
    losses: Mapping[str, date]  # the earliest day on which each consequence sets in

    @property
    def last_safe_day(self) -> date | None:
        """The one big date: the last safe day of the deciding clock."""
        return self.clock.last_safe_day if self.clock else None

    @property
    def days_left(self) -> int | None:
        """Days from today to the last safe day; negative when it is past."""
        return self.clock.days_left if self.clock else None
