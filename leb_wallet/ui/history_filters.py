"""The filters above the history: card, act, state, where, receipts, from day to day."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import CHANNELS, EVENT_KINDS, EVENT_STATES
from leb_wallet.domain.history import HistoryFilter
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import row
from leb_wallet.ui.flow_box import FlowBox
from leb_wallet.ui.optional_date import OptionalDate
from leb_wallet.ui.quiet_wheel import quiet


class HistoryFilters(FlowBox):
    """Chooses what of the history is shown.

    Signals:
        changed: the choice is another.
    """

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.card, self.kind, self.state = QComboBox(), QComboBox(), QComboBox()
        self.channel, self.receipts = QComboBox(), QComboBox()
        self._boxes = (self.card, self.kind, self.state, self.channel, self.receipts)
        self.card.setMaximumWidth(theme.text_width(self.font(), "x" * 26))
        self.first_day, self.last_day = OptionalDate(today), OptionalDate(today)
        self.clear_button = QPushButton(self.tr("Show &all"))
        self.clear_button.setToolTip(self.tr("Take all filters away"))
        self._fill()
        quiet(*self._boxes)
        self._build()
        for box in self._boxes:
            box.currentIndexChanged.connect(self._emit)
        for day in (self.first_day, self.last_day):
            day.changed.connect(self._emit)
        self.clear_button.clicked.connect(self.clear)
        self.clear_button.hide()

    def chosen(self) -> HistoryFilter:
        """Return what is to be shown."""
        return HistoryFilter(
            self.card.currentData(),
            self.kind.currentData(),
            self.state.currentData(),
            self.first_day.day(),
            self.last_day.day(),
            self.channel.currentData(),
            self.receipts.currentData(),
        )

    def set_cards(self, cards: Iterable[Card]) -> None:
        """Offer these cards; the chosen one stays chosen while it exists."""
        chosen = self.card.currentData()
        with QSignalBlocker(self.card):
            self.card.clear()
            self.card.addItem(self.tr("All cards"), None)
            for card in sorted(cards, key=lambda card: card.label.casefold()):
                self.card.addItem(card.label, card.id)
            self.card.setCurrentIndex(max(0, self.card.findData(chosen)))

    def set_kinds(self, kinds: Iterable[str]) -> None:
        """Offer only the acts that occur; the chosen one stays."""
        chosen = self.kind.currentData()
        occurring = set(kinds) | ({chosen} if chosen else set())
        known = [kind for kind in EVENT_KINDS if kind in occurring]
        with QSignalBlocker(self.kind):
            self.kind.clear()
            self.kind.addItem(self.tr("All acts"), None)
            for kind in (*known, *sorted(occurring.difference(known))):
                self.kind.addItem(words.kind_word(kind), kind)
            self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))

    def show_card(self, card_id: str) -> None:
        """Show everything of one card."""
        self.clear()
        self.card.setCurrentIndex(max(0, self.card.findData(card_id)))

    def clear(self) -> None:
        """Show everything."""
        with QSignalBlocker(self):
            for box in self._boxes:
                box.setCurrentIndex(0)
            for day in (self.first_day, self.last_day):
                day.set_day(None)
        self._emit()

    def _fill(self) -> None:
        self.set_cards(())
        self.set_kinds(())
        self.state.addItem(self.tr("All states"), None)
        for state in EVENT_STATES:
            self.state.addItem(words.event_state_word(state), state)
        self.channel.addItem(self.tr("Everywhere"), None)
        for channel in CHANNELS:
            self.channel.addItem(words.channel_word(channel), channel)
        self.receipts.addItem(self.tr("With or without receipt"), None)
        self.receipts.addItem(self.tr("With a receipt"), True)
        self.receipts.addItem(self.tr("Without a receipt"), False)

    def _build(self) -> None:
        for name, editor in (
            (self.tr("Card"), self.card),
            (self.tr("Act"), self.kind),
            (self.tr("State"), self.state),
            (self.tr("Where"), self.channel),
            (self.tr("Receipts"), self.receipts),
        ):
            editor.setAccessibleName(name)
            self.add(editor)
        for name, day in ((self.tr("from"), self.first_day), (self.tr("to"), self.last_day)):
            day.setAccessibleName(name)
            pair = QWidget()
            pair.setLayout(row(QLabel(name), day))
            self.add(pair)
        self.add(self.clear_button)

    def _emit(self) -> None:
        self.clear_button.setVisible(not self.chosen().shows_all)
        self.changed.emit()
