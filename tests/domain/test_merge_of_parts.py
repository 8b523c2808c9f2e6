"""Merging of what lies inside records: lists of parts with ids, and records of kinds that a newer version knows."""

import json
from datetime import date
from decimal import Decimal

import pytest

from leb_wallet.domain.cards import Card, PhoneNumber
from leb_wallet.domain.conflicts import WHOLE, as_record, conflicts_in
from leb_wallet.domain.merge import merge
from leb_wallet.domain.money import Money
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.text import Text
from leb_wallet.domain.wallet import Wallet

DAY = date(2027, 5, 1)


def rules(*ids):
    return tuple(Rule(id=name, type="inactivity", label=Text(en=name)) for name in ids)


def a_card(number=1, **fields):
    return Card(id=f"{number:032x}", label="Card", **fields)


def wallet_of(*cards, **others):
    return Wallet({card.id: card for card in cards}, {}, others)


def merged_rules(before, mine, other):
    """Merge three lists of rules and return the result, and the fields of the conflicts."""
    base, ours, theirs = (wallet_of(a_card(rules=parts)) for parts in (before, mine, other))
    found = merge(base, ours, theirs)
    (card,) = found.wallet.cards.values()
    return card.rules, [one.field for one in found.conflicts]


A, B, C, D = rules("a", "b", "c", "d")


@pytest.mark.parametrize("turned", [False, True])
def test_a_part_that_one_side_removed_is_gone_unless_the_other_changed_it(turned):
    mine, other = (B.replace(how="app"), C, D), (A, B, C.replace(enabled=False))  # without A; without D
    found, conflicts = merged_rules((A, B, C, D), *((other, mine) if turned else (mine, other)))
    assert found == (B.replace(how="app"), C.replace(enabled=False))
    assert conflicts == []
    mine, other = (B,), (A.replace(how="app"), B.replace(enabled=False))
    found, conflicts = merged_rules((A, B), *((other, mine) if turned else (mine, other)))
    assert found == (A.replace(how="app"), B.replace(enabled=False))
    assert conflicts == []


def test_parts_that_either_side_added_are_both_there_after_those_there_were():
    found, conflicts = merged_rules((A,), (A, D), (C, A.replace(how="app")))
    assert found == (A.replace(how="app"), C, D)
    assert conflicts == []


def test_a_part_both_changed_alike_or_on_one_side_only_is_taken_as_it_is():
    mine = (A.replace(how="app"), B.replace(how="x"), C, D)
    other = (A.replace(how="app"), B, C.replace(how="y"), D.replace(enabled=False))
    found, conflicts = merged_rules((A, B, C, D), mine, other)
    assert found == (A.replace(how="app"), B.replace(how="x"), C.replace(how="y"), D.replace(enabled=False))
    assert conflicts == []


def test_what_one_side_took_back_to_empty_is_no_change_of_the_other():
    found, _ = merged_rules((A.replace(how="app"), B), (A, B), (A.replace(how="app"), B.replace(how="x")))
    assert found == (A, B.replace(how="x"))


def test_a_conflict_keeps_the_other_value_as_json():
    money = [A.replace(min_reset_amount=Money(amount=Decimal(n), currency="GBP")) for n in ("5.00", "7.50")]
    numbers = [(PhoneNumber(typed=f"+4477009001{n}", e164=f"+4477009001{n}"),) for n in (23, 24)]
    future = [{"day": DAY, "list": [Decimal("1.5"), n]} for n in (1, 2)]
    base = wallet_of(a_card(rules=(A,)))
    ours, theirs = (
        wallet_of(a_card(rules=(money[n],), numbers=numbers[n], future=future[n], note=f"{n}")) for n in (0, 1)
    )
    found = merge(base, ours, theirs)
    json.dumps([as_record(one).fields for one in found.conflicts])
    by_field = {one.field: one.other for one in found.conflicts}
    (card,) = found.wallet.cards.values()
    lost = 0 if card.rules[0].min_reset_amount == money[1].min_reset_amount else 1
    assert by_field["rules/a/min_reset_amount"] == money[lost].min_reset_amount.model_dump(mode="json")
    lost = 0 if card.numbers == numbers[1] else 1
    assert by_field["numbers"] == [numbers[lost][0].model_dump(mode="json")]
    lost = 0 if card.future == future[1] else 1
    assert by_field["future"] == {"day": "2027-05-01", "list": ["1.5", lost + 1]}


# --- Records of kinds that only a newer version knows ----------------------------------------


def merged_plans(before, mine, other):
    base, ours, theirs = (wallet_of(plan=records) for records in (before, mine, other))
    found = merge(base, ours, theirs)
    return found.wallet.others.get("plan", {}), found.conflicts


def plan(number, **fields):
    return {"id": str(number), **fields}


@pytest.mark.parametrize("turned", [False, True])
def test_p10_of_other_records_only_what_one_side_deleted_and_the_other_left_alone_is_gone(turned):
    before = {str(n): plan(n) for n in (1, 2, 3, 4)}
    mine = {"2": plan(2, x=1), "3": plan(3), "4": plan(4, x=1), "5": plan(5)}
    other = {"1": plan(1), "3": plan(3), "4": plan(4, y=1), "6": plan(6)}  # one is gone there, two here but changed
    found, conflicts = merged_plans(before, *((other, mine) if turned else (mine, other)))
    assert found == {
        "2": plan(2, x=1),
        "3": plan(3),
        "4": plan(4, x=1, y=1),
        "5": plan(5),
        "6": plan(6),
    }
    assert conflicts == ()


def test_other_records_take_what_one_side_changed_or_took_away():
    before = {"1": plan(1, x=1, y=1), "2": plan(2, x=1)}
    found, conflicts = merged_plans(
        before, {"1": plan(1, x=1, y=1), "2": plan(2)}, {"1": plan(1, x=2), "2": before["2"]}
    )
    assert found == {"1": plan(1, x=2), "2": plan(2)}
    assert conflicts == ()


def test_p10_a_field_of_another_record_that_both_changed_is_told_of_by_its_place():
    found, (one,) = merged_plans({"1": plan(1, x=1)}, {"1": plan(1, x=2)}, {"1": plan(1, x=3)})
    assert (one.of_kind, one.of_id, one.field) == ("plan", "1", "x")
    assert {found["1"]["x"], one.other} == {2, 3}


# --- Whole records ---------------------------------------------------------------------------


def test_p10_every_card_one_side_deleted_and_the_other_changed_comes_back():
    cards = [a_card(number) for number in (1, 2, 3, 4)]
    ours = wallet_of(cards[0], cards[1].replace(note="x"), cards[3].replace(note="y"))
    theirs = wallet_of(cards[0], cards[2].replace(note="z"))
    found = merge(wallet_of(*cards), ours, theirs)
    assert {card.note for card in found.wallet.cards.values()} == {"", "x", "y", "z"}
    assert [one.field for one in found.conflicts] == [WHOLE] * 3


def test_a_conflict_that_is_known_there_is_not_new():
    base, ours, theirs = (wallet_of(a_card(note=note)) for note in ("", "uno", "zwei"))
    first = merge(base, ours, theirs)
    assert len(first.conflicts) == 1
    again = merge(base, ours, first.wallet)
    assert again.conflicts == ()
    assert again.edits == ()
    assert conflicts_in(again.wallet) == conflicts_in(first.wallet)
