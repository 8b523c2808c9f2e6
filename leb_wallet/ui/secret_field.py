"""A number that is covered until the user asks for it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import text_line

COVER = "••••"
SHOWN_DIGITS = 4


def masked(value: str, shown: int = SHOWN_DIGITS) -> str:
    """Return a value of which only the last characters can be read; nothing of a short one."""
    return COVER + value[-shown:] if shown and len(value) > 2 * shown else COVER


class SecretField(QWidget):
    """Shows the end of a value, or with ``shown`` 0 nothing of it, and a button to reveal it."""

    def __init__(self, name: str, value: str, shown: int = SHOWN_DIGITS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._value, self._cover = name, value, masked(value, shown)
        self._label = text_line(self._cover, wrap=True)
        self._button = QToolButton()
        self._button.setAutoRaise(True)
        self._button.setCheckable(True)
        self._button.toggled.connect(self._show)
        self._label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.TIGHT)
        line.addWidget(self._label)
        line.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        self._show(False)

    @property
    def button(self) -> QToolButton:
        """The button that reveals and covers."""
        return self._button

    @property
    def label(self) -> QLabel:
        """What can be read now."""
        return self._label

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
        super().changeEvent(event)

    def _show(self, revealed: bool) -> None:
        self._label.setText(self._value if revealed else self._cover)
        text = self.tr("Hide {name}") if revealed else self.tr("Reveal {name}")
        self._button.setToolTip(text.format(name=self._name))
        self._button.setAccessibleName(text.format(name=self._name))
        self._draw_icon()

    def _draw_icon(self) -> None:
        self._button.setIcon(icons.text_icon("hide" if self._button.isChecked() else "reveal", self.palette()))
