"""Takes things out of the wallet: all of it, tables, one card for somebody else; and takes such a card in."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput, StorageError
from leb_wallet.domain.events import Event
from leb_wallet.domain.exporting.hand_over import (
    HandOver,
    Taken,
    answer_to,
    hand_over,
    is_of_somebody_else,
    taking_in,
    wanted_from,
)
from leb_wallet.domain.exporting.secrets import without_secrets
from leb_wallet.domain.exporting.tables import CardLine, Table, TableWords, cards_table, history_table
from leb_wallet.domain.next_step import next_step
from leb_wallet.domain.receipts import ReceiptState, attached
from leb_wallet.resources import resource_path
from leb_wallet.services.deadline_board import CardRow, DeadlineBoard
from leb_wallet.services.encryption import as_typed
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.foreign_copy import is_copy
from leb_wallet.storage.hand_over_file import MAX_FILE_BYTES, dump_hand_over, is_hand_over, load_hand_over
from leb_wallet.storage.layout import WALLET_NAME
from leb_wallet.storage.passphrase_file import is_sealed, seal, unseal
from leb_wallet.storage.snapshot import Snapshot, dump_snapshot
from leb_wallet.storage.table_writing import csv_bytes, xlsx_bytes
from leb_wallet.storage.zip_writing import Contents, write_zip, zip_bytes

MAX_SEALED_BYTES = 1 << 30


class What:
    """Which table."""

    CARDS = "cards"
    HISTORY = "history"


class Written(NamedTuple):
    """What an export holds. ``lacking`` receipts are missing or altered, and so are not in it."""

    cards: int
    events: int
    receipts: int = 0
    lacking: int = 0


class Exporting:
    """Writes files elsewhere. All of them are whole or not there; none is ever written over without being told to."""

    def __init__(
        self,
        wallets: WalletService,
        board: DeadlineBoard,
        shelf: ReceiptShelf,
        now: Callable[[], datetime],
        files: Files = DISK,
    ) -> None:
        """``files`` are for what lies outside the wallet."""
        self._wallets, self._board, self._shelf, self._now, self._files = wallets, board, shelf, now, files

    @property
    def today(self) -> date:
        """The user's day, on which everything is made."""
        return self._board.today()

    def cards(self) -> list[Card]:
        """Return all cards by urgency, those put away last."""
        return [row.card for row in self.rows()]

    def rows(self) -> list[CardRow]:
        """Return all cards with their clocks, the most urgent first, those put away last."""
        return sorted(self._board.rows(self._wallets.wallet), key=lambda row: row.card.archived)

    # --- The whole wallet -----------------------------------------------------------------

    def write_wallet(self, path: Path, *, with_secrets: bool, passphrase: str = "") -> Written:
        """Write everything as one ZIP, or with a passphrase as one file of age. It may take seconds.

        Raises:
            InvalidInput: ``passphrase_empty``, ``passphrase_not_text``, ``export_too_large`` (only with a passphrase).
            StorageError: ``disk_full``, ``copy_not_written`` or ``copy_not_whole``; none tells the file's name.
        """
        wallet = self._wallets.wallet if with_secrets else without_secrets(self._wallets.wallet)
        shas = dict.fromkeys(sha for _, sha in attached(wallet))
        counted = {"kept": 0, "lacking": 0}

        def fill(contents: Contents) -> None:
            contents.put("README.txt", self._resource("export/README.txt"))
            contents.put(WALLET_NAME, dump_snapshot(Snapshot(wallet), int(self._now().timestamp() * 1000)))
            contents.put("schema.json", self._resource("schema/wallet.schema.json"))
            for sha in shas:
                name, data = self._receipt(sha)
                counted["kept" if name else "lacking"] += 1
                if name:
                    contents.put(f"receipts/{name}", data)

        if passphrase:
            self._write(path, seal(zip_bytes(fill), as_typed(passphrase)))
        else:
            write_zip(path, fill, self._files)
        return Written(len(wallet.cards), sum(1 for _ in wallet.all_events()), counted["kept"], counted["lacking"])

    # --- Tables ---------------------------------------------------------------------------

    def table(self, what: str, said: TableWords, *, with_secrets: bool = False) -> Table:
        """Return the table of cards or of the history."""
        if what == What.HISTORY:
            return history_table(self._wallets.wallet, said, with_secrets=with_secrets)
        lines = [CardLine(row.card, row.events, row.deadlines, row.standing) for row in self.rows()]
        return cards_table(lines, said, with_secrets=with_secrets)

    def table_bytes(self, table: Table, title: str, *, as_xlsx: bool) -> bytes:
        """Return a table as CSV or XLSX. Raises as :func:`xlsx_bytes`."""
        return xlsx_bytes(table, title) if as_xlsx else csv_bytes(table)

    def write(self, path: Path, data: bytes) -> None:
        """Write any export.

        Raises:
            StorageError: ``disk_full`` or ``export_not_written``; neither tells the file's name.
        """
        self._write(path, data)

    # --- One card for somebody else -------------------------------------------------------

    def is_of_somebody_else(self, card_id: str) -> bool:
        """Tell whether exporting a card brings back what was done for it."""
        return is_of_somebody_else(self._wallets.wallet, card_id)

    def card_for_other(self, card_id: str, *, sender: str = "", message: str = "") -> HandOver:
        """Return a card as it goes to somebody else, or back. Raises NotFound, ``card_not_found``."""
        wallet = self._wallets.wallet
        row = next((row for row in self.rows() if row.card.id == card_id), None)
        wanted = None
        if row is not None:
            step = next_step(row.card, row.events, row.deadlines, self._board.zone)
            wanted = wanted_from(step, row.deadlines)
        return hand_over(wallet, card_id, today=self.today, wanted=wanted, sender=sender, message=message)

    def answer_to(self, asked: HandOver, events: Iterable[Event], sender: str = "") -> HandOver:
        """Return what was done for a card that stays out of this wallet."""
        return answer_to(asked, events, today=self.today, sender=sender)

    def write_card(
        self, path: Path, card: HandOver, passphrase: str = "", *, shelf: ReceiptShelf | None = None
    ) -> Written:
        """Write a hand-over file, with receipts from ``shelf`` or the wallet. Raises as :meth:`write_wallet`."""
        found = {name: data for sha in sorted(card.receipts) for name, data in (self._receipt(sha, shelf),) if name}
        data = dump_hand_over(card, found, self._resource("export/HAND-OVER.txt"))
        self._write(path, seal(data, as_typed(passphrase)) if passphrase else data)
        return Written(1, len(card.events), len(found), len(card.receipts) - len(found))

    def read_card(self, data: bytes) -> "FoundCardFile":
        """Read a hand-over file. Raises as :func:`load_hand_over`."""
        found, receipts = load_hand_over(data)
        return FoundCardFile(found, receipts)

    def taking_in(self, found: HandOver) -> Taken:
        """Return what taking a card in would do."""
        return taking_in(self._wallets.wallet, found)

    def take_in(self, file: "FoundCardFile") -> Taken:
        """Take in what is new in a hand-over file, receipts first, as one change that undo takes back.

        Raises:
            StorageError: nothing was saved.
            InvalidInput: what is in place of a receipt is none: ``receipt_type_unknown`` and the like.
        """
        self._wallets.refresh()
        taken = self.taking_in(file.found)
        wanted = {sha: file.receipts[sha] for sha in sorted(taken.receipts & file.receipts.keys())}
        if any(sha256(data).hexdigest() != sha for sha, data in wanted.items()):
            raise InvalidInput("hand_over_damaged")
        for data in wanted.values():
            self._shelf.keep(data, allow_large=True)
        if not taken.is_empty:
            self._wallets.apply(taken.change)
        return taken

    # --- Inside ---------------------------------------------------------------------------

    def _receipt(self, sha: str, other: ReceiptShelf | None = None) -> tuple[str, bytes]:
        """Return a receipt by its name, or no name where it is missing or altered."""
        shelf = other or self._shelf
        kept, data = shelf.look_into(sha)
        if kept.state != ReceiptState.PRESENT:
            return "", b""
        path = shelf.path_of(sha)
        ext = kept.type.ext if kept.type else (path.suffix[1:] if path else "bin")
        return f"{sha}.{ext}", data

    def _resource(self, name: str) -> bytes:
        return self._files.read_bytes(resource_path(name))

    def _write(self, path: Path, data: bytes) -> None:
        try:
            self._files.write_atomically(path, data)
        except StorageError as error:
            code = error.code
        else:
            return
        raise StorageError("disk_full" if code == "disk_full" else "export_not_written")


class FoundCardFile(NamedTuple):
    """A hand-over file as it was read; ``receipts`` are contents by the SHA-256 they are said to have."""

    found: HandOver
    receipts: dict[str, bytes]


class OwnKind:
    """What a file is that this program has written."""

    SEALED = "own_sealed"  # for a passphrase; what is in it cannot be told yet
    CARD = "own_card"
    WALLET = "own_wallet"  # a wallet.json, or a copy of everything
    OTHER = ""


def read_outside(path: Path, files: Files = DISK) -> bytes:
    """Return the content of a file from elsewhere.

    Raises:
        StorageError: ``copy_unreadable``.
        InvalidInput: ``import_too_large``.
    """
    try:
        size = files.size(path)
        data = b"" if size > MAX_SEALED_BYTES else files.read_bytes(path)
    except StorageError as error:
        raise StorageError("copy_unreadable") from error
    if size > MAX_SEALED_BYTES:
        raise InvalidInput("import_too_large", limit=MAX_SEALED_BYTES >> 20)
    return data


def is_for_passphrase(path: Path, files: Files = DISK) -> bool:
    """Tell from its beginning whether a file has to be opened with a passphrase first; no for one not to be read."""
    try:
        return is_sealed(files.read_part(path, 0, 64))
    except StorageError:
        return False


def kind_of(data: bytes) -> str:
    """Tell what these bytes are, see :class:`OwnKind`."""
    if is_sealed(data[:64]):
        return OwnKind.SEALED
    if is_copy(data):
        return OwnKind.WALLET
    return OwnKind.CARD if len(data) <= MAX_FILE_BYTES and is_hand_over(data) else OwnKind.OTHER


def kind_of_file(path: Path, files: Files = DISK) -> str:
    """Tell what a file is as :func:`kind_of` does, without reading it whole; a card is never so large.

    Raises:
        StorageError: it cannot be read.
    """
    if is_sealed(files.read_part(path, 0, 64)):
        return OwnKind.SEALED
    return OwnKind.WALLET if is_copy(path, files) else OwnKind.OTHER


def opened_with(data: bytes, passphrase: str) -> bytes:
    """Return what was sealed for a passphrase. Takes about a second. Raises as :func:`unseal`."""
    return unseal(data, as_typed(passphrase))
