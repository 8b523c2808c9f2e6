"""A strip above or below a page: one sentence, at most one button, and a way to close it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from leb_wallet.ui import icons, theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import Panel

Said = str | Callable[[], str]

_URGENT = ("due", "overdue")


class Banner(QWidget):
    """Says something without stopping the user. Hidden until :meth:`tell`.

    Signals:
        action_requested: the button was pressed.
        closed: the user has read it.
    """

    action_requested = Signal()
    closed = Signal()

    def __init__(self, tone: str = "accent", icon: str = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._icon = tone, icon
        self._picture = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._action = QPushButton()
        self._action.setAutoDefault(False)
        self._action.clicked.connect(self.action_requested)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self._on_close_clicked)
        line = QHBoxLayout()
        line.setSpacing(theme.SMALL)
        for widget, stretch in ((self._picture, 0), (self._text, 1), (self._action, 0), (self._close, 0)):
            line.addWidget(widget, stretch)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.SMALL, theme.TIGHT, theme.SMALL, theme.TIGHT)
        outer.addWidget(Panel(line, tone, margin=theme.SMALL))
        self._said: tuple[Said, Said] = ("", "")
        self._say()
        self._draw_icons()
        self.hide()

    def tell(self, text: Said, action: Said = "", *, can_close: bool = True) -> None:
        """Show a sentence, with a button if ``action`` is given.

        What is given as a function is asked again when the language changes.
        """
        self._said = text, action
        self._say()
        self._action.setVisible(bool(self._action.text()))
        self._close.setVisible(can_close)
        self.show()
        announce(self, self.text(), urgent=self._tone in _URGENT)

    def text(self) -> str:
        """Return the sentence shown."""
        return self._text.text()

    def action_button(self) -> QPushButton:
        """Return the button."""
        return self._action

    def close_button(self) -> QToolButton:
        """Return the button that closes it."""
        return self._close

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette, and say everything in another language."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()
        elif event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        text, action = (said if isinstance(said, str) else said() for said in self._said)
        self._text.setText(text)
        self._action.setText(action)
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close this message"))

    def _draw_icons(self) -> None:
        color = theme.color(self._tone, self.palette())
        self._picture.setPixmap(icons.icon(self._icon, color).pixmap(theme.ICON, theme.ICON))
        self._close.setIcon(icons.text_icon("close", self.palette()))

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()
