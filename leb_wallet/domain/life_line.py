"""A clock as a line from left to right: what was, what is safe, the margin, and what comes after the limit.

Only the shares of the width are worked out here, from 0 to 1 in the order of time; who draws it
mirrors it where people read from the right.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from leb_wallet.domain.clocks import Clock, StageSpan, Step

_BEFORE = timedelta(days=30)  # shown before today where no act is known that counts
_LEAST, _MOST = 4.0, 9.0  # widths of one stretch: a year must not press a week into a hair
_OPEN = 5.0  # width of what has no known end
_BROKEN = 6.0  # how many times the days of the finest stretch a stretch holds on the same width to be marked


class BandKind:
    """What a part of the line stands for."""

    SAFE = "safe"  # up to the last safe day
    MARGIN = "margin"  # from there to the operator's limit
    STAGE = "stage"  # a stage after the limit
    AFTER = "after"  # after the limit, where the rule names no stages


class PointKind:
    """What a day on the line stands for, in the order of one and the same day."""

    LAST_ACT = "last_act"
    TODAY = "today"
    LAST_SAFE_DAY = "last_safe_day"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Band:
    """One part of the line. ``ends_on`` is the day the next one begins; ``None`` goes on.

    ``number`` counts the stages from 1 and is 0 for other bands; ``is_broken`` tells that this
    band holds many times the days that others show on the same width.
    """

    kind: str
    starts_on: date
    ends_on: date | None
    left: float
    right: float
    is_broken: bool = False
    number: int = 0
    span: StageSpan | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One day on the line."""

    kind: str
    day: date
    at: float


@dataclass(frozen=True, slots=True)
class LifeLine:
    """Bands without gaps, and the days to name, both from left to right."""

    bands: tuple[Band, ...]
    points: tuple[Point, ...]


def life_line(clock: Clock, today: date, last_act: date | None = None) -> LifeLine | None:
    """Lay a running clock out; None for a clock without a date.

    Args:
        today: the user's local calendar day.
        last_act: the day of the act that the clock counts from; the line begins there, or
            30 days before today where it is not known.
    """
    safe, limit = clock.last_safe_day, clock.limit
    if safe is None or limit is None:
        return None
    first = min(today, safe)
    begins = last_act if last_act is not None and last_act < first else _days_before(first)
    days = {PointKind.TODAY: today}
    if begins == last_act:
        days = {PointKind.LAST_ACT: begins, **days}
    if limit != date.max:  # it never ends: there is nothing to be in time for
        days |= {PointKind.LAST_SAFE_DAY: safe, PointKind.LIMIT: limit}
    bands = _bands(clock, begins, safe, limit)
    scale = _Scale({begins, today, *(band.starts_on for band in bands)})
    return LifeLine(
        tuple(scale.placed(band) for band in bands),
        tuple(sorted((Point(kind, day, scale.at(day)) for kind, day in days.items()), key=lambda point: point.day)),
    )


def last_counted(steps: Iterable[Step], today: date) -> date | None:
    """Return the day of the latest act in a proof that moved the clock, or the day it began to run."""
    found = []
    for step in steps:
        act = step.values.get("event") if step.code in ("counted", "plan_bought") else None
        day = act.happened_on if act is not None else step.values.get("on")
        if isinstance(day, date) and day <= today and step.code != "not_counted":
            found.append(day)
    return max(found, default=None)


class _Scale:
    """Days to shares: even between two neighbouring cuts, the stretches as wide as the root of their days."""

    def __init__(self, cuts: Iterable[date]) -> None:
        self._cuts = sorted(cuts)
        lengths = [(end - start).days for start, end in zip(self._cuts, self._cuts[1:], strict=False)]
        widths = [*(min(max(days**0.5, _LEAST), _MOST) for days in lengths), _OPEN]
        self._shares = [0.0]
        for width in widths:
            self._shares.append(self._shares[-1] + width / sum(widths))
        self._paces = [days / width for days, width in zip(lengths, widths, strict=False)]

    def at(self, day: date) -> float:
        """Return where one of the cuts lies."""
        return self._shares[self._cuts.index(day)]

    def placed(self, band: Band) -> Band:
        """Return a band with its place."""
        first = self._cuts.index(band.starts_on)
        last = len(self._cuts) if band.ends_on is None else self._cuts.index(band.ends_on)
        is_broken = any(pace > _BROKEN * min(self._paces) for pace in self._paces[first:last])
        where = self._shares[first], self._shares[last]
        return Band(band.kind, band.starts_on, band.ends_on, *where, is_broken, band.number, band.span)


def _bands(clock: Clock, begins: date, safe: date, limit: date) -> list[Band]:
    if limit == date.max:
        return [Band(BandKind.SAFE, begins, None, 0, 0)]
    bands = [Band(BandKind.SAFE, begins, safe, 0, 0), Band(BandKind.MARGIN, safe, limit, 0, 0)]
    for number, span in enumerate(clock.stages, start=1):
        bands.append(Band(BandKind.STAGE, span.starts_on, span.ends_on, 0, 0, number=number, span=span))
    return bands if clock.stages else [*bands, Band(BandKind.AFTER, limit, None, 0, 0)]


def _days_before(day: date) -> date:
    return day - _BEFORE if day - date.min >= _BEFORE else date.min
