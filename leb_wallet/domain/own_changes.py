"""Changes made on top of what somebody else has changed meanwhile: only one's own part of them counts."""

from collections.abc import Iterator, Mapping, Set
from typing import Any, NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.conflicts import WHOLE, Conflict, conflict, new_records
from leb_wallet.domain.errors import NotFound
from leb_wallet.domain.events import Event
from leb_wallet.domain.merge import Merged, merge
from leb_wallet.domain.wallet import Change, Edit, OtherRecord, Wallet

ChangedOutside = Mapping[str, Set[str]]  # by id of a record: the fields somebody else changed


class MergeReport(NamedTuple):
    """What a merge did to the wallet as it was known here, in numbers of records.

    ``came_back`` are those that were saved here and no longer on the disk, ``conflicts`` fields to decide.
    ``was_damaged``: the files could not be read and were written anew.
    """

    came_in: int = 0
    came_back: int = 0
    changed: int = 0
    removed: int = 0
    conflicts: int = 0
    was_damaged: bool = False

    @property
    def matters(self) -> bool:
        """Whether there is anything to tell."""
        return any(self)


def report_on(ours: Wallet, merged: Merged, disk: Wallet) -> MergeReport:
    """Return what ``merged`` changed of ``ours``, where ``disk`` is what had been found."""
    before, after, found = _records(ours), _records(merged.wallet), _records(disk)
    return MergeReport(
        came_in=sum(key not in before for key in after),
        came_back=sum(before.get(key) == record != found.get(key) for key, record in after.items()),
        changed=sum(key in before and before[key] != record for key, record in after.items()),
        removed=sum(key not in after for key in before),
        conflicts=len(merged.conflicts),
    )


def rebased(change: Change, wallet: Wallet, outside: ChangedOutside) -> Change:
    """Return a change made of records as they were shown, as one of what they are now.

    Fields that only one side touched are taken from there. Where both touched the same one, what was entered
    now is in force, and the other value becomes a conflict. What somebody else changed is not deleted.
    """
    edits: list[Edit] = []
    found: list[Conflict] = []
    for edit in change.edits:
        now = _stale(edit, wallet, outside)
        if now is None:
            edits.append(edit)
        elif edit.after is None:
            found.append(conflict(edit.kind, now.id, WHOLE, None))
        else:
            # What was entered is "theirs" here: it is in force, whatever else would be more cautious.
            merged = merge(_alone(edit.before), _alone(now), _alone(edit.after), keep_theirs=True)
            edits.append(Edit(now, _only(merged.wallet)))
            found += merged.conflicts
    return Change(change.reason, (*edits, *new_records(wallet, found)))


def own_part(change: Change, wallet: Wallet, outside: ChangedOutside) -> Change:
    """Return what of a change that takes another one back touches nothing somebody else has done since.

    Raises:
        NotFound: ``undo_outdated``; nothing is left of it, or it would remove what somebody else has added to.
    """
    kept = [edit for edit in (_own_edit(edit, wallet, outside) for edit in change.edits) if edit is not None]
    gone = {edit.record.id for edit in kept if edit.after is None}
    for edit in kept:
        left = () if edit.after is not None else wallet.events_of(edit.record.id)  # those of a card
        if any(event.id not in gone for event in left):
            raise NotFound("undo_outdated")
    if not kept and change.edits:
        raise NotFound("undo_outdated")
    return Change(change.reason, tuple(kept))


def _own_edit(edit: Edit, wallet: Wallet, outside: ChangedOutside) -> Edit | None:
    now = _stale(edit, wallet, outside)
    if now is None:
        return edit
    if edit.after is None or edit.before is None:
        raise NotFound("undo_outdated")
    theirs = outside[now.id]
    old, new = dict(edit.before), dict(edit.after)
    mine = {
        name: new.get(name)
        for name in edit.changed_fields()
        if name not in theirs or getattr(now, name, None) == old.get(name)
    }
    return Edit(now, now.replace(**mine)) if mine else None


def _stale(edit: Edit, wallet: Wallet, outside: ChangedOutside) -> Card | Event | None:
    """Return the record of now where it is not the one the edit was made of, because of somebody else."""
    before = edit.before
    if before is None or isinstance(before, OtherRecord) or before.id not in outside:
        return None
    now = _found(wallet, before)
    if now is None or isinstance(now, OtherRecord):
        return None
    theirs = outside[before.id]
    old, new = dict(before), dict(now)
    return now if any(old.get(name) != new.get(name) for name in theirs) else None


def _found(wallet: Wallet, record: Card | Event) -> Card | Event | None:
    if isinstance(record, Card):
        return wallet.cards.get(record.id)
    in_place = (event for event in wallet.events_of(record.card_id) if event.id == record.id)
    return next(in_place, None) or next((event for event in wallet.all_events() if event.id == record.id), None)


def _alone(record: Any) -> Wallet:
    return Wallet({record.id: record}) if isinstance(record, Card) else Wallet({}, {record.card_id: (record,)})


def _only(wallet: Wallet) -> Card | Event:
    return next(iter(_flat(wallet)))


def _flat(wallet: Wallet) -> Iterator[Card | Event]:
    yield from wallet.cards.values()
    yield from wallet.all_events()


def _records(wallet: Wallet) -> dict[str, Card | Event]:
    return {record.id: record for record in _flat(wallet)}
