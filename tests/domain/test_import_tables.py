"""Tables of cards and of records: what the columns are, what each row becomes, what is left and why."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from import_samples import DAY, codes, found_in, known, table

from leb_wallet.domain.cards import Card, PhoneNumber
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import EventKind
from leb_wallet.domain.importing.headers import HEADERS, SKIP, TO_NOTE, Kind, field_of
from leb_wallet.domain.importing.layout import guess_layout, look_at
from leb_wallet.domain.importing.plan import Fate, plan_import
from leb_wallet.domain.importing.table import Table
from leb_wallet.domain.importing.table_rows import read_rows
from leb_wallet.domain.wallet import Wallet
from leb_wallet.ui.error_sentences import SENTENCES
from leb_wallet.ui.importing.problem_sentences import PROBLEMS

BANK = Card(
    id="a" * 32,
    label="Bank",
    currency="GBP",
    country="GB",
    numbers=(PhoneNumber(typed="+447700900123", e164="+447700900123"),),
)


# --- What the columns are --------------------------------------------------------------------


@pytest.mark.parametrize(("title", "field"), [
    ("号码", "number"),
    ("手机号：", "number"),
    ("Phone_Number", "number"),
    ("ICCID", "iccid"),
    ("运营商", "provider"),
    ("Carrier", "provider"),
    ("有效期至", "reported_until"),
    ("EXPIRY DATE", "reported_until"),
    ("余额（元）", "balance"),
    ("Balance (GBP)", "balance"),
    ("激活日期", "activated_on"),
    ("备注", "note"),
    ("序号", SKIP),
    ("Shoe size", None),
])  # fmt: skip
def test_columns_are_known_by_titles_in_chinese_and_english(title, field):
    assert field_of(title, Kind.CARDS) == field


@pytest.mark.parametrize("kind", HEADERS)
def test_every_field_is_known_by_its_own_title(kind):
    for field, names in HEADERS[kind].items():
        assert field_of(names.split("|")[0].strip(), kind) == field


def test_a_preamble_above_the_titles_is_passed_over():
    layout = guess_layout(table("My cards||\n2026||\nName|Phone|Expiry\nBank|+447700900123|2027-01-01"))
    assert layout.header == 3
    assert layout.columns == ("label", "number", "reported_until")


def test_a_table_without_titles_is_read_by_what_is_in_it():
    layout = guess_layout(table("Bank|+447700900123|8944110065123456783\nTrip|+85251234567|8944110065123456791"))
    assert layout.header == 0
    assert layout.columns == ("label", "number", "iccid")


def test_what_a_column_holds_beats_its_title():
    layout = guess_layout(table("名称|卡号|有效期\n一|+447700900123|180 天\n二|+85251234567|90 天"))
    assert layout.columns == ("label", "number", TO_NOTE)


def test_rows_with_a_day_and_an_amount_are_records():
    assert guess_layout(table("Date|Card|Amount\n2026-01-01|Bank|10")).kind == Kind.RECORDS
    assert guess_layout(table("Name|Expiry|Balance\nBank|2026-01-01|10")).kind == Kind.CARDS


def test_a_field_is_held_by_one_column_only():
    layout = guess_layout(table("Name|Expiry|Valid until\nBank|2027-01-01|2027-02-01"))
    assert layout.columns == ("label", "reported_until", TO_NOTE)
    assert layout.with_field(2, "reported_until").columns == ("label", TO_NOTE, "reported_until")


def test_a_column_is_a_question_until_it_is_answered():
    rows = table("Name|Expiry\nBank|03/04/2027")
    layout = guess_layout(rows)
    assert look_at(rows, layout, DAY)[1].is_question
    with pytest.raises(InvalidInput, match="column_ambiguous"):
        read_rows(rows, layout, known())
    answered = layout._replace(orders={1: "mdy"})
    assert not look_at(rows, answered, DAY)[1].is_question
    assert read_rows(rows, answered, known()).events[0].event.reported_until == date(2027, 3, 4)


# --- Rows of cards ---------------------------------------------------------------------------


def test_a_row_becomes_a_card_with_its_rules_and_what_the_operator_told():
    found = found_in(
        "Name|Number|Operator|Expiry|Balance|Owner|Tags|Note\nBank|+447700900123|giffgaff|2027-05-01|£8.20|Anna|a, b|x"
    )
    (card,), (event,) = (one.card for one in found.cards), (one.event for one in found.events)
    assert (card.label, card.number, card.owner, card.tags, card.note) == (
        "Bank",
        "+447700900123",
        "Anna",
        ("a", "b"),
        "x",
    )
    assert card.provider_id == "giffgaff-uk"
    assert card.rules
    assert (event.kind, event.balance, event.currency) == (EventKind.BALANCE_CHECK, Decimal("8.20"), "GBP")
    assert (event.reported_until, event.happened_on) == (date(2027, 5, 1), DAY)
    assert found.problems == ()


def test_the_last_top_up_becomes_a_record():
    found = found_in("Name|Number|Last top-up|Last top-up amount\nBank|+447700900123|2026-01-05|10 GBP")
    event = found.events[0].event
    assert (event.kind, event.happened_on, event.amount, event.currency) == ("top_up", date(2026, 1, 5), 10, "GBP")


def test_the_same_table_read_on_another_day_adds_nothing():
    text = "Name|Number|Expiry|Balance\nBank|+447700900123|2027-05-01|8.20\nTrip|||5.00"
    plan = plan_import(found_in(text), Wallet())
    wallet = Wallet(
        {one.after.id: one.after for one in plan.cards}, {one.event.card_id: (one.event,) for one in plan.events}
    )
    later = found_in(text, day=date(2027, 1, 1))
    again = plan_import(later, wallet)
    assert {one.fate for one in (*again.cards, *again.events)} == {Fate.KNOWN}


def test_what_has_no_place_goes_to_the_note_and_is_named():
    found = found_in("Name|Number|Shoe size\nBank|+447700900123|42")
    assert found.cards[0].card.note == "Shoe size: 42"
    assert found.unknown == ("Shoe size",)


def test_an_operator_is_never_guessed_where_two_fit():
    found = found_in("Name|Number|Operator\nA|+447700900001|Vodafone\nB|+447700900002|No Such Mobile")
    assert codes(found) == ["provider_unclear", "provider_unknown"]
    assert [one.card.provider_id for one in found.cards] == ["custom", "custom"]
    assert found.cards[0].card.provider_name == "Vodafone"


def test_a_country_narrows_the_operator_down():
    found = found_in("Name|Country|Operator\nA|United Kingdom|Vodafone\nB|德国|Vodafone")
    countries = [one.card.country for one in found.cards]
    assert countries == ["GB", "DE"]


def test_i2_a_row_with_a_damaged_number_stays_outside_and_is_told():
    found = found_in("Name|Number\nBank|4.47E+12\nTrip|+85251234567")
    assert [one.card.label for one in found.cards] == ["Trip"]
    (problem,) = found.problems
    assert (problem.code, problem.place.row, problem.place.column) == ("number_scientific", 2, "Number")
    assert problem.leaves_out


def test_i4_an_amount_that_is_not_finite_is_refused_and_the_card_is_taken():
    found = found_in("Name|Number|Balance\nBank|+447700900123|NaN\nTrip|+85251234567|5\nX|+85251234568|-3")
    assert codes(found) == ["amount_not_finite", "amount_below_zero"]
    assert len(found.cards) == 3
    assert len(found.events) == 1
    assert found.cards[0].card.note == "Balance: NaN"


def test_i9_unknown_currency_country_and_number_are_kept_and_flagged():
    found = found_in("Name|Number|Currency|Country|Balance\nBank|+1234567890123456|ABC|Atlantis|5")
    card = found.cards[0].card
    assert (card.currency, card.country) == ("ABC", None)
    assert card.note == "Country: Atlantis"
    assert card.numbers == (PhoneNumber(typed="+1234567890123456"),)
    assert sorted(codes(found)) == ["country_unknown", "currency_unknown", "phone_number_length"]


def test_a_currency_that_only_a_sign_tells_is_not_guessed():
    assert codes(found_in("Name|Number|Balance\nBank|+447700900123|¥10")) == ["currency_unclear"]
    with_operator = found_in("Name|Operator|Balance\nBank|giffgaff|£10")
    assert with_operator.events[0].event.currency == "GBP"


def test_a_row_of_nothing_is_no_card_and_one_without_a_name_gets_one_without_the_number():
    found = found_in("Name|Number|Place\n|+447700900123|Drawer\n||Drawer")
    assert found.cards[0].card.label == "…0123"
    assert codes(found) == ["row_empty_name"]


def test_p11_what_stood_in_a_secret_column_is_not_in_a_problem():
    found = found_in(
        "Name|Number|Activation code\nBank|+447700900123|LPA:1$host.example$A$B\nTrip|+85251234567|LPA:2$x$SECRET"
    )
    assert found.cards[0].card.activation_code
    assert codes(found)[-1] == "activation_code_version"
    assert "SECRET" not in str(found.problems)
    assert found.cards[1].card.note == ""


# --- Rows of records -------------------------------------------------------------------------


def test_rows_become_records_of_the_cards_in_the_wallet():
    found = found_in(
        "Date|Card|Type|Amount|Fee|Order number|Paid with|State|Note\n"
        "2026-01-05 13:45|bank|充值|£10|0.5|A-1|支付宝|到账|x\n"
        "2026-02-05|+44 7700 900123|sms|||||",
        BANK,
        columns=("happened_on", "card", "kind", "amount", "fee", "order_number", "pay_with", "state", "note"),
    )
    first = found.events[0].event
    assert (first.card_id, first.kind, first.amount, first.fee) == (BANK.id, "top_up", 10, Decimal("0.5"))
    assert (first.happened_at.hour, first.order_number, first.pay_with, first.note) == (13, "A-1", "alipay", "x")
    assert codes(found) == ["card_not_in_wallet"]


@pytest.mark.parametrize("number", ["+44 7700 900123", "07700 900123", "447700900123 x"])
def test_a_card_is_meant_by_its_number_however_it_is_written(number):
    found = found_in(f"Date|Number|Amount\n2026-01-05|{number}|10", BANK)
    assert len(found.events) + len(found.problems) >= 1
    if "x" not in number:
        assert found.events[0].event.card_id == BANK.id


def test_a_record_of_two_cards_or_of_none_stays_outside():
    twin = BANK.replace(id="b" * 32, numbers=())
    assert codes(found_in("Date|Card|Amount\n2026-01-05|Bank|10", BANK, twin)) == ["card_ambiguous"]
    assert codes(found_in("Date|Card|Amount\n2026-01-05|Trip|10", BANK)) == ["card_not_in_wallet"]
    assert codes(found_in("Date|Card|Amount\n2026-01-05||10", BANK, twin)) == ["row_without_card"]
    assert codes(found_in("Date|Card|Amount\n|Bank|10", BANK)) == ["row_without_day"]


def test_an_act_that_is_not_known_is_not_guessed():
    found = found_in("Date|Card|Act|Amount\n2026-01-05|Bank|Top-up|1\n2026-01-06|Bank|Dance|10", BANK)
    assert codes(found) == ["kind_unclear"]
    assert len(found.events) == 1


def test_two_equal_rows_are_two_acts_and_keep_their_ids():
    text = "Date|Card|Amount\n2026-01-05|Bank|10\n2026-01-05|Bank|10"
    ids = [one.event.id for one in found_in(text, BANK).events]
    assert len(set(ids)) == 2
    assert ids == [one.event.id for one in found_in(text, BANK).events]


# --- Whatever stands there -------------------------------------------------------------------

texts = st.text(st.characters(codec="utf-8"), max_size=12)
odd = st.sampled_from(
    ("", "+447700900123", "4.47E+12", "03/04/2027", "¥10", "NaN", "giffgaff", "充值", "-", "LPA:1$a.b$C")
)
numbers = st.decimals().filter(lambda number: not number.is_snan())
cells = odd | texts | st.none() | numbers | st.dates() | st.booleans() | st.datetimes()
titles = st.sampled_from([name.split("|")[0].strip() for names in HEADERS.values() for name in names.values()]) | texts


@settings(max_examples=80)
@given(st.lists(titles, min_size=1, max_size=6), st.lists(st.lists(cells, max_size=7), max_size=5), st.data())
def test_any_table_is_read_and_every_problem_has_a_sentence(header, rows, data):
    any_table = Table((tuple(header), *map(tuple, rows)))
    layout = guess_layout(any_table)
    for look in look_at(any_table, layout, DAY):
        if look.dates is not None and look.dates.is_question:
            order = data.draw(st.sampled_from(look.dates.orders))
            layout = layout._replace(orders={**layout.orders, look.number: order})
        if look.amounts is not None and look.amounts.is_question:
            layout = layout._replace(marks={**layout.marks, look.number: data.draw(st.sampled_from(".,"))})
    found = read_rows(any_table, layout, known(BANK))
    for problem in found.problems:
        assert problem.code in PROBLEMS or problem.code in SENTENCES, problem.code
    plan_import(found, Wallet({BANK.id: BANK}))
