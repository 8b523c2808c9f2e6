"""Codes to dial, texts to send, vouchers to enter."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.dial_codes import (
    TextMessage,
    check_voucher,
    filled,
    holes,
    is_phone_only,
    sms_link,
    tel_link,
    text_messages,
)
from leb_wallet.domain.errors import InvalidInput


@pytest.mark.parametrize(
    ("template", "result"),
    [
        ("*104*{code}#", "*104*123456#"),
        ("*#137*{code14}#", "*#137*123456#"),
        ("RECHARGE {pin} -> 6700", "RECHARGE 123456 -> 6700"),
        ("*100#", "*100#"),
    ],
)
def test_a_voucher_fills_its_hole(template, result):
    assert filled(template, "123456") == result


def test_holes_for_which_nothing_is_given_stay_open():
    template = "*292*{number}*{amount}#"
    assert holes(template) == ("number", "amount")
    assert filled(template, number="0812345678") == "*292*0812345678*{amount}#"
    assert filled(template, number="0812345678", amount="100") == "*292*0812345678*100#"
    assert filled("*104*{code}#") == "*104*{code}#"
    assert holes("*100#") == ()


def test_a_template_names_one_text_or_several():
    assert text_messages("AUFLADEN -> 25000") == (TextMessage("AUFLADEN", "25000"),)
    assert text_messages("ADD10PAYG | ADD20PAYG -> 800") == (
        TextMessage("ADD10PAYG", "800"),
        TextMessage("ADD20PAYG", "800"),
    )
    assert text_messages("BAL", "222") == (TextMessage("BAL", "222"),)
    assert text_messages("BAL") == ()
    assert text_messages(" -> 222") == ()


def test_a_code_to_dial_keeps_its_star_and_hides_its_hash():
    assert tel_link("*100#") == "tel:*100%23"
    assert tel_link("*#137*12345678901234#") == "tel:*%23137*12345678901234%23"
    assert tel_link("+44 7700 900-123") == "tel:+447700900123"


@pytest.mark.parametrize("code", ["", "*104*{code}#", "1-800-FLOWERS", "*100#;ext=1", "tel:1", "1+2"])
def test_what_cannot_be_dialled_is_no_link(code):
    with pytest.raises(InvalidInput, match="dial_code_shape"):
        tel_link(code)


def test_a_text_to_send_is_told_apart_from_its_number():
    assert sms_link("6700", "RECHARGE 1:2") == "SMSTO:6700:RECHARGE 1:2"
    for to, text in (("", "BAL"), ("67:00", "BAL"), ("6700", "RECHARGE {pin}")):
        with pytest.raises(InvalidInput, match="dial_code_shape"):
            sms_link(to, text)


@pytest.mark.parametrize("code", ["*21*07700900123#", "##002#", "*#06#", "*#31#", "**04*1234*5678*5678#", "*33*0000#"])
def test_codes_that_the_phone_keeps_to_itself_are_known(code):
    assert is_phone_only(code)


@pytest.mark.parametrize(
    "code", ["*100#", "*#131#", "*#107#", "#686#", "#225#", "*777*4#", "*#137*137#", "21", "*104*1#"]
)
def test_codes_for_the_operator_are_not_taken_for_them(code):
    assert not is_phone_only(code)


@pytest.mark.parametrize(
    ("typed", "template", "voucher", "warnings"),
    [
        ("1234 5678 9012 34", "*#137*{code14}#", "12345678901234", ()),
        ("1234-5678–9012", "*#137*{code14}#", "123456789012", ("voucher_length",)),
        pytest.param("1234", "*#137*{code" + "1" * 5000 + "}#", "1234", ("voucher_length",), id="a size too long"),
        ("１２３４５６", "*104*{code}#", "123456", ()),
        ("ab12-cd34", "RECHARGE {pin} -> 6700", "ab12cd34", ()),
        ("ab12-cd34", None, "ab12cd34", ()),
    ],
)
def test_a_voucher_loses_what_it_is_only_printed_with(typed, template, voucher, warnings):
    assert check_voucher(typed, template) == (voucher, warnings)


@pytest.mark.parametrize(
    ("typed", "template"),
    [("", None), ("123", None), ("1" * 33, None), ("12*3456", None), ("ab12cd34", "*104*{code}#"), ("١٢٣٤٥", None)],
)
def test_p11_what_is_no_voucher_is_refused_without_repeating_it(typed, template):
    with pytest.raises(InvalidInput) as caught:
        check_voucher(typed, template)
    assert (caught.value.code, caught.value.details) == ("voucher_shape", {})


@given(st.text(string.digits, min_size=4, max_size=32), st.sampled_from(["*104*{code}#", "*#137*{code14}#"]))
def test_a_filled_code_can_always_be_dialled(digits, template):
    code = filled(template, check_voucher(digits, template).value)
    assert digits in code
    assert tel_link(code).count("%23") == code.count("#")
