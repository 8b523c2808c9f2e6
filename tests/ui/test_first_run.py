"""The first start: three steps, each of which may be skipped."""

from datetime import time

import pytest
from card_samples import Sample
from PySide6.QtCore import Qt, QTime
from settings_samples import FakeSwitch, Shouting, make_desk, make_unwritable, saved_in

from leb_wallet.domain.first_run import is_first_run
from leb_wallet.domain.settings import ReminderSettings, Settings, Theme
from leb_wallet.services.autostart import AutostartState
from leb_wallet.ui import theme
from leb_wallet.ui.first_run.first_run import FirstRun


@pytest.fixture
def sample(qapp, tmp_path, today):
    return Sample(tmp_path, today)


@pytest.fixture
def open_it(qtbot, sample, tmp_path):
    made = []

    def make(**desk):
        dialog = FirstRun(sample.app.services, make_desk(tmp_path, **desk))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        made.append(dialog)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


@pytest.mark.parametrize(
    ("version", "has_cards", "greets"), [("", False, True), ("", True, False), ("0.4", False, False)]
)
def test_only_a_new_user_without_cards_is_greeted(version, has_cards, greets):
    assert is_first_run(version, has_cards=has_cards) is greets


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_closing_early_or_skipping_leaves_everything_as_it_was(open_it, tmp_path, steps):
    dialog = open_it()
    for _ in range(steps):
        dialog.next_button.click()
    (dialog.skip_button if steps < 2 else dialog.begin.later).click()
    assert not dialog.isVisible()
    assert not (tmp_path / "settings.json").exists()


def test_what_is_chosen_is_saved_at_once(open_it, tmp_path):
    autostart = FakeSwitch()
    dialog = open_it(autostart=autostart)
    dialog.welcome.theme.setCurrentText("Dark")
    dialog.next_button.click()
    dialog.reminders.time_edit.setTime(QTime(20, 15))
    dialog.reminders.close_to_tray.box.click()
    dialog.reminders.autostart.box.click()
    assert autostart.now == AutostartState.ON
    reminders = ReminderSettings(time_of_day=time(20, 15), close_to_tray=False)
    assert saved_in(tmp_path) == Settings(theme=Theme.DARK, reminders=reminders)
    dialog.reminders.enabled.box.click()
    assert not dialog.reminders.time_edit.isEnabled()
    assert not saved_in(tmp_path).reminders.enabled


@pytest.mark.parametrize(
    ("choice", "asked"), [("add_card", "add_card_requested"), ("samples", "samples_requested"), ("later", None)]
)
def test_the_last_step_leads_on(open_it, choice, asked):
    dialog = open_it()
    heard = []
    dialog.add_card_requested.connect(lambda: heard.append("add_card_requested"))
    dialog.samples_requested.connect(lambda: heard.append("samples_requested"))
    dialog.show_step(2)
    getattr(dialog.begin, choice).click()
    assert heard == ([asked] if asked else [])
    assert not dialog.isVisible()


def test_p13_the_keyboard_alone_leads_through(open_it, qtbot):
    dialog = open_it()
    assert dialog.focusWidget() is dialog.welcome.language
    for step in (1, 2):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert dialog.focusWidget() is (dialog.reminders.enabled.box, dialog.begin.add_card)[step - 1]
    with qtbot.waitSignal(dialog.add_card_requested):
        qtbot.keyClick(dialog.begin.add_card, Qt.Key.Key_Return)


def test_another_language_shows_at_once_on_the_same_step(open_it, qapp, qtbot):
    dialog = open_it()
    dialog.show_step(1)
    other = Shouting()
    qapp.installTranslator(other)
    try:
        qtbot.waitUntil(lambda: dialog.windowTitle() == "FIRST STEPS")
        assert dialog.reminders.enabled.title.text() == "&REMIND ME"
        assert dialog.reminders.isVisible()
        assert dialog.focusWidget() is dialog.reminders.enabled.box
    finally:
        qapp.removeTranslator(other)


def test_p2_what_could_not_be_saved_is_told_and_goes_back(open_it, tmp_path):
    dialog = open_it()
    make_unwritable(tmp_path)
    dialog.welcome.theme.setCurrentText("Dark")
    assert dialog.banner.isVisible()
    assert dialog.welcome.theme.value() == Theme.SYSTEM


def test_it_fits_a_small_laptop_at_double_size(open_it, qapp):
    font = qapp.font()
    qapp.setFont(theme.scaled(font, 2))
    try:
        dialog = open_it()
        for step in range(3):
            dialog.show_step(step)
            dialog.resize(683, 384)
            assert (dialog.width(), dialog.height()) == (683, 384)
            shown = (dialog.welcome, dialog.reminders, dialog.begin)[step].parentWidget()
            assert shown.minimumSizeHint().width() <= shown.parentWidget().width()
    finally:
        qapp.setFont(font)


def test_large_choices_have_names_and_descriptions(open_it):
    begin = open_it().begin
    for choice in (begin.add_card, begin.samples, begin.later):
        assert choice.accessibleName()
        assert choice.accessibleDescription()
