"""The cards, most urgent first, to choose the one something was done with."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from leb_wallet.services.deadline_board import CardRow
from leb_wallet.ui import icons, theme, words
from leb_wallet.ui.blocks import column
from leb_wallet.ui.cards_model import card_search_text
from leb_wallet.ui.indexed_model import Column, IndexedModel
from leb_wallet.ui.two_line_delegate import TwoLineDelegate

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CardPicker(QWidget):
    """A search box and the cards that fit, each with how it stands.

    Signals:
        card_chosen: another card is the current one, or the same in a new state; None for none.
        card_activated: the user pressed Enter on a card.
    """

    card_chosen = Signal(object)  # CardRow | None
    card_activated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current_id: str | None = None
        self.model: IndexedModel[CardRow] = IndexedModel(search=card_search_text, parent=self)
        self.model.set_columns(
            (
                Column(
                    self.tr("Card"),
                    lambda row: row.card.label,
                    lambda row: row.card.label.casefold(),
                    detail=self._standing,
                    icon=self._icon,
                ),
            )
        )
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search cards"))
        self.search.setAccessibleName(self.tr("Search cards"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Cards, most urgent first"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(TwoLineDelegate(frozenset({0}), self.list))
        self.list.setUniformItemSizes(True)
        self.setLayout(column(self.search, self.list))
        self.search.textChanged.connect(self._on_search_changed)
        self.search.returnPressed.connect(self.card_activated)
        self.list.activated.connect(self.card_activated)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_rows(self, rows: Iterable[CardRow]) -> None:
        """Show these cards and stay on the current one."""
        self.model.set_rows(list(rows))
        self._choose_again()

    def current_row(self) -> CardRow | None:
        """Return the chosen card."""
        return self.model.row_at(self.list.currentIndex())

    def choose(self, card_id: str) -> None:
        """Make a card the current one, if it is shown."""
        self._current_id = card_id
        self._choose_again()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move through the list while the cursor stays in the search box."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _on_search_changed(self, text: str) -> None:
        self.model.set_filter(text)
        self._choose_again()

    def _on_current_changed(self) -> None:
        row = self.current_row()
        if row is not None:
            self._current_id = row.card.id
        self.card_chosen.emit(row)

    def _choose_again(self) -> None:
        index = self.model.index_where(lambda row: row.card.id == self._current_id)
        if not index.isValid() and self.model.rowCount():
            index = self.model.index(0, 0)
        self.list.setCurrentIndex(index)
        if not index.isValid():
            self.card_chosen.emit(None)

    def _standing(self, row: CardRow) -> str:
        found = row.deadlines
        word = words.state_word(found.state)
        if found.days_left is None:
            return word
        return f"{word} · {words.days_left_words(found.days_left)} · {words.date_words(found.last_safe_day)}"

    def _icon(self, row: CardRow) -> QIcon:
        return icons.state_icon(row.standing, self.palette(), theme.STATE_ICON)
