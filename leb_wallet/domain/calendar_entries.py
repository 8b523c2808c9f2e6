"""What a calendar shows of a card: its last safe days and the operator's limits, as days with alarms."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import CardDeadlines, Clock, State, Status
from leb_wallet.domain.settings import ReminderSettings

_DAY = timedelta(days=1)
_HOST = "leb-wallet"


class EntryKind:
    """Which of a clock's two days an entry stands for."""

    LAST_SAFE_DAY = "last_safe_day"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One whole day.

    ``uid`` stays the same as long as card and rule do, so that a calendar that takes in
    a newer file moves the entry. ``alarms`` count from the midnight the day begins with,
    negative before it, the earliest first.
    """

    uid: str
    kind: str
    card: Card
    clock: Clock
    day: date
    alarms: tuple[timedelta, ...]


def calendar_entries(
    cards: Iterable[tuple[Card, CardDeadlines]], settings: ReminderSettings
) -> tuple[CalendarEntry, ...]:
    """Return the entries of all cards that are to be kept, the earliest day first.

    An archived card has none, nor one that is left to lapse, nor a number that is lost
    already. Alarms that would ring while a card is muted are left out.
    """
    found = [
        entry
        for card, deadlines in cards
        if not card.archived and not card.lapses
        for clock in deadlines.clocks
        for entry in _entries_of(card, clock, settings)
    ]
    return tuple(sorted(found, key=lambda entry: (entry.day, entry.uid)))


def _entries_of(card: Card, clock: Clock, settings: ReminderSettings) -> Iterator[CalendarEntry]:
    if clock.status != Status.RUNNING or clock.state == State.LOST or clock.limit in (None, date.max):
        return
    assert clock.limit is not None
    name = f"{card.id}-{_plain(clock.rule.id)}"
    if clock.last_safe_day is not None and clock.last_safe_day > date.min:
        days_before = settings.days_before if card.remind_days is None else card.remind_days
        alarms = _alarms(clock.last_safe_day, days_before, card, settings.time_of_day)
        yield CalendarEntry(f"{name}@{_HOST}", EntryKind.LAST_SAFE_DAY, card, clock, clock.last_safe_day, alarms)
    alarms = _alarms(clock.limit, (0,), card, settings.time_of_day)
    yield CalendarEntry(f"{name}@limit.{_HOST}", EntryKind.LIMIT, card, clock, clock.limit, alarms)


def _alarms(day: date, days_before: Iterable[int], card: Card, at: time) -> tuple[timedelta, ...]:
    hour = timedelta(hours=at.hour, minutes=at.minute)
    return tuple(
        hour - days * _DAY
        for days in sorted(set(days_before), reverse=True)
        if 0 <= days < day.toordinal() and (card.muted_until is None or day - days * _DAY > card.muted_until)
    )


def _plain(rule_id: str) -> str:
    """Return a rule's id as a part of a name that is the same in every calendar program."""
    return re.sub(r"[^A-Za-z0-9._-]", lambda odd: f"_{ord(odd[0]):x}_", rule_id)
