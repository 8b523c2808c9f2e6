"""Inputs that several pages share: a choice of a few, a list of bullet points, a small form."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.numbers import Checked
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import picture, text_line
from leb_wallet.ui.field import Field


class Choice(QWidget):
    """Radio buttons for a few codes.

    Signals:
        changed: another one was chosen.
    """

    changed = Signal()

    def __init__(self, options: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        """``options`` are codes with their texts."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SMALL)
        for code, text in options:
            button = QRadioButton(text)
            self._group.addButton(button)
            self.buttons[code] = button
            layout.addWidget(button)
        self.setFocusProxy(next(iter(self.buttons.values())))
        self._group.buttonToggled.connect(self._on_toggled)

    def code(self) -> str:
        """Return the chosen code, empty for none."""
        return next((code for code, button in self.buttons.items() if button.isChecked()), "")

    def choose(self, code: str) -> None:
        """Choose a code; an unknown one chooses nothing."""
        button = self.buttons.get(code)
        if button is not None:
            button.setChecked(True)
            self.setFocusProxy(button)

    def checked(self) -> Checked[str]:
        """Return the chosen code.

        Raises:
            InvalidInput: ``nothing_chosen``.
        """
        if not self.code():
            raise InvalidInput("nothing_chosen")
        return Checked(self.code())

    def _on_toggled(self, _button: QRadioButton, is_checked: bool) -> None:
        if is_checked:
            self.changed.emit()


def choice_field(choice: Choice) -> Field:
    """Return a choice that must be made before going on."""
    field = Field(choice, choice.checked, is_wide=True)
    choice.changed.connect(field.on_edited)
    return field


class Points(QWidget):
    """Sentences one below the other, each with a small mark."""

    def __init__(self, sentences: Sequence[str], icon: str = "check", tone: str = "accent") -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SMALL)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnStretch(1, 1)
        for line, sentence in enumerate(sentences):
            mark = picture(icon, tone)
            grid.addWidget(mark, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text_line(sentence), line, 1)
