"""How days, bands and marks of a lane are drawn; the legend draws its samples with the same strokes."""

from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygonF

from leb_wallet.domain.clocks import State
from leb_wallet.domain.year_ahead import AFTER, MARGIN, SAFE, Range
from leb_wallet.ui import theme

POINT = 5.0  # radius of the last safe day
_MARK = 4.0  # half the diagonal of another clock's limit
_LINE = 4  # height of the days that are safe
_EDGE = 12  # room at both ends, so that a point on the first or last day is whole
_NAME_SHARE, _NAME_LETTERS = 0.3, 28
_FILL = {State.LOST: 0.30, State.OVERDUE: 0.34, State.DUE: 0.26, State.SOON: 0.16}


class Axis:
    """Where on a row a day stands: names take the leading side, the days what is left."""

    def __init__(self, area: QRect, shown: Range, font: QFont, *, is_rtl: bool) -> None:
        self.area, self._shown, self._is_rtl = area, shown, is_rtl
        widest = QFontMetrics(font).averageCharWidth() * _NAME_LETTERS + theme.STATE_ICON
        self._names = min(round(area.width() * _NAME_SHARE), widest)

    def names(self) -> QRect:
        """Return the room for a card's name."""
        left = self.area.right() - self._names + 1 if self._is_rtl else self.area.left()
        return QRect(left, self.area.top(), self._names, self.area.height())

    def days(self) -> QRectF:
        """Return the room for the days, first to last."""
        left = self.area.left() + (0 if self._is_rtl else self._names)
        room = QRectF(left, self.area.top(), self.area.width() - self._names, self.area.height())
        return room.adjusted(_EDGE, 0, -_EDGE, 0)

    def x(self, day: date) -> float:
        """Return where a day begins."""
        room, share = self.days(), self._shown.share(day)
        return room.right() - room.width() * share if self._is_rtl else room.left() + room.width() * share

    def stretch(self, first: date, end: date, y: float, height: float) -> QRectF:
        """Return the room of some days, ``y`` their middle."""
        one, other = sorted((self.x(first), self.x(end)))
        return QRectF(one, y - height / 2, max(2.0, other - one), height)


def ground(palette: QPalette) -> QColor:
    """Return what lanes are drawn on."""
    return palette.color(QPalette.ColorRole.Base)


def draw_band(painter: QPainter, room: QRectF, kind: str, tone: str, palette: QPalette) -> None:
    """Draw a stretch of days: a line while all is well, outlined up to the limit, filled after it.

    Each kind has its own shape, and what is lost is hatched, so that colour only helps.
    """
    color = theme.color(tone, palette)
    painter.save()
    if kind == SAFE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        middle = QRectF(room.left(), room.center().y() - _LINE / 2, room.width(), _LINE)
        painter.drawRoundedRect(middle, _LINE / 2, _LINE / 2)
    elif kind == MARGIN:
        painter.setPen(QPen(color, 1.2, Qt.PenStyle.DashLine))
        painter.setBrush(theme.blend(color, ground(palette), _FILL[State.SOON]))
        painter.drawRoundedRect(room.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3)
    elif kind == AFTER:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.blend(color, ground(palette), _FILL.get(tone, 0.2)))
        painter.drawRect(room)
        if tone == State.LOST:
            painter.setBrush(QBrush(theme.blend(color, ground(palette), 0.55), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(room)
        painter.setBrush(color)
        painter.drawRect(QRectF(room.left(), room.bottom() - 2, room.width(), 2))
    painter.restore()


def draw_point(painter: QPainter, place: QPointF, tone: str, palette: QPalette) -> None:
    """Draw the last safe day: a dot with a ring of the ground around it."""
    painter.save()
    painter.setPen(QPen(ground(palette), 2))
    painter.setBrush(theme.color(tone, palette))
    painter.drawEllipse(place, POINT + 1, POINT + 1)
    painter.restore()


def draw_arrow(painter: QPainter, place: QPointF, tone: str, palette: QPalette, *, points_left: bool) -> None:
    """Draw that a last safe day is before the first or after the last day shown."""
    away = -POINT if points_left else POINT
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(tone, palette))
    corners = (QPointF(away, 0), QPointF(-away / 2, -POINT), QPointF(-away / 2, POINT))
    painter.drawPolygon(QPolygonF([place + corner for corner in corners]))
    painter.restore()


def draw_mark(painter: QPainter, place: QPointF, palette: QPalette) -> None:
    """Draw the limit of another clock: a small hollow diamond."""
    painter.save()
    painter.setPen(QPen(theme.color("muted", palette), 1.5))
    painter.setBrush(ground(palette))
    corners = (QPointF(0, -_MARK), QPointF(_MARK, 0), QPointF(0, _MARK), QPointF(-_MARK, 0))
    painter.drawPolygon(QPolygonF([place + corner for corner in corners]))
    painter.restore()


def draw_today(painter: QPainter, x: float, top: float, bottom: float, palette: QPalette) -> None:
    """Draw the line of today."""
    painter.save()
    painter.setPen(QPen(theme.color("accent", palette), 1.5))
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))
    painter.restore()
