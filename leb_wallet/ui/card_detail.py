"""Everything about one card: what can be done, the big date, why, what comes after, and the card itself."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from leb_wallet.domain.clocks import Clock, Status
from leb_wallet.domain.deadlines import explain
from leb_wallet.domain.life_line import last_counted, life_line
from leb_wallet.domain.patience import Unfinished, unfinished
from leb_wallet.domain.receipts import ReceiptState
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.services.services import Services
from leb_wallet.ui import theme
from leb_wallet.ui.accounts.hanging_panel import HangingPanel
from leb_wallet.ui.accounts.letting_go import account_words
from leb_wallet.ui.balance_panel import BalancePanel
from leb_wallet.ui.blocks import Panel, column, heading, picture, row, text_line
from leb_wallet.ui.card_action_bar import CardActionBar
from leb_wallet.ui.card_actions import CardActions
from leb_wallet.ui.card_facts import CardFacts
from leb_wallet.ui.card_receipts import CardReceipts
from leb_wallet.ui.clock_view import ClockView
from leb_wallet.ui.disclosure import Disclosure
from leb_wallet.ui.flags import Flags
from leb_wallet.ui.hero_panel import CardTitle, HeroPanel, shows_date
from leb_wallet.ui.life_line import LifeLineView
from leb_wallet.ui.receipts.receipt_words import ReceiptWords
from leb_wallet.ui.recent_events import RecentEvents
from leb_wallet.ui.stage_strip import StageStrip
from leb_wallet.ui.unfinished_panel import UnfinishedPanel
from leb_wallet.ui.why import why_sections
from leb_wallet.ui.why_view import WhyView

_MOST_TROUBLE = 3  # receipts named one by one; after the loss of a drive it would be all of them


class CardDetail(QWidget):
    """Shows one card. Built anew for each card; where the user had scrolled to is kept for the same one.

    Signals:
        resume_requested: go on with an unfinished top-up, an event.
        discard_requested: delete a plan, an event.
        check_requested: look up credit and data.
        receipt_requested: show the receipt with this SHA-256, of this event.
        history_requested: show all acts of the card with this id.
        accounts_requested: show what hangs on the number of this card.
        edit_accounts_requested: write down what hangs on the number.
    """

    resume_requested = Signal(object)
    discard_requested = Signal(object)
    check_requested = Signal()
    receipt_requested = Signal(str, object)
    history_requested = Signal(str)
    accounts_requested = Signal(object)
    edit_accounts_requested = Signal()

    def __init__(self, services: Services, actions: CardActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._board, self._receipts = services, services.board, services.receipts
        self._flags = Flags()
        self._can_change = True
        self._panel: UnfinishedPanel | None = None
        self._row: CardRow | None = None
        self.why: Disclosure | None = None
        self.bar = CardActionBar(actions)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAccessibleName(self.tr("Details of the card"))
        layout = column(self.bar, self.area, spacing=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)

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
        if not self._panel.update_texts(unfinished(self._row.events, self._services.now())):
            self._build(keep_view=True)

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._row is not None:
            self._build(keep_view=True)

    def _build(self, *, keep_view: bool) -> None:
        bar = self.area.verticalScrollBar()
        position = bar.value() if keep_view else 0
        was_open = keep_view and self.why is not None and self.why.is_open()
        self.why = self._panel = None
        page = QWidget()
        lines = QVBoxLayout(page)
        lines.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.LARGE)
        lines.setSpacing(theme.LARGE)
        if self._row is not None:
            self._fill(lines, self._row)
        lines.addStretch(1)
        self.area.setWidget(page)
        if was_open and self.why is not None:
            self.why.set_open(True)
        if position:
            page.layout().activate()  # type: ignore[union-attr]
            bar.setValue(position)

    def _fill(self, lines: QVBoxLayout, shown: CardRow) -> None:
        clock = shown.deadlines.clock
        lines.addLayout(column(CardTitle(shown, self._flags), HeroPanel(shown, self._board.zone), spacing=theme.MEDIUM))
        if found := unfinished(shown.events, self._services.now()):
            self._panel = self._make_unfinished(found)
            lines.addWidget(self._panel)
        if trouble := self._receipt_trouble(shown):
            lines.addWidget(self._make_trouble(trouble))
        if clock is not None:
            self.why = Disclosure(self.tr("&Why this date?"), lambda: self._make_why(clock))
            lines.addWidget(self.why)
            self._add_section(lines, self.tr("If nothing is done"), self._make_life_line(shown, clock))
        if others := self._other_clocks(shown):
            title = self.tr("Other clocks") if shows_date(shown) else self.tr("Clocks")
            self._add_section(lines, title, self._make_clocks(shown, others))
        self._add_section(lines, self.tr("Credit and data"), self._make_balance(shown))
        if shown.events:
            self._add_section(lines, self.tr("Last acts"), self._make_acts(shown))
        if any(event.receipts for event in shown.events):
            self._add_section(lines, self.tr("Receipts"), self._make_receipts(shown))
        self._add_section(lines, self.tr("Hangs on this number"), self._make_accounts(shown))
        facts = CardFacts(shown.card, can_reveal=not self._services.settings.settings.hides_numbers)
        self._add_section(lines, self.tr("Card"), Panel(column(facts)))

    def _add_section(self, lines: QVBoxLayout, title: str, content: QWidget) -> None:
        lines.addLayout(column(heading(title), content))

    def _make_unfinished(self, found: list[Unfinished]) -> UnfinishedPanel:
        panel = UnfinishedPanel(found, can_change=self._can_change)
        panel.resume_requested.connect(self.resume_requested)
        panel.discard_requested.connect(self.discard_requested)
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

    def _make_life_line(self, shown: CardRow, clock: Clock) -> QWidget:
        lines = column(spacing=theme.LARGE)
        today = shown.deadlines.today
        steps = explain(shown.card, shown.events, clock.rule, today, self._board.zone)
        line = life_line(clock, today, last_counted(steps, today))
        if line is not None:
            lines.addWidget(LifeLineView(line, today, shown.standing))
        lines.addWidget(StageStrip(clock))
        return Panel(lines)

    def _other_clocks(self, shown: CardRow) -> list[Clock]:
        """Return the clocks that are not told above already, the most pressing first."""
        told = shown.deadlines.clock if shows_date(shown) else None
        return sorted((clock for clock in shown.deadlines.clocks if clock is not told), key=_most_pressing)

    def _make_clocks(self, shown: CardRow, clocks: list[Clock]) -> QWidget:
        lines = column(spacing=theme.MEDIUM)
        for clock in clocks:
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

    def _make_balance(self, shown: CardRow) -> QWidget:
        panel = BalancePanel(shown, self._board.today(), can_change=self._can_change)
        panel.check_requested.connect(self.check_requested)
        return panel

    def _make_acts(self, shown: CardRow) -> QWidget:
        lines = column(RecentEvents(shown.events, self._receipts.glance_at), spacing=theme.MEDIUM)
        button = QPushButton(self.tr("All acts…"))
        button.setAutoDefault(False)
        button.setToolTip(self.tr("Show all %n act(s) of this card", "", len(shown.events)))
        button.clicked.connect(self._ask_for_history)
        lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return Panel(lines)

    def _ask_for_history(self) -> None:
        if self._row is not None:
            self.history_requested.emit(self._row.card.id)

    def _make_accounts(self, shown: CardRow) -> QWidget:
        panel = HangingPanel(shown.card, account_words(self._services), can_change=self._can_change)
        panel.list_requested.connect(self._ask_for_accounts)
        panel.edit_requested.connect(self.edit_accounts_requested)
        return panel

    def _ask_for_accounts(self) -> None:
        if self._row is not None:
            self.accounts_requested.emit(self._row.card)

    def _make_receipts(self, shown: CardRow) -> QWidget:
        receipts = CardReceipts(self._receipts, shown.events)
        receipts.receipt_requested.connect(self.receipt_requested)
        return Panel(column(receipts))


def _is_same(one: CardRow, other: CardRow) -> bool:
    return one.card is other.card and one.events is other.events and one.deadlines is other.deadlines


def _most_pressing(clock: Clock) -> tuple[bool, int]:
    """Running clocks first, the nearest date first; then those that wait, then the rest."""
    return clock.last_safe_day is None, clock.last_safe_day.toordinal() if clock.last_safe_day else not clock.state
