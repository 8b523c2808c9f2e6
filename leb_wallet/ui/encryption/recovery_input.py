"""Where the key of a recovery file is typed, pasted or read from the file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.services.recovery import read_recovery
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import column, row
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.file_dialogs import ask_which_to_open
from leb_wallet.ui.secret_edit import SecretEdit


class RecoveryInput(QWidget):
    """A covered line for the key, and a button for the file.

    Signals:
        changed: something was typed.
        failed(str): the file cannot be read, as a sentence.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = SecretEdit()
        self.edit.setAccessibleName(self.tr("Recovery key"))
        self.edit.setPlaceholderText("AGE-SECRET-KEY-1…")
        self.edit.setMaxLength(20_000)
        self.open_button = QPushButton(self.tr("&Open recovery file…"))
        self.open_button.setIcon(icons.text_icon("folder", self.palette()))
        self.setLayout(column(self.edit, row(self.open_button, 1), spacing=theme.SMALL))
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self.changed)
        self.open_button.clicked.connect(self.ask_which)

    def text(self) -> str:
        """Return what was typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Leave nothing of the key behind."""
        self.edit.clear()

    def ask_which(self) -> None:
        """Ask for the file."""
        ask_which_to_open(self, self.tr("Open recovery file"), (), self.read)

    def read(self, name: str) -> None:
        """Take the key out of a file."""
        try:
            self.edit.setText(read_recovery(Path(name)))
        except WalletError as error:
            self.failed.emit(sentence(error))
        else:
            self.changed.emit()
