"""Which amount to choose: the smallest that helps, the one that helps longest for its price, and the traps between."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from leb_wallet.domain.advice_case import Advice, Case, Tone

# An amount is just below a tier when at most this share of the tier's own amount is missing.
JUST_BELOW = Decimal("0.2")
# Going up a tier is worth a word when the days on top cost at most two thirds of what the others do.
WORTH = Decimal("1.5")


class Offer(NamedTuple):
    """What an amount buys: the last safe day with it, and the days that gains."""

    amount: Decimal
    day: date
    days: int


def offers(case: Case) -> list[Offer]:
    """Return the amounts known to move the card's date to a later day, tried through the engine, smallest first.

    Tried are the operator's own amounts where they are known, else where its rules begin to
    pay: its minimum, the least amount that counts, the beginning of each tier.
    """
    if not case.is_top_up or case.currency is None:
        return []
    before, found = case.before.last_safe_day, []
    for amount in sorted(_candidates(case)):
        day = case.after(amount).last_safe_day
        if day is not None and (before is None or day > before):
            found.append(Offer(amount, day, case.gained(day)))
    return found


def smallest_amount(case: Case) -> Advice | None:
    """Name the smallest amount that moves the card's date, or say that any does."""
    found = offers(case)
    if found:
        return Advice("smallest_amount", Tone.INFO, _values(case, found[0]))
    if not case.is_top_up or _candidates(case) or any(rule.tiers or rule.min_reset_amount for rule in case.asked):
        return None
    before, after = case.before.last_safe_day, case.after(None).last_safe_day
    if after is not None and (before is None or after > before):
        return Advice("any_amount", Tone.INFO, {"day": after})
    return None


def best_value(case: Case) -> Advice | None:
    """Name the amount that moves the date furthest for each unit of money; of equals the smallest."""
    found = offers(case)
    if len({offer.day for offer in found}) < 2:
        return None
    best = max(found, key=lambda offer: (offer.days / offer.amount, -offer.amount))
    return Advice("best_value", Tone.INFO, _values(case, best))


def what_amounts_give(case: Case) -> Advice | None:
    """List the smallest amount for each day that can be reached, where there is a choice."""
    steps = _steps(offers(case))
    if len(steps) < 2:
        return None
    told = tuple({"amount": case.money(step.amount), "day": step.day, "days": step.days} for step in steps)
    return Advice("amounts_give", Tone.INFO, {"offers": told})


def tier_above(case: Case) -> Advice | None:
    """Say that a little more buys much more: just below a tier, or where the next tier's days are far cheaper.

    What the planned amount buys is counted from the day of the act, so that a date still far
    away does not make every higher tier look cheap.
    """
    amount, day = case.plan.amount, case.planned.last_safe_day
    if not amount or day is None:
        return None
    own = max(0, (day - case.day).days)
    helps = case.before.last_safe_day is None or day > case.before.last_safe_day
    for offer in _steps(offers(case)):
        more, more_days = offer.amount - amount, (offer.day - day).days
        if more <= 0 or more_days <= 0:
            continue
        values = _values(case, offer) | {"planned": case.money(amount), "planned_day": day}
        values |= {"more": case.money(more), "more_days": more_days}
        if more <= offer.amount * JUST_BELOW and more_days / more > own / amount:
            return Advice("just_below_tier", Tone.WARN, values)
        if helps and more_days / more >= WORTH * own / amount:
            return Advice("tier_above", Tone.INFO, values)
    return None


def less_is_enough(case: Case) -> Advice | None:
    """Say that a smaller amount moves the date just as far."""
    amount, day = case.plan.amount, case.planned.last_safe_day
    for offer in offers(case):
        if amount is not None and offer.amount < amount and day is not None and offer.day >= day:
            return Advice("less_is_enough", Tone.INFO, _values(case, offer) | {"planned": case.money(amount)})
    return None


def below_minimum(case: Case) -> Advice | None:
    """Warn that the operator takes no top-up as small as this."""
    amount, least = case.plan.amount, _minimum(case)
    if not case.is_top_up or amount is None or least is None or amount >= least:
        return None
    return Advice("below_minimum", Tone.WARN, {"planned": case.money(amount), "amount": case.money(least)})


def not_sold(case: Case) -> Advice | None:
    """Say that the amount is none of those the operator is known to sell, with the nearest ones."""
    amount, sold = case.plan.amount, sorted(_sold(case))
    if not case.is_top_up or not amount or not sold or amount in sold:
        return None
    near = [max((s for s in sold if s < amount), default=None), min((s for s in sold if s > amount), default=None)]
    nearest = tuple(case.money(one) for one in near if one is not None)
    return Advice("not_sold", Tone.INFO, {"planned": case.money(amount), "amounts": nearest})


def bonus_does_not_count(case: Case) -> Advice | None:
    """Warn that a bonus does not lift the amount into the next tier: operators go by the face value."""
    amount, bonus = case.plan.amount, case.plan.bonus
    if not case.is_top_up or not amount or not bonus or case.money(bonus) is None:
        return None
    with_it, without = case.after(amount + bonus).last_safe_day, case.planned.last_safe_day
    if with_it is None or (without is not None and with_it <= without):
        return None
    values = {"planned": case.money(amount), "bonus": case.money(bonus), "day": without}
    return Advice("bonus_does_not_count", Tone.WARN, values)


# --- Which amounts there are ----------------------------------------------------------------


def _candidates(case: Case) -> set[Decimal]:
    least = _minimum(case) or Decimal(0)
    sold = _sold(case)
    tiers = [tier for rule in case.asked for tier in rule.tiers if tier.currency == case.currency]
    if sold:
        # A tier for one amount alone says that it is sold.
        known: Iterable[Decimal | None] = sold | {tier.min for tier in tiers if tier.min == tier.max}
    else:
        counting = [r.min_reset_amount for r in case.asked if r.min_reset_amount]
        known = {tier.min for tier in tiers} | {m.amount for m in counting if m.currency == case.currency} | {least}
    return {amount for amount in known if amount and amount >= least}


def _sold(case: Case) -> set[Decimal]:
    if case.provider is None or case.provider.currency != case.currency:
        return set()
    return set(case.provider.denominations.value or ())


def _minimum(case: Case) -> Decimal | None:
    least = case.provider.minimum_top_up.value if case.provider else None
    return least.amount if least and least.currency == case.currency else None


def _steps(found: Iterable[Offer]) -> list[Offer]:
    """Return of all offers only those that reach further than any smaller one."""
    steps: list[Offer] = []
    for offer in found:
        if not steps or offer.day > steps[-1].day:
            steps.append(offer)
    return steps


def _values(case: Case, offer: Offer) -> dict[str, object]:
    return {"amount": case.money(offer.amount), "day": offer.day, "days": offer.days}
