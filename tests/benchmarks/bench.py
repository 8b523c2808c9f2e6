"""``make bench``: how fast we are, as ratios to a reference measured in the same run.

On a busy machine trust the ratios, not the milliseconds. The exit code is 1 where a limit is missed.
"""

import argparse
import importlib
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1]), str(HERE.parent / "e2e")]

CASES = {  # in this order; `make bench ARGS="engine table"` picks some
    "recording": "one recorded event",
    "opening": "opening 100,000 events",
    "encrypted": "opening and saving an encrypted wallet",
    "engine": "deadlines of 1,000 cards",
    "table": "filter and sort of 100,000 rows",
    "importing": "a table of 10,000 cards, and the window while 100,000 records come in",
    "command": "leb-wallet status --json",
    "start": "start-up of the window, and its memory",
    "peers": "start-up beside keepassxc and homebank, where they are installed",
}


def main() -> int:
    """Run the cases asked for and print a line for each figure."""
    about = "\n".join(f"  {name:10} {text}" for name, text in CASES.items())
    plain = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(description=f"{__doc__}\ncases:\n{about}", formatter_class=plain)
    parser.add_argument("cases", nargs="*", metavar="case", help="all if none is named")
    parser.add_argument("--rounds", type=int, default=9, help="how often each case and its reference are run")
    options = parser.parse_args()
    if unknown := set(options.cases) - set(CASES):
        parser.error(f"no such case: {', '.join(sorted(unknown))}")
    missed = 0
    cases = options.cases or list(CASES)
    if len(cases) > 1:  # each in a process of its own: a large one would lend its memory to those it starts
        command = [sys.executable, __file__, "--rounds", str(options.rounds)]
        return max(subprocess.run([*command, name], check=False).returncode for name in cases)
    for name in cases:
        for result in importlib.import_module(name).results(options.rounds):
            print(result, flush=True)
            missed += not result.is_within
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
