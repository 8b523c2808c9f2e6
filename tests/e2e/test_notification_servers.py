"""A notification is really on the screen, its buttons really come back: with two servers, on a virtual desktop."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from real_window import wait_until

pytestmark = [pytest.mark.window, pytest.mark.slow]

PROGRAM = Path(__file__).with_name("telling_notifier.py")
DAEMON = "/usr/lib/notification-daemon/notification-daemon"
ACTIONS = [["default", "Open the card"], ["top_up", "Top up"], ["snooze", "Snooze"]]
NOTE = {
    "key": "date:1",
    "title": "UK <b>bank</b>: 3 days left",
    "body": "Last safe day 25 Nov 2026. If nothing is done, <i>the number</i> is lost. 保号 & more",
    "actions": ACTIONS,
    "urgency": "critical",
}


class Running:
    """The program under test on a desktop."""

    def __init__(self, process, told):
        self._process, self._told = process, told

    def order(self, **values):
        self._process.stdin.write(json.dumps(values) + "\n")
        self._process.stdin.flush()

    @property
    def heard(self):
        return [json.loads(line) for line in self._told.read_text(encoding="utf-8").splitlines()]

    def wait_for(self, **values):
        def found():
            return next((one for one in self.heard if values.items() <= one.items()), None)

        return wait_until(found, f"{values} in {self.heard}")


@contextmanager
def program(desktop, tmp_path) -> Iterator[Running]:
    told = tmp_path / "told"
    with (
        told.open("wb") as stdout,
        subprocess.Popen(
            [sys.executable, str(PROGRAM)], env=desktop.env, stdin=subprocess.PIPE, stdout=stdout, text=True
        ) as process,
    ):
        yield Running(process, told)
        process.stdin.close()
        assert process.wait(20) == 0


def dunstctl(desktop, *arguments):
    command = ["dunstctl", *arguments]
    return subprocess.run(command, env=desktop.env, check=True, capture_output=True, text=True, timeout=30).stdout


def colours_of(picture: Path, part: str = "1280x800+0+0") -> int:
    """Return how many colours a part of a picture has: an empty screen has one."""
    told = subprocess.run(
        ["convert", str(picture), "-crop", part, "-format", "%k", "info:"],
        check=True,
        capture_output=True,
        text=True,
        timeout=30,
    )
    return int(told.stdout)


def bubbles(desktop, name):
    """Return the windows of a notification server that can be seen."""
    try:
        return desktop.xdotool("search", "--onlyvisible", "--class", name).split()
    except subprocess.CalledProcessError:
        return []


def test_dunst_shows_the_bubble_and_its_action_comes_back(desktop, tmp_path):
    with desktop.running("dunst"), program(desktop, tmp_path) as running:
        running.wait_for(server="dunst", actions=True, problem=None)
        running.order(**NOTE)
        running.wait_for(settled="date:1", route="dbus")
        wait_until(lambda: bubbles(desktop, "Dunst"), "a bubble of dunst")
        wait_until(lambda: colours_of(desktop.screenshot(tmp_path / "dunst.png")) > 20, "a bubble on the picture")
        assert dunstctl(desktop, "count", "displayed").strip() == "1"
        dunstctl(desktop, "action")
        running.wait_for(activated="date:1", action="default")
        running.wait_for(closed="date:1")


def test_dunst_takes_back_what_is_withdrawn_and_replaces_what_is_repeated(desktop, tmp_path):
    with desktop.running("dunst"), program(desktop, tmp_path) as running:
        running.order(**NOTE)
        running.wait_for(settled="date:1", route="dbus")
        running.order(**NOTE | {"title": "UK bank: 2 days left"})
        wait_until(lambda: sum("settled" in one for one in running.heard) == 2, "both are shown")
        assert dunstctl(desktop, "count", "displayed").strip() == "1"
        running.order(withdraw="date:1")
        running.wait_for(closed="date:1", by_user=False)
        assert dunstctl(desktop, "count", "displayed").strip() == "0"


def test_notification_daemon_shows_the_bubble_and_its_button_comes_back(desktop, tmp_path):
    with desktop.running(DAEMON), program(desktop, tmp_path) as running:
        running.wait_for(server="Notification Daemon", actions=True, problem=None)
        running.order(**NOTE)
        running.wait_for(settled="date:1", route="dbus")
        window = wait_until(lambda: bubbles(desktop, "notification-daemon"), "a bubble of notification-daemon")[-1]
        # Its buttons are in one row at the right, below the text; the last is "Snooze".
        place = dict(line.split("=") for line in desktop.xdotool("getwindowgeometry", "--shell", window).splitlines())
        left, top, width, height = (int(place[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        x, y = left + width * 78 // 100, top + height * 3 // 4
        button = f"60x16+{x - 30}+{y - 8}"
        wait_until(lambda: colours_of(desktop.screenshot(tmp_path / "daemon.png"), button) > 10, "a painted button")
        desktop.xdotool("mousemove", str(x), str(y), "click", "1")
        running.wait_for(activated="date:1", action="snooze")
        running.wait_for(closed="date:1")


def test_a_server_that_is_replaced_by_another_goes_on_showing_notes(desktop, tmp_path):
    with program(desktop, tmp_path) as running:
        running.wait_for(problem="notifier_no_server")
        running.order(**NOTE)
        running.wait_for(settled="date:1", route="banner")
        with desktop.running("dunst"):
            running.wait_for(server="dunst", problem=None)
            running.order(**NOTE | {"key": "2"})
            running.wait_for(settled="2", route="dbus")
        running.wait_for(closed="2", by_user=False)
        with desktop.running(DAEMON):
            running.wait_for(server="Notification Daemon", problem=None)
            running.order(**NOTE | {"key": "3"})
            running.wait_for(settled="3", route="dbus")
