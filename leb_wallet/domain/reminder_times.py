"""The hours of reminders: time of day, quiet hours and pauses as moments in UTC, whatever the clocks do that night."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from leb_wallet.domain.settings import ReminderSettings

SECOND_AFTER = timedelta(hours=9)  # of the two notices on a day

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_MARGIN = 3 * _DAY  # from the ends of the calendar, where moments in other zones do not exist
_FIRST = datetime.min.replace(tzinfo=UTC) + _MARGIN
_LAST = datetime.max.replace(tzinfo=UTC) - _MARGIN


class SnoozeChoice:
    """How long to be silent; any other moment is the user's own choice of a date."""

    HOUR = "hour"
    TOMORROW = "tomorrow"


class Times:
    """The user's hours in their time zone. All moments are in UTC: those of one zone compare by the hands of the clock,
    which point at some hours twice."""

    def __init__(self, settings: ReminderSettings, zone: tzinfo) -> None:
        self.settings = settings
        self.zone = zone
        paused = settings.paused_until or _FIRST
        paused = paused if paused.tzinfo else paused.replace(tzinfo=zone)
        self.paused_until = min(max(paused, _FIRST), _LAST).astimezone(UTC)
        self._slots: dict[date, datetime] = {}  # all cards ask for the same days
        self._second_slots: dict[date, datetime] = {}

    def day_of(self, moment: datetime) -> date:
        """Return the user's calendar day at a moment."""
        return min(max(moment, _FIRST), _LAST).astimezone(self.zone).date()

    def at(self, day: date, hour: time) -> datetime:
        """Return the moment of an hour: in a gap of the clocks the one after it, of two the first."""
        near = min(max(day, date.min + _MARGIN), date.max - _MARGIN)
        return datetime.combine(near, hour.replace(tzinfo=None, fold=0), self.zone).astimezone(UTC)

    def slot(self, day: date) -> datetime:
        """Return when the reminders of a day come: at the time of day, or at the end of quiet hours around it."""
        found = self._slots.get(day)
        if found is None:
            found = self._slots[day] = self.loud_from(self.at(day, self.settings.time_of_day))
        return found

    def second_slot(self, day: date) -> datetime:
        """Return when those of a day come for the second time."""
        found = self._second_slots.get(day)
        if found is None:
            clock = datetime.combine(min(day, date.max - _MARGIN), self.settings.time_of_day) + SECOND_AFTER
            found = self._second_slots[day] = self.loud_from(self.at(clock.date(), clock.time()))
        return found

    def last_slot(self, now: datetime) -> datetime:
        """Return the last slot that has passed at ``now``."""
        today = self.day_of(now)
        return next(slot for back in range(5) if (slot := self.slot(today - back * _DAY)) <= now)

    def next_slot(self, after: datetime) -> datetime:
        """Return the first slot after a moment."""
        day = self.day_of(after) - 2 * _DAY
        return next(slot for ahead in range(9) if (slot := self.slot(day + ahead * _DAY)) > after)

    def loud_from(self, moment: datetime) -> datetime:
        """Return the moment, or the end of the quiet hours it falls into."""
        quiet_from, quiet_until = self.settings.quiet_from, self.settings.quiet_until
        if quiet_from is None or quiet_until is None or quiet_from == quiet_until:
            return moment
        day = self.day_of(moment)
        for first in (day - _DAY, day):
            end = self.at(first + _DAY if quiet_until < quiet_from else first, quiet_until)
            if self.at(first, quiet_from) <= moment < end:
                return end
        return moment

    def open_from(self, moment: datetime) -> datetime:
        """Return the moment, or the first after it that is neither paused nor quiet."""
        return self.loud_from(max(moment, self.paused_until))


def snooze_until(choice: str, now: datetime, settings: ReminderSettings, zone: tzinfo) -> datetime:
    """Return until when to be silent: for an hour, or until tomorrow's time of day, in the user's zone."""
    times = Times(settings, zone)
    moment = now.astimezone(UTC)
    if choice == SnoozeChoice.TOMORROW:
        return times.slot(times.day_of(moment) + _DAY).astimezone(zone)
    return (moment + _HOUR).astimezone(zone)
