"""What the top-ups shown come to, in a sentence."""

from collections.abc import Iterable
from functools import reduce

from PySide6.QtCore import QObject

from leb_wallet.domain.history import Total
from leb_wallet.ui import words


class TotalWords(QObject):
    """A QObject only for its ``tr``."""

    def sentence(self, totals: Iterable[Total]) -> str:
        """Return the sums, one for each currency."""
        sums = [self._sum(total) for total in totals]
        if not sums:
            return self.tr("No top-up that arrived among these.")
        return self.tr("Top-ups that arrived: {sums}").format(sums="   ".join(sums))

    def _sum(self, total: Total) -> str:
        paid = words.money_words(total.paid, total.currency)
        if not total.payments:
            return self.tr("{money} paid").format(money=paid)
        details = [self.tr("%n time(s)", "", total.payments)]
        if total.fee:
            details.append(self.tr("fees {money}").format(money=words.money_words(total.fee, None)))
        if total.bonus:
            details.append(self.tr("bonus {money}").format(money=words.money_words(total.bonus, None)))
        if total.paid != total.amount:
            details.append(self.tr("paid {money}").format(money=words.money_words(total.paid, None)))
        return self.tr("{amount} ({details})").format(
            amount=words.money_words(total.amount, total.currency), details=self._listed(details)
        )

    def _listed(self, parts: Iterable[str]) -> str:
        return reduce(lambda first, then: self.tr("{first}, {then}").format(first=first, then=then), parts)
