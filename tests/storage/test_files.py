import errno
import stat
import sys

import pytest
from storage_helpers import DyingFiles, FailingFiles, Killed, RecordingFiles, names_in

from leb_wallet.domain.errors import StorageError
from leb_wallet.storage.files import DISK, MAX_FILE_BYTES, Files

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="links and modes of POSIX")


def test_p2_content_is_flushed_before_the_name_and_the_name_before_the_end(tmp_path):
    files = RecordingFiles()
    files.write_atomically(tmp_path / "a.json", b"new")
    names = [call[0] for call in files.calls]
    assert names == ["open", "write", "fsync", "replace", "open_folder", "fsync_folder"]


@posix_only
def test_written_file_and_made_folder_are_private(tmp_path):
    folder = tmp_path / "x" / "y"
    DISK.make_private_folder(folder)
    (folder / "a.json").write_bytes(b"old")
    (folder / "a.json").chmod(0o644)
    DISK.write_atomically(folder / "a.json", b"new")
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IMODE(folder.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "a.json").stat().st_mode) == 0o600


@posix_only
def test_link_stays_a_link_and_what_it_points_to_is_replaced(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    target = tmp_path / "elsewhere" / "real.json"
    target.write_bytes(b"old")
    link = tmp_path / "a.json"
    link.symlink_to(target)
    DISK.write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_p1_death_at_any_call_leaves_the_old_content_or_the_new(tmp_path):
    path = tmp_path / "a.json"
    for at in range(20):
        path.write_bytes(b"old")
        try:
            DyingFiles(at).write_atomically(path, b"brand new")
        except Killed:
            assert path.read_bytes() in (b"old", b"brand new")
        else:
            assert path.read_bytes() == b"brand new"
            break
    DISK.remove_temporary(path)
    assert names_in(tmp_path) == ["a.json"]


@pytest.mark.parametrize("at", range(4))
def test_p1_error_before_the_replacement_leaves_the_old_content_and_nothing_else(tmp_path, at):
    (tmp_path / "a.json").write_bytes(b"old")
    with pytest.raises(StorageError) as error:
        FailingFiles(at, errno.ENOSPC).write_atomically(tmp_path / "a.json", b"new")
    assert error.value.code == "disk_full"
    assert error.value.details == {"file": "a.json"}
    assert (tmp_path / "a.json").read_bytes() == b"old"
    assert names_in(tmp_path) == ["a.json"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "no_permission"),
        (errno.ENOENT, "folder_missing"),
        (errno.EIO, "io_failed"),
        (errno.ELOOP, "io_failed"),
    ],
)
def test_error_says_what_happened(tmp_path, number, code):
    with pytest.raises(StorageError) as error:
        FailingFiles(0, number).write_atomically(tmp_path / "a.json", b"secret")
    assert error.value.code == code
    assert isinstance(error.value.__cause__, OSError)


def test_missing_file_missing_folder_and_folder_for_a_file_are_told_apart(tmp_path):
    codes = []
    for act in (
        lambda: DISK.read_bytes(tmp_path / "none"),
        lambda: DISK.write_atomically(tmp_path / "none" / "a", b""),
        lambda: DISK.read_bytes(tmp_path),
    ):
        with pytest.raises(StorageError) as error:
            act()
        codes.append(error.value.code)
    assert codes[:2] == ["file_missing", "folder_missing"]
    assert codes[2] in ("not_a_file", "no_permission")  # the latter on Windows
    assert DISK.identity(tmp_path / "none") is None
    assert DISK.names(tmp_path / "none") == []
    DISK.remove(tmp_path / "none")


def test_write_taken_in_pieces_is_written_whole(tmp_path):
    class Sipping(Files):
        def call(self, name, act, *args):
            return act(args[0], args[1][:3]) if name == "write" else act(*args)

    Sipping().write_atomically(tmp_path / "a", b"0123456789")
    assert (tmp_path / "a").read_bytes() == b"0123456789"


def test_file_too_large_to_be_ours_is_not_read(tmp_path):
    with (tmp_path / "a").open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    with pytest.raises(StorageError) as error:
        DISK.read_bytes(tmp_path / "a")
    assert error.value.code == "file_too_large"


def test_appended_piece_can_be_cut_off_again(tmp_path):
    (tmp_path / "a").write_bytes(b"one\n")
    handle = DISK.open_for_append(tmp_path / "a")
    handle.append(b"two\n")
    handle.append(b"three\n")
    handle.cut(8)
    handle.append(b"3\n")
    handle.close()
    assert (tmp_path / "a").read_bytes() == b"one\ntwo\n3\n"
    assert DISK.read_part(tmp_path / "a", 4, 3) == b"two"


def test_replacement_held_up_on_windows_is_tried_again_but_not_for_ever(tmp_path, monkeypatch):
    class Scanned(Files):
        def call(self, name, act, *args):
            if name == "replace" and len(pauses) < held_for:
                raise PermissionError(errno.EACCES, "in use")
            return act(*args)

    monkeypatch.setattr("leb_wallet.storage.files.WINDOWS", True)
    pauses, held_for = [], 3
    Scanned(pauses.append).write_atomically(tmp_path / "a", b"x")
    assert (tmp_path / "a").read_bytes() == b"x"
    pauses, held_for = [], 99
    with pytest.raises(StorageError) as error:
        Scanned(pauses.append).write_atomically(tmp_path / "a", b"y")
    assert error.value.code == "no_permission"
    assert sum(pauses) < 2
