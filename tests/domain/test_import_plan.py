"""What taking over a file would do: nothing is lost, nothing comes twice, and the user decides what differs."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leb_wallet.domain.cards import Card, PhoneNumber
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.importing.found import Found, FoundCard, FoundEvent, Place, lasting_id
from leb_wallet.domain.importing.plan import Fate, plan_import
from leb_wallet.domain.wallet import Change, Wallet

NUMBERS = ("+447700900001", "+447700900002", "07700 900001", "+85251234567")
ICCIDS = ("8944110065123456783", "8944110065123456791")
LATER = date(2026, 5, 1)


def number(text):
    return PhoneNumber(typed=text, e164=text if text.startswith("+") else None)


def card(card_id, label="Bank", **fields):
    return Card(id=card_id * 32, label=label, **fields)


def event(event_id, of, **fields):
    return Event(**{"id": event_id * 32, "card_id": of.id, "kind": "top_up", "happened_on": LATER} | fields)


def found(*records, source="table"):
    cards = tuple(FoundCard(Place(n), one) for n, one in enumerate(records, 2) if isinstance(one, Card))
    events = tuple(FoundEvent(Place(n), one) for n, one in enumerate(records, 2) if isinstance(one, Event))
    return Found(source, cards, events)


def wallet_of(*cards, events=()):
    by_card = {}
    for one in events:
        by_card.setdefault(one.card_id, []).append(one)
    return Wallet({c.id: c for c in cards}, {card_id: tuple(some) for card_id, some in by_card.items()})


def carried_out(plan, wallet):
    return wallet.with_change(Change("import", plan.edits()))


ids = st.text("0123456789abcdef", min_size=32, max_size=32)
cards = st.builds(
    Card,
    id=ids,
    label=st.sampled_from(("Bank", "Travel")),
    numbers=st.lists(st.sampled_from(NUMBERS).map(number), max_size=2, unique=True).map(tuple),
    iccid=st.none() | st.sampled_from(ICCIDS),
    country=st.none() | st.just("GB"),
    owner=st.sampled_from(("", "Anna", "Bob")),
    note=st.sampled_from(("", "x")),
    tags=st.sampled_from(((), ("a",), ("a", "b"))),
    purchased_on=st.none() | st.just(LATER),
)


@st.composite
def wholes(draw):
    """A wallet and something found, which overlap in all kinds of ways."""
    own, other = (draw(st.lists(cards, max_size=4, unique_by=lambda c: c.id)) for _ in range(2))
    if own and draw(st.booleans()):
        other.append(draw(st.sampled_from(own)))

    def acts_of(some):
        return st.lists(
            st.builds(
                Event,
                id=ids,
                card_id=st.sampled_from([c.id for c in some]),
                kind=st.sampled_from((EventKind.TOP_UP, EventKind.BALANCE_CHECK)),
                happened_on=st.sampled_from((LATER, date(2026, 6, 1))),
                amount=st.none() | st.sampled_from((Decimal(10), Decimal("10.00"))),
                order_number=st.none() | st.sampled_from(("A1", "B2")),
            ),
            max_size=5,
            unique_by=lambda e: e.id,
        )

    acts = draw(acts_of(own)) if own else []
    others = draw(acts_of(other)) if other else []
    taken = {act.id for act in acts}
    return wallet_of(*own, events=acts), found(*other, *(o for o in others if o.id not in taken))


@settings(max_examples=150)
@given(wholes())
def test_importing_twice_adds_nothing(whole):
    wallet, what = whole
    once = carried_out(plan_import(what, wallet), wallet)
    again = plan_import(what, once)
    assert again.edits() == ()
    assert {one.fate for one in again.cards} <= {Fate.KNOWN, Fate.DIFFERS}
    assert {one.fate for one in again.events} <= {Fate.KNOWN}


def test_a_country_is_not_filled_in_where_it_would_make_a_number_that_of_another_card():
    line, same = (
        card("1", numbers=(number("07700 900001"),)),
        card("2", numbers=(number("07700 900001"),), country="GB"),
    )
    wallet = wallet_of(line, same)
    rows = found(card("1", country="GB"), card("3", numbers=(number("+447700900001"),), owner="Anna"))
    once = carried_out(plan_import(rows, wallet), wallet)
    assert once.card(line.id).country is None
    assert once.card(same.id).owner == "Anna"
    assert plan_import(rows, once).edits() == ()


@settings(max_examples=60)
@given(wholes(), st.data())
def test_nothing_of_the_wallet_is_removed_or_changed_unasked(whole, data):
    wallet, what = whole
    out = data.draw(st.sets(st.sampled_from([c.card.id for c in what.cards]))) if what.cards else set()
    after = carried_out(plan_import(what, wallet, left_out=out), wallet)
    assert after.cards.keys() >= wallet.cards.keys()
    for card_id, before in wallet.cards.items():
        now = after.cards[card_id]
        assert set(now.tags) >= set(before.tags)
        assert set(now.numbers) >= set(before.numbers)
        for name in Card.model_fields.keys() - {"tags", "numbers"}:
            assert getattr(now, name) == getattr(before, name) or not getattr(before, name), name
    kept = {one.id: one for one in after.all_events()}
    assert all(kept[one.id] == one for one in wallet.all_events())


@settings(max_examples=60)
@given(wholes(), st.randoms())
def test_which_records_are_new_does_not_depend_on_their_order(whole, random):
    wallet, what = whole
    mixed = list(what.events)
    random.shuffle(mixed)
    plans = [plan_import(what._replace(events=tuple(some)), wallet) for some in (what.events, mixed)]
    counts = [sorted((one.event.card_id, one.event.kind, one.fate) for one in plan.events) for plan in plans]
    assert counts[0] == counts[1]


@settings(max_examples=60)
@given(wholes())
def test_every_edit_can_be_made_and_taken_back(whole):
    wallet, what = whole
    change = Change("import", plan_import(what, wallet).edits())
    after = wallet.with_change(change)
    assert after.with_change(change.inverse()).cards == wallet.cards


def test_a_card_is_known_by_its_iccid_before_its_number():
    by_iccid, by_number = card("a", iccid=ICCIDS[0]), card("b", numbers=(number(NUMBERS[0]),))
    one = card("c", iccid=ICCIDS[0], numbers=(number(NUMBERS[0]),))
    plan = plan_import(found(one), wallet_of(by_iccid, by_number))
    assert plan.cards[0].before == by_iccid


def test_a_number_is_known_however_it_is_written():
    mine = card("a", numbers=(number("+442079460123"),), country="GB")
    theirs = card("b", numbers=(number("020 7946 0123"),), country="GB")
    plan = plan_import(found(theirs), wallet_of(mine))
    assert plan.cards[0].fate == Fate.KNOWN
    assert plan.edits() == ()


def test_what_is_empty_is_filled_and_what_differs_stays():
    mine = card("a", numbers=(number(NUMBERS[0]),), owner="Anna")
    theirs = card("b", numbers=(number(NUMBERS[0]),), owner="Bob", place="Drawer")
    plan = plan_import(found(theirs), wallet_of(mine))
    (one,) = plan.cards
    assert one.fate == Fate.DIFFERS
    assert (one.after.owner, one.after.place) == ("Anna", "Drawer")
    assert [(d.field, d.ours, d.theirs) for d in one.differing] == [("owner", "Anna", "Bob")]


def test_a_field_is_overwritten_only_where_the_user_says_so():
    mine = card("a", numbers=(number(NUMBERS[0]),), owner="Anna", place="Safe")
    theirs = card("b", numbers=(number(NUMBERS[0]),), owner="Bob", place="Drawer")
    plan = plan_import(found(theirs), wallet_of(mine), overwriting={(theirs.id, "owner")})
    assert (plan.cards[0].after.owner, plan.cards[0].after.place) == ("Bob", "Safe")
    assert len(plan.cards[0].differing) == 2


def test_two_rows_of_one_line_become_one_card_and_their_difference_is_told():
    one = card("a", numbers=(number(NUMBERS[0]),), owner="Anna")
    other = card("b", numbers=(number(NUMBERS[0]),), owner="Bob", note="x")
    plan = plan_import(found(one, other), Wallet())
    assert len(plan.cards) == 1
    assert plan.cards[0].fate == Fate.NEW
    assert plan.cards[0].found_ids == (one.id, other.id)
    assert (plan.cards[0].after.owner, plan.cards[0].after.note) == ("Anna", "x")
    assert plan.cards[0].differing[0].theirs == "Bob"


def test_records_go_with_a_card_that_is_left_out():
    one = card("a")
    what = found(one, event("1", one))
    assert plan_import(what, Wallet(), left_out={one.id}).events == ()
    assert plan_import(what, wallet_of(one), left_out={one.id}).events == ()


def test_two_top_ups_alike_are_two_and_each_is_known_once():
    mine = card("a")
    plan = plan_import(
        found(event("2", mine, amount=Decimal(5)), event("3", mine, amount=Decimal(5))),
        wallet_of(mine, events=[event("1", mine, amount=Decimal("5.00"))]),
    )
    assert sorted(one.fate for one in plan.events) == [Fate.KNOWN, Fate.NEW]


@pytest.mark.parametrize(("ours", "theirs", "fate"), [
    ("A1", "A1", Fate.KNOWN),
    ("A1", "B2", Fate.NEW),
    (None, "B2", Fate.KNOWN),
    ("A1", None, Fate.KNOWN),
])  # fmt: skip
def test_an_order_number_tells_acts_apart(ours, theirs, fate):
    mine = card("a")
    plan = plan_import(
        found(event("2", mine, order_number=theirs)), wallet_of(mine, events=[event("1", mine, order_number=ours)])
    )
    assert plan.events[0].fate == fate


def test_no_number_comes_onto_a_second_card():
    one, two = card("a", numbers=(number(NUMBERS[0]),)), card("b", numbers=(number(NUMBERS[1]),))
    both = card("c", numbers=(number(NUMBERS[1]), number(NUMBERS[0])))
    assert plan_import(found(both), wallet_of(one, two)).edits() == ()


def test_an_archived_card_is_the_last_to_be_meant():
    old, new = card("a", iccid=ICCIDS[0], archived=True), card("b", iccid=ICCIDS[0])
    assert plan_import(found(card("c", iccid=ICCIDS[0])), wallet_of(old, new)).cards[0].before == new


def test_a_lasting_id_is_an_id_and_depends_on_every_name():
    assert lasting_id("table", "a") == lasting_id("table", "a") != lasting_id("table", "b")
    assert Card(id=lasting_id("x", "\ud800"), label="x")
