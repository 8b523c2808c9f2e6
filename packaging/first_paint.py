"""How soon the frozen program shows its window against the program from source: ``first_paint.py FROZEN [RUNS]``.

Both are started in turn, so that what else the computer does meets both; the medians and their ratio are printed.
Needs a screen, such as ``xvfb-run`` gives.
"""

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from project import ROOT

WARM_UPS = 2


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 11
    programs = {"source": [str(ROOT / ".venv/bin/python"), "-m", "leb_wallet"], "frozen": [sys.argv[1]]}
    seconds: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        for turn in range(WARM_UPS + runs):
            for name, command in programs.items():
                subprocess.run([*command, "--selftest", str(report)], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
                if turn >= WARM_UPS:
                    seconds[name].append(json.loads(report.read_text("utf-8"))["seconds"]["first_paint"])
    source, frozen = (statistics.median(seconds[name]) for name in programs)
    print(f"first paint: source {source:.2f} s, frozen {frozen:.2f} s, ratio {frozen / source:.2f}")


if __name__ == "__main__":
    main()
