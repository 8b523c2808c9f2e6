"""Looking up credit and data: how to ask this operator, and what it told."""

from collections.abc import Callable, Sequence
from datetime import date, tzinfo

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QPushButton, QWidget

from leb_wallet.domain.balances import compare, expected_balance
from leb_wallet.domain.cards import Card
from leb_wallet.domain.effects import effect_of
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.inputs import check_day
from leb_wallet.domain.numbers import Checked
from leb_wallet.domain.providers import Provider
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.ui import theme
from leb_wallet.ui.balance_words import BalanceWords
from leb_wallet.ui.blocks import Panel, column, heading, row, text_line
from leb_wallet.ui.data_row import DataEdit
from leb_wallet.ui.effect_words import EffectWords
from leb_wallet.ui.errors import report_errors, sentence_for
from leb_wallet.ui.field import Field, Remark, first_wrong
from leb_wallet.ui.finding.action_words import action_words
from leb_wallet.ui.form import form_layout, give_room, scrolling
from leb_wallet.ui.guide.check_codes import CheckCodes
from leb_wallet.ui.money_row import AmountEdit, CurrencyBox
from leb_wallet.ui.note_field import NoteField
from leb_wallet.ui.optional_date import OptionalDate, day_edit, day_of, show_day
from leb_wallet.ui.plain_buttons import plain_buttons

Save = Callable[[Event], None]  # raises WalletError


class BalanceDialog(QDialog):
    """Collects what the operator told and hands it to ``save``; where that fails it stays open."""

    def __init__(
        self,
        card: Card,
        events: Sequence[Event],
        provider: Provider | None,
        today: date,
        save: Save,
        *,
        zone: tzinfo | None = None,
        shelf: ReceiptShelf | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Check credit and data"))
        self._card, self._events, self._today, self._zone = card, events, today, zone
        self._save, self._id, self._shelf = save, new_id(), shelf
        self._receipts: tuple[str, ...] = ()
        self._balance_words, self._effect_words = BalanceWords(self), EffectWords(self)
        self.balance_edit, self.data_edit, self.currency_box = AmountEdit(), DataEdit(), CurrencyBox()
        self.day_edit, self.until_edit = day_edit(today), OptionalDate(today)
        self.balance = Field(self.balance_edit, self.balance_edit.checked)
        self.currency = Field(self.currency_box, self._checked_currency)
        self.data_left = Field(self.data_edit, self.data_edit.checked)
        self.until = Field(self.until_edit, lambda: Checked(self.until_edit.day()), self._odd_until)
        self.day = Field(self.day_edit, lambda: check_day(day_of(self.day_edit), today))
        self.note = NoteField()
        self.difference, self.effect, self.remark = text_line(""), text_line("", bold=True), Remark()
        self._result = Panel(column(self.difference, self.effect), tone="accent")
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel))
        self.save_button = self.buttons.addButton(self.tr("&Record"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.paste_button = QPushButton(self.tr("Paste operator’s text…"))
        self.paste_button.setAutoDefault(False)
        self.codes = CheckCodes(provider)
        self._build()
        self._connect()
        self._show_result()
        give_room(self)

    def accept(self) -> None:
        """Save what was told if it can be used, then close."""
        wrong = first_wrong(self._fields())
        if wrong is not None:
            wrong.setFocus()
            return
        event = self.check()
        if event is None:
            self.remark.say(sentence_for("check_empty"), is_error=True)
            self.balance_edit.setFocus()
            return
        with report_errors(self):
            self._save(event)
            super().accept()

    def check(self) -> Event | None:
        """Return what was told as a record, or None where nothing was entered.

        Raises:
            InvalidInput: something cannot be used.
        """
        balance, megabytes, until = self.balance.value(), self.data_left.value(), self.until.value()
        if balance is None and megabytes is None and until is None:
            return None
        return Event(
            id=self._id,
            card_id=self._card.id,
            kind=EventKind.BALANCE_CHECK,
            happened_on=self.day.value(),
            balance=balance,
            currency=self.currency.value() if balance is not None else None,
            data_left_mb=megabytes,
            reported_until=until,
            note=self.note.value(),
            receipts=self._receipts,
        )

    def done(self, result: int) -> None:
        """Close, and let go of who saves: if that is the parent it must not go while this is being deleted."""
        super().done(result)
        self._save = _is_closed

    def sizeHint(self) -> QSize:
        """Return room for a few codes and all inputs."""
        width = theme.text_width(self.font(), "x" * 72)
        return QSize(width, round(width * 1.1))

    # --- Inside ---------------------------------------------------------------------------

    def _fields(self) -> tuple[Field, ...]:
        return (self.balance, self.currency, self.data_left, self.until, self.day, self.note)

    def _checked_currency(self) -> Checked[str | None]:
        code = self.currency_box.checked()
        if code.value is None and not self.balance_edit.is_empty():
            raise InvalidInput("currency_missing")
        return code

    def _paste_text(self) -> None:
        """Read what the operator wrote into the inputs."""
        from leb_wallet.ui.importing.paste_dialog import PasteDialog

        if self._shelf is not None:
            kind, cards = EventKind.BALANCE_CHECK, (self._card,)
            take = self._take_over
            PasteDialog(
                cards, self._card, self._today, self._shelf, take, kind=kind, hands_over=True, parent=self
            ).open()

    def _take_over(self, told: Event) -> None:
        if told.balance is not None:
            self.balance_edit.set_amount(told.balance)
            self.currency_box.set_code(told.currency)
        if told.data_left_mb is not None:
            self.data_edit.set_megabytes(told.data_left_mb)
        if told.reported_until is not None:
            self.until_edit.set_day(told.reported_until)
        if told.note:
            self.note.set_text(told.note)
        self._receipts = tuple(dict.fromkeys((*self._receipts, *told.receipts)))
        show_day(self.day_edit, told.happened_on)
        self._show_result()

    def _odd_until(self, until: date | None) -> list[str]:
        is_odd = until is not None and until < day_of(self.day_edit)
        return [sentence_for("until_before_day")] if is_odd else []

    def _show_result(self) -> None:
        """Compare with what was expected, and tell what the date will be."""
        try:
            event = self.check()
        except InvalidInput:
            event = None
        said = self._difference(event) if event else ""
        self.difference.setText(said)
        self.difference.setVisible(bool(said))
        if event is not None:
            effect = effect_of(self._card, self._events, event, self._today, self._zone)
            self.effect.setText(self._effect_words.forecast(effect))
            self.remark.say("", is_error=False)
        self._result.setVisible(event is not None)

    def _difference(self, event: Event) -> str:
        expected = expected_balance(self._card, self._events, event.happened_on)
        if expected is None or event.balance is None or event.currency != expected.currency:
            return ""
        return self._balance_words.difference(expected, compare(expected, event.balance))

    def _show_unit(self) -> None:
        self.balance_edit.set_unit(self.currency_box.code() if self._card.currency else "")

    # --- Making ---------------------------------------------------------------------------

    def _build(self) -> None:
        self.currency_box.set_code(self._card.currency)
        self._show_unit()
        inputs = QWidget()
        form = form_layout(inputs, margin=0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for title, line, editor in (
            (self.tr("&Credit"), self.balance, self.balance_edit),
            (self.tr("C&urrency"), self.currency, self.currency_box),
            (self.tr("Data &left"), self.data_left, self.data_edit),
            (self.tr("Valid until, as &told"), self.until, self.until_edit),
            (self.tr("As &of"), self.day, self.day_edit),
            (self.tr("&Note"), self.note, self.note.edit),
        ):
            editor.setAccessibleName(action_words(title))
            form.addRow(title, line)
        form.setRowVisible(self.currency, self._card.currency is None)
        self.until_edit.setToolTip(self.tr("The end date the operator shows or texts. It counts more than arithmetic."))
        page = QWidget()
        page.setLayout(
            column(
                text_line(self._card.label, theme.SUBTITLE, bold=True),
                Panel(column(heading(self.tr("How to ask")), self.codes)),
                heading(self.tr("What it told")),
                inputs,
                self.remark,
                self._result,
                spacing=theme.MEDIUM,
            )
        )
        layout = column(scrolling(page), row(self.paste_button, 1, self.buttons), spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.paste_button.setVisible(self._shelf is not None)
        self.save_button.setDefault(True)
        self.balance_edit.setFocus()

    def _connect(self) -> None:
        for field, edit in ((self.balance, self.balance_edit), (self.data_left, self.data_edit)):
            edit.edited.connect(field.on_edited)
            edit.finished.connect(field.review)
            edit.edited.connect(self._show_result)
        self.currency_box.currentTextChanged.connect(self.currency.review)
        self.currency_box.currentTextChanged.connect(self._show_result)
        self.until_edit.changed.connect(self.until.review)
        self.until_edit.changed.connect(self._show_result)
        self.day_edit.dateChanged.connect(self.day.review)
        self.day_edit.dateChanged.connect(self._show_result)
        self.paste_button.clicked.connect(self._paste_text)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)


def _is_closed(_event: Event) -> None:
    """Save nothing any more."""
