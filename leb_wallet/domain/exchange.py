"""Money of several currencies in one: every payment by the rate of its own day, nothing dropped silently."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple, Protocol

_CENT = Decimal("0.01")


class Rates(Protocol):
    """Where rates come from."""

    @property
    def newest(self) -> date:
        """The day of the newest rate."""

    def convert(self, amount: Decimal, currency: str, into: str, day: date) -> Decimal | None:
        """Return an amount in another currency by the last rate of ``day`` or before; None where there is none."""


class Dated(NamedTuple):
    """An amount on a day; ``None`` is a currency nobody recorded."""

    amount: Decimal
    currency: str | None
    day: date


@dataclass(frozen=True, slots=True)
class Converted:
    """A sum in one currency, and what could not be brought into it.

    ``total`` is None where nothing could. ``left_out`` has the sum of each other currency;
    ``used_newest`` counts the amounts of days after the newest rate, which is used for them.
    """

    currency: str
    total: Decimal | None
    left_out: Mapping[str | None, Decimal]
    used_newest: int = 0


def sums(amounts: Iterable[Dated]) -> dict[str | None, Decimal]:
    """Add up each currency by itself, in the order of their codes, those without one last."""
    found: dict[str | None, Decimal] = {}
    for amount, currency, _ in amounts:
        found[currency] = found.get(currency, Decimal(0)) + amount
    return {code: found[code] for code in sorted(found, key=lambda code: (code is None, code or ""))}


def in_currency(amount: Dated, home: str, rates: Rates) -> Decimal | None:
    """Return one amount in the home currency, to the cent; None where that cannot be said.

    Each is rounded by itself, so that parts shown beside a sum come to that sum.
    """
    if amount.currency == home:
        return amount.amount
    if amount.currency is None:
        return None
    value = rates.convert(amount.amount, amount.currency, home, amount.day)
    return None if value is None else value.quantize(_CENT)


def converted(amounts: Iterable[Dated], home: str, rates: Rates) -> Converted:
    """Add up amounts in the home currency."""
    total: Decimal | None = None
    left: list[Dated] = []
    used_newest = 0
    for amount in amounts:
        value = in_currency(amount, home, rates)
        if value is None:
            left.append(amount)
            continue
        total = value if total is None else total + value
        used_newest += amount.currency != home and amount.day > rates.newest
    return Converted(home, total, sums(left), used_newest)


def needs_rates(amounts: Iterable[Dated], home: str) -> bool:
    """Tell whether any amount is of another, known currency: only then must rates be loaded."""
    return any(amount.currency not in (None, home) for amount in amounts)
