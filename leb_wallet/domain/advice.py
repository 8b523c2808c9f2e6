"""Advice before paying: everything worth saying about a planned act, the main thing first.

Each sentence has its function: :mod:`~leb_wallet.domain.advice_count` (does it count),
:mod:`~leb_wallet.domain.advice_amounts` (which amount), :mod:`~leb_wallet.domain.advice_use`
(will it be used, does it pay for the plan), :mod:`~leb_wallet.domain.advice_fees`. Dates come
from the engine, which is asked what would be if the act had arrived.
"""

from collections.abc import Callable, Iterable
from datetime import date, tzinfo

from leb_wallet.domain.advice_amounts import (
    below_minimum,
    best_value,
    bonus_does_not_count,
    less_is_enough,
    not_sold,
    smallest_amount,
    tier_above,
    what_amounts_give,
)
from leb_wallet.domain.advice_case import Advice, Case, Plan, Tone
from leb_wallet.domain.advice_count import cut_by_cap, shortens_another_clock, what_it_moves
from leb_wallet.domain.advice_fees import high_fee, paid_in_other_currency, paid_more
from leb_wallet.domain.advice_use import more_than_used, not_enough_for_renewal, plan_not_from_credit, would_expire
from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.providers import Provider

__all__ = ["ADVICE_CODES", "Advice", "Plan", "Tone", "advice_for"]

# Every code there is, so that no sentence can be forgotten.
ADVICE_CODES = (
    "moves_date",
    "first_date",
    "clock_stops",
    "starts_clock",
    "moves_earlier",
    "moves_other_clock",
    "shortens_clock",
    "no_rules",
    "date_not_known",
    "cap_reached",
    "cut_by_cap",
    "nothing_further",
    "does_not_count",
    "smallest_amount",
    "any_amount",
    "best_value",
    "amounts_give",
    "just_below_tier",
    "tier_above",
    "less_is_enough",
    "below_minimum",
    "not_sold",
    "bonus_does_not_count",
    "more_than_used",
    "would_expire",
    "credit_expires",
    "plan_not_from_credit",
    "not_enough_for_renewal",
    "high_fee",
    "paid_more",
    "paid_in_other_currency",
)

_Question = Callable[[Case], Advice | None]
_WITHOUT_AMOUNT: tuple[_Question, ...] = (smallest_amount, best_value, what_amounts_give)
_WITH_AMOUNT: tuple[_Question, ...] = (
    shortens_another_clock,
    cut_by_cap,
    below_minimum,
    not_sold,
    tier_above,
    less_is_enough,
    bonus_does_not_count,
)
_ALWAYS: tuple[_Question, ...] = (
    plan_not_from_credit,
    not_enough_for_renewal,
    high_fee,
    paid_more,
    paid_in_other_currency,
)
_ORDER = (Tone.WARN, Tone.GOOD, Tone.INFO)


def advice_for(  # noqa: PLR0917 - the engine's own arguments, and the plan
    card: Card,
    events: Iterable[Event],
    provider: Provider | None,
    plan: Plan,
    today: date,
    zone: tzinfo | None = None,
) -> list[Advice]:
    """Return what to know before doing what is planned: first whether it counts, then warnings, then the rest.

    Args:
        events: the acts of this card.
        provider: the card's operator in the catalogue; None where it is not there.
        today: the user's local calendar day.
        zone: the user's time zone, as for the engine.
    """
    case = Case(card, events, provider, plan, today=today, zone=zone)
    main = what_it_moves(case)
    asked = _WITH_AMOUNT if plan.amount is not None else _WITHOUT_AMOUNT
    amounts = _answers(asked, case)
    if plan.amount is None and amounts and main is not None and main.tone == Tone.GOOD:
        main = None  # the amounts tell the same in more detail
    if plan.amount is not None:
        amounts += _other_amounts(case, main, {advice.code for advice in amounts})
    rest = amounts + _answers(_ALWAYS, case) + _about_use(case)
    rest.sort(key=lambda advice: _ORDER.index(advice.tone))
    return [main, *rest] if main else rest


def _answers(questions: Iterable[_Question], case: Case) -> list[Advice]:
    return [advice for ask in questions if (advice := ask(case)) is not None]


def _about_use(case: Case) -> list[Advice]:
    """Return one sentence about unused credit: that it is lost weighs more than that it is left over."""
    said = would_expire(case)
    if said is not None and said.tone == Tone.WARN:
        return [said]
    left = more_than_used(case)
    return [advice for advice in (said, left) if advice is not None]


def _other_amounts(case: Case, main: Advice | None, said: set[str]) -> list[Advice]:
    """Return the smallest and the best amount where the planned one is neither, nor another was named already."""
    if said & {"less_is_enough", "just_below_tier", "tier_above"}:
        return []
    planned = case.money(case.plan.amount) if case.plan.amount is not None else None
    helps = main is not None and main.tone == Tone.GOOD
    found = [best_value(case) if helps else smallest_amount(case)]
    return [advice for advice in found if advice and advice.values.get("amount") not in (None, planned)]
