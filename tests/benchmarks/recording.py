"""One recorded event, as the window records it, against the least any program must do: append and fsync."""

import os
import tempfile
from pathlib import Path
from random import Random

from measure import Result, in_turns, timed
from wallets import make_event, make_wallet, store_in, write_wallet

from leb_wallet.app import clock
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.lock import WalletLock

SIZES = (1_000, 100_000)


def results(rounds: int) -> list[Result]:
    """Measure a small and a large wallet and the raw file in turns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        line = b"x" * 330 + b"\n"  # as long as ours
        raw = os.open(folder / "raw", os.O_WRONLY | os.O_APPEND | os.O_CREAT)

        def append_raw() -> float:
            return timed(lambda: (os.write(raw, line), os.fsync(raw)))

        small, large = (_recorder(folder / str(size), size) for size in SIZES)
        found = in_turns(rounds * 40, raw=append_raw, small=small, large=large)
        os.close(raw)
    raw_ms = found["raw"]
    return [
        Result("record an event, 1,000 before it", found["small"], raw_ms, "raw append + fsync", max_ratio=3),
        Result("record an event, 100,000 before it", found["large"], raw_ms, "raw append + fsync", max_ratio=3),
        Result(
            "record an event, 100,000 before it", found["large"], found["small"], "the same at 1,000", max_ratio=1.15
        ),
    ]


def _recorder(folder: Path, size: int):
    wallet = make_wallet(200, size)
    write_wallet(folder, wallet)
    store = store_in(folder)
    service = WalletService(store, WalletLock(folder), store.open(), clock.now)
    random, cards = Random(1), list(wallet.cards.values())

    def record() -> float:
        event = make_event(random.choice(cards), random)
        return timed(lambda: service.record_event(event))

    return record
