"""The operator's calendar beside the user's."""

from datetime import date, datetime, time, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@lru_cache(maxsize=128)
def zone_named(name: str | None) -> ZoneInfo | None:
    """Return a time zone by its IANA name, or None where there is no such zone."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def midnight(day: date, zone: tzinfo) -> datetime:
    """Return the moment a day begins."""
    return datetime.combine(day, time(), zone)


def day_there(day: date, at: time, here: tzinfo, there: tzinfo) -> date:
    """Return the calendar day ``there`` at a moment given by day and time ``here``."""
    return datetime.combine(day, at, here).astimezone(there).date()
