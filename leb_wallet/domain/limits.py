"""From which day each kind of clock counts, and what moves its limit.

One function a kind, in the modules beside this one. They read only recorded acts, dates
on the card and the rule: a limit never depends on the day of asking, except that acts
after that day do not count yet. In doubt the earlier date wins.
"""

from collections.abc import Callable, Mapping

from leb_wallet.domain.clocks import Status
from leb_wallet.domain.credit_clocks import after_zero, fee, spending_window
from leb_wallet.domain.line import Line, Trail
from leb_wallet.domain.one_off import after_activation, after_registration, first_use, registration
from leb_wallet.domain.periods import DAY_PER_CURRENCY_UNIT, UNITS
from leb_wallet.domain.plans import after_pack, after_plan, funded_until, plan
from leb_wallet.domain.reckoning import Reckoning
from leb_wallet.domain.rules import Anchor, Rule, RuleType
from leb_wallet.domain.told import only_told
from leb_wallet.domain.winding import wound_by_acts


def reckon(rule: Rule, line: Line, trail: Trail | None = None) -> Reckoning:
    """Return the limit of one rule on one line; the steps that prove it go into ``trail``."""
    if rule.type == RuleType.NOTE_ONLY:
        return Reckoning(Status.NOTE)
    function = _BY_TYPE.get(rule.type) or _BY_ANCHOR.get(rule.anchor or "")
    if function is None or not _is_readable(rule):
        return Reckoning(Status.UNREADABLE, reason="rule_unreadable")
    return function(rule, line, trail)


def _is_readable(rule: Rule) -> bool:
    lengths = [rule.period, *(tier.extends for tier in rule.tiers)]
    units = (*UNITS, DAY_PER_CURRENCY_UNIT)
    return all(length is None or (length.unit in units and length.n > 0) for length in lengths)


def _hold(rule: Rule, line: Line, trail: Trail | None) -> Reckoning:
    """A fee that keeps the number: from the day the service was bought, or from the line's own end."""
    if rule.anchor == Anchor.LINE_EXPIRY:
        return _hold_after_line(rule, line, trail)
    wound = wound_by_acts(rule, line, trail)
    if wound.limit is None:
        return Reckoning(Status.RESTING, reason="hold_not_bought")
    return Reckoning(Status.RUNNING, funded_until(rule, line, wound.limit, rule.period, trail))


def _hold_after_line(rule: Rule, line: Line, trail: Trail | None) -> Reckoning:
    ends = [reckon(r, line).limit for r in line.rules if r.type == RuleType.LINE_VALIDITY]
    known = [end for end in ends if end]
    if not known:
        return Reckoning(Status.RESTING, reason="line_end_unknown")
    limit = funded_until(rule, line, min(known), rule.period, trail)
    if limit == min(known):
        return Reckoning(Status.RESTING, reason="balance_not_recorded")
    return Reckoning(Status.RUNNING, limit)


_Function = Callable[[Rule, Line, Trail | None], Reckoning]

# A few kinds of clock decide by themselves what their anchor means; the others go by the anchor.
_BY_TYPE: Mapping[str, _Function] = {
    RuleType.PLAN_RENEWAL: plan,
    RuleType.PAID_HOLD: _hold,
    RuleType.MIN_SPEND: spending_window,
    RuleType.ZERO_BALANCE: after_zero,
    RuleType.PERIODIC_FEE: fee,
    RuleType.REGISTRATION_DEADLINE: registration,
    RuleType.ACTIVATE_BY: first_use,
}
_BY_ANCHOR: Mapping[str, _Function] = {
    Anchor.LAST_QUALIFYING_EVENT: wound_by_acts,
    Anchor.TOP_UP_DATE: wound_by_acts,
    Anchor.CURRENT_EXPIRY: wound_by_acts,
    Anchor.SERVICE_START: wound_by_acts,
    Anchor.ACTIVATION_DATE: after_activation,
    Anchor.REGISTRATION_DATE: after_registration,
    Anchor.PURCHASE_DATE: first_use,
    Anchor.PLAN_EXPIRY: after_plan,
    Anchor.PLAN_PURCHASE_DATE: after_plan,
    Anchor.DAY_AFTER_LAST_PACK_EXPIRY: after_pack,
    Anchor.OPERATOR_REPORTED_DATE: only_told,
}
