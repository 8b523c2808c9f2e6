"""The rarer rows of a payment: bonus, what was paid in the end, with what, and the voucher's code."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from leb_wallet.domain.dial_codes import check_voucher
from leb_wallet.domain.events import Event
from leb_wallet.domain.numbers import Checked
from leb_wallet.ui.disclosure import ArrowButton
from leb_wallet.ui.field import Field, LineField
from leb_wallet.ui.finding.action_words import action_words
from leb_wallet.ui.money_row import AmountEdit
from leb_wallet.ui.paid_edit import PaidEdit
from leb_wallet.ui.pay_with_box import PayWithBox
from leb_wallet.ui.secret_edit import SecretEdit


class PaymentRows(QObject):
    """Rows of a form under a heading that opens them; open by themselves where one of them is filled.

    Signals:
        toggled: the rows shall be shown, or hidden.
    """

    toggled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = ArrowButton(self.tr("More about the pa&yment"))
        self.bonus_edit, self.paid_edit, self.pay_with_box = AmountEdit(), PaidEdit(), PayWithBox()
        self.bonus = Field(self.bonus_edit, self.bonus_edit.checked)
        self.paid = Field(self.paid_edit, self.paid_edit.checked)
        self.pay_with = Field(self.pay_with_box, self.pay_with_box.checked)
        self.voucher_edit = SecretEdit()
        self.voucher_code = LineField(self._checked_voucher, editor=self.voucher_edit)
        self._stored_voucher: str | None = None
        self.rows: Mapping[str, Field] = {
            "bonus": self.bonus,
            "paid": self.paid,
            "pay_with": self.pay_with,
            "voucher_code": self.voucher_code,
        }
        for field, edit in (
            (self.bonus, self.bonus_edit),
            (self.paid, self.paid_edit),
            (self.pay_with, self.pay_with_box),
        ):
            edit.edited.connect(field.on_edited)
            edit.finished.connect(field.review)
        self.button.clicked.connect(self._toggle)

    def add_to(self, form: QFormLayout) -> None:
        """Put heading and rows at the end of a form."""
        form.addRow(self.button)
        for title, field, editor in (
            (self.tr("&Bonus on top"), self.bonus, self.bonus_edit),
            (self.tr("Paid in the end"), self.paid, self.paid_edit),
            (self.tr("Paid with"), self.pay_with, self.pay_with_box),
            (self.tr("Voucher code"), self.voucher_code, self.voucher_edit),
        ):
            editor.setAccessibleName(action_words(title))
            form.addRow(title, field)
        self.bonus_edit.setToolTip(self.tr("What a promotion adds to the amount, such as 5 more for a first top-up."))
        self.paid_edit.setToolTip(
            self.tr("Where it is not amount and fee: after a discount, or charged in another currency.")
        )
        self.pay_with_box.setToolTip(self.tr("Only a name to remember it by. Never the number of a bank card."))
        self.voucher_edit.setToolTip(self.tr("Covered, since whoever has it can use it."))

    def fill(self, event: Event, currency: str | None) -> None:
        """Show what a record holds; open where that is anything."""
        self.bonus_edit.set_amount(event.bonus)
        self.paid_edit.set_price(event.paid, event.paid_currency if event.paid is not None else currency)
        self.pay_with_box.set_label(event.pay_with)
        self._stored_voucher = event.voucher_code
        self.voucher_code.set_text(event.voucher_code or "")
        self.voucher_edit.reveal.setChecked(False)
        self.button.set_open(not self.is_empty())

    def values(self) -> dict[str, Any]:
        """Return what was entered by field.

        Raises:
            InvalidInput: something cannot be used.
        """
        paid = self.paid.value()
        return {
            "bonus": self.bonus.value(),
            "paid": paid.amount if paid else None,
            "paid_currency": paid.currency if paid else None,
            "pay_with": self.pay_with.value(),
            "voucher_code": self.voucher_code.value(),
        }

    def is_open(self) -> bool:
        """Tell whether the rows are shown."""
        return self.button.is_open

    def open(self) -> None:
        """Show the rows."""
        if not self.button.is_open:
            self._toggle()

    def is_empty(self) -> bool:
        """Tell whether nothing was typed."""
        texts = (self.bonus_edit.line, self.paid_edit.line, self.pay_with_box.line, self.voucher_edit)
        return not any(line.text().strip() for line in texts)

    def needs_currency(self) -> bool:
        """Tell whether something here is in the currency of the record."""
        return not self.bonus_edit.is_empty() or self.paid_edit.lacks_currency()

    def set_unit(self, currency: str) -> None:
        """Name the currency of the record."""
        self.bonus_edit.set_unit(currency)
        self.paid_edit.suggest_currency(currency)

    def _checked_voucher(self, text: str) -> Checked[str]:
        return Checked(text) if text == self._stored_voucher else check_voucher(text)

    def _toggle(self) -> None:
        self.button.set_open(not self.button.is_open)
        self.toggled.emit()
