"""The start: what is loaded when, and what a start leaves on the disk."""

import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

# What the first paint does not wait for: the data layer, and libraries that are slow to import. Of a user who has been
# here before, the window's place is read first: that takes `json`.
NOT_FOR_FIRST_PAINT = {
    "PySide6.QtNetwork",
    "PySide6.QtSvg",
    "argparse",
    "asyncio",
    "decimal",
    "leb_wallet.app.command_line",
    "leb_wallet.app.wallet_app",
    "leb_wallet.domain.cards",
    "leb_wallet.services",
    "leb_wallet.storage.wallet_store",
    "leb_wallet.ui.cards_tab",
    "logging",
    "pydantic",
    "pydantic_core",
    "socket",
    "uuid",
    "zoneinfo",
}
# What the cards do not wait for either. The last three are not used yet; once they are, not while starting.
NOT_FOR_CARDS = {
    "PySide6.QtNetwork",
    "argparse",
    "asyncio",
    "difflib",
    "leb_wallet.app.command_line",
    "leb_wallet.domain.provider_search",
    "leb_wallet.domain.providers",
    "leb_wallet.storage.catalogue_files",
    "leb_wallet.ui.card_dialog",
    "leb_wallet.ui.history_tab",
    "leb_wallet.ui.top_up_tab",
    "logging",
    "babel",
    "leb_wallet.services.evidence",
    "phonenumbers",
    "pypdfium2",
    "pyrage",
    "zxcvbn",
    "keyring",
    "icalendar",
    "zipfile",
}
# A window program that does nothing: what PySide6 itself loads is no fault of ours.
BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
print("bare", *sys.modules)
"""
OURS = """
import sys
from leb_wallet.app import window
from leb_wallet.app.main import main
window._trace = lambda moment: print(moment, *sys.modules)
sys.exit(main(["--smoke-test"]))
"""
PLAIN_IMPORTS = """
import builtins, linecache
from leb_wallet.app.lean_imports import use_plain_imports
use_plain_imports()
before = builtins.__import__
from PySide6 import QtWidgets
import leb_wallet.domain.cards
assert builtins.__import__ is before, "a later import of Qt has put the hook back"
print(*(name for name in linecache.cache if "leb_wallet" in name or "pydantic" in name))
"""


@pytest.fixture
def home(tmp_path):
    """The environment of a user who has nothing yet."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return own | {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def wallet(home, tmp_path):
    """The files of that user's wallet, with a card in it."""
    start(home, "card", "add", "--provider", "giffgaff-uk", "--label", "UK bank")
    start(home, "record", "UK bank", "--kind", "sms_out", "--on", "2026-11-01")
    return tmp_path / ".local/share/leb-wallet"


def python(env, *arguments):
    return subprocess.run([sys.executable, *arguments], env=env, capture_output=True, text=True, check=True, timeout=60)


def start(env, *arguments):
    return python(env, "-m", "leb_wallet", *arguments)


def modules_by_moment(env, code):
    lines = [line.split() for line in python(env, "-c", code).stdout.splitlines()]
    return {moment: set(names) for moment, *names in lines}


def complaints(run):
    """Return what a start said on stderr, without what Qt says of every window that is not on a screen."""
    return [line for line in run.stderr.splitlines() if "propagateSizeHints" not in line]


def files(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_the_first_paint_and_the_cards_wait_for_nothing_that_can_come_later(home, wallet):
    bare = modules_by_moment(home, BARE)["bare"]
    ours = modules_by_moment(home, OURS)
    assert ours["first-paint"] & NOT_FOR_FIRST_PAINT <= bare
    assert ours["ready"] & NOT_FOR_CARDS <= bare
    assert "leb_wallet.ui.cards_tab" in ours["ready"]  # so that we know that we see them


def test_the_modules_to_wait_with_are_still_called_so():
    own = {name for name in NOT_FOR_FIRST_PAINT | NOT_FOR_CARDS if name.startswith(("leb_wallet", "PySide6"))}
    assert [name for name in own if find_spec(name) is None] == []


@pytest.mark.slow
def test_after_plain_imports_no_source_is_kept(home):
    assert python(home, "-c", PLAIN_IMPORTS).stdout.split() == []


@pytest.mark.slow
def test_a_smoke_test_of_an_empty_folder_leaves_locks_and_this_devices_id(home, tmp_path):
    run = start(home, "--smoke-test")
    assert (run.stdout, complaints(run)) == ("", [])
    data, state = ".local/share/leb-wallet", ".local/state/leb-wallet"
    written = {name for name in files(tmp_path) if not name.startswith(".cache/")}
    assert written <= {f"{data}/lock", f"{data}/window.lock", f"{state}/state.json"}


@pytest.mark.slow
def test_a_smoke_test_of_a_wallet_loses_nothing_and_adds_nothing(home, wallet):
    before = start(home, "export", "--json").stdout
    for _ in range(2):
        assert complaints(start(home, "--smoke-test")) == []
    assert start(home, "export", "--json").stdout == before
    kept = {name for name in files(wallet) if not name.startswith(("history/", "backups/"))}
    assert kept == {"wallet.json", "journal.jsonl", "lock", "window.lock"}
