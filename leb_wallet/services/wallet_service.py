"""The one way to change the wallet: write, keep, announce."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from leb_wallet.domain.cards import Card
from leb_wallet.domain.conflicts import Choice, Conflict, conflicts_in, settling
from leb_wallet.domain.errors import DamagedFile, NotFound, StorageError, WalletBusy, WalletError
from leb_wallet.domain.events import Event
from leb_wallet.domain.own_changes import MergeReport, own_part
from leb_wallet.domain.wallet import Change, Edit, Wallet, add, removal_of_card, remove
from leb_wallet.services.kept_wallet import KeptWallet
from leb_wallet.services.merging import Merging
from leb_wallet.services.undo_steps import CarryOut, UndoSteps
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.opened import Opened
from leb_wallet.storage.wallet_store import WalletStore

SECOND_LOOK_MS = 2000  # a program that writes in place has finished by then


class WalletService(QObject):
    """Holds the current wallet and carries out changes.

    A change is on disk before anybody sees it. Another process, such as the command
    line, may write in between: each change takes the lock for a moment, reads what is
    new, and is made on top of it.

    What else happens to the files is the part of :class:`Merging`; what undo does, of :class:`UndoSteps`.

    Signals:
        wallet_changed(Wallet): there is a new wallet, and it is on the disk.
        undo_changed: undo or redo would do something else.
        merged(MergeReport): the files had been changed by something else, and both were put together.
    """

    wallet_changed = Signal(object)
    undo_changed = Signal()
    merged = Signal(object)

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
        self._kept = KeptWallet(store, lock, opened)
        self._steps = UndoSteps()
        self._merging = Merging(self._kept, self._steps, self)
        self._merging.wallet_changed.connect(self.wallet_changed)
        self._merging.undo_changed.connect(self.undo_changed)
        self._merging.merged.connect(self.merged)
        self._is_paused = self._is_away = False
        self._second_look = QTimer(self, singleShot=True, interval=SECOND_LOOK_MS)
        self._second_look.timeout.connect(self.refresh)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What two sides of a merge said differently, and nobody has decided yet."""
        return conflicts_in(self.wallet)

    @property
    def wallet(self) -> Wallet:
        """The wallet as it is on disk."""
        return self._kept.wallet

    @property
    def read_only(self) -> str | None:
        """Why nothing can be changed, or None."""
        return self._kept.read_only

    @property
    def undo_reason(self) -> str | None:
        """What undo would take back, as the code of the change."""
        return self._steps.undo_reason

    @property
    def redo_reason(self) -> str | None:
        """What redo would do again."""
        return self._steps.redo_reason

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
        self.apply(self._walk_change("finish_walk", before, after))
        return self._newest(after)

    def begin_away(self) -> None:
        """Let nobody else change anything until :meth:`end_away`: a large change is made away from the window.

        Raises:
            WalletBusy: ``wallet_busy``; another one is being made, or a merge waits to be written.
        """
        self._refuse_if_read_only()
        self._merging.take_over()
        if self._merging.is_unsettled:
            raise WalletBusy("wallet_busy")
        self._is_away = True

    def write_away(self, change: Change) -> None:
        """Write a large change; between :meth:`begin_away` and :meth:`end_away`, in any thread.

        Raises:
            StorageError: nothing was saved.
        """
        with self._kept.lock.held():
            self._kept.write(change)  # a journal that this makes long is absorbed by the next change, or at the end

    def end_away(self, change: Change | None) -> None:
        """Announce what :meth:`write_away` has written, and make it the next one to undo; None where it has not."""
        self._is_away = False
        if change is not None and change.edits:
            self._steps.add(change)
            self.wallet_changed.emit(self.wallet)
            self.undo_changed.emit()

    def apply(self, change: Change) -> None:
        """Carry out any change and make it the next one to undo."""
        self._commit(lambda _: change)

    def undo(self) -> None:
        """Take the last change of this device back, by a new change.

        Raises:
            NotFound: what it changed has been deleted since; the change leaves the list.
        """
        if self.undo_reason is not None:
            self._step(self._steps.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        if self.redo_reason is not None:
            self._step(self._steps.redo)

    def recall_steps(self, done: Sequence[Change], undone: Sequence[Change]) -> None:
        """Let undo take back these changes, the last first, in place of those of this session, which are among them."""
        self._steps.recall(done, undone)
        self.undo_changed.emit()

    def settle(self, conflict: Conflict, choice: Choice) -> None:
        """Carry out what the user decided about a conflict.

        Raises:
            NotFound: ``conflict_settled``; it was decided elsewhere.
            InvalidInput: ``conflict_unusable``.
        """
        self._commit(lambda wallet: settling(wallet, conflict, choice))

    def back_up_before_merging(self, back_up: Callable[[], object]) -> None:
        """Have a backup made of the wallet of now each time before it is merged; one that fails stops nothing."""
        self._merging.back_up = back_up

    def merge_file(self, path: Path) -> MergeReport:
        """Add what a copy of the wallet from elsewhere has, such as a conflict copy; the copy is left as it is.

        Raises:
            StorageError: it cannot be read (see :meth:`WalletStore.read_elsewhere`), or nothing could be saved.
        """
        self._refuse_if_read_only()
        return self._merging.merge_copy(path)

    def forget_undo(self) -> None:
        """Begin the list of what can be undone anew, as after filling in sample cards."""
        self._steps.recall()
        self.undo_changed.emit()

    def refresh(self) -> None:
        """Take over what another process has written, and say so if it did.

        Files that are damaged are looked at again after a while, since somebody may be half-way through writing
        them; if they stay so they are written anew from what is known here.
        """
        if self._is_paused:
            return
        if self._is_away:
            self._second_look.start()
            return
        with suppress(DamagedFile):
            self._merging.take_over()
        if self._merging.has_seen_damage:
            self._second_look.start()

    def pause(self, keep: Wallet | None = None) -> None:
        """Let go of the files until :meth:`resume`; nothing can be changed meanwhile.

        Args:
            keep: all that stays of the wallet, and of undo nothing; without it everything does.

        Raises:
            WalletBusy: ``wallet_busy``; a merge waits to be written.
        """
        if self._merging.is_unsettled or self._is_away:
            raise WalletBusy("wallet_busy")
        self._second_look.stop()
        self._is_paused, self._kept.read_only = True, "wallet_read_only"
        self._kept.store.forget()
        if keep is not None:
            self._kept.wallet = keep
            self._steps.recall()
            self._merging.forget_others()

    def resume(self) -> None:
        """Read the wallet anew, whatever its files have become, and say so.

        Raises:
            StorageError: it cannot be read; all is as while it was paused.
        """
        opened = self._kept.store.open()
        self._is_paused = False
        self._kept.wallet, self._kept.read_only = opened.wallet, opened.read_only
        self._merging.forget_damage()
        self.wallet_changed.emit(self.wallet)
        self.undo_changed.emit()

    def close(self) -> None:
        """Absorb the journal into the snapshot, if nobody else is writing. Losing the race loses nothing."""
        self._second_look.stop()
        if self.read_only or self._is_away:
            return
        try:
            with self._kept.lock.held():
                self._merging.take_over(is_last_word=True)
                self._kept.store.compact(self.wallet)
        except StorageError:
            return
        finally:
            self._kept.store.close()

    # --- How a change comes about ----------------------------------------------------------

    def _stamped(self, events: Iterable[Event]) -> list[Event]:
        """Return new events with the moment of their recording."""
        now = self._now()
        return [event.replace(recorded_at=now) for event in events]

    def _walk_change(self, reason: str, before: Event | None, after: Event) -> Change:
        if before is None:
            return Change(reason, (add(self._stamped([after])[0]),))
        return Change(reason, (Edit(before, after),))

    def _newest(self, event: Event) -> Event:
        return next(e for e in self.wallet.events_of(event.card_id) if e.id == event.id)

    def _step(self, step: Callable[[CarryOut], None]) -> None:
        try:
            step(self._take_back)
        except NotFound:
            self.undo_changed.emit()
            raise
        self.undo_changed.emit()

    def _take_back(self, change: Change) -> Change:
        return self._commit(lambda wallet: own_part(change, wallet, self._merging.changed_outside), remember=False)

    def _commit(self, make: Callable[[Wallet], Change], remember: bool = True) -> Change:
        self._refuse_if_read_only()
        with self._kept.lock.held():
            change = self._merging.write_on_top(make)
            if not self._merging.is_unsettled:
                self._kept.tidy_up()
        if remember:
            self._steps.add(change)
        self.wallet_changed.emit(self.wallet)
        if remember:
            self.undo_changed.emit()
        return change

    def _refuse_if_read_only(self) -> None:
        if self.read_only:
            raise WalletError("wallet_read_only")
        if self._is_away:
            raise WalletBusy("wallet_busy")
