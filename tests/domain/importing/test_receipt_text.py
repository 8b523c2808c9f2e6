"""Screenshots of payments, from the lines that a reader of pictures really found on them."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screenshots_of_payments import screenshots

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.importing.candidates import Prior
from leb_wallet.domain.importing.receipt_text import Line, Source, read_receipt

TODAY = date(2026, 12, 31)
RECORDED = json.loads((Path(__file__).parents[2] / "files" / "receipts_read.json").read_text("utf-8"))["pictures"]


def lines_of(name):
    return [Line(*line) for line in RECORDED[name]]


def rows(*texts, height=30):
    """Return lines as on a picture: a pair is one row."""
    found = []
    for at, text in enumerate(texts):
        for column, part in enumerate(text if isinstance(text, tuple) else (text,)):
            found.append(Line(part, 40 + 400 * column, 60 * at, 300 + 400 * column, 60 * at + height))
    return found


@pytest.mark.parametrize("picture", screenshots(), ids=lambda picture: picture.name)
def test_a_screenshot_is_read(picture):
    read = read_receipt(lines_of(picture.name), TODAY, Prior(None, picture.wanted["currency"]))
    assert {name: getattr(read, name) for name in picture.wanted} == picture.wanted


def test_p5_what_an_app_for_payments_calls_a_success_is_paid_and_has_not_arrived():
    for name in ("alipay-zh-1", "wechat-zh-1", "alipay-en-1"):
        assert read_receipt(lines_of(name), TODAY).state == "paid"
    assert read_receipt(lines_of("operator-zh-1"), TODAY).state == "arrived"


def test_what_the_app_took_is_the_price_of_a_card_that_counts_in_other_money(make_card):
    read = read_receipt(lines_of("alipay-zh-1"), TODAY)
    abroad, home = read.values_for(make_card(currency="HKD")), read.values_for(make_card(currency="CNY"))
    assert (abroad["paid"], abroad["paid_currency"], "amount" in abroad) == (Decimal("30.00"), "CNY", False)
    assert (home["amount"], home["currency"], "paid" in home) == (Decimal("30.00"), "CNY", False)
    assert home["pay_with"] == Source.ALIPAY
    assert home["channel"] == "third_party"


def test_the_number_of_the_merchant_is_not_that_of_the_payment():
    read = read_receipt(rows("Shop", "-10.00", ("Merchant Order No.", "M77112233"), ("Status", "Paid")), TODAY)
    assert read.order_number is None


def test_a_day_that_can_be_read_in_two_ways_stays_open_until_the_country_decides():
    shown = rows("Top-up successful", ("Amount", "£10.00"), ("Date", "03/04/2026 12:00"))
    read = read_receipt(shown, TODAY)
    assert (read.day, read.doubtful) == (None, ("happened_on",))
    assert read_receipt(shown, TODAY, Prior("GB")).day == date(2026, 4, 3)
    assert read_receipt(shown, TODAY, Prior("US")).day == date(2026, 3, 4)


def test_a_day_that_has_not_come_yet_is_not_the_day_of_a_payment():
    read = read_receipt(rows("Paid", ("Date", "03/11/2026")), date(2026, 10, 1))
    assert read.day == date(2026, 3, 11)


@pytest.mark.parametrize("text", ["2026-04-0312:01", "April 3,202612:01", "3Apr202612:01", "03.04.202612:01"])
def test_a_blank_that_was_lost_before_the_time_is_put_back(text):
    read = read_receipt(rows("Paid", ("Date", text)), TODAY)
    assert read.day == date(2026, 4, 3)
    assert read.moment.hour == 12


def test_a_dollar_without_a_country_is_told_as_doubtful():
    read = read_receipt(rows("Top-up successful", ("Amount", "$10.00")), TODAY)
    assert (read.amount, read.currency, read.doubtful) == (Decimal("10.00"), None, ("currency",))


def test_a_picture_of_something_else_gives_nothing():
    read = read_receipt(rows("Menu", ("Soup", "hot"), "Have a nice day"), TODAY)
    assert read.is_empty
    assert read.payee is None


numbers = st.floats(-10, 3000, allow_nan=False)
lines = st.builds(
    Line,
    st.text(max_size=30)
    | st.sampled_from([line[0] for some in RECORDED.values() for line in some] + ["03/04/2026", "$1,234", "NaN"]),
    numbers,
    numbers,
    numbers,
    numbers,
)


@given(st.lists(lines, max_size=25), st.sampled_from([None, "HKD", "CNY"]))
def test_any_lines_make_values_that_a_record_takes(found, currency):

    values = read_receipt(found, TODAY).values_for(Card(id="1" * 32, label="Bank", currency=currency))
    values = {"happened_on": TODAY} | values
    Event.model_validate({"id": "2" * 32, "card_id": "1" * 32, "kind": "top_up"} | values)
