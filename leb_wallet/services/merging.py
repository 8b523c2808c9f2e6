"""What something else wrote to the wallet's files: it is taken over, or merged with what is known here."""

from collections.abc import Callable, Mapping, Set
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from leb_wallet.domain.difference import changes_of, edits_between
from leb_wallet.domain.errors import DamagedFile, StorageError
from leb_wallet.domain.merge import Merged, merge
from leb_wallet.domain.own_changes import MergeReport, rebased, report_on
from leb_wallet.domain.wallet import Change, Wallet
from leb_wallet.services.kept_wallet import KeptWallet
from leb_wallet.services.undo_steps import UndoSteps
from leb_wallet.storage.opened import Opened

NOT_OURS_TO_REPAIR = ("sealed_with_other_key", "identity_")  # with which key to write is not ours to decide


class _Unsettled(NamedTuple):
    """What lies on the disk and does not go on from what is known here, and the state both have in common."""

    disk: Wallet
    base: Wallet | None


class Merging(QObject):
    """Keeps the wallet and its files together while others may write them, too.

    Where the files no longer go on from what is known here (an older copy was put back, another wallet put
    there, a file edited or removed), they are merged with it, so that nothing that was saved is lost. Until that
    is written, the kept wallet stays as it was.

    Signals:
        wallet_changed(Wallet): there is a new wallet, and it is on the disk.
        undo_changed: undo would do something else.
        merged(MergeReport): the files had been changed by something else, and both were put together.
    """

    wallet_changed = Signal(object)
    undo_changed = Signal()
    merged = Signal(object)

    def __init__(self, kept: KeptWallet, steps: UndoSteps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        self._steps = steps
        self.back_up: Callable[[], object] = bool  # makes a backup of the wallet of now, before it is merged
        self._changed_outside: dict[str, set[str]] = {}
        self._unsettled: _Unsettled | None = None
        self._damage_seen: object = None

    @property
    def changed_outside(self) -> Mapping[str, Set[str]]:
        """By record: the fields that somebody else changed in this run."""
        return self._changed_outside

    @property
    def is_unsettled(self) -> bool:
        """Whether a merge waits to be written."""
        return self._unsettled is not None

    @property
    def has_seen_damage(self) -> bool:
        """Whether the files were damaged when they were last looked at; somebody may be half-way through writing."""
        return self._damage_seen is not None

    def forget_damage(self) -> None:
        """Look at the files as for the first time."""
        self._damage_seen = None

    def forget_others(self) -> None:
        """Let go of what somebody else changed."""
        self._changed_outside.clear()

    def take_over(self, *, is_last_word: bool = False) -> None:
        """Read what is new, and merge where the files do not go on from what is known here.

        Args:
            is_last_word: write damaged files anew at once, rather than when they are seen a second time.

        Raises:
            DamagedFile: the files are damaged; the second time they are still so, they are written anew.
            StorageError: they cannot be read, or what was merged not written.
        """
        try:
            opened = self._kept.store.reload_if_changed()
        except DamagedFile as error:
            self._on_damage(error, is_last_word=is_last_word)
            return
        self._damage_seen = None
        if opened is not None:
            self._kept.read_only = opened.read_only
            self._adopt(opened)
        if self._unsettled is not None and not self._kept.read_only:
            with self._kept.locked():
                self._settle()

    def write_on_top(self, make: Callable[[Wallet], Change]) -> Change:
        """Make a change of the newest wallet, write it and return it.

        The lock is held, so that no third program writes in between. What somebody else has changed since it was
        shown is not lost by it, see :func:`rebased`.

        Raises:
            StorageError: nothing was written; and whatever ``make`` raises.
        """
        if self._unsettled is not None:
            self.take_over()
        try:
            return self._write_once(make)
        except StorageError as error:
            if error.code not in ("changed_elsewhere", "journal_unfinished"):
                raise
        self.take_over()
        return self._write_once(make)

    def merge_copy(self, path: Path) -> MergeReport:
        """Add what a copy of the wallet from elsewhere has.

        Raises:
            StorageError: it cannot be read, see :meth:`WalletStore.read_elsewhere`; or nothing could be saved.
        """
        theirs = self._kept.store.read_elsewhere(path)
        with self._kept.lock.held():
            self.take_over()
            self._try_to_back_up()
            before = self._kept.wallet
            merged = merge(theirs.outside.base if theirs.outside else None, theirs.wallet, before)
            self._write_merged(merged)
        if merged.edits:
            self._announce()
        return report_on(before, merged, before)

    def _write_once(self, make: Callable[[Wallet], Change]) -> Change:
        change = make(self._kept.wallet)
        if self._changed_outside:
            change = rebased(change, self._kept.wallet, self._changed_outside)
        self._kept.write(change)
        return change

    def _adopt(self, opened: Opened) -> None:
        if self._unsettled is not None:
            # Changed a second time, what both began with is known no more.
            self._unsettled = _Unsettled(opened.wallet, None if opened.outside else self._unsettled.base)
        elif opened.outside is not None:
            self._unsettled = _Unsettled(opened.wallet, opened.outside.base)
        else:
            self._note_outside(self._kept.wallet, opened.wallet)
            self._kept.wallet = opened.wallet
            self.wallet_changed.emit(self._kept.wallet)

    def _settle(self) -> None:
        """Merge what is known here with what lies on the disk, and write it; the lock is held."""
        newer = self._kept.store.reload_if_changed()
        if newer is not None:
            self._adopt(newer)
        assert self._unsettled is not None
        self._try_to_back_up()
        disk, base = self._unsettled
        ours = self._kept.wallet
        merged = merge(base, ours, disk)
        self._kept.wallet = disk
        try:
            self._write_merged(merged)
        except BaseException:
            self._unsettled = _Unsettled(self._kept.wallet, base)  # as far as it was written
            self._kept.wallet = ours
            raise
        self._unsettled = None
        self._note_outside(ours, self._kept.wallet)
        if merged.edits or ours != self._kept.wallet:
            self._announce()
        self._report(report_on(ours, merged, disk))

    def _on_damage(self, error: DamagedFile, *, is_last_word: bool) -> None:
        """Write files that stay damaged anew, from what is known here, and merge what can be read of them."""
        seen = self._kept.store.state_on_disk
        if (seen != self._damage_seen and not is_last_word) or error.code.startswith(NOT_OURS_TO_REPAIR):
            self._damage_seen = seen
            raise error
        with self._kept.locked():
            self._try_to_back_up()
            if self._unsettled is not None:
                disk, base = self._unsettled
                self._kept.wallet = merge(base, self._kept.wallet, disk).wallet
            readable = self._kept.store.rewrite(self._kept.wallet)
            self._damage_seen = self._unsettled = None
            if readable is None:
                self.merged.emit(MergeReport(was_damaged=True))
                return
            before, base = self._kept.wallet, readable.outside.base if readable.outside else None
            # What may be damaged never displaces what is known to be right.
            merged = merge(base, readable.wallet, before, keep_theirs=True)
            self._write_merged(merged)
        if merged.edits:
            self._announce()
        self._report(report_on(before, merged, before)._replace(was_damaged=True))

    def _try_to_back_up(self) -> None:
        with suppress(StorageError):  # what is merged stays in the journal, so without a backup nothing is lost either
            self.back_up()

    def _write_merged(self, merged: Merged) -> None:
        for change in changes_of("merge", merged.edits):
            self._kept.write(change)
            self._steps.add(change)

    def _announce(self) -> None:
        self.wallet_changed.emit(self._kept.wallet)
        self.undo_changed.emit()

    def _report(self, report: MergeReport) -> None:
        if report.matters:
            self.merged.emit(report)

    def _note_outside(self, before: Wallet, after: Wallet) -> None:
        for edit in edits_between(before, after):
            if edit.before is not None and edit.after is not None:
                self._changed_outside.setdefault(edit.record.id, set()).update(edit.changed_fields())
