"""End dates that the operator or the user told: they count more than arithmetic."""

from collections.abc import Callable
from datetime import date

from leb_wallet.domain.clocks import Status
from leb_wallet.domain.line import Line, Trail
from leb_wallet.domain.reckoning import Reckoning, say
from leb_wallet.domain.rules import Anchor, Rule, RuleType


def reports_for(rule: Rule, line: Line) -> list[tuple[date, date]]:
    """Return (told on, until) pairs that concern this rule, oldest first.

    A date told for the line belongs to the clock that is about the line: an
    operator-reported date, else line validity, else credit validity, and so on. One
    told on the day of an act already contains the act.
    """
    told = [(e.happened_on, e.reported_until) for e in line.reports if e.reported_until]
    own = [(min(rule.ends_told_on or line.today, line.today), rule.ends_on)] if rule.ends_on else []
    return sorted(own + (told if told and any(about is rule for about in _told_about(line)) else []))


def _told_about(line: Line) -> tuple[Rule, ...]:
    for fits in _TOLD_ABOUT:
        found = tuple(rule for rule in line.rules if fits(rule))
        if found:
            return found
    return ()


_TOLD_ABOUT: tuple[Callable[[Rule], bool], ...] = (
    lambda rule: rule.anchor == Anchor.OPERATOR_REPORTED_DATE,
    lambda rule: rule.type == RuleType.LINE_VALIDITY,
    lambda rule: rule.type == RuleType.CREDIT_VALIDITY,
    lambda rule: rule.type == RuleType.HARD_CAP,
    lambda rule: rule.type == RuleType.PAID_HOLD,
    lambda rule: rule.type == RuleType.INACTIVITY,
    lambda rule: rule.type in (RuleType.PLAN_RENEWAL, RuleType.MIN_SPEND),
)


def or_told(rule: Rule, line: Line, limit: date | None, since: date | None, trail: Trail | None) -> date | None:
    """Return the operator's date instead of the computed one if it was told after ``since``."""
    reports = reports_for(rule, line)
    if not reports or (since is not None and reports[-1][0] < since):
        return limit
    told_on, until = reports[-1]
    say(trail, "operator_told", on=told_on, limit=until)
    return until


def only_told(rule: Rule, line: Line, trail: Trail | None) -> Reckoning:
    """A date only the operator knows."""
    limit = or_told(rule, line, None, None, trail)
    return Reckoning(Status.RUNNING, limit) if limit else Reckoning(Status.WAITING, reason="ask_operator")
