"""The one object that knows whether a wallet is sealed: its key, its files, its lines.

``files`` and ``codec`` are handed to all who read and write the wallet, once; they stay the same objects when the
wallet is sealed, opened, locked or unlocked.
"""

from pathlib import Path

from leb_wallet.domain.errors import DamagedFile, InvalidInput
from leb_wallet.storage.age_codec import AgeCodec, AgeKey
from leb_wallet.storage.age_files import AgeFiles, sealed_name
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.keys_file import (
    IDENTITY_NAME,
    Protection,
    locked_key,
    protection_of,
    read_identity,
    unlocked_key,
)

SEALED_JOURNAL_BYTES = 64 * 1024  # to open a line costs a third of a millisecond, so a sealed journal stays short


class VaultCodec:
    """Lines of the journal, sealed or not as the wallet is."""

    def __init__(self, vault: "Vault") -> None:
        self._vault = vault
        self._sealing = AgeCodec(vault.key)

    @property
    def journal_bytes(self) -> int | None:
        """How long a journal may always be; None where it is as for plain lines."""
        return SEALED_JOURNAL_BYTES if self._vault.is_sealed else None

    def proves(self, line: bytes) -> bool:
        """Tell whether a line is sealed, so that it opens as it was written or not at all."""
        return self._vault.is_sealed and self._sealing.proves(line)

    def encode(self, line: bytes) -> bytes:
        """Return a line as it goes to the disk."""
        return self._sealing.encode(line) if self._vault.is_sealed else line

    def decode(self, line: bytes) -> bytes:
        """Return what a line says; a ValueError where it is damaged."""
        return self._sealing.decode(line) if self._vault.is_sealed else line


class Vault:
    """The folder of one wallet. Made at the start, when only names are looked at."""

    def __init__(self, folder: Path, disk: Files = DISK) -> None:
        self.folder, self.disk = folder, disk
        self.key = AgeKey()
        self.files = AgeFiles(folder, self.key, disk)
        self.codec = VaultCodec(self)
        self.protection = Protection.PLAIN
        self.look()

    @property
    def is_sealed(self) -> bool:
        """Whether the files of the wallet are sealed."""
        return self.protection != Protection.PLAIN

    @property
    def is_locked(self) -> bool:
        """Whether the wallet is sealed and the key is not there."""
        return self.is_sealed and not self.key.is_there

    def look(self) -> None:
        """See again how the wallet lies there, as after it was sealed or opened. Raises StorageError."""
        self.protection = protection_of(self.folder, self.disk)
        self.files.is_sealing = self.is_sealed

    def unlock(self, passphrase: str) -> None:
        """Take the key out of identity.age. Takes about a second, in any thread.

        Raises:
            InvalidInput, DamagedFile, StorageError: see :func:`unlocked_key` and :func:`read_identity`.
        """
        self.key.take(unlocked_key(read_identity(self.folder, self.disk), passphrase))

    def is_right(self, passphrase: str) -> bool:
        """Tell whether this is the passphrase, and take nothing. Raises as :meth:`unlock`."""
        try:
            unlocked_key(read_identity(self.folder, self.disk), passphrase)
        except InvalidInput:
            return False
        return True

    def unlock_with(self, recovery: str) -> None:
        """Take the key that stands in a recovery file; what is taken opens this wallet.

        Raises:
            InvalidInput: ``recovery_not_a_key`` or ``recovery_of_other_wallet``.
            StorageError: the wallet cannot be read.
        """
        key = AgeKey()
        key.take(recovery)
        for name in ("wallet.json", "journal.jsonl"):
            path = self.folder / sealed_name(name)
            if self.disk.identity(path) is not None:
                if not _opens(key, name, self.disk.read_bytes(path)):
                    raise InvalidInput("recovery_of_other_wallet")
                self.key.take(key.text)
                return
        raise InvalidInput("recovery_of_other_wallet")

    def change_passphrase(self, passphrase: str) -> None:
        """Write identity.age anew. Takes about two seconds, in any thread; the wallet is unlocked.

        Raises:
            InvalidInput: see :func:`locked_key`.
            StorageError: identity.age is as it was.
        """
        self.disk.write_atomically(self.folder / IDENTITY_NAME, locked_key(self.key, passphrase))
        self.look()

    def lock(self) -> None:
        """Let go of the key; every file is out of reach until it is unlocked."""
        self.key.forget()


def _opens(key: AgeKey, name: str, data: bytes) -> bool:
    try:
        if name == "wallet.json":
            key.unseal(data)
        else:
            AgeCodec(key).decode(data.partition(b"\n")[0])
    except (DamagedFile, ValueError) as error:
        # A damaged file was still sealed with this key.
        return isinstance(error, DamagedFile) and error.code == "sealed_damaged"
    return True
