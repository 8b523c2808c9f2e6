"""Taking over what a file from elsewhere holds: read and planned away from the window, written as one change."""

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime
from functools import partial
from pathlib import Path
from threading import Event as Flag
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput, WalletError
from leb_wallet.domain.events import Event
from leb_wallet.domain.exporting.tables import Table as Listed
from leb_wallet.domain.importing.bills import HEADER_ROWS, bill_source, read_bill
from leb_wallet.domain.importing.found import Found
from leb_wallet.domain.importing.known import Known
from leb_wallet.domain.importing.layout import Layout, guess_layout, has_known_columns
from leb_wallet.domain.importing.plan import Plan, plan_import
from leb_wallet.domain.importing.table import Table
from leb_wallet.domain.importing.table_rows import SOURCE, read_rows
from leb_wallet.domain.importing.tracker_files import CODE as TRACKER
from leb_wallet.domain.importing.tracker_files import is_tracker_file, read_tracker
from leb_wallet.domain.wallet import Change, Edit, Wallet
from leb_wallet.services.background import Background
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.services.exporting import OwnKind, kind_of, kind_of_file
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage import table_file
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.table_file import MAX_BYTES, looks_like_table, read_table
from leb_wallet.storage.table_writing import csv_bytes

REASON = "import"
ENCODINGS, SEPARATORS = table_file.ENCODINGS, table_file.SEPARATORS
_OTHER_SHEETS = 20  # of a workbook, looked through for a bill
_A_MOMENT_S = 0.001
_NEVER_RECORDED = Event.model_fields["recorded_at"].default


class Source(NamedTuple):
    """A file as it was read; of the name only its ending may mean something."""

    name: str
    data: bytes


class Reader(NamedTuple):
    """One kind of file: how it is recognised, and what reads it.

    ``read`` is None for what is not taken over record by record: it leads to a dialog or command of its own.
    """

    code: str
    fits: Callable[[Source], bool]
    read: Callable[[Source, Known], Found] | None


# Every kind of file but tables, the most particular first. A new one is a line here; its sentence for the user is
# in leb_wallet/ui/importing/kind_words.py.
KINDS: tuple[Reader, ...] = (
    Reader(OwnKind.SEALED, lambda source: kind_of(source.data) == OwnKind.SEALED, None),
    Reader(OwnKind.CARD, lambda source: kind_of(source.data) == OwnKind.CARD, None),
    Reader(OwnKind.WALLET, lambda source: kind_of(source.data) == OwnKind.WALLET, None),
    Reader(
        TRACKER,
        lambda source: is_tracker_file(source.data),
        lambda source, known: read_tracker(source.data, known),
    ),
)


class TableOptions(NamedTuple):
    """How the user wants a table to be read; None: as it is found."""

    encoding: str | None = None
    separator: str | None = None
    sheet: str | None = None


class Opened(NamedTuple):
    """What a file turned out to be: a ``table`` with a first guess of its columns, or what a reader ``found``."""

    source: Source
    code: str
    table: Table | None = None
    layout: Layout | None = None
    found: Found | None = None


class Planned(NamedTuple):
    """What was found, and what taking it over would do."""

    found: Found
    plan: Plan
    wallet: Wallet


class Imported(NamedTuple):
    """What was done."""

    new_cards: int
    changed_cards: int
    new_records: int


class Importing(QObject):
    """Leads one file from the disk into the wallet; nothing is changed before :meth:`carry_out`.

    Signals:
        opened(Opened): a file was read.
        planned(Planned): its rows were read.
        done(Imported): it is in the wallet; one undo takes all of it back.
        failed(WalletError): nothing was changed; ``import_stopped`` where :meth:`stop` asked for it.
        crashed(Exception): anything else; nothing was changed.
        progressed(int, int): how many rows were read, and of how many; 0 where that is not known yet.
    """

    opened = Signal(object)
    planned = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)
    progressed = Signal(int, int)

    def __init__(
        self,
        wallets: WalletService,
        catalogue: Catalogue,
        back_up: Callable[[], object],
        now: Callable[[], datetime],
        today: Callable[[], date],
        *,
        files: Files = DISK,
        parent: QObject | None = None,
    ) -> None:
        """``back_up`` makes a backup of the wallet as it is; what it raises stops the import."""
        super().__init__(parent)
        self._wallets, self._catalogue, self._back_up = wallets, catalogue, back_up
        self._now, self._today, self._files = now, today, files
        self._stop = Flag()
        self._background = Background(self)
        self._background.failed.connect(self.failed)
        self._background.crashed.connect(self.crashed)

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or written."""
        return self._background.is_busy

    def open(self, path: Path, options: TableOptions = TableOptions()) -> None:  # noqa: B008 - it is a constant
        """Read a file and say what it is."""
        known = self._known_later()
        self._look(lambda: open_path(path, known(), options, self._tick, self._files), self.opened.emit)

    def open_again(self, source: Source, options: TableOptions) -> None:
        """Read a table in another way."""
        known = self._known_later()
        self._look(lambda: open_table(source, known(), options, self._tick), self.opened.emit)

    def read(self, table: Table, layout: Layout) -> None:
        """Read the rows of a table, and plan what taking them over would do."""
        known, wallet, total = self._known_later(), self._wallets.wallet, len(table.rows)

        def work() -> Planned:
            found = read_rows(table, layout, known(), lambda row: self._tick(row, total))
            self._tick(total, total)
            return Planned(found, plan_import(found, wallet), wallet)

        self._look(work, self.planned.emit)

    def plan(self, found: Found) -> None:
        """Plan what taking something over would do."""
        wallet = self._wallets.wallet
        self._look(lambda: Planned(found, plan_import(found, wallet), wallet), self.planned.emit)

    def carry_out(
        self, planned: Planned, left_out: Collection[str] = (), overwriting: Collection[tuple[str, str]] = ()
    ) -> None:
        """Make a backup, then take everything over as one change.

        Raises:
            StorageError: there is no backup; nothing was changed.
        """
        self._back_up()
        self._wallets.begin_away()
        wallet, now = self._wallets.wallet, self._now()
        written: list[tuple[Change, Imported]] = []

        def work() -> Imported:
            plan = planned.plan
            if left_out or overwriting or wallet is not planned.wallet:
                plan = plan_import(planned.found, wallet, left_out=left_out, overwriting=overwriting)
            change, told = change_of(plan, now)
            self._stop_if_asked()  # the last moment to do so
            self._wallets.write_away(change)
            written.append((change, told))
            return told

        self._run(work, self.done.emit, lambda: self._wallets.end_away(written[0][0] if written else None))

    def stop(self) -> None:
        """Stop what is going on, unless it is being written already."""
        self._stop.set()

    def wait(self) -> None:
        """Wait until nothing is going on, as before the program ends."""
        self._background.wait()

    def _known_later(self) -> Callable[[], Known]:
        """Return what tells in the thread what a file may refer to: the first look into the catalogue loads it."""
        wallet, now, today = self._wallets.wallet, self._now(), self._today()
        return lambda: known_now(wallet, self._catalogue, now, today)

    def _look(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        """Run what changes nothing, and so may be stopped up to its end."""

        def stoppable() -> object:
            found = work()
            self._stop_if_asked()
            return found

        self._run(stoppable, then)

    def _run(
        self, work: Callable[[], object], then: Callable[[object], None], at_last: Callable[[], None] | None = None
    ) -> None:
        def undisturbed() -> object:
            with collector_at_rest():
                return work()

        self._stop.clear()
        self._background.run(undisturbed, then, at_last)

    def _tick(self, row: int, total: int = 0) -> None:
        """Tell how far it is, and give the window its turn; called in the thread.

        To emit is to let go of Python for an instant, too short for the window to take it, and long enough to begin
        its waiting anew: told every few milliseconds it would never come to its turn.
        """
        self.progressed.emit(row, total)
        self._stop.wait(_A_MOMENT_S)
        self._stop_if_asked()

    def _stop_if_asked(self) -> None:
        if self._stop.is_set():
            raise WalletError("import_stopped")


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep Python from looking for cycles meanwhile: among so many new records that holds up the window each time.

    What was read stays, so it is left out of later looks, as when the wallet was opened.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


# --- Also for the command line ----------------------------------------------------------------


def _nobody(_rows: int) -> None: ...


def load(path: Path, files: Files = DISK) -> Source:
    """Read a file.

    Raises:
        InvalidInput: ``table_too_large``.
        StorageError: it cannot be read.
    """
    if files.size(path) > MAX_BYTES:
        raise InvalidInput("table_too_large", limit=MAX_BYTES // 1_000_000)
    return Source(path.name, files.read_bytes(path))


def open_path(
    path: Path,
    known: Known,
    options: TableOptions = TableOptions(),  # noqa: B008 - it is a constant
    tick: Callable[[int], None] = _nobody,
    files: Files = DISK,
) -> Opened:
    """Read a file and say what it is; a wallet of ours may be larger than any table, and is not read here.

    Raises:
        InvalidInput: see :func:`open_file`.
        StorageError: it cannot be read.
    """
    if files.size(path) > MAX_BYTES and (kind := kind_of_file(path, files)):
        return Opened(Source(path.name, b""), kind)
    return open_file(load(path, files), known, options, tick)


def reader_for(source: Source) -> Reader | None:
    """Return what reads a file; None for a table, and for what nobody knows."""
    return next((reader for reader in KINDS if reader.fits(source)), None)


def open_file(
    source: Source,
    known: Known,
    options: TableOptions = TableOptions(),  # noqa: B008 - it is a constant
    tick: Callable[[int], None] = _nobody,
) -> Opened:
    """Say what a file is, and read it as far as that goes without asking anything.

    Raises:
        InvalidInput: ``import_unknown``, or see :func:`read_table` and the readers of ``KINDS``.
    """
    reader = reader_for(source)
    if reader is not None:
        found = reader.read(source, known) if reader.read else None
        return Opened(source, found.source if found else reader.code, found=found)
    if not looks_like_table(source.data):
        raise InvalidInput("import_unknown")
    return open_table(source, known, options, tick)


def open_table(source: Source, known: Known, options: TableOptions, tick: Callable[[int], None] = _nobody) -> Opened:
    """Read a table and guess what its columns are; of a bill, known by its titles, nothing has to be asked.

    A bill may be on another sheet than the first, unless that is a list of something itself. Raises as
    :func:`read_table`.
    """
    read = partial(read_table, source.data, encoding=options.encoding, separator=options.separator)
    table = read(sheet=options.sheet, tick=tick)
    layout = guess_layout(table)
    bill = bill_source(table)
    if bill is None and options.sheet is None and not has_known_columns(layout):
        for sheet in [name for name in table.reading.sheets if name != table.reading.sheet][:_OTHER_SHEETS]:
            with suppress(InvalidInput):  # an empty one, say
                bill = bill_source(read(sheet=sheet, most=HEADER_ROWS))
            if bill is not None:
                table = read(sheet=sheet, tick=tick)
                break
    if bill is not None:
        return Opened(source, bill, found=read_bill(table, known))
    return Opened(source, SOURCE, table, layout)


def known_now(wallet: Wallet, catalogue: Catalogue, now: datetime, today: date) -> Known:
    """Return what a file may refer to."""
    return Known(catalogue.search, catalogue.countries, tuple(wallet.cards.values()), now, today)


def change_of(plan: Plan, now: datetime) -> tuple[Change, Imported]:
    """Return the one change that carries a plan out, and what it does."""
    edits = tuple(Edit(edit.before, _stamped(edit.after, now)) for edit in plan.edits())
    new = [edit.after for edit in edits if edit.before is None]
    cards = sum(isinstance(record, Card) for record in new)
    return Change(REASON, edits), Imported(cards, len(edits) - len(new), len(new) - cards)


def _stamped(record: object, now: datetime) -> "Card | Event":
    """Return a record with the moment of its recording, unless it has one."""
    assert isinstance(record, (Card, Event))
    if isinstance(record, Event) and record.recorded_at == _NEVER_RECORDED:
        return record.replace(recorded_at=now)
    return record


def save_problems(path: Path, lines: Iterable[Sequence[str]], files: Files = DISK) -> None:
    """Write what could not be taken as a CSV file that a spreadsheet opens; no cell of it is a formula there.

    Raises:
        StorageError: it could not be written.
    """
    header, *rows = map(tuple, lines)
    files.write_atomically(path, csv_bytes(Listed(header, tuple(rows))))
