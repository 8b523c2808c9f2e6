"""Qt's own style with edges one can see in the dark.

Fusion draws the edges of inputs darker than the window: in a dark window nobody sees where an
empty box or an input is. Loaded for our own dark colours only.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

_Element = QStyle.PrimitiveElement
_BOXES = frozenset({_Element.PE_IndicatorCheckBox, _Element.PE_IndicatorItemViewItemCheck})
_ROUND = _Element.PE_IndicatorRadioButton
_INPUT = _Element.PE_FrameLineEdit
_RADIUS = 2


class OutlinedStyle(QProxyStyle):
    """Draws as Fusion does, then the edge once more in ``Mid``."""

    def __init__(self) -> None:
        super().__init__("fusion")

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Draw one part of a widget."""
        super().drawPrimitive(element, option, painter, widget)
        if element in _BOXES or element in (_INPUT, _ROUND):
            _draw_edge(element, option, painter)


def _draw_edge(element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter) -> None:
    has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus) and element == _INPUT
    role = QPalette.ColorRole.Accent if has_focus else QPalette.ColorRole.Mid
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(option.palette.color(role), 1))
    edge = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    if element == _ROUND:
        painter.drawEllipse(edge)
    else:
        painter.drawRoundedRect(edge, _RADIUS, _RADIUS)
    painter.restore()
