"""Adding days, months and years to a day of the calendar."""

from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from leb_wallet.domain.periods import MAX_LENGTH, Period, Span, add_period, add_span, span_of


def day(text):
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("anchor", "n", "unit", "end"),
    [
        ("2026-11-22", 0, "day", "2026-11-22"),
        ("2026-11-22", 10, "day", "2026-12-02"),
        ("2026-01-15", 1, "month", "2026-02-15"),
        ("2026-11-30", 1, "month", "2026-12-30"),
        ("2026-12-31", 1, "month", "2027-01-31"),
        ("2026-12-31", 2, "month", "2027-02-28"),
        ("2027-12-31", 2, "month", "2028-02-29"),
        ("2026-08-31", 6, "month", "2027-02-28"),
        ("2026-01-01", 11, "month", "2026-12-01"),
        ("2026-01-01", 12, "month", "2027-01-01"),
        ("2026-06-30", 25, "month", "2028-07-30"),
        ("2024-02-29", 1, "year", "2025-02-28"),
        ("2024-02-29", 4, "year", "2028-02-29"),
    ],
)
def test_a_period_ends_on_the_day_of_the_calendar(anchor, n, unit, end):
    assert add_period(day(anchor), Period(n=n, unit=unit)) == day(end)


@pytest.mark.parametrize(
    ("n", "unit", "times", "end"),
    [
        (1, "month", 2, "2026-03-31"),
        (1, "month", 0, "2026-01-31"),
        (1, "year", 3, "2029-01-31"),
        (7, "day", 4, "2026-02-28"),
    ],
)
def test_a_period_several_times_counts_from_the_first_day_alone(n, unit, times, end):
    assert add_period(day("2026-01-31"), Period(n=n, unit=unit), times) == day(end)


def test_spans_keep_months_and_days_apart():
    month, year, ten = Period(n=1, unit="month"), Period(n=1, unit="year"), Period(n=10, unit="day")
    assert span_of(ten) == Span(0, 10)
    assert span_of(year, 2) == Span(24, 0)
    piled = Span().plus(month).plus(ten, 2).plus(year).plus(month, 3).plus(ten)
    assert piled == Span(16, 30)
    assert add_span(day("2026-01-31"), piled) == day("2027-05-31") + timedelta(days=30)


def test_the_last_day_of_the_calendar_is_the_end_of_what_goes_beyond():
    longest = Period(n=MAX_LENGTH, unit="year")
    assert add_period(day("2026-01-31"), longest) == date.max
    assert add_period(date.max, Period(n=1, unit="day")) == date.max
    assert add_period(day("9999-12-30"), Period(n=1, unit="day")) == date.max
    assert add_period(day("9999-11-30"), Period(n=1, unit="month")) == day("9999-12-30")
    assert add_period(day("9999-12-01"), Period(n=1, unit="month")) == date.max
    assert add_span(day("9999-11-15"), Span(1, 40)) == date.max
    assert span_of(longest, MAX_LENGTH).months == 12 * MAX_LENGTH**2


@pytest.mark.parametrize("n", [-1, MAX_LENGTH + 1])
def test_a_length_that_is_a_slip_of_the_pen_is_refused(n):
    with pytest.raises(ValidationError):
        Period(n=n, unit="day")


def test_a_period_is_said_by_its_number_and_unit():
    assert str(Period(n=180, unit="day")) == "180 day"
