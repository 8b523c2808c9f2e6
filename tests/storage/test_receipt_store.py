"""Receipts on the disk: what is kept, what is refused, and what becomes of them when the machine lets us down."""

import errno
import os
import sys
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from receipt_samples import SCRIPT, TEXT, ZIP, bomb, pdf, png
from storage_helpers import DyingFiles, FailingFiles, Killed, PowerlessFiles, QuickFiles, RecordingFiles, names_in

from leb_wallet.domain.errors import DamagedFile, InvalidInput, StorageError
from leb_wallet.domain.receipts import ReceiptState
from leb_wallet.storage.receipt_store import LARGE_BYTES, MAX_BYTES, ReceiptStore

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="pipes, links and modes of POSIX")
SHA = sha256(TEXT).hexdigest()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data" / "receipts"


@pytest.fixture
def store(folder):
    return ReceiptStore(folder, QuickFiles())


def refused(act, *arguments, **options):
    with pytest.raises((InvalidInput, StorageError)) as error:
        act(*arguments, **options)
    return error.value.code


def test_a_receipt_is_kept_under_the_sum_of_its_content(store, folder):
    assert store.keep(TEXT) == SHA
    assert names_in(folder) == [f"{SHA}.txt"]
    assert store.read(SHA) == TEXT
    assert store.state_of(SHA) == ReceiptState.PRESENT
    assert store.path_of(SHA) == folder / f"{SHA}.txt"


@posix_only
def test_receipts_are_private(store, folder):
    store.keep(TEXT)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / f"{SHA}.txt").stat().st_mode & 0o777 == 0o600


def test_the_same_content_is_stored_once_and_not_written_again(folder):
    ReceiptStore(folder, QuickFiles()).keep(TEXT)
    files = RecordingFiles()
    assert ReceiptStore(folder, files).keep(TEXT) == SHA
    assert {"write", "replace", "unlink"} & {name for name, *_ in files.calls} == set()


@given(st.lists(st.sampled_from([TEXT, SCRIPT, png(), pdf()]), max_size=8))
def test_every_content_is_there_once_whatever_the_order(tmp_path_factory, contents):
    store = ReceiptStore(tmp_path_factory.mktemp("receipts"), QuickFiles())
    kept = {store.keep(content): content for content in contents}
    assert set(store.files()) == set(kept)
    assert {sha: store.read(sha) for sha in kept} == kept
    assert store.orphans(list(kept)[1:]) == sorted(list(kept)[:1])


def test_p8_a_missing_or_altered_receipt_is_told_by_its_sum(store):
    store.keep(TEXT)
    store.path_of(SHA).write_bytes(TEXT + b" ")
    assert store.state_of(SHA) == ReceiptState.ALTERED
    with pytest.raises(DamagedFile) as error:
        store.read(SHA)
    assert (error.value.code, error.value.details) == ("receipt_altered", {"receipt": SHA[:12]})
    store.path_of(SHA).unlink()
    assert store.states([SHA, "0" * 64]) == {SHA: ReceiptState.MISSING, "0" * 64: ReceiptState.MISSING}
    with pytest.raises(StorageError) as error:
        store.read(SHA)
    assert (error.value.code, error.value.details) == ("receipt_missing", {"receipt": SHA[:12]})


def test_p8_attaching_again_puts_an_altered_file_aside_and_loses_neither(store, folder):
    store.keep(TEXT)
    store.path_of(SHA).write_bytes(b"altered")
    assert store.keep(TEXT) == SHA
    assert store.read(SHA) == TEXT
    (aside,) = set(folder.iterdir()) - {folder / f"{SHA}.txt"}
    assert aside.name.startswith(f"{SHA}.txt.altered-")
    assert aside.read_bytes() == b"altered"
    assert set(store.files()) == {SHA}


@pytest.mark.parametrize(
    "sha", ["../../wallet", "..", "", "/etc/passwd", SHA.upper(), SHA[:63], f"{SHA}.txt", "\0", "CON"]
)
def test_a_record_can_name_nothing_outside_the_folder(store, folder, sha):
    store.keep(TEXT)
    (folder.parent / "wallet.json").write_text("{}")
    assert store.state_of(sha) == ReceiptState.MISSING
    assert refused(store.read, sha) == "receipt_missing"


def test_files_of_other_programs_in_the_folder_are_not_looked_at(store, folder):
    store.keep(TEXT)
    for name in (".DS_Store", "desktop.ini", f"{SHA}.txt.tmp", f"{SHA} (1).txt", f"{SHA}.sync-conflict.txt", SHA):
        (folder / name).write_bytes(b"x")
    assert set(store.files()) == {SHA}
    assert store.orphans([]) == [SHA]


def test_a_folder_in_place_of_a_receipt_is_altered_and_makes_room(store, folder):
    (folder / f"{SHA}.txt").mkdir(parents=True)
    assert store.state_of(SHA) == ReceiptState.ALTERED
    assert store.keep(TEXT) == SHA
    assert store.read(SHA) == TEXT


# --- Files from outside ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["CON.png", "a" * 250 + ".pdf", "\u202egnp.exe", "收据 🧾 .txt", "..txt", "trailing.", "+447700900123.jpg"]
)
def test_the_name_of_a_file_is_neither_trusted_nor_kept(store, folder, tmp_path, name):
    outside = tmp_path / name
    try:
        outside.write_bytes(TEXT)
    except OSError:
        pytest.skip("this system knows no such name")
    assert store.keep_file(outside) == SHA
    assert names_in(folder) == [f"{SHA}.txt"]


def test_a_way_with_dots_leads_to_a_copy_in_the_folder_only(store, folder, tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "slip.txt").write_bytes(TEXT)
    store.keep_file(tmp_path / "a" / ".." / "slip.txt")
    assert names_in(folder) == [f"{SHA}.txt"]


def test_a_script_that_calls_itself_a_picture_is_kept_as_text(store, tmp_path):
    (tmp_path / "a.png").write_bytes(SCRIPT)
    assert store.path_of(store.keep_file(tmp_path / "a.png")).suffix == ".txt"


@pytest.mark.parametrize(("data", "code"), [(b"", "receipt_empty"), (ZIP, "receipt_type_unknown")])
def test_what_cannot_be_a_receipt_is_refused_and_nothing_kept(store, folder, tmp_path, data, code):
    (tmp_path / "a.png").write_bytes(data)
    assert refused(store.keep_file, tmp_path / "a.png") == code
    assert refused(store.check_file, tmp_path / "a.png") == code
    assert not folder.exists()


def sparse(path, size):
    with path.open("wb") as file:
        file.truncate(size)
    return path


def test_a_file_of_500_megabytes_is_refused_without_being_opened(folder, tmp_path):
    files = RecordingFiles()
    store = ReceiptStore(folder, files)
    huge = sparse(tmp_path / "huge.png", 500_000_000)
    assert refused(store.keep_file, huge) == "receipt_too_large"
    assert refused(store.keep_file, huge, allow_large=True) == "receipt_too_large"
    assert {name for name, *_ in files.calls} == {"stat"}


def test_a_large_file_is_kept_only_when_that_is_wanted(store, tmp_path):
    large = tmp_path / "large.txt"
    large.write_bytes(b"a" * (LARGE_BYTES + 1))
    with pytest.raises(InvalidInput) as error:
        store.keep_file(large)
    assert (error.value.code, error.value.details) == ("receipt_large", {"size": 11})
    assert store.state_of(store.keep_file(large, allow_large=True)) == ReceiptState.PRESENT
    assert refused(store.keep, b"a" * (LARGE_BYTES + 1)) == "receipt_large"


def test_a_receipt_blown_up_on_the_disk_is_altered_and_not_read(folder):
    ReceiptStore(folder, QuickFiles()).keep(TEXT)
    sparse(folder / f"{SHA}.txt", MAX_BYTES + 1)
    files = RecordingFiles()
    assert ReceiptStore(folder, files).state_of(SHA) == ReceiptState.ALTERED
    assert "read" not in {name for name, *_ in files.calls}


def test_a_decompression_bomb_is_kept_as_it_is_since_nothing_unpacks_it(store):
    data = bomb()
    assert len(data) < 100_000
    assert store.read(store.keep(data)) == data


@posix_only
def test_folders_pipes_and_devices_are_refused_and_links_followed(store, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "slip.txt").write_bytes(TEXT)
    (tmp_path / "link").symlink_to(tmp_path / "slip.txt")
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
    assert refused(store.keep_file, tmp_path) == "receipt_not_a_file"
    assert refused(store.keep_file, tmp_path / "pipe") == "receipt_not_a_file"
    assert refused(store.keep_file, tmp_path / "nowhere") == "receipt_gone"
    assert store.keep_file(tmp_path / "link") == SHA


@posix_only
def test_a_pipe_put_in_the_place_of_a_file_does_not_hold_us_up(folder, tmp_path):
    path = tmp_path / "slip.txt"
    path.write_bytes(TEXT)

    class Swapping(QuickFiles):
        def call(self, name, act, *args):
            if name == "open" and args[0] == path:
                path.unlink()
                os.mkfifo(path)
            return super().call(name, act, *args)

    assert refused(ReceiptStore(folder, Swapping()).keep_file, path) == "receipt_not_a_file"


@pytest.mark.parametrize(("at", "code"), [("open", "receipt_gone"), ("read", "receipt_unreadable")])
def test_a_file_that_vanishes_while_it_is_read_is_told_and_nothing_kept(folder, tmp_path, at, code):
    path = tmp_path / "+447700900123.txt"
    path.write_bytes(TEXT)

    class Vanishing(QuickFiles):
        def call(self, name, act, *args):
            if name == at:
                path.unlink(missing_ok=True)
                if name == "read":
                    raise OSError(errno.EIO, "the drive is gone")
            return super().call(name, act, *args)

    with pytest.raises(StorageError) as error:
        ReceiptStore(folder, Vanishing()).keep_file(path)
    assert error.value.code == code
    assert "7700" not in repr(error.value)
    assert not folder.exists()


def test_a_file_that_grows_past_the_limit_while_it_is_read_is_refused(folder, tmp_path):
    path = tmp_path / "slip.txt"
    path.write_bytes(TEXT)

    class Growing(QuickFiles):
        def call(self, name, act, *args):
            if name == "open" and args[0] == path:
                path.write_bytes(b"a" * (MAX_BYTES + 5))
            return super().call(name, act, *args)

    assert refused(ReceiptStore(folder, Growing()).keep_file, path) == "receipt_too_large"


@pytest.mark.parametrize("name", ["a" * 300, "none.png", "none/none.png"])
def test_a_name_that_leads_nowhere_gets_a_code_without_the_name(store, tmp_path, name):
    with pytest.raises(StorageError) as error:
        store.keep_file(tmp_path / name)
    assert error.value.code in ("receipt_gone", "receipt_unreadable")
    assert error.value.details == {}


# --- When the machine lets us down ----------------------------------------------------------

OLD, NEW = TEXT, png()
ALTERED = b"altered"


def prepared(folder):
    """A folder with one good receipt, and one that was altered since."""
    store = ReceiptStore(folder, QuickFiles())
    store.keep(OLD)
    store.path_of(store.keep(NEW)).write_bytes(ALTERED)
    return store


def whole(folder):
    """Check that nothing is lost and nothing half written passes for a receipt; return the state of the new one."""
    store = ReceiptStore(folder, QuickFiles())
    assert store.read(SHA) == OLD
    assert ALTERED in [path.read_bytes() for path in folder.iterdir()]
    return store.state_of(sha256(NEW).hexdigest())


def outcome(store):
    """Keep the new receipt and return the code of the error; an empty one where it was kept."""
    try:
        store.keep(NEW)
    except StorageError as error:
        return error.code
    return ""


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_p8_a_failure_at_any_call_keeps_what_is_there_and_never_says_kept(tmp_path, error):
    for at in range(40):
        folder = tmp_path / f"{at}"
        prepared(folder)
        code = outcome(ReceiptStore(folder, FailingFiles(at, error, for_good=True)))
        assert code in ("", "disk_full", "io_failed", "read_only")
        state = whole(folder)
        if not code:
            assert state == ReceiptState.PRESENT
            break
    else:
        pytest.fail("there are more calls than looked at")
    assert ReceiptStore(tmp_path / "0", QuickFiles()).keep(NEW)  # after a failure it can be tried again
    assert whole(tmp_path / "0") == ReceiptState.PRESENT


def test_p8_death_at_any_call_keeps_what_is_there_and_the_next_try_succeeds(tmp_path):
    for at in range(40):
        folder = tmp_path / f"{at}"
        prepared(folder)
        try:
            ReceiptStore(folder, DyingFiles(at)).keep(NEW)
        except Killed:
            whole(folder)
        else:
            assert whole(folder) == ReceiptState.PRESENT
            break
        ReceiptStore(folder, QuickFiles()).keep(NEW)
        assert whole(folder) == ReceiptState.PRESENT
    else:
        pytest.fail("there are more calls than looked at")


@pytest.mark.parametrize("seed", range(8))
def test_p8_what_was_said_to_be_kept_outlives_a_power_failure(tmp_path, seed):
    folder = tmp_path / "receipts"
    folder.mkdir()
    ReceiptStore(folder, QuickFiles()).keep(OLD)
    for at in range(40):
        try:
            kept = ReceiptStore(folder, PowerlessFiles(at, seed)).keep(NEW)
        except Killed:
            assert ReceiptStore(folder, QuickFiles()).state_of(sha256(NEW).hexdigest()) != ReceiptState.ALTERED
        else:
            assert ReceiptStore(folder, QuickFiles()).read(kept) == NEW
            break
    assert ReceiptStore(folder, QuickFiles()).read(SHA) == OLD
