"""What comes after a limit: the stages on the calendar, one below the other, numbered as on the life line."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from leb_wallet.domain.clocks import Clock, Consequence, StageSpan, State
from leb_wallet.domain.rules import Stage
from leb_wallet.domain.stages import number_is_gone
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import column, muted_line, picture, row, text_line
from leb_wallet.ui.flow_box import FlowBox


class StageStrip(QWidget):
    """The stages of one clock, each with its days, what still works and the way back."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        if clock.stages:
            for number, span in enumerate(clock.stages, start=1):
                is_now, is_last = span is clock.stage, span is clock.stages[-1]
                lines.addWidget(StageView(span, number, is_now=is_now, is_last=is_last))
        elif clock.limit and clock.consequence:
            lines.addWidget(_Station(_only_line(clock.limit, clock.consequence), "lost", is_last=True))


class _Station(QWidget):
    """Something on the calendar: a dot on the line with its number, and words beside it."""

    def __init__(
        self, layout: QLayout, tone: str, number: int = 0, *, is_last: bool = False, is_now: bool = False
    ) -> None:
        super().__init__()
        self._tone, self._number, self._is_last, self._is_now = tone, number, is_last, is_now
        layout.setContentsMargins(0, 0, 0, 0 if is_last else theme.MEDIUM)
        line = row(spacing=0)
        line.addSpacing(2 * self._radius() + theme.SMALL)  # room for the dot, on the side where reading begins
        line.addLayout(layout, 1)
        self.setLayout(line)
        self.setMinimumHeight(2 * self._radius() + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dot, and the line down to the next one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, radius = self.palette(), self._radius()
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        center = QPointF(self.width() - radius if is_mirrored else radius, radius)
        if not self._is_last:
            painter.setPen(QPen(theme.line_color(palette), 2))
            painter.drawLine(center, QPointF(center.x(), self.height()))
        color, base = theme.color(self._tone, palette), palette.base().color()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color if self._is_now else theme.blend(color, base, 0.28))
        painter.drawEllipse(center, radius, radius)
        if self._number:
            painter.setFont(theme.scaled(self.font(), theme.CAPTION, bold=True))
            painter.setPen(base if self._is_now else color)
            box = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()

    def _radius(self) -> int:
        """Return half a line of text, so that the dot stands beside the first one."""
        return self.fontMetrics().height() // 2 + 1


class StageView(_Station):
    """One stage."""

    def __init__(self, span: StageSpan, number: int, *, is_now: bool, is_last: bool) -> None:
        self._lines = column(spacing=theme.TIGHT)
        super().__init__(self._lines, stage_tone(span.stage), number, is_last=is_last, is_now=is_now)
        self._add_title(span, is_now)
        # Of a number that is gone, "no texts come in" need not be said.
        abilities = None if number_is_gone(span.stage) else _abilities(span.stage, self.palette())
        if abilities is not None:
            self._lines.addWidget(abilities)
        for text in (self._recovery(span.stage), words.text(span.stage.note), self._assumption(span)):
            if text:
                self._lines.addWidget(muted_line(text))

    def _add_title(self, span: StageSpan, is_now: bool) -> None:
        name = words.stage_word(span.stage.state)
        if number_is_gone(span.stage):
            name = f"{name} · {words.consequence_word(Consequence.NUMBER_LOST)}"
        self._lines.addWidget(text_line(self.tr("{stage} (now)").format(stage=name) if is_now else name, bold=True))
        self._lines.addWidget(muted_line(self._days(span)))

    def _days(self, span: StageSpan) -> str:
        first = words.date_words(span.starts_on)
        if span.ends_on is None:
            return self.tr("from {first}").format(first=first)
        return self.tr("{first} to {end}").format(first=first, end=words.date_words(span.ends_on))

    def _recovery(self, stage: Stage) -> str:
        if not stage.recover_by:
            return ""
        ways = self.tr(", ").join(words.recover_word(way) for way in stage.recover_by)
        least = stage.recover_min
        if least is None:
            return self.tr("Way back: {ways}").format(ways=ways)
        amount = words.money_words(least.amount, least.currency)
        return self.tr("Way back: {ways}, at least {amount}").format(ways=ways, amount=amount)

    def _assumption(self, span: StageSpan) -> str:
        return self.tr("The operator does not say what comes then; reckon with the worst.") if span.assumed else ""


def _only_line(limit: date, consequence: str) -> QVBoxLayout:
    name = text_line(words.consequence_word(consequence), bold=True)
    return column(name, muted_line(words.date_words(limit)), spacing=theme.TIGHT)


def stage_tone(stage: Stage) -> str:
    """Return the name of the colour that tells how grave a stage is."""
    if number_is_gone(stage):
        return State.LOST
    return State.OVERDUE if stage.receive_sms is False else State.DUE


def _abilities(stage: Stage, palette: QPalette) -> QWidget | None:
    """Return what works and what does not, side by side with icons; None where nothing is known."""
    known = [
        ("calls-out", stage.outgoing),
        ("sms-in", stage.receive_sms),
        ("calls-in", stage.receive_call),
        ("balance", stage.balance in ("kept", "frozen") if stage.balance else None),
    ]
    said = [(icon, works) for icon, works in known if works is not None]
    if not said:
        return None
    flow = FlowBox(spacing=theme.MEDIUM)
    for (icon, works), text in zip(said, words.ability_words(stage), strict=True):
        color = theme.color("ok" if works else "overdue", palette)
        item = QWidget()
        item.setLayout(row(picture(icon, color), text_line(text, wrap=False), spacing=theme.TIGHT))
        flow.add(item)
    return flow
