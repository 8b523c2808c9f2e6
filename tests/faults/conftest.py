"""What the fault tests share with those of the storage: the folder of ``storage_helpers``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "storage"))
