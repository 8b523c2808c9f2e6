"""Without a top-up: the exact steps, and a code to scan with the phone that holds the card."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from PySide6.QtWidgets import QWidget, QWizard

from leb_wallet.domain.dial_codes import sms_link, tel_link
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import EventKind
from leb_wallet.domain.keep_alive import cost_of
from leb_wallet.domain.numbers import Checked, check_phone_number
from leb_wallet.domain.walk import Walk
from leb_wallet.domain.walks import Answer
from leb_wallet.ui.blocks import heading, muted_line, row
from leb_wallet.ui.field import Field, LineField
from leb_wallet.ui.guide.act_steps import ActSteps
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.inputs import Points
from leb_wallet.ui.guide.situation import Situation
from leb_wallet.ui.money_row import AmountEdit
from leb_wallet.ui.qr_view import QrView

_SENT = frozenset({EventKind.SMS_OUT, EventKind.MMS_OUT})
_CALLED = frozenset({EventKind.CALL_OUT, EventKind.VOICEMAIL})


class DoPage(GuidePage):
    """The wallet never dials or sends: the phone does, after the user pressed its button."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.set_heading(self.tr("Do it with the phone that holds the card"))
        self.setButtonText(QWizard.WizardButton.NextButton, self.tr("It is &done"))
        self._points = QWidget()

    def build(self) -> None:
        """Make the steps, the number to write to or call, its QR code, and the cost."""
        self.to = LineField(check_phone_number)
        self.to.line.setAccessibleName(self.tr("Your other number"))
        self.to.line.setPlaceholderText(self.tr("Your other number, with country code"))
        self.to.changed.connect(self._show_code)
        self.qr = QrView()
        self.qr_hint = muted_line(
            self.tr("Scan it with the phone that holds this card; it fills in everything, you press send or call."),
        )
        self.cost_edit = AmountEdit()
        self.cost_edit.setAccessibleName(self.tr("What it cost"))
        self.cost_edit.set_unit(self.situation.currency)
        self.cost = Field(self.cost_edit, self._checked_cost)
        self.cost_edit.edited.connect(self.cost.on_edited)
        self.cost_edit.finished.connect(self.cost.review)
        self._to_heading = heading(self.tr("To whom"))
        self.add(self._points, self._to_heading, self.to, self.qr, self.qr_hint)
        self.add(heading(self.tr("What it cost, if you know")))
        self.body.addLayout(row(self.cost, 1))

    def show_walk(self, walk: Walk) -> None:
        """Show the steps of the chosen act."""
        kind = walk.typed.get(Answer.KIND, "")
        points = Points(ActSteps(self).steps(kind, self.situation.operator), "check")
        self.body.replaceWidget(self._points, points)
        self._points.hide()
        self._points.deleteLater()
        self._points = points
        self.to.set_text(walk.typed.get(Answer.SEND_TO, ""))
        self.cost_edit.line.setText(walk.typed.get(Answer.AMOUNT, self._last_cost(kind)))
        has_partner = kind in _SENT | _CALLED
        for widget in (self._to_heading, self.to):
            widget.setVisible(has_partner)
        self._show_code()

    def typed(self) -> Mapping[str, str]:
        """Return the number written to or called, and the cost."""
        cost = self.cost_edit.line.text().strip()
        return {
            Answer.SEND_TO: self.to.text(),
            Answer.AMOUNT: cost,
            Answer.CURRENCY: self.situation.currency if cost else "",
        }

    def fields(self) -> Iterable[Field]:
        """Return everything typed here."""
        return (self.to, self.cost)

    def first_input(self) -> QWidget | None:
        """Return the number, where there is one to write to."""
        return self.cost_edit.line if self.to.isHidden() else self.to

    def _checked_cost(self) -> Checked[Decimal | None]:
        checked = self.cost_edit.checked()
        if checked.value is not None and not self.situation.currency:
            raise InvalidInput("currency_missing")
        return checked

    def _last_cost(self, kind: str) -> str:
        cost = cost_of(kind, self.situation.card, self.situation.events)
        return f"{cost.amount:f}" if cost and cost.amount and cost.currency == self.situation.currency else ""

    def _show_code(self) -> None:
        text = self._code() if not self.to.isHidden() else ""
        self.qr.show_text(text)
        self.qr.setVisible(bool(text))
        self.qr_hint.setVisible(bool(text))

    def _code(self) -> str:
        assert self.walk is not None
        kind = self.walk.typed.get(Answer.KIND, "")
        try:
            number = check_phone_number(self.to.text()).value
        except InvalidInput:
            return ""
        if kind in _SENT:
            return sms_link(number, self.tr("Keeping this number alive"))
        return tel_link(number) if kind in _CALLED else ""
