"""The picture in the tray: a shape of its own for each state, with the number of cards that want something done.

A panel may be light or dark, and nobody tells which: dark fillings in a light rim read on both.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap, QPolygonF

from leb_wallet.domain.clocks import State
from leb_wallet.ui import theme

SIZES = (16, 22, 24, 32, 44, 48, 64)  # pixels; what panels ask for, on screens of both densities
GRID = 16.0  # all shapes are drawn on 16 × 16 units
MOST = 9  # beyond it “9+”
RIM = 0.9
GLYPH = 1.9

# The letters and the rim are white, so the fillings are those for light ground, however the desktop looks.
_LIGHT = QPalette(QColor("white"))


def tray_icon(state: str, count: int) -> QIcon:
    """Return the icon for the worst state and the number of cards that want something done now."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(tray_pixmap(state, count, size))
    return icon


def tray_pixmap(state: str, count: int, size: int) -> QPixmap:
    """Return the picture, ``size`` pixels wide and high."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / GRID, size / GRID)
    shape, place, draw = _SHAPES.get(state, _SHAPES[State.UNKNOWN])
    painter.setPen(QPen(Qt.GlobalColor.white, RIM, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(theme.color(state, _LIGHT))
    painter.drawPath(shape())
    if count > 0:
        _draw_count(painter, count, place)
    else:
        painter.setPen(
            QPen(
                Qt.GlobalColor.white,
                GLYPH,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        draw(painter)
    painter.end()
    return picture


def _draw_count(painter: QPainter, count: int, place: QRectF) -> None:
    """Draw the number as an outline, as large as its place allows: letters of a few pixels are hinted to mush."""
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(100)
    path = QPainterPath()
    path.addText(0, 0, font, str(count) if count <= MOST else f"{MOST}+")
    bounds = path.boundingRect()
    scale = min(place.width() / bounds.width(), place.height() / bounds.height())
    painter.save()
    painter.translate(place.center())
    painter.scale(scale, scale)
    painter.translate(-bounds.center())
    painter.fillPath(path, Qt.GlobalColor.white)
    painter.restore()


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*point) for point in points]))
    path.closeSubpath()
    return path


def _octagon() -> QPainterPath:
    low, high, near, far = 0.6, 15.4, 4.9, 11.1
    return _polygon(
        (near, low), (far, low), (high, near), (high, far), (far, high), (near, high), (low, far), (low, near)
    )


def _triangle() -> QPainterPath:
    """Return a warning triangle with blunt corners: a number needs the room."""
    return _polygon((6.5, 0.7), (9.5, 0.7), (15.4, 12.6), (15.4, 15.2), (0.6, 15.2), (0.6, 12.6))


def _sim_card() -> QPainterPath:
    return _polygon((2.6, 0.6), (9.6, 0.6), (13.4, 4.4), (13.4, 15.4), (2.6, 15.4))


def _square() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(1.2, 1.2, 13.6, 13.6), 2, 2)
    return path


def _circle() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(0.7, 0.7, 14.6, 14.6))
    return path


def _exclamation(painter: QPainter) -> None:
    painter.drawLine(QPointF(8, 5.6), QPointF(8, 9.6))
    painter.drawPoint(QPointF(8, 12.6))


def _check(painter: QPainter) -> None:
    painter.drawPolyline(QPolygonF([QPointF(5.4, 9), QPointF(7.2, 10.9), QPointF(10.7, 6.6)]))


def _hands(painter: QPainter) -> None:
    painter.drawPolyline(QPolygonF([QPointF(8, 4.2), QPointF(8, 8.3), QPointF(10.8, 10.2)]))


def _cross(painter: QPainter) -> None:
    painter.drawLine(QPointF(5.2, 5.2), QPointF(10.8, 10.8))
    painter.drawLine(QPointF(10.8, 5.2), QPointF(5.2, 10.8))


def _question(painter: QPainter) -> None:
    path = QPainterPath(QPointF(5.9, 6.2))
    path.cubicTo(QPointF(6.1, 3.2), QPointF(10.4, 3.4), QPointF(10.2, 6.3))
    path.cubicTo(QPointF(10.1, 8), QPointF(8, 8), QPointF(8, 9.7))
    painter.drawPath(path)
    painter.drawPoint(QPointF(8, 12.7))


_Shape = tuple[Callable[[], QPainterPath], QRectF, Callable[[QPainter], None]]
_SHAPES: Mapping[str, _Shape] = {  # the outline, where a number goes, what stands there without one
    State.OVERDUE: (_octagon, QRectF(2.6, 3.2, 10.8, 9.6), _exclamation),
    State.DUE: (_triangle, QRectF(3.3, 5, 9.4, 8.6), _exclamation),
    State.SOON: (_circle, QRectF(3.4, 3.6, 9.2, 8.8), _hands),
    State.UNKNOWN: (_circle, QRectF(3.4, 3.6, 9.2, 8.8), _question),
    State.LOST: (_square, QRectF(3.4, 3.6, 9.2, 8.8), _cross),
    State.OK: (_sim_card, QRectF(4, 4.6, 8, 8), _check),
}
