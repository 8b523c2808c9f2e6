"""When and how to remind, and what runs while the window is closed."""

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QSpinBox, QWidget

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.numbers import Checked
from leb_wallet.domain.reminder_inputs import check_time_of_day
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.services.scheduled_check import ScheduledCheck
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, heading, muted_line
from leb_wallet.ui.days_before_field import DaysBeforeField
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.field import Field, first_wrong
from leb_wallet.ui.form import form_layout, scrolling
from leb_wallet.ui.quiet_hours_box import QuietHoursBox, show_time, time_edit, time_of
from leb_wallet.ui.quiet_wheel import quiet
from leb_wallet.ui.reminders.moment_words import moment_words
from leb_wallet.ui.system_switch import SwitchRow, SystemSwitch

Save = Callable[[ReminderSettings], None]  # raises WalletError
MOST_BALANCE_DAYS = 365


class ReminderSettingsDialog(QDialog):
    """Hands the settings to ``save``, then switches what belongs to the system; where one fails it stays open.

    ``now`` is the moment in the user's time zone. ``has_tray`` is whether there is a tray
    now: without one, closing the window always ends the program.
    """

    def __init__(
        self,
        settings: ReminderSettings,
        save: Save,
        autostart: SystemSwitch,
        check: ScheduledCheck,
        *,
        now: datetime,
        has_tray: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reminders"))
        self._before, self._save = settings, save
        self.autostart = SwitchRow(
            self.tr("&Start when I log in"), self.tr("In the tray, without a window."), autostart
        )
        self.check = SwitchRow(
            self.tr("Look twice a day while the app is &not running"),
            self.tr("The system runs “leb-wallet due --notify”, which tells what is due and ends again."),
            check,
            shown=check.shown,
            reason=check.why_not(),
        )
        self.enabled = QCheckBox(self.tr("&Remind me"))
        self.days = DaysBeforeField()
        self.quiet_hours = QuietHoursBox()
        self.quiet = Field(self.quiet_hours, self.quiet_hours.checked)
        self.time_edit = time_edit(self.tr("Time of day"))
        self.time = Field(self.time_edit, self._checked_time)
        self.balance_days = QSpinBox()
        self.paused = QCheckBox()
        self.details = QCheckBox(self.tr("Show the end of the &number and the credit in notifications"))
        self.close_to_tray = QCheckBox(self.tr("When the window is closed, stay in the &tray"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save_button = self.buttons.addButton(self.tr("&Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._build(has_tray=has_tray)
        self._show_settings(settings, now)
        self._connect()

    def accept(self) -> None:
        """Save what was chosen, switch what was switched, then close."""
        if (wrong := first_wrong((self.days, self.time, self.quiet))) is not None:
            wrong.setFocus()
            return
        with report_errors(self):
            settings = self._settings()
            if settings != self._before:
                self._save(settings)
                self._before = settings
            for switch in (self.autostart, self.check):
                switch.carry_out()
            super().accept()

    def done(self, result: int) -> None:
        """Close, and let go of who saves: if that is the parent it must not go while this is being deleted."""
        super().done(result)
        self._save = _is_closed

    def sizeHint(self) -> QSize:
        """Return room for everything without scrolling, where the screen has it."""
        width = theme.text_width(self.font(), "x" * 84)
        return QSize(width, round(width * 0.95))

    def _settings(self) -> ReminderSettings:
        hours = self.quiet.value()
        return self._before.replace(
            enabled=self.enabled.isChecked(),
            paused_until=self._before.paused_until if self.paused.isChecked() else None,
            days_before=self.days.value(),
            time_of_day=time_of(self.time_edit),
            quiet_from=hours[0] if hours else None,
            quiet_until=hours[1] if hours else None,
            shows_details=self.details.isChecked(),
            balance_every_days=self.balance_days.value(),
            close_to_tray=self.close_to_tray.isChecked(),
        )

    def _checked_time(self) -> Checked[time]:
        try:
            hours = self.quiet_hours.checked().value
        except InvalidInput:  # said where the hours stand
            hours = None
        return check_time_of_day(time_of(self.time_edit), hours)

    def _show_settings(self, settings: ReminderSettings, now: datetime) -> None:
        self.enabled.setChecked(settings.enabled)
        until = settings.paused_until
        if until is not None and until.tzinfo is None:
            until = until.replace(tzinfo=now.tzinfo)
        is_paused = until is not None and until > now
        self.paused.setChecked(is_paused)
        self.paused.setVisible(is_paused)
        if until is not None and now.tzinfo is not None:
            text = self.tr("Stay &paused until {moment}")
            self.paused.setText(text.format(moment=moment_words(until, now.tzinfo)))
        self.days.set_days(settings.days_before)
        show_time(self.time_edit, settings.time_of_day)
        self.quiet_hours.set_hours(settings.quiet_from, settings.quiet_until)
        self.details.setChecked(settings.shows_details)
        self.balance_days.setValue(settings.balance_every_days)
        self.close_to_tray.setChecked(settings.close_to_tray)
        self._show_enabled(settings.enabled)

    # --- Making ---------------------------------------------------------------------------

    def _build(self, *, has_tray: bool) -> None:
        self._when = QWidget()
        form = form_layout(self._when, margin=0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.days.line.setAccessibleName(self.tr("Days before the last safe day"))
        self.balance_days.setAccessibleName(self.tr("Days between two checks of the credit"))
        self.balance_days.setRange(0, MOST_BALANCE_DAYS)
        self.balance_days.setSpecialValueText(self.tr("Never"))
        quiet(self.balance_days)
        form.addRow(self.tr("&Days before"), self.days)
        form.addRow(self.tr("Time of da&y"), self.time)
        form.addRow("", self.quiet)
        form.addRow(self.tr("Days between &checks of the credit"), _narrow(self.balance_days))
        form.addRow("", self.details)
        hint = self.tr(
            "Days count to the last safe day; after it reminders come every day. What falls into quiet hours comes at "
            "their end. Notifications may be seen by others, also on a locked screen."
        )
        page = QWidget()
        lines = column(self.enabled, self.paused, self._when, self._hint(hint), spacing=theme.MEDIUM)
        lines.addWidget(heading(self.tr("While the window is closed")))
        lines.addWidget(self.close_to_tray)
        if not has_tray:
            self.close_to_tray.setEnabled(False)
            lines.addWidget(self._hint(self.tr("This desktop shows no tray now, so closing the window ends the app.")))
        for switch in (self.autostart, self.check):
            lines.addWidget(switch)
        lines.setContentsMargins(0, 0, theme.SMALL, 0)
        page.setLayout(lines)
        layout = column(scrolling(page), self.buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.save_button.setDefault(True)
        self.enabled.setFocus()

    def _hint(self, text: str) -> QWidget:
        return muted_line(text, self.palette(), theme.CAPTION)

    def _connect(self) -> None:
        self.enabled.toggled.connect(self._show_enabled)
        self.quiet_hours.changed.connect(self.quiet.review)
        self.quiet_hours.changed.connect(self.time.review)
        self.time_edit.timeChanged.connect(self.time.review)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _show_enabled(self, is_enabled: bool) -> None:
        self._when.setEnabled(is_enabled)


def _narrow(editor: QWidget) -> QWidget:
    """Keep an editor as narrow as what it holds."""
    editor.setMaximumWidth(editor.sizeHint().width() + theme.LARGE)
    return editor


def _is_closed(_settings: ReminderSettings) -> None:
    """Save nothing any more."""
