"""All lines that were ever recorded: those of earlier journals in ``history/``, then those of the journal."""

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from leb_wallet.domain.errors import StorageError
from leb_wallet.storage.files import DISK, MAX_FILE_BYTES, Files
from leb_wallet.storage.layout import HISTORY_NAME, JOURNAL_NAME

_STAMP = r"[0-9]{13}-[0-9a-f]{4}-[0-9a-f]{8}"
_HISTORY = re.compile(rf"({_STAMP})-({_STAMP})\.jsonl\.gz", re.ASCII)
MAX_UNPACKED_BYTES = MAX_FILE_BYTES // 4  # a journal is compacted long before
_GZIP_HEADER = 10  # ours has no name in it
_PART = 64  # so that no more than that is lost before a damaged place


class Piece(NamedTuple):
    """One file of lines. ``data`` is what could be read.

    ``is_whole`` is False where its compression is damaged, or unpacked it is larger than any of ours.
    """

    name: str
    data: bytes
    is_whole: bool = True


def history_names(folder: Path, files: Files = DISK, since_ms: int = 0) -> list[str]:
    """Return the names of the earlier journals of a wallet, the oldest first, that end after ``since_ms``."""
    found = []
    for name in files.names(folder / HISTORY_NAME):
        match = _HISTORY.fullmatch(name)
        if match and int(match[2][:13]) >= since_ms:
            found.append((match[1], match[2], name))
    return [name for *_, name in sorted(found)]


def pieces(folder: Path, files: Files = DISK, since_ms: int = 0) -> Iterator[Piece]:
    """Yield the files of lines, the oldest first, the journal last; what cannot be read at all is empty."""
    for name in history_names(folder, files, since_ms):
        yield unpacked(name, content_if_any(folder / HISTORY_NAME / name, files))
    journal = content_if_any(folder / JOURNAL_NAME, files)
    if journal:
        yield Piece(JOURNAL_NAME, journal)


def damaged_pieces(folder: Path, files: Files = DISK) -> Iterator[Piece]:
    """Yield the journals that were set aside as damaged."""
    for name in files.names(folder):
        if name.startswith(f"{JOURNAL_NAME}.damaged-"):
            yield Piece(name, content_if_any(folder / name, files))


def content_if_any(path: Path, files: Files) -> bytes:
    """Return what a file holds, nothing where it cannot be read: tried twice, since what is passed over is lost."""
    for _ in range(2):
        with suppress(StorageError):
            return files.read_bytes(path)
    return b""


def unpacked(name: str, packed: bytes) -> Piece:
    """Unpack a file of the history, up to :data:`MAX_UNPACKED_BYTES`."""
    reader = zlib.decompressobj(wbits=31)
    try:
        data = reader.decompress(packed, MAX_UNPACKED_BYTES)
    except zlib.error:
        return Piece(name, _salvaged(packed), is_whole=False)
    return Piece(name, data, is_whole=reader.eof)


def _salvaged(packed: bytes) -> bytes:
    """Return what comes before the damaged place of a compressed file; the check at its end is left out."""
    reader = zlib.decompressobj(wbits=-15)
    parts: list[bytes] = []
    left = MAX_UNPACKED_BYTES
    with suppress(zlib.error):
        for start in range(_GZIP_HEADER, len(packed), _PART):
            parts.append(reader.decompress(packed[start : start + _PART], left))
            left -= len(parts[-1])
            if reader.eof or not left:  # no limit at all is what zlib takes 0 for
                break
    return b"".join(parts)
