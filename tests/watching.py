"""Runs the program as a process of its own and returns what it did outside itself; see ``watched_run.py``."""

import json
import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent


def run_watched(*arguments, within=(), home=None):
    """Run the program where there is no desktop around it: no message bus, no tray, no runtime folder.

    ``within`` are the words of a program that runs it, ``home`` is where the user's folders and temporary files are.
    Returns what ``watched_run.py`` saw, and the lines on stderr.
    """
    env = {name: value for name, value in os.environ.items() if not name.startswith(("DBUS_", "XDG_", "DISPLAY"))}
    env |= {"PYTHONPATH": str(TESTS), "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    env |= {"HOME": str(home), "TMPDIR": str(home / "tmp")} if home else {}
    command = [*within, sys.executable, str(TESTS / "watched_run.py"), *map(str, arguments)]
    run = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    *said, seen = run.stderr.splitlines()
    return json.loads(seen), said
