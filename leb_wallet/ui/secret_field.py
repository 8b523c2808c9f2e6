"""A number that is covered until the user asks for it."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from leb_wallet.ui import icons, theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import text_line
from leb_wallet.ui.clipboard import copy_text

COVER = "••••"
SHOWN_DIGITS = 4
_TOLD_MS = 2500  # for which the button says that it has copied


def masked(value: str, shown: int = SHOWN_DIGITS) -> str:
    """Return a value of which only the last characters can be read; nothing of a short one."""
    return COVER + value[-shown:] if shown and len(value) > 2 * shown else COVER


class SecretField(QWidget):
    """The end of a value, or with ``shown`` 0 nothing of it, and buttons to reveal and to copy it.

    Args:
        can_reveal: False in privacy mode: then it is all dots, and there are no buttons.
    """

    def __init__(
        self,
        name: str,
        value: str,
        shown: int = SHOWN_DIGITS,
        parent: QWidget | None = None,
        *,
        can_reveal: bool = True,
    ) -> None:
        super().__init__(parent)
        self._name, self._value = name, value
        self._cover = masked(value, shown) if can_reveal else COVER
        self._label = text_line(self._cover, wrap=True)
        self._button = QToolButton()
        self._button.setCheckable(True)
        self._button.toggled.connect(self._show)
        self.copy_button = QToolButton()
        self.copy_button.clicked.connect(self._copy)
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(_TOLD_MS)
        self._told.timeout.connect(self._offer_copy)
        self._label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.TIGHT)
        line.addWidget(self._label)
        for button in (self._button, self.copy_button):
            button.setAutoRaise(True)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            button.setVisible(can_reveal)
        line.addStretch(1)
        self._offer_copy()
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
        """Draw the icons again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()
        super().changeEvent(event)

    def _show(self, revealed: bool) -> None:
        self._label.setText(self._value if revealed else self._cover)
        text = self.tr("Hide {name}") if revealed else self.tr("Reveal {name}")
        self._button.setToolTip(text.format(name=self._name))
        self._button.setAccessibleName(text.format(name=self._name))
        self._draw_icons()

    def _copy(self) -> None:
        copy_text(self._value, is_secret=True)
        self._told.start()
        self._name_copy(self.tr("Copied: {name}"))
        announce(self.copy_button, self.copy_button.toolTip())

    def _offer_copy(self) -> None:
        self._name_copy(self.tr("Copy {name}"))

    def _name_copy(self, text: str) -> None:
        self.copy_button.setToolTip(text.format(name=self._name))
        self.copy_button.setAccessibleName(text.format(name=self._name))
        self._draw_icons()

    def _draw_icons(self) -> None:
        self._button.setIcon(icons.text_icon("hide" if self._button.isChecked() else "reveal", self.palette()))
        self.copy_button.setIcon(icons.text_icon("check" if self._told.isActive() else "copy", self.palette()))
