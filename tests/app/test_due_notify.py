"""`due --notify`, as a scheduler runs it while no window is open."""

import os
import subprocess
import sys
from datetime import timedelta

from leb_wallet.app import clock
from leb_wallet.app.command_line import parse_options
from leb_wallet.app.commands import answer
from leb_wallet.app.paths import app_paths


def run(folder, *line):
    """Run one command where there is no message bus."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("DBUS_")}
    command = [sys.executable, "-m", "leb_wallet", "--data-dir", str(folder), *line]
    return subprocess.run(command, env=env, capture_output=True, encoding="utf-8", timeout=60, check=False)


def late_card(folder):
    paths = app_paths(folder)
    long_ago = (clock.today() - timedelta(days=190)).isoformat()
    answer(parse_options(["card", "add", "--provider", "giffgaff-uk", "--label", "Bank"]), paths)
    answer(parse_options(["record", "Bank", "--kind", "sms_out", "--on", long_ago]), paths)


def test_p6_what_is_due_is_told_once_and_the_exit_code_stays(tmp_path, qapp, capsys):
    late_card(tmp_path)
    (tmp_path / "settings.json").write_text('{"reminders": {"quiet_from": null, "quiet_until": null}}')
    first, second = run(tmp_path, "due", "--notify"), run(tmp_path, "due", "--notify")
    assert (first.returncode, second.returncode) == (2, 2)
    assert "Bank" in first.stdout
    assert "Bank" not in second.stderr
    assert len(first.stderr.splitlines()) == 2  # the late day, and that credit was not looked up for long
    assert (tmp_path / "reminders.json").read_text().count('"level"') == 2


def test_p13_without_message_bus_it_says_it_on_stderr(tmp_path, qapp, capsys):
    late_card(tmp_path)
    (tmp_path / "settings.json").write_text('{"reminders": {"time_of_day": "00:00", "quiet_from": null}}')
    assert "Traceback" not in run(tmp_path, "due", "--notify").stderr
