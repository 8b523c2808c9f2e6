"""What the tests of the engine share: one card, its rules and acts in few words, and the proof as plain values."""

from datetime import date
from decimal import Decimal

from leb_wallet.domain.cards import Card
from leb_wallet.domain.deadlines import deadlines, explain
from leb_wallet.domain.events import Event
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rules import Rule, Tier
from leb_wallet.domain.text import Text

TODAY = date(2026, 11, 22)
CARD_ID = "1" * 32


def days(n):
    return Period(n=n, unit="day")


def months(n):
    return Period(n=n, unit="month")


def rule(name="line", kind="inactivity", **fields):
    given = {"period": months(6), "anchor": "last_qualifying_event", "resets_on": ("top_up",)} | fields
    return Rule(id=name, type=kind, label=Text(en=name), **given)


def tier(extends, least=None, most=None, currency="GBP"):
    ends = [None if end is None else Decimal(end) for end in (least, most)]
    return Tier(min=ends[0], max=ends[1], currency=currency, extends=extends)


def card(*rules, **fields):
    return Card(id=CARD_ID, label="Card", rules=rules, **fields)


def act(number, on, kind="top_up", amount=None, **fields):
    """Return an act of 2026, or of the day given; ``number`` orders those of one day."""
    day = on if isinstance(on, date) else date.fromisoformat(f"2026-{on}")
    if amount is not None:
        fields = {"amount": Decimal(amount), "currency": "GBP"} | fields
    return Event(id=f"{number:032x}", card_id=CARD_ID, kind=kind, happened_on=day, **fields)


def clock_of(one, events, rule_id="line", today=TODAY):
    return next(clock for clock in deadlines(one, events, today).clocks if clock.rule.id == rule_id)


def said(one, events, of, zone=None):
    """Return the steps of a proof: their codes with their values."""
    return [(step.code, dict(step.values)) for step in explain(one, events, of, TODAY, zone)]
