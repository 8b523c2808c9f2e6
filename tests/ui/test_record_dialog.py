"""The record form and its window, walked to an event."""

import errno
from datetime import date, time
from decimal import Decimal

import pytest
from PySide6.QtCore import QTime
from PySide6.QtWidgets import QLineEdit, QMessageBox, QWidget

from leb_wallet.domain.acts import RARE_FIELDS
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.events import EVENT_KINDS, Event
from leb_wallet.domain.walk import Walk
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.storage.receipt_store import ReceiptStore
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.record_dialog import RecordDialog
from leb_wallet.ui.record_form import RecordForm


@pytest.fixture
def cards(make_card):
    return [make_card("UK", currency="GBP", activated_on=date(2026, 1, 1)), make_card("HK", currency="HKD")]


@pytest.fixture
def shelf(tmp_path):
    return ReceiptShelf(ReceiptStore(tmp_path / "receipts"))


@pytest.fixture
def open_dialog(cards, today, shelf, qtbot):
    """Return a function that opens the dialog; what it saves is in its list ``saved``."""
    window = QWidget()
    qtbot.addWidget(window)

    def open_it(card=None, event=None, save=None):
        saved = []
        save = save or (lambda *pair: saved.append(pair))
        dialog = RecordDialog(cards, card, today, shelf, save, event=event, parent=window)
        dialog.saved = saved
        dialog.open()
        return dialog

    return open_it


@pytest.fixture
def form(cards, today, shelf, qtbot):
    made = RecordForm(cards, today, shelf)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(box, code):
    box.setCurrentIndex(box.findData(code))


def shown(form):
    return {name for name, line in form._rows.items() if not line.isHidden()}


def event_of(card, kind="top_up", **fields):
    return Event(**{"id": "e" * 32, "card_id": card.id, "kind": kind, "happened_on": date(2026, 11, 1)} | fields)


def test_a_top_up_walked_to_its_event(form, cards, today):
    choose(form.card_box, cards[1].id)
    form.day_edit.setDate(date(2026, 11, 20))
    form.amount_edit.line.setText("100")
    form.fee_edit.line.setText("1.5")
    form.balance_edit.line.setText("120")
    form.data_edit.line.setText("500")
    form.until_edit.set_day(date(2027, 5, 20))
    choose(form.channel, "third_party")
    choose(form.state, "paid")
    form.order_number.line.setText(" A-1 ")
    form.note.edit.setPlainText("first one")
    assert form.review()
    event = form.record()
    assert event.replace(id="0" * 8) == Event(
        id="0" * 8,
        card_id=cards[1].id,
        kind="top_up",
        happened_on=date(2026, 11, 20),
        state="paid",
        amount=Decimal(100),
        currency="HKD",
        fee=Decimal("1.5"),
        balance=Decimal(120),
        data_left_mb=Decimal(500),
        reported_until=date(2027, 5, 20),
        channel="third_party",
        order_number="A-1",
        note="first one",
    )


def test_the_time_of_day_is_asked_for_only_on_request_and_can_be_left_away_again(form):
    assert form.record().happened_at is None
    form.moment.add_button.click()
    form.moment.time_edit.setTime(QTime(23, 40))
    assert form.record().happened_at == time(23, 40)
    form.moment.clear_button.click()
    assert form.record().happened_at is None
    assert not form.moment.add_button.isHidden()


def test_a_known_time_is_shown_and_keeps_its_seconds_until_it_is_changed(form, cards):
    form.show_event(event_of(cards[0], happened_at=time(23, 40, 12)))
    assert form.moment.time_edit.text() == "23:40"
    assert form.record().happened_at == time(23, 40, 12)
    form.moment.time_edit.setTime(QTime(23, 41))
    assert form.record().happened_at == time(23, 41)
    form.clear()
    assert form.record().happened_at is None


def test_common_acts_come_first_and_every_act_is_offered(form):
    offered = [form.kind.itemData(at) for at in range(form.kind.count())]
    assert offered[:4] == ["top_up", "sms_out", "call_out", "data"]
    assert set(EVENT_KINDS) <= set(offered)


def test_only_what_makes_sense_for_the_act_is_shown(form):
    choose(form.kind, "note")
    assert shown(form) == {"receipts"}
    assert form.payment.button.isHidden()
    choose(form.kind, "sms_out")
    assert shown(form) == {"amount", "currency", "balance", "receipts"}
    choose(form.kind, "balance_check")
    assert shown(form) == {"balance", "currency", "data_left_mb", "reported_until", "receipts"}
    choose(form.kind, "top_up")
    assert shown(form) == set(form._rows) - RARE_FIELDS
    form.payment.button.click()
    assert shown(form) == set(form._rows)
    choose(form.kind, "plan_purchase")
    assert shown(form) == set(form._rows) - {"bonus", "voucher_code"}


def test_what_is_no_longer_shown_is_not_recorded(form):
    form.amount_edit.line.setText("10")
    choose(form.state, "planned")
    choose(form.kind, "sms_in")
    event = form.record()
    assert (event.kind, event.amount, event.currency, event.state) == ("sms_in", None, None, "arrived")


def test_a_wrong_amount_that_is_hidden_does_not_stop_the_record(form):
    form.amount_edit.line.setText("ten")
    choose(form.kind, "note")
    assert form.review()
    assert form.record().amount is None


def test_no_money_no_currency(form):
    choose(form.kind, "sms_out")
    assert form.record().currency is None


@pytest.mark.parametrize("text", ["ten", "-1", "NaN", "1e999"])
def test_a_wrong_amount_stops_the_record_and_says_why(form, text):
    form.amount_edit.line.setText(text)
    assert not form.review()
    assert form.amount.remark.isVisible()


def test_an_amount_needs_a_currency(form):
    form.currency_box.set_code(None)
    form.amount_edit.line.setText("10")
    assert not form.review()
    assert form.currency.remark.text() == sentence_for("currency_missing")
    form.currency_box.setCurrentText("usd")
    assert form.review()
    assert form.record().currency == "USD"


def test_odd_things_are_told_and_do_not_stop(form):
    form.amount_edit.finished.emit()
    assert form.amount.remark.text() == sentence_for("amount_missing")
    form.day_edit.setDate(date(2026, 12, 24))
    assert form.day.remark.text() == sentence_for("day_in_future")
    form.day_edit.setDate(date(2025, 12, 24))
    assert form.day.remark.text() == sentence_for("day_before_activation")
    form.until_edit.set_day(date(2025, 1, 1))
    assert form.until.remark.text() == sentence_for("until_before_day")
    form.amount_edit.line.setText("10")
    form.currency_box.setCurrentText("USD")
    assert form.currency.remark.text() == sentence_for("amount_in_other_currency")
    assert form.review()


def test_choosing_another_card_takes_its_currency(form, cards):
    assert form.currency_box.code() == "GBP"
    choose(form.card_box, cards[1].id)
    assert form.currency_box.code() == "HKD"


def test_a_cleared_form_keeps_card_and_act_and_nothing_else(form, cards, today):
    choose(form.card_box, cards[1].id)
    choose(form.kind, "data")
    form.amount_edit.line.setText("3")
    form.note.edit.setPlainText("x")
    form.day_edit.setDate(date(2026, 1, 1))
    form.clear()
    event = form.record()
    assert (event.card_id, event.kind, event.happened_on) == (cards[1].id, "data", today)
    assert (event.amount, event.note) == (None, "")
    assert form.record().id != event.id


def test_the_dialog_records_for_the_card_it_was_opened_on(open_dialog, cards):
    dialog = open_dialog(cards[1])
    dialog.form.amount_edit.line.setText("50")
    dialog.save_button.click()
    ((before, event),) = dialog.saved
    assert before is None
    assert (event.card_id, event.amount, event.currency) == (cards[1].id, Decimal(50), "HKD")


def test_the_dialog_stays_open_on_an_error(open_dialog, cards):
    dialog = open_dialog(cards[0])
    dialog.form.amount_edit.line.setText("ten")
    dialog.save_button.click()
    assert dialog.isVisible()
    assert not dialog.saved


def test_p2_what_could_not_be_saved_is_still_there_to_be_saved_later(open_dialog, cards):
    attempts = []

    def save(_before, event):
        attempts.append(event)
        if len(attempts) == 1:
            raise StorageError("disk_full") from OSError(errno.ENOSPC, "full")

    dialog = open_dialog(cards[0], save=save)
    dialog.form.amount_edit.line.setText("50")
    dialog.form.note.edit.setPlainText("long story")
    dialog.save_button.click()
    box = dialog.findChild(QMessageBox)
    assert box.text() == sentence_for("disk_full")
    box.close()
    assert dialog.isVisible()
    dialog.save_button.click()
    assert not dialog.isVisible()
    assert (attempts[1].amount, attempts[1].note) == (Decimal(50), "long story")


def test_enter_records(open_dialog, cards):
    assert open_dialog(cards[0]).save_button.isDefault()


def test_editing_keeps_what_the_form_does_not_know(open_dialog, cards):
    old = event_of(cards[0], "satellite_ping", amount="3", currency="GBP", receipts=("a" * 64,), comet="yes")
    dialog = open_dialog(cards[0], old)
    dialog.form.note.edit.setPlainText("seen")
    dialog.save_button.click()
    assert dialog.saved == [(old, old.replace(note="seen"))]


@pytest.mark.parametrize("kind", [*EVENT_KINDS, "satellite_ping"])
def test_no_event_is_changed_by_looking_at_it(cards, today, shelf, qtbot, kind):
    old = event_of(
        cards[0],
        kind,
        happened_on=date(1979, 5, 4),
        state="on_its_way",
        amount="10.50",
        currency="USD",
        fee="0",
        balance="3.001",
        data_left_mb="12",
        reported_until=date(2150, 1, 1),
        channel="pigeon",
        order_number="1",
        note="two\nlines",
        bonus="1.5",
        paid="95.20",
        paid_currency="CNY",
        pay_with="shells",
        voucher_code="77-x",
        receipts=("a" * 64, "b" * 64),
        walk=Walk(way="online", step="pay", typed={"amount": "10.50"}),
    )
    form = RecordForm(cards, today, shelf)
    qtbot.addWidget(form)
    form.show_event(old)
    assert form._before is old
    with pytest.raises(Exception, match="day_out_of_range"):
        form.record()
    form.show_event(old.replace(happened_on=date(2026, 5, 4)))
    assert form.record() == old.replace(happened_on=date(2026, 5, 4))


def test_nothing_edited_saves_nothing_and_closes(open_dialog, cards):
    dialog = open_dialog(None, event_of(cards[1], amount="10", currency="HKD"))
    dialog.save_button.click()
    assert not dialog.saved
    assert not dialog.isVisible()


def test_a_discount_paid_in_another_currency_with_an_app_and_a_voucher(form):
    form.amount_edit.line.setText("10")
    form.payment.open()
    form.payment.bonus_edit.line.setText("2")
    form.payment.paid_edit.line.setText("88,50")
    form.payment.paid_edit.currency.setCurrentText("cny")
    form.payment.pay_with_box.setCurrentIndex(form.payment.pay_with_box.findData("alipay"))
    form.payment.voucher_edit.setText("1234 5678 9012")
    assert form.review()
    event = form.record()
    assert (event.bonus, event.paid, event.paid_currency) == (Decimal(2), Decimal("88.50"), "CNY")
    assert (event.pay_with, event.voucher_code, event.currency) == ("alipay", "123456789012", "GBP")


def test_what_was_paid_follows_the_currency_of_the_record_until_something_is_typed(form, cards):
    form.payment.open()
    choose(form.card_box, cards[1].id)
    assert form.payment.paid_edit.currency.code() == "HKD"
    form.payment.paid_edit.line.setText("9")
    form.currency_box.setCurrentText("USD")
    assert form.payment.paid_edit.currency.code() == "HKD"


def test_paid_without_its_own_currency_needs_one_of_the_record(form):
    form.currency_box.set_code(None)
    form.payment.open()
    form.payment.paid_edit.currency.set_code("")
    form.payment.paid_edit.line.setText("9")
    assert not form.review()
    form.currency_box.setCurrentText("EUR")
    assert form.review()
    assert (form.record().currency, form.record().paid_currency) == ("EUR", None)


def test_another_way_to_pay_is_kept_as_typed_and_a_usual_one_by_its_code(form):
    form.payment.open()
    for typed, stored in (
        ("Visa of my mother", "Visa of my mother"),
        (" paypal ", "paypal"),
        ("octopus 八达通", "octopus"),
    ):
        form.payment.pay_with_box.line.setText(typed)
        assert form.record().pay_with == stored


def test_p11_the_number_of_a_bank_card_is_refused_and_shown_where_it_stands(form):
    form.payment.open()
    form.payment.pay_with_box.line.setText("4111 1111 1111 1111")
    form.payment.button.click()
    assert not form.review()
    assert form.payment.is_open()
    assert form.payment.pay_with.remark.text() == sentence_for("pay_with_card_number")


def test_p11_a_voucher_code_is_covered_and_covered_again_for_the_next_record(form, cards):
    form.payment.open()
    edit = form.payment.voucher_edit
    assert edit.echoMode() == QLineEdit.EchoMode.Password
    edit.reveal.trigger()
    assert edit.echoMode() == QLineEdit.EchoMode.Normal
    form.show_event(event_of(cards[0], voucher_code="12345678"))
    assert edit.echoMode() == QLineEdit.EchoMode.Password
    assert edit.text() == "12345678"


def test_rare_rows_open_by_themselves_where_one_is_filled(form, cards):
    form.show_event(event_of(cards[0], amount="10", currency="GBP"))
    assert not form.payment.is_open()
    form.show_event(event_of(cards[0], amount="10", currency="GBP", pay_with="cash"))
    assert form.payment.is_open()
    assert not form.payment.pay_with.isHidden()


def test_receipts_are_part_of_the_record(form, shelf):
    form.receipts.rows.add(shelf.keep(b"order 77\n"))
    assert form.record().receipts == (shelf.keep(b"order 77\n"),)
    form.clear()
    assert form.record().receipts == ()


def test_a_fee_above_the_amount_is_told(form):
    form.amount_edit.line.setText("10")
    form.fee_edit.line.setText("11")
    form.fee_edit.finished.emit()
    assert form.fee.remark.text() == sentence_for("fee_above_amount")
    assert form.review()


def test_what_arrived_by_hand_is_no_longer_gone_on_with(form, cards):
    walk = Walk(way="online", step="pay", typed={})
    form.show_event(event_of(cards[0], amount="10", currency="GBP", state="planned", walk=walk))
    assert form.record().walk == walk
    choose(form.state, "arrived")
    assert form.record().walk is None


def test_the_dialog_fits_a_small_laptop_at_double_size(open_dialog, cards):
    dialog = open_dialog(cards[0], event_of(cards[0], pay_with="cash"))
    assert dialog.minimumSizeHint().width() <= 683
    assert dialog.minimumSizeHint().height() <= 384
    assert dialog.sizeHint().width() <= 683
