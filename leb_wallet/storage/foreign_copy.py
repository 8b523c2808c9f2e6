"""A wallet from elsewhere: a ``wallet.json``, such as a backup, or the ZIP of a copy of everything.

A ZIP may come from anybody: only names that ours have are looked at, none is used as a path, and what is
unpacked is measured while it is.
"""

import re
from contextlib import suppress
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from leb_wallet.domain.errors import DamagedFile, InvalidInput, StorageError
from leb_wallet.domain.past import ForeignCopy
from leb_wallet.domain.wallet import Wallet
from leb_wallet.storage.age_codec import AgeCodec, AgeKey
from leb_wallet.storage.age_files import sealed_name
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.keys_file import IDENTITY_NAME, MAX_IDENTITY_BYTES, unlocked_key
from leb_wallet.storage.layout import JOURNAL_NAME, WALLET_NAME
from leb_wallet.storage.lines import PLAIN, Codec
from leb_wallet.storage.past_lines import Piece
from leb_wallet.storage.rebuild import read_chain, rebuilt_from
from leb_wallet.storage.receipt_store import MAX_BYTES, ReceiptStore
from leb_wallet.storage.snapshot import load_snapshot
from leb_wallet.storage.zip_reading import ZIP_START, content_of, opened_zip, unless_damaged

MAX_WALLET_BYTES = 1 << 29  # a wallet of a million events is a third of a gigabyte
MAX_ENTRIES = 100_000

_RECEIPT = re.compile(r"receipts/([0-9a-f]{64})\.[a-z0-9]{1,5}(\.age)?", re.ASCII)
_PLAIN = (WALLET_NAME, JOURNAL_NAME)
_SEALED = tuple(map(sealed_name, _PLAIN))
_OURS = (*_PLAIN, *_SEALED, IDENTITY_NAME)
_SEALED_RECEIPT = MAX_BYTES + MAX_BYTES // 1000 + 4096  # at most, with what sealing adds
_ENCRYPTED = 0x1
_START_BYTES = 1024
_WALLET_START = re.compile(rb'\s*\{\s*"leb_wallet"\s*:', re.ASCII)


def is_copy(source: Path | bytes, files: Files = DISK) -> bool:
    """Tell whether this looks like a ``wallet.json`` or a copy of everything, however damaged.

    Raises:
        StorageError: a file cannot be read.
    """
    start = source if isinstance(source, bytes) else files.read_part(source, 0, _START_BYTES)
    if not start.startswith(ZIP_START):
        return _WALLET_START.match(start) is not None
    try:
        with opened_zip(source, files) as zipped:
            return not {*_PLAIN, *_SEALED}.isdisjoint(zipped.namelist())
    except StorageError:
        return False


def read_copy(path: Path | bytes, files: Files = DISK, codec: Codec = PLAIN, key: AgeKey | None = None) -> ForeignCopy:
    """Read a copy, from a file or from the memory; nothing of it is put anywhere.

    Args:
        key: that of an encrypted copy, see :func:`key_of_copy`.

    Raises:
        DamagedFile: ``copy_damaged``, or see :func:`load_snapshot`.
        NewerVersion: see :func:`load_snapshot`.
        InvalidInput: ``copy_not_a_wallet``: it is something else, or more than a wallet can be; ``copy_encrypted``.
        StorageError: ``copy_unreadable``.
    """
    try:
        start = path[: len(ZIP_START)] if isinstance(path, bytes) else files.read_part(path, 0, len(ZIP_START))
        if start != ZIP_START:
            return ForeignCopy(_wallet_file(path, files))
    except StorageError as error:
        raise unless_damaged(error) from error
    with opened_zip(path, files) as zipped:
        entries = _entries(zipped)
        is_sealed = IDENTITY_NAME in entries or entries.keys().isdisjoint(_PLAIN)
        names = _SEALED if is_sealed else _PLAIN
        if entries.keys().isdisjoint(names):
            raise InvalidInput("copy_not_a_wallet")
        if is_sealed and key is None:
            raise InvalidInput("copy_encrypted")
        wallet, journal = (content_of(zipped, entries.get(name), MAX_WALLET_BYTES) for name in names)
        shas = frozenset(match[1] for name in entries if (match := _RECEIPT.fullmatch(name)))
    if is_sealed and key is not None:
        codec = AgeCodec(key)
        wallet = None if wallet is None else key.unseal(wallet, WALLET_NAME)
    bases = [] if wallet is None else [(WALLET_NAME, load_snapshot(wallet))]
    chain = read_chain([] if journal is None else [Piece(JOURNAL_NAME, journal)], codec)
    best = rebuilt_from(bases, chain)
    if best is None:
        raise DamagedFile("copy_damaged")
    return ForeignCopy(best.wallet, shas, best.damaged + best.failed + best.gaps)


def key_of_copy(path: Path | bytes, passphrase: str, files: Files = DISK) -> AgeKey:
    """Return the key of an encrypted copy. Takes about a second.

    Raises:
        InvalidInput, DamagedFile: see :func:`unlocked_key` and :func:`read_copy`.
        StorageError: ``copy_without_key``, or ``copy_unreadable``.
    """
    with opened_zip(path, files) as zipped:
        data = content_of(zipped, _entries(zipped).get(IDENTITY_NAME), MAX_IDENTITY_BYTES)
    if data is None:
        raise StorageError("copy_without_key")
    return AgeKey(unlocked_key(data, passphrase))


def put_receipts_back(
    path: Path | bytes,
    wanted: frozenset[str],
    store: ReceiptStore,
    files: Files = DISK,
    key: AgeKey | None = None,
) -> int:
    """Keep those receipts of a copy that are ``wanted`` and return how many; what is not what its name says is left.

    Raises:
        DamagedFile: ``copy_damaged``.
        StorageError: as :meth:`ReceiptStore.keep`; those kept before are there.
    """
    kept = 0
    with opened_zip(path, files) as zipped:
        for name, entry in _entries(zipped).items():
            match = _RECEIPT.fullmatch(name)
            if match and match[1] in wanted and entry.file_size <= _SEALED_RECEIPT:
                data = content_of(zipped, entry, _SEALED_RECEIPT)
                try:
                    if match[2] and key is not None and data is not None:
                        data = key.unseal(data)
                    kept += data is not None and store.keep_named(data, match[1])
                except (InvalidInput, DamagedFile):  # of a type that a newer version knows, empty, or damaged
                    continue
    return kept


def _wallet_file(path: Path | bytes, files: Files) -> Wallet:
    if (len(path) if isinstance(path, bytes) else files.size(path)) > MAX_WALLET_BYTES:
        raise InvalidInput("copy_not_a_wallet")
    return load_snapshot(path if isinstance(path, bytes) else files.read_bytes(path)).wallet


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
        if info.filename in _OURS or _RECEIPT.fullmatch(info.filename):
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
