"""ZIP files that may come from anybody: no name is used as a path, and what is unpacked is measured while it is."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, BytesIO
from pathlib import Path
from struct import error as StructError  # noqa: N812 - it is an exception
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - it is an exception

from leb_wallet.domain.errors import DamagedFile, InvalidInput, StorageError
from leb_wallet.storage.files import DISK, Files, storage_error

ZIP_START = b"PK\x03\x04"
_PART = 1 << 20


@contextmanager
def opened_zip(source: Path | bytes, files: Files = DISK) -> Iterator[ZipFile]:
    """Open a ZIP that lies on the disk or in memory.

    Raises:
        DamagedFile: ``copy_damaged``, also for what goes wrong while it is read.
        StorageError: ``copy_unreadable``.
    """
    if isinstance(source, bytes):
        with _told(), ZipFile(BytesIO(source)) as zipped:
            yield zipped
        return
    try:
        handle = files.call("open", os.open, source, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise unless_damaged(storage_error(error, source)) from error
    with os.fdopen(handle, "rb") as opened:
        assert isinstance(opened, BufferedReader)
        with _told(), ZipFile(opened) as zipped:
            yield zipped


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError, ValueError, StructError) as error:
        raise DamagedFile("copy_damaged") from error
    except OSError as error:
        raise StorageError("copy_unreadable") from error


def unless_damaged(error: StorageError) -> StorageError:
    """Return the error without the name of the file where it tells that."""
    return error if "file" not in error.details else StorageError("copy_unreadable")


def content_of(zipped: ZipFile, entry: ZipInfo | None, limit: int) -> bytes | None:
    """Return what an entry holds, measured while it is unpacked: what it says of its size may be a lie.

    Raises:
        InvalidInput: ``copy_not_a_wallet``, more than ``limit`` bytes.
    """
    if entry is None:
        return None
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # the others have errors and limits of their own
        raise BadZipFile
    if entry.file_size > limit:
        raise InvalidInput("copy_not_a_wallet")
    parts: list[bytes] = []
    left = limit
    with zipped.open(entry) as opened:
        while part := opened.read(min(_PART, left + 1)):
            left -= len(part)
            if left < 0:
                raise InvalidInput("copy_not_a_wallet")
            parts.append(part)
    return b"".join(parts)
