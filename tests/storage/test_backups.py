"""Backups: whole wallets of their own, kept long enough, and never in the way."""

import errno
import shutil
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_helpers import (
    FailingFiles,
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

from leb_wallet.domain.errors import DamagedFile, StorageError
from leb_wallet.domain.wallet import Change, add
from leb_wallet.storage import snapshot
from leb_wallet.storage.backups import BackupStore, moment_of, name_for, outdated

NOW = datetime(2026, 11, 22, 9, 30, 15, 123_000, tzinfo=UTC)
STORY = a_story()


def backups_in(folder, files=None):
    return BackupStore(folder, files or QuickFiles())


def written(folder, changes=STORY, absorbed=0):
    """Record ``changes``, the first of them absorbed, and make a backup; return the wallet."""
    store = store_in(folder)
    wallet = record(store, store.open().wallet, *changes[:absorbed])
    store.compact(wallet)
    wallet = record(store, wallet, *changes[absorbed:])
    backups_in(folder).write(store.snapshot_of(wallet), NOW)
    store.close()
    return wallet


@pytest.mark.parametrize("absorbed", range(len(STORY) + 1))
def test_p4_a_backup_is_a_whole_wallet_of_its_own(tmp_path, absorbed):
    wallet = written(tmp_path / "data", absorbed=absorbed)
    (backup,) = backups_in(tmp_path / "data").all()
    assert backups_in(tmp_path / "data").load(backup.name).wallet == wallet
    (tmp_path / "other").mkdir()
    shutil.copy(tmp_path / "data" / "backups" / backup.name, tmp_path / "other" / "wallet.json")
    assert store_in(tmp_path / "other").open().wallet == wallet


@pytest.mark.parametrize("absorbed", range(len(STORY) + 1))
def test_a_backup_put_beside_its_journal_goes_on_with_it(tmp_path, absorbed):
    written(tmp_path, absorbed=absorbed)
    store = store_in(tmp_path)
    wallet = record(store, store.open().wallet, Change("add_card", (add(a_card(9)),)))
    (backup,) = backups_in(tmp_path).all()
    shutil.copy(tmp_path / "backups" / backup.name, tmp_path / "wallet.json")
    assert store_in(tmp_path).open().wallet == wallet


def test_making_a_backup_changes_nothing_else(tmp_path):
    written(tmp_path, absorbed=4)
    before = all_files(tmp_path)
    store = store_in(tmp_path)
    backups_in(tmp_path).write(store.snapshot_of(store.open().wallet), NOW + timedelta(days=1))
    after = all_files(tmp_path)
    assert {name: after[name] for name in before} == before
    assert len(after) == len(before) + 1


def test_a_name_tells_the_moment_and_sorts_by_it():
    assert name_for(NOW) == "wallet-2026-11-22T09-30-15-123Z.json"
    assert moment_of(name_for(NOW)) == NOW
    beijing = NOW.astimezone(timezone(timedelta(hours=8)))
    assert name_for(beijing) == name_for(NOW)
    for name in ("wallet.json", "wallet-2026-13-22T09-30-15-123Z.json", f"{name_for(NOW)}.tmp", "../x", ""):
        assert moment_of(name) is None


def test_what_a_backup_holds_is_counted_without_reading_its_records(tmp_path):
    wallet = written(tmp_path)
    store = backups_in(tmp_path)
    (backup,) = store.all()
    assert store.count(backup.name) == (len(wallet.cards), len(list(wallet.all_events())), True)
    path = tmp_path / "backups" / backup.name
    path.write_bytes(path.read_bytes().replace(b"Home", b"Hone"))
    assert store.count(backup.name) == (0, 0, False)
    with pytest.raises(DamagedFile):
        store.load(backup.name)


def test_an_empty_wallet_is_counted_as_such(tmp_path):
    written(tmp_path, changes=[])
    assert backups_in(tmp_path).count(name_for(NOW)) == (0, 0, True)


def test_files_of_others_in_the_folder_are_not_looked_at(tmp_path):
    written(tmp_path)
    folder = tmp_path / "backups"
    for name in ("desktop.ini", ".DS_Store", "wallet-2026-11-22T09-30-15-123Z (conflicted copy).json"):
        (folder / name).write_bytes(b"x")
    store = backups_in(tmp_path)
    assert [backup.name for backup in store.all()] == [name_for(NOW)]
    assert store.rotate(0, 0, UTC) == [name_for(NOW)]
    assert len(names_in(folder)) == 3


def test_only_names_of_backups_are_ever_read(tmp_path):
    written(tmp_path)
    with pytest.raises(StorageError, match="file_missing"):
        backups_in(tmp_path).load("../wallet.json")


@given(st.lists(st.integers(0, 90 * 24 * 60), max_size=80), st.integers(0, 12), st.integers(0, 40))
def test_p4_the_last_ones_and_the_last_of_each_day_are_kept(minutes, kept, days):
    names = {name_for(NOW - timedelta(minutes=ago)) for ago in minutes}
    gone = set(outdated(names, kept, days, UTC))
    rest = sorted(names - gone, reverse=True)
    assert rest[:kept] == sorted(names, reverse=True)[:kept]
    last_of_day = {}
    for name in sorted(names):
        last_of_day[moment_of(name).date()] = name
    wanted = {last_of_day[day] for day in sorted(last_of_day, reverse=True)[:days]}
    assert wanted <= set(rest)
    assert set(rest) == wanted | set(sorted(names, reverse=True)[:kept])


def test_a_clock_that_is_wrong_by_years_removes_nothing_of_before():
    good = [name_for(NOW - timedelta(days=ago)) for ago in range(20)]
    odd = [name_for(NOW.replace(year=2099) + timedelta(minutes=n)) for n in range(15)]
    assert set(outdated([*good, *odd], 10, 30, UTC)) <= set(odd)


def test_whatever_fails_there_is_no_half_backup_and_those_before_stay(tmp_path):
    written(tmp_path)
    store = store_in(tmp_path)
    data = store.snapshot_of(store.open().wallet)
    before = all_files(tmp_path)
    counting = RecordingFiles()
    backups_in(tmp_path, counting).write(data, NOW + timedelta(hours=1))
    (tmp_path / "backups" / name_for(NOW + timedelta(hours=1))).unlink()
    for at in range(len(counting.calls)):
        later = NOW + timedelta(minutes=at + 1)
        try:
            backups_in(tmp_path, FailingFiles(at, errno.ENOSPC)).write(data, later)
        except StorageError as error:
            assert error.code == "disk_full"  # noqa: PT017
        for backup in backups_in(tmp_path).all():
            assert backups_in(tmp_path).count(backup.name).is_whole
        (tmp_path / "backups" / name_for(later)).unlink(missing_ok=True)
        assert all_files(tmp_path) == before


def test_the_file_of_an_older_version_is_kept_before_it_is_migrated(tmp_path, monkeypatch):
    written(tmp_path, absorbed=3)
    before = (tmp_path / "wallet.json").read_bytes()
    later = NOW + timedelta(days=1)
    assert backups_in(tmp_path).keep_old_version(tmp_path / "wallet.json", later) is None
    monkeypatch.setattr(snapshot, "WALLET_MIGRATIONS", [lambda raw: raw | {"leb_wallet": 2}])
    name = backups_in(tmp_path).keep_old_version(tmp_path / "wallet.json", later)
    assert (tmp_path / "backups" / name).read_bytes() == before
    assert states_of(STORY)[3] == backups_in(tmp_path).load(name).wallet
