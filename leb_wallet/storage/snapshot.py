"""wallet.json: the whole wallet at a moment, for people to read and for the program to open fast.

One JSON object with a record a line. ``absorbed`` is the sum of the last journal line in
it; ``sum``, its last field, is taken over every byte before that field.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import from_json

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import DamagedFile, NewerVersion
from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import CARD, EVENT, Wallet
from leb_wallet.storage.garbage import collection_paused
from leb_wallet.storage.record_texts import RecordTexts

VERSION_KEY = "leb_wallet"

# Step n makes version n + 2 out of version n + 1, on raw JSON. Released steps stay as they are.
WALLET_MIGRATIONS: list[Callable[[dict[str, Any]], dict[str, Any]]] = []

_VERSION_AT_START = re.compile(rb'\s*\{\s*"leb_wallet"\s*:\s*([0-9]{1,9})\b', re.ASCII)
_SUM_AT_END = re.compile(rb'"sum": "([0-9a-f]{64})"\n\}\n', re.ASCII)
_SUM_LENGTH = len('"sum": ""\n}\n') + 64


class _Records(BaseModel):
    model_config = ConfigDict(extra="allow", hide_input_in_errors=True, defer_build=True)

    card: list[Card] = []
    event: list[Event] = []


class WalletFile(BaseModel):
    """The shape of wallet.json. ``records`` may hold further kinds as lists of objects with an ``id``."""

    model_config = ConfigDict(extra="allow", hide_input_in_errors=True, defer_build=True)

    leb_wallet: int
    saved_at: str | None = None
    absorbed: str | None = None
    stamp: str | None = None
    records: _Records
    sum: str | None = None


class Snapshot(NamedTuple):
    """What wallet.json holds.

    ``unknown`` are top-level fields, and ``unknown_records`` kinds of records of an
    unknown shape, from a newer version: written back as they came.
    """

    wallet: Wallet = Wallet()
    absorbed: str | None = None
    stamp: str | None = None
    unknown: Mapping[str, Any] = MappingProxyType({})
    unknown_records: Mapping[str, Any] = MappingProxyType({})
    newer: bool = False  # written by a newer version, but understood


def current_version() -> int:
    """Return the version this program writes."""
    return len(WALLET_MIGRATIONS) + 1


def dump_snapshot(snapshot: Snapshot, now_ms: int) -> bytes:
    """Return the bytes of wallet.json."""
    saved_at = datetime.fromtimestamp(now_ms / 1000, UTC).isoformat(timespec="seconds")
    wallet = snapshot.wallet
    head = {
        VERSION_KEY: current_version(),
        "saved_at": saved_at,
        "absorbed": snapshot.absorbed,
        "stamp": snapshot.stamp,
        **snapshot.unknown,
    }
    text_of = RecordTexts().text_of
    kinds = {
        CARD: _record_list(map(text_of, wallet.cards.values())),
        EVENT: _record_list(text_of(event) for events in wallet.events.values() for event in events),
        **{kind: _record_list(map(_json, records.values())) for kind, records in wallet.others.items()},
        **{kind: _json(records) for kind, records in snapshot.unknown_records.items()},
    }
    body = b"".join(
        (
            b"{\n",
            *(b"%s: %s,\n" % (_json(name), _json(value)) for name, value in head.items()),
            b'"records": {\n',
            b",\n".join(b"%s: %s" % (_json(kind), records) for kind, records in kinds.items()),
            b"\n},\n",
        )
    )
    return body + f'"sum": "{sha256(body).hexdigest()}"\n}}\n'.encode()


def _record_list(records: Iterator[bytes]) -> bytes:
    text = b",\n".join(records)
    return b"[\n%s\n]" % text if text else b"[]"


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def load_snapshot(data: bytes) -> Snapshot:
    """Read the bytes of wallet.json.

    Raises:
        NewerVersion: ``wallet_too_new``, where the content cannot be understood.
        DamagedFile: ``wallet_empty``, ``wallet_nul`` (only zero bytes, as after a power
            cut), ``wallet_not_json`` (also: cut off), ``wallet_wrong_shape``,
            ``wallet_changed_outside`` (the sum is wrong), ``wallet_bad_record`` (with
            ``kind`` and ``position`` of the first).
    """
    match = _VERSION_AT_START.match(data)
    version = int(match[1]) if match else 0
    if version != current_version() or not _sum_holds(data):
        return _load_unusual(data, version)
    return _load_current(data)


def is_whole(data: bytes) -> bool:
    """Tell whether the sum at the end of a snapshot is that of all bytes before it."""
    return _sum_holds(data)


def load_unsealed(data: bytes) -> Snapshot | None:
    """Read a snapshot whose sum is wrong, such as one edited by hand; None where it holds no records to read.

    It may as well be damaged: whoever uses it must not let it win over what is known.
    """
    try:
        return _load_current(data)
    except DamagedFile:
        return None


def _sum_holds(data: bytes) -> bool:
    match = _SUM_AT_END.fullmatch(data, max(0, len(data) - _SUM_LENGTH))
    return match is not None and sha256(memoryview(data)[: match.start()]).hexdigest() == match[1].decode()


def _load_current(data: bytes) -> Snapshot:
    try:
        with collection_paused():
            return _snapshot_of(WalletFile.model_validate_json(data))
    except ValidationError as error:
        raise _damage(error) from error


def _load_unusual(data: bytes, version: int) -> Snapshot:
    """Read a file of another version, or say what is wrong with one of this."""
    if not data.strip():
        raise DamagedFile("wallet_empty")
    if not data.strip(b"\0"):
        raise DamagedFile("wallet_nul")
    try:
        raw = from_json(data)
    except ValueError as error:
        if version > current_version():
            raise NewerVersion("wallet_too_new") from error
        raise DamagedFile("wallet_not_json") from error
    stated = raw.get(VERSION_KEY) if isinstance(raw, dict) else None
    if not isinstance(stated, int) or stated < 1:
        raise DamagedFile("wallet_wrong_shape")
    if stated > current_version():
        return _load_newer(data)
    if not _sum_holds(data):
        raise DamagedFile("wallet_changed_outside")
    for migration in WALLET_MIGRATIONS[stated - 1 :]:
        raw = migration(raw)
    return _load_current(json.dumps(raw).encode())


def _load_newer(data: bytes) -> Snapshot:
    try:
        found = _load_current(data)
    except DamagedFile as error:
        raise NewerVersion("wallet_too_new") from error
    return Snapshot(found.wallet, found.absorbed, found.stamp, newer=True)


def _snapshot_of(file: WalletFile) -> Snapshot:
    events: dict[str, list[Event]] = defaultdict(list)
    for event in file.records.event:
        events[event.card_id].append(event)
    others: dict[str, dict[str, dict[str, Any]]] = {}
    unknown_records: dict[str, Any] = {}
    for kind, records in (file.records.model_extra or {}).items():
        by_id = _by_id(records)
        if by_id is None:
            unknown_records[kind] = records
        else:
            others[kind] = by_id
    wallet = Wallet(
        {card.id: card for card in file.records.card},
        {card_id: tuple(found) for card_id, found in events.items()},
        others,
    )
    if len(wallet.cards) != len(file.records.card):
        raise DamagedFile("wallet_wrong_shape")
    return Snapshot(wallet, file.absorbed, file.stamp, file.model_extra or {}, unknown_records)


def _by_id(records: Any) -> dict[str, dict[str, Any]] | None:
    """Return a list of objects with ids by their ids, ``None`` where it is something else."""
    if not isinstance(records, list):
        return None
    by_id = {
        record["id"]: record for record in records if isinstance(record, dict) and isinstance(record.get("id"), str)
    }
    return by_id if len(by_id) == len(records) else None


def _damage(error: ValidationError) -> DamagedFile:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    place = first["loc"]
    if first["type"] == "json_invalid":
        return DamagedFile("wallet_not_json")
    if len(place) > 2 and place[0] == "records":
        return DamagedFile("wallet_bad_record", kind=place[1], position=place[2])
    return DamagedFile("wallet_wrong_shape")
