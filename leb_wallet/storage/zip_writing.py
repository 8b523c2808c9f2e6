"""ZIP files that are whole or not there: written beside their place, read back, compared, and only then named."""

import os
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO, RawIOBase
from pathlib import Path
from secrets import token_hex
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - it is an exception

from leb_wallet.domain.errors import DamagedFile, StorageError
from leb_wallet.storage.files import DISK, PRIVATE_FILE, Files, storage_error

_COMPRESSED_ALREADY = (".jpg", ".png", ".gif", ".webp", ".heic", ".avif", ".pdf", ".gz")
_YEARS = range(1980, 2108)  # of the format
_UNIX, _ORDINARY_FILE = 3, 0o100600
_PART = 1 << 20


class Contents:
    """What goes into a ZIP; ``sums`` are the SHA-256 of the entries by their names."""

    def __init__(self, zipped: ZipFile) -> None:
        self._zipped = zipped
        self.sums: dict[str, str] = {}

    def put(self, name: str, data: bytes, modified_ns: int | None = None) -> None:
        """Add an entry. Without a time it has the earliest of the format, so that it tells nothing."""
        entry = ZipInfo(name, _zip_time(modified_ns))
        entry.create_system, entry.external_attr = _UNIX, _ORDINARY_FILE << 16
        entry.compress_type = ZIP_STORED if name.endswith(_COMPRESSED_ALREADY) else ZIP_DEFLATED
        self._zipped.writestr(entry, data)
        self.sums[name] = sha256(data).hexdigest()


Fill = Callable[[Contents], None]


def write_zip(target: Path, fill: Fill, files: Files = DISK) -> int:
    """Write a ZIP, replacing a file of that name, and return its size in bytes.

    Raises:
        DamagedFile: ``copy_not_whole``, read back it was not what had been written.
        StorageError: ``disk_full`` or ``copy_not_written`` for the ZIP, which then is not there; and what ``fill``
            raises.
    """
    temporary = target.with_name(f".{target.name}.{token_hex(4)}.tmp")
    try:
        with closing(_open(files, temporary)) as opened:
            try:
                sums = _fill(opened, fill)
                files.sync(opened.handle)
                _verify(opened, sums)
            except OSError as error:
                raise storage_error(error, temporary) from error
            size = opened.seek(0, os.SEEK_END)
        _place(files, temporary, target)
    except StorageError as error:
        with suppress(StorageError):
            files.remove(temporary)
        if error.details.get("file") == temporary.name:
            raise _target_error(error) from error
        raise
    return size


def zip_bytes(fill: Fill) -> bytes:
    """Return a ZIP, read back once. Raises what ``fill`` raises."""
    buffer = BytesIO()
    _verify(buffer, _fill(buffer, fill))
    return buffer.getvalue()


def _fill(opened: Any, fill: Fill) -> Mapping[str, str]:
    with ZipFile(opened, "w") as zipped:
        contents = Contents(zipped)
        fill(contents)
    return contents.sums


class _Opened(RawIOBase):
    """An open file whose every system call goes through :class:`Files`. Raises plain OSErrors."""

    def __init__(self, files: Files, handle: int) -> None:
        super().__init__()
        self.handle = handle
        self._files = files

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return os.lseek(self.handle, offset, whence)

    def tell(self) -> int:
        return os.lseek(self.handle, 0, os.SEEK_CUR)

    def write(self, data: Any) -> int:
        self._files.write_fully(self.handle, data)
        return len(data)

    def readinto(self, buffer: Any) -> int:
        data: bytes = self._files.call("read", os.read, self.handle, len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            os.close(self.handle)
        super().close()


def _open(files: Files, path: Path) -> _Opened:
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        return _Opened(files, files.call("open", os.open, path, flags, PRIVATE_FILE))
    except OSError as error:
        raise storage_error(error, path) from error


def _verify(opened: RawIOBase | IO[bytes], sums: Mapping[str, str]) -> None:
    """Read everything back and compare it. Raises DamagedFile, OSError."""
    opened.seek(0)
    try:
        with ZipFile(opened) as zipped:
            is_whole = zipped.namelist() == list(sums) and all(_sum(zipped, name) == sums[name] for name in sums)
    except (BadZipFile, ZlibError, EOFError) as error:
        raise DamagedFile("copy_not_whole") from error
    if not is_whole:
        raise DamagedFile("copy_not_whole")


def _sum(zipped: ZipFile, name: str) -> str:
    found = sha256()
    with zipped.open(name) as entry:
        while part := entry.read(_PART):
            found.update(part)
    return found.hexdigest()


def _place(files: Files, temporary: Path, target: Path) -> None:
    try:
        files.rename(temporary, target)
    except StorageError as error:
        raise StorageError(error.code, file=temporary.name) from error


def _target_error(error: StorageError) -> StorageError:
    """Return the error for the ZIP itself, without the name the user gave it."""
    return StorageError("disk_full") if error.code == "disk_full" else StorageError("copy_not_written")


def _zip_time(modified_ns: int | None) -> tuple[int, int, int, int, int, int]:
    """Return a time as the format knows it, in UTC."""
    if modified_ns is not None:
        moment = datetime.fromtimestamp(modified_ns // 1_000_000_000, UTC)
        if moment.year in _YEARS:
            return moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second
    return _YEARS[0], 1, 1, 0, 0, 0
