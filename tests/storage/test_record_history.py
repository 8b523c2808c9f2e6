"""The past as it lies in the lines: of each record, of what was deleted, and of what was done last."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from storage_helpers import (
    DEVICE,
    NOW_MS,
    QuickFiles,
    a_card,
    a_story,
    all_files,
    an_event,
    record,
    store_in,
)

from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import Change, Edit, Wallet, add, removal_of_card, remove
from leb_wallet.storage import record_history
from leb_wallet.storage.backups import BackupStore
from leb_wallet.storage.record_history import RecordHistory, Steps

STORY = a_story()
FIRST = a_card(1).id
NOW = datetime.fromtimestamp(NOW_MS / 1000, UTC)
OTHER_DEVICE = "0000000b"


class Ticking:
    """A clock that goes on by a second with each look."""

    def __init__(self, start=NOW_MS):
        self.ms = start

    def __call__(self):
        self.ms += 1000
        return self.ms


def written(folder, changes, compact_after=(), device=DEVICE, start=NOW_MS):
    """Record changes as the service does, absorbing the journal after some of them; return the wallet."""
    store = store_in(folder, clock=Ticking(start), device=device)
    wallet = store.open().wallet
    for at, change in enumerate(changes):
        wallet = record(store, wallet, change)
        if at in compact_after:
            store.compact(wallet)
    store.close()
    return wallet


def past(folder):
    return RecordHistory(folder, QuickFiles())


def trash(folder, wallet, days=30):
    return past(folder).trash(wallet, NOW + timedelta(hours=1) - timedelta(days=days))


@pytest.mark.parametrize("compact_after", [(), (0,), (2, 5), tuple(range(len(STORY)))])
def test_the_history_of_a_record_tells_each_change_from_what_to_what(tmp_path, compact_after):
    written(tmp_path, STORY, compact_after)
    changes = past(tmp_path).of_records([FIRST])
    assert [change.reason for change in changes] == ["add_card", "edit_card", "edit_card"]
    edits = [edit for change in changes for edit in change.edits]
    assert edits[0].before is None
    assert edits[0].after["label"] == "旅行卡 1"
    assert (edits[1].before["label"], edits[1].after["label"]) == ("旅行卡 1", "Home")
    assert (edits[1].after["margin_days"], edits[2].after["margin_days"]) == (14, 7)
    assert all(edit.is_known for edit in edits)
    assert changes[0].at < changes[1].at < changes[2].at


def test_a_removed_record_has_its_removal_in_its_history(tmp_path):
    written(tmp_path, STORY, (4,))
    last = past(tmp_path).of_records([an_event(2).id])[-1]
    assert (last.reason, last.edits[0].after, last.edits[0].before["kind"]) == ("delete_event", None, "sms_out")


def test_lines_that_are_in_two_files_after_a_crash_are_told_once(tmp_path):
    written(tmp_path, STORY[:3])
    journal = (tmp_path / "journal.jsonl").read_bytes()
    store = store_in(tmp_path)
    store.compact(store.open().wallet)
    (tmp_path / "journal.jsonl").write_bytes(journal)  # as if it had died before the new journal
    assert len(past(tmp_path).of_records([FIRST])) == 1


def test_where_earlier_lines_are_lost_only_what_is_known_is_told(tmp_path):
    written(tmp_path, STORY[:4], (2,))
    for path in (tmp_path / "history").iterdir():
        path.unlink()
    (change,) = past(tmp_path).of_records([FIRST])
    assert (change.edits[0].is_known, change.edits[0].after) == (False, {"label": "Home", "margin_days": 14})


@pytest.mark.parametrize("compact_after", [(), (3,), tuple(range(len(STORY)))])
def test_p4_what_was_deleted_is_found_as_it_was_last(tmp_path, compact_after):
    wallet = written(tmp_path, STORY, compact_after)
    card, event = trash(tmp_path, wallet)
    assert (card.record.label, card.reason) == ("旅行卡 2", "delete_card")
    assert [(found.id, found.card_id) for found in card.events] == [(an_event(3).id, a_card(2).id)]
    assert dict(card.record)["future_field"] == {"中": [1, 2.5, None]}
    assert event.record == an_event(2, 1, kind="sms_out", amount=None, currency=None)


def test_an_event_deleted_before_its_card_is_found_alone(tmp_path):
    card, event = a_card(), an_event()
    wallet = Wallet({card.id: card})
    changes = [
        Change("add_card", (add(card), add(event))),
        Change("delete_event", (remove(event),)),
        removal_of_card(wallet, card),
    ]
    found = trash(tmp_path, written(tmp_path, changes))
    assert [type(one.record).__name__ for one in found] == ["Card", "Event"]
    assert found[0].events == ()


def test_what_is_there_again_is_not_in_the_trash(tmp_path):
    deletion = STORY[7]
    wallet = written(tmp_path, [*STORY[:8], deletion.inverse()])
    assert trash(tmp_path, wallet) == []


def test_after_thirty_days_nothing_is_offered_and_its_lines_stay(tmp_path):
    wallet = written(tmp_path, STORY, (8,), start=NOW_MS - 31 * 86_400_000)
    assert trash(tmp_path, wallet) == []
    assert past(tmp_path).of_records([an_event(2).id])[-1].edits[0].after is None


def test_deleting_and_editing_are_older_than_the_last_deletion_counts(tmp_path):
    event = an_event(2, 1, kind="sms_out", amount=None, currency=None)
    later = event.replace(note="later")
    changes = [*STORY[:8], add_again(event), Change("edit_event", (Edit(event, later),)), gone(later)]
    found = [one.record for one in trash(tmp_path, written(tmp_path, changes)) if isinstance(one.record, Event)]
    assert [record.note for record in found] == ["later"]


def add_again(event):
    return Change("put_back", (add(event),))


def gone(event):
    return Change("delete_event", (remove(event),))


def test_a_deleted_record_whose_lines_are_lost_comes_from_a_backup(tmp_path):
    store = store_in(tmp_path, clock=Ticking())
    wallet = record(store, store.open().wallet, *STORY[:3])
    BackupStore(tmp_path, QuickFiles()).write(store.snapshot_of(wallet), NOW)
    store.compact(wallet)
    for path in (tmp_path / "history").iterdir():
        path.unlink()
    wallet = record(store, wallet, STORY[7])
    assert [one.record.kind for one in trash(tmp_path, wallet)] == ["sms_out"]


def test_damaged_files_in_the_history_stop_nothing(tmp_path):
    wallet = written(tmp_path, STORY, (1, 3, 5))
    paths = sorted((tmp_path / "history").iterdir())
    paths[0].write_bytes(b"no archive")
    paths[1].write_bytes(paths[1].read_bytes()[:-9])
    assert past(tmp_path).of_records([FIRST])
    assert isinstance(trash(tmp_path, wallet), list)


def test_looking_at_the_past_writes_nothing(tmp_path):
    wallet = written(tmp_path, STORY, (3,))
    before = all_files(tmp_path)
    past(tmp_path).of_records([FIRST])
    trash(tmp_path, wallet)
    past(tmp_path).last_steps(DEVICE)
    assert all_files(tmp_path) == before


# Undo over restarts


def last_steps(folder, limit=50):
    return past(folder).last_steps(DEVICE, limit)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=14), st.sets(st.integers(0, 14)))
def test_p4_undo_and_redo_are_known_after_a_restart(tmp_path_factory, acts, compact_after):
    folder = tmp_path_factory.mktemp("wallet")
    done, undone, made, left = [], [], [], list(STORY)
    for act in acts:
        if act == "undo" and done:
            change = done.pop().inverse()
            undone.append(change)
        elif act == "redo" and undone:
            change = undone.pop().inverse()
            done.append(change)
        elif left and not undone:
            change = left.pop(0)
            done.append(change)
        else:
            continue
        made.append(change)
    wallet = written(folder, made, compact_after)
    steps = last_steps(folder)
    assert steps == Steps(tuple(done), tuple(undone))
    for change in reversed(steps.done):
        wallet = wallet.with_change(change.inverse())
    assert wallet == Wallet()


def test_only_the_last_steps_are_kept(tmp_path):
    changes = [Change("add_card", (add(a_card(n)),)) for n in range(1, 9)]
    written(tmp_path, changes, (5,))
    assert last_steps(tmp_path, 3).done == tuple(changes[-3:])


def test_steps_that_are_very_large_are_taken_back_one_at_least(tmp_path, monkeypatch):
    monkeypatch.setattr(record_history, "_MOST_EDITS", 3)
    sizes = (1, 1, 4)
    changes = [
        Change("x", tuple(add(a_card(10 * at + n)) for n in range(1, size + 1))) for at, size in enumerate(sizes)
    ]
    written(tmp_path, changes)
    assert last_steps(tmp_path).done == (changes[-1],)
    small = Change("y", (add(a_card(99)),))
    written(tmp_path, [small], start=NOW_MS + 60_000)
    assert last_steps(tmp_path).done == (small,)


def test_what_other_devices_did_is_not_taken_back_here(tmp_path):
    mine, theirs = Change("add_card", (add(a_card(1)),)), Change("add_card", (add(a_card(2)),))
    written(tmp_path, [mine])
    written(tmp_path, [theirs], device=OTHER_DEVICE, start=NOW_MS + 60_000)
    assert last_steps(tmp_path).done == (mine,)
    assert past(tmp_path).last_steps(OTHER_DEVICE).done == (theirs,)


def test_taking_back_a_step_leaves_what_another_device_did_since(tmp_path):
    card = a_card(1, note="old")
    edit = Change("edit_card", (Edit(card, card.replace(label="mine")),))
    written(tmp_path, [Change("add_card", (add(card),)), edit])
    other = card.replace(label="mine")
    theirs = Change("edit_card", (Edit(other, other.replace(note="theirs")),))
    wallet = written(tmp_path, [theirs], device=OTHER_DEVICE, start=NOW_MS + 60_000)
    undone = wallet.with_change(last_steps(tmp_path).done[-1].inverse())
    assert (undone.card(card.id).label, undone.card(card.id).note) == ("旅行卡 1", "theirs")


def test_drafts_and_merges_are_no_steps(tmp_path):
    first = Change("add_card", (add(a_card(1)),))
    written(tmp_path, [first, Change("keep_walk", (add(an_event(1)),)), Change("merge", (add(a_card(2)),))])
    assert last_steps(tmp_path).done == (first,)


def test_steps_from_before_a_gap_are_left_out(tmp_path):
    written(tmp_path, STORY[:4], (2,))
    for path in (tmp_path / "history").iterdir():
        path.unlink()
    assert last_steps(tmp_path) == Steps()


def test_a_folder_without_a_wallet_has_no_past(tmp_path):
    assert last_steps(tmp_path / "none") == Steps()
    assert past(tmp_path / "none").of_records([FIRST]) == []
    assert trash(tmp_path / "none", Wallet()) == []


@pytest.mark.slow
def test_the_history_of_one_of_ten_thousand_events_is_there_at_once(tmp_path):
    import time

    card = a_card(1)
    events = [an_event(n) for n in range(1, 10_001)]
    store = store_in(tmp_path)
    wallet = record(store, store.open().wallet, Change("add_card", (add(card),)))
    for event in events:  # a line each
        store.append(Change("record_event", (add(event),)))
    wallet = Wallet(wallet.cards, {card.id: tuple(events)})
    store.compact(wallet)
    record(store, wallet, Change("edit_event", (Edit(events[5000], events[5000].replace(note="x")),)))
    start = time.perf_counter()
    found = past(tmp_path).of_records([events[5000].id])
    took = time.perf_counter() - start
    print(f"history of one of 10,000 events: {took * 1000:.0f} ms")
    assert len(found) == 2
