"""Files for one passphrase, in the age format with its armour: ``age -d FILE`` asks for it and opens them.

Nothing of the content is ever on a disk unencrypted.
"""

import re
from base64 import b64decode

from leb_wallet.domain.errors import DamagedFile, InvalidInput
from leb_wallet.storage.age_codec import MAGIC
from leb_wallet.storage.passphrases import BEGIN, END, MAX_WORK, check_passphrase, opened_with, sealed_with

MAX_BYTES = 1 << 29  # of the content: it is in the memory as a whole, twice

_WORK = re.compile(rb"-> scrypt [A-Za-z0-9+/]{22} ([0-9]{1,6})\n", re.ASCII)
_HEADER_LINES = 8  # of the armour: more than the header takes


def is_sealed(start: bytes) -> bool:
    """Tell from its beginning whether a file is one of age."""
    return start.lstrip().startswith((BEGIN, MAGIC.rstrip()))


def seal(data: bytes, passphrase: str) -> bytes:
    """Return ``data`` for a passphrase, opened again once. Takes about two seconds.

    Raises:
        InvalidInput: ``passphrase_empty``, ``passphrase_not_text``, or ``export_too_large``.
        StorageError: ``sealing_failed``, what came out does not open again.
    """
    if len(data) > MAX_BYTES:
        raise InvalidInput("export_too_large", limit=MAX_BYTES >> 20)
    return sealed_with(data, passphrase)


def unseal(data: bytes, passphrase: str) -> bytes:
    """Return what was sealed. Takes about a second.

    Raises:
        InvalidInput: ``file_passphrase_wrong``, ``passphrase_empty`` or ``passphrase_not_text``.
        DamagedFile: ``sealed_file_cut``, ``sealed_file_followed`` (something stands after its end),
            ``sealed_file_damaged`` or ``sealed_file_too_costly``.
    """
    check_passphrase(passphrase)
    _check_frame(data)
    codes = {"damaged": "sealed_file_damaged", "too_costly": "sealed_file_too_costly"}
    return opened_with(data, passphrase, wrong="file_passphrase_wrong", **codes)


def _check_frame(data: bytes) -> None:
    """Tell what is wrong apart from the passphrase, as far as the text shows it; the cost before it is paid."""
    text = data.strip()
    head = text[: 1 << 12]
    if text.startswith(BEGIN):
        if not text.endswith(END):
            raise DamagedFile("sealed_file_followed" if END in text else "sealed_file_cut")
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
