"""The past of a wallet: what the compressed journals in ``history/`` tell about its earlier states.

A state is named by the sum of the last line that led to it; the empty wallet has no name. A history file
begins at the state its header ``follows`` and ends at that of its last line.
"""

from collections.abc import Iterator, Set
from pathlib import Path
from typing import NamedTuple

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.wallet import Wallet
from leb_wallet.storage.files import Files
from leb_wallet.storage.lines import PLAIN, Reading, read_header, read_lines
from leb_wallet.storage.past_lines import unpacked
from leb_wallet.storage.replay import replayed


class _Part(NamedTuple):
    follows: str | None
    reading: Reading


class Past:
    """Reads ``history/``, newest file first, only when asked; a file that cannot be read is passed over."""

    def __init__(self, folder: Path, files: Files) -> None:
        self._folder, self._files = folder, files

    def leads_to(self, state: str | None, wanted: str) -> bool:
        """Tell whether ``wanted`` is an earlier state on the way to ``state``."""
        for part in self._newest_first():
            if state is None:
                return False
            if part.reading.last_sum != state:
                continue
            if wanted == part.follows or wanted in part.reading.numbers:
                return True
            state = part.follows
        return False

    def newest_of(self, states: Set[str], state: str | None) -> str | None:
        """Return the newest of ``states`` on the way to ``state``."""
        for part in self._newest_first():
            if state is None:
                return None
            if part.reading.last_sum != state:
                continue
            found = [one for one in part.reading.numbers if one in states]
            if found:
                return max(found, key=part.reading.numbers.__getitem__)
            state = part.follows
            if state in states:
                return state
        return None

    def wallet_at(self, wanted: str) -> Wallet | None:
        """Return the wallet of an earlier state, replayed from the very beginning; None where lines are missing."""
        parts = {part.follows: part for part in self._newest_first()}
        wallet, state = Wallet(), None
        while (part := parts.pop(state, None)) is not None:
            last = part.reading.numbers.get(wanted)
            if part.reading.damaged or part.reading.newer:
                return None
            wallet, failed = replayed(wallet, [one for one in part.reading.lines if last is None or one.number <= last])
            if failed:
                return None
            if last is not None:
                return wallet
            state = part.reading.last_sum
        return None

    def _newest_first(self) -> Iterator[_Part]:
        for name in reversed(self._files.names(self._folder)):  # named by stamps, which sort by time
            if name.endswith(".jsonl.gz"):
                part = self._part(self._folder / name)
                if part is not None:
                    yield part

    def _part(self, path: Path) -> _Part | None:
        try:
            first, _, rest = unpacked(path.name, self._files.read_bytes(path)).data.partition(b"\n")
            header = read_header(first, PLAIN)
        except StorageError:
            return None
        return _Part(header.follows, read_lines(rest, header.sum, 2, PLAIN))
