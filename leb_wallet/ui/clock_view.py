"""One clock of a card: what it counts, until when, and what happens then."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import Clock, Status
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import column, muted_line, picture, row, text_line
from leb_wallet.ui.clock_words import ClockWords
from leb_wallet.ui.disclosure import Disclosure


class ClockView(QWidget):
    """Shows a clock. ``make_details`` is called when the user opens the details; without it there are none."""

    def __init__(
        self, clock: Clock, card: Card, make_details: Callable[[Clock], QWidget] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._words = ClockWords(self)
        lines = column(self._title(), spacing=theme.TIGHT)
        for text in self._sentences():
            lines.addWidget(muted_line(text))
        doubts = self._words.doubts(clock.rule, card) if clock.status != Status.OFF else []
        for badge in doubt_badges(doubts, self.palette()):
            lines.addLayout(badge)
        self.details: Disclosure | None = None
        if make_details is not None:
            self.details = Disclosure(self.tr("Details"), lambda: make_details(clock))
            lines.addWidget(self.details)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.SMALL)
        outer.addLayout(column(self._mark(), 1))
        outer.addLayout(lines, 1)

    def _mark(self) -> QWidget:
        if self._clock.state:
            color = theme.color(self._clock.state, self.palette())
            return picture(f"state-{self._clock.state}", color, theme.STATE_ICON)
        return picture("idle", theme.color("muted", self.palette()), theme.STATE_ICON)

    def _title(self) -> QLayout:
        name = text_line(words.text(self._clock.rule.label), bold=True)
        line = row(name, spacing=theme.MEDIUM)
        line.setStretch(0, 1)
        if self._clock.status == Status.RUNNING:
            line.addWidget(text_line(words.date_words(self._clock.last_safe_day), bold=True, wrap=False))
        return line

    def _sentences(self) -> Iterable[str]:
        yield self._words.meaning(self._clock)
        if self._clock.status == Status.WAITING:
            yield self._words.how_to_start(self._clock.rule)
        if self._clock.status == Status.NOTE and self._clock.rule.note:
            yield words.text(self._clock.rule.note)


def doubt_badges(doubts: Iterable[str], palette: QPalette) -> list[QLayout]:
    """Return a line with an icon for each reason to ask the operator."""
    color = theme.color("soon", palette)
    badges: list[QLayout] = []
    for doubt in doubts:
        line = row(column(picture("unsure", color), 1), text_line(doubt, color=color), spacing=theme.TIGHT)
        line.setStretch(1, 1)
        badges.append(line)
    return badges
