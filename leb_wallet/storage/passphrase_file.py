"""Files for one passphrase, in the age format with its armour: ``age -d FILE`` asks for it and opens them.

Armoured for the same reason as the key of an encrypted wallet: a cut and an addition can be told from a wrong
passphrase. Nothing of the content is ever on a disk unencrypted.
"""

import re
from base64 import b64decode

from leb_wallet.domain.errors import DamagedFile, InvalidInput, StorageError
from leb_wallet.storage.age_codec import MAGIC
from leb_wallet.storage.keys_file import MAX_WORK

MAX_BYTES = 1 << 29  # of the content: it is in the memory as a whole, twice

_BEGIN, _END = b"-----BEGIN AGE ENCRYPTED FILE-----", b"-----END AGE ENCRYPTED FILE-----"
_WORK = re.compile(rb"-> scrypt [A-Za-z0-9+/]{22} ([0-9]{1,6})\n", re.ASCII)
_HEADER_LINES = 8  # of the armour: more than the header takes
_EXCESSIVE, _WRONG = "Excessive work", "Decryption failed"  # as pyrage says it


def is_sealed(start: bytes) -> bool:
    """Tell from its beginning whether a file is one of age."""
    return start.lstrip().startswith((_BEGIN, MAGIC.rstrip()))


def seal(data: bytes, passphrase: str) -> bytes:
    """Return ``data`` for a passphrase, opened again once. Takes about two seconds.

    Raises:
        InvalidInput: ``passphrase_empty``, ``passphrase_not_text``, or ``export_too_large``.
        StorageError: ``sealing_failed``, what came out does not open again.
    """
    from pyrage import passphrase as scrypt

    _check(passphrase)
    if len(data) > MAX_BYTES:
        raise InvalidInput("export_too_large", limit=MAX_BYTES >> 20)
    sealed = bytes(scrypt.encrypt(data, passphrase, armored=True))
    if scrypt.decrypt(sealed, passphrase) != data:
        raise StorageError("sealing_failed")
    return sealed


def unseal(data: bytes, passphrase: str) -> bytes:
    """Return what was sealed. Takes about a second.

    Raises:
        InvalidInput: ``file_passphrase_wrong``, ``passphrase_empty`` or ``passphrase_not_text``.
        DamagedFile: ``sealed_file_cut``, ``sealed_file_followed`` (something stands after its end),
            ``sealed_file_damaged`` or ``sealed_file_too_costly``.
    """
    from pyrage import DecryptError
    from pyrage import passphrase as scrypt

    _check(passphrase)
    _check_frame(data)
    try:
        return bytes(scrypt.decrypt(data, passphrase))
    except DecryptError as error:
        if _EXCESSIVE in str(error):
            raise DamagedFile("sealed_file_too_costly") from error
        if _WRONG in str(error):
            raise InvalidInput("file_passphrase_wrong") from None
        raise DamagedFile("sealed_file_damaged") from error


def _check(passphrase: str) -> None:
    if not passphrase:
        raise InvalidInput("passphrase_empty")
    try:
        passphrase.encode()
    except UnicodeEncodeError:
        raise InvalidInput("passphrase_not_text") from None


def _check_frame(data: bytes) -> None:
    """Tell what is wrong apart from the passphrase, as far as the text shows it; the cost before it is paid."""
    text = data.strip()
    head = text[: 1 << 12]
    if text.startswith(_BEGIN):
        if not text.endswith(_END):
            raise DamagedFile("sealed_file_followed" if _END in text else "sealed_file_cut")
        lines = head.splitlines()[1 : _HEADER_LINES + 1]
        try:
            head = b64decode(b"".join(line.strip() for line in lines if not line.startswith(b"---")), validate=True)
        except ValueError:
            raise DamagedFile("sealed_file_damaged") from None
    if not head:
        raise DamagedFile("sealed_file_cut")
    work = _WORK.match(head, len(MAGIC)) if head.startswith(MAGIC) else None
    if work is None:  # of another kind, such as for a key
        raise DamagedFile("sealed_file_damaged")
    if int(work[1]) > MAX_WORK:
        raise DamagedFile("sealed_file_too_costly")
