"""journal.jsonl: each change since the snapshot, appended and fsynced, one line a change."""

from hashlib import sha256
from pathlib import Path

from leb_wallet.domain.errors import DamagedFile, StorageError
from leb_wallet.domain.wallet import Change
from leb_wallet.storage.files import DISK, WINDOWS, AppendHandle, FileId, Files
from leb_wallet.storage.lines import PLAIN, Codec, Header, Reading, change_line, header_line, read_header, read_lines
from leb_wallet.storage.stamps import parse_stamp

UNKNOWN = FileId(-1, -1, -1, -1, -1)  # like no file there is, so never taken for unchanged
_TAIL_BYTES = 64  # enough to hold the last line's sum, which vouches for all before it


class Journal:
    """The journal file, as far as it was read or written here.

    Reading changes nothing on the disk. What a crash left, a torn last line, is cut off
    before the next append, and kept in a file of its own.
    """

    def __init__(self, path: Path, device: str, files: Files = DISK, codec: Codec = PLAIN) -> None:
        self._path = path
        self._device = device
        self._files = files
        self._codec = codec
        self._handle: AppendHandle | None = None
        self._last_sum = ""
        self._tail = b""
        self._torn = 0
        self._lacks_newline = False
        self._unfinished: tuple[FileId | None, bytes] | None = None  # the file, and what a failed append was to add
        self.seen: FileId | None = None  # the state of the file on the disk, as we know it
        self.length = 0  # bytes up to the end of the last whole line
        self.count = 0  # lines after the header
        self.stamps: tuple[str, str] | None = None  # of the first and the last line
        self.has_damage = False
        self._is_damage_kept = False
        self._content = sha256()  # of everything up to `length`, to find out what nothing else shows

    @property
    def last_sum(self) -> str:
        """The sum of the last line, or of the header."""
        return self._last_sum

    def read_from(self, data: bytes) -> tuple[Header, Reading]:
        """Read a whole journal file; this object stays as it is until :meth:`adopt`.

        Raises:
            DamagedFile: ``journal_empty`` or ``journal_header_damaged``.
            NewerVersion: ``journal_too_new``.
        """
        if not data.strip(b"\0"):
            raise DamagedFile("journal_empty")
        first, newline, rest = data.partition(b"\n")
        header = read_header(first, self._codec)
        reading = read_lines(rest, header.sum, 2, self._codec)
        reading.end += len(first) + len(newline)
        reading.lacks_newline |= not newline
        return header, reading

    def adopt(self, seen: FileId | None, data: bytes, reading: Reading) -> None:
        """Go on from a file that was read whole."""
        self.close()
        self.length = self.count = 0
        self._tail = b""
        self._content = sha256()
        self.stamps = None
        self.has_damage = self._is_damage_kept = False
        self._unfinished = None
        self._go_on(seen, data, reading)

    def forget(self) -> None:
        """Go on from there being no journal."""
        self.adopt(None, b"", Reading(""))

    def read_more(self) -> Reading | None:
        """Read what another program appended; ``None`` where the file is not a longer state of ours."""
        seen = self._files.identity(self._path)
        if seen is None or not seen.same_file(self.seen) or not self._tail_is_ours() or self._lacks_newline:
            return None
        if not self.is_whole():
            return None
        data = self._files.read_part(self._path, self.length)
        reading = read_lines(data, self._last_sum, self.count + 2, self._codec)
        self._go_on(seen, data, reading)
        return reading

    def is_as_seen(self) -> bool:
        """Tell whether the file on the disk is still what was last read or written here."""
        seen = self._files.identity(self._path)
        return seen == self.seen and (seen is None or self._tail_is_ours())

    def is_whole(self) -> bool:
        """Tell whether the whole content is what was read or written here; if not, it counts as unseen from now on."""
        if self.seen is None or sha256(self.whole_lines()).digest() == self._content.digest():
            return True
        self.seen = UNKNOWN
        return False

    def start(self, follows: str | None) -> None:
        """Begin a new journal, in place of the old one if there is one."""
        self.close()  # an open file cannot be replaced on Windows
        line, last_sum = header_line(self._device, follows)
        data = self._codec.encode(line) + b"\n"
        self._files.write_atomically(self._path, data)
        self.adopt(None, data, Reading(last_sum, end=len(data)))
        self._look()

    def append(self, change: Change, stamp: str) -> None:
        """Write a change and wait until it is on the disk.

        Raises:
            StorageError: nothing was added.
        """
        line, last_sum = change_line(change, stamp, self._last_sum)
        self.mend(stamp)
        data = (b"\n" if self._lacks_newline else b"") + self._codec.encode(line) + b"\n"
        handle = self._opened()
        try:
            handle.append(data)
        except StorageError:
            self._take_back(handle, data)
            raise
        self.length += len(data)
        self.count += 1
        self._content.update(data)
        self._last_sum = last_sum
        self.stamps = (self.stamps or (stamp, stamp))[0], stamp
        self._tail = (self._tail + data)[-_TAIL_BYTES:]
        self._lacks_newline = False
        if WINDOWS:
            self.close()  # another program could not replace the journal while it is open here
        self._look()

    def refuse_if_unfinished(self) -> None:
        """Remove what an earlier error left of a line; refuse to write where that is still not possible.

        Raises:
            StorageError: ``journal_unfinished``.
        """
        if self._unfinished is None:
            return
        try:
            is_removed = self._remove_unfinished(*self._unfinished)
        except StorageError as error:
            raise StorageError("journal_unfinished", file=self._path.name) from error
        if not is_removed:
            raise StorageError("journal_unfinished", file=self._path.name)

    def whole_lines(self) -> bytes:
        """Return the file up to the end of its last whole line."""
        return self._files.read_part(self._path, 0, self.length)

    def close(self) -> None:
        """Close the file, if it is open."""
        if self._handle is not None:
            self._handle.close()
            self._handle = None

    def _go_on(self, seen: FileId | None, data: bytes, reading: Reading) -> None:
        self.seen = seen
        self.length += reading.end
        self.count += reading.count
        self._content.update(data[: reading.end])
        self.has_damage |= bool(reading.damaged)
        self._last_sum = reading.last_sum
        self._tail = (self._tail + data[: reading.end])[-_TAIL_BYTES:]
        self._note_stamps([line.at for line in reading.lines])
        self._torn = reading.torn
        self._lacks_newline = reading.lacks_newline

    def _note_stamps(self, stamps: list[str]) -> None:
        known = [*(self.stamps or ()), *stamps]
        first, last = next(filter(parse_stamp, known), None), next(filter(parse_stamp, reversed(known)), None)
        if first and last:  # checked, since they become names of files
            self.stamps = first, last

    def _tail_is_ours(self) -> bool:
        start, length = self.length - len(self._tail), len(self._tail)
        if self._handle is not None:  # what it has open is what the path names: the caller has compared them
            return self._handle.read_back(start, length) == self._tail
        return self._files.read_part(self._path, start, length) == self._tail

    def mend(self, stamp: str) -> None:
        """Make the file ready for the next line, losing nothing: ``stamp`` names a copy of what is cut off."""
        if self.has_damage and not self._is_damage_kept:
            self._keep_damaged_copy()
        if self._torn:
            torn = self._files.read_part(self._path, self.length)
            self._files.write_atomically(self._path.with_name(f"{self._path.name}.torn-{stamp}"), torn)
            self._opened().cut(self.length)
            self._torn = 0
            self._look()

    def _keep_damaged_copy(self) -> None:
        data = self._files.read_bytes(self._path)
        # Named by its content, so that the same file is kept once however often it is opened.
        copy = self._path.with_name(f"{self._path.name}.damaged-{sha256(data).hexdigest()[:12]}")
        if self._files.identity(copy) is None:
            self._files.write_atomically(copy, data)
        self._is_damage_kept = True

    def _opened(self) -> AppendHandle:
        if self._handle is None:
            self._handle = self._files.open_for_append(self._path)
        return self._handle

    def _take_back(self, handle: AppendHandle, data: bytes) -> None:
        """Remove what a failed append of ``data`` may have left, so that it does not count after all."""
        try:
            handle.cut(self.length)
        except StorageError:
            self._unfinished = self.seen, data
            self.seen = UNKNOWN
        else:
            self._look()

    def _remove_unfinished(self, before: FileId | None, data: bytes) -> bool:
        """Try again to take back ``data``, but never what another program has appended meanwhile."""
        seen = self._files.identity(self._path)
        is_ours = seen is not None and seen.same_file(before)
        if not is_ours or not data.startswith(self._files.read_part(self._path, self.length)):
            return False
        self._opened().cut(self.length)
        self._unfinished = None
        self._look()
        return True

    def _look(self) -> None:
        """Note the state of the file after our own writing.

        Where that fails the state is unknown, which the next append takes for a change from elsewhere.
        """
        try:
            self.seen = self._files.identity(self._path)
        except StorageError:
            self.seen = UNKNOWN
