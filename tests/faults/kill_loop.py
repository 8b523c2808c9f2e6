"""Kill a process that records, again and again: nothing it acknowledged may be missing.

    python tests/faults/kill_loop.py [rounds] [seed]

A child records events, and compacts now and then, printing the number of each event once
it is recorded. The parent kills it at a random moment, every third time as a log-off would
(SIGTERM), else without any warning (SIGKILL), opens the wallet and looks for every number.
Nobody repairs anything: the next child goes on with what the one before left.
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import Change, add
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.wallet_store import WalletStore

DEVICE = "0a1b2c3d"
CARD = Card(id="0" * 32, label="卡")
ROUNDS_A_FOLDER = 100  # so that the time of a round does not grow
LONGEST_LIFE_S = 0.06


def now_ms() -> int:
    """Return the time of the system clock."""
    return time.time_ns() // 1_000_000


def record_for_ever(folder: Path, acknowledge: int) -> None:
    """Record events until killed; write the number of each to the handle ``acknowledge``."""
    WalletLock(folder).acquire(10)
    store = WalletStore(folder, DEVICE, now_ms)
    wallet = store.open().wallet
    if not wallet.cards:
        change = Change("add_card", (add(CARD),))
        wallet = wallet.with_change(change)
        store.append(change)
    number = max((int(event.id, 16) for event in wallet.all_events()), default=0)
    while True:
        number += 1
        event = Event(id=f"{number:08x}", card_id=CARD.id, kind="sms_out", happened_on=date(2026, 1, 1), note="短信")
        change = Change("record_event", (add(event),))
        wallet = wallet.with_change(change)
        store.append(change)
        os.write(acknowledge, b"%d\n" % number)
        if number % 7 == 0:
            store.compact(wallet)


def acknowledged_before_death(folder: Path, life_s: float, how: int = 9) -> list[int]:
    """Start a child, kill it after ``life_s`` seconds of recording, and return what it acknowledged."""
    if hasattr(os, "fork"):
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            with suppress(StorageError):
                record_for_ever(folder, writer)
            os._exit(1)
        os.close(writer)
        with open(reader, "rb") as output:  # noqa: PTH123 - a handle has no path
            first = output.readline()
            time.sleep(life_s)
            os.kill(child, how)
            os.waitpid(child, 0)
            rest = output.read()
    else:
        command = [sys.executable, __file__, "--record", str(folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout
            first = process.stdout.readline()
            time.sleep(life_s)
            process.kill()
            rest = process.stdout.read()
    assert first, "the child could not record"
    return [int(line) for line in (first + rest).split(b"\n")[:-1]]


def run(rounds: int, seed: int) -> int:
    """Kill ``rounds`` times; return the number of acknowledged events, all of them found."""
    dice = random.Random(seed)
    total = 0
    left = rounds
    while left > 0:
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made) / "data"
            known: set[int] = set()
            for _ in range(min(left, ROUNDS_A_FOLDER)):
                left -= 1
                how = signal.SIGTERM if left % 3 == 0 else 9
                known.update(acknowledged_before_death(folder, dice.uniform(0, LONGEST_LIFE_S), how))
                opened = WalletStore(folder, DEVICE, now_ms).open()
                found = {int(event.id, 16) for event in opened.wallet.all_events()}
                assert known <= found, f"seed {seed}: lost {sorted(known - found)}"
                assert len(found - known) <= rounds - left, f"seed {seed}: too many were never acknowledged"
                assert {notice.code for notice in opened.notices} <= {"journal_torn"}, opened.notices
            total += len(known)
    return total


def main() -> None:
    """Run from the command line."""
    if sys.argv[1:2] == ["--record"]:
        record_for_ever(Path(sys.argv[2]), sys.stdout.fileno())
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
    started = time.monotonic()
    total = run(rounds, seed)
    print(f"seed {seed}: {rounds} kills, {total} acknowledged events, none missing, {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
