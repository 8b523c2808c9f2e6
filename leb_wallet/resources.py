"""Where the shipped files are: in the installed package or beside it in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "resources"
_CHECKOUT = _PACKAGE.parent / "resources"


def resource_path(name: str) -> Path:
    """Return the path of a shipped file or folder, such as ``icons/card.svg``."""
    return (_INSTALLED if _INSTALLED.is_dir() else _CHECKOUT) / name
