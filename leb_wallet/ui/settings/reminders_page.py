"""When and how to remind, and what runs while the window is closed."""

from datetime import UTC, datetime, time

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QSpinBox, QWidget

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.numbers import Checked
from leb_wallet.domain.reminder_inputs import check_time_of_day
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column
from leb_wallet.ui.days_before_field import DaysBeforeField
from leb_wallet.ui.field import Field
from leb_wallet.ui.quiet_hours_box import QuietHoursBox, show_time, time_edit, time_of
from leb_wallet.ui.quiet_wheel import quiet
from leb_wallet.ui.reminders.moment_words import moment_words
from leb_wallet.ui.settings.close_to_tray_row import CloseToTrayRow
from leb_wallet.ui.settings.desk import SettingsDesk
from leb_wallet.ui.settings.keeper import Keeper
from leb_wallet.ui.settings.page import SettingsPage
from leb_wallet.ui.settings.rows import CheckRow, SettingRow
from leb_wallet.ui.system_switch import SwitchRow

MOST_BALANCE_DAYS = 365


class RemindersPage(SettingsPage):
    """Reminders. What belongs to the system is switched at once, too."""

    def __init__(self, keeper: Keeper, desk: SettingsDesk) -> None:
        super().__init__(keeper)
        self._desk = desk
        self.set_title(self.tr("Reminders"))
        self.enabled = CheckRow(
            self.tr("&Remind me"), self.tr("Before a card’s last safe day, and every day after it.")
        )
        self.enabled.box.setObjectName("enabled")
        self.paused = CheckRow(self.tr("Stay &paused"))
        self.days = DaysBeforeField()
        self.days.line.setObjectName("days_before")
        self.days.line.setAccessibleName(self.tr("Days before the last safe day"))
        self.time_edit = time_edit(self.tr("Time of day"))
        self.time_edit.setObjectName("time_of_day")
        self.time = Field(SettingRow(self.tr("Time of da&y"), self.time_edit), self._checked_time, is_wide=True)
        self.quiet_hours = QuietHoursBox()
        self.quiet = Field(self.quiet_hours, self.quiet_hours.checked, is_wide=True)
        self.balance_days = self._balance_days_box()
        self.close_to_tray = CloseToTrayRow(keeper, has_tray=desk.has_tray())
        self.autostart = SwitchRow(
            self.tr("&Start with the computer"),
            self.tr("When you log in, in the tray, without a window."),
            desk.autostart,
            shown=desk.autostart.shown,
        )
        self.check = SwitchRow(
            self.tr("Look twice a day while the app is not r&unning"),
            self.tr("The system runs “leb-wallet due --notify”, which tells what is due and ends again."),
            desk.scheduled_check,
            shown=desk.scheduled_check.shown,
            reason=desk.scheduled_check.why_not(),
        )
        self._build()
        self.refresh()
        self._connect()

    def refresh(self) -> None:
        """Show what is in force now; days that cannot be used stay as typed."""
        reminders = self.keeper.reminders
        self.enabled.show_value(reminders.enabled)
        self._when.setEnabled(reminders.enabled)
        self._show_pause(reminders.paused_until, self._desk.now())
        if not self.days.remark.text():
            self.days.set_days(reminders.days_before)
        if not self.quiet.remark.text():
            with QSignalBlocker(self.quiet_hours):
                self.quiet_hours.set_hours(reminders.quiet_from, reminders.quiet_until)
        with QSignalBlocker(self.time_edit):
            show_time(self.time_edit, reminders.time_of_day)
        self.time.review()
        with QSignalBlocker(self.balance_days):
            self.balance_days.setValue(reminders.balance_every_days)
        self.close_to_tray.refresh()

    def finish(self) -> QWidget | None:
        """Save what is still being typed; return the input that cannot be used."""
        self.time_edit.interpretText()
        self.balance_days.interpretText()
        self._keep_days()
        self._keep_quiet()
        return next((field for field in (self.days, self.quiet) if not field.review()), None)

    # --- Keeping --------------------------------------------------------------------------

    def _keep_enabled(self, is_on: bool) -> None:
        self.keeper.change_reminders(enabled=is_on)

    def _keep_paused(self, is_on: bool) -> None:
        if not is_on:
            self.keeper.change_reminders(paused_until=None)

    def _keep_days(self) -> None:
        if self.days.review():
            self.keeper.change_reminders(days_before=self.days.value())

    def _keep_time(self) -> None:
        if self.time.review():
            self.keeper.change_reminders(time_of_day=time_of(self.time_edit))

    def _keep_quiet(self) -> None:
        if self.quiet.review():
            hours: tuple[time, time] | None = self.quiet.value()
            begin, end = hours or (None, None)
            self.keeper.change_reminders(quiet_from=begin, quiet_until=end)
        self.time.review()

    def _keep_balance_days(self, days: int) -> None:
        self.keeper.change_reminders(balance_every_days=days)

    def _checked_time(self) -> Checked[time]:
        try:
            hours = self.quiet_hours.checked().value
        except InvalidInput:  # said where the hours stand
            hours = None
        return check_time_of_day(time_of(self.time_edit), hours)

    def _show_pause(self, until: datetime | None, now: datetime) -> None:
        if until is not None and until.tzinfo is None:
            until = until.replace(tzinfo=now.tzinfo)
        is_paused = until is not None and until > now
        self.paused.show_value(is_paused)
        self.paused.setVisible(is_paused)
        if until is not None:
            moment = moment_words(until, now.tzinfo or UTC)
            self.paused.say(self.tr("Stay &paused until {moment}").format(moment=moment))

    # --- Making ---------------------------------------------------------------------------

    def _balance_days_box(self) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName("balance_every_days")
        box.setAccessibleName(self.tr("Days between two checks of the credit"))
        box.setRange(0, MOST_BALANCE_DAYS)
        box.setSpecialValueText(self.tr("Never"))
        box.setKeyboardTracking(False)
        quiet(box)
        return box

    def _build(self) -> None:
        days = SettingRow(
            self.tr("&Days before"),
            self.days,
            self.tr("Whole numbers with commas between them, counted to the last safe day."),
            is_wide=True,
        )
        checks = SettingRow(
            self.tr("Days between &checks of the credit"),
            self.balance_days,
            self.tr("Asks you to look up what the operator says is left."),
        )
        self._when = QWidget()
        self._when.setLayout(
            column(
                days,
                self.time,
                column(self.quiet, self.hint(self.tr("What falls into quiet hours comes at their end.")), spacing=0),
                checks,
                spacing=theme.MEDIUM,
            )
        )
        self.add_section("", self.enabled, self.paused, self._when)
        self.add_section(
            self.tr("While the window is closed"),
            self.hint(self.tr("A reminder can come only while the app runs, or when the system starts its check.")),
            self.close_to_tray,
            self.autostart,
            self.check,
        )

    def _connect(self) -> None:
        self.enabled.chosen.connect(self._keep_enabled)
        self.paused.chosen.connect(self._keep_paused)
        self.days.line.editingFinished.connect(self._keep_days)
        self.time_edit.timeChanged.connect(self._keep_time)
        self.quiet_hours.changed.connect(self._keep_quiet)
        self.balance_days.valueChanged.connect(self._keep_balance_days)
