"""Somebody else changes the files while the wallet is open: nothing that was saved is lost, and it is told."""

import errno
import shutil
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication

from leb_wallet.domain.conflicts import WHOLE, Choice
from leb_wallet.domain.errors import NotFound, StorageError, WalletBusy
from leb_wallet.domain.events import Event
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.own_changes import MergeReport
from leb_wallet.domain.wallet import Change, add
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.files import Files
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.wallet_store import WalletStore

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class Disk(Files):
    """Files on a disk that is full from a moment on."""

    is_full = False

    def call(self, name, act, *args):
        if self.is_full and name in ("write", "replace"):
            raise OSError(errno.ENOSPC, "no space left")
        return act(*args) if not name.startswith("fsync") else None


def open_service(folder, device="0000000a", files=None):
    store = WalletStore(folder, device, lambda: 1_795_000_000_000, files or Disk())
    return WalletService(store, WalletLock(folder), store.open(), lambda: NOW)


def reports_of(service):
    reports = []
    service.merged.connect(reports.append)
    return reports


def top_up(card, **fields):
    return Event(**{"id": new_id(), "card_id": card.id, "kind": "top_up", "happened_on": date(2026, 11, 1)} | fields)


def content(wallet):
    return dict(wallet.cards), {event.id: event for event in wallet.all_events()}, wallet.others


def put_back(copy, folder):
    for path in folder.iterdir():
        if path.name != "lock":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(copy, folder, dirs_exist_ok=True)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def service(folder, qapp):
    return open_service(folder)


@pytest.fixture
def card(service, make_card):
    card = make_card(note="old")
    service.add_card(card)
    return card


def test_what_another_program_of_ours_appended_comes_in_quietly(service, folder, card):
    reports = reports_of(service)
    other = open_service(folder, "0000000b")
    other.record_event(top_up(card))
    other.close()
    service.refresh()
    assert content(service.wallet) == content(other.wallet)
    assert reports == []


@pytest.mark.parametrize("compacted", [False, True])
@pytest.mark.parametrize("by", ["refresh", "change"])
def test_p2_p10_what_was_saved_comes_back_after_an_older_copy_was_put_there(service, folder, card, compacted, by):
    copy = shutil.copytree(folder, folder.parent / "copy")
    service.record_event(top_up(card))
    service.change_card(card, card.replace(label="Home"))
    if compacted:
        service.close()
    before, reports = service.wallet, reports_of(service)
    put_back(copy, folder)
    if by == "refresh":
        service.refresh()
    else:
        service.change_event(event := next(before.all_events()), event.replace(note="later"))
    cards, events, others = content(service.wallet)
    assert (cards, others) == (before.cards, {})
    assert events.keys() == {event.id for event in before.all_events()}
    assert content(open_service(folder).wallet) == content(service.wallet)
    assert reports == [MergeReport(came_back=2)]


def test_p10_a_copy_that_was_worked_on_elsewhere_and_put_back_is_merged(service, folder, card):
    copy = shutil.copytree(folder, folder.parent / "copy")
    mine = top_up(card)
    service.record_event(mine)
    service.change_card(card, card.replace(label="mine"))
    elsewhere = open_service(copy, "0000000b")
    elsewhere.record_event(top_up(card))
    elsewhere.change_card(card, card.replace(place="drawer"))
    elsewhere.close()
    reports = reports_of(service)
    put_back(copy, folder)
    service.refresh()
    merged = service.wallet.card(card.id)
    assert (merged.label, merged.place) == ("mine", "drawer")
    assert len(service.wallet.events_of(card.id)) == 2
    assert reports == [MergeReport(came_in=1, came_back=1, changed=1)]
    assert content(open_service(folder).wallet) == content(service.wallet)
    assert service.conflicts == ()


def test_p10_a_foreign_wallet_put_there_is_merged_with_ours(service, folder, card, make_card):
    foreign = open_service(folder.parent / "foreign", "0000000b")
    theirs = make_card("Theirs")
    foreign.add_card(theirs)
    foreign.close()
    service.record_event(top_up(card))
    put_back(folder.parent / "foreign", folder)
    reports = reports_of(service)
    service.refresh()
    assert set(service.wallet.cards) == {card.id, theirs.id}
    assert reports == [MergeReport(came_in=1, came_back=2)]


@pytest.mark.parametrize("name", ["wallet.json", "journal.jsonl", "both"])
def test_p10_removed_files_come_back(folder, card, service, name):
    service.close()
    service = open_service(folder)
    service.record_event(top_up(card))
    before = service.wallet
    for file in ("wallet.json", "journal.jsonl") if name == "both" else (name,):
        (folder / file).unlink()
    service.refresh()
    service.refresh()
    assert content(service.wallet) == content(before) == content(open_service(folder).wallet)


def test_the_same_field_changed_on_both_sides_is_a_conflict_that_stays_until_it_is_settled(service, folder, card):
    copy = shutil.copytree(folder, folder.parent / "copy")
    service.change_card(card, card.replace(note="mine", margin_days=20))
    elsewhere = open_service(copy, "0000000b")
    elsewhere.change_card(card, card.replace(note="theirs", margin_days=3))
    put_back(copy, folder)
    service.refresh()
    assert [(one.field, one.other) for one in service.conflicts] == [("margin_days", 3), ("note", "mine")]
    again = open_service(folder)  # after a restart
    assert again.conflicts == service.conflicts
    margin, note = again.conflicts
    again.settle(margin, Choice.OTHER)
    again.settle(note, Choice.BOTH)
    assert again.conflicts == ()
    assert (again.wallet.card(card.id).margin_days, again.wallet.card(card.id).note) == (3, "theirs\nmine")
    with pytest.raises(NotFound, match="conflict_settled"):
        again.settle(note, Choice.OTHER)
    again.undo()
    assert again.conflicts == (note,)


def test_a_card_deleted_elsewhere_and_topped_up_here_stays_and_is_told(service, folder, card):
    copy = shutil.copytree(folder, folder.parent / "copy")
    service.record_event(top_up(card))
    elsewhere = open_service(copy, "0000000b")
    elsewhere.delete_card(card)
    put_back(copy, folder)
    service.refresh()
    assert len(service.wallet.events_of(card.id)) == 1
    assert [one.field for one in service.conflicts] == [WHOLE]


def test_a_merge_is_one_change_that_can_be_undone_and_done_again(service, folder, card):
    copy = shutil.copytree(folder, folder.parent / "copy")
    older = service.wallet
    service.record_event(top_up(card))
    put_back(copy, folder)
    service.refresh()
    merged = service.wallet
    assert service.undo_reason == "merge"
    service.undo()
    assert content(service.wallet) == content(older)
    service.redo()
    assert content(service.wallet) == content(merged)


def test_a_backup_of_what_is_known_here_is_made_before_merging(service, folder, card):
    copy = shutil.copytree(folder, folder.parent / "copy")
    service.record_event(top_up(card))
    before, seen = service.wallet, []
    service.back_up_before_merging(lambda: seen.append(service.wallet))
    put_back(copy, folder)
    service.refresh()
    assert seen == [before]


def test_a_merge_that_cannot_be_saved_is_tried_again_and_nothing_is_lost_meanwhile(folder, qapp, make_card):
    files = Disk()
    service = open_service(folder, files=files)
    card = make_card()
    service.add_card(card)
    copy = shutil.copytree(folder, folder.parent / "copy")
    service.record_event(top_up(card))
    before = service.wallet
    put_back(copy, folder)
    files.is_full = True
    with pytest.raises(StorageError, match="disk_full"):
        service.refresh()
    assert service.wallet == before
    with pytest.raises(StorageError, match="disk_full"):
        service.record_event(top_up(card))
    files.is_full = False
    service.record_event(top_up(card))
    assert len(service.wallet.events_of(card.id)) == 2
    assert content(open_service(folder).wallet) == content(service.wallet)


def test_a_merge_waits_for_whoever_is_writing(service, folder, card, monkeypatch):
    copy = shutil.copytree(folder, folder.parent / "copy")
    service.record_event(top_up(card))
    before = service.wallet
    put_back(copy, folder)
    monkeypatch.setattr(WalletLock.held.__wrapped__, "__defaults__", (0,))  # seconds to wait
    with WalletLock(folder).held(), pytest.raises(WalletBusy):
        service.refresh()
    assert service.wallet == before
    service.refresh()
    assert content(open_service(folder).wallet) == content(before)


def test_damaged_files_are_written_anew_when_they_stay_so_and_that_is_told(service, folder, card):
    service.close()
    service = open_service(folder)
    reports = reports_of(service)
    whole = (folder / "wallet.json").read_bytes()
    (folder / "wallet.json").write_bytes(whole[:100])
    service.refresh()  # somebody may be half-way through writing it
    assert (folder / "wallet.json").read_bytes() == whole[:100]
    service.refresh()
    assert reports == [MergeReport(was_damaged=True)]
    assert content(open_service(folder).wallet) == content(service.wallet)
    assert [path.read_bytes() for path in folder.glob("wallet.json.damaged-*")] == [whole[:100]]
    service.record_event(top_up(card))
    assert content(open_service(folder).wallet) == content(service.wallet)


def test_p2_what_a_line_said_that_is_damaged_now_comes_back(service, folder, card):
    service.record_event(top_up(card))
    service.change_card(card, card.replace(label="Home"))
    before, path = service.wallet, folder / "journal.jsonl"
    path.write_bytes(path.read_bytes().replace(b"top_up", b"tap_up", 1))
    reports = reports_of(service)
    service.refresh()
    assert content(service.wallet) == content(before)
    assert reports == [MergeReport(came_back=1)]
    assert content(open_service(folder).wallet) == content(before)


def test_damaged_files_are_looked_at_a_second_time_without_being_asked(service, folder, card, qtbot):
    service._second_look.setInterval(1)
    (folder / "journal.jsonl").write_bytes(b"")
    with qtbot.waitSignal(service.merged):
        service.refresh()
    assert content(open_service(folder).wallet) == content(service.wallet)


def test_files_that_were_only_half_written_are_left_to_their_writer(service, folder, card):
    service.close()
    service = open_service(folder)
    whole, reports = (folder / "wallet.json").read_bytes(), reports_of(service)
    (folder / "wallet.json").write_bytes(whole[:100])
    service.refresh()
    (folder / "wallet.json").write_bytes(whole)
    service.refresh()
    assert reports == []
    assert not list(folder.glob("*.damaged-*"))


def test_an_edit_by_hand_is_offered_and_never_displaces_what_is_known(service, folder, card):
    service.close()
    service = open_service(folder)
    path = folder / "wallet.json"
    path.write_bytes(path.read_bytes().replace(b'"old"', b'"by hand"'))
    service.refresh()
    service.refresh()
    assert service.wallet.card(card.id).note == "old"
    (one,) = service.conflicts
    assert (one.field, one.other) == ("note", "by hand")
    service.settle(one, Choice.OTHER)
    assert open_service(folder).wallet.card(card.id).note == "by hand"


# --- Dialogs that were open meanwhile (S16), and undo (S27) --------------------------------------


def test_s16_what_a_dialog_did_not_touch_keeps_what_came_from_elsewhere(service, folder, card):
    open_service(folder, "0000000b").change_card(card, card.replace(place="drawer"))
    service.change_card(card, card.replace(label="Home"))
    now = service.wallet.card(card.id)
    assert (now.label, now.place) == ("Home", "drawer")
    assert service.conflicts == ()


def test_s16_a_field_both_touched_is_as_entered_and_the_other_value_is_kept(service, folder, card):
    open_service(folder, "0000000b").change_card(card, card.replace(note="theirs", tags=("b",)))
    service.change_card(card, card.replace(note="mine", tags=("a",)))
    now = service.wallet.card(card.id)
    assert (now.note, now.tags) == ("mine", ("a", "b"))
    assert [(one.field, one.other) for one in service.conflicts] == [("note", "theirs")]
    assert content(open_service(folder).wallet) == content(service.wallet)


def test_s16_what_was_deleted_in_a_dialog_but_changed_elsewhere_stays(service, folder, card):
    event = top_up(card)
    service.record_event(event)
    shown = next(service.wallet.all_events())
    open_service(folder, "0000000b").change_event(shown, shown.replace(amount=Decimal(5)))
    service.refresh()
    service.delete_event(shown)
    assert next(service.wallet.all_events()).amount == Decimal(5)
    assert [one.field for one in service.conflicts] == [WHOLE]
    service.delete_event(next(service.wallet.all_events()))  # now knowing of it
    assert list(service.wallet.all_events()) == []


def test_own_changes_one_after_the_other_are_never_a_conflict(service, folder, card):
    open_service(folder, "0000000b").record_event(top_up(card))
    service.change_card(card, card.replace(note="one"))
    service.change_card(card, card.replace(note="two"))
    assert service.wallet.card(card.id).note == "two"
    assert service.conflicts == ()


def test_s27_undo_takes_back_only_own_fields(service, folder, card):
    service.change_card(card, card.replace(label="mine", note="mine"))
    other = open_service(folder, "0000000b")
    shown = other.wallet.card(card.id)
    other.change_card(shown, shown.replace(note="theirs"))
    service.refresh()
    service.undo()
    now = service.wallet.card(card.id)
    assert (now.label, now.note) == (card.label, "theirs")


def test_s27_undo_of_a_new_card_that_others_have_recorded_on_is_refused(service, folder, card):
    other = open_service(folder, "0000000b")
    other.record_event(top_up(card))
    service.refresh()
    with pytest.raises(NotFound, match="undo_outdated"):
        service.undo()
    assert content(service.wallet) == content(other.wallet)
    assert service.undo_reason is None


def test_s27_undo_of_a_field_that_others_changed_again_is_refused(service, folder, card):
    service.change_card(card, card.replace(note="mine"))
    other = open_service(folder, "0000000b")
    shown = other.wallet.card(card.id)
    other.change_card(shown, shown.replace(note="theirs"))
    service.refresh()
    with pytest.raises(NotFound, match="undo_outdated"):
        service.undo()
    assert service.wallet.card(card.id).note == "theirs"


def test_s27_undo_after_a_merge_leaves_what_others_did(service, folder, card):
    copy = shutil.copytree(folder, folder.parent / "copy")
    service.change_card(card, card.replace(label="mine"))
    elsewhere = open_service(copy, "0000000b")
    theirs = top_up(card)
    elsewhere.record_event(theirs)
    put_back(copy, folder)
    service.refresh()
    service.undo()  # the merge: what it brought back
    service.undo()  # the label, which is as it was already: nothing of theirs is touched
    assert [event.id for event in service.wallet.all_events()] == [theirs.id]
    assert service.wallet.card(card.id).label == card.label


# --- Conflict copies (S19) -------------------------------------------------------------------------


def test_s19_a_conflict_copy_is_merged_when_asked_and_left_as_it_is(service, folder, card):
    service.close()
    service = open_service(folder)
    copy = shutil.copytree(folder, folder.parent / "copy")
    service.record_event(top_up(card))
    elsewhere = open_service(copy, "0000000b")
    elsewhere.record_event(top_up(card))
    elsewhere.close()
    path = folder / "wallet.sync-conflict-20261122-101112-ABCDEFG.json"
    shutil.copy(copy / "wallet.json", path)
    before = path.read_bytes()
    assert service.merge_file(path) == MergeReport(came_in=1)
    assert len(service.wallet.events_of(card.id)) == 2
    assert path.read_bytes() == before
    assert service.merge_file(path) == MergeReport()
    service.undo()
    assert len(service.wallet.events_of(card.id)) == 1


def test_a_very_large_merge_is_saved_in_several_lines(service, folder, card, make_card):
    foreign = open_service(folder.parent / "foreign", "0000000b")
    theirs = make_card("Theirs")
    foreign.apply(Change("x", (add(theirs), *(add(top_up(theirs)) for _ in range(3000)))))
    foreign.close()
    assert service.merge_file(folder.parent / "foreign" / "wallet.json").came_in == 3001
    assert content(open_service(folder).wallet) == content(service.wallet)


def test_p11_no_report_and_no_error_of_a_merge_holds_a_secret(service, folder, make_card):
    card = make_card(activation_code="LPA:1$smdp.example.com$SECRET-1")
    service.add_card(card)
    copy = shutil.copytree(folder, folder.parent / "copy")
    service.change_card(card, card.replace(activation_code="LPA:1$smdp.example.com$SECRET-2"))
    elsewhere = open_service(copy, "0000000b")
    elsewhere.change_card(card, card.replace(activation_code="LPA:1$smdp.example.com$SECRET-3"))
    put_back(copy, folder)
    reports = reports_of(service)
    service.refresh()
    assert "SECRET" not in repr(reports)
    assert len(service.conflicts) == 1
    assert QCoreApplication.instance() is not None
