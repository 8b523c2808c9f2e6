"""What two sides of a merge said differently: kept until the user has decided.

A conflict is a record of the wallet like any other, so that it is saved together with the merge it comes
from, is still there after a restart, and reaches the other devices. The value in force stands in the
record itself; a conflict keeps the other one.
"""

import json
from collections.abc import Iterable, Iterator
from enum import StrEnum
from hashlib import sha256
from typing import Any

from pydantic import ValidationError

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput, NotFound
from leb_wallet.domain.wallet import (
    CARD,
    EVENT,
    RECORD_TYPES,
    Change,
    Edit,
    OtherRecord,
    Wallet,
    add,
    removal_of_card,
    remove,
)

CONFLICT = "conflict"
WHOLE = ""  # in place of a field: one side deleted what the other one changed
PATH = "/"  # between the parts of a field within a field, such as rules/credit/ends_on
_JOINABLE = frozenset({(CARD, "note"), (EVENT, "note")})


class Choice(StrEnum):
    """What the user decides."""

    NOW = "now"  # what is in force
    OTHER = "other"
    BOTH = "both"  # one text after the other


class Conflict(DomainModel):
    """One field that two sides changed differently.

    ``field`` is a name, a path such as ``rules/credit/ends_on``, or ``WHOLE``. ``other`` is the value that
    is not in force, as JSON; for ``WHOLE`` it is None: the other side had deleted the record.
    """

    id: str
    of_kind: str
    of_id: str
    field: str = WHOLE
    other: Any = None

    @property
    def can_join(self) -> bool:
        """Whether both values make sense one after the other."""
        return (self.of_kind, self.field) in _JOINABLE


def conflict(of_kind: str, of_id: str, field: str, other: Any) -> Conflict:
    """Return a conflict. Its id comes from what it says, so devices that find the same one find it once."""
    said = json.dumps([of_kind, of_id, field, other], sort_keys=True, ensure_ascii=False, default=str)
    return Conflict(
        id=sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32],
        of_kind=of_kind,
        of_id=of_id,
        field=field,
        other=other,
    )


def as_record(found: Conflict) -> OtherRecord:
    """Return a conflict as it lies in the wallet."""
    return OtherRecord(kind=CONFLICT, id=found.id, fields=found.model_dump(mode="json", exclude_defaults=True))


def conflicts_in(wallet: Wallet) -> tuple[Conflict, ...]:
    """Return what is to be decided, by record and field; what has been settled in another way is left out."""
    raw = wallet.others.get(CONFLICT)
    if not raw:
        return ()
    found = [one for one in _readable(raw.values()) if _is_open(wallet, one)]
    return tuple(sorted(found, key=lambda one: (one.of_kind, one.of_id, one.field, one.id)))


def record_of(wallet: Wallet, found: Conflict) -> Any:
    """Return the record a conflict is about: a card, an event, raw JSON of another kind, or None."""
    if found.of_kind == CARD:
        return wallet.cards.get(found.of_id)
    if found.of_kind == EVENT:
        return next((event for event in wallet.all_events() if event.id == found.of_id), None)
    return wallet.others.get(found.of_kind, {}).get(found.of_id)


def value_now(wallet: Wallet, found: Conflict) -> Any:
    """Return the value in force, as JSON; None where there is none."""
    return _at_path(_as_json(record_of(wallet, found)), found.field)


def settling(wallet: Wallet, found: Conflict, choice: Choice) -> Change:
    """Return the change that carries out what the user decided.

    Raises:
        InvalidInput: ``conflict_unusable``, the value cannot be taken as it is, such as two notes too long for one.
        NotFound: ``conflict_settled``, it has been decided elsewhere.
    """
    if found.id not in wallet.others.get(CONFLICT, {}):
        raise NotFound("conflict_settled")
    solved = remove(as_record(found))
    record = record_of(wallet, found)
    if choice == Choice.NOW or record is None:
        return Change("settle_conflict", (solved,))
    if found.field == WHOLE:
        gone = removal_of_card(wallet, record).edits if isinstance(record, Card) else (_edit(found, record, None),)
        return Change("settle_conflict", (*gone, solved))
    try:
        after = _with(record, found.field.split(PATH), _chosen(value_now(wallet, found), found.other, choice))
    except (ValidationError, LookupError, TypeError, ValueError) as error:
        raise InvalidInput("conflict_unusable") from error
    return Change("settle_conflict", (_edit(found, record, after), solved))


def new_records(wallet: Wallet, found: Iterable[Conflict]) -> tuple[Edit, ...]:
    """Return the edits that keep conflicts which are not in the wallet yet."""
    known = wallet.others.get(CONFLICT, {})
    return tuple(add(as_record(one)) for one in {one.id: one for one in found}.values() if one.id not in known)


def _readable(raw: Any) -> Iterator[Conflict]:
    for fields in raw:
        try:
            yield Conflict.model_validate(fields)
        except ValidationError:  # a newer version's, kept and left to it
            continue


def _is_open(wallet: Wallet, found: Conflict) -> bool:
    record = record_of(wallet, found)
    if record is None:
        return False
    return found.field == WHOLE or _at_path(_as_json(record), found.field) != found.other


def _as_json(record: Any) -> Any:
    return record.model_dump(mode="json") if isinstance(record, DomainModel) else record


def _at_path(value: Any, field: str) -> Any:
    for part in field.split(PATH) if field else ():
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list):
            value = next((one for one in value if isinstance(one, dict) and one.get("id") == part), None)
    return value


def _with(record: Any, path: list[str], value: Any) -> Any:
    """Return ``record`` with the value at a path replaced."""
    name, *rest = path
    if not isinstance(record, DomainModel):
        return record | {name: value}
    if not rest:
        return record.replace(**{name: value})
    parts = dict(record)[name]
    wanted, *deeper = rest
    if not any(part.id == wanted for part in parts):
        raise LookupError(wanted)
    return record.replace(**{name: tuple(_with(p, deeper, value) if p.id == wanted else p for p in parts)})


def _chosen(now: Any, other: Any, choice: Choice) -> Any:
    return f"{now or ''}\n{other or ''}".strip() if choice == Choice.BOTH else other


def _edit(found: Conflict, before: Any, after: Any) -> Edit:
    if found.of_kind in RECORD_TYPES:
        return Edit(before, after)
    as_other = [
        OtherRecord(kind=found.of_kind, id=found.of_id, fields=dict(fields)) if fields is not None else None
        for fields in (before, after)
    ]
    return Edit(*as_other)


def values_of(wallet: Wallet, found: Conflict) -> tuple[Any, Any]:
    """Return the value in force and the other one, as the record's own types; as JSON where that cannot be."""
    record = record_of(wallet, found)
    try:
        other = _with(record, found.field.split(PATH), found.other)
        return _typed_at(record, found.field), _typed_at(other, found.field)
    except (ValidationError, LookupError, TypeError, ValueError):
        return value_now(wallet, found), found.other


def _typed_at(record: Any, field: str) -> Any:
    value = record
    for part in field.split(PATH):
        if isinstance(value, DomainModel):
            value = dict(value).get(part)
        elif isinstance(value, tuple):
            value = next(one for one in value if one.id == part)
        else:
            value = value[part]
    return value
