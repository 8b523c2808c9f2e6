"""A top-up on its way, in words: how it stands, and what to do next."""

from collections.abc import Iterable
from functools import reduce

from PySide6.QtCore import QObject

from leb_wallet.domain.events import Event
from leb_wallet.domain.patience import Progress, Unfinished
from leb_wallet.domain.walk import Way
from leb_wallet.ui import words

_HOUR, _DAY = 60, 24 * 60


class ProgressWords(QObject):
    """A QObject only for its ``tr``."""

    def sentence(self, found: Unfinished) -> str:
        """Return how it stands and what to do next, in a few sentences."""
        return self._joined([self.standing(found), *self.next_steps(found)])

    def standing(self, found: Unfinished) -> str:
        """Return how it stands, as one sentence."""
        what = self._what(found.event)
        waited, usual = self.duration(found.minutes_waited), self.duration(found.usual_minutes)
        if found.progress == Progress.PLANNED:
            return self.tr("{what}: planned, not paid yet.").format(what=what)
        if found.progress == Progress.FAILED:
            return self.tr("{what}: failed, the money is not back yet.").format(what=what)
        if found.progress == Progress.LATE:
            return self.tr("{what}: paid {waited} ago and not arrived; {usual} should be enough.").format(
                what=what, waited=waited, usual=usual
            )
        return self.tr("{what}: paid, on its way for {waited}. Allow it about {usual}.").format(
            what=what, waited=waited, usual=usual
        )

    def advice(self, found: Unfinished) -> str:
        """Return what to do next."""
        return self._joined(self.next_steps(found))

    def next_steps(self, found: Unfinished) -> list[str]:
        """Return what to do next, one step a sentence."""
        if found.progress == Progress.PLANNED:
            return [self.tr("Go on where you left it, or delete the plan.")]
        if found.progress == Progress.ON_THE_WAY:
            return [self.tr("Wait, and do not pay a second time.")]
        if found.progress == Progress.FAILED:
            return [
                self.tr("Keep receipt and order number until the money is back."),
                self.tr("If it stays away for more than a few working days, ask where you paid."),
            ]
        steps = [self.tr("Do not pay a second time."), self.tr("Check the balance on the phone: it may be there.")]
        if not found.event.order_number:
            steps.append(self._find_order(found.event.channel))
        return [*steps, self._ask_support(found.event.channel)]

    def duration(self, minutes: int) -> str:
        """Return a length of time in the largest unit that fits: minutes, hours or days."""
        if minutes < _HOUR * 2:
            return self.tr("%n minute(s)", "", minutes)
        if minutes < _DAY * 2:
            return self.tr("%n hour(s)", "", minutes // _HOUR)
        return words.days_words(minutes // _DAY)

    def _joined(self, sentences: Iterable[str]) -> str:
        return reduce(lambda first, then: self.tr("{first} {then}").format(first=first, then=then), sentences)

    def _what(self, event: Event) -> str:
        kind, amount = words.kind_word(event.kind), words.money_words(event.amount, event.currency)
        return self.tr("{kind} of {amount}").format(kind=kind, amount=amount) if amount else kind

    def _find_order(self, channel: str | None) -> str:
        return {
            Way.ONLINE: self.tr("Look for the order number on the operator's site, in its app or in its mail."),
            Way.THIRD_PARTY: self.tr("Look for the order number in the app's list of orders."),
            Way.SHOP: self.tr("Look for the transaction number on the slip from the shop."),
        }.get(channel or "", self.tr("Look for the order number where you paid."))

    def _ask_support(self, channel: str | None) -> str:
        return {
            Way.ONLINE: self.tr("Then ask the operator's customer service, with the receipt at hand."),
            Way.THIRD_PARTY: self.tr("Then ask the app's customer service from that order: it took the money."),
            Way.SHOP: self.tr("Then go back to the shop with the slip, and let the clerk check the number."),
        }.get(channel or "", self.tr("Then ask those who took the money, with the receipt at hand."))
