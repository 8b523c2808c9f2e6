"""Operators' messages of many countries, each with what should be read from it, and texts of any kind."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.cards import Card, PhoneNumber
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.importing.candidates import NUMBERS, ORDER, Prior, Why
from leb_wallet.domain.importing.carrier_text import MAX_TEXT, draft_of, read_carrier_text
from leb_wallet.domain.importing.cues import Role
from leb_wallet.domain.importing.which_card import guess_card

TODAY = date(2026, 11, 22)
MESSAGES = tomllib.loads((Path(__file__).parent / "carrier_texts.toml").read_text("utf-8"))["message"]
FIELDS = {
    "balance": Role.BALANCE,
    "amount": Role.AMOUNT,
    "fee": Role.FEE,
    "until": Role.UNTIL,
    "done": Role.DONE,
    "data": Role.DATA_LEFT,
    "order": ORDER,
}


def shown(one):
    """Return a reading as the table writes it."""
    if one is None:
        return None
    value = one.readings[0]
    if isinstance(value, date):
        texts = [day.isoformat() for day in one.readings]
        if one.likely is not None:
            texts.sort(key=lambda text: text != one.likely.isoformat())
    elif isinstance(value, Decimal):
        texts = [f"{amount:f}" for amount in one.readings]
        if one.currency:
            texts = [f"{text} {one.currency}" for text in texts]
    else:
        texts = list(one.readings)
    return texts[0] if len(texts) == 1 else texts


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: " ".join(message["text"].split())[:40])
def test_what_an_operator_writes_is_read(message):
    found = read_carrier_text(message["text"], TODAY, Prior(message.get("country"), message.get("currency")))
    read = {name: shown(found.chosen(field)) for name, field in FIELDS.items()}
    assert read == {name: message.get(name) for name in FIELDS}
    assert found.state == message.get("state")
    likely = [name for name, field in FIELDS.items() if (one := found.chosen(field)) and one.likely is not None]
    assert sorted(likely) == sorted(message.get("likely", []))
    for name in message.get("asked", []):
        assert len([one for one in found.of(FIELDS[name]) if one.is_told]) > 1
    assert [one.readings[0] for one in found.of(NUMBERS)][:1] == ([message["number"]] if "number" in message else [])


def test_the_corpus_is_as_large_and_varied_as_promised():
    assert len(MESSAGES) >= 60
    assert len({message.get("country") for message in MESSAGES}) >= 12


def test_two_readings_without_a_country_are_asked_and_none_is_offered_first():
    (until,) = read_carrier_text("Expires 03/04/2027", TODAY).of(Role.UNTIL)
    assert until.readings == (date(2027, 4, 3), date(2027, 3, 4))
    assert (until.value, until.why) == (None, Why.DAY_OR_MONTH)


def test_the_country_only_offers_a_reading_and_says_why():
    for country, first in (("GB", date(2027, 4, 3)), ("US", date(2027, 3, 4))):
        (until,) = read_carrier_text("Expires 03/04/2027", TODAY, Prior(country)).of(Role.UNTIL)
        assert (len(until.readings), until.value, until.why) == (2, first, Why.COUNTRY)
    (until,) = read_carrier_text("Expires 03/04/2027", TODAY, Prior("CA")).of(Role.UNTIL)
    assert until.value is None


@pytest.mark.parametrize("country", ["GB", "US"])
def test_a_day_that_can_be_read_in_one_way_is_read_so_whatever_the_country(country):
    (until,) = read_carrier_text("Expires 13/02/2027", TODAY, Prior(country)).of(Role.UNTIL)
    assert until.readings == (date(2027, 2, 13),)


def test_several_end_dates_are_each_given_with_the_words_around_them():
    found = read_carrier_text("Credit expires 1 May 2027. SIM expires 1 June 2027.", TODAY)
    told = found.of(Role.UNTIL)
    assert found.chosen(Role.UNTIL) is None
    assert "Credit expires 1 May" in told[0].around
    assert "SIM expires 1 June" in told[1].around


def test_the_same_told_twice_is_one():
    found = read_carrier_text("Balance: £5.00. Your balance is £5.00.", TODAY, Prior("GB", "GBP"))
    assert found.chosen(Role.BALANCE).value == Decimal("5.00")


def test_a_number_that_no_word_explains_is_offered_and_never_filled_in(make_card):
    found = read_carrier_text("£10.00", TODAY)
    assert [one.field for one in found.candidates] == [Role.AMOUNT, Role.BALANCE]
    assert not any(one.is_told for one in found.candidates)
    event = draft_of(found, make_card(currency="GBP"), TODAY)
    assert (event.balance, event.amount) == (None, None)


def test_days_left_are_offered_as_a_day_and_never_filled_in():
    (until,) = read_carrier_text("Your plan: 30 days left.", TODAY).of(Role.UNTIL)
    assert until.readings == (date(2026, 12, 22),)
    assert not until.is_told


def test_a_dollar_is_of_the_card_and_of_nobody_where_the_card_has_another_currency():
    text = "Your balance is $10.00"
    assert read_carrier_text(text, TODAY, Prior("NZ", "NZD")).chosen(Role.BALANCE).currency == "NZD"
    assert read_carrier_text(text, TODAY, Prior("GB", "GBP")).chosen(Role.BALANCE).currency is None


def test_the_draft_of_a_top_up_holds_what_is_clear(make_card):
    card = make_card(currency="GBP", country="GB")
    text = "You have topped up £15. Your new balance is £17.40, valid until 3 May 2027. Ref: VX-9017263"
    event = draft_of(read_carrier_text(text, TODAY, Prior.of(card)), card, TODAY)
    assert (event.kind, event.state, event.currency) == (EventKind.TOP_UP, "arrived", "GBP")
    assert (event.amount, event.balance, event.order_number) == (Decimal(15), Decimal("17.40"), "VX-9017263")
    assert (event.reported_until, event.happened_on) == (date(2027, 5, 3), TODAY)


def test_p5_a_payment_that_is_still_on_its_way_is_not_an_arrival(make_card):
    text = "Your top-up of €20.00 is being processed."
    assert draft_of(read_carrier_text(text, TODAY), make_card(currency="EUR"), TODAY).state == "paid"


def test_a_sum_whose_currency_nobody_knows_stays_out_of_the_draft(make_card):
    event = draft_of(read_carrier_text("Your balance is $10.00", TODAY), make_card(), TODAY)
    assert (event.balance, event.currency) == (None, None)


def test_sums_of_two_currencies_do_not_meet_in_one_record(make_card):
    text = "You topped up £15. Balance: HK$20.00"
    event = draft_of(read_carrier_text(text, TODAY), make_card(), TODAY)
    assert (event.amount, event.currency, event.balance) == (Decimal(15), "GBP", None)


def test_i13_activation_codes_are_found_in_every_spelling_and_kept_as_written():
    text = (
        "Scan this: LPA:1$rsp.example.com$ABCD-EFGH or 1$SMDP.example.com$X1$1.3.6.1$1, "
        "link https://esimsetup.apple.com/esim_qrcode_provisioning?carddata=LPA:1%24rsp.example.com%24ZZ. "
        "It costs 1$ a day"
    )
    assert read_carrier_text(text, TODAY).codes == (
        "LPA:1$rsp.example.com$ABCD-EFGH",
        "1$SMDP.example.com$X1$1.3.6.1$1",
        "LPA:1%24rsp.example.com%24ZZ",
    )


def test_i14_only_the_beginning_of_an_endless_text_is_read():
    found = read_carrier_text("x" * MAX_TEXT + " balance £10.00", TODAY)
    assert found.is_empty
    assert len(found.text) == MAX_TEXT


@pytest.mark.parametrize(
    "text", ["1,111" * 5000, "1 " * 9000, " " * 20000, "a" * 20000, "order " * 3000, "1.1/" * 5000, "*" * 20000]
)
def test_texts_made_to_be_slow_are_read_all_the_same(text):
    read_carrier_text(text, TODAY, Prior("GB", "GBP"))


PARTS = st.sampled_from(
    [
        *(part for message in MESSAGES for part in message["text"].split()),
        "\n",
        "03/04/2027",
        "NaN",
        "９",
        "\u202e",
        "1e9",
    ]
)


@given(st.lists(PARTS, max_size=40).map(" ".join) | st.text(max_size=300), st.sampled_from(["GB", "US", "TH", None]))
def test_any_text_makes_a_draft_that_can_be_recorded(text, country):
    card = Card(id="1" * 32, label="Bank", country=country, currency="GBP")
    found = read_carrier_text(text, TODAY, Prior.of(card))
    for one in found.candidates:
        assert 0 <= one.start < one.end <= len(found.text)
        assert one.readings
        assert one.likely is None or one.likely in one.readings
    event = draft_of(found, card, TODAY)
    assert Event.model_validate(event.model_dump()) == event
    assert event.happened_on <= TODAY


# --- Which card ---------------------------------------------------------------------------


def phone(e164):
    return (PhoneNumber(typed=e164, e164=e164),)


def test_the_card_is_known_by_its_number_its_end_or_its_operator(make_card):
    bank = make_card(provider_name="giffgaff", numbers=phone("+447700900123"))
    trip = make_card(provider_name="China Mobile Hong Kong MySIM", provider_name_zh="中国移动香港 MySIM")
    cn = make_card(provider_name="Other card", numbers=phone("+8613812341234"))
    cards = (bank, trip, cn)
    assert guess_card("", ["07700900123"], cards) == (bank, "number")
    assert guess_card("", ["+447700900123"], cards) == (bank, "number")
    assert guess_card("", ["138****1234"], cards) == (cn, "number_end")
    assert guess_card("Thanks from giffgaff!", [], cards) == (bank, "operator")
    assert guess_card("【中国移动香港】您的余额", [], cards) == (trip, "operator")
    assert guess_card("gaffer", [], cards) is None


def test_two_cards_that_fit_are_not_chosen_between(make_card):
    cards = [make_card(provider_name="giffgaff"), make_card(provider_name="giffgaff")]
    assert guess_card("giffgaff", [], cards) is None
    ends = [make_card(numbers=phone("+447700901234")), make_card(numbers=phone("+85251231234"))]
    assert guess_card("", ["****1234"], ends) is None
