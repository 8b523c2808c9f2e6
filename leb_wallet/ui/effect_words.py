"""What a recorded act has done, in a sentence."""

from PySide6.QtCore import QObject

from leb_wallet.domain.effects import Effect, Outcome
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

    def _reason(self, effect: Effect) -> str:
        own = {
            "moves_nothing": self.tr("it is no act that counts"),
            "another_clock": self.tr("another rule or an earlier act already decides it"),
            None: self.tr("nothing is recorded from which it could be counted"),
        }
        return own.get(effect.reason) or reason_words(effect.reason)
