"""What the pages of a guided top-up know about the card and the world."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.phrases import PhraseBook
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.ways import WayOffer
from leb_wallet.services.receipt_shelf import ReceiptShelf


@dataclass(frozen=True, slots=True)
class Situation:
    """One card on one day. ``events`` are its acts without the record this walk is about.

    ``other_hosts`` are the web hosts of all other operators, ``now`` tells the moment.
    """

    card: Card
    provider: Provider | None
    offer: WayOffer
    events: tuple[Event, ...]
    event: Event  # the record as last saved, or as planned
    today: date
    zone: tzinfo | None
    now: Callable[[], datetime]
    receipts: ReceiptShelf
    phrases: PhraseBook
    other_hosts: tuple[str, ...] = ()

    @property
    def operator(self) -> str:
        """The operator's name as in its own country; the card's label where there is none."""
        return self.card.provider_name or self.card.label

    @property
    def currency(self) -> str:
        """The currency amounts are in at first; empty where the card has none."""
        return self.card.currency or ""
