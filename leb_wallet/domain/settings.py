"""The user's choices, and what the window remembers by itself. Every field has a default."""

from datetime import datetime, time

from leb_wallet.domain.base import DomainModel


class ReminderSettings(DomainModel):
    """When and how to remind. Times are of the user's own day.

    ``days_before`` count to the last safe day; a card may have its own. What falls between
    ``quiet_from`` and ``quiet_until`` comes at the end of it; both None is no quiet time.
    """

    enabled: bool = True
    days_before: tuple[int, ...] = (30, 14, 7, 3, 1, 0)
    time_of_day: time = time(9)
    quiet_from: time | None = time(22)
    quiet_until: time | None = time(8)
    paused_until: datetime | None = None
    shows_details: bool = False  # number and amount in notifications
    balance_every_days: int = 30  # 0 never asks for a check
    close_to_tray: bool = True


class Settings(DomainModel):
    """The user's choices. ``language`` is ``zh_CN``, ``en``, or None for the system's."""

    language: str | None = None
    reminders: ReminderSettings = ReminderSettings()
    calendar_file: str | None = None  # an .ics file to keep up to date


class AppState(DomainModel):
    """What may be lost without harm. ``device`` marks this device's lines in the journal."""

    device: str = ""
    window_geometry: str = ""  # hexadecimal, as Qt saved it
    told_close_to_tray: bool = False  # the user knows that the program goes on without its window
