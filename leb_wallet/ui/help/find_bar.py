"""Finding words in the page that is shown."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import muted_line, row


class FindBar(QWidget):
    """A line to type in, and buttons to the next place and the one before. Hidden until :meth:`begin`.

    Signals:
        typed(str): the words are others now; the place already found may hold them, too.
        wanted(str, bool): go to the next place of these words, or backwards.
        closed: the user is done.
    """

    typed = Signal(str)
    wanted = Signal(str, bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find in this page"))
        self.line.setAccessibleName(self.tr("Find in this page"))
        self.line.textEdited.connect(self.typed)
        self.before = self._button("previous", self.tr("Found before this (Shift+Enter)"))
        self.after = self._button("collapsed", self.tr("Found after this (Enter)"))
        self.done = self._button("close", self.tr("Close (Esc)"))
        self.before.clicked.connect(self.go_back)
        self.after.clicked.connect(self.go_on)
        self.done.clicked.connect(self.end)
        self.nothing = muted_line(self.tr("Not on this page"), wrap=False)
        self.nothing.hide()
        line = row(self.line, self.nothing, self.before, self.after, self.done)
        line.setContentsMargins(theme.SMALL, theme.TIGHT, theme.SMALL, theme.TIGHT)
        self.setLayout(line)
        self.hide()

    def begin(self) -> None:
        """Show the line, ready to be typed over."""
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def end(self) -> None:
        """Hide the line."""
        self.hide()
        self.closed.emit()

    def go_on(self) -> None:
        """Ask for the next place."""
        self.wanted.emit(self.line.text(), False)

    def go_back(self) -> None:
        """Ask for the place before."""
        self.wanted.emit(self.line.text(), True)

    def tell(self, *, found: bool) -> None:
        """Say whether there is such a place."""
        is_missing = bool(self.line.text()) and not found
        self.nothing.setVisible(is_missing)
        self.line.setAccessibleDescription(self.nothing.text() if is_missing else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Esc is done."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.wanted.emit(self.line.text(), backwards)
        elif event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            for button in (self.before, self.after, self.done):
                self._draw(button)
        super().changeEvent(event)

    def _button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setProperty("icon_name", icon)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._draw(button)
        return button

    def _draw(self, button: QToolButton) -> None:
        name = str(button.property("icon_name"))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            name = {"previous": "collapsed", "collapsed": "previous"}.get(name, name)
        button.setIcon(icons.text_icon(name, self.palette()))
