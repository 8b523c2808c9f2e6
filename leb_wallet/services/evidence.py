"""Evidence packs: collects the records' receipts, cleans the photos, writes one ZIP."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from pathlib import Path

from pydantic_core import to_json

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event
from leb_wallet.domain.evidence import Evidence, EvidenceChoice, EvidenceFile, EvidenceRecord, record_object
from leb_wallet.domain.file_types import FileKind
from leb_wallet.domain.photo_privacy import Stripped, strip
from leb_wallet.domain.receipts import SHORT_SHA, ReceiptState
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.storage.evidence_pack import MAX_BYTES, write_pack
from leb_wallet.storage.files import DISK, Files


class EvidenceService:
    """Two steps, so that the page can be written in between, in the user's language: gather, then write."""

    def __init__(self, shelf: ReceiptShelf, files: Files = DISK) -> None:
        self._shelf = shelf
        self._files = files

    def gather(self, records: Iterable[tuple[Card, Event]], choice: EvidenceChoice, today: date) -> Evidence:
        """Read the receipts of some records. One that is missing or altered is named, never left out in silence.

        Raises:
            InvalidInput: ``evidence_empty`` without any record, or ``evidence_too_large``.
        """
        gatherer = _Gatherer(self._shelf, choice)
        found = tuple(EvidenceRecord(card, event, tuple(map(gatherer.file, event.receipts))) for card, event in records)
        if not found:
            raise InvalidInput("evidence_empty")
        return Evidence(found, gatherer.contents, choice, today)

    def write(self, evidence: Evidence, page: str, path: Path, *, replace: bool = False) -> None:
        """Write the pack: ``index.html`` with ``page``, ``records.json``, the receipts and ``SHA256SUMS``.

        Raises:
            InvalidInput, StorageError: see :func:`leb_wallet.storage.evidence_pack.write_pack`.
        """
        records = {
            "leb_wallet_evidence": 1,
            "made_on": evidence.made_on.isoformat(),
            "records": [record_object(record, evidence.choice) for record in evidence.records],
        }
        own = {"index.html": page.encode(), "records.json": to_json(records, indent=2) + b"\n"}
        write_pack(path, own | dict(evidence.contents), replace=replace, files=self._files)


class _Gatherer:
    """Reads each receipt once, however many records name it."""

    def __init__(self, shelf: ReceiptShelf, choice: EvidenceChoice) -> None:
        self._shelf = shelf
        self._choice = choice
        self._files: dict[str, EvidenceFile] = {}
        self._size = 0
        self.contents: dict[str, bytes] = {}

    def file(self, sha: str) -> EvidenceFile:
        if sha not in self._files:
            self._files[sha] = self._gathered(sha)
        return self._files[sha]

    def _gathered(self, sha: str) -> EvidenceFile:
        kept, data = self._shelf.look_into(sha)
        if kept.state != ReceiptState.PRESENT:
            return EvidenceFile(sha, kept.state)
        self._size += len(data)
        if self._size > MAX_BYTES:
            raise InvalidInput("evidence_too_large", limit=MAX_BYTES // 1_000_000)
        ext, kind = kept.type or ("bin", None)
        copy = strip(data) if kind == FileKind.IMAGE else Stripped(data, removed=False, certain=True)
        if self._choice.photos_as_taken:
            copy = Stripped(data, removed=False, certain=copy.certain and not copy.removed)
        name = f"receipts/{len(self.contents) + 1:02}-{sha[:SHORT_SHA]}.{ext}"
        self.contents[name] = copy.data
        exported = sha256(copy.data).hexdigest()
        return EvidenceFile(sha, kept.state, kind, len(copy.data), name, exported, copy.certain)
