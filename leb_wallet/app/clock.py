"""The only place that asks the system for the time."""

import os
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from time import time_ns
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def today() -> date:
    """Return the user's calendar day."""
    return datetime.now().astimezone().date()


def now() -> datetime:
    """Return this moment, aware, in UTC."""
    return datetime.now(UTC)


def now_ms() -> int:
    """Return this moment in UTC milliseconds since 1970."""
    return time_ns() // 1_000_000


def local_zone() -> tzinfo | None:
    """Return the user's time zone with its summer-time rules where its name can be found, else today's offset."""
    for name in _zone_names():
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return datetime.now().astimezone().tzinfo


def _zone_names() -> list[str]:
    names = [os.environ.get("TZ", "").removeprefix(":")]
    try:
        path = str(Path("/etc/localtime").resolve())
        names.append(path.partition("zoneinfo/")[2])
        names.append(Path("/etc/timezone").read_text(encoding="utf-8").strip())
    except OSError:
        pass
    return [name for name in names if name]
