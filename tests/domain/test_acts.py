from datetime import date
from decimal import Decimal

import pytest

from leb_wallet.domain.acts import (
    COMMON_KINDS,
    OPTIONAL_FIELDS,
    OTHER_KINDS,
    RARE_FIELDS,
    edited,
    fields_of,
    odd_about,
    price_of,
    state_to_tell,
)
from leb_wallet.domain.events import EVENT_KINDS, Event
from leb_wallet.domain.walk import Walk


def event(kind="top_up", **fields):
    return Event(**{"id": "e" * 32, "card_id": "c" * 32, "kind": kind, "happened_on": date(2026, 11, 1)} | fields)


def test_every_kind_is_offered_once():
    assert sorted(COMMON_KINDS + OTHER_KINDS) == sorted(EVENT_KINDS)


@pytest.mark.parametrize("kind", EVENT_KINDS)
def test_every_kind_of_this_version_has_its_own_fields(kind):
    assert fields_of(kind) <= set(OPTIONAL_FIELDS)
    assert fields_of(kind) != set(OPTIONAL_FIELDS) or kind == "top_up"


def test_rare_fields_are_among_those_of_a_top_up():
    assert fields_of("top_up") >= RARE_FIELDS


def test_everything_may_have_a_receipt():
    assert all("receipts" in fields_of(kind) for kind in EVENT_KINDS)


def test_a_note_asks_for_nothing_more_than_a_receipt_and_a_check_for_what_the_operator_told():
    assert fields_of("note") == {"receipts"}
    assert fields_of("balance_check") == {"balance", "data_left_mb", "reported_until", "receipts"}


def test_a_kind_from_a_newer_version_may_use_every_field():
    assert fields_of("satellite_ping") == set(OPTIONAL_FIELDS)


def test_what_a_record_holds_is_shown_even_where_its_kind_has_no_such_field():
    assert fields_of("note", event("note", order_number="A1", state="planned")) == {
        "order_number",
        "receipts",
        "state",
    }


def test_nothing_is_odd_about_an_ordinary_top_up(make_card):
    card = make_card(currency="GBP", activated_on=date(2026, 1, 1))
    assert odd_about(event(amount="10", currency="GBP", reported_until=date(2027, 5, 1)), card) == {}


@pytest.mark.parametrize(
    ("fields", "odd"),
    [
        ({}, {"amount": "amount_missing"}),
        ({"kind": "sms_out"}, {}),
        ({"amount": "10", "currency": "USD"}, {"currency": "amount_in_other_currency"}),
        ({"amount": "10", "fee": "10.01"}, {"fee": "fee_above_amount"}),
        ({"amount": "10", "fee": "10"}, {}),
        ({"amount": "10", "paid": "3", "bonus": "5"}, {}),
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


@pytest.mark.parametrize(
    ("fields", "price"),
    [
        ({"amount": "10", "currency": "GBP"}, (10, "GBP")),
        ({"amount": "10", "fee": "0.5", "bonus": "2", "currency": "GBP"}, (Decimal("10.5"), "GBP")),
        ({"amount": "10", "currency": "GBP", "paid": "9"}, (9, "GBP")),
        ({"amount": "10", "currency": "GBP", "paid": "90", "paid_currency": "CNY"}, (90, "CNY")),
        ({"amount": "10", "currency": "GBP", "state": "paid"}, (10, "GBP")),
        ({"amount": "10", "currency": "GBP", "state": "planned"}, None),
        ({"amount": "10", "currency": "GBP", "state": "refunded"}, None),
        ({"currency": "GBP"}, None),
        ({"kind": "sms_out", "amount": "0.1", "currency": "GBP"}, None),
        ({"kind": "plan_purchase", "amount": "5", "paid": "5", "currency": "GBP"}, (5, "GBP")),
    ],
)
def test_a_top_up_takes_amount_and_fee_from_the_purse_unless_it_says_otherwise(fields, price):
    assert price_of(event(**fields)) == price


@pytest.mark.parametrize("state", ["arrived", "refunded"])
def test_what_is_settled_by_hand_has_no_walk_any_more(state):
    before = event(state="planned", walk=Walk(way="online", step="amount"))
    assert edited(before, before.replace(state=state)).walk is None


@pytest.mark.parametrize(
    ("way", "state", "step"),
    [
        ("online", "planned", "amount"),
        ("online", "paid", "arrival"),
        ("shop", "failed", "arrival"),
        ("keep_alive", "paid", "amount"),
    ],
)
def test_what_is_still_open_keeps_its_walk_and_what_was_paid_by_hand_waits_for_its_arrival(way, state, step):
    before = event(state="planned", walk=Walk(way=way, step="amount", typed={"amount": "5"}))
    after = edited(before, before.replace(state=state, note="by hand"))
    assert after.walk == Walk(way=way, step=step, typed={"amount": "5"})
    assert after.note == "by hand"


def test_an_edit_that_leaves_the_state_leaves_the_walk():
    before = event(state="arrived", walk=Walk(way="online", step="amount"))
    assert edited(before, before.replace(note="x")).walk == before.walk
