"""Acts that keep a number without a top-up: which count, and which do it cheapest."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from leb_wallet.domain.cards import card_from_provider
from leb_wallet.domain.events import Event
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.keep_alive import acts_that_do_not_count, cost_of, keep_alive_acts
from leb_wallet.resources import resource_path
from leb_wallet.services.catalogue import Catalogue

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def catalogue():
    return Catalogue(resource_path(""))


def card_of(catalogue, provider, **fields):
    return card_from_provider(catalogue.known(provider), "Card", **fields)


def act(card, kind, days_ago=0, **fields):
    return Event(id=new_id(), card_id=card.id, kind=kind, happened_on=TODAY - timedelta(days_ago), **fields)


def test_every_act_offered_is_counted_by_a_rule_of_the_card(catalogue):
    card = card_of(catalogue, "giffgaff-uk")
    counted = {kind for rule in card.rules for kind in rule.resets_on}
    found = keep_alive_acts(card, [act(card, "sms_out", 100)], TODAY)
    assert {one.kind for one in found} <= counted
    assert "top_up" not in {one.kind for one in found}


def test_an_act_that_counts_tells_the_day_it_moves_to(catalogue):
    card = card_of(catalogue, "giffgaff-uk")
    (text,) = (one for one in keep_alive_acts(card, [act(card, "sms_out", 100)], TODAY) if one.kind == "sms_out")
    assert text.moves
    assert text.day == date(2027, 5, 15)  # six months from today in the operator's way, less the margin


def test_an_act_done_today_moves_nothing_further(catalogue):
    card = card_of(catalogue, "giffgaff-uk")
    found = keep_alive_acts(card, [act(card, "sms_out")], TODAY)
    assert not any(one.moves for one in found)


def test_what_it_cost_last_time_puts_the_cheaper_first(catalogue):
    card = card_of(catalogue, "giffgaff-uk")
    paid = {"currency": "GBP"}
    events = [
        act(card, "sms_out", 200, amount=Decimal("0.30"), **paid),
        act(card, "call_out", 150, amount=Decimal("0.05"), **paid),
        act(card, "data", 140, amount=Decimal(2), **paid),
    ]
    kinds = [one.kind for one in keep_alive_acts(card, events, TODAY)]
    assert kinds.index("call_out") < kinds.index("sms_out") < kinds.index("data")


def test_a_purchase_comes_after_acts_that_only_use_the_line(catalogue):
    card = card_of(catalogue, "giffgaff-uk")
    kinds = [one.kind for one in keep_alive_acts(card, [], TODAY)]
    assert kinds[-1] == "plan_purchase"


def test_the_price_of_a_rule_is_what_a_purchase_costs(catalogue):
    card = card_of(catalogue, "ais-th")
    assert str(cost_of("addon_purchase", card, []).amount) == "30"
    assert cost_of("sms_out", card, []) is None


def test_what_a_rule_names_as_useless_is_told_unless_another_counts_it(catalogue):
    card = card_of(catalogue, "giffgaff-uk")
    useless = acts_that_do_not_count(card)
    assert "sms_in" in useless
    assert not set(useless) & {kind for rule in card.rules for kind in rule.resets_on}


def test_a_card_without_rules_has_no_acts_to_offer(make_card):
    assert keep_alive_acts(make_card(), [], TODAY) == ()
