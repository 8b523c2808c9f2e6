"""Stamps: the order of changes, also across devices and when the system clock is set back."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

MS_PER_DAY = 86_400_000
# A stamp this far ahead of the clock is still followed: clocks are set back by hours, days, a wrong year.
MAX_AHEAD_MS = 366 * MS_PER_DAY
EARLIEST_MS = 1_767_225_600_000  # 2026-01-01: an earlier clock is wrong, such as after its battery died
LATEST_MS = 4_102_444_800_000  # 2100-01-01
MAX_COUNTER = 0xFFFF

_STAMP = re.compile(r"([0-9]{13})-([0-9a-f]{4})-([0-9a-f]{8})", re.ASCII)


class Stamp(NamedTuple):
    """UTC milliseconds, a counter within them, and the device that made the change."""

    ms: int
    counter: int
    device: str

    def __str__(self) -> str:
        """Return text that sorts like the stamp."""
        return f"{self.ms:013d}-{self.counter:04x}-{self.device}"


def parse_stamp(text: str) -> Stamp | None:
    """Read a stamp's text; ``None`` where it is none."""
    match = _STAMP.fullmatch(text)
    return Stamp(int(match[1]), int(match[2], 16), match[3]) if match else None


class StampClock:
    """A hybrid logical clock: the system clock where it moves on, a counter where it does not.

    Within a run each stamp is later than the one before, whatever the system clock does,
    and later than every stamp read, with one exception: a stamp more than 366 days ahead
    of a plausible clock, or after the year 2100, was made while some clock was badly
    wrong. It is not followed, or all later changes would carry that date for ever; order
    then rests on the order of lines in the journal. A clock that is itself implausible
    (before 2026) cannot judge, so there stamps are followed.
    """

    def __init__(self, device: str, now_ms: Callable[[], int]) -> None:
        self._device = device
        self._now_ms = now_ms
        self._last = (0, -1)

    def observe(self, texts: Iterable[str]) -> None:
        """Take note of stamps that were read; what is no stamp is ignored."""
        now = self._now_ms()
        limit = LATEST_MS if now < EARLIEST_MS else min(LATEST_MS, now + MAX_AHEAD_MS)
        for text in sorted(texts, reverse=True):
            stamp = parse_stamp(text)
            if stamp is not None and stamp.ms <= limit:
                self._last = max(self._last, (stamp.ms, stamp.counter))
                return  # those that follow are earlier

    def next(self) -> str:
        """Return a new stamp, later than all before."""
        ms, counter = self._last
        now = min(max(self._now_ms(), 0), LATEST_MS)
        if now > ms:
            ms, counter = now, 0
        elif counter < MAX_COUNTER:
            counter += 1
        else:
            ms, counter = ms + 1, 0
        self._last = (ms, counter)
        return str(Stamp(ms, counter, self._device))
