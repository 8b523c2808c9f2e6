"""backups/: earlier states of the wallet, each a whole ``wallet.json`` of its own.

Named ``wallet-2026-11-22T09-30-00-123Z.json`` by the moment it was made, in UTC. Put into an empty folder
as ``wallet.json``, one is a wallet. Receipts are not copied: those are named by their content and never overwritten.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, tzinfo
from hashlib import sha256
from pathlib import Path

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.past import BackupCount, BackupFile
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.snapshot import Snapshot, current_version, load_snapshot

BACKUPS_NAME = "backups"
KEPT, KEPT_DAYS = 10, 30

_NAME = re.compile(
    r"wallet-([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2})-([0-9]{2})-([0-9]{2})-([0-9]{3})Z\.json", re.ASCII
)
_GONE = ("file_missing", "not_a_file")  # removed since by another program, or no backup at all
_VERSION = re.compile(rb'\s*\{\s*"leb_wallet"\s*:\s*([0-9]{1,9})\b', re.ASCII)
_SUM_AT_END = re.compile(rb'"sum": "([0-9a-f]{64})"\n\}\n', re.ASCII)
_SUM_LENGTH = len('"sum": ""\n}\n') + 64


class BackupStore:
    """The backups of one wallet. No lock is needed: a backup is written whole, and never changed."""

    def __init__(self, folder: Path, files: Files = DISK) -> None:
        """``folder`` is that of the wallet."""
        self._folder = folder / BACKUPS_NAME
        self._data, self._files = folder, files

    def all(self) -> list[BackupFile]:
        """Return all backups, the newest first; raises StorageError. Files with other names are not looked at."""
        found = []
        for name in self._files.names(self._folder):
            at = moment_of(name)
            if at is not None:
                try:
                    found.append(BackupFile(name, at, self._files.size(self._folder / name)))
                except StorageError as error:
                    if error.code not in _GONE:
                        raise
        return sorted(found, key=lambda backup: backup.at, reverse=True)

    def newest(self) -> datetime | None:
        """Return when the newest backup was made; only names are looked at."""
        return max(filter(None, map(moment_of, self._files.names(self._folder))), default=None)

    def write(self, data: bytes, now: datetime) -> str:
        """Write a backup and return its name.

        Raises:
            StorageError: there is no new backup; those before are as they were.
        """
        self._files.make_private_folder(self._folder)
        path = self._folder / name_for(now)
        self._files.remove_temporary(path)
        self._files.write_atomically(path, data)
        return path.name

    def rotate(self, kept: int, days: int, zone: tzinfo, just_made: str = "") -> list[str]:
        """Remove the backups that :func:`outdated` names and return their names.

        Raises:
            StorageError: one could not be removed; it is tried again after the next backup.
        """
        names = [name for name in outdated(self._files.names(self._folder), kept, days, zone) if name != just_made]
        for name in names:
            self._files.remove(self._folder / name)
        return names

    def count(self, name: str) -> BackupCount:
        """Return what a backup holds, at the speed of the disk.

        Raises:
            StorageError: it cannot be read.
        """
        data = self._files.read_bytes(self._folder / name)
        match = _SUM_AT_END.fullmatch(data, max(0, len(data) - _SUM_LENGTH))
        is_whole = match is not None and sha256(memoryview(data)[: match.start()]).hexdigest() == match[1].decode()
        if not is_whole:
            return BackupCount(0, 0, is_whole=False)
        return BackupCount(_lines_of(data, b"card"), _lines_of(data, b"event"), is_whole=True)

    def load(self, name: str) -> Snapshot:
        """Read a backup.

        Raises:
            DamagedFile, NewerVersion, StorageError: see :func:`load_snapshot`; ``file_missing``.
        """
        if moment_of(name) is None:
            raise StorageError("file_missing", file=BACKUPS_NAME)
        return load_snapshot(self._files.read_bytes(self._folder / name))

    def keep_old_version(self, wallet_path: Path, now: datetime) -> str | None:
        """Keep the file of an older version as it is, before the first save turns it into one of this version.

        Raises:
            StorageError: it could not be kept.
        """
        if current_version() == 1 or self._files.identity(wallet_path) is None:
            return None
        match = _VERSION.match(self._files.read_part(wallet_path, 0, 200))
        if match is None or int(match[1]) >= current_version():
            return None
        return self.write(self._files.read_bytes(wallet_path), now)


def name_for(moment: datetime) -> str:
    """Return the name of a backup made at an aware moment."""
    utc = moment.astimezone(UTC)
    return f"wallet-{utc:%Y-%m-%dT%H-%M-%S}-{utc.microsecond // 1000:03d}Z.json"


def moment_of(name: str) -> datetime | None:
    """Return when a backup was made, ``None`` for a name that is none of a backup."""
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    year, month, day, hour, minute, second, thousandth = map(int, match.groups())
    try:
        return datetime(year, month, day, hour, minute, second, thousandth * 1000, tzinfo=UTC)
    except ValueError:
        return None


def outdated(names: Iterable[str], kept: int, days: int, zone: tzinfo) -> list[str]:
    """Return the backups that need not be kept: not among the last ``kept``, nor the last of one of ``days`` days.

    Counted are the days that have backups, so neither a month without a change nor a clock
    that is wrong by years removes what is left from before.
    """
    dated = sorted(((at, name) for name in names if (at := moment_of(name)) is not None), reverse=True)
    lasting = {name for _, name in dated[:kept]}
    seen: set[date] = set()
    for at, name in dated:
        day = at.astimezone(zone).date()
        if day not in seen and len(seen) < days:
            lasting.add(name)
        seen.add(day)
    return [name for _, name in dated if name not in lasting]


def _lines_of(data: bytes, kind: bytes) -> int:
    """Count the records of a kind, which lie one a line between brackets."""
    start = data.find(b'\n"%s": [\n' % kind)
    if start < 0:
        return 0
    end = data.find(b"\n]", start)
    return data.count(b"\n", start + 1, end) if end > 0 else 0
