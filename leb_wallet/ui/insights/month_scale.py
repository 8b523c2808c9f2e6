"""The months above the lanes."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from leb_wallet.domain.year_ahead import Range, month_starts
from leb_wallet.ui import theme, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leb_wallet.ui.insights.lane_view import LaneView


class MonthScale(QWidget):
    """Names of months, years below the first and every January, and a mark for today."""

    def __init__(self, view: "LaneView") -> None:
        super().__init__(view)
        self._view = view
        self._today = view.today
        self._months = month_starts(view.shown)
        self.setFont(theme.scaled(view.font(), theme.CAPTION))
        self.setAccessibleName(self.tr("Months"))
        self._describe()

    def show_range(self, shown: Range, today: date) -> None:
        """Show other months."""
        self._today, self._months = today, month_starts(shown)
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(0, 2 * self.fontMetrics().height() + theme.SMALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the months, as many as there is room for."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
        painter.setPen(QPen(theme.line_color(palette), 1))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        axis = self._view.axis(self.rect())
        step = self._step(axis.days().width() / len(self._months))
        for place, month in enumerate(self._months):
            if place % step == 0:
                self._draw_month(painter, axis.x(month), month, is_first=place == 0)
        x, bottom = axis.x(self._today), self.height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent", palette))
        painter.drawPolygon(QPolygonF([QPointF(x - 5, bottom - 6), QPointF(x + 5, bottom - 6), QPointF(x, bottom)]))
        painter.end()

    def _describe(self) -> None:
        self.setAccessibleDescription(
            self.tr("From {first} to {last}; today is {today}.").format(
                first=_month(self._months[0], "MMMM yyyy"),
                last=_month(self._months[-1], "MMMM yyyy"),
                today=words.date_words(self._today),
            )
        )

    def _step(self, room: float) -> int:
        """Return of how many months one is named."""
        letters = QFontMetrics(self.font())
        widest = max(letters.horizontalAdvance(_month(month, "MMM")) for month in self._months) + theme.TIGHT
        return next((step for step in (1, 2, 3, 4, 6) if room * step >= widest), 12)

    def _draw_month(self, painter: QPainter, x: float, month: date, *, is_first: bool) -> None:
        letters = QFontMetrics(self.font())
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        lines = [(_month(month, "MMM"), "muted")]
        if is_first or month.month == 1:
            lines.append((_month(month, "yyyy"), "muted"))
        top = float(theme.TIGHT)
        for text, tone in lines:
            width = letters.horizontalAdvance(text) + 2
            room = QRectF(x - width if is_rtl else x, top, width, letters.height())
            painter.setPen(theme.color(tone, self.palette()))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
            top += letters.height()


def _month(month: date, pattern: str) -> str:
    if pattern == "MMMM yyyy" and words.language().startswith("zh"):
        pattern = "yyyy年M月"
    return QLocale().toString(QDate(month.year, month.month, month.day), pattern)
