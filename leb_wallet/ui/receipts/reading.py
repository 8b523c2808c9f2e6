"""Reading a receipt into the empty fields of a record: a draft that is marked, and that only the user saves."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput, WalletError
from leb_wallet.domain.file_types import FileKind
from leb_wallet.domain.importing.candidates import Prior
from leb_wallet.domain.importing.receipt_text import Line, read_receipt
from leb_wallet.domain.receipts import ReceiptFile
from leb_wallet.services.background import Background
from leb_wallet.services.receipt_reading import MAX_SIDE, ReceiptReader
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.field import Field, LineField
from leb_wallet.ui.moment_edit import MomentEdit
from leb_wallet.ui.money_row import AmountEdit, CurrencyBox
from leb_wallet.ui.optional_date import day_of, show_day
from leb_wallet.ui.payment_rows import PaymentRows
from leb_wallet.ui.receipts.pictures import pages_of
from leb_wallet.ui.receipts.receipts_box import ReceiptsBox

_PDF_SCALE = 2.5  # dots a point


class Fillable(Protocol):
    """What reading needs of a form: its receipts, the chosen card, and the fields that a receipt can fill."""

    receipts: ReceiptsBox
    day_edit: QDateEdit
    moment: MomentEdit
    day: Field
    amount_edit: AmountEdit
    amount: Field
    fee_edit: AmountEdit
    fee: Field
    currency_box: CurrencyBox
    order_number: LineField
    state: QComboBox
    channel: QComboBox
    payment: PaymentRows

    def card(self) -> Card | None:
        """Return the chosen card."""

    def fields_shown(self) -> frozenset[str]:
        """Name the fields of an event that can be filled in."""

    def is_editing(self) -> bool:
        """Tell whether a recorded event is shown, rather than a new one."""


class ReceiptReading(QObject):
    """Adds an entry to the receipts of a form. The reader works in a thread; the form stays usable meanwhile."""

    def __init__(self, form: Fillable, today: date, reader: ReceiptReader | None = None) -> None:
        super().__init__(form.receipts)
        self._form, self._today = form, today
        self._reader = reader or ReceiptReader()
        self.background = Background(self)
        self.action = form.receipts.offer_reading()
        self.action.triggered.connect(self.read)
        self.background.done.connect(self._on_read)
        self.background.failed.connect(self._on_failed)

    def read(self) -> None:
        """Read the chosen receipt."""
        chosen = self._form.receipts.chosen()
        if chosen is None or self.background.is_busy:
            return
        try:
            picture = _picture(*chosen)
        except WalletError as error:
            self._on_failed(error)
            return
        reader = self._reader
        self._form.receipts.say(self.tr("Reading the receipt…"), is_error=False)
        self.action.setEnabled(False)
        self.background.run(lambda: reader.lines(picture))

    def _on_read(self, lines: tuple[Line, ...]) -> None:
        self._form.receipts.update_actions()
        card = self._form.card()
        read = read_receipt(lines, self._today, Prior.of(card))
        if read.is_empty:
            self._on_failed(InvalidInput("receipt_says_nothing"))
            return
        mark = self.tr("Read from the receipt. Compare it.")
        filled = fill_empty(self._form, read.values_for(card), self._today)
        for field in filled:
            field.remark.say(mark, is_error=False)
        if filled:
            said = self.tr(
                "%n field(s) filled in from the receipt. Compare them with it before you record.", "", len(filled)
            )
        else:
            said = self.tr("All that this receipt says is filled in already. Nothing was changed.")
        self._form.receipts.say(said, is_error=False)

    def _on_failed(self, error: WalletError) -> None:
        self._form.receipts.update_actions()
        self._form.receipts.say(sentence(error), is_error=True)


def fill_empty(form: Fillable, values: Mapping[str, Any], today: date) -> list[Field]:
    """Put values into the fields of a form in which nothing is yet; return these fields."""
    filled: list[Field] = []
    shown = form.fields_shown()
    for name, edit, field in (
        ("amount", form.amount_edit, form.amount),
        ("fee", form.fee_edit, form.fee),
    ):
        if name in shown and values.get(name) is not None and edit.is_empty() and _fits(form, values):
            edit.set_amount(values[name])
            filled.append(field)
    if "currency" in values and form.amount in filled and not form.currency_box.code():
        form.currency_box.set_code(values["currency"])
    if values.get("order_number") and "order_number" in shown and not form.order_number.text().strip():
        form.order_number.set_text(values["order_number"])
        filled.append(form.order_number)
    if values.get("happened_on") and day_of(form.day_edit) == today and not form.is_editing():
        show_day(form.day_edit, values["happened_on"])
        filled.append(form.day)
    has_hour = values.get("happened_at") is not None and values.get("happened_on") == day_of(form.day_edit)
    if has_hour and form.moment.clock_time() is None and not form.is_editing():
        form.moment.set_clock_time(values["happened_at"])
        filled += [] if form.day in filled else [form.day]
    if values.get("state") and "state" in shown and not form.is_editing():
        form.state.setCurrentIndex(form.state.findData(values["state"]))
    if values.get("channel") and "channel" in shown and form.channel.currentData() is None:
        form.channel.setCurrentIndex(form.channel.findData(values["channel"]))
    return filled + _fill_payment(form, values, shown)


def _fill_payment(form: Fillable, values: Mapping[str, Any], shown: frozenset[str]) -> list[Field]:
    payment, filled = form.payment, []
    if values.get("paid") is not None and "paid" in shown and payment.paid_edit.amount.is_empty():
        payment.paid_edit.set_price(values["paid"], values.get("paid_currency"))
        filled.append(payment.paid)
    if values.get("pay_with") and "pay_with" in shown and not payment.pay_with_box.line.text().strip():
        payment.pay_with_box.set_label(values["pay_with"])
        filled.append(payment.pay_with)
    if filled:
        payment.open()
    return filled


def _fits(form: Fillable, values: Mapping[str, Any]) -> bool:
    """Tell whether a sum is in the currency of the record; one in another is left to the user."""
    code, read = form.currency_box.code(), values.get("currency")
    return not code or read is None or code == read


def _picture(file: ReceiptFile, data: bytes) -> bytes:
    """Return a receipt as a PNG that is not larger than it needs to be; of a PDF the first page.

    Raises:
        InvalidInput: ``picture_unreadable``.
    """
    pages = pages_of(file, data)
    is_pdf = file.type is not None and file.type.kind == FileKind.PDF
    image = pages.image(0, _PDF_SCALE if is_pdf else 1) if pages is not None else None
    if image is None:
        raise InvalidInput("picture_unreadable")
    if max(image.width(), image.height()) > MAX_SIDE:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(QSize(MAX_SIDE, MAX_SIDE), keep, smooth)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs know the format as bytes only
    return bytes(buffer.data().data())
