"""Reading a recovery file, wherever the user keeps it."""

from pathlib import Path

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.storage.age_codec import AgeKey
from leb_wallet.storage.files import DISK, Files

_LARGEST = 100_000


def read_recovery(path: Path, files: Files = DISK) -> str:
    """Return the key in a recovery file.

    Raises:
        InvalidInput: ``recovery_not_a_key``.
        StorageError: it cannot be read.
    """
    if files.size(path) > _LARGEST:
        raise InvalidInput("recovery_not_a_key")
    key = AgeKey()
    key.take(files.read_part(path, 0, _LARGEST).decode("utf-8", "replace"))
    return key.text
