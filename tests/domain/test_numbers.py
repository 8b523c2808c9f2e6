"""Numbers as people type them. Test values are synthetic; none belongs to a real card."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.numbers import (
    ActivationCode,
    check_activation_code,
    check_confirmation_code,
    check_eid,
    check_iccid,
    check_phone_number,
    check_printed_serial,
    mask,
    parse_activation_code,
    phone_number,
    take_confirmation_code,
)

ICCIDS = ("8944110000000000008", "89441100000000001239", "89852000000000000016", "8901260000000000006")
EIDS = (
    "89049032000001000000000000012393",
    "89033023000000000000000000000075",
    "89044045000000000000000000000738",
    "89049032000001000000000000002208",
)
GOOD_CODES = (
    "LPA:1$smdp.example.com$ABCD-1234",
    "1$smdp.example.com$ABCD-1234",
    "LPA:1$smdp.example.com$",
    "LPA:1$smdp.example.com$T$$1",
    "LPA:1$smdp.example.com$T$1.3.6.1.4.1.31746",
    "lpa:1$SMDP.EXAMPLE.COM$T$1.3.6.1.4.1.31746$1",
    "1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815$1.3.6.1.4.1.31746",
)
CHECKS = (
    check_iccid,
    check_printed_serial,
    check_eid,
    check_activation_code,
    check_confirmation_code,
    check_phone_number,
)


def tried(check, text):
    """Return what a check says, be it an error."""
    try:
        return check(text)
    except InvalidInput as error:
        return error


def code_of(check, text):
    with pytest.raises(InvalidInput) as caught:
        check(text)
    return caught.value.code


def with_other_digit(number, at):
    return f"{number[:at]}{(int(number[at]) + 1) % 10}{number[at + 1 :]}"


# --- ICCID --------------------------------------------------------------------------------


@pytest.mark.parametrize("iccid", ICCIDS)
def test_a_correct_iccid_is_taken_without_a_word(iccid):
    assert check_iccid(iccid) == (iccid, ())


@pytest.mark.parametrize("iccid", ICCIDS)
@pytest.mark.parametrize("at", [5, 12, -1])
def test_one_wrong_digit_of_an_iccid_is_warned_of_not_refused(iccid, at):
    at %= len(iccid)
    assert check_iccid(with_other_digit(iccid, at)).warnings == ("iccid_check_digit",)


@pytest.mark.parametrize(
    "typed",
    [
        "8944 1100 0000 0000 008",
        "8944-1100-0000-0000-008",
        "8944110000000000008F",
        " ８９４４110000000000008 ",
        "8944110000000000008f",
    ],
)
def test_an_iccid_may_be_typed_with_spaces_hyphens_filling_and_full_width_digits(typed):
    assert check_iccid(typed) == ("8944110000000000008", ())


def test_an_iccid_without_89_is_warned_of():
    assert "iccid_prefix" in check_iccid("1" * 19).warnings


@pytest.mark.parametrize("length", [18, 22])
def test_an_iccid_may_have_18_to_22_digits(length):
    assert check_iccid("89" + "0" * (length - 2)).value == "89" + "0" * (length - 2)


@pytest.mark.parametrize("length", [0, 13, 17, 23])
def test_an_iccid_of_another_length_is_refused(length):
    assert code_of(check_iccid, "8" * length) == "iccid_length"


def test_letters_are_no_iccid():
    assert code_of(check_iccid, "89441100O0000000008") == "iccid_not_digits"


def test_a_printed_serial_of_13_digits_is_taken_and_another_length_warned_of():
    assert check_printed_serial("1234 5678 90123") == ("1234567890123", ())
    assert check_printed_serial("123456").warnings == ("printed_serial_length",)
    assert code_of(check_printed_serial, "12/34") == "printed_serial_characters"
    assert code_of(check_printed_serial, "1" * 41) == "printed_serial_too_long"


# --- EID ----------------------------------------------------------------------------------


@pytest.mark.parametrize("eid", EIDS)
def test_a_correct_eid_is_taken(eid):
    assert check_eid(eid) == (eid, ())


@pytest.mark.parametrize("eid", EIDS)
def test_one_wrong_digit_of_an_eid_is_warned_of(eid):
    assert check_eid(with_other_digit(eid, 20)).warnings == ("eid_check_digits",)


def test_an_eid_need_not_start_with_89():
    base = "35" + "0" * 28
    eid = f"{base}{98 - int(base + '00') % 97:02}"
    assert check_eid(eid) == (eid, ())


@pytest.mark.parametrize("text", ["", "8904903200000100000000000001239", EIDS[0] + "0"])
def test_an_eid_of_another_length_is_refused(text):
    assert code_of(check_eid, text) == "eid_length"


def test_letters_are_no_eid():
    assert code_of(check_eid, "x" * 32) == "eid_not_digits"


# --- Activation codes ---------------------------------------------------------------------


@pytest.mark.parametrize("code", GOOD_CODES)
def test_a_correct_activation_code_is_taken_with_prefix_and_lower_case_host(code):
    checked = check_activation_code(code)
    assert checked.warnings == ()
    assert checked.value.startswith("LPA:1$smdp.")
    assert parse_activation_code(checked.value) == parse_activation_code(code)


def test_empty_fields_of_an_activation_code_are_not_lost():
    parsed = parse_activation_code("LPA:1$smdp.example.com$T$$1")
    assert parsed == ActivationCode("smdp.example.com", "T", "", "1")
    assert str(parsed) == "LPA:1$smdp.example.com$T$$1"


def test_an_empty_matching_id_keeps_its_delimiter():
    assert check_activation_code("1$smdp.example.com$").value == "LPA:1$smdp.example.com$"


def test_fields_of_later_versions_are_kept():
    code = "LPA:1$smdp.example.com$T$1.2.3$1$abc$1"
    assert check_activation_code(code).value == code


def test_the_case_of_the_matching_id_is_kept():
    assert check_activation_code("lpa:1$Host.Example$aBc").value == "LPA:1$host.example$aBc"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("LPA:2$x$y", "activation_code_version"),
        ("LPA:1$https://x$y", "activation_code_address"),
        ("LPA:1$$", "activation_code_address"),
        ("LPA:1$x/path$y", "activation_code_address"),
        ("LPA:1$x", "activation_code_shape"),
        ("", "activation_code_shape"),
        ("hello", "activation_code_shape"),
        ("LPA:1$x$" + "y" * 250, "activation_code_too_long"),
    ],
)
def test_what_is_no_activation_code_is_refused(text, code):
    assert code_of(check_activation_code, text) == code


def test_odd_characters_in_a_matching_id_are_warned_of():
    assert check_activation_code("LPA:1$x.com$a_b").warnings == ("activation_code_characters",)


def test_a_confirmation_code_in_field_five_is_warned_of_and_can_be_moved():
    code = "LPA:1$smdp.example.com$T$$123456"
    assert check_activation_code(code) == (code, ("activation_code_holds_confirmation",))
    assert take_confirmation_code(code) == ("LPA:1$smdp.example.com$T$$1", "123456")
    assert take_confirmation_code("LPA:1$smdp.example.com$T$$1") == ("LPA:1$smdp.example.com$T$$1", "")


def test_apples_install_link_is_read():
    link = "https://esimsetup.apple.com/esim_qrcode_provisioning?carddata=LPA:1$smdp.example.com$T"
    assert check_activation_code(link).value == "LPA:1$smdp.example.com$T"
    assert check_activation_code(link.replace("$", "%24")).value == "LPA:1$smdp.example.com$T"


def test_an_activation_code_may_be_typed_on_a_chinese_keyboard():
    assert check_activation_code("LPA：1＄smdp.example.com＄T").value == "LPA:1$smdp.example.com$T"


def test_a_confirmation_code_is_kept_as_it_is():
    assert check_confirmation_code(" 012345 ").value == "012345"
    assert code_of(check_confirmation_code, " ") == "confirmation_code_shape"
    assert code_of(check_confirmation_code, "1" * 65) == "confirmation_code_shape"


# --- Phone numbers ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "e164"),
    [
        ("+447700900123", "+447700900123"),
        ("+44 7700 900123", "+447700900123"),
        ("+44-7700-900-123", "+447700900123"),
        ("+44 (0)7700 900123", "+447700900123"),
        ("0044 7700 900123", "+447700900123"),
        ("＋８５２ 5123 4567", "+85251234567"),
        ("\u202a+852 5123 4567\u202c", "+85251234567"),
        ("+1 (202) 555-0123", "+12025550123"),
        ("+1‑202‑555‑0123", "+12025550123"),
        ("tel:+12025550123", "+12025550123"),
        ("'+12025550123", "+12025550123"),
    ],
)
def test_a_number_with_its_country_code_becomes_plus_and_digits(typed, e164):
    assert check_phone_number(typed) == (e164, ())
    assert phone_number(typed) == PhoneNumber(typed=typed.strip(), e164=e164)


def test_a_national_number_is_kept_as_typed_with_a_warning():
    assert check_phone_number("07700 900123") == ("07700 900123", ("phone_number_national",))
    assert phone_number("07700 900123") == PhoneNumber(typed="07700 900123")


@pytest.mark.parametrize("typed", ["4.47E+12", "4,47e12", "4.47 E+12", "４.47E+12", "447E10"])
def test_a_number_eaten_by_a_spreadsheet_is_refused(typed):
    assert code_of(check_phone_number, typed) == "phone_number_scientific"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("+44 call me", "phone_number_characters"),
        ("++44", "phone_number_characters"),
        ("+0123456789", "phone_number_country"),
        ("+1234567890123456", "phone_number_length"),
        ("1234567890123456", "phone_number_length"),
        ("+", "phone_number_length"),
        ("", "phone_number_length"),
    ],
)
def test_what_is_no_number_is_refused(typed, code):
    assert code_of(check_phone_number, typed) == code


def test_a_very_short_number_is_warned_of():
    assert check_phone_number("+12345") == ("+12345", ("phone_number_short",))


# --- Showing, and whatever people type ----------------------------------------------------


def test_a_mask_shows_the_last_four_characters_only():
    assert mask("8944110000000000008") == "•••• 0008"
    assert mask("123") == "•••"
    assert mask("1234") == "••••"
    assert mask("") == ""


@pytest.mark.parametrize("check", CHECKS)
@given(text=st.one_of(st.text(), st.text("0123456789+- eE$:LPA1F.０１\u202a")))
def test_no_input_crashes_a_check_and_a_second_check_changes_nothing(check, text):
    checked = tried(check, text)
    if isinstance(checked, InvalidInput):
        assert all(isinstance(detail, int) for detail in checked.details.values())
    else:
        assert check(checked.value) == checked


@given(st.from_regex(r"\A(LPA:)?1\$[a-z]{1,9}\.[a-z]{2,5}(\$[A-Z0-9-]{0,9}){1,5}\Z"))
def test_every_well_formed_activation_code_survives_the_round_trip(code):
    parsed = parse_activation_code(code)
    assert parse_activation_code(str(parsed)) == parsed


@given(st.text(min_size=1))
def test_a_mask_never_shows_more_than_four_characters(text):
    assert len(mask(text).replace("•", "").strip()) <= 4


@given(st.text("0123456789", min_size=14, max_size=20))
def test_errors_never_hold_what_was_typed(digits):
    for check in CHECKS:
        refused = tried(check, f"x{digits}!")
        assert not isinstance(refused, InvalidInput) or digits not in f"{refused} {refused.details!r}"
