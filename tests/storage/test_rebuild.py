"""A damaged wallet is made anew from what is left, and what was damaged is kept."""

import random
import shutil
from datetime import UTC, datetime

import pytest
from storage_helpers import (
    DEVICE,
    NOW_MS,
    DyingFiles,
    Killed,
    QuickFiles,
    RecordingFiles,
    a_card,
    a_story,
    all_files,
    names_in,
    record,
    states_of,
    store_in,
)

from leb_wallet.domain.errors import DamagedFile, NewerVersion, StorageError
from leb_wallet.domain.wallet import Change, Wallet, add
from leb_wallet.storage.backups import BackupStore, name_for
from leb_wallet.storage.rebuild import put_in_place, rebuild

STORY = a_story()
STATES = states_of(STORY)
NOW = datetime.fromtimestamp(NOW_MS / 1000, UTC)
LATER_MS = NOW_MS + 60_000


class Ticking:
    def __init__(self):
        self.ms = NOW_MS

    def __call__(self):
        self.ms += 1000
        return self.ms


def written(folder, compact_after=(2, 5), backup_after=None):
    store = store_in(folder, clock=Ticking())
    wallet = store.open().wallet
    for at, change in enumerate(STORY):
        wallet = record(store, wallet, change)
        if at == backup_after:
            BackupStore(folder, QuickFiles()).write(store.snapshot_of(wallet), NOW)
        if at in compact_after:
            store.compact(wallet)
    store.close()
    return wallet


def carried_out(folder, files=None):
    found = rebuild(folder, QuickFiles())
    put_in_place(folder, found, DEVICE, LATER_MS, files=files or QuickFiles())
    return found


def plain(wallet):
    """Return a wallet without the order of its events, which means nothing."""
    events = {card: sorted(found, key=lambda event: event.id) for card, found in wallet.events.items()}
    return dict(wallet.cards), events, wallet.others


DAMAGES = {
    "empty": lambda data: b"",
    "zeros": lambda data: bytes(len(data)),
    "cut": lambda data: data[: len(data) // 2],
    "one letter": lambda data: data.replace(b"Home", b"Hone"),
    "no JSON": lambda data: b"{" + data,
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
@pytest.mark.parametrize("compact_after", [(2,), (2, 5), (0, 1, 2, 3, 8)])
@pytest.mark.parametrize("backup_after", [None, 0, 4, 8])
def test_p4_a_damaged_snapshot_is_made_anew_without_loss(tmp_path, damage, compact_after, backup_after):
    wallet = written(tmp_path, compact_after, backup_after)
    path = tmp_path / "wallet.json"
    path.write_bytes(damage(path.read_bytes()))
    found = carried_out(tmp_path)
    assert plain(found.wallet) == plain(wallet)
    assert found.is_certain
    opened = store_in(tmp_path).open()
    assert (plain(opened.wallet), opened.notices) == (plain(wallet), ())


def test_what_was_damaged_stays_beside_the_new_files(tmp_path):
    written(tmp_path)
    (tmp_path / "wallet.json").write_bytes(b"damaged")
    journal = (tmp_path / "journal.jsonl").read_bytes()
    kept = put_in_place(tmp_path, rebuild(tmp_path, QuickFiles()), DEVICE, LATER_MS, files=QuickFiles())
    assert sorted((tmp_path / name).read_bytes() for name in kept) == sorted([b"damaged", journal])


def test_rebuilding_only_looks_until_it_is_put_in_place(tmp_path):
    written(tmp_path, backup_after=4)
    (tmp_path / "wallet.json").write_bytes(b"")
    before = all_files(tmp_path)
    rebuild(tmp_path, QuickFiles())
    assert all_files(tmp_path) == before


@pytest.mark.parametrize("place", ["header", "first line", "middle", "gone"])
def test_a_damaged_journal_costs_no_more_than_its_damaged_line(tmp_path, place):
    wallet = written(tmp_path, (2,))
    journal = tmp_path / "journal.jsonl"
    lines = journal.read_bytes().split(b"\n")
    if place == "header":
        lines[0] = lines[0].replace(b"device", b"dev\xffce")
        expected = wallet
    elif place == "first line":
        lines[1] = lines[1].replace(b"edit", b"e\xffit", 1)
        expected = None
    elif place == "middle":
        lines[3] = b""
        expected = None
    else:
        lines, expected = [], STATES[3]
    journal.write_bytes(b"\n".join(lines))
    if place == "header":
        with pytest.raises(DamagedFile):
            store_in(tmp_path).open()
    found = carried_out(tmp_path)
    if expected is not None:
        assert plain(found.wallet) == plain(expected)
    assert (found.damaged, found.gaps) == (place != "gone", place in ("gone", "header"))
    assert not found.is_certain
    assert store_in(tmp_path).open().wallet == found.wallet


def test_both_files_gone_come_back_from_backup_and_history(tmp_path):
    wallet = written(tmp_path, (2, 8), backup_after=1)
    for name in ("wallet.json", "journal.jsonl"):
        (tmp_path / name).unlink()
    assert plain(carried_out(tmp_path).wallet) == plain(wallet)


def test_the_newest_readable_backup_is_taken(tmp_path):
    wallet = written(tmp_path, (2, 8), backup_after=1)
    shutil.rmtree(tmp_path / "history")
    store = store_in(tmp_path)
    backups = BackupStore(tmp_path, QuickFiles())
    backups.write(store.snapshot_of(store.open().wallet), NOW.replace(hour=20))
    (tmp_path / "backups" / name_for(NOW.replace(year=2031))).write_bytes(b"damaged")
    (tmp_path / "wallet.json").write_bytes(b"")
    found = carried_out(tmp_path)
    assert found.base == name_for(NOW.replace(hour=20))
    assert plain(found.wallet) == plain(wallet)


def test_lines_that_do_not_follow_are_used_and_told(tmp_path):
    written(tmp_path, (1, 3, 5))
    middle = sorted((tmp_path / "history").iterdir())[1]
    middle.unlink()
    (tmp_path / "wallet.json").write_bytes(b"")
    found = rebuild(tmp_path, QuickFiles())
    assert found.gaps == 1
    assert not found.is_certain
    assert a_card(1).id in found.wallet.cards


def test_a_damaged_archive_is_read_up_to_its_damage(tmp_path):
    wallet = written(tmp_path, (8,))
    (archive,) = (tmp_path / "history").iterdir()
    data = archive.read_bytes()
    (tmp_path / "wallet.json").write_bytes(b"")
    archive.write_bytes(data[:-8] + bytes(8))  # only the check at its end
    assert plain(rebuild(tmp_path, QuickFiles()).wallet) == plain(wallet)
    archive.write_bytes(data[:-200])
    found = rebuild(tmp_path, QuickFiles())
    assert a_card(1).id in found.wallet.cards


def test_records_that_only_the_damaged_file_knows_are_taken_from_it(tmp_path):
    wallet = written(tmp_path, (8,))
    shutil.rmtree(tmp_path / "history")
    path = tmp_path / "wallet.json"
    path.write_bytes(path.read_bytes().replace(b'"sum"', b'"svm"'))
    found = carried_out(tmp_path)
    assert plain(found.wallet) == plain(wallet)
    assert (found.salvaged, found.is_certain) == (len(wallet.cards) + len(list(wallet.all_events())), False)
    assert store_in(tmp_path).open().wallet == found.wallet


def test_where_nothing_is_left_it_says_so_and_changes_nothing(tmp_path):
    (tmp_path / "wallet.json").write_bytes(b"")
    before = all_files(tmp_path)
    with pytest.raises(DamagedFile, match="nothing_to_rebuild"):
        rebuild(tmp_path, QuickFiles())
    assert all_files(tmp_path) == before


def test_p9_what_a_newer_version_wrote_is_left_to_it(tmp_path):
    written(tmp_path)
    (tmp_path / "wallet.json").write_bytes(b'{"leb_wallet": 99, "records": "?"}')
    before = all_files(tmp_path)
    with pytest.raises(NewerVersion):
        rebuild(tmp_path, QuickFiles())
    assert all_files(tmp_path) == before


def test_p1_a_crash_while_rebuilding_leaves_what_can_be_rebuilt(tmp_path):
    wallet = written(tmp_path / "first", (2, 5), backup_after=3)
    (tmp_path / "first" / "wallet.json").write_bytes(b"damaged")
    counting = RecordingFiles()
    shutil.copytree(tmp_path / "first", tmp_path / "count")
    carried_out(tmp_path / "count", counting)
    for at in range(len(counting.calls)):
        folder = tmp_path / str(at)
        shutil.copytree(tmp_path / "first", folder)
        found = rebuild(folder, QuickFiles())
        with pytest.raises(Killed):
            put_in_place(folder, found, DEVICE, LATER_MS, files=DyingFiles(at))
        try:
            opened = store_in(folder).open().wallet
        except StorageError:
            opened = carried_out(folder).wallet
        assert plain(opened) == plain(wallet)


def test_a_rebuilt_wallet_goes_on_as_usual_and_keeps_its_past(tmp_path):
    wallet = written(tmp_path, (2,))
    (tmp_path / "wallet.json").write_bytes(b"")
    carried_out(tmp_path)
    store = store_in(tmp_path)
    after = record(store, store.open().wallet, Change("add_card", (add(a_card(7)),)))
    store.compact(after)
    assert plain(store_in(tmp_path).open().wallet) == plain(wallet.with_change(Change("", (add(a_card(7)),))))
    (tmp_path / "wallet.json").write_bytes(b"")  # and once more
    assert plain(carried_out(tmp_path).wallet) == plain(after)


def test_nothing_random_in_any_file_stops_the_rebuilding(tmp_path):
    wallet = written(tmp_path / "first", (1, 3, 6), backup_after=2)
    chance = random.Random(4)
    for number in range(60):
        folder = tmp_path / str(number)
        shutil.copytree(tmp_path / "first", folder)
        (folder / "wallet.json").write_bytes(b"")
        paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.stat().st_size]
        path = chance.choice(paths)
        data = bytearray(path.read_bytes())
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        found = carried_out(folder)
        assert plain(found.wallet) == plain(wallet) or not found.is_certain, path.name
        assert plain(store_in(folder).open().wallet) == plain(found.wallet)


def test_an_empty_folder_has_nothing_to_rebuild(tmp_path):
    with pytest.raises(DamagedFile):
        rebuild(tmp_path, QuickFiles())
    assert names_in(tmp_path) == []
    assert Wallet() == store_in(tmp_path).open().wallet
