"""Whether the computer's clock can be believed. A wrong one must neither raise false alarms nor hide real ones."""

from datetime import UTC, datetime, timedelta

AWAKE = timedelta(minutes=3)  # a longer gap between two looks means that the computer slept
JITTER = timedelta(minutes=1)  # time services move the clock by seconds; so far nothing has happened
BELIEVABLE_JUMP = timedelta(days=366)  # a computer may be off for a year, and be set right after months
LONGEST_OFF = timedelta(days=3 * 366)
OLDEST = datetime(2024, 1, 1, tzinfo=UTC)  # before this program existed
LATEST = datetime(2090, 1, 1, tzinfo=UTC)


class ClockVerdict:
    """What to think of the clock."""

    FINE = "fine"
    SLEPT = "slept"  # time went by while nobody looked: sleep, or the clock was set forward
    BACKWARDS = "backwards"  # set back by less than a year; the log keeps notices from coming twice
    LOOKS_WRONG = "looks_wrong"  # ask the user, remind of nothing, change nothing


def judge_clock(last_wall: datetime, last_monotonic: float, wall: datetime, monotonic: float) -> str:
    """Judge the clock of a running program by one that cannot be set.

    Args:
        last_wall, wall: the clock's aware moments at the last look and now.
        last_monotonic, monotonic: seconds of the clock that only goes forward, at the same moments. It may or may
            not stand still while the computer sleeps.
    """
    if not OLDEST <= wall <= LATEST:
        return ClockVerdict.LOOKS_WRONG
    passed = wall - last_wall
    unexplained = passed - timedelta(seconds=max(0.0, monotonic - last_monotonic))
    if abs(unexplained) > BELIEVABLE_JUMP:
        return ClockVerdict.LOOKS_WRONG
    if unexplained < -JITTER:
        return ClockVerdict.BACKWARDS
    return ClockVerdict.SLEPT if passed > AWAKE else ClockVerdict.FINE


def judge_start(last_tick: datetime | None, newest_record: datetime | None, now: datetime) -> str:
    """Judge the clock at the start of the program, by what the wallet and the reminders' log remember.

    Args:
        last_tick: when the program last looked at the clock, if it ever did.
        newest_record: the newest ``recorded_at`` in the wallet, if there is one.
    """
    if not OLDEST <= now <= LATEST:
        return ClockVerdict.LOOKS_WRONG
    known = [moment for moment in (last_tick, newest_record) if moment is not None and OLDEST <= moment <= LATEST]
    if not known:
        return ClockVerdict.FINE
    newest = max(known)
    if newest - now > BELIEVABLE_JUMP or now - newest > LONGEST_OFF:
        return ClockVerdict.LOOKS_WRONG
    if newest - now > JITTER:
        return ClockVerdict.BACKWARDS
    return ClockVerdict.SLEPT if now - newest > AWAKE else ClockVerdict.FINE
