"""Clocks that acts wind up: from the last act that counts, by its amount, or from the date told later."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from operator import attrgetter

from leb_wallet.domain.clocks import Status
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.line import IN_ORDER, Line, Trail
from leb_wallet.domain.periods import (
    DAY,
    DAY_PER_CURRENCY_UNIT,
    MAX_LENGTH,
    Period,
    Span,
    add_period,
    add_span,
    span_of,
)
from leb_wallet.domain.reckoning import Reckoning, say
from leb_wallet.domain.rules import Anchor, ExtendMode, Rule
from leb_wallet.domain.told import reports_for

_DAY_OF = attrgetter("happened_on")
MOST_TOLD = 20  # acts in the proof of a clock that none of them started


def wound_by_acts(rule: Rule, line: Line, trail: Trail | None) -> Reckoning:
    """Count from the last act on the allow-list, or from the date the operator told if that came later."""
    ways = _ways(rule, line)
    run = _Run()
    started = line.card.activated_on
    if started and rule.anchor in _STARTED_BY_ACTIVATION and not rule.requires_opt_in:
        shortest = _shortest(rule, started)
        if shortest:
            run.restart(started, span_of(shortest))
    reports = reports_for(rule, line)
    acts = _acts_that_matter(ways, line)
    for act in acts if trail is None else _acts_to_tell(acts, line, trail):
        while reports and reports[0][0] < act.happened_on:
            run.report(*reports.pop(0), trail)
        run.take(act, ways, line, trail)
    for told in reports:
        run.report(*told, trail)
    if started is not None and run.limit is not None and not run.is_wound:
        say(trail, "started_by_activation", on=started, period=_shortest(rule, started), limit=run.limit)
    if run.limit is None:
        return Reckoning(Status.WAITING, reason="nothing_to_count_from")
    return Reckoning(Status.RUNNING, run.limit)


def _acts_that_matter(ways: tuple[Rule, ...], line: Line) -> list[Event]:
    """Return the acts that may count; where each restarts the clock, only those of the last day that does."""
    acts = line.acts_of({kind for way in ways for kind in way.resets_on})
    if any(way.extend_mode in (ExtendMode.ADD, ExtendMode.MAX) or way.cap for way in ways):
        return sorted(acts, key=IN_ORDER)
    while acts:
        day = max(map(_DAY_OF, acts))
        last = [act for act in acts if act.happened_on == day]
        if any(_refusal(way, act, line) is None and _extension(way, act)[0] for act in last for way in ways):
            return sorted(last, key=IN_ORDER)
        acts = [act for act in acts if act.happened_on != day]
    return []


def _acts_to_tell(acts: list[Event], line: Line, trail: Trail) -> list[Event]:
    """Return what a proof speaks of: everything since the first act that matters; how many came before."""
    since = acts[0].happened_on if acts else date.min
    told = [act for act in line.everything if act.happened_on >= since]
    told = told if acts else told[-MOST_TOLD:]
    if len(told) < len(line.everything):
        trail.add("older_acts", count=len(line.everything) - len(told))
    return told


def _ways(rule: Rule, line: Line) -> tuple[Rule, ...]:
    """Return the rules whose acts move this clock's end.

    Rules that add to the *current end* of the same thing share one end: AIS sells days
    by top-up and by add-on, and both move the one date of the SIM.
    """
    if rule.anchor != Anchor.CURRENT_EXPIRY:
        return (rule,)
    return tuple(r for r in line.rules if r.type == rule.type and r.anchor == Anchor.CURRENT_EXPIRY) or (rule,)


_STARTED_BY_ACTIVATION = frozenset({Anchor.LAST_QUALIFYING_EVENT, Anchor.TOP_UP_DATE})


class _Run:
    """A limit on its way through the acts. Keeps the anchor day, so that months never drift."""

    def __init__(self) -> None:
        self._anchor: date | None = None
        self._span = Span()
        self._set_on: date | None = None
        self.limit: date | None = None
        self.is_wound = False  # by an act or a date told, not only by the activation

    def restart(self, anchor: date, span: Span) -> None:
        self._anchor, self._span, self._set_on = anchor, span, anchor
        self.limit = add_span(anchor, span)

    def report(self, told_on: date, until: date, trail: Trail | None) -> None:
        self._anchor, self._span, self._set_on = until, Span(), told_on
        self.limit = until
        self.is_wound = True
        say(trail, "operator_told", on=told_on, limit=until)

    def take(self, act: Event, ways: Iterable[Rule], line: Line, trail: Trail | None) -> None:
        for way in ways:
            refusal = _refusal(way, act, line)
            if refusal is None:
                break
        else:
            if trail is not None and refusal != "not_an_act":
                trail.add("not_counted", event=act, reason=refusal)
            return
        period, guess = _extension(way, act)
        if period is None:
            if trail is not None:
                trail.add("not_counted", event=act, reason=guess)
            return
        before, self.is_wound = self.limit, True
        self._extend(act.happened_on, span_of(period), way)
        if trail is not None:
            if guess:
                trail.add("shortest_tier_assumed", event=act, reason=guess)
            trail.add("counted", event=act, period=period, before=before, limit=self.limit, mode=way.extend_mode)

    def _extend(self, day: date, span: Span, way: Rule) -> None:
        restarted = add_span(day, span)
        if way.extend_mode == ExtendMode.ADD and self.limit is not None and self.limit >= day:
            self._span = Span(self._span.months + span.months, self._span.days + span.days)
            self._set_on = day
            self.limit = add_span(self._anchor or day, self._span)
        elif way.extend_mode == ExtendMode.MAX and self.limit is not None and self.limit > restarted:
            pass
        elif self._set_on == day and self.limit is not None and self.limit < restarted and self._anchor == day:
            pass  # two acts on one day in unknown order: the earlier end
        else:
            self.restart(day, span)
        if way.cap is not None and self.limit is not None:
            capped = add_period(day, way.cap)
            if self.limit > capped:
                self._anchor, self._span, self.limit = day, span_of(way.cap), capped


def _refusal(rule: Rule, act: Event, line: Line) -> str | None:
    """Say why an act does not wind this clock up, or None if it does."""
    kind = act.kind
    if kind in rule.resets_on:
        if not act.counts:
            return "not_arrived"
        if act.happened_on > line.today:
            return "in_the_future"
        return _too_small(rule, act)
    if kind in rule.not_reset_by:
        return "on_deny_list"
    return "not_an_act" if kind in (EventKind.NOTE, EventKind.BALANCE_CHECK) else "not_listed"


def _too_small(rule: Rule, act: Event) -> str | None:
    least = rule.min_reset_amount
    if least is None:
        return None
    if act.amount is None:
        return "amount_unknown"
    if act.currency not in (None, least.currency):
        return "other_currency"
    return "amount_too_small" if act.amount < least.amount else None


def _extension(rule: Rule, act: Event) -> tuple[Period | None, str | None]:
    """Return the period an act buys, and why it is only a guess or nothing."""
    if not rule.tiers:
        return rule.period, "length_unknown" if rule.period is None else None
    paid = act.balance if rule.extend_mode == ExtendMode.RESTART_BY_BALANCE else act.amount
    if paid is None:
        return _shortest(rule, act.happened_on), "amount_unknown"
    if act.currency is not None and all(tier.currency != act.currency for tier in rule.tiers):
        return None, "other_currency"
    fitting = [t.extends for t in rule.tiers if t.holds(paid) and act.currency in (None, t.currency)]
    if not fitting:
        return None, "no_tier"
    return _earliest((_in_days(period, paid) for period in fitting), act.happened_on), None


def _shortest(rule: Rule, on: date) -> Period | None:
    if not rule.tiers:
        return rule.period
    return _earliest((_in_days(tier.extends, tier.min or Decimal(1)) for tier in rule.tiers), on)


def _earliest(periods: Iterable[Period], on: date) -> Period:
    """Return the period that ends first: a month is shorter than 30 days only in February."""
    return min(periods, key=lambda period: add_period(on, period))


def _in_days(period: Period, amount: Decimal) -> Period:
    if period.unit != DAY_PER_CURRENCY_UNIT:
        return period
    return Period(n=min(int(period.n * amount), MAX_LENGTH), unit=DAY)
