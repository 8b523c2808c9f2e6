"""An input covered like a password, with a button inside to read it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from leb_wallet.ui import icons


class SecretEdit(QLineEdit):
    """Covered until revealed; never completed, predicted or kept by an input method."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.reveal = QAction(self)
        self.reveal.setCheckable(True)
        self.reveal.toggled.connect(self._show)
        self.addAction(self.reveal, QLineEdit.ActionPosition.TrailingPosition)
        self._show(False)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "reveal"):
            self._draw_icon()
        super().changeEvent(event)

    def _show(self, revealed: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if revealed else QLineEdit.EchoMode.Password)
        self.reveal.setText(self.tr("Hide") if revealed else self.tr("Show what is typed"))
        self._draw_icon()

    def _draw_icon(self) -> None:
        self.reveal.setIcon(icons.text_icon("hide" if self.reveal.isChecked() else "reveal", self.palette()))
