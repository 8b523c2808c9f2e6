"""The wallet on the disk.

* ``wallet.json``: the whole wallet at a moment
* ``journal.jsonl``: each change since
* ``history/``: the lines of earlier journals, compressed: nothing recorded is ever thrown away
"""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from leb_wallet.domain.errors import DamagedFile, NewerVersion, StorageError
from leb_wallet.domain.wallet import Change, Wallet
from leb_wallet.storage.files import DISK, FileId, Files
from leb_wallet.storage.garbage import collection_paused
from leb_wallet.storage.journal import Journal
from leb_wallet.storage.lines import PLAIN, Codec, Header, Reading
from leb_wallet.storage.notices import Notice
from leb_wallet.storage.replay import replayed
from leb_wallet.storage.snapshot import Snapshot, dump_snapshot, load_snapshot
from leb_wallet.storage.stamps import StampClock

WALLET_NAME, JOURNAL_NAME, HISTORY_NAME = "wallet.json", "journal.jsonl", "history"
SMALL_JOURNAL_BYTES = 256 * 1024
_READ_ATTEMPTS = 10


class Opened(NamedTuple):
    """A wallet as read, what was found on the way, and why it must not be written, if so.

    ``read_only`` is a code such as ``wallet_newer_version``.
    """

    wallet: Wallet
    notices: tuple[Notice, ...] = ()
    read_only: str | None = None


class _Found(NamedTuple):
    """Both files as read at one moment, ``None`` for one that is not there."""

    snapshot: Snapshot
    snapshot_bytes: int
    journal: bytes | None
    reading: Reading
    opened: Opened


class WalletStore:
    """The files of one wallet.

    Reading needs no lock and writes nothing. Who calls :meth:`append` or :meth:`compact`
    holds the :class:`WalletLock`. After an error the wallet on the disk is the one before,
    and so must the caller's be; ``changed_elsewhere`` asks for :meth:`reload_if_changed`
    and then to try again.
    """

    def __init__(
        self, folder: Path, device: str, now_ms: Callable[[], int], files: Files = DISK, codec: Codec = PLAIN
    ) -> None:
        """``device`` is 8 hexadecimal digits, ``now_ms`` tells the time in UTC milliseconds."""
        self._folder = folder
        self._now_ms = now_ms
        self._files = files
        self._codec = codec
        self._clock = StampClock(device, now_ms)
        self._wallet_path = folder / WALLET_NAME
        self._journal = Journal(folder / JOURNAL_NAME, device, files, codec)
        self._snapshot = Snapshot()
        self._snapshot_seen: FileId | None = None
        self._snapshot_bytes = 0
        self._read_only: str | None = None
        self._is_ready = False
        self._wallet = Wallet()
        self._appended: list[Change] = []  # since then: what the caller keeps, made anew only for a reload

    @property
    def outgrown(self) -> bool:
        """Whether the journal has outgrown its part, or is damaged, so that it is time to compact."""
        # A byte of journal takes three times as long to read as one of the snapshot.
        limit = max(SMALL_JOURNAL_BYTES, self._snapshot_bytes // 4)
        return self._journal.has_damage or self._journal.length > limit

    def open(self) -> Opened:
        """Read the wallet; a missing or empty folder is an empty wallet.

        Raises:
            DamagedFile: see :func:`load_snapshot`; ``journal_empty``, ``journal_header_damaged``,
                ``wallet_missing`` (the journal goes on from a snapshot that is not there) or
                ``journal_not_of_wallet`` (it goes on from another one).
            NewerVersion: a newer version's file that cannot be understood.
            StorageError: a file could not be read.
        """
        for attempt in range(_READ_ATTEMPTS):
            seen = self._identities()
            is_last = attempt == _READ_ATTEMPTS - 1
            # Without the lock a writer may come between the two. The journal first: a newer
            # snapshot has absorbed lines that are skipped, an older one would lack some.
            journal, wallet = self._read(self._journal_path), self._read(self._wallet_path)
            try:
                with collection_paused():
                    found = self._understood(wallet, journal)
            except StorageError:
                if is_last or self._identities() == seen:
                    raise
                continue
            if not found.reading.torn or is_last or self._identities() == seen:
                break
        self._adopt(found, *seen)
        return found.opened

    def reload_if_changed(self) -> Opened | None:
        """Read what another program wrote since; ``None`` where nothing changed.

        Raises:
            DamagedFile: as :meth:`open`.
            StorageError: as :meth:`open`; ``folder_missing`` where the files are gone.
        """
        snapshot_seen, journal_seen = self._identities()
        if snapshot_seen == self._snapshot_seen and self._journal.is_as_seen():
            return None
        if snapshot_seen is None and journal_seen is None and not self._is_new():
            raise StorageError("folder_missing", file=self._folder.name)
        more = self._journal.read_more() if snapshot_seen == self._snapshot_seen else None
        if more is None:
            return self.open()
        if not (more.lines or more.damaged or more.newer):
            return None
        opened = self._replayed(self._current_wallet(), more)
        self._wallet, self._appended = opened.wallet, []
        self._read_only = self._read_only or opened.read_only
        return opened

    def append(self, change: Change) -> None:
        """Record a change; when this returns it is on the disk.

        Raises:
            NewerVersion: the wallet was opened read-only.
            StorageError: nothing was recorded. ``changed_elsewhere``: another program wrote
                since we read. ``journal_unfinished``: an earlier error left half a line;
                open the wallet anew. ``change_not_storable``, ``change_too_large``, and
                everything :class:`Files` may say.
        """
        if not change.edits:
            return
        self._refuse_unless_as_seen()
        self._make_ready()
        if self._journal.seen is None:
            self._journal.start(self._snapshot.absorbed)
        self._journal.append(change, self._clock.next())
        self._appended.append(change)

    def compact(self, wallet: Wallet) -> None:
        """Write a new snapshot and begin a new journal; without lines in the journal nothing happens.

        A crash at any point leaves a wallet that opens as it was.

        Args:
            wallet: the caller's wallet, from :meth:`open` and every change appended since.

        Raises:
            NewerVersion: the wallet was opened read-only.
            StorageError: as :meth:`append`; what was recorded is safe in either file.
        """
        if not self._journal.count:
            return
        self._refuse_unless_as_seen()
        self._make_ready()
        stamp = self._clock.next()
        self._journal.mend(stamp)
        self._write_history(stamp)
        # From here on the snapshot names the last line in it: should the old journal stay, its lines are skipped.
        snapshot = self._snapshot._replace(wallet=wallet, absorbed=self._journal.last_sum, stamp=stamp)
        data = dump_snapshot(snapshot, self._now_ms())
        self._files.write_atomically(self._wallet_path, data)
        self._snapshot, self._snapshot_bytes = snapshot._replace(wallet=Wallet()), len(data)
        self._snapshot_seen = self._files.identity(self._wallet_path)
        self._wallet, self._appended = wallet, []
        self._journal.start(snapshot.absorbed)

    def close(self) -> None:
        """Close the journal; nothing is waiting to be written."""
        self._journal.close()

    @property
    def _journal_path(self) -> Path:
        return self._folder / JOURNAL_NAME

    def _identities(self) -> tuple[FileId | None, FileId | None]:
        return self._files.identity(self._wallet_path), self._files.identity(self._journal_path)

    def _read(self, path: Path) -> bytes | None:
        try:
            return self._files.read_bytes(path)
        except StorageError as error:
            if error.code == "file_missing":
                return None
            raise

    def _current_wallet(self) -> Wallet:
        wallet = self._wallet
        for change in self._appended:
            wallet = wallet.with_change(change)
        return wallet

    def _is_new(self) -> bool:
        return self._snapshot_seen is None and not self._journal.length

    def _understood(self, wallet: bytes | None, journal: bytes | None) -> _Found:
        snapshot = Snapshot() if wallet is None else load_snapshot(wallet)
        if journal is None:
            reading = Reading("")
            notices = () if wallet is None else (Notice("journal_missing", {"file": JOURNAL_NAME}),)
        else:
            header, reading = self._journal.read_from(journal)
            _leave_out_absorbed(header, reading, snapshot.absorbed, wallet is not None)
            notices = ()
        opened = self._replayed(snapshot.wallet, reading)
        read_only = "wallet_newer_version" if snapshot.newer else opened.read_only
        opened = Opened(opened.wallet, notices + opened.notices, read_only)
        return _Found(snapshot._replace(wallet=Wallet()), len(wallet or b""), journal, reading, opened)

    def _replayed(self, before: Wallet, reading: Reading) -> Opened:
        wallet, failed = replayed(before, reading.lines) if reading.lines else (before, [])
        notices = [Notice("journal_line_damaged", {"file": JOURNAL_NAME, "line": n}) for n in reading.damaged]
        notices += [Notice("journal_line_newer", {"file": JOURNAL_NAME, "line": n}) for n in reading.newer]
        notices += [Notice("journal_edit_not_applied", {"file": JOURNAL_NAME, "line": n}) for n in failed]
        if reading.torn:
            notices.append(Notice("journal_torn", {"file": JOURNAL_NAME, "bytes": reading.torn}))
        self._clock.observe(line.at for line in reading.lines)
        return Opened(wallet, tuple(notices), "journal_newer_version" if reading.newer else None)

    def _adopt(self, found: _Found, snapshot_seen: FileId | None, journal_seen: FileId | None) -> None:
        self._snapshot, self._snapshot_bytes = found.snapshot, found.snapshot_bytes
        self._snapshot_seen = snapshot_seen
        self._clock.observe(filter(None, [found.snapshot.stamp]))
        self._read_only = found.opened.read_only
        self._is_ready = False
        self._wallet, self._appended = found.opened.wallet, []
        if found.journal is None:
            self._journal.forget()
        else:
            self._journal.adopt(journal_seen, found.journal, found.reading)

    def _refuse_unless_as_seen(self) -> None:
        if self._read_only:
            raise NewerVersion(self._read_only)
        self._journal.refuse_if_unfinished()
        snapshot_seen = self._files.identity(self._wallet_path)
        if snapshot_seen == self._snapshot_seen and self._journal.is_as_seen():
            return
        if self._identities() == (None, None):
            raise StorageError("folder_missing", file=self._folder.name)
        raise StorageError("changed_elsewhere", file=self._folder.name)

    def _make_ready(self) -> None:
        """Make the folder, and remove what crashes left in it, before the first writing."""
        if not self._is_ready:
            self._files.make_private_folder(self._folder)
            self._files.remove_temporary(self._wallet_path)
            self._files.remove_temporary(self._journal_path)
            self._is_ready = True

    def _write_history(self, stamp: str) -> None:
        folder = self._folder / HISTORY_NAME
        self._files.make_private_folder(folder)
        first, last = self._journal.stamps or (stamp, stamp)
        path = folder / f"{first}-{last}.jsonl.gz"
        self._files.remove_temporary(path)
        # Without a time in it, the same lines make the same bytes, should a crash make us come here again.
        self._files.write_atomically(path, gzip.compress(self._journal.whole_lines(), mtime=0))


def _leave_out_absorbed(header: Header, reading: Reading, absorbed: str | None, has_wallet: bool) -> None:
    """Drop from ``reading`` the lines that are in the snapshot already, as after a crash between the two."""
    if absorbed in (header.follows, header.sum):
        return
    if not has_wallet:
        raise DamagedFile("wallet_missing")
    number = reading.numbers.get(absorbed or "")
    if number is None:
        raise DamagedFile("journal_not_of_wallet")
    reading.lines = [line for line in reading.lines if line.number > number]
    reading.damaged = [line for line in reading.damaged if line > number]
    reading.newer = [line for line in reading.newer if line > number]
