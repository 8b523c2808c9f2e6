"""A copy of everything as one ZIP. Unpacked into an empty folder it is a wallet: ``leb-wallet --data-dir FOLDER``.

It is written beside its place, read back and compared, and only then given its name: there is a whole copy or none.
"""

from collections.abc import Iterator
from pathlib import Path

from leb_wallet.domain.backup import CopyResult
from leb_wallet.domain.errors import StorageError
from leb_wallet.storage.age_files import SEALED
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.kept_catalogue import CATALOGUE_NAME
from leb_wallet.storage.keys_file import IDENTITY_NAME
from leb_wallet.storage.layout import HISTORY_NAME, JOURNAL_NAME, WALLET_NAME
from leb_wallet.storage.lock import TIMEOUT_S, WalletLock
from leb_wallet.storage.zip_writing import Contents, write_zip

SETTINGS, README, RECEIPTS = "settings.json", "README.txt", "receipts"

_TOP = (WALLET_NAME, JOURNAL_NAME, "reminders.json", CATALOGUE_NAME, IDENTITY_NAME)  # encrypted ones as they lie there


def write_copy(
    data: Path, settings: Path, target: Path, readme: bytes, files: Files = DISK, *, timeout_s: float = TIMEOUT_S
) -> CopyResult:
    """Write all files of a wallet to ``target``, where a file of that name is replaced.

    The lock is held while wallet and journal are read, so that they belong together. Receipts come after them,
    without it: what a record names was there before the record, and is never changed or removed.

    Args:
        data: the folder of the wallet.
        settings: the file of the user's choices, wherever it is.
        readme: the page that tells how to put the copy back.
        timeout_s: how long to wait for another program that writes.

    Raises:
        WalletBusy: ``wallet_busy``.
        DamagedFile: ``copy_not_whole``, read back it was not what had been written.
        StorageError: ``disk_full`` or ``copy_not_written`` for the copy, which then is not there; what
            :class:`Files` says for a file of the wallet.
    """
    writer = _Writer(data, settings, files, timeout_s)
    size = write_zip(target, lambda contents: writer.write(contents, readme), files)
    return CopyResult(writer.count - 1, size, writer.altered)


class _Writer:
    """Puts the files of a wallet into a ZIP and counts them."""

    def __init__(self, data: Path, settings: Path, files: Files, timeout_s: float) -> None:
        self._data, self._settings, self._files, self._timeout_s = data, settings, files, timeout_s
        self.count = self.altered = 0

    def write(self, contents: Contents, readme: bytes) -> None:
        contents.put(README, readme)
        with WalletLock(self._data, self._files).held(self._timeout_s):
            for name in self._names_of_wallet():
                self._copy(contents, name, self._data / name)
        if self._files.identity(self._settings) is not None:
            self._copy(contents, SETTINGS, self._settings)
        for name in self._names_in(RECEIPTS):
            sha = self._copy(contents, name, self._data / name)
            if not name.endswith(SEALED):  # of an encrypted one the sum is another
                self.altered += sha is not None and not Path(name).name.startswith(sha)
        self.count = len(contents.sums)

    def _names_of_wallet(self) -> Iterator[str]:
        for name in self._files.names(self._data):
            if any(name == top or name.startswith(f"{top}.") for top in _TOP):  # also what was set aside as damaged
                yield name
        yield from self._names_in(HISTORY_NAME)

    def _names_in(self, folder: str) -> list[str]:
        names = self._files.names(self._data / folder)
        return [f"{folder}/{name}" for name in names if not name.startswith(".")]

    def _copy(self, contents: Contents, name: str, path: Path) -> str | None:
        """Copy one file and return its SHA-256; what is no file is left out."""
        try:
            data = self._files.read_bytes(path)
        except StorageError as error:
            if error.code == "not_a_file":
                return None
            raise
        found = self._files.identity(path)
        contents.put(name, data, found.modified_ns if found else None)
        return contents.sums[name]
