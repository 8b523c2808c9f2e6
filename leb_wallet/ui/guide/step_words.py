"""The names of ways and steps in a guided top-up."""

from PySide6.QtCore import QObject

from leb_wallet.domain.walk import Way
from leb_wallet.domain.walks import WalkStep
from leb_wallet.ui.way_words import WayWords


class StepWords(QObject):
    """A QObject only for its ``tr``."""

    def title(self, way: str, label: str) -> str:
        """Return the title of the window."""
        if way == Way.KEEP_ALIVE:
            return self.tr("Keep “{label}” alive").format(label=label)
        return self.tr("Top up “{label}”").format(label=label)

    def place(self, way: str, number: int, count: int) -> str:
        """Return which step of how many it is."""
        return self.tr("{way} · step {number} of {count}").format(
            way=WayWords(self).title(way), number=number, count=count
        )

    def step(self, way: str, step: str) -> str:
        """Return the short name of a step for the list beside the page."""
        by_way = {
            (Way.SHOP, WalkStep.PAY): self.tr("Pay and wait"),
            (Way.KEEP_ALIVE, WalkStep.RESULT): self.tr("Record it"),
        }
        names = {
            WalkStep.SITE: self.tr("Site or app"),
            WalkStep.ASK: self.tr("Find a shop"),
            WalkStep.SUPPORT: self.tr("Is it supported?"),
            WalkStep.SEARCH: self.tr("Search"),
            WalkStep.NUMBER: self.tr("Number"),
            WalkStep.AMOUNT: self.tr("Amount"),
            WalkStep.CLERK: self.tr("Show the clerk"),
            WalkStep.PAY: self.tr("Pay"),
            WalkStep.VOUCHER: self.tr("Voucher code"),
            WalkStep.ARRIVAL: self.tr("Has it arrived?"),
            WalkStep.RECEIPT: self.tr("Receipt"),
            WalkStep.RESULT: self.tr("Credit and date"),
            WalkStep.ACT: self.tr("Choose the act"),
            WalkStep.DO: self.tr("Do it"),
        }
        return by_way.get((way, step)) or names.get(step, step)
