"""The history: found, added up, corrected and taken back."""

from datetime import date
from decimal import Decimal
from time import perf_counter

import pytest
from card_samples import Sample
from PySide6.QtCore import Qt

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.history import HistoryFilter, HistoryRow
from leb_wallet.ui.history_model import HistoryModel
from leb_wallet.ui.history_tab import EMPTY, NOTHING_FOUND, TABLE, HistoryTab
from leb_wallet.ui.record_dialog import RecordDialog


@pytest.fixture
def sample(tmp_path, today, qapp):
    return Sample(tmp_path, today)


@pytest.fixture
def open_tab(sample, qtbot):
    def open_it():
        tab = HistoryTab(sample.wallets, sample.today)
        qtbot.addWidget(tab)
        tab.resize(1100, 600)
        tab.show()
        return tab

    return open_it


@pytest.fixture
def tab(sample, open_tab):
    """The tab with four acts on two cards, the latest first."""
    uk, hk = sample.add(label="UK"), sample.add("3hk-prepaid", label="HK")
    for event in (
        sample.act(uk, "top_up", 30, amount="10", currency="GBP", fee="0.50", order_number="A-77"),
        sample.act(uk, "sms_out", 20, note="to the bank\nsecond line"),
        sample.act(hk, "top_up", 10, amount="100", currency="HKD", channel="shop"),
        sample.act(hk, "top_up", 5, amount="50", currency="HKD", state="planned"),
    ):
        sample.wallets.record_event(event)
    return open_tab()


def shown(tab, column=HistoryModel.AMOUNT):
    return [tab.model.index(row, column).data() for row in range(tab.model.rowCount())]


def page(tab):
    return tab._pages.currentIndex()


def choose(box, code):
    box.setCurrentIndex(box.findData(code))


def totals(tab, qtbot):
    qtbot.waitUntil(lambda: not tab._totals_timer.isActive())
    return tab.totals.text()


def test_without_records_the_tab_says_what_to_do_first(open_tab):
    tab = open_tab()
    assert page(tab) == EMPTY
    assert not tab.search.isVisible()


def test_all_acts_are_shown_the_latest_first(tab):
    assert page(tab) == TABLE
    assert shown(tab) == ["50.00 HKD", "100.00 HKD", "", "10.00 GBP"]
    assert shown(tab, HistoryModel.CARD) == ["HK", "HK", "UK", "UK"]
    assert shown(tab, HistoryModel.NOTE)[2] == "to the bank"
    assert shown(tab, HistoryModel.FEE)[3] == "0.50 GBP"


@pytest.mark.parametrize(
    ("text", "count"), [("uk", 2), ("bank", 1), ("a-77", 1), ("100", 1), ("2026-11-12", 1), ("top hk", 2), ("zzz", 0)]
)
def test_search_finds_by_any_word(tab, text, count):
    tab.search.setText(text)
    assert tab.model.rowCount() == count


def test_filters_by_card_act_state_and_days(tab, sample):
    filters = tab.filters
    cards = {card.label: card.id for card in sample.wallets.wallet.cards.values()}
    choose(filters.card, cards["HK"])
    assert len(shown(tab)) == 2
    choose(filters.state, "planned")
    assert shown(tab) == ["50.00 HKD"]
    filters.clear_button.click()
    assert len(shown(tab)) == 4
    choose(filters.kind, "sms_out")
    assert len(shown(tab)) == 1
    filters.clear()
    filters.first_day.set_day(date(2026, 11, 1))
    filters.last_day.set_day(date(2026, 11, 14))
    assert shown(tab) == ["100.00 HKD", ""]


def test_only_acts_that_occur_are_offered_as_filters(tab):
    offered = [tab.filters.kind.itemData(at) for at in range(tab.filters.kind.count())]
    assert offered == [None, "top_up", "sms_out"]


def test_nothing_found_offers_to_show_all(tab):
    tab.search.setText("zzz")
    assert page(tab) == NOTHING_FOUND
    tab._show_all.click()
    assert page(tab) == TABLE
    assert len(shown(tab)) == 4


def test_totals_are_those_of_what_is_shown(tab, qtbot):
    assert totals(tab, qtbot) == ("Top-ups that arrived: 10.00 GBP + 0.50 fees (1 time(s))   100.00 HKD (1 time(s))")
    tab.search.setText("hk")
    assert totals(tab, qtbot) == "Top-ups that arrived: 100.00 HKD (1 time(s))"
    choose(tab.filters.state, "planned")
    assert totals(tab, qtbot) == "No top-up that arrived among these."


def test_sorting_by_amount_goes_by_number_and_the_current_row_stays(tab):
    tab.table.setCurrentIndex(tab.model.index(3, 0))
    event = tab.current_event()
    tab.table.sortByColumn(HistoryModel.AMOUNT, Qt.SortOrder.AscendingOrder)
    assert shown(tab) == ["", "10.00 GBP", "50.00 HKD", "100.00 HKD"]
    assert tab.current_event() == event


def test_delete_takes_the_record_away_and_undo_brings_it_back(tab, sample):
    event = tab.current_event()
    tab.delete_action.trigger()
    assert len(shown(tab)) == 3
    assert tab.undo_bar.isVisible()
    assert "50.00 HKD" in tab.undo_bar.text()
    tab.undo_bar.action_button().click()
    assert len(shown(tab)) == 4
    assert event in sample.wallets.wallet.events_of(event.card_id)
    assert not tab.undo_bar.isVisible()


def test_enter_or_double_click_edits_the_record(tab, sample, qtbot):
    tab.table.setCurrentIndex(tab.model.index(1, 0))
    event = tab.current_event()
    tab.table.activated.emit(tab.table.currentIndex())
    dialog = tab.findChild(RecordDialog)
    dialog.form.amount_edit.line.setText("200")
    dialog.save_button.click()
    assert event.replace(amount="200") in sample.wallets.wallet.events_of(event.card_id)
    assert shown(tab)[1] == "200.00 HKD"


def test_an_act_moved_to_another_card_is_on_that_card(tab, sample):
    cards = {card.label: card.id for card in sample.wallets.wallet.cards.values()}
    tab.edit_action.trigger()
    dialog = tab.findChild(RecordDialog)
    choose(dialog.form.card_box, cards["UK"])
    dialog.save_button.click()
    assert len(sample.wallets.wallet.events_of(cards["UK"])) == 3


def test_a_hidden_tab_catches_up_when_it_is_shown(tab, sample):
    tab.hide()
    card = next(iter(sample.wallets.wallet.cards.values()))
    sample.wallets.record_event(sample.act(card, "data"))
    assert len(shown(tab)) == 4
    tab.show()
    assert len(shown(tab)) == 5


def test_a_deleted_card_leaves_the_filter(tab, sample):
    card = next(iter(sample.wallets.wallet.cards.values()))
    choose(tab.filters.card, card.id)
    sample.wallets.delete_card(card)
    assert tab.filters.card.findData(card.id) == -1
    assert len(shown(tab)) == 2


def test_nothing_can_be_changed_while_the_wallet_is_read_only(tab, sample):
    sample.wallets._read_only = "wallet_newer_version"
    tab.refresh()
    assert not tab.edit_action.isEnabled()
    assert not tab.delete_action.isEnabled()


def many_rows(count):
    cards = [Card(id=f"{n:032x}", label=f"Card {n}") for n in range(200)]
    kinds = ("top_up", "sms_out", "data", "balance_check")
    return [
        HistoryRow(
            Event.model_construct(
                id=f"{n:032x}",
                card_id=cards[n % 200].id,
                kind=kinds[n % 4],
                happened_on=date.fromordinal(735_000 + n % 4000),
                state="arrived",
                amount=Decimal(n % 97),
                currency="GBP",
                fee=None,
                balance=None,
                channel="shop",
                order_number=f"{n:08}",
                note=f"note {n % 1000}",
            ),
            cards[n % 200],
        )
        for n in range(count)
    ]


def test_the_history_is_a_sound_model(tab, qtmodeltester):
    qtmodeltester.check(tab.model)


def test_an_act_of_an_unknown_card_is_shown_as_such(qapp):
    model = HistoryModel()
    model.set_rows([HistoryRow(many_rows(1)[0].event, None)])
    assert model.index(0, HistoryModel.CARD).data() == "(deleted card)"


@pytest.mark.slow
def test_a_hundred_thousand_records_filter_and_sort_at_once(qapp):
    model = HistoryModel()
    model.set_rows(many_rows(100_000))
    model.set_filter("x")
    model.set_filter("")

    def best(act, times=5):
        taken = []
        for _ in range(times):
            begin = perf_counter()
            act()
            taken.append(perf_counter() - begin)
        return min(taken)

    def type_words():
        for text in ("n", "no", "not", "note", "note 7"):
            model.set_filter(text)
        model.set_filter("")

    assert best(type_words) / 6 < 0.05
    model.sort(HistoryModel.AMOUNT)
    assert best(lambda: (model.sort(HistoryModel.NOTE), model.sort(HistoryModel.AMOUNT))) / 2 < 0.6
    chosen = HistoryFilter(kind="top_up")
    model.set_predicate(chosen.matches)
    assert model.rowCount() == 25_000
