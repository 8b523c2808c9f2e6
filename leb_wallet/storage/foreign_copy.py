"""A wallet from elsewhere: a ``wallet.json``, such as a backup, or the ZIP of a copy of everything.

A ZIP may come from anybody: only names that ours have are looked at, none is used as a path, and what is
unpacked is measured while it is.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedReader
from pathlib import Path
from struct import error as StructError  # noqa: N812 - it is an exception
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - it is an exception

from leb_wallet.domain.errors import DamagedFile, InvalidInput, StorageError
from leb_wallet.domain.past import ForeignCopy
from leb_wallet.domain.wallet import Wallet
from leb_wallet.storage.files import DISK, Files, storage_error
from leb_wallet.storage.lines import PLAIN, Codec
from leb_wallet.storage.past_lines import Piece
from leb_wallet.storage.rebuild import read_chain, rebuilt_from
from leb_wallet.storage.receipt_store import MAX_BYTES, ReceiptStore
from leb_wallet.storage.snapshot import load_snapshot
from leb_wallet.storage.wallet_store import JOURNAL_NAME, WALLET_NAME

MAX_WALLET_BYTES = 1 << 29  # a wallet of a million events is a third of a gigabyte
MAX_ENTRIES = 100_000

_RECEIPT = re.compile(r"receipts/([0-9a-f]{64})\.[a-z0-9]{1,5}", re.ASCII)
_ZIP_START = b"PK\x03\x04"
_ENCRYPTED = 0x1
_PART = 1 << 20


def read_copy(path: Path, files: Files = DISK, codec: Codec = PLAIN) -> ForeignCopy:
    """Read a copy; nothing of it is put anywhere.

    Raises:
        DamagedFile: ``copy_damaged``, or see :func:`load_snapshot`.
        NewerVersion: see :func:`load_snapshot`.
        InvalidInput: ``copy_not_a_wallet``: it is something else, or more than a wallet can be.
        StorageError: ``copy_unreadable``.
    """
    try:
        start = files.read_part(path, 0, len(_ZIP_START))
        if start != _ZIP_START:
            return ForeignCopy(_wallet_file(path, files))
    except StorageError as error:
        raise _unless_damaged(error) from error
    with _opened(path, files) as zipped:
        entries = _entries(zipped)
        if WALLET_NAME not in entries and JOURNAL_NAME not in entries:
            raise InvalidInput("copy_not_a_wallet")
        wallet, journal = (
            _content(zipped, entries.get(name), MAX_WALLET_BYTES) for name in (WALLET_NAME, JOURNAL_NAME)
        )
        shas = frozenset(match[1] for name in entries if (match := _RECEIPT.fullmatch(name)))
    bases = [] if wallet is None else [(WALLET_NAME, load_snapshot(wallet))]
    chain = read_chain([] if journal is None else [Piece(JOURNAL_NAME, journal)], codec)
    best = rebuilt_from(bases, chain)
    if best is None:
        raise DamagedFile("copy_damaged")
    return ForeignCopy(best.wallet, shas, best.damaged + best.failed + best.gaps)


def put_receipts_back(path: Path, wanted: frozenset[str], store: ReceiptStore, files: Files = DISK) -> int:
    """Keep those receipts of a copy that are ``wanted`` and return how many; what is not what its name says is left.

    Raises:
        DamagedFile: ``copy_damaged``.
        StorageError: as :meth:`ReceiptStore.keep`; those kept before are there.
    """
    kept = 0
    with _opened(path, files) as zipped:
        for name, entry in _entries(zipped).items():
            match = _RECEIPT.fullmatch(name)
            if match and match[1] in wanted and entry.file_size <= MAX_BYTES:
                data = _content(zipped, entry, MAX_BYTES)
                try:
                    kept += data is not None and store.keep_named(data, match[1])
                except InvalidInput:  # of a type that a newer version knows, or empty
                    continue
    return kept


def _wallet_file(path: Path, files: Files) -> Wallet:
    if files.size(path) > MAX_WALLET_BYTES:
        raise InvalidInput("copy_not_a_wallet")
    return load_snapshot(files.read_bytes(path)).wallet


def _unless_damaged(error: StorageError) -> StorageError:
    """Return the error without the name of the file where it tells that."""
    return error if "file" not in error.details else StorageError("copy_unreadable")


@contextmanager
def _opened(path: Path, files: Files) -> Iterator[ZipFile]:
    try:
        handle = files.call("open", os.open, path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise _unless_damaged(storage_error(error, path)) from error
    with os.fdopen(handle, "rb") as opened:
        assert isinstance(opened, BufferedReader)
        try:
            with ZipFile(opened) as zipped:
                yield zipped
        except (BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError, ValueError, StructError) as error:
            raise DamagedFile("copy_damaged") from error
        except OSError as error:
            raise StorageError("copy_unreadable") from error


def _entries(zipped: ZipFile) -> dict[str, ZipInfo]:
    """Return the entries with a name that ours have.

    Raises:
        InvalidInput: ``copy_not_a_wallet``; there are too many, or two of one name.
    """
    found: dict[str, ZipInfo] = {}
    infos = zipped.infolist()
    if len(infos) > MAX_ENTRIES:
        raise InvalidInput("copy_not_a_wallet")
    for info in infos:
        if info.filename in (WALLET_NAME, JOURNAL_NAME) or _RECEIPT.fullmatch(info.filename):
            if info.filename in found or info.flag_bits & _ENCRYPTED:
                raise InvalidInput("copy_not_a_wallet")
            found[info.filename] = info
        elif not info.flag_bits & _ENCRYPTED:
            _check_name(zipped, info)
    return found


def _check_name(zipped: ZipFile, entry: ZipInfo) -> None:
    """Raise BadZipFile where an entry has another name in its other place: it may have been one of ours."""
    with suppress(NotImplementedError), zipped.open(entry):
        pass


def _content(zipped: ZipFile, entry: ZipInfo | None, limit: int) -> bytes | None:
    """Return what an entry holds, measured while it is unpacked: what it says of its size may be a lie."""
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
