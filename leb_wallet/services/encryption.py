"""Encryption at rest: switched on and off, another passphrase, the way back when it is forgotten."""

import unicodedata
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from leb_wallet.domain.errors import InvalidInput, StorageError
from leb_wallet.services.background import Background
from leb_wallet.services.key_ring import KeyRing
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.age_codec import AgeKey
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.keys_file import Protection, locked_key
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.sealing import Progress, Tidied, is_tidy, seal, tidy, unseal
from leb_wallet.storage.vault import Vault


def as_typed(passphrase: str) -> str:
    """Return a passphrase in the one form in which all keyboards and systems write the same letters."""
    return unicodedata.normalize("NFC", passphrase)


class Gate:
    """The way into one wallet before it is opened. Knows no window; all methods may run in any thread."""

    def __init__(self, vault: Vault, ring: KeyRing | None = None) -> None:
        self.vault, self.ring = vault, ring or KeyRing()
        self._asks_anyway = False

    @property
    def is_locked(self) -> bool:
        """Whether a key is needed first."""
        return self.vault.is_locked or self._asks_anyway

    @property
    def has_key_file(self) -> bool:
        """Whether a passphrase can open it; else only a recovery file can."""
        return self.vault.protection != Protection.KEY_MISSING

    def unlock(self, passphrase: str) -> None:
        """Open with the passphrase; takes about a second. Raises as :meth:`Vault.unlock`."""
        self.vault.unlock(as_typed(passphrase))
        self._asks_anyway = False

    def lock(self) -> None:
        """Let go of the key."""
        self.vault.lock()

    def ask_anyway(self) -> None:
        """Ask for the key although it is there."""
        self._asks_anyway = True

    def unlock_with_recovery(self, text: str) -> None:
        """Open with what stands in a recovery file. Raises as :meth:`Vault.unlock_with`."""
        self.vault.unlock_with(text)
        self._asks_anyway = False

    def unlock_with_ring(self) -> bool:
        """Open with the desktop's keyring, if the key is there, and tell whether it was."""
        text = self.ring.read(ring_name(self.vault.folder))
        if not text:
            return False
        try:
            self.vault.unlock_with(text)
        except (InvalidInput, StorageError):  # of an earlier key
            return False
        return True

    def finish(self) -> Tidied:
        """Go on with a switch that a crash interrupted. Raises StorageError, WalletBusy."""
        if is_tidy(self.vault):
            return Tidied()
        with WalletLock(self.vault.folder, self.vault.disk).held():
            return tidy(self.vault)


def ring_name(folder: Path) -> str:
    """Return under which name the keyring keeps the key of a wallet: it tells nothing of the user."""
    return sha256(str(folder.resolve()).encode()).hexdigest()[:16]


class Encryption(QObject):
    """Switches encryption for an open wallet.

    The long parts run in the background; meanwhile the wallet can be looked at, not changed.

    Signals:
        changed: the wallet is encrypted now, or no longer, or has another passphrase.
        failed(WalletError): nothing has changed; with ``plain_files_left`` the wallet is encrypted all the same.
        progressed(int, int): how many files are done.
    """

    changed = Signal()
    failed = Signal(object)
    progressed = Signal(int, int)

    def __init__(
        self,
        gate: Gate,
        wallets: WalletService,
        before_change: Callable[[], object] = bool,
        files: Files = DISK,
        parent: QObject | None = None,
    ) -> None:
        """``before_change`` makes a backup and raises StorageError where it cannot."""
        super().__init__(parent)
        self.gate, self._vault, self._wallets = gate, gate.vault, wallets
        self.before_change = before_change
        self._files = files  # for a recovery file, which leaves the wallet
        self._lock = WalletLock(gate.vault.folder, gate.vault.disk)
        self._background = Background(self)
        self._background.failed.connect(self.failed)
        self._background.crashed.connect(_raise)

    @property
    def is_on(self) -> bool:
        """Whether the wallet is encrypted."""
        return self._vault.is_sealed

    @property
    def is_busy(self) -> bool:
        """Whether it is being switched."""
        return self._background.is_busy

    def turn_on(self, passphrase: str) -> None:
        """Encrypt everything with a new key under this passphrase."""
        self._background.run(lambda: _new_key(passphrase), self._seal)

    def turn_off(self) -> None:
        """Write everything as plain files again."""
        self._convert(lambda progress: unseal(self._vault, progress), is_to_be_sealed=False)

    def change_passphrase(self, passphrase: str) -> None:
        """Put the key under another passphrase."""
        self._background.run(lambda: self._vault.change_passphrase(as_typed(passphrase)), lambda _: self.changed.emit())

    def check(self, passphrase: str, then: Callable[[bool], None]) -> None:
        """Find out whether this is the passphrase in force; takes about a second."""
        self._background.run(lambda: self._vault.is_right(as_typed(passphrase)), then)

    def wait(self) -> None:
        """Wait for what is being done, as before the program ends."""
        self._background.wait()

    def save_recovery(self, path: Path, text: str) -> None:
        """Write a recovery file; ``text`` explains it and has a place ``{key}`` for the key.

        Raises:
            StorageError: ``recovery_inside`` (it would lie beside what it opens), ``disk_full`` or
                ``export_not_written``; none tells the file's name.
        """
        if self._vault.folder.resolve() in (path.resolve().parent, *path.resolve().parents):
            raise StorageError("recovery_inside")
        content = text.replace("{key}", self._vault.key.text).encode()
        try:
            self._files.write_atomically(path, content)
        except StorageError as error:
            code = error.code
        else:
            return
        if code == "disk_full":
            raise StorageError("disk_full")
        raise StorageError("export_not_written")

    def recovery_key(self) -> str:
        """Return the key, to be shown or printed."""
        return self._vault.key.text

    # --- The keyring ----------------------------------------------------------------------

    @property
    def can_use_ring(self) -> bool:
        """Whether the desktop has a keyring."""
        return self.gate.ring.is_there()

    @property
    def uses_ring(self) -> bool:
        """Whether this computer unlocks without typing."""
        return self.gate.ring.read(ring_name(self._vault.folder)) is not None

    def use_ring(self, is_used: bool) -> None:
        """Keep the key in the keyring, or take it out. Raises StorageError."""
        if is_used:
            self.gate.ring.keep(ring_name(self._vault.folder), self._vault.key.text)
        else:
            self.gate.ring.remove(ring_name(self._vault.folder))

    # --- Inside ---------------------------------------------------------------------------

    def _seal(self, made: tuple[AgeKey, bytes]) -> None:
        key, locked = made
        self._convert(lambda progress: seal(self._vault, key, locked, progress), is_to_be_sealed=True)

    def _convert(self, work: Callable[[Progress], object], *, is_to_be_sealed: bool) -> None:
        try:
            self._vault.look()
            if self._vault.is_sealed == is_to_be_sealed:  # an attempt that failed came as far as that
                work = self._tidy
            self.before_change()
            self._lock.acquire()
        except StorageError as error:
            self.failed.emit(error)
            return
        try:
            self._wallets.pause()
        except StorageError as error:
            self._lock.release()
            self.failed.emit(error)
            return
        self._background.run(lambda: work(self.progressed.emit), lambda _: self._on_converted(), self._go_on)

    def _tidy(self, _: Progress) -> None:
        tidy(self._vault)

    def _go_on(self) -> None:
        self._lock.release()
        try:
            self._vault.look()
            self._wallets.resume()
        except StorageError as error:
            self.failed.emit(error)

    def _on_converted(self) -> None:
        if not self.is_on:
            self.gate.ring.remove(ring_name(self._vault.folder))
        self.changed.emit()


def _new_key(passphrase: str) -> tuple[AgeKey, bytes]:
    key = AgeKey.generate()
    return key, locked_key(key, as_typed(passphrase))


def _raise(error: Exception) -> None:
    raise error
