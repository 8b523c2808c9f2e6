"""catalogue.json beside the wallet: the update of the catalogue that was accepted, as it came.

It is public, so it stays plain in an encrypted wallet too. It may be lost without harm: cards carry their own rules,
and the catalogue that comes with the app is used again.
"""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from leb_wallet.domain.errors import DamagedFile, InvalidInput, NewerVersion, StorageError
from leb_wallet.storage.catalogue_pack import kept_body
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.notices import Notice

CATALOGUE_NAME, LOCK_NAME = "catalogue.json", "catalogue.lock"


class KeptCatalogue:
    """The accepted update in the folder of a wallet; it never goes through the codec of the wallet."""

    def __init__(self, folder: Path, files: Files = DISK) -> None:
        self._path = folder / CATALOGUE_NAME
        self._files = files

    def check(self) -> tuple[Notice, ...]:
        """Look whether the file is whole; a damaged one is set aside under another name, and told."""
        try:
            self._read()
        except NewerVersion:
            return (Notice("catalogue_newer"),)  # left as it is, for the version that can read it
        except (DamagedFile, InvalidInput):
            self._set_aside()
        except StorageError as error:
            if error.code == "file_missing":
                return ()
        else:
            return ()
        return (Notice("catalogue_unusable"),)

    def body(self) -> bytes | None:
        """Return the accepted catalogue; None where there is none that can be read."""
        try:
            return self._read()
        except (StorageError, InvalidInput):
            return None

    def keep(self, data: bytes) -> None:
        """Put an update that was accepted in the place of the one before.

        Raises:
            WalletBusy: another program has been writing for seconds.
            StorageError: the file is as it was before.
        """
        self._files.make_private_folder(self._path.parent)
        with WalletLock(self._path.parent, self._files, LOCK_NAME).held():
            self._files.remove_temporary(self._path)
            self._files.write_atomically(self._path, data)

    def _read(self) -> bytes:
        return kept_body(self._files.read_bytes(self._path))

    def _set_aside(self) -> None:
        with suppress(StorageError):  # where nothing can be written it is not used all the same
            data = self._files.read_bytes(self._path)
            aside = self._path.with_name(f"{self._path.name}.bad-{sha256(data).hexdigest()[:12]}")
            self._files.rename(self._path, aside)
