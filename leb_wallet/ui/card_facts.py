"""What is known about a card besides its dates. What identifies the line is covered until asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.ui import theme, words
from leb_wallet.ui.badge import Badge
from leb_wallet.ui.blocks import column, muted_line, text_line
from leb_wallet.ui.disclosure import Disclosure
from leb_wallet.ui.flow_box import FlowBox
from leb_wallet.ui.qr_view import QrView
from leb_wallet.ui.secret_field import SecretField

_DOWNLOAD = "LPA:"  # how a code that a phone can scan to fetch an eSIM begins (GSMA SGP.22)


class CardFacts(QWidget):
    """Name and value, one pair a line; what is not known is left out."""

    def __init__(self, card: Card, *, can_reveal: bool = True, parent: QWidget | None = None) -> None:
        """With ``can_reveal`` False nothing that identifies the line can be read."""
        super().__init__(parent)
        self._can_reveal = can_reveal
        self.qr: Disclosure | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.LARGE)
        self._grid.setVerticalSpacing(theme.SMALL)
        self._grid.setColumnStretch(1, 1)
        for number in card.numbers:
            self._add_secret(self.tr("Number"), number.e164 or number.typed)
        self._add(self.tr("Place"), card.place)
        self._add(self.tr("Owner"), card.owner)
        self._add_sim(card)
        self._add_days(card)
        if card.tags:
            self._add_widget(self.tr("Tags"), FlowBox(Badge(tag) for tag in card.tags))
        self._add(self.tr("Note"), card.note)

    def _add_sim(self, card: Card) -> None:
        self._add(self.tr("Type"), self.tr("eSIM") if card.is_esim else self.tr("SIM card"))
        self._add_secret(self.tr("ICCID"), card.iccid)
        self._add_secret(self.tr("Printed serial"), card.printed_serial)
        self._add_secret(self.tr("EID"), card.eid)
        self._add_secret(self.tr("Activation code"), card.activation_code, shown=0)
        if self._can_reveal and (card.activation_code or "").upper().startswith(_DOWNLOAD):
            code = card.activation_code or ""
            self.qr = Disclosure(self.tr("Show as a QR code"), lambda: self._make_qr(code))
            self._grid.addWidget(self.qr, self._grid.rowCount(), 1)
        self._add_secret(self.tr("Confirmation code"), card.confirmation_code, shown=0)

    def _make_qr(self, code: str) -> QWidget:
        view = QrView()
        view.show_text(code)
        view.setAccessibleName(self.tr("QR code to fetch the eSIM"))
        holder = QWidget()
        lines = column(muted_line(self.tr("Scan it with the phone that is to hold the eSIM. Let nobody else see it.")))
        lines.addWidget(view, 0, Qt.AlignmentFlag.AlignLeft)
        holder.setLayout(lines)
        return holder

    def _add_days(self, card: Card) -> None:
        for name, day in (
            (self.tr("Bought"), card.purchased_on),
            (self.tr("Activated"), card.activated_on),
            (self.tr("Registered"), card.registered_on),
        ):
            self._add(name, words.date_words(day) if day else "")

    def _add(self, name: str, value: str) -> None:
        if value:
            self._add_widget(name, text_line(value))

    def _add_secret(self, name: str, value: str | None, shown: int = 4) -> None:
        if value:
            self._add_widget(name, SecretField(name, value, shown, can_reveal=self._can_reveal))

    def _add_widget(self, name: str, widget: QWidget) -> None:
        line = self._grid.rowCount()
        label = muted_line(name, wrap=False)
        is_one_line = isinstance(widget, SecretField)  # whose buttons are higher than its text
        place = Qt.AlignmentFlag.AlignVCenter if is_one_line else Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label, line, 0, place)
        self._grid.addWidget(widget, line, 1)
