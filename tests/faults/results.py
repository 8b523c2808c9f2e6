"""Raw results: what was tried, a line of JSON each, for the page that ``packaging/proof.py`` writes."""

import json
import os
from pathlib import Path

FULL = bool(os.environ.get("LEB_WALLET_FULL"))
_FOLDER = os.environ.get("LEB_WALLET_RESULTS")


def noted(what, count, **details):
    """Write down that ``count`` faults of a kind were survived, where results are wanted."""
    if _FOLDER:
        test = os.environ.get("PYTEST_CURRENT_TEST", "").split(" ")[0].partition("[")[0]
        line = json.dumps({"what": what, "count": count, "test": test, "full": FULL, **details}, ensure_ascii=False)
        path = Path(_FOLDER) / f"{os.getpid()}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
