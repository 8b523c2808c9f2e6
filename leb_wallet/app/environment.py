"""What the program sets right around itself before Qt is loaded: input methods, others' libraries, missing streams."""

import os
import sys
from collections.abc import MutableMapping
from typing import TextIO, cast

# Qt for Python has no plug-in for fcitx, which most who type Chinese use; fcitx 5 answers to ibus's, too. Each is
# tried in turn until one works, so that those who have none of them type as before.
INPUT_METHODS = "wayland;fcitx;ibus;compose"
LIBRARY_PATH = "LD_LIBRARY_PATH"


def prepare_environment(
    environ: MutableMapping[str, str] = os.environ,
    platform: str = sys.platform,
    *,
    is_frozen: bool = bool(getattr(sys, "frozen", False)),
) -> None:
    """Set what Qt reads when it begins, and what programs we start will find."""
    if not platform.startswith("linux"):
        return
    if is_frozen:
        _give_back_library_path(environ)
    chosen = environ.get("QT_IM_MODULE", "")
    if "QT_IM_MODULES" in environ or (chosen and not chosen.startswith("fcitx")):
        return
    environ["QT_IM_MODULES"] = INPUT_METHODS
    if chosen or "fcitx" in environ.get("XMODIFIERS", ""):
        environ.setdefault("IBUS_USE_PORTAL", "1")  # by the session's bus: the file with ibus's address may be stale


def _give_back_library_path(environ: MutableMapping[str, str]) -> None:
    """Undo what the start of a frozen program did: a browser that we open must not load our libraries.

    Our own are found all the same; the loader has read the variable when the process began.
    """
    before = environ.pop(f"{LIBRARY_PATH}_ORIG", None)
    if before is None:
        environ.pop(LIBRARY_PATH, None)
    else:
        environ[LIBRARY_PATH] = before


def prepare_streams() -> None:
    """Let nothing that is printed end the program.

    A program of Windows without a console has no streams at all, and one behind a pipe has some that know the
    letters of one country only.
    """
    sys.stdout = _usable(sys.stdout, is_windows=sys.platform == "win32")
    sys.stderr = _usable(sys.stderr, is_windows=sys.platform == "win32")


def _usable(stream: TextIO | None, *, is_windows: bool) -> TextIO:
    if stream is None:
        return cast(TextIO, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123 - for the whole run
    change = getattr(stream, "reconfigure", None)
    if change is not None:
        if is_windows and not stream.isatty():
            change(encoding="utf-8")
        change(errors="backslashreplace")
    return stream
