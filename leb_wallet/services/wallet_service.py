"""The one way to change the wallet: write, keep, announce."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext, suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from leb_wallet.domain.cards import Card
from leb_wallet.domain.conflicts import Choice, Conflict, conflicts_in, settling
from leb_wallet.domain.difference import changes_of
from leb_wallet.domain.errors import DamagedFile, NotFound, StorageError, WalletBusy, WalletError
from leb_wallet.domain.events import Event
from leb_wallet.domain.merge import Merged, edits_between, merge
from leb_wallet.domain.own_changes import MergeReport, own_part, rebased, report_on
from leb_wallet.domain.wallet import Change, Edit, Wallet, add, removal_of_card, remove
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.wallet_store import Opened, Outside, WalletStore

SECOND_LOOK_MS = 2000  # a program that writes in place has finished by then
NOT_OURS_TO_REPAIR = ("sealed_with_other_key", "identity_")  # with which key to write is not ours to decide


class WalletService(QObject):
    """Holds the current wallet and carries out changes.

    A change is on disk before anybody sees it. Another process, such as the command
    line, may write in between: each change takes the lock for a moment, reads what is
    new, and is made on top of it.

    Where the files no longer go on from what is known here (an older copy was put back, another wallet put
    there, a file edited or removed), they are merged with it, so that nothing that was saved is lost. Until that
    is written, :attr:`wallet` stays as it was.

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
        self._store = store
        self._lock = lock
        self._wallet = opened.wallet
        self._read_only = opened.read_only
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._changed_outside: dict[str, set[str]] = {}  # by record: fields that somebody else changed in this run
        self._unsettled: Outside | None = None
        self._on_disk = opened.wallet  # what ours is to be merged with, while something is unsettled
        self._damage_seen: object = None
        self._is_paused = False
        self._second_look = QTimer(self)
        self._second_look.setSingleShot(True)
        self._second_look.setInterval(SECOND_LOOK_MS)
        self._second_look.timeout.connect(self.refresh)
        self.before_merge: Callable[[], object] = bool  # makes a backup of the wallet of now

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What two sides of a merge said differently, and nobody has decided yet."""
        return conflicts_in(self._wallet)

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
        """Take the last change of this device back, by a new change.

        Raises:
            NotFound: what it changed has been deleted since; the change leaves the list.
        """
        if self._done:
            self._step(self._done, self._undone)

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._undone:
            self._step(self._undone, self._done)

    def recall_steps(self, done: Sequence[Change], undone: Sequence[Change]) -> None:
        """Let undo take back these changes, the last first, in place of those of this session, which are among them."""
        self._done, self._undone = list(done), list(undone)
        self.undo_changed.emit()

    def settle(self, conflict: Conflict, choice: Choice) -> None:
        """Carry out what the user decided about a conflict.

        Raises:
            NotFound: ``conflict_settled``; it was decided elsewhere.
            InvalidInput: ``conflict_unusable``.
        """
        self._commit(lambda wallet: settling(wallet, conflict, choice))

    def merge_file(self, path: Path) -> MergeReport:
        """Add what a copy of the wallet from elsewhere has, such as a conflict copy; the copy is left as it is.

        Raises:
            StorageError: it cannot be read (see :meth:`WalletStore.read_elsewhere`), or nothing could be saved.
        """
        if self._read_only:
            raise WalletError("wallet_read_only")
        theirs = self._store.read_elsewhere(path)
        with self._lock.held():
            self._take_over()
            self._back_up()
            merged = merge(theirs.outside.base if theirs.outside else None, theirs.wallet, self._wallet)
            report = report_on(self._wallet, merged, self._wallet)
            self._write_merged(merged)
        self._announce_merge(report, merged.edits, is_asked=True)
        return report

    def forget_undo(self) -> None:
        """Begin the list of what can be undone anew, as after filling in sample cards."""
        self._done.clear()
        self._undone.clear()
        self.undo_changed.emit()

    def refresh(self) -> None:
        """Take over what another process has written, and say so if it did.

        Files that are damaged are looked at again after a while, since somebody may be half-way through writing
        them; if they stay so they are written anew from what is known here.
        """
        if self._is_paused:
            return
        with suppress(DamagedFile):
            self._take_over()
        if self._damage_seen is not None:
            self._second_look.start()

    def pause(self, keep: Wallet | None = None) -> None:
        """Let go of the files until :meth:`resume`; nothing can be changed meanwhile.

        Args:
            keep: all that stays of the wallet, and of undo nothing; without it everything does.

        Raises:
            WalletBusy: ``wallet_busy``; a merge waits to be written.
        """
        if self._unsettled is not None:
            raise WalletBusy("wallet_busy")
        self._second_look.stop()
        self._is_paused, self._read_only = True, "wallet_read_only"
        self._store.forget()
        if keep is not None:
            self._wallet = self._on_disk = keep
            self._done.clear()
            self._undone.clear()
            self._changed_outside.clear()

    def resume(self) -> None:
        """Read the wallet anew, whatever its files have become, and say so.

        Raises:
            StorageError: it cannot be read; all is as while it was paused.
        """
        opened = self._store.open()
        self._is_paused, self._read_only = False, opened.read_only
        self._wallet = self._on_disk = opened.wallet
        self._damage_seen = None
        self.wallet_changed.emit(self._wallet)
        self.undo_changed.emit()

    def close(self) -> None:
        """Absorb the journal into the snapshot, if nobody else is writing. Losing the race loses nothing."""
        self._second_look.stop()
        if self._read_only:
            return
        try:
            with self._lock.held():
                self._take_over(is_last_word=True)
                self._store.compact(self._wallet)
        except StorageError:
            return
        finally:
            self._store.close()

    # --- What comes from elsewhere ----------------------------------------------------------

    def _take_over(self, *, is_last_word: bool = False) -> None:
        """Read what is new, and merge where the files do not go on from what is known here.

        Args:
            is_last_word: write damaged files anew at once, rather than when they are seen a second time.
        """
        try:
            opened = self._store.reload_if_changed()
        except DamagedFile as error:
            self._on_damage(error, is_last_word=is_last_word)
            return
        self._damage_seen = None
        if opened is not None:
            self._read_only = opened.read_only
            self._adopt(opened)
        if self._unsettled is not None and not self._read_only:
            with nullcontext() if self._lock.is_held else self._lock.held():
                self._settle()

    def _adopt(self, opened: Opened) -> None:
        self._on_disk = opened.wallet
        if self._unsettled is not None:
            if opened.outside is not None:
                self._unsettled = Outside()  # changed twice: what both began with is known no more
        elif opened.outside is not None:
            self._unsettled = opened.outside
        else:
            self._note_outside(self._wallet, opened.wallet)
            self._wallet = opened.wallet
            self.wallet_changed.emit(self._wallet)

    def _settle(self) -> None:
        """Merge what is known here with what lies on the disk, and write it; the lock is held."""
        newer = self._store.reload_if_changed()
        if newer is not None:
            self._adopt(newer)
        assert self._unsettled is not None
        self._back_up()
        merged = merge(self._unsettled.base, self._wallet, self._on_disk)
        report = report_on(self._wallet, merged, self._on_disk)
        before = self._wallet
        self._wallet, ours = self._on_disk, self._wallet
        try:
            self._write_merged(merged)
        except BaseException:
            self._wallet, self._on_disk = ours, self._wallet
            raise
        self._unsettled = None
        self._note_outside(before, self._wallet)
        self._announce_merge(report, merged.edits, is_changed=before != self._wallet)

    def _on_damage(self, error: DamagedFile, *, is_last_word: bool) -> None:
        """Write files that stay damaged anew, from what is known here, and merge what can be read of them."""
        seen = self._store.state_on_disk
        if (seen != self._damage_seen and not is_last_word) or error.code.startswith(NOT_OURS_TO_REPAIR):
            self._damage_seen = seen
            raise error
        with nullcontext() if self._lock.is_held else self._lock.held():
            self._back_up()
            if self._unsettled is not None:
                self._wallet = merge(self._unsettled.base, self._wallet, self._on_disk).wallet
            found = self._store.rewrite(self._wallet)
            self._damage_seen = self._unsettled = None
            if found is None:
                self.merged.emit(MergeReport(was_damaged=True))
                return
            # What may be damaged never displaces what is known to be right.
            merged = merge(found.outside.base if found.outside else None, found.wallet, self._wallet, keep_theirs=True)
            report = report_on(self._wallet, merged, self._wallet)._replace(was_damaged=True)
            self._write_merged(merged)
        self._announce_merge(report, merged.edits)

    def _write_merged(self, merged: Merged) -> None:
        for change in changes_of("merge", merged.edits):
            wallet = self._wallet.with_change(change)
            self._store.append(change)
            self._wallet = wallet
            self._done.append(change)
        if merged.edits:
            self._undone.clear()

    def _announce_merge(
        self, report: MergeReport, edits: Sequence[Edit], *, is_changed: bool = False, is_asked: bool = False
    ) -> None:
        if edits or is_changed:
            self.wallet_changed.emit(self._wallet)
            self.undo_changed.emit()
        if report.matters and not is_asked:
            self.merged.emit(report)

    def _back_up(self) -> None:
        with suppress(StorageError):  # what is merged stays in the journal, so without a backup nothing is lost either
            self.before_merge()

    def _note_outside(self, before: Wallet, after: Wallet) -> None:
        for edit in edits_between(before, after):
            if edit.before is not None and edit.after is not None:
                self._changed_outside.setdefault(edit.record.id, set()).update(edit.changed_fields())

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
        whole = source.pop()
        change = whole.inverse()
        done, undone = list(self._done), list(self._undone)
        try:
            done_now = self._commit(lambda wallet: own_part(change, wallet, self._changed_outside), remember=False)
        except StorageError:
            source.append(whole)
            raise
        except NotFound:
            self._done, self._undone = done, undone
            self.undo_changed.emit()
            raise
        target.append(done_now)
        self.undo_changed.emit()

    def _commit(self, make: Callable[[Wallet], Change], remember: bool = True) -> Change:
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
        return change

    def _append(self, make: Callable[[Wallet], Change]) -> Change:
        """Make a change of the newest wallet and write it; the lock is held, so no third writer comes in between."""
        if self._unsettled is not None:
            self._take_over()
        try:
            return self._append_once(make)
        except StorageError as error:
            if error.code not in ("changed_elsewhere", "journal_unfinished"):
                raise
        self._take_over()
        return self._append_once(make)

    def _append_once(self, make: Callable[[Wallet], Change]) -> Change:
        change = make(self._wallet)
        if self._changed_outside:
            change = rebased(change, self._wallet, self._changed_outside)
        wallet = self._wallet.with_change(change)
        self._store.append(change)
        self._wallet = wallet
        return change

    def _tidy_up(self) -> None:
        """Absorb a journal that has outgrown the snapshot. What was recorded is safe either way."""
        if self._store.outgrown and self._unsettled is None:
            with suppress(StorageError):
                self._store.compact(self._wallet)
