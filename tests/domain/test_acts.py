from datetime import date

import pytest

from leb_wallet.domain.acts import COMMON_KINDS, OPTIONAL_FIELDS, OTHER_KINDS, fields_of, odd_about, state_to_tell
from leb_wallet.domain.events import EVENT_KINDS, Event


def event(kind="top_up", **fields):
    return Event(**{"id": "e" * 32, "card_id": "c" * 32, "kind": kind, "happened_on": date(2026, 11, 1)} | fields)


def test_every_kind_is_offered_once():
    assert sorted(COMMON_KINDS + OTHER_KINDS) == sorted(EVENT_KINDS)


@pytest.mark.parametrize("kind", EVENT_KINDS)
def test_every_kind_of_this_version_has_its_own_fields(kind):
    assert fields_of(kind) <= set(OPTIONAL_FIELDS)
    assert fields_of(kind) != set(OPTIONAL_FIELDS) or kind in ("top_up", "plan_purchase", "addon_purchase")


def test_a_note_asks_for_nothing_more_and_a_check_for_what_the_operator_told():
    assert fields_of("note") == frozenset()
    assert fields_of("balance_check") == {"balance", "data_left_mb", "reported_until"}


def test_a_kind_from_a_newer_version_may_use_every_field():
    assert fields_of("satellite_ping") == set(OPTIONAL_FIELDS)


def test_what_a_record_holds_is_shown_even_where_its_kind_has_no_such_field():
    assert fields_of("note", event("note", order_number="A1", state="planned")) == {"order_number", "state"}


def test_nothing_is_odd_about_an_ordinary_top_up(make_card):
    card = make_card(currency="GBP", activated_on=date(2026, 1, 1))
    assert odd_about(event(amount="10", currency="GBP", reported_until=date(2027, 5, 1)), card) == {}


@pytest.mark.parametrize(
    ("fields", "odd"),
    [
        ({}, {"amount": "amount_missing"}),
        ({"kind": "sms_out"}, {}),
        ({"amount": "10", "currency": "USD"}, {"currency": "amount_in_other_currency"}),
        ({"amount": "10", "reported_until": date(2026, 10, 31)}, {"reported_until": "until_before_day"}),
        ({"amount": "10", "happened_on": date(2025, 12, 31)}, {"happened_on": "day_before_activation"}),
    ],
)
def test_what_looks_odd_is_told_by_field(make_card, fields, odd):
    assert odd_about(event(**fields), make_card(currency="GBP", activated_on=date(2026, 1, 1))) == odd


def test_only_what_can_fail_on_its_way_tells_how_far_it_has_come():
    assert state_to_tell("top_up", "arrived") == "arrived"
    assert state_to_tell("sms_out", "arrived") is None
    assert state_to_tell("sms_out", "failed") == "failed"
