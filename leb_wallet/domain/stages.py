"""What follows when a period has run out: stages on the calendar and what each takes away."""

from collections.abc import Iterable
from datetime import date

from leb_wallet.domain.clocks import BY_GRAVITY, Consequence, StageSpan
from leb_wallet.domain.periods import add_period
from leb_wallet.domain.rules import Rule, RuleType, Stage, StageState

# States in which the number no longer belongs to the user, unless the stage names a way back.
GONE = frozenset({StageState.TERMINATED, StageState.RECLAIMED, StageState.RECYCLED, StageState.QUARANTINE})

# What a clock is about where its stages do not say. A missed registration or activation closes the line.
_BY_TYPE = {
    RuleType.CREDIT_VALIDITY: Consequence.CREDIT_LOST,
    RuleType.PERIODIC_FEE: Consequence.CREDIT_LOST,
    RuleType.MIN_SPEND: Consequence.CREDIT_LOST,
    RuleType.PLAN_RENEWAL: Consequence.OUTGOING_STOPS,
}


def number_is_gone(stage: Stage) -> bool:
    """Tell whether this stage means that the number cannot be had back."""
    return stage.state in GONE and not stage.recover_by


def spans(rule: Rule, limit: date) -> tuple[StageSpan, ...]:
    """Lay the rule's stages on the calendar, the first beginning on the limit.

    A stage of unknown length is the last one shown. After a last stage of known length
    the worst is assumed: no operator keeps a number for nothing.
    """
    laid: list[StageSpan] = []
    starts_on = limit
    for stage in rule.after:
        ends_on = add_period(starts_on, stage.duration) if stage.duration else None
        laid.append(StageSpan(stage, starts_on, ends_on))
        if ends_on is None:
            return tuple(laid)
        starts_on = ends_on
    if laid:
        gone = Stage(
            state=StageState.TERMINATED, receive_sms=False, receive_call=False, outgoing=False, balance="forfeited"
        )
        laid.append(StageSpan(gone, starts_on, None, assumed=True))
    return tuple(laid)


def stage_on(day: date, laid: Iterable[StageSpan]) -> StageSpan | None:
    """Return the stage that holds on ``day``, or None before the first."""
    current = None
    for span in laid:
        if span.starts_on <= day:
            current = span
    return current


def losses_of(stage: Stage) -> tuple[str, ...]:
    """Name what a stage takes away, the gravest first."""
    lost = set()
    if stage.state in GONE or stage.state == StageState.RECOVERABLE_IF_UNUSED:
        # Even where a last way back is named: the user reckons with the worst.
        lost.add(Consequence.NUMBER_LOST)
    if stage.receive_sms is False and stage.receive_call is False:
        lost.add(Consequence.INCOMING_STOPS)
    if stage.outgoing is False:
        lost.add(Consequence.OUTGOING_STOPS)
    if stage.balance in ("forfeited", "removed_restorable", "refundable"):
        lost.add(Consequence.CREDIT_LOST)
    return tuple(consequence for consequence in BY_GRAVITY if consequence in lost)


def consequence_of(rule: Rule) -> str:
    """Name the gravest thing that happens when the rule's limit is reached."""
    lost = losses_of(rule.after[0]) if rule.after else ()
    return lost[0] if lost else _BY_TYPE.get(rule.type, Consequence.NUMBER_LOST)


def loss_dates(rule: Rule, limit: date, laid: Iterable[StageSpan]) -> dict[str, date]:
    """Return the day on which each consequence of one clock sets in."""
    dates: dict[str, date] = {}
    for span in laid:
        for consequence in losses_of(span.stage):
            dates.setdefault(consequence, span.starts_on)
    if not rule.after:
        dates[consequence_of(rule)] = limit
    return dates
