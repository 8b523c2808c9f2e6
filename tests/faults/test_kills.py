"""Real processes killed at random moments."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from results import FULL, noted

SCRIPT = Path(__file__).with_name("kill_loop.py")
ROUNDS = 1000 if FULL else 50


@pytest.mark.slow
def test_p2_no_acknowledged_event_is_missing_after_random_kills():
    done = subprocess.run([sys.executable, SCRIPT, str(ROUNDS)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    kills, acknowledged = map(int, re.search(r"(\d+) kills, (\d+) acknowledged", done.stdout).groups())
    assert kills == ROUNDS
    assert acknowledged > ROUNDS
    noted("kills", kills, acknowledged=acknowledged)
