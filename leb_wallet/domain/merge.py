"""Two states of one wallet become one, record by record and field by field; nothing of either is lost.

With a common base, what only one side changed is taken from there. Without one, what only one side has
stays. Where both say something different about the same field, the more cautious value is in force
(:mod:`leb_wallet.domain.caution`) and the other one is kept as a :class:`Conflict` for the user to decide.
What one side deleted and the other one changed stays, and is told of as well.

Clocks play no part: which value wins depends on the values alone. So any number of devices come to the same
wallet, in whichever order they meet, and however wrong their clocks are.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.caution import caution
from leb_wallet.domain.conflicts import CONFLICT, PATH, WHOLE, Conflict, as_record, conflict
from leb_wallet.domain.difference import edits_between, events_by_id
from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import CARD, EVENT, Edit, Wallet

_GONE: Any = object()  # in place of a value: there is none
_SETS = frozenset({"tags", "receipts", "roles"})  # lists in which each entry stands for itself


class Merged(NamedTuple):
    """What came out: the wallet, how ``theirs`` becomes it, and what is new to decide."""

    wallet: Wallet
    edits: tuple[Edit, ...]
    conflicts: tuple[Conflict, ...]


def merge(base: Wallet | None, ours: Wallet, theirs: Wallet, *, keep_theirs: bool = False) -> Merged:
    """Merge two wallets that go back to ``base``, or that have nothing in common where it is None.

    Args:
        keep_theirs: in a conflict what ``theirs`` says is in force, as where ``ours`` may be damaged.
    """
    return _Merge(base, ours, theirs, keep_theirs=keep_theirs).result()


class _Merge:
    def __init__(self, base: Wallet | None, ours: Wallet, theirs: Wallet, *, keep_theirs: bool) -> None:
        self._base, self._ours, self._theirs = base or Wallet(), ours, theirs
        self._keep_theirs = keep_theirs
        self._conflicts: list[Conflict] = []
        self._all_events = events_by_id(self._base), events_by_id(ours), events_by_id(theirs)

    def result(self) -> Merged:
        revived = self._revived()
        cards = self._merged(CARD, (self._base.cards, self._ours.cards, self._theirs.cards), revived)
        events = self._merged(EVENT, self._all_events, revived)
        kinds = {**self._theirs.others, **self._ours.others}
        others = {kind: self._merged_others(kind) for kind in kinds}
        for found in self._conflicts:
            others.setdefault(CONFLICT, {}).setdefault(found.id, as_record(found).fields)
        by_card: dict[str, list[Event]] = {}
        for event in events.values():
            if event.card_id in cards or event.id in self._all_events[2]:
                by_card.setdefault(event.card_id, []).append(event)
        wallet = Wallet(
            cards,
            {card_id: tuple(found) for card_id, found in by_card.items()},
            {kind: records for kind, records in others.items() if records},
        )
        known = self._theirs.others.get(CONFLICT, {})
        new = {found.id: found for found in self._conflicts if found.id not in known}
        return Merged(wallet, edits_between(self._theirs, wallet), tuple(new.values()))

    # --- Which records there are -----------------------------------------------------------

    def _revived(self) -> frozenset[str]:
        """Return the cards that one side deleted while the other one worked on them, or on their events."""
        found = []
        for card_id, card in self._base.cards.items():
            mine, other = self._ours.cards.get(card_id), self._theirs.cards.get(card_id)
            if (mine is None) == (other is None):
                continue
            side, left = (self._ours, mine) if mine is not None else (self._theirs, other)
            if left != card or _by_id(side, card_id) != _by_id(self._base, card_id):
                found.append(card_id)
        return frozenset(found)

    def _merged(self, kind: str, sides: tuple[Mapping[str, Any], ...], revived: frozenset[str]) -> dict[str, Any]:
        base, ours, theirs = sides
        merged = {}
        for record_id in {**theirs, **ours}:  # their order first, so that what stays has its place
            mine, other, before = ours.get(record_id), theirs.get(record_id), base.get(record_id)
            if mine is not None and other is not None:
                merged[record_id] = self._both(kind, before, mine, other)
                continue
            left: Any = mine if mine is not None else other
            card_id = left.id if kind == CARD else left.card_id
            if before is None or card_id in revived or left != before:
                merged[record_id] = left
                if before is not None and (left != before or kind == CARD):
                    self._conflicts.append(conflict(kind, record_id, WHOLE, None))
        return merged

    def _merged_others(self, kind: str) -> dict[str, dict[str, Any]]:
        base, ours, theirs = (w.others.get(kind, {}) for w in (self._base, self._ours, self._theirs))
        merged = {}
        for record_id in {**theirs, **ours}:
            mine, other, before = ours.get(record_id), theirs.get(record_id), base.get(record_id)
            if mine is None or other is None:
                left = mine if mine is not None else other
                if left is not None and left != before:
                    merged[record_id] = left
                continue
            easy = _easy(before, mine, other)
            place = _Place(kind, record_id)
            merged[record_id] = self._fields(place, before or {}, mine, other) if easy is _GONE else easy
        return merged

    # --- What is in a record ----------------------------------------------------------------

    def _both(self, kind: str, before: Any, mine: Any, other: Any) -> Any:
        easy = _easy(before, mine, other)
        return self._of_models(_Place(kind, mine.id), before, mine, other) if easy is _GONE else easy

    def _of_models(self, place: "_Place", before: Any, mine: Any, other: Any) -> Any:
        fields = self._fields(place, dict(before or ()), dict(mine), dict(other))
        return next((m for m in (mine, other) if fields == dict(m)), None) or type(mine).model_validate(fields)

    def _fields(
        self, place: "_Place", before: Mapping[str, Any], mine: Mapping[str, Any], other: Mapping[str, Any]
    ) -> dict[str, Any]:
        merged = {}
        for name in {**other, **mine}:
            values = before.get(name, _GONE), mine.get(name, _GONE), other.get(name, _GONE)
            value = self._value(place.below(name), *values)
            if value is not _GONE:
                merged[name] = value
        return merged

    def _value(self, place: "_Place", before: Any, mine: Any, other: Any) -> Any:
        if mine is other or mine == other or (before is not _GONE and other == before):
            return mine
        if before is not _GONE and mine == before:
            return other
        if place.name in _SETS and isinstance(mine, tuple) and set(mine) != set(other):
            return _united(before if isinstance(before, tuple) else (), mine, other)
        if _have_ids(mine) and _have_ids(other):
            return self._listed(place, before if _have_ids(before) else (), mine, other)
        ours_wins = not self._keep_theirs and caution(place.name, mine) > caution(place.name, other)
        kept, lost = (mine, other) if ours_wins else (other, mine)
        if _is_filled(lost) or _is_filled(before):  # that nothing was ever entered is nothing to decide about
            self._conflicts.append(
                conflict(place.kind, place.of_id, place.field, None if lost is _GONE else _plain(lost))
            )
        return kept

    def _listed(self, place: "_Place", before: Any, mine: Any, other: Any) -> tuple[Any, ...]:
        """Merge lists of parts that have ids, such as a card's rules."""
        base, ours, theirs = ({part.id: part for part in parts} for parts in (before, mine, other))
        merged = []
        for part_id in (*base, *sorted(({*ours, *theirs}) - {*base})):
            left, right, old = ours.get(part_id), theirs.get(part_id), base.get(part_id)
            if left is None or right is None:
                part = left if left is not None else right
                if part is not None and part != old:
                    merged.append(part)
                continue
            easy = _easy(old, left, right)
            merged.append(self._of_models(place.below(part_id), old, left, right) if easy is _GONE else easy)
        return tuple(merged)


class _Place(NamedTuple):
    """Where a value stands: in which record, and in which of its fields."""

    kind: str
    of_id: str
    field: str = ""

    @property
    def name(self) -> str:
        return self.field.rpartition(PATH)[2]

    def below(self, name: str) -> "_Place":
        return self._replace(field=f"{self.field}{PATH}{name}" if self.field else name)


def _easy(before: Any, mine: Any, other: Any) -> Any:
    """Return what is right where at most one side changed something, else ``_GONE``."""
    if mine is other or mine == other or (before is not None and other == before):
        return mine
    return other if before is not None and mine == before else _GONE


def _united(before: tuple[Any, ...], mine: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return what both still have of what there was, in its order, and what either has added."""
    left = {*mine} & {*other}
    added = ({*mine} | {*other}) - {*before}
    return (*(one for one in dict.fromkeys(before) if one in left), *sorted(added))


def _have_ids(value: Any) -> bool:
    if not isinstance(value, tuple) or not all(isinstance(part, DomainModel) and hasattr(part, "id") for part in value):
        return False
    return len({part.id for part in value}) == len(value) > 0


def _is_filled(value: Any) -> bool:
    return value is not _GONE and value is not None and value not in ("", (), [], {})


def _plain(value: Any) -> Any:
    """Return a value as JSON."""
    if isinstance(value, DomainModel):
        return value.model_dump(mode="json")
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def _by_id(wallet: Wallet, card_id: str) -> dict[str, Event]:
    return {event.id: event for event in wallet.events_of(card_id)}
