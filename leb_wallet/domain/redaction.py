"""What of a wallet may stay in memory while it is locked: enough to remind in time, nothing that identifies a line."""

from typing import TypeVar

from leb_wallet.domain.accounts import Account
from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import Wallet

R = TypeVar("R", Card, Event)

# Kept are labels, operators, rules, days, kinds and sums, by which dates are reckoned. All else goes.
CARD_FIELDS = frozenset(
    {
        "id", "label", "provider_id", "provider_name", "provider_name_zh", "product", "country", "currency",
        "time_zone", "is_esim", "purchased_on", "activated_on", "registered_on", "margin_days", "rules", "checked_on",
        "freshness", "archived", "remind_days", "muted_until", "lapses",
    }
)  # fmt: skip
EVENT_FIELDS = frozenset(
    {
        "id", "card_id", "kind", "happened_on", "happened_at", "state", "amount", "currency", "fee", "balance",
        "data_left_mb", "reported_until", "channel", "bonus", "paid", "paid_currency", "paid_at", "recorded_at",
    }
)  # fmt: skip


def without_secrets(wallet: Wallet) -> Wallet:
    """Return a wallet with the same dates and without numbers, codes, notes, order numbers and receipts.

    Of accounts it is kept how many there are and what they weigh, by which reminders are sorted; no name.
    """
    cards = {card.id: _reduced_card(card) for card in wallet.cards.values()}
    events = {
        card_id: tuple(_reduced(event, EVENT_FIELDS) for event in some) for card_id, some in wallet.events.items()
    }
    return Wallet(cards, events)


def _reduced_card(card: Card) -> Card:
    accounts = tuple(
        Account(id=one.id, name="", importance=one.importance, moved_on=one.moved_on) for one in card.accounts
    )
    return Card.model_construct(**dict(_reduced(card, CARD_FIELDS)) | {"accounts": accounts})


def _reduced(record: R, fields: frozenset[str]) -> R:
    return type(record).model_construct(**{name: value for name, value in record if name in fields})
