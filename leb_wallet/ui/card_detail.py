"""Everything about one card: the big date, why, its clocks, what comes after, and the card itself."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from leb_wallet.domain.clocks import Clock, Status
from leb_wallet.domain.deadlines import explain
from leb_wallet.domain.patience import Unfinished, unfinished
from leb_wallet.domain.receipts import ReceiptState
from leb_wallet.services.deadline_board import CardRow, DeadlineBoard
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.ui import theme
from leb_wallet.ui.balance_panel import BalancePanel
from leb_wallet.ui.blocks import Panel, column, heading, muted_line, picture, row, text_line
from leb_wallet.ui.card_facts import CardFacts
from leb_wallet.ui.cards_model import operator_words
from leb_wallet.ui.clock_view import ClockView
from leb_wallet.ui.disclosure import Disclosure
from leb_wallet.ui.hero_panel import HeroPanel
from leb_wallet.ui.receipts.receipt_words import ReceiptWords
from leb_wallet.ui.recent_events import RecentEvents
from leb_wallet.ui.stage_strip import StageStrip
from leb_wallet.ui.unfinished_panel import UnfinishedPanel
from leb_wallet.ui.why import why_sections
from leb_wallet.ui.why_view import WhyView

_MOST_TROUBLE = 3  # receipts named one by one; after the loss of a drive it would be all of them


class CardDetail(QScrollArea):
    """Shows one card. Built anew for each card; where the user had scrolled to is kept for the same one.

    Signals:
        resume_requested: go on with an unfinished top-up, an event.
        discard_requested: delete a plan, an event.
        check_requested: look up credit and data.
    """

    resume_requested = Signal(object)
    discard_requested = Signal(object)
    check_requested = Signal()

    def __init__(
        self,
        board: DeadlineBoard,
        receipts: ReceiptShelf,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._board, self._receipts, self._now = board, receipts, now
        self._can_change = True
        self._panel: UnfinishedPanel | None = None
        self._row: CardRow | None = None
        self.why: Disclosure | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Details of the card"))

    def show_row(self, shown: CardRow | None) -> None:
        """Show a card, or nothing."""
        if shown is not None and self._row is not None and _is_same(shown, self._row):
            return
        is_same_card = bool(shown and self._row and shown.card.id == self._row.card.id)
        self._row = shown
        self._build(keep_view=is_same_card)

    def set_can_change(self, can_change: bool) -> None:
        """Switch the buttons off while the wallet can only be read."""
        if can_change != self._can_change:
            self._can_change = can_change
            self._build(keep_view=True)

    def update_waiting(self) -> None:
        """Say anew how long a top-up has been on its way."""
        if self._row is None or self._panel is None:
            return
        if not self._panel.update_texts(unfinished(self._row.events, self._now())):
            self._build(keep_view=True)

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._row is not None:
            self._build(keep_view=True)

    def _build(self, *, keep_view: bool) -> None:
        position = self.verticalScrollBar().value() if keep_view else 0
        was_open = keep_view and self.why is not None and self.why.is_open()
        self.why = self._panel = None
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

    def _fill(self, lines: QVBoxLayout, shown: CardRow) -> None:
        clock = shown.deadlines.clock
        lines.addLayout(self._title(shown))
        lines.addWidget(HeroPanel(shown))
        if found := unfinished(shown.events, self._now()):
            self._panel = self._make_unfinished(found)
            lines.addWidget(self._panel)
        if trouble := self._receipt_trouble(shown):
            lines.addWidget(self._make_trouble(trouble))
        if clock is not None:
            self.why = Disclosure(self.tr("&Why this date?"), lambda: self._make_why(clock))
            lines.addWidget(self.why)
            if clock.stages:
                lines.addLayout(self._section(self.tr("If nothing is done"), StageStrip(clock)))
        lines.addLayout(self._section(self.tr("Credit and data"), self._make_balance(shown)))
        if shown.deadlines.clocks:
            lines.addLayout(self._section(self.tr("Clocks"), self._clocks(shown)))
        lines.addLayout(self._section(self.tr("Card"), Panel(column(CardFacts(shown.card)))))
        if shown.events:
            lines.addLayout(
                self._section(self.tr("Last acts"), Panel(column(RecentEvents(shown.events, self._receipts.glance_at))))
            )

    def _title(self, shown: CardRow) -> QVBoxLayout:
        title = column(text_line(shown.card.label, theme.TITLE, bold=True), spacing=0)
        if operator := operator_words(shown):
            title.addWidget(muted_line(operator, self.palette()))
        return title

    def _make_unfinished(self, found: list[Unfinished]) -> UnfinishedPanel:
        panel = UnfinishedPanel(found, can_change=self._can_change)
        panel.resume_requested.connect(self.resume_requested)
        panel.discard_requested.connect(self.discard_requested)
        return panel

    def _make_balance(self, shown: CardRow) -> QWidget:
        panel = BalancePanel(shown, self._board.today(), can_change=self._can_change)
        panel.check_requested.connect(self.check_requested)
        return panel

    def _receipt_trouble(self, shown: CardRow) -> list[str]:
        """Return a sentence for each receipt that is missing or altered, by its record; opens no file."""
        said = ReceiptWords(self)
        return [
            said.problem(shown.card, event, sha, state)
            for event in shown.events
            for sha in event.receipts
            if (state := self._receipts.glance(sha)) != ReceiptState.PRESENT
        ]

    def _make_trouble(self, sentences: list[str]) -> QWidget:
        mark = column(picture("warning", theme.color("due", self.palette()), theme.STATE_ICON), 1)
        said = sentences[:_MOST_TROUBLE]
        if more := len(sentences) - len(said):
            said.append(self.tr("And %n more.", "", more))
        said.append(self.tr("The records are safe. Put the files back from a backup, or attach them again."))
        line = row(mark, column(*map(text_line, said)), spacing=theme.MEDIUM)
        line.setStretch(1, 1)
        return Panel(line, "due")

    def _section(self, title: str, content: QWidget) -> QVBoxLayout:
        return column(heading(title), content)

    def _clocks(self, shown: CardRow) -> QWidget:
        lines = column(spacing=theme.MEDIUM)
        for clock in sorted(shown.deadlines.clocks, key=_most_pressing):
            is_above = clock is shown.deadlines.clock
            lines.addWidget(ClockView(clock, shown.card, None if is_above else self._make_details))
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
