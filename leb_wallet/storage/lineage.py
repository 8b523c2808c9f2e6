"""Where another state of the wallet comes from: does it go on from what is known here, and what have both in common.

A state is named by the sum of the last line that led to it, see :mod:`leb_wallet.storage.past`.
"""

from collections.abc import Iterable

from leb_wallet.domain.errors import DamagedFile, NewerVersion
from leb_wallet.domain.wallet import Wallet
from leb_wallet.storage.lines import PLAIN, Reading, read_header, read_lines
from leb_wallet.storage.opened import Opened, Outside
from leb_wallet.storage.past import Past
from leb_wallet.storage.replay import replayed
from leb_wallet.storage.snapshot import Snapshot
from leb_wallet.storage.snapshot_file import ancestors_of
from leb_wallet.storage.wallet_files import Found, Sighting


class Lineage:
    """The states of this wallet that were read or written in this run, and those they came from."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self._known: set[str] = set()

    def knows(self, state: str | None) -> bool:
        """Tell whether a state is one of this wallet."""
        return state in self._known

    def note(self, states: Iterable[str]) -> None:
        """Take note of states that were read or written here."""
        self._known.update(states)

    def note_found(self, found: Found) -> None:
        """Take note of all states that both files lead through."""
        self.note(found.reading.numbers)
        self.note(filter(None, [found.snapshot.absorbed, *ancestors_of(found.snapshot)]))
        if found.journal is not None:
            self.note([found.reading.last_sum])  # with no lines it is the header's, which a backup may name

    def outside(self, before: Sighting, found: Found) -> Outside | None:
        """Return what was found as seen from what was known before; None where it goes on from there."""
        absorbed = found.snapshot.absorbed
        if absorbed == before.absorbed and before.tail and found.tail and found.tail != before.tail:
            return Outside()  # the snapshot of the same state, with another content: somebody has edited it
        if before.state is None or before.state == absorbed:
            return None
        if before.state in found.reading.numbers:
            ours = found.reading.numbers[before.state]
            if not any(number <= ours for number in (*found.reading.damaged, *found.reading.newer)):
                return None
            # A line that was whole when it was read or written here is not any more: what it said is known here.
        elif self._past.leads_to(absorbed, before.state):
            return None
        return Outside(self.common_with(found.snapshot, found.reading))

    def common_with(self, snapshot: Snapshot, reading: Reading) -> Wallet | None:
        """Return the last state that is known both here and there, as a wallet."""
        first = reading.numbers.get(snapshot.absorbed or "", 0)
        common = [number for state, number in reading.numbers.items() if number > first and state in self._known]
        if common or snapshot.absorbed in self._known:
            last = max(common, default=first)
            return replayed(snapshot.wallet, [line for line in reading.lines if line.number <= last])[0]
        state = self._past.newest_of(self._known, snapshot.absorbed)
        if state is None:  # the lines between are not there, but a snapshot names those it came from
            state = next((one for one in reversed(ancestors_of(snapshot)) if one in self._known), None)
        return None if state is None else self._past.wallet_at(state)

    def read_journal(self, data: bytes, here: Found) -> Opened:
        """Read a journal from elsewhere that goes on from a state of ours, where ``here`` is what lies on the disk.

        Raises:
            DamagedFile: ``journal_not_of_wallet`` where its beginning is unknown here; see :func:`read_header`.
            NewerVersion: ``journal_newer_version``; it cannot be merged by this version.
        """
        first, _, rest = data.partition(b"\n")
        header = read_header(first, PLAIN)
        reading = read_lines(rest, header.sum, 2, PLAIN)
        if reading.newer:
            raise NewerVersion("journal_newer_version")
        start = self._start_of(header.follows, here.snapshot)
        if start is None:
            raise DamagedFile("journal_not_of_wallet")
        last = max((number for state, number in reading.numbers.items() if state in self._known), default=0)
        base, _ = replayed(start, [line for line in reading.lines if line.number <= last])
        wallet, _ = replayed(start, reading.lines)
        return Opened(wallet, outside=Outside(base))

    def _start_of(self, follows: str | None, snapshot: Snapshot) -> Wallet | None:
        if follows == snapshot.absorbed:
            return snapshot.wallet
        return self._past.wallet_at(follows) if follows else Wallet()
