"""How soon the frozen program shows its window against the program from source: ``first_paint.py FROZEN [RUNS]``.

The source is run by the very Python that was frozen. Both are started in turn, and each pair is compared: what else the
computer does then meets both. Where it does so much that they wait for the processor, what they took of it counts.
Needs a screen, such as ``xvfb-run`` gives.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import NamedTuple

from freezing import environment
from project import ROOT

WARM_UPS = 2
UNDISTURBED = 0.75  # of the time to the first paint, a program that has to wait for no other has the processor


class Start(NamedTuple):
    """Seconds from the start of the process to the first paint, and what it took of the processor for it."""

    first_paint: float
    processor: float


class Comparison(NamedTuple):
    """Starts from source and starts of the frozen program, in pairs."""

    source: list[Start]
    frozen: list[Start]

    @property
    def is_disturbed(self) -> bool:
        """Tell whether other programs decided how long it took."""
        return median(start.processor / start.first_paint for start in self.source) < UNDISTURBED

    @property
    def ratio(self) -> float:
        """How much longer the frozen program takes."""
        return self._ratio("processor" if self.is_disturbed else "first_paint")

    def _ratio(self, what: str) -> float:
        return median(getattr(ours, what) / getattr(theirs, what) for theirs, ours in zip(*self, strict=True))

    def __str__(self) -> str:
        lines = []
        for what in Start._fields:
            source, frozen = (median(getattr(start, what) for start in starts) for starts in self)
            lines.append(f"{what}: source {source:.3f} s, frozen {frozen:.3f} s, ratio {self._ratio(what):.2f}")
        return "\n".join([*lines, f"disturbed by other programs: {'yes' if self.is_disturbed else 'no'}"])


def compare(program: Path, runs: int, environ: Mapping[str, str] = os.environ) -> Comparison:
    """Start both by turns, some more times than ``runs`` to warm up."""
    env = {name: value for name, value in environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    found = Comparison([], [])
    for turn in range(WARM_UPS + runs):
        for command, starts in zip(([str(environment()), "-m", "leb_wallet"], [str(program)]), found, strict=True):
            start = _start(command, env)
            if turn >= WARM_UPS:
                starts.append(start)
    return found


def _start(command: list[str], env: dict[str, str]) -> Start:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        words = [*command, "--selftest", str(report)]
        subprocess.run(words, cwd=ROOT, env=env, stderr=subprocess.DEVNULL, check=True)
        seconds = json.loads(report.read_text("utf-8"))["seconds"]
    return Start(*(seconds[what] for what in Start._fields))


if __name__ == "__main__":
    print(compare(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 11))
