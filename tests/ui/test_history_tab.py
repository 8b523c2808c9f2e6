"""The history: found, added up, corrected and taken back."""

import errno
from datetime import date
from decimal import Decimal
from time import perf_counter

import pytest
from card_samples import Sample
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QMessageBox

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.events import Event
from leb_wallet.domain.history import HistoryFilter, HistoryRow
from leb_wallet.ui.history_model import HistoryModel
from leb_wallet.ui.history_tab import EMPTY, NOTHING_FOUND, TABLE, HistoryTab
from leb_wallet.ui.receipts.evidence_dialog import EvidenceDialog
from leb_wallet.ui.receipts.preview import PreviewDialog
from leb_wallet.ui.receipts_dialog import ReceiptsDialog
from leb_wallet.ui.record_dialog import RecordDialog


@pytest.fixture
def sample(tmp_path, today, qapp):
    return Sample(tmp_path, today)


@pytest.fixture
def open_tab(sample, qtbot):
    def open_it():
        tab = HistoryTab(sample.app.services)
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
    assert totals(tab, qtbot) == (
        "Top-ups that arrived: 10.00 GBP (1 time(s), fees 0.50, paid 10.50)   100.00 HKD (1 time(s))"
    )
    tab.search.setText("hk")
    assert totals(tab, qtbot) == "Top-ups that arrived: 100.00 HKD (1 time(s))"
    choose(tab.filters.state, "planned")
    assert totals(tab, qtbot) == "No top-up that arrived among these."


def test_sorting_by_amount_goes_by_number_and_the_current_row_stays(tab):
    tab.table.go_to(tab.model.index(3, 0))
    event = tab.current_event()
    tab.table.sortByColumn(HistoryModel.AMOUNT, Qt.SortOrder.AscendingOrder)
    assert shown(tab) == ["", "10.00 GBP", "50.00 HKD", "100.00 HKD"]
    assert tab.current_event() == event


def test_delete_takes_the_record_away_and_undo_brings_it_back(tab, sample):
    event = tab.current_event()
    tab.actions_.delete.trigger()
    assert len(shown(tab)) == 3
    assert tab.undo_bar.isVisible()
    assert "50.00 HKD" in tab.undo_bar.text()
    tab.undo_bar.action_button().click()
    assert len(shown(tab)) == 4
    assert event in sample.wallets.wallet.events_of(event.card_id)
    assert not tab.undo_bar.isVisible()


def test_enter_or_double_click_edits_the_record(tab, sample, qtbot):
    tab.table.go_to(tab.model.index(1, 0))
    event = tab.current_event()
    tab.table.activated.emit(tab.table.currentIndex())
    dialog = tab.findChild(RecordDialog)
    dialog.form.amount_edit.line.setText("200")
    dialog.save_button.click()
    assert event.replace(amount="200") in sample.wallets.wallet.events_of(event.card_id)
    assert shown(tab)[1] == "200.00 HKD"


def test_an_act_moved_to_another_card_is_on_that_card(tab, sample):
    cards = {card.label: card.id for card in sample.wallets.wallet.cards.values()}
    tab.actions_.edit.trigger()
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
    sample.wallets._kept.read_only = "wallet_newer_version"
    tab.refresh()
    assert not tab.actions_.edit.isEnabled()
    assert not tab.actions_.delete.isEnabled()


@pytest.fixture
def proved(sample, tab):
    """The tab with one more act, today's, which has two receipts and everything else."""
    card = next(card for card in sample.wallets.wallet.cards.values() if card.label == "UK")
    receipts = tuple(sample.app.receipts.keep(text) for text in (b"order 1\n", b"order 2\n"))
    fields = {"amount": "20", "currency": "GBP", "bonus": "2", "fee": "1", "paid": "190", "paid_currency": "CNY"}
    fields |= {"pay_with": "alipay", "channel": "third_party", "receipts": receipts, "voucher_code": "5550001"}
    event = sample.act(card, "top_up", **fields)
    sample.wallets.record_event(event)
    tab.table.go_to(tab.model.index(0, 0))
    return event


def test_bonus_price_label_and_receipts_have_columns(tab, proved):
    columns = (tab.model.BONUS, tab.model.FEE, tab.model.PAID, tab.model.PAY_WITH, tab.model.RECEIPTS)
    assert [shown(tab, column)[0] for column in columns] == ["2.00 GBP", "1.00 GBP", "190.00 CNY", "Alipay 支付宝", "2"]
    assert shown(tab, tab.model.PAID)[4] == "10.50 GBP"  # amount and fee
    assert shown(tab, tab.model.PAID)[1] == ""  # planned: nothing has been paid


@pytest.mark.parametrize(("text", "count"), [("alipay", 1), ("支付宝", 1), ("190 cny", 1), ("5550001", 0)])
def test_p11_search_finds_what_was_paid_and_never_a_voucher_code(tab, proved, text, count):
    tab.search.setText(text)
    assert tab.model.rowCount() == count


def test_filters_by_channel_and_receipts(tab, proved):
    choose(tab.filters.channel, "shop")
    assert shown(tab) == ["100.00 HKD"]
    tab.filters.clear()
    choose(tab.filters.receipts, True)
    assert shown(tab) == ["20.00 GBP"]
    choose(tab.filters.receipts, False)
    assert len(shown(tab)) == 4
    tab.filters.clear_button.click()
    assert len(shown(tab)) == 5


def test_totals_name_bonus_and_what_was_paid_in_other_currencies(tab, proved, qtbot):
    said = totals(tab, qtbot)
    assert "190.00 CNY paid" in said
    assert "30.00 GBP (2 time(s), fees 1.50, bonus 2.00, paid 10.50)" in said


def test_p8_a_receipt_that_is_missing_is_told_in_its_row_without_opening_files(tab, proved, sample, monkeypatch):
    sample.app.receipts.path_of(proved.receipts[0]).unlink()
    tab.refresh()
    monkeypatch.setattr(sample.app.receipts, "read", None)
    index = tab.model.index(0, tab.model.RECEIPTS)
    assert index.data() == "2 · file missing"
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert tab.model.index(1, tab.model.RECEIPTS).data() == ""


def test_receipts_of_a_record_are_shown_one_at_once_of_several_a_list(tab, proved, sample, qtbot):
    assert tab.actions_.receipts.isEnabled()
    tab.actions_.receipts.trigger()
    dialog = tab.findChild(ReceiptsDialog)
    assert dialog.rows.count() == 2
    dialog.view_button.click()
    assert dialog.findChild(PreviewDialog) is not None
    dialog.close()
    qtbot.keyClick(tab.table, Qt.Key.Key_Down)
    assert not tab.actions_.receipts.isEnabled()


def test_several_records_are_deleted_and_come_back_as_one(tab, sample):
    before = sample.wallets.wallet.events
    tab.table.selectAll()
    assert not tab.actions_.edit.isEnabled()
    tab.actions_.delete.trigger()
    assert page(tab) == EMPTY
    assert "4 record" in tab.undo_bar.text()
    tab.undo_bar.action_button().click()
    assert {card: set(events) for card, events in sample.wallets.wallet.events.items()} == {
        card: set(events) for card, events in before.items()
    }


def test_undo_by_its_shortcut_leaves_one_record_chosen(tab, sample, qtbot):
    tab.table.go_to(tab.model.index(2, 0))
    tab.actions_.delete.trigger()
    qtbot.keyPress(tab.table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    sample.wallets.undo()
    assert tab.table.chosen_count() == 1
    qtbot.keyRelease(tab.table, Qt.Key.Key_Control)


def test_an_unfinished_top_up_is_gone_on_with(tab, qtbot):
    assert tab.actions_.resume.isEnabled()  # planned
    with qtbot.waitSignal(tab.resume_requested) as asked:
        tab.actions_.resume.trigger()
    assert asked.args == [tab.current_event()]
    qtbot.keyClick(tab.table, Qt.Key.Key_Down)
    assert not tab.actions_.resume.isEnabled()


def test_the_chosen_records_go_into_an_evidence_pack(tab, qtbot):
    tab.table.selectRow(1)
    qtbot.keyClick(tab.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    tab.actions_.evidence.trigger()
    packed = [event for _, event in tab.findChild(EvidenceDialog).chosen()]
    assert packed == [row.event for row in tab.model.shown_rows()[1:3]]


def test_a_read_only_wallet_still_shows_receipts_and_packs_evidence(tab, proved, sample):
    sample.wallets._kept.read_only = "wallet_newer_version"
    tab.refresh()
    assert tab.actions_.receipts.isEnabled()
    assert tab.actions_.evidence.isEnabled()
    assert not tab.actions_.resume.isEnabled()


def test_a_change_that_cannot_be_saved_keeps_the_window_open(tab, sample, monkeypatch):
    tab.actions_.edit.trigger()
    dialog = tab.findChild(RecordDialog)

    def fail(*_):
        raise StorageError("disk_full") from OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(sample.wallets, "apply", fail)
    dialog.form.amount_edit.line.setText("77")
    dialog.save_button.click()
    assert dialog.isVisible()
    assert shown(tab)[0] == "50.00 HKD"
    dialog.findChild(QMessageBox).close()
    dialog.close()


def test_the_tab_fits_a_small_laptop_at_double_size(tab):
    assert tab.minimumSizeHint().width() <= 683
    tab.resize(683, 330)
    assert tab.filters.height() > tab.filters.card.height()  # filters go on in a second line


def test_a_dark_palette_is_followed(tab, proved):
    tab.setPalette(QPalette(QColor("#353535")))
    assert not tab.grab().isNull()


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
