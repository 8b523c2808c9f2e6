"""What undo would take back, and what redo would do again."""

from collections.abc import Callable, Sequence

from leb_wallet.domain.errors import NotFound, StorageError
from leb_wallet.domain.wallet import Change

CarryOut = Callable[[Change], Change]  # writes a change and returns what was written of it


class UndoSteps:
    """Two lists of changes, the next to take back, or to do again, at the end of each."""

    def __init__(self) -> None:
        self._done: list[Change] = []
        self._undone: list[Change] = []

    @property
    def undo_reason(self) -> str | None:
        """What undo would take back, as the code of the change."""
        return self._done[-1].reason if self._done else None

    @property
    def redo_reason(self) -> str | None:
        """What redo would do again."""
        return self._undone[-1].reason if self._undone else None

    def add(self, change: Change) -> None:
        """Take note of a new change; what was undone before it cannot be done again."""
        self._done.append(change)
        self._undone.clear()

    def recall(self, done: Sequence[Change] = (), undone: Sequence[Change] = ()) -> None:
        """Go on from other lists; without any, from empty ones."""
        self._done[:], self._undone[:] = done, undone

    def undo(self, carry_out: CarryOut) -> None:
        """Take the last change back.

        Raises:
            StorageError: nothing was written; the change can be taken back later.
            NotFound: what it changed has been deleted since; the change leaves the list.
        """
        self._step(self._done, self._undone, carry_out)

    def redo(self, carry_out: CarryOut) -> None:
        """Do again what was undone last. Raises as :meth:`undo`."""
        self._step(self._undone, self._done, carry_out)

    def _step(self, source: list[Change], target: list[Change], carry_out: CarryOut) -> None:
        step = source.pop()
        others = list(self._done), list(self._undone)  # carrying it out may merge first, and so add to them
        try:
            done_now = carry_out(step.inverse())
        except StorageError:
            source.append(step)
            raise
        except NotFound:
            self.recall(*others)
            raise
        target.append(done_now)
