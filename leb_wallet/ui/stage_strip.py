"""What comes after a limit: the stages on the calendar, one below the other, along a line."""

from datetime import date

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from leb_wallet.domain.clocks import Clock, Consequence, StageSpan, State
from leb_wallet.domain.rules import Stage
from leb_wallet.domain.stages import number_is_gone
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import column, muted_line, picture, row, text_line


class StageStrip(QWidget):
    """The stages of one clock, each with its days, what still works and the way back."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        if clock.stages:
            for span in clock.stages:
                lines.addWidget(StageView(span, is_now=span is clock.stage, is_last=span is clock.stages[-1]))
        elif clock.limit and clock.consequence:
            lines.addWidget(_Station(_only_line(clock.limit, clock.consequence), "lost", is_last=True))


class _Station(QWidget):
    """Something on the calendar: a dot on the line, and words beside it."""

    _DOT = 5

    def __init__(self, layout: QLayout, tone: str, *, is_last: bool, is_now: bool = False) -> None:
        super().__init__()
        self._tone, self._is_last, self._is_now = tone, is_last, is_now
        layout.setContentsMargins(theme.LARGE, 0, 0, 0 if is_last else theme.MEDIUM)
        self.setLayout(layout)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dot, and the line down to the next one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        x, y = self._DOT + 1.5, self.fontMetrics().height() / 2
        painter.setPen(QPen(theme.line_color(palette), 2))
        if not self._is_last:
            painter.drawLine(QPointF(x, y), QPointF(x, y + self.height()))
        color = theme.color(self._tone, palette)
        painter.setPen(QPen(color, 2))
        painter.setBrush(color if self._is_now else palette.window())
        painter.drawEllipse(QPointF(x, y), self._DOT, self._DOT)
        painter.end()


class StageView(_Station):
    """One stage."""

    def __init__(self, span: StageSpan, *, is_now: bool, is_last: bool) -> None:
        self._lines = column(spacing=theme.TIGHT)
        super().__init__(self._lines, _tone(span.stage), is_last=is_last, is_now=is_now)
        self._add_title(span, is_now)
        abilities = _abilities(span.stage, self)
        if abilities is not None:
            self._lines.addLayout(abilities)
        for text in (self._recovery(span.stage), words.text(span.stage.note), self._assumption(span)):
            if text:
                self._lines.addWidget(muted_line(text, self.palette()))

    def _add_title(self, span: StageSpan, is_now: bool) -> None:
        name = words.stage_word(span.stage.state)
        if number_is_gone(span.stage):
            name = f"{name} · {words.consequence_word(Consequence.NUMBER_LOST)}"
        title = text_line(self.tr("{stage} (now)").format(stage=name) if is_now else name, bold=True)
        days = muted_line(self._days(span), self.palette(), wrap=False)
        line = row(title, column(days, 1), spacing=theme.MEDIUM)
        line.setStretch(0, 1)
        self._lines.addLayout(line)

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


def _only_line(limit: date, consequence: str) -> QHBoxLayout:
    name = text_line(words.consequence_word(consequence), bold=True, wrap=False)
    return row(name, 1, text_line(words.date_words(limit), wrap=False))


def _tone(stage: Stage) -> str:
    if number_is_gone(stage):
        return State.LOST
    return State.OVERDUE if stage.receive_sms is False else State.DUE


def _abilities(stage: Stage, owner: QWidget) -> QLayout | None:
    """Return what works and what does not, in two columns with icons; None where nothing is known."""
    known = [
        ("calls-out", stage.outgoing),
        ("sms-in", stage.receive_sms),
        ("calls-in", stage.receive_call),
        ("balance", stage.balance in ("kept", "frozen") if stage.balance else None),
    ]
    said = [(icon, works) for icon, works in known if works is not None]
    texts = words.ability_words(stage)
    if not said:
        return None
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.MEDIUM)
    grid.setVerticalSpacing(theme.TIGHT)
    for place, ((icon, works), text) in enumerate(zip(said, texts, strict=True)):
        color = theme.color("ok" if works else "overdue", owner.palette())
        line = row(picture(icon, color), text_line(text))
        line.setStretch(1, 1)
        grid.addLayout(line, place // 2, place % 2)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    grid.setAlignment(Qt.AlignmentFlag.AlignTop)
    return grid
