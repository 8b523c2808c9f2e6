"""Will the user really be told? Everything that has a part in it, looked at as it is now."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.reminder_log import ReminderLog
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.services.autostart import Autostart, AutostartState
from leb_wallet.services.notes import NotifierCheck, Route
from leb_wallet.services.scheduled_check import ScheduledCheck


class Verdict:
    """The answer in one word, the worst first."""

    NEVER = "never"  # reminders are off or paused, or the clock looks wrong
    IN_WINDOW = "in_window"  # only as a banner while the window is open
    WHILE_RUNNING = "while_running"  # nothing starts the program, and nothing looks in its place
    YES = "yes"


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """What was found. ``autostart`` and ``scheduled`` are None where the system does not tell."""

    now: datetime
    settings: ReminderSettings
    clock_is_wrong: bool
    notifier: NotifierCheck
    has_tray: bool
    autostart: str | None
    scheduled: str | None
    why_not_scheduled: str | None
    last_tick: datetime | None
    next_due: datetime | None
    test_confirmed_at: datetime | None

    @property
    def paused_until(self) -> datetime | None:
        """Until when reminders are paused, None where they are not."""
        until = self.settings.paused_until
        if until is not None and until.tzinfo is None:
            until = until.replace(tzinfo=self.now.tzinfo)
        return until if until is not None and until > self.now else None

    @property
    def verdict(self) -> str:
        """The answer, see :class:`Verdict`."""
        if not self.settings.enabled or self.clock_is_wrong or self.paused_until is not None:
            return Verdict.NEVER
        if self.notifier.route == Route.BANNER:
            return Verdict.IN_WINDOW
        starts = AutostartState.ON in (self.autostart, self.scheduled)
        return Verdict.YES if starts else Verdict.WHILE_RUNNING


class Reminding(Protocol):
    """What the check needs of the service."""

    @property
    def log(self) -> ReminderLog:
        """What was shown."""

    @property
    def last_tick(self) -> datetime | None:
        """When dates were last compared."""

    @property
    def clock_is_wrong(self) -> bool:
        """Whether nothing is shown since the clock looks wrong."""

    def next_due(self) -> datetime | None:
        """Return when the next reminder comes."""


class SelfTest:
    """Asks everyone who has a part in it. ``now`` tells the moment in the user's time zone."""

    def __init__(
        self,
        service: Reminding,
        settings: Callable[[], ReminderSettings],
        *,
        notifier_check: Callable[[], NotifierCheck],
        has_tray: Callable[[], bool],
        autostart: Autostart,
        scheduled: ScheduledCheck,
        now: Callable[[], datetime],
    ) -> None:
        self._service, self._settings, self._notifier_check = service, settings, notifier_check
        self._has_tray, self._autostart, self._scheduled, self._now = has_tray, autostart, scheduled, now

    def look(self) -> SelfCheck:
        """Return how everything stands now."""
        service = self._service
        return SelfCheck(
            now=self._now(),
            settings=self._settings(),
            clock_is_wrong=service.clock_is_wrong,
            notifier=self._notifier_check(),
            has_tray=self._has_tray(),
            autostart=_state(self._autostart),
            scheduled=_state(self._scheduled),
            why_not_scheduled=self._scheduled.why_not(),
            last_tick=service.last_tick or service.log.last_tick,
            next_due=service.next_due(),
            test_confirmed_at=service.log.test_confirmed_at,
        )


def _state(switch: Autostart | ScheduledCheck) -> str | None:
    try:
        return switch.state()
    except StorageError:
        return None
