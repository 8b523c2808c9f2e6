"""Search everywhere: what is found, how it is shown, and what choosing it does; the sheet of shortcuts."""

from datetime import timedelta
from decimal import Decimal

import pytest
from card_samples import Sample
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QMainWindow

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.events import Event
from leb_wallet.domain.ids import new_id
from leb_wallet.ui.finding.action_words import action_detail, action_words
from leb_wallet.ui.finding.entry import Kind
from leb_wallet.ui.finding.provider_sheet import ProviderSheet
from leb_wallet.ui.key_caps import KeyCaps, keys_of
from leb_wallet.ui.search_everywhere import PER_GROUP, SearchEverywhere
from leb_wallet.ui.shortcut_sheet import ShortcutSheet

NUMBER = "+447700900123"


@pytest.fixture
def sample(tmp_path, today):
    made = Sample(tmp_path, today)
    made.bank = made.add(
        label="Bank codes",
        last=10,
        numbers=(PhoneNumber(typed="07700 900123", e164=NUMBER),),
        tags=("2FA",),
        place="Pixel 8",
        note="Spare phone 07700 900123 in the drawer",
    )
    made.leb = made.add(provider="leb", label="保号卡")
    made.trip = made.add(provider="ais-th", label="Trip", last=400)
    return made


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setGeometry(0, 0, 1180, 740)
    made.show()
    return made


@pytest.fixture
def actions(window):
    made = []
    for text, keys in (("&Top up…", "Ctrl+T"), ("文件(&F)", ""), ("Hide &numbers", "Ctrl+Shift+H")):
        action = QAction(text, window)
        action.setShortcut(QKeySequence(keys))
        made.append(action)
    return made


@pytest.fixture
def search(sample, window, actions):
    made = SearchEverywhere(sample.app.services, actions, window)
    made.open()
    return made


def shown(search, kind=None):
    return [entry.title for entry in search.model.entries if kind is None or entry.kind == kind]


def typed(search, text, kind=None):
    search.search.setText(text)
    return shown(search, kind)


def choose(search, kind):
    rows = [row for row, entry in enumerate(search.model.entries) if entry.kind == kind]
    search.list.setCurrentIndex(search.model.index(rows[0], 0))


def add_records(sample, count):
    for days in range(count):
        sample.wallets.record_event(
            Event(
                id=new_id(),
                card_id=sample.bank.id,
                kind="top_up",
                happened_on=sample.day - timedelta(days),
                amount=Decimal("12.50"),
                currency="GBP",
                channel="online",
                order_number=f"ORD-{days}",
            )
        )


def test_before_anything_is_typed_the_most_urgent_cards_and_the_usual_actions_are_there(search):
    assert shown(search) == ["Cards", "Trip", "保号卡", "Bank codes", "Actions", "Top up…", "Hide numbers"]
    assert search.current().title == "Trip"


@pytest.mark.parametrize("text", ["bank", "codes b", "0123", "07700 900", "2fa", "pixel", "drawer", "united kingdom"])
def test_a_card_is_found_by_label_number_tag_place_note_and_country(search, text):
    assert typed(search, text, Kind.CARD) == ["Bank codes"]


@pytest.mark.parametrize("text", ["保号", "baohaoka", "bhk", "bhaok"])
def test_a_card_is_found_by_pinyin_and_initials(search, text):
    assert typed(search, text, Kind.CARD) == ["保号卡"]
    assert search.current().target == search.model.entries[1].target


@pytest.mark.parametrize(("text", "name"), [("giff", "giffgaff"), ("taiguo", "AIS"), ("英国", "giffgaff")])
def test_operators_are_found_by_name_country_and_pinyin(search, text, name):
    assert any(name in title for title in typed(search, text, Kind.OPERATOR))


def test_an_action_is_found_by_its_words_and_by_its_pinyin(search):
    assert typed(search, "wenjian", Kind.ACTION) == ["文件"]
    assert typed(search, "wj", Kind.ACTION) == ["文件"]
    assert typed(search, "top u", Kind.ACTION) == ["Top up…"]
    assert search.current().spoken_keys == "Ctrl+T"


def test_what_cannot_be_done_now_is_not_offered(sample, window, actions):
    actions[0].setEnabled(False)
    actions[2].setVisible(False)
    search = SearchEverywhere(sample.app.services, actions, window)
    assert typed(search, "t")
    assert "Top up…" not in shown(search)
    assert typed(search, "hide", Kind.ACTION) == []
    search.close()


@pytest.mark.parametrize("text", ["12.50", "gbp", "ord-3", "top-up site", "2026-11-19", "19 nov"])
def test_records_are_found_by_amount_order_number_channel_and_day(sample, window, text):
    add_records(sample, 6)
    search = SearchEverywhere(sample.app.services, (), window)
    assert "Top-up · 12.50 GBP" in typed(search, text, Kind.RECORD)
    search.close()


def test_more_records_than_fit_lead_to_the_history(sample, window, qtbot):
    add_records(sample, PER_GROUP + 3)
    search = SearchEverywhere(sample.app.services, (), window)
    search.open()
    assert len(typed(search, "ORD", Kind.RECORD)) == PER_GROUP
    choose(search, Kind.MORE)
    assert str(PER_GROUP + 3) in search.current().title
    with qtbot.waitSignal(search.history_requested) as told:
        search.run()
    assert told.args == ["ORD"]


def test_no_group_shows_more_than_its_share(search):
    typed(search, "a")
    for kind in (Kind.CARD, Kind.ACTION, Kind.OPERATOR, Kind.RECORD):
        assert len(shown(search, kind)) <= PER_GROUP


@pytest.mark.parametrize(
    ("text", "kind", "signal"),
    [
        ("bank", Kind.CARD, "card_chosen"),
        ("giffgaff", Kind.OPERATOR, "provider_chosen"),
        ("text sent", Kind.RECORD, "record_chosen"),
    ],
)
def test_enter_tells_what_was_chosen_and_closes(search, qtbot, text, kind, signal):
    typed(search, text)
    choose(search, kind)
    target = search.current().target
    with qtbot.waitSignal(getattr(search, signal)) as told:
        qtbot.keyClick(search.search, Qt.Key.Key_Return)
    assert told.args == [target]
    assert search.isHidden()


def test_an_action_runs_after_the_dialog_has_closed(search, actions, qtbot):
    seen = []
    actions[0].triggered.connect(lambda: seen.append(search.isVisible()))
    typed(search, "top u")
    qtbot.keyClick(search.search, Qt.Key.Key_Return)
    assert seen == [False]


def test_one_click_chooses(search, sample, qtbot):
    typed(search, "bank")
    place = search.list.visualRect(search.model.index(1, 0)).center()
    with qtbot.waitSignal(search.card_chosen) as told:
        qtbot.mouseClick(search.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [sample.bank.id]


def test_a_heading_cannot_be_chosen_by_a_click(search, qtbot):
    place = search.list.visualRect(search.model.index(0, 0)).center()
    qtbot.mouseClick(search.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert search.isVisible()


def test_arrows_pass_over_headings_and_go_round(search, qtbot):
    typed(search, "t")
    rows = search.model.choosable()
    seen = []
    for _ in rows:
        seen.append(search.list.currentIndex().row())
        qtbot.keyClick(search.search, Qt.Key.Key_Down)
    assert seen == rows
    assert search.list.currentIndex().row() == rows[0]
    qtbot.keyClick(search.search, Qt.Key.Key_Up)
    assert search.list.currentIndex().row() == rows[-1]
    qtbot.keyClick(search.search, Qt.Key.Key_PageUp)
    qtbot.keyClick(search.search, Qt.Key.Key_PageUp)
    assert search.list.currentIndex().row() == rows[0]


@pytest.mark.parametrize(
    ("key", "held"),
    [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)],
)
def test_esc_and_the_shortcut_again_close_it(search, qtbot, key, held):
    qtbot.keyClick(search.search, key, held)
    assert search.isHidden()


def test_nothing_found_says_so_and_enter_does_nothing(search, qtbot):
    assert typed(search, "qqqqqq") == []
    assert search.search.accessibleDescription() == "Nothing found"
    qtbot.keyClick(search.search, Qt.Key.Key_Return)
    assert search.isVisible()


@pytest.mark.parametrize("text", ["0123", "bank", "drawer"])
def test_p11_numbers_are_covered_but_for_their_end(search, text):
    typed(search, text)
    told = " ".join(entry.spoken for entry in search.model.entries if entry.kind == Kind.CARD)
    assert "••••0123" in told
    assert NUMBER[1:] not in told


@pytest.mark.parametrize("text", ["0123", "bank", "drawer", "spare"])
def test_p11_with_numbers_hidden_a_card_is_still_found_but_no_digit_is_shown(sample, window, text):
    settings = sample.app.services.settings
    settings.set(settings.settings.replace(hides_numbers=True))
    search = SearchEverywhere(sample.app.services, (), window)
    assert typed(search, text, Kind.CARD) == ["Bank codes"]
    (card,) = [entry for entry in search.model.entries if entry.kind == Kind.CARD]
    assert "••••" in card.detail
    assert "0123" not in card.spoken
    assert "7700" not in card.spoken
    search.close()


def test_the_reason_is_told_where_the_line_does_not_show_it(search):
    typed(search, "pixel")
    assert "Pixel 8" in search.current().detail
    typed(search, "bank")
    assert "Pixel 8" not in search.current().detail


def test_a_screen_reader_hears_the_line_under_the_cursor(search):
    typed(search, "bank")
    assert search.search.accessibleDescription().startswith("Bank codes, ")
    assert search.search.accessibleName()


def test_it_fits_into_a_small_window(sample, window, actions):
    window.setGeometry(0, 0, 683, 384)
    search = SearchEverywhere(sample.app.services, actions, window)
    search.open()
    assert window.geometry().contains(search.geometry())
    search.close()


def test_everything_is_ready_once_nothing_else_was_going_on(search, qtbot):
    qtbot.waitUntil(lambda: not search._unprepared)
    assert all("index" in vars(source) for source in search.sources)


def test_the_lines_are_drawn_in_both_directions(search):
    typed(search, "a")
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        search.setLayoutDirection(direction)
        assert not search.grab().isNull()


def test_the_model_is_sound(search, qtmodeltester):
    typed(search, "a")
    qtmodeltester.check(search.model)


def test_an_operator_is_shown_with_the_way_to_a_card_of_it(sample, window, qtbot):
    sheet = ProviderSheet(sample.catalogue, "giffgaff-uk", window)
    sheet.open()
    with qtbot.waitSignal(sheet.card_wanted) as told:
        sheet.add_button.click()
    assert told.args == ["giffgaff-uk"]
    assert sheet.isHidden()


@pytest.mark.parametrize(
    ("text", "read"),
    [("&Save && close", "Save & close"), ("文件(&F)", "文件"), ("设置(&S)…", "设置…"), ("Chec&k", "Check"), ("A", "A")],
)
def test_marks_of_menus_are_left_out(text, read):
    assert action_words(text) == read


def test_a_tool_tip_that_repeats_the_text_is_not_told_again(window):
    action = QAction("&Add card…", window)
    assert action_detail(action) == ""
    action.setToolTip("Add a card")
    assert action_detail(action) == "Add a card"


# --- The sheet of shortcuts ---------------------------------------------------------------


@pytest.fixture
def sheet(window, actions):
    made = ShortcutSheet([("文件(&F)", actions), ("Empty", [QAction("Nothing", window)])], window)
    made.open()
    return made


def listed(sheet):
    return [line.shortcut.text for line in sheet.lines if not line.widget.isHidden()]


def test_every_action_with_a_shortcut_is_listed_and_the_keys_of_all_lists(sheet):
    assert listed(sheet)[:2] == ["Top up…", "Hide numbers"]
    assert "文件" not in listed(sheet)
    assert "Move in a list" in listed(sheet)
    assert len(sheet.sections) == 2


def test_the_keys_are_read_out(sheet):
    names = [caps.accessibleName() for caps in sheet.findChildren(KeyCaps)]
    assert names[:2] == ["Ctrl+T", "Ctrl+Shift+H"]
    assert all(names)


@pytest.mark.parametrize("text", ["hide", "hide shift", "ctrl+shift"])
def test_a_shortcut_is_found_by_its_words_and_its_keys(sheet, text):
    sheet.search.setText(text)
    assert listed(sheet) == ["Hide numbers"]
    assert sheet.sections[1].isHidden()
    sheet.search.setText("")
    assert len(listed(sheet)) == len(sheet.lines)


def test_no_shortcut_found_says_so(sheet):
    sheet.search.setText("qqqq")
    assert sheet.nothing.isVisibleTo(sheet)
    assert listed(sheet) == []


def test_the_sheet_closes_by_its_button(sheet):
    sheet.buttons.button(QDialogButtonBox.StandardButton.Close).click()
    assert sheet.isHidden()


def test_the_sheet_closes_by_esc(sheet, qtbot):
    qtbot.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert sheet.isHidden()


@pytest.mark.parametrize(
    ("keys", "caps"),
    [
        ("Ctrl+K", [("Ctrl", "K")]),
        ("Ctrl++", [("Ctrl", "+")]),
        ("Ctrl+,", [("Ctrl", ",")]),
        ("F2", [("F2",)]),
        ("Ctrl+Shift+H", [("Ctrl", "Shift", "H")]),
        ("", []),
    ],
)
def test_a_shortcut_is_taken_apart_into_its_keys(keys, caps):
    assert keys_of(QKeySequence(keys)) == caps
