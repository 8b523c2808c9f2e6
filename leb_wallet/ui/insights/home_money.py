"""Sums in the home currency, and in words where the rates come from and what they leave out."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import reduce

from PySide6.QtCore import QObject

from leb_wallet.domain.exchange import Converted, Dated, Rates, converted, in_currency, needs_rates
from leb_wallet.services.settings_service import SettingsService
from leb_wallet.ui import words


class HomeMoney(QObject):
    """Converts only where a home currency is chosen; rates are not loaded before something needs them."""

    def __init__(self, settings: SettingsService, rates: Rates, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings, self._rates = settings, rates

    @property
    def currency(self) -> str | None:
        """The home currency; None where none is chosen."""
        return self._settings.settings.home_currency

    def total(self, amounts: Iterable[Dated]) -> Converted | None:
        """Return a sum in the home currency; None where none is chosen."""
        return converted(amounts, self.currency, self._rates) if self.currency else None

    def value(self, amount: Dated) -> Decimal | None:
        """Return one amount in the home currency; None where it cannot be said."""
        return in_currency(amount, self.currency, self._rates) if self.currency else None

    def sum_words(self, sums: Iterable[tuple[str | None, Decimal]]) -> str:
        """Return the sums of several currencies, one after the other."""
        said = [words.money_words(amount, code) if code else self._without_code(amount) for code, amount in sums]
        return (
            reduce(lambda first, then: self.tr("{first}, {then}").format(first=first, then=then), said) if said else "–"
        )

    def about(self, amount: Decimal) -> str:
        """Return a converted amount, marked as such."""
        return self.tr("≈ {money}").format(money=words.money_words(amount, self.currency))

    def notes(self, total: Converted, amounts: Sequence[Dated]) -> list[str]:
        """Return where the rates come from, how new they are, and what has none; nothing where nothing needed any."""
        notes = []
        if needs_rates(amounts, total.currency):
            notes.append(
                self.tr(
                    "Reference rates of the European Central Bank, as they came with this program; "
                    "the newest is of {day}. Each amount by the rate of its own day."
                ).format(day=words.date_words(self._rates.newest))
            )
        if total.used_newest:
            notes.append(self.tr("%n amount(s) of later days by the newest rate.", "", total.used_newest))
        return notes + self._left_out(total)

    def notes_of_today(self, total: Converted, amounts: Sequence[Dated]) -> list[str]:
        """Return the same for amounts of today or to come, which all take the newest rate."""
        notes = []
        if needs_rates(amounts, total.currency):
            notes.append(
                self.tr(
                    "Reference rates of the European Central Bank of {day}, the newest that came with this program."
                ).format(day=words.date_words(self._rates.newest))
            )
        return notes + self._left_out(total)

    def _left_out(self, total: Converted) -> list[str]:
        if not total.left_out:
            return []
        left = self.sum_words(total.left_out.items())
        return [self.tr("Not in the sum, because there is no rate for it: {amounts}").format(amounts=left)]

    def _without_code(self, amount: Decimal) -> str:
        return self.tr("{amount} without a currency").format(amount=words.money_words(amount, None))
