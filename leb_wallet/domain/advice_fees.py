"""What a channel takes on top, and what leaves the purse in the end."""

from decimal import Decimal

from leb_wallet.domain.advice_case import Advice, Case, Tone, money_of

HIGH_FEE = Decimal("0.1")  # of the face value


def high_fee(case: Case) -> Advice | None:
    """Warn of a fee of a tenth of the amount or more."""
    amount, fee = case.plan.amount, case.plan.fee
    if not amount or not fee or case.currency is None or fee / amount < HIGH_FEE:
        return None
    percent = int((fee * 100 / amount).to_integral_value())
    return Advice("high_fee", Tone.WARN, {"fee": case.money(fee), "amount": case.money(amount), "percent": percent})


def paid_more(case: Case) -> Advice | None:
    """Warn that more is paid than amount and fee come to."""
    plan = case.plan
    if plan.amount is None or plan.paid is None or case.currency is None or _is_other_currency(case):
        return None
    more = plan.paid - plan.amount - (plan.fee or 0)
    if more <= 0:
        return None
    values = {"paid": plan.paid, "amount": plan.amount, "fee": plan.fee or Decimal(0), "more": more}
    return Advice("paid_more", Tone.WARN, {name: case.money(value) for name, value in values.items()})


def paid_in_other_currency(case: Case) -> Advice | None:
    """Say that the bank's rate decides what it really costs."""
    if case.plan.paid is None or not _is_other_currency(case):
        return None
    paid = money_of(case.plan.paid, case.plan.paid_currency)
    return Advice("paid_in_other_currency", Tone.INFO, {"paid": paid, "currency": case.currency})


def _is_other_currency(case: Case) -> bool:
    return case.plan.paid_currency is not None and case.plan.paid_currency != case.currency
