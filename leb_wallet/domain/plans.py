"""Plans and packs: when they end, how long the credit renews them, and what counts from their end."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from leb_wallet.domain.clocks import Status
from leb_wallet.domain.events import EventKind
from leb_wallet.domain.line import PACK_KINDS, Line, Trail
from leb_wallet.domain.periods import Period, add_period
from leb_wallet.domain.reckoning import Reckoning, say
from leb_wallet.domain.rules import Anchor, ExtendMode, Rule, RuleType
from leb_wallet.domain.told import or_told

_RENEWALS = (EventKind.PLAN_PURCHASE, EventKind.HOLD_PURCHASE)


def plan_end(line: Line, kinds: Iterable[str] = (EventKind.PLAN_PURCHASE,), trail: Trail | None = None) -> date | None:
    """Return the day on which the last recorded plan has run out.

    The end told with the purchase counts, else the length of the plan, added to the
    running plan where the operator stacks them. Without either the purchase day itself:
    nothing proves a longer life. Where the line lives by its plan alone, the first plan
    began with the activation.
    """
    renewal = next((r for r in line.rules if r.type == RuleType.PLAN_RENEWAL and r.period), None)
    stacks = renewal is not None and renewal.extend_mode == ExtendMode.ADD
    end: date | None = None
    anchor, times = date.min, 0
    started = line.card.activated_on
    if started and renewal and renewal.period and _lives_by_plan(line):
        end, anchor, times = add_period(started, renewal.period), started, 1
        say(trail, "counted_from_activation", on=started, period=renewal.period, limit=end)
    for act in line.acts:
        if act.kind not in kinds:
            continue
        if act.reported_until:
            end, anchor, times = act.reported_until, act.reported_until, 0
        elif renewal is None or renewal.period is None:
            end, anchor, times = act.happened_on, act.happened_on, 0
        else:
            if not (stacks and end and end >= act.happened_on):
                anchor, times = act.happened_on, 0
            times += 1
            end = add_period(anchor, renewal.period, times)
        say(trail, "plan_bought", event=act, limit=end)
    return end


def plan(rule: Rule, line: Line, trail: Trail | None) -> Reckoning:
    """The day by which the plan must be paid again: its end, or as far as the credit pays for renewals."""
    kinds = (EventKind.PLAN_PURCHASE, *rule.resets_on)
    if rule.anchor == Anchor.CURRENT_EXPIRY:
        kinds += (EventKind.ADDON_PURCHASE,)
    bought = line.last(*kinds)
    end = plan_end(line, kinds, trail)
    end = or_told(rule, line, end, bought.happened_on if bought else None, trail)
    if end is None:
        return Reckoning(Status.RESTING, reason="no_plan_recorded")
    return Reckoning(Status.RUNNING, funded_until(rule, line, end, rule.period, trail))


def _lives_by_plan(line: Line) -> bool:
    counted_otherwise = {RuleType.INACTIVITY, RuleType.LINE_VALIDITY, RuleType.CREDIT_VALIDITY, RuleType.HARD_CAP}
    return all(r.anchor == Anchor.PLAN_EXPIRY for r in line.rules if r.type in counted_otherwise)


def funded_until(rule: Rule, line: Line, end: date, period: Period | None, trail: Trail | None) -> date:
    """Return the first renewal day the recorded credit cannot pay; ``end`` where that is not known.

    A balance told after ``end`` proves that the line was renewed meanwhile; the next
    renewal is then the first day of the cycle not before the balance.
    """
    credit = line.credit()
    if not (rule.renews and rule.charged_to == "balance" and rule.price and rule.price.amount and period):
        return end
    if credit is None or credit.currency != rule.price.currency:
        return end
    passed = 0
    while add_period(end, period, passed) < credit.told_on and rule.type == RuleType.PLAN_RENEWAL:
        passed += 1
    since = [act for act in line.acts if act.kind in _RENEWALS and act.happened_on > credit.told_on]
    unpriced = sum(act.amount is None for act in since)  # recorded without what they took from the credit
    times = passed + max(0, min(int(credit.amount / rule.price.amount) - unpriced, 1200))  # a century of months
    if rule.max_total:
        while times and add_period(end, period, times) > add_period(end, rule.max_total):
            times -= 1
    needed_by = add_period(end, period, times)
    say(trail, "credit_pays", credit=credit.amount, price=rule.price, times=times, limit=needed_by)
    return needed_by


def after_plan(rule: Rule, line: Line, trail: Trail | None) -> Reckoning:
    """Count from the end of the last plan, or from a later act that counts as well."""
    end = plan_end(line, trail=trail)
    other = line.last(*(kind for kind in rule.resets_on if kind != EventKind.PLAN_PURCHASE))
    starts = [day for day in (end, other and other.happened_on) if day]
    limit = add_period(max(starts), rule.period) if starts and rule.period else None
    if limit:
        say(trail, "counted_from_plan_end", on=max(starts), period=rule.period, limit=limit)
    bought = line.last(EventKind.PLAN_PURCHASE, *rule.resets_on)
    limit = or_told(rule, line, limit, bought.happened_on if bought else None, trail)
    if limit is None:
        return Reckoning(Status.WAITING, reason="no_plan_recorded")
    return Reckoning(Status.RUNNING, limit)


def after_pack(rule: Rule, line: Line, trail: Trail | None) -> Reckoning:
    """Count from the day after the last pack ended, or from spending above a threshold (povo)."""
    pack = [(e.reported_until or e.happened_on) for e in line.acts if e.kind in PACK_KINDS]
    starts = [max(pack) + timedelta(days=1)] if pack else []
    if line.card.activated_on and not pack:
        starts.append(line.card.activated_on)
    spent = _threshold_reached(rule, line)
    if spent:
        starts.append(spent)
        say(trail, "threshold_reached", on=spent, price=rule.spend_threshold)
    if not starts or rule.period is None:
        return Reckoning(Status.WAITING, reason="nothing_to_count_from")
    limit = add_period(max(starts), rule.period)
    say(trail, "counted_from_pack_end", on=max(starts), period=rule.period, limit=limit)
    limit = or_told(rule, line, limit, max(starts), trail) or limit
    return Reckoning(Status.RUNNING, limit)


def _threshold_reached(rule: Rule, line: Line) -> date | None:
    """Return the last day on which metered spending, summed up, passed the rule's threshold."""
    threshold, total, reached = rule.spend_threshold, Decimal(0), None
    if threshold is None:
        return None
    for act in line.acts:
        if act.amount is None or act.currency not in (None, threshold.currency):
            continue
        if act.kind == EventKind.SPEND_THRESHOLD or act.kind in (EventKind.CALL_OUT, EventKind.SMS_OUT):
            total += act.amount
        elif act.kind in PACK_KINDS:
            total = Decimal(0)
        if total > threshold.amount or (act.kind == EventKind.SPEND_THRESHOLD and total >= threshold.amount):
            reached, total = act.happened_on, Decimal(0)
    return reached
