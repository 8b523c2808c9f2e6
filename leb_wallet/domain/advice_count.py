"""Does this act count, and what does it move?"""

from datetime import date

from leb_wallet.domain.advice_amounts import offers
from leb_wallet.domain.advice_case import Advice, Case, Tone
from leb_wallet.domain.clocks import CardDeadlines, Clock, Status
from leb_wallet.domain.deadlines import deadlines, explain
from leb_wallet.domain.effects import counting_kinds
from leb_wallet.domain.events import EventKind
from leb_wallet.domain.rules import Anchor, RuleType

_NOT_SAID = frozenset({"length_unknown"})


def what_it_moves(case: Case) -> Advice | None:
    """Say whether the planned act moves the card's date; None where only an amount can tell."""
    before, after = case.before.last_safe_day, case.planned.last_safe_day
    if before == after:
        return _moves_nothing(case)
    if after is None:
        clock = case.before.clock
        return Advice("clock_stops", Tone.GOOD, {"rule": clock.rule if clock else None})
    if before is None:
        return Advice("first_date", Tone.GOOD, {"day": after})
    if after > before:
        return Advice("moves_date", Tone.GOOD, {"before": before, "day": after, "days": case.gained(after)})
    if shortened(case):
        return Advice("moves_earlier", Tone.WARN, {"before": before, "day": after, "days": (before - after).days})
    clock = case.planned.clock
    return Advice("starts_clock", Tone.INFO, {"rule": clock.rule if clock else None, "day": after, "before": before})


def shortens_another_clock(case: Case) -> Advice | None:
    """Warn that the act ends a clock earlier which does not decide the card's date."""
    for before, after in shortened(case):
        deciding = case.before.clock
        if deciding is None or before.rule.id != deciding.rule.id:
            return Advice(
                "shortens_clock",
                Tone.WARN,
                {"rule": before.rule, "before": before.last_safe_day, "day": after.last_safe_day},
            )
    return None


def cut_by_cap(case: Case) -> Advice | None:
    """Warn that part of what is paid for is cut off, because the operator sets a furthest end."""
    clock, free = case.planned.clock, _without_cap(case)
    before, day = case.before.last_safe_day, case.planned.last_safe_day
    if clock is None or free is None or day is None or free <= day or before == day:
        return None
    return Advice("cut_by_cap", Tone.WARN, {"period": clock.rule.cap, "day": day, "days": (free - day).days})


def shortened(case: Case) -> list[tuple[Clock, Clock]]:
    """Return the clocks that the act as planned would end earlier, before and after it."""
    return [(old, new) for old, new in _pairs(case.before, case.planned) if _is_earlier(new, old)]


def _moves_nothing(case: Case) -> Advice | None:
    day = case.before.last_safe_day
    for before, after in _pairs(case.before, case.planned):
        if _is_earlier(before, after) or (before.last_safe_day is None and after.last_safe_day is not None):
            found = {"rule": after.rule, "day": after.last_safe_day, "deciding": day}
            return Advice("moves_other_clock", Tone.INFO, found)
    too_small = bool(offers(case))  # and the planned amount is none of them
    if too_small and case.plan.amount is None:
        return None
    if not too_small and not any(rule.resets_on for rule in case.rules):
        return Advice("no_rules", Tone.INFO, {"kind": case.plan.kind})
    reason = _reason(case)
    deciding = [case.before.clock.rule] if case.before.clock else case.asked
    told_only = any(r.anchor == Anchor.OPERATOR_REPORTED_DATE and case.plan.kind in r.resets_on for r in deciding)
    if told_only or reason in _NOT_SAID:
        return Advice("date_not_known", Tone.INFO, {"kind": case.plan.kind})
    if reason == "amount_unknown" and case.plan.amount is None:
        return None
    if reason == "another_clock":
        capped = _capped(case)
        return capped or Advice("nothing_further", Tone.WARN, {"day": day})
    if too_small and reason == "not_listed":
        reason = "amount_too_small"  # the top-up itself counts for nothing, the credit it brings does
    acts = counting_kinds(case.card, case.before.clock) or _implied(case.before.clock)
    return Advice("does_not_count", Tone.WARN, {"kind": case.plan.kind, "reason": reason, "acts": acts})


def _reason(case: Case) -> str:
    """Return why the act moves nothing: by the clock that decides, without one by the first that such acts may move."""
    reason = case.effect().reason if case.before.clock else None
    act = case.act(case.plan.amount)
    for rule in () if case.before.clock else case.asked:
        steps = explain(case.card, [*case.events, act], rule, case.day, case.zone)
        refused = [s for s in steps if s.code == "not_counted" and s.values["event"].id == act.id]
        if refused:
            return str(refused[0].values["reason"])
        reason = reason or "another_clock"
    if reason not in (None, "moves_nothing"):
        return str(reason)
    return "on_deny_list" if any(act.kind in rule.not_reset_by for rule in case.rules) else "not_listed"


def _implied(clock: Clock | None) -> tuple[str, ...]:
    return (EventKind.PLAN_PURCHASE,) if clock and clock.rule.type == RuleType.PLAN_RENEWAL else ()


def _capped(case: Case) -> Advice | None:
    """Say that the furthest end the operator allows is reached already."""
    clock, free = case.before.clock, _without_cap(case)
    if clock is None or free is None or clock.last_safe_day is None or free <= clock.last_safe_day:
        return None
    return Advice("cap_reached", Tone.WARN, {"day": clock.last_safe_day, "period": clock.rule.cap})


def _without_cap(case: Case) -> date | None:
    """Return the last safe day of the deciding clock if the operator set no furthest end; None if it sets none."""
    clock = case.planned.clock
    if clock is None or clock.rule.cap is None:
        return None
    rules = tuple(rule.replace(cap=None) for rule in case.card.rules)
    act = case.act(case.plan.amount)
    free = deadlines(case.card.replace(rules=rules), [*case.events, act], case.day, case.zone)
    return next((one.last_safe_day for one in free.clocks if one.rule.id == clock.rule.id), None)


def _pairs(before: CardDeadlines, after: CardDeadlines) -> list[tuple[Clock, Clock]]:
    return list(zip(before.clocks, after.clocks, strict=True))


def _is_earlier(one: Clock, other: Clock) -> bool:
    if one.status != Status.RUNNING or one.last_safe_day is None or other.last_safe_day is None:
        return False
    return one.last_safe_day < other.last_safe_day
