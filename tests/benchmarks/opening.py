"""Opening 100,000 events against pydantic's own validate_json of the same records. Each run in a fresh process."""

import gc
import json
import sys
import tempfile
from pathlib import Path

from measure import Result, in_fresh_process, in_turns, timed

COUNT = 100_000


def results(rounds: int) -> list[Result]:
    """Measure the snapshot alone, and the worst there is: half of the events still lines of the journal."""
    from wallets import make_wallet, write_wallet

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wallet = make_wallet(200, COUNT)
        write_wallet(folder / "snapshot", wallet)
        write_wallet(folder / "journal", wallet, in_journal=COUNT // 2)
        records = json.loads((folder / "snapshot" / "wallet.json").read_bytes())["records"]
        (folder / "records.json").write_text(json.dumps(records, ensure_ascii=False), "utf-8")
        found = in_turns(
            rounds,
            pydantic=lambda: in_fresh_process(Path(__file__), "pydantic", folder / "records.json"),
            snapshot=lambda: in_fresh_process(Path(__file__), "ours", folder / "snapshot"),
            journal=lambda: in_fresh_process(Path(__file__), "ours", folder / "journal"),
        )
    against = "validate_json, gc off"
    return [
        Result("open 100,000 events", found["snapshot"], found["pydantic"], against, max_ratio=1.5),
        Result("open them, half in the journal", found["journal"], found["pydantic"], against),
    ]


def run_ours(folder: Path) -> float:
    from wallets import store_in

    store = store_in(folder)
    return timed(store.open)


def run_pydantic(file: Path) -> float:
    from pydantic import BaseModel

    from leb_wallet.domain.cards import Card
    from leb_wallet.domain.events import Event

    class Records(BaseModel):
        card: list[Card]
        event: list[Event]

    gc.disable()
    kept = []
    return timed(lambda: kept.append(Records.model_validate_json(file.read_bytes())))


if __name__ == "__main__":
    print(json.dumps({"ours": run_ours, "pydantic": run_pydantic}[sys.argv[1]](Path(sys.argv[2]))))
