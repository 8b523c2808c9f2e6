"""Asks for the passphrase of an encrypted copy from elsewhere."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.past import ForeignCopy
from leb_wallet.services.background import Background
from leb_wallet.ui import theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import column, text_line
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.field import Remark
from leb_wallet.ui.form import give_room
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.secret_edit import SecretEdit


class CopyPassphraseDialog(QDialog):
    """Stays open until the copy opens, or the user gives up.

    Signals:
        opened(ForeignCopy, Path): what the copy holds, and where it lies.

    Args:
        read: opens a copy with a passphrase; takes about a second, in another thread. Raises WalletError.
    """

    opened = Signal(object, object)

    def __init__(self, path: Path, read: Callable[[Path, str], ForeignCopy], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Encrypted copy"))
        self._path, self._read, self._background = path, read, Background(self)
        self.edit = SecretEdit()
        self.edit.setAccessibleName(self.tr("Passphrase of the copy"))
        self.edit.setPlaceholderText(self.tr("Passphrase of the copy"))
        self.remark = Remark()
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel))
        self.open_button = self.buttons.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        told = self.tr(
            "This copy is encrypted. It opens with the passphrase that the wallet had when the copy was made, "
            "which may be another one than today’s."
        )
        layout = column(text_line(told), self.edit, self.remark, 1, self.buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.open_button.setDefault(True)
        self.edit.textEdited.connect(self._be_quiet)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._background.failed.connect(self._on_failed)
        self._background.crashed.connect(_raise)
        self.edit.setFocus()
        give_room(self)

    def accept(self) -> None:
        """Try the passphrase."""
        if self._background.is_busy:
            return
        typed = self.edit.text()
        self._be_quiet()
        self._set_busy(True)
        self._background.run(partial(self._read, self._path, typed), self._on_opened, self._be_ready)

    def reject(self) -> None:
        """Give up, unless it is just being tried."""
        if not self._background.is_busy:
            self.edit.clear()
            super().reject()

    def sizeHint(self) -> QSize:
        """Return room for what may be said."""
        return QSize(theme.text_width(self.font(), "x" * 60), theme.text_width(self.font(), "x" * 22))

    def _on_opened(self, copy: ForeignCopy) -> None:
        self.edit.clear()
        self.opened.emit(copy, self._path)
        super().accept()

    def _on_failed(self, error: WalletError) -> None:
        self.remark.say(sentence(error), is_error=True)
        announce(self.remark, self.remark.text(), urgent=True)
        self.edit.selectAll()
        self.edit.setFocus()

    def _be_quiet(self) -> None:
        self.remark.say("", is_error=True)

    def _be_ready(self) -> None:
        self._set_busy(False)

    def _set_busy(self, is_busy: bool) -> None:
        for widget in (self.edit, self.buttons):
            widget.setEnabled(not is_busy)


def _raise(error: Exception) -> None:
    raise error
