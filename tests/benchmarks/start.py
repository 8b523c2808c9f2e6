"""Start-up of the real window with 200 cards and 10,000 events, against a bare QMainWindow with a tray icon.

From exec to the first paint, and to the cards on screen and usable, on xcb under Xvfb and openbox; then peak memory.
The app tells both moments on stderr when LEB_WALLET_TRACE_START is set.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from threading import Timer
from typing import NamedTuple

from command import fill
from desktop import virtual_desktop
from measure import ENV, HERE, ROOT, Result

BARE = (str(HERE / "bare_window.py"),)
TIMEOUT_S = 60
PAUSE_S = 0.2  # as a person starts a program, not a loop


class Start(NamedTuple):
    """One start: milliseconds since exec, and the most memory it ever used."""

    first_paint: float
    ready: float
    peak_mib: float


def results(rounds: int) -> list[Result]:
    """Start both in turns."""
    with tempfile.TemporaryDirectory() as name:
        data = Path(name) / "data"
        fill(data / "leb-wallet")
        ours = ("-m", "leb_wallet", "--smoke-test")  # as a user starts it: no option that needs the parser
        with virtual_desktop(Path(name) / "home") as desktop:
            env = {**ENV, **desktop.env, "LEB_WALLET_TRACE_START": "1", "XDG_DATA_HOME": str(data)}
            env.pop("PYTHONDONTWRITEBYTECODE", None)
            starts: dict[tuple[str, ...], list[Start]] = {BARE: [], ours: []}
            for round_number in range(rounds + 1):
                for command, found in starts.items():
                    time.sleep(PAUSE_S)
                    start = _start(command, env)
                    if round_number:  # the first one warms up
                        found.append(start)
    bare, wallet = starts.values()
    first_paint = [start.first_paint for start in bare]
    return [
        _paired("exec to first paint", [s.first_paint for s in wallet], first_paint, "bare window", 1.15),
        _paired("exec to cards on screen and usable", [s.ready for s in wallet], first_paint, "bare first paint", 1.8),
        _paired("peak memory", [s.peak_mib for s in wallet], [s.peak_mib for s in bare], "bare window", 1.8, "MiB"),
    ]


def _paired(name: str, ours: list[float], theirs: list[float], against: str, limit: float, unit: str = "ms") -> Result:
    """Compare round by round: a machine whose speed drifts is as fast for both of one round."""
    ratio = median(one / other for one, other in zip(ours, theirs, strict=True))
    return Result(name, ratio * median(theirs), median(theirs), against, unit, max_ratio=limit)


def _start(arguments: tuple[str, ...], env: dict[str, str]) -> Start:
    began = time.monotonic_ns()
    with subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, env=env, stderr=subprocess.PIPE, text=True
    ) as process:
        watchdog = Timer(TIMEOUT_S, process.kill)
        watchdog.start()
        lines = process.stderr.read().splitlines()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        watchdog.cancel()
    told = dict(line.split() for line in lines if line.startswith(("first-paint ", "ready ")))
    if process.returncode or len(told) != 2:
        raise RuntimeError(f"{' '.join(arguments)} ended with {process.returncode}:\n" + "\n".join(lines))
    first_paint, ready = ((int(told[name]) - began) / 1e6 for name in ("first-paint", "ready"))
    return Start(first_paint, ready, usage.ru_maxrss / 1024)
