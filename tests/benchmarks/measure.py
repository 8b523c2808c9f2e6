"""How we measure: the case and its reference in turns, medians, ratios."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
# Children may write .pyc files, as an installed program has them.
ENV = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Result(NamedTuple):
    """One figure beside its reference. A limit of None is only told, not judged."""

    name: str
    ours: float
    reference: float
    against: str
    unit: str = "ms"
    max_ratio: float | None = None
    max_ours: float | None = None

    @property
    def ratio(self) -> float:
        return self.ours / self.reference

    @property
    def is_within(self) -> bool:
        return self.ratio <= (self.max_ratio or self.ratio) and self.ours <= (self.max_ours or self.ours)

    def __str__(self) -> str:
        limits = [f"{self.max_ratio:g} ×"] if self.max_ratio else []
        limits += [f"{self.max_ours:g} {self.unit}"] if self.max_ours else []
        verdict = f"limit {', '.join(limits)}: {'kept' if self.is_within else 'MISSED'}" if limits else ""
        ours = f"{self.ours:9.2f} {self.unit:4}"
        return f"{self.name:52}{ours}{self.ratio:8.2f} × {self.against} ({self.reference:.2f})   {verdict}"


def in_turns(rounds: int, **cases: Callable[[], float]) -> dict[str, float]:
    """Run all cases in turns, once to warm up and then ``rounds`` times; return each one's median."""
    for run in cases.values():
        run()
    found: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, run in cases.items():
            found[name].append(run())
    return {name: median(values) for name, values in found.items()}


def timed(act: Callable[[], object]) -> float:
    """Return how many milliseconds ``act`` takes."""
    start = time.perf_counter_ns()
    act()
    return (time.perf_counter_ns() - start) / 1e6


def in_fresh_process(script: Path, *arguments: object) -> Any:
    """Run a script of ours in a new interpreter; it prints one JSON value as its last line."""
    command = [sys.executable, str(script), *map(str, arguments)]
    run = subprocess.run(command, cwd=ROOT, env=ENV, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(run.stdout.splitlines()[-1])
