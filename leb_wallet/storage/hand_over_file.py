"""``.lebcard``: one card for somebody else, as a ZIP with ``card.json`` and receipts, or that for a passphrase."""

import re
from collections.abc import Mapping
from zipfile import ZipInfo

from leb_wallet.domain.errors import DamagedFile, InvalidInput, StorageError
from leb_wallet.domain.exporting.hand_over import HandOver, read_hand_over
from leb_wallet.storage.receipt_store import MAX_BYTES
from leb_wallet.storage.zip_reading import ZIP_START, content_of, opened_zip
from leb_wallet.storage.zip_writing import Contents, zip_bytes

CARD_NAME, README = "card.json", "README.txt"
MAX_FILE_BYTES = 1 << 28
MAX_CARD_BYTES = 1 << 26
MAX_ENTRIES = 1000

_RECEIPT = re.compile(r"receipts/([0-9a-f]{64})\.[a-z0-9]{1,5}", re.ASCII)
_ENCRYPTED = 0x1


def dump_hand_over(found: HandOver, receipts: Mapping[str, bytes], readme: bytes) -> bytes:
    """Return the bytes of a hand-over file. ``receipts`` are contents by their names, ``<sha256>.<ext>``."""

    def fill(contents: Contents) -> None:
        contents.put(README, readme)
        contents.put(CARD_NAME, found.model_dump_json(exclude_defaults=True, indent=1).encode())
        for name, data in receipts.items():
            contents.put(f"receipts/{name}", data)

    return zip_bytes(fill)


def is_hand_over(data: bytes) -> bool:
    """Tell whether these bytes are a hand-over file, however damaged it is within."""
    if not data.startswith(ZIP_START):
        return False
    try:
        with opened_zip(data) as zipped:
            return CARD_NAME in zipped.namelist()
    except StorageError:
        return False


def load_hand_over(data: bytes) -> tuple[HandOver, dict[str, bytes]]:
    """Read a hand-over file, and the receipts that its records name by their SHA-256, whatever is in them.

    Raises:
        InvalidInput: ``hand_over_damaged``, ``hand_over_not_one`` or ``hand_over_too_new``.
    """
    try:
        with opened_zip(data) as zipped:
            infos = zipped.infolist()
            _check(infos)
            found = read_hand_over(content_of(zipped, zipped.getinfo(CARD_NAME), MAX_CARD_BYTES) or b"")
            receipts: dict[str, bytes] = {}
            left = MAX_FILE_BYTES
            for info in infos:
                match = _RECEIPT.fullmatch(info.filename)
                if match and match[1] in found.receipts:
                    receipts[match[1]] = content_of(zipped, info, min(MAX_BYTES, left)) or b""
                    left -= len(receipts[match[1]])
    except DamagedFile as error:
        raise InvalidInput("hand_over_damaged") from error
    except InvalidInput as error:
        raise InvalidInput("hand_over_damaged" if error.code == "copy_not_a_wallet" else error.code) from error
    return found, receipts


def _check(infos: list[ZipInfo]) -> None:
    names = [info.filename for info in infos]
    if CARD_NAME not in names:
        raise InvalidInput("hand_over_not_one")
    is_encrypted = any(info.flag_bits & _ENCRYPTED for info in infos)
    if len(infos) > MAX_ENTRIES or len({name.casefold() for name in names}) != len(names) or is_encrypted:
        raise InvalidInput("hand_over_damaged")
