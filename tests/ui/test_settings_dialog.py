"""The settings: every input shows what is in force and changes it at once."""

import re
from datetime import time, timedelta
from zipfile import ZipFile

import pytest
from card_samples import Sample, texts_of
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit
from settings_samples import NOW, FakeSwitch, Shouting, make_desk, make_unwritable, saved_in

from leb_wallet.domain.backup import CopyResult
from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.settings import ReminderSettings, Settings, Theme
from leb_wallet.services.autostart import AutostartState
from leb_wallet.services.scheduled_check import NoScheduledCheck, Unsupported
from leb_wallet.ui import palettes, theme
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.settings.settings_dialog import ADVANCED, DATA, GENERAL, MONEY, PRIVACY, REMINDERS, SettingsDialog

ALL = (GENERAL, MONEY, REMINDERS, PRIVACY, DATA, ADVANCED)


@pytest.fixture
def sample(qapp, tmp_path, today):
    return Sample(tmp_path, today)


@pytest.fixture
def open_dialog(qtbot, sample, tmp_path):
    """Return a function that opens the settings on a page."""
    made = []

    def open_it(page=GENERAL, settings=None, **desk):
        if settings is not None:
            sample.app.settings.set(settings)
        dialog = SettingsDialog(sample.app.services, make_desk(tmp_path, **desk), page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        made.append(dialog)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_it


@pytest.mark.parametrize(
    ("page", "choose", "expected"),
    [
        (GENERAL, lambda p: p.language.setCurrentText("简体中文"), Settings(language="zh_CN")),
        (GENERAL, lambda p: p.theme.setCurrentText("Dark"), Settings(theme=Theme.DARK)),
        (GENERAL, lambda p: p.text_size.setCurrentText("150%"), Settings(text_size=150)),
        (MONEY, lambda p: p.currency.setCurrentText("HKD"), Settings(home_currency="HKD")),
        (MONEY, lambda p: p.margin.setValue(10), Settings(margin_days=10)),
        (PRIVACY, lambda p: p.hides_numbers.box.click(), Settings(hides_numbers=True)),
        (PRIVACY, lambda p: p.clipboard.setCurrentText("Never"), Settings(clipboard_seconds=0)),
        (PRIVACY, lambda p: p.details.box.click(), Settings(reminders=ReminderSettings(shows_details=True))),
        (REMINDERS, lambda p: p.enabled.box.click(), Settings(reminders=ReminderSettings(enabled=False))),
        (GENERAL, lambda p: p.close_to_tray.box.click(), Settings(reminders=ReminderSettings(close_to_tray=False))),
        (REMINDERS, lambda p: p.close_to_tray.box.click(), Settings(reminders=ReminderSettings(close_to_tray=False))),
        (
            REMINDERS,
            lambda p: p.time_edit.setTime(QTime(18, 30)),
            Settings(reminders=ReminderSettings(time_of_day=time(18, 30))),
        ),
        (
            REMINDERS,
            lambda p: p.balance_days.setValue(0),
            Settings(reminders=ReminderSettings(balance_every_days=0)),
        ),
        (
            REMINDERS,
            lambda p: p.quiet_hours.begin.setTime(QTime(23, 15)),
            Settings(reminders=ReminderSettings(quiet_from=time(23, 15))),
        ),
        (
            REMINDERS,
            lambda p: p.quiet_hours.switch.click(),
            Settings(reminders=ReminderSettings(quiet_from=None, quiet_until=None)),
        ),
    ],
)
def test_a_choice_is_in_force_and_on_the_disk_at_once(open_dialog, sample, tmp_path, page, choose, expected):
    choose(open_dialog(page).page)
    assert sample.app.settings.settings == expected
    assert saved_in(tmp_path) == expected


@pytest.mark.parametrize("ends", [lambda qtbot, box: qtbot.keyClick(box, Qt.Key.Key_Return), lambda _, box: box.hide()])
def test_a_size_typed_letter_by_letter_is_taken_once_it_is_whole(ends, open_dialog, sample, qapp, qtbot):
    before = qapp.keyboardInputInterval()
    qapp.setKeyboardInputInterval(60_000)  # so that all letters belong together, however slow this computer is
    try:
        box = open_dialog(GENERAL).page.text_size
        qtbot.keyClicks(box, "150")
        assert box.currentText() == "150%"
        assert sample.app.settings.settings.text_size == 100
        ends(qtbot, box)
    finally:
        qapp.setKeyboardInputInterval(before)
    assert sample.app.settings.settings.text_size == 150


def test_a_size_chosen_by_an_arrow_is_taken_at_once(open_dialog, sample, qtbot):
    qtbot.keyClick(open_dialog(GENERAL).page.text_size, Qt.Key.Key_Down)
    assert sample.app.settings.settings.text_size == 115


def test_what_is_in_force_is_shown(open_dialog):
    reminders = ReminderSettings(
        enabled=False, days_before=(9, 2), time_of_day=time(7, 5), quiet_from=None, quiet_until=None, shows_details=True
    )
    shown = Settings(
        language="en",
        theme=Theme.LIGHT,
        text_size=175,
        home_currency="THB",
        hides_numbers=True,
        clipboard_seconds=120,
        margin_days=12,
        reminders=reminders,
    )
    dialog = open_dialog(GENERAL, shown)
    page = dialog.page
    assert (page.language.currentText(), page.theme.currentText(), page.text_size.currentText()) == (
        "English",
        "Light",
        "175%",
    )
    dialog.show_page(MONEY)
    assert (dialog.page.currency.currentText(), dialog.page.margin.value()) == ("THB", 12)
    dialog.show_page(PRIVACY)
    assert dialog.page.hides_numbers.box.isChecked()
    assert dialog.page.clipboard.value() == 120
    assert dialog.page.details.box.isChecked()
    dialog.show_page(REMINDERS)
    page = dialog.page
    assert not page.enabled.box.isChecked()
    assert (page.days.text(), page.time_edit.time()) == ("9, 2", QTime(7, 5))
    assert not page.days.isEnabled()
    assert not page.quiet_hours.switch.isChecked()


def test_looking_at_all_pages_changes_nothing(open_dialog, tmp_path):
    dialog = open_dialog()
    for page in ALL:
        dialog.show_page(page)
    dialog.close()
    assert not (tmp_path / "settings.json").exists()


def test_values_from_a_file_edited_by_hand_are_shown_too(open_dialog):
    dialog = open_dialog(GENERAL, Settings(text_size=110, home_currency="XTS", clipboard_seconds=45))
    assert dialog.page.text_size.currentText() == "110%"
    dialog.show_page(MONEY)
    assert dialog.page.currency.currentText() == "XTS"
    dialog.show_page(PRIVACY)
    assert dialog.page.clipboard.value() == 45


@pytest.mark.parametrize(
    ("typed", "code", "details"),
    [
        (" , ", "days_before_empty", {}),
        ("7.5", "days_before_not_numbers", {}),
        ("401", "days_before_out_of_range", {"first": 0, "last": 400}),
        (" ".join(map(str, range(21))), "days_before_too_many", {"limit": 20}),
    ],
)
def test_days_that_cannot_be_used_are_told_kept_and_not_saved(open_dialog, sample, typed, code, details):
    dialog = open_dialog(REMINDERS)
    days = dialog.page.days
    days.line.setText(typed)
    days.line.editingFinished.emit()
    assert days.remark.text() == sentence_for(code, details)
    assert sample.app.settings.settings == Settings()
    sample.app.settings.set(Settings(margin_days=8))  # something else changes meanwhile
    assert days.text() == typed
    dialog.close()
    assert dialog.isVisible()  # once
    dialog.close()
    assert not dialog.isVisible()


def test_days_that_are_still_being_typed_are_saved_on_closing(open_dialog, sample):
    dialog = open_dialog(REMINDERS)
    dialog.page.days.line.setText("5, 90 , 0")
    dialog.show_page(GENERAL)
    dialog.close()
    assert not dialog.isVisible()
    assert sample.app.settings.settings.reminders.days_before == (90, 5, 0)


def test_p2_what_could_not_be_saved_on_closing_is_told_before_it_closes(open_dialog, tmp_path):
    dialog = open_dialog(REMINDERS)
    make_unwritable(tmp_path)
    dialog.page.days.line.setText("4")
    dialog.close()
    assert dialog.isVisible()
    assert dialog.banner.isVisible()
    dialog.close()
    assert not dialog.isVisible()


def test_quiet_hours_of_no_length_are_refused_and_a_time_in_them_is_warned_of(open_dialog, sample):
    page = open_dialog(REMINDERS).page
    page.quiet_hours.end.setTime(QTime(22, 0))
    assert page.quiet.remark.text() == sentence_for("quiet_hours_same")
    assert sample.app.settings.settings == Settings()
    page.quiet_hours.end.setTime(QTime(8, 0))
    assert page.quiet.remark.text() == ""
    page.time_edit.setTime(QTime(23, 0))
    assert page.time.remark.text() == sentence_for("remind_in_quiet_hours")
    page.quiet_hours.switch.click()
    assert page.time.remark.text() == ""


def test_a_pause_is_shown_while_it_lasts_and_can_be_ended(open_dialog, sample):
    page = open_dialog(REMINDERS).page
    assert not page.paused.isVisible()
    sample.app.settings.set_reminders(ReminderSettings(paused_until=NOW - timedelta(hours=1)))
    assert not page.paused.isVisible()
    sample.app.settings.set_reminders(ReminderSettings(paused_until=NOW + timedelta(hours=1)))  # as by the tray
    assert page.paused.isVisible()
    assert page.paused.title.text() == "Stay &paused until 22 Nov 2026 13:00"
    page.paused.box.click()
    assert sample.app.settings.settings.reminders == ReminderSettings()
    assert not page.paused.isVisible()


def test_what_is_changed_elsewhere_is_shown_at_once(open_dialog, sample):
    page = open_dialog(PRIVACY).page
    sample.app.settings.set(Settings(hides_numbers=True, clipboard_seconds=30))  # as by the shortcut
    assert page.hides_numbers.box.isChecked()
    assert page.clipboard.value() == 30


@pytest.mark.parametrize(
    ("page", "choose", "shown"),
    [
        (GENERAL, lambda p: p.theme.setCurrentText("Dark"), lambda p: p.theme.value() == Theme.SYSTEM),
        (MONEY, lambda p: p.margin.setValue(30), lambda p: p.margin.value() == 7),
        (PRIVACY, lambda p: p.hides_numbers.box.click(), lambda p: not p.hides_numbers.box.isChecked()),
        (REMINDERS, lambda p: p.enabled.box.click(), lambda p: p.enabled.box.isChecked() and p.days.isEnabled()),
        (ADVANCED, lambda p: p.reset_button.click(), lambda p: not p.undo_button.isVisible()),
    ],
)
def test_p2_what_could_not_be_saved_is_told_and_the_input_goes_back(open_dialog, sample, tmp_path, page, choose, shown):
    before = Settings(calendar_file="a.ics")
    dialog = open_dialog(page, before)
    make_unwritable(tmp_path)
    choose(dialog.page)
    assert dialog.banner.isVisible()
    assert "What was saved before is safe" in dialog.banner.text() or "not an ordinary file" in dialog.banner.text()
    assert shown(dialog.page)
    assert sample.app.settings.settings == before
    (tmp_path / "settings.json").rmdir()
    choose(dialog.page)
    assert not dialog.banner.isVisible()
    assert sample.app.settings.settings != before


# --- What belongs to the system ---------------------------------------------------------------


def test_a_switch_is_carried_out_at_once(open_dialog):
    autostart, check = FakeSwitch(), FakeSwitch(AutostartState.ON)
    page = open_dialog(REMINDERS, autostart=autostart, scheduled_check=check).page
    assert (page.autostart.box.isChecked(), page.check.box.isChecked()) == (False, True)
    page.autostart.box.click()
    page.check.box.click()
    assert (autostart.asked, check.asked) == ([True], [False])
    assert (page.autostart.box.isChecked(), page.check.box.isChecked()) == (True, False)


def test_a_switch_that_fails_says_why_and_shows_how_it_stands(open_dialog):
    page = open_dialog(REMINDERS, autostart=FakeSwitch(fails=True)).page
    page.autostart.box.click()
    assert page.autostart.remark.text() == sentence_for("system_refused")
    assert not page.autostart.box.isChecked()


@pytest.mark.parametrize("state", [AutostartState.OFF_BY_SYSTEM, AutostartState.OTHER_PROGRAM])
def test_an_odd_state_is_shown_as_off_with_its_reason(open_dialog, state):
    page = open_dialog(REMINDERS, autostart=FakeSwitch(state)).page
    assert not page.autostart.box.isChecked()
    assert page.autostart.remark.text()
    page.autostart.box.click()
    assert not page.autostart.remark.text()


def test_what_this_system_does_not_offer_says_why(open_dialog):
    check = NoScheduledCheck(Unsupported.SANDBOX)
    page = open_dialog(REMINDERS, scheduled_check=check, autostart=FakeSwitch(None)).page
    assert not page.check.box.isEnabled()
    assert "sandbox" in page.check.remark.text()
    assert not page.autostart.box.isEnabled()
    assert "could not be read" in page.autostart.remark.text()


@pytest.mark.parametrize("name", ["autostart", "check"])
def test_what_is_written_can_be_read_before(open_dialog, name):
    switch = getattr(open_dialog(REMINDERS).page, name)
    assert not switch.findChildren(QPlainTextEdit)
    switch.written.button.click()
    (text,) = switch.findChildren(QPlainTextEdit)
    assert "Persistent=true" in text.toPlainText()
    assert text.isReadOnly()


@pytest.mark.parametrize("page", [GENERAL, REMINDERS])
def test_p13_without_a_tray_closing_to_it_is_not_offered(open_dialog, page):
    shown = open_dialog(page, has_tray=lambda: False).page
    assert not shown.close_to_tray.box.isEnabled()
    assert any("no tray now" in text for text in texts_of(shown))


# --- Data, backup, advanced -------------------------------------------------------------------


def test_p4_a_copy_is_saved_told_and_remembered(open_dialog, sample, tmp_path):
    sample.add()
    page = open_dialog(DATA).page
    assert page.last_copy.text() == "Last copy: never"
    page.copy_button.click()
    (asked,) = page.findChildren(QFileDialog)
    (offered,) = asked.selectedFiles()
    assert offered.endswith("leb-wallet-copy-2026-11-22.zip")
    asked.fileSelected.emit(str(tmp_path / "kept.zip"))
    asked.reject()
    with ZipFile(tmp_path / "kept.zip") as zipped:
        assert {"README.txt", "journal.jsonl"} <= set(zipped.namelist())
        assert "解压" in zipped.read("README.txt").decode()
    assert "1 file(s)" in page.outcome.text()
    assert "whole" in page.outcome.text()
    assert page.last_copy.text() == "Last copy: today"
    assert saved_in(tmp_path).last_copy_at == NOW


def test_the_age_of_the_last_copy_is_told_in_days(open_dialog):
    page = open_dialog(DATA, Settings(last_copy_at=NOW - timedelta(days=3))).page
    assert page.last_copy.text() == "Last copy: 3 day(s) ago"


def test_a_copy_that_failed_is_told_and_not_counted(open_dialog, sample, tmp_path):
    def fail(_path):
        raise StorageError("copy_not_written")

    page = open_dialog(DATA, save_copy=fail).page
    page.save(str(tmp_path / "a.zip"))
    assert page.outcome.text() == sentence_for("copy_not_written")
    assert page.last_copy.text() == "Last copy: never"
    assert sample.app.settings.settings.last_copy_at is None


def test_p8_receipts_altered_before_the_copy_are_told(open_dialog, tmp_path):
    page = open_dialog(DATA, save_copy=lambda _path: CopyResult(5, 1200, altered=2)).page
    page.save(str(tmp_path / "a.zip"))
    assert "2 receipt(s) had been altered before" in page.outcome.text()


def test_the_folder_is_shown_for_copying_and_opened(open_dialog, tmp_path):
    opened = []
    page = open_dialog(DATA, open_folder=lambda: opened.append(1)).page
    assert page.folder.text() == str(tmp_path)
    assert page.folder.isReadOnly()
    page.open_button.click()
    assert opened == [1]


def test_p4_a_reset_can_be_undone_until_something_else_is_chosen(open_dialog, sample, tmp_path):
    before = Settings(margin_days=20, last_copy_at=NOW, newer_field=[1])
    dialog = open_dialog(ADVANCED, before)
    page = dialog.page
    page.reset_button.click()
    assert sample.app.settings.settings == Settings(last_copy_at=NOW, newer_field=[1])  # P9
    page.undo_button.click()
    assert saved_in(tmp_path) == before
    assert not page.undo_button.isVisible()
    page.reset_button.click()
    assert page.undo_button.isVisible()
    sample.app.settings.set(sample.app.settings.settings.replace(hides_numbers=True))
    assert not page.undo_button.isVisible()


def test_the_command_line_and_the_formats_are_explained(open_dialog):
    texts = " ".join(texts_of(open_dialog(ADVANCED).page))
    assert "leb-wallet status" in texts
    assert "wallet.json: format 1" in texts


# --- The dialog itself ------------------------------------------------------------------------


def test_another_language_shows_at_once_on_the_same_page_with_the_same_focus(open_dialog, qapp, qtbot):
    dialog = open_dialog(PRIVACY)
    dialog.page.clipboard.setFocus()
    before = dialog.page
    other = Shouting()
    qapp.installTranslator(other)
    try:
        qtbot.waitUntil(lambda: dialog.windowTitle() == "SETTINGS")
        assert dialog.page is not before
        assert dialog.page.accessibleName() == "PRIVACY"
        assert qapp.focusWidget() in (dialog.page.clipboard, None)
        assert dialog.focusWidget() is dialog.page.clipboard
    finally:
        qapp.removeTranslator(other)
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Settings")


def test_other_colours_and_letters_show_at_once(open_dialog, qapp, qtbot):
    dialog = open_dialog(GENERAL)
    font, palette, before = qapp.font(), qapp.palette(), dialog.page
    try:
        qapp.setPalette(palettes.own_palette(dark=not theme.is_dark(palette)))
        qapp.setFont(theme.scaled(font, 2))
        qtbot.waitUntil(lambda: dialog.page is not before)
    finally:
        qapp.setFont(font)
        qapp.setPalette(palette)


def test_the_pages_are_listed_beside_or_in_a_box_above(open_dialog):
    dialog = open_dialog()
    dialog.resize(1180, 740)
    assert (dialog.book.list.list.isVisible(), dialog.book.list.box.isVisible()) == (True, False)
    dialog.book.list.list.setCurrentRow(3)
    assert dialog.page.accessibleName() == "Privacy"
    dialog.resize(theme.text_width(dialog.font(), "x" * 60), 384)
    assert (dialog.book.list.list.isVisible(), dialog.book.list.box.isVisible()) == (False, True)
    assert dialog.book.list.box.currentText() == "Privacy"
    dialog.book.list.box.setCurrentIndex(5)
    assert dialog.page.accessibleName() == "Advanced"


def test_the_dialog_fits_a_small_laptop_at_double_size(open_dialog, qapp):
    font = qapp.font()
    qapp.setFont(theme.scaled(font, 2))
    try:
        dialog = open_dialog()
        for page in ALL:
            dialog.show_page(page)
            dialog.resize(683, 384)
            assert (dialog.width(), dialog.height()) == (683, 384)
            area = dialog.page.parentWidget()
            assert area.minimumSizeHint().width() <= area.parentWidget().width(), page
    finally:
        qapp.setFont(font)


@pytest.mark.parametrize("page", ALL)
def test_everything_that_takes_the_focus_has_a_name(open_dialog, page):
    shown = open_dialog(page)
    nameless = [
        widget
        for kind in (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit)
        for widget in shown.page.findChildren(kind)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget.parentWidget(), QAbstractSpinBox)
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []


def test_enter_does_not_close_the_dialog(open_dialog, qtbot):
    dialog = open_dialog(REMINDERS)
    dialog.page.days.line.setFocus()
    qtbot.keyClick(dialog.page.days.line, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_p11_no_page_tells_a_number(open_dialog, sample):
    number = "+447700900123"
    sample.add(numbers=(PhoneNumber(typed=number, e164=number),))
    dialog = open_dialog()
    for page in ALL:
        dialog.show_page(page)
        texts = " ".join([*texts_of(dialog.page), *(line.text() for line in dialog.page.findChildren(QLineEdit))])
        assert "0123" not in texts.replace(dialog.page.folder.text() if page == DATA else "", "")
        assert not re.search(r"7700\s?900", texts)


def test_a_click_on_a_title_switches_its_box(open_dialog, qtbot, sample):
    page = open_dialog(PRIVACY).page
    qtbot.mouseClick(page.hides_numbers.title, Qt.MouseButton.LeftButton)
    assert sample.app.settings.settings.hides_numbers
