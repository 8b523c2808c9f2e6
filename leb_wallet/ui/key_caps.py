"""Shortcuts drawn as the keys they are pressed with."""

from collections.abc import Sequence

from PySide6.QtCore import QKeyCombination, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leb_wallet.ui import theme

_CORNER = 4
_NATIVE = QKeySequence.SequenceFormat.NativeText

Keys = tuple[str, ...]  # pressed together, such as Ctrl and K


def native_text(sequence: QKeySequence) -> str:
    """Return a shortcut as the system writes it, such as Ctrl+K or ⌘K."""
    return sequence.toString(_NATIVE)


def keys_of(sequence: QKeySequence) -> list[Keys]:
    """Return the keys of a shortcut as the system names them; several groups where they follow one another."""
    return [_keys_together(sequence[number]) for number in range(sequence.count())]  # type: ignore[index]


def keys_of_action(action: QAction) -> list[Keys]:
    """Return the keys of an action's first shortcut; none where it has no shortcut."""
    return keys_of(action.shortcut())


def _keys_together(keys: QKeyCombination) -> Keys:
    whole, key = native_text(QKeySequence(keys)), native_text(QKeySequence(keys.key()))
    held = whole.removesuffix(key)
    return (*(filter(None, held.split("+")) if "+" in held else held), key)  # macOS writes ⌘K without a plus


def caps_size(groups: Sequence[Keys], font: QFont) -> QSize:
    """Return the room that keys take."""
    widths = [_cap_width(key, font) for keys in groups for key in keys]
    gaps = theme.TIGHT * sum(len(keys) - 1 for keys in groups) + theme.MEDIUM * (len(groups) - 1)
    return QSize(sum(widths) + max(0, gaps), QFontMetrics(font).height() + theme.TIGHT)


def paint_caps(painter: QPainter, area: QRect, groups: Sequence[Keys], colors: tuple[QColor, QColor, QColor]) -> None:
    """Draw keys from the left edge of ``area`` on, in the painter's font.

    Args:
        colors: of the letters, the key's face and its edge.
    """
    ink, face, edge = colors
    font = painter.font()
    height = caps_size(groups, font).height()
    left = area.left()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for keys in groups:
        for key in keys:
            cap = QRectF(left, area.center().y() - height // 2, _cap_width(key, font), height)
            painter.setPen(QPen(edge, 1))
            painter.setBrush(face)
            painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
            painter.setPen(ink)
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            left += int(cap.width()) + theme.TIGHT
        left += theme.MEDIUM - theme.TIGHT
    painter.restore()


def cap_colors(palette: QPalette) -> tuple[QColor, QColor, QColor]:
    """Return letters, face and edge of a key on the ground of a list or dialog."""
    role = QPalette.ColorRole
    return palette.color(role.ButtonText), palette.color(role.Button), theme.line_color(palette)


def _cap_width(key: str, font: QFont) -> int:
    metrics = QFontMetrics(font)
    return max(metrics.horizontalAdvance(key) + 2 * theme.SMALL, metrics.height() + theme.TIGHT)


class KeyCaps(QWidget):
    """Draws the keys of a shortcut; a screen reader reads its name, such as Ctrl+K."""

    def __init__(self, groups: Sequence[Keys], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = list(groups)
        self.setFont(theme.scaled(self.font(), theme.CAPTION))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Keys to press"))

    def sizeHint(self) -> QSize:
        """Return room for all keys."""
        return caps_size(self._groups, self.font())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the keys."""
        painter = QPainter(self)
        paint_caps(painter, self.rect(), self._groups, cap_colors(self.palette()))
        painter.end()
