"""Page of the card form for what is printed on the card or sent by the operator, and where the card is."""

from collections.abc import Iterable

from PySide6.QtWidgets import QPushButton, QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.inputs import check_line, check_tags
from leb_wallet.domain.numbers import (
    check_activation_code,
    check_confirmation_code,
    check_eid,
    check_iccid,
    check_printed_serial,
    take_confirmation_code,
)
from leb_wallet.domain.twins import card_with_iccid
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.field import Field, LineField
from leb_wallet.ui.form import beside, form_layout, name_rows
from leb_wallet.ui.importing.esim_row import EsimRow
from leb_wallet.ui.note_field import NoteField
from leb_wallet.ui.secret_edit import SecretEdit


class SimPage(QWidget):
    """ICCID, chip, eSIM codes; place, owner, tags and note."""

    def __init__(self, cards: Iterable[Card], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = tuple(cards)
        self._card_id: str | None = None
        self.iccid = LineField(check_iccid, self._about_iccid)
        self.serial = LineField(check_printed_serial)
        self.eid = LineField(check_eid)
        self.activation = LineField(check_activation_code, editor=SecretEdit())
        self.confirmation = LineField(check_confirmation_code, editor=SecretEdit())
        self.move_button = QPushButton(self.tr("Move it to the field below"))
        self.move_button.setAutoDefault(False)
        self.qr = EsimRow(self._take_activation_code, self._take_iccid)
        self.place = LineField(check_line)
        self.owner = LineField(check_line)
        self.tags = LineField(check_tags)
        self.note = NoteField()
        self._build()
        self.move_button.clicked.connect(self._move_confirmation_code)

    def show_card(self, card: Card) -> None:
        """Fill the page from a card."""
        self._card_id = card.id
        self.iccid.set_text(card.iccid or "")
        self.serial.set_text(card.printed_serial or "")
        self.eid.set_text(card.eid or "")
        self.activation.set_text(card.activation_code or "")
        self.confirmation.set_text(card.confirmation_code or "")
        self.place.set_text(card.place)
        self.owner.set_text(card.owner)
        self.tags.set_text(", ".join(card.tags))
        self.note.set_text(card.note)

    def fields(self) -> tuple[Field, ...]:
        """Return the inputs that can be wrong."""
        codes = (self.iccid, self.serial, self.eid, self.activation, self.confirmation)
        return (*codes, self.place, self.owner, self.tags, self.note)

    def values(self) -> dict[str, object]:
        """Return the card's fields from this page.

        Raises:
            InvalidInput: one of them cannot be used.
        """
        return {
            "iccid": self.iccid.value(),
            "printed_serial": self.serial.value(),
            "eid": self.eid.value(),
            "activation_code": self.activation.value(),
            "confirmation_code": self.confirmation.value(),
            "place": self.place.value() or "",
            "owner": self.owner.value() or "",
            "tags": self.tags.value() or (),
            "note": self.note.value(),
        }

    def _build(self) -> None:
        self.iccid.line.setPlaceholderText(self.tr("19 or 20 digits, often starting with 89"))
        self.serial.line.setPlaceholderText(self.tr("13 digits, where the card shows no ICCID"))
        self.eid.line.setPlaceholderText(self.tr("32 digits of the phone's or card's eSIM chip"))
        self.activation.line.setPlaceholderText(self.tr("LPA:1$… as in the operator's mail or QR code"))
        self.place.line.setPlaceholderText(self.tr("For example: red phone, slot 2"))
        self.tags.line.setPlaceholderText(self.tr("Several with commas between them"))
        form = self._form = form_layout(self)
        form.addRow(self.tr("&ICCID"), self.iccid)
        form.addRow(self.tr("P&rinted serial"), self.serial)
        form.addRow(self.tr("&EID"), self.eid)
        form.addRow(self.tr("&Activation code"), self.activation)
        self._move_row = beside(self.move_button)
        form.addRow("", self._move_row)
        form.addRow("", self.qr)
        form.setRowVisible(self._move_row, False)
        form.addRow(self.tr("&Confirmation code"), self.confirmation)
        form.addRow(self.tr("&Place"), self.place)
        form.addRow(self.tr("&Owner"), self.owner)
        form.addRow(self.tr("&Tags"), self.tags)
        form.addRow(self.tr("&Note"), self.note)
        name_rows(form)
        self.activation.changed.connect(self._offer_move)
        self.activation.line.editingFinished.connect(self._offer_move)

    def _take_activation_code(self, code: str) -> None:
        self.activation.line.setText(code)
        self.activation.review()
        self._offer_move()

    def _take_iccid(self, iccid: str) -> None:
        self.iccid.line.setText(iccid)
        self.iccid.review()

    def _about_iccid(self, iccid: str | None) -> list[str]:
        other = card_with_iccid(iccid, self._cards, but=self._card_id) if iccid else None
        return [sentence_for("iccid_on_other_card", {"label": other.label})] if other else []

    def _offer_move(self) -> None:
        self._form.setRowVisible(self._move_row, bool(self._split()[1]))

    def _split(self) -> tuple[str, str]:
        try:
            return take_confirmation_code(self.activation.text())
        except InvalidInput:
            return "", ""

    def _move_confirmation_code(self) -> None:
        code, confirmation = self._split()
        self.activation.line.setText(code)
        self.confirmation.line.setText(confirmation)
        self.activation.review()
