"""Saving the calendar once, and keeping one file up to date."""

from pathlib import Path

import pytest
from card_samples import texts_of
from PySide6.QtWidgets import QFileDialog

from leb_wallet.domain.errors import StorageError
from leb_wallet.ui.calendar_dialog import CalendarDialog


class Calendar:
    """Remembers what it was asked for; can refuse."""

    def __init__(self):
        self.asked = []
        self.fails = False

    def act(self, path):
        if self.fails:
            raise StorageError("calendar_not_ours", file="notes.txt")
        self.asked.append(path)
        return 3


@pytest.fixture
def calendar():
    return Calendar()


@pytest.fixture
def open_dialog(calendar, qtbot):
    def open_it(kept=None):
        made = CalendarDialog(kept, calendar.act, calendar.act)
        qtbot.addWidget(made)
        made.show()
        return made

    return open_it


def test_the_calendar_is_saved_where_the_user_says(open_dialog, calendar):
    shown = open_dialog()
    assert shown.once_button.isDefault()
    shown.save_once("/somewhere/cards.ics")
    assert calendar.asked == [Path("/somewhere/cards.ics")]
    assert "Saved 3 day" in shown.remark.text()


def test_a_file_is_kept_and_given_up(open_dialog, calendar):
    shown = open_dialog()
    assert not shown.stop_button.isVisible()
    shown.keep("/somewhere/cards.ics")
    assert str(Path("/somewhere/cards.ics")) in "".join(texts_of(shown)).replace("\u200b", "")
    shown.stop_button.click()
    assert calendar.asked == [Path("/somewhere/cards.ics"), None]
    assert not shown.stop_button.isVisible()


def test_the_file_kept_so_far_is_shown(open_dialog):
    assert open_dialog(Path("/a/b.ics")).stop_button.isVisible()


def test_a_file_that_cannot_be_taken_is_told_and_nothing_changes(open_dialog, calendar):
    shown = open_dialog(Path("/a/b.ics"))
    calendar.fails = True
    for act in (shown.save_once, shown.keep):
        act("/a/notes.txt")
        assert "left as it is" in shown.remark.text()
    shown.stop()
    assert shown.kept.text() == str(Path("/a/b.ics"))
    assert shown.stop_button.isVisible()


def test_asking_for_a_place_proposes_a_name_without_secrets(open_dialog):
    shown = open_dialog()
    shown.once_button.click()
    asked = shown.findChild(QFileDialog)
    assert asked.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert Path(asked.selectedFiles()[0]).name == "leb-wallet.ics"
    asked.close()


def test_the_dialog_fits_a_small_laptop_at_double_size(open_dialog):
    size = open_dialog(Path("/home/somebody/a long folder/another long folder/cards.ics")).minimumSizeHint()
    assert (size.width() <= 683, size.height() <= 384) == (True, True)
