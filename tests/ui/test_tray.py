"""The tray as far as it can be tried without a screen: what it says, its menu, its picture, and closing the window.

The icon itself, in a real tray, is in ``tests/e2e/test_tray.py``.
"""

from datetime import timedelta

import pytest
from card_samples import Sample
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QMenu

from leb_wallet.ui.tray import MAX_LABEL, Tray, short_label
from leb_wallet.ui.tray_icon import SIZES, tray_icon, tray_pixmap
from leb_wallet.ui.tray_state import OnClose, on_close, tray_state

STATES = ("overdue", "due", "soon", "unknown", "lost", "ok")
# Days since the last act of a card of the sample operator, whose clock runs six months.
SOON, DUE, LAST_DAY, LATE, LOST = 150, 173, 177, 181, 900


@pytest.fixture
def sample(tmp_path, today, qapp):
    return Sample(tmp_path, today)


@pytest.fixture
def tray(sample, qtbot):
    tray = Tray(lambda: sample.board.rows(sample.wallets.wallet))
    tray.update()
    return tray


def state_of(sample):
    return tray_state(sample.board.rows(sample.wallets.wallet))


def labels(state):
    return [row.card.label for row in state.urgent]


def entries(tray):
    return [action for action in tray.menu.actions() if action.isVisible() and not action.isSeparator()]


def entry(tray, text):
    submenus = [action.menu() for action in tray.menu.actions() if action.menu()]
    everything = [*tray.menu.actions(), *(action for menu in submenus for action in menu.actions())]
    return next(action for action in everything if action.text().replace("&", "") == text)


# --- What it says -------------------------------------------------------------------------


def test_without_cards_nothing_is_to_be_done(sample, tray):
    assert state_of(sample) == ("ok", 0, ())
    assert tray.tooltip() == "LEB Wallet\nNo cards to watch"


def test_the_worst_state_is_shown_with_the_number_of_cards_to_act_on(sample):
    sample.add(label="Fine", last=1)
    sample.add(label="Soon", last=SOON)
    assert (state_of(sample).state, state_of(sample).to_act) == ("soon", 0)
    sample.add(label="Now", last=DUE)
    sample.add(label="Late", last=LATE)
    assert (state_of(sample).state, state_of(sample).to_act) == ("overdue", 2)
    assert labels(state_of(sample)) == ["Late", "Now", "Soon"]


def test_a_lost_card_does_not_hide_what_can_still_be_saved(sample):
    sample.add(label="Lost", last=LOST)
    assert state_of(sample).state == "lost"
    sample.add(label="Soon", last=SOON)
    assert state_of(sample).state == "soon"
    assert labels(state_of(sample)) == ["Soon", "Lost"]


@pytest.mark.parametrize("fields", [{"archived": True}, {"lapses": True}])
def test_archived_cards_and_those_let_go_do_not_matter(sample, fields):
    sample.add(last=LATE, **fields)
    assert state_of(sample) == ("ok", 0, ())


def test_a_muted_card_is_not_counted_until_its_mute_has_ended_but_stays_in_the_menu(sample, today):
    sample.add(label="Muted", last=DUE, muted_until=today)
    assert state_of(sample)[:2] == ("ok", 0)
    assert labels(state_of(sample)) == ["Muted"]
    sample.day = today + timedelta(days=1)
    assert state_of(sample)[:2] == ("due", 1)


def test_the_tooltip_says_in_words_what_the_picture_says(sample, tray):
    sample.add(last=DUE)
    sample.add(label="Other", last=LATE)
    tray.update()
    assert "2 card" in tray.tooltip()
    tray.set_paused(True)
    assert tray.tooltip().endswith("Reminders are paused")


# --- The menu -----------------------------------------------------------------------------


def test_the_menu_begins_with_the_three_most_urgent_cards_and_their_days(sample, tray):
    for number, last in enumerate((1, 100, DUE, LAST_DAY)):
        sample.add(label=f"Card {number}", last=last)
    tray.menu.aboutToShow.emit()
    assert [action.text() for action in entries(tray)[:4]] == [
        "Card 3: Last day is today",
        "Card 2: 3 day(s) left",
        "Card 1: 77 day(s) left",
        "&Top up…",
    ]


def test_the_menu_is_filled_anew_each_time_it_shows(sample, tray):
    card = sample.add(label="Old name", last=1)
    tray.menu.aboutToShow.emit()
    assert entries(tray)[0].text().startswith("Old name: ")
    sample.wallets.delete_card(card)
    sample.add(label="R&D", last=1)
    tray.menu.aboutToShow.emit()
    assert entries(tray)[0].text().startswith("R&&D: ")
    assert entries(tray)[1].text() == "&Top up…"


def test_without_cards_there_is_nothing_to_top_up_or_record(sample, tray):
    assert not entry(tray, "Top up…").isEnabled()
    sample.add()
    tray.update()
    assert entry(tray, "Top up…").isEnabled()
    assert entry(tray, "Record…").isEnabled()


def test_each_entry_asks_for_what_it_says(sample, tray, qtbot):
    sample.add(label="Fine", last=1)
    urgent = sample.add(label="Late", last=LATE)
    tray.update()
    for text, signal, values in (
        (entries(tray)[0].text(), tray.card_requested, [urgent.id]),
        ("Top up…", tray.top_up_requested, [urgent.id]),
        ("Record…", tray.record_requested, [urgent.id]),
        ("Open LEB Wallet", tray.open_requested, []),
        ("For an hour", tray.pause_requested, ["hour"]),
        ("Until tomorrow", tray.pause_requested, ["tomorrow"]),
        ("Remind again", tray.pause_requested, ["resume"]),
        ("Quit", tray.quit_requested, []),
    ):
        with qtbot.waitSignal(signal) as asked:
            entry(tray, text).trigger()
        assert asked.args == values


def test_while_reminders_are_paused_the_menu_offers_to_go_on(tray):
    assert [entry(tray, text).isVisible() for text in ("Pause reminders", "Remind again")] == [True, False]
    tray.set_paused(True)
    assert [entry(tray, text).isVisible() for text in ("Pause reminders", "Remind again")] == [False, True]


def test_long_labels_and_line_breaks_do_not_widen_the_menu():
    assert short_label("one\n two\t three") == "one two three"
    assert len(short_label("x" * 500)) == MAX_LABEL


# --- Without a tray -----------------------------------------------------------------------


def test_without_a_tray_it_waits_and_messages_are_not_taken(tray, qtbot):
    assert not tray.is_there()
    tray.begin(0, 5)
    tray.look()
    assert not tray.show_message("title", "body")


def test_closing_hides_only_where_a_tray_is_now_and_says_so_once():
    assert on_close(close_to_tray=True, tray_is_there=True, told=False) == OnClose.HIDE_AND_SAY
    assert on_close(close_to_tray=True, tray_is_there=True, told=True) == OnClose.HIDE
    assert on_close(close_to_tray=True, tray_is_there=False, told=True) == OnClose.QUIT
    assert on_close(close_to_tray=False, tray_is_there=True, told=True) == OnClose.QUIT


# --- The picture --------------------------------------------------------------------------


def shape(state, size=32):
    """Return which pixels a state's picture covers."""
    image = tray_pixmap(state, 0, size).toImage()
    return {(x, y) for x in range(size) for y in range(size) if image.pixelColor(x, y).alpha() > 128}


def picture(state, count, size=16):
    return tray_pixmap(state, count, size).toImage()


def test_each_state_has_a_picture_of_its_own_even_without_colours(qapp):
    grey = [picture(state, 0, 22).convertToFormat(QImage.Format.Format_Grayscale8) for state in STATES]
    assert all(a != b for number, a in enumerate(grey) for b in grey[:number])
    # What is urgent differs in its outline, which is seen from afar.
    assert len(shape("overdue") ^ shape("due")) > 100
    assert len(shape("due") ^ shape("ok")) > 100
    assert len(shape("overdue") ^ shape("ok")) > 100


@pytest.mark.parametrize("size", [16, 22, 32])
def test_the_number_is_seen_and_ends_at_nine(qapp, size):
    pictures = [picture("overdue", count, size) for count in range(11)]
    assert all(a != b for number, a in enumerate(pictures) for b in pictures[:number])
    assert picture("overdue", 10, size) == picture("overdue", 99, size)


@pytest.mark.parametrize("panel", ["#f5f5f5", "#202020"])
@pytest.mark.parametrize("state", STATES)
def test_the_icon_stands_out_on_light_and_dark_panels(qapp, state, panel):
    image, ground = tray_pixmap(state, 0, 32).toImage(), QColor(panel).lightness()
    solid = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
    clear = [color for color in solid if color.alpha() > 200 and abs(color.lightness() - ground) > 90]
    assert len(clear) > 60


def test_the_icon_has_all_sizes_and_clear_corners(qapp):
    icon = tray_icon("due", 3)
    assert sorted(size.width() for size in icon.availableSizes()) == sorted(SIZES)
    for state in STATES:
        assert tray_pixmap(state, 0, 16).toImage().pixelColor(0, 0).alpha() == 0
        assert tray_pixmap(state, 0, 16).hasAlphaChannel()


def test_a_state_of_a_newer_version_is_drawn_as_not_known(qapp):
    assert shape("new-state") == shape("unknown") != shape("ok")


def test_a_menu_in_another_language_keeps_nothing_of_the_one_before(tray):
    def held():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(tray.menu.findChildren(QMenu)), len(tray.findChildren(QAction)), len(tray.menu.findChildren(QAction))

    before = held()
    for _ in range(3):
        tray.speak_anew()
    assert held() == before
    assert [action.text() for action in entries(tray)][-1] == "&Quit"
