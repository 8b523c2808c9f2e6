"""A box of choices, each with the value it stands for."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from leb_wallet.ui.quiet_wheel import quiet

_SEPARATOR = object()


class ChoiceBox(QComboBox):
    """Shows texts, answers values.

    Of what is typed into it letter by letter only the end counts: after a pause, Enter, or when the box is left.

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
        self._is_typing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._tell)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search for what is typed, and take it on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._pause.isActive():
            self._take_typed()
            return
        self._is_typing = event.text().isprintable() and bool(event.text().strip())
        super().keyPressEvent(event)
        self._is_typing = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed."""
        super().focusOutEvent(event)
        self._take_typed()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take what was typed."""
        super().hideEvent(event)
        self._take_typed()

    def _on_index_changed(self, index: int) -> None:
        if index < 0:
            return
        if self._is_typing:
            self._pause.start(QApplication.keyboardInputInterval())  # so long the next letter belongs to it
        else:
            self._pause.stop()
            self._tell()

    def _take_typed(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._tell()

    def _tell(self) -> None:
        self.chosen.emit(self.value())
