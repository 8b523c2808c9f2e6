"""The command line: ``status --json`` on 200 cards and 10,000 events against an interpreter that does nothing."""

import subprocess
import sys
import tempfile
from pathlib import Path

from measure import ENV, ROOT, Result, in_turns, timed
from wallets import TODAY, make_wallet, write_wallet


def results(rounds: int) -> list[Result]:
    """Measure exec to exit."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder)
        status = ["-m", "leb_wallet", "--data-dir", str(folder), "status", "--json", "--today", TODAY.isoformat()]
        found = in_turns(rounds, ours=lambda: _wall(*status), nothing=lambda: _wall("-c", "pass"))
    return [Result("leb-wallet status --json", found["ours"], found["nothing"], "python -c pass", max_ours=1_000)]


def fill(folder: Path) -> None:
    """Make a data folder for ``--data-dir``."""
    write_wallet(folder, make_wallet(200, 10_000))


def _wall(*arguments: str) -> float:
    command = [sys.executable, *arguments]
    return timed(lambda: subprocess.run(command, cwd=ROOT, env=ENV, check=True, stdout=subprocess.DEVNULL))
