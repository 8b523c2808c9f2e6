"""What is known about the files that prove an act."""

from collections.abc import Iterator
from typing import NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.file_types import FileType
from leb_wallet.domain.wallet import Wallet

SHORT_SHA = 12  # letters of a SHA-256 that tell receipts apart where people read them


class ReceiptState:
    """Whether the file that a record names is still what was attached."""

    PRESENT = "present"
    MISSING = "missing"
    ALTERED = "altered"


class ReceiptFile(NamedTuple):
    """One attached file: its SHA-256 as hex digits, its state, and while it is present its type and size in bytes."""

    sha: str
    state: str
    type: FileType | None = None
    size: int = 0


class ReceiptProblem(NamedTuple):
    """A record whose receipt is missing or altered."""

    event: Event
    sha: str
    state: str


def attached(wallet: Wallet) -> Iterator[tuple[Event, str]]:
    """Yield every receipt that a record, or the draft of one, names, with the record."""
    for event in wallet.all_events():
        # An unfinished walk holds its receipts as `domain.walks` writes them: importing that takes much else along.
        drafted = event.walk.typed.get("receipts", "").split(",") if event.walk else ()
        for sha in dict.fromkeys((*event.receipts, *filter(None, drafted))):
            yield event, sha


def records_of(wallet: Wallet, card: Card | None = None) -> list[tuple[Card, Event]]:
    """Return the records that have receipts, of one card or of all, the oldest first."""
    events = wallet.events_of(card.id) if card else wallet.all_events()
    found = [(wallet.card(event.card_id), event) for event in events if event.receipts]
    return sorted(found, key=lambda pair: (pair[1].happened_on, pair[1].recorded_at, pair[1].id))
