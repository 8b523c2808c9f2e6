"""What people choose about reminders, checked before it becomes a setting or goes with a card."""

import re
import unicodedata
from datetime import date, time, timedelta

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.numbers import Checked

MAX_DAYS_BEFORE = 400  # as far as the preview looks
MAX_THRESHOLDS = 20


def check_days_before(text: str) -> Checked[tuple[int, ...]]:
    """Read how many days before the last safe day to remind; each once, the longest first.

    Raises:
        InvalidInput: ``days_before_empty``, ``days_before_not_numbers``,
            ``days_before_out_of_range`` or ``days_before_too_many``.
    """
    parts = [part for part in re.split(r"[,，、;；\s]+", unicodedata.normalize("NFKC", text)) if part]
    if not parts:
        raise InvalidInput("days_before_empty")
    if not all(re.fullmatch("[0-9]+", part) for part in parts):
        raise InvalidInput("days_before_not_numbers")
    if any(len(part) > 5 or int(part) > MAX_DAYS_BEFORE for part in parts):
        raise InvalidInput("days_before_out_of_range", first=0, last=MAX_DAYS_BEFORE)
    days = sorted(set(map(int, parts)), reverse=True)
    if len(days) > MAX_THRESHOLDS:
        raise InvalidInput("days_before_too_many", limit=MAX_THRESHOLDS)
    return Checked(tuple(days))


def check_quiet_hours(begin: time, end: time) -> Checked[tuple[time, time]]:
    """Check when to be quiet; past midnight if it ends earlier than it begins.

    Raises:
        InvalidInput: ``quiet_hours_same``.
    """
    if begin == end:
        raise InvalidInput("quiet_hours_same")
    return Checked((begin, end))


def check_time_of_day(at: time, quiet: tuple[time, time] | None) -> Checked[time]:
    """Check at what time to remind. Warns: ``remind_in_quiet_hours``."""
    return Checked(at, ("remind_in_quiet_hours",) if quiet is not None and is_quiet_at(at, *quiet) else ())


def is_quiet_at(at: time, begin: time, end: time) -> bool:
    """Tell whether a time of the day falls into quiet hours; their end does not."""
    return begin <= at < end if begin <= end else at >= begin or at < end


def check_mute_until(day: date | None, today: date, last_safe_day: date | None) -> Checked[date]:
    """Check the last day on which a card stays silent.

    Warns: ``mute_past_last_safe_day``.

    Raises:
        InvalidInput: ``mute_without_end``, ``mute_day_past``.
    """
    if day is None:
        raise InvalidInput("mute_without_end")
    if day < today:
        raise InvalidInput("mute_day_past")
    passes = last_safe_day is not None and day >= last_safe_day > today - timedelta(days=1)
    return Checked(day, ("mute_past_last_safe_day",) if passes else ())
