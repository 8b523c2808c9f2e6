"""Errors nobody expected: a line of the log, a sentence for the user, and the program goes on.

The traceback holds code and the names of errors, never values: pydantic's errors hide
their input, and ours carry codes.
"""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

LOG_NAME = "crash.log"
MAX_LOG_BYTES = 256 * 1024


def install_crash_hook(folder: Path, tell: Callable[[str], None]) -> None:
    """Send every unexpected error of a slot to the log in ``folder`` and, as text, to ``tell``."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = "".join(traceback.format_exception(kind, error, trace))
        print(report, file=sys.stderr)  # noqa: T201
        _keep(folder, report)
        tell(report)

    sys.excepthook = hook


def _keep(folder: Path, report: str) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / LOG_NAME
        older = path.read_text(encoding="utf-8", errors="replace")[-MAX_LOG_BYTES:] if path.exists() else ""
        path.write_text(older + report + "\n", encoding="utf-8")
        path.chmod(0o600)
    except OSError:
        return
