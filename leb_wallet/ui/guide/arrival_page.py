"""Has it arrived? What to expect, how to look, and what to do if not."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QWidget

from leb_wallet.domain.events import Event
from leb_wallet.domain.patience import usual_minutes
from leb_wallet.domain.walk import Walk, Way
from leb_wallet.domain.walks import Answer, Outcome
from leb_wallet.ui.blocks import heading
from leb_wallet.ui.disclosure import Disclosure
from leb_wallet.ui.field import Field
from leb_wallet.ui.guide.check_codes import CheckCodes
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.inputs import Choice, Points, choice_field
from leb_wallet.ui.guide.situation import Situation


class ArrivalPage(GuidePage):
    """Nothing moves a date before the user says that it has arrived."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.set_heading(self.tr("Has it arrived?"))

    def build(self) -> None:
        """Say how long it takes, how to look, and ask."""
        event: Event = self.situation.event
        minutes = usual_minutes(event.channel)
        if self.situation.offer.way == Way.THIRD_PARTY:
            self.say(self.tr("Usually it takes seconds; give it %n minute(s).", "", minutes))
        else:
            self.say(self.tr("Usually it takes less than %n minute(s).", "", minutes))
        self.say(self.tr("A text from the operator, or a credit that has grown, tells that it is there."))
        self.outcome = Choice(
            (
                (Outcome.ARRIVED, self.tr("&Yes, it has arrived")),
                (Outcome.WAITING, self.tr("No&t yet: I will look again later")),
                (Outcome.FAILED, self.tr("It &failed, and the money is not back yet")),
                (Outcome.REFUNDED, self.tr("It failed, and the &money is back")),
                (Outcome.NOT_PAID, self.tr("In the end I did not &pay")),
            )
        )
        self.answer = choice_field(self.outcome)
        self.outcome.changed.connect(self.look_ahead)
        self.add(self.answer)
        self.add(Disclosure(self.tr("What to &do if it does not come"), self._help))
        self.add(heading(self.tr("How to look")), CheckCodes(self.situation.provider))

    def show_walk(self, walk: Walk) -> None:
        """Show what was chosen before."""
        self.outcome.choose(walk.typed.get(Answer.OUTCOME, ""))

    def typed(self) -> Mapping[str, str]:
        """Return what became of the payment."""
        return {Answer.OUTCOME: self.outcome.code()}

    def fields(self) -> Iterable[Field]:
        """Return the choice."""
        return (self.answer,)

    def first_input(self) -> QWidget | None:
        """Return the choice."""
        return self.outcome

    def _help(self) -> QWidget:
        return Points(
            (
                self.tr("Do not pay again: two payments are harder to get back than one."),
                self.tr("Restart the phone, or switch flight mode on and off, and ask for the credit once more."),
                self.tr("Compare the number on receipt or order with that of the card, digit by digit."),
                self.tr(
                    "After the usual time write to whoever took the money, with order number, time and number. "
                    "Your evidence pack, on the tab “Top-up history”, holds all of it."
                ),
                self.tr("If they do not answer, dispute the payment with your bank or in the app you paid with."),
            ),
            "advice",
        )
