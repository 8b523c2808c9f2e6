"""What is known about a card besides its dates. What identifies the line is covered until asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import muted_line, text_line
from leb_wallet.ui.secret_field import SecretField


class CardFacts(QWidget):
    """Name and value, one pair a line; what is not known is left out."""

    def __init__(self, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setHorizontalSpacing(theme.LARGE)
        self.form.setVerticalSpacing(theme.SMALL)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._add_identities(card)
        self._add_texts(card)
        self._add_days(card)

    def _add_identities(self, card: Card) -> None:
        for number in card.numbers:
            self._add_secret(self.tr("Number"), number.e164 or number.typed)
        self._add_secret(self.tr("ICCID"), card.iccid)
        self._add_secret(self.tr("Printed serial"), card.printed_serial)
        self._add_secret(self.tr("EID"), card.eid)
        self._add_secret(self.tr("Activation code"), card.activation_code, shown=0)
        self._add_secret(self.tr("Confirmation code"), card.confirmation_code, shown=0)

    def _add_texts(self, card: Card) -> None:
        self._add(self.tr("Type"), self.tr("eSIM") if card.is_esim else self.tr("SIM card"))
        self._add(self.tr("Place"), card.place)
        self._add(self.tr("Owner"), card.owner)
        self._add(self.tr("Tags"), " · ".join(card.tags))
        self._add(self.tr("Note"), card.note)

    def _add_days(self, card: Card) -> None:
        for name, day in (
            (self.tr("Bought"), card.purchased_on),
            (self.tr("Activated"), card.activated_on),
            (self.tr("Registered"), card.registered_on),
        ):
            self._add(name, words.date_words(day) if day else "")

    def _add(self, name: str, value: str) -> None:
        if value:
            self.form.addRow(muted_line(name, self.palette(), wrap=False), text_line(value))

    def _add_secret(self, name: str, value: str | None, shown: int = 4) -> None:
        if value:
            self.form.addRow(muted_line(name, self.palette(), wrap=False), SecretField(name, value, shown))
