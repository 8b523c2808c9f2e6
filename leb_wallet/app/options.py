"""The command line as a frozen value."""

from pathlib import Path
from typing import Any, NamedTuple


class Options(NamedTuple):
    """What was asked for. ``command`` is None for the window; ``arguments`` are the command's own."""

    data_dir: Path | None = None
    language: str | None = None
    demo: bool = False
    smoke_test: bool = False
    command: str | None = None
    arguments: Any = None
