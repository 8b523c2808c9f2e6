"""What an amount buys, in one line."""

from PySide6.QtCore import QObject

from leb_wallet.domain.periods import DAY_PER_CURRENCY_UNIT
from leb_wallet.domain.rules import Tier
from leb_wallet.ui import words


def tier_words(tier: Tier) -> str:
    """Return one line of an operator's table of amounts."""
    return _Tiers().line(tier)


class _Tiers(QObject):
    def line(self, tier: Tier) -> str:
        return self.tr("{amount}: {period}").format(amount=self._range(tier), period=self._period(tier))

    def _range(self, tier: Tier) -> str:
        least = words.money_words(tier.min, tier.currency)
        most = words.money_words(tier.max, tier.currency)
        if tier.min is None:
            return self.tr("Up to {most}").format(most=most) if tier.max is not None else self.tr("Any amount")
        if tier.max is None:
            return self.tr("{least} or more").format(least=least)
        return least if tier.min == tier.max else self.tr("{least} to {most}").format(least=least, most=most)

    def _period(self, tier: Tier) -> str:
        if tier.extends.unit == DAY_PER_CURRENCY_UNIT:
            return self.tr("{days} for each {currency} 1").format(
                days=words.days_words(tier.extends.n), currency=tier.currency
            )
        return words.period_words(tier.extends)
