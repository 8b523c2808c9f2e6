"""A code to dial or a text to send, by hand or by pointing the phone's camera at it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from leb_wallet.domain.dial_codes import TextMessage, is_phone_only, sms_link, tel_link
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import column, muted_line, row
from leb_wallet.ui.copy_row import CopyRow
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.field import Remark
from leb_wallet.ui.qr_view import QrView


class CodeRow(QWidget):
    """Shows what to dial or send, with a copy button and a QR code for the phone that holds the SIM.

    A code with an open hole can be read and copied, but has no QR code until it is filled.

    Signals:
        copied(str): what is now on the clipboard.
    """

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lead = muted_line("")
        self.code = CopyRow(self.tr("Code"), is_code=True, is_secret=True)
        self.code.copied.connect(self.copied)
        self.toggle = QPushButton(self.tr("Show QR"))
        self.toggle.setAutoDefault(False)
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._show_qr)
        self.code.add(self.toggle)
        self.remark = Remark()
        self.qr = QrView()
        self.scan = muted_line(
            self.tr("Point the camera of the phone that holds this SIM at it. Nothing is dialled or sent by itself."),
        )
        self._beside = QWidget()
        beside = row(self.qr, self.scan, spacing=theme.MEDIUM)
        beside.setStretch(1, 1)
        self._beside.setLayout(beside)
        self.setLayout(column(self.lead, self.code, self.remark, self._beside, spacing=theme.TIGHT))
        self.setFocusProxy(self.code)
        self._draw_icon()
        self._show("", "", "", "")
        self._keep_width()

    def show_ussd(self, code: str) -> None:
        """Show a code to dial, such as ``*100#``."""
        lead = self.tr("Dial this on the phone that holds the SIM:")
        self._show(lead, code, _link(code), self.tr("QR code that dials {code}").format(code=code))
        self.remark.say(sentence_for("dial_code_phone_only") if is_phone_only(code) else "", is_error=False)

    def show_call(self, number: str) -> None:
        """Show a number to call, such as the operator's recorded voice."""
        lead = self.tr("Call this number from the phone that holds the SIM:")
        self._show(lead, number, _link(number), self.tr("QR code that calls {number}").format(number=number))

    def show_message(self, message: TextMessage) -> None:
        """Show a text and the number it goes to; the text is what is copied."""
        lead = self.tr("Send this text to {number}:").format(number=message.to)
        name = self.tr("QR code of a text to {number}").format(number=message.to)
        self._show(lead, message.text, _message_link(message), name)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
        super().changeEvent(event)

    def _show(self, lead: str, code: str, link: str, name: str) -> None:
        self.remark.say("", is_error=False)
        self.lead.setText(lead)
        self.code.show_text(code)
        self.qr.show_text(link)
        self.qr.setAccessibleName(name)
        can_scan = not self.qr.is_empty()
        self.toggle.setEnabled(can_scan)
        if not can_scan:
            self.toggle.setChecked(False)
        self._show_qr(self.toggle.isChecked())

    def _show_qr(self, is_shown: bool) -> None:
        self.toggle.setText(self.tr("Hide QR") if is_shown else self.tr("Show QR"))
        self._beside.setVisible(is_shown)

    def _keep_width(self) -> None:
        """Give the button room for both its texts, so that nothing beside it moves."""
        shown, hidden = (theme.text_width(self.font(), text) for text in (self.tr("Hide QR"), self.tr("Show QR")))
        self.toggle.setMinimumWidth(self.toggle.sizeHint().width() + max(shown - hidden, 0))

    def _draw_icon(self) -> None:
        self.toggle.setIcon(icons.text_icon("qr", self.palette()))


def _link(code: str) -> str:
    try:
        return tel_link(code)
    except InvalidInput:
        return ""


def _message_link(message: TextMessage) -> str:
    try:
        return sms_link(message.to, message.text)
    except InvalidInput:
        return ""
