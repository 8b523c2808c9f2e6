"""The one thing to do next for a card: the cheapest act that moves its date, else a top-up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, tzinfo

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import CardDeadlines, Clock, State
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.keep_alive import PURCHASES, keep_alive_acts
from leb_wallet.domain.money import Money
from leb_wallet.domain.rules import RuleType


@dataclass(frozen=True, slots=True)
class NextStep:
    """An act, or after the limit a way back.

    ``day`` is the last safe day after doing it today, where that can be told beforehand and
    there is no time to lose; ``least`` the smallest amount that counts.
    """

    kind: str
    day: date | None = None
    least: Money | None = None


def next_step(card: Card, events: Iterable[Event], found: CardDeadlines, zone: tzinfo | None = None) -> NextStep | None:
    """Return what to do next; None where nothing helps any more or the rules do not say what would.

    Args:
        events: the acts of this card.
        zone: the user's time zone, as for the engine.
    """
    clock = found.clock
    if clock is None or found.state in (State.LOST, State.UNKNOWN) or clock.limit in (None, date.max):
        return None
    if clock.stage is not None:
        stage = clock.stage.stage
        return NextStep(stage.recover_by[0], least=stage.recover_min) if stage.recover_by else None
    # With time left the act is for then: the day after the last one it would move nothing today.
    later = clock.last_safe_day if found.state == State.OK else None
    moving = [act for act in keep_alive_acts(card, events, later or found.today, zone) if act.moves]
    small = next((act for act in moving if act.kind not in PURCHASES), None)
    if small is None and _takes_top_up(clock):
        return NextStep(EventKind.TOP_UP, least=clock.rule.min_reset_amount)
    best = small or next(iter(moving), None)
    return NextStep(best.kind, None if later else best.day) if best else None


def _takes_top_up(clock: Clock) -> bool:
    """Tell whether a top-up moves a clock, or fills the credit that it is paid from."""
    rule = clock.rule
    if EventKind.TOP_UP in rule.resets_on:
        return True
    return rule.type == RuleType.PLAN_RENEWAL and rule.renews and rule.charged_to == "balance"
