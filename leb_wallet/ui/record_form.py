"""The form for an act of any kind: only what makes sense for the kind is shown."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from leb_wallet.domain.acts import (
    COMMON_KINDS,
    MONEY_FIELDS,
    OPTIONAL_FIELDS,
    OTHER_KINDS,
    RARE_FIELDS,
    edited,
    fields_of,
    odd_about,
)
from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import CHANNELS, EVENT_STATES, Event
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.inputs import check_day, check_order_number
from leb_wallet.domain.numbers import Checked
from leb_wallet.services.receipt_reading import is_installed
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.ui import words
from leb_wallet.ui.data_row import DataEdit
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.field import Field, LineField, Remarks, first_wrong
from leb_wallet.ui.finding.action_words import action_words
from leb_wallet.ui.form import beside, form_layout
from leb_wallet.ui.moment_edit import MomentEdit
from leb_wallet.ui.money_row import AmountEdit, CurrencyBox
from leb_wallet.ui.note_field import NoteField
from leb_wallet.ui.optional_date import OptionalDate, day_of, show_day
from leb_wallet.ui.payment_rows import PaymentRows
from leb_wallet.ui.quiet_wheel import quiet
from leb_wallet.ui.receipts.receipts_box import ReceiptsBox

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leb_wallet.ui.receipts.reading import ReceiptReading

_CURRENCIES = ("currency", "paid_currency")  # each comes and goes with its amount


class RecordForm(QWidget):
    """Collects one event of one card.

    Signals:
        changed: another kind or card was chosen, so that other inputs are shown.
    """

    changed = Signal()

    def __init__(
        self,
        cards: Iterable[Card],
        today: date,
        shelf: ReceiptShelf,
        margin: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._cards: dict[str, Card] = {}
        self._before: Event | None = None
        self.card_box, self.kind, self.channel, self.state = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        quiet(self.card_box, self.kind, self.channel, self.state)
        self.currency_box = CurrencyBox()
        self.currency = Field(self.currency_box, self._checked_currency, self._odd("currency"))
        self.moment, self.until_edit, self.data_edit = MomentEdit(today), OptionalDate(today), DataEdit()
        self.day_edit = self.moment.day_edit
        self.amount_edit, self.fee_edit, self.balance_edit = AmountEdit(), AmountEdit(), AmountEdit()
        self.day = Field(self.moment, self._checked_day, self._odd("happened_on"))
        self.until = Field(self.until_edit, lambda: Checked(self.until_edit.day()), self._odd("reported_until"))
        self.amount = Field(self.amount_edit, self.amount_edit.checked, self._odd("amount"))
        self.fee = Field(self.fee_edit, self.fee_edit.checked, self._odd("fee"))
        self.balance = Field(self.balance_edit, self.balance_edit.checked)
        self.data_left = Field(self.data_edit, self.data_edit.checked)
        self.order_number = LineField(check_order_number)
        self.payment, self.receipts = PaymentRows(self), ReceiptsBox(shelf)
        self.note = NoteField()
        self._card_row, self._kind_row = beside(self.card_box), beside(self.kind)
        self._channel_row, self._state_row = beside(self.channel), beside(self.state)
        self._form = form_layout(self, margin)
        self._rows: dict[str, QWidget] = {
            "amount": self.amount,
            "currency": self.currency,
            "fee": self.fee,
            "balance": self.balance,
            "data_left_mb": self.data_left,
            "reported_until": self.until,
            "channel": self._channel_row,
            "state": self._state_row,
            "order_number": self.order_number,
            **self.payment.rows,
            "receipts": self.receipts,
        }
        _fill_boxes(self.kind, self.channel, self.state)
        self._build()
        self._connect()
        self.reading = self._reading(today) if is_installed() else None
        self.set_cards(cards)
        self.clear()

    def set_today(self, today: date) -> None:
        """Start new records on another day."""
        self._today = today

    def set_cards(self, cards: Iterable[Card]) -> None:
        """Offer these cards, the chosen one staying chosen."""
        chosen = self.card_box.currentData()
        self._cards = {card.id: card for card in cards}
        with QSignalBlocker(self.card_box):
            self.card_box.clear()
            for card in self._cards.values():
                self.card_box.addItem(card.label, card.id)
            self.card_box.setCurrentIndex(max(0, self.card_box.findData(chosen)))

    def set_card(self, card: Card) -> None:
        """Record for this card, in its currency."""
        with QSignalBlocker(self.card_box):
            self.card_box.setCurrentIndex(self.card_box.findData(card.id))
        self._on_card_changed()

    def card(self) -> Card | None:
        """Return the chosen card."""
        return self._cards.get(self.card_box.currentData())

    def cards(self) -> tuple[Card, ...]:
        """Return the cards to choose from."""
        return tuple(self._cards.values())

    def take_over(self, draft: Event) -> None:
        """Show a draft as a new record; what it says nothing of stays as it was typed."""
        said = {name: value for name, value in draft if value not in (None, "", ()) and name != "id"}
        try:
            now = self.record()
            receipts = tuple(dict.fromkeys((*now.receipts, *draft.receipts)))
            self.show_event(now.replace(**said | {"receipts": receipts}))
        except InvalidInput:
            self.show_event(draft)
        self._before = None

    def is_editing(self) -> bool:
        """Tell whether a recorded event is shown, rather than a new one."""
        return self._before is not None

    def fields_shown(self) -> frozenset[str]:
        """Name the fields of an event that can be filled in."""
        names = fields_of(self.kind.currentData(), self._before)
        return names | {"currency"} if names & (MONEY_FIELDS | {"paid"}) else names

    def hide_card(self) -> None:
        """Leave the choice of the card to the window around the form."""
        self._form.setRowVisible(self._card_row, False)

    def clear(self) -> None:
        """Be ready for a new record of the same card and kind, today."""
        card, kind = self._cards.get(self.card_box.currentData()), self.kind.currentData()
        fresh = Event(id=new_id(), card_id=card.id if card else new_id(), kind=kind, happened_on=self._today)
        self._fill(fresh, card.currency if card else None)
        self._before = None

    def show_event(self, event: Event) -> None:
        """Edit a recorded event."""
        self._before = event
        with QSignalBlocker(self.card_box):
            self.card_box.setCurrentIndex(self.card_box.findData(event.card_id))
        card = self._cards.get(event.card_id)
        self._fill(event, event.currency or (card.currency if card else None))

    def review(self) -> bool:
        """Say what is wrong; return whether there is nothing, else go to the first."""
        fields = self._shown_fields()
        if not all(field.review() for field in self.payment.rows.values() if field in fields):
            self.payment.open()
        wrong = first_wrong(fields)
        if wrong is not None:
            wrong.setFocus()
        return wrong is None

    def record(self) -> Event:
        """Return the event as entered; fields that are not shown are empty.

        Raises:
            InvalidInput: something cannot be used.
        """
        values: dict[str, object] = {
            "card_id": self.card_box.currentData(),
            "kind": self.kind.currentData(),
            "happened_on": self.day.value(),
            "happened_at": self.moment.clock_time(),
            "note": self.note.value(),
        }
        values |= self._optional_values()
        if self._before is not None:
            return edited(self._before, self._before.replace(**values))
        return Event.model_validate({"id": new_id()} | values)

    # --- Reading --------------------------------------------------------------------------

    def _optional_values(self) -> dict[str, object]:
        empty = {name: Event.model_fields[name].get_default() for name in (*OPTIONAL_FIELDS, *_CURRENCIES)}
        shown = self.fields_shown()
        read = {name: value() for name, value in self._readers().items() if name in shown}
        if shown & RARE_FIELDS:
            rare = self.payment.values()
            read |= {name: rare[name] for name in shown & RARE_FIELDS}
            read["paid_currency"] = rare["paid_currency"] if "paid" in shown else None
        has_money = any(read.get(name) is not None for name in MONEY_FIELDS)
        takes_currency = read.get("paid") is not None and read.get("paid_currency") is None
        return empty | read | {"currency": self.currency.value() if has_money or takes_currency else None}

    def _readers(self) -> dict[str, Callable[[], object]]:
        return {
            "amount": self.amount.value,
            "fee": self.fee.value,
            "balance": self.balance.value,
            "data_left_mb": self.data_left.value,
            "reported_until": self.until.value,
            "channel": self.channel.currentData,
            "state": self.state.currentData,
            "order_number": self.order_number.value,
            "receipts": self.receipts.receipts,
        }

    def _checked_day(self) -> Checked[date]:
        return check_day(day_of(self.day_edit), self._today)

    def _checked_currency(self) -> Checked[str | None]:
        code = self.currency_box.checked()
        amounts = (self.amount_edit, self.fee_edit, self.balance_edit)
        has_amount = self.payment.needs_currency() or not all(edit.is_empty() for edit in amounts)
        if code.value is None and has_amount:
            raise InvalidInput("currency_missing")
        return code

    def _odd(self, field: str) -> Remarks:
        def remarks(_: object) -> list[str]:
            code = self._odd_codes().get(field)
            return [sentence_for(code)] if code else []

        return remarks

    def _odd_codes(self) -> dict[str, str]:
        card = self._cards.get(self.card_box.currentData())
        try:
            return odd_about(self.record(), card) if card else {}
        except InvalidInput:
            return {}

    def _shown_fields(self) -> list[Field]:
        shown = self.fields_shown()
        optional = [field for name, field in self._rows.items() if name in shown and isinstance(field, Field)]
        return [self.day, *optional, self.note]

    # --- Showing --------------------------------------------------------------------------

    def _fill(self, event: Event, currency: str | None) -> None:
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(_place_of(self.kind, event.kind, words.kind_word(event.kind)))
        show_day(self.day_edit, event.happened_on)
        self.moment.set_clock_time(event.happened_at)
        self.currency_box.set_code(currency)
        self.amount_edit.set_amount(event.amount)
        self.fee_edit.set_amount(event.fee)
        self.balance_edit.set_amount(event.balance)
        self.data_edit.set_megabytes(event.data_left_mb)
        self.until_edit.set_day(event.reported_until)
        self.channel.setCurrentIndex(_place_of(self.channel, event.channel, words.channel_word(event.channel)))
        self.state.setCurrentIndex(_place_of(self.state, event.state, words.event_state_word(event.state)))
        self.order_number.set_text(event.order_number or "")
        self.payment.fill(event, currency)
        self.receipts.set_receipts(event.receipts)
        self.note.set_text(event.note)
        for field in (self.day, *self._rows.values()):
            if isinstance(field, Field):
                field.forget()
        self._show_rows()

    def _show_rows(self) -> None:
        shown = self.fields_shown()
        is_open = self.payment.is_open()
        for name, widget in self._rows.items():
            self._form.setRowVisible(widget, name in shown and (is_open or name not in RARE_FIELDS))
        self._form.setRowVisible(self.payment.button, bool(shown & RARE_FIELDS))
        self._show_units()
        self.changed.emit()

    def _show_units(self) -> None:
        for edit in (self.amount_edit, self.fee_edit, self.balance_edit):
            edit.set_unit(self.currency_box.code())
        self.payment.set_unit(self.currency_box.code())

    def _on_card_changed(self) -> None:
        card = self._cards.get(self.card_box.currentData())
        self.currency_box.set_code(card.currency if card else None)
        self.changed.emit()

    # --- Making ---------------------------------------------------------------------------

    def _build(self) -> None:
        self._add(self.tr("&Card"), self._card_row, self.card_box)
        self._add(self.tr("&Act"), self._kind_row, self.kind)
        self._add(self.tr("&Day"), self.day, self.day_edit)
        self._add(self.tr("A&mount"), self.amount, self.amount_edit)
        self._add(self.tr("C&urrency"), self.currency, self.currency_box)
        self._add(self.tr("Fee on to&p"), self.fee, self.fee_edit)
        self._add(self.tr("Cred&it afterwards"), self.balance, self.balance_edit)
        self._add(self.tr("Data &left"), self.data_left, self.data_edit)
        self._add(self.tr("Valid until, as &told"), self.until, self.until_edit)
        self._add(self.tr("&Where"), self._channel_row, self.channel)
        self._add(self.tr("Stat&e"), self._state_row, self.state)
        self._add(self.tr("&Order number"), self.order_number, self.order_number.line)
        self.payment.add_to(self._form)
        self._add(self.tr("Receipts"), self.receipts, self.receipts)
        self._add(self.tr("&Note"), self.note, self.note.edit)
        self.until_edit.setToolTip(self.tr("The end date the operator shows or texts. It counts more than arithmetic."))

    def _reading(self, today: date) -> "ReceiptReading":
        from leb_wallet.ui.receipts.reading import ReceiptReading

        return ReceiptReading(self, today)

    def _add(self, title: str, line: QWidget, editor: QWidget) -> None:
        editor.setAccessibleName(action_words(title))
        self._form.addRow(title, line)

    def _connect(self) -> None:
        self.card_box.currentIndexChanged.connect(self._on_card_changed)
        self.kind.currentIndexChanged.connect(self._show_rows)
        self.payment.toggled.connect(self._show_rows)
        self.currency_box.currentTextChanged.connect(self._show_units)
        for field, edit in (
            (self.amount, self.amount_edit),
            (self.fee, self.fee_edit),
            (self.balance, self.balance_edit),
            (self.data_left, self.data_edit),
        ):
            edit.edited.connect(field.on_edited)
            edit.finished.connect(field.review)
        self.currency_box.currentTextChanged.connect(self.currency.review)
        self.day_edit.dateChanged.connect(self.day.review)
        self.until_edit.changed.connect(self.until.review)


def _fill_boxes(kinds_box: QComboBox, channels: QComboBox, states: QComboBox) -> None:
    for kinds in (COMMON_KINDS, OTHER_KINDS):
        if kinds_box.count():
            kinds_box.insertSeparator(kinds_box.count())
        for kind in kinds:
            kinds_box.addItem(words.kind_word(kind), kind)
    channels.addItem("", None)
    for channel in CHANNELS:
        channels.addItem(words.channel_word(channel), channel)
    for state in EVENT_STATES:
        states.addItem(words.event_state_word(state), state)


def _place_of(box: QComboBox, code: str | None, word: str) -> int:
    """Return where a code stands in a box; one from a newer version is added and stays as it is."""
    place = box.findData(code)
    if place < 0:
        box.addItem(word, code)
        place = box.count() - 1
    return place
