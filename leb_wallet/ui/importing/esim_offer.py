"""An eSIM activation code that was found, and the offer to keep it on a card."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.domain.numbers import check_activation_code, parse_activation_code, take_confirmation_code
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import Panel, column, muted_line, picture, row, text_line
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.field import Remark
from leb_wallet.ui.record_form import RecordForm

KeepCode = Callable[[Card, Card], None]  # the card before and after; raises WalletError


class EsimOffer(QWidget):
    """Names the server of the code, never the code itself: whoever has it can take the line."""

    def __init__(self, code: str, form: RecordForm, keep: KeepCode | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code, self._form, self._keep = code, form, keep
        host = parse_activation_code(code).address
        said = text_line(self.tr("This is an eSIM activation code of {host}.").format(host=host))
        warning = muted_line(self.tr("Whoever has it can install the line. It is not put into the record."))
        self.button = QPushButton(self.tr("Keep it on the card below"))
        self.button.setAutoDefault(False)
        self.remark = Remark()
        content = column(said, warning, row(self.button, 1), self.remark)
        sign = picture("qr", "accent")
        line = row(sign, content)
        line.setStretch(1, 1)
        line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(Panel(line, "accent", margin=theme.SMALL)))
        self.button.setVisible(keep is not None)
        self.button.clicked.connect(self._keep_it)

    def _keep_it(self) -> None:
        card = self._form.card()
        if card is None or self._keep is None:
            return
        code, confirmation = take_confirmation_code(self._code)
        code = check_activation_code(code).value
        if card.activation_code not in (None, code):
            said = self.tr("“{label}” has another activation code. Nothing was changed; edit the card to replace it.")
            self.remark.say(said.format(label=card.label), is_error=True)
            return
        changes: dict[str, Any] = {"activation_code": code, "is_esim": True}
        if confirmation and card.confirmation_code is None:
            changes["confirmation_code"] = confirmation
        with report_errors(self):
            self._keep(card, card.replace(**changes))
            self.remark.say(self.tr("Kept on “{label}”.").format(label=card.label), is_error=False)
            self.button.setEnabled(False)
