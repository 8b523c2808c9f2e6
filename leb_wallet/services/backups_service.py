"""The way back: backups made by themselves, restoring, what was deleted, and the history of each record."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from leb_wallet.domain.difference import (
    Difference,
    Kind,
    changes_of,
    difference,
    missing_edits,
    replacing_edits,
)
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.past import (
    TRASH_DAYS,
    BackupCount,
    BackupFile,
    ForeignCopy,
    Moment,
    RebuildReport,
    Removed,
    Restored,
)
from leb_wallet.domain.receipts import attached
from leb_wallet.domain.wallet import Change, Edit, Wallet, add
from leb_wallet.services.encryption import as_typed
from leb_wallet.services.settings_service import SettingsService
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.age_codec import AgeKey
from leb_wallet.storage.backups import BackupStore
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.foreign_copy import key_of_copy, put_receipts_back, read_copy
from leb_wallet.storage.lines import PLAIN, Codec
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.rebuild import Rebuilt, put_in_place, rebuild
from leb_wallet.storage.receipt_store import ReceiptStore
from leb_wallet.storage.record_history import RecordHistory

IDLE_MS = 3000  # after a save, when the user has read what became of it


class BackupsService(QObject):
    """Makes backups of one wallet, and goes back.

    Backups are made at the first change of a day, at the end where something has changed since,
    and before whatever replaces much. One that fails is told and stops nothing, except what it was to be safe from.

    Signals:
        failed(StorageError): a backup that nobody waits for could not be made.
        made: there is a new backup.
    """

    failed = Signal(object)
    made = Signal()

    def __init__(
        self,
        wallets: WalletService,
        dump: Callable[[Wallet], bytes],
        settings: SettingsService,
        *,
        folder: Path,
        device: str,
        now: Callable[[], datetime],
        zone: tzinfo,
        files: Files = DISK,
        codec: Codec = PLAIN,
        parent: QObject | None = None,
    ) -> None:
        """``dump`` makes the bytes of a wallet.json, ``folder`` is the wallet's, ``zone`` that of the user's days."""
        super().__init__(parent)
        self._wallets, self._dump, self._settings = wallets, dump, settings
        self._folder, self._device, self._now, self._zone = folder, device, now, zone
        self._files = files
        self._store = BackupStore(folder, files)
        self._past = RecordHistory(folder, files, codec)
        self._codec = codec
        self._is_backed_up = True  # what was opened needs no backup at the end
        self._newest: datetime | None = None
        self._copy_key: AgeKey | None = None  # of the encrypted copy that was read last
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.keep_up)
        wallets.wallet_changed.connect(self._on_wallet_changed)
        wallets.back_up_before_merging(self.make)

    # --- Making ---------------------------------------------------------------------------

    def make(self) -> None:
        """Make a backup of now, unless there is one of exactly this state already.

        Raises:
            StorageError: there is none; nothing else has changed.
        """
        if self._is_backed_up and self._newest is not None:
            return
        now = self._now()
        name = self._store.write(self._dump(self._wallets.wallet), now)
        self._is_backed_up, self._newest = True, now
        self._idle.stop()
        settings = self._settings.settings
        with suppress(StorageError):  # there is a new backup; what is too old goes after the next one
            self._store.rotate(settings.keep_backups, settings.keep_backup_days, self._zone, name)
        self.made.emit()

    def make_quietly(self) -> None:
        """Make a backup; a failure is told by :attr:`failed`."""
        try:
            self.make()
        except StorageError as error:
            if error.code != "wallet_locked":  # what is locked was backed up before
                self.failed.emit(error)

    def note_change(self) -> None:
        """Take note that the wallet has changed, so that the end of the program needs a backup."""
        self._is_backed_up = False

    def keep_up(self) -> None:
        """Make the backup of the day after its first change, if it is not there yet."""
        if self._is_backed_up:
            return
        if self._newest is None:
            try:
                self._newest = self._store.newest()
            except StorageError as error:
                self.failed.emit(error)
                return
        if self._newest is None or self._day(self._newest) != self._day(self._now()):
            self.make_quietly()

    def close(self) -> None:
        """Make a backup where something has changed since the last; call it before the program ends."""
        self._idle.stop()
        if not self._is_backed_up and not self._wallets.read_only:
            self.make_quietly()

    # --- Going back -----------------------------------------------------------------------

    def all(self) -> list[BackupFile]:
        """Return all backups, the newest first; raises StorageError."""
        return self._store.all()

    def count(self, name: str) -> BackupCount:
        """Return what a backup holds; one that cannot be read is not whole."""
        try:
            return self._store.count(name)
        except StorageError:
            return BackupCount(0, 0, is_whole=False)

    def load(self, name: str) -> ForeignCopy:
        """Read a backup. Raises as :meth:`BackupStore.load`."""
        return ForeignCopy(self._store.load(name).wallet)

    def load_file(self, path: Path | bytes, passphrase: str | None = None) -> ForeignCopy:
        """Read a wallet.json or a copy of everything, from elsewhere or the memory.

        Args:
            passphrase: of an encrypted copy; with one it takes about a second, in any thread.

        Raises:
            WalletError: see :func:`read_copy` and :func:`key_of_copy`.
        """
        key = None if passphrase is None else key_of_copy(path, as_typed(passphrase), self._files)
        copy = read_copy(path, self._files, self._codec, key)
        self._copy_key = key
        return copy

    def compare(self, wallet: Wallet) -> Difference:
        """Return what would change if ``wallet`` were put in place of the wallet of now."""
        return difference(self._wallets.wallet, wallet)

    def replace_with(self, copy: ForeignCopy, path: Path | bytes | None = None) -> Restored:
        """Make the wallet what it was in a copy: one change more in the history, which undo takes back.

        Args:
            path: the copy itself, for the receipts in it that are missing here.

        Raises:
            StorageError: the backup of now could not be made, or the change not be saved.
        """
        return self._carry_out("restore_backup", replacing_edits, copy, path)

    def merge(self, copy: ForeignCopy, path: Path | bytes | None = None) -> Restored:
        """Add the records that only a copy has; nothing else changes. Raises as :meth:`replace_with`."""
        return self._carry_out("merge_backup", missing_edits, copy, path)

    def _carry_out(
        self,
        reason: str,
        edits_of: Callable[[Wallet, Wallet], tuple[Edit, ...]],
        copy: ForeignCopy,
        path: Path | bytes | None,
    ) -> Restored:
        self._wallets.refresh()
        edits = edits_of(self._wallets.wallet, copy.wallet)
        if edits:
            self.make()
        receipts = self._put_receipts_back(copy, path)  # first: a record is never without what it names
        for change in changes_of(reason, edits):
            self._wallets.apply(change)
        kinds = [
            Kind.ADDED if edit.before is None else Kind.REMOVED if edit.after is None else Kind.CHANGED
            for edit in edits
        ]
        added, changed, removed = map(kinds.count, (Kind.ADDED, Kind.CHANGED, Kind.REMOVED))
        return Restored(added, changed, removed, receipts)

    def _put_receipts_back(self, copy: ForeignCopy, path: Path | bytes | None) -> int:
        if path is None or not copy.receipts:
            return 0
        store = ReceiptStore(self._folder / "receipts", self._files)
        named = {sha for wallet in (copy.wallet, self._wallets.wallet) for _, sha in attached(wallet)}
        missing = copy.receipts & named - store.files().keys()
        return put_receipts_back(path, missing, store, self._files, self._copy_key) if missing else 0

    # --- What was deleted, and what became of a record ------------------------------------

    def trash(self) -> list[Removed]:
        """Return what was deleted in the last 30 days and is still gone, the last first; raises StorageError."""
        return self._past.trash(self._wallets.wallet, self._now() - timedelta(days=TRASH_DAYS))

    def put_back(self, removed: Iterable[Removed]) -> None:
        """Add deleted records again, with their old ids, as one change that undo takes back.

        Raises:
            NotFound: ``card_not_found``; the card of one of them is gone, too.
            StorageError: nothing was saved.
        """
        wallet = self._wallets.wallet
        present = wallet.cards.keys() | {event.id for event in wallet.all_events()}
        records = [record for one in removed for record in (one.record, *one.events) if record.id not in present]
        records.sort(key=lambda record: hasattr(record, "card_id"))  # a card before what is on it
        if records:
            self._wallets.apply(Change("put_back", tuple(map(add, records))))

    def history_of(self, record_id: str) -> list[Moment]:
        """Return what became of a card or an event, the oldest first; raises StorageError."""
        return self._past.moments(record_id, self._device)

    def merge_file(self, path: Path) -> None:
        """Merge a conflict copy into the wallet. Raises as :meth:`WalletService.merge_file`."""
        self._wallets.merge_file(path)

    def recall_steps(self) -> None:
        """Let undo go on with what was done before the program was closed; files that cannot be read bring nothing."""
        try:
            steps = self._past.last_steps(self._device)
        except StorageError:
            return
        self._wallets.recall_steps(steps.done, steps.undone)

    # --- Inside ---------------------------------------------------------------------------

    def _on_wallet_changed(self) -> None:
        self.note_change()
        if self._newest is None or self._day(self._newest) != self._day(self._now()):
            self._idle.start()

    def _day(self, moment: datetime) -> object:
        return moment.astimezone(self._zone).date()


class Rebuilder:
    """Makes a damaged wallet anew; for when there is none to work with."""

    def __init__(
        self, folder: Path, device: str, now_ms: Callable[[], int], files: Files = DISK, codec: Codec = PLAIN
    ) -> None:
        self._folder, self._device, self._now_ms, self._files, self._codec = folder, device, now_ms, files, codec

    def find(self) -> RebuildReport:
        """Return what the best wallet that is left holds; nothing is written. Raises as :func:`rebuild`."""
        return rebuild(self._folder, self._files, self._codec).report

    def carry_out(self) -> tuple[RebuildReport, tuple[str, ...]]:
        """Put it in place and return what it holds, and the names under which the damaged files are kept.

        Raises:
            WalletBusy: another program writes.
            DamagedFile, NewerVersion, StorageError: see :func:`rebuild` and :func:`put_in_place`.
        """
        with WalletLock(self._folder, self._files).held():
            found = rebuild(self._folder, self._files, self._codec)
            kept = put_in_place(self._folder, found, self._device, self._now_ms(), files=self._files, codec=self._codec)
        return found.report, kept

    def restore(self, name: str) -> tuple[str, ...]:
        """Put a backup in place of files that cannot be opened, which are kept. Raises as :meth:`carry_out`."""
        return self.put_in_place(BackupStore(self._folder, self._files).load(name).wallet)

    def restore_file(self, path: Path) -> tuple[str, ...]:
        """Put a wallet from elsewhere in place of files that cannot be opened, with its receipts."""
        copy = read_copy(path, self._files, self._codec)
        receipts = ReceiptStore(self._folder / "receipts", self._files)
        if missing := copy.receipts - receipts.files().keys():
            put_receipts_back(path, missing, receipts, self._files)
        return self.put_in_place(copy.wallet)

    def put_in_place(self, wallet: Wallet) -> tuple[str, ...]:
        """Make a wallet that of the folder. Raises as :meth:`carry_out`."""
        with WalletLock(self._folder, self._files).held():
            return put_in_place(
                self._folder, Rebuilt(wallet), self._device, self._now_ms(), files=self._files, codec=self._codec
            )

    def backups(self) -> list[BackupFile]:
        """Return the backups there are, the newest first; raises StorageError."""
        return BackupStore(self._folder, self._files).all()
