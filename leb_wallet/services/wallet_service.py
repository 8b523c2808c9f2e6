"""The one way to change the wallet: write, keep, announce."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import NotFound, StorageError, WalletError
from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import Change, Edit, Wallet, add, removal_of_card, remove
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.wallet_store import Opened, WalletStore


class WalletService(QObject):
    """Holds the current wallet and carries out changes.

    A change is on disk before anybody sees it. Another process, such as the command
    line, may write in between: each change takes the lock for a moment, reads what is
    new, and is made on top of it.
    """

    wallet_changed = Signal(object)  # Wallet
    undo_changed = Signal()

    def __init__(
        self,
        store: WalletStore,
        lock: WalletLock,
        opened: Opened,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._store = store
        self._lock = lock
        self._wallet = opened.wallet
        self._read_only = opened.read_only
        self._done: list[Change] = []
        self._undone: list[Change] = []

    @property
    def wallet(self) -> Wallet:
        """The wallet as it is on disk."""
        return self._wallet

    @property
    def read_only(self) -> str | None:
        """Why nothing can be changed, or None."""
        return self._read_only

    @property
    def undo_reason(self) -> str | None:
        """What undo would take back, as the code of the change."""
        return self._done[-1].reason if self._done else None

    @property
    def redo_reason(self) -> str | None:
        """What redo would do again."""
        return self._undone[-1].reason if self._undone else None

    def add_card(self, card: Card, *events: Event) -> None:
        """Add a card, with the events already known about it.

        Raises:
            StorageError: nothing was saved, nothing has changed. So in all methods here.
        """
        self.apply(Change("add_card", (add(card), *map(add, self._stamped(events)))))

    def change_card(self, before: Card, after: Card, *events: Event) -> None:
        """Replace a card as it was shown by the card as it shall be."""
        self.apply(Change("edit_card", (Edit(before, after), *map(add, self._stamped(events)))))

    def archive_card(self, card: Card, archived: bool) -> None:
        """Put a card away, or take it back."""
        reason = "archive_card" if archived else "restore_card"
        self.apply(Change(reason, (Edit(card, card.replace(archived=archived)),)))

    def delete_card(self, card: Card) -> None:
        """Remove a card with all its events."""
        self._commit(lambda wallet: removal_of_card(wallet, wallet.card(card.id)))

    def record_event(self, event: Event) -> None:
        """Record an act.

        Raises:
            NotFound: ``card_not_found``; the card was deleted meanwhile.
        """
        self.apply(Change("record_event", tuple(map(add, self._stamped([event])))))

    def change_event(self, before: Event, after: Event) -> None:
        """Replace an event as it was shown by the event as it shall be."""
        self.apply(Change("edit_event", (Edit(before, after),)))

    def delete_event(self, event: Event) -> None:
        """Remove an event."""
        self.apply(Change("delete_event", (remove(event),)))

    def keep_walk(self, before: Event | None, after: Event) -> Event:
        """Save a guided top-up as far as it has come and return it as saved; nothing for undo to take back."""
        if before == after:
            return after
        change = self._walk_change("keep_walk", before, after)
        self._commit(lambda _: change, remember=False)
        return self._newest(after)

    def finish_walk(self, before: Event | None, after: Event) -> Event:
        """Save what a guided top-up came to and return it as saved."""
        change = self._walk_change("finish_walk", before, after)
        self.apply(change)
        return self._newest(after)

    def apply(self, change: Change) -> None:
        """Carry out any change and make it the next one to undo."""
        self._commit(lambda _: change)

    def undo(self) -> None:
        """Take the last change of this session back, by a new change.

        Raises:
            NotFound: what it changed has been deleted since; the change leaves the list.
        """
        if self._done:
            self._step(self._done, self._undone)

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._undone:
            self._step(self._undone, self._done)

    def forget_undo(self) -> None:
        """Begin the list of what can be undone anew, as after filling in sample cards."""
        self._done.clear()
        self._undone.clear()
        self.undo_changed.emit()

    def refresh(self) -> None:
        """Take over what another process has written, and say so if it did."""
        opened = self._store.reload_if_changed()
        if opened is not None:
            self._wallet, self._read_only = opened.wallet, opened.read_only
            self.wallet_changed.emit(self._wallet)

    def close(self) -> None:
        """Absorb the journal into the snapshot, if nobody else is writing. Losing the race loses nothing."""
        if self._read_only:
            return
        try:
            with self._lock.held():
                self.refresh()
                self._store.compact(self._wallet)
        except StorageError:
            return
        finally:
            self._store.close()

    def _stamped(self, events: Iterable[Event]) -> list[Event]:
        """Return new events with the moment of their recording."""
        now = self._now()
        return [event.replace(recorded_at=now) for event in events]

    def _walk_change(self, reason: str, before: Event | None, after: Event) -> Change:
        if before is None:
            return Change(reason, (add(self._stamped([after])[0]),))
        return Change(reason, (Edit(before, after),))

    def _newest(self, event: Event) -> Event:
        return next(e for e in self._wallet.events_of(event.card_id) if e.id == event.id)

    def _step(self, source: list[Change], target: list[Change]) -> None:
        change = source.pop().inverse()
        done, undone = list(self._done), list(self._undone)
        try:
            self._commit(lambda _: change, remember=False)
        except StorageError:
            source.append(change.inverse())
            raise
        except NotFound:
            self._done, self._undone = done, undone
            self.undo_changed.emit()
            raise
        target.append(change)
        self.undo_changed.emit()

    def _commit(self, make: Callable[[Wallet], Change], remember: bool = True) -> None:
        if self._read_only:
            raise WalletError("wallet_read_only")
        with self._lock.held():
            change = self._append(make)
            self._tidy_up()
        if remember:
            self._done.append(change)
            self._undone.clear()
        self.wallet_changed.emit(self._wallet)
        if remember:
            self.undo_changed.emit()

    def _append(self, make: Callable[[Wallet], Change]) -> Change:
        """Make a change of the newest wallet and write it; the lock is held, so no third writer comes in between."""
        try:
            return self._append_once(make)
        except StorageError as error:
            if error.code != "changed_elsewhere":
                raise
        self.refresh()
        return self._append_once(make)

    def _append_once(self, make: Callable[[Wallet], Change]) -> Change:
        change = make(self._wallet)
        wallet = self._wallet.with_change(change)
        self._store.append(change)
        self._wallet = wallet
        return change

    def _tidy_up(self) -> None:
        """Absorb a journal that has outgrown the snapshot. What was recorded is safe either way."""
        if self._store.outgrown:
            with suppress(StorageError):
                self._store.compact(self._wallet)
