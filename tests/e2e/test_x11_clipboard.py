"""A number that was copied is marked for clipboard managers, and does not outlive its time or the program."""

import json
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from real_window import answer_of, open_window, wait_until

pytestmark = [pytest.mark.window, pytest.mark.slow]

WATCHER = Path(__file__).with_name("clipboard_watcher.py")
NUMBER = "+447700900123"
COPIED = {"text": NUMBER, "hint": "secret"}
CLEARED, LOST = {"gone": "clear"}, {"gone": "lost"}
MOST_TABS = 40  # until the keyboard has been everywhere


@pytest.fixture
def folder(tmp_path):
    """A wallet with a card that has a number."""
    folder = tmp_path / "wallet"
    answer_of(folder, "card", "add", "--provider", "giffgaff-uk", "--label", "UK bank", "--number", NUMBER)
    return folder


@contextmanager
def watched_clipboard(desktop, tmp_path):
    """Run the watcher and yield a function that returns what it has told."""
    told = tmp_path / "clipboard.out"
    with (
        told.open("w") as out,
        subprocess.Popen([sys.executable, str(WATCHER)], env=desktop.env, stdout=out) as process,
    ):
        try:
            wait_until(lambda: lines(told), "the watcher")
            yield lambda: lines(told)[1:]
        finally:
            process.kill()


def lines(told):
    whole = [line for line in told.read_text().splitlines(keepends=True) if line.endswith("\n")]
    return [json.loads(line) for line in whole]


def copy_number(window):
    """Go to the button by Tab alone, and press it."""
    window.wait_for_text("Clocks")  # of the card, which is chosen
    window.wait_for_window("^LEB Wallet$")
    for _ in range(MOST_TABS):
        before = window.moves
        window.keys("Tab")
        wait_until(lambda before=before: window.moves > before, f"the keyboard leaving “{window.focus}”")
        if window.focus == "Copy Number":
            break
    window.wait_for_focus("Copy Number")
    window.keys("space")


def test_p11_a_copied_number_is_marked_as_secret_and_taken_off_the_clipboard_when_the_window_closes(
    desktop, folder, tmp_path
):
    with watched_clipboard(desktop, tmp_path) as seen:
        with open_window(desktop, folder) as window:
            copy_number(window)
            wait_until(lambda: COPIED in seen(), "the number on the clipboard")
            assert window.close() == 0
        wait_until(lambda: CLEARED in seen() or LOST in seen(), "the clipboard without the number")
        assert LOST not in seen()
    assert not window.errors


def test_p11_a_copied_number_leaves_the_clipboard_after_its_time(desktop, folder, tmp_path):
    (folder / "settings.json").write_text('{"clipboard_seconds": 1}')
    with watched_clipboard(desktop, tmp_path) as seen, open_window(desktop, folder) as window:
        copy_number(window)
        wait_until(lambda: CLEARED in seen(), "an empty clipboard")
        assert window.process.poll() is None
        window.wait_for_focus("Copy Number")
    assert not window.errors
