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
    bare, wallet = (Start(*map(median, zip(*found, strict=True))) for found in starts.values())
    return [
        Result("exec to first paint", wallet.first_paint, bare.first_paint, "bare window", max_ratio=1.15),
        Result("exec to cards on screen and usable", wallet.ready, bare.first_paint, "bare first paint", max_ratio=1.8),
        Result("peak memory", wallet.peak_mib, bare.peak_mib, "bare window", "MiB", max_ratio=1.8),
    ]


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
