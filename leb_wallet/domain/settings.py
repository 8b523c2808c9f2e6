"""The user's choices, and what the window remembers by itself. Every field has a default."""

from datetime import time
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AwareDatetime, Field

from leb_wallet.domain.base import DomainModel, WallTime
from leb_wallet.domain.money import Currency


class ReminderSettings(DomainModel):
    """When and how to remind. Times are of the user's own day.

    ``days_before`` count to the last safe day; a card may have its own. What falls between
    ``quiet_from`` and ``quiet_until`` comes at the end of it; both None is no quiet time.
    """

    enabled: bool = True
    days_before: tuple[int, ...] = (30, 14, 7, 3, 1, 0)
    time_of_day: WallTime = time(9)
    quiet_from: WallTime | None = time(22)
    quiet_until: WallTime | None = time(8)
    paused_until: AwareDatetime | None = None
    shows_details: bool = False  # number and amount in notifications
    balance_every_days: int = 30  # 0 never asks for a check
    close_to_tray: bool = True


LOCK_MINUTES = 10


class Theme(StrEnum):
    """How bright the window is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings(DomainModel):
    """The user's choices. ``language`` is ``zh_CN``, ``en``, or None for the system's.

    ``theme`` is one of :class:`Theme`; ``text_size`` is in percent of the desktop's own letters.
    ``home_currency`` is what sums over several currencies are shown in; None shows none.
    ``hides_numbers`` covers phone numbers, codes and what else identifies a line, wherever they would be shown.
    ``clipboard_seconds`` is how long a copied number or code stays on the clipboard; 0 is for ever.
    ``margin_days`` is what new cards begin with. ``last_copy_at`` is when everything was last copied.
    ``lock_minutes`` is after how many idle minutes the wallet locks, 0 is never, None is 10 where it is encrypted;
    ``locks_with_screen`` whether it locks with the screen and at sleep, too.
    ``keep_backups`` is how many of the last backups stay, ``keep_backup_days`` on how many days the last one does.
    ``looks_for_versions``: ask the project's page for a newer version of the program, the only use of the network.
    """

    language: str | None = None
    theme: Theme = Theme.SYSTEM
    text_size: Annotated[int, Field(ge=100, le=200)] = 100
    home_currency: Currency | None = None
    hides_numbers: bool = False
    clipboard_seconds: Annotated[int, Field(ge=0, le=600)] = 60
    margin_days: Annotated[int, Field(ge=1, le=60)] = 7
    reminders: ReminderSettings = ReminderSettings()
    calendar_file: str | None = None  # an .ics file to keep up to date
    last_copy_at: AwareDatetime | None = None
    lock_minutes: Annotated[int, Field(ge=0, le=1440)] | None = None
    locks_with_screen: bool = True
    keep_backups: Annotated[int, Field(ge=1, le=100)] = 10
    keep_backup_days: Annotated[int, Field(ge=0, le=365)] = 30
    looks_for_versions: bool = False

    @property
    def reminding(self) -> ReminderSettings:
        """How to remind: in privacy mode without number and amount, whatever was chosen for notifications."""
        return self.reminders.replace(shows_details=False) if self.hides_numbers else self.reminders

    def lock_after(self, *, is_encrypted: bool) -> int:
        """Return after how many idle minutes to lock, 0 for never."""
        if self.lock_minutes is None:
            return LOCK_MINUTES if is_encrypted else 0
        return self.lock_minutes

    def locks_when_away(self, *, is_encrypted: bool) -> bool:
        """Tell whether the wallet locks when the screen does and when the computer falls asleep."""
        return self.locks_with_screen and (is_encrypted or bool(self.lock_minutes))

    def as_new(self) -> Self:
        """Return all choices as they are at first; what is no choice stays, and so do a newer version's fields."""
        return type(self)(**(self.model_extra or {}), last_copy_at=self.last_copy_at)


class AppState(DomainModel):
    """What may be lost without harm. ``device`` marks this device's lines in the journal.

    It also becomes part of the names of files that are set aside, so nothing but its 8 hexadecimal digits is taken.
    """

    device: Annotated[str, Field(pattern="^([0-9a-f]{8})?$")] = ""
    window_geometry: str = ""  # hexadecimal, as Qt saved it
    told_close_to_tray: bool = False  # the user knows that the program goes on without its window
    seen_version: str = ""  # whose news the user has been offered; empty before the first start
