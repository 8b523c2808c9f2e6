"""What is typed about reminders."""

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.reminder_inputs import (
    MAX_DAYS_BEFORE,
    MAX_THRESHOLDS,
    check_days_before,
    check_mute_until,
    check_time_of_day,
    is_quiet_at,
)

TODAY = date(2026, 11, 22)


@given(st.lists(st.integers(0, MAX_DAYS_BEFORE), min_size=1, max_size=MAX_THRESHOLDS), st.sampled_from(",，、; "))
def test_any_list_of_days_is_read_whatever_stands_between(days, sign):
    assert check_days_before(sign.join(map(str, days))).value == tuple(sorted(set(days), reverse=True))


def test_full_width_digits_are_digits():
    assert check_days_before("３０，７").value == (30, 7)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text):
    with suppress(InvalidInput):
        assert all(0 <= day <= MAX_DAYS_BEFORE for day in check_days_before(text).value)


@pytest.mark.parametrize(
    ("at", "quiet"), [(time(22), True), (time(3), True), (time(7, 59), True), (time(8), False), (time(21, 59), False)]
)
def test_quiet_hours_go_past_midnight(at, quiet):
    assert is_quiet_at(at, time(22), time(8)) is quiet
    assert bool(check_time_of_day(at, (time(22), time(8))).warnings) is quiet
    assert check_time_of_day(at, None).warnings == ()


@pytest.mark.parametrize(
    ("day", "last", "warnings"),
    [
        (date(2026, 12, 1), date(2026, 12, 1), ("mute_past_last_safe_day",)),
        (date(2026, 12, 1), date(2026, 12, 2), ()),
        (date(2026, 12, 1), None, ()),
        (date(2026, 12, 1), date(2026, 11, 1), ()),
        (TODAY, date(2027, 1, 1), ()),
    ],
)
def test_muting_past_the_last_safe_day_is_warned_of(day, last, warnings):
    assert check_mute_until(day, TODAY, last).warnings == warnings
