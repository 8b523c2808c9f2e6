"""The expiry engine: every clock of a card on one day, and the proof of each date."""

from collections.abc import Iterable
from datetime import date, timedelta, tzinfo

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import (
    DUE_DAYS,
    SOON_DAYS,
    CardDeadlines,
    Clock,
    State,
    Status,
    Step,
)
from leb_wallet.domain.events import Event
from leb_wallet.domain.limits import reckon
from leb_wallet.domain.line import Line, Trail, is_for
from leb_wallet.domain.reckoning import Reckoning
from leb_wallet.domain.rules import Rule, RuleType
from leb_wallet.domain.stages import consequence_of, loss_dates, number_is_gone, spans, stage_on
from leb_wallet.domain.zones import midnight, zone_named

_DAY = timedelta(days=1)
_GRAVEST_FIRST = (State.LOST, State.OVERDUE, State.DUE, State.SOON, State.UNKNOWN, State.OK)

# Which clocks must have a date before a card may be called fine: those of the number, and where
# an operator has none, those of the credit, and so on.
_ESSENTIAL = (
    frozenset({RuleType.INACTIVITY, RuleType.LINE_VALIDITY, RuleType.HARD_CAP, RuleType.MIN_SPEND}),
    frozenset({RuleType.CREDIT_VALIDITY}),
    frozenset({RuleType.PLAN_RENEWAL, RuleType.PAID_HOLD}),
)


def deadlines(card: Card, events: Iterable[Event], today: date, zone: tzinfo | None = None) -> CardDeadlines:
    """Return all clocks of a card, and the one that decides its state.

    The gravest state decides, among equals the earliest last safe day. A card of which
    an essential clock has nothing to count from is never ``ok``.

    Args:
        today: the user's local calendar day.
        zone: the user's time zone. An operator whose day ends before the user's takes
            one more day off; without a zone both are taken to be the same.
    """
    line = Line(card, events, today, zone)
    reckoned = {rule.id: reckon(rule, line) for rule in line.rules}
    _let_rest(line, reckoned)
    clocks = tuple(_clock(rule, reckoned.get(rule.id), line, zone) for rule in card.rules)
    running = [clock for clock in clocks if clock.status == Status.RUNNING]
    deciding = min(running, key=_rank, default=None)
    state = deciding.state if deciding else State.UNKNOWN
    if state == State.OK and _something_is_missing(line, reckoned):
        state = State.UNKNOWN
    return CardDeadlines(card.id, today, state, deciding, clocks, _losses(running))


def explain(card: Card, events: Iterable[Event], rule: Rule, today: date, zone: tzinfo | None = None) -> list[Step]:
    """Return the steps that lead to one clock's dates: what counted, what did not and why, the arithmetic.

    The same functions as in :func:`deadlines` do the counting; here they keep a record.
    """
    if not is_for(rule, card):
        return [Step("rule_is_off", {"rule": rule})]
    trail = Trail()
    trail.add("rule", rule=rule)
    line = Line(card, events, today, zone)
    reckon(rule, line, trail)
    reckoned = {r.id: reckon(r, line) for r in line.rules}
    _let_rest(line, reckoned, trail, rule)
    reckoning = reckoned[rule.id]
    limit = reckoning.limit
    if reckoning.status != Status.RUNNING or limit is None:
        trail.add("no_date", status=reckoning.status, reason=reckoning.reason, limit=limit)
        return trail.steps
    if rule.ends_at:
        trail.add("hour_of_the_limit", limit=limit, at=rule.ends_at, zone=card.time_zone)
    day = _last_safe_day(limit, card, zone, trail)
    trail.add("last_safe_day", limit=limit, day=day)
    return trail.steps


def _clock(rule: Rule, reckoning: Reckoning | None, line: Line, zone: tzinfo | None) -> Clock:
    if reckoning is None:
        return Clock(rule, Status.OFF, "")
    limit = reckoning.limit
    if limit is None or reckoning.status != Status.RUNNING:
        unknown = reckoning.status in (Status.WAITING, Status.UNREADABLE)
        return Clock(rule, reckoning.status, State.UNKNOWN if unknown else "", limit, reason=reckoning.reason)
    safe = _last_safe_day(limit, line.card, zone)
    laid = spans(rule, limit)
    stage = stage_on(line.today, laid)
    days_left = (safe - line.today).days
    state = State.LOST if stage is not None and number_is_gone(stage.stage) else state_for(days_left)
    return Clock(rule, Status.RUNNING, state, limit, safe, days_left, consequence_of(rule), stage, laid)


def state_for(days_left: int) -> str:
    """Return the state of a clock whose last safe day is ``days_left`` days away."""
    if days_left < 0:
        return State.OVERDUE
    if days_left <= DUE_DAYS:
        return State.DUE
    return State.SOON if days_left <= SOON_DAYS else State.OK


def _rank(clock: Clock) -> tuple[int, date]:
    return _GRAVEST_FIRST.index(clock.state), clock.last_safe_day or date.max


def _something_is_missing(line: Line, reckoned: dict[str, Reckoning]) -> bool:
    """Tell whether a clock that matters has no date, or a rule could not be read at all."""
    if any(r.status == Status.UNREADABLE for r in reckoned.values()):
        return True
    for kinds in _ESSENTIAL:
        found = [(rule, reckoned[rule.id].status) for rule in line.rules if rule.type in kinds]
        if found:
            none_runs = all(status != Status.RUNNING for _, status in found)
            return none_runs or any(status == Status.WAITING and not rule.condition for rule, status in found)
    return False


def _losses(clocks: Iterable[Clock]) -> dict[str, date]:
    earliest: dict[str, date] = {}
    for clock in clocks:
        assert clock.limit is not None
        for consequence, day in loss_dates(clock.rule, clock.limit, clock.stages).items():
            earliest[consequence] = min(day, earliest.get(consequence, day))
    return earliest


def _let_rest(
    line: Line, reckoned: dict[str, Reckoning], trail: Trail | None = None, about: Rule | None = None
) -> None:
    """Let a running paid hold push back the limits of the rules it replaces."""
    for hold in line.rules:
        held_until = reckoned[hold.id].limit
        if not hold.replaces or reckoned[hold.id].status != Status.RUNNING or held_until is None:
            continue
        for rule in line.rules:
            limit = reckoned[rule.id].limit
            waits = reckoned[rule.id].status == Status.WAITING
            if rule.id in hold.replaces and (waits or (limit is not None and limit < held_until)):
                reckoned[rule.id] = Reckoning(Status.RUNNING, held_until)
                if trail is not None and about is not None and rule.id == about.id:
                    trail.add("held", by=hold, before=limit, limit=held_until)


# --- The last safe day --------------------------------------------------------------------


def _last_safe_day(limit: date, card: Card, zone: tzinfo | None, trail: Trail | None = None) -> date:
    """Return the last day of the user's calendar on which acting is surely in time.

    The limit less the card's margin; a day earlier where the operator's day ends before
    the user's; and never a day on which the period may already have run out because the
    act it counts from fell on the day before in the operator's calendar.
    """
    if limit == date.max:
        return limit
    day = limit - card.margin_days * _DAY if card.margin_days < limit.toordinal() else date.min
    if trail is not None:
        trail.add("margin", limit=limit, margin_days=card.margin_days, day=day)
    operator = zone_named(card.time_zone)
    if zone is None or operator is None or day == date.min:
        return day
    there, here = midnight(day + _DAY, operator), midnight(day + _DAY, zone)
    if there < here:
        if trail is not None:
            trail.add("operator_day_ends_first", zone=card.time_zone)
        return day - _DAY
    if there > here and day > limit - 2 * _DAY:
        if trail is not None:
            trail.add("operator_day_begins_later", zone=card.time_zone)
        return limit - 2 * _DAY
    return day
