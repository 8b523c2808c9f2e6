"""The command line as a frozen value."""

from pathlib import Path
from typing import Any, NamedTuple


class Options(NamedTuple):
    """What was asked for. ``command`` is None for the window; ``arguments`` are the command's own."""

    data_dir: Path | None = None
    language: str | None = None
    theme: str | None = None  # light or dark, until another is chosen in the settings
    demo: bool = False
    smoke_test: bool = False
    selftest: Path | None = None  # where a report goes of whether this copy of the program is whole
    minimised: bool = False  # as at login: no window until it is asked for
    card: str | None = None  # show this card; an id
    top_up: str | None = None  # begin a top-up of this card; an id, empty for a card to be chosen
    record: str | None = None  # ask what was done with this card; as top_up
    quits: bool = False  # ask the window that is open to end
    command: str | None = None
    arguments: Any = None
