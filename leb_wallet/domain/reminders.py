"""What to remind of now, what comes next, and what will be told in the days to come: one engine for all three."""

import heapq
from collections.abc import Iterable, Iterator, Sized
from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

from leb_wallet.domain.bound_accounts import guarded_by
from leb_wallet.domain.clocks import DUE_DAYS
from leb_wallet.domain.reminder_card import SUBJECTS, CardReminders
from leb_wallet.domain.reminder_log import (
    EntryState,
    LogEntry,
    Reminder,
    ReminderKind,
    ReminderLog,
    Step,
    awake,
    entry_of,
    open_entries,
    with_handled,
    with_shown,
    with_snoozed,
    with_tick,
)
from leb_wallet.domain.reminder_times import Times, snooze_until
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.domain.wallet import Wallet

__all__ = [
    "EntryState",
    "LogEntry",
    "Planned",
    "Reminder",
    "ReminderKind",
    "ReminderLog",
    "Step",
    "due_now",
    "handled_by_wallet",
    "is_digest",
    "next_due",
    "open_entries",
    "preview",
    "snooze_until",
    "urgency",
    "with_handled",
    "with_shown",
    "with_snoozed",
    "with_tick",
]


PREVIEW_DAYS = 400
MOST_AT_ONCE = 3  # more than these become one digest

_REMEMBERED = 6  # of each subject, looking ahead: time only goes forward there
_LAST_DAY = datetime.max.replace(tzinfo=UTC) - timedelta(days=3)


class Planned(NamedTuple):
    """What will be shown together at a moment (UTC)."""

    at: datetime
    reminders: tuple[Reminder, ...]


def due_now(
    wallet: Wallet, settings: ReminderSettings, log: ReminderLog, now: datetime, zone: tzinfo
) -> tuple[Reminder, ...]:
    """Return what is due or overdue, not handled and not yet shown; the most urgent first.

    Of each subject only the last notice counts, so weeks away from the computer give one
    a card. Nothing while reminders are switched off or paused, or in quiet hours.

    Args:
        now: an aware moment of a clock that can be believed, see :mod:`clock_watch`.
        zone: the user's time zone, by which days begin and hours are meant.
    """
    engine = _Engine(wallet, settings, log, zone)
    return engine.due(now.astimezone(UTC))


def next_due(
    wallet: Wallet, settings: ReminderSettings, log: ReminderLog, now: datetime, zone: tzinfo
) -> datetime | None:
    """Return the next moment (UTC) at which there will be something to show; ``now`` itself if there is already.

    None where nothing comes within 400 days. Holds until the wallet, the settings or the log change.
    """
    planned = next(_Engine(wallet, settings, log, zone).ahead(now.astimezone(UTC), PREVIEW_DAYS), None)
    return planned.at if planned else None


def preview(  # noqa: PLR0917 - the five that the others have, and how far
    wallet: Wallet, settings: ReminderSettings, log: ReminderLog, now: datetime, zone: tzinfo, days: int = PREVIEW_DAYS
) -> tuple[Planned, ...]:
    """Return all that would be shown in the next ``days`` days if the computer ran and nothing were done."""
    return tuple(_Engine(wallet, settings, log, zone).ahead(now.astimezone(UTC), days))


def handled_by_wallet(wallet: Wallet, log: ReminderLog, now: datetime, zone: tzinfo) -> frozenset[str]:
    """Return the keys of open notices whose reason is gone: their notifications should be withdrawn."""
    times = Times(ReminderSettings(), zone)
    over = set()
    for entry in open_entries(log):
        card = wallet.cards.get(entry.card_id)
        if card is None or CardReminders(card, wallet.events_of(card.id), times).is_over(entry, now.astimezone(UTC)):
            over.add(entry.key)
    return frozenset(over)


def is_digest(reminders: Sized) -> bool:
    """Tell whether these are too many to be shown one by one."""
    return len(reminders) > MOST_AT_ONCE


def urgency(reminder: Reminder, important: int = 0) -> tuple[int, int, int, datetime, str]:
    """Return a sort key: first what is late and can still be saved; of equal dates, what guards more.

    Args:
        important: how many important accounts hang on the card's number.
    """
    days = reminder.days_left if reminder.days_left is not None else 0
    far = reminder.step == Step.BEFORE and days > DUE_DAYS
    return _FAR if far else _BY_NEED.index(reminder.step), days, -important, reminder.due_at, reminder.key


_BY_NEED = (
    Step.DAILY,
    Step.BEFORE,
    Step.LATE,
    Step.LOST,
    Step.FAILED,
    Step.UNKNOWN,
    "",  # a last safe day that is more than a week away
    Step.LAPSES,
    Step.CHECK,
    Step.RULES,
)
_FAR = _BY_NEED.index("")


class _Engine:
    """All cards with what was shown of each."""

    def __init__(self, wallet: Wallet, settings: ReminderSettings, log: ReminderLog, zone: tzinfo) -> None:
        self._is_on = settings.enabled
        self._times = Times(settings, zone)
        self._cards = {
            card.id: CardReminders(card, wallet.events_of(card.id), self._times)
            for card in wallet.cards.values()
            if not card.archived
        }
        self._important = {card_id: guarded_by(wallet.cards[card_id]).important for card_id in self._cards}
        self._shown: dict[str, dict[str, list[LogEntry]]] = {card_id: {} for card_id in self._cards}
        for entry in log.entries:
            if entry.card_id in self._shown:
                self._shown[entry.card_id].setdefault(entry.key, []).append(entry)

    def due(self, now: datetime) -> tuple[Reminder, ...]:
        if not self._is_on or self._times.open_from(now) > now:
            return ()
        return self._due_of(((card_id, subject) for card_id in self._cards for subject in SUBJECTS), now)

    def ahead(self, now: datetime, days: int) -> Iterator[Planned]:
        """Yield what will be shown, moment by moment, as a program would that never sleeps."""
        if not self._is_on:
            return
        end = min(now, _LAST_DAY - timedelta(days)) + timedelta(days)
        first = self._times.open_from(now)
        waiting = [(first, card_id, subject) for card_id in sorted(self._cards) for subject in SUBJECTS]
        while waiting and (moment := waiting[0][0]) <= end:
            subjects = []
            while waiting and waiting[0][0] == moment:
                subjects.append(heapq.heappop(waiting)[1:])
            reminders = self._due_of(subjects, moment)
            for reminder in reminders:
                self._note(reminder, moment)
            for card_id, subject in subjects:
                coming = self._cards[card_id].next_moment(moment, self._shown[card_id], subject)
                if coming is not None:
                    heapq.heappush(waiting, (coming, card_id, subject))
            if reminders:
                yield Planned(moment, reminders)

    def _due_of(self, subjects: Iterable[tuple[str, str]], now: datetime) -> tuple[Reminder, ...]:
        found = [
            r for card_id, subject in subjects for r in self._cards[card_id].due(now, self._shown[card_id], subject)
        ]
        return tuple(sorted(found, key=lambda one: urgency(one, self._important.get(one.card_id, 0))))

    def _note(self, reminder: Reminder, now: datetime) -> None:
        """Remember what was shown, as :func:`with_shown` does, as far as it matters for what comes later."""
        entries = self._shown[reminder.card_id].setdefault(reminder.key, [])
        entries[:] = [awake(entry) for entry in entries[-_REMEMBERED:] if entry.level != reminder.level]
        entries.append(entry_of(reminder, now, ""))
