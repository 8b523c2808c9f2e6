"""The window of the help: choosing pages, searching, following links, going back."""

import pytest
from PySide6.QtCore import Qt, QUrl

from leb_wallet.services.help_pages import NAMES, NEWS
from leb_wallet.ui import theme
from leb_wallet.ui.help import help_window
from leb_wallet.ui.help.help_window import HelpWindow
from leb_wallet.ui.help.page_view import LONGEST_LINE
from leb_wallet.ui.open_link import OpenLinkDialog
from leb_wallet.ui.palettes import own_palette

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def window(qtbot):
    made = HelpWindow("en")
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.open_page("start")
    return made


def names_in(window):
    return [window.list.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(window.list.list.count())]


def test_it_opens_with_all_pages_and_the_first_one_shown(window):
    assert names_in(window) == list(NAMES)
    assert window.page_name() == "start"
    assert window.view.toPlainText().startswith("Your first card in a minute")
    assert window.list.list.currentRow() == 0
    assert not window.isModal()


def test_pages_come_in_the_users_language(qtbot):
    window = HelpWindow("zh_CN")
    qtbot.addWidget(window)
    assert window.view.toPlainText().startswith("一分钟添加第一张卡")


def test_the_news_are_one_call_away(window):
    window.open_news()
    assert window.page_name() == NEWS


def test_typing_leaves_the_pages_that_hold_the_words_and_enter_opens_the_best(window, qtbot):
    qtbot.keyClicks(window.list.search, "evidence")
    assert "receipts" in names_in(window)
    assert len(names_in(window)) < len(NAMES)
    best = names_in(window)[0]
    qtbot.keyClick(window.list.search, Qt.Key.Key_Return)
    assert window.page_name() == best
    assert window.view.extraSelections()
    window.list.search.clear()
    assert names_in(window) == list(NAMES)
    assert not window.view.extraSelections()
    assert window.list.list.currentItem().data(Qt.ItemDataRole.UserRole) == best


def test_arrow_keys_choose_pages_from_the_search(window, qtbot):
    qtbot.keyClick(window.list.search, Qt.Key.Key_Down)
    assert window.page_name() == NAMES[1]


def test_words_that_no_page_holds_are_told(window):
    window.list.search.setText("xyzzy")
    assert window.list.nothing.isVisible()
    assert not window.list.list.isVisible()
    assert window.page_name() == "start"


def test_back_and_forward_lead_where_the_reader_was(window):
    assert not window.back_button.isEnabled()
    window.go_to("privacy")
    window.view.verticalScrollBar().setValue(40)
    window.go_to("files")
    window.back_button.click()
    assert window.page_name() == "privacy"
    assert window.view.verticalScrollBar().value() == 40
    window.back_button.click()
    assert (window.page_name(), window.back_button.isEnabled()) == ("start", False)
    window.forward_button.click()
    window.forward_button.click()
    assert (window.page_name(), window.forward_button.isEnabled()) == ("files", False)
    assert window.list.list.currentItem().data(Qt.ItemDataRole.UserRole) == "files"


def test_a_link_between_pages_leads_to_its_heading(window):
    window.go_to("top-ups")
    window.view.anchorClicked.emit(QUrl("receipts.md#a-complaint"))
    assert window.page_name() == "receipts"
    assert window.view.textCursor().block().text() == "A complaint"


def test_a_page_may_be_opened_at_a_heading(window):
    window.open_page("files#two-computers")
    assert window.view.textCursor().block().text() == "Two computers"


def test_a_link_that_leads_out_shows_its_host_first(window):
    window.view.anchorClicked.emit(QUrl("https://example.com/a"))
    dialog = window.findChild(OpenLinkDialog)
    assert dialog.host.text() == "example.com"
    assert dialog.warnings == ()
    dialog.reject()


@pytest.mark.parametrize("address", ["http://example.com", "file:///etc/passwd", "javascript:alert(1)"])
def test_other_links_open_nothing(window, address):
    window.view.anchorClicked.emit(QUrl(address))
    assert window.findChild(OpenLinkDialog) is None
    assert window.page_name() == "start"


def test_words_are_found_in_the_page_from_both_sides(window, qtbot):
    window.find_bar.begin()
    qtbot.keyClicks(window.find_bar.line, "card")
    first = window.view.textCursor().selectionStart()
    assert first == window.view.toPlainText().casefold().index("card")  # no letter typed has skipped one
    qtbot.keyClick(window.find_bar.line, Qt.Key.Key_Return)
    assert window.view.textCursor().selectionStart() > first
    qtbot.keyClick(window.find_bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.view.textCursor().selectionStart() == first
    qtbot.keyClick(window.find_bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.view.textCursor().selectionStart() > first  # round to the end
    qtbot.keyClicks(window.find_bar.line, "xyz")
    assert window.find_bar.nothing.isVisible()
    qtbot.keyClick(window.find_bar.line, Qt.Key.Key_Escape)
    assert window.find_bar.isHidden()
    assert window.isVisible()


def test_escape_closes_the_window_and_it_comes_back_as_it_was(window, qtbot):
    window.go_to("privacy")
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.isVisible()
    window.open_page("")
    assert (window.isVisible(), window.page_name()) == (True, "privacy")


def test_lines_stay_readable_in_a_wide_window_and_a_small_one_holds_all(window):
    window.resize(1800, 900)
    margins = window.view.document().rootFrame().frameFormat()
    line = window.view.viewport().width() - margins.leftMargin() - margins.rightMargin()
    assert line <= theme.text_width(window.view.font(), "x" * LONGEST_LINE) + 1
    assert window.minimumSizeHint().width() <= 683
    assert window.minimumSizeHint().height() <= 384


def test_headings_are_larger_than_text(window):
    title = window.view.document().begin()
    size = next(iter(title)).fragment().charFormat().font().pointSizeF()
    assert size == pytest.approx(window.view.font().pointSizeF() * theme.TITLE)


def test_the_page_is_laid_out_again_for_another_palette(window):
    window.go_to("privacy")
    window.view.verticalScrollBar().setValue(30)
    before = window.back_button.icon().cacheKey()
    window.setPalette(own_palette(dark=not theme.is_dark(window.palette())))
    assert window.back_button.icon().cacheKey() != before
    assert window.view.verticalScrollBar().value() == 30
    assert "Privacy" in window.view.toPlainText()


def test_everything_has_a_name_for_screen_readers(window):
    named = (window.list.search, window.list.list, window.view, window.back_button, window.forward_button)
    bar = window.find_bar
    for widget in (*named, bar.line, bar.before, bar.after, bar.done):
        assert widget.accessibleName()


def test_p14_pages_that_cannot_be_read_are_explained(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(help_window, "resource_path", lambda name: tmp_path / name)
    window = HelpWindow("en")
    qtbot.addWidget(window)
    window.open_page("start")
    window.go_to("files")
    window.close()
    assert window.page_name() == ""
