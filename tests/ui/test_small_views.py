"""The small parts of a page: covered numbers, headings that open, banners, buttons of actions."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from settings_samples import Shouting

from leb_wallet.ui.action_button import ActionButton
from leb_wallet.ui.badge import Badge
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.blocks import text_line
from leb_wallet.ui.disclosure import Disclosure
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.flow_box import FlowBox
from leb_wallet.ui.secret_field import SecretField, masked


@pytest.mark.parametrize(
    ("value", "shown", "expected"),
    [
        ("+447700900123", 4, "••••0123"),
        ("12345678", 4, "••••"),
        ("1", 4, "••••"),
        ("LPA:1$x.example$SECRET", 0, "••••"),
    ],
)
def test_p11_only_the_end_of_a_number_is_shown_and_nothing_of_a_code(value, shown, expected):
    assert masked(value, shown) == expected


def test_p11_a_covered_value_is_in_no_text_tool_tip_or_name_until_revealed(qtbot):
    field = SecretField("ICCID", "8944110000000001234")
    qtbot.addWidget(field)
    said = [field.label.text(), field.button.toolTip(), field.button.accessibleName(), field.label.toolTip()]
    assert not any("894411" in text for text in said)
    field.button.click()
    assert field.label.text() == "8944110000000001234"
    field.button.click()
    assert field.label.text() == "••••1234"


def test_a_disclosure_makes_its_content_once_and_only_when_opened(qtbot):
    made = []

    def make():
        made.append(QLabel("proof"))
        return made[-1]

    disclosure = Disclosure("Why?", make)
    qtbot.addWidget(disclosure)
    disclosure.show()
    assert not made
    disclosure.button.click()
    assert made[0].isVisible()
    disclosure.button.click()
    assert not made[0].isVisible()
    disclosure.button.click()
    assert len(made) == 1


def test_a_disclosure_opens_by_keyboard_and_tells_screen_readers(qtbot):
    disclosure = Disclosure("&Why?", QLabel)
    qtbot.addWidget(disclosure)
    disclosure.show()
    disclosure.button.setFocus()
    qtbot.keyClick(disclosure.button, Qt.Key.Key_Space)
    assert disclosure.is_open()
    assert disclosure.button.accessibleDescription() == "open"
    assert not disclosure.button.grab().isNull()


def test_a_banner_speaks_asks_and_goes(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.tell("<b>Deleted</b>", "&Undo")
    assert not banner.isHidden()
    assert banner.text() == "<b>Deleted</b>"
    with qtbot.waitSignal(banner.action_requested):
        banner.action_button().click()
    with qtbot.waitSignal(banner.closed):
        banner.close_button().click()
    assert banner.isHidden()
    banner.tell("Only this", can_close=False)
    assert banner.action_button().isHidden()
    assert banner.close_button().isHidden()


def test_a_banner_is_drawn_again_for_another_palette(qtbot, qapp):
    banner = Banner()
    qtbot.addWidget(banner)
    qapp.sendEvent(banner, QEvent(QEvent.Type.PaletteChange))
    assert not banner.grab().isNull()


def test_a_button_is_its_action(qtbot):
    action = QAction("&Add")
    action.setToolTip("Add a card")
    action.setShortcut(QKeySequence("Ctrl+N"))
    button = ActionButton(action)
    qtbot.addWidget(button)
    assert (button.text(), button.toolTip()) == ("&Add", "Add a card (Ctrl+N)")
    with qtbot.waitSignal(action.triggered):
        button.click()
    action.setEnabled(False)
    action.setText("&Take back")
    assert not button.isEnabled()
    assert button.text() == "&Take back"


def test_a_text_from_the_user_is_never_markup_and_long_words_find_places_to_break(qtbot):
    markup, long, address = text_line("<h1>A</h1>"), text_line("x" * 500), text_line(f"https://a.example/{'x' * 500}")
    for label in (markup, long, address):
        qtbot.addWidget(label)
    assert markup.textFormat() == Qt.TextFormat.PlainText
    assert long.minimumSizeHint().width() < 400
    assert address.text() == f"https://a.example/{'x' * 500}"


@pytest.fixture
def flow(qtbot):
    """Four squares of 50 pixels in a page, with room for as many as its width allows."""
    page = QWidget()
    qtbot.addWidget(page)
    squares = [QLabel() for _ in range(4)]
    for square in squares:
        square.setMinimumSize(50, 50)
        square.setMaximumSize(50, 50)
        square.sizeHint = square.minimumSize
    box = FlowBox(squares)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(box)
    layout.addStretch()
    page.show()
    return page, box, squares


def places(squares):
    return [(square.x(), square.y()) for square in squares]


def test_what_has_no_room_goes_on_in_the_next_line(flow):
    page, box, squares = flow
    page.resize(400, 300)
    assert {y for _, y in places(squares)} == {0}
    page.resize(120, 300)
    assert places(squares) == [(0, 0), (58, 0), (0, 58), (58, 58)]
    assert box.height() == 108
    assert box.minimumSizeHint().width() == 50


def test_lines_begin_at_the_right_where_people_read_from_there(flow):
    page, _, squares = flow
    page.resize(120, 300)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places(squares) == [(70, 0), (12, 0), (70, 58), (12, 58)]


def test_a_badge_cuts_a_long_text_and_tells_it_whole_elsewhere(qtbot):
    badge = Badge("x" * 300)
    qtbot.addWidget(badge)
    assert badge.sizeHint().width() < 400
    assert badge.accessibleName() == badge.toolTip() == "x" * 300
    assert not badge.grab().isNull()


def test_a_hidden_one_leaves_its_place_to_the_next(flow, qapp):
    page, _, squares = flow
    page.resize(400, 300)
    squares[0].hide()
    qapp.processEvents()
    assert places(squares)[1] == (0, 0)


def test_an_empty_page_fits_a_narrow_pane_and_is_no_wider_than_reads_well(qtbot):
    page = EmptyState("card", "No cards yet", "Add the first one. " * 12)
    qtbot.addWidget(page)
    page.resize(900, 500)
    page.show()
    widths = [label.width() for label in page.findChildren(QLabel)]
    assert max(widths) <= 420
    assert page.minimumSizeHint().width() < 250


def test_a_banner_says_the_same_in_another_language(qtbot, qapp):
    banner = Banner()
    qtbot.addWidget(banner)
    banner.tell(lambda: sentence_for("reminder_outdated"), "Fixed")
    english = banner.text()
    other = Shouting()
    qapp.installTranslator(other)
    try:
        qtbot.waitUntil(lambda: banner.text() == english.upper())
        assert banner.action_button().text() == "Fixed"
        assert banner.close_button().toolTip() == "CLOSE"
    finally:
        qapp.removeTranslator(other)
    qtbot.waitUntil(lambda: banner.text() == english)
