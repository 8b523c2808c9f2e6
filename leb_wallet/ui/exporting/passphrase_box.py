"""A tick “protect with a passphrase”, and the passphrase typed twice."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from leb_wallet.domain.passphrase import Strength, strength_of
from leb_wallet.services.encryption import as_typed
from leb_wallet.ui import theme, tones
from leb_wallet.ui.blocks import column
from leb_wallet.ui.encryption.strength_words import StrengthWords
from leb_wallet.ui.field import Remark
from leb_wallet.ui.form import form_layout
from leb_wallet.ui.secret_edit import SecretEdit
from leb_wallet.ui.settings.rows import CheckRow

_CALM_MS = 150
_TONES = {Strength.AT_ONCE: "overdue", Strength.HOURS: "overdue", Strength.MONTHS: "soon"}


class PassphraseBox(QWidget):
    """Signals:
    switched(bool): to be protected or not.
    """

    switched = Signal(bool)

    def __init__(self, *, is_on: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = CheckRow(
            self.tr("&Protect it with a passphrase"),
            self.tr("Encrypted in the age format. Without the passphrase nobody can open it, neither you nor we."),
        )
        self.first, self.again = SecretEdit(), SecretEdit()
        self.strength = Remark()
        self._inputs = QWidget()
        form = form_layout(self._inputs, margin=0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Passp&hrase"), self.first)
        form.addRow(self.tr("&Once more"), self.again)
        self.first.setAccessibleName(self.tr("Passphrase"))
        self.again.setAccessibleName(self.tr("Once more"))
        form.addRow("", self.strength)
        self.setLayout(column(self.tick, self._inputs, spacing=theme.SMALL))
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._judge)
        self.first.textChanged.connect(self._calm.start)
        self.tick.chosen.connect(self._on_switched)
        self.tick.show_value(is_on)
        self._inputs.setVisible(is_on)

    @property
    def is_on(self) -> bool:
        """Whether the file is to be protected."""
        return self.tick.box.isChecked()

    def passphrase(self) -> str:
        """Return the passphrase; empty where none is wanted."""
        return self.first.text() if self.is_on else ""

    def what_is_wrong(self) -> str:
        """Return the code of what has to be mended first, or an empty text."""
        if not self.is_on:
            return ""
        if not self.first.text():
            return "passphrase_empty"
        return "" if as_typed(self.first.text()) == as_typed(self.again.text()) else "passphrase_differs"

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.again.clear()

    def _on_switched(self, is_on: bool) -> None:
        self._inputs.setVisible(is_on)
        self.switched.emit(is_on)

    def _judge(self) -> None:
        text = self.first.text()
        strength = strength_of(text)
        self.strength.say(StrengthWords().told(strength) if text else "", is_error=False)
        tones.tint_text(self.strength, _TONES.get(strength, "ok"))
