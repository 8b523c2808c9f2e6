"""On a new card: what was done last and what the operator says now, so that its clocks can start."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget

from leb_wallet.domain.acts import COMMON_KINDS
from leb_wallet.domain.cards import Card
from leb_wallet.domain.effects import counting_kinds
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.ids import new_id
from leb_wallet.ui import words
from leb_wallet.ui.blocks import muted_line
from leb_wallet.ui.field import Field
from leb_wallet.ui.finding.action_words import action_words
from leb_wallet.ui.form import beside, form_layout
from leb_wallet.ui.money_row import AmountEdit
from leb_wallet.ui.optional_date import OptionalDate
from leb_wallet.ui.quiet_wheel import quiet


class FirstRecord(QWidget):
    """The last act on a card that has just come into the wallet. Everything may be left open."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.kind = QComboBox()
        quiet(self.kind)
        self.last_act = OptionalDate(today)
        self.amount_edit = AmountEdit()
        self.amount = Field(self.amount_edit, self.amount_edit.checked)
        self.balance_edit = AmountEdit()
        self.balance = Field(self.balance_edit, self.balance_edit.checked)
        self.until = OptionalDate(today)
        for field, edit in ((self.amount, self.amount_edit), (self.balance, self.balance_edit)):
            edit.edited.connect(field.on_edited)
            edit.finished.connect(field.review)
        self._build()

    def show_card(self, card: Card) -> None:
        """Offer the acts that count for a card, and its currency."""
        self.kind.clear()
        offered = (*counting_kinds(card, None), EventKind.TOP_UP)
        for kind in dict.fromkeys([*(k for k in COMMON_KINDS if k in offered), *offered]):
            self.kind.addItem(words.kind_word(kind), kind)
        self.set_currency(card.currency)

    def set_currency(self, currency: str | None) -> None:
        """Name the currency of the amounts."""
        self.amount_edit.set_unit(currency or "")
        self.balance_edit.set_unit(currency or "")

    def fields(self) -> tuple[Field, ...]:
        """Return the inputs that can be wrong."""
        return (self.amount, self.balance)

    def events(self, card: Card) -> tuple[Event, ...]:
        """Return what was told as records of ``card``.

        Raises:
            InvalidInput: an amount cannot be used.
        """
        return (*self._last_act(card), *self._check(card))

    def _last_act(self, card: Card) -> tuple[Event, ...]:
        day, amount = self.last_act.day(), self.amount.value()
        if day is None:
            return ()
        act = Event(
            id=new_id(),
            card_id=card.id,
            kind=self.kind.currentData(),
            happened_on=day,
            amount=amount,
            currency=card.currency if amount is not None else None,
        )
        return (act,)

    def _check(self, card: Card) -> tuple[Event, ...]:
        balance, until = self.balance.value(), self.until.day()
        if balance is None and until is None:
            return ()
        check = Event(
            id=new_id(),
            card_id=card.id,
            kind=EventKind.BALANCE_CHECK,
            happened_on=self._today,
            balance=balance,
            currency=card.currency if balance is not None else None,
            reported_until=until,
        )
        return (check,)

    def _build(self) -> None:
        form = form_layout(self)
        intro = self.tr("With these the wallet can count at once. Leave open what you do not know.")
        form.addRow(muted_line(intro))
        form.addRow(self.tr("&Last act that counts"), beside(self.kind))
        for title, editor in (
            (self.tr("It was &on"), self.last_act),
            (self.tr("A&mount"), self.amount),
            (self.tr("Credit &now"), self.balance),
            (self.tr("Valid &until, as the operator says"), self.until),
        ):
            editor.setAccessibleName(action_words(title))
            form.addRow(title, editor)
        self.amount_edit.setAccessibleName(self.tr("Amount"))
        self.balance_edit.setAccessibleName(self.tr("Credit now"))
