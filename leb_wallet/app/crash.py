"""Errors nobody expected: a line of the log, a sentence for the user, and the program goes on.

The report holds code and the names of errors, never values. Python's own messages quote
them, as in ``invalid literal for int(): '8944…'``, and are left out but for a few.
"""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from leb_wallet.domain.errors import WalletError

LOG_NAME = "crash.log"
MAX_LOG_BYTES = 256 * 1024
_NAMES_ONLY = (WalletError, AttributeError, NameError, ImportError)  # their messages name things of the program


def install_crash_hook(folder: Path, tell: Callable[[str], None]) -> None:
    """Send every unexpected error of a slot to the log in ``folder`` and, as text, to ``tell``."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        tell(keep_report(folder, error))

    sys.excepthook = hook


def keep_report(folder: Path, error: BaseException) -> str:
    """Put an unexpected error into the log and on stderr, and return what was written."""
    report = _report(error)
    print(report, file=sys.stderr)  # noqa: T201
    _keep(folder, report)
    return report


def _report(error: BaseException) -> str:
    chain: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in chain:
        chain.append(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return "\n".join(map(_one_report, reversed(chain)))


def _one_report(error: BaseException) -> str:
    message = f": {error}" if isinstance(error, _NAMES_ONLY) else ""
    lines = traceback.format_tb(error.__traceback__)
    return f"Traceback (most recent call last):\n{''.join(lines)}{type(error).__qualname__}{message}\n"


def _keep(folder: Path, report: str) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / LOG_NAME
        older = path.read_text(encoding="utf-8", errors="replace")[-MAX_LOG_BYTES:] if path.exists() else ""
        path.write_text(older + report + "\n", encoding="utf-8")
        path.chmod(0o600)
    except OSError:
        return
