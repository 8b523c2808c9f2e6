"""The wallet in memory and the one on the disk, which are the same."""

from contextlib import AbstractContextManager, nullcontext, suppress

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.wallet import Change
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.opened import Opened
from leb_wallet.storage.wallet_store import WalletStore


class KeptWallet:
    """A wallet with its files; ``read_only`` is a code that tells why nothing can be written, or None."""

    def __init__(self, store: WalletStore, lock: WalletLock, opened: Opened) -> None:
        self.store, self.lock = store, lock
        self.wallet = opened.wallet
        self.read_only = opened.read_only

    def locked(self) -> AbstractContextManager[None]:
        """Hold the lock for a while, unless it is held already. Raises WalletBusy."""
        return nullcontext() if self.lock.is_held else self.lock.held()

    def write(self, change: Change) -> None:
        """Carry out a change, on the disk first; the lock is held.

        Raises:
            NotFound, InvalidInput: see :meth:`Wallet.with_change`.
            StorageError: see :meth:`WalletStore.append`; nothing has changed.
        """
        wallet = self.wallet.with_change(change)
        self.store.append(change)
        self.wallet = wallet

    def tidy_up(self) -> None:
        """Absorb a journal that has outgrown the snapshot. What was recorded is safe either way."""
        if self.store.outgrown:
            with suppress(StorageError):
                self.store.compact(self.wallet)
