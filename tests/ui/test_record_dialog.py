"""The record form and its window, walked to an event."""

from datetime import date
from decimal import Decimal

import pytest

from leb_wallet.domain.events import EVENT_KINDS, Event
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.record_dialog import RecordDialog
from leb_wallet.ui.record_form import RecordForm


@pytest.fixture
def cards(make_card):
    return [make_card("UK", currency="GBP", activated_on=date(2026, 1, 1)), make_card("HK", currency="HKD")]


@pytest.fixture
def form(cards, today, qtbot):
    made = RecordForm(cards, today)
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


def test_common_acts_come_first_and_every_act_is_offered(form):
    offered = [form.kind.itemData(at) for at in range(form.kind.count())]
    assert offered[:4] == ["top_up", "sms_out", "call_out", "data"]
    assert set(EVENT_KINDS) <= set(offered)


def test_only_what_makes_sense_for_the_act_is_shown(form):
    choose(form.kind, "note")
    assert shown(form) == set()
    choose(form.kind, "sms_out")
    assert shown(form) == {"amount", "currency", "balance"}
    choose(form.kind, "balance_check")
    assert shown(form) == {"balance", "currency", "data_left_mb", "reported_until"}
    choose(form.kind, "top_up")
    assert shown(form) == set(form._rows)


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


def test_the_dialog_records_for_the_card_it_was_opened_on(cards, today, qtbot):
    dialog = RecordDialog(cards, cards[1], today)
    dialog.open()
    dialog.form.amount_edit.line.setText("50")
    with qtbot.waitSignal(dialog.event_ready) as ready:
        dialog.save_button.click()
    before, event = ready.args
    assert before is None
    assert (event.card_id, event.amount, event.currency) == (cards[1].id, Decimal(50), "HKD")


def test_the_dialog_stays_open_on_an_error(cards, today, qtbot):
    dialog = RecordDialog(cards, cards[0], today)
    dialog.open()
    dialog.form.amount_edit.line.setText("ten")
    with qtbot.assertNotEmitted(dialog.event_ready):
        dialog.save_button.click()
    assert dialog.isVisible()
    dialog.close()


def test_editing_keeps_what_the_form_does_not_know(cards, today, qtbot):
    old = event_of(cards[0], "satellite_ping", amount="3", currency="GBP", receipts=("a" * 64,), comet="yes")
    dialog = RecordDialog(cards, cards[0], today, old)
    dialog.open()
    dialog.form.note.edit.setPlainText("seen")
    with qtbot.waitSignal(dialog.event_ready) as ready:
        dialog.save_button.click()
    assert ready.args == [old, old.replace(note="seen")]


@pytest.mark.parametrize("kind", [*EVENT_KINDS, "satellite_ping"])
def test_no_event_is_changed_by_looking_at_it(cards, today, qtbot, kind):
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
    )
    form = RecordForm(cards, today)
    qtbot.addWidget(form)
    form.show_event(old)
    assert form._before is old
    with pytest.raises(Exception, match="day_out_of_range"):
        form.record()
    form.show_event(old.replace(happened_on=date(2026, 5, 4)))
    assert form.record() == old.replace(happened_on=date(2026, 5, 4))


def test_nothing_edited_hands_nothing_over(cards, today, qtbot):
    dialog = RecordDialog(cards, None, today, event_of(cards[1], amount="10", currency="HKD"))
    dialog.open()
    with qtbot.assertNotEmitted(dialog.event_ready):
        dialog.save_button.click()
