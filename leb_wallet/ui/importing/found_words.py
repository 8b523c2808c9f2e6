"""What was found in a text, in words: the names of the values, each reading with the words around it, and why."""

from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject

from leb_wallet.domain.importing.candidates import ORDER, Candidate, Why
from leb_wallet.domain.importing.cues import Role
from leb_wallet.domain.importing.which_card import CardGuess
from leb_wallet.ui import words


class FoundWords(QObject):
    """Makes the texts of the list of what was found."""

    def name(self, field: str) -> str:
        """Return what a value is called."""
        return {
            Role.BALANCE: self.tr("Credit"),
            Role.AMOUNT: self.tr("Topped up"),
            Role.FEE: self.tr("Fee"),
            Role.BONUS: self.tr("Bonus"),
            Role.DATA_LEFT: self.tr("Data left"),
            Role.UNTIL: self.tr("Valid until"),
            Role.DONE: self.tr("Day of it"),
            ORDER: self.tr("Order number"),
        }[field]

    def value(self, field: str, value: Any, currency: str | None) -> str:
        """Return one reading."""
        if isinstance(value, date):
            return words.date_words(value)
        if isinstance(value, Decimal) and field == Role.DATA_LEFT:
            return self.tr("{megabytes} MB").format(megabytes=f"{value:f}")
        return words.money_words(value, currency) if isinstance(value, Decimal) else str(value)

    def reading(self, one: Candidate, value: Any) -> str:
        """Return one reading of a candidate with the words around it."""
        shown = self.value(one.field, value, one.currency)
        return self.tr("{value} from “{words}”").format(value=shown, words=one.around)

    def why(self, one: Candidate) -> str:
        """Return why something must be chosen, or why one reading stands first."""
        return {
            Why.COUNTRY: self.tr("Day and month could be exchanged. The order of the card's country stands first."),
            Why.DAY_OR_MONTH: self.tr("Day and month could be exchanged. Which one is meant?"),
            Why.YEAR: self.tr("The text names no year. The nearest day stands first."),
            Why.MIDNIGHT: self.tr("It ends at the very beginning of a day. The day before stands first."),
            Why.THOUSANDS: self.tr("The mark before three digits could stand before thousands or cents. Which is it?"),
        }.get(one.why, "")

    def several(self) -> str:
        """Return what is said where more than one value could be meant."""
        return self.tr("The text names more than one. Which one is meant?")

    def unsure(self) -> str:
        """Return what is said where no word tells what a value is."""
        return self.tr("The text does not say what this is.")

    def no_currency(self) -> str:
        """Return what is said where the currency is open."""
        return self.tr("The text does not say which currency. Choose it below.")

    def other_currency(self) -> str:
        """Return what is said of a sum that does not go into the record."""
        return self.tr("A record has one currency. This sum is in another one and was left out.")

    def guess(self, guess: CardGuess) -> str:
        """Return why a card was chosen."""
        return {
            "number": self.tr("Chosen by the number in the text."),
            "number_end": self.tr("Chosen by the last digits of the number in the text."),
            "operator": self.tr("Chosen by the operator's name in the text."),
        }[guess.why]
