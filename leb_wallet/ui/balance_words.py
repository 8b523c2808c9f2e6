"""Credit and data left, in sentences: what was told, what should be there, what it is too little for."""

from decimal import Decimal

from PySide6.QtCore import QObject

from leb_wallet.domain.balances import Expected, LowBalance, Point
from leb_wallet.ui import words

_GB = 1024  # MB


def data_words(megabytes: Decimal) -> str:
    """Return an amount of data in MB, or from 1 GB on in GB."""
    amount, unit = (megabytes / _GB, "GB") if megabytes >= _GB else (megabytes, "MB")
    return f"{amount.quantize(Decimal('0.01')).normalize():,f} {unit}"


class BalanceWords(QObject):
    """A QObject only for its ``tr``."""

    def told(self, point: Point) -> str:
        """Return when a balance was told."""
        return self.tr("as told on {day}").format(day=words.date_words(point.day))

    def expected(self, expected: Expected) -> str:
        """Return what should be there by now; empty where that is what was told."""
        if expected.amount == expected.told:
            return self.tr("Fees or renewals may have taken some since.") if expected.may_be_less else ""
        amount = words.money_words(expected.amount, expected.currency)
        if expected.may_be_less:
            return self.tr("By what was recorded since it should be {amount}, less what fees or renewals took.").format(
                amount=amount
            )
        return self.tr("By what was recorded since it should be {amount}.").format(amount=amount)

    def difference(self, expected: Expected, difference: Decimal) -> str:
        """Return how what is told now compares with what should be there, and what that may mean."""
        values = {
            "expected": words.money_words(expected.amount, expected.currency),
            "difference": words.money_words(abs(difference), expected.currency),
        }
        if not difference:
            return self.tr("This is what should be there: {expected}.").format(**values)
        if difference > 0:
            return self.tr(
                "This is {difference} more than the {expected} that should be there. "
                "A top-up or a bonus may not be recorded yet."
            ).format(**values)
        if expected.may_be_less:
            return self.tr(
                "This is {difference} less than the {expected} recorded. "
                "Fees or renewals of this card may have taken it."
            ).format(**values)
        return self.tr(
            "This is {difference} less than the {expected} that should be there. "
            "Something took credit that is not recorded: look at the operator's list of charges."
        ).format(**values)

    def low(self, low: LowBalance) -> str:
        """Return what the credit is too little for."""
        text = {
            "renewal": self.tr("{balance} is too little for the next renewal, {needed}. Top up before it is due."),
            "fee": self.tr("{balance} is too little for the next fee, {needed}. Top up before it is taken."),
            "keep_alive": self.tr("{balance} is too little for the cheapest act that keeps the card, {needed}."),
        }.get(low.need, self.tr("{balance} is less than the cheapest act you recorded, {needed}."))
        return text.format(
            balance=words.money_words(low.balance, low.currency), needed=words.money_words(low.needed, low.currency)
        )

    def not_checked(self, days: int, *, ever: bool) -> str:
        """Return for how long nobody has looked."""
        if not ever:
            return self.tr("Credit and data were never checked. What was charged meanwhile is not known.")
        return self.tr("Not checked for %n day(s). What was charged meanwhile is not known.", "", days)
