"""An update of the catalogue as a file that people hand on: a first line that says what it is, then the catalogue.

    {"format": "leb-wallet-catalogue", "version": 1, "sha256": "…", "signature": {"key": "…", "ed25519": "…"}}
    {"serial": 2026112201, "providers": [ … as in resources/providers … ]}

Sum and signature are of every byte after the first line end, as they stand, so that there is no question of how
JSON is to be written. The first line has one form only: a byte more or less, and it is none. ``"signature": null``
is a file that nobody vouches for. The sum tells damage, the signature (RFC 8032) who published it.
"""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pydantic_core import from_json

from leb_wallet.domain.errors import DamagedFile, InvalidInput, NewerVersion, StorageError
from leb_wallet.storage.files import DISK, Files

FORMAT, VERSION = "leb-wallet-catalogue", 1
MAX_BYTES = 8 << 20  # the catalogue of 80 operators has half a megabyte

_HEAD = re.compile(
    rb'\{"format": "leb-wallet-catalogue", "version": 1, "sha256": "([0-9a-f]{64})", '
    rb'"signature": (?:null|\{"key": "([0-9a-z-]{1,64})", "ed25519": "([0-9a-f]{128})"\})\}'
)
_ANY_VERSION = re.compile(rb'\{"format": "leb-wallet-catalogue", "version": ([0-9]{1,9})\b')
_LONGEST_HEAD = 1024


class Pack(NamedTuple):
    """An update whose sum, and signature if it has one, are right. ``key`` names who signed it; None: nobody."""

    data: bytes  # the file as it came
    body: bytes
    key: str | None


class Signature(NamedTuple):
    """The name of a key, and 64 bytes as hexadecimal text."""

    key: str
    ed25519: str


def read_pack_file(path: Path, keys: Mapping[str, str], files: Files = DISK) -> Pack:
    """Read an update that the user has picked.

    Raises:
        StorageError: ``pack_unreadable``, without the name of the file.
        InvalidInput, DamagedFile, NewerVersion: see :func:`read_pack`.
    """
    try:
        if files.size(path) > MAX_BYTES:
            raise InvalidInput("pack_too_large")
        data = files.read_part(path, 0, MAX_BYTES + 1)
    except StorageError as error:
        raise StorageError("pack_unreadable") from error
    return read_pack(data, keys)


def read_pack(data: bytes, keys: Mapping[str, str]) -> Pack:
    """Read an update and check sum and signature; what the catalogue in it says is not looked at.

    Args:
        keys: the public keys (32 bytes as hexadecimal text) by name; of several, any may have signed.

    Raises:
        InvalidInput: ``pack_too_large``, ``pack_not_a_pack``, ``pack_unknown_key`` or ``pack_bad_signature``.
        DamagedFile: ``pack_damaged``; it was cut off or changed.
        NewerVersion: ``pack_newer_version``.
    """
    body, key, signature = _opened(data)
    if key is not None:
        if key not in keys:
            raise InvalidInput("pack_unknown_key")
        if not _is_signed(body, signature, keys[key]):
            raise InvalidInput("pack_bad_signature")
    return Pack(data, body, key)


def kept_body(data: bytes) -> bytes:
    """Return the catalogue in an update that was accepted before; who signed it was checked then.

    Raises:
        InvalidInput, DamagedFile, NewerVersion: as :func:`read_pack`.
    """
    return _opened(data)[0]


def dump_pack(body: bytes, signature: Signature | None = None) -> bytes:
    """Return the bytes of an update."""
    signed = f'{{"key": "{signature.key}", "ed25519": "{signature.ed25519}"}}' if signature else "null"
    head = (
        f'{{"format": "{FORMAT}", "version": {VERSION}, "sha256": "{sha256(body).hexdigest()}", "signature": {signed}}}'
    )
    return head.encode("ascii") + b"\n" + body


def to_be_signed(body: bytes) -> bytes:
    """Return the bytes under a signature: what it is for stands before them, so that it fits nothing else."""
    return f"{FORMAT} {VERSION}\n".encode() + body


def load_keys(path: Path) -> dict[str, str]:
    """Return the shipped public keys of official updates by name.

    Raises:
        DamagedFile: ``catalogue_damaged``; the installation is incomplete.
    """
    try:
        raw = from_json(path.read_bytes())
        return {str(name): bytes.fromhex(key).hex() for name, key in raw.items()}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise DamagedFile("catalogue_damaged") from error


def _opened(data: bytes) -> tuple[bytes, str | None, bytes]:
    """Return the catalogue, the name of the key, if any, and the signature."""
    if len(data) > MAX_BYTES:
        raise InvalidInput("pack_too_large")
    end = data.find(b"\n", 0, _LONGEST_HEAD)
    head = data[: max(end, 0)]
    match = _HEAD.fullmatch(head)
    if match is None:
        version = _ANY_VERSION.match(data)
        if version and int(version[1]) > VERSION:
            raise NewerVersion("pack_newer_version")
        raise InvalidInput("pack_not_a_pack")
    body = data[end + 1 :]
    if sha256(body).hexdigest().encode("ascii") != match[1]:
        raise DamagedFile("pack_damaged")
    return body, match[2].decode("ascii") if match[2] else None, bytes.fromhex((match[3] or b"").decode("ascii"))


def _is_signed(body: bytes, signature: bytes, key: str) -> bool:
    from nacl.exceptions import CryptoError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(bytes.fromhex(key)).verify(to_be_signed(body), signature)
    except (CryptoError, ValueError):
        return False
    return True
