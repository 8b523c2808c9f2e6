"""Credit or data left over time, as a small line chart that also reads as text."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from leb_wallet.domain.balances import Point
from leb_wallet.ui import theme, words

_DOT, _MOST_DOTS = 4.0, 60  # with more points the dots would hide the line
_MOST_TOLD = 12  # balances in the description; a screen reader reads them one by one


class BalanceChart(QWidget):
    """A line from balance to balance: a dot where the operator told it, a ring where it was reckoned.

    The height begins at nothing, so that a small change looks small.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[Point, ...] = ()
        self._unit = ""
        self.setFont(theme.scaled(self.font(), theme.CAPTION))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Balance over time"))
        self._describe()

    def show_credit(self, points: Iterable[Point], currency: str | None) -> None:
        """Show credit in one currency, oldest point first."""
        self.setAccessibleName(self.tr("Balance over time"))
        self._show(points, currency or "")

    def show_data(self, points: Iterable[Point]) -> None:
        """Show data left in megabytes, oldest point first."""
        self.setAccessibleName(self.tr("Data left over time"))
        self._show(points, "MB")

    def description(self) -> str:
        """Return the series as text: its ends, its least and most, and the last balances."""
        return self.accessibleDescription()

    def sizeHint(self) -> QSize:
        """Return a flat, wide size in the desktop's own letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 48, self.fontMetrics().height() * 9)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the labels still fit."""
        return QSize(self.fontMetrics().averageCharWidth() * 30, self.fontMetrics().height() * 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes, labels, line and dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._points:
            painter.setPen(theme.color("muted", self.palette()))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.description())
        else:
            area = self._area()
            self._draw_labels(painter, area)
            self._draw_line(painter, area)
        painter.end()

    # --- Inside ---------------------------------------------------------------------------

    def _show(self, points: Iterable[Point], unit: str) -> None:
        self._points, self._unit = tuple(points), unit
        self._describe()
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        if not self._points:
            self.setAccessibleDescription(self.tr("Nothing recorded yet."))
            return
        said = [self._said(point) for point in self._points[-_MOST_TOLD:]]
        least, most = self._range()
        text = self.tr("%n balance(s) from {first} to {last}, lowest {least}, highest {most}.", "", len(self._points))
        overview = text.format(
            first=words.date_words(self._points[0].day),
            last=words.date_words(self._points[-1].day),
            least=self._amount(least),
            most=self._amount(most),
        )
        self.setAccessibleDescription("\n".join([overview, *said] if len(self._points) > 1 else said))

    def _said(self, point: Point) -> str:
        text = self.tr("{day}: {amount}") if point.told else self.tr("{day}: {amount}, reckoned")
        return text.format(day=words.date_words(point.day), amount=self._amount(point.amount))

    def _amount(self, amount: Decimal) -> str:
        if self._unit == "MB":
            return self.tr("{megabytes} MB").format(megabytes=f"{amount.normalize() + 0:,f}")
        return words.money_words(amount, self._unit or None)

    def _range(self) -> tuple[Decimal, Decimal]:
        amounts = [point.amount for point in self._points]
        return min(amounts), max(amounts)

    def _area(self) -> QRectF:
        """Return where the line is drawn: right of the amounts, above the days."""
        letters = QFontMetricsF(self.font())
        left = max(letters.horizontalAdvance(self._amount(amount)) for amount in self._range()) + theme.SMALL
        area = QRectF(self.rect()).adjusted(left, letters.height() / 2 + 2, -_DOT - 2, -letters.height() - theme.SMALL)
        return area if area.width() > 0 and area.height() > 0 else QRectF(self.rect())

    def _place(self, day: date, amount: Decimal, area: QRectF) -> QPointF:
        first, last, most = self._points[0].day, self._points[-1].day, self._range()[1]
        days = (last - first).days
        along = (day - first).days / days if days else 0.5
        up = float(amount / most) if most else 0.0
        inner = area.adjusted(_DOT + 2, 0, 0, 0)
        return QPointF(inner.left() + inner.width() * along, inner.bottom() - inner.height() * up)

    def _draw_labels(self, painter: QPainter, area: QRectF) -> None:
        letters = QFontMetricsF(self.font())
        muted, thin = theme.color("muted", self.palette()), QPen(theme.line_color(self.palette()), 1)
        least, most = self._range()
        heights = [(most, self._place(self._points[0].day, most, area).y())]
        low = self._place(self._points[0].day, least, area).y()
        if low - heights[0][1] >= letters.height():
            heights.append((least, low))
        painter.setPen(thin)
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        for amount, y in heights:
            painter.setPen(thin)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(muted)
            box = QRectF(0, y - letters.height() / 2, area.left() - theme.SMALL, letters.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._amount(amount))
        self._draw_days(painter, area)

    def _draw_days(self, painter: QPainter, area: QRectF) -> None:
        below = QRectF(area.left(), area.bottom() + theme.TIGHT, area.width(), QFontMetricsF(self.font()).height())
        first, last = (words.date_words(self._points[at].day) for at in (0, -1))
        if first == last:
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, first)
            return
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, first)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, last)

    def _draw_line(self, painter: QPainter, area: QRectF) -> None:
        color = theme.color("accent", self.palette())
        places = [self._place(point.day, point.amount, area) for point in self._points]
        painter.setPen(QPen(color, 2))
        painter.drawPolyline(QPolygonF(places))
        ground = self.palette().window().color()
        for point, place in zip(self._points, places, strict=True):
            if len(self._points) <= _MOST_DOTS:
                painter.setBrush(color if point.told else QColor(ground))
                painter.drawEllipse(place, _DOT, _DOT)
