"""The wallet on the disk.

* ``wallet.json``: the whole wallet at a moment
* ``journal.jsonl``: each change since
* ``history/``: the lines of earlier journals, compressed: nothing recorded is ever thrown away
"""

import gzip
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from leb_wallet.domain.errors import DamagedFile, InvalidInput, NewerVersion, StorageError
from leb_wallet.domain.wallet import Change, Wallet
from leb_wallet.storage.files import DISK, FileId, Files
from leb_wallet.storage.garbage import collection_paused
from leb_wallet.storage.journal import UNKNOWN, Journal
from leb_wallet.storage.lines import PLAIN, Codec, Header, Reading, decoded_lines, read_header, read_lines
from leb_wallet.storage.notices import Notice
from leb_wallet.storage.past import Past
from leb_wallet.storage.replay import replayed
from leb_wallet.storage.snapshot import Snapshot, dump_snapshot, is_whole, load_snapshot, load_unsealed
from leb_wallet.storage.stamps import StampClock

WALLET_NAME, JOURNAL_NAME, HISTORY_NAME = "wallet.json", "journal.jsonl", "history"
SMALL_JOURNAL_BYTES = 256 * 1024
_READ_ATTEMPTS = 10
_TAIL_BYTES = 96  # holds the sum of a snapshot, which vouches for all before it
_ANCESTORS, _MOST_ANCESTORS = "ancestors", 400
_SEALED = frozenset({"identity.age", "wallet.json.age", "journal.jsonl.age64"})


class Outside(NamedTuple):
    """The files do not go on from what was read and written here: an older copy, another history, an edited file.

    ``base`` is the last state both have in common; None where there is none, or nobody knows it.
    """

    base: Wallet | None = None


class Opened(NamedTuple):
    """A wallet as read, what was found on the way, and why it must not be written, if so.

    ``read_only`` is a code such as ``wallet_newer_version``. With ``outside``, what was recorded here may be
    missing in the wallet: both must be merged.
    """

    wallet: Wallet
    notices: tuple[Notice, ...] = ()
    read_only: str | None = None
    outside: Outside | None = None


class _Memory(NamedTuple):
    """What was known of the files before they were read again."""

    state: str | None  # the sum of the last line of ours
    absorbed: str | None
    tail: bytes  # the end of wallet.json, with the sum of all of it
    known: frozenset[str]
    is_new: bool
    read_only: str | None


class _Found(NamedTuple):
    """Both files as read at one moment, ``None`` for one that is not there."""

    snapshot: Snapshot
    snapshot_bytes: int
    journal: bytes | None
    reading: Reading
    opened: Opened
    start: Wallet  # the snapshot's
    tail: bytes


class WalletStore:
    """The files of one wallet.

    Reading needs no lock and writes nothing. Who calls :meth:`append` or :meth:`compact`
    holds the :class:`WalletLock`. After an error the wallet on the disk is the one before,
    and so must the caller's be; ``changed_elsewhere`` asks for :meth:`reload_if_changed`
    and then to try again.

    Before each writing the files are compared with what was last seen of them: which files they are, their
    sizes and times, and their ends, where a sum vouches for all that comes before. What this cannot notice is a
    change inside a file that keeps its size, its end, its modification time *and* the time the system itself
    keeps of each change (which only a disk without such times allows). That does no harm: an append writes over
    nothing, and :meth:`compact`, which replaces both files, compares all of their content first.
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
        self._snapshot_tail = b""
        self._known: set[str] = set()  # the states of this wallet that were read or written in this run
        self._folder_seen: tuple[int, int] | None = None
        self._past = Past(folder / HISTORY_NAME, files)
        self._read_only: str | None = None
        self._is_ready = False
        self._wallet = Wallet()
        self._appended: list[Change] = []  # since then: what the caller keeps, made anew only for a reload

    @property
    def outgrown(self) -> bool:
        """Whether the journal has outgrown its part, or is damaged, so that it is time to compact."""
        # A byte of journal takes three times as long to read as one of the snapshot.
        sealed = self._codec.journal_bytes  # a sealed line takes ten times as long
        share = self._snapshot_bytes // (4 if sealed is None else 16)
        limit = max(SMALL_JOURNAL_BYTES if sealed is None else sealed, share)
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
        found, seen = self._found()
        self._adopt(found, *seen)
        return found.opened

    def reload_if_changed(self) -> Opened | None:
        """Read what another program wrote since; ``None`` where nothing changed.

        What only goes on from what is known here has no ``outside``: lines that another program appended, a
        snapshot it made of them, or the same content in other files. Anything else has one.

        Raises:
            DamagedFile: as :meth:`open`. :meth:`rewrite` puts the files right again.
            StorageError: as :meth:`open`; ``folder_missing`` where the files are gone together with their folder,
                ``sealed_elsewhere`` where another program has encrypted them, or no longer does.
        """
        snapshot_seen, journal_seen = self._identities()
        is_same_snapshot = snapshot_seen == self._snapshot_seen and self._snapshot_ends_as_seen()
        if is_same_snapshot and self._journal.is_as_seen():
            return None
        if (snapshot_seen is None and self._snapshot_seen) or (journal_seen is None and self._journal.seen):
            self._refuse_if_moved_or_sealed(is_empty=snapshot_seen is None and journal_seen is None)
        more = self._journal.read_more() if is_same_snapshot else None
        if more is None:
            return self._reopen()
        if not (more.lines or more.damaged or more.newer):
            return None
        opened = self._replayed(self._current_wallet(), more)
        self._wallet, self._appended = opened.wallet, []
        self._known.update(more.numbers)
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
        self._known.add(self._journal.last_sum)
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
        self._refuse_unless_whole()
        self._make_ready()
        stamp = self._clock.next()
        self._journal.mend(stamp)
        self._write_history(stamp)
        self._write_snapshot(wallet, stamp)

    def rewrite(self, wallet: Wallet) -> Opened | None:
        """Write both files anew in place of ones that cannot be read; those are kept aside under another name.

        Call it after :meth:`reload_if_changed` said that they are damaged, and only if they stay so: another
        program may be half-way through writing them.

        Args:
            wallet: as for :meth:`compact`.

        Returns:
            What could be read of the damaged files, for merging with care: it may be an edit by hand, or damage.

        Raises:
            NewerVersion: the wallet was opened read-only.
            StorageError: as :meth:`append`; the damaged files are where they were, or aside.
        """
        if self._read_only:
            raise NewerVersion(self._read_only)
        readable = self._readable_in_spite()
        self._is_ready = False
        self._make_ready()
        stamp = self._clock.next()
        if self._journal.seen is not None and self._journal.count:
            with suppress(StorageError):  # the lines are in the copy kept aside as well
                if self._journal.is_whole():
                    self._write_history(stamp)
        self._journal.close()
        for path in (self._wallet_path, self._journal_path):
            self._set_aside(path, stamp)
        self._write_snapshot(wallet, stamp)
        return readable

    @property
    def state_on_disk(self) -> tuple[FileId | None, FileId | None]:
        """What tells whether both files are still as they were at another moment."""
        return self._identities()

    def read_elsewhere(self, path: Path) -> Opened:
        """Read a file from elsewhere for merging: a wallet.json, or a journal that goes on from a state of ours.

        Raises:
            InvalidInput: ``merge_not_a_wallet``.
            DamagedFile: see :func:`load_snapshot`; ``journal_not_of_wallet`` where its beginning is unknown here.
            NewerVersion: it cannot be merged by this version.
            StorageError: it cannot be read.
        """
        data = self._files.read_bytes(path)
        if data.lstrip()[:24].startswith(b'{"leb_wallet_journal"'):
            return self._read_journal_elsewhere(data)
        if not data.lstrip().startswith(b"{"):
            raise InvalidInput("merge_not_a_wallet")
        snapshot = load_snapshot(data)
        if snapshot.newer:
            raise NewerVersion("wallet_newer_version")
        return Opened(snapshot.wallet, outside=Outside(self._common_with(snapshot, Reading(""), self._all_known())))

    def snapshot_of(self, wallet: Wallet) -> bytes:
        """Return what wallet.json would be now, whole without a journal, for a backup; nothing is written.

        Args:
            wallet: as for :meth:`compact`.
        """
        stamp = self._journal.stamps[1] if self._journal.stamps else self._snapshot.stamp
        absorbed = self._journal.last_sum or self._snapshot.absorbed
        return dump_snapshot(self._snapshot._replace(wallet=wallet, absorbed=absorbed, stamp=stamp), self._now_ms())

    def forget(self) -> None:
        """Let go of all that was read, as when the wallet is locked; :meth:`open` reads it anew."""
        self._journal.close()
        self._wallet, self._appended = Wallet(), []
        self._past = Past(self._folder / HISTORY_NAME, self._files)

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

    @property
    def _state(self) -> str | None:
        """The sum of the last line that counts; None for the empty wallet."""
        return self._journal.last_sum if self._journal.count else self._snapshot.absorbed

    def _is_new(self) -> bool:
        return self._snapshot_seen is None and not self._journal.length

    # --- Reading --------------------------------------------------------------------------

    def _found(self) -> tuple[_Found, tuple[FileId | None, FileId | None]]:
        """Read both files, and what they were when they were read."""
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
        return found, seen

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
        empty, tail = snapshot._replace(wallet=Wallet()), (wallet or b"")[-_TAIL_BYTES:]
        return _Found(empty, len(wallet or b""), journal, reading, opened, snapshot.wallet, tail)

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
        self._snapshot_seen, self._snapshot_tail = snapshot_seen, found.tail
        self._known.update(found.reading.numbers, filter(None, [found.snapshot.absorbed]))
        if found.journal is not None:
            self._known.add(found.reading.last_sum)  # with no lines it is the header's, which a backup may name
        self._look_at_folder()
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
        is_same_snapshot = self._files.identity(self._wallet_path) == self._snapshot_seen
        if is_same_snapshot and self._snapshot_ends_as_seen() and self._journal.is_as_seen():
            return
        if self._identities() == (None, None):
            self._refuse_if_moved_or_sealed(is_empty=True)
        raise StorageError("changed_elsewhere", file=self._folder.name)

    def _refuse_unless_whole(self) -> None:
        """Compare all content before it is replaced; what is not as it was read counts as unseen from now on."""
        is_same_snapshot = self._snapshot_seen is None or self._is_snapshot_whole()
        if not is_same_snapshot:
            self._snapshot_seen = UNKNOWN
        if not self._journal.is_whole() or not is_same_snapshot:
            raise StorageError("changed_elsewhere", file=self._folder.name)

    def _is_snapshot_whole(self) -> bool:
        data = self._files.read_bytes(self._wallet_path)
        return data[-_TAIL_BYTES:] == self._snapshot_tail and is_whole(data)

    def _snapshot_ends_as_seen(self) -> bool:
        # A sealed file would have to be opened whole; what age seals cannot be changed unnoticed anyway.
        if self._snapshot_seen is None or self._codec.journal_bytes is not None:
            return True
        start = max(0, self._snapshot_seen.size - _TAIL_BYTES)
        return self._files.read_part(self._wallet_path, start, _TAIL_BYTES) == self._snapshot_tail

    def _refuse_if_moved_or_sealed(self, *, is_empty: bool) -> None:
        if is_empty and (self._folder_seen is None or self._folder_now() != self._folder_seen):
            raise StorageError("folder_missing", file=self._folder.name)
        names = set(self._files.names(self._folder))
        is_sealed = self._codec.journal_bytes is not None
        if ("identity.age" not in names) if is_sealed else (_SEALED & names):
            raise StorageError("sealed_elsewhere")

    def _folder_now(self) -> tuple[int, int] | None:
        found = self._files.identity(self._folder)
        return (found.device, found.inode) if found else None

    def _look_at_folder(self) -> None:
        if not self._is_new():
            self._folder_seen = self._folder_now()

    # --- What comes from elsewhere ----------------------------------------------------------

    def _reopen(self) -> Opened | None:
        """Read both files anew and tell how they hang together with what was known."""
        before = _Memory(
            self._state,
            self._snapshot.absorbed,
            self._snapshot_tail,
            self._all_known(),
            self._is_new(),
            self._read_only,
        )
        found, seen = self._found()
        outside = None if before.is_new else self._outside(before, found)
        self._adopt(found, *seen)
        is_same = (before.state, before.tail, before.read_only) == (self._state, found.tail, self._read_only)
        if is_same and outside is None and not found.opened.notices:
            return None
        if outside is not None:
            self._known |= before.known
        return found.opened._replace(outside=outside)

    def _outside(self, before: _Memory, found: _Found) -> Outside | None:
        absorbed = found.snapshot.absorbed
        if absorbed == before.absorbed and before.tail and found.tail and found.tail != before.tail:
            return Outside()  # the snapshot of the same state, with another content: somebody has edited it
        if before.state is None or before.state == absorbed:
            return None
        if before.state in found.reading.numbers:
            ours = found.reading.numbers[before.state]
            if not any(number <= ours for number in (*found.reading.damaged, *found.reading.newer)):
                return None
            # A line that was whole when it was read or written here is not any more: what it said is known here.
            return Outside(self._common_with(found.snapshot._replace(wallet=found.start), found.reading, before.known))
        if self._past.leads_to(absorbed, before.state):
            return None
        return Outside(self._common_with(found.snapshot._replace(wallet=found.start), found.reading, before.known))

    def _common_with(self, snapshot: Snapshot, reading: Reading, known: frozenset[str]) -> Wallet | None:
        """Return the last state that is known both here and there, as a wallet."""
        first = reading.numbers.get(snapshot.absorbed or "", 0)
        common = [number for state, number in reading.numbers.items() if number > first and state in known]
        if common or snapshot.absorbed in known:
            last = max(common, default=first)
            return replayed(snapshot.wallet, [line for line in reading.lines if line.number <= last])[0]
        state = self._past.newest_of(known, snapshot.absorbed)
        if state is None:  # the lines between are not there, but a snapshot names those it came from
            state = next((one for one in reversed(_ancestors(snapshot)) if one in known), None)
        return None if state is None else self._past.wallet_at(state)

    def _all_known(self) -> frozenset[str]:
        return frozenset((*self._known, *_ancestors(self._snapshot)))

    def _read_journal_elsewhere(self, data: bytes) -> Opened:
        first, _, rest = data.partition(b"\n")
        header = read_header(first, PLAIN)
        reading = read_lines(rest, header.sum, 2, PLAIN)
        if reading.newer:
            raise NewerVersion("journal_newer_version")
        common = [number for state, number in reading.numbers.items() if state in self._known]
        found, _ = self._found()
        if header.follows == found.snapshot.absorbed:
            start: Wallet | None = found.start
        else:
            start = self._past.wallet_at(header.follows) if header.follows else Wallet()
        if start is None:
            raise DamagedFile("journal_not_of_wallet")
        last = max(common, default=0)
        base, _ = replayed(start, [line for line in reading.lines if line.number <= last])
        wallet, _ = replayed(start, reading.lines)
        return Opened(wallet, outside=Outside(base))

    def _readable_in_spite(self) -> Opened | None:
        """Return what wallet.json holds although it does not fit to the rest, or its sum is wrong."""
        try:
            data = self._files.read_bytes(self._wallet_path)
            snapshot = load_snapshot(data)
        except DamagedFile as error:
            found = load_unsealed(data) if error.code == "wallet_changed_outside" else None
            return Opened(found.wallet, outside=Outside()) if found else None
        except StorageError:
            return None
        is_earlier = snapshot.absorbed in self._all_known() and snapshot.absorbed != self._snapshot.absorbed
        return Opened(snapshot.wallet, outside=Outside(snapshot.wallet if is_earlier else None))

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

    def _write_snapshot(self, wallet: Wallet, stamp: str) -> None:
        """Replace the snapshot, then begin a new journal."""
        # From here on the snapshot names the last line in it: should the old journal stay, its lines are skipped.
        absorbed = self._state
        unknown = {**self._snapshot.unknown, _ANCESTORS: [*_ancestors(self._snapshot), absorbed][-_MOST_ANCESTORS:]}
        snapshot = self._snapshot._replace(wallet=wallet, absorbed=absorbed, stamp=stamp, unknown=unknown)
        data = dump_snapshot(snapshot, self._now_ms())
        self._files.write_atomically(self._wallet_path, data)
        self._snapshot, self._snapshot_bytes = snapshot._replace(wallet=Wallet()), len(data)
        self._snapshot_tail = data[-_TAIL_BYTES:]
        self._snapshot_seen = self._files.identity(self._wallet_path)
        self._wallet, self._appended = wallet, []
        self._journal.start(snapshot.absorbed)
        self._look_at_folder()

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
        lines = decoded_lines(self._journal.whole_lines(), self._codec)  # sealed lines make no smaller file
        # Without a time in it, the same lines make the same bytes, should a crash make us come here again.
        self._files.write_atomically(path, gzip.compress(lines, mtime=0))


def _ancestors(snapshot: Snapshot) -> list[str]:
    """Return the states of earlier snapshots, the oldest first, by which a copy of one is recognised."""
    found = snapshot.unknown.get(_ANCESTORS)
    return [state for state in found if isinstance(state, str)] if isinstance(found, list) else []


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
