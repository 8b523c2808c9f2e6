"""A text in large letters with a button that copies it."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import row, text_line
from leb_wallet.ui.clipboard import copy_text

TOLD_FOR = 2500  # milliseconds for which the button says that it has copied


class CopyButton(QPushButton):
    """Copies a text and says so for a moment.

    Args:
        name: what is copied, for screen readers.
        is_secret: a number or code, which leaves the clipboard after a while.

    Signals:
        copied(str): the text is on the clipboard.
    """

    copied = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None, *, is_secret: bool = False) -> None:
        super().__init__(parent)
        self._text, self._is_secret = "", is_secret
        self._idle, self._done = self.tr("Copy"), self.tr("Copied")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOLD_FOR)
        self._timer.timeout.connect(self._rest)
        self.setAutoDefault(False)
        self.set_name(name)
        self.clicked.connect(self._copy)
        self._rest()
        self.setMinimumWidth(self._width())

    def set_name(self, name: str) -> None:
        """Tell screen readers what is copied."""
        self.setAccessibleName(self.tr("Copy: {name}").format(name=name))

    def set_text(self, text: str) -> None:
        """Set what is copied; without a text there is nothing to press."""
        self._text = text
        self.setEnabled(bool(text))
        self._rest()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
        super().changeEvent(event)

    def _copy(self) -> None:
        copy_text(self._text, is_secret=self._is_secret)
        self.setText(self._done)
        self.setAccessibleDescription(self._done)
        self._draw_icon()
        self._timer.start()
        self.copied.emit(self._text)

    def _rest(self) -> None:
        self._timer.stop()
        self.setText(self._idle)
        self.setAccessibleDescription("")
        self._draw_icon()

    def _draw_icon(self) -> None:
        name = "check" if self.text() == self._done else "copy"
        self.setIcon(icons.text_icon(name, self.palette()))

    def _width(self) -> int:
        """Return the room both texts need, so that nothing beside the button moves."""
        texts = (self._idle, self._done)
        wider = max(theme.text_width(self.font(), text) for text in texts)
        return self.sizeHint().width() + wider - theme.text_width(self.font(), self.text())


class CopyRow(QWidget):
    """A text in large letters that can be selected, and the button that copies it.

    Args:
        name: what the text is, for screen readers, such as ``Number``.
        is_code: digits and signs to be read one by one, all of one width.
        is_secret: as for :class:`CopyButton`.

    Signals:
        copied(str): what is now on the clipboard.
    """

    copied = Signal(str)

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        scale: float = theme.TITLE,
        is_code: bool = False,
        is_secret: bool = False,
    ) -> None:
        super().__init__(parent)
        self.label: QLabel = text_line("", scale)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.label.setAccessibleName(name)
        if is_code:
            font = self.label.font()
            font.setFamilies(["monospace", *font.families()])
            font.setStyleHint(font.StyleHint.Monospace)
            self.label.setFont(font)
        self.label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.button = CopyButton(name, is_secret=is_secret)
        self.button.copied.connect(self.copied)
        self._line = row(self.label, self.button)
        self._line.setStretch(0, 1)
        self.setLayout(self._line)
        self.setFocusProxy(self.button)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_text("")

    def add(self, button: QWidget) -> None:
        """Put another button behind the one that copies."""
        self._line.addWidget(button)

    def show_text(self, text: str, copied: str | None = None) -> None:
        """Show ``text``; ``copied`` is what goes to the clipboard where it is written otherwise."""
        self.label.setText(text)
        self.button.set_text(text if copied is None else copied)
