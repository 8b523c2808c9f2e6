"""A large button: an icon, what it does, and a sentence on it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, muted_line, picture, row, text_line

_ICON = 28


class BigChoice(QPushButton):
    """As wide as the page and as high as its text needs. Drawn as a panel, with an edge while it has the focus."""

    def __init__(self, icon: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        palette = self.palette()
        lines = column(text_line(title, theme.SUBTITLE, bold=True), muted_line(text), spacing=theme.TIGHT)
        self._inside = inside = row(picture(icon, theme.color("accent", palette), _ICON), lines, spacing=theme.MEDIUM)
        inside.setStretch(1, 1)
        inside.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(inside)
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def hasHeightForWidth(self) -> bool:
        """Return that long texts need more lines where there is less room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the texts need."""
        return self._inside.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the size of what is inside."""
        return self._inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least width; the least height depends on it, so it is left to :meth:`heightForWidth`."""
        return QSize(self._inside.totalMinimumSize().width(), _ICON + 2 * theme.MEDIUM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, accent = self.palette(), theme.color("accent", self.palette())
        is_lit = self.underMouse() or self.isDown() or self.hasFocus()
        painter.setBrush(theme.tint("accent", palette) if is_lit else palette.color(QPalette.ColorRole.Base))
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(accent if is_lit else theme.line_color(palette), width))
        inset = width / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, theme.RADIUS, theme.RADIUS)
        painter.end()
