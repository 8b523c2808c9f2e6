"""The files are changed by something else while they are open: noticed, told apart, never written over."""

import gzip
import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from storage_helpers import QuickFiles, a_card, a_story, all_files, an_event, record, states_of, store_in

from leb_wallet.domain.errors import DamagedFile, InvalidInput, StorageError
from leb_wallet.domain.wallet import Change, Edit, OtherRecord, Wallet, add, remove
from leb_wallet.storage.files import DISK
from leb_wallet.storage.opened import Opened
from leb_wallet.storage.past import Past

STORY = a_story()
STATES = states_of(STORY)


class TimelessFiles(QuickFiles):
    """A file system that keeps no times, or whose times somebody has set back."""

    def identity(self, path):
        found = super().identity(path)
        return found and found._replace(modified_ns=0, changed_ns=0)


def opened_in(folder, changes=STORY, absorbed=0, files=None):
    """Return a store with a wallet of ``changes``, the first ``absorbed`` of them in the snapshot, and the wallet."""
    store = store_in(folder, files)
    wallet = record(store, store.open().wallet, *changes[:absorbed])
    store.compact(wallet)
    return store, record(store, wallet, *changes[absorbed:])


def copied(folder, to):
    shutil.copytree(folder, to)
    return to


def put_back(copy, folder):
    """Do what restoring from elsewhere does: all files as they were then, others removed."""
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(copy, folder, dirs_exist_ok=True)


def refused(store, wallet):
    """Tell whether both ways of writing refuse, and change nothing."""
    for act in (lambda: store.append(Change("x", (add(a_card(77)),))), lambda: store.compact(wallet)):
        with pytest.raises(StorageError) as error:
            act()
        assert error.value.code == "changed_elsewhere"
    return True


# --- Noticed ------------------------------------------------------------------------------


def test_p3_s17_change_at_the_end_of_the_snapshot_that_keeps_size_and_times_is_noticed(tmp_path):
    store, wallet = opened_in(tmp_path, absorbed=5, files=TimelessFiles())
    path = tmp_path / "wallet.json"
    data = path.read_bytes()
    path.write_bytes(data[:-10] + bytes([data[-10] ^ 1]) + data[-9:])
    assert refused(store, wallet)


@pytest.mark.parametrize("name", ["wallet.json", "journal.jsonl"])
def test_p3_s17_change_inside_a_file_that_nothing_shows_is_noticed_before_the_file_is_replaced(tmp_path, name):
    store, wallet = opened_in(tmp_path, absorbed=3, files=TimelessFiles())
    path = tmp_path / name
    changed = path.read_bytes().replace("旅行卡".encode(), "旅行車".encode(), 1).replace(b'"v":1', b'"v":3', 1)
    assert changed != path.read_bytes()
    path.write_bytes(changed)
    with pytest.raises(StorageError) as error:
        store.compact(wallet)
    assert error.value.code == "changed_elsewhere"
    assert path.read_bytes() == changed
    if name == "wallet.json":
        with pytest.raises(DamagedFile, match="wallet_changed_outside"):
            store.reload_if_changed()
    else:
        assert store.reload_if_changed().outside is not None


@pytest.mark.parametrize("moment", [1, 4_000_000_000])
def test_s18_times_in_the_past_or_the_future_change_nothing(tmp_path, moment):
    store, wallet = opened_in(tmp_path, absorbed=3)
    for name in ("wallet.json", "journal.jsonl"):
        os.utime(tmp_path / name, (moment, moment))
    assert store.reload_if_changed() is None
    record(store, wallet, Change("x", (add(a_card(77)),)))
    assert store_in(tmp_path).open().outside is None


def test_the_same_content_in_other_files_changes_nothing(tmp_path):
    store, wallet = opened_in(tmp_path / "data", absorbed=3)
    copy = copied(tmp_path / "data", tmp_path / "copy")
    put_back(copy, tmp_path / "data")
    assert store.reload_if_changed() is None
    record(store, wallet, Change("x", (add(a_card(77)),)))


def test_a_tool_that_writes_in_place_is_noticed(tmp_path):
    store, wallet = opened_in(tmp_path, absorbed=3)
    path = tmp_path / "wallet.json"
    with path.open("r+b") as file:
        file.seek(200)
        file.write(b" ")
    assert refused(store, wallet)


# --- Continued ----------------------------------------------------------------------------


@pytest.mark.parametrize("compactions", range(1, 4))
def test_what_other_processes_of_ours_did_is_a_continuation_however_often_they_compacted(tmp_path, compactions):
    window, wallet = opened_in(tmp_path, STORY[:2], absorbed=1)
    for number in range(compactions):
        command = store_in(tmp_path, device="ffffffff")
        wallet = record(command, command.open().wallet, Change("x", (add(a_card(70 + number)),)))
        command.compact(wallet)
    opened = window.reload_if_changed()
    assert opened == Opened(wallet)
    record(window, wallet, Change("x", (add(a_card(99)),)))


def test_a_window_that_was_opened_on_an_empty_folder_goes_on_with_whatever_comes_there(tmp_path):
    window = store_in(tmp_path / "data")
    window.open()
    _, wallet = opened_in(tmp_path / "other", absorbed=3)
    shutil.copytree(tmp_path / "other", tmp_path / "data")
    assert window.reload_if_changed() == Opened(wallet)


# --- Not continued ---------------------------------------------------------------------------


@pytest.mark.parametrize(("absorbed", "at", "again"), [(0, 3, False), (0, 3, True), (3, 5, False), (3, 5, True)])
def test_an_older_copy_is_told_apart_and_is_itself_the_common_base(tmp_path, absorbed, at, again):
    folder = tmp_path / "data"
    store, wallet = opened_in(folder, STORY[:at], absorbed)
    copy = copied(folder, tmp_path / "copy")
    wallet = record(store, wallet, *STORY[at:])
    if again:
        store.compact(wallet)
    put_back(copy, folder)
    assert refused(store, wallet) if not again else True
    opened = store.reload_if_changed()
    assert opened.wallet == STATES[at]
    assert opened.outside.base == STATES[at]
    before = all_files(folder)
    assert {name: data for name, data in before.items() if name != "lock"} == all_files(copy)


def test_an_older_copy_of_an_earlier_run_is_recognised_by_what_the_snapshot_remembers(tmp_path):
    folder = tmp_path / "data"
    store, wallet = opened_in(folder, STORY[:2], absorbed=2)
    copy = copied(folder, tmp_path / "copy")
    for change in STORY[2:6]:
        store = store_in(folder)
        wallet = record(store, store.open().wallet, change)
        store.compact(wallet)
    store = store_in(folder)
    store.open()
    put_back(copy, folder)
    assert store.reload_if_changed().outside.base == STATES[2]


def test_a_copy_that_went_another_way_has_the_fork_as_its_base(tmp_path):
    folder = tmp_path / "data"
    store, wallet = opened_in(folder, STORY[:3], absorbed=1)
    copy = copied(folder, tmp_path / "copy")
    record(store, wallet, *STORY[3:])
    other = store_in(copy, device="ffffffff")
    theirs = record(other, other.open().wallet, Change("x", (add(a_card(70)),)))
    put_back(copy, folder)
    opened = store.reload_if_changed()
    assert (opened.wallet, opened.outside.base) == (theirs, STATES[3])


def test_a_copy_that_went_another_way_and_was_compacted_has_a_base_from_the_history(tmp_path):
    folder = tmp_path / "data"
    store, wallet = opened_in(folder, STORY[:3], absorbed=3)
    copy = copied(folder, tmp_path / "copy")
    wallet = record(store, wallet, *STORY[3:])
    other = store_in(copy, device="ffffffff")
    theirs = record(other, other.open().wallet, Change("x", (add(a_card(70)),)))
    other.compact(theirs)
    put_back(copy, folder)
    opened = store.reload_if_changed()
    assert (opened.wallet, opened.outside.base) == (theirs, STATES[3])


def test_a_foreign_wallet_has_no_common_base(tmp_path):
    store, _ = opened_in(tmp_path / "data", STORY[:3], absorbed=1)
    foreign = store_in(tmp_path / "foreign", device="ffffffff")
    theirs = record(foreign, foreign.open().wallet, Change("x", (add(a_card(70)),)))
    foreign.compact(theirs)
    put_back(tmp_path / "foreign", tmp_path / "data")
    opened = store.reload_if_changed()
    assert (opened.wallet, opened.outside.base) == (theirs, None)


def test_a_shortened_journal_and_one_that_is_gone_are_older_states(tmp_path):
    store, _ = opened_in(tmp_path, absorbed=3)
    path = tmp_path / "journal.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-2]))
    opened = store.reload_if_changed()
    assert opened.outside.base == opened.wallet == STATES[-3]
    path.unlink()
    opened = store.reload_if_changed()
    assert opened.outside.base == opened.wallet == STATES[3]


def test_both_files_removed_from_the_folder_is_an_empty_wallet_to_merge_with_not_a_missing_folder(tmp_path):
    store, wallet = opened_in(tmp_path, absorbed=3)
    for name in ("wallet.json", "journal.jsonl"):
        (tmp_path / name).unlink()
    assert refused(store, wallet)
    opened = store.reload_if_changed()
    assert opened.wallet == Wallet()
    assert opened.outside.base is None


def test_another_folder_in_the_place_of_ours_is_not_written_to(tmp_path):
    store, _ = opened_in(tmp_path / "data")
    (tmp_path / "data").rename(tmp_path / "pulled")
    (tmp_path / "data").mkdir()  # such as the place where a drive was
    with pytest.raises(StorageError, match="folder_missing"):
        store.reload_if_changed()
    assert list((tmp_path / "data").iterdir()) == []


def test_a_wallet_that_another_program_has_encrypted_is_not_written_beside_it_in_the_clear(tmp_path):
    store, _ = opened_in(tmp_path, absorbed=3)
    for name in ("wallet.json", "journal.jsonl"):
        (tmp_path / name).unlink()
    (tmp_path / "wallet.json.age").write_bytes(b"age-encryption.org/v1\n")
    with pytest.raises(StorageError, match="sealed_elsewhere"):
        store.reload_if_changed()


def test_an_edited_snapshot_with_a_right_sum_is_merged_without_a_base(tmp_path):
    store, _ = opened_in(tmp_path, absorbed=len(STORY) - 1)
    path = tmp_path / "wallet.json"
    body, _, _ = path.read_bytes().replace(b"Home", b"Away").rpartition(b'"sum"')
    path.write_bytes(body + f'"sum": "{sha256(body).hexdigest()}"\n}}\n'.encode())
    opened = store.reload_if_changed()
    assert opened.outside.base is None
    assert any(card.label == "Away" for card in opened.wallet.cards.values())


# --- Files that cannot be read ------------------------------------------------------------------


def spoil(folder, how):
    wallet, journal = folder / "wallet.json", folder / "journal.jsonl"
    {
        "cut": lambda: wallet.write_bytes(wallet.read_bytes()[:150]),
        "nul": lambda: wallet.write_bytes(bytes(300)),
        "empty": lambda: journal.write_bytes(b""),
        "gone": wallet.unlink,
        "edited": lambda: wallet.write_bytes(wallet.read_bytes().replace(b"Home", b"Away")),
        "header": lambda: journal.write_bytes(b"{" + journal.read_bytes()),
    }[how]()


@pytest.mark.parametrize("how", ["cut", "nul", "empty", "gone", "edited", "header"])
def test_damaged_files_are_kept_aside_and_written_anew_from_what_is_known(tmp_path, how):
    store, wallet = opened_in(tmp_path, absorbed=5)
    spoil(tmp_path, how)
    damaged = {path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    with pytest.raises(DamagedFile):
        store.reload_if_changed()
    readable = store.rewrite(wallet)
    assert store_in(tmp_path).open() == Opened(wallet)
    assert damaged <= {path.read_bytes() for path in tmp_path.glob("*.damaged-*")}
    assert (readable is not None) == (how in ("empty", "edited", "header"))
    wallet = record(store, wallet, Change("x", (add(a_card(77)),)))
    store.compact(wallet)
    assert store_in(tmp_path).open() == Opened(wallet)


def test_what_an_edited_file_says_is_handed_over_for_merging(tmp_path):
    store, wallet = opened_in(tmp_path, absorbed=5)
    spoil(tmp_path, "edited")
    readable = store.rewrite(wallet)
    assert "Away" in {card.label for card in readable.wallet.cards.values()}
    assert readable.outside.base is None


@pytest.mark.parametrize("at", range(0, 60, 3))
def test_p1_death_while_writing_anew_loses_nothing(tmp_path, at):
    from storage_helpers import DyingFiles, Killed

    files = DyingFiles(at=100_000)
    store, wallet = opened_in(tmp_path, absorbed=5, files=files)
    spoil(tmp_path, "cut")
    files.left = at
    kept = (tmp_path / "journal.jsonl").read_bytes()
    try:
        store.rewrite(wallet)
    except Killed:
        found = [path.read_bytes() for path in tmp_path.glob("journal.jsonl*")]
        assert kept in found
    else:
        assert store_in(tmp_path).open() == Opened(wallet)


# --- The past, and files from elsewhere -----------------------------------------------------------


def test_every_earlier_state_can_be_made_again_from_the_history(tmp_path):
    store = store_in(tmp_path)
    wallet, states = store.open().wallet, []
    for number, change in enumerate(STORY):
        wallet = record(store, wallet, change)
        states.append((store._on_disk.state, wallet))
        if number % 2:
            store.compact(wallet)
    store.compact(wallet)
    past = Past(tmp_path / "history", DISK)
    newest = states[-1][0]
    for state, before in states:
        assert past.wallet_at(state) == before
        assert past.leads_to(newest, state)
    assert past.wallet_at("0" * 16) is None
    assert not past.leads_to(newest, "0" * 16)


def test_a_history_file_that_is_damaged_or_no_history_is_passed_over(tmp_path):
    store, wallet = opened_in(tmp_path, absorbed=3)
    state = store._on_disk.state
    store.compact(wallet)
    past = Past(tmp_path / "history", DISK)
    (tmp_path / "history" / "9999.jsonl.gz").write_bytes(b"no gzip")
    (tmp_path / "history" / "9998.jsonl.gz").write_bytes(gzip.compress(b"no journal"))
    assert past.wallet_at(state) == wallet
    first = min((tmp_path / "history").iterdir())
    first.write_bytes(first.read_bytes()[:50])
    assert past.wallet_at(state) is None


def test_a_conflict_copy_is_read_with_the_state_both_began_with(tmp_path):
    store, wallet = opened_in(tmp_path / "a", STORY[:3], absorbed=3)
    copy = copied(tmp_path / "a", tmp_path / "b")
    record(store, wallet, *STORY[3:])
    other = store_in(copy, device="ffffffff")
    theirs = record(other, other.open().wallet, Change("x", (add(a_card(70)),)))
    elsewhere = tmp_path / "a" / "journal.sync-conflict-20261122-101112-ABCDEFG.jsonl"
    shutil.copy(copy / "journal.jsonl", elsewhere)
    assert store.read_elsewhere(elsewhere)[::3] == (theirs, (STATES[3],))
    other.compact(theirs)
    elsewhere = tmp_path / "a" / "wallet (conflicted copy).json"
    shutil.copy(copy / "wallet.json", elsewhere)
    assert store.read_elsewhere(elsewhere)[::3] == (theirs, (STATES[3],))


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", InvalidInput),
        (b"%PDF-1.7", InvalidInput),
        (b"{}", DamagedFile),
        (b'{"leb_wallet_journal":1}', DamagedFile),
        (b'{"leb_wallet": 1', DamagedFile),
    ],
)
def test_a_file_that_is_no_wallet_is_refused(tmp_path, data, error):
    store, _ = opened_in(tmp_path / "data", absorbed=3)
    (tmp_path / "wallet (1).json").write_bytes(data)
    with pytest.raises(error):
        store.read_elsewhere(tmp_path / "wallet (1).json")


def test_conflict_copies_beside_the_wallet_are_never_loaded_as_it(tmp_path):
    _, wallet = opened_in(tmp_path, absorbed=3)
    (tmp_path / "wallet.sync-conflict-20261122-101112-ABCDEFG.json").write_bytes(b"{")
    (tmp_path / "journal (1).jsonl").write_bytes(b"{")
    assert store_in(tmp_path).open() == Opened(wallet)


# --- Records of other kinds -------------------------------------------------------------------------


def test_records_of_other_kinds_are_written_and_read_like_all_others(tmp_path):
    store = store_in(tmp_path)
    one = OtherRecord(kind="conflict", id="1", fields={"id": "1", "other": "旧"})
    two = one.model_copy(update={"fields": {"id": "1", "other": [None, 2.5]}})
    wallet = store.open().wallet
    for change in (add(one), Edit(one, two), remove(two)):
        wallet = record(store, wallet, Change("x", (change,)))
        assert store_in(tmp_path).open().wallet == wallet
        store.compact(wallet)
        assert store_in(tmp_path).open().wallet == wallet
    assert wallet == Wallet()


# --- Two processes at once ----------------------------------------------------------------------------

SCRIPT = Path(__file__).parents[1] / "faults" / "share_loop.py"


@pytest.mark.slow
@pytest.mark.parametrize("writers", [2, 4])
def test_p2_p3_processes_that_record_at_the_same_time_lose_nothing(tmp_path, writers):
    commands = [[sys.executable, SCRIPT, str(tmp_path), f"{n:08x}", "40"] for n in range(1, writers + 1)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE) for command in commands]
    said = [json.loads(process.communicate(timeout=120)[0]) for process in running]
    assert [process.returncode for process in running] == [0] * writers
    opened = store_in(tmp_path).open()
    assert opened.notices == ()
    assert {event.id for event in opened.wallet.all_events()} == {event_id for ids in said for event_id in ids}
    assert sum(map(len, said)) == 40 * writers


@pytest.mark.slow
def test_p2_p3_processes_that_record_in_turn_lose_nothing(tmp_path):
    said = []
    store, wallet = opened_in(tmp_path, [Change("add_card", (add(a_card()),))])
    for turn in range(3):
        done = subprocess.run(
            [sys.executable, SCRIPT, str(tmp_path), f"{turn + 1:08x}", "3"], capture_output=True, check=True
        )
        said += json.loads(done.stdout)
        opened = store.reload_if_changed()
        assert opened.outside is None
        wallet = record(store, opened.wallet, Change("record_event", (add(an_event(900 + turn)),)))
        said.append(an_event(900 + turn).id)
        if turn == 1:
            store.compact(wallet)
    assert {event.id for event in store_in(tmp_path).open().wallet.all_events()} == set(said)
