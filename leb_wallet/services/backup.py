"""A copy of everything, in one file that the user keeps elsewhere."""

from pathlib import Path

from leb_wallet.domain.backup import CopyResult
from leb_wallet.resources import resource_path
from leb_wallet.storage.backup_file import write_copy
from leb_wallet.storage.files import DISK, Files


class Backup:
    """Copies one wallet with its receipts and the user's choices."""

    def __init__(self, data: Path, settings: Path, files: Files = DISK) -> None:
        """``data`` is the folder of the wallet, ``settings`` the file of the user's choices."""
        self._data, self._settings, self._files = data, settings, files

    def save_copy(self, target: Path) -> CopyResult:
        """Write a ZIP with a page in both languages that tells how to put it back.

        Raises:
            StorageError: see :func:`leb_wallet.storage.backup_file.write_copy`.
        """
        readme = self._files.read_bytes(resource_path("backup/README.txt"))
        return write_copy(self._data, self._settings, target, readme, self._files)
