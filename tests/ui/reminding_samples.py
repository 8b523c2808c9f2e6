"""A service that reminds, without files and without a desktop."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, Signal

from leb_wallet.domain.reminder_log import ReminderLog, with_handled, with_shown, with_snoozed
from leb_wallet.domain.reminders import due_now, preview
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.services.notes import Route

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


class FakeReminding(QObject):
    """Keeps book in memory, by the same functions as the service."""

    changed = Signal()

    def __init__(self, wallets, zone=UTC):
        super().__init__()
        self.wallets, self.zone = wallets, zone
        self.settings = ReminderSettings()
        self.log = ReminderLog()
        self.last_tick, self.clock_is_wrong = NOW, False
        self.sent = []
        self.previews = 0

    def remind(self, at=NOW, route="dbus"):
        due = due_now(self.wallets.wallet, self.settings, self.log, at, self.zone)
        self.keep(with_shown(self.log, due, at, route))

    def keep(self, log):
        self.log = log
        self.changed.emit()

    def preview(self, days=400):
        self.previews += 1
        return preview(self.wallets.wallet, self.settings, self.log, NOW, self.zone, days)

    def next_due(self):
        return NOW + timedelta(hours=3)

    def snooze(self, key, until, *, even_past_last_safe_day=False):
        day = next(entry.day for entry in reversed(self.log.entries) if entry.key == key)
        allowed = even_past_last_safe_day
        self.keep(with_snoozed(self.log, key, until, NOW, day=day, zone=self.zone, even_past_last_safe_day=allowed))

    def handle(self, key):
        self.keep(with_handled(self.log, key, NOW))

    def send_test(self, note):
        self.sent.append(note)
        return Route.DBUS

    def confirm_test(self):
        self.keep(self.log.replace(test_confirmed_at=NOW))
