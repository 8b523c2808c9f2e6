"""The third tab: what each card needs, the ways to do it, and what is still on its way."""

import errno
from datetime import UTC, datetime, timedelta

import pytest
from card_samples import Sample, texts_of
from PySide6.QtWidgets import QMessageBox

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.walk import Walk, Way
from leb_wallet.domain.walks import WalkStep
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.guide.guide_wizard import GuideWizard
from leb_wallet.ui.main_window import TOP_UP, MainWindow
from leb_wallet.ui.record_dialog import RecordDialog
from leb_wallet.ui.top_up_tab import TopUpTab


@pytest.fixture
def sample(tmp_path, today, qapp):
    return Sample(tmp_path, today)


@pytest.fixture
def open_tab(sample, qtbot):
    def open_it():
        tab = TopUpTab(sample.app.services)
        qtbot.addWidget(tab)
        tab.resize(1100, 700)
        tab.show()
        return tab

    return open_it


@pytest.fixture
def tab(sample, open_tab):
    """The tab with three cards; the most urgent one is chosen."""
    sample.add(label="Fine", last=1)
    sample.add(label="Late", last=190)
    sample.add("3hk-prepaid", label="HK")
    return open_tab()


def labels(tab):
    model = tab.cards.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def card_named(sample, label):
    return next(card for card in sample.wallets.wallet.cards.values() if card.label == label)


def shown(tab):
    return " ".join(texts_of(tab._content))


def record(tab, kind="sms_out", amount=""):
    tab.record_button.click()
    (dialog,) = tab.findChildren(RecordDialog)
    dialog.form.kind.setCurrentIndex(dialog.form.kind.findData(kind))
    dialog.form.amount_edit.line.setText(amount)
    dialog.save_button.click()
    return dialog


def test_an_empty_wallet_says_what_to_do_first(open_tab):
    assert open_tab().findChild(EmptyState).isVisible()


def test_the_most_urgent_card_comes_first_with_what_it_needs(tab):
    assert labels(tab) == ["Late", "HK", "Fine"]
    for part in ("Late", "Overdue", "last safe day", "What counts", "Text sent", "every 6 months"):
        assert part in shown(tab)


def test_an_archived_card_asks_for_nothing(sample, open_tab):
    sample.add(label="Old", archived=True)
    sample.add(label="New")
    assert labels(open_tab()) == ["New"]


def test_every_way_is_shown_with_what_is_known_of_it(tab):
    assert sorted(way._way for way in tab.ways) == sorted([Way.ONLINE, Way.SHOP, Way.THIRD_PARTY, Way.KEEP_ALIVE])
    assert "www.giffgaff.com" in shown(tab)
    assert "The operator offers it." in shown(tab)
    assert "does not list it" in shown(tab)  # no app of others for giffgaff


def test_a_way_that_cannot_work_is_shown_and_cannot_be_taken(sample, open_tab):
    sample.add("airalo-global", label="Data only")
    tab = open_tab()
    enabled = {way._way: way.button.isEnabled() for way in tab.ways}
    assert (enabled[Way.SHOP], enabled[Way.ONLINE]) == (False, True)


def test_the_way_that_worked_last_comes_first(sample, open_tab):
    card = sample.add(label="Bank")
    sample.wallets.record_event(sample.act(card, "top_up", 30, channel="shop"))
    tab = open_tab()
    assert tab.ways[0]._way == Way.SHOP
    assert "Worked on" in " ".join(texts_of(tab.ways[0]))


def test_a_way_is_asked_for_by_its_button(tab, sample, qtbot):
    with qtbot.waitSignal(tab.guide_requested) as asked:
        next(way for way in tab.ways if way._way == Way.ONLINE).button.click()
    assert asked.args == [card_named(sample, "Late").id, Way.ONLINE]


def test_what_is_on_its_way_is_told_first_and_can_be_gone_on_with(sample, open_tab, qtbot):
    card = sample.add(label="Bank", last=100)
    paid_at = datetime(2020, 1, 1, tzinfo=UTC)
    walk = Walk(way=Way.ONLINE, step=WalkStep.ARRIVAL)
    paid = sample.act(card, "top_up", 1, state="paid", channel="online", paid_at=paid_at, walk=walk)
    sample.wallets.record_event(paid)
    tab = open_tab()
    assert "not arrived" in shown(tab)
    with qtbot.waitSignal(tab.resume_requested) as asked:
        tab._unfinished.boxes[0].buttons()[0].click()
    assert asked.args[0].id == paid.id


def test_a_plan_can_be_given_up(sample, open_tab):
    card = sample.add(label="Bank", last=100)
    planned = sample.act(card, "top_up", 0, state="planned", walk=Walk(way=Way.ONLINE, step=WalkStep.NUMBER))
    sample.wallets.record_event(planned)
    tab = open_tab()
    tab._unfinished.boxes[0].buttons()[1].click()
    assert [e.kind for e in sample.wallets.wallet.events_of(card.id)] == ["sms_out"]
    sample.wallets.undo()
    assert len(sample.wallets.wallet.events_of(card.id)) == 2


def test_a_record_made_by_hand_is_saved_and_the_new_date_is_told(tab, sample):
    record(tab)
    late = card_named(sample, "Late")
    assert [event.kind for event in sample.wallets.wallet.events_of(late.id)] == ["sms_out", "sms_out"]
    assert tab.moved_banner.isVisible()
    assert "14 May 2027" in tab.moved_banner.text()
    assert not tab.same_banner.isVisible()


def test_an_act_that_does_not_count_says_why(tab):
    record(tab, "sms_in")
    assert "does not move the date, because the rule says that it does not" in tab.same_banner.text()


def test_a_card_that_still_has_no_date_says_why(tab, sample):
    tab.choose(card_named(sample, "HK").id)
    record(tab, "top_up", "20")
    assert "still has no date, because the amount is below the minimum" in tab.same_banner.text()


def test_choosing_another_card_clears_the_news(tab, sample):
    record(tab)
    tab.choose(card_named(sample, "HK").id)
    assert not tab.moved_banner.isVisible()


def test_a_full_disk_is_told_and_the_form_keeps_what_was_typed(tab, sample, monkeypatch):
    def fail(*_):
        raise StorageError("disk_full") from OSError(errno.ENOSPC, "")

    monkeypatch.setattr(sample.wallets._kept.store, "append", fail)
    dialog = record(tab, "top_up", "10")
    assert dialog.isVisible()
    assert dialog.form.amount_edit.line.text() == "10"
    box = dialog.findChild(QMessageBox)
    assert box.isVisible()
    box.close()
    assert not tab.moved_banner.isVisible()


def test_search_finds_a_card(tab):
    tab.cards.search.setText("hk")
    assert labels(tab) == ["HK"]
    assert "HK" in shown(tab)


def test_searching_for_nothing_leaves_no_card_to_act_on(tab):
    tab.cards.search.setText("zzz")
    tab.record_button.click()
    assert tab.findChildren(RecordDialog) == []


def test_the_tiles_stand_below_each_other_where_there_is_no_room(tab):
    grid = tab.ways[0].parentWidget()
    grid.resize(1000, 400)
    assert grid._columns == 2
    grid.resize(300, 800)
    assert grid._columns == 1


def test_the_list_is_a_sound_model(tab, qtmodeltester):
    qtmodeltester.check(tab.cards.model)


def test_a_walk_begun_here_ends_with_its_date_told_here(sample, qtbot):
    card = sample.add(label="Bank", last=100)
    window = MainWindow()
    qtbot.addWidget(window)
    window.fill(sample.app.services)
    window.show()
    window.go_to(TOP_UP)
    tab = window.tabs.content(TOP_UP)
    next(way for way in tab.ways if way._way == Way.KEEP_ALIVE).button.click()
    (wizard,) = window.findChildren(GuideWizard)
    wizard.next()
    wizard.next()
    wizard.accept()
    assert "Last safe day is now" in tab.moved_banner.text()
    assert sample.row(card).deadlines.last_safe_day > sample.day + timedelta(days=150)
