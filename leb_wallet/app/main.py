"""The start: a command is answered, or the window opens.

Order for the window: options, the empty window, its first paint; then, in the first
idle moment, the data layer and the cards (``window.py``). Nothing heavy is imported
before the window has been painted; ``tests/app/test_start.py`` keeps the list.
"""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from leb_wallet.app.environment import prepare_environment, prepare_streams
from leb_wallet.app.lean_imports import use_plain_imports
from leb_wallet.app.options import Options


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    prepare_streams()
    prepare_environment()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for some costs a tenth of the start
    # 拼音 is looked up character by character; the tables of whole words would take 46 MB.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    gc.disable()  # what a start makes, stays; the window collects again once its cards are shown
    use_plain_imports()
    options = _options(sys.argv[1:] if argv is None else list(argv))
    if options.command is not None:
        from leb_wallet.app.commands import run_command

        return run_command(options)
    if options.quits:
        from leb_wallet.app.quitting import quit_running

        return quit_running(options)
    if not _has_display():
        from leb_wallet.app.commands import status_without_display

        return status_without_display(options)
    from leb_wallet.app.window import run_window

    return run_window(options)


def _options(argv: Sequence[str]) -> Options:
    """Read the options; for plain ones the parser need not even be loaded."""
    if set(argv) <= {"--demo", "--smoke-test", "--minimised"}:
        return Options(demo="--demo" in argv, smoke_test="--smoke-test" in argv, minimised="--minimised" in argv)
    from leb_wallet.app.command_line import parse_options

    return parse_options(argv)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    display = os.environ.get("DISPLAY", "")
    return bool(display) and not _is_gone(display)


def _is_gone(display: str) -> bool:
    """Tell whether an X display of this machine has no server; Qt would abort the process on it."""
    number = display.removeprefix(":").partition(".")[0]
    if not display.startswith(":") or not number.isdigit():
        return False
    socket = Path("/tmp/.X11-unix", f"X{number}")  # noqa: S108 - where every X server has it
    try:
        known = Path("/proc/net/unix").read_text(encoding="utf-8", errors="replace")
        return not socket.exists() and f"{socket}\n" not in known
    except OSError:
        return False
