"""Wallets in which every field of cards and records may say anything, for what must lose nothing."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from hashlib import sha256

from hypothesis import strategies as st

from leb_wallet.domain.accounts import Account
from leb_wallet.domain.cards import Card, PhoneNumber
from leb_wallet.domain.events import EVENT_KINDS, EVENT_STATES, Event
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rules import Rule, Tier
from leb_wallet.domain.sources import Source
from leb_wallet.domain.text import Text
from leb_wallet.domain.walk import Walk
from leb_wallet.domain.wallet import Wallet

RECEIPTS = {sha256(data).hexdigest(): data for data in (b"%PDF-1.4 one", b"%PDF-1.4 two")}

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
amounts = st.decimals(0, 10**8, places=2).map(lambda amount: amount.normalize() + Decimal(0))
currencies = st.sampled_from(["GBP", "HKD", "XYZ"])
ids = st.uuids().map(lambda found: found.hex)
numbers = st.builds(PhoneNumber, typed=texts, e164=st.none() | st.just("+447700900123"))
accounts = st.builds(Account, id=ids, name=texts, roles=st.just(("login",)), note=texts)
rules = st.builds(
    Rule,
    id=texts,
    type=st.sampled_from(["inactivity", "credit_validity", "note_only", "beamed_up"]),
    label=st.builds(Text, en=texts, zh=st.none() | texts),
    period=st.none() | st.just(Period(n=6, unit="month")),
    tiers=st.just(()) | st.just((Tier(min=Decimal(5), currency="GBP", extends=Period(n=90, unit="day")),)),
    ends_on=st.none() | days,
)


moments = st.integers(0, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


def optional(strategy):
    return st.none() | strategy


cards = st.builds(
    Card,
    id=ids,
    label=texts,
    provider_id=texts,
    provider_name=texts,
    provider_name_zh=optional(texts),
    product=st.builds(Text, en=texts),
    country=optional(st.sampled_from(["GB", "CN"])),
    currency=optional(currencies),
    time_zone=optional(st.sampled_from(["Europe/London", "Asia/Hong_Kong", "Nowhere/Else"])),
    is_esim=st.booleans(),
    numbers=st.lists(numbers, max_size=2).map(tuple),
    iccid=optional(texts),
    printed_serial=optional(texts),
    eid=optional(texts),
    activation_code=optional(texts),
    confirmation_code=optional(texts),
    place=texts,
    owner=texts,
    tags=st.lists(texts, max_size=2).map(tuple),
    note=texts,
    purchased_on=optional(days),
    activated_on=optional(days),
    registered_on=optional(days),
    margin_days=st.integers(1, 3650),
    rules=st.lists(rules, max_size=2, unique_by=lambda rule: rule.id).map(tuple),
    sources=st.just(()) | st.just((Source(id="s1", url="https://example.com", kind="official"),)),
    checked_on=optional(days),
    freshness=optional(texts),
    archived=st.booleans(),
    remind_days=optional(st.just((30, 7))),
    muted_until=optional(days),
    lapses=st.booleans(),
    accounts=st.lists(accounts, max_size=2, unique_by=lambda account: account.id).map(tuple),
)


def events(card_id):
    return st.builds(
        Event,
        id=ids,
        card_id=st.just(card_id),
        kind=st.sampled_from([*EVENT_KINDS, "beamed_up"]),
        happened_on=days,
        happened_at=optional(st.times(timezones=st.none()) | st.just(time(9, 30))),
        state=st.sampled_from(EVENT_STATES),
        amount=optional(amounts),
        currency=optional(currencies),
        fee=optional(amounts),
        balance=optional(amounts),
        data_left_mb=optional(amounts),
        reported_until=optional(days),
        channel=optional(st.sampled_from(["online", "shop", "third_party"])),
        order_number=optional(texts),
        note=texts,
        receipts=st.lists(st.sampled_from([*RECEIPTS]), unique=True, max_size=2).map(tuple),
        bonus=optional(amounts),
        paid=optional(amounts),
        paid_currency=optional(currencies),
        paid_at=optional(moments),
        pay_with=optional(texts),
        voucher_code=optional(texts),
        walk=optional(st.builds(Walk, way=texts, step=texts, typed=st.dictionaries(texts, texts, max_size=2))),
        recorded_at=moments,
    )


@st.composite
def wallets(draw):
    """Wallets with up to three cards, their records, and a record of a kind that only a newer version knows."""
    found = {card.id: card for card in draw(st.lists(cards, max_size=3))}
    drawn = {card_id: tuple(draw(st.lists(events(card_id), max_size=3))) for card_id in found}
    others = draw(st.just({}) | st.just({"dream": {"a1": {"id": "a1", "of": "中"}}})) if found else {}
    return Wallet(found, {card_id: acts for card_id, acts in drawn.items() if acts}, others)
