"""A card's way from one operator to another."""

from datetime import date

import pytest
from import_samples import catalogue

from leb_wallet.domain.cards import card_from_provider
from leb_wallet.domain.operator_change import has_own_rules, with_operator
from leb_wallet.domain.periods import Period

KNOWN = [provider for provider in catalogue().providers.values() if provider.rules]


@pytest.fixture
def card():
    return card_from_provider(catalogue().known("giffgaff-uk"), "Bank", note="mine", place="Drawer")


@pytest.mark.parametrize("provider", KNOWN[::7], ids=lambda provider: provider.id)
def test_a_card_with_another_operator_is_as_if_it_had_been_added_with_it(card, provider):
    after = with_operator(card, provider, keeps_rules=False)
    fresh = card_from_provider(provider, "Bank", note="mine", place="Drawer")
    assert after == fresh.replace(id=card.id, currency=fresh.currency or card.currency)


def test_with_its_own_rules_only_the_name_of_the_operator_changes(card):
    provider = catalogue().known("sosim-hk")
    after = with_operator(card, provider, keeps_rules=True)
    assert (after.provider_name, after.rules, after.sources) == (provider.name, card.rules, card.sources)


def test_what_was_told_of_a_rule_is_not_told_of_the_rule_of_another_operator(card):
    told = card.replace(rules=tuple(rule.replace(ends_on=date(2027, 1, 1)) for rule in card.rules))
    after = with_operator(told, catalogue().known("giffgaff-uk"), keeps_rules=False)
    assert [rule.ends_on for rule in after.rules] == [None] * len(after.rules)


def test_only_rules_that_hold_something_of_the_owners_are_asked_about(card):
    known = catalogue().known("giffgaff-uk")
    first, *others = card.rules
    assert not has_own_rules(card, known)
    assert not has_own_rules(card.replace(rules=()), None)
    assert has_own_rules(card, None)  # an operator nobody knows: its rules are typed
    for own in ({"period": Period(n=30, unit="day")}, {"ends_on": date(2027, 1, 1)}):
        assert has_own_rules(card.replace(rules=(first.replace(**own), *others)), known)
