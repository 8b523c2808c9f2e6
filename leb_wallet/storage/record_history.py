"""What became of each record: read from the lines of all journals, for people to look at.

* the history of a record: when it changed, from what to what
* the trash: what was removed and can be put back
* undo over restarts: what was done last, as changes that can be taken back

Lines are read one after the other and only those that name a wanted record are understood. A line that
cannot be read is left out: nothing here decides what is in the wallet.
"""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import from_json

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.events import Event
from leb_wallet.domain.past import Moment, Removed
from leb_wallet.domain.wallet import CARD, EVENT, RECORD_TYPES, Change, Edit, Wallet
from leb_wallet.storage.backups import BackupStore
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.lines import FORMAT, MAX_LINE_BYTES, PLAIN, Codec
from leb_wallet.storage.past_lines import pieces
from leb_wallet.storage.stamps import Stamp, parse_stamp

MAX_STEPS = 50
NOT_UNDOABLE = frozenset({"keep_walk", "merge"})  # drafts of a guided top-up, and what other devices did

_RECENT_LINES = 400  # among which the last steps are looked for
_MOST_EDITS = 500  # in them; restoring a backup may have as many in one
_EDIT_IDS = re.compile(rb'\["(?:card|event)","([0-9a-f]{8,32})",', re.ASCII)
_REMOVED_IDS = re.compile(rb'\["(?:card|event)","([0-9a-f]{8,32})",null', re.ASCII)
_SUM = re.compile(rb'"sum":"([0-9a-f]{16})"\}\Z', re.ASCII)

Json = dict[str, Any]
Fields = Json | None  # of a record; None where there is none


class PastEdit(NamedTuple):
    """One record before and after one line, as raw fields without defaults.

    ``is_known`` is False where the lines from before are lost: then ``before`` has only what is known.
    """

    kind: str
    id: str
    before: Fields
    after: Fields
    is_known: bool = True


class PastChange(NamedTuple):
    """One line: when and on which device it was written, and the edits of the wanted records."""

    stamp: Stamp
    reason: str
    edits: tuple[PastEdit, ...]

    @property
    def at(self) -> datetime:
        """The moment, in UTC, as the clock of the device told it."""
        return datetime.fromtimestamp(self.stamp.ms / 1000, UTC)


class Steps(NamedTuple):
    """What can be taken back and done again, the last at the end; as :class:`WalletService` keeps it."""

    done: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()


class RecordHistory:
    """Reads the past of one wallet. Nothing is written, no lock is needed."""

    def __init__(self, folder: Path, files: Files = DISK, codec: Codec = PLAIN) -> None:
        self._folder, self._files, self._codec = folder, files, codec
        self._backups = BackupStore(folder, files)

    def of_records(self, ids: Iterable[str]) -> list[PastChange]:
        """Return all changes of some records, the oldest first."""
        wanted = {record_id.encode() for record_id in ids}
        past = _Past(set(map(bytes.decode, wanted)))
        found = (past.follow(line) for line in self._lines(lambda text: _names_any(_EDIT_IDS, text, wanted)))
        return [change for change in found if change is not None and change.edits]

    def moments(self, record_id: str, device: str) -> list[Moment]:
        """Return what became of one record, the oldest first; ``device`` is this one."""
        return [
            Moment(
                change.at,
                change.reason,
                change.stamp.device == device,
                _edit_of(edit) if edit.is_known else None,
                tuple(edit.after or ()),
            )
            for change in self.of_records([record_id])
            for edit in change.edits
        ]

    def trash(self, wallet: Wallet, since: datetime) -> list[Removed]:
        """Return what was removed since and is not in ``wallet``, the last first.

        A record whose earlier lines are lost is looked for in the backups.
        """
        since_ms = int(since.timestamp() * 1000)
        present = wallet.cards.keys() | {event.id for event in wallet.all_events()}
        removed: set[str] = set()
        for text in self._texts(since_ms):
            removed.update(map(bytes.decode, _REMOVED_IDS.findall(text)))
        wanted = removed - present
        if not wanted:
            return []
        last: dict[str, tuple[PastChange, PastEdit]] = {}
        for change in self.of_records(wanted):
            for edit in change.edits:
                if edit.after is None and change.stamp.ms >= since_ms:
                    last[edit.id] = change, edit
                else:
                    last.pop(edit.id, None)
        records = self._records({record_id: edit for record_id, (_, edit) in last.items()})
        return _with_their_cards(records, {record_id: change for record_id, (change, _) in last.items()})

    def last_steps(self, device: str, limit: int = MAX_STEPS) -> Steps:
        """Return the last changes made on this device, for undo, and those taken back since, for redo.

        Changes of other devices are left out, as are those from before a gap in the lines.
        """
        recent = filter(None, map(_understood, deque(self._texts(), maxlen=_RECENT_LINES)))
        mine = _last_of([line for line in recent if line.stamp.device == device and line.reason not in NOT_UNDOABLE])
        stamps = {line.stamp for line in mine}
        changes = self.of_records({record_id for line in mine for _, record_id, _ in line.edits}) if mine else []
        steps = _StepsInTheMaking(limit)
        for change in changes:
            if change.stamp in stamps:
                steps.take(change)
        return steps.finished()

    def _texts(self, since_ms: int = 0) -> Iterator[bytes]:
        """Yield all lines once, decoded; a crash may have left the same ones in two files."""
        seen: set[bytes] = set()
        for piece in pieces(self._folder, self._files, since_ms):
            for raw in piece.data.split(b"\n"):
                if not raw or len(raw) > 2 * MAX_LINE_BYTES:
                    continue
                try:
                    text = self._codec.decode(raw)
                except ValueError:
                    continue
                found = _SUM.search(text)
                if found and found[1] not in seen:
                    seen.add(found[1])
                    yield text

    def _lines(self, is_wanted: Callable[[bytes], bool]) -> Iterator["_Line"]:
        for text in self._texts():
            line = _understood(text) if is_wanted(text) else None
            if line is not None:
                yield line

    def _records(self, edits: dict[str, PastEdit]) -> dict[str, Card | Event]:
        """Return removed records as they were last."""
        found = {record_id: record for record_id, edit in edits.items() if (record := _record(edit.kind, edit.before))}
        lost = edits.keys() - found.keys()
        for backup in self._backups.all() if lost else ():
            try:
                wallet = self._backups.load(backup.name).wallet
            except StorageError:
                continue
            found |= {card.id: card for card in wallet.cards.values() if card.id in lost and card.id not in found}
            found |= {event.id: event for event in wallet.all_events() if event.id in lost and event.id not in found}
        return found


class _Line(NamedTuple):
    stamp: Stamp
    reason: str
    edits: tuple[tuple[str, str, Fields], ...]


class _Past:
    """The wanted records in the making, line by line."""

    def __init__(self, ids: set[str]) -> None:
        self._ids = ids
        self._fields: dict[str, Fields] = {}

    def follow(self, line: _Line) -> PastChange | None:
        """Return what a line did to the wanted records."""
        edits = tuple(self._edit(*edit) for edit in line.edits if edit[1] in self._ids)
        return PastChange(line.stamp, line.reason, edits) if edits else None

    def _edit(self, kind: str, record_id: str, fields: Fields) -> PastEdit:
        is_new = fields is not None and "id" in fields
        is_known = record_id in self._fields or is_new
        before = self._fields.get(record_id)
        if fields is not None and not is_new:
            fields = (before or {}) | fields
        if is_known:
            self._fields[record_id] = fields
        return PastEdit(kind, record_id, before, fields, is_known)


class _StepsInTheMaking:
    """Tells from changes alone which of them took back or repeated others."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def take(self, past: PastChange) -> None:
        """Go on to the next change; one that cannot be told exactly makes all before it impossible to take back."""
        change = _change(past)
        if change is None:
            self._done, self._undone = [], []
        elif self._done and change == self._done[-1].inverse():
            self._done.pop()
            self._undone.append(change)
        elif self._undone and change == self._undone[-1].inverse():
            self._undone.pop()
            self._done.append(change)
        else:
            self._done.append(change)
            self._undone = []

    def finished(self) -> Steps:
        return Steps(tuple(self._done[-self._limit :]), tuple(self._undone[-self._limit :]))


def _change(past: PastChange) -> Change | None:
    edits = []
    for edit in past.edits:
        found = _edit_of(edit) if edit.is_known else None
        if found is None:
            return None
        edits.append(found)
    return Change(past.reason, tuple(edits))


def _edit_of(edit: PastEdit) -> Edit | None:
    before, after = _record(edit.kind, edit.before), _record(edit.kind, edit.after)
    is_understood = (before is not None or edit.before is None) and (after is not None or edit.after is None)
    return Edit(before, after) if is_understood and not before is after is None else None


def _record(kind: str, fields: Fields) -> Card | Event | None:
    model = RECORD_TYPES.get(kind)
    if model is None or fields is None:
        return None
    try:
        return model.model_validate(fields)
    except ValidationError:
        return None


def _with_their_cards(records: dict[str, Card | Event], changes: dict[str, PastChange]) -> list[Removed]:
    """Return removed records, the events that went in one change with their card under it, the last first."""
    gone_with: dict[str, list[Event]] = {}
    alone = []
    for record_id, record in records.items():
        card_id = record.card_id if isinstance(record, Event) else ""
        if isinstance(record, Event) and card_id in records and changes[card_id].stamp == changes[record_id].stamp:
            gone_with.setdefault(card_id, []).append(record)
        else:
            alone.append(record)
    found = [
        Removed(record, tuple(gone_with.get(record.id, ())), changes[record.id].at, changes[record.id].reason)
        for record in alone
    ]
    return sorted(found, key=lambda removed: (changes[removed.record.id].stamp, removed.record.id), reverse=True)


def _last_of(lines: list[_Line]) -> list[_Line]:
    """Return the last lines, as many as are understood in a moment; always the very last."""
    taken = edits = 0
    for line in reversed(lines):
        edits += len(line.edits)
        if taken and edits > _MOST_EDITS:
            break
        taken += 1
    return lines[len(lines) - taken :]


def _names_any(pattern: re.Pattern[bytes], text: bytes, wanted: set[bytes]) -> bool:
    return not wanted.isdisjoint(pattern.findall(text))


def _understood(text: bytes) -> _Line | None:
    try:
        fields = from_json(text)
        stamp = parse_stamp(fields["at"])
        if stamp is None or fields["v"] != FORMAT:
            return None
        edits = tuple((edit[0], edit[1], edit[2]) for edit in fields["edits"])
    except (ValueError, TypeError, KeyError, IndexError):
        return None
    is_plain = all(
        isinstance(kind, str) and isinstance(record_id, str) and isinstance(values, dict | None)
        for kind, record_id, values in edits
    )
    reason = fields.get("why")
    known = tuple(edit for edit in edits if edit[0] in (CARD, EVENT))
    return _Line(stamp, reason if isinstance(reason, str) else "", known) if is_plain else None
