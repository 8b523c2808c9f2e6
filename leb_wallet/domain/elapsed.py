"""How much of the time that the last act bought is over."""

from collections.abc import Iterable
from datetime import date, tzinfo

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import CardDeadlines, Step
from leb_wallet.domain.deadlines import explain
from leb_wallet.domain.events import Event


def elapsed_share(
    card: Card, events: Iterable[Event], found: CardDeadlines, zone: tzinfo | None = None
) -> float | None:
    """Return the share, 0 to 1, of the days from the start of the deciding clock to its last safe day that is over.

    1 from the last safe day on. None where there is no such day, or nobody knows since when the clock runs.
    """
    clock = found.clock
    if clock is None or clock.last_safe_day is None or clock.last_safe_day == date.max:
        return None
    start = counted_since(explain(card, events, clock.rule, found.today, zone))
    if start is None:
        return None
    whole = (clock.last_safe_day - start).days
    return 1.0 if whole <= 0 else min(max((found.today - start).days / whole, 0.0), 1.0)


def counted_since(steps: Iterable[Step]) -> date | None:
    """Return the day from which a proof, see :func:`explain`, counts to its limit, None where it names none."""
    since = None
    for _, values in steps:
        event = values.get("event")
        day = event.happened_on if isinstance(event, Event) else values.get("on")
        if day is not None and values.get("limit") is not None:
            since = day
    return since
