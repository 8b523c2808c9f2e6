"""Merging of what lies inside records: lists of parts with ids, and records of kinds that a newer version knows."""

import json
from datetime import date
from decimal import Decimal

import pytest

from leb_wallet.domain.cards import Card, PhoneNumber
from leb_wallet.domain.conflicts import WHOLE, as_record, conflicts_in
from leb_wallet.domain.events import Event
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


def test_rules_of_two_wallets_without_a_common_past_are_merged_by_their_ids():
    day, later = DAY, DAY.replace(day=9)
    ours, theirs = (
        wallet_of(a_card(rules=(A, B.replace(ends_on=later)))),
        wallet_of(a_card(rules=(B.replace(ends_on=day), C))),
    )
    found = merge(None, ours, theirs)
    (card,) = found.wallet.cards.values()
    assert card.rules == (A, B.replace(ends_on=day), C)
    assert [(one.field, one.other) for one in found.conflicts] == [("rules/b/ends_on", "2027-05-09")]


@pytest.mark.parametrize("turned", [False, True])
def test_a_list_of_rules_that_one_side_emptied_and_the_other_changed_stays_whole_and_is_told(turned):
    mine, other = (A.replace(how="app"), B), ()
    found, conflicts = merged_rules((A, B), *((other, mine) if turned else (mine, other)))
    assert found == mine
    assert conflicts == ["rules"]


def test_rules_of_which_two_have_the_same_id_are_not_merged_one_by_one():
    mine, other = (A, A.replace(how="app"), B), (A, B, C)
    found, conflicts = merged_rules((A, B), mine, other)
    assert found in (mine, other)
    assert conflicts == ["rules"]


def test_what_both_changed_alike_is_nothing_to_decide():
    days = [date.fromordinal(DAY.toordinal()) for _ in "ab"]  # equal, not the same object
    cards = [a_card(activated_on=day, note=note) for day, note in zip(days, ("", "x"), strict=True)]
    found = merge(wallet_of(a_card(activated_on=date(2026, 1, 1))), *map(wallet_of, cards))
    assert found.conflicts == ()
    assert found.wallet.cards == {cards[1].id: cards[1]}


@pytest.mark.parametrize("turned", [False, True])
def test_tags_that_one_side_took_away_are_gone_and_those_that_either_added_come_last_in_order(turned):
    before, mine, other = ("b", "a", "c", "d"), ("a", "c", "d", "z"), ("b", "a", "d", "y")
    first, second = (other, mine) if turned else (mine, other)
    found = merge(*(wallet_of(a_card(tags=tags)) for tags in (before, first, second)))
    (card,) = found.wallet.cards.values()
    assert card.tags == ("a", "d", "y", "z")
    assert found.conflicts == ()


def test_tags_of_two_wallets_without_a_common_past_are_all_kept():
    found = merge(None, wallet_of(a_card(tags=("b", "a"))), wallet_of(a_card(tags=("c", "a"))))
    assert next(iter(found.wallet.cards.values())).tags == ("a", "b", "c")


@pytest.mark.parametrize("turned", [False, True])
def test_a_note_emptied_here_and_changed_there_stays_and_is_told(turned):
    first, second = ("new", "") if turned else ("", "new")
    found = merge(*(wallet_of(a_card(note=note)) for note in ("old", first, second)))
    (card,) = found.wallet.cards.values()
    assert card.note == "new"
    assert [(one.field, one.other) for one in found.conflicts] == [("note", "")]


def test_what_only_one_of_two_wallets_without_a_common_past_has_is_nothing_to_decide():
    ours, theirs = a_card(note="", place="drawer", future=""), a_card(note="x", future="y")
    found = merge(None, wallet_of(ours), wallet_of(theirs))
    assert found.conflicts == ()
    assert list(found.wallet.cards.values()) == [theirs.replace(place="drawer")]


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


@pytest.mark.parametrize("turned", [False, True])
def test_a_field_that_one_side_took_away_is_gone_while_the_other_changed_another(turned):
    before, mine, other = plan(1, x=1, y=1), plan(1, y=2), plan(1, x=1, y=1, z=1)
    first, second = (other, mine) if turned else (mine, other)
    found, conflicts = merged_plans({"1": before}, {"1": first}, {"1": second})
    assert found == {"1": plan(1, y=2, z=1)}
    assert conflicts == ()


@pytest.mark.parametrize("turned", [False, True])
def test_a_field_taken_away_here_and_changed_there_stays_and_is_told_without_a_value(turned):
    mine, other = plan(1), plan(1, x=2)
    first, second = (other, mine) if turned else (mine, other)
    found, (one,) = merged_plans({"1": plan(1, x=1)}, {"1": first}, {"1": second})
    assert found == {"1": other}
    assert (one.field, one.other) == ("x", None)


# --- Whole records ---------------------------------------------------------------------------


def topped_up(number, card_id):
    return Event(id=f"{number + 100:032x}", card_id=card_id, kind="top_up", happened_on=DAY)


@pytest.mark.parametrize("turned", [False, True])
def test_a_card_deleted_here_comes_back_with_every_event_where_there_is_a_new_one_there(turned):
    kept, deleted, old, new = a_card(1), a_card(2), topped_up(1, a_card(2).id), topped_up(2, a_card(2).id)
    base = Wallet({kept.id: kept, deleted.id: deleted}, {deleted.id: (old,)})
    mine, other = wallet_of(kept), Wallet(base.cards, {deleted.id: (old, new)})
    found = merge(base, *((other, mine) if turned else (mine, other)))
    assert found.wallet.cards == base.cards
    assert found.wallet.events == {deleted.id: (old, new)}
    assert [(one.of_kind, one.of_id, one.field) for one in found.conflicts] == [("card", deleted.id, WHOLE)]


@pytest.mark.parametrize("turned", [False, True])
def test_a_card_deleted_here_and_left_alone_there_is_gone_with_its_events(turned):
    kept, deleted = a_card(1), a_card(2)
    base = Wallet({kept.id: kept, deleted.id: deleted}, {deleted.id: (topped_up(1, deleted.id),)})
    mine, other = wallet_of(kept), base
    found = merge(base, *((other, mine) if turned else (mine, other)))
    assert found.wallet == mine
    assert found.conflicts == ()


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


@pytest.mark.parametrize("turned", [False, True])
def test_an_event_deleted_here_and_changed_there_stays_and_is_told(turned):
    card, event = a_card(1), topped_up(1, a_card(1).id)
    base = Wallet({card.id: card}, {card.id: (event,)})
    mine, other = wallet_of(card), Wallet(base.cards, {card.id: (event.replace(note="x"),)})
    found = merge(base, *((other, mine) if turned else (mine, other)))
    assert (found.wallet.cards, found.wallet.events) == (other.cards, other.events)
    assert [(one.of_kind, one.of_id, one.field) for one in found.conflicts] == [("event", event.id, WHOLE)]


def test_an_event_that_damage_left_without_its_card_stays_where_it_is_and_goes_nowhere_else():
    without = Wallet({}, {a_card(1).id: (topped_up(1, a_card(1).id),)})
    assert merge(None, Wallet(), without).wallet == without
    assert merge(None, Wallet(), without).edits == ()
    assert merge(None, without, Wallet()).wallet == Wallet()
