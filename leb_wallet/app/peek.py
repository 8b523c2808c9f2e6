"""One field of a small JSON file, before the data layer is loaded."""

from json import loads
from pathlib import Path


def peek(path: Path, field: str) -> str | None:
    """Return a text field of a JSON object; None where file or field are missing or bad."""
    try:
        found = loads(path.read_bytes()).get(field)
    except (OSError, ValueError, AttributeError, RecursionError):
        return None
    return found if isinstance(found, str) else None
