"""Clocks that look at money: sums to spend, fees that drain the credit, and the day it is used up."""

from datetime import date
from decimal import Decimal
from math import ceil

from leb_wallet.domain.clocks import Status
from leb_wallet.domain.events import SPENDING_KINDS
from leb_wallet.domain.line import Line, Trail
from leb_wallet.domain.periods import Period, add_period
from leb_wallet.domain.reckoning import Reckoning, say
from leb_wallet.domain.rules import Anchor, Rule, RuleType
from leb_wallet.domain.told import or_told


def spending_window(rule: Rule, line: Line, trail: Trail | None) -> Reckoning:
    """Spend a sum in every window of the period, windows laid end to end from the activation.

    The limit is the end of the window of the last act, or of the next one if that
    window's sum is reached. A later window cannot be reached by time alone.
    """
    start = line.card.activated_on
    if start is None or rule.period is None or rule.price is None:
        return Reckoning(Status.WAITING, reason="nothing_to_count_from")
    spending = [e for e in line.acts if e.kind in SPENDING_KINDS and e.amount is not None and e.happened_on >= start]
    spending = [e for e in spending if e.currency in (None, rule.price.currency)]
    window = 0
    if spending:
        while add_period(start, rule.period, window + 1) <= spending[-1].happened_on:
            window += 1
    opens = add_period(start, rule.period, window)
    spent = sum((e.amount or Decimal(0) for e in spending if e.happened_on >= opens), Decimal(0))
    met = spent >= rule.price.amount
    limit = add_period(start, rule.period, window + (2 if met else 1))
    say(trail, "spent_in_window", on=opens, spent=spent, price=rule.price, period=rule.period, limit=limit)
    return Reckoning(Status.RUNNING, or_told(rule, line, limit, opens, trail) or limit)


def after_zero(rule: Rule, line: Line, trail: Trail | None) -> Reckoning:
    """Count from the day the credit is used up, recorded or projected from a draining fee."""
    credit = line.credit()
    if credit is None:
        return Reckoning(Status.RESTING, reason="balance_not_recorded")
    zero: date | None = credit.as_of
    if credit.amount > 0:
        fees = [day for r in line.rules if r.type == RuleType.PERIODIC_FEE and (day := _drained(r, line, None))]
        zero = min(fees, default=None)
    if zero is None or rule.period is None:
        return Reckoning(Status.RESTING, reason="credit_left")
    limit = add_period(zero, rule.period)
    say(trail, "counted_from_zero", on=zero, credit=credit.amount, period=rule.period, limit=limit)
    return Reckoning(Status.RUNNING, limit)


def fee(rule: Rule, line: Line, trail: Trail | None) -> Reckoning:
    """Project the day on which a regular fee has used up the credit."""
    credit = line.credit()
    if credit is None:
        return Reckoning(Status.RESTING, reason="balance_not_recorded")
    if credit.amount == 0:
        return Reckoning(Status.RESTING, reason="no_credit_left")
    day = _drained(rule, line, trail)
    if day is None:
        return Reckoning(Status.UNREADABLE, reason="rule_unreadable")
    return Reckoning(Status.RUNNING, day)


def _drained(rule: Rule, line: Line, trail: Trail | None) -> date | None:
    credit, fee, period = line.credit(), rule.price, rule.period
    if credit is None or fee is None or not fee.amount or period is None or credit.currency != fee.currency:
        return None
    times = ceil(credit.amount / fee.amount)  # the fee that takes the last of it, whole or not
    if rule.anchor == Anchor.CALENDAR_MONTH_DAY_1:
        this_month = credit.told_on.replace(day=1)
        first = this_month if this_month == credit.told_on else add_period(this_month, period)
        day = add_period(first, period, times - 1)
    else:
        day = _anniversary(line.card.activated_on, credit.told_on, period, times)
    say(trail, "fee_drains", on=credit.told_on, credit=credit.amount, price=fee, times=times, limit=day)
    return day


def _anniversary(start: date | None, told_on: date, period: Period, times: int) -> date:
    """Return the ``times``-th day, from ``told_on`` on, that is whole periods from ``start``.

    A fee due on the very day may still have to come. Without a start the first is a period away.
    """
    if start is None:
        return add_period(told_on, period, times)
    passed = 1
    while add_period(start, period, passed) < told_on:
        passed += 1
    return add_period(start, period, passed + times - 1)
