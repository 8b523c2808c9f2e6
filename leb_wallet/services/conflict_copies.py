"""Copies of the wallet that a program which keeps folders alike has left beside it."""

from pathlib import Path

from leb_wallet.domain.conflict_copies import is_conflict_copy
from leb_wallet.domain.own_changes import MergeReport
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.files import DISK, Files

MERGED = "merged-"  # before the name of a copy whose content is in the wallet: no longer offered, never deleted


class ConflictCopies:
    """Finds them and merges them; none is ever loaded as the wallet."""

    def __init__(self, wallets: WalletService, folder: Path, files: Files = DISK) -> None:
        self._wallets, self._folder, self._files = wallets, folder, files

    def names(self) -> tuple[str, ...]:
        """Return the names of those not merged yet. Raises StorageError."""
        return tuple(name for name in self._files.names(self._folder) if is_conflict_copy(name))

    def merge(self, name: str) -> MergeReport:
        """Add what a copy has to the wallet and give the copy another name.

        Raises:
            StorageError: see :meth:`WalletService.merge_file`; the copy is as it was.
        """
        path = self._folder / name
        report = self._wallets.merge_file(path)
        self._files.rename(path, path.with_name(MERGED + name))
        return report
