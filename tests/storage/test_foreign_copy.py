"""A wallet from elsewhere is read with care: it may be cut off, a bomb, or no wallet at all."""

import os
import shutil
import struct
from hashlib import sha256
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from storage_helpers import QuickFiles, a_story, all_files, names_in, record, store_in

from leb_wallet.domain.errors import DamagedFile, InvalidInput, StorageError, WalletError
from leb_wallet.storage import foreign_copy
from leb_wallet.storage.backup_file import write_copy
from leb_wallet.storage.foreign_copy import put_receipts_back, read_copy
from leb_wallet.storage.receipt_store import ReceiptStore

PDF = b"%PDF-1.4 one"
SHA = sha256(PDF).hexdigest()
STORY = a_story()


def a_wallet(folder, absorbed=4):
    store = store_in(folder / "data")
    wallet = record(store, store.open().wallet, *STORY[:absorbed])
    store.compact(wallet)
    wallet = record(store, wallet, *STORY[absorbed:])
    store.close()
    ReceiptStore(folder / "data" / "receipts", QuickFiles()).keep(PDF)
    return wallet


@pytest.fixture
def copied(tmp_path):
    """A copy of everything and the wallet in it."""
    wallet = a_wallet(tmp_path)
    write_copy(tmp_path / "data", tmp_path / "none.json", tmp_path / "copy.zip", b"read me", QuickFiles())
    return tmp_path / "copy.zip", wallet


def read(path):
    return read_copy(path, QuickFiles())


def test_p4_a_copy_of_everything_is_read_with_its_journal_and_receipts(copied):
    path, wallet = copied
    copy = read(path)
    assert (copy.wallet, copy.receipts, copy.lost) == (wallet, {SHA}, 0)


def test_a_wallet_json_alone_is_read(tmp_path):
    wallet = a_wallet(tmp_path, absorbed=len(STORY))
    shutil.copy(tmp_path / "data" / "wallet.json", tmp_path / "old +447700900123.json")
    assert read(tmp_path / "old +447700900123.json").wallet == wallet


def test_receipts_that_are_missing_are_put_back_and_only_those(copied, tmp_path):
    store = ReceiptStore(tmp_path / "new", QuickFiles())
    assert put_receipts_back(copied[0], frozenset(), store, QuickFiles()) == 0
    assert put_receipts_back(copied[0], frozenset({SHA}), store, QuickFiles()) == 1
    assert store.read(SHA) == PDF


def test_a_receipt_that_is_not_what_its_name_says_is_left(copied, tmp_path):
    forged = rewritten(copied[0], tmp_path, {f"receipts/{SHA}.pdf": b"%PDF-1.4 two"})
    store = ReceiptStore(tmp_path / "new", QuickFiles())
    assert put_receipts_back(forged, frozenset({SHA}), store, QuickFiles()) == 0
    assert store.files() == {}


def rewritten(path, folder, changes):
    """Make another copy with some entries changed, added or, with None, left out."""
    target = folder / "other.zip"
    with ZipFile(path) as source:
        content = {name: source.read(name) for name in source.namelist()} | changes
    with ZipFile(target, "w", ZIP_DEFLATED) as zipped:
        for name, data in content.items():
            if data is not None:
                zipped.writestr(name, data)
    return target


def test_names_that_lead_elsewhere_are_never_used(copied, tmp_path):
    names = ("../evil", "/etc/evil", "receipts/../../evil", "C:\\evil", "WALLET.JSON", f"receipts/x/{SHA}.pdf", "link")
    odd = rewritten(copied[0], tmp_path, dict.fromkeys(names, b"evil"))
    folder = tmp_path / "deep" / "deeper"
    store = ReceiptStore(folder, QuickFiles())
    assert read(odd) == read(copied[0])
    put_receipts_back(odd, frozenset({SHA}), store, QuickFiles())
    assert list(all_files(tmp_path / "deep")) == [f"deeper/{SHA}.pdf"]
    assert names_in(tmp_path) == ["copy.zip", "data", "deep", "other.zip"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_are_refused(copied, tmp_path):
    with ZipFile(copied[0], "a") as zipped:
        zipped.writestr("wallet.json", b"another")
    with pytest.raises(InvalidInput, match="copy_not_a_wallet"):
        read(copied[0])


def test_what_unpacks_to_more_than_a_wallet_is_stopped(copied, tmp_path, monkeypatch):
    monkeypatch.setattr(foreign_copy, "MAX_WALLET_BYTES", 1 << 20)
    bomb = rewritten(copied[0], tmp_path, {"wallet.json": bytes(50 << 20)})
    with pytest.raises(InvalidInput, match="copy_not_a_wallet"):
        read(bomb)
    data = bytearray(bomb.read_bytes())  # and where it lies about its size
    for size in (struct.pack("<I", 50 << 20),):
        data = data.replace(size, struct.pack("<I", 1000))
    bomb.write_bytes(data)
    with pytest.raises(WalletError):
        read(bomb)


@pytest.mark.parametrize("content", [b"", b"\0" * 500, b"{}", b"PK\x03\x04", b"[1, 2", b"%PDF-1.4"])
def test_what_is_no_wallet_is_refused(tmp_path, content):
    (tmp_path / "x").write_bytes(content)
    with pytest.raises((DamagedFile, InvalidInput)):
        read(tmp_path / "x")


def test_a_zip_without_a_wallet_is_refused(copied, tmp_path):
    with pytest.raises(InvalidInput, match="copy_not_a_wallet"):
        read(rewritten(copied[0], tmp_path, {"wallet.json": None, "journal.jsonl": None}))


def test_a_copy_whose_journal_is_damaged_says_that_something_is_lost(copied, tmp_path):
    with ZipFile(copied[0]) as zipped:
        journal = zipped.read("journal.jsonl")
    odd = rewritten(copied[0], tmp_path, {"journal.jsonl": journal.replace(b"beamed", b"baemed")})
    assert read(odd).lost > 0


@pytest.mark.parametrize("kind", ["folder", "missing", "pipe"])
def test_p11_no_error_tells_the_name_of_the_file(tmp_path, kind):
    path = tmp_path / "+447700900123"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    with pytest.raises(StorageError) as error:
        read(path)
    assert (error.value.code, error.value.details) == ("copy_unreadable", {})


@settings(max_examples=60)
@given(st.data())
def test_damage_anywhere_gives_a_clear_error_or_the_wallet(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("copy")
    wallet = a_wallet(folder)
    write_copy(folder / "data", folder / "none.json", folder / "copy.zip", b"read me", QuickFiles())
    content = bytearray((folder / "copy.zip").read_bytes())
    if data.draw(st.booleans()):
        del content[data.draw(st.integers(0, len(content) - 1)) :]
    else:
        content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    (folder / "copy.zip").write_bytes(content)
    try:
        copy = read(folder / "copy.zip")
    except WalletError:
        return
    assert copy.wallet == wallet or copy.lost
