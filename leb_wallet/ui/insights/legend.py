"""What the signs of the lanes mean, in words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from leb_wallet.domain.clocks import State
from leb_wallet.domain.year_ahead import AFTER, MARGIN, SAFE
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import row
from leb_wallet.ui.flow_box import FlowBox
from leb_wallet.ui.insights import lane_drawing as draw

TODAY, POINT, MARK = "today", "point", "mark"
_WIDTH, _HEIGHT = 28, 14


class Legend(FlowBox):
    """Every sign with its meaning, in as many lines as are needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), parent)
        for kind, tone, text in (
            (TODAY, "accent", self.tr("Today")),
            (SAFE, State.OK, self.tr("Safe")),
            (POINT, State.OK, self.tr("Last safe day")),
            (MARGIN, State.SOON, self.tr("Your margin up to the limit")),
            (AFTER, State.DUE, self.tr("After it: restricted")),
            (AFTER, State.OVERDUE, self.tr("Nothing comes in")),
            (AFTER, State.LOST, self.tr("The number is lost")),
            (MARK, "muted", self.tr("Another clock ends, such as a plan")),
        ):
            self.add(_Entry(kind, tone, text))


class _Entry(QWidget):
    def __init__(self, kind: str, tone: str, text: str) -> None:
        super().__init__()
        label = QLabel(text)
        label.setFont(theme.scaled(label.font(), theme.CAPTION))
        sample = _Sample(kind, tone)
        sample.setAccessibleName(text)
        line = row(sample, label, spacing=theme.TIGHT)
        line.setContentsMargins(0, 0, theme.SMALL, 0)
        self.setLayout(line)


class _Sample(QWidget):
    """One sign, drawn as in the lanes. The words beside it say what it is."""

    def __init__(self, kind: str, tone: str) -> None:
        super().__init__()
        self._kind, self._tone = kind, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return room for a short stretch of days."""
        return QSize(_WIDTH, _HEIGHT + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, middle = self.palette(), QRectF(self.rect()).center()
        if self._kind == TODAY:
            draw.draw_today(painter, middle.x(), 0, self.height(), palette)
        elif self._kind == POINT:
            draw.draw_point(painter, QPointF(middle), self._tone, palette)
        elif self._kind == MARK:
            draw.draw_mark(painter, QPointF(middle), palette)
        else:
            draw.draw_band(painter, QRectF(0, 1, _WIDTH, _HEIGHT), self._kind, self._tone, palette)
        painter.end()
