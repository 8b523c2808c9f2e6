"""A wallet without what lets a stranger take a line over, spend money, or see what hangs on a number."""

from typing import Any, TypeVar

from leb_wallet.domain.cards import SECRET_FIELDS as CARD_SECRETS
from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import SECRET_FIELDS as EVENT_SECRETS
from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import Wallet

KEPT_CLOSED = CARD_SECRETS | {"accounts"}  # of a card: codes, and which services hang on it

T = TypeVar("T", Card, Event)


def card_without_secrets(card: Card) -> Card:
    """Return a card without codes, accounts, and fields that only a newer version knows: they may be such."""
    return _known_part(card, KEPT_CLOSED)


def event_without_secrets(event: Event) -> Event:
    """Return a record without the code of a voucher, also where it stands in an unfinished top-up."""
    plain = _known_part(event, EVENT_SECRETS)
    if plain.walk is None:
        return plain
    typed = {name: text for name, text in plain.walk.typed.items() if name not in EVENT_SECRETS}
    return plain.replace(walk=plain.walk.replace(typed=typed))


def without_secrets(wallet: Wallet) -> Wallet:
    """Return cards and records without secrets. Records of other kinds stay out: they may repeat any field."""
    return Wallet(
        {card_id: card_without_secrets(card) for card_id, card in wallet.cards.items()},
        {card_id: tuple(map(event_without_secrets, events)) for card_id, events in wallet.events.items()},
    )


def has_secrets(wallet: Wallet) -> bool:
    """Tell whether :func:`without_secrets` would leave something out."""
    return without_secrets(wallet) != wallet


def _known_part(record: T, left_out: frozenset[str]) -> T:
    kind = type(record)
    values: dict[str, Any] = {n: getattr(record, n) for n in kind.model_fields if n not in left_out}
    return kind(**values)
