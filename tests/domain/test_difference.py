"""What differs between two wallets, and the edits that lead from one to the other."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain import difference as module
from leb_wallet.domain.cards import Card
from leb_wallet.domain.difference import Kind, changes_of, difference, missing_edits, replacing_edits
from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import Change, Wallet


def a_card(number, label):
    return Card(id=f"{number:032x}", label=label)


def an_event(number, card, note):
    return Event(id=f"{number:08x}", card_id=f"{card:032x}", kind="top_up", happened_on=date(2026, 1, 1), note=note)


@st.composite
def wallets(draw):
    cards = draw(st.dictionaries(st.integers(1, 4), st.sampled_from("abc"), max_size=4))
    found = {f"{n:032x}": a_card(n, label) for n, label in cards.items()}
    events = {}
    if cards:
        for number in draw(st.sets(st.integers(1, 8))):
            event = an_event(number, draw(st.sampled_from(sorted(cards))), draw(st.sampled_from("xy")))
            events.setdefault(event.card_id, []).append(event)
    return Wallet(found, {card: tuple(found) for card, found in events.items()})


def plain(wallet):
    events = {event.id: event for event in wallet.all_events()}
    return dict(wallet.cards), events


@given(wallets(), wallets())
def test_p4_the_edits_lead_to_the_other_wallet_and_their_inverse_back(here, there):
    change = Change("restore_backup", replacing_edits(here, there))
    after = here.with_change(change)
    assert plain(after) == plain(there)
    assert plain(after.with_change(change.inverse())) == plain(here)


@given(wallets(), wallets())
def test_p10_adding_what_is_missing_loses_nothing_of_either_side(here, there):
    after = here.with_change(Change("merge_backup", missing_edits(here, there)))
    cards, events = plain(after)
    assert cards == plain(there)[0] | plain(here)[0]
    assert events == plain(there)[1] | plain(here)[1]
    assert missing_edits(after, there) == ()


@given(wallets(), wallets())
def test_each_record_that_differs_is_told_once_with_its_kind(here, there):
    found = difference(here, there)
    ids = [record.edit.record.id for record in found.records]
    assert len(ids) == len(set(ids))
    old, new = ({**cards, **events} for cards, events in (plain(here), plain(there)))
    assert set(ids) == {key for key in {**old, **new} if old.get(key) != new.get(key)}
    assert found.count(Kind.ADDED) == len(new.keys() - old.keys())
    assert found.count(Kind.REMOVED) == len(old.keys() - new.keys())
    for record in found.records:
        assert bool(record.fields()) == (record.kind == Kind.CHANGED)
        assert record.card is not None


def test_the_fields_that_differ_are_named_with_both_values():
    card = a_card(1, "a")
    other = Card(**dict(card) | {"label": "b", "future": 1})
    (found,) = difference(Wallet({card.id: card}), Wallet({card.id: other})).records
    assert [tuple(change) for change in found.fields()] == [("label", "a", "b"), ("future", None, 1)]


def test_records_of_unknown_kinds_are_counted_and_left_alone():
    here, there = Wallet(others={"poem": {"1": {"id": "1"}}}), Wallet(others={"poem": {"1": {"id": "1", "x": 2}}})
    assert difference(here, there) == ((), 1)
    assert replacing_edits(here, there) == ()


def test_records_of_unknown_kinds_come_along_only_into_a_wallet_that_has_nothing():
    poem = {"1": {"id": "1", "x": 1}}
    there = Wallet(others={"poem": poem, "song": {"2": {"id": "2"}}})
    (first, second) = missing_edits(Wallet(), there)
    assert Wallet().with_change(Change("x", (first, second))) == there
    card = a_card(1, "a")
    assert missing_edits(Wallet({card.id: card}), there) == ()
    assert missing_edits(Wallet(others={"tune": poem}), there) == ()


def test_records_that_differ_are_told_cards_first_and_events_from_the_latest_on():
    card = a_card(1, "a")
    events = tuple(an_event(number, 1, "x").replace(happened_on=date(2026, 1, number)) for number in (2, 3, 1))
    found = difference(Wallet(), Wallet({card.id: card}, {card.id: events}))
    assert [record.edit.record for record in found.records] == [card, events[1], events[0], events[2]]
    assert [record.card for record in found.records] == [card] * 4
    one_day = tuple(event.replace(happened_on=date(2026, 1, 1)) for event in events)
    found = difference(Wallet({card.id: card}), Wallet({card.id: card}, {card.id: one_day}))
    assert [record.edit.record for record in found.records] == [one_day[1], one_day[0], one_day[2]]
    moments = [datetime(2026, 2, day, tzinfo=UTC) for day in (2, 1, 3)]
    entered = tuple(event.replace(recorded_at=at) for event, at in zip(one_day, moments, strict=True))
    found = difference(Wallet({card.id: card}), Wallet({card.id: card}, {card.id: entered}))
    assert [record.edit.record for record in found.records] == [entered[2], entered[0], entered[1]]


def test_records_of_unknown_kinds_that_differ_are_counted_whichever_side_has_them():
    here = Wallet(others={"poem": {"1": {"id": "1"}, "2": {"id": "2"}}, "song": {"3": {"id": "3"}}})
    there = Wallet(others={"poem": {"1": {"id": "1"}, "4": {"id": "4"}}, "tune": {"5": {"id": "5"}}})
    assert difference(here, there).unknown == difference(there, here).unknown == 4
    assert difference(here, here).unknown == 0


def test_an_event_without_its_card_is_not_brought_over():
    assert replacing_edits(Wallet(), Wallet({}, {"a" * 32: (an_event(1, 10, "x"),)})) == ()


def test_very_many_edits_become_several_changes_in_their_order(monkeypatch):
    monkeypatch.setattr(module, "EDITS_A_CHANGE", 3)
    there = Wallet({f"{n:032x}": a_card(n, "a") for n in range(1, 9)})
    changes = changes_of("restore_backup", replacing_edits(Wallet(), there))
    assert [(change.reason, len(change.edits)) for change in changes] == [("restore_backup", n) for n in (3, 3, 2)]
    wallet = Wallet()
    for change in changes:
        wallet = wallet.with_change(change)
    assert wallet == there
