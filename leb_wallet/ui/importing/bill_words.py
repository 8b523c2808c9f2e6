"""The payments of a bill, in words."""

import re

from PySide6.QtCore import QObject

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.importing.bill_cards import Why
from leb_wallet.domain.importing.bills import CNY
from leb_wallet.ui import words
from leb_wallet.ui.safe_label import one_line
from leb_wallet.ui.secret_field import COVER

_NUMBER = re.compile(r"\+?\d[\d* -]{4,}\d")


class BillWords(QObject):
    """A QObject only for its ``tr``; ``covers`` hides what identifies a line, as in privacy mode."""

    covers = False

    def payment(self, event: Event) -> str:
        """Return what the bill says of a payment."""
        text = one_line(" · ".join(event.note.splitlines()))
        return _NUMBER.sub(COVER, text) if self.covers else text

    def paid(self, event: Event) -> str:
        """Return what was paid."""
        return words.money_words(event.paid if event.paid is not None else event.amount, CNY)

    def card(self, card: Card | None) -> str:
        """Return the name of a card."""
        return one_line(card.label) if card else "–"

    def why(self, why: str, *, is_top_up: bool) -> str:
        """Return what speaks for the card, or what is missing."""
        known = {
            Why.NUMBER: self.tr("Its number stands in the bill"),
            Why.NUMBER_END: self.tr("The end of its number fits"),
            Why.OPERATOR: self.tr("The operator’s name fits"),
            "by_user": self.tr("You chose it"),
            "recorded": self.tr("Recorded already, by day and sum"),
        }
        if why in known:
            return known[why]
        return self.tr("Looks like a top-up; choose the card") if is_top_up else self.tr("No sign of a top-up")
