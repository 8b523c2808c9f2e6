"""Days, amounts and numbers out of table cells: decided for whole columns, never guessed, never repaired."""

from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing.amounts import COMMA, MARKS, POINT, amount_of, amount_reading, currency_of, data_of
from leb_wallet.domain.importing.dates import DMY, MDY, ORDERS, YMD, date_reading, day_of, moment_of
from leb_wallet.domain.importing.formula_safe import made_safe, restored
from leb_wallet.domain.importing.identities import eid_of, iccid_of, numbers_of

DAY = date(2026, 11, 22)
days = st.dates(date(1990, 1, 1), date(2046, 12, 31))


def cells(*texts):
    return [(row, text) for row, text in enumerate(texts, 2)]


def refusal(read, *args):
    with pytest.raises(InvalidInput) as caught:
        read(*args)
    return caught.value.code


# --- Numbers: I2 -----------------------------------------------------------------------------


@given(st.decimals(1, 10, places=2), st.integers(7, 14), st.sampled_from(("{}E+{}", "{}e{}", "{}E{}", "{} E+{}")))
def test_i2_a_number_in_scientific_form_is_refused(mantissa, exponent, shape):
    assert refusal(numbers_of, shape.format(mantissa, exponent), None) == "number_scientific"
    assert refusal(iccid_of, shape.format(mantissa, exponent)) == "number_scientific"


_DIGITS = str.maketrans("0123456789+", "０１２３４５６７８９＋")


@given(st.from_regex(r"\A[1-9][0-9]{8,13}\Z"), st.booleans(), st.sampled_from((" ", "-", "")), st.data())
def test_i2_full_width_digits_and_spaces_are_read_and_the_typed_form_is_kept(digits, is_wide, gap, data):
    at = data.draw(st.integers(1, len(digits) - 1))
    typed = f"+{digits[:at]}{gap}{digits[at:]}"
    typed = typed.translate(_DIGITS) if is_wide else typed
    (number,) = numbers_of(typed, None).value
    assert number.e164 == f"+{digits}"
    assert number.typed == typed


@pytest.mark.parametrize("extension", [" ext 12", " ext. 12", "x12", " 转 12", "#12", " 分机12"])
def test_i2_an_extension_is_no_part_of_the_number_and_is_kept_as_typed(extension):
    (number,) = numbers_of(f"+44 20 7946 0123{extension}", None).value
    assert number.e164 == "+442079460123"
    assert number.typed.endswith(extension.strip())


@pytest.mark.parametrize(("cell", "country"), [
    ("447700900123", None),
    ("447700900123", "GB"),
    ("7700900123", "GB"),
    (Decimal(447700900123), None),
    (Decimal(7700900123), "GB"),
    (Decimal(51234567), None),
])  # fmt: skip
def test_i2_a_number_that_may_have_lost_its_plus_or_zero_is_refused(cell, country):
    assert refusal(numbers_of, cell, country) == "number_bare"


@pytest.mark.parametrize(("cell", "country"), [
    ("07700 900123", "GB"),
    ("07700900123", None),
    ("13800138000", None),
    ("13800138000", "CN"),
    (Decimal(13800138000), "CN"),
    (Decimal(51234567), "HK"),
    ("2125550123", "US"),
    ("'+447700900123", None),
    ('="07700900123"', None),
])  # fmt: skip
def test_i2_a_number_that_has_lost_nothing_is_taken(cell, country):
    (number,) = numbers_of(cell, country).value
    assert number.typed


@pytest.mark.parametrize("cell", [Decimal(8944110065123450000), "8944110065123450001"[:15] + "0000", Decimal(10**19)])
def test_i2_an_iccid_whose_end_a_spreadsheet_has_made_zeros_is_refused(cell):
    assert refusal(iccid_of, cell) == "iccid_damaged"


def test_i2_a_whole_iccid_is_taken_however_it_is_protected():
    assert iccid_of("'8944 1100 6512 3456 783").value == iccid_of('="8944110065123456783"').value
    assert refusal(eid_of, Decimal(89049032123451234512345678901235)) == "iccid_damaged"


def test_i9_a_number_of_impossible_length_is_kept_as_typed_and_flagged():
    found = numbers_of("+1234567890123456", None)
    assert found.value[0].typed == "+1234567890123456"
    assert found.value[0].e164 is None
    assert found.warnings == ("phone_number_length",)


# --- Days: I3 --------------------------------------------------------------------------------

_WRITTEN = {DMY: "{0.day:02d}/{0.month:02d}/{0.year}", MDY: "{0.month:02d}/{0.day:02d}/{0.year}"}


@given(st.lists(days, min_size=1, max_size=6), st.sampled_from((DMY, MDY)))
def test_i3_a_column_is_never_read_in_an_order_it_was_not_written_in(some, order):
    texts = [_WRITTEN[order].format(day) for day in some]
    reading = date_reading(cells(*texts), DAY)
    if reading.is_question:
        assert order in reading.orders
    else:
        assert [day_of(text, reading.order, DAY) for text in texts] == some


@given(days, st.sampled_from((DMY, MDY)))
def test_i3_one_day_past_the_twelfth_proves_the_order_for_its_whole_column(day, order):
    proof = day.replace(day=13)
    reading = date_reading(cells(_WRITTEN[order].format(day), _WRITTEN[order].format(proof)), DAY)
    assert reading.order == order
    assert not reading.is_question
    assert reading.proof is not None


@given(days)
def test_i3_days_that_read_one_way_only_need_no_order(day):
    serial = str((day - date(1899, 12, 30)).days)
    texts = (
        day.isoformat(),
        f"{day.year}年{day.month}月{day.day}日",
        f"{day:%Y/%m/%d}",
        f"{day:%Y%m%d}",
        f"{day.day} {day:%b} {day.year}",
        serial,
    )
    for text in texts:
        assert day_of(text, None, DAY) == day, text
    assert day_of(Decimal(serial), None, DAY) == day
    assert date_reading(cells(*texts), DAY) == (None, (), None, None)


def test_i3_what_cannot_be_known_is_asked():
    reading = date_reading(cells("01/02/2026", "03/04/2026"), DAY)
    assert reading.is_question
    assert reading.orders == (DMY, MDY)
    assert reading.example == (2, "01/02/2026")


def test_i3_a_column_that_contradicts_itself_is_asked_and_not_read_by_the_majority():
    reading = date_reading(cells("13/02/2026", "14/02/2026", "02/13/2026"), DAY)
    assert reading.is_question
    assert refusal(day_of, "02/13/2026", DMY, DAY) == "date_impossible"


def test_i3_a_day_that_is_the_same_either_way_asks_nothing():
    assert not date_reading(cells("02/02/2026", "03/03/2026"), DAY).is_question


@given(st.integers(0, 99))
def test_i3_a_year_of_two_digits_is_at_most_twenty_years_ahead(year):
    text = f"13/02/{year:02d}"
    if 47 <= year <= 89:  # of the century before, in which no card was sold
        assert refusal(day_of, text, DMY, DAY) == "day_out_of_range"
    else:
        assert day_of(text, DMY, DAY).year % 100 == year
        assert day_of(text, DMY, DAY) <= DAY + timedelta(366 * 20)


def test_i3_three_numbers_of_two_digits_are_asked_in_all_orders():
    assert date_reading(cells("01/02/03"), DAY).orders == ORDERS
    assert date_reading(cells("26/02/13"), DAY).order in (YMD, None)


def test_i3_the_time_of_day_is_read_too():
    assert moment_of("2026-02-01 13:45", None, DAY)[1].hour == 13
    assert moment_of("1/2/2026 3:45 PM", DMY, DAY)[1].hour == 15
    assert moment_of("2026年2月1日 08:05:09", None, DAY)[1].second == 9


@pytest.mark.parametrize("text", ["180 days", "32/13/2026", "2026-02-30", "soon", "1899-01-01", "1/2", "2026年"])
def test_i3_what_is_no_day_is_refused(text):
    assert refusal(day_of, text, DMY, DAY) in ("date_unreadable", "date_impossible", "day_out_of_range")


@given(st.text(max_size=30) | st.decimals())
def test_i3_whatever_stands_there_is_a_day_or_refused(cell):
    with suppress(InvalidInput):
        assert isinstance(day_of(cell, DMY, DAY), date)


# --- Amounts: I4 -----------------------------------------------------------------------------

money = st.decimals(0, 99_999_999, places=2)


def written(value, mark):
    text = f"{value:,.2f}"
    return text if mark == POINT else text.translate(str.maketrans(".,", ",."))


@given(st.lists(money, min_size=1, max_size=6), st.sampled_from(MARKS))
def test_i4_a_column_is_never_read_with_the_wrong_mark(values, mark):
    texts = [written(value, mark) for value in values]
    reading = amount_reading(cells(*texts))
    assert not reading.is_question
    assert reading.mark == mark
    assert [amount_of(text, reading.mark).value for text in texts] == values


def test_i4_an_amount_that_can_be_two_is_asked_and_one_proof_is_enough():
    assert amount_reading(cells("1,234")).is_question
    assert amount_reading(cells("1,234", "5.50")).mark == POINT
    assert amount_reading(cells("1.234", "5,50")).mark == COMMA
    assert amount_reading(cells("1,234.5", "1.234,5")).is_question
    assert amount_reading(cells("10", "20")) == (None, None, None)


def test_i4_one_written_the_other_way_round_is_refused():
    assert refusal(amount_of, "1.234,56", POINT) == "amount_other_way"
    assert refusal(amount_of, "1,234.56", COMMA) == "amount_other_way"


@pytest.mark.parametrize(("text", "value", "currencies"), [
    ("¥10", 10, ("CNY", "JPY")),
    ("￥１０", 10, ("CNY", "JPY")),
    ("10元", 10, ("CNY", "HKD", "TWD", "MOP")),
    ("HK$ 50", 50, ("HKD",)),
    ("10 GBP", 10, ("GBP",)),
    ("EUR 10", 10, ("EUR",)),
    ("(10)", -10, ()),
    ("-10", -10, ()),
    ("10-", -10, ()),
    ("10.-", 10, ()),
    ("1’000", 1000, ()),
    ("1 000", 1000, ()),
    ("人民币 10", 10, ("CNY",)),
])  # fmt: skip
def test_i4_signs_and_names_of_currencies_stand_beside_amounts(text, value, currencies):
    assert amount_of(text) == (Decimal(value), currencies)


@pytest.mark.parametrize("cell", ["NaN", "nan", "Infinity", "-inf", "∞", "#NUM!", Decimal("NaN"), Decimal("Infinity")])
def test_i4_what_is_not_finite_is_refused(cell):
    assert refusal(amount_of, cell) == "amount_not_finite"
    assert refusal(data_of, cell) == "amount_not_finite"


@pytest.mark.parametrize("text", ["ten", "1e5", "1.2.3", "--5", "1,2,3", "", "$", "1 or 2", "0x10"])
def test_i4_what_is_no_amount_is_refused(text):
    assert refusal(amount_of, text) == "amount_unreadable"


@given(st.text(max_size=20) | st.decimals(), st.none() | st.sampled_from(MARKS))
def test_i4_whatever_stands_there_is_a_finite_amount_or_refused(cell, mark):
    for read in (amount_of, data_of):
        try:
            found = read(cell, mark)
        except InvalidInput:
            continue
        assert (found.value if read is amount_of else found).is_finite()


def test_data_is_counted_in_megabytes():
    assert data_of("1.5 GB") == 1536
    assert data_of("500M") == 500
    assert data_of("2", None, "gb") == data_of(Decimal(2), None, "gb") == 2048


def test_a_currency_is_told_by_sign_name_or_code():
    assert currency_of("£") == currency_of("GBP") == currency_of("英镑") == ("GBP",)
    assert currency_of("pounds?") == ()


# --- Formulas: I7 ----------------------------------------------------------------------------


@given(st.text("'=+-@\t\r\n＝1a", max_size=6) | st.text(max_size=20))
def test_i7_what_was_made_safe_comes_back_and_is_no_formula(text):
    safe = made_safe(text)
    assert restored(safe) == text
    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))


def test_i7_a_phone_number_survives_the_way_out_and_in():
    assert numbers_of(restored(made_safe("+447700900123")), None).value[0].e164 == "+447700900123"
