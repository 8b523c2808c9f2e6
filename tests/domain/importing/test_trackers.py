"""The data of other trackers; the samples are made after what their source writes, see tests/files/trackers."""

import json
from contextlib import suppress
from datetime import UTC, date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from import_samples import DAY, catalogue, codes, known

from leb_wallet.domain.cards import Card
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing.plan import Fate, plan_import
from leb_wallet.domain.importing.tracker_files import TRACKERS, read_tracker
from leb_wallet.domain.importing.trackers import provider_named, with_offered
from leb_wallet.domain.periods import DAY as DAYS
from leb_wallet.domain.periods import MONTH, Period
from leb_wallet.domain.wallet import Change, Wallet
from leb_wallet.ui.importing.kind_words import KINDS
from leb_wallet.ui.importing.problem_sentences import problem_sentence

FILES = Path(__file__).parents[2] / "files" / "trackers"
SAMPLES = {"omnisim": "omnisim", "esim_tools": "esim_tools", "simcard_reminder": "simcard_reminder"}
SAMPLES |= {"wallos": "wallos", "wallos_api": "wallos", "lpac": "lpac"}


def data_of(name):
    return (FILES / f"{name}.json").read_bytes()


def found_in(name, *cards, **changes):
    value = json.loads(data_of(name))
    for path, new in changes.items():
        *where, last = [int(part) if part.isdecimal() else part for part in path.split("__")]
        inner = value
        for part in where:
            inner = inner[part]
        inner[last] = new
    return read_tracker(json.dumps(value).encode(), known(*cards))


def wallet_of(found):
    return Wallet().with_change(Change("import", plan_import(found, Wallet()).edits()))


def only(found, label):
    return next(one.card for one in found.cards if one.card.label == label)


def records(found, card):
    return [one.event for one in found.events if one.event.card_id == card.id]


@pytest.mark.parametrize(("name", "source"), SAMPLES.items())
def test_every_program_is_recognised_and_read_twice_alike(name, source):
    found = read_tracker(data_of(name), known())
    assert found.source == source
    assert found.source in KINDS
    assert found == read_tracker(data_of(name), known())
    assert all(problem_sentence(problem) for problem in found.problems)


@pytest.mark.parametrize("name", SAMPLES)
def test_importing_twice_adds_nothing(name):
    wallet = wallet_of(read_tracker(data_of(name), known()))
    tomorrow = DAY.replace(day=DAY.day + 1)
    again = plan_import(read_tracker(data_of(name), known(*wallet.cards.values(), day=tomorrow)), wallet)
    assert not again.edits()
    assert {one.fate for one in again.cards} <= {Fate.KNOWN}


def test_omnisim_becomes_cards_with_their_cycle_their_end_and_their_history():
    found = read_tracker(data_of("omnisim"), known())
    card = only(found, "UK bank SIM")
    assert (card.provider_id, card.provider_name, card.country) == ("custom", "Harbour Mobile", "GB")
    assert (card.number, card.currency, card.is_esim) == ("+447700900123", "GBP", False)
    assert card.rules[0].period == Period(n=180, unit=DAYS)
    assert card.remind_days == (30, 7, 1, 0)
    told, newer, older = records(found, card)
    assert (told.happened_on, told.reported_until) == (date(2026, 11, 20), date(2027, 2, 28))
    assert (newer.kind, newer.amount, newer.currency) == ("top_up", Decimal(10), "GBP")
    assert older.happened_on == date(2026, 3, 5)
    assert older.amount is None


def test_the_end_a_tracker_knew_is_the_limit_of_the_card():
    found = read_tracker(data_of("omnisim"), known())
    card = only(found, "UK bank SIM")
    dates = deadlines(card, records(found, card), DAY, UTC)
    assert dates.clock.limit == date(2027, 2, 28)


def test_a_cycle_of_months_and_a_card_that_is_no_longer_used_come_along():
    found = read_tracker(data_of("omnisim"), known())
    card = only(found, "日本 eSIM")
    assert card.archived
    assert card.is_esim
    assert card.rules[0].period == Period(n=1, unit=MONTH)
    assert [event.kind for event in records(found, card)] == ["balance_check", "top_up"]  # lastRenewalDate, no history


def test_fields_without_a_place_go_to_the_note_and_are_told_by_name():
    found = found_in("omnisim", sims__0__colour="red", somethingNew=[1])
    card = only(found, "UK bank SIM")
    assert "renewalUrl: https://harbour.example/top-up" in card.note
    assert "colour: red" in card.note
    assert {"settings", "somethingNew", "renewalUrl", "colour"} <= set(found.unknown)
    assert "renewalHistory.previousRenewalDate" in found.unknown


def test_a_history_of_a_card_that_is_not_there_is_left_out_and_told():
    found = found_in("omnisim", renewalHistory__0__simId="gone")
    assert codes(found) == ["provider_in_catalogue", "card_not_in_wallet"]
    assert found.problems[1].leaves_out


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("sims__0__nextRenewalDate", "28/02/2027", "date_unreadable"),
        ("sims__0__nextRenewalDate", "9999-01-01", "day_out_of_range"),
        ("sims__0__nextRenewalDate", {"year": 2027}, "value_unusable"),
        ("sims__0__renewalCycleDays", -180, "value_unusable"),
        ("sims__0__renewalCycleDays", 10**9, "value_unusable"),
        ("sims__0__phoneNumber", "4.47E+12", "phone_number_scientific"),
        ("sims__0__countryCode", "XX", "country_unknown"),
        ("sims__0__currency", "pounds", "currency_shape"),
        ("sims__0__archived", "no", "flag_unreadable"),
        ("sims__0__reminderOffsets", ["soon"], "days_before_not_numbers"),
        ("sims__0__name", "\u202e", "text_bidi_characters"),
        ("renewalHistory__0__amount", -1, "amount_below_zero"),
        ("renewalHistory__0__renewalDate", None, "row_without_day"),
    ],
)
def test_what_cannot_be_read_is_a_problem_of_its_field(path, value, code):
    found = found_in("omnisim", **{path: value})
    assert code in codes(found)
    assert len(found.cards) == 2  # the rest of the card is taken
    assert all(problem_sentence(problem) for problem in found.problems)


def test_binary_fractions_of_other_programs_are_the_sums_that_were_meant():
    found = found_in("omnisim", renewalHistory__0__amount=19.990000000000002)
    assert Decimal("19.99") in [one.event.amount for one in found.events]


def test_rules_of_an_operator_of_the_catalogue_are_offered_but_never_chosen():
    found = read_tracker(data_of("omnisim"), known())
    (one,) = [one for one in found.cards if one.offered]
    assert (one.card.provider_id, one.card.provider_name) == ("custom", "povo")
    assert [(problem.code, problem.text) for problem in found.problems] == [("provider_in_catalogue", "povo")]
    assert (one.offered.id, one.offered.label, one.offered.archived) == (one.card.id, "日本 eSIM", True)
    assert one.offered.provider_id == "povo-jp"
    assert one.offered.rules == catalogue().known("povo-jp").rules


def test_an_offer_that_is_taken_is_no_problem_any_more():
    found = found_in("omnisim", sims__0__carrier="giffgaff", sims__0__planName="Goodybag")
    first, second = found.cards
    taken = with_offered(found, {first.card.id})
    assert [one.card.provider_id for one in taken.cards] == ["giffgaff-uk", "custom"]
    assert [problem.place.row for problem in taken.problems] == [2]
    assert taken.cards[0].card.note.endswith("\nGoodybag")
    assert taken.cards[0].card.currency == "GBP"
    everything = with_offered(found)
    assert [one.card.id for one in everything.cards] == [first.card.id, second.card.id]
    assert everything.events == found.events
    assert not everything.problems


@pytest.mark.parametrize(
    ("name", "country", "provider_id"),
    [
        ("giffgaff", None, "giffgaff-uk"),
        ("GiffGaff", "GB", "giffgaff-uk"),
        ("povo", None, "povo-jp"),
        ("Vodafone", "DE", "vodafone-de-callya"),
        ("Vodafone", None, None),  # several
        ("Japan", None, None),  # a country is no name
        ("Google One", None, None),  # nor is the middle of a word
        ("gaff", None, None),
        ("", None, None),
        ("…", None, None),
    ],
)
def test_only_an_operator_whose_name_fits_alone_is_offered(name, country, provider_id):
    provider = provider_named(name, known(), country)
    assert (provider.id if provider else None) == provider_id


@pytest.mark.parametrize("name", ["Google One", "Apple Music", "Simply Cook", "Go", "US News"])
def test_a_subscription_that_only_sounds_like_one_is_no_phone_line(name):
    assert "not_a_line" in codes(found_in("wallos", **{"1__Name": name}))[-2:]


def test_esim_tool_tells_until_when_but_not_what_was_done():
    found = read_tracker(data_of("esim_tools"), known())
    card = only(found, "香港保号卡")
    assert card.rules[0].period == Period(n=6, unit=MONTH)
    assert "sms_out" in card.rules[0].resets_on
    (told,) = records(found, card)
    assert (told.kind, told.happened_on, told.reported_until) == ("balance_check", date(2026, 8, 31), date(2027, 2, 28))


def test_an_interval_that_nobody_chose_is_no_clock():
    found = read_tracker(data_of("esim_tools"), known())
    card = only(found, "Travel data")
    assert card.rules[0].period is None
    assert not records(found, card)
    assert "serviceIntervalMonths: 6" in card.note


def test_p11_an_activation_code_is_put_together_and_stands_nowhere_else():
    found = read_tracker(data_of("esim_tools"), known())
    whole, parts = only(found, "香港保号卡"), only(found, "Travel data")
    assert whole.activation_code == "LPA:1$smdp.harbour.example$AB-CD-1234"
    assert parts.activation_code == "LPA:1$smdp.trip.example$TRIP-0001"
    assert "AB-CD-1234" not in whole.note
    assert "TRIP-0001" not in parts.note


@pytest.mark.parametrize("field", ["rawActivationCode", "matchingId"])
def test_p11_a_damaged_activation_code_is_told_without_its_text(field):
    odd = "LPA:9$x$SECRET-77" if field == "rawActivationCode" else "SECRET-77$" * 60
    found = found_in("esim_tools", **{f"profiles__1__{field}": odd, "profiles__1__smdpAddress": "not a host"})
    assert "SECRET-77" not in repr(found)
    assert any(code.startswith("activation_code") for code in codes(found))


def test_an_early_export_of_esim_tool_is_a_mere_list():
    profiles = json.loads(data_of("esim_tools"))["profiles"]
    found = read_tracker(json.dumps(profiles).encode(), known())
    assert (found.source, len(found.cards)) == ("esim_tools", 2)


def test_sim_card_reminder_names_cards_by_operator_and_last_digits():
    found = read_tracker(data_of("simcard_reminder"), known())
    assert [one.card.label for one in found.cards] == ["Harbour Mobile …0123", "中国移动 …8000"]
    card = only(found, "中国移动 …8000")
    assert [event.happened_on for event in records(found, card)] == [date(2026, 7, 5), date(2026, 10, 5)]
    assert card.rules[0].period == Period(n=90, unit=DAYS)


def test_midnight_utc_is_a_mere_day_wherever_the_user_lives():
    found = found_in("simcard_reminder")
    card = only(found, "Harbour Mobile …0123")
    assert [event.happened_on for event in records(found, card)] == [date(2026, 9, 1)]


def test_cards_of_sim_card_reminder_alone_are_read_too():
    cards = json.loads(json.loads(data_of("simcard_reminder"))["simcard-reminder.cards.v1"])
    assert len(read_tracker(json.dumps(cards).encode(), known()).cards) == 2


def test_damaged_json_in_a_text_of_json_is_refused():
    with pytest.raises(InvalidInput, match="json_damaged"):
        read_tracker(b'{"simcard-reminder.cards.v1": "[{"}', known())


def test_of_subscriptions_only_phone_lines_are_taken_and_the_rest_is_told():
    found = read_tracker(data_of("wallos"), known())
    assert [one.card.label for one in found.cards] == ["Harbour Mobile SIM", "giffgaff"]
    assert [(one.code, one.text) for one in found.problems if one.leaves_out] == [("not_a_line", "Films at home")]
    line = only(found, "Harbour Mobile SIM")
    assert line.rules[0].period == Period(n=6, unit=MONTH)
    assert (line.owner, line.tags) == ("Mum", ("Phone",))
    assert only(found, "giffgaff").archived


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Monthly", Period(n=1, unit=MONTH)),
        ("Every 2 Weeks", Period(n=14, unit=DAYS)),
        ("Every 90 Days", Period(n=90, unit=DAYS)),
        ("Yearly", Period(n=1, unit="year")),
        ("now and then", None),
    ],
)
def test_cycles_of_wallos_in_words(text, period):
    assert only(found_in("wallos", **{"0__Payment Cycle": text}), "Harbour Mobile SIM").rules[0].period == period


def test_wallos_as_other_programs_get_it():
    found = read_tracker(data_of("wallos_api"), known())
    (card,) = [one.card for one in found.cards]
    assert card.rules[0].period == Period(n=28, unit=DAYS)
    assert [one.event.reported_until for one in found.events] == [date(2026, 12, 24)]


def test_profiles_of_a_chip_are_matched_by_iccid_and_told_both_ways():
    there = Card(id="a" * 32, label="HK", is_esim=True, iccid="8985200000000000011")
    gone = Card(id="b" * 32, label="Gone", is_esim=True, iccid="8944500000000000099")
    plastic = Card(id="c" * 32, label="Plastic", iccid="8944500000000000088")
    found = read_tracker(data_of("lpac"), known(there, gone, plastic))
    assert [(one.code, one.text) for one in found.problems if one.code.startswith("lpac")] == [
        ("lpac_unknown", "Trip"),
        ("lpac_test_profile", "GSMA Generic eUICC Test Profile"),
        ("lpac_not_on_chip", "Gone"),
    ]
    wallet = Wallet(cards={card.id: card for card in (there, gone, plastic)})
    assert [(one.fate, one.after.label) for one in plan_import(found, wallet).cards] == [
        ("known", "HK"),
        ("new", "Trip"),
    ]
    assert only(found, "Trip").iccid == "8944500000000000027"  # without the F that fills the last byte


def test_lpac_tells_what_it_is_doing_before_its_answer():
    progress = b'{"type":"progress","payload":{"code":0,"message":"es10c","data":null}}\n'
    assert read_tracker(progress + data_of("lpac"), known()).source == "lpac"


def test_an_error_of_lpac_is_no_list():
    with pytest.raises(InvalidInput, match="lpac_failed"):
        read_tracker(b'{"type":"lpa","payload":{"code":-1,"message":"es10c_get_profiles_info","data":""}}', known())


@pytest.mark.parametrize("data", [b"{}", b"[]", b"[1]", b'{"leb_wallet": 1}', b'{"sims": []}', b'"text"'])
def test_json_of_an_unknown_program_is_refused(data):
    with pytest.raises(InvalidInput, match="json_unknown"):
        read_tracker(data, known())


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=30) | st.sampled_from(["2026-02-30", "9999-12-31"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def places(value, path=()):
    """Return the paths of everything inside a value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, inner in inside for place in places(inner, (*path, key)))]


@pytest.mark.parametrize("name", SAMPLES)
@given(data=st.data())
def test_i8_odd_values_at_any_place_are_problems_and_nothing_else(name, data):
    value = json.loads(data_of(name))
    for _ in range(data.draw(st.integers(1, 4))):
        path = data.draw(st.sampled_from(places(value)))
        if not path:
            continue
        inner = value
        for key in path[:-1]:
            inner = inner[key]
        inner[path[-1]] = data.draw(ODD)
    found = None
    with suppress(InvalidInput):
        found = read_tracker(json.dumps(value).encode(), known())
    if found is None:
        return
    assert all(problem_sentence(problem) for problem in found.problems)
    plan = plan_import(found, Wallet())
    wallet = Wallet().with_change(Change("import", plan.edits()))
    for card in wallet.cards.values():
        deadlines(card, wallet.events_of(card.id), DAY, UTC)


def test_every_program_has_a_name():
    assert {tracker.code for tracker in TRACKERS} <= KINDS.keys()
