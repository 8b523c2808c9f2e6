"""All file work of the wallet: every system call that reads or changes a file goes through here.

A :class:`Files` is handed in, so a test can hand in one that fails, or dies, at call *n*.
"""

import errno
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from leb_wallet.domain.errors import StorageError

T = TypeVar("T")

WINDOWS = sys.platform == "win32"
MAX_FILE_BYTES = 1 << 30  # a wallet of a million events is a third of this; more is no wallet
PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700
REPLACE_PAUSES_S = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8)  # virus scanners and sync clients hold new files for a moment

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would translate line ends
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)  # opening a pipe would wait for somebody to write into it
_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.ENOENT: "folder_missing",
    errno.ENOTDIR: "folder_missing",
    errno.ENODEV: "folder_missing",
    errno.ENXIO: "folder_missing",
    errno.EISDIR: "not_a_file",
    errno.EBUSY: "file_in_use",
}


class FileId(NamedTuple):
    """What tells one state of a file from another without reading it."""

    device: int
    inode: int
    size: int
    modified_ns: int
    changed_ns: int  # moves even when a tool sets the modification time back

    def same_file(self, other: "FileId | None") -> bool:
        """Tell whether both are states of one file, not of a file put in its place."""
        return other is not None and (self.device, self.inode) == (other.device, other.inode)


def storage_error(error: OSError, path: Path) -> StorageError:
    """Return the error for the user: what went wrong and with which file, never with what in it."""
    return StorageError(_CODES.get(error.errno or 0, "io_failed"), file=path.name)


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise storage_error(error, path) from error


class Files:
    """The file system, as far as the wallet needs it.

    Every method raises :class:`StorageError` with ``disk_full``, ``read_only``,
    ``no_permission``, ``folder_missing``, ``file_missing``, ``file_in_use``,
    ``not_a_file``, ``file_too_large`` or ``io_failed``, and ``file``: the file's name.
    """

    def __init__(self, sleep: Callable[[float], None] = time.sleep) -> None:
        self._sleep = sleep

    def call(self, name: str, act: Callable[..., T], *args: Any) -> T:  # noqa: ARG002 - for those who override this
        """Make one system call. ``name`` is for those who record, fail or stop at it."""
        return act(*args)

    def identity(self, path: Path) -> FileId | None:
        """Return the state of a file (of what a link points to), ``None`` where there is none."""
        try:
            found = self.call("stat", os.stat, path)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise storage_error(error, path) from error
        return FileId(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)

    def size(self, path: Path) -> int:
        """Return the size of an ordinary file in bytes, without opening it; ``file_missing`` where there is none."""
        with _reported(path):
            try:
                found = self.call("stat", os.stat, path)
            except FileNotFoundError as error:
                raise StorageError("file_missing", file=path.name) from error
        if not stat.S_ISREG(found.st_mode):
            raise StorageError("not_a_file", file=path.name)
        return int(found.st_size)

    def read_bytes(self, path: Path, most: int = MAX_FILE_BYTES) -> bytes:
        """Return a whole file of at most ``most`` bytes; ``file_missing`` where there is none."""
        data = self.read_part(path, 0, most + 1)
        if len(data) > most:
            raise StorageError("file_too_large", file=path.name)
        return data

    def read_part(self, path: Path, start: int, length: int = MAX_FILE_BYTES) -> bytes:
        """Return up to ``length`` bytes from ``start`` on; ``file_missing`` where there is no file."""
        with _reported(path):
            try:
                handle = self.call("open", os.open, path, os.O_RDONLY | _BINARY | _AT_ONCE)
            except FileNotFoundError as error:
                raise StorageError("file_missing", file=path.name) from error
            try:
                return self._read(handle, path, start, length)
            finally:
                os.close(handle)

    def _read(self, handle: int, path: Path, start: int, length: int) -> bytes:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise StorageError("not_a_file", file=path.name)
        if found.st_size > MAX_FILE_BYTES:
            raise StorageError("file_too_large", file=path.name)
        os.lseek(handle, start, os.SEEK_SET)
        parts: list[bytes] = []
        while length > 0 and (part := self.call("read", os.read, handle, min(length, 1 << 26))):
            parts.append(part)
            length -= len(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def open_for_append(self, path: Path) -> "AppendHandle":
        """Open an existing file whose end grows."""
        with _reported(path):
            handle = self.call("open", os.open, path, os.O_RDWR | os.O_APPEND | _BINARY)
        return AppendHandle(self, path, handle)

    def write_atomically(self, path: Path, data: bytes) -> None:
        """Replace a file, or make it, so that any crash leaves the old content or the new.

        The file is private. A link stays a link; what it points to is replaced.
        """
        # A file system takes back neither a rename nor its order: content first, then the name, then the folder.
        target = Path(os.path.realpath(path))
        temporary = target.with_name(f".{target.name}.{os.urandom(4).hex()}.tmp")
        with _reported(path):
            try:
                self._write_new(temporary, data)
                self._replace(temporary, target)
            except OSError:
                with suppress(OSError):
                    self.call("unlink", os.unlink, temporary)
                raise
            self._sync_folder(target.parent)

    def rename(self, path: Path, target: Path) -> None:
        """Give a file, or a link itself, another name in its folder."""
        with _reported(path):
            self._replace(path, target)
            self._sync_folder(path.parent)

    def make_private_folder(self, path: Path) -> None:
        """Make a folder only its owner can enter, and those above it; one that exists stays as it is."""
        with _reported(path):
            for folder in (*reversed(path.parents), path):
                if not folder.is_dir():
                    with suppress(FileExistsError):
                        self.call("mkdir", os.mkdir, folder, PRIVATE_FOLDER)
                    self._sync_folder(folder.parent)

    def remove(self, path: Path) -> None:
        """Remove a file; one that is not there is no error."""
        with _reported(path), suppress(FileNotFoundError):
            self.call("unlink", os.unlink, path)

    def names(self, folder: Path) -> list[str]:
        """Return the sorted names in a folder; none where there is no folder."""
        with _reported(folder):
            try:
                return sorted(self.call("list", os.listdir, folder))
            except FileNotFoundError:
                return []

    def remove_temporary(self, path: Path) -> None:
        """Remove what crashes left beside ``path`` while it was being replaced.

        Call it as the only writer: nobody else's unfinished file may be there.
        """
        target = Path(os.path.realpath(path))
        for name in self.names(target.parent):
            if name.startswith(f".{target.name}.") and name.endswith(".tmp"):
                self.remove(target.with_name(name))

    def write_fully(self, handle: int, data: bytes) -> None:
        """Write all of ``data``: the system may take it in pieces. Raises a plain OSError."""
        rest = memoryview(data)
        while rest:
            rest = rest[self.call("write", os.write, handle, rest) :]

    def sync(self, handle: int) -> None:
        """Wait until the content of an open file is on the disk. Raises a plain OSError."""
        self.call("fsync", _flush_to_disk, handle)

    def _write_new(self, path: Path, data: bytes) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
        handle = self.call("open", os.open, path, flags, PRIVATE_FILE)
        try:
            self.write_fully(handle, data)
            self.sync(handle)
        finally:
            os.close(handle)

    def _replace(self, temporary: Path, target: Path) -> None:
        for pause in REPLACE_PAUSES_S if WINDOWS else ():
            try:
                self.call("replace", os.replace, temporary, target)
            except PermissionError:
                self._sleep(pause)
            else:
                return
        self.call("replace", os.replace, temporary, target)

    def _sync_folder(self, folder: Path) -> None:
        if WINDOWS:  # folders cannot be opened there; NTFS keeps its own journal of names
            return
        handle = self.call("open_folder", os.open, folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            self.call("fsync_folder", os.fsync, handle)
        finally:
            os.close(handle)


class AppendHandle:
    """An open file to which whole pieces are added."""

    def __init__(self, files: Files, path: Path, handle: int) -> None:
        self._files = files
        self._path = path
        self._handle = handle

    def append(self, data: bytes) -> None:
        """Add ``data`` and wait until it is on the disk. After an error any part of it may be there."""
        with _reported(self._path):
            self._files.write_fully(self._handle, data)
            self._files.sync(self._handle)

    def read_back(self, start: int, length: int) -> bytes:
        """Return up to ``length`` bytes from ``start`` on."""
        with _reported(self._path):
            return self._files.call("read", os.pread, self._handle, length, start)

    def cut(self, length: int) -> None:
        """Shorten the file to ``length`` bytes and wait until it is so on the disk."""
        with _reported(self._path):
            self._files.call("truncate", os.ftruncate, self._handle, length)
            self._files.sync(self._handle)

    def close(self) -> None:
        """Close the file. Its content is on the disk already, so what the system says now changes nothing."""
        handle, self._handle = self._handle, -1
        if handle >= 0:
            with suppress(OSError):
                os.close(handle)

    def __del__(self) -> None:
        self.close()


def _flush_to_disk(handle: int) -> None:
    """``fsync``, and on macOS, where that leaves data in the drive's cache, what really flushes."""
    if sys.platform == "darwin":
        import fcntl

        with suppress(OSError):  # network shares refuse it
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


DISK = Files()
