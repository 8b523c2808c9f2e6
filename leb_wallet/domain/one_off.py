"""One-off deadlines, and lives that no act lengthens."""

from datetime import date

from leb_wallet.domain.clocks import Status
from leb_wallet.domain.events import SPENDING_KINDS, EventKind
from leb_wallet.domain.line import Line, Trail
from leb_wallet.domain.periods import add_period
from leb_wallet.domain.reckoning import Reckoning, say
from leb_wallet.domain.rules import Rule, RuleType
from leb_wallet.domain.told import or_told


def after_activation(rule: Rule, line: Line, trail: Trail | None) -> Reckoning:
    """Count once from the activation; an act on the allow-list settles it."""
    started = line.card.activated_on
    settled = next(
        (e for e in line.acts if e.kind in rule.resets_on and (not started or e.happened_on >= started)), None
    )
    if settled is not None:
        say(trail, "settled", event=settled)
        return Reckoning(Status.SETTLED, reason="done")
    return _once(rule, line, started, "counted_from_activation", trail)


def registration(rule: Rule, line: Line, trail: Trail | None) -> Reckoning:
    """Register within a period after activation; settled by the registration."""
    done = line.last(EventKind.IN_PERSON_REGISTRATION)
    if line.card.registered_on or done:
        return Reckoning(Status.SETTLED, reason="done")
    return _once(rule, line, line.card.activated_on, "counted_from_activation", trail)


def first_use(rule: Rule, line: Line, trail: Trail | None) -> Reckoning:
    """Use the card for the first time within a period after buying it."""
    used = line.card.activated_on or next((e.happened_on for e in line.acts if e.kind in SPENDING_KINDS), None)
    if used:
        return Reckoning(Status.SETTLED, reason="done")
    return _once(rule, line, line.card.purchased_on, "counted_from_purchase", trail)


def after_registration(rule: Rule, line: Line, trail: Trail | None) -> Reckoning:
    """A life that top-ups do not lengthen, counted from the registration."""
    again = line.last(EventKind.IN_PERSON_REGISTRATION)
    days = [day for day in (line.card.registered_on, again and again.happened_on) if day]
    if days:
        return _once(rule, line, max(days), "counted_from_registration", trail)
    return _once(rule, line, line.card.activated_on, "counted_from_activation", trail)


def _once(rule: Rule, line: Line, start: date | None, code: str, trail: Trail | None) -> Reckoning:
    limit = add_period(start, rule.period) if start and rule.period else None
    if limit:
        say(trail, code, on=start, period=rule.period, limit=limit)
    limit = or_told(rule, line, limit, start, trail)
    if limit is None:
        return Reckoning(Status.WAITING, reason="nothing_to_count_from")
    if rule.type == RuleType.CREDIT_VALIDITY and not rule.resets_on and limit <= line.today:
        return Reckoning(Status.ENDED, limit, reason="credit_is_gone")
    return Reckoning(Status.RUNNING, limit)
