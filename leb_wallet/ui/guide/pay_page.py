"""Paying: what was paid with, what it cost in the end, and the number of the order."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget, QWizard

from leb_wallet.domain.advice import advice_for
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.inputs import check_order_number
from leb_wallet.domain.walk import Walk, Way
from leb_wallet.domain.walks import NO, YES, Answer, joined, plan_of
from leb_wallet.domain.ways import voucher_codes
from leb_wallet.ui import words
from leb_wallet.ui.advice_panel import AdvicePanel
from leb_wallet.ui.blocks import heading
from leb_wallet.ui.field import Field, LineField
from leb_wallet.ui.form import form_layout
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.inputs import Points
from leb_wallet.ui.guide.situation import Situation
from leb_wallet.ui.money_row import AmountEdit
from leb_wallet.ui.paid_edit import PaidEdit
from leb_wallet.ui.pay_with_box import PayWithBox

_NO_PRICE = dict.fromkeys((Answer.FEE, Answer.PAID, Answer.PAID_CURRENCY), "")


class PayPage(GuidePage):
    """Going on from here says: I have paid."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        is_shop = situation.offer.way == Way.SHOP
        self.set_heading(self.tr("Pay, and wait for the clerk") if is_shop else self.tr("Check the order and pay"))
        self.setButtonText(QWizard.WizardButton.NextButton, self.tr("I have &paid"))
        self._is_shop = is_shop

    def build(self) -> None:
        """Say what to check, and ask what it came to."""
        self._order = heading("")
        self.add(self._order, Points(self._shop_points() if self._is_shop else self._online_points()))
        self.pay_with_box, self.fee_edit, self.paid_edit = PayWithBox(), AmountEdit(), PaidEdit()
        self.pay_with = Field(self.pay_with_box, self.pay_with_box.checked)
        self.fee = Field(self.fee_edit, self.fee_edit.checked)
        self.paid = Field(self.paid_edit, self.paid_edit.checked)
        self.order_number = LineField(check_order_number)
        self.has_voucher = QCheckBox(self.tr("I was given a &voucher code"))
        form = QWidget()
        self._form = form_layout(form, margin=0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._add_row(self.tr("Paid &with"), self.pay_with, self.pay_with_box)
        self._add_row(self.tr("&Fee on top"), self.fee, self.fee_edit)
        self._add_row(self.tr("Paid &in the end"), self.paid, self.paid_edit)
        self._add_row(self.tr("&Order number"), self.order_number, self.order_number.line)
        self.add(heading(self.tr("What it came to")), form)
        self.advice = AdvicePanel()
        self.add(self.advice)
        if self._is_shop:
            self.add(self.has_voucher)
        self.paid_edit.setToolTip(self.tr("What left your purse, where a discount or another currency made it differ"))
        for field, edit in (
            (self.pay_with, self.pay_with_box),
            (self.fee, self.fee_edit),
            (self.paid, self.paid_edit),
        ):
            edit.edited.connect(field.on_edited)
            edit.finished.connect(field.review)
            edit.edited.connect(self._show_advice)
        self.has_voucher.toggled.connect(self.look_ahead)

    def show_walk(self, walk: Walk) -> None:
        """Show what was typed before, and the order to compare with."""
        typed = walk.typed
        self._order.setText(self._order_words(typed))
        self.pay_with_box.set_label(typed.get(Answer.PAY_WITH))
        self.fee_edit.line.setText(typed.get(Answer.FEE, ""))
        self.fee_edit.set_unit(typed.get(Answer.CURRENCY, ""))
        self.paid_edit.line.setText(typed.get(Answer.PAID, ""))
        self.paid_edit.currency.set_code(typed.get(Answer.PAID_CURRENCY) or typed.get(Answer.CURRENCY, ""))
        self.order_number.set_text(typed.get(Answer.ORDER_NUMBER, ""))
        default = YES if self._is_shop and self._is_sold_as_voucher() else NO
        self.has_voucher.setChecked(typed.get(Answer.HAS_VOUCHER, default) == YES)
        self._show_advice()

    def typed(self) -> Mapping[str, str]:
        """Return everything typed here."""
        paid = self.paid_edit.line.text().strip()
        return {
            Answer.PAY_WITH: self._pay_with_text(),
            Answer.FEE: self.fee_edit.line.text().strip(),
            Answer.PAID: paid,
            Answer.PAID_CURRENCY: self.paid_edit.currency.code() if paid else "",
            Answer.ORDER_NUMBER: self.order_number.text(),
            Answer.HAS_VOUCHER: YES if self._is_shop and self.has_voucher.isChecked() else NO,
        }

    def fields(self) -> Iterable[Field]:
        """Return everything typed here."""
        return (self.pay_with, self.fee, self.paid, self.order_number)

    def first_input(self) -> QWidget | None:
        """Return what it is paid with."""
        return self.pay_with

    # --- Inside ---------------------------------------------------------------------------

    def _is_sold_as_voucher(self) -> bool:
        return any(channel.type == "voucher_store" for channel in self.situation.offer.channels) or bool(
            voucher_codes(self.situation.provider)
        )

    def _order_words(self, typed: Mapping[str, str]) -> str:
        amount, currency = typed.get(Answer.AMOUNT, ""), typed.get(Answer.CURRENCY, "")
        what = words.kind_word(typed.get(Answer.KIND, ""))
        if not amount:
            return self.tr("{act} for {operator}").format(act=what, operator=self.situation.operator)
        return self.tr("{act}: {amount} {currency} for {operator}").format(
            act=what, amount=amount, currency=currency, operator=self.situation.operator
        )

    def _online_points(self) -> tuple[str, ...]:
        return (
            self.tr("Operator, number and amount on the page are those of this card."),
            self.tr("No renewal by itself is switched on unless you want it."),
            self.tr("The price in your own currency is what you expected; note it below if it differs."),
            self.tr("After paying, keep the order number or a picture of the page. Do not pay a second time."),
        )

    def _shop_points(self) -> tuple[str, ...]:
        return (
            self.tr("Check the number on the clerk's screen, or on the slip, before you pay."),
            self.tr("Stay until the clerk is done and the text of the operator has come, if your phone is with you."),
            self.tr("Take the slip with you: it carries the number by which a mistake can be found."),
        )

    def _pay_with_text(self) -> str:
        try:
            return self.pay_with_box.checked().value or ""
        except InvalidInput:
            return self.pay_with_box.currentText()

    def _show_advice(self) -> None:
        """Say what fee and price add to the advice that was given on the amount."""
        if self.walk is None:
            return
        seen = self.situation
        plans = (plan_of(joined(self.walk, typed).typed, seen.today) for typed in (self.typed(), _NO_PRICE))
        said, before = (
            advice_for(seen.card, seen.events, seen.provider, plan, seen.today, seen.zone) for plan in plans
        )
        self.advice.show_advice(advice for advice in said if advice not in before)

    def _add_row(self, title: str, line: QWidget, editor: QWidget) -> None:
        editor.setAccessibleName(title.replace("&", ""))
        self._form.addRow(title, line)
