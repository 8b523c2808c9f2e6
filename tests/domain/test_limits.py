"""Which function reckons which clock, rules that cannot be read, and services that hold a number for a fee."""

from datetime import date
from decimal import Decimal

import pytest
from rule_samples import CARD_ID, act, card, clock_of, days, months, rule, said, tier

from leb_wallet.domain.clocks import State, Status
from leb_wallet.domain.events import Event
from leb_wallet.domain.money import Money
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rules import Anchor, RuleType


def pounds(amount):
    return Money(amount=Decimal(amount), currency="GBP")


def balance(amount, on):
    return Event(
        id="b" * 32, card_id=CARD_ID, kind="balance_check", happened_on=on, balance=Decimal(amount), currency="GBP"
    )


def codes_of(steps):
    return [code for code, _ in steps]


# --- Rules that cannot be read ---------------------------------------------------------------------


def test_a_note_is_no_clock():
    clock = clock_of(card(rule(kind=RuleType.NOTE_ONLY)), [])
    assert (clock.status, clock.state, clock.limit, clock.reason) == (Status.NOTE, "", None, None)


@pytest.mark.parametrize(
    "fields",
    [
        {"anchor": "the_moon"},
        {"anchor": None},
        {"period": Period(n=1, unit="fortnight")},
        {"period": Period(n=0, unit="day")},
        {"tiers": (tier(days(3), 5), tier(Period(n=1, unit="fortnight"), 10))},
        {"tiers": (tier(days(0), 5), tier(days(3), 10))},
    ],
)
def test_a_rule_that_cannot_be_read_is_unknown_and_says_so(fields):
    clock = clock_of(card(rule(**fields)), [act(1, "11-01", amount=10)])
    assert (clock.status, clock.state, clock.reason) == (Status.UNREADABLE, State.UNKNOWN, "rule_unreadable")


def test_a_period_of_one_can_be_read():
    assert clock_of(card(rule(period=days(1))), [act(1, "11-22")]).limit == date(2026, 11, 23)


# --- A service that holds the number -----------------------------------------------------------------

HOLD = rule(
    "hold",
    RuleType.PAID_HOLD,
    anchor=Anchor.SERVICE_START,
    resets_on=("hold_purchase",),
    period=months(1),
    price=pounds(2),
    charged_to="balance",
    renews=True,
)


def test_a_hold_that_was_never_bought_rests_and_says_why():
    clock = clock_of(card(HOLD), [], "hold")
    assert (clock.status, clock.state, clock.reason) == (Status.RESTING, "", "hold_not_bought")


def test_the_proof_of_a_hold_tells_when_it_was_bought_and_how_long_the_credit_pays_for_it():
    events = [act(1, "10-05", "hold_purchase"), balance("7.50", date(2026, 10, 5))]
    steps = said(card(HOLD), events, HOLD)
    assert codes_of(steps) == ["rule", "counted", "credit_pays", "margin", "last_safe_day"]
    assert steps[1][1]["limit"] == date(2026, 11, 5)
    paid = {"credit": Decimal("7.50"), "price": pounds(2), "times": 3, "limit": date(2027, 2, 5)}
    assert steps[2][1] == paid
    clock = clock_of(card(HOLD), events, "hold")
    assert (clock.status, clock.limit) == (Status.RUNNING, paid["limit"])


# --- A hold that begins where the line ends ------------------------------------------------------------

LINE = rule(kind=RuleType.LINE_VALIDITY, anchor=Anchor.CURRENT_EXPIRY, period=days(30))
AFTER = HOLD.replace(anchor=Anchor.LINE_EXPIRY, resets_on=())


def test_a_hold_after_a_line_of_unknown_end_rests_and_says_why():
    clock = clock_of(card(LINE, AFTER), [], "hold")
    assert (clock.status, clock.limit, clock.reason) == (Status.RESTING, None, "line_end_unknown")


@pytest.mark.parametrize("events", [[], [balance("1.99", date(2026, 11, 1))]])
def test_a_hold_after_the_line_that_no_credit_pays_for_rests_and_says_why(events):
    clock = clock_of(card(LINE, AFTER), [act(1, "11-01"), *events], "hold")
    assert (clock.status, clock.limit, clock.reason) == (Status.RESTING, None, "balance_not_recorded")


def test_a_hold_after_the_line_counts_from_the_earliest_end_as_long_as_the_credit_lasts():
    longer = LINE.replace(id="longer", anchor=Anchor.LAST_QUALIFYING_EVENT, period=days(60))
    credit = rule("credit", RuleType.CREDIT_VALIDITY, period=days(3))
    one = card(LINE, longer, credit, AFTER)
    events = [act(1, "11-01"), balance(4, date(2026, 11, 1))]
    clock = clock_of(one, events, "hold")
    assert (clock.status, clock.limit) == (Status.RUNNING, date(2027, 2, 1))
    steps = said(one, events, AFTER)
    assert codes_of(steps) == ["rule", "credit_pays", "margin", "last_safe_day"]
    assert steps[1][1] == {"credit": Decimal(4), "price": pounds(2), "times": 2, "limit": date(2027, 2, 1)}


# --- Each anchor has its own way of counting ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("anchor", "kind", "limit"),
    [
        (Anchor.LAST_QUALIFYING_EVENT, RuleType.INACTIVITY, "2026-12-01"),
        (Anchor.TOP_UP_DATE, RuleType.CREDIT_VALIDITY, "2026-12-01"),
        (Anchor.CURRENT_EXPIRY, RuleType.LINE_VALIDITY, "2026-12-01"),
        (Anchor.SERVICE_START, RuleType.INACTIVITY, "2026-12-01"),
        (Anchor.PLAN_PURCHASE_DATE, RuleType.INACTIVITY, "2026-12-05"),
    ],
)
def test_a_clock_counts_from_what_its_anchor_names(anchor, kind, limit):
    one = card(rule(kind=kind, anchor=anchor, period=days(30)))
    events = [act(1, "11-01"), act(2, "11-05", "plan_purchase")]
    assert clock_of(one, events).limit == date.fromisoformat(limit)
