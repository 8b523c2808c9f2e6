"""The ways to keep a card alive, on the catalogue's own operators."""

from datetime import date

import pytest

from leb_wallet.domain.providers import Channel, Provider
from leb_wallet.domain.text import Text
from leb_wallet.domain.walk import WAYS, Way
from leb_wallet.domain.ways import Standing, keep_alive_kinds, voucher_codes, way_of_channel, ways_of
from leb_wallet.resources import resource_path
from leb_wallet.storage.catalogue_files import load_providers

PROVIDERS = load_providers(resource_path("providers"))


def offers(sim):
    return {offer.way: offer for offer in ways_of(sim.card, PROVIDERS[sim.card.provider_id], sim.events)}


def known(sim):
    return [(o.way, o.standing, o.reason) for o in ways_of(sim.card, PROVIDERS[sim.card.provider_id], sim.events)]


@pytest.mark.parametrize("provider_id", PROVIDERS)
def test_every_operator_has_each_way_once_and_every_channel_one_way(sim, provider_id):
    found = ways_of(sim(provider_id).card, PROVIDERS[provider_id], [])
    assert sorted(offer.way for offer in found) == sorted(WAYS)
    listed = [channel for offer in found for channel in offer.channels]
    assert sorted(map(str, listed)) == sorted(map(str, PROVIDERS[provider_id].channels))
    assert all((offer.reason is None) == (offer.standing == Standing.OFFERED) for offer in found)


@pytest.mark.parametrize(
    ("provider_id", "kind", "way"),
    [
        ("ais-th", "ussd", Way.ONLINE),  # another line pays
        ("aldi-talk-de", "sms", Way.ONLINE),  # the bank account on file pays
        ("aldi-talk-de", "ussd", Way.SHOP),
        ("ee-uk", "ivr", Way.ONLINE),
        ("giffgaff-uk", "ivr", Way.SHOP),
        ("h2o-payg-us", "auto", Way.ONLINE),
        ("shinetown-hk", "ussd", Way.SHOP),
        ("starhub-sg", "ussd", Way.SHOP),
        ("starhub-sg", "ivr", Way.ONLINE),
        ("tello-payg-us", "sms", Way.ONLINE),
        ("three-uk", "ivr", Way.ONLINE),
        ("ultra-paygo-us", "sms", Way.SHOP),
        ("speakout-ca", "voucher_store", Way.SHOP),
        ("true-dtac-th", "store", Way.SHOP),
        ("redpocket-us", "third_party", Way.THIRD_PARTY),
    ],
)
def test_a_code_by_phone_belongs_to_the_shop_only_if_it_asks_for_a_voucher(provider_id, kind, way):
    channels = [channel for channel in PROVIDERS[provider_id].channels if channel.type == kind]
    assert [way_of_channel(channel) for channel in channels] == [way] * len(channels) != []


def test_a_channel_of_a_newer_version_belongs_to_no_way():
    assert way_of_channel(Channel(type="by_drone")) is None


def test_a_pinned_map_is_no_voucher_but_a_pin_is():
    note = Channel(type="ivr", note=Text(en="Spinning wheel, then pinned vouching"))
    assert way_of_channel(note) == Way.ONLINE
    assert way_of_channel(note.replace(note=Text(en="Then enter the PIN."))) == Way.SHOP


def test_what_the_catalogue_does_not_list_is_not_known_rather_than_not_offered(sim):
    assert known(sim("speakout-ca")) == [
        (Way.ONLINE, Standing.OFFERED, None),
        (Way.SHOP, Standing.OFFERED, None),
        (Way.THIRD_PARTY, Standing.UNKNOWN, "not_listed"),
        (Way.KEEP_ALIVE, Standing.NOT_OFFERED, "only_payments_count"),
    ]


def test_nothing_is_known_of_an_operator_without_channels_or_outside_the_catalogue(sim):
    assert {reason for way, _, reason in known(sim("custom")) if way != Way.KEEP_ALIVE} == {"nothing_known"}
    alone = ways_of(sim("giffgaff-uk").card, None, [])
    assert [offer.standing for offer in alone] == [Standing.OFFERED] + [Standing.UNKNOWN] * 3


def test_a_card_without_a_number_cannot_be_topped_up_by_number(sim):
    found = offers(sim("airalo-global"))
    assert found[Way.ONLINE].standing == Standing.OFFERED
    for way in (Way.SHOP, Way.THIRD_PARTY):
        assert (found[way].standing, found[way].reason) == (Standing.NOT_OFFERED, "no_number")


def test_a_channel_that_is_listed_counts_more_than_the_missing_number(make_card):
    shop = Channel(type="voucher_store", value="Kiosk")
    data = Provider(id="x", name="X", product=Text(en="Y"), kind="data_esim", has_number=False, channels=(shop,))
    found = {offer.way: offer for offer in ways_of(make_card(), data, [])}
    assert (found[Way.SHOP].standing, found[Way.SHOP].channels) == (Standing.OFFERED, (shop,))


@pytest.mark.parametrize(
    ("provider_id", "standing", "reason"),
    [
        ("giffgaff-uk", Standing.OFFERED, None),
        ("1pmobile-uk", Standing.OFFERED, None),  # spending counts
        ("ais-th", Standing.OFFERED, None),  # days are sold as an add-on
        ("sosim-hk", Standing.NOT_OFFERED, "only_payments_count"),
        ("airalo-global", Standing.UNKNOWN, "no_rule_says"),
    ],
)
def test_keeping_alive_without_a_top_up_is_as_the_rules_say(sim, provider_id, standing, reason):
    offer = offers(sim(provider_id))[Way.KEEP_ALIVE]
    assert (offer.standing, offer.reason) == (standing, reason)


def test_a_rule_that_is_switched_off_says_nothing(sim):
    card = sim("simyo-nl").card
    assert keep_alive_kinds(card) == ("sms_out",)
    off = card.replace(rules=tuple(rule.replace(enabled=False) for rule in card.rules))
    assert keep_alive_kinds(off) == ()
    assert {o.way: o for o in ways_of(off, None, [])}[Way.KEEP_ALIVE].reason == "no_rule_says"


def test_the_way_that_worked_last_comes_first_even_if_the_catalogue_does_not_list_it(sim):
    card = (
        sim("giffgaff-uk")
        .did("top_up", "2026-05-01", "10", channel="online")
        .did("top_up", "2026-06-01", "10", channel="third_party")
        .did("top_up", "2026-07-01", "10", channel="shop", state="failed")
        .did("top_up", "2026-08-01", "10", channel="other")
    )
    found = ways_of(card.card, PROVIDERS["giffgaff-uk"], card.events)
    assert found[0].way == Way.THIRD_PARTY
    assert (found[0].standing, found[0].worked_on) == (Standing.UNKNOWN, date(2026, 6, 1))
    assert {o.way: o.worked_on for o in found[1:]} == {
        Way.ONLINE: date(2026, 5, 1),
        Way.SHOP: None,
        Way.KEEP_ALIVE: None,
    }


def test_an_act_that_counts_worked_too_and_one_that_does_not_did_not(sim):
    card = sim("giffgaff-uk").did("sms_out", "2026-06-01").did("sms_in", "2026-09-01")
    card.did("top_up", "2026-05-01", "10", channel="online")
    found = ways_of(card.card, PROVIDERS["giffgaff-uk"], card.events)
    assert (found[0].way, found[0].worked_on) == (Way.KEEP_ALIVE, date(2026, 6, 1))


def test_voucher_codes_are_the_channels_with_a_place_for_the_code():
    assert [c.value for c in voucher_codes(PROVIDERS["shinetown-hk"])] == ["*#137*{code14}#"]
    assert [c.value for c in voucher_codes(PROVIDERS["ultra-paygo-us"])] == ["RECHARGE {pin} -> 6700"]
    assert voucher_codes(PROVIDERS["ais-th"]) == ()
    assert voucher_codes(None) == ()
