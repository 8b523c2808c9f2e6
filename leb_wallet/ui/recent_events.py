"""The last acts recorded on a card, newest first."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from leb_wallet.domain.events import Event
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import muted_line, text_line

SHOWN = 10


class RecentEvents(QWidget):
    """Day, act and amount of each; what has not arrived says so."""

    def __init__(self, events: Iterable[Event], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.LARGE)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnStretch(1, 1)
        for line, event in enumerate(newest(events)):
            day = words.date_words(event.happened_on)
            grid.addWidget(muted_line(day, self.palette(), wrap=False), line, 0)
            grid.addWidget(text_line(self._act(event)), line, 1)
            amount = text_line(words.money_words(event.amount, event.currency), wrap=False)
            grid.addWidget(amount, line, 2, Qt.AlignmentFlag.AlignRight)

    def _act(self, event: Event) -> str:
        kind = words.kind_word(event.kind)
        if event.counts:
            return kind
        return self.tr("{act} ({state})").format(act=kind, state=words.event_state_word(event.state))


def newest(events: Iterable[Event], count: int = SHOWN) -> list[Event]:
    """Return the latest acts, those of one day in the order of recording."""
    return sorted(events, key=lambda event: (event.happened_on, event.recorded_at), reverse=True)[:count]
