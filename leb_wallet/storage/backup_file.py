"""A copy of everything as one ZIP. Unpacked into an empty folder it is a wallet: ``leb-wallet --data-dir FOLDER``.

It is written beside its place, read back and compared, and only then given its name: there is a whole copy or none.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from datetime import UTC, datetime
from hashlib import sha256
from io import RawIOBase
from pathlib import Path
from secrets import token_hex
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - it is an exception

from leb_wallet.domain.backup import CopyResult
from leb_wallet.domain.errors import DamagedFile, StorageError
from leb_wallet.storage.age_files import SEALED
from leb_wallet.storage.files import DISK, PRIVATE_FILE, Files, storage_error
from leb_wallet.storage.keys_file import IDENTITY_NAME
from leb_wallet.storage.lock import TIMEOUT_S, WalletLock
from leb_wallet.storage.wallet_store import HISTORY_NAME, JOURNAL_NAME, WALLET_NAME

SETTINGS, README, RECEIPTS = "settings.json", "README.txt", "receipts"

_TOP = (WALLET_NAME, JOURNAL_NAME, "reminders.json", IDENTITY_NAME)  # encrypted ones as they lie there
_COMPRESSED_ALREADY = (".jpg", ".png", ".gif", ".webp", ".heic", ".avif", ".pdf", ".gz")
_YEARS = range(1980, 2108)  # of the format
_UNIX, _ORDINARY_FILE = 3, 0o100600
_PART = 1 << 20


def write_copy(
    data: Path, settings: Path, target: Path, readme: bytes, files: Files = DISK, *, timeout_s: float = TIMEOUT_S
) -> CopyResult:
    """Write all files of a wallet to ``target``, where a file of that name is replaced.

    The lock is held while wallet and journal are read, so that they belong together. Receipts come after them,
    without it: what a record names was there before the record, and is never changed or removed.

    Args:
        data: the folder of the wallet.
        settings: the file of the user's choices, wherever it is.
        readme: the page that tells how to put the copy back.
        timeout_s: how long to wait for another program that writes.

    Raises:
        WalletBusy: ``wallet_busy``.
        DamagedFile: ``copy_not_whole``, read back it was not what had been written.
        StorageError: ``disk_full`` or ``copy_not_written`` for the copy, which then is not there; what
            :class:`Files` says for a file of the wallet.
    """
    writer = _Writer(data, settings, files, timeout_s)
    temporary = target.with_name(f".{target.name}.{token_hex(4)}.tmp")
    try:
        with closing(_open(files, temporary)) as opened:
            try:
                writer.write(opened, readme)
                files.sync(opened.handle)
                _verify(opened, writer.sums)
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
    return CopyResult(len(writer.sums) - 1, size, writer.altered)


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


class _Writer:
    """Fills a ZIP; ``sums`` are the SHA-256 of what was read, by the name it has in the copy."""

    def __init__(self, data: Path, settings: Path, files: Files, timeout_s: float) -> None:
        self._data, self._settings, self._files, self._timeout_s = data, settings, files, timeout_s
        self.sums: dict[str, str] = {}
        self.altered = 0

    def write(self, opened: _Opened, readme: bytes) -> None:
        with ZipFile(opened, "w") as zipped:
            self._put(zipped, README, readme, None)
            with WalletLock(self._data, self._files).held(self._timeout_s):
                for name in self._names_of_wallet():
                    self._copy(zipped, name, self._data / name)
            if self._files.identity(self._settings) is not None:
                self._copy(zipped, SETTINGS, self._settings)
            for name in self._names_in(RECEIPTS):
                sha = self._copy(zipped, name, self._data / name)
                if not name.endswith(SEALED):  # of an encrypted one the sum is another
                    self.altered += sha is not None and not Path(name).name.startswith(sha)

    def _names_of_wallet(self) -> Iterator[str]:
        for name in self._files.names(self._data):
            if any(name == top or name.startswith(f"{top}.") for top in _TOP):  # also what was set aside as damaged
                yield name
        yield from self._names_in(HISTORY_NAME)

    def _names_in(self, folder: str) -> list[str]:
        names = self._files.names(self._data / folder)
        return [f"{folder}/{name}" for name in names if not name.startswith(".")]

    def _copy(self, zipped: ZipFile, name: str, path: Path) -> str | None:
        """Copy one file and return its SHA-256; what is no file is left out."""
        try:
            data = self._files.read_bytes(path)
        except StorageError as error:
            if error.code == "not_a_file":
                return None
            raise
        found = self._files.identity(path)
        self._put(zipped, name, data, found.modified_ns if found else None)
        return self.sums[name]

    def _put(self, zipped: ZipFile, name: str, data: bytes, modified_ns: int | None) -> None:
        entry = ZipInfo(name, _zip_time(modified_ns))
        entry.create_system, entry.external_attr = _UNIX, _ORDINARY_FILE << 16
        entry.compress_type = ZIP_STORED if name.endswith(_COMPRESSED_ALREADY) else ZIP_DEFLATED
        zipped.writestr(entry, data)
        self.sums[name] = sha256(data).hexdigest()


def _open(files: Files, path: Path) -> _Opened:
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        return _Opened(files, files.call("open", os.open, path, flags, PRIVATE_FILE))
    except OSError as error:
        raise storage_error(error, path) from error


def _verify(opened: _Opened, sums: Mapping[str, str]) -> None:
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
    """Return the error for the copy itself, without the name the user gave it."""
    return StorageError("disk_full") if error.code == "disk_full" else StorageError("copy_not_written")


def _zip_time(modified_ns: int | None) -> tuple[int, int, int, int, int, int]:
    """Return a time as the format knows it, in UTC."""
    if modified_ns is not None:
        moment = datetime.fromtimestamp(modified_ns // 1_000_000_000, UTC)
        if moment.year in _YEARS:
            return moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second
    return _YEARS[0], 1, 1, 0, 0, 0
