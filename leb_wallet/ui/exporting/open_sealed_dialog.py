"""Asks for the passphrase of a file, and opens it away from the window."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QProgressBar, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.services.background import Background
from leb_wallet.services.exporting import opened_with
from leb_wallet.ui import theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import column, text_line
from leb_wallet.ui.errors import sentence, sentence_for
from leb_wallet.ui.field import Remark
from leb_wallet.ui.form import form_layout, give_room, scrolling
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.secret_edit import SecretEdit


class OpenSealedDialog(QDialog):
    """Stays open until the passphrase fits or the user gives up.

    Signals:
        opened(bytes): what was in the file.
    """

    opened = Signal(object)

    def __init__(self, data: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Encrypted file"))
        self._data = data
        self.passphrase = SecretEdit()
        self.passphrase.setAccessibleName(self.tr("Passphrase of the file"))
        self.remark = Remark()
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.hide()
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel))
        self.ok = self.buttons.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._background = Background(self)
        fields = QWidget()
        form_layout(fields, margin=0).addRow(self.tr("&Passphrase"), self.passphrase)
        about = text_line(self.tr("This file was protected with a passphrase of its own when it was made."))
        page = QWidget()
        page.setLayout(column(about, fields, self.remark, self.progress, spacing=theme.MEDIUM))
        layout = column(scrolling(page), self.buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.ok.setDefault(True)
        self.passphrase.setFocus()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.passphrase.textEdited.connect(lambda: self.remark.say("", is_error=True))
        self._background.failed.connect(self._on_failed)
        self._background.crashed.connect(_raise)
        give_room(self)

    def accept(self) -> None:
        """Try the passphrase."""
        if self._background.is_busy:
            return
        if not self.passphrase.text():
            self._say(sentence_for("passphrase_empty"))
            return
        self._set_busy(True)
        work = partial(opened_with, self._data, self.passphrase.text())
        self._background.run(work, self._on_opened, lambda: self._set_busy(False))

    def reject(self) -> None:
        """Give up, unless a passphrase is being tried."""
        if not self._background.is_busy:
            super().reject()

    def sizeHint(self) -> QSize:
        """Return room for a sentence below the input."""
        width = theme.text_width(self.font(), "x" * 58)
        return QSize(width, 12 * self.fontMetrics().lineSpacing())

    def _on_opened(self, data: bytes) -> None:
        self.passphrase.clear()
        self.opened.emit(data)
        super().accept()

    def _on_failed(self, error: WalletError) -> None:
        self._say(sentence(error))
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def _say(self, text: str) -> None:
        self.remark.say(text, is_error=True)
        announce(self.remark, text, urgent=True)

    def _set_busy(self, is_busy: bool) -> None:
        self.passphrase.setEnabled(not is_busy)
        self.buttons.setEnabled(not is_busy)
        self.progress.setVisible(is_busy)


def _raise(error: Exception) -> None:
    raise error
