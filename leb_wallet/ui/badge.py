"""A word or two on a tinted ground: a state with its icon, a tag."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leb_wallet.ui import icons, theme

_MOST_LETTERS = 24  # a longer text is cut; its tool tip holds all of it


class Badge(QWidget):
    """As wide as its text, which screen readers read as its name."""

    def __init__(self, text: str, tone: str = "muted", icon: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._tone, self._icon = text, tone, icon
        self.setFont(theme.scaled(self.font(), theme.CAPTION, bold=icon is not None))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        if len(text) > _MOST_LETTERS:
            self.setToolTip(text)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def sizeHint(self) -> QSize:
        """Return room for text and icon."""
        letters = self.fontMetrics()
        room = min(letters.horizontalAdvance(self._text), letters.averageCharWidth() * _MOST_LETTERS)
        icon = theme.ICON + theme.TIGHT if self._icon else 0
        return QSize(room + icon + 2 * theme.SMALL + 2, max(letters.height(), theme.ICON) + theme.TIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text reads its own way
        color = theme.color(self._tone, self.palette())
        ground = theme.blend(color, self.palette().base().color(), 0.12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        room = self.rect().adjusted(theme.SMALL, 0, -theme.SMALL, 0)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._icon:
            x = room.right() + 1 - theme.ICON if is_mirrored else room.left()
            y = (self.height() - theme.ICON) // 2
            painter.drawPixmap(x, y, icons.pixmap(self._icon, color, theme.ICON, self.devicePixelRatioF()))
            step = theme.ICON + theme.TIGHT
            room.adjust(0 if is_mirrored else step, 0, -step if is_mirrored else 0, 0)
        painter.setPen(color)
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()
