import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "faults" / "kill_loop.py"


@pytest.mark.slow
def test_p2_no_acknowledged_event_is_missing_after_fifty_kills():
    done = subprocess.run([sys.executable, SCRIPT, "50"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "50 kills" in done.stdout
