"""Merging of the accounts on a card's number: item by item, nothing lost, the same whoever meets whom first."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.accounts import Account
from leb_wallet.domain.bound_accounts import with_account, with_moved, without_account
from leb_wallet.domain.cards import Card
from leb_wallet.domain.merge import merge
from leb_wallet.domain.wallet import Wallet

DAY = date(2026, 11, 22)


def account(number, **fields):
    return Account(**{"id": f"{number:032x}", "name": f"Account {number}"} | fields)


def card_with(*accounts):
    return Card(id="c" * 32, label="UK", accounts=accounts)


def wallet_of(card):
    return Wallet({card.id: card})


def merged(before, mine, other):
    found = merge(wallet_of(before), wallet_of(mine), wallet_of(other))
    (card,) = found.wallet.cards.values()
    return card, found.conflicts


A, B, C = account(1), account(2), account(3)


@pytest.mark.parametrize("turned", [False, True])
def test_what_each_side_did_to_another_account_is_there_without_a_conflict(turned):
    base = card_with(A, B)
    sides = (
        with_account(without_account(base, B.id), account(4)),
        with_account(with_moved(base, {A.id}, DAY), account(3)),
    )
    card, conflicts = merged(base, *(reversed(sides) if turned else sides))
    assert {(one.name, one.moved_on) for one in card.accounts} == {
        ("Account 1", DAY),
        ("Account 3", None),
        ("Account 4", None),
    }
    assert conflicts == ()


@pytest.mark.parametrize("turned", [False, True])
def test_roles_of_both_sides_come_together(turned):
    sides = (card_with(A.replace(roles=("login", "two_factor"))), card_with(A.replace(roles=("login", "recovery"))))
    card, conflicts = merged(card_with(A.replace(roles=("login",))), *(reversed(sides) if turned else sides))
    assert set(card.accounts[0].roles) == {"login", "two_factor", "recovery"}
    assert conflicts == ()


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("field", "before", "cautious", "careless"),
    [
        ("importance", "normal", "high", "low"),
        ("importance", "low", "high", "normal"),
        ("moved_on", date(2026, 1, 1), None, DAY),
        ("note", "", "ask at the counter", ""),
    ],
)
def test_of_two_values_the_one_that_warns_is_in_force(field, before, cautious, careless, turned):
    base, safe, other = (card_with(A.replace(**{field: value})) for value in (before, cautious, careless))
    card, _ = merged(base, *((other, safe) if turned else (safe, other)))
    assert getattr(card.accounts[0], field) == cautious


def test_p10_accounts_that_only_one_side_has_are_kept_where_there_is_no_common_base():
    found = merge(None, wallet_of(card_with()), wallet_of(card_with(A, B)))
    assert found.wallet.cards["c" * 32].accounts == (A, B)
    found = merge(None, wallet_of(card_with(A)), wallet_of(card_with(B)))
    assert set(found.wallet.cards["c" * 32].accounts) == {A, B}
    assert found.conflicts == ()


def test_p9_fields_of_a_newer_version_survive_a_merge():
    base = Account.model_validate({"id": "1" * 32, "name": "A", "colour": "red"})
    card, _ = merged(card_with(base), card_with(base.replace(note="x")), card_with(base.replace(importance="high")))
    (found,) = card.accounts
    assert (found.note, found.importance, found.model_extra) == ("x", "high", {"colour": "red"})


ACCOUNTS = st.builds(
    account,
    st.integers(1, 4),
    name=st.sampled_from(["HSBC", "招商银行", "Shop"]),
    roles=st.lists(st.sampled_from(["login", "two_factor", "recovery"]), unique=True).map(tuple),
    importance=st.sampled_from(["high", "normal", "low"]),
    moved_on=st.none() | st.sampled_from([DAY, date(2026, 12, 1)]),
    note=st.sampled_from(["", "a", "bb"]),
)
CARDS = st.lists(ACCOUNTS, unique_by=lambda one: one.id, max_size=4).map(lambda found: card_with(*found))


@given(CARDS, CARDS, CARDS)
def test_p10_both_ways_round_the_same_comes_out_and_nothing_either_side_added_is_lost(base, mine, other):
    card, conflicts = merged(base, mine, other)
    turned, conflicts_turned = merged(base, other, mine)
    assert card == turned
    assert {one.id for one in conflicts} == {one.id for one in conflicts_turned}
    known = {one.id for one in base.accounts}
    added = {one.id for one in (*mine.accounts, *other.accounts)} - known
    left_in_both = {one.id for one in mine.accounts} & {one.id for one in other.accounts}
    found = {one.id: one for one in card.accounts}
    assert added | left_in_both <= found.keys()
    before = {one.id: one for one in base.accounts}
    for side in (mine, other):
        for one in side.accounts:
            if one != before.get(one.id):
                assert one.id in found
    again, _ = merged(base, card, other)
    assert again == card or conflicts


@given(CARDS, CARDS)
def test_p10_without_a_base_every_account_of_both_is_there(mine, other):
    found = merge(None, wallet_of(mine), wallet_of(other)).wallet.cards["c" * 32]
    assert {one.id for one in found.accounts} == {one.id for one in (*mine.accounts, *other.accounts)}


@given(CARDS)
def test_p9_accounts_go_through_their_file_unchanged(card):
    assert Card.model_validate_json(card.model_dump_json(exclude_defaults=True)) == card
