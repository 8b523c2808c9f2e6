"""The life line of a card: its days from the last act that counted to what comes after the limit, painted."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from leb_wallet.domain.life_line import Band, BandKind, LifeLine, Point, PointKind
from leb_wallet.ui import theme, words
from leb_wallet.ui.life_line_words import LifeLineWords
from leb_wallet.ui.stage_strip import stage_tone

_LEADER = 12.0  # pixels between the words and the line
_GAP = 2.0  # between two bands
_MARK = 5.0  # half the size of the mark of a day
_GROUND = 0.28  # how much of its colour a band takes


class Label(NamedTuple):
    """Words for one day: their place, and the place on the line they belong to."""

    point: Point
    box: QRectF
    at: float


class LifeLineView(QWidget):
    """Bands in the colours of what they mean, each stage with its number; the days named above.

    The scale changes from stretch to stretch, so that a week stays visible beside a year; two
    strokes across a band tell where much more time lies on the same width.
    """

    def __init__(self, line: LifeLine, today: date, tone: str, parent: QWidget | None = None) -> None:
        """``tone`` colours the days up to the last safe day."""
        super().__init__(parent)
        self._line, self._tone = line, tone
        self._words = LifeLineWords(self)
        self.setFont(theme.scaled(self.font(), theme.CAPTION))
        self._named = [point for point in line.points if point.kind != PointKind.LAST_ACT]
        self._wide = [self._room_for(point) for point in self._named]
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Life line of the card"))
        self.setAccessibleDescription(self._words.description(line, today))

    def sizeHint(self) -> QSize:
        """Return a wide, flat size."""
        width = self.fontMetrics().averageCharWidth() * 60
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which a day and its name fit in one line."""
        width = self.fontMetrics().averageCharWidth() * 30
        return QSize(width, self.fontMetrics().height() * 4)

    def heightForWidth(self, width: int) -> int:
        """Return room for the words above, the line, and the days below."""
        return round(self._top(width) + self._thick() + 2 * _MARK + self.fontMetrics().height())

    def labels(self) -> list[Label]:
        """Return the words above the line and their places, in the order of time."""
        return self._labels(self.width())

    def tip_at(self, x: float) -> str:
        """Return what to say of the band at a place."""
        share = (self._mirrored(x)) / max(1, self.width())
        band = next((band for band in reversed(self._line.bands) if band.left <= share), self._line.bands[0])
        return self._words.band(band)

    def event(self, event: QEvent) -> bool:
        """Tell what a band means where the pointer rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos().x()), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bands, marks and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text reads its own way
        labels = self._labels(self.width())
        for label in labels:
            self._draw_leader(painter, label)
        for band in self._line.bands:
            self._draw_band(painter, band)
        self._draw_days_below(painter)
        for point in self._line.points:
            self._draw_mark(painter, point)
        for label in labels:
            self._draw_words(painter, label)
        painter.end()

    # --- Places -----------------------------------------------------------------------------

    def _mirrored(self, x: float) -> float:
        return self.width() - x if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x

    def _box(self, box: QRectF) -> QRectF:
        """Return a box in the order of time as a box on the screen."""
        if self.layoutDirection() != Qt.LayoutDirection.RightToLeft:
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())

    def _thick(self) -> float:
        return max(16.0, QFontMetricsF(self.font()).height() + 2)

    def _fit_in_a_row(self, width: float) -> bool:
        return sum(self._wide) <= width

    def _room_for(self, point: Point) -> float:
        """Return the room for name over day."""
        letters = QFontMetricsF(theme.scaled(self.font(), theme.BODY, bold=True))
        said = (self._words.point(point.kind), words.date_words(point.day))
        return max(map(letters.horizontalAdvance, said)) + theme.SMALL

    def _top(self, width: float) -> float:
        rows = 2 if self._fit_in_a_row(width) else len(self._named)
        return rows * QFontMetricsF(self.font()).height() + _LEADER

    def _labels(self, width: float) -> list[Label]:
        """Place the words: side by side while they fit, pushed apart; else one below the other, like stairs."""
        points, wide, high = self._named, self._wide, QFontMetricsF(self.font()).height()
        if not self._fit_in_a_row(width):
            return [self._stair(point, at, width) for at, point in enumerate(points)]
        lefts = [point.at * width - room / 2 for point, room in zip(points, wide, strict=True)]
        least = 0.0
        for at in range(len(points)):
            lefts[at] = max(lefts[at], least)
            least = lefts[at] + wide[at]
        most = width
        for at in reversed(range(len(points))):
            lefts[at] = min(lefts[at], most - wide[at])
            most = lefts[at]
        return [
            Label(point, QRectF(left, 0, room, 2 * high), point.at * width)
            for point, left, room in zip(points, lefts, wide, strict=True)
        ]

    def _stair(self, point: Point, step: int, width: float) -> Label:
        letters = QFontMetricsF(theme.scaled(self.font(), theme.BODY, bold=True))
        text = self._words.named_day(point)
        room = min(width, letters.horizontalAdvance(text) + theme.SMALL)
        at = point.at * width
        return Label(point, QRectF(min(at, width - room), step * letters.height(), room, letters.height()), at)

    # --- Drawing ----------------------------------------------------------------------------

    def _color_of(self, band: Band) -> QColor:
        if band.kind == BandKind.SAFE:
            return theme.color(self._tone, self.palette())
        if band.kind == BandKind.MARGIN:
            return theme.color("soon", self.palette())
        return theme.color(stage_tone(band.span.stage) if band.span else "lost", self.palette())

    def _draw_band(self, painter: QPainter, band: Band) -> None:
        width, thick = self.width(), self._thick()
        box = QRectF(band.left * width, self._top(width) + _MARK, (band.right - band.left) * width - _GAP, thick)
        color, base = self._color_of(band), self.palette().base().color()
        shape = self._shape(box, is_first=band.left == 0, goes_on=band.ends_on is None)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.blend(color, base, _GROUND))
        painter.drawPath(shape)
        today = next(point for point in self._line.points if point.kind == PointKind.TODAY)
        if band.kind == BandKind.SAFE and today.at > 0:  # what is past is not there to be used any more
            past = QPainterPath()
            past.addRect(self._box(QRectF(0, box.top(), min(today.at * width, box.right()), thick)))
            painter.setBrush(theme.blend(theme.color("muted", self.palette()), base, 0.16))
            painter.drawPath(shape.intersected(past))
        if band.is_broken:
            self._draw_break(painter, box)
        if band.number:
            self._draw_number(painter, band, box, today.at * width)

    def _shape(self, box: QRectF, *, is_first: bool, goes_on: bool) -> QPainterPath:
        """Return a band's outline: round where the line begins, pointed where it goes on."""
        path, tip = QPainterPath(), min(box.height() / 2, box.width() / 2)
        if goes_on:
            points = (
                box.topLeft(),
                QPointF(box.right() - tip, box.top()),
                QPointF(box.right(), box.center().y()),
                QPointF(box.right() - tip, box.bottom()),
                box.bottomLeft(),
            )
            path.addPolygon(QPolygonF([QPointF(self._mirrored(point.x()), point.y()) for point in points]))
            path.closeSubpath()
        elif is_first:
            path.addRoundedRect(self._box(box), box.height() / 2, box.height() / 2)
            square = QPainterPath()
            square.addRect(self._box(box.adjusted(box.height() / 2, 0, 0, 0)))
            path = path.united(square)
        else:
            path.addRect(self._box(box))
        return path

    def _draw_break(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(self.palette().base().color(), 2))
        for shift in (-2.5, 2.5):
            x = self._mirrored(box.left() + min(box.width() / 4, 2 * box.height()) + shift)
            painter.drawLine(QPointF(x - 3, box.bottom() + 1), QPointF(x + 3, box.top() - 1))

    def _draw_number(self, painter: QPainter, band: Band, box: QRectF, today: float) -> None:
        """Write a stage's number where today's mark does not cover it."""
        if box.left() < today < box.right():
            left_is_wider = today - box.left() > box.right() - today
            box = QRectF(box)
            if left_is_wider:
                box.setRight(today - _MARK)
            else:
                box.setLeft(today + _MARK)
        painter.setPen(self._color_of(band))
        painter.setFont(theme.scaled(self.font(), theme.BODY, bold=True))
        painter.drawText(self._box(box), Qt.AlignmentFlag.AlignCenter, str(band.number))

    def _draw_mark(self, painter: QPainter, point: Point) -> None:
        """Draw a dot for today, a diamond for the last safe day, a bar for the limit."""
        top, thick = self._top(self.width()) + _MARK, self._thick()
        at = QPointF(self._mirrored(point.at * self.width()), top + thick / 2)
        base, text = self.palette().base().color(), self.palette().windowText().color()
        if point.kind == PointKind.TODAY:
            painter.setPen(QPen(base, 2))
            painter.setBrush(text)
            painter.drawEllipse(at, _MARK + 1, _MARK + 1)
        elif point.kind == PointKind.LAST_SAFE_DAY:
            size = _MARK + 2
            painter.setPen(QPen(base, 2))
            painter.setBrush(theme.color(self._tone, self.palette()))
            corners = (QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0))
            painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
        elif point.kind == PointKind.LIMIT:
            painter.setPen(QPen(theme.color("overdue", self.palette()), 3))
            painter.drawLine(QPointF(at.x() - 1, top - 3), QPointF(at.x() - 1, top + thick + 3))

    def _draw_leader(self, painter: QPainter, label: Label) -> None:
        """Draw a thin line from the words to their day, over a bend where they were pushed aside."""
        painter.setPen(QPen(theme.line_color(self.palette()), 1))
        top, box, day = self._top(self.width()), self._box(label.box), self._mirrored(label.at)
        path = [QPointF(day, box.center().y()), QPointF(day, top + _MARK)]
        if self._fit_in_a_row(self.width()):
            foot = min(max(day, box.left() + theme.SMALL), box.right() - theme.SMALL)
            path = [QPointF(foot, box.bottom() + 1), QPointF(day, top), QPointF(day, top + _MARK)]
        painter.drawPolyline(QPolygonF(path))

    def _draw_words(self, painter: QPainter, label: Label) -> None:
        box, high = self._box(label.box), QFontMetricsF(self.font()).height()
        muted, text = theme.color("muted", self.palette()), self.palette().windowText().color()
        is_main = label.point.kind == PointKind.LAST_SAFE_DAY
        bold = theme.scaled(self.font(), theme.BODY, bold=is_main)
        if self._fit_in_a_row(self.width()):
            painter.setFont(self.font())
            painter.setPen(muted)
            center = Qt.AlignmentFlag.AlignCenter
            painter.drawText(
                QRectF(box.left(), box.top(), box.width(), high), center, self._words.point(label.point.kind)
            )
            painter.setFont(bold)
            painter.setPen(text)
            under = QRectF(box.left(), box.top() + high, box.width(), high)
            painter.drawText(under, center, words.date_words(label.point.day))
            return
        painter.fillRect(box, self.palette().base())  # the stairs above pass behind
        painter.setFont(bold)
        painter.setPen(text)
        said = painter.fontMetrics().elidedText(
            self._words.named_day(label.point), Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)

    def _draw_days_below(self, painter: QPainter) -> None:
        """Write the first day and those on which stages begin, as far as they fit."""
        painter.setFont(self.font())
        painter.setPen(theme.color("muted", self.palette()))
        letters, width = QFontMetricsF(self.font()), self.width()
        top = self._top(width) + self._thick() + 2 * _MARK
        taken = 0.0
        for at, day in self._days_below():
            text = words.date_words(day)
            room = letters.horizontalAdvance(text) + 1
            left = at * width
            if left < taken or left + room > width:
                continue
            painter.drawText(self._box(QRectF(left, top, room, letters.height())), Qt.AlignmentFlag.AlignCenter, text)
            taken = left + room + theme.SMALL

    def _days_below(self) -> list[tuple[float, date]]:
        first = [(point.at, point.day) for point in self._line.points if point.kind == PointKind.LAST_ACT]
        return first + [(band.left, band.starts_on) for band in self._line.bands if band.number > 1]
