"""The top fields of a small JSON file, before the data layer is loaded."""

from pathlib import Path
from typing import Any

MAX_BYTES = 1 << 20  # ours has a few hundred


def peek(path: Path) -> dict[str, Any]:
    """Return the fields of a JSON object as they stand there, unchecked; none where the file is missing or bad."""
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:  # a pipe would be waited for
            return {}
        data = path.read_bytes()
    except OSError:
        return {}
    from json import loads  # most starts find no such file, and each millisecond before the first paint is seen

    try:
        found = loads(data)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def text_in(fields: dict[str, Any], name: str) -> str | None:
    """Return a field that is a text; None where it is missing or something else."""
    found = fields.get(name)
    return found if isinstance(found, str) else None
