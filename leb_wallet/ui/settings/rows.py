"""The rows of a page of settings: what it is, a sentence on it, and the input."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QCheckBox, QLabel, QLineEdit, QSizePolicy, QWidget

from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, muted_line, row

_WIDEST_INPUT = 0.55  # of a row; one that needs more stands under its title


class RowTitle(QLabel):
    """The title of an input, with its letter; a click on it goes to the input, and switches a box."""

    def __init__(self, text: str, buddy: QWidget) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(True)
        self.setBuddy(buddy)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do as if the input itself were clicked."""
        buddy = self.buddy()
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            buddy.setFocus(Qt.FocusReason.MouseFocusReason)
            if isinstance(buddy, QAbstractButton):
                buddy.click()


class SettingRow(QWidget):
    """A title with a sentence under it, and the input at the end of the line, or below where there is no room.

    ``is_wide`` puts it below always.
    """

    def __init__(self, title: str, control: QWidget, hint: str = "", *, is_wide: bool = False) -> None:
        super().__init__()
        self._control, self._is_wide = control, is_wide
        self._is_below: bool | None = None
        self.title = RowTitle(title, control)
        texts = column(self.title, spacing=theme.TIGHT)
        if hint:
            texts.addWidget(muted_line(hint, theme.CAPTION))
        self._line = row(texts, control, spacing=theme.MEDIUM)
        self._line.setStretch(0, 1)
        self.setLayout(self._line)
        if not control.accessibleName():
            control.setAccessibleName(title.replace("&", ""))
        self.setFocusProxy(control)
        self._arrange()

    def setAccessibleDescription(self, text: str) -> None:
        """Describe the input, which takes the focus."""
        self._control.setAccessibleDescription(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the input where there is room for it."""
        self._arrange()
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return what the row needs with the input below; else one that is side by side could not become narrow."""
        hint = super().minimumSizeHint()
        return QSize(self._control.minimumSizeHint().width(), hint.height())

    def _arrange(self) -> None:
        is_below = self._is_wide or self._control.sizeHint().width() > self.width() * _WIDEST_INPUT
        if is_below == self._is_below:
            return
        self._is_below = is_below
        directions, at = QBoxLayout.Direction, Qt.AlignmentFlag
        self._line.setDirection(directions.TopToBottom if is_below else directions.LeftToRight)
        self._line.setSpacing(theme.SMALL if is_below else theme.MEDIUM)
        whole_width = at(0)
        self._line.setAlignment(
            self._control, whole_width if self._is_wide else at.AlignLeft if is_below else at.AlignVCenter
        )


class CheckRow(QWidget):
    """A box to check, its title, which may need several lines, and a sentence.

    Signals:
        chosen(bool): the user switched it.
    """

    chosen = Signal(bool)

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setAccessibleName(title.replace("&", ""))
        self.box.setAccessibleDescription(hint)
        self.box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.title = RowTitle(title, self.box)
        self.box.setFixedHeight(max(self.box.sizeHint().height(), self.title.fontMetrics().height()))
        self.hint = muted_line(hint, theme.CAPTION)
        self.hint.setVisible(bool(hint))
        self.texts = column(self.title, self.hint, spacing=theme.TIGHT)
        line = row(self.box, self.texts, spacing=theme.SMALL)
        line.setAlignment(self.box, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setFocusProxy(self.box)
        self.box.clicked.connect(self.chosen)

    def show_value(self, is_on: bool) -> None:
        """Show how it is."""
        with QSignalBlocker(self.box):
            self.box.setChecked(is_on)

    def say(self, title: str) -> None:
        """Show another title."""
        self.title.setText(title)
        self.box.setAccessibleName(title.replace("&", ""))


class PathLine(QLineEdit):
    """A path or command that can be selected and copied, not changed."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setCursorPosition(0)
