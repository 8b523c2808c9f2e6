"""Credit and data left of a card: as told last, as it should be now, over time, and when to look again."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from leb_wallet.domain.balances import (
    Point,
    balance_series,
    check_due,
    data_series,
    expected_balance,
    low_balance,
)
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.ui import icons, theme, words
from leb_wallet.ui.balance_chart import BalanceChart
from leb_wallet.ui.balance_words import BalanceWords, data_words
from leb_wallet.ui.blocks import Panel, column, muted_line, picture, row, text_line

_LEAST_POINTS = 2


class BalancePanel(Panel):
    """What is known, and a button to ask the operator.

    Signals:
        check_requested: the user wants to look up credit and data.
    """

    check_requested = Signal()

    def __init__(self, shown: CardRow, today: date, *, can_change: bool = True, parent: QWidget | None = None) -> None:
        self._lines = QVBoxLayout()
        super().__init__(self._lines)
        self.setParent(parent)
        self._lines.setSpacing(theme.SMALL)
        self._words = BalanceWords(self)
        self._card, self._events, self._today = shown.card, shown.events, today
        self._expected = expected_balance(shown.card, shown.events, today)
        self.check_button = QPushButton(icons.text_icon("balance", self.palette()), self.tr("Check…"))
        self.check_button.setToolTip(self.tr("Ask the operator for credit and data left"))
        self.check_button.setAutoDefault(False)
        self.check_button.setEnabled(can_change)
        self.check_button.clicked.connect(self.check_requested)
        self.chart: BalanceChart | None = None
        self._top = QVBoxLayout()
        self._top.setSpacing(theme.SMALL)
        line = row(self._top, column(self.check_button, 1), spacing=theme.MEDIUM)
        line.setStretch(0, 1)
        self._lines.addLayout(line)
        currency = self._expected.currency if self._expected else shown.card.currency
        credit = [point for point in balance_series(shown.events, currency) if point.day <= today]
        data = [point for point in data_series(shown.events) if point.day <= today]
        self._say_credit(credit, currency)
        self._say_data(data)
        for hint in self._hints():
            self._lines.addLayout(hint)
        if len(credit) >= _LEAST_POINTS:
            self.chart = BalanceChart()
            self.chart.show_credit(credit, currency)
            self._lines.addWidget(self.chart)

    def _say_credit(self, points: list[Point], currency: str | None) -> None:
        told = next((point for point in reversed(points) if point.told), None)
        if told is None:
            self._top.addWidget(muted_line(self.tr("No credit has been recorded yet.")))
            return
        amount = text_line(words.money_words(told.amount, currency), theme.TITLE, bold=True, wrap=False)
        self._top.addLayout(self._beside(amount, self._words.told(told)))
        if self._expected is not None and (text := self._words.expected(self._expected)):
            self._top.addWidget(text_line(text))

    def _say_data(self, points: list[Point]) -> None:
        if points:
            text = self.tr("Data left: {data}").format(data=data_words(points[-1].amount))
            self._top.addLayout(self._beside(text_line(text, bold=True, wrap=False), self._words.told(points[-1])))

    def _hints(self) -> list[QLayout]:
        hints = []
        low = low_balance(self._card, self._events, self._today)
        if low is not None:
            hints.append(self._hint(self._words.low(low), "due", "warning"))
        days = check_due(self._card, self._events, self._today)
        if days is not None:
            ever = any(event.counts and _is_check(event) for event in self._events)
            hints.append(self._hint(self._words.not_checked(days, ever=ever), "soon", "advice"))
        return hints

    def _hint(self, text: str, tone: str, icon: str) -> QLayout:
        color = theme.color(tone, self.palette())
        line = row(column(picture(icon, color), 1), text_line(text, color=color))
        line.setStretch(1, 1)
        return line

    def _beside(self, label: QWidget, said: str) -> QLayout:
        line = row(label, muted_line(said), spacing=theme.MEDIUM)
        line.setStretch(1, 1)
        return line


def _is_check(event: Event) -> bool:
    return event.kind == EventKind.BALANCE_CHECK or event.balance is not None or event.data_left_mb is not None
