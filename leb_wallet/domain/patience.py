"""A top-up on its way: how long it may take before something should be done about it."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple

from leb_wallet.domain.events import Event, EventState
from leb_wallet.domain.walk import Way

# Our own limits of patience, after which we say what to do next. No operator promises them.
USUAL_MINUTES = {Way.ONLINE: 15, Way.THIRD_PARTY: 10, Way.SHOP: 30}
OTHERWISE_USUAL = 60

_MINUTE = timedelta(minutes=1)


class Progress:
    """How a top-up that is not finished stands."""

    LATE = "late"  # paid, and longer on its way than usual
    FAILED = "failed"  # and the money is not back yet
    ON_THE_WAY = "on_the_way"
    PLANNED = "planned"


BY_NEED = (Progress.LATE, Progress.FAILED, Progress.ON_THE_WAY, Progress.PLANNED)


class Unfinished(NamedTuple):
    """A top-up that has not come to its end; minutes are whole ones, never negative."""

    event: Event
    progress: str
    minutes_waited: int
    usual_minutes: int


def usual_minutes(channel: str | None) -> int:
    """Return how many minutes a payment by this channel may take before it counts as late."""
    return USUAL_MINUTES.get(channel or "", OTHERWISE_USUAL)


def progress_of(event: Event, now: datetime) -> str | None:
    """Return how an act stands at ``now``, an aware moment; None once it is finished."""
    if event.state == EventState.PAID:
        late = now - begun_at(event, now) > usual_minutes(event.channel) * _MINUTE
        return Progress.LATE if late else Progress.ON_THE_WAY
    return {EventState.PLANNED: Progress.PLANNED, EventState.FAILED: Progress.FAILED}.get(event.state)


def unfinished(events: Iterable[Event], now: datetime) -> list[Unfinished]:
    """Return what is not finished, that which needs something done first, of equals the newest first."""
    found = []
    for event in events:
        progress = progress_of(event, now)
        if progress is not None:
            waited = 0 if progress == Progress.PLANNED else max(0, (now - begun_at(event, now)) // _MINUTE)
            found.append(Unfinished(event, progress, waited, usual_minutes(event.channel)))
    found.sort(key=lambda one: (begun_at(one.event, now), one.event.id), reverse=True)
    return sorted(found, key=lambda one: BY_NEED.index(one.progress))


def begun_at(event: Event, now: datetime) -> datetime:
    """Return since when a payment is on its way, in the time zone of ``now``.

    Without the moment of payment it is the hour of the act, else the moment of its record
    if that was on the same day, else the beginning of the day.
    """
    if event.paid_at is not None and event.paid_at.tzinfo is not None:
        return event.paid_at.astimezone(now.tzinfo or UTC)
    if event.happened_at is None:
        recorded = event.recorded_at.astimezone(now.tzinfo or UTC)
        if recorded.date() == event.happened_on:
            return recorded
    return datetime.combine(event.happened_on, event.happened_at or time(), now.tzinfo or UTC)
