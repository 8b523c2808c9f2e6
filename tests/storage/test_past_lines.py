"""Files of the history are unpacked no further than any of ours goes."""

import gzip

import pytest
from storage_helpers import a_story, record, store_in

from leb_wallet.storage.files import DISK
from leb_wallet.storage.past import Past
from leb_wallet.storage.past_lines import history_names, pieces, unpacked
from leb_wallet.storage.rebuild import read_chain

LIMIT = 10_000


@pytest.fixture(autouse=True)
def small_limit(monkeypatch):
    monkeypatch.setattr("leb_wallet.storage.past_lines.MAX_UNPACKED_BYTES", LIMIT)


@pytest.mark.parametrize(("length", "is_whole"), [(LIMIT - 1, True), (LIMIT + 1, False)])
def test_only_a_file_within_the_limit_is_whole(length, is_whole):
    piece = unpacked("x.jsonl.gz", gzip.compress(b"a" * length))
    assert piece.is_whole == is_whole
    assert piece.data == b"a" * min(length, LIMIT)


def test_a_damaged_file_is_unpacked_to_the_limit_only():
    packed = bytearray(gzip.compress(b"a" * 100 * LIMIT))
    packed[-8] ^= 1  # its check
    piece = unpacked("x.jsonl.gz", bytes(packed) + b"\0" * 8)
    assert not piece.is_whole
    assert set(piece.data) <= set(b"a")
    assert len(piece.data) <= LIMIT


def test_a_file_that_is_too_large_is_named_and_hides_no_other(tmp_path):
    store = store_in(tmp_path)
    wallet = record(store, store.open().wallet, *a_story())
    state = store._on_disk.state
    store.compact(wallet)
    (name,) = history_names(tmp_path)
    bomb = "9999999999999-0000-0a1b2c3d-9999999999999-0000-0a1b2c3d.jsonl.gz"
    (tmp_path / "history" / bomb).write_bytes(gzip.compress(b"\n" * 100 * LIMIT))
    assert [piece.name for piece in pieces(tmp_path)] == [name, bomb, "journal.jsonl"]
    assert read_chain(pieces(tmp_path)).unreadable == (bomb,)
    assert Past(tmp_path / "history", DISK).wallet_at(state) == wallet
