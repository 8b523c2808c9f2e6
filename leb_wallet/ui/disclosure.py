"""A heading that opens and closes what is below it; the content is made when first opened."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOptionFocusRect, QVBoxLayout, QWidget

from leb_wallet.ui import icons, theme


class Disclosure(QWidget):
    """Closed at first. ``make`` is called once, when the user opens it."""

    def __init__(self, title: str, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._content: QWidget | None = None
        self.button = ArrowButton(title)
        self.button.clicked.connect(self._toggle)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.SMALL)
        self._layout.addWidget(self.button)

    def is_open(self) -> bool:
        """Tell whether the content is shown."""
        return self.button.is_open

    def set_open(self, is_open: bool) -> None:
        """Show or hide the content."""
        if is_open and self._content is None:
            self._content = self._make()
            self._layout.addWidget(self._content)
        if self._content is not None:
            self._content.setVisible(is_open)
        self.button.set_open(is_open)

    def _toggle(self) -> None:
        self.set_open(not self.is_open())


class ArrowButton(QAbstractButton):
    """An arrow and a text without a frame, flush with the text above and below."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.is_open = False
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_open(False)

    def set_open(self, is_open: bool) -> None:
        """Turn the arrow, and tell screen readers."""
        self.is_open = is_open
        self.setAccessibleDescription(self.tr("open") if is_open else self.tr("closed"))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for arrow and text."""
        text = self.style().itemTextRect(self.fontMetrics(), QRect(), self._flags(), True, self.text())
        height = max(theme.ICON, self.fontMetrics().height()) + theme.TIGHT
        return QSize(theme.ICON + theme.TIGHT + text.width() + theme.TIGHT, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw arrow, text and, with the keyboard on it, the frame of the focus."""
        painter, palette = QPainter(self), self.palette()
        color = theme.color("accent", palette)
        arrow = icons.icon("expanded" if self.is_open else "collapsed", color)
        arrow.paint(painter, QRect(0, (self.height() - theme.ICON) // 2, theme.ICON, theme.ICON))
        room = self.rect().adjusted(theme.ICON + theme.TIGHT, 0, 0, 0)
        palette.setColor(QPalette.ColorRole.WindowText, color)
        role = QPalette.ColorRole.WindowText
        self.style().drawItemText(painter, room, self._flags(), palette, self.isEnabled(), self.text(), role)
        if self.hasFocus():
            focus = QStyleOptionFocusRect()
            focus.initFrom(self)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, focus, painter, self)
        painter.end()

    def _flags(self) -> int:
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return int(flags) | int(Qt.TextFlag.TextShowMnemonic)
