"""The page to turn towards the clerk."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from leb_wallet.domain.number_formats import Form, forms_of, in_form
from leb_wallet.domain.walk import Walk
from leb_wallet.domain.walks import Answer
from leb_wallet.ui.clerk_sheet import ClerkSheet
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.situation import Situation


class ClerkPage(GuidePage):
    """Number, operator, amount and a sentence in the clerk's language."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.set_heading(self.tr("Show this to the clerk"))

    def build(self) -> None:
        """Make the sheet."""
        self.sheet = ClerkSheet(self.situation.phrases, self)
        self.add(self.sheet)

    def show_walk(self, walk: Walk) -> None:
        """Show number and amount as chosen before."""
        sold_as_voucher = any(channel.type == "voucher_store" for channel in self.situation.offer.channels)
        self.sheet.show_job(
            self._number(),
            self.situation.operator,
            f"{walk.typed.get(Answer.AMOUNT, '')} {walk.typed.get(Answer.CURRENCY, '')}".strip(),
            self.situation.card.country,
            "voucher" if sold_as_voucher else "top_up",
        )
        chosen = self.sheet.language.findData(walk.typed.get(Answer.LANGUAGE))
        if chosen >= 0:
            self.sheet.language.setCurrentIndex(chosen)

    def typed(self) -> Mapping[str, str]:
        """Return the clerk's language."""
        return {Answer.LANGUAGE: self.sheet.language.currentData() or ""}

    def first_input(self) -> QWidget | None:
        """Return the sheet."""
        return self.sheet.language

    def _number(self) -> str:
        numbers = self.situation.card.numbers
        if not numbers:
            return ""
        return in_form(forms_of(numbers[0], self.situation.card.country), Form.NATIONAL).text
