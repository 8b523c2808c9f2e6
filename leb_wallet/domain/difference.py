"""What differs between two wallets, record by record, and the edits that lead from one to the other."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import Change, Edit, OtherRecord, Record, Wallet, add, differing_fields

EDITS_A_CHANGE = 20_000  # of records with all their fields some 5 MB; a line of the journal holds more, with room


class Kind:
    """What happened to a record on the way from one wallet to the other."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class FieldChange(NamedTuple):
    """One field with both of its values; unknown fields are among them."""

    field: str
    before: Any
    after: Any


class RecordDifference(NamedTuple):
    """One record that differs. ``card`` is the record itself or the card it is on, ``None`` where that is gone."""

    edit: Edit
    card: Card | None

    @property
    def kind(self) -> str:
        """One of :class:`Kind`."""
        if self.edit.before is None:
            return Kind.ADDED
        return Kind.REMOVED if self.edit.after is None else Kind.CHANGED

    def fields(self) -> tuple[FieldChange, ...]:
        """Return the fields that differ; nothing for a record that is only in one of the two."""
        before, after = self.edit.before, self.edit.after
        if before is None or after is None:
            return ()
        old, new = dict(before), dict(after)
        return tuple(FieldChange(name, old.get(name), new.get(name)) for name in differing_fields(before, after))


class Difference(NamedTuple):
    """All that differs: cards first, then records, the latest first.

    ``unknown`` counts records of kinds that only a newer version knows; they are never touched here.
    """

    records: tuple[RecordDifference, ...]
    unknown: int = 0

    def count(self, kind: str) -> int:
        """Return how many records were added, removed or changed."""
        return sum(record.kind == kind for record in self.records)


def difference(before: Wallet, after: Wallet) -> Difference:
    """Return what differs in ``after`` from ``before``."""
    edits = replacing_edits(before, after)
    cards: Mapping[str, Card] = {**before.cards, **after.cards}
    on_cards = [RecordDifference(edit, edit.record) for edit in edits if isinstance(edit.record, Card)]
    acts = [(edit.record, edit) for edit in edits]
    on_events = [(record, edit) for record, edit in acts if isinstance(record, Event)]
    on_events.sort(key=lambda pair: (pair[0].happened_on, pair[0].recorded_at, pair[0].id), reverse=True)
    found = (*on_cards, *(RecordDifference(edit, cards.get(record.card_id)) for record, edit in on_events))
    return Difference(found, _unknown(before, after))


def edits_between(before: Wallet, after: Wallet) -> tuple[Edit, ...]:
    """Return the edits that make ``after`` out of ``before``, each possible after those in front of it."""
    cards = list(_edits(before.cards, after.cards))
    events = list(_edits(events_by_id(before), events_by_id(after)))
    others = [
        edit
        for kind in {**before.others, **after.others}
        for edit in _edits(_as_records(before, kind), _as_records(after, kind))
    ]
    return (
        *(edit for edit in cards if edit.after is not None),
        *(edit for edit in events if edit.after is not None),
        *(edit for edit in events if edit.after is None),
        *(edit for edit in cards if edit.after is None),
        *others,
    )


def replacing_edits(here: Wallet, there: Wallet) -> tuple[Edit, ...]:
    """Return the edits that put the cards and events of ``there`` in place of those of ``here``.

    An event whose card ``there`` does not have is left out: it could not be recorded. Records of other kinds stay
    as they are here.
    """
    events = {card_id: found for card_id, found in there.events.items() if card_id in there.cards}
    return edits_between(here, Wallet(there.cards, events, here.others))


def missing_edits(here: Wallet, there: Wallet) -> tuple[Edit, ...]:
    """Return the edits that add to ``here`` what only ``there`` has; nothing of ``here`` changes.

    Records of other kinds come along only into a wallet without cards: elsewhere they may be about what is here.
    """
    known = {event.id for event in here.all_events()}
    cards = [card for card in there.cards.values() if card.id not in here.cards]
    possible = here.cards.keys() | there.cards.keys()
    events = [event for event in there.all_events() if event.id not in known and event.card_id in possible]
    kinds = () if here.cards or here.others else there.others
    others = [record for kind in kinds for record in _as_records(there, kind).values()]
    return (*map(add, cards), *map(add, events), *map(add, others))


def changes_of(reason: str, edits: tuple[Edit, ...]) -> tuple[Change, ...]:
    """Return edits as one change, or for more than a line of the journal may hold, as several in their order."""
    starts = range(0, len(edits), EDITS_A_CHANGE)
    return tuple(Change(reason, edits[start : start + EDITS_A_CHANGE]) for start in starts)


def events_by_id(wallet: Wallet) -> dict[str, Event]:
    """Return all events of all cards."""
    return {event.id: event for event in wallet.all_events()}


def _as_records(wallet: Wallet, kind: str) -> dict[str, OtherRecord]:
    records = wallet.others.get(kind, {})
    return {record_id: OtherRecord(kind=kind, id=record_id, fields=fields) for record_id, fields in records.items()}


def _edits(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Edit]:
    for record_id in {**before, **after}:
        old: Record | None = before.get(record_id)
        new: Record | None = after.get(record_id)
        if old is not new and old != new:
            yield Edit(old, new)


def _unknown(before: Wallet, after: Wallet) -> int:
    count = 0
    for kind in {**before.others, **after.others}:
        old, new = before.others.get(kind, {}), after.others.get(kind, {})
        count += sum(old.get(record_id) != new.get(record_id) for record_id in {**old, **new})
    return count
