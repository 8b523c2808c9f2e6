"""The wallet on the disk.

* ``wallet.json``: the whole wallet at a moment
* ``journal.jsonl``: each change since
* ``history/``: the lines of earlier journals, compressed: nothing recorded is ever thrown away
"""

from collections.abc import Callable
from pathlib import Path

from leb_wallet.domain.errors import DamagedFile, InvalidInput, NewerVersion, StorageError
from leb_wallet.domain.wallet import Change, Wallet
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.layout import HISTORY_NAME
from leb_wallet.storage.lineage import Lineage
from leb_wallet.storage.lines import PLAIN, Codec, Reading
from leb_wallet.storage.opened import Opened, Outside, opened_with
from leb_wallet.storage.past import Past
from leb_wallet.storage.snapshot import dump_snapshot, load_snapshot, load_unsealed
from leb_wallet.storage.stamps import StampClock
from leb_wallet.storage.wallet_files import Found, Identities, WalletFiles
from leb_wallet.storage.wallet_writer import WalletWriter

SMALL_JOURNAL_BYTES = 256 * 1024


class WalletStore:
    """The files of one wallet.

    Reading needs no lock and writes nothing. Who calls :meth:`append`, :meth:`compact` or :meth:`rewrite`
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
        self._now_ms = now_ms
        self._files = files
        self._codec = codec
        self._clock = StampClock(device, now_ms)
        self._on_disk = WalletFiles(folder, device, files, codec)
        self._writer = WalletWriter(self._on_disk, now_ms, files, codec)
        self._lineage = Lineage(Past(folder / HISTORY_NAME, files))
        self._read_only: str | None = None
        self._wallet = Wallet()
        self._appended: list[Change] = []  # since then: what the caller keeps, made anew only for a reload

    @property
    def outgrown(self) -> bool:
        """Whether the journal has outgrown its part, or is damaged, so that it is time to compact."""
        # A byte of journal takes three times as long to read as one of the snapshot.
        sealed = self._codec.journal_bytes  # a sealed line takes ten times as long
        share = self._on_disk.snapshot.length // (4 if sealed is None else 16)
        limit = max(SMALL_JOURNAL_BYTES if sealed is None else sealed, share)
        return self._on_disk.journal.has_damage or self._on_disk.journal.length > limit

    @property
    def state_on_disk(self) -> Identities:
        """What tells whether both files are still as they were at another moment."""
        return self._on_disk.identities()

    # --- Reading --------------------------------------------------------------------------

    def open(self) -> Opened:
        """Read the wallet; a missing or empty folder is an empty wallet.

        Raises:
            DamagedFile: see :func:`load_snapshot`; ``journal_empty``, ``journal_header_damaged``,
                ``wallet_missing`` (the journal goes on from a snapshot that is not there) or
                ``journal_not_of_wallet`` (it goes on from another one).
            NewerVersion: a newer version's file that cannot be understood.
            StorageError: a file could not be read.
        """
        found = self._on_disk.read()
        self._adopt(found)
        return found.opened

    def reload_if_changed(self) -> Opened | None:
        """Read what another program wrote since; ``None`` where nothing changed.

        What only goes on from what is known here has no ``outside``: lines that another program appended, a
        snapshot it made of them, or the same content in other files. Anything else has one.

        Raises:
            DamagedFile: as :meth:`open`. :meth:`rewrite` puts the files right again.
            StorageError: as :meth:`open`, and see :meth:`WalletFiles.refuse_if_gone`.
        """
        journal = self._on_disk.journal
        is_same_snapshot = self._on_disk.snapshot.is_as_seen()
        if is_same_snapshot and journal.is_as_seen():
            return None
        self._on_disk.refuse_if_gone()
        more = journal.read_more() if is_same_snapshot else None
        return self._reopened() if more is None else self._gone_on(more)

    def read_elsewhere(self, path: Path) -> Opened:
        """Read a file from elsewhere for merging: a wallet.json, or a journal that goes on from a state of ours.

        Raises:
            InvalidInput: ``merge_not_a_wallet``.
            DamagedFile: see :func:`load_snapshot` and :meth:`Lineage.read_journal`.
            NewerVersion: it cannot be merged by this version.
            StorageError: it cannot be read.
        """
        data = self._files.read_bytes(path)
        if data.lstrip()[:24].startswith(b'{"leb_wallet_journal"'):
            return self._lineage.read_journal(data, self._on_disk.read())
        if not data.lstrip().startswith(b"{"):
            raise InvalidInput("merge_not_a_wallet")
        snapshot = load_snapshot(data)
        if snapshot.newer:
            raise NewerVersion("wallet_newer_version")
        return Opened(snapshot.wallet, outside=Outside(self._lineage.common_with(snapshot, Reading(""))))

    def forget(self) -> None:
        """Let go of all that was read, as when the wallet is locked; :meth:`open` reads it anew."""
        self._on_disk.journal.close()
        self._wallet, self._appended = Wallet(), []

    def close(self) -> None:
        """Close the journal; nothing is waiting to be written."""
        self._on_disk.journal.close()

    # --- Writing --------------------------------------------------------------------------

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
        self._refuse_if_read_only()
        self._on_disk.refuse_unless_as_seen()
        self._writer.make_ready()
        journal = self._on_disk.journal
        if journal.seen is None:
            journal.start(self._on_disk.snapshot.head.absorbed)
        journal.append(change, self._clock.next())
        self._lineage.note([journal.last_sum])
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
        if not self._on_disk.journal.count:
            return
        self._refuse_if_read_only()
        self._on_disk.refuse_unless_as_seen()
        self._on_disk.refuse_unless_whole()
        self._writer.absorb(wallet, self._clock.next())
        self._wallet, self._appended = wallet, []

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
        self._refuse_if_read_only()
        readable = self._readable_in_spite()
        self._writer.write_anew(wallet, self._clock.next())
        self._wallet, self._appended = wallet, []
        return readable

    def snapshot_of(self, wallet: Wallet) -> bytes:
        """Return what wallet.json would be now, whole without a journal, for a backup; nothing is written.

        Args:
            wallet: as for :meth:`compact`.
        """
        head, journal = self._on_disk.snapshot.head, self._on_disk.journal
        stamp = journal.stamps[1] if journal.stamps else head.stamp
        absorbed = journal.last_sum or head.absorbed
        return dump_snapshot(head._replace(wallet=wallet, absorbed=absorbed, stamp=stamp), self._now_ms())

    # --- What was read becomes what is known -------------------------------------------------

    def _adopt(self, found: Found) -> None:
        self._on_disk.adopt(found)
        self._lineage.note_found(found)
        self._clock.observe([*(line.at for line in found.reading.lines), found.snapshot.stamp or ""])
        self._read_only = found.opened.read_only
        self._writer.is_ready = False
        self._wallet, self._appended = found.opened.wallet, []

    def _gone_on(self, more: Reading) -> Opened | None:
        """Take over lines that another program appended."""
        if not (more.lines or more.damaged or more.newer):
            return None
        opened = opened_with(self._current_wallet(), more)
        self._clock.observe(line.at for line in more.lines)
        self._lineage.note(more.numbers)
        self._read_only = self._read_only or opened.read_only
        self._wallet, self._appended = opened.wallet, []
        return opened

    def _reopened(self) -> Opened | None:
        """Read both files anew and tell how they hang together with what was known."""
        before, was_read_only = self._on_disk.sighting, self._read_only
        found = self._on_disk.read()
        outside = None if before.is_new else self._lineage.outside(before, found)
        self._adopt(found)
        now = self._on_disk.sighting
        is_same = (before.state, before.tail, was_read_only) == (now.state, now.tail, self._read_only)
        if is_same and outside is None and not found.opened.notices:
            return None
        return found.opened._replace(outside=outside)

    def _current_wallet(self) -> Wallet:
        wallet = self._wallet
        for change in self._appended:
            wallet = wallet.with_change(change)
        return wallet

    def _refuse_if_read_only(self) -> None:
        if self._read_only:
            raise NewerVersion(self._read_only)

    def _readable_in_spite(self) -> Opened | None:
        """Return what wallet.json holds although it does not fit to the rest, or its sum is wrong."""
        snapshot_file = self._on_disk.snapshot
        try:
            data = self._files.read_bytes(snapshot_file.path)
            snapshot = load_snapshot(data)
        except DamagedFile as error:
            found = load_unsealed(data) if error.code == "wallet_changed_outside" else None
            return Opened(found.wallet, outside=Outside()) if found else None
        except StorageError:
            return None
        is_earlier = self._lineage.knows(snapshot.absorbed) and snapshot.absorbed != snapshot_file.head.absorbed
        return Opened(snapshot.wallet, outside=Outside(snapshot.wallet if is_earlier else None))
