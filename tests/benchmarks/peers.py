"""Start-up beside other programs: exec to the first window that the window manager lists.

Debian's keepassxc and homebank, where they are installed, each on a virtual screen with a home folder of its own,
in turns. A window is seen by xprop as it comes, so all are measured alike; nobody needs to cooperate.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from command import fill
from desktop import Desktop, virtual_desktop
from measure import ENV, HERE, ROOT, Result

PEERS = ("keepassxc", "homebank")


def results(rounds: int) -> list[Result]:
    """Start all in turns; without any peer only the bare window is beside ours."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        fill(folder / "data")
        commands = {
            "ours": [sys.executable, "-m", "leb_wallet", "--data-dir", str(folder / "data")],
            "bare window": [sys.executable, str(HERE / "bare_window.py"), "--stay"],
            **{name: [name] for name in PEERS if shutil.which(name)},
        }
        desktops = {name: stack.enter_context(virtual_desktop(folder / f"home of {name}")) for name in commands}
        found: dict[str, list[float]] = {name: [] for name in commands}
        for round_number in range(rounds + 1):
            for name, command in commands.items():
                time.sleep(0.5)
                until = _until_window(command, desktops[name])
                if round_number:  # the first one makes the configuration
                    found[name].append(until)
    ours, *others = ((name, median(values)) for name, values in found.items())
    return [Result("exec to first window, beside a peer", ours[1], value, name) for name, value in others]


def _until_window(command: list[str], desktop: Desktop) -> float:
    env = {**ENV, **desktop.env}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    watch = ["xprop", "-root", "-spy", "_NET_CLIENT_LIST"]
    with subprocess.Popen(watch, env=env, stdout=subprocess.PIPE, text=True) as spy:
        spy.stdout.readline()  # as it is now: no window
        began = time.monotonic_ns()
        with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as app:
            try:
                for line in spy.stdout:
                    if "0x" in line:
                        return (time.monotonic_ns() - began) / 1e6
            finally:
                app.terminate()
                spy.terminate()
    raise RuntimeError(f"{command[0]} showed no window")
