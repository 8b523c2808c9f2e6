"""What differs between two wallets, record by record, and the edits that lead from one to the other."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import Change, Edit, Wallet, add, differing_fields, remove

EDITS_A_CHANGE = 20_000  # of records with all their fields some 5 MB, a third of what a line of the journal holds


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
    edits = edits_between(before, after)
    cards: Mapping[str, Card] = {**before.cards, **after.cards}
    on_cards = [RecordDifference(edit, edit.record) for edit in edits if isinstance(edit.record, Card)]
    acts = [(edit.record, edit) for edit in edits]
    on_events = [(record, edit) for record, edit in acts if isinstance(record, Event)]
    on_events.sort(key=lambda pair: (pair[0].happened_on, pair[0].recorded_at, pair[0].id), reverse=True)
    found = (*on_cards, *(RecordDifference(edit, cards.get(record.card_id)) for record, edit in on_events))
    return Difference(found, _unknown(before, after))


def edits_between(before: Wallet, after: Wallet) -> tuple[Edit, ...]:
    """Return the edits that make ``after`` out of ``before``, each possible after those in front of it.

    An event whose card ``after`` does not have is left out: it could not be recorded.
    """
    old = {event.id: event for event in before.all_events()}
    new = {event.id: event for event in after.all_events() if event.card_id in after.cards}
    return (
        *(add(card) for card in after.cards.values() if card.id not in before.cards),
        *_changes(before.cards, after.cards),
        *(add(event) for event in new.values() if event.id not in old),
        *_changes(old, new),
        *(remove(event) for event in old.values() if event.id not in new),
        *(remove(card) for card in before.cards.values() if card.id not in after.cards),
    )


def missing_edits(here: Wallet, there: Wallet) -> tuple[Edit, ...]:
    """Return the edits that add to ``here`` what only ``there`` has; nothing of ``here`` changes."""
    known = {event.id for event in here.all_events()}
    cards = [card for card in there.cards.values() if card.id not in here.cards]
    possible = here.cards.keys() | there.cards.keys()
    events = [event for event in there.all_events() if event.id not in known and event.card_id in possible]
    return (*map(add, cards), *map(add, events))


def changes_of(reason: str, edits: tuple[Edit, ...]) -> tuple[Change, ...]:
    """Return edits as one change, or for more than a line of the journal may hold, as several in their order."""
    starts = range(0, len(edits), EDITS_A_CHANGE)
    return tuple(Change(reason, edits[start : start + EDITS_A_CHANGE]) for start in starts)


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Edit]:
    for record_id, record in before.items():
        now = after.get(record_id)
        if now is not None and now is not record and now != record:
            yield Edit(record, now)


def _unknown(before: Wallet, after: Wallet) -> int:
    count = 0
    for kind in {**before.others, **after.others}:
        old, new = before.others.get(kind, {}), after.others.get(kind, {})
        count += sum(old.get(record_id) != new.get(record_id) for record_id in {**old, **new})
    return count
