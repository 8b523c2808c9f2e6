"""Reminds: one tick compares dates, shows what is due and was not shown, and keeps book."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta, tzinfo
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from leb_wallet.domain.clock_watch import ClockVerdict, judge_clock, judge_start
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.reminder_times import snooze_until
from leb_wallet.domain.reminders import (
    EntryState,
    LogEntry,
    Planned,
    Reminder,
    ReminderLog,
    due_now,
    handled_by_wallet,
    is_digest,
    next_due,
    open_entries,
    preview,
    with_handled,
    with_shown,
    with_snoozed,
    with_tick,
)
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.domain.wallet import Wallet
from leb_wallet.services.notes import DIGEST_KEY, Note
from leb_wallet.services.notifications import Notifier
from leb_wallet.services.settings_service import SettingsService
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.reminder_file import ReminderFile

TICK_MS = 60_000
KEEP_TICK = timedelta(hours=1)  # how often a quiet tick is written down, for the next start to compare with

MakeNote = Callable[[tuple[Reminder, ...], Wallet, ReminderSettings, datetime], Note]


class ReminderService(QObject):
    """Runs while the program does. Dates come from the wallet, what was shown from the reminders' file.

    Signals:
        changed: the log or what is due is another.
        sent: a note went out by a route.
        clock_looks_wrong: the computer's clock is off by years; nothing is shown or noted until it is right.
    """

    changed = Signal()
    clock_looks_wrong = Signal()
    sent = Signal(object, str)  # Note, route

    def __init__(
        self,
        wallets: WalletService,
        settings: SettingsService,
        file: ReminderFile,
        notifier: Notifier,
        make_note: MakeNote,
        *,
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
        zone: Callable[[], tzinfo],
        parent: QObject | None = None,
    ) -> None:
        """``now`` tells the moment, aware; ``monotonic`` seconds of a clock nobody sets; ``zone`` the user's zone."""
        super().__init__(parent)
        self._wallets, self._settings, self._file, self.notifier = wallets, settings, file, notifier
        self._make_note, self._now, self._monotonic, self._zone_now = make_note, now, monotonic, zone
        self._log = ReminderLog()
        self._seen: tuple[datetime, float] | None = None
        self._is_wrong = False
        self._quiet_until: datetime | None = None  # nothing can be due before, unless wallet, settings or log change
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def log(self) -> ReminderLog:
        """What was shown, snoozed and handled."""
        return self._log

    @property
    def last_tick(self) -> datetime | None:
        """When dates were last compared, in this run."""
        return self._seen[0] if self._seen else None

    @property
    def clock_is_wrong(self) -> bool:
        """Whether the computer's clock looks off by years."""
        return self._is_wrong

    def remind_once(self) -> None:
        """Compare once, as a program does that ends again."""
        self._log = self._file.load()
        self.tick()

    def begin(self) -> None:
        """Compare at once, then every minute, and after each change of the wallet or the settings."""
        self._log = self._file.load()
        self._wallets.wallet_changed.connect(self._on_changed)
        self._settings.changed.connect(self._on_changed)
        self._timer.start()
        self.tick()

    def tick(self) -> None:
        """Show what is due. Cheap when nothing is."""
        now, mono = self._here(), self._monotonic()
        self._is_wrong = self._looks_wrong(now, mono)
        if self._is_wrong:
            self.clock_looks_wrong.emit()
            return
        self._seen = (now, mono)
        if self._quiet_until is not None and now < self._quiet_until:
            return
        try:
            self._withdraw_handled(now)
            self._show_due(now)
        except StorageError:
            return  # the folder cannot be written now: shown again rather than never
        self._quiet_until = min(self.next_due() or now + KEEP_TICK, now + KEEP_TICK)

    def believe_clock(self) -> None:
        """Go on with the clock as it is: the user says that it is right."""
        now = self._here()
        self._keep(lambda log: with_tick(log, now))
        self._seen = (now, self._monotonic())
        self._quiet_until = None
        self.tick()

    def due(self) -> tuple[Reminder, ...]:
        """Return what would be shown now."""
        return due_now(self._wallets.wallet, self._reminders, self._log, self._here(), self._zone)

    def next_due(self) -> datetime | None:
        """Return the moment of the next reminder, None where none is in sight."""
        return next_due(self._wallets.wallet, self._reminders, self._log, self._here(), self._zone)

    def preview(self, days: int = 400) -> tuple[Planned, ...]:
        """Return what will be shown if the computer is on and nothing is done."""
        return preview(self._wallets.wallet, self._reminders, self._log, self._here(), self._zone, days)

    def snooze(self, key: str, until: datetime, *, even_past_last_safe_day: bool = False) -> None:
        """Say nothing of ``key`` before ``until``.

        Raises:
            InvalidInput: ``snooze_past_last_safe_day``, unless allowed.
            StorageError: nothing was noted.
        """
        now, entry = self._here(), self.last_entry(key)
        day = entry.day if entry else None
        self._keep(
            lambda log: with_snoozed(
                log, key, until, now, day=day, zone=self._zone, even_past_last_safe_day=even_past_last_safe_day
            )
        )
        self._withdraw(key)

    def snooze_for(self, key: str, choice: str) -> None:
        """Snooze for one of the usual times, see :class:`SnoozeChoice`. Raises as :meth:`snooze`."""
        self.snooze(key, snooze_until(choice, self._here(), self._reminders, self._zone))

    def last_entry(self, key: str) -> LogEntry | None:
        """Return the last notice about a subject."""
        return next((entry for entry in reversed(self._log.entries) if entry.key == key), None)

    def handle(self, key: str) -> None:
        """Say no more of this step of ``key``; the next one comes again. Raises as :meth:`snooze`."""
        now = self._here()
        self._keep(lambda log: with_handled(log, key, now))
        self._withdraw(key)

    def send_test(self, note: Note) -> str:
        """Show a test notification and return the route it took."""
        return self.notifier.show(note)

    def confirm_test(self) -> None:
        """Note that the user has seen the test."""
        now = self._here()
        self._keep(lambda log: log.replace(test_confirmed_at=now))

    # --- Inside ---------------------------------------------------------------------------

    @property
    def _reminders(self) -> ReminderSettings:
        return self._settings.settings.reminding

    @property
    def _zone(self) -> tzinfo:
        """The user's time zone now: it may be another after a flight."""
        return self._zone_now()

    def _here(self) -> datetime:
        return self._now().astimezone(self._zone)

    def _looks_wrong(self, now: datetime, mono: float) -> bool:
        """Compare with the last moment that could be believed: of this run, else of earlier ones."""
        if self._seen is not None:
            return judge_clock(*self._seen, now, mono) == ClockVerdict.LOOKS_WRONG
        # A record made while the clock was wrong stays in the wallet; what was looked at last is the better witness.
        newest = None if self._log.last_tick else self._newest_record()
        return judge_start(self._log.last_tick, newest, now) == ClockVerdict.LOOKS_WRONG

    def _newest_record(self) -> datetime | None:
        return max((event.recorded_at for event in self._wallets.wallet.all_events()), default=None)

    def _withdraw_handled(self, now: datetime) -> None:
        keys = handled_by_wallet(self._wallets.wallet, self._log, now, self._zone)
        if keys:
            self._keep(lambda log: _all_handled(log, keys, now))
        for key in keys:
            self._withdraw(key)

    def _withdraw(self, key: str) -> None:
        """Take a note from the screen, and the digest once nothing of it waits any more."""
        self.notifier.withdraw(key)
        if not any(entry.state != EntryState.SNOOZED for entry in open_entries(self._log)):
            self.notifier.withdraw(DIGEST_KEY)

    def _show_due(self, now: datetime) -> None:
        wallet, settings = self._wallets.wallet, self._reminders
        if not due_now(wallet, settings, self._log, now, self._zone):
            if self._log.last_tick is None or now - self._log.last_tick > KEEP_TICK:
                self._keep(lambda log: with_tick(log, now))
            return
        found: list[tuple[Reminder, ...]] = []

        def note_down(log: ReminderLog) -> ReminderLog:
            # Another program may have shown some meanwhile: under the lock the newest log decides.
            due = due_now(wallet, settings, log, now, self._zone)
            found.append(due)
            return with_shown(log, due, now, self.notifier.route)

        self._keep(note_down)
        due = found[-1]
        for together in [due] if is_digest(due) else [(one,) for one in due]:
            note = self._make_note(together, wallet, settings, now)
            self.sent.emit(note, self.notifier.show(note))

    def _keep(self, change: Callable[[ReminderLog], ReminderLog]) -> None:
        self._quiet_until = None
        self._log = self._file.update(change)
        self.changed.emit()

    def _on_changed(self, *_: Any) -> None:
        self._quiet_until = None
        QTimer.singleShot(0, self, self.tick)


def _all_handled(log: ReminderLog, keys: Iterable[str], now: datetime) -> ReminderLog:
    for key in keys:
        log = with_handled(log, key, now)
    return log
