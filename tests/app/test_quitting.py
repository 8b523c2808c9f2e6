"""``--quit``: who is open ends, and who cannot says so."""

import os
import subprocess
import sys

import pytest

from leb_wallet.app.command_line import parse_options
from leb_wallet.app.single_instance import SingleInstance

QUICK = """
import sys
from leb_wallet.app import quitting
from leb_wallet.app.main import main
quitting.DEAF_S = 0.05
sys.exit(main(["--quit", "--data-dir", sys.argv[1]]))
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    return tmp_path / "wallet"


@pytest.fixture
def first(folder, qtbot):
    instance = SingleInstance(folder)
    assert instance.is_first()
    instance.listen()
    yield instance
    instance._server.close()


def asked_to_quit(folder, qtbot):
    """Ask in another process; return its exit code and what it said."""
    own = {name: value for name, value in os.environ.items() if name != "DISPLAY"}  # it needs no screen
    command = [sys.executable, "-c", QUICK, str(folder)]
    process = subprocess.Popen(command, env=own, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
    with process:
        return process.returncode, process.stdout.read()


def test_the_option_is_read():
    assert parse_options(["--quit"]).quits
    assert not parse_options([]).quits


def test_where_nothing_is_open_there_is_nothing_to_do_and_nothing_is_made(folder, qtbot):
    assert asked_to_quit(folder, qtbot) == (0, "")
    assert not folder.exists()
    folder.mkdir()
    assert asked_to_quit(folder, qtbot) == (0, "")


def test_who_is_open_ends_and_is_waited_for(first, folder, qtbot):
    asked = []
    first.raise_requested.connect(lambda: asked.append("raise"))
    first.quit_requested.connect(lambda: asked.append("quit"))
    first.quit_requested.connect(first.let_go)
    assert asked_to_quit(folder, qtbot) == (0, "")
    assert asked == ["quit"]


def test_who_has_a_dialog_open_stays_and_comes_to_the_front(first, folder, qtbot):
    asked = []
    first.stays = lambda: True
    first.raise_requested.connect(lambda: asked.append("raise"))
    first.quit_requested.connect(lambda: asked.append("quit"))
    code, said = asked_to_quit(folder, qtbot)
    assert code == 75
    assert "dialog" in said
    assert set(asked) == {"raise"}


def test_who_does_not_hear_is_not_waited_for(folder, qtbot):
    deaf = SingleInstance(folder)
    assert deaf.is_first()
    code = QUICK.replace(
        "quitting.DEAF_S", "from leb_wallet.app import single_instance as s; s.ANSWER_MS = 50; quitting.DEAF_S"
    )
    done = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=False)
    deaf.let_go()
    assert done.returncode == 75
