"""Everything about one card: the big date, why, its clocks, what comes after, and the card itself."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from leb_wallet.domain.clocks import Clock, Status
from leb_wallet.domain.deadlines import explain
from leb_wallet.services.deadline_board import CardRow, DeadlineBoard
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import Panel, column, heading, muted_line, text_line
from leb_wallet.ui.card_facts import CardFacts
from leb_wallet.ui.cards_model import operator_words
from leb_wallet.ui.clock_view import ClockView
from leb_wallet.ui.disclosure import Disclosure
from leb_wallet.ui.hero_panel import HeroPanel
from leb_wallet.ui.recent_events import RecentEvents
from leb_wallet.ui.stage_strip import StageStrip
from leb_wallet.ui.why import why_sections
from leb_wallet.ui.why_view import WhyView


class CardDetail(QScrollArea):
    """Shows one card. Built anew for each card; where the user had scrolled to is kept for the same one."""

    def __init__(self, board: DeadlineBoard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._row: CardRow | None = None
        self.why: Disclosure | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Details of the card"))

    def show_row(self, row: CardRow | None) -> None:
        """Show a card, or nothing."""
        if row is not None and self._row is not None and _is_same(row, self._row):
            return
        is_same_card = bool(row and self._row and row.card.id == self._row.card.id)
        self._row = row
        self._build(keep_view=is_same_card)

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._row is not None:
            self._build(keep_view=True)

    def _build(self, *, keep_view: bool) -> None:
        position = self.verticalScrollBar().value() if keep_view else 0
        was_open = keep_view and self.why is not None and self.why.is_open()
        self.why = None
        page = QWidget()
        lines = QVBoxLayout(page)
        lines.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.LARGE)
        lines.setSpacing(theme.LARGE)
        if self._row is not None:
            self._fill(lines, self._row)
        lines.addStretch(1)
        self.setWidget(page)
        if was_open and self.why is not None:
            self.why.set_open(True)
        if position:
            page.layout().activate()  # type: ignore[union-attr]
            self.verticalScrollBar().setValue(position)

    def _fill(self, lines: QVBoxLayout, row: CardRow) -> None:
        clock = row.deadlines.clock
        lines.addLayout(self._title(row))
        lines.addWidget(HeroPanel(row))
        if clock is not None:
            self.why = Disclosure(self.tr("&Why this date?"), lambda: self._make_why(clock))
            lines.addWidget(self.why)
            if clock.stages:
                lines.addLayout(self._section(self.tr("If nothing is done"), StageStrip(clock)))
        if row.deadlines.clocks:
            lines.addLayout(self._section(self.tr("Clocks"), self._clocks(row)))
        lines.addLayout(self._section(self.tr("Card"), Panel(column(CardFacts(row.card)))))
        if row.events:
            lines.addLayout(self._section(self.tr("Last acts"), Panel(column(RecentEvents(row.events)))))

    def _title(self, row: CardRow) -> QVBoxLayout:
        title = column(text_line(row.card.label, theme.TITLE, bold=True), spacing=0)
        if operator := operator_words(row):
            title.addWidget(muted_line(operator, self.palette()))
        return title

    def _section(self, title: str, content: QWidget) -> QVBoxLayout:
        return column(heading(title), content)

    def _clocks(self, row: CardRow) -> QWidget:
        lines = column(spacing=theme.MEDIUM)
        for clock in sorted(row.deadlines.clocks, key=_most_pressing):
            is_above = clock is row.deadlines.clock
            lines.addWidget(ClockView(clock, row.card, None if is_above else self._make_details))
        return Panel(lines)

    def _make_details(self, clock: Clock) -> QWidget:
        holder = QWidget()
        lines = column(spacing=theme.MEDIUM)
        if clock.status == Status.RUNNING:
            lines.addWidget(StageStrip(clock))
        lines.addWidget(self._make_why(clock))
        holder.setLayout(lines)
        return holder

    def _make_why(self, clock: Clock) -> QWidget:
        assert self._row is not None
        card, board = self._row.card, self._board
        steps = explain(card, self._row.events, clock.rule, board.today(), board.zone)
        return WhyView(why_sections(card, steps))


def _is_same(one: CardRow, other: CardRow) -> bool:
    return one.card is other.card and one.events is other.events and one.deadlines is other.deadlines


def _most_pressing(clock: Clock) -> tuple[bool, int]:
    """Running clocks first, the nearest date first; then those that wait, then the rest."""
    return clock.last_safe_day is None, clock.last_safe_day.toordinal() if clock.last_safe_day else not clock.state
