"""What the exported files look like, as JSON Schema (draft 2020-12), made of the models that read them.

The published files in ``resources/schema`` are made by ``python packaging/build.py schemas``.
"""

import json
from typing import Any

from pydantic import BaseModel, ConfigDict

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.exporting.hand_over import HandOver
from leb_wallet.storage.snapshot import WalletFile


class Listing(BaseModel):
    """What ``leb-wallet export --json`` prints."""

    model_config = ConfigDict(extra="allow", defer_build=True)

    leb_wallet_export: int
    cards: list[Card]
    events: list[Event]
    others: dict[str, list[dict[str, Any]]] = {}


_SCHEMAS: dict[str, tuple[str, type[BaseModel]]] = {
    "wallet.schema.json": ("wallet.json of LEB Wallet", WalletFile),
    "listing.schema.json": ("leb-wallet export --json", Listing),
    "card.schema.json": ("card.json in a .lebcard file", HandOver),
}


def schema_files() -> dict[str, bytes]:
    """Return the published schemas by the names of their files."""
    return {name: _dumped(title, model) for name, (title, model) in _SCHEMAS.items()}


def _dumped(title: str, model: type[BaseModel]) -> bytes:
    made = model.model_json_schema(mode="serialization")
    made |= {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title}
    return json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
