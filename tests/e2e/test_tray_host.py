"""The icon in a real tray: it comes, comes late, goes with the panel and comes back, and can be clicked."""

import json
import subprocess
import sys
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from real_window import answer_of, wait_until

from leb_wallet.app import clock

pytestmark = [pytest.mark.window, pytest.mark.slow]

DRIVER = Path(__file__).with_name("tray_driver.py")
ICON = 32  # pixels
TRAYER = ("trayer", "--edge", "top", "--align", "left", "--widthtype", "request", "--height", str(ICON))
PANEL = ("--transparent", "true", "--alpha", "0", "--tint", "0x202020")  # so that no desktop shows through


class Program:
    """A running driver."""

    def __init__(self, process, told):
        self.process, self._told = process, told

    @property
    def told(self):
        lines = self._told.read_text(encoding="utf-8").splitlines(keepends=True)
        return [json.loads(line) for line in lines if line.endswith("\n")]

    def wait_for(self, *what, times=1):
        wait_until(lambda: self.told.count([*what]) >= times, f"{what} from the tray; told so far: {self.told}")

    def say(self, word):
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()


@pytest.fixture
def folder(tmp_path):
    """A wallet with a card that wants something done, and one that is late."""
    folder = tmp_path / "wallet"
    for label, days in (("UK bank", 173), ("Travel", 190)):
        answer_of(folder, "card", "add", "--provider", "giffgaff-uk", "--label", label)
        day = (clock.today() - timedelta(days=days)).isoformat()
        answer_of(folder, "record", label, "--kind", "sms_out", "--on", day)
    return folder


@pytest.fixture
def start(desktop, folder, tmp_path):
    """Return a function that starts the driver."""

    @contextmanager
    def started(look_ms=100):
        told, complained = tmp_path / "told", tmp_path / "complained"
        command = [sys.executable, str(DRIVER), str(folder), str(look_ms)]
        with told.open("w") as out, complained.open("w") as err:
            process = subprocess.Popen(
                command, env=desktop.env, stdin=subprocess.PIPE, stdout=out, stderr=err, text=True
            )
        try:
            program = Program(process, told)
            wait_until(lambda: program.told, "the driver")
            yield program
            program.say("quit")
            assert process.wait(30) == 0
            assert complained.read_text() == ""
        finally:
            process.kill()
            process.wait()
            process.stdin.close()

    return started


@contextmanager
def panel(desktop):
    """Run a panel with a tray at the top left of the screen."""
    process = subprocess.Popen(
        [*TRAYER, *PANEL],
        env=desktop.env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def colours(desktop, picture):
    """Return how many pixels of the corner with the panel are as red as the icon of something overdue."""
    desktop.screenshot(picture)
    command = ["convert", str(picture), "-crop", f"{3 * ICON}x{ICON}+0+0", "-depth", "8", "txt:-"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[1:]
    return sum("#B3122B" in line for line in lines)


def wait_for_icon(desktop, picture):
    wait_until(lambda: colours(desktop, picture) > 100, "the red icon in the panel")


def click(desktop, button):
    desktop.xdotool("mousemove", str(ICON // 2), str(ICON // 2), "click", str(button))


def test_the_icon_appears_is_clicked_and_opens_its_menu(desktop, start, tmp_path):
    with panel(desktop), start() as program:
        program.wait_for("there", True)
        wait_for_icon(desktop, tmp_path / "icon.png")
        click(desktop, 1)
        program.wait_for("open")
        click(desktop, 3)
        program.wait_for("menu")
        desktop.screenshot(tmp_path / "menu.png")
        desktop.xdotool("key", "Down", "Return")
        wait_until(lambda: [told for told in program.told if told[0] == "card"], "the card of the menu")
        program.say("message")
        program.wait_for("message", True)


def test_a_tray_that_comes_late_gets_the_icon(desktop, start, tmp_path):
    with start() as program:
        assert program.told == [["begun", False]]
        program.say("message")
        program.wait_for("message", False)
        with panel(desktop):
            program.wait_for("there", True)
            wait_for_icon(desktop, tmp_path / "icon.png")


def test_a_tray_that_ends_is_noticed_and_gets_the_icon_again_when_it_is_back(desktop, start, tmp_path):
    with start() as program:
        with panel(desktop):
            program.wait_for("there", True)
            wait_for_icon(desktop, tmp_path / "first.png")
        program.wait_for("there", False)
        assert colours(desktop, tmp_path / "none.png") == 0
        with panel(desktop):
            program.wait_for("there", True, times=2)
            wait_for_icon(desktop, tmp_path / "second.png")
            click(desktop, 1)
            program.wait_for("open")


def test_a_panel_that_is_restarted_between_two_looks_gets_the_icon_again(desktop, start, tmp_path):
    with panel(desktop) as before, start(look_ms=600_000) as program:
        wait_for_icon(desktop, tmp_path / "first.png")
        before.kill()
        before.wait()
        with panel(desktop):
            wait_for_icon(desktop, tmp_path / "second.png")
            click(desktop, 1)
            program.wait_for("open")


def test_the_picture_follows_the_wallet(desktop, start, folder, tmp_path):
    with panel(desktop), start() as program:
        wait_for_icon(desktop, tmp_path / "icon.png")
        for label in ("UK bank", "Travel"):
            answer_of(folder, "record", label, "--kind", "sms_out", "--on", clock.today().isoformat())
        program.say("update")
        wait_until(lambda: colours(desktop, tmp_path / "calm.png") == 0, "the red icon to go")
        assert program.told[-1] == ["updated", "LEB Wallet\nNothing needs to be done"]
