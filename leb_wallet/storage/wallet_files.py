"""wallet.json and the journal together: how they were last seen, and whether they still are so."""

from pathlib import Path
from typing import NamedTuple

from leb_wallet.domain.errors import DamagedFile, StorageError
from leb_wallet.storage.age_files import sealed_name
from leb_wallet.storage.files import FileId, Files
from leb_wallet.storage.garbage import collection_paused
from leb_wallet.storage.journal import Journal
from leb_wallet.storage.keys_file import IDENTITY_NAME
from leb_wallet.storage.layout import JOURNAL_NAME, WALLET_NAME
from leb_wallet.storage.lines import Codec, Header, Reading
from leb_wallet.storage.notices import Notice
from leb_wallet.storage.opened import Opened, opened_with
from leb_wallet.storage.snapshot import Snapshot, load_snapshot
from leb_wallet.storage.snapshot_file import SnapshotFile, tail_of

_READ_ATTEMPTS = 10
_SEALED_NAMES = frozenset({IDENTITY_NAME, sealed_name(WALLET_NAME), sealed_name(JOURNAL_NAME)})

Identities = tuple[FileId | None, FileId | None]  # of wallet.json and of the journal


class Sighting(NamedTuple):
    """What was known of the files at a moment.

    Attributes:
        state: the sum of the last line that counts; None for the empty wallet.
        absorbed: the same of the snapshot alone.
        tail: the end of wallet.json, with the sum of all of it.
        is_new: there was no wallet yet.
    """

    state: str | None
    absorbed: str | None
    tail: bytes
    is_new: bool


class Found(NamedTuple):
    """Both files as read at one moment, ``None`` for one that was not there."""

    snapshot: Snapshot
    data: bytes | None  # the snapshot's
    journal: bytes | None
    reading: Reading
    opened: Opened
    seen: Identities = (None, None)

    @property
    def tail(self) -> bytes:
        """The end of wallet.json."""
        return tail_of(self.data or b"")


class WalletFiles:
    """Both files of a wallet, as far as they were read or written here. Nothing here writes."""

    def __init__(self, folder: Path, device: str, files: Files, codec: Codec) -> None:
        self.folder = folder
        self._files = files
        self._codec = codec
        self.snapshot = SnapshotFile(folder / WALLET_NAME, files, codec)
        self.journal_path = folder / JOURNAL_NAME
        self.journal = Journal(self.journal_path, device, files, codec)
        self._folder_seen: tuple[int, int] | None = None

    @property
    def state(self) -> str | None:
        """The sum of the last line that counts; None for the empty wallet."""
        return self.journal.last_sum if self.journal.count else self.snapshot.head.absorbed

    @property
    def sighting(self) -> Sighting:
        """What is known of the files by now."""
        return Sighting(self.state, self.snapshot.head.absorbed, self.snapshot.tail, self._is_new)

    def identities(self) -> Identities:
        """Return what tells whether both files are still as they are now."""
        return self._files.identity(self.snapshot.path), self._files.identity(self.journal_path)

    def read(self) -> Found:
        """Read both files; what was known of them stays as it is until :meth:`adopt`.

        Raises:
            DamagedFile, NewerVersion, StorageError: see :meth:`WalletStore.open`.
        """
        for attempt in range(_READ_ATTEMPTS):
            seen = self.identities()
            is_last = attempt == _READ_ATTEMPTS - 1
            # Without the lock a writer may come between the two. The journal first: a newer
            # snapshot has absorbed lines that are skipped, an older one would lack some.
            journal, wallet = self._content(self.journal_path), self._content(self.snapshot.path)
            try:
                with collection_paused():
                    found = self._understood(wallet, journal)
            except StorageError:
                if is_last or self.identities() == seen:
                    raise
                continue
            if not found.reading.torn or is_last or self.identities() == seen:
                break
        return found._replace(seen=seen)

    def adopt(self, found: Found) -> None:
        """Go on from what was read."""
        snapshot_seen, journal_seen = found.seen
        self.snapshot.adopt(snapshot_seen, found.snapshot, found.data or b"")
        self.look_at_folder()
        if found.journal is None:
            self.journal.forget()
        else:
            self.journal.adopt(journal_seen, found.journal, found.reading)

    def look_at_folder(self) -> None:
        """Note which folder the files are in, once there are some."""
        if not self._is_new:
            self._folder_seen = self._folder_now()

    def refuse_unless_as_seen(self) -> None:
        """Raise StorageError where the files are not what was last read or written here.

        Raises:
            StorageError: ``changed_elsewhere``; see :meth:`Journal.refuse_if_unfinished` and :meth:`refuse_if_gone`.
        """
        self.journal.refuse_if_unfinished()
        if self.snapshot.is_as_seen() and self.journal.is_as_seen():
            return
        self.refuse_if_gone()
        raise StorageError("changed_elsewhere", file=self.folder.name)

    def refuse_unless_whole(self) -> None:
        """Compare all content before it is replaced; what is not as it was read counts as unseen from now on.

        Raises:
            StorageError: ``changed_elsewhere``.
        """
        is_whole = self.snapshot.is_whole()
        if not self.journal.is_whole() or not is_whole:
            raise StorageError("changed_elsewhere", file=self.folder.name)

    def refuse_if_gone(self) -> None:
        """Raise StorageError where a file is gone because of what became of the whole wallet.

        Raises:
            StorageError: ``folder_missing`` where the files are gone together with their folder,
                ``sealed_elsewhere`` where another program has encrypted them, or no longer does.
        """
        now, before = self.identities(), (self.snapshot.seen, self.journal.seen)
        if not any(was and is_now is None for was, is_now in zip(before, now, strict=True)):
            return
        if now == (None, None) and (self._folder_seen is None or self._folder_now() != self._folder_seen):
            raise StorageError("folder_missing", file=self.folder.name)
        names = set(self._files.names(self.folder))
        is_sealed = self._codec.journal_bytes is not None
        if (IDENTITY_NAME not in names) if is_sealed else (_SEALED_NAMES & names):
            raise StorageError("sealed_elsewhere")

    @property
    def _is_new(self) -> bool:
        return self.snapshot.seen is None and not self.journal.length

    def _folder_now(self) -> tuple[int, int] | None:
        found = self._files.identity(self.folder)
        return (found.device, found.inode) if found else None

    def _content(self, path: Path) -> bytes | None:
        try:
            return self._files.read_bytes(path)
        except StorageError as error:
            if error.code == "file_missing":
                return None
            raise

    def _understood(self, wallet: bytes | None, journal: bytes | None) -> Found:
        snapshot = Snapshot() if wallet is None else load_snapshot(wallet)
        if journal is None:
            reading = Reading("")
            notices = () if wallet is None else (Notice("journal_missing", {"file": JOURNAL_NAME}),)
        else:
            header, reading = self.journal.read_from(journal)
            _leave_out_absorbed(header, reading, snapshot.absorbed, wallet is not None)
            notices = ()
        opened = opened_with(snapshot.wallet, reading)
        read_only = "wallet_newer_version" if snapshot.newer else opened.read_only
        opened = Opened(opened.wallet, notices + opened.notices, read_only)
        return Found(snapshot, wallet, journal, reading, opened)


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
