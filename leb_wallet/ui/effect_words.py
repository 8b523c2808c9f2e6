"""What a recorded act has done, in a sentence."""

from PySide6.QtCore import QObject

from leb_wallet.domain.effects import Effect, Outcome
from leb_wallet.domain.events import EventState
from leb_wallet.ui import words
from leb_wallet.ui.why import reason_words


class EffectWords(QObject):
    """A QObject only for its ``tr``."""

    def sentence(self, effect: Effect) -> str:
        """Return what became of the last safe day."""
        day = words.date_words(effect.day)
        if effect.outcome == Outcome.MOVED and effect.day is not None:
            return self.tr("Recorded. Last safe day is now {day}.").format(day=day)
        if effect.outcome == Outcome.NO_DATE:
            return self.tr("Recorded. The card still has no date, because {reason}.").format(
                reason=self._reason(effect)
            )
        return self.tr("Recorded. This does not move the date, because {reason}. Last safe day stays {day}.").format(
            reason=self._reason(effect), day=day
        )

    def not_arrived(self, state: str) -> str:
        """Return what was recorded of a top-up that has not arrived."""
        return {
            EventState.PLANNED: self.tr("Kept as planned. No date moves before it has arrived."),
            EventState.PAID: self.tr("Recorded as paid. The date moves once you say that it has arrived."),
            EventState.FAILED: self.tr("Recorded as failed. It stays on the list until the money is back."),
        }.get(state, self.tr("Recorded as refunded. No date has moved."))

    def forecast(self, effect: Effect) -> str:
        """Return what recording an act will do to the last safe day."""
        day = words.date_words(effect.day)
        if effect.outcome == Outcome.MOVED and effect.day is not None:
            return self.tr("The last safe day will be {day}.").format(day=day)
        if effect.outcome == Outcome.NO_DATE:
            return self.tr("The card will still have no date, because {reason}.").format(reason=self._reason(effect))
        return self.tr("This will not move the date, because {reason}. The last safe day stays {day}.").format(
            reason=self._reason(effect), day=day
        )

    def _reason(self, effect: Effect) -> str:
        own = {
            "moves_nothing": self.tr("it is no act that counts"),
            "another_clock": self.tr("another rule or an earlier act already decides it"),
            None: self.tr("nothing is recorded from which it could be counted"),
        }
        return own.get(effect.reason) or reason_words(effect.reason)
