"""wallet.json on the disk: what was last read or written here, and whether it still is."""

from pathlib import Path
from typing import Any

from leb_wallet.domain.wallet import Wallet
from leb_wallet.storage.files import FileId, Files
from leb_wallet.storage.journal import UNKNOWN
from leb_wallet.storage.lines import Codec
from leb_wallet.storage.snapshot import Snapshot, dump_snapshot, is_whole

_TAIL_BYTES = 96  # holds the sum, which vouches for all before it
_ANCESTORS, _MOST_ANCESTORS = "ancestors", 400


class SnapshotFile:
    """The snapshot file, as far as it was read or written here.

    ``head`` is all it says but the wallet itself: that one the caller has.
    """

    def __init__(self, path: Path, files: Files, codec: Codec) -> None:
        self.path = path
        self._files = files
        self._codec = codec
        self.head = Snapshot()
        self.seen: FileId | None = None  # the state of the file on the disk, as we know it
        self.length = 0
        self.tail = b""

    def adopt(self, seen: FileId | None, snapshot: Snapshot, data: bytes) -> None:
        """Go on from a file that was read or written whole; without one, from the empty snapshot."""
        self.seen, self.head = seen, snapshot._replace(wallet=Wallet())
        self.length, self.tail = len(data), tail_of(data)

    def is_as_seen(self) -> bool:
        """Tell whether the file on the disk is still what was last read or written here."""
        return self._files.identity(self.path) == self.seen and self._ends_as_seen()

    def is_whole(self) -> bool:
        """Tell whether all of the content is what was read or written here; if not, it counts as unseen from now on."""
        if self.seen is None:
            return True
        data = self._files.read_bytes(self.path)
        if tail_of(data) == self.tail and is_whole(data):
            return True
        self.seen = UNKNOWN
        return False

    def replace(self, wallet: Wallet, absorbed: str | None, stamp: str, now_ms: int) -> None:
        """Write a new snapshot; ``absorbed`` names the last line that is in it.

        Raises:
            StorageError: the file is as it was.
        """
        ancestors = [*ancestors_of(self.head), absorbed][-_MOST_ANCESTORS:]
        unknown = {**self.head.unknown, _ANCESTORS: ancestors}
        snapshot = self.head._replace(wallet=wallet, absorbed=absorbed, stamp=stamp, unknown=unknown)
        data = dump_snapshot(snapshot, now_ms)
        self._files.write_atomically(self.path, data)
        self.adopt(UNKNOWN, snapshot, data)
        self.seen = self._files.identity(self.path)

    def _ends_as_seen(self) -> bool:
        # A sealed file would have to be opened whole; what age seals cannot be changed unnoticed anyway.
        if self.seen is None or self._codec.journal_bytes is not None:
            return True
        start = max(0, self.seen.size - _TAIL_BYTES)
        return self._files.read_part(self.path, start, _TAIL_BYTES) == self.tail


def tail_of(data: bytes) -> bytes:
    """Return the end of a snapshot's bytes, which tells it from every other one."""
    return data[-_TAIL_BYTES:]


def ancestors_of(snapshot: Snapshot) -> list[str]:
    """Return the states of earlier snapshots, the oldest first, by which a copy of one is recognised."""
    found: Any = snapshot.unknown.get(_ANCESTORS)
    return [state for state in found if isinstance(state, str)] if isinstance(found, list) else []
