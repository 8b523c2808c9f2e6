"""The frame: it paints before anything heavy is loaded, and then holds the tabs."""

import re
import subprocess
import sys

import pytest
from card_samples import Sample, texts_of
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu, QMessageBox
from shiboken6 import ownedByPython

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.ui.about_dialog import AboutDialog
from leb_wallet.ui.card_dialog import CardDialog
from leb_wallet.ui.edit_menu import EditMenu
from leb_wallet.ui.help.help_window import HelpWindow
from leb_wallet.ui.main_window import CARDS, HISTORY, TOP_UP, MainWindow
from leb_wallet.ui.message_boxes import CrashBox
from leb_wallet.ui.search_everywhere import SearchEverywhere
from leb_wallet.ui.shortcut_sheet import ShortcutSheet

LIGHT = ("edit_menu", "main_menu", "main_window", "tab_pages")
FIRST_PAINT = """
import sys
from PySide6.QtWidgets import QApplication
from leb_wallet.ui.main_window import MainWindow
app = QApplication([])
window = MainWindow()
window.show()
assert not window.grab().isNull()
print(sorted(name for name in sys.modules if name.startswith(("pydantic", "decimal", "zoneinfo", "leb_wallet"))))
"""


@pytest.fixture
def sample(tmp_path, today, qapp):
    return Sample(tmp_path, today)


@pytest.fixture
def window(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def filled(window, sample, qtbot):
    sample.add(label="Late", last=180)
    sample.add(label="Fine", last=1)
    window.fill(sample.app.services)
    qtbot.waitUntil(lambda: window.cards_tab.detail is not None)  # the list comes first
    return window


def test_the_first_paint_loads_neither_pydantic_nor_any_data_layer():
    done = subprocess.run([sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, check=True)
    loaded = ["leb_wallet", "leb_wallet.ui", *(f"leb_wallet.ui.{name}" for name in LIGHT)]
    assert done.stdout.strip() == str(loaded)


def test_the_empty_window_has_its_menus_and_tabs_and_nothing_to_undo(window):
    menus = [action.text() for action in window.menuBar().actions()]
    assert menus == ["&File", "&Edit", "&View", "&Help"]
    assert [window.tabs.tabText(place) for place in range(5)] == [
        "Cards",
        "Top-up history",
        "Top up",
        "Reminders",
        "Insights",
    ]
    assert not window.menu.edit.undo_action.isEnabled()
    window.menu.edit.undo_action.trigger()
    window.go_to(TOP_UP)
    window.refresh()


def test_filling_shows_the_cards_and_puts_the_keyboard_into_them(filled, qtbot):
    qtbot.waitUntil(filled.cards_tab.view.list.hasFocus)
    assert "Late" in texts_of(filled.cards_tab.detail)
    assert any("2 card" in text and "1 to act" in text for text in texts_of(filled.statusBar()))


def test_the_other_tabs_are_made_when_first_opened_and_only_once(filled):
    assert filled.tabs.widget(HISTORY).layout().count() == 0
    filled.go_to(HISTORY)
    filled.go_to(TOP_UP)
    filled.go_to(CARDS)
    filled.go_to(HISTORY)
    assert [filled.tabs.widget(place).layout().count() for place in range(3)] == [1, 1, 1]


def test_a_tab_chosen_before_the_wallet_was_read_is_made_with_it(window, sample):
    window.go_to(TOP_UP)
    window.fill(sample.app.services)
    assert window.tabs.widget(TOP_UP).layout().count() == 1


def test_p4_undo_and_redo_name_what_they_do_and_do_it(filled, sample):
    card = sample.add(label="Third", last=1)
    assert filled.menu.edit.undo_action.text() == "&Undo: add card"
    filled.menu.edit.undo_action.trigger()
    assert card.id not in sample.wallets.wallet.cards
    assert filled.menu.edit.redo_action.text() == "&Redo: add card"
    filled.menu.edit.redo_action.trigger()
    assert card.id in sample.wallets.wallet.cards
    assert not filled.menu.edit.redo_action.isEnabled()


def test_every_change_the_wallet_knows_has_a_text_for_undo_and_redo(qapp):
    from leb_wallet.ui.undo_words import UndoWords

    words = UndoWords()
    for (
        reason
    ) in "add_card edit_card archive_card restore_card delete_card record_event edit_event delete_event".split():
        assert words.undo(reason) != words.undo(None)
        assert words.redo(reason) != words.redo(None)
    assert words.undo("of_a_newer_version") == "&Undo"


def test_p13_no_two_mnemonics_on_the_cards_tab_are_the_same(filled, sample):
    sample.wallets.archive_card(sample.add(label="Old"), True)
    filled.cards_tab.actions_.delete.trigger()  # the offer to undo has a mnemonic as well
    texts = [action.text() for action in filled.menuBar().actions()]
    texts += [button.text() for button in filled.findChildren(QAbstractButton) if button.isVisible()]
    letters = [found[1].lower() for text in texts if (found := re.search("&([^&])", text))]
    assert len(letters) > 10
    assert len(letters) == len(set(letters)), sorted(letters)


def test_p13_every_visible_button_says_what_it_does(filled):
    filled.show_notice("Something")
    for button in filled.findChildren(QAbstractButton):
        if button.isVisible() and type(button).__module__.startswith("leb_wallet"):
            assert button.text() or button.accessibleName()


def test_a_notice_stays_until_closed_and_the_next_one_stands_below(filled, qtbot):
    first, second = filled.show_notice("The first"), filled.show_notice("The second")
    assert first.isVisible()
    assert second.isVisible()
    first.close_button().click()
    assert not first.isVisible()
    assert second.isVisible()


def test_a_wallet_open_for_reading_only_says_so_once_and_for_good(window, sample, monkeypatch):
    monkeypatch.setattr(sample.wallets._kept, "read_only", "wallet_newer_version")
    window.fill(sample.app.services)
    sample.wallets.wallet_changed.emit(sample.wallets.wallet)
    told = [text for text in texts_of(window) if "newer version" in text]
    assert len(told) == 1


def test_the_place_of_the_window_is_handed_over_on_closing_and_taken_up_again(qtbot):
    kept = []
    first = MainWindow(save_geometry=kept.append)
    qtbot.addWidget(first)
    first.resize(700, 500)
    first.show()
    with qtbot.waitSignal(first.closed):
        first.close()
    second = MainWindow(load_geometry=lambda: kept[-1])
    qtbot.addWidget(second)
    assert second.size() == first.size()


@pytest.mark.parametrize("geometry", ["", "zz", "00", "\N{GRINNING FACE}"])
def test_a_place_that_cannot_be_read_is_no_harm(qtbot, geometry):
    window = MainWindow(load_geometry=lambda: geometry)
    qtbot.addWidget(window)
    assert window.width() > 600


@pytest.mark.parametrize(
    ("entry", "signal"),
    [
        ("quit", "quit_requested"),
        ("data_folder", "data_folder_requested"),
        ("calendar", "calendar_requested"),
        ("welcome", "welcome_requested"),
        ("settings", "settings_requested"),
    ],
)
def test_the_menus_wishes_are_passed_on(window, qtbot, entry, signal):
    with qtbot.waitSignal(getattr(window, signal)):
        getattr(window.menu, entry).trigger()


@pytest.mark.parametrize(
    ("entry", "kind"),
    [("search", SearchEverywhere), ("help", HelpWindow), ("shortcuts", ShortcutSheet), ("about", AboutDialog)],
)
def test_the_tools_of_the_window_open_from_the_menu_and_close_again(filled, entry, kind):
    getattr(filled.menu, entry).trigger()
    opened = filled.findChild(kind)
    assert opened.isVisible()
    opened.close()
    assert not opened.isVisible()


def test_help_opens_where_it_was_left_and_news_has_a_page(filled):
    filled.menu.news.trigger()
    shown = filled.findChild(HelpWindow)
    assert shown.page_name() == "whats-new"
    shown.close()
    filled.menu.help.trigger()
    assert shown.isVisible()
    assert shown.page_name() == "whats-new"
    shown.close()


def test_a_help_window_does_not_outlive_its_language(filled):
    filled.menu.help.trigger()
    left = filled.findChild(HelpWindow)
    filled.rebuild()
    assert not left.isVisible()
    filled.menu.help.trigger()
    assert [shown for shown in filled.findChildren(HelpWindow) if shown.isVisible()] != [left]
    filled.tools().close()


def test_p11_hiding_numbers_hides_them_at_once_and_is_kept(filled, sample, qtbot):
    card = sample.add(label="Third", last=1, numbers=(PhoneNumber(typed="+447700900123", e164="+447700900123"),))
    look_again(filled, sample)
    filled.show_card(card.id)
    qtbot.waitUntil(lambda: tells_number(filled))
    filled.menu.hide_numbers.trigger()
    assert sample.app.settings.settings.hides_numbers
    assert filled.menu.hide_numbers.isChecked()
    assert filled.cards_tab.chosen_id() == card.id
    qtbot.waitUntil(lambda: filled.cards_tab.detail is not None)
    assert not tells_number(filled)
    filled.menu.hide_numbers.trigger()
    qtbot.waitUntil(lambda: tells_number(filled))


def tells_number(window):
    return any("0123" in text for text in texts_of(window))


def look_again(window, sample):
    """Have the window made anew when the settings change, as the program does."""
    sample.app.settings.changed.connect(window.rebuild)


def test_a_window_made_anew_stays_where_it_was(filled, sample):
    other = sample.add(label="Third", last=100)
    filled.show_card(other.id)
    filled.go_to(HISTORY)
    filled.rebuild()
    assert filled.tabs.currentIndex() == HISTORY
    assert filled.cards_tab.chosen_id() == other.id
    assert filled.tabs.content(HISTORY) is not None
    assert [action.text() for action in filled.menuBar().actions()] == ["&File", "&Edit", "&View", "&Help"]
    sample.add(label="Fourth", last=1)
    assert filled.menu.edit.undo_action.isEnabled()


def test_a_window_made_anew_keeps_nothing_of_what_was_before(filled):
    def held():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(filled.findChildren(QMenu)), len(filled.findChildren(EditMenu)), len(filled.findChildren(QAction))

    filled.rebuild()
    before = held()
    for _ in range(3):
        filled.rebuild()
    assert held() == before


def test_what_is_thrown_away_is_left_to_qt_as_python_would_delete_it_amid_anything(filled):
    old = filled.cards_tab
    filled.rebuild()
    assert filled.cards_tab is not old
    assert not ownedByPython(old)
    assert not old.isVisible()


def test_p14_a_wallet_that_cannot_be_opened_is_explained_in_the_window(window):
    window.show_problem("The file is cut off. Nothing was changed.")
    assert not window.tabs.isVisible()
    assert "The file is cut off. Nothing was changed." in texts_of(window)


def test_p14_a_crash_says_what_is_safe_and_keeps_the_report_to_be_opened(window):
    window.show_crash("Traceback …")
    box = window.findChild(CrashBox)
    assert "safe" in box.informativeText()
    assert box.detailedText() == "Traceback …"
    box.close()


def test_a_new_day_reaches_every_tab_that_is_open(filled, sample):
    filled.go_to(HISTORY)
    filled.go_to(TOP_UP)
    sample.day = sample.day.replace(year=2027)
    filled.refresh()
    assert filled.cards_tab.counts == (2, 0)  # both numbers are lost by then


def test_adding_a_card_is_in_the_file_menu(filled):
    entries = filled.menuBar().actions()[0].menu().actions()
    texts = [entry.text() for entry in entries]
    assert texts[:5] == ["&Add card…", "&Import…", "&Export…", "Cale&ndar…", "&Backups…"]
    assert texts[-1] == "&Quit"


def test_p13_everything_in_the_menus_one_does_often_has_a_shortcut(filled):
    menu = filled.menu
    with_keys = [menu.quit, menu.edit.undo_action, menu.edit.redo_action, filled.cards_tab.actions_.add, *menu.tabs]
    with_keys += [menu.settings, menu.search, menu.hide_numbers, menu.help, menu.shortcuts]
    shortcuts = [action.shortcut().toString() for action in with_keys]
    assert all(shortcuts)
    assert len(shortcuts) == len(set(shortcuts)) == 14


def test_an_error_of_undo_is_told(filled, sample, monkeypatch):
    from leb_wallet.domain.errors import NotFound

    def fail():
        raise NotFound("card_not_found")

    monkeypatch.setattr(sample.wallets, "undo", fail)
    filled.menu.edit.undo_action.setEnabled(True)
    filled.menu.edit.undo_action.trigger()
    box = filled.findChild(QMessageBox)
    assert "no such card" in box.text()
    box.close()


@pytest.mark.parametrize(("place", "button"), [(HISTORY, "begin_button"), (TOP_UP, "add_button")])
def test_an_empty_tab_leads_to_the_next_step(window, sample, place, button):
    window.fill(sample.app.services)
    window.go_to(place)
    getattr(window.tabs.content(place), button).click()
    if place == HISTORY:
        assert window.tabs.currentIndex() == TOP_UP
    else:
        dialog = window.findChild(CardDialog)
        assert dialog.isVisible()
        dialog.close()
