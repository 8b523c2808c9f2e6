"""Merging: nothing of either side is lost, and every device comes to the same wallet."""

import json
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.cards import Card
from leb_wallet.domain.conflicts import CONFLICT, WHOLE, Choice, conflicts_in, settling, value_now
from leb_wallet.domain.difference import edits_between
from leb_wallet.domain.errors import InvalidInput, NotFound
from leb_wallet.domain.events import Event
from leb_wallet.domain.merge import merge
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.text import Text
from leb_wallet.domain.wallet import Change, Edit, Wallet, add, removal_of_card, remove

# --- Random stories -------------------------------------------------------------------------

LABELS = st.sampled_from(["Home", "Reise", "旅行", ""])
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
STEPS = st.lists(
    st.tuples(st.sampled_from("acceeemdDtr"), st.integers(0, 9), LABELS, DAYS, st.integers(0, 30)), max_size=12
)


def a_card(number, **fields):
    return Card(**{"id": f"{number:032x}", "label": f"Card {number}"} | fields)


def an_event(number, card, **fields):
    return Event(
        **{"id": f"{number:032x}", "card_id": card.id, "kind": "top_up", "happened_on": date(2026, 3, 1)} | fields
    )


def after_story(wallet, steps, device):
    """Return a wallet after random changes; ids of what a device adds are its own."""
    for number, step in enumerate(steps):
        wallet = wallet.with_change(a_change(wallet, device * 1000 + number, device, step))
    return wallet


def a_change(wallet, new, device, step):
    what, choice, label, day, amount = step
    cards, events = list(wallet.cards.values()), list(wallet.all_events())
    if what == "a" or not cards:
        return Change("add_card", (add(a_card(new, label=label)),))
    card = cards[choice % len(cards)]
    if what == "D":
        return removal_of_card(wallet, card)
    if what == "c":
        edit = Edit(card, card.replace(label=label, margin_days=amount + 1, activated_on=day))
    elif what == "t":
        edit = Edit(card, card.replace(tags=(*card.tags, f"{device}{label}"), archived=amount % 2 == 0))
    elif what == "e" or not events:
        edit = add(an_event(new, card, happened_on=day, amount=Decimal(amount), note=label))
    else:
        event = events[choice % len(events)]
        if what == "d":
            edit = remove(event)
        elif what == "m":
            edit = Edit(event, event.replace(card_id=card.id))
        else:
            edit = Edit(event, event.replace(reported_until=day, note=label, colour=amount))
    return Change("x", (edit,))


BASES = STEPS.map(lambda steps: after_story(Wallet(), steps, 1))


def content(wallet, *, with_conflicts=False):
    """Return what a wallet says, without the order of its records."""
    others = {kind: records for kind, records in wallet.others.items() if kind != CONFLICT or with_conflicts}
    return dict(wallet.cards), {event.id: event for event in wallet.all_events()}, others


def everything_said(wallet):
    """Return every value of every field that is in a wallet, and in its conflicts."""
    said = set()
    records = [("card", card) for card in wallet.cards.values()] + [("event", e) for e in wallet.all_events()]
    for kind, record in records:
        for name, value in record.model_dump(mode="json", exclude_defaults=True).items():
            parts = value if isinstance(value, list) else [value]
            said |= {(kind, record.id, name, json.dumps(part)) for part in parts if part not in ("", None)}
    for one in conflicts_in(wallet):
        parts = one.other if isinstance(one.other, list) else [one.other]
        said |= {(one.of_kind, one.of_id, one.field, json.dumps(part)) for part in parts}
    return said


# --- What holds for any two states --------------------------------------------------------


@given(BASES, STEPS, STEPS)
def test_p10_merging_does_not_depend_on_which_side_is_which(base, first, second):
    a, b = after_story(base, first, 2), after_story(base, second, 3)
    one, other = merge(base, a, b).wallet, merge(base, b, a).wallet
    assert content(one, with_conflicts=True) == content(other, with_conflicts=True)


@given(BASES, STEPS, STEPS)
def test_merging_again_changes_nothing(base, first, second):
    a, b = after_story(base, first, 2), after_story(base, second, 3)
    merged = merge(base, a, b).wallet
    assert merge(base, a, a).edits == merge(None, a, a).edits == ()
    assert merge(a, a, merged).edits == ()
    assert merge(b, merged, b).wallet == merged or content(merge(b, merged, b).wallet) == content(merged)


@given(BASES, STEPS)
def test_what_only_one_side_changed_is_taken_from_there(base, steps):
    changed = after_story(base, steps, 2)
    assert content(merge(base, changed, base).wallet) == content(changed)
    assert content(merge(base, base, changed).wallet) == content(changed)
    assert merge(base, base, changed).edits == ()


@given(BASES, STEPS, STEPS)
def test_p10_no_field_of_either_side_is_lost_without_a_base(base, first, second):
    a, b = after_story(base, first, 2), after_story(base, second, 3)
    merged = merge(None, a, b).wallet
    assert everything_said(a) | everything_said(b) <= everything_said(merged)


@given(BASES, STEPS, STEPS)
def test_p10_no_field_that_either_side_changed_is_lost(base, first, second):
    a, b = after_story(base, first, 2), after_story(base, second, 3)
    merged = merge(base, a, b).wallet
    new = (everything_said(a) | everything_said(b)) - everything_said(base)
    assert new <= everything_said(merged)


@given(BASES, STEPS, STEPS)
def test_p10_only_what_one_side_deleted_and_the_other_left_alone_is_gone(base, first, second):
    a, b = after_story(base, first, 2), after_story(base, second, 3)
    merged = merge(base, a, b).wallet
    for before, side, other in ((base, a, b), (base, b, a)):
        for kind in (0, 1):
            olds, mine, others, now = (content(w)[kind] for w in (before, side, other, merged))
            for record_id, record in mine.items():
                deleted = record_id in olds and record_id not in others
                assert record_id in now or (deleted and record == olds[record_id])


@given(BASES, STEPS, STEPS)
def test_no_record_is_there_twice_and_no_event_without_its_card(base, first, second):
    a, b = after_story(base, first, 2), after_story(base, second, 3)
    for merged in (merge(base, a, b).wallet, merge(None, a, b).wallet):
        ids = [event.id for event in merged.all_events()]
        assert len(ids) == len(set(ids))
        for card_id, events in merged.events.items():
            assert card_id in merged.cards
            assert {event.card_id for event in events} == {card_id}


@given(BASES, STEPS, STEPS)
def test_the_edits_make_the_merged_wallet_out_of_theirs(base, first, second):
    a, b = after_story(base, first, 2), after_story(base, second, 3)
    merged = merge(base, a, b)
    made = b.with_change(Change("merge", merged.edits))
    assert content(made, with_conflicts=True) == content(merged.wallet, with_conflicts=True)
    undone = made.with_change(Change("merge", merged.edits).inverse())
    assert content(undone, with_conflicts=True) == content(b, with_conflicts=True)


@given(BASES, STEPS, STEPS)
def test_the_edits_between_two_wallets_make_one_out_of_the_other(base, first, second):
    a, b = after_story(base, first, 2), after_story(base, second, 3)
    assert content(a.with_change(Change("x", edits_between(a, b)))) == content(b)


@given(BASES, STEPS, STEPS, STEPS)
def test_p10_three_devices_that_were_offline_come_to_one_wallet_in_any_order(base, first, second, third):
    devices = [after_story(base, steps, n) for n, steps in enumerate((first, second, third), 2)]
    ends = [
        content(merge(base, merge(base, devices[i], devices[j]).wallet, devices[k]).wallet)
        for i, j, k in permutations(range(3))
    ]
    assert all(end == ends[0] for end in ends)


@given(BASES, STEPS, STEPS, st.integers(-40, 40))
def test_p10_a_clock_that_is_wrong_by_years_changes_nothing(base, first, second, years):
    def shifted(wallet):
        moved = {e.id: e.replace(recorded_at=e.recorded_at.replace(year=2026 + years)) for e in wallet.all_events()}
        new = {event_id for event_id in moved if event_id not in {e.id for e in base.all_events()}}
        events = {
            card_id: tuple(moved[e.id] if e.id in new else e for e in found) for card_id, found in wallet.events.items()
        }
        return Wallet(wallet.cards, events, wallet.others)

    a, b = after_story(base, first, 2), after_story(base, second, 3)
    plain, odd = merge(base, a, b).wallet, merge(base, shifted(a), b).wallet
    assert odd.cards == plain.cards
    assert {e.id: e.replace(recorded_at=base_time(e)) for e in odd.all_events()} == {
        e.id: e.replace(recorded_at=base_time(e)) for e in plain.all_events()
    }


def base_time(_event):
    return Event.model_fields["recorded_at"].default


# --- Cases by hand --------------------------------------------------------------------------

CARD = a_card(1, note="old", margin_days=7)
BASE = Wallet({CARD.id: CARD}, {CARD.id: (an_event(1, CARD, amount=Decimal(10)),)})


def edited(wallet=BASE, **fields):
    card = wallet.cards[CARD.id]
    return wallet.with_change(Change("edit_card", (Edit(card, card.replace(**fields)),)))


def test_different_fields_of_one_card_are_both_taken():
    merged = merge(BASE, edited(label="ours"), edited(place="theirs"))
    assert (merged.wallet.cards[CARD.id].label, merged.wallet.cards[CARD.id].place) == ("ours", "theirs")
    assert merged.conflicts == ()


@pytest.mark.parametrize(
    ("field", "earlier", "later"),
    [
        ("activated_on", date(2026, 1, 1), date(2026, 2, 1)),
        ("margin_days", 14, 3),
        ("archived", False, None),
        ("lapses", False, None),
        ("muted_until", None, date(2027, 1, 1)),
    ],
)
def test_p7_in_a_conflict_the_value_that_leads_to_the_earlier_date_is_in_force(field, earlier, later):
    if later is None:  # of two, both changed: only a wallet without a base can have that
        a, b, base = edited(**{field: False}), edited(**{field: True}), None
    else:
        a, b, base = edited(**{field: earlier}), edited(**{field: later}), None
    for merged in (merge(base, a, b), merge(base, b, a)):
        assert getattr(merged.wallet.cards[CARD.id], field) == earlier
        assert [one.field for one in conflicts_in(merged.wallet)] == [field]


def test_p7_a_top_up_that_may_not_have_arrived_moves_no_date():
    event = an_event(1, CARD, amount=Decimal(10))
    a, b = (BASE.with_change(Change("x", (Edit(event, event.replace(state=state)),))) for state in ("paid", "refunded"))
    merged = merge(BASE, a, b)
    assert not next(merged.wallet.all_events()).counts


def test_deleted_here_and_edited_there_stays_and_is_told():
    deleted = BASE.with_change(removal_of_card(BASE, CARD))
    merged = merge(BASE, deleted, edited(label="still used"))
    assert merged.wallet.cards[CARD.id].label == "still used"
    assert [event.id for event in merged.wallet.all_events()] == [f"{1:032x}"]
    (one,) = conflicts_in(merged.wallet)
    assert (one.of_kind, one.field) == ("card", WHOLE)
    gone = merged.wallet.with_change(settling(merged.wallet, one, Choice.OTHER))
    assert (gone.cards, gone.events, conflicts_in(gone)) == ({}, {}, ())


def test_a_record_on_a_card_deleted_elsewhere_brings_the_card_back_with_its_history():
    deleted = BASE.with_change(removal_of_card(BASE, CARD))
    topped_up = BASE.with_change(Change("record_event", (add(an_event(2, CARD)),)))
    for merged in (merge(BASE, deleted, topped_up), merge(BASE, topped_up, deleted)):
        assert {event.id for event in merged.wallet.all_events()} == {f"{1:032x}", f"{2:032x}"}
        assert list(merged.wallet.cards) == [CARD.id]


def test_receipts_attached_on_two_devices_are_both_kept():
    event = next(BASE.all_events())
    a, b = (BASE.with_change(Change("x", (Edit(event, event.replace(receipts=(sha * 64,))),))) for sha in ("a", "b"))
    merged = merge(BASE, a, b)
    assert next(merged.wallet.all_events()).receipts == ("a" * 64, "b" * 64)
    assert merged.conflicts == ()


def test_rules_are_merged_one_by_one_and_field_by_field():
    rules = tuple(Rule(id=name, type="inactivity", label=Text(en=name)) for name in ("credit", "line"))
    base = edited(rules=rules)
    a = edited(base, rules=(rules[0].replace(ends_on=date(2027, 5, 1)), rules[1].replace(enabled=False)))
    b = edited(base, rules=(rules[0].replace(ends_on=date(2027, 3, 1)), rules[1].replace(how="app")))
    merged = merge(base, a, b)
    credit, line = merged.wallet.cards[CARD.id].rules
    assert credit.ends_on == date(2027, 3, 1)
    assert (line.enabled, line.how) == (False, "app")
    (one,) = conflicts_in(merged.wallet)
    assert (one.field, one.other) == ("rules/credit/ends_on", "2027-05-01")
    assert value_now(merged.wallet, one) == "2027-03-01"
    settled = merged.wallet.with_change(settling(merged.wallet, one, Choice.OTHER))
    assert settled.cards[CARD.id].rules[0].ends_on == date(2027, 5, 1)


@pytest.mark.parametrize(("choice", "note"), [(Choice.NOW, "zwei"), (Choice.OTHER, "uno"), (Choice.BOTH, "zwei\nuno")])
def test_a_conflict_is_settled_as_chosen_and_then_gone(choice, note):
    merged = merge(BASE, edited(note="uno"), edited(note="zwei")).wallet
    (one,) = conflicts_in(merged)
    assert one.can_join
    settled = merged.with_change(settling(merged, one, choice))
    assert settled.cards[CARD.id].note == note
    assert settled.others == {}
    with pytest.raises(NotFound, match="conflict_settled"):
        settling(settled, one, choice)


def test_two_notes_that_are_too_long_for_one_are_refused():
    event = next(BASE.all_events())
    a, b = (BASE.with_change(Change("x", (Edit(event, event.replace(note=n * 6000)),))) for n in ("a", "b"))
    merged = merge(BASE, a, b).wallet
    with pytest.raises(InvalidInput, match="conflict_unusable"):
        settling(merged, conflicts_in(merged)[0], Choice.BOTH)


def test_a_conflict_whose_value_was_chosen_by_hand_is_open_no_more():
    merged = merge(BASE, edited(note="uno"), edited(note="zwei")).wallet
    card = merged.cards[CARD.id]
    assert conflicts_in(merged.with_change(Change("x", (Edit(card, card.replace(note="uno")),)))) == ()
    assert conflicts_in(merged.with_change(removal_of_card(merged, card))) == ()


def test_a_conflict_solved_on_one_device_is_solved_on_all():
    both = merge(BASE, edited(note="uno"), edited(note="zwei")).wallet
    (one,) = conflicts_in(both)
    solved = both.with_change(settling(both, one, Choice.OTHER))
    assert conflicts_in(merge(both, solved, edited(both, place="drawer")).wallet) == ()


def test_p9_fields_and_records_of_newer_versions_are_merged_too():
    a = Wallet({CARD.id: CARD.replace(colour="blue")}, {}, {"plan": {"1": {"id": "1", "x": 1}}})
    b = Wallet({CARD.id: CARD.replace(size=[1])}, {}, {"plan": {"1": {"id": "1", "y": 2}, "2": {"id": "2"}}})
    merged = merge(Wallet({CARD.id: CARD}), a, b).wallet
    assert merged.cards[CARD.id].model_extra == {"colour": "blue", "size": [1]}
    assert merged.others == {"plan": {"1": {"id": "1", "x": 1, "y": 2}, "2": {"id": "2"}}}


def test_what_may_be_damaged_never_displaces_what_is_in_force():
    merged = merge(None, edited(margin_days=30), edited(margin_days=5), keep_theirs=True)
    assert merged.wallet.cards[CARD.id].margin_days == 5
    assert [one.other for one in merged.conflicts] == [30]
