"""Through another app, first step: does it know this operator at all?"""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QComboBox, QWidget

from leb_wallet.domain.inputs import check_line
from leb_wallet.domain.numbers import Checked
from leb_wallet.domain.providers import Channel
from leb_wallet.domain.walk import Walk
from leb_wallet.domain.walks import NO, YES, Answer
from leb_wallet.ui import words
from leb_wallet.ui.blocks import Panel, column, heading, muted_line, text_line
from leb_wallet.ui.field import Field
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.inputs import Choice, Points, choice_field
from leb_wallet.ui.guide.situation import Situation
from leb_wallet.ui.quiet_wheel import quiet


class SupportPage(GuidePage):
    """Asked before anything is paid: a wrong operator is the usual mistake here."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.set_heading(self.tr("Does the app support this card?"))

    def build(self) -> None:
        """Show what is known, how to find out, and ask."""
        channels = self.situation.offer.channels
        for channel in channels:
            lines = column(text_line(channel.value or "", bold=True))
            if note := words.text(channel.note):
                lines.addWidget(muted_line(note))
            self.add(Panel(lines))
        if not channels:
            self.say(self.tr("The catalogue knows no app for this operator; many have it all the same. Look first:"))
        self.app_box = QComboBox()
        self.app_box.setEditable(True)
        self.app_box.addItems(self._apps(channels))
        self.app_box.setAccessibleName(self.tr("App"))
        quiet(self.app_box)
        self.app = Field(self.app_box, self._checked_app, is_wide=True)
        self.add(heading(self.tr("App")), self.app)
        self.add(
            Points(
                (
                    self.tr("Open its page for international top-ups and choose the card's country."),
                    self.tr("{operator} must be in the list, as prepaid. A similar name is another company.").format(
                        operator=self.situation.operator
                    ),
                    self.tr("A tariff sold under another brand often cannot be topped up through the network's name."),
                )
            )
        )
        self.supported = Choice(
            ((YES, self.tr("&Yes, the operator is in the list")), (NO, self.tr("N&o, it is not there")))
        )
        self.answer = choice_field(self.supported)
        self.supported.changed.connect(self.look_ahead)
        self.add(heading(self.tr("Is it there?")), self.answer)

    def show_walk(self, walk: Walk) -> None:
        """Show what was answered before."""
        if walk.typed.get(Answer.APP):
            self.app_box.setCurrentText(walk.typed[Answer.APP])
        self.supported.choose(walk.typed.get(Answer.SUPPORTED, ""))

    def typed(self) -> Mapping[str, str]:
        """Return the app and the answer."""
        return {Answer.APP: self.app_box.currentText(), Answer.SUPPORTED: self.supported.code()}

    def fields(self) -> Iterable[Field]:
        """Return app and answer."""
        return (self.app, self.answer)

    def first_input(self) -> QWidget | None:
        """Return the answer."""
        return self.supported

    def _apps(self, channels: Iterable[Channel]) -> list[str]:
        known = [name.strip() for channel in channels for name in (channel.value or "").split(" / ") if name.strip()]
        usual = [self.tr("Alipay"), self.tr("WeChat Pay"), "Ding", "Recharge.com", "MobileRecharge"]
        return list(dict.fromkeys([*known, *usual]))

    def _checked_app(self) -> Checked[str]:
        return check_line(self.app_box.currentText())
