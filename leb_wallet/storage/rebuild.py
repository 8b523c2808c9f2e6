"""Makes the best wallet out of what is left after damage: a snapshot or backup, and the lines recorded since.

Nothing is lost by it: what was damaged stays beside the new files under another name.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from gzip import compress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import DamagedFile, NewerVersion, StorageError
from leb_wallet.domain.events import Event
from leb_wallet.domain.past import RebuildReport
from leb_wallet.domain.wallet import Change, Wallet, add
from leb_wallet.storage.backups import BackupStore
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.journal import Journal
from leb_wallet.storage.layout import HISTORY_NAME, JOURNAL_NAME, WALLET_NAME
from leb_wallet.storage.lines import PLAIN, Codec, Header, Line, Reading, read_header, read_lines
from leb_wallet.storage.past_lines import Piece, content_if_any, damaged_pieces, pieces
from leb_wallet.storage.replay import replayed
from leb_wallet.storage.snapshot import Snapshot, dump_snapshot, load_snapshot
from leb_wallet.storage.stamps import parse_stamp

_RECORD = re.compile(rb'\{"id":"[0-9a-f]{8,32}".*\}', re.ASCII)
_EVENT_MARK = b'"card_id":"'


class Rebuilt(NamedTuple):
    """A wallet made anew, and from what.

    Attributes:
        base: the file it begins with, empty where the lines go back to the beginning.
        lines: how many lines were carried out on it.
        damaged: how many lines could not be read; ``failed`` changed something that is not there.
        gaps: how many times the lines do not follow from those before, as where a file is missing.
        salvaged: how many records were taken from a damaged wallet.json, since nothing else knew them.
    """

    wallet: Wallet
    base: str = ""
    lines: int = 0
    damaged: int = 0
    failed: int = 0
    gaps: int = 0
    salvaged: int = 0
    snapshot: Snapshot = Snapshot()
    last_stamp: str = ""

    @property
    def report(self) -> RebuildReport:
        """What there is to tell of it."""
        events = sum(map(len, self.wallet.events.values()))
        unread = self.damaged + self.failed + self.gaps
        return RebuildReport(len(self.wallet.cards), events, self.base, self.lines, unread, self.salvaged)

    @property
    def is_certain(self) -> bool:
        """Whether nothing that was recorded can be missing."""
        return self.report.is_certain


class Chain(NamedTuple):
    """All lines there are, in their order, and what is wrong with them."""

    lines: tuple[Line, ...]
    sums: dict[str, int]  # a line's sum, or what a journal follows: the place in ``lines`` from which it goes on
    damaged: int = 0
    gaps: int = 0
    unreadable: tuple[str, ...] = ()  # names of files in the history of which a part cannot be unpacked
    newer: int = 0
    from_beginning: bool = False


def rebuild(folder: Path, files: Files = DISK, codec: Codec = PLAIN) -> Rebuilt:
    """Return the best wallet that the files of a folder still hold; nothing is written.

    Raises:
        DamagedFile: ``nothing_to_rebuild``; not one record is left.
        NewerVersion: ``wallet_newer_version`` or ``journal_newer_version``, which only that version may rebuild.
    """
    chain = read_chain([*pieces(folder, files), *damaged_pieces(folder, files)], codec)
    if chain.newer:
        raise NewerVersion("journal_newer_version")
    best = rebuilt_from(_bases(folder, files), chain)
    salvaged = _salvaged(content_if_any(folder / WALLET_NAME, files))
    if best is None:
        if salvaged is None:
            raise DamagedFile("nothing_to_rebuild")
        best = Rebuilt(Wallet())
    if _reading(content_if_any(folder / JOURNAL_NAME, files), codec)[0] is None:  # it is there as long as a wallet is
        best = best._replace(gaps=max(best.gaps, 1))
    return _with_salvaged(best, salvaged or Wallet(), chain)


def rebuilt_from(bases: Iterable[tuple[str, Snapshot]], chain: Chain) -> Rebuilt | None:
    """Return the newest of the snapshots with all lines that were recorded after it; ``None`` without either."""
    snapshots = sorted(bases, key=lambda base: base[1].stamp or "", reverse=True)
    if not snapshots and not chain.lines:
        return None
    name, base = snapshots[0] if snapshots else ("", Snapshot())
    place = chain.sums.get(base.absorbed or "")
    if place is not None:
        lines = chain.lines[place:]
    else:
        lines = tuple(line for line in chain.lines if line.at > (base.stamp or ""))
    # A wallet without lines after it needs none; with some that are not known to follow, some may be missing.
    lost = place is None and not (name == "" and chain.from_beginning) and bool(lines)
    wallet, failed = replayed(base.wallet, lines)
    last = max([base.stamp or "", *(line.at for line in lines)])
    return Rebuilt(
        wallet, name, len(lines), chain.damaged, len(failed), chain.gaps + lost, 0, base._replace(wallet=Wallet()), last
    )


def read_chain(found: Iterable[Piece], codec: Codec = PLAIN) -> Chain:
    """Read files of lines, each as far as it can be read; lines that are in two files count once."""
    lines: list[Line] = []
    sums: dict[str, int] = {}
    unreadable = []
    damaged = gaps = newer = 0
    from_beginning = False
    for piece in found:
        if not piece.is_whole:
            unreadable.append(piece.name)
        header, reading = _reading(piece.data, codec)
        follows = header.follows if header else None
        new = [line for line, line_sum in _summed(reading) if line_sum not in sums]
        if not new and lines:  # a copy of what is known
            continue
        is_first = not lines
        from_beginning |= is_first and header is not None and follows is None
        gaps += not is_first and follows not in sums
        damaged += len(reading.damaged)
        newer += len(reading.newer)
        for known in filter(None, (follows, header.sum if header else None)):
            sums.setdefault(known, len(lines))
        for line, line_sum in _summed(reading):
            if line_sum not in sums:
                lines.append(line)
                sums[line_sum] = len(lines)
    return Chain(tuple(lines), sums, damaged, gaps, tuple(unreadable), newer, from_beginning)


def put_in_place(
    folder: Path, rebuilt: Rebuilt, device: str, now_ms: int, *, files: Files = DISK, codec: Codec = PLAIN
) -> tuple[str, ...]:
    """Make a rebuilt wallet the one of the folder and return the names under which the damaged files are kept.

    The caller holds the lock. A crash at any point leaves files from which it can be rebuilt again.

    Raises:
        StorageError: what was there is still there, under its own or the new name.
    """
    kept = []
    for name in (JOURNAL_NAME, WALLET_NAME):
        data = content_if_any(folder / name, files)
        if data:
            copy = folder / f"{name}.damaged-{sha256(data).hexdigest()[:12]}"
            if files.identity(copy) is None:
                files.write_atomically(copy, data)
            kept.append(copy.name)
    _keep_lines(folder, files, codec)
    # The old journal does not go on from the new wallet.json, so after a crash between the two nothing opens
    # that lacks anything: it can be rebuilt once more.
    absorbed = sha256(f"{device}{now_ms}{rebuilt.last_stamp}".encode()).hexdigest()[:16]
    snapshot = rebuilt.snapshot._replace(
        wallet=rebuilt.wallet, absorbed=absorbed, stamp=rebuilt.last_stamp or None, newer=False
    )
    files.write_atomically(folder / WALLET_NAME, dump_snapshot(snapshot, now_ms))
    journal = Journal(folder / JOURNAL_NAME, device, files, codec)
    journal.start(absorbed)
    journal.close()
    return tuple(kept)


def _keep_lines(folder: Path, files: Files, codec: Codec) -> None:
    """Keep the lines of the journal in the history, where what was done before is looked up."""
    data = content_if_any(folder / JOURNAL_NAME, files)
    reading = _reading(data, codec)[1]
    stamps = sorted(line.at for line in reading.lines if parse_stamp(line.at))  # they become the name of a file
    if stamps:
        files.make_private_folder(folder / HISTORY_NAME)
        path = folder / HISTORY_NAME / f"{stamps[0]}-{stamps[-1]}.jsonl.gz"
        if files.identity(path) is None:
            files.write_atomically(path, compress(data, mtime=0))


def _reading(data: bytes, codec: Codec) -> tuple[Header | None, Reading]:
    first, _, rest = data.partition(b"\n")
    try:
        header = read_header(first, codec)
    except StorageError:
        # Line by line, the first as one that is damaged: the second proves what it still says.
        return None, read_lines(data, "", 1, codec)
    return header, read_lines(rest, header.sum, 2, codec)


def _summed(reading: Reading) -> Iterator[tuple[Line, str]]:
    sums = {number: line_sum for line_sum, number in reading.numbers.items()}
    for line in reading.lines:
        yield line, sums.get(line.number, f"{line.number} {line.at}")


def _bases(folder: Path, files: Files) -> Iterator[tuple[str, Snapshot]]:
    """Yield the snapshots that can be read: the wallet and its newest readable backup."""
    with suppress(DamagedFile):
        if data := content_if_any(folder / WALLET_NAME, files):
            yield WALLET_NAME, _readable(load_snapshot(data))
    backups = BackupStore(folder, files)
    for backup in backups.all():
        try:
            yield backup.name, _readable(backups.load(backup.name))
        except NewerVersion:
            raise
        except StorageError:
            continue
        return


def _readable(snapshot: Snapshot) -> Snapshot:
    if snapshot.newer:
        raise NewerVersion("wallet_newer_version")
    return snapshot


def _salvaged(data: bytes) -> Wallet | None:
    """Return the records that can still be read in a damaged wallet.json, which has one a line; ``None`` for none."""
    cards: dict[str, Card] = {}
    events: dict[str, list[Event]] = {}
    for line in data.split(b"\n"):
        match = _RECORD.match(line)
        if match is None:
            continue
        with suppress(ValidationError):
            if _EVENT_MARK in match[0]:
                event = Event.model_validate_json(match[0])
                events.setdefault(event.card_id, []).append(event)
            else:
                card = Card.model_validate_json(match[0])
                cards[card.id] = card
    known = {card_id: tuple(found) for card_id, found in events.items() if card_id in cards}
    return Wallet(cards, known) if cards else None


def _with_salvaged(rebuilt: Rebuilt, salvaged: Wallet, chain: Chain) -> Rebuilt:
    """Add the records that only the damaged wallet.json has: no line and no backup knows them."""
    told = {edit.id for line in chain.lines for edit in line.edits}
    known = rebuilt.wallet.cards.keys() | {event.id for event in rebuilt.wallet.all_events()} | told
    cards = [card for card in salvaged.cards.values() if card.id not in known]
    there = rebuilt.wallet.cards.keys() | {card.id for card in cards}
    events = [event for event in salvaged.all_events() if event.id not in known and event.card_id in there]
    if not (cards or events):
        return rebuilt
    wallet = rebuilt.wallet.with_change(Change("rebuild", (*map(add, cards), *map(add, events))))
    return rebuilt._replace(wallet=wallet, salvaged=len(cards) + len(events))
