"""The steps of a guided top-up as data, which comes next, and the record that grows on the way."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from leb_wallet.domain.advice_case import Plan
from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event, EventKind, EventState
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.inputs import check_amount, check_currency, check_note, check_order_number, check_pay_with
from leb_wallet.domain.walk import Walk, Way

MAX_VOUCHER = 64


class WalkStep:
    """One page of a guided top-up."""

    SITE = "site"  # open the operator's own site or app
    ASK = "ask"  # is it sold here? find a shop
    SUPPORT = "support"  # does the app know this operator at all?
    SEARCH = "search"
    NUMBER = "number"
    AMOUNT = "amount"
    CLERK = "clerk"
    PAY = "pay"
    VOUCHER = "voucher"
    ARRIVAL = "arrival"
    RECEIPT = "receipt"
    RESULT = "result"
    ACT = "act"
    DO = "do"


class Outcome:
    """What became of a payment, as the user says."""

    ARRIVED = "arrived"
    WAITING = "waiting"
    FAILED = "failed"  # the money is not back yet
    REFUNDED = "refunded"
    NOT_PAID = "not_paid"  # in the end nothing was paid


class Answer:
    """Names of what is typed or chosen on the pages; the values are texts."""

    KIND = "kind"
    CHANNEL = "channel"
    SITE = "site"
    SUPPORTED = "supported"  # "yes", "no" or not known yet
    APP = "app"
    SHOP = "shop"
    LANGUAGE = "language"
    NUMBER = "number"
    AMOUNT = "amount"
    CURRENCY = "currency"
    FEE = "fee"
    BONUS = "bonus"
    PAID = "paid"
    PAID_CURRENCY = "paid_currency"
    PAY_WITH = "pay_with"
    ORDER_NUMBER = "order_number"
    HAS_VOUCHER = "has_voucher"  # "yes": the shop gave a code
    VOUCHER_CODE = "voucher_code"
    OUTCOME = "outcome"
    HAPPENED_ON = "happened_on"
    BALANCE = "balance"
    DATA_LEFT_MB = "data_left_mb"
    UNTIL = "reported_until"
    NOTE = "note"
    SEND_TO = "send_to"  # number of the user's other phone
    RECEIPTS = "receipts"  # SHA-256 of each, with commas between


YES, NO = "yes", "no"

STEPS: Mapping[str, tuple[str, ...]] = {
    Way.ONLINE: (
        WalkStep.SITE,
        WalkStep.NUMBER,
        WalkStep.AMOUNT,
        WalkStep.PAY,
        WalkStep.ARRIVAL,
        WalkStep.RECEIPT,
        WalkStep.RESULT,
    ),
    Way.SHOP: (
        WalkStep.ASK,
        WalkStep.AMOUNT,
        WalkStep.CLERK,
        WalkStep.PAY,
        WalkStep.VOUCHER,
        WalkStep.ARRIVAL,
        WalkStep.RECEIPT,
        WalkStep.RESULT,
    ),
    Way.THIRD_PARTY: (
        WalkStep.SUPPORT,
        WalkStep.SEARCH,
        WalkStep.NUMBER,
        WalkStep.AMOUNT,
        WalkStep.PAY,
        WalkStep.ARRIVAL,
        WalkStep.RECEIPT,
        WalkStep.RESULT,
    ),
    Way.KEEP_ALIVE: (WalkStep.ACT, WalkStep.DO, WalkStep.RESULT),
}

_CHANNELS = {Way.ONLINE: "online", Way.SHOP: "shop", Way.THIRD_PARTY: "third_party"}
_AFTER_PAYING = frozenset({WalkStep.VOUCHER, WalkStep.ARRIVAL, WalkStep.RECEIPT, WalkStep.RESULT})
_STATES = {
    Outcome.ARRIVED: EventState.ARRIVED,
    Outcome.FAILED: EventState.FAILED,
    Outcome.REFUNDED: EventState.REFUNDED,
    Outcome.NOT_PAID: EventState.PLANNED,
}
_RESULT_IS_FINAL = frozenset({EventState.ARRIVED, EventState.REFUNDED})


def first_step(way: str) -> str:
    """Return the page a way begins with."""
    return STEPS[way][0]


def steps_of(walk: Walk) -> tuple[str, ...]:
    """Return the pages this walk goes through, as far as its answers tell."""
    return tuple(step for step in STEPS[walk.way] if _applies(step, walk.typed))


def next_step(walk: Walk) -> str | None:
    """Return the page after the one the walk is at, or None where it ends."""
    steps = steps_of(walk)
    if is_dead_end(walk) or walk.step not in steps:
        return None
    later = steps[steps.index(walk.step) + 1 :]
    return later[0] if later else None


def is_dead_end(walk: Walk) -> bool:
    """Tell whether this way does not work for the card, so that another one must be taken."""
    return walk.step in (WalkStep.SUPPORT, WalkStep.ASK) and walk.typed.get(Answer.SUPPORTED) == NO


def resumed_step(walk: Walk) -> str:
    """Return the page to go on with: where it was left; a step this version does not know is the first."""
    steps = steps_of(walk)
    return walk.step if walk.step in steps else steps[0]


def new_walk(way: str) -> Walk:
    """Return a walk at its first page. Without a top-up the act is chosen there."""
    typed = {} if way == Way.KEEP_ALIVE else {Answer.KIND: EventKind.TOP_UP}
    return Walk(way=way, step=first_step(way), typed=typed)


def new_event(card: Card, walk: Walk, today: date) -> Event:
    """Return the record of a top-up that is only planned so far."""
    return Event(
        id=new_id(),
        card_id=card.id,
        kind=walk.typed.get(Answer.KIND) or EventKind.TOP_UP,
        happened_on=today,
        state=EventState.PLANNED,
        channel=_CHANNELS.get(walk.way),
        walk=walk,
    )


def event_on_the_way(event: Event, walk: Walk, today: date, now: datetime) -> Event:
    """Return the record as far as the walk has come; what cannot be used yet is kept as typed only.

    Only from the step after paying on is it paid; it never arrives before the walk is finished.
    """
    values = usable(walk.typed)
    if walk.way != Way.KEEP_ALIVE and walk.step in _AFTER_PAYING and event.state == EventState.PLANNED:
        values |= {"state": EventState.PAID, "paid_at": event.paid_at or now, "happened_on": today}
    return event.replace(**values, walk=walk)


def finished_event(event: Event, walk: Walk, today: date, now: datetime) -> Event:
    """Return the record as the user leaves it: arrived, failed, or still on its way.

    What is not settled keeps its walk, so that it can be gone on with.
    """
    outcome = walk.typed.get(Answer.OUTCOME, Outcome.WAITING)
    if walk.way == Way.KEEP_ALIVE:
        outcome = Outcome.ARRIVED
    current = event_on_the_way(event, walk, today, now)
    state = _STATES.get(outcome, EventState.PAID)
    changes: dict[str, Any] = {"state": state}
    if state == EventState.ARRIVED:
        changes["happened_on"] = typed_day(walk.typed.get(Answer.HAPPENED_ON, "")) or today
    if state == EventState.PLANNED:
        changes["paid_at"] = None
    if state in _RESULT_IS_FINAL:
        changes["walk"] = None
    else:
        step = WalkStep.PAY if state == EventState.PLANNED else WalkStep.ARRIVAL
        kept = {name: text for name, text in walk.typed.items() if name != Answer.OUTCOME}
        changes["walk"] = walk.replace(step=step, typed=kept)
    return current.replace(**changes)


def usable(typed: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields of a record that can be read from what was typed; the rest are empty."""
    values: dict[str, Any] = {}
    for name, read in _READERS.items():
        values[name] = _read(read, typed.get(name, ""))
    values["note"] = values["note"] or ""
    if typed.get(Answer.KIND):
        values["kind"] = typed[Answer.KIND]
    if Answer.RECEIPTS in typed:
        values["receipts"] = receipts_in(typed)
    money = any(values.get(name) is not None for name in ("amount", "fee", "bonus", "balance"))
    if not money:
        values["currency"] = None
    if values.get("paid") is None:
        values["paid_currency"] = None
    return values


def plan_of(typed: Mapping[str, str], today: date) -> Plan:
    """Return what the user is about to pay for, as far as it can be read."""
    read = usable(typed)
    names = ("amount", "currency", "fee", "bonus", "paid", "paid_currency")
    return Plan(typed.get(Answer.KIND) or EventKind.TOP_UP, today, **{name: read[name] for name in names})


def receipts_in(typed: Mapping[str, str]) -> tuple[str, ...]:
    """Return the receipts kept on the way, by their SHA-256."""
    return tuple(name for name in typed.get(Answer.RECEIPTS, "").split(",") if name)


def typed_of(event: Event) -> dict[str, str]:
    """Return a record's values as they stand in the inputs: for a plan made by hand that is gone on with."""
    names = (*_READERS, Answer.KIND)
    typed = {name: _text(value) for name in names if (value := getattr(event, name, None)) not in (None, "")}
    return typed | ({Answer.RECEIPTS: ",".join(event.receipts)} if event.receipts else {})


def walk_of(event: Event) -> Walk | None:
    """Return the walk by which an unfinished top-up is gone on with, or None for one that is settled.

    Where the record was edited since the walk was left, the record is right.
    """
    if event.walk is not None and event.walk.way in STEPS:
        read = usable(event.walk.typed)
        edited = {name for name, value in read.items() if getattr(event, name) != value}
        if not edited:
            return event.walk
        kept = {name: text for name, text in event.walk.typed.items() if name not in edited}
        return event.walk.replace(typed=kept | {n: text for n, text in typed_of(event).items() if n in edited})
    if event.state not in (EventState.PLANNED, EventState.PAID, EventState.FAILED):
        return None
    way = next((way for way, channel in _CHANNELS.items() if channel == event.channel), Way.ONLINE)
    step = first_step(way) if event.state == EventState.PLANNED else WalkStep.ARRIVAL
    return Walk(way=way, step=step, typed=typed_of(event))


def is_worth_keeping(walk: Walk, begun: Walk) -> bool:
    """Tell whether closing the first page would lose anything."""
    return not is_dead_end(walk) and (walk.step != begun.step or dict(walk.typed) != dict(begun.typed))


def joined(walk: Walk, typed: Mapping[str, str]) -> Walk:
    """Return the walk with what stands in the inputs of a page; an emptied input is forgotten."""
    merged = {**walk.typed, **typed}
    return walk.replace(typed={name: text for name, text in merged.items() if text})


def _applies(step: str, typed: Mapping[str, str]) -> bool:
    if step == WalkStep.VOUCHER:
        return typed.get(Answer.HAS_VOUCHER) == YES
    if step == WalkStep.RECEIPT:
        return typed.get(Answer.OUTCOME) != Outcome.NOT_PAID
    if step == WalkStep.RESULT:
        return typed.get(Answer.OUTCOME, Outcome.ARRIVED) == Outcome.ARRIVED
    return True


# --- Reading what was typed ---------------------------------------------------------------


def _read(read: Callable[[str], Any], text: str) -> Any:
    try:
        return read(text) if text.strip() else None
    except InvalidInput:
        return None


def _amount(text: str) -> Decimal:
    return check_amount(text).value


def _currency(text: str) -> str:
    return check_currency(text).value


def _order_number(text: str) -> str:
    return check_order_number(text).value


def _note(text: str) -> str:
    return check_note(text).value


def _pay_with(text: str) -> str:
    return check_pay_with(text).value


def _voucher(text: str) -> str | None:
    code = "".join(text.split())
    return code if len(code) <= MAX_VOUCHER else None


def typed_day(text: str) -> date | None:
    """Return a day as a page keeps it, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


_READERS: Mapping[str, Callable[[str], Any]] = {
    Answer.AMOUNT: _amount,
    Answer.CURRENCY: _currency,
    Answer.FEE: _amount,
    Answer.BONUS: _amount,
    Answer.PAID: _amount,
    Answer.PAID_CURRENCY: _currency,
    Answer.PAY_WITH: _pay_with,
    Answer.ORDER_NUMBER: _order_number,
    Answer.VOUCHER_CODE: _voucher,
    Answer.BALANCE: _amount,
    Answer.DATA_LEFT_MB: _amount,
    Answer.UNTIL: typed_day,
    Answer.NOTE: _note,
}


def _text(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else str(value)
