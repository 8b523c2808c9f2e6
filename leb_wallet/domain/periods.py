"""Periods and the calendar arithmetic on them. Days are local calendar dates, never moments."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from pydantic import Field

from leb_wallet.domain.base import DomainModel

DAY, MONTH, YEAR = "day", "month", "year"
DAY_PER_CURRENCY_UNIT = "day_per_currency_unit"  # Digi MY: RM 1 buys one day
MAX_LENGTH = 40_000  # of any unit: beyond that a rule is a slip of the pen
UNITS = (DAY, MONTH, YEAR)


class Period(DomainModel):
    """A length of time as an operator words it: 180 days is not 6 months."""

    n: int = Field(ge=0, le=MAX_LENGTH)
    unit: str

    def __str__(self) -> str:
        return f"{self.n} {self.unit}"


class Span(NamedTuple):
    """Months and days that have piled up since an anchor day."""

    months: int = 0
    days: int = 0

    def plus(self, period: Period, times: int = 1) -> "Span":
        """Return this span lengthened by ``times`` periods."""
        if period.unit == DAY:
            return Span(self.months, self.days + period.n * times)
        months = period.n * (12 if period.unit == YEAR else 1)
        return Span(self.months + months * times, self.days)


def span_of(period: Period, times: int = 1) -> Span:
    """Return ``times`` periods as months and days."""
    return Span().plus(period, times)


def add_span(anchor: date, span: Span) -> date:
    """Return the day ``span`` after ``anchor``.

    Months are calendar months. A day the target month does not have becomes its last
    day (31 August + 6 months = 28 or 29 February), and since the anchor is always the
    original day, repeated months do not drift (31 January, 28 February, 31 March).
    A day beyond the calendar becomes ``date.max``.
    """
    try:
        if not span.months:
            return anchor + timedelta(days=span.days)
        month = anchor.month - 1 + span.months
        year, month = anchor.year + month // 12, month % 12 + 1
        day = min(anchor.day, monthrange(year, month)[1])
        return date(year, month, day) + timedelta(days=span.days)
    except (OverflowError, ValueError):
        return date.max


def add_period(anchor: date, period: Period, times: int = 1) -> date:
    """Return the day ``times`` periods after ``anchor``; see :func:`add_span`."""
    return add_span(anchor, span_of(period, times))
