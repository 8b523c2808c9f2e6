"""What became of a copy of everything."""

from typing import NamedTuple


class CopyResult(NamedTuple):
    """A copy that was read back and is whole. ``altered`` receipts were another file before they were copied."""

    files: int  # of the wallet, without the page that explains the copy
    size: int  # of the ZIP, in bytes
    altered: int = 0
