"""What was found while reading files and did not stop the reading."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should be told about, as a code whose sentence lives in ``ui/errors.py``.

    Like an error's, ``details`` hold file names and line numbers, never content.
    """

    code: str
    details: Mapping[str, object] = field(default_factory=dict)
