"""What a card's owner may change about a rule, and the clocks people fill in themselves."""

from collections.abc import Iterable
from datetime import date

from leb_wallet.domain.events import EventKind
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rules import Rule, RuleType

# The acts a form offers for a clock of one's own; an operator that counts others is in the catalogue.
OWN_RULE_ACTS = (
    EventKind.TOP_UP,
    EventKind.SMS_OUT,
    EventKind.CALL_OUT,
    EventKind.DATA,
    EventKind.PLAN_PURCHASE,
    EventKind.ADDON_PURCHASE,
)


def is_own_rule(rule: Rule) -> bool:
    """Tell whether a rule is a template that its owner fills in: a date without any source."""
    return rule.type != RuleType.NOTE_ONLY and not rule.sources and rule.confidence is None and not rule.tiers


def has_period(rule: Rule) -> bool:
    """Tell whether a rule's length is one period that may be changed, not a table of amounts or a mere note."""
    return rule.type != RuleType.NOTE_ONLY and not rule.tiers


def has_date(rule: Rule) -> bool:
    """Tell whether a rule can carry an end date that its owner knows."""
    return rule.type != RuleType.NOTE_ONLY


def edited_rule(
    rule: Rule,
    *,
    enabled: bool,
    period: Period | None,
    ends_on: date | None,
    today: date,
    resets_on: Iterable[str] | None = None,
) -> Rule:
    """Return a rule as its owner wants it. The day an end date was told stays while the date does.

    Args:
        period: kept as it is where the rule goes by amounts.
        resets_on: the acts that count; ``None`` leaves them. Acts the form does not offer stay.
    """
    changes: dict[str, object] = {"enabled": enabled}
    if has_period(rule):
        changes["period"] = period
    if ends_on != rule.ends_on:
        changes |= {"ends_on": ends_on, "ends_told_on": today if ends_on else None}
    if resets_on is not None:
        kept = [kind for kind in rule.resets_on if kind not in OWN_RULE_ACTS]
        changes["resets_on"] = (*resets_on, *kept)
    return rule if _is_already(rule, changes) else rule.replace(**changes)


def lacks_clock(rule: Rule) -> bool:
    """Tell whether a rule of one's own says neither how long nor until when, so that nothing can be counted."""
    return is_own_rule(rule) and rule.enabled and rule.period is None and rule.ends_on is None


def _is_already(rule: Rule, changes: dict[str, object]) -> bool:
    return all(getattr(rule, name) == value for name, value in changes.items())
