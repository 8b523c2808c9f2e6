from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event
from leb_wallet.domain.inputs import (
    check_amount,
    check_currency,
    check_day,
    check_label,
    check_line,
    check_margin,
    check_note,
    check_order_number,
    check_pay_with,
    check_period,
    check_tags,
)

TEXT_CHECKS = (check_label, check_line, check_note, check_order_number, check_pay_with, check_currency, check_tags)


def tried(check, text, refused):
    try:
        return check(text).value
    except InvalidInput as error:
        refused.append(error)


def code_of(check, *values):
    with pytest.raises(InvalidInput) as caught:
        check(*values)
    return caught.value.code


@pytest.mark.parametrize("text", ["", "   ", "\t\n", "\u3000", "\u200b\u200b", "\u200d"])
def test_a_label_needs_something_to_see(text):
    assert code_of(check_label, text) == "label_empty"


@pytest.mark.parametrize("label", ["Travel SIM", "香港 3HK 卡", "📱 👨‍👩‍👧", "بطاقة", "x" * 120])
def test_labels_of_all_scripts_are_taken(label):
    assert check_label(f"  {label} ").value == label


def test_a_label_of_121_characters_is_refused_with_the_limit():
    with pytest.raises(InvalidInput) as caught:
        check_label("x" * 121)
    assert (caught.value.code, caught.value.details) == ("label_too_long", {"limit": 120})


@pytest.mark.parametrize("character", ["\x00", "\x07", "\n", "\x7f", "\x85", "\u2028", "\ud800"])
def test_a_label_holds_no_control_character(character):
    assert code_of(check_label, f"a{character}b") == "label_control_characters"


@pytest.mark.parametrize("character", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_a_label_cannot_turn_the_reading_direction(character):
    assert code_of(check_label, f"a{character}b") == "label_bidi_characters"


def test_composed_and_decomposed_letters_become_the_same_label():
    assert check_label("e\u0301").value == check_label("\u00e9").value


def test_short_texts_may_be_empty_and_have_codes_of_their_own():
    assert check_line(" ").value == ""
    assert code_of(check_line, "x" * 121) == "text_too_long"
    assert code_of(check_line, "a\x00b") == "text_control_characters"
    assert code_of(check_line, "a\u202eb") == "text_bidi_characters"
    assert check_order_number("x" * 200).value == "x" * 200


def test_a_note_has_lines_and_tabs():
    assert check_note("one\r\ntwo\tthree\rfour\n").value == "one\ntwo\tthree\nfour"
    assert code_of(check_note, "x" * 10_001) == "text_too_long"
    assert code_of(check_note, "a\x00b") == "text_control_characters"
    assert code_of(check_note, "a\u2067b") == "text_bidi_characters"


def test_tags_are_split_at_commas_of_both_languages_and_kept_once():
    assert check_tags("bank, 家人，bank、 ,work；").value == ("bank", "家人", "work")
    assert check_tags(" ").value == ()
    assert code_of(check_tags, ",".join(map(str, range(21)))) == "too_many_tags"


@pytest.mark.parametrize("days", [0, -1, 3651])
def test_a_margin_is_at_least_a_day_and_at_most_ten_years(days):
    assert code_of(check_margin, days) == "margin_out_of_range"


def test_a_margin_within_its_range_is_taken():
    assert check_margin(1).value == 1
    assert check_margin(3650).value == 3650


@pytest.mark.parametrize("day", [date(1989, 12, 31), date(2101, 1, 1), date.min, date.max])
def test_a_day_outside_1990_to_2100_is_refused(day):
    assert code_of(check_day, day) == "day_out_of_range"


def test_a_day_that_has_not_come_is_warned_of_where_it_should_have(today):
    assert check_day(date(2027, 1, 1), today).warnings == ("day_in_future",)
    assert check_day(today, today).warnings == ()
    assert check_day(date(2027, 1, 1)).warnings == ()


@pytest.mark.parametrize(("n", "unit"), [(0, "day"), (36_601, "day"), (1201, "month"), (101, "year"), (5, "week")])
def test_a_period_is_a_day_to_a_hundred_years(n, unit):
    assert code_of(check_period, n, unit) == "period_out_of_range"


def test_a_period_within_its_range_is_taken():
    assert str(check_period(180, "day").value) == "180 day"


def test_a_currency_is_three_letters_and_an_unknown_one_is_warned_of():
    assert check_currency(" gbp ") == ("GBP", ())
    assert check_currency("ＨＫＤ") == ("HKD", ())
    assert check_currency("XYZ") == ("XYZ", ("currency_unknown",))
    assert code_of(check_currency, "£") == "currency_shape"


@pytest.mark.parametrize(
    ("text", "amount"), [("10", "10"), ("１０．５", "10.5"), ("1,50", "1.50"), ("0", "0"), ("-0", "0"), ("0e-50", "0")]
)
def test_amounts_as_people_type_them(text, amount):
    assert check_amount(text).value == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NaN", "amount_not_a_number"),
        ("Infinity", "amount_not_a_number"),
        ("ten", "amount_not_a_number"),
        ("-1", "amount_negative"),
        ("1e999", "amount_out_of_range"),
        ("0.0001", "amount_out_of_range"),
        ("999999999999", "amount_out_of_range"),
    ],
)
def test_what_is_no_amount_is_refused(text, code):
    assert code_of(check_amount, text) == code


@given(st.text())
def test_an_amount_that_passes_can_be_kept_in_an_event(text):
    try:
        amount = check_amount(text).value
    except InvalidInput:
        return
    Event(id="a" * 32, card_id="b" * 32, kind="top_up", happened_on=date(2026, 11, 22), amount=amount)


@pytest.mark.parametrize("check", TEXT_CHECKS)
@given(text=st.text(st.characters()))
def test_no_text_crashes_a_check_and_what_passes_can_be_written_to_a_file(check, text):
    refused = []
    value = tried(check, text, refused)
    assert all(isinstance(detail, int) for error in refused for detail in error.details.values())
    if refused:
        return
    as_text = ", ".join(value) if isinstance(value, tuple) else value
    as_text.encode("utf-8")
    assert check(as_text).value == value


@pytest.mark.parametrize(
    "text",
    [
        "4111111111111111",
        "4111 1111 1111 1111",
        "Visa 4111-1111-1111-1111",
        "4111.1111.1111.1111 12",
        "４１１１１１１１１１１１１１１１",
        "4111\u200b1111\u200b1111\u200b1111",
        "378282246310005",
        "6212345678901265",
        "6304000000000000000",
        "4111 1111 1111 1112",
    ],
)
def test_p11_the_number_of_a_payment_card_is_no_way_to_pay(text):
    assert code_of(check_pay_with, text) == "pay_with_card_number"


@pytest.mark.parametrize("text", ["Visa …1111", "alipay", "支付宝", "card 2026", "HSBC 123456789012"])
def test_a_name_or_the_end_of_a_number_is_kept(text):
    assert check_pay_with(f" {text} ").value == text


def test_a_name_of_a_way_to_pay_is_short():
    assert code_of(check_pay_with, "x" * 41) == "text_too_long"
