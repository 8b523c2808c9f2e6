"""The start: a command is answered, or the window opens.

Order for the window: options, the empty window, its first paint; then, in the first
idle moment, the data layer and the cards (``window.py``). Nothing heavy is imported
before the window has been painted; ``tests/app/test_start.py`` keeps the list.
"""

import os
import sys
from collections.abc import Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leb_wallet.app.options import Options


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    options = _options(sys.argv[1:] if argv is None else list(argv))
    if options is not None and options.command is not None:
        from leb_wallet.app.commands import run_command

        return run_command(options)
    if not _has_display():
        from leb_wallet.app.commands import status_without_display

        return status_without_display(options)
    from leb_wallet.app.window import run_window

    return run_window(options)


def _options(argv: Sequence[str]) -> "Options | None":
    """Read the options; without any, not even the module that reads them is needed."""
    if not argv:
        return None
    from leb_wallet.app.options import parse_options

    return parse_options(argv)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
