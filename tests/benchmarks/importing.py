"""A table into the wallet: against what pydantic alone takes for its rows, and how long the window is deaf."""

import os
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

from measure import Result, in_turns, timed

from leb_wallet.app import clock
from leb_wallet.domain.cards import Card
from leb_wallet.domain.importing.plan import plan_import
from leb_wallet.domain.importing.table_rows import read_rows
from leb_wallet.domain.wallet import Change
from leb_wallet.resources import resource_path
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.services.importing import Importing, change_of, collector_at_rest, known_now, load, open_file
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.lock import WalletLock

ROWS, MANY = 10_000, 100_000
NOW, TODAY = datetime(2026, 11, 22, 12, tzinfo=UTC), date(2026, 11, 22)
BEAT_MS = 2


def results(rounds: int) -> list[Result]:
    """Measure the import of many cards, and listen to the event loop during one of very many records."""
    catalogue = Catalogue(resource_path(""))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "cards.csv"
        file.write_text(_cards(ROWS), "utf-8")
        runs = iter(range(1_000_000))

        def preview() -> float:
            service = _service(folder / str(next(runs)))
            with collector_at_rest():  # as in the window
                return timed(lambda: _plan(file, service, catalogue))

        def take_over() -> float:
            service = _service(folder / str(next(runs)))
            with collector_at_rest():
                return timed(lambda: _import(file, service, catalogue))

        change = _plan(file, _service(folder / "first"), catalogue)
        records = [edit.after for edit in change.edits]
        rows = [(type(one), one.model_dump(mode="json", exclude_defaults=True)) for one in records]

        def validate() -> float:
            with collector_at_rest():
                return timed(lambda: [kind.model_validate(fields) for kind, fields in rows])

        found = in_turns(max(1, rounds // 2), preview=preview, whole=take_over, pydantic=validate)
        deaf = [_longest_silence(folder / f"many{n}", catalogue) for n in range(max(1, rounds // 4))]
    alone = found["pydantic"]
    return [
        Result("10,000 cards read from CSV, checked, compared", found["preview"], alone, "pydantic alone"),
        Result("... and written with all their rules (25 MB)", found["whole"], alone, "pydantic alone", max_ratio=3),
        Result("longest silence while 100,000 records come in", min(deaf), 100.0, "a tenth of a second", max_ratio=1.5),
    ]


def _plan(file: Path, service: WalletService, catalogue: Catalogue) -> Change:
    """Do all that an import does before it is written: read, find out what the columns are, check, compare."""
    known = known_now(service.wallet, catalogue, NOW, TODAY)
    opened = open_file(load(file), known)
    found = read_rows(opened.table, opened.layout, known)
    change, told = change_of(plan_import(found, service.wallet), NOW)
    assert told == (ROWS, 0, ROWS)
    return change


def _import(file: Path, service: WalletService, catalogue: Catalogue) -> None:
    """Do all that an import does, as the window does it; when this ends it is on the disk."""
    change = _plan(file, service, catalogue)
    service.begin_away()
    service.write_away(change)
    service.end_away(change)


def _longest_silence(folder: Path, catalogue: Catalogue) -> float:
    """Return for how many milliseconds the event loop did not beat, at most, during a whole import."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    service = _service(folder)
    for number in range(200):
        service.add_card(Card(id=f"{number:032x}", label=f"Card {number}", currency="GBP"))
    file = folder / "records.csv"
    file.write_text(_records(MANY), "utf-8")
    importing = Importing(service, catalogue, bool, clock.now, lambda: TODAY)
    gaps, last = [], time.perf_counter()

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append((now - last) * 1000)
        last = now

    timer = QTimer()
    timer.timeout.connect(beat)
    loop = QEventLoop()
    importing.opened.connect(lambda opened: importing.read(opened.table, opened.layout))
    importing.planned.connect(importing.carry_out)
    for end in (importing.done, importing.failed, importing.crashed):
        end.connect(loop.quit)
    timer.start(BEAT_MS)
    importing.open(file)
    loop.exec()
    timer.stop()
    assert len(list(service.wallet.all_events())) == MANY
    service.close()
    assert app is not None
    return max(gaps)


def _service(folder: Path) -> WalletService:
    from wallets import store_in

    folder.mkdir(exist_ok=True)
    store = store_in(folder)
    return WalletService(store, WalletLock(folder), store.open(), clock.now)


def _cards(count: int) -> str:
    lines = ["Name,Number,Operator,Expiry,Balance,Currency,Note,Activated"]
    lines += [
        f"Card {n},+4477{n:08},giffgaff,{n % 28 + 1}/{n % 9 + 1}/2027,{n % 50}.50,GBP,note {n},2025-01-{n % 28 + 1:02}"
        for n in range(count)
    ]
    return "\n".join(lines)


def _records(count: int) -> str:
    lines = ["Date,Card,Act,Amount,Order number"]
    lines += [f"2025-0{n % 9 + 1}-{n % 28 + 1:02},Card {n % 200},Top-up,{n % 50 + 1}.00,A-{n}" for n in range(count)]
    return "\n".join(lines)
