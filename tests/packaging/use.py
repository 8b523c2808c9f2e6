"""What an ordinary user does with the program on a fresh system: a wallet is made, and a reminder is seen."""

import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from fresh_debian import FreshDebian

CHINESE = {"LANG": "zh_CN.UTF-8"}
CARD = "保号卡"
SERVER = ("dunst", "dbus-daemon")  # packages of a notification server and of the bus it listens on


def make_wallet(system: FreshDebian, *program: str) -> None:
    """Add a card whose last safe day has passed."""
    long_ago = (datetime.now(UTC) - timedelta(days=190)).date().isoformat()
    system.run_as_user(*program, "card", "add", "--provider", "giffgaff-uk", "--label", CARD, **CHINESE)
    system.run_as_user(*program, "record", CARD, "--kind", "sms_out", "--on", long_ago, **CHINESE)
    assert CARD in system.run_as_user(*program, "status", **CHINESE)


@contextmanager
def notification_server(system: FreshDebian, screen: str) -> Iterator[dict[str, str]]:
    """Run a bus and dunst inside, as the ordinary user; yield the environment of programs on that desktop."""
    daemon = ("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1")
    with system.running_as_user(*daemon, stdout=subprocess.PIPE) as bus:
        env = {"DISPLAY": screen, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(), **CHINESE}
        with system.running_as_user("dunst", **env):
            wait_until(lambda: _dunst_says(system, env, "count", "displayed") == "0", "dunst")
            yield env


def check_reminder_is_seen(system: FreshDebian, screen: str, *program: str) -> None:
    """Let a scheduler's run tell what is due: its bubble is on the screen, with our words in it."""
    with notification_server(system, screen) as env:
        due = f"{' '.join(program)} due --notify || test $? -le 2"
        system.run_as_user("sh", "-c", due, TZ=noon(), **env)
        check_bubbles(system, env)


def check_bubbles(system: FreshDebian, env: dict[str, str]) -> None:
    """Wait for a bubble on the screen that names the card."""
    wait_until(lambda: _bubbles(env["DISPLAY"]), "a window of dunst on the screen")
    assert int(_dunst_says(system, env, "count", "displayed")) > 0
    _dunst_says(system, env, "close-all")
    shown = json.loads(_dunst_says(system, env, "history"))["data"][0]
    assert {note["appname"]["data"] for note in shown} == {"LEB Wallet"}
    assert any(CARD in note["summary"]["data"] for note in shown), shown


def noon() -> str:
    """Return a time zone where it is noon now: at night nothing is said."""
    return f"Etc/GMT{datetime.now(UTC).hour - 12:+d}"


def wait_until(is_so, what: str, seconds: float = 60):
    """Wait until something is so, and return it."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if found := is_so():
            return found
        time.sleep(0.2)
    raise TimeoutError(what)


def _dunst_says(system: FreshDebian, env: dict[str, str], *words: str) -> str:
    try:
        return system.run_as_user("dunstctl", *words, **env).strip()
    except AssertionError:  # it does not listen yet
        return ""


def _bubbles(screen: str) -> list[str]:
    command = ["xdotool", "search", "--onlyvisible", "--class", "Dunst"]
    env = os.environ | {"DISPLAY": screen}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False).stdout.split()
