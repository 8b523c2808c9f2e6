"""What was found while reading files and did not stop the reading."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Notice(NamedTuple):
    """Something the user should be told about, as a code whose sentence lives in ``ui/errors.py``.

    Like an error's, ``details`` hold file names and line numbers, never content.
    """

    code: str
    details: Mapping[str, object] = MappingProxyType({})
