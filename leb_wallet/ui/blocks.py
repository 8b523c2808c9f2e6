"""The few building blocks of a page: lines of text by importance, panels, headings, rows."""

import re

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from leb_wallet.ui import icons, theme, tones


def text_line(
    text: str,
    scale: float = theme.BODY,
    *,
    bold: bool = False,
    tone: str | None = None,
    color: QColor | None = None,
    wrap: bool = True,
) -> QLabel:
    """Return a label whose text the user can select and copy.

    Args:
        tone: a name of :mod:`leb_wallet.ui.theme`, such as a state; it follows light and dark.
    """
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)  # a card's name may look like markup
    label.setText(_breakable(text) if wrap else text)
    label.setWordWrap(wrap)
    label.setFont(theme.scaled(label.font(), scale, bold=bold))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if tone is not None:
        tones.tint_text(label, tone)
    if color is not None:
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, color)
        label.setPalette(palette)
    return label


def muted_line(text: str, scale: float = theme.BODY, *, wrap: bool = True) -> QLabel:
    """Return a label for what is good to know but not first to read."""
    return text_line(text, scale, tone="muted", wrap=wrap)


def heading(text: str) -> QLabel:
    """Return the heading of a section."""
    return text_line(text, theme.SUBTITLE, bold=True)


def picture(name: str, color: QColor | str, size: int = theme.ICON) -> QLabel:
    """Return an icon as a label, as high as the line of text beside it.

    Args:
        color: best a name of :mod:`leb_wallet.ui.theme`, which follows light and dark.
    """
    label = QLabel()
    if isinstance(color, str):
        tones.show_icon(label, name, color, size)
    else:
        label.setPixmap(icons.icon(name, color, size).pixmap(size, size))
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def _breakable(text: str) -> str:
    """Give words that no line holds places to break; addresses have theirs, and must copy as they are."""
    return text if "://" in text else re.sub(r"(\w{20})(?=\w)", "\\1\u200b", text)


def row(*items: QWidget | QLayout | int, spacing: int = theme.SMALL) -> QHBoxLayout:
    """Return widgets side by side; a number is empty room that stretches."""
    layout = QHBoxLayout()
    layout.setSpacing(spacing)
    _fill(layout, items)
    return layout


def column(*items: QWidget | QLayout | int, spacing: int = theme.SMALL) -> QVBoxLayout:
    """Return widgets one below the other; a number is empty room that stretches."""
    layout = QVBoxLayout()
    layout.setSpacing(spacing)
    _fill(layout, items)
    return layout


def _fill(layout: QHBoxLayout | QVBoxLayout, items: tuple[QWidget | QLayout | int, ...]) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    for item in items:
        if isinstance(item, QWidget):
            layout.addWidget(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addStretch(item)


class Panel(QFrame):
    """A rounded area; without a colour it is as light as a text field, with one faintly tinted."""

    def __init__(self, layout: QLayout, tone: str | None = None, margin: int = theme.MEDIUM) -> None:
        super().__init__()
        self._tone = tone
        layout.setContentsMargins(margin, margin, margin, margin)
        self.setLayout(layout)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the area and its thin edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.setBrush(theme.tint(self._tone, palette) if self._tone else palette.color(QPalette.ColorRole.Base))
        edge = theme.color(self._tone, palette) if self._tone else theme.line_color(palette)
        edge.setAlphaF(0.35 if self._tone else 1.0)
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        painter.end()
