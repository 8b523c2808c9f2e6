"""Writing a wallet's files anew: the snapshot, the journal after it, and what is kept of the ones before."""

import gzip
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from leb_wallet.domain.errors import DamagedFile, StorageError
from leb_wallet.domain.wallet import Wallet
from leb_wallet.storage.files import Files
from leb_wallet.storage.layout import HISTORY_NAME
from leb_wallet.storage.lines import Codec, decoded_lines
from leb_wallet.storage.wallet_files import WalletFiles


class WalletWriter:
    """Replaces both files of a wallet. The caller holds the lock, and has compared what it is about to replace."""

    def __init__(self, on_disk: WalletFiles, now_ms: Callable[[], int], files: Files, codec: Codec) -> None:
        self._on_disk = on_disk
        self._now_ms = now_ms
        self._files = files
        self._codec = codec
        self.is_ready = False  # whether the folder is known to be there, without what crashes left in it

    def make_ready(self) -> None:
        """Make the folder, and remove what crashes left in it, before the first writing."""
        if not self.is_ready:
            self._files.make_private_folder(self._on_disk.folder)
            self._files.remove_temporary(self._on_disk.snapshot.path)
            self._files.remove_temporary(self._on_disk.journal_path)
            self.is_ready = True

    def absorb(self, wallet: Wallet, stamp: str) -> None:
        """Keep the lines of the journal in ``history/``, and begin a new one after a snapshot that holds them."""
        self.make_ready()
        self._on_disk.journal.mend(stamp)
        self._keep_lines(stamp)
        self._replace(wallet, stamp)

    def write_anew(self, wallet: Wallet, stamp: str) -> None:
        """Replace both files, keeping the old ones beside them under another name."""
        self.is_ready = False
        self.make_ready()
        journal = self._on_disk.journal
        if journal.seen is not None and journal.count:
            with suppress(StorageError):  # the lines are in the copy kept aside as well
                if journal.is_whole():
                    self._keep_lines(stamp)
        journal.close()
        for path in (self._on_disk.snapshot.path, self._on_disk.journal_path):
            self._set_aside(path, stamp)
        self._replace(wallet, stamp)

    def _replace(self, wallet: Wallet, stamp: str) -> None:
        # From here on the snapshot names the last line in it: should the old journal stay, its lines are skipped.
        absorbed = self._on_disk.state
        self._on_disk.snapshot.replace(wallet, absorbed, stamp, self._now_ms())
        self._on_disk.journal.start(absorbed)
        self._on_disk.look_at_folder()

    def _keep_lines(self, stamp: str) -> None:
        journal, folder = self._on_disk.journal, self._on_disk.folder / HISTORY_NAME
        self._files.make_private_folder(folder)
        first, last = journal.stamps or (stamp, stamp)
        path = folder / f"{first}-{last}.jsonl.gz"
        self._files.remove_temporary(path)
        lines = decoded_lines(journal.whole_lines(), self._codec)  # sealed lines make no smaller file
        # Without a time in it, the same lines make the same bytes, should a crash make us come here again. The
        # quickest level takes a fifth of the best one's time, and comes to a sixth more.
        self._files.write_atomically(path, gzip.compress(lines, compresslevel=1, mtime=0))

    def _set_aside(self, path: Path, stamp: str) -> None:
        aside = path.with_name(f"{path.name}.damaged-{stamp}")
        try:
            self._files.write_atomically(aside, self._files.read_bytes(path))
        except StorageError as error:
            if error.code == "file_missing":
                return
            if not isinstance(error, DamagedFile):
                raise
            self._files.rename(path, aside)  # sealed and damaged: it can be moved, not read
