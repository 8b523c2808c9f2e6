"""Lines of the journal: a change as one line of JSON, and lines as what they say.

    {"leb_wallet_journal":1,"device":"0a1b2c3d","follows":null,"sum":"…"}
    {"v":1,"at":"…","why":"record_event","edits":[["event","<id>",{…},"<card id>"]],"sum":"…"}

One line is one change with all of its edits, so that deleting a card together with its
events is one append and one fsync, and either happened or did not. An edit is kind, id,
fields and, for an event, the id of the card it was in, so that nobody has to search for
it. A record that is added has its ``id`` among its fields and leaves out defaults, one
that is edited has only the fields that changed, and ``null`` is a record removed.

``sum`` is taken over the sum of the line before and this line up to its own sum, so
each line vouches for all before it.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, NamedTuple, Protocol

from pydantic_core import from_json

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import DamagedFile, NewerVersion, StorageError
from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import EVENT, Change, Edit, OtherRecord
from leb_wallet.storage.record_texts import RecordTexts

FORMAT = 1
HEADER_KEY = "leb_wallet_journal"
MAX_LINE_BYTES = 128 << 20  # an import of 100,000 records with their cards is half of this
SUM_DIGITS = 16

_SUM_AT_END = re.compile(rb',"sum":"([0-9a-f]{16})"\}', re.ASCII)
_SUM_LENGTH = len(',"sum":""}') + SUM_DIGITS
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_REMEMBERED_SUMS = 8  # how many sums a line after damage is tried against

Json = dict[str, Any]


class Codec(Protocol):
    """Between what a line says and what is on the disk; for a sealed wallet see ``vault.py``."""

    @property
    def journal_bytes(self) -> int | None:
        """How long a journal may always be; None where it is as for plain lines."""

    def proves(self, line: bytes) -> bool:
        """Tell whether a line from the disk that can be decoded is sure to be as it was written."""

    def encode(self, line: bytes) -> bytes:
        """Return ``line`` as it goes to the disk, without a line break."""

    def decode(self, line: bytes) -> bytes:
        """Return what ``encode`` was given; a ValueError where this never came from it."""


class PlainCodec:
    """Lines on the disk read as they are."""

    journal_bytes: int | None = None

    def proves(self, line: bytes) -> bool:  # noqa: ARG002 - an altered line reads as well
        """Tell that nothing but its sum vouches for a line."""
        return False

    def encode(self, line: bytes) -> bytes:
        """Return the line itself."""
        return line

    def decode(self, line: bytes) -> bytes:
        """Return the line itself."""
        return line


PLAIN = PlainCodec()


def decoded_lines(data: bytes, codec: Codec) -> bytes:
    """Return whole lines as what they say; one that is damaged stays as it is."""
    if codec is PLAIN:
        return data
    return b"\n".join(_decoded(raw, codec) or raw for raw in data.split(b"\n"))


class StoredEdit(NamedTuple):
    """One edit as a line has it."""

    kind: str
    id: str
    fields: Json | None
    card_id: str | None


class Line(NamedTuple):
    """One change as read."""

    number: int
    at: str
    edits: tuple[StoredEdit, ...]


class Header(NamedTuple):
    """The first line: which line, the last one in the snapshot, this journal goes on from."""

    follows: str | None
    sum: str


@dataclass(slots=True)
class Reading:
    """What a piece of a journal holds.

    ``end`` is how many bytes of it are whole lines, ``torn`` how many follow. ``damaged``
    and ``newer`` are numbers of lines that could not be used; ``numbers`` finds any line
    by its sum. Numbers count from 1, the header.
    """

    last_sum: str
    count: int = 0
    lines: list[Line] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    newer: list[int] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    end: int = 0
    torn: int = 0
    lacks_newline: bool = False


def header_line(device: str, follows: str | None) -> tuple[bytes, str]:
    """Return the first line of a journal, and its sum."""
    return _summed("", {HEADER_KEY: FORMAT, "device": device, "follows": follows})


def change_line(change: Change, stamp: str, previous: str) -> tuple[bytes, str]:
    """Return a change as a line that follows the one with the sum ``previous``, and its sum.

    Raises:
        StorageError: ``change_not_storable`` (something in it is not JSON, or too deep
            to be read back) or ``change_too_large``.
    """
    texts = RecordTexts(reads_back=True)
    try:
        head = _JSON.encode({"v": FORMAT, "at": stamp, "why": change.reason})[:-1].encode()
        edits = b",".join(_edit_text(edit, texts) for edit in change.edits)
        body = b"".join((head, b',"edits":[', edits, b"]"))
    except (TypeError, ValueError, RecursionError) as error:
        raise StorageError("change_not_storable") from error
    line, new_sum = _with_sum(previous, body)
    if len(line) > MAX_LINE_BYTES:
        raise StorageError("change_too_large")
    return line, new_sum


def _edit_text(edit: Edit, texts: RecordTexts) -> bytes:
    """Return an edit as JSON; one by one, so that a large change leaves time to others in between."""
    if edit.before is None and isinstance(edit.after, Card | Event):
        return _added_text(edit.kind, edit.after, texts)
    text = _JSON.encode(_edit_fields(edit)).encode()
    from_json(b'{"edits":[' + text + b"]}")  # nothing is acknowledged that could not be read back
    return text


def _added_text(kind: str, record: Card | Event, texts: RecordTexts) -> bytes:
    """Return what the two steps for any edit come to, in a third of their time; ``texts`` tries what is doubtful."""
    place = "" if isinstance(record, Card) else f",{_JSON.encode(record.card_id)}"
    return f'["{kind}",{_JSON.encode(record.id)},'.encode() + texts.text_of(record) + f"{place}]".encode()


def _edit_fields(edit: Edit) -> list[Any]:
    known = edit.before or edit.after
    assert known is not None
    fields: Json | None
    if isinstance(known, OtherRecord):  # whole, since nobody here knows its defaults
        return [edit.kind, known.id, edit.after.fields if isinstance(edit.after, OtherRecord) else None]
    if edit.after is None:
        fields = None
    elif edit.before is None:
        fields = edit.after.model_dump(mode="json", exclude_defaults=True)
    else:
        names = set(edit.changed_fields())
        fields = edit.after.model_dump(mode="json", exclude_defaults=True, include=names)
        back_to_default = edit.after.model_dump(mode="json", include=names - fields.keys())
        fields |= dict.fromkeys(names - fields.keys()) | back_to_default
    if edit.kind == EVENT:
        return [edit.kind, known.id, fields, getattr(known, "card_id")]  # noqa: B009 - a card has none
    return [edit.kind, known.id, fields]


def _summed(previous: str, fields: Mapping[str, Any]) -> tuple[bytes, str]:
    return _with_sum(previous, _JSON.encode(fields).encode()[:-1])  # without the closing brace


def _with_sum(previous: str, body: bytes) -> tuple[bytes, str]:
    new_sum = _chained(previous, body)
    return body + f',"sum":"{new_sum}"}}'.encode(), new_sum


def _chained(previous: str, body: bytes) -> str:
    summed = sha256(previous.encode())
    summed.update(body)
    return summed.hexdigest()[:SUM_DIGITS]


def _body_and_sum(line: bytes) -> tuple[bytes, str] | None:
    match = _SUM_AT_END.fullmatch(line, max(0, len(line) - _SUM_LENGTH))
    return (line[: match.start()], match[1].decode()) if match else None


def read_header(line: bytes, codec: Codec) -> Header:
    """Read the first line of a journal.

    Raises:
        DamagedFile: ``journal_header_damaged``.
        NewerVersion: ``journal_too_new``.
    """
    try:
        text = codec.decode(line)
        fields = from_json(text)
    except ValueError as error:
        raise DamagedFile("journal_header_damaged") from error
    parts = _body_and_sum(text)
    version = fields.get(HEADER_KEY) if isinstance(fields, dict) else None
    if isinstance(version, int) and version > FORMAT:
        raise NewerVersion("journal_too_new")
    if version != FORMAT or parts is None or _chained("", parts[0]) != parts[1]:
        raise DamagedFile("journal_header_damaged")
    follows = fields.get("follows")
    if not isinstance(follows, str | None):
        raise DamagedFile("journal_header_damaged")
    return Header(follows, parts[1])


def read_lines(data: bytes, previous: str, first_number: int, codec: Codec) -> Reading:
    """Read the lines after the one with the sum ``previous``.

    A last line without a line break counts if it is whole, else it is torn: the writing
    of it was never finished. A line that does not follow from the one before is damaged;
    those after it are used as soon as the chain holds again.
    """
    reading = Reading(previous)
    chain = _Chain(previous)
    *whole, rest = data.split(b"\n")
    for number, raw in enumerate(whole, first_number):
        if raw:  # an empty line says nothing
            _read_line(reading, chain, number, _decoded(raw, codec), is_proven=codec.proves(raw))
    reading.end = len(data) - len(rest)
    reading.count = len(whole)
    if rest:
        line = _decoded(rest, codec)
        if chain.fits(line):
            _read_line(reading, chain, first_number + len(whole), line)
            reading.end, reading.count, reading.lacks_newline = len(data), len(whole) + 1, True
        else:
            reading.torn = len(rest)
    reading.last_sum = chain.last
    return reading


def _read_line(reading: Reading, chain: "_Chain", number: int, text: bytes, *, is_proven: bool = False) -> None:
    followed = chain.follow(number, text, is_proven=is_proven)
    reading.numbers[chain.last] = number
    if followed is None:
        reading.damaged.append(number)
        return
    for proven_number, proven_text in followed:
        if proven_number in reading.damaged:  # only its sum was
            reading.damaged.remove(proven_number)
        _understand(reading, proven_number, proven_text)


def _understand(reading: Reading, number: int, text: bytes) -> None:
    try:
        fields = from_json(text)
        version = fields["v"]
        if isinstance(version, int) and version > FORMAT:
            reading.newer.append(number)  # whatever else is in it
        elif version == FORMAT and isinstance(fields["at"], str):
            reading.lines.append(Line(number, fields["at"], tuple(map(_stored_edit, fields["edits"]))))
        else:
            reading.damaged.append(number)
    except (ValueError, TypeError, KeyError, IndexError):
        reading.damaged.append(number)


def _stored_edit(edit: Any) -> StoredEdit:
    kind, record_id, fields = edit[0], edit[1], edit[2]
    card_id = edit[3] if len(edit) > 3 else None
    has_place = isinstance(card_id, str) or kind != EVENT
    if not (has_place and isinstance(kind, str) and isinstance(record_id, str) and isinstance(fields, dict | None)):
        raise TypeError
    return StoredEdit(kind, record_id, fields, card_id)


def _decoded(raw: bytes, codec: Codec) -> bytes:
    """Return what a line says, nothing where it cannot be decoded: no line is empty, so that is damage."""
    if len(raw) > 2 * MAX_LINE_BYTES:
        return b""
    try:
        return codec.decode(raw)
    except ValueError:
        return b""


class _Chain:
    """Tells whether a line follows from those before, and finds the way again after damage.

    A damaged line leaves several sums the next may follow: the one it states, the one
    its content has (then only the stated sum was damaged, and the next line proves the
    content), and the sum before (then it was never a line).
    """

    def __init__(self, previous: str) -> None:
        self.last = previous
        self._sums: dict[str, tuple[int, bytes] | None] = {previous: None}
        self._is_unreadable = False  # the line before

    def fits(self, text: bytes) -> bool:
        """Tell whether ``text`` is a line that follows."""
        return self._sum_before(_body_and_sum(text)) is not None

    def follow(self, number: int, text: bytes, *, is_proven: bool = False) -> list[tuple[int, bytes]] | None:
        """Go on to the next line: return the lines now known to be good, ``None`` if it is not.

        Of a sealed line that is damaged not even the sum can be read, so the next has nothing to follow from. That
        one counts if the sealing itself has proven it.
        """
        parts = _body_and_sum(text)
        before = self._sum_before(parts)
        was_unreadable, self._is_unreadable = self._is_unreadable, not text
        if parts is not None and before is None and was_unreadable and is_proven:
            self.last = parts[1]
            self._sums = {self.last: None}
            return [(number, text)]
        if parts is not None and before is not None:
            earlier = self._sums[before]
            self.last = parts[1]
            self._sums = {self.last: None}
            return [earlier, (number, text)] if earlier else [(number, text)]
        sums = dict.fromkeys(self._sums)
        if parts is not None:
            body, self.last = parts
            sums |= {_chained(before, body): (number, text) for before in self._sums}
            sums[self.last] = None
        self._sums = dict(list(sums.items())[-_REMEMBERED_SUMS:])
        return None

    def _sum_before(self, parts: tuple[bytes, str] | None) -> str | None:
        if parts is None:
            return None
        return next((before for before in self._sums if _chained(before, parts[0]) == parts[1]), None)
