"""An encrypted wallet of 10,000 events against the plain one: opening, once the key is there, and one saved event."""

import json
import sys
import tempfile
from pathlib import Path
from random import Random

from measure import Result, in_fresh_process, in_turns, timed
from wallets import DEVICE, NOW_MS, make_event, make_wallet, write_wallet

from leb_wallet.app import clock
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.age_codec import AgeKey
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.sealing import seal
from leb_wallet.storage.vault import Vault
from leb_wallet.storage.wallet_store import WalletStore

COUNT = 10_000
LINES = 250  # as many as a sealed journal of this wallet holds before it is outgrown
KEY = "AGE-SECRET-KEY-1UMTSCSTKH3V42FKWZP9X8PDJT76AHK0QA0VTZYYLQQ60WJHK5VSSS49DFJ"


def results(rounds: int) -> list[Result]:
    """Measure wallets as they lie after a close, with journals about to be outgrown, and saving."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wallet = make_wallet(200, COUNT)
        for kind, lines in (("plain", 0), ("plain-lines", LINES), ("sealed", 0), ("sealed-lines", LINES)):
            write_wallet(folder / kind, wallet, in_journal=lines)
            if kind.startswith("sealed"):
                seal(Vault(folder / kind), AgeKey(KEY), b"not asked for here")
        here = Path(__file__)
        opened = in_turns(
            rounds,
            **{
                kind.replace("-", "_"): (lambda kind=kind: in_fresh_process(here, "open", folder / kind))
                for kind in ("plain", "plain-lines", "sealed", "sealed-lines")
            },
        )
        saved = in_turns(rounds * 40, plain=_recorder(folder / "plain"), sealed=_recorder(folder / "sealed"))
    return [
        Result("open 10,000 events, encrypted", opened["sealed"], opened["plain"], "the same, plain", max_ratio=2),
        Result(
            f"open them, {LINES} in the journal",
            opened["sealed_lines"],
            opened["plain_lines"],
            "the same, plain",
            max_ratio=2,
        ),
        Result("record an event, encrypted", saved["sealed"], saved["plain"], "the same, plain", max_ratio=2),
    ]


def _vault(folder: Path) -> Vault:
    vault = Vault(folder)
    if vault.is_sealed:
        vault.key.take(KEY)
    return vault


def _store(folder: Path) -> WalletStore:
    vault = _vault(folder)
    return WalletStore(folder, DEVICE, lambda: NOW_MS, vault.files, vault.codec)


def _recorder(folder: Path):
    store = _store(folder)
    service = WalletService(store, WalletLock(folder), store.open(), clock.now)
    random, cards = Random(1), list(service.wallet.cards.values())

    def record() -> float:
        event = make_event(random.choice(cards), random)
        return timed(lambda: service.record_event(event))

    return record


def run_open(folder: Path) -> float:
    store = _store(folder)
    return timed(store.open)


if __name__ == "__main__":
    print(json.dumps({"open": run_open}[sys.argv[1]](Path(sys.argv[2]))))
