"""First page of the card form: what the card is called, its number, its days."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox, QWidget

from leb_wallet.domain.cards import MAX_MARGIN_DAYS, Card, PhoneNumber
from leb_wallet.domain.inputs import check_label
from leb_wallet.domain.numbers import check_phone_numbers, joined_numbers
from leb_wallet.domain.twins import card_with_number
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import muted_line
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.field import Field, LineField
from leb_wallet.ui.finding.action_words import action_words
from leb_wallet.ui.form import beside, form_layout, name_rows
from leb_wallet.ui.money_row import CurrencyBox
from leb_wallet.ui.optional_date import OptionalDate
from leb_wallet.ui.quiet_wheel import quiet


class IdentityPage(QWidget):
    """Name, number, kind of SIM, currency, days and margin of a card."""

    def __init__(self, today: date, cards: Iterable[Card], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = tuple(cards)
        self._card_id: str | None = None
        self.label = LineField(check_label, required=True)
        self.numbers = LineField(check_phone_numbers, self._about_numbers)
        self.kind = QComboBox()
        self.kind.addItem(self.tr("SIM card"), False)
        self.kind.addItem(self.tr("eSIM"), True)
        self.currency_box = CurrencyBox()
        self.currency = Field(self.currency_box, self.currency_box.checked)
        self.activated = OptionalDate(today)
        self.purchased = OptionalDate(today)
        self.registered = OptionalDate(today)
        self.margin = QSpinBox()
        self.margin.setRange(1, MAX_MARGIN_DAYS)
        quiet(self.kind, self.margin)
        self._build()

    def show_card(self, card: Card) -> None:
        """Fill the page from a card."""
        self._card_id = card.id
        self.label.set_text(card.label)
        self.numbers.set_text(joined_numbers(card.numbers))
        self.kind.setCurrentIndex(self.kind.findData(card.is_esim))
        self.currency_box.set_code(card.currency)
        self.activated.set_day(card.activated_on)
        self.purchased.set_day(card.purchased_on)
        self.registered.set_day(card.registered_on)
        self.margin.setValue(card.margin_days)

    def fields(self) -> tuple[Field, ...]:
        """Return the inputs that can be wrong."""
        return (self.label, self.numbers, self.currency)

    def values(self) -> dict[str, object]:
        """Return the card's fields from this page.

        Raises:
            InvalidInput: one of them cannot be used.
        """
        return {
            "label": self.label.value(),
            "numbers": self.numbers.value() or (),
            "is_esim": self.kind.currentData(),
            "currency": self.currency.value(),
            "activated_on": self.activated.day(),
            "purchased_on": self.purchased.day(),
            "registered_on": self.registered.day(),
            "margin_days": self.margin.value(),
        }

    def _build(self) -> None:
        self.label.line.setPlaceholderText(self.tr("For example: UK number for the bank"))
        self.numbers.line.setPlaceholderText(self.tr("+44 7700 900123; several with commas between them"))
        form = form_layout(self)
        form.addRow(self.tr("&Name"), self.label)
        form.addRow(self.tr("&Phone number"), self.numbers)
        form.addRow(self.tr("&Kind"), beside(self.kind))
        form.addRow(self.tr("C&urrency"), self.currency)
        self._add_day(form, self.tr("&Activated on"), self.activated)
        self._add_day(form, self.tr("&Bought on"), self.purchased)
        self._add_day(form, self.tr("&Registered on"), self.registered)
        hint = muted_line(self.tr("days before the limit I want to be done"))
        hint.setWordWrap(False)
        form.addRow(self.tr("Safety &margin"), beside(self.margin, hint))
        name_rows(form)
        self.margin.setAccessibleName(self.tr("Safety margin in days"))
        self.currency_box.setMaximumWidth(theme.text_width(self.font(), "0" * 12))

    def _add_day(self, form: QFormLayout, title: str, editor: OptionalDate) -> None:
        editor.setAccessibleName(action_words(title))
        form.addRow(title, editor)

    def _about_numbers(self, numbers: tuple[PhoneNumber, ...] | None) -> list[str]:
        taken = (card_with_number(number, self._cards, but=self._card_id) for number in numbers or ())
        return [sentence_for("number_on_other_card", {"label": card.label}) for card in taken if card]
