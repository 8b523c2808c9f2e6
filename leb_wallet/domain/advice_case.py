"""A planned act, tried on a card: the real engine's dates without it and with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, tzinfo
from decimal import Decimal
from functools import cached_property
from typing import Any

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import CardDeadlines
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.effects import Effect, effect_of
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.line import Credit, Line, is_for
from leb_wallet.domain.money import Money
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.rules import ExtendMode, Rule

_TRIED_ID = "f" * 32  # after all others of its day
_MOST = Decimal(99_999_999_999)  # what a record can hold
_FINEST = Decimal("0.001")


class Tone:
    """How an advice is meant."""

    GOOD = "good"
    INFO = "info"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to know before paying: a code, from which the sentence is made, its tone and values.

    Values are :class:`Money`, days, rules and codes, never words.
    """

    code: str
    tone: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Plan:
    """What the user is about to do, as far as it is known yet.

    ``amount`` is the face value; ``paid`` what leaves the purse, in ``paid_currency`` or else ``currency``.
    """

    kind: str
    happened_on: date
    amount: Decimal | None = None
    currency: str | None = None
    fee: Decimal | None = None
    bonus: Decimal | None = None
    paid: Decimal | None = None
    paid_currency: str | None = None


class Case:
    """One card, one plan, and what the engine says on the day of the act, which may be a day to come."""

    def __init__(
        self,
        card: Card,
        events: Iterable[Event],
        provider: Provider | None,
        plan: Plan,
        *,
        today: date,
        zone: tzinfo | None = None,
    ) -> None:
        self.card, self.provider, self.plan, self.zone = card, provider, plan, zone
        self.events = tuple(events)
        self.day = max(today, plan.happened_on)
        self.currency = plan.currency or card.currency or (provider.currency if provider else None)
        self._after: dict[Decimal | None, CardDeadlines] = {}

    @cached_property
    def before(self) -> CardDeadlines:
        """All clocks as they stand without the act."""
        return deadlines(self.card, self.events, self.day, self.zone)

    def after(self, amount: Decimal | None) -> CardDeadlines:
        """Return all clocks as they would stand with the act arrived, for ``amount``."""
        if amount not in self._after:
            self._after[amount] = deadlines(self.card, [*self.events, self.act(amount)], self.day, self.zone)
        return self._after[amount]

    @property
    def planned(self) -> CardDeadlines:
        """All clocks as they would stand with the act as it is planned."""
        return self.after(self.plan.amount)

    def effect(self) -> Effect:
        """Return what the planned act does to the card's date, with the reason where it does nothing."""
        return effect_of(self.card, self.events, self.act(self.plan.amount), self.day, self.zone)

    def act(self, amount: Decimal | None) -> Event:
        """Return the act as if it had arrived.

        Where the operator goes by the balance after a top-up, that is reckoned from the records, if it can be.
        """
        balance = None
        if amount is not None:
            amount = min(amount, _MOST)
            if self._goes_by_balance and self._credit and self._credit.currency == self.currency:
                balance = min(self._credit.amount + amount, _MOST)
        return Event(
            id=_TRIED_ID,
            card_id=self.card.id,
            kind=self.plan.kind,
            happened_on=self.plan.happened_on,
            amount=amount,
            currency=self.currency if amount is not None else None,
            balance=balance,
        )

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that are for this line."""
        return tuple(rule for rule in self.card.rules if is_for(rule, self.card))

    @property
    def asked(self) -> tuple[Rule, ...]:
        """The rules that an act of the planned kind may move."""
        return tuple(rule for rule in self.rules if self.plan.kind in rule.resets_on)

    @property
    def is_top_up(self) -> bool:
        """Whether credit is bought."""
        return self.plan.kind == EventKind.TOP_UP

    @property
    def baseline(self) -> date:
        """The day from which gained days count: the date as it stands, or the day of the act where that is past."""
        return max(self.before.last_safe_day or self.day, self.day)

    def gained(self, day: date) -> int:
        """Return the days up to ``day`` that the act adds; none where it stays before today."""
        return max(0, (day - self.baseline).days)

    def money(self, amount: Decimal) -> Money | None:
        """Return an amount in the currency of the plan; None where no currency is known."""
        return money_of(amount, self.currency)

    @cached_property
    def _credit(self) -> Credit | None:
        return Line(self.card, self.events, self.day, self.zone).credit()

    @property
    def _goes_by_balance(self) -> bool:
        return any(rule.extend_mode == ExtendMode.RESTART_BY_BALANCE for rule in self.asked)


def money_of(amount: Decimal, currency: str | None) -> Money | None:
    """Return money to show, rounded to what a record can hold; None without a currency."""
    if currency is None:
        return None
    return Money(amount=min(max(amount, Decimal(0)), _MOST).quantize(_FINEST).normalize() + 0, currency=currency)
