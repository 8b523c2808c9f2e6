"""Reminders of the running app on a desktop with a tray and a notification server, and without."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from real_window import answer_of, leb_wallet, open_window, wait_until
from test_notification_servers import DAEMON, bubbles, colours_of

from leb_wallet.app import clock
from leb_wallet.services.autostart import autostart_for

pytestmark = [pytest.mark.window, pytest.mark.slow]

ALWAYS = '{"reminders": {"quiet_from": null, "quiet_until": null, "balance_every_days": 0}}'


@pytest.fixture
def folder(tmp_path):
    """A wallet with one card that is late."""
    folder = tmp_path / "wallet"
    folder.mkdir()
    (folder / "settings.json").write_text(ALWAYS)
    answer_of(folder, "card", "add", "--provider", "giffgaff-uk", "--label", "UK bank")
    late = (clock.today() - timedelta(days=190)).isoformat()
    answer_of(folder, "record", "UK bank", "--kind", "sms_out", "--on", late)
    return folder


def shown_by_dunst(desktop):
    command = ["dunstctl", "count", "displayed"]
    run = subprocess.run(command, env=desktop.env, capture_output=True, text=True, check=False)
    return run.stdout.strip()


def test_p6_a_late_card_is_a_bubble_and_its_click_shows_the_card(desktop, folder):
    with desktop.running("dunst"), open_window(desktop, folder) as window:
        window.wait_for_text("UK bank")
        window.keys("ctrl+3")
        wait_until(lambda: shown_by_dunst(desktop) == "1", "the bubble")
        subprocess.run(["dunstctl", "action"], env=desktop.env, check=True)
        window.wait_for_text("The last safe day was")  # of the first tab: the card is shown
        wait_until(lambda: shown_by_dunst(desktop) == "0", "the bubble gone")
    assert "dbus" in (folder / "reminders.json").read_text()
    assert not window.errors


def test_p13_without_tray_and_server_the_window_says_it_and_closing_ends_the_program(desktop, folder):
    with open_window(desktop, folder) as window:
        window.wait_for_text("UK bank: ")  # the banner
        assert window.close() == 0
    assert not window.errors


def test_with_a_tray_closing_hides_the_window_and_a_second_start_brings_it_back(desktop, folder):
    with desktop.running("trayer", "--edge", "bottom"), open_window(desktop, folder) as window:
        window.wait_for_window("^LEB Wallet$")
        window.keys("ctrl+4")
        window.wait_for_text("UK bank: ")  # reminded: so the tray has been looked for, too
        window.wait_for_window("^LEB Wallet$")
        window.keys("alt+F4")
        window.wait_for_text("LEB Wallet goes on in the tray")  # the balloon at its icon
        assert window.process.poll() is None
        assert leb_wallet(folder, env=desktop.env).returncode == 0
        window.wait_for_window("^LEB Wallet$")


def test_the_button_of_a_real_notification_opens_the_guided_top_up(desktop, folder, tmp_path):
    with desktop.running(DAEMON), open_window(desktop, folder) as window:
        window.wait_for_text("UK bank")
        bubble = wait_until(lambda: bubbles(desktop, "notification-daemon"), "the bubble")[-1]
        place = dict(line.split("=") for line in desktop.xdotool("getwindowgeometry", "--shell", bubble).splitlines())
        left, top, width, height = (int(place[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        # Its buttons are in one row at the right, below the text; “Top up” is the first of three.
        x, y = left + width * 52 // 100, top + height * 3 // 4
        button = f"60x16+{x - 30}+{y - 8}"
        wait_until(lambda: colours_of(desktop.screenshot(tmp_path / "bubble.png"), button) > 10, "a painted button")
        desktop.xdotool("mousemove", str(x), str(y), "click", "1")
        window.wait_for_text("· step 1 of")
    assert not window.errors


def test_a_start_at_login_shows_no_window_until_a_second_start_asks_for_it(desktop, folder):
    command = [sys.executable, "-m", "leb_wallet", "--data-dir", str(folder), "--minimised"]
    with desktop.running("trayer", "--edge", "bottom"), desktop.running(*command):
        wait_until((folder / "reminders.json").exists, "the program reminding")
        assert leb_wallet(folder, env=desktop.env).returncode == 0
        wait_until(lambda: bubbles(desktop, "leb-wallet"), "the window")
    assert (folder / "reminders.json").read_text().count('"level"') == 1


def test_p6_a_start_at_login_entered_for_a_copy_that_is_gone_starts_this_one(desktop, folder):
    """As after an update of an AppImage, whose file has another name with each version."""
    home, gone = Path(desktop.env["HOME"]), ("/gone/leb-wallet-0.0.1.AppImage", "--data-dir", str(folder))
    autostart_for("linux", gone, {}, home).switch(True)
    ours = autostart_for("linux", (sys.executable, "-m", "leb_wallet", *gone[1:]), {}, home)
    assert ours.state() == "other_program"
    with open_window(desktop, folder) as window:
        wait_until(lambda: ours.state() == "on", "the entry for this program")
    assert not window.errors
