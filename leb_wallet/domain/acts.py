"""What can be said about an act of each kind, and what looks odd about a record."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import EVENT_KINDS, Event, EventKind, EventState
from leb_wallet.domain.walk import Way
from leb_wallet.domain.walks import WalkStep

# The acts people record most, first; the rest follow in the order of the event list.
COMMON_KINDS = (
    EventKind.TOP_UP,
    EventKind.SMS_OUT,
    EventKind.CALL_OUT,
    EventKind.DATA,
    EventKind.PLAN_PURCHASE,
    EventKind.ADDON_PURCHASE,
    EventKind.HOLD_PURCHASE,
    EventKind.BALANCE_CHECK,
    EventKind.NOTE,
)
OTHER_KINDS = tuple(kind for kind in EVENT_KINDS if kind not in COMMON_KINDS)

# The optional fields of a record, in the order of the form. Day, kind and note belong to every act. A currency
# is none of them: it comes and goes with its amount.
OPTIONAL_FIELDS = (
    "amount",
    "fee",
    "balance",
    "data_left_mb",
    "reported_until",
    "channel",
    "state",
    "order_number",
    "bonus",
    "paid",
    "pay_with",
    "voucher_code",
    "receipts",
)
# With what people pay, as stored; what is typed instead is kept as it is.
PAY_WITH = (
    "card",
    "paypal",
    "alipay",
    "wechat_pay",
    "apple_pay",
    "google_pay",
    "unionpay",
    "octopus",
    "tng",
    "grabpay",
    "bank_account",
    "cash",
)
RARE_FIELDS = frozenset({"bonus", "paid", "pay_with", "voucher_code"})  # asked for only on request
_NOTHING = frozenset({"receipts"})  # anything may be proved by a picture or a mail
_USE = _NOTHING | {"amount", "balance"}  # what it cost, and the credit shown afterwards
_PAYMENT = _USE | {"fee", "reported_until", "channel", "state", "order_number", "paid", "pay_with"}
_PACK = _PAYMENT | {"data_left_mb"}

_FIELDS: Mapping[str, frozenset[str]] = {
    EventKind.TOP_UP: _PACK | {"bonus", "voucher_code"},
    EventKind.PLAN_PURCHASE: _PACK,
    EventKind.ADDON_PURCHASE: _PACK,
    EventKind.HOLD_PURCHASE: _PAYMENT,
    EventKind.BALANCE_CHECK: _NOTHING | {"balance", "data_left_mb", "reported_until"},
    EventKind.DATA: _USE | {"data_left_mb"},
    EventKind.SMS_OUT: _USE,
    EventKind.MMS_OUT: _USE,
    EventKind.CALL_OUT: _USE,
    EventKind.VOICEMAIL: _USE,
    EventKind.CALL_IN_ROAMING: _USE,
    EventKind.CALL_IN_PAID: _USE,
    EventKind.BALANCE_CHANGE: _USE,
    EventKind.CREDIT_TRANSFER_OUT: _USE,
    EventKind.SPEND_THRESHOLD: _NOTHING | {"amount"},
    EventKind.IN_PERSON_REGISTRATION: _NOTHING | {"reported_until"},
    EventKind.NETWORK_REGISTRATION: _NOTHING,
    EventKind.SMS_READ: _NOTHING,
    EventKind.SMS_IN: _NOTHING,
    EventKind.CALL_IN: _NOTHING,
    EventKind.CALL_EMERGENCY: _NOTHING,
    EventKind.WIFI_CALLING: _NOTHING,
    EventKind.NOTE: _NOTHING,
}

MONEY_FIELDS = frozenset({"amount", "fee", "balance", "bonus"})  # each of them needs a currency


def fields_of(kind: str, event: Event | None = None) -> frozenset[str]:
    """Name the optional fields that make sense for a kind, and those ``event`` already fills.

    A kind from a newer version may use any of them.
    """
    fields = _FIELDS.get(kind, frozenset(OPTIONAL_FIELDS))
    if event is None:
        return fields
    empty = Event(id=event.id, card_id=event.card_id, kind=event.kind, happened_on=event.happened_on)
    return fields | {name for name in OPTIONAL_FIELDS if getattr(event, name) != getattr(empty, name)}


def state_to_tell(kind: str, state: str) -> str | None:
    """Return how far an act has come where that says something: a text that was sent has simply been sent."""
    return state if state != EventState.ARRIVED or "state" in fields_of(kind) else None


class Price(NamedTuple):
    """What was paid, in a currency; ``None`` where it was recorded without one."""

    amount: Decimal
    currency: str | None


def price_of(event: Event) -> Price | None:
    """Return what a top-up took from the purse, or None where nothing was paid or nobody knows.

    Without a sum of its own it is face value and fee. Other acts are paid from the credit
    unless the record says otherwise.
    """
    if event.paid is not None:
        return Price(event.paid, event.paid_currency or event.currency)
    has_paid = event.kind == EventKind.TOP_UP and event.state in (EventState.PAID, EventState.ARRIVED)
    if not has_paid or event.amount is None:
        return None
    return Price(event.amount + (event.fee or 0), event.currency)


def edited(before: Event, after: Event) -> Event:
    """Return a record changed by hand, its unfinished walk only where there is still something to go on with.

    What was said to have arrived or to be refunded has none; what was paid meanwhile waits for its arrival.
    """
    walk = after.walk
    if walk is None or after.state == before.state:
        return after
    if after.state in (EventState.ARRIVED, EventState.REFUNDED):
        return after.replace(walk=None)
    if before.state == EventState.PLANNED and walk.way != Way.KEEP_ALIVE:
        return after.replace(walk=walk.replace(step=WalkStep.ARRIVAL))
    return after


def odd_about(event: Event, card: Card) -> dict[str, str]:
    """Return what looks odd about a record on a card: the code of a warning by field."""
    odd: dict[str, str] = {}
    if event.kind == EventKind.TOP_UP and event.amount is None:
        odd["amount"] = "amount_missing"
    if event.currency is not None and card.currency not in (None, event.currency):
        odd["currency"] = "amount_in_other_currency"
    if event.fee is not None and event.amount is not None and event.fee > event.amount:
        odd["fee"] = "fee_above_amount"
    if event.reported_until is not None and event.reported_until < event.happened_on:
        odd["reported_until"] = "until_before_day"
    if card.activated_on is not None and event.happened_on < card.activated_on:
        odd["happened_on"] = "day_before_activation"
    return odd
