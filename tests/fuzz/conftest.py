"""What makes wallets for the tests of storage makes them here, too, and raw results go where those of faults do."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / folder) for folder in ("storage", "faults")]
