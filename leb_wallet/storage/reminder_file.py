"""reminders.json: what was reminded of. The window and the scheduled check both write it, one after the other."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import from_json

from leb_wallet.domain.reminder_log import LogEntry, ReminderLog
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.settings_file import load_lenient, save

FILE_NAME = "reminders.json"
LOCK_NAME = "reminders.lock"
KEEP = timedelta(days=400)


class ReminderFile:
    """The log of reminders in a folder. It may be lost without harm to the wallet: reminders would come once more."""

    def __init__(self, folder: Path, files: Files = DISK) -> None:
        self._path = folder / FILE_NAME
        self._files = files
        self._lock = WalletLock(folder, files, LOCK_NAME)

    def load(self) -> ReminderLog:
        """Return the log; what cannot be read of it is left out, and a copy of the bad file is kept beside it.

        Raises:
            StorageError: the file is there and cannot be read.
        """
        loaded = load_lenient(ReminderLog, self._path, self._files)
        if any(notice.details.get("field") == "entries" for notice in loaded.notices):
            return loaded.value.replace(entries=self._readable_entries())
        return loaded.value

    def update(self, change: Callable[[ReminderLog], ReminderLog]) -> ReminderLog:
        """Read the log, change it, write it and return it, while no other program writes.

        Raises:
            WalletBusy: another program has been writing for seconds.
            StorageError: the file is as it was before.
        """
        with self._lock.held():
            before = self.load()
            log = without_old(change(before))
            if log != before:
                self._files.remove_temporary(self._path)
                save(log, self._path, self._files)
            return log

    def _readable_entries(self) -> tuple[LogEntry, ...]:
        raw = from_json(self._files.read_bytes(self._path)).get("entries")
        found = (_entry(value) for value in raw) if isinstance(raw, list) else ()
        return tuple(entry for entry in found if entry is not None)


def without_old(log: ReminderLog) -> ReminderLog:
    """Return the log without entries more than 400 days older than the newest.

    The last one of each subject stays however old it is: a lost card is told of once.
    """
    if not log.entries:
        return log
    since = max(entry.shown_at for entry in log.entries) - KEEP
    last = {entry.key: place for place, entry in enumerate(log.entries)}
    kept = tuple(e for place, e in enumerate(log.entries) if e.shown_at >= since or last[e.key] == place)
    return log if len(kept) == len(log.entries) else log.replace(entries=kept)


def _entry(value: object) -> LogEntry | None:
    try:
        return LogEntry.model_validate(value)
    except ValidationError:
        return None
