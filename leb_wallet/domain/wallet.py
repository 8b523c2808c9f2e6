"""The wallet: one frozen value, and the changes that make a new one out of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput, NotFound
from leb_wallet.domain.events import Event

CARD, EVENT = "card", "event"


class OtherRecord(DomainModel):
    """A record of another kind than cards and events; ``fields`` are raw JSON and hold its id, too."""

    kind: str
    id: str
    fields: dict[str, Any]


Record = Card | Event | OtherRecord
RECORD_TYPES: Mapping[str, type[Card] | type[Event]] = {CARD: Card, EVENT: Event}


class Edit(NamedTuple):
    """One record before and after; ``None`` stands for "does not exist"."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record after the edit, or before it where it was removed."""
        record = self.after or self.before
        assert record is not None
        return record

    @property
    def kind(self) -> str:
        """The record's kind: ``card``, ``event``, or what an :class:`OtherRecord` says."""
        record = self.record
        if isinstance(record, OtherRecord):
            return record.kind
        return CARD if isinstance(record, Card) else EVENT

    def inverse(self) -> "Edit":
        """Return the edit that takes this one back."""
        return Edit(self.after, self.before)

    def changed_fields(self) -> tuple[str, ...]:
        """Name the fields that differ; empty for a record that is added or removed."""
        if self.before is None or self.after is None:
            return ()
        return differing_fields(self.before, self.after)


class Change(NamedTuple):
    """What one act of the user does to the wallet: all of its edits or none.

    ``reason`` is a code such as ``record_event`` from which undo's text is made.
    """

    reason: str
    edits: tuple[Edit, ...]

    def inverse(self) -> "Change":
        """Return the change that takes this one back."""
        return Change(self.reason, tuple(edit.inverse() for edit in reversed(self.edits)))


def differing_fields(before: DomainModel, after: DomainModel) -> tuple[str, ...]:
    """Name the fields, unknown ones too, whose values differ."""
    old, new = dict(before), dict(after)
    return tuple(name for name in {**old, **new} if old.get(name) != new.get(name))


@dataclass(frozen=True, slots=True)
class Wallet:
    """All cards and their events.

    ``events`` holds each card's events in the order of recording, which means nothing:
    every calculation sorts for itself. ``others`` holds records of further kinds, as raw JSON
    by kind and id: conflicts of a merge, and kinds that only a newer version knows.
    """

    cards: Mapping[str, Card] = field(default_factory=dict)
    events: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)
    others: Mapping[str, Mapping[str, dict[str, Any]]] = field(default_factory=dict)

    def card(self, card_id: str) -> Card:
        """Return a card.

        Raises:
            NotFound: ``card_not_found``.
        """
        try:
            return self.cards[card_id]
        except KeyError:
            raise NotFound("card_not_found") from None

    def events_of(self, card_id: str) -> tuple[Event, ...]:
        """Return one card's events, in no particular order."""
        return self.events.get(card_id, ())

    def all_events(self) -> Iterator[Event]:
        """Yield every event of every card."""
        for events in self.events.values():
            yield from events

    def with_change(self, change: Change) -> "Wallet":
        """Return the wallet after ``change``.

        An edit of a record that has changed since is applied field by field, so that
        taking back an old change does not take back newer ones.

        Raises:
            InvalidInput: ``record_exists``.
            NotFound: ``card_not_found`` or ``event_not_found``.
        """
        draft = WalletDraft(self)
        for edit in change.edits:
            draft.apply(edit)
        return draft.finished()


class WalletDraft:
    """A wallet in the making: copies what it touches, once, however many edits follow."""

    def __init__(self, wallet: Wallet) -> None:
        self._cards = dict(wallet.cards)
        self._events = dict(wallet.events)
        self._touched: dict[str, list[Event]] = {}
        self._others = {kind: dict(records) for kind, records in wallet.others.items()}

    def finished(self) -> Wallet:
        """Return the wallet as it now stands; the draft must not be used afterwards."""
        for card_id, events in self._touched.items():
            if events:
                self._events[card_id] = tuple(events)
            else:
                self._events.pop(card_id, None)
        return Wallet(self._cards, self._events, self._others)

    def apply(self, edit: Edit) -> None:
        """Carry out one edit; see :meth:`Wallet.with_change` for the errors."""
        if isinstance(edit.record, Card):
            self._apply_to_card(edit.before, edit.after)
        elif isinstance(edit.record, OtherRecord):
            self._apply_to_other(edit.record, edit.after)
        else:
            self._apply_to_event(edit.before, edit.after)

    def _apply_to_card(self, before: Any, after: Any) -> None:
        if before is None:
            if after.id in self._cards:
                raise InvalidInput("record_exists")
            self._cards[after.id] = after
            return
        current = self._cards.get(before.id)
        if current is None:
            raise NotFound("card_not_found")
        if after is None:
            del self._cards[before.id]
        else:
            self._cards[before.id] = _merged(current, before, after)

    def _apply_to_event(self, before: Any, after: Any) -> None:
        if before is None:
            if after.card_id not in self._cards:
                raise NotFound("card_not_found")
            self._events_of(after.card_id).append(after)  # ids are random: no look for an equal one
            return
        events = self._events_of(before.card_id)
        position = next((i for i, event in enumerate(events) if event.id == before.id), None)
        if position is None:
            raise NotFound("event_not_found")
        if after is None:
            del events[position]
            return
        merged = _merged(events[position], before, after)
        if merged.card_id == before.card_id:
            events[position] = merged
        else:
            del events[position]
            self._events_of(merged.card_id).append(merged)

    def _apply_to_other(self, record: OtherRecord, after: Any) -> None:
        records = self._others.setdefault(record.kind, {})
        if after is None:
            records.pop(record.id, None)
        else:
            records[record.id] = after.fields
        if not records:
            del self._others[record.kind]

    def _events_of(self, card_id: str) -> list[Event]:
        if card_id not in self._touched:
            self._touched[card_id] = list(self._events.get(card_id, ()))
        return self._touched[card_id]


def _merged(current: Any, before: Any, after: Any) -> Any:
    if current is before:
        return after
    values = dict(after)
    return current.replace(**{name: values.get(name) for name in differing_fields(before, after)})


def add(record: Record) -> Edit:
    """Return the edit that adds a record."""
    return Edit(None, record)


def remove(record: Record) -> Edit:
    """Return the edit that removes a record."""
    return Edit(record, None)


def removal_of_card(wallet: Wallet, card: Card) -> Change:
    """Return the change that removes a card with all its events."""
    events: Iterable[Event] = wallet.events_of(card.id)
    return Change("delete_card", (*map(remove, events), remove(card)))
