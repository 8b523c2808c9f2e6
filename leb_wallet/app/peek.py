"""One field of a small JSON file, before the data layer is loaded."""

from pathlib import Path


def peek(path: Path, field: str) -> str | None:
    """Return a text field of a JSON object; None where file or field are missing or bad."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    from json import loads  # most starts find no such file, and each millisecond before the first paint is seen

    try:
        found = loads(data).get(field)
    except (ValueError, AttributeError, RecursionError):
        return None
    return found if isinstance(found, str) else None
