"""The settings of reminders, and the switches that mirror the system."""

import errno
from datetime import UTC, datetime, time, timedelta

import pytest
from card_samples import texts_of
from PySide6.QtCore import QTime
from PySide6.QtWidgets import QMessageBox, QPlainTextEdit, QWidget

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.services.autostart import AutostartState
from leb_wallet.services.scheduled_check import NoScheduledCheck, Unsupported
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.reminder_settings_dialog import ReminderSettingsDialog

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


class FakeSwitch:
    """A switch that can refuse."""

    def __init__(self, state=AutostartState.OFF, fails=False):
        self.now, self.fails = state, fails
        self.asked = []

    def state(self):
        if self.now is None:
            raise StorageError("no_permission", file="x")
        return self.now

    def why_not(self):
        return None

    def shown(self):
        return "[Timer]\nPersistent=true"

    def switch(self, on):
        self.asked.append(on)
        if self.fails:
            raise StorageError("system_refused")
        self.now = AutostartState.ON if on else AutostartState.OFF


@pytest.fixture
def open_dialog(qtbot):
    """Return a function that opens the dialog; what it saves is in its list ``saved``."""
    window = QWidget()
    qtbot.addWidget(window)

    def open_it(settings=None, save=None, autostart=None, check=None, **more):
        saved = []
        made = ReminderSettingsDialog(
            settings or ReminderSettings(),
            save or saved.append,
            autostart or FakeSwitch(),
            check or FakeSwitch(),
            now=NOW,
            parent=window,
            **more,
        )
        made.saved = saved
        made.open()
        return made

    return open_it


def test_all_choices_walk_into_the_settings(open_dialog):
    shown = open_dialog()
    saved = shown.saved
    shown.days.line.setText("5, 90 , 0")
    shown.time_edit.setTime(QTime(18, 30))
    shown.quiet_hours.begin.setTime(QTime(23, 15))
    shown.quiet_hours.end.setTime(QTime(7, 0))
    shown.details.setChecked(True)
    shown.balance_days.setValue(0)
    shown.close_to_tray.setChecked(False)
    shown.save_button.click()
    assert saved == [
        ReminderSettings(
            days_before=(90, 5, 0),
            time_of_day=time(18, 30),
            quiet_from=time(23, 15),
            quiet_until=time(7),
            shows_details=True,
            balance_every_days=0,
            close_to_tray=False,
        )
    ]


def test_what_was_chosen_before_is_shown_and_saving_it_changes_nothing(open_dialog):
    before = ReminderSettings(enabled=False, quiet_from=None, quiet_until=None, balance_every_days=90)
    shown = open_dialog(before)
    saved = shown.saved
    assert not shown.enabled.isChecked()
    assert not shown.quiet_hours.switch.isChecked()
    assert not shown.days.isEnabled()
    shown.save_button.click()
    assert saved == []


def test_a_pause_is_shown_while_it_lasts_and_can_be_ended(open_dialog):
    assert not open_dialog().paused.isVisible()
    assert not open_dialog(ReminderSettings(paused_until=NOW - timedelta(hours=1))).paused.isVisible()
    shown = open_dialog(ReminderSettings(paused_until=NOW + timedelta(hours=1)))
    saved = shown.saved
    assert shown.paused.text() == "Stay &paused until 22 Nov 2026 13:00"
    shown.paused.setChecked(False)
    shown.save_button.click()
    assert saved == [ReminderSettings()]


def test_quiet_hours_can_be_switched_off(open_dialog):
    shown = open_dialog()
    saved = shown.saved
    shown.quiet_hours.switch.setChecked(False)
    assert not shown.quiet_hours.begin.isEnabled()
    shown.save_button.click()
    assert (saved[0].quiet_from, saved[0].quiet_until) == (None, None)


def test_a_time_in_quiet_hours_is_warned_of(open_dialog):
    shown = open_dialog()
    shown.time_edit.setTime(QTime(23, 0))
    assert shown.time.remark.text() == sentence_for("remind_in_quiet_hours")
    shown.quiet_hours.switch.setChecked(False)
    assert shown.time.remark.text() == ""


def test_quiet_hours_of_no_length_are_refused(open_dialog):
    shown = open_dialog()
    shown.quiet_hours.end.setTime(QTime(22, 0))
    shown.save_button.click()
    assert shown.quiet.remark.text() == sentence_for("quiet_hours_same")
    assert shown.saved == []
    assert shown.isVisible()


@pytest.mark.parametrize(
    ("typed", "code", "details"),
    [
        (" , ", "days_before_empty", {}),
        ("7.5", "days_before_not_numbers", {}),
        ("401", "days_before_out_of_range", {"first": 0, "last": 400}),
        (" ".join(map(str, range(21))), "days_before_too_many", {"limit": 20}),
    ],
)
def test_days_that_cannot_be_used_are_told_and_nothing_is_saved(open_dialog, typed, code, details):
    shown = open_dialog()
    shown.days.line.setText(typed)
    shown.save_button.click()
    assert shown.days.remark.text() == sentence_for(code, details)
    assert shown.saved == []


def test_switches_are_carried_out_on_saving_and_only_those_that_changed(open_dialog):
    autostart, check = FakeSwitch(), FakeSwitch(AutostartState.ON)
    shown = open_dialog(autostart=autostart, check=check)
    assert (shown.autostart.box.isChecked(), shown.check.box.isChecked()) == (False, True)
    shown.autostart.box.setChecked(True)
    assert autostart.asked == []
    shown.save_button.click()
    assert (autostart.asked, check.asked) == ([True], [])


def test_a_switch_that_fails_keeps_the_dialog_open_and_shows_how_it_stands(open_dialog):
    autostart = FakeSwitch(fails=True)
    shown = open_dialog(autostart=autostart)
    shown.autostart.box.setChecked(True)
    shown.save_button.click()
    shown.findChild(QMessageBox).close()
    assert shown.isVisible()
    assert not shown.autostart.box.isChecked()


@pytest.mark.parametrize("state", [AutostartState.OFF_BY_SYSTEM, AutostartState.OTHER_PROGRAM])
def test_an_odd_state_is_shown_as_off_with_its_reason(open_dialog, state):
    autostart = FakeSwitch(state)
    shown = open_dialog(autostart=autostart)
    assert not shown.autostart.box.isChecked()
    assert shown.autostart.remark.text()
    shown.save_button.click()
    assert autostart.asked == []


def test_what_this_system_does_not_offer_says_why(open_dialog):
    shown = open_dialog(check=NoScheduledCheck(Unsupported.SANDBOX), autostart=FakeSwitch(None))
    assert not shown.check.box.isEnabled()
    assert "sandbox" in shown.check.remark.text()
    assert not shown.autostart.box.isEnabled()
    assert "could not be read" in shown.autostart.remark.text()


def test_what_is_written_can_be_read_before(open_dialog):
    shown = open_dialog()
    assert not shown.check.findChildren(QPlainTextEdit)
    shown.check.written.button.click()
    (text,) = shown.check.findChildren(QPlainTextEdit)
    assert "Persistent=true" in text.toPlainText()
    assert text.isReadOnly()


def test_without_a_tray_closing_to_it_is_not_offered(open_dialog):
    shown = open_dialog(has_tray=False)
    assert not shown.close_to_tray.isEnabled()
    assert any("no tray now" in text for text in texts_of(shown))


def test_what_could_not_be_saved_is_still_there_and_no_switch_was_touched(open_dialog):
    def fail(_settings):
        raise StorageError("disk_full", file="settings.json") from OSError(errno.ENOSPC, "full")

    autostart = FakeSwitch()
    shown = open_dialog(save=fail, autostart=autostart)
    shown.days.line.setText("4")
    shown.autostart.box.setChecked(True)
    shown.save_button.click()
    shown.findChild(QMessageBox).close()
    assert shown.isVisible()
    assert shown.days.text() == "4"
    assert autostart.asked == []


def test_the_dialog_fits_a_small_laptop_at_double_size(open_dialog):
    size = open_dialog().minimumSizeHint()
    assert (size.width() <= 683, size.height() <= 384) == (True, True)
