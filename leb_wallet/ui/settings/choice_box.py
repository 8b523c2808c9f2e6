"""A box of choices, each with the value it stands for."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from leb_wallet.ui.quiet_wheel import quiet

_SEPARATOR = object()


class ChoiceBox(QComboBox):
    """Shows texts, answers values.

    Signals:
        chosen(object): the user took another value.
    """

    chosen = Signal(object)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        quiet(self)
        self.currentIndexChanged.connect(self._on_index_changed)

    def add(self, value: object, text: str) -> None:
        """Add a choice at the end."""
        self._values.append(value)
        with QSignalBlocker(self):
            self.addItem(text)

    def add_separator(self) -> None:
        """Add a line between choices."""
        self._values.append(_SEPARATOR)
        self.insertSeparator(self.count())

    def value(self) -> object:
        """Return the value shown, None before there is one."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def values(self) -> list[object]:
        """Return all values, in their order."""
        return [value for value in self._values if value is not _SEPARATOR]

    def show_value(self, value: object) -> None:
        """Show a value; one that is no choice, as from a file edited by hand, becomes one."""
        if value not in self._values:
            self.add(value, self.text_of(value))
        with QSignalBlocker(self):
            self.setCurrentIndex(self._values.index(value))

    def text_of(self, value: object) -> str:
        """Return the text for a value that was no choice."""
        return str(value)

    def _on_index_changed(self, index: int) -> None:
        if index >= 0:
            self.chosen.emit(self._values[index])
