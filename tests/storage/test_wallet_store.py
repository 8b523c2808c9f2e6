import errno
import gzip
import os
import re
import shutil
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from storage_helpers import (
    DyingFiles,
    FailingFiles,
    Killed,
    PowerlessFiles,
    QuickFiles,
    RecordingFiles,
    a_card,
    a_story,
    all_files,
    an_event,
    names_in,
    now_ms,
    record,
    states_of,
    store_in,
)

from leb_wallet.domain.errors import DamagedFile, NewerVersion, StorageError, WalletError
from leb_wallet.domain.wallet import Change, Edit, Wallet, add, removal_of_card, remove
from leb_wallet.storage import wallet_store
from leb_wallet.storage.wallet_store import WalletStore

FILES = Path(__file__).parents[1] / "files"
STORY = a_story()
STATES = states_of(STORY)


def reopened(folder):
    return store_in(folder).open()


def a_folder(path, changes=STORY, absorbed=0):
    """Make a wallet of ``changes``, the first ``absorbed`` of them in the snapshot."""
    store = store_in(path)
    wallet = record(store, store.open().wallet, *changes[:absorbed])
    store.compact(wallet)
    record(store, wallet, *changes[absorbed:])
    store.close()
    return path


# What is written


def test_empty_or_missing_folder_is_an_empty_wallet_and_stays_as_it_is(tmp_path):
    assert store_in(tmp_path / "none").open() == wallet_store.Opened(Wallet())
    assert store_in(tmp_path).open() == wallet_store.Opened(Wallet())
    assert names_in(tmp_path) == []


def test_every_kind_of_change_is_there_after_opening_again(tmp_path):
    store = store_in(tmp_path)
    wallet = store.open().wallet
    for change, state in zip(STORY, STATES[1:], strict=True):
        wallet = record(store, wallet, change)
        assert reopened(tmp_path) == wallet_store.Opened(state)


def test_change_and_its_inverse_leave_the_wallet_as_it_was(tmp_path):
    store = store_in(tmp_path)
    wallet = record(store, store.open().wallet, *STORY)
    record(store, wallet, *(change.inverse() for change in reversed(STORY)))
    assert reopened(tmp_path).wallet == Wallet()


def test_change_of_nothing_writes_nothing(tmp_path):
    store = store_in(tmp_path)
    store.open()
    store.append(Change("nothing", ()))
    store.compact(Wallet())
    assert names_in(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_p11_files_and_folders_are_for_their_owner_only(tmp_path):
    folder = a_folder(tmp_path / "data", absorbed=3)
    modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in (folder, *folder.rglob("*"))}
    assert {mode for name, mode in modes.items() if name in ("data", "history")} == {0o700}
    assert {mode for name, mode in modes.items() if name not in ("data", "history")} == {0o600}


def test_p2_line_is_written_once_and_flushed_before_append_returns(tmp_path):
    files = RecordingFiles()
    store = store_in(tmp_path, files)
    wallet = record(store, store.open().wallet, *STORY[:2])
    files.calls.clear()
    record(store, wallet, STORY[2])
    changing = [name for name, *_ in files.calls if name not in ("stat", "open", "read")]
    assert changing == ["write", "fsync"]


def test_p2_cost_of_a_line_does_not_grow_with_the_wallet(tmp_path):
    files = RecordingFiles()
    store = store_in(tmp_path, files)
    wallet = record(store, store.open().wallet, STORY[0], STORY[2])
    files.calls.clear()
    wallet = record(store, wallet, Change("record_event", (add(an_event(1000)),)))
    small, length = list(files.calls), (tmp_path / "journal.jsonl").stat().st_size
    wallet = record(store, wallet, *(Change("record_event", (add(an_event(n)),)) for n in range(1001, 1200)))
    before = (tmp_path / "journal.jsonl").stat().st_size
    files.calls.clear()
    record(store, wallet, Change("record_event", (add(an_event(1200)),)))
    assert files.calls == small
    assert (tmp_path / "journal.jsonl").stat().st_size - before < length


def test_p1_history_is_safe_before_the_snapshot_and_the_snapshot_before_the_journal_is_replaced(tmp_path):
    files = RecordingFiles()
    store = store_in(tmp_path, files)
    wallet = record(store, store.open().wallet, *STORY)
    files.calls.clear()
    store.compact(wallet)
    steps = [(name, target[-1]) for name, *target in files.calls if name in ("replace", "open_folder")]
    history = names_in(tmp_path / "history")[0]
    assert steps[-6:] == [
        ("replace", history),
        ("open_folder", "history"),
        ("replace", "wallet.json"),
        ("open_folder", tmp_path.name),
        ("replace", "journal.jsonl"),
        ("open_folder", tmp_path.name),
    ]


def test_nothing_ever_recorded_is_thrown_away(tmp_path):
    store = store_in(tmp_path)
    wallet = store.open().wallet
    written = b""
    for change in STORY:
        wallet = record(store, wallet, change)
        written += (tmp_path / "journal.jsonl").read_bytes()
        store.compact(wallet)
    kept = b"".join(gzip.decompress(p.read_bytes()) for p in sorted((tmp_path / "history").iterdir()))
    assert kept == written
    assert kept.count(b'"why"') == len(STORY)


def test_journal_that_has_outgrown_the_snapshot_asks_to_be_compacted(tmp_path, monkeypatch):
    monkeypatch.setattr(wallet_store, "SMALL_JOURNAL_BYTES", 1000)
    store = store_in(tmp_path)
    wallet = record(store, store.open().wallet, STORY[0])
    assert not store.outgrown
    wallet = record(store, wallet, *STORY[1:])
    assert store.outgrown
    store.compact(wallet)
    assert not store.outgrown


def test_codec_stands_between_every_line_and_the_disk(tmp_path):
    class Hex:
        journal_bytes = None

        def proves(self, line):
            return False

        def encode(self, line):
            return line.hex().encode()

        def decode(self, line):
            return bytes.fromhex(line.decode())

    store = WalletStore(tmp_path, "0a1b2c3d", now_ms, QuickFiles(), Hex())
    record(store, store.open().wallet, *STORY)
    assert b"card" not in (tmp_path / "journal.jsonl").read_bytes()
    assert WalletStore(tmp_path, "0a1b2c3d", now_ms, QuickFiles(), Hex()).open().wallet == STATES[-1]


# Death, power cuts and errors at every call

COMPACT = "compact"
PLAY = (*STORY[:3], COMPACT, *STORY[3:6], COMPACT, COMPACT, *STORY[6:])


class Player:
    """Plays the story as the service would; ``done`` changes are acknowledged."""

    def __init__(self, folder, files):
        self.store = store_in(folder, files)
        self.wallet = Wallet()
        self.done = 0
        self.appending = False

    def play(self):
        self.wallet = self.store.open().wallet
        for step in PLAY:
            self.appending = step != COMPACT
            if step == COMPACT:
                self.store.compact(self.wallet)
            else:
                self.wallet = record(self.store, self.wallet, step)
                self.done += 1
        self.appending = False
        self.store.close()


def check_that_it_goes_on(folder, player):
    """The wallet is the one before or after, and what comes next works."""
    opened = reopened(folder)
    assert opened.wallet in STATES[player.done : player.done + 1 + player.appending]
    assert {notice.code for notice in opened.notices} <= {"journal_torn"}
    store = store_in(folder)
    wallet = record(store, store.open().wallet, Change("add_card", (add(a_card(99)),)))
    assert wallet == store_in(folder).open().wallet
    store.compact(wallet)
    again = reopened(folder)
    assert again == wallet_store.Opened(wallet)
    assert not list(folder.glob(".*.tmp"))


@pytest.mark.slow
def test_p1_death_at_any_call_leaves_the_wallet_before_or_after(tmp_path):
    for at in range(10_000):
        folder = tmp_path / str(at)
        player = Player(folder, DyingFiles(at))
        try:
            player.play()
        except Killed:
            check_that_it_goes_on(folder, player)
        else:
            break
    assert at > 100


@pytest.mark.slow
def test_p1_p2_power_cut_at_any_call_leaves_the_wallet_before_or_after(tmp_path):
    for at in range(10_000):
        for seed in range(3):
            folder = tmp_path / f"{at}-{seed}"
            player = Player(folder, PowerlessFiles(at, seed))
            try:
                player.play()
            except Killed:
                check_that_it_goes_on(folder, player)
            else:
                assert at > 100
                return


@pytest.mark.slow
@pytest.mark.parametrize(("error", "code"), [(errno.ENOSPC, "disk_full"), (errno.EIO, "io_failed")])
def test_error_at_any_call_is_told_and_trying_again_works(tmp_path, error, code):
    codes = set()
    for at in range(10_000):
        folder = tmp_path / str(at)
        files = FailingFiles(at, error)
        player = Player(folder, files)
        try:
            player.play()
        except StorageError as told:
            codes.add(told.code)
            assert reopened(folder).wallet == STATES[player.done]
            opened = player.store.reload_if_changed()
            assert opened is None or opened.wallet == STATES[player.done]
            if player.appending:
                record(player.store, STATES[player.done], STORY[player.done])
                player.done += 1
            player.appending = False
            check_that_it_goes_on(folder, player)
        if files.left >= 0:
            break
    assert at > 100
    # The second: looking at our own new line failed, so before the next change we are asked to read.
    assert codes == {code, "changed_elsewhere"}


@pytest.mark.slow
def test_error_that_stays_leaves_the_wallet_before_or_after(tmp_path):
    for at in range(10_000):
        folder = tmp_path / str(at)
        files = FailingFiles(at, for_good=True)
        player = Player(folder, files)
        try:
            player.play()
        except StorageError:
            with pytest.raises(StorageError):
                player.store.append(STORY[0])
            check_that_it_goes_on(folder, player)
        else:
            break
    assert at > 100


class FullDisk(QuickFiles):
    """While ``is_full`` writes stop half-way, and with ``is_stuck`` files cannot be cut either."""

    is_full = is_stuck = False

    def call(self, name, act, *args):
        if name == "write" and self.is_full:
            act(args[0], args[1][:9])
            raise OSError(errno.ENOSPC, "full")
        if name == "truncate" and self.is_stuck:
            raise OSError(errno.EIO, "broken")
        return super().call(name, act, *args)


def test_half_a_line_on_a_full_disk_is_taken_back(tmp_path):
    files = FullDisk()
    store = store_in(tmp_path, files)
    wallet = record(store, store.open().wallet, STORY[0])
    before = all_files(tmp_path)
    files.is_full = True
    with pytest.raises(StorageError) as error:
        store.append(STORY[1])
    assert error.value.code == "disk_full"
    assert all_files(tmp_path) == before
    files.is_full = False
    record(store, wallet, STORY[1])
    assert reopened(tmp_path) == wallet_store.Opened(STATES[2])


def test_half_a_line_that_cannot_be_taken_back_stops_all_writing_until_opened_anew(tmp_path):
    files = FullDisk()
    store = store_in(tmp_path, files)
    wallet = record(store, store.open().wallet, STORY[0])
    files.is_full = files.is_stuck = True
    with pytest.raises(StorageError):
        store.append(STORY[1])
    files.is_full = False
    for act in (lambda: store.append(STORY[1]), lambda: store.compact(wallet)):
        with pytest.raises(StorageError) as error:
            act()
        assert error.value.code == "journal_unfinished"
    files.is_stuck = False
    opened = store.reload_if_changed()
    assert opened.wallet == STATES[1]
    assert [notice.code for notice in opened.notices] == ["journal_torn"]
    record(store, opened.wallet, STORY[1])
    assert reopened(tmp_path) == wallet_store.Opened(STATES[2])


@pytest.mark.parametrize("is_whole", [False, True])
def test_line_that_could_not_be_taken_back_is_removed_by_the_next_change_and_does_not_count(tmp_path, is_whole):
    class Unflushed(FullDisk):
        def call(self, name, act, *args):
            if name == "fsync" and self.is_full:
                raise OSError(errno.EIO, "broken")
            return QuickFiles.call(self, name, act, *args) if name == "write" else super().call(name, act, *args)

    files = Unflushed() if is_whole else FullDisk()
    store = store_in(tmp_path, files)
    wallet = record(store, store.open().wallet, STORY[0])
    files.is_full = files.is_stuck = True
    with pytest.raises(StorageError):
        store.append(STORY[1])
    files.is_full = files.is_stuck = False
    record(store, wallet, STORY[1])
    assert reopened(tmp_path) == wallet_store.Opened(STATES[2])


def test_p3_lines_of_another_process_after_one_that_could_not_be_taken_back_are_not_cut_off(tmp_path):
    files = FullDisk()
    store, other = store_in(tmp_path, files), store_in(tmp_path)
    record(store, store.open().wallet, STORY[0])
    files.is_full = files.is_stuck = True
    with pytest.raises(StorageError):
        store.append(STORY[1])
    files.is_full = files.is_stuck = False
    wallet = record(other, other.open().wallet, STORY[2])
    with pytest.raises(StorageError) as error:
        store.append(STORY[1])
    assert error.value.code == "journal_unfinished"
    assert store.reload_if_changed().wallet == wallet
    record(store, wallet, STORY[1])
    assert set(reopened(tmp_path).wallet.cards) == {a_card(1).id, a_card(2).id}


# Damage


@pytest.mark.slow
def test_journal_cut_at_any_byte_is_an_earlier_wallet_or_refused(tmp_path):
    whole = (a_folder(tmp_path / "whole") / "journal.jsonl").read_bytes()
    folder = tmp_path / "cut"
    folder.mkdir()
    header = whole.index(b"\n")
    for length in range(len(whole)):
        (folder / "journal.jsonl").write_bytes(whole[:length])
        if length < header:
            with pytest.raises(DamagedFile):
                reopened(folder)
            continue
        opened = reopened(folder)
        lines = max(0, whole[: length + 1].count(b"\n") - 1)  # the last one may lack its line break
        assert opened.wallet == STATES[lines]
        assert all(notice.code == "journal_torn" for notice in opened.notices)
        assert (folder / "journal.jsonl").read_bytes() == whole[:length]


def test_torn_line_is_set_aside_before_the_next_change(tmp_path):
    whole = (a_folder(tmp_path / "whole") / "journal.jsonl").read_bytes()
    for length in range(whole.index(b"\n"), len(whole), 7):
        folder = tmp_path / str(length)
        folder.mkdir()
        (folder / "journal.jsonl").write_bytes(whole[:length])
        store = store_in(folder)
        opened = store.open()
        wallet = record(store, opened.wallet, Change("add_card", (add(a_card(99)),)))
        torn = b"".join(p.read_bytes() for p in folder.glob("journal.jsonl.torn-*"))
        journal = (folder / "journal.jsonl").read_bytes()
        assert journal.startswith(whole[: length - len(torn)])
        assert whole[:length].endswith(torn)
        assert bool(torn) == bool(opened.notices)
        assert reopened(folder) == wallet_store.Opened(wallet)


def test_cut_snapshot_is_never_an_empty_wallet(tmp_path):
    folder = a_folder(tmp_path, absorbed=5)
    whole = (folder / "wallet.json").read_bytes()
    for length in range(0, len(whole), 5):
        (folder / "wallet.json").write_bytes(whole[:length])
        with pytest.raises(DamagedFile):
            reopened(folder)


@pytest.mark.parametrize("data", [b"", b"\0" * 500])
def test_empty_or_nul_files_are_damage_not_a_new_user(tmp_path, data):
    folder = a_folder(tmp_path, absorbed=5)
    for name in ("journal.jsonl", "wallet.json"):
        whole = (folder / name).read_bytes()
        (folder / name).write_bytes(data)
        with pytest.raises(DamagedFile):
            reopened(folder)
        (folder / name).write_bytes(whole)


def test_journal_without_the_snapshot_it_goes_on_from_is_damage_not_a_new_user(tmp_path):
    folder = a_folder(tmp_path, absorbed=5)
    (folder / "wallet.json").unlink()
    with pytest.raises(DamagedFile) as error:
        reopened(folder)
    assert error.value.code == "wallet_missing"


def test_journal_beside_a_snapshot_of_another_time_is_refused(tmp_path):
    early, late = a_folder(tmp_path / "early", STORY[:2], absorbed=2), a_folder(tmp_path / "late", absorbed=5)
    shutil.copy(early / "wallet.json", late / "wallet.json")
    with pytest.raises(DamagedFile) as error:
        reopened(late)
    assert error.value.code == "journal_not_of_wallet"


def test_p4_snapshot_put_back_alone_opens_and_goes_on(tmp_path):
    folder = a_folder(tmp_path, absorbed=5)
    (folder / "journal.jsonl").unlink()
    store = store_in(folder)
    opened = store.open()
    assert opened.wallet == STATES[5]
    assert [notice.code for notice in opened.notices] == ["journal_missing"]
    record(store, opened.wallet, *STORY[5:])
    assert reopened(folder) == wallet_store.Opened(STATES[-1])


def test_damaged_line_is_reported_by_number_and_the_file_kept_before_anything_is_written(tmp_path):
    folder = a_folder(tmp_path)
    lines = (folder / "journal.jsonl").read_bytes().split(b"\n")
    lines[3] = lines[3].replace(b"sms_out", b"sms_0ut")
    bad = b"\n".join(lines)
    (folder / "journal.jsonl").write_bytes(bad)
    store = store_in(folder)
    opened = store.open()
    assert [(n.code, n.details["line"]) for n in opened.notices] == [("journal_line_damaged", 4)]
    assert opened.wallet == STATES[-1]  # its record was deleted later on anyway
    assert list(all_files(folder)) == ["journal.jsonl"]
    wallet = record(store, opened.wallet, *(Change("x", (add(a_card(n)),)) for n in (50, 51)))
    (copy,) = folder.glob("journal.jsonl.damaged-*")
    assert copy.read_bytes() == bad
    assert store.outgrown
    store.compact(wallet)
    assert reopened(folder) == wallet_store.Opened(wallet)


def test_edit_of_a_record_that_damage_has_taken_is_reported_and_the_rest_kept(tmp_path):
    folder = a_folder(tmp_path, STORY[:4])
    lines = (folder / "journal.jsonl").read_bytes().split(b"\n")
    lines[1] = lines[1].replace("旅行".encode(), "历史".encode(), 1)
    (folder / "journal.jsonl").write_bytes(b"\n".join(lines))
    opened = reopened(folder)
    assert [(n.code, n.details["line"]) for n in opened.notices] == [
        ("journal_line_damaged", 2),
        ("journal_edit_not_applied", 5),
    ]
    assert list(opened.wallet.cards) == [a_card(2).id]
    assert [e.id for e in opened.wallet.all_events()] == [an_event(2).id]


@pytest.fixture(scope="module")
def two_files(tmp_path_factory):
    folder = a_folder(tmp_path_factory.mktemp("whole"), absorbed=3)
    return {name: (folder / name).read_bytes() for name in ("wallet.json", "journal.jsonl")}


@given(data=st.data())
def test_flipped_bits_are_noticed_or_do_no_harm(data, two_files, tmp_path_factory):
    name = data.draw(st.sampled_from(sorted(two_files)))
    bad = bytearray(two_files[name])
    for bit in data.draw(st.lists(st.integers(0, len(bad) * 8 - 1), min_size=1, max_size=3, unique=True)):
        bad[bit // 8] ^= 1 << bit % 8
    folder = tmp_path_factory.mktemp("flipped")
    for other, content in two_files.items():
        (folder / other).write_bytes(bad if other == name else content)
    try:
        opened = reopened(folder)
    except StorageError:
        return
    assert opened.wallet == STATES[-1] or opened.notices or opened.read_only


# Newer versions


def test_p9_newer_wallet_is_shown_for_reading_and_stays_byte_by_byte(tmp_path):
    folder = a_folder(tmp_path, absorbed=5)
    path = folder / "wallet.json"
    path.write_bytes(path.read_bytes().replace(b'"leb_wallet": 1', b'"leb_wallet": 99'))
    before = all_files(folder)
    store = store_in(folder)
    opened = store.open()
    assert (opened.wallet, opened.read_only) == (STATES[-1], "wallet_newer_version")
    for act in (lambda: store.append(STORY[0]), lambda: store.compact(opened.wallet)):
        with pytest.raises(NewerVersion):
            act()
    assert all_files(folder) == before


@pytest.mark.parametrize("name", ["wallet.json", "journal.jsonl"])
def test_p9_newer_file_of_another_shape_is_refused_and_stays_byte_by_byte(tmp_path, name):
    key = {"wallet.json": "leb_wallet", "journal.jsonl": "leb_wallet_journal"}[name]
    folder = a_folder(tmp_path, absorbed=5)
    (folder / name).write_text(f'{{"{key}":99,"cards":"sealed"}}\n')
    before = all_files(folder)
    with pytest.raises(NewerVersion):
        reopened(folder)
    assert all_files(folder) == before


# Other processes


def test_what_another_process_appended_is_read_and_only_that(tmp_path):
    window, command = store_in(tmp_path, files := RecordingFiles()), store_in(tmp_path)
    wallet = record(window, window.open().wallet, STORY[0])
    record(command, command.open().wallet, STORY[1], STORY[2])
    files.calls.clear()
    assert window.reload_if_changed().wallet == STATES[3]
    assert not [call for call in files.calls if call[-1] == "wallet.json" and call[0] != "stat"]
    assert window.reload_if_changed() is None
    record(window, STATES[3], STORY[3])
    assert command.reload_if_changed().wallet == STATES[4]
    assert wallet == STATES[1]


def test_what_another_process_compacted_is_read(tmp_path):
    window, command = store_in(tmp_path), store_in(tmp_path)
    record(window, window.open().wallet, STORY[0])
    command.compact(record(command, command.open().wallet, STORY[1]))
    assert window.reload_if_changed().wallet == STATES[2]
    record(window, STATES[2], STORY[2])
    assert reopened(tmp_path).wallet == STATES[3]


@pytest.mark.parametrize("with_compaction", [False, True])
def test_p3_append_over_unseen_work_is_refused_and_works_after_reading_it(tmp_path, with_compaction):
    window, command = store_in(tmp_path), store_in(tmp_path)
    record(window, window.open().wallet, STORY[0])
    wallet = record(command, command.open().wallet, STORY[1])
    if with_compaction:
        command.compact(wallet)
    before = all_files(tmp_path)
    for act in (lambda: window.append(STORY[2]), lambda: window.compact(STATES[1])):
        with pytest.raises(StorageError) as error:
            act()
        assert error.value.code == "changed_elsewhere"
    assert all_files(tmp_path) == before
    record(window, window.reload_if_changed().wallet, STORY[2])
    assert reopened(tmp_path) == wallet_store.Opened(STATES[3])


def test_p3_first_changes_of_two_processes_do_not_overwrite_each_other(tmp_path):
    first, second = store_in(tmp_path), store_in(tmp_path)
    first.open()
    second.open()
    first.append(STORY[0])
    with pytest.raises(StorageError):
        second.append(STORY[1])
    record(second, second.reload_if_changed().wallet, STORY[1])
    assert reopened(tmp_path).wallet == STATES[2]


def test_p3_snapshot_put_in_place_by_somebody_else_is_not_written_over(tmp_path):
    folder = a_folder(tmp_path, absorbed=5)
    store = store_in(folder)
    wallet = store.open().wallet
    (folder / "wallet.json").write_bytes((folder / "wallet.json").read_bytes().replace(b"Home", b"Away"))
    before = all_files(folder)
    for act in (lambda: store.append(STORY[0]), lambda: store.compact(wallet)):
        with pytest.raises(StorageError) as error:
            act()
        assert error.value.code == "changed_elsewhere"
    with pytest.raises(DamagedFile):
        store.reload_if_changed()
    assert all_files(folder) == before


class TimelessFiles(QuickFiles):
    """A file system that keeps no times, or whose times somebody has set back."""

    def identity(self, path):
        found = super().identity(path)
        return found and found._replace(modified_ns=0, changed_ns=0)


def test_p3_change_at_the_end_that_keeps_size_and_time_is_noticed(tmp_path):
    store = store_in(tmp_path, TimelessFiles())
    record(store, store.open().wallet, *STORY[:2])
    path = tmp_path / "journal.jsonl"
    path.write_bytes(path.read_bytes()[:-4] + b'x"}\n')
    with pytest.raises(StorageError) as error:
        store.append(STORY[2])
    assert error.value.code == "changed_elsewhere"
    assert [notice.code for notice in store.reload_if_changed().notices] == ["journal_line_damaged"]


def test_time_alone_is_no_change(tmp_path):
    folder = a_folder(tmp_path)
    path = folder / "journal.jsonl"
    path.write_bytes(path.read_bytes()[:-1])  # an editor took the last line break
    store = store_in(folder)
    wallet = store.open().wallet
    os.utime(path, ns=(1, 1))
    opened = store.reload_if_changed()
    assert opened is None or opened == wallet_store.Opened(wallet)
    wallet = record(store, wallet, Change("add_card", (add(a_card(99)),)))
    assert reopened(folder) == wallet_store.Opened(wallet)
    os.utime(path, ns=(1, 1))
    assert store.reload_if_changed() is None


@pytest.mark.parametrize("compacts", [False, True])
def test_clock_set_back_between_runs_does_not_turn_the_order_of_lines(tmp_path, compacts):
    wallet = Wallet()
    stamps = []
    for day, change in enumerate(STORY):
        store = store_in(tmp_path, clock=lambda day=day: now_ms() - day * 86_400_000)
        assert store.open().wallet == wallet
        wallet = record(store, wallet, change)
        stamps.append(re.findall(rb'"at":"(.*?)"', (tmp_path / "journal.jsonl").read_bytes())[-1])
        if compacts:
            store.compact(wallet)
    assert stamps == sorted(set(stamps))


def test_half_a_line_of_another_process_is_left_alone_and_then_read_whole(tmp_path):
    window, command = store_in(tmp_path), store_in(tmp_path)
    record(window, window.open().wallet, STORY[0])
    record(command, command.open().wallet, STORY[1])
    path = tmp_path / "journal.jsonl"
    whole = path.read_bytes()
    with path.open("r+b") as file:
        file.truncate(len(whole) - 40)
    assert window.reload_if_changed() is None
    with path.open("ab") as file:
        file.write(whole[-40:])
    assert window.reload_if_changed().wallet == STATES[2]


def test_folder_that_has_gone_is_told_and_not_taken_for_an_empty_wallet(tmp_path):
    folder = a_folder(tmp_path / "drive", absorbed=2)
    store = store_in(folder)
    store.open()
    folder.rename(tmp_path / "pulled")
    for act in (store.reload_if_changed, lambda: store.append(STORY[0])):
        with pytest.raises(StorageError) as error:
            act()
        assert error.value.code == "folder_missing"
    (tmp_path / "pulled").rename(folder)
    store.append(Change("x", (add(a_card(99)),)))
    assert not [p for p in tmp_path.iterdir() if p != folder]


def test_reading_needs_no_lock_writes_nothing_and_meets_a_compaction_halfway(tmp_path):
    class Meddling(QuickFiles):
        """Another process compacts between the reading of the two files."""

        def call(self, name, act, *args):
            if name == "open" and str(args[0]).endswith("wallet.json") and (step := next(steps, None)):
                step()
            return act(*args)

    writer = store_in(tmp_path)
    wallet = record(writer, writer.open().wallet, *STORY[:2])
    writer.compact(wallet)
    wallet = record(writer, wallet, STORY[2])

    def append_and_compact():
        writer.compact(record(writer, wallet, STORY[3]))

    steps = iter([lambda: None, append_and_compact])
    next(steps)
    assert store_in(tmp_path, Meddling()).open() == wallet_store.Opened(STATES[4])


def test_line_read_while_it_is_being_written_is_read_again_not_reported_as_torn(tmp_path):
    class Meddling(QuickFiles):
        """Another process ends its line after the journal was read."""

        def call(self, name, act, *args):
            if name == "open" and str(args[0]).endswith("wallet.json"):
                path.write_bytes(whole)
            return act(*args)

    path = a_folder(tmp_path) / "journal.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole[:-40])
    assert store_in(tmp_path, Meddling()).open() == wallet_store.Opened(STATES[-1])


def test_snapshot_that_holds_the_lines_of_the_old_journal_does_not_count_them_twice(tmp_path):
    folder = a_folder(tmp_path)
    journal = (folder / "journal.jsonl").read_bytes().replace(b"sms_out", b"sms_0ut")
    (folder / "journal.jsonl").write_bytes(journal)
    store = store_in(folder)
    opened = store.open()
    assert opened.notices  # told when it was read the first time …
    store.compact(opened.wallet)
    (folder / "journal.jsonl").write_bytes(journal)  # as if we had died before the new journal
    store = store_in(folder)
    opened = store.open()
    assert opened == wallet_store.Opened(STATES[-1])  # … and not again once it is absorbed
    wallet = record(store, opened.wallet, Change("add_card", (add(a_card(99)),)))
    assert reopened(folder) == wallet_store.Opened(wallet)
    store.compact(wallet)
    assert reopened(folder) == wallet_store.Opened(wallet)


# Real files of each format


def test_files_of_version_1_open(tmp_path):
    shutil.copy(FILES / "wallet_v1.json", tmp_path / "wallet.json")
    shutil.copy(FILES / "journal_v1.jsonl", tmp_path / "journal.jsonl")
    store = store_in(tmp_path)
    opened = store.open()
    assert (opened.notices, opened.read_only) == ((), None)
    wallet = opened.wallet
    assert sorted(card.label for card in wallet.cards.values()) == ["giffgaff 备用", "爸爸的 Ultra"]
    assert [card.model_extra for card in wallet.cards.values()] == [{"colour": {"名": "青"}}, {}]
    assert sorted(event.kind for event in wallet.all_events()) == ["balance_check", "sms_out", "teleport", "top_up"]
    assert wallet.others == {"reminder": {"r1": {"id": "r1", "text": "别忘了"}}}
    store.compact(wallet)
    assert reopened(tmp_path).wallet == wallet
    assert b'"weather":{"today":"\xe6\x99\xb4"}' in (tmp_path / "wallet.json").read_bytes().replace(b": ", b":")


# Any story


class Naive:
    """A random story: picks changes that are possible, keeps those that can be undone."""

    def __init__(self):
        self.wallet = Wallet()
        self.done = []
        self.number = 100

    def change(self, choice):
        self.number += 1
        cards = list(self.wallet.cards.values())
        events = list(self.wallet.all_events())
        makers = [lambda: Change("add_card", (add(a_card(self.number, plan=choice)),))]
        if cards:
            card = cards[choice % len(cards)]
            event = an_event(self.number, int(card.id, 16), note="充" * (choice % 3), extra=choice)
            makers += [
                lambda: Change("record_event", (add(event), Edit(card, card.replace(note=str(choice))))),
                lambda: Change("edit_card", (Edit(card, card.replace(label=f"L{choice}", margin_days=7)),)),
                lambda: removal_of_card(self.wallet, card),
            ]
        if cards and events:
            event_before = events[choice % len(events)]
            moved = event_before.replace(card_id=cards[-1].id, note="")
            makers += [
                lambda: Change("edit_event", (Edit(event_before, moved),)),
                lambda: Change("delete_event", (remove(event_before),)),
            ]
        if self.done:
            makers.append(lambda: self.done.pop(choice % len(self.done)).inverse())
        return makers[choice % 7 % len(makers)]()


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from("ccccccCRSX"), st.integers(0, 999)), max_size=40))
def test_any_changes_undone_compacted_reopened_and_shared_are_the_wallet_in_memory(tmp_path_factory, story):
    folder = tmp_path_factory.mktemp("story")
    naive = Naive()
    stores = [store_in(folder), store_in(folder, device="ffffffff")]
    for store in stores:
        store.open()
    for step, choice in story:
        store = stores[0]
        reloaded = store.reload_if_changed()
        assert reloaded is None or reloaded.wallet == naive.wallet
        if step == "c":
            change = naive.change(choice)
            try:
                after = naive.wallet.with_change(change)
            except WalletError:  # undoing what has been deleted since
                continue
            store.append(change)
            naive.wallet = after
            naive.done.append(change)
        elif step == "C":
            store.compact(naive.wallet)
        elif step == "R":
            stores[0] = store_in(folder)
            assert stores[0].open().wallet == naive.wallet
        elif step == "S":
            stores.reverse()
        elif (folder / "journal.jsonl").exists():
            with (folder / "journal.jsonl").open("ab") as file:
                file.write(b'{"v":1,"at":"179')  # another process died here
    assert reopened(folder).wallet == naive.wallet
