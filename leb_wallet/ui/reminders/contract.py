"""What the Reminders tab needs of the service that reminds."""

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import SignalInstance

from leb_wallet.domain.reminder_log import ReminderLog
from leb_wallet.domain.reminders import Planned
from leb_wallet.services.notes import Note


class Reminding(Protocol):
    """Keeps book of reminders; see :class:`leb_wallet.services.reminder_service.ReminderService`."""

    @property
    def changed(self) -> SignalInstance:
        """The log or what is due is another."""

    @property
    def log(self) -> ReminderLog:
        """What was shown, snoozed and handled."""

    def preview(self, days: int = 400) -> tuple[Planned, ...]:
        """Return what will be shown if nothing is done."""

    def snooze(self, key: str, until: datetime, *, even_past_last_safe_day: bool = False) -> None:
        """Be silent. Raises InvalidInput ``snooze_past_last_safe_day``, StorageError."""

    def handle(self, key: str) -> None:
        """Say no more of this step. Raises StorageError."""

    def send_test(self, note: Note) -> str:
        """Show a test notification and return its route."""

    def confirm_test(self) -> None:
        """Note that the user has seen the test. Raises StorageError."""
