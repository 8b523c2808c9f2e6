"""The notices of one card: which is the last one to have become due, and when the next may."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import takewhile

from leb_wallet.domain.balances import check_due
from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import DUE_DAYS, SOON_DAYS, CardDeadlines, Clock, State, Status
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.events import Event, EventState
from leb_wallet.domain.patience import Progress, begun_at, progress_of, usual_minutes
from leb_wallet.domain.reminder_log import EntryState, LogEntry, Reminder, ReminderKind, Step
from leb_wallet.domain.reminder_times import Times
from leb_wallet.domain.stages import losses_of, number_is_gone

UNKNOWN_EVERY_DAYS = 30
FAILED_EVERY_DAYS = 7
RULES_OLD_AFTER_DAYS = 365
SAME_DATE_DAYS = 2  # a last safe day may move by one when the user crosses time zones; that is no new date

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_BACK = 4  # days: quiet hours may put a day's notice off until the next
_MUCH_LATER = -1, -2  # ranks behind all numbers of days before the last safe day

# What a card may be reminded of, each with moments of its own.
SUBJECTS = _DATE, _UNKNOWN, _UNFINISHED, _FACTS = "date", "unknown", "unfinished", "facts"

ByKey = Mapping[str, Sequence[LogEntry]]


@dataclass(frozen=True)
class _Standing:
    """How a card stands from a day on until ``changes_on``, when it must be reckoned anew."""

    found: CardDeadlines
    looked_up: date | None  # when credit and data were last looked up, or might have been
    first: date
    changes_on: date


class CardReminders:
    """What to remind of for one card. Moments are in UTC; ``now`` is neither paused nor in quiet hours."""

    def __init__(self, card: Card, events: Sequence[Event], times: Times) -> None:
        self._card = card
        self._events = events
        self._times = times
        self._settings = times.settings
        self._unfinished = [e for e in events if e.state in (EventState.PAID, EventState.FAILED)]
        self._recorded = sorted(event.recorded_at for event in events)
        before = card.remind_days if card.remind_days is not None else self._settings.days_before
        self._days_before = sorted({0, *(days for days in before if days > 0)})  # on the last day in any case
        self._standings: list[_Standing] = []

    def due(self, now: datetime, shown: ByKey, subject: str) -> list[Reminder]:
        """Return what is due of one of the :data:`SUBJECTS` and was neither shown nor put off."""
        if self._is_silent(now):
            return []
        found = []
        spoke_since = max(self._speaks_again_at(), self._times.paused_until)  # nothing was missed while it was muted
        for reminder in self._current(now, shown, subject):
            entries = shown.get(reminder.key, ())
            put_off = [e.snoozed_until for e in entries if e.state == EntryState.SNOOZED and e.snoozed_until]
            if put_off:
                until = self._times.open_from(max(put_off).astimezone(UTC))
                if until <= now:
                    found.append(replace(reminder, due_at=max(until, reminder.due_at)))
            elif not any(_covers(entry, reminder, now) for entry in entries):
                late = reminder.due_at < spoke_since
                found.append(replace(reminder, due_at=spoke_since) if late else reminder)
        return found

    def next_moment(self, now: datetime, shown: ByKey, subject: str) -> datetime | None:
        """Return a moment after ``now`` before which nothing of a subject becomes due; None if nothing ever will."""
        if self._card.archived:
            return None
        if self._is_silent(now):
            return self._times.open_from(self._speaks_again_at())
        moments = [moment for moment in self._moments(now, shown, subject) if moment > now]
        return min(moments, default=None)

    def is_over(self, entry: LogEntry, now: datetime) -> bool:
        """Tell whether the reason of a notice that was shown is gone."""
        today = self._times.day_of(now)
        if self._card.archived or self._is_silent(now) or self._card.lapses != (entry.step == Step.LAPSES):
            return True
        subject = entry.key.split(":", 2)[2] if entry.key.count(":") > 1 else ""
        if entry.kind == ReminderKind.UNFINISHED:
            here = now.astimezone(self._times.zone)
            progress = next((progress_of(e, here) for e in self._unfinished if e.id == subject), None)
            return progress != (Progress.LATE if entry.step == Step.LATE else Progress.FAILED)
        standing = self._standing(today)
        if entry.kind == ReminderKind.BALANCE:
            return not entry.level.startswith(f"{Step.CHECK}/{standing.looked_up}+")
        if entry.kind == ReminderKind.RULES:
            return not entry.level.startswith(f"{Step.RULES}/{self._card.checked_on}+")
        if entry.step == Step.UNKNOWN:
            return standing.found.state != State.UNKNOWN
        clock = next((c for c in standing.found.clocks if c.rule.id == subject and c.status == Status.RUNNING), None)
        day = None if clock is None else clock.limit if entry.step == Step.LAPSES else clock.last_safe_day
        return not _is_near(day, entry.day)

    # --- The last notice of each subject that has become due --------------------------------

    def _current(self, now: datetime, shown: ByKey, subject: str) -> Iterator[Reminder]:
        today = self._times.day_of(now)
        standing = self._standing(today)
        if subject == _DATE:
            return self._of_date(standing.found, now, today)
        if self._card.lapses:
            return iter(())
        if subject == _UNFINISHED:
            return self._of_unfinished(now)
        if subject == _UNKNOWN:
            return self._of_unknown(now, today, shown) if standing.found.state == State.UNKNOWN else iter(())
        return self._of_facts(standing, now, today)

    def _of_date(self, found: CardDeadlines, now: datetime, today: date) -> Iterator[Reminder]:
        clock = found.clock
        if clock is None or clock.limit is None or clock.last_safe_day is None or clock.limit == date.max:
            return
        if self._card.lapses:
            notice = self._passed([(self._times.slot(clock.limit), f"{Step.LAPSES}/{clock.limit}")], now)
            day: date = clock.limit
        else:
            notice = self._passed(self._notices(clock, today), now)
            day = clock.last_safe_day
        # Another clock may decide from midnight on: what it says comes with the notices of the day.
        if notice is None or (now < self._times.slot(today) and not self._decided_yesterday(clock, today)):
            return
        due_at, level = notice
        yield Reminder(
            f"{ReminderKind.DATE}:{self._card.id}:{clock.rule.id}",
            ReminderKind.DATE,
            self._card.id,
            level,
            max(due_at, self._known_since(now)),
            day,
            (day - today).days,
            rule_id=clock.rule.id,
        )

    def _notices(self, clock: Clock, today: date) -> Iterator[tuple[datetime, str]]:
        """Yield the notices of one clock up to tomorrow, from the last that counts back to the first."""
        assert clock.last_safe_day is not None
        safe, gone_on = clock.last_safe_day, _gone_on(clock)
        if gone_on is not None:
            yield self._times.slot(gone_on), f"{Step.LOST}/{gone_on}"
        for day in (today + ahead * _DAY for ahead in range(1, -_BACK, -1)):
            if safe < day and (gone_on is None or day < gone_on):
                if _is_twice(clock, day):
                    yield self._times.second_slot(day), f"{Step.DAILY}/{day}+"
                yield self._times.slot(day), f"{Step.DAILY}/{day}"
        for days in self._days_before:
            if days < safe.toordinal():
                yield self._times.slot(safe - days * _DAY), f"{Step.BEFORE}/{days}@{safe}"

    def _of_unknown(self, now: datetime, today: date, shown: ByKey) -> Iterator[Reminder]:
        key = f"{ReminderKind.DATE}:{self._card.id}:"
        if now < self._times.slot(today) and self._standing(today - _DAY).found.state != State.UNKNOWN:
            return
        earlier = shown.get(key, ())
        due_at = self._unknown_at(earlier) or max(self._times.last_slot(now), self._known_since(now))
        level = f"{Step.UNKNOWN}/{self._times.day_of(due_at)}"
        if earlier and earlier[-1].state == EntryState.SNOOZED:
            due_at, level = earlier[-1].due_at, earlier[-1].level
        if due_at <= now:
            yield Reminder(key, ReminderKind.DATE, self._card.id, level, due_at)

    def _unknown_at(self, earlier: Sequence[LogEntry]) -> datetime | None:
        if not earlier:
            return None
        last = max(entry.shown_at for entry in earlier)
        return self._times.slot(self._times.day_of(last) + UNKNOWN_EVERY_DAYS * _DAY)

    def _of_unfinished(self, now: datetime) -> Iterator[Reminder]:
        for event in self._unfinished:
            notice = self._passed(self._notices_of(event, now), now)
            if notice is not None:
                key = f"{ReminderKind.UNFINISHED}:{self._card.id}:{event.id}"
                yield Reminder(key, ReminderKind.UNFINISHED, self._card.id, notice[1], notice[0], event_id=event.id)

    def _notices_of(self, event: Event, now: datetime) -> Iterator[tuple[datetime, str]]:
        """Yield the notices of one top-up up to the next one, the last first."""
        times = self._times
        today = times.day_of(now)
        begun = begun_at(event, now.astimezone(times.zone)).astimezone(UTC)
        if event.state == EventState.PAID:
            # Late is what took longer than usual, to the second; one more so that this is so at the moment itself.
            late_at = times.loud_from(begun + usual_minutes(event.channel) * _MINUTE + timedelta(seconds=1))
            for day in (today + ahead * _DAY for ahead in range(1, -_BACK, -1)):
                if day > times.day_of(late_at):
                    yield times.slot(day), f"{Step.LATE}/{day}"
            yield late_at, f"{Step.LATE}/0"
            return
        first = times.day_of(begun)
        weeks = (today - first).days // FAILED_EVERY_DAYS
        for week in range(weeks + 1, max(0, weeks - 1), -1):
            yield times.slot(first + week * FAILED_EVERY_DAYS * _DAY), f"{Step.FAILED}/{week}"

    def _of_facts(self, standing: _Standing, now: datetime, today: date) -> Iterator[Reminder]:
        if now < self._times.slot(today) and self._standing(today - _DAY).found.state == State.LOST:
            return
        for kind, notices in self._facts(standing, today):
            notice = self._passed(notices, now)
            if notice is not None:
                yield Reminder(f"{kind}:{self._card.id}", kind, self._card.id, notice[1], notice[0])

    def _facts(self, standing: _Standing, today: date) -> Iterator[tuple[str, Iterator[tuple[datetime, str]]]]:
        """Yield the notices about what was looked up long ago: the balance, the operator's rules."""
        if standing.found.state == State.LOST:
            return
        every = self._settings.balance_every_days
        if every > 0 and standing.looked_up is not None:
            yield ReminderKind.BALANCE, self._repeated(standing.looked_up, every, today, Step.CHECK)
        if self._card.checked_on is not None:
            yield ReminderKind.RULES, self._repeated(self._card.checked_on, RULES_OLD_AFTER_DAYS, today, Step.RULES)

    def _repeated(self, since: date, every: int, today: date, step: str) -> Iterator[tuple[datetime, str]]:
        """Yield what comes once in ``every`` days, up to the next time, the last first."""
        times = (today - since).days // every
        for number in range(times + 1, max(0, times - 2), -1):
            if since.toordinal() + number * every < date.max.toordinal():
                yield self._times.slot(since + number * every * _DAY), f"{step}/{since}+{number}"

    @staticmethod
    def _passed(notices: Iterable[tuple[datetime, str]], now: datetime) -> tuple[datetime, str] | None:
        return next((notice for notice in notices if notice[0] <= now), None)

    # --- Moments ----------------------------------------------------------------------------

    def _moments(self, now: datetime, shown: ByKey, subject: str) -> Iterator[datetime]:
        """Yield the moments at which something of a subject may become due, and some that have passed."""
        times = self._times
        today = times.day_of(now)
        standing = self._standing(today)
        for entries in shown.values():
            yield from (times.open_from(e.snoozed_until.astimezone(UTC)) for e in entries if e.snoozed_until)
        yield times.slot(today)
        if standing.changes_on < date.max:
            yield times.slot(standing.changes_on)
        if subject == _DATE:
            yield from self._moments_of_date(standing.found.clock, now, today)
        elif subject == _UNKNOWN and standing.found.state == State.UNKNOWN:
            yield self._unknown_at(shown.get(f"{ReminderKind.DATE}:{self._card.id}:", ())) or times.next_slot(now)
        elif subject == _UNFINISHED:
            for event in self._unfinished:
                yield from _coming(self._notices_of(event, now), now)
        elif subject == _FACTS:
            for _, notices in self._facts(standing, today):
                yield from _coming(notices, now)

    def _moments_of_date(self, clock: Clock | None, now: datetime, today: date) -> Iterator[datetime]:
        if clock is None or clock.limit is None or clock.limit == date.max:
            return
        if self._card.lapses:
            yield self._times.slot(clock.limit)
        elif clock.last_safe_day is not None:
            yield from _coming(self._notices(clock, today), now)

    def _is_silent(self, now: datetime) -> bool:
        return self._card.archived or (self._card.muted_until is not None and now < self._speaks_again_at())

    def _speaks_again_at(self) -> datetime:
        muted = self._card.muted_until
        return self._times.slot(min(muted, date.max - _DAY) + _DAY) if muted else datetime.min.replace(tzinfo=UTC)

    def _known_since(self, now: datetime) -> datetime:
        """Return when the newest record was made: what became due before it was not missed, it was not known."""
        known = next((moment for moment in reversed(self._recorded) if moment <= now), None)
        return known.astimezone(UTC) if known is not None else datetime.min.replace(tzinfo=UTC)

    # --- How the card stands ----------------------------------------------------------------

    def _decided_yesterday(self, clock: Clock, today: date) -> bool:
        before = self._standing(today - _DAY).found.clock
        same_rule = before is not None and before.rule.id == clock.rule.id
        return same_rule and before is not None and before.limit == clock.limit

    def _standing(self, day: date) -> _Standing:
        for known in self._standings:
            if known.first <= day < known.changes_on:
                return known
        standing = self._reckoned(day)
        self._standings = [*self._standings[-1:], standing]  # the last two: today's and yesterday's
        return standing

    def _reckoned(self, day: date) -> _Standing:
        found = deadlines(self._card, self._events, day, self._times.zone)
        looked_up = None
        starts = (self._card.activated_on, self._card.purchased_on, *(e.happened_on for e in self._events if e.counts))
        if any(start is not None and start <= day for start in starts):
            days = check_due(self._card, self._events, day, 0)
            looked_up = day - days * _DAY if days is not None else None
        changes = min((change for change in self._changes(found) if change > day), default=date.max)
        return _Standing(found, looked_up, day, changes)

    def _changes(self, found: CardDeadlines) -> Iterator[date]:
        """Yield the days on which the card may stand differently: acts to come, stages, states."""
        card = self._card
        for event in self._events:
            if event.happened_on >= found.today:  # in the operator's calendar it may be a day off
                yield from _around(event.happened_on)
        yield from (d for d in (card.activated_on, card.purchased_on, card.registered_on) if d is not None)
        for clock in found.clocks:
            if clock.rule.ends_told_on is not None:
                yield clock.rule.ends_told_on
            if clock.limit is None or clock.limit == date.max:
                continue
            yield from _around(clock.limit)
            yield from (span.starts_on for span in clock.stages)
            safe = clock.last_safe_day
            if safe is not None and safe.toordinal() > SOON_DAYS:
                yield from (safe - SOON_DAYS * _DAY, safe - DUE_DAYS * _DAY, safe + _DAY)


def _coming(notices: Iterator[tuple[datetime, str]], now: datetime) -> Iterator[datetime]:
    """Yield the moments still to come of notices given the last first."""
    return (moment for moment, _ in takewhile(lambda notice: notice[0] > now, notices))


def _around(day: date) -> tuple[date, ...]:
    return (day - _DAY, day, day + _DAY) if date.min < day < date.max else (day,)


def _gone_on(clock: Clock) -> date | None:
    return next((span.starts_on for span in clock.stages if number_is_gone(span.stage)), None)


def _is_twice(clock: Clock, day: date) -> bool:
    """Tell whether the next thing to happen after ``day`` takes something away that could still be saved."""
    assert clock.limit is not None
    if not clock.stages:
        return day < clock.limit
    held = {loss for span in clock.stages if span.starts_on <= day for loss in losses_of(span.stage)}
    coming = next((span for span in clock.stages if span.starts_on > day), None)
    return coming is not None and (number_is_gone(coming.stage) or bool({*losses_of(coming.stage)} - held))


def _covers(entry: LogEntry, reminder: Reminder, now: datetime) -> bool:
    """Tell whether ``entry`` already said what ``reminder`` would say, or something later of the same date."""
    if entry.level == reminder.level:
        return True
    if reminder.kind != ReminderKind.DATE or entry.due_at > now:
        return False
    if reminder.step == Step.DAILY and entry.step == Step.DAILY:
        return entry.level > reminder.level  # the user has crossed the date line
    if not _is_near(entry.day, reminder.day):
        return False
    if reminder.step in (Step.LOST, Step.LAPSES):
        return entry.step == reminder.step
    return reminder.step == Step.BEFORE and _rank(entry.level) <= _rank(reminder.level)


def _rank(level: str) -> int:
    """Return the days before the last safe day at which a notice came, negative after it."""
    step, _, rest = level.partition("/")
    if step == Step.BEFORE:
        number = rest.partition("@")[0]
        return int(number) if number.isdecimal() else 0
    return _MUCH_LATER[step == Step.LOST]


def _is_near(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and abs((one - other).days) <= SAME_DATE_DAYS
