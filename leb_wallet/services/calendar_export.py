"""Writes the days of all cards as a calendar file (iCalendar, RFC 5545) and keeps one file up to date."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple, Protocol

from leb_wallet.domain.calendar_entries import CalendarEntry, calendar_entries
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.domain.wallet import Wallet
from leb_wallet.services.deadline_board import DeadlineBoard
from leb_wallet.storage.files import DISK, Files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//LEB Wallet//leb-wallet//EN"
# Revisions are counted in seconds from here on, so that a newer file always has a higher one.
_REVISIONS_SINCE = datetime(2026, 1, 1, tzinfo=UTC)


class EntryText(NamedTuple):
    """What stands in the calendar, without number and amount."""

    summary: str
    description: str


class CalendarTexts(Protocol):
    """The words of the calendar, in the user's language."""

    def name(self) -> str:
        """Return the name of the calendar."""

    def entry(self, entry: CalendarEntry) -> EntryText:
        """Return what an entry says."""


class CalendarExport:
    """Makes the calendar of a wallet.

    Args:
        now: tells the moment, aware.
    """

    def __init__(
        self, board: DeadlineBoard, texts: CalendarTexts, now: Callable[[], datetime], files: Files = DISK
    ) -> None:
        self._board, self._texts, self._now, self._files = board, texts, now, files

    def entries(self, wallet: Wallet, settings: ReminderSettings) -> tuple[CalendarEntry, ...]:
        """Return what goes into the calendar."""
        return calendar_entries(((row.card, row.deadlines) for row in self._board.rows(wallet)), settings)

    def content(self, wallet: Wallet, settings: ReminderSettings) -> bytes:
        """Return the calendar as a file's content."""
        return self._content(self.entries(wallet, settings), 0)

    def write(self, path: Path, wallet: Wallet, settings: ReminderSettings) -> int:
        """Write the calendar, replacing an older one of ours, and return the number of its entries.

        Raises:
            StorageError: ``calendar_not_ours``, another file has this name and was left as it is;
                ``calendar_not_written``.
        """
        entries = self.entries(wallet, settings)
        self._replace(path, self._content(entries, _revision_in(self._existing(path))))
        return len(entries)

    def refresh(self, path: Path, wallet: Wallet, settings: ReminderSettings) -> bool:
        """Write the calendar if the file lacks something or there is none; return whether it was written.

        Raises:
            StorageError: as :meth:`write`.
        """
        before = self._existing(path)
        after = self._content(self.entries(wallet, settings), _revision_in(before))
        if _without_stamps(before) == _without_stamps(after):
            return False
        self._replace(path, after)
        return True

    def _existing(self, path: Path) -> bytes:
        """Return a file of ours, or nothing where there is none."""
        try:
            found = self._files.read_bytes(path) if self._files.identity(path) else b""
        except StorageError as error:
            code = "calendar_not_ours" if error.code in ("not_a_file", "file_too_large") else "calendar_not_written"
            raise StorageError(code, file=path.name) from error
        if found and f"PRODID:{PRODUCT}".encode() not in found.splitlines():
            raise StorageError("calendar_not_ours", file=path.name)
        return found

    def _replace(self, path: Path, content: bytes) -> None:
        try:
            self._files.write_atomically(path, content)
        except StorageError as error:
            raise StorageError("calendar_not_written", file=path.name) from error

    def _content(self, entries: Iterable[CalendarEntry], last_revision: int) -> bytes:
        from icalendar import Calendar

        now = self._now().astimezone(UTC).replace(microsecond=0)
        revision = max((now - _REVISIONS_SINCE) // timedelta(seconds=1), last_revision + 1, 0)
        calendar = Calendar()
        calendar.add("prodid", PRODUCT)
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", self._texts.name())
        for entry in entries:
            calendar.add_component(_event(entry, self._texts.entry(entry), now, revision))
        return bytes(calendar.to_ical())


def _event(entry: CalendarEntry, text: EntryText, now: datetime, revision: int) -> "Event":
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now)
    event.add("last-modified", now)
    event.add("sequence", revision)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", text.summary)
    event.add("description", text.description)
    event.add("transp", "TRANSPARENT")  # the day stays free for appointments
    for trigger in entry.alarms:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", text.summary)
        alarm.add("trigger", trigger)
        event.add_component(alarm)
    return event


def _revision_in(content: bytes) -> int:
    """Return the highest revision a file of ours holds."""
    revisions = (line[9:] for line in content.splitlines() if line.startswith(b"SEQUENCE:"))
    return max((int(text) for text in revisions if text.isdigit() and len(text) < 20), default=0)


def _without_stamps(content: bytes) -> list[bytes]:
    """Return the lines that tell something else than when they were written."""
    return [
        line for line in content.splitlines() if not line.startswith((b"DTSTAMP:", b"LAST-MODIFIED:", b"SEQUENCE:"))
    ]
