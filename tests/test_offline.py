"""P12 once more, where the computer has no network at all: a namespace of the kernel that holds no way out.

Nothing is missing there, and nothing was tried: what a walk through everything opened is in ``watched_run.py``.
"""

import json
import shutil
import subprocess
import sys

import pytest
from receipt_samples import png
from watching import run_watched

ALONE = ("unshare", "--map-root-user", "--net")


def can_be_alone():
    if sys.platform != "linux" or shutil.which(ALONE[0]) is None:
        return False
    return subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode == 0


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_be_alone(), reason="this system lets nobody make a namespace without network"),
]


@pytest.fixture
def home(tmp_path):
    """A home where all folders of the user and for temporary files lie."""
    home = tmp_path / "home"
    (home / "tmp").mkdir(parents=True)
    return home


def test_p12_every_command_works_without_a_network(tmp_path, home):
    (tmp_path / "paid.png").write_bytes(png())
    lines = (
        "providers",
        "card add --provider giffgaff-uk --label Bank --number +447700900123",
        f"record Bank --kind top_up --on 2026-11-01 --amount 10 --receipt {tmp_path / 'paid.png'}",
        "card list",
        "receipts list",
        "receipts verify",
        f"receipts export {tmp_path / 'evidence.zip'}",
        "status",
        "due --notify",
        "export --json",
        f"export --ics {tmp_path / 'days.ics'}",
        f"backup --to {tmp_path / 'copy.zip'}",
        "backup",
        "restore --list",
        f"restore --dry-run {tmp_path / 'copy.zip'}",
        "doctor",
    )
    seen, said = run_watched(tmp_path / "data", "command", *" ; ".join(lines).split(), within=ALONE, home=home)
    assert seen["interfaces"] == ["lo"]
    assert set(seen["codes"]) <= {0, 1}, said  # 1: something is due
    assert (seen["sockets"], seen["network"], seen["started"]) == ([], [], [])


def test_p12_the_whole_window_works_without_a_network(tmp_path, home):
    seen, said = run_watched(tmp_path / "data", "window", within=ALONE, home=home)
    assert seen["interfaces"] == ["lo"]
    assert [line for line in said if "This plugin does not support" not in line] == []
    assert (seen["sockets"], seen["network"]) == ([], [])
    assert {found[0] for found in seen["all"]} <= {"unix"}  # the one for later starts may not be open yet
    assert len(seen["texts"]) > 20  # so that we know that it went everywhere


def test_p13_without_a_network_the_look_for_new_versions_says_so_and_nothing_else_happens(tmp_path, home):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text(json.dumps({"looks_for_versions": True}))
    seen, said = run_watched(tmp_path / "data", "versions", within=ALONE, home=home)
    assert seen["failure"] == "versions_unreachable"
    assert [line for line in said if "This plugin does not support" not in line] == []
