"""Earlier states of a wallet: backups, what was removed, and what became of a record."""

from datetime import datetime
from typing import NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import Edit, Wallet

TRASH_DAYS = 30


class BackupFile(NamedTuple):
    """A backup as its name tells it. ``at`` is in UTC, ``size`` in bytes."""

    name: str
    at: datetime
    size: int = 0


class BackupCount(NamedTuple):
    """What a backup holds, counted without understanding its records; nothing in one that is damaged."""

    cards: int
    events: int
    is_whole: bool


class ForeignCopy(NamedTuple):
    """What a copy holds: the wallet, and the SHA-256 of its receipts. ``lost`` lines of its journal cannot be read."""

    wallet: Wallet
    receipts: frozenset[str] = frozenset()
    lost: int = 0


class Restored(NamedTuple):
    """What restoring did: how many records came back, changed or left, and how many receipts are there again."""

    added: int
    changed: int
    removed: int
    receipts: int = 0


class Removed(NamedTuple):
    """A record that was removed, as it was last; ``events`` are those of a card that went with it."""

    record: Card | Event
    events: tuple[Event, ...]
    at: datetime
    reason: str


class Moment(NamedTuple):
    """One change of a record. ``edit`` is ``None`` where lines from before are lost: then only the names are known."""

    at: datetime
    reason: str
    is_here: bool  # made on this device
    edit: Edit | None
    fields: tuple[str, ...] = ()


class RebuildReport(NamedTuple):
    """What would come out of making a damaged wallet anew.

    Attributes:
        base: the file it begins with, empty where the lines go back to the beginning.
        lines: how many changes were carried out on it.
        unread: how many changes could not be read or carried out, or are missing as a whole file.
        salvaged: how many records only a damaged file knows.
    """

    cards: int
    events: int
    base: str
    lines: int
    unread: int
    salvaged: int

    @property
    def is_certain(self) -> bool:
        """Whether nothing that was recorded can be missing."""
        return not (self.unread or self.salvaged)
