"""A copy of everything: whole, consistent, and a wallet again once it is unpacked."""

import errno
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from storage_helpers import FailingFiles, QuickFiles, RecordingFiles, a_story, all_files, names_in, record, store_in

from leb_wallet.domain.errors import DamagedFile, StorageError, WalletBusy
from leb_wallet.domain.settings import Settings
from leb_wallet.domain.wallet import Wallet
from leb_wallet.storage.backup_file import write_copy
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.receipt_store import ReceiptStore
from leb_wallet.storage.settings_file import load_lenient, save

README = b"how to put it back"


def a_wallet(folder, changes=None, receipts=(b"%PDF-1.4 one",), compacts=True):
    """Write a wallet with receipts and choices, and return it."""
    store = store_in(folder / "data")
    store.open()
    changes = a_story() if changes is None else changes
    half = len(changes) // 2
    wallet = record(store, Wallet(), *changes[:half])
    if compacts:
        store.compact(wallet)
    wallet = record(store, wallet, *changes[half:])
    store.close()
    kept = ReceiptStore(folder / "data" / "receipts", QuickFiles())
    for data in receipts:
        kept.keep(data)
    save(Settings(margin_days=9), folder / "config" / "settings.json", QuickFiles())
    return wallet


def copy(folder, target, files=None, timeout_s=5.0):
    choices = folder / "config" / "settings.json"
    return write_copy(folder / "data", choices, target, README, files or QuickFiles(), timeout_s=timeout_s)


@settings(max_examples=25)
@given(
    st.integers(0, len(a_story())),
    st.booleans(),
    st.lists(st.binary(min_size=1, max_size=300).map(lambda data: b"%PDF-1.4 " + data), max_size=4),
)
def test_p4_an_unpacked_copy_is_the_wallet_again(count, compacts, receipts):
    with TemporaryDirectory() as name:
        folder = Path(name)
        wallet = a_wallet(folder, a_story()[:count], receipts, compacts)
        result = copy(folder, folder / "copy.zip")
        with ZipFile(folder / "copy.zip") as zipped:
            assert zipped.testzip() is None
            zipped.extractall(folder / "back")
        assert store_in(folder / "back").open().wallet == wallet
        before = all_files(folder / "data") | {"settings.json": (folder / "config" / "settings.json").read_bytes()}
        before.pop("lock", None)
        assert all_files(folder / "back") == before | {"README.txt": README}
        assert load_lenient(Settings, folder / "back" / "settings.json").value.margin_days == 9
        assert (result.files, result.altered) == (len(before), 0)
        assert result.size == (folder / "copy.zip").stat().st_size


def test_only_what_belongs_to_the_wallet_is_copied(tmp_path):
    a_wallet(tmp_path)
    for name in ("lock", "state.json", "crash.log", "earlier-copy.zip", ".wallet.json.1234.tmp", "photo.jpg"):
        (tmp_path / "data" / name).write_bytes(b"x")
    (tmp_path / "data" / "wallet.json.bad-12").write_bytes(b"damaged once")
    (tmp_path / "data" / "receipts" / "a folder").mkdir()
    copy(tmp_path, tmp_path / "data" / "copy.zip")
    with ZipFile(tmp_path / "data" / "copy.zip") as zipped:
        names = [name for name in zipped.namelist() if not name.startswith(("receipts/", "history/"))]
    assert names == ["README.txt", "journal.jsonl", "wallet.json", "wallet.json.bad-12", "settings.json"]


def test_an_empty_wallet_can_be_copied_too(tmp_path):
    assert write_copy(tmp_path / "none", tmp_path / "no.json", tmp_path / "a.zip", README, QuickFiles()).files == 0


def test_p8_a_receipt_that_was_altered_before_is_copied_and_counted(tmp_path):
    a_wallet(tmp_path, receipts=(b"%PDF-1.4 one", b"%PDF-1.4 two"))
    path = next((tmp_path / "data" / "receipts").iterdir())
    path.write_bytes(b"something else")
    assert copy(tmp_path, tmp_path / "a.zip").altered == 1
    with ZipFile(tmp_path / "a.zip") as zipped:
        assert zipped.read(f"receipts/{path.name}") == b"something else"


def test_wallet_and_journal_are_read_while_nobody_writes(tmp_path):
    a_wallet(tmp_path)
    other = WalletLock(tmp_path / "data")
    tried = []

    class Watching(QuickFiles):
        def read_bytes(self, path):
            try:
                other.acquire(0)
            except WalletBusy:
                tried.append((path.name, "locked"))
            else:
                other.release()
                tried.append((path.name, "free"))
            return super().read_bytes(path)

    copy(tmp_path, tmp_path / "a.zip", Watching())
    assert dict(tried)["wallet.json"] == dict(tried)["journal.jsonl"] == "locked"
    assert all(state == "free" for name, state in tried if name.endswith(".pdf"))


def test_while_another_program_writes_there_is_no_copy(tmp_path):
    a_wallet(tmp_path)
    with WalletLock(tmp_path / "data").held(0), pytest.raises(WalletBusy):
        copy(tmp_path, tmp_path / "a.zip", timeout_s=0)
    assert names_in(tmp_path) == ["config", "data"]


def test_whatever_fails_an_earlier_copy_stays_and_nothing_is_left_beside_it(tmp_path):
    a_wallet(tmp_path)
    target = tmp_path / "a.zip"
    target.write_bytes(b"the copy of last week")
    counting = RecordingFiles()
    copy(tmp_path, tmp_path / "b.zip", counting)
    (tmp_path / "b.zip").unlink()
    last = [name for name, *_ in counting.calls].index("replace")
    for at in range(last + 1):
        with pytest.raises(StorageError):
            copy(tmp_path, target, FailingFiles(at, errno.EIO))
        assert target.read_bytes() == b"the copy of last week"
        assert names_in(tmp_path) == ["a.zip", "config", "data"]


def test_a_full_disk_is_told_as_such(tmp_path):
    a_wallet(tmp_path)

    class Full(QuickFiles):
        def call(self, name, act, *args):
            if name == "write":
                raise OSError(errno.ENOSPC, "full")
            return super().call(name, act, *args)

    with pytest.raises(StorageError) as error:
        copy(tmp_path, tmp_path / "a.zip", Full())
    assert (error.value.code, error.value.details) == ("disk_full", {})


def test_p11_no_error_tells_the_name_of_the_copy(tmp_path):
    a_wallet(tmp_path)
    with pytest.raises(StorageError) as error:
        copy(tmp_path, tmp_path / "not there" / "+447700900123.zip")
    assert (error.value.code, error.value.details) == ("copy_not_written", {})


def test_a_drive_that_forgets_what_was_written_is_found_out(tmp_path):
    a_wallet(tmp_path, receipts=(b"%PDF-1.4 " + bytes(5000),))

    class Forgetful(QuickFiles):
        def call(self, name, act, *args):
            if name == "write" and bytes(args[1]).startswith(b"%PDF"):
                return act(args[0], b"%PNG" + bytes(args[1])[4:])
            return super().call(name, act, *args)

    with pytest.raises(DamagedFile) as error:
        copy(tmp_path, tmp_path / "a.zip", Forgetful())
    assert error.value.code == "copy_not_whole"
    assert names_in(tmp_path) == ["config", "data"]
