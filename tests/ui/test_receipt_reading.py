"""Reading a receipt into a record: with lines that a reader of pictures found before, and with the reader itself."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from screenshots_of_payments import screenshots

from leb_wallet.domain.errors import InvalidInput, WalletError
from leb_wallet.domain.importing.receipt_text import Line
from leb_wallet.services import receipt_reading
from leb_wallet.services.receipt_reading import ReceiptReader, is_installed
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.storage.receipt_store import ReceiptStore
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.receipts.reading import ReceiptReading
from leb_wallet.ui.record_form import RecordForm

PICTURES = {picture.name: picture for picture in screenshots()}
RECORDED = json.loads((Path(__file__).parents[1] / "files" / "receipts_read.json").read_text("utf-8"))["pictures"]


class RecordedReader:
    """Answers with what was found on a picture before."""

    def __init__(self, name, error=None):
        self._name, self._error, self.pictures = name, error, []

    def lines(self, picture):
        self.pictures.append(picture)
        if self._error is not None:
            raise self._error
        return tuple(Line(*line) for line in RECORDED[self._name])


@pytest.fixture
def shelf(tmp_path):
    return ReceiptShelf(ReceiptStore(tmp_path / "receipts"))


@pytest.fixture
def make_reading(make_card, shelf, today, qtbot):
    def make(name, currency="CNY", error=None):
        form = RecordForm([make_card("Bank", currency=currency)], today, shelf)
        qtbot.addWidget(form)
        form.show()
        reading = ReceiptReading(form, today, RecordedReader(name, error))
        form.receipts._take([lambda _: shelf.keep(PICTURES[name].png())])
        return reading, form

    return make


def read(reading, qtbot):
    with qtbot.waitSignal(reading.background.done):
        reading.action.trigger()


def test_a_read_receipt_fills_the_empty_fields_and_marks_them(make_reading, qtbot):
    reading, form = make_reading("alipay-zh-1")
    read(reading, qtbot)
    event = form.record()
    assert (event.amount, event.currency, event.happened_on) == (Decimal("30.00"), "CNY", date(2026, 4, 3))
    assert (event.order_number, event.channel) == ("2026040322001417551453278011", "third_party")
    assert (event.state, event.pay_with) == ("paid", "alipay")
    for field in (form.amount, form.day, form.order_number):
        assert field.remark.text() == "Read from the receipt. Compare it."
    assert form.receipts.remark.text()


def test_the_hour_on_a_receipt_is_shown_and_recorded(make_reading, qtbot):
    reading, form = make_reading("alipay-zh-1")
    read(reading, qtbot)
    assert form.record().happened_at is not None
    assert not form.moment.time_edit.isHidden()


def test_the_hour_of_another_day_than_that_of_the_record_is_not_taken(make_reading, qtbot):
    reading, form = make_reading("alipay-zh-1")
    form.day_edit.setDate(form.day_edit.date().addDays(-1))
    read(reading, qtbot)
    assert form.record().happened_at is None


def test_what_was_typed_before_stays(make_reading, qtbot):
    reading, form = make_reading("alipay-zh-1")
    form.amount_edit.line.setText("31")
    form.order_number.line.setText("MINE-1")
    read(reading, qtbot)
    assert form.record().amount == Decimal(31)
    assert form.record().order_number == "MINE-1"
    assert form.amount.remark.text() == ""


def test_what_an_app_took_for_a_card_abroad_is_the_price(make_reading, qtbot):
    reading, form = make_reading("wechat-zh-4", currency="HKD")
    read(reading, qtbot)
    event = form.record()
    assert (event.amount, event.paid, event.paid_currency) == (None, Decimal("88.50"), "CNY")
    assert form.payment.is_open()


def test_reading_twice_changes_nothing_more(make_reading, qtbot):
    reading, form = make_reading("operator-en-2", currency="GBP")
    read(reading, qtbot)
    first = form.record()
    read(reading, qtbot)
    assert form.record().replace(id=first.id) == first
    assert first.fee == Decimal("0.30")


def test_the_entry_is_on_only_with_a_receipt(make_reading):
    reading, form = make_reading("alipay-zh-1")
    assert reading.action.isEnabled()
    form.receipts.remove()
    assert not reading.action.isEnabled()


@pytest.mark.parametrize("error", [WalletError("reading_failed"), InvalidInput("picture_without_text")])
def test_a_picture_that_cannot_be_read_is_told_and_can_be_tried_again(make_reading, qtbot, error):
    reading, form = make_reading("alipay-zh-1", error=error)
    with qtbot.waitSignal(reading.background.failed):
        reading.action.trigger()
    assert form.receipts.remark.text() == sentence_for(error.code)
    assert reading.action.isEnabled()
    assert form.amount_edit.is_empty()


def test_a_receipt_that_is_a_text_is_told(make_reading, shelf):
    reading, form = make_reading("alipay-zh-1")
    form.receipts._take([lambda _: shelf.keep(b"order 77\n")])
    reading.action.trigger()
    assert form.receipts.remark.text() == sentence_for("picture_unreadable")


def test_without_the_extra_there_is_no_entry_and_a_sentence_for_who_asks(make_card, shelf, today, qtbot, monkeypatch):
    monkeypatch.setattr(receipt_reading, "NEEDED", ("no_such_package",))
    form = RecordForm([make_card()], today, shelf)
    qtbot.addWidget(form)
    assert form.reading is None
    with pytest.raises(WalletError, match="reading_not_installed"):
        ReceiptReader().lines(b"")


def test_all_pictures_have_their_recorded_lines(qapp):
    assert set(RECORDED) == set(PICTURES)
    assert len(PICTURES) >= 40
    assert {picture.language for picture in PICTURES.values()} == {"zh", "en"}


@pytest.mark.slow
@pytest.mark.skipif(not is_installed(), reason="needs the extra: pip install leb-wallet[ocr]")
def test_the_real_reader_finds_the_sum_on_a_picture(qapp):
    texts = [line.text for line in ReceiptReader().lines(PICTURES["alipay-zh-1"].png())]
    assert "-30.00" in texts
