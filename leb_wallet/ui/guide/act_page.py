"""Without a top-up, first step: the cheapest act that counts, and those that do not."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from leb_wallet.domain.keep_alive import USUAL_ACTS, KeepAliveAct, acts_that_do_not_count, keep_alive_acts
from leb_wallet.domain.walk import Walk
from leb_wallet.domain.walks import Answer
from leb_wallet.ui import words
from leb_wallet.ui.blocks import Panel, column, heading, text_line
from leb_wallet.ui.field import Field
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.inputs import Choice, Points, choice_field
from leb_wallet.ui.guide.situation import Situation


class ActPage(GuidePage):
    """Only what a rule of this card counts can be chosen."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.set_heading(self.tr("Choose what keeps the number"))

    def build(self) -> None:
        """Show the acts, the best first."""
        seen = self.situation
        acts = keep_alive_acts(seen.card, seen.events, seen.today, seen.zone)
        if acts:
            self.say(
                self.tr("Each of these counts for this card; the cheapest comes first, as far as prices are known.")
            )
            self.kind = Choice((act.kind, self._act_words(act)) for act in acts)
        else:
            self.say(self.tr("No rule of this card says which acts count. Ask the operator; often it is one of these."))
            self.kind = Choice((kind, words.kind_word(kind)) for kind in USUAL_ACTS)
        self.answer = choice_field(self.kind)
        self.kind.changed.connect(self.look_ahead)
        self.add(self.answer)
        self._best = acts[0].kind if acts else ""
        useless = acts_that_do_not_count(seen.card)
        if useless:
            kinds = QLocale().createSeparatedList([words.kind_word(kind) for kind in useless])
            text = self.tr("What does not count: {acts}").format(acts=kinds)
            self.add(Panel(column(text_line(text)), tone="soon"))
        self.add(
            heading(self.tr("Good to know")),
            Points(
                (
                    self.tr("Texts and calls through WhatsApp, iMessage or RCS use the internet: they do not count."),
                    self.tr("Switch Wi-Fi off for data, and set this SIM for texts, calls or data in the phone."),
                )
            ),
        )

    def show_walk(self, walk: Walk) -> None:
        """Show what was chosen before; at first the best."""
        self.kind.choose(self._best)
        self.kind.choose(walk.typed.get(Answer.KIND, ""))

    def typed(self) -> Mapping[str, str]:
        """Return the kind of act."""
        return {Answer.KIND: self.kind.code()}

    def fields(self) -> Iterable[Field]:
        """Return the choice."""
        return (self.answer,)

    def first_input(self) -> QWidget | None:
        """Return the choice."""
        return self.kind

    def _act_words(self, act: KeepAliveAct) -> str:
        kind = words.kind_word(act.kind)
        cost = words.money_words(act.cost.amount, act.cost.currency) if act.cost and act.cost.amount else ""
        if act.moves and cost:
            return self.tr("{act}, last time or by rule {cost}: safe until {day}").format(
                act=kind, cost=cost, day=words.date_words(act.day)
            )
        if act.moves:
            return self.tr("{act}: safe until {day}").format(act=kind, day=words.date_words(act.day))
        return self.tr("{act}: counts, but today it moves no date").format(act=kind)
