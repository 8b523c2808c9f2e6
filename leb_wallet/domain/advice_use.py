"""Will the credit be used, will it expire, and does it pay for the plan?"""

from datetime import date
from decimal import Decimal

from leb_wallet.domain.advice_amounts import offers
from leb_wallet.domain.advice_case import Advice, Case, Tone, money_of
from leb_wallet.domain.balances import Expected, Spending, expected_balance, renewals_from_credit, usual_spending
from leb_wallet.domain.clocks import Consequence, Status
from leb_wallet.domain.rules import RuleType


def more_than_used(case: Case) -> Advice | None:
    """Say that the card will not use so much until it must be topped up again, by its own history.

    A warning where a smaller amount would move the date as well.
    """
    day = case.planned.last_safe_day
    if day is None or day <= case.day or day == date.max:
        return None
    values = _left_over(case, day)
    if values is None:
        return None
    smaller = [offer for offer in offers(case) if case.plan.amount is not None and offer.amount < case.plan.amount]
    return Advice("more_than_used", Tone.WARN if smaller else Tone.INFO, values)


def would_expire(case: Case) -> Advice | None:
    """Warn of credit that runs out unused; without a history say only until when it lasts."""
    day = min((clock for clock in _credit_ends(case)), default=None)
    if not case.is_top_up or day is None or day == date.max:
        return None
    if _spending(case) is None:
        return Advice("credit_expires", Tone.INFO, {"day": day})
    values = _left_over(case, day)
    return Advice("would_expire", Tone.WARN, values) if values else None


def plan_not_from_credit(case: Case) -> Advice | None:
    """Say that credit alone does not renew the plan, because it is charged to a card; a warning while one runs."""
    if not case.is_top_up:
        return None
    for clock in case.planned.clocks:
        rule = clock.rule
        if rule.type == RuleType.PLAN_RENEWAL and rule.charged_to == "card" and clock.status != Status.OFF:
            runs = clock.status == Status.RUNNING
            return Advice("plan_not_from_credit", Tone.WARN if runs else Tone.INFO, {"rule": rule})
    return None


def not_enough_for_renewal(case: Case) -> Advice | None:
    """Warn that the credit after the top-up does not pay the next renewal or fee."""
    credit = _credit(case)
    if not case.is_top_up or case.plan.amount is None or credit is None:
        return None
    after = credit.amount + case.plan.amount + (case.plan.bonus or 0)
    for rule in renewals_from_credit(case.card, case.events, case.day):
        price = rule.price
        if price is not None and price.currency == case.currency and after < price.amount:
            values = {"rule": rule, "price": price, "credit": case.money(after)}
            return Advice("not_enough_for_renewal", Tone.WARN, values | {"missing": case.money(price.amount - after)})
    return None


# --- Parts ----------------------------------------------------------------------------------


def _left_over(case: Case, end: date) -> dict[str, object] | None:
    """Return what would be left of the credit on ``end``, and how that was reckoned; None if nothing would."""
    spending = _spending(case)
    if not case.is_top_up or case.plan.amount is None or case.currency is None or spending is None:
        return None
    credit = _credit(case)
    there = (credit.amount if credit else Decimal(0)) + case.plan.amount + (case.plan.bonus or 0)
    used = spending.until_day(case.day, end)
    if there <= used:
        return None
    return {
        "day": end,
        "credit": case.money(there),
        "used": case.money(_cents(used)),
        "left": case.money(_cents(there - used)),
        "spent": money_of(spending.spent, case.currency),
        "since": spending.since,
        "until": spending.until,
        "how": spending.how,
    }


def _credit_ends(case: Case) -> list[date]:
    """Return the limits at which the credit after the top-up is lost."""
    return [
        clock.limit
        for clock in case.planned.clocks
        if clock.rule.type == RuleType.CREDIT_VALIDITY
        and clock.status == Status.RUNNING
        and clock.consequence == Consequence.CREDIT_LOST
        and clock.limit is not None
        and clock.limit > case.day
    ]


def _spending(case: Case) -> Spending | None:
    return usual_spending(case.events, case.currency, case.day)


def _credit(case: Case) -> Expected | None:
    credit = expected_balance(case.card, case.events, case.day)
    return credit if credit and credit.currency == case.currency else None


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"))
