"""identity.age: the key of a sealed wallet, itself sealed with the user's passphrase by age's scrypt.

A new passphrase rewrites this one small file. It is armoured: a text that says what it is, and of which a cut or
an addition can be told from a wrong passphrase. ``age -d identity.age`` asks for the passphrase and prints the key.
"""

import re
from base64 import b64decode
from enum import StrEnum
from pathlib import Path

from leb_wallet.domain.errors import DamagedFile, InvalidInput, StorageError
from leb_wallet.storage.age_codec import MAGIC, AgeKey
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.passphrases import BEGIN, END, MAX_WORK, check_passphrase, opened_with, sealed_with

IDENTITY_NAME = "identity.age"  # there: the wallet is sealed. Nothing else decides it.
COMING_NAME = "identity.age.new"  # being sealed: the plain files are in force
GOING_NAME = "identity.age.off"  # no longer sealed: what lies about sealed may go

_SCRYPT = re.compile(rb"-> scrypt [A-Za-z0-9+/]{22} ([0-9]{1,6})\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n", re.ASCII)
MAX_IDENTITY_BYTES = 64 * 1024


class Protection(StrEnum):
    """How a folder's wallet lies there."""

    PLAIN = "plain"
    SEALED = "sealed"
    KEY_MISSING = "key_missing"  # sealed, and the file with the key is not there


def protection_of(folder: Path, files: Files = DISK) -> Protection:
    """Tell how the wallet in a folder lies there, from names alone. Raises StorageError."""
    if files.identity(folder / IDENTITY_NAME) is not None:
        return Protection.SEALED
    if files.identity(folder / "wallet.json") is not None or files.identity(folder / "journal.jsonl") is not None:
        return Protection.PLAIN
    sealed = (folder / "wallet.json.age", folder / "journal.jsonl.age64")
    is_sealed = any(files.identity(path) is not None for path in sealed)
    return Protection.KEY_MISSING if is_sealed else Protection.PLAIN


def locked_key(key: AgeKey, passphrase: str) -> bytes:
    """Return the content of identity.age: the key for this passphrase. Takes about a second, and tries it.

    Raises:
        InvalidInput: ``passphrase_empty`` or ``passphrase_not_text``.
        StorageError: ``wallet_locked``; ``sealing_failed``, what came out does not open again.
    """
    text = f"# LEB Wallet: the key of this wallet\n# public key: {key.recipient}\n{key.text}\n"
    return sealed_with(text.encode(), passphrase)


def unlocked_key(data: bytes, passphrase: str) -> str:
    """Return the key in the content of identity.age. Takes about a second.

    Raises:
        InvalidInput: ``passphrase_wrong``, ``passphrase_empty`` or ``passphrase_not_text``.
        DamagedFile: ``identity_cut``, ``identity_followed`` (something stands after its end),
            ``identity_damaged`` or ``identity_too_costly``.
    """
    check_passphrase(passphrase)
    _check_frame(data)
    codes = {"wrong": "passphrase_wrong", "damaged": "identity_damaged", "too_costly": "identity_too_costly"}
    text = opened_with(data, passphrase, **codes)
    try:
        return AgeKey(text.decode("utf-8", "replace")).text
    except InvalidInput as error:
        raise DamagedFile("identity_damaged") from error


def read_identity(folder: Path, files: Files = DISK) -> bytes:
    """Return the content of identity.age.

    Raises:
        StorageError: ``identity_missing``, or it cannot be read.
        DamagedFile: ``identity_damaged``, far too large.
    """
    path = folder / IDENTITY_NAME
    try:
        if files.size(path) > MAX_IDENTITY_BYTES:
            raise DamagedFile("identity_damaged")
        return files.read_bytes(path)
    except StorageError as error:
        if error.code == "file_missing":
            raise StorageError("identity_missing") from error
        raise


def _check_frame(data: bytes) -> None:
    """Tell what is wrong with identity.age apart from the passphrase, as far as its text shows it."""
    text = data.replace(b"\r\n", b"\n").strip()
    if not text:
        raise DamagedFile("identity_cut")
    if not text.startswith(BEGIN):
        raise DamagedFile("identity_damaged")
    body, end, rest = text.removeprefix(BEGIN).partition(END)
    if not end:
        raise DamagedFile("identity_cut")
    if rest.strip():
        raise DamagedFile("identity_followed")
    try:
        message = b64decode(b"".join(body.split()), validate=True)
    except ValueError:
        raise DamagedFile("identity_damaged") from None
    found = _SCRYPT.match(message, len(MAGIC)) if message.startswith(MAGIC) else None
    if found is None:
        raise DamagedFile("identity_damaged")
    if int(found[1]) > MAX_WORK:
        raise DamagedFile("identity_too_costly")
