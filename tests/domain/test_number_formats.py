"""One number in the forms that sites, apps and people want."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.number_formats import (
    Form,
    country_code,
    distinct,
    form_for,
    forms_of,
    grouped,
    in_form,
    region_of,
)
from leb_wallet.domain.numbers import phone_number
from leb_wallet.domain.walk import WAYS, Way

BRITISH = phone_number("+44 7700 900123")


def test_a_number_is_written_in_each_form():
    forms = {form.code: (form.text, form.copied) for form in forms_of(BRITISH, None)}
    assert forms == {
        "national": ("07700 900123", "07700900123"),
        "international": ("+44 7700 900123", "+44 7700 900123"),
        "e164": ("+447700900123", "+447700900123"),
        "digits": ("447700900123", "447700900123"),
        "without_zero": ("7700900123", "7700900123"),
        "idd": ("00447700900123", "00447700900123"),
    }


def test_a_number_typed_without_its_country_takes_the_cards():
    assert forms_of(phone_number("07700 900 123"), "GB") == forms_of(BRITISH, "TH")


@pytest.mark.parametrize(
    ("typed", "country", "national", "bare"),
    [
        ("+85261234567", "HK", "61234567", "61234567"),  # no 0 before a number
        ("+393123456789", "IT", "3123456789", "3123456789"),
        ("+390612345678", "IT", "0612345678", "0612345678"),  # in Italy the 0 belongs to the number
        ("+66812345678", "TH", "0812345678", "812345678"),
        ("+12025550123", "US", "2025550123", "2025550123"),
    ],
)
def test_each_country_has_its_own_zero(typed, country, national, bare):
    forms = forms_of(phone_number(typed), country)
    assert in_form(forms, Form.NATIONAL).copied == national
    assert in_form(forms, Form.WITHOUT_ZERO).copied == bare


@pytest.mark.parametrize(("typed", "country"), [("123", "GB"), ("07700 900123", None), ("+999123456789", None)])
def test_a_number_that_cannot_be_read_stays_as_typed(typed, country):
    forms = forms_of(phone_number(typed), country)
    assert [(form.code, form.text) for form in forms] == [(Form.TYPED, typed)]
    assert in_form(forms, Form.NATIONAL) == forms[0]
    assert country_code(phone_number(typed), country) is None


def test_what_would_copy_the_same_is_offered_once():
    codes = [form.code for form in distinct(forms_of(phone_number("+852 6123 4567"), None))]
    assert codes == ["national", "international", "e164", "digits", "idd"]


def test_other_apps_want_the_country_beside_the_number():
    assert {way: form_for(way) for way in WAYS} == {
        Way.ONLINE: Form.NATIONAL,
        Way.SHOP: Form.NATIONAL,
        Way.THIRD_PARTY: Form.WITHOUT_ZERO,
        Way.KEEP_ALIVE: Form.NATIONAL,
    }
    assert country_code(BRITISH, None) == "+44"
    assert country_code(phone_number("07700 900123"), "GB") == "+44"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("07700 900123", "07700 900123"),
        ("07700900123", "077 0090 0123"),
        ("+447700900123", "+4477 0090 0123"),
        ("61234567", "6123 4567"),
        ("1234567890123456", "1234 5678 9012 3456"),
        ("12345", "12345"),
        ("123", "123"),
        ("", ""),
        ("*100#", "*100#"),
    ],
)
def test_long_numbers_are_shown_in_groups(text, shown):
    assert grouped(text) == shown


@given(st.text(string.digits, max_size=40), st.sampled_from(["", "+"]))
def test_grouping_adds_spaces_only(digits, plus):
    shown = grouped(plus + digits)
    assert shown.replace(" ", "") == plus + digits
    assert len(digits) <= 5 or all(3 <= len(group) <= 4 for group in shown.removeprefix("+").split())


@given(st.from_regex("[1-9][0-9]{0,13}", fullmatch=True), st.sampled_from(["GB", "IT", "US", "HK", None]))
def test_every_number_has_a_first_form_that_can_be_copied(digits, country):
    for typed in (digits, f"+{digits}", f"0{digits}"):
        forms = forms_of(phone_number(typed), country)
        assert forms[0].copied
        assert all(re.fullmatch(r"[+]?[0-9 -]+", form.copied) for form in forms)


@pytest.mark.parametrize(
    ("number", "country"),
    [
        ("+447700900123", "GB"),  # set aside for examples, so in no table
        ("+14165550100", "CA"),
        ("+12025550143", "US"),
        ("+77012345678", "KZ"),
        ("+85255501234", "HK"),
        ("+8835100012345", None),  # a network of no country
    ],
)
def test_a_number_with_its_country_code_tells_the_country(number, country):
    assert region_of(PhoneNumber(typed=number, e164=number)) == country


def test_a_number_without_its_country_code_tells_no_country():
    assert region_of(PhoneNumber(typed="07700 900123")) is None
