"""The proof, while it is still at hand."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from leb_wallet.domain.walk import Walk, Way
from leb_wallet.domain.walks import Answer, receipts_in
from leb_wallet.ui.blocks import muted_line
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.situation import Situation
from leb_wallet.ui.receipts.receipts_box import ReceiptsBox


class ReceiptPage(GuidePage):
    """Files, pictures or text; going on without one is allowed."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.set_heading(self.tr("Keep the receipt"))

    def build(self) -> None:
        """Say what proves the most, and take it."""
        if self.situation.offer.way == Way.SHOP:
            self.say(self.tr("Photograph the slip now: thermal paper fades within months."))
        else:
            self.say(self.tr("Save the page or take a picture of the order, with amount, time and order number on it."))
        self.receipts = ReceiptsBox(self.situation.receipts, self)
        self.add(self.receipts)
        hint = self.tr("It is copied into your wallet's own folder and checked for changes. You can go on without one.")
        self.add(muted_line(hint))

    def show_walk(self, walk: Walk) -> None:
        """Show what was kept before."""
        self.receipts.set_receipts(receipts_in(walk.typed))

    def typed(self) -> Mapping[str, str]:
        """Return the receipts by their SHA-256."""
        return {Answer.RECEIPTS: ",".join(self.receipts.receipts())}

    def first_input(self) -> QWidget | None:
        """Return the box."""
        return self.receipts
