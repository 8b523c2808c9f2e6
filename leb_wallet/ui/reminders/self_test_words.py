"""What the self-test found, as sentences with what to do about it."""

from datetime import datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject

from leb_wallet.services.autostart import AutostartState
from leb_wallet.services.notes import NotifierCheck, Problem, Route
from leb_wallet.services.self_test import SelfCheck, Verdict
from leb_wallet.ui.reminders.moment_words import moment_words
from leb_wallet.ui.system_switch import SwitchWords

_STALE_TICK = timedelta(minutes=10)
_OLD_TEST = timedelta(days=365)


class Finding(NamedTuple):
    """One line of the self-test. ``advice`` is empty where nothing is to be done."""

    is_ok: bool
    text: str
    advice: str = ""


class SelfTestWords(QObject):
    """A QObject only for its ``tr``."""

    def verdict(self, check: SelfCheck) -> str:
        """Return the answer to "Will I really be told?"."""
        return {
            Verdict.NEVER: self.tr("No, not now"),
            Verdict.IN_WINDOW: self.tr("Only in the window, while it is open"),
            Verdict.WHILE_RUNNING: self.tr("Yes, as long as the app runs"),
        }.get(check.verdict, self.tr("Yes"))

    def findings(self, check: SelfCheck) -> list[Finding]:
        """Return everything that has a part in it, in the order in which it is needed."""
        return [
            self._switched_on(check),
            self._clock(check),
            self._notifications(check.notifier),
            self._tray(check),
            self._autostart(check),
            self._scheduled(check),
            self._tick(check),
            self._next(check),
            self._tested(check),
        ]

    def not_seen(self, route: str) -> str:
        """Return what to do if a test did not appear."""
        return {
            Route.DBUS: self.tr(
                "The desktop took it but did not show it. Look whether “do not disturb” is on, "
                "and whether LEB Wallet may notify in the settings of the desktop."
            ),
            Route.TRAY: self.tr(
                "It went by the tray. Look whether the system hides messages of LEB Wallet, or is set not to disturb."
            ),
        }.get(route, self.tr("It went to the top of this window, since the desktop shows no notifications."))

    def _switched_on(self, check: SelfCheck) -> Finding:
        if not check.settings.enabled:
            return Finding(False, self.tr("Reminders are switched off."), self.tr("Switch them on in the settings."))
        if check.paused_until is not None:
            text = self.tr("Reminders are paused until {moment}.").format(
                moment=self._moment(check, check.paused_until)
            )
            return Finding(False, text, self.tr("End the pause in the menu of the tray or in the settings."))
        return Finding(True, self.tr("Reminders are switched on."))

    def _clock(self, check: SelfCheck) -> Finding:
        if not check.clock_is_wrong:
            return Finding(True, self.tr("The clock of the computer can be believed."))
        advice = self.tr("Set date and time right. Until then nothing is shown, and nothing is lost.")
        return Finding(False, self.tr("The clock of the computer looks wrong."), advice)

    def _notifications(self, found: NotifierCheck) -> Finding:
        if found.problem is None:
            if not found.server_name:
                return Finding(True, self.tr("Notifications go by the tray."))
            name = " ".join(filter(None, (found.server_name, found.server_version)))
            return Finding(True, self.tr("Notifications are shown by {server}.").format(server=name))
        text = {
            Problem.ASKING: self.tr("The notification service is still being asked."),
            Problem.NO_BUS: self.tr("There is no message bus, so no notification service can be reached."),
            Problem.NO_SERVER: self.tr("No notification service runs on this desktop."),
            Problem.SILENT: self.tr("The notification service does not answer."),
            Problem.REFUSES: self.tr("The notification service refuses to show anything."),
            Problem.NO_TRAY: self.tr("There is no tray by which notifications could come."),
        }.get(found.problem, self.tr("Notifications do not work."))
        if found.route == Route.TRAY:
            return Finding(False, text, self.tr("Reminders go by the tray instead; most desktops show that."))
        advice = self.tr("Reminders stand at the top of this window instead. Keep it open, or use the calendar file.")
        return Finding(found.problem == Problem.ASKING, text, advice)

    def _tray(self, check: SelfCheck) -> Finding:
        if check.has_tray:
            return Finding(True, self.tr("The tray shows the icon: the window may be closed."))
        advice = self.tr("Closing the window ends the app. Minimise it, or let the system look for you.")
        return Finding(False, self.tr("This desktop has no tray now."), advice)

    def _autostart(self, check: SelfCheck) -> Finding:
        if check.autostart == AutostartState.ON:
            return Finding(True, self.tr("The app starts when you log in."))
        text = self.tr("The app does not start when you log in.")
        return Finding(False, text, self._odd(check.autostart))

    def _scheduled(self, check: SelfCheck) -> Finding:
        if check.scheduled == AutostartState.ON:
            return Finding(True, self.tr("The system looks twice a day, even if the app is not running."))
        text = self.tr("Nothing looks while the app is not running.")
        return Finding(False, text, self._odd(check.scheduled, check.why_not_scheduled))

    def _odd(self, state: str | None, reason: str | None = None) -> str:
        return SwitchWords(self).odd(state, reason) or self.tr("Switch it on in the settings.")

    def _tick(self, check: SelfCheck) -> Finding:
        if check.last_tick is None:
            return Finding(False, self.tr("Dates were not compared yet."), self.tr("Wait for a minute."))
        text = self.tr("Dates were last compared on {moment}.").format(moment=self._moment(check, check.last_tick))
        if check.now - check.last_tick <= _STALE_TICK:
            return Finding(True, text)
        return Finding(False, text, self.tr("That is longer ago than it should be. Close the app and start it again."))

    def _next(self, check: SelfCheck) -> Finding:
        if check.next_due is None:
            advice = self.tr("Look in the list of cards whether all of them have dates.")
            return Finding(False, self.tr("No reminder is in sight for the next 400 days."), advice)
        if check.next_due <= check.now:
            return Finding(True, self.tr("A reminder is about to come."))
        text = self.tr("The next reminder comes on {moment}.")
        return Finding(True, text.format(moment=self._moment(check, check.next_due)))

    def _tested(self, check: SelfCheck) -> Finding:
        if check.test_confirmed_at is None:
            return Finding(False, self.tr("You have not confirmed a test yet."), self.tr("Send one below."))
        text = self.tr("You saw a test on {moment}.").format(moment=self._moment(check, check.test_confirmed_at))
        if check.now - check.test_confirmed_at > _OLD_TEST:
            return Finding(False, text, self.tr("That is more than a year ago. Send another one below."))
        return Finding(True, text)

    def _moment(self, check: SelfCheck, moment: datetime) -> str:
        assert check.now.tzinfo is not None
        return moment_words(moment, check.now.tzinfo)
