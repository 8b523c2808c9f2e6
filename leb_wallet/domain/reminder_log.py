"""What was reminded of, and what became of it: the memory that keeps a notice from coming twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from pydantic import AwareDatetime, Field

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.errors import InvalidInput

LATE_AFTER = timedelta(hours=1)  # shown later than this it counts as missed: the computer was off
LONGEST_SNOOZE = timedelta(days=366)  # a silence longer than this is a slip of a hand or of the disk
CLOCK_DOUBT = timedelta(days=1)  # a log ahead of the clock by more than any time zone: the clock was set back


class ReminderKind:
    """What a reminder is about."""

    DATE = "date"  # the last safe day comes or is past, the card is lost, or it has no date
    UNFINISHED = "unfinished"  # a payment that is late, or failed and not refunded
    BALANCE = "balance"  # credit and data not looked up for long
    RULES = "rules"  # the operator's rules were looked up more than a year ago


class Step:
    """Which notice of a subject: the part of a level before the slash."""

    BEFORE = "before"  # a number of days before the last safe day, "before/30@2027-01-05"
    DAILY = "daily"  # after the last safe day, "daily/2027-01-06", of the evening "daily/2027-01-06+"
    LOST = "lost"
    LAPSES = "lapses"  # the card the user lets go has reached its limit
    UNKNOWN = "unknown"  # nothing to count from
    LATE = "late"
    FAILED = "failed"
    CHECK = "check"
    RULES = "rules"


class EntryState:
    """What became of a notice."""

    SHOWN = "shown"
    MISSED = "missed"  # shown, but more than an hour after it was due
    SNOOZED = "snoozed"
    HANDLED = "handled"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One notice to show.

    ``key`` is the subject, the same for all its notices; ``level`` names this one among
    them. ``due_at`` is the moment in UTC at which it became due, ``day`` the last safe day
    (of a lapsing card: its limit) and ``days_left`` the user's days to it, negative after it.
    """

    key: str
    kind: str
    card_id: str
    level: str
    due_at: datetime
    day: date | None = None
    days_left: int | None = None
    event_id: str | None = None
    rule_id: str | None = None

    @property
    def step(self) -> str:
        """Which notice of its subject this is, see :class:`Step`."""
        return self.level.partition("/")[0]


class LogEntry(DomainModel):
    """One notice that was shown. ``route`` is how: ``dbus``, ``tray``, ``banner`` or ``command``."""

    key: str
    level: str = Field(max_length=100)
    kind: str
    card_id: str
    due_at: AwareDatetime
    shown_at: AwareDatetime
    route: str = ""
    state: str = EntryState.SHOWN
    snoozed_until: AwareDatetime | None = None
    handled_at: AwareDatetime | None = None
    day: date | None = None

    @property
    def step(self) -> str:
        """Which notice of its subject this was, see :class:`Step`."""
        return self.level.partition("/")[0]


class ReminderLog(DomainModel):
    """All notices shown, oldest first; when the clock was last looked at; when a test notification was confirmed.

    ``coming`` are the moments of the next reminders and nothing else about them, kept for a check that cannot open
    an encrypted wallet; ``told_locked_at`` is when that check last said something.
    """

    entries: tuple[LogEntry, ...] = ()
    last_tick: AwareDatetime | None = None
    test_confirmed_at: AwareDatetime | None = None
    coming: tuple[AwareDatetime, ...] = ()
    told_locked_at: AwareDatetime | None = None

    def came_while_locked(self, now: datetime) -> bool:
        """Tell whether a reminder became due since the wallet was last open and since this was last told."""
        return any(
            moment <= now and (not self.told_locked_at or moment > self.told_locked_at) for moment in self.coming
        )


def with_tick(log: ReminderLog, now: datetime) -> ReminderLog:
    """Return the log of a program that is awake at ``now``.

    Where the clock was set back by more than a day, notices of days that are still to come
    were shown too early: they are forgotten and come again on their day. Those of days gone
    by stay, so that nothing is repeated. A snooze longer than can be asked for is over at once.
    """
    entries = tuple(_not_silent_for_ever(entry, now) for entry in log.entries)
    if any(entry.shown_at > now + CLOCK_DOUBT for entry in entries):
        entries = tuple(_not_later(entry, now) for entry in entries if entry.due_at <= now + CLOCK_DOUBT)
    return log.replace(entries=entries, last_tick=now)


def with_shown(log: ReminderLog, reminders: Iterable[Reminder], now: datetime, route: str) -> ReminderLog:
    """Return the log after ``reminders`` were shown; a snooze of theirs is over."""
    log = with_tick(log, now)
    shown = {reminder.key: entry_of(reminder, now, route) for reminder in reminders}
    kept = [awake(entry) if entry.key in shown else entry for entry in log.entries]
    names = {(entry.key, entry.level) for entry in shown.values()}
    return log.replace(entries=(*(e for e in kept if (e.key, e.level) not in names), *shown.values()))


def with_snoozed(
    log: ReminderLog,
    subject: Reminder | str,
    until: datetime,
    now: datetime,
    *,
    day: date | None,
    zone: tzinfo | None = None,
    even_past_last_safe_day: bool = False,
) -> ReminderLog:
    """Return the log in which a subject is silent until a moment, whatever becomes due, and then comes again.

    Args:
        subject: the reminder, or its key.
        day: the last safe day, if there is one.
        zone: the user's time zone, by which ``until`` is compared to ``day``; that of ``now`` if left out.

    Raises:
        InvalidInput: ``snooze_in_the_past``; ``snooze_too_long``, over a year; ``snooze_past_last_safe_day`` where
            ``until`` is after a last safe day that has not passed, unless that is what the user wants.
    """
    if until <= now:
        raise InvalidInput("snooze_in_the_past")
    if until > now + LONGEST_SNOOZE:
        raise InvalidInput("snooze_too_long")
    here = zone or now.tzinfo
    crosses = day is not None and now.astimezone(here).date() <= day < until.astimezone(here).date()
    if crosses and not even_past_last_safe_day:
        raise InvalidInput("snooze_past_last_safe_day")
    return _with_last(log, subject, now, state=EntryState.SNOOZED, snoozed_until=until, handled_at=None)


def with_handled(log: ReminderLog, subject: Reminder | str, now: datetime) -> ReminderLog:
    """Return the log in which the user is done with a subject's last notice; its next level comes nevertheless."""
    return _with_last(log, subject, now, state=EntryState.HANDLED, snoozed_until=None, handled_at=now)


def open_entries(log: ReminderLog) -> tuple[LogEntry, ...]:
    """Return the last notice of each subject that the user has not dealt with, the newest first."""
    last = {entry.key: entry for entry in log.entries}
    found = [entry for entry in last.values() if entry.state != EntryState.HANDLED]
    return tuple(sorted(found, key=lambda entry: entry.shown_at, reverse=True))


def entry_of(reminder: Reminder, now: datetime, route: str) -> LogEntry:
    """Return how a notice shown at ``now`` is remembered."""
    late = now - reminder.due_at > LATE_AFTER
    return LogEntry(
        key=reminder.key,
        level=reminder.level,
        kind=reminder.kind,
        card_id=reminder.card_id,
        due_at=reminder.due_at,
        shown_at=now.astimezone(UTC),
        route=route,
        state=EntryState.MISSED if late else EntryState.SHOWN,
        day=reminder.day,
    )


def awake(entry: LogEntry) -> LogEntry:
    """Return the entry with its snooze, if any, at an end."""
    return entry.replace(state=EntryState.SHOWN, snoozed_until=None) if entry.state == EntryState.SNOOZED else entry


def _not_silent_for_ever(entry: LogEntry, now: datetime) -> LogEntry:
    too_long = entry.snoozed_until is not None and entry.snoozed_until > now + LONGEST_SNOOZE + CLOCK_DOUBT
    return awake(entry) if too_long else entry


def _not_later(entry: LogEntry, now: datetime) -> LogEntry:
    return entry.replace(shown_at=now.astimezone(UTC)) if entry.shown_at > now else entry


def _with_last(log: ReminderLog, subject: Reminder | str, now: datetime, **changes: object) -> ReminderLog:
    """Return the log with the subject's last entry changed; a reminder that was never shown gets one."""
    entries = list(log.entries)
    key = subject if isinstance(subject, str) else subject.key
    found = [place for place, entry in enumerate(entries) if entry.key == key]
    if isinstance(subject, Reminder) and not any(entries[place].level == subject.level for place in found):
        entries.append(entry_of(subject, now, ""))
        found.append(len(entries) - 1)
    if found:
        last = entries.pop(found[-1])
        entries.insert(found[-1], last.replace(**changes))
    return log.replace(entries=tuple(entries))
