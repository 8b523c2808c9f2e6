"""The lock: nothing of the wallet on the screen and, where it is encrypted, as little as possible in memory."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.redaction import without_secrets
from leb_wallet.services.encryption import Encryption
from leb_wallet.services.wallet_service import WalletService


class LockService(QObject):
    """Locks one open wallet, and opens it again.

    Python cannot overwrite what was in memory. What can be done is done: key, records, undo and windows are let
    go of, and the memory given back for other use. Until the system has used it otherwise, and where memory was
    written to disk as swap, traces may be found by who can read the memory of this process.

    Signals:
        locking: the wallet is about to be locked; who shows or holds something of it lets go now.
        locked: it is.
        unlocked: the wallet is there again.
    """

    locking = Signal()
    locked = Signal()
    unlocked = Signal()

    def __init__(self, wallets: WalletService, encryption: Encryption, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wallets, self._encryption = wallets, encryption
        self._is_locked = self._is_forgotten = False
        self._forgetters: list[Callable[[], object]] = []

    @property
    def is_locked(self) -> bool:
        """Whether the wallet is locked."""
        return self._is_locked

    def add_forgetter(self, forget: Callable[[], object]) -> None:
        """Have something let go of records each time the wallet is locked."""
        self._forgetters.append(forget)

    def lock(self) -> None:
        """Lock, unless files are just being encrypted."""
        if self._is_locked or self._encryption.is_busy:
            return
        self._is_locked = True
        self.locking.emit()
        if self._encryption.is_on:
            self._forget()
        self.locked.emit()

    def unlock(self) -> None:
        """Show the wallet again; of an encrypted one the key is there by now.

        Raises:
            StorageError: it cannot be read; it stays locked.
        """
        if not self._is_locked:
            return
        if self._is_forgotten:
            try:
                self._wallets.resume()
            except StorageError:
                self._encryption.gate.lock()
                raise
        self._is_locked = self._is_forgotten = False
        self.unlocked.emit()

    def _forget(self) -> None:
        try:
            self._wallets.pause(without_secrets(self._wallets.wallet))
        except StorageError:  # what two sides say is not put together yet: to let go of ours would lose it
            self._encryption.gate.ask_anyway()
            return
        self._is_forgotten = True
        for forget in self._forgetters:
            forget()
        self._encryption.gate.lock()
        QTimer.singleShot(0, self, _give_memory_back)  # once the windows are gone, too


def _give_memory_back() -> None:
    gc.unfreeze()  # what was read at the start was kept out of the collector's way
    gc.collect()
