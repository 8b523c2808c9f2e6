"""The last acts recorded on a card, newest first."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from leb_wallet.domain.events import Event
from leb_wallet.domain.receipts import ReceiptState
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import muted_line, picture, row, text_line
from leb_wallet.ui.receipts.receipt_words import receipt_state_word

SHOWN = 5


class RecentEvents(QWidget):
    """Day, act, receipts and amount of each; what has not arrived says so."""

    def __init__(
        self, events: Iterable[Event], glance: Callable[[Sequence[str]], str], parent: QWidget | None = None
    ) -> None:
        """``glance`` tells the worst state of some receipts."""
        super().__init__(parent)
        self._glance = glance
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.MEDIUM)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnStretch(1, 1)
        for line, event in enumerate(newest(events)):
            day = words.date_words(event.happened_on)
            grid.addWidget(muted_line(day), line, 0)
            grid.addWidget(text_line(self._act(event)), line, 1)
            amount = text_line(words.money_words(event.amount, event.currency), wrap=False)
            grid.addWidget(amount, line, 3, Qt.AlignmentFlag.AlignRight)
            if event.receipts:
                grid.addLayout(self._receipts(event.receipts), line, 2)

    def _act(self, event: Event) -> str:
        kind = words.kind_word(event.kind)
        if event.counts:
            return kind
        return self.tr("{act} ({state})").format(act=kind, state=words.event_state_word(event.state))

    def _receipts(self, receipts: Sequence[str]) -> QLayout:
        state = self._glance(receipts)
        is_there = state == ReceiptState.PRESENT
        color = theme.color("muted" if is_there else "due", self.palette())
        mark = picture("attach" if is_there else "warning", color)
        mark.setAccessibleName(self.tr("%n receipt(s)", "", len(receipts)))
        mark.setToolTip(mark.accessibleName())
        text = str(len(receipts)) if is_there else receipt_state_word(state)
        return row(mark, text_line(text, color=color), spacing=theme.TIGHT)


def newest(events: Iterable[Event], count: int = SHOWN) -> list[Event]:
    """Return the latest acts, those of one day in the order of recording."""
    return sorted(events, key=lambda event: (event.happened_on, event.recorded_at), reverse=True)[:count]
