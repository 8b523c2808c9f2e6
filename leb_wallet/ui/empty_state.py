"""A page that has nothing to show yet: what it is for, and the first thing to do."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import column, muted_line, row, text_line

_WIDEST = 420


class EmptyState(QWidget):
    """An icon, a title, a sentence and a button in the middle of the page."""

    def __init__(self, icon: str, title: str, text: str, button: QPushButton | None = None) -> None:
        super().__init__()
        self._icon = icon
        self._picture = QLabel()
        lines = QVBoxLayout()
        lines.setSpacing(theme.MEDIUM)
        for label in (self._picture, text_line(title, theme.TITLE, bold=True), muted_line(text)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            lines.addWidget(label)
        if button is not None:
            lines.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        block = QWidget()
        block.setLayout(lines)
        block.setMaximumWidth(_WIDEST)
        across = row(block)
        across.insertStretch(0)
        across.addStretch()
        across.setStretch(1, 1_000)  # as wide as it may be, else as there is room
        self.setLayout(column(2, across, 3))
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
        super().changeEvent(event)

    def _draw_icon(self) -> None:
        size = theme.LARGE_ICON
        color = theme.color("accent", self.palette())
        self._picture.setPixmap(icons.icon(self._icon, color, size).pixmap(size, size))
