"""What goes into an evidence pack: records, their receipts, and what is said of both."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.numbers import mask

# What a record tells besides its card, in this order; secrets are not among it.
_TOLD = (
    "id",
    "kind",
    "happened_on",
    "happened_at",
    "state",
    "amount",
    "bonus",
    "fee",
    "currency",
    "paid",
    "paid_currency",
    "paid_at",
    "pay_with",
    "channel",
    "order_number",
    "balance",
    "data_left_mb",
    "reported_until",
    "note",
    "recorded_at",
)


class EvidenceChoice(NamedTuple):
    """What the user allows to be told. Neither is the default: packs are sent to strangers."""

    full_number: bool = False
    photos_as_taken: bool = False  # with place, time and device


class EvidenceFile(NamedTuple):
    """One receipt of a record.

    ``sha`` is what was attached. ``name`` is its place in the pack and ``exported`` the SHA-256
    of what lies there, which is another one for a cleaned photo; both ``None`` where the receipt is
    missing or altered. ``is_clean`` is ``False`` for a picture that may still tell where it was taken.
    """

    sha: str
    state: str
    kind: str | None = None
    size: int = 0
    name: str | None = None
    exported: str | None = None
    is_clean: bool = True

    @property
    def is_changed(self) -> bool:
        """Whether something was taken out of the copy in the pack."""
        return self.exported is not None and self.exported != self.sha


class EvidenceRecord(NamedTuple):
    """One act with its card and receipts."""

    card: Card
    event: Event
    files: tuple[EvidenceFile, ...]


class Evidence(NamedTuple):
    """Everything for one pack; ``contents`` are the files of the receipts by their names in the pack."""

    records: tuple[EvidenceRecord, ...]
    contents: Mapping[str, bytes]
    choice: EvidenceChoice
    made_on: date

    @property
    def lacking(self) -> int:
        """How many receipts are missing or altered."""
        return sum(file.name is None for record in self.records for file in record.files)

    @property
    def unclean(self) -> int:
        """How many pictures may still tell where they were taken."""
        names = {file.name for record in self.records for file in record.files if file.name and not file.is_clean}
        return len(names)


def number_of(card: Card, choice: EvidenceChoice) -> str | None:
    """Return a card's number as far as it may be told."""
    if not card.number:
        return None
    return card.number if choice.full_number else mask(card.number)


def record_object(record: EvidenceRecord, choice: EvidenceChoice) -> dict[str, Any]:
    """Return a record for JSON; of a voucher code only its end."""
    card, event = record.card, record.event
    values = {name: getattr(event, name) for name in _TOLD}
    return {
        "card": card.label,
        "operator": card.provider_name,
        "number": number_of(card, choice),
        **{name: _plain(value) for name, value in values.items() if value not in (None, "")},
        **({"voucher_code": mask(event.voucher_code)} if event.voucher_code else {}),
        "receipts": [_file_object(file) for file in record.files],
    }


def _file_object(file: EvidenceFile) -> dict[str, Any]:
    told: dict[str, Any] = {"sha256": file.sha, "state": file.state}
    if file.name is not None:
        told |= {
            "file": file.name,
            "file_sha256": file.exported,
            "size": file.size,
            "metadata_removed": file.is_changed,
        }
    return told


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if hasattr(value, "isoformat") else value
