"""The list of cards with its search box."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHeaderView, QLineEdit, QStackedWidget, QTableView, QWidget

from leb_wallet.domain.clocks import BY_GRAVITY
from leb_wallet.services.deadline_board import STANDINGS, CardRow
from leb_wallet.ui import icons, theme, words
from leb_wallet.ui.blocks import column, row
from leb_wallet.ui.cards_model import CardsModel
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.two_line_delegate import TwoLineDelegate, row_height

_NAME_WIDTH = 180
_LONG_DATE = date(2028, 12, 28)


class CardsView(QWidget):
    """Finds, sorts and chooses a card.

    Signals:
        card_chosen: another card, or the same in a new state, is the current one; None for none.
        card_activated: the user pressed Enter on a card or double-clicked it.
    """

    card_chosen = Signal(object)  # CardRow | None
    card_activated = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CardsModel(self.palette(), now, self)
        self._current_id: str | None = None
        self.search = self._make_search()
        self.archived = QCheckBox()
        self.archived.toggled.connect(self._on_archived_toggled)
        self.table = self._make_table()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(
            EmptyState("search", self.tr("Nothing found"), self.tr("No card holds these words. Search for less."))
        )
        self.top = row(self.search, self.archived)
        layout = column(self.top, self._pages)
        layout.setContentsMargins(theme.SMALL, theme.SMALL, 0, theme.SMALL)
        self.setLayout(layout)
        self._on_archived_toggled(False)

    def set_rows(self, rows: list[CardRow]) -> None:
        """Show these cards and stay on the current one."""
        archived = sum(row.card.archived for row in rows)
        self.archived.setText(self.tr("Sh&ow archived (%n)", "", archived))
        self.archived.setVisible(archived > 0)
        self.model.set_rows(rows)
        self._choose_again()

    def has_waiting(self) -> bool:
        """Tell whether a top-up of any card shown is on its way."""
        return any(map(self.model.is_waiting, self.model.shown_rows()))

    def current_row(self) -> CardRow | None:
        """Return the chosen card."""
        return self.model.row_at(self.table.currentIndex())

    def choose(self, card_id: str) -> None:
        """Make a card the current one, if it is shown."""
        self._current_id = card_id
        self._choose_again()

    def changeEvent(self, event: QEvent) -> None:
        """Draw icons and colours for another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.model.set_palette(self.palette())
            self._choose_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what is at stake, which the details tell as well, where names would get too little room."""
        super().resizeEvent(event)
        header = self.table.horizontalHeader()
        fixed = header.sectionSize(CardsModel.STATE) + header.sectionSize(CardsModel.DUE) + self._stake_width
        self.table.setColumnHidden(CardsModel.STAKE, self.width() < fixed + _NAME_WIDTH)

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(self.tr("Search name, number, operator, place …"))
        search.setAccessibleName(self.tr("Search cards"))
        search.setClearButtonEnabled(True)
        icon = icons.icon("search", theme.color("muted", self.palette()))
        search.addAction(icon, QLineEdit.ActionPosition.LeadingPosition)
        search.textChanged.connect(self._on_search_changed)
        search.returnPressed.connect(self._enter_table)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._enter_search)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._enter_table)
        return search

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("Cards"))
        table.setItemDelegate(TwoLineDelegate(frozenset({CardsModel.CARD}), table))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)  # Tab leaves the list
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(row_height(table.font()))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)  # the third click brings the order of urgency back
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        self._set_widths(header, table.font())
        table.selectionModel().currentRowChanged.connect(self._on_current_changed)
        table.activated.connect(lambda _: self.card_activated.emit())
        self.model.modelReset.connect(self._on_model_reset)
        return table

    def _set_widths(self, header: QHeaderView, font: QFont) -> None:
        state = max(theme.text_width(font, words.state_word(state)) for state in STANDINGS)
        small = theme.scaled(font, theme.CAPTION)
        longest = [theme.text_width(font, words.days_left_words(days)) for days in (0, 365, -365)]
        due = max(*longest, theme.text_width(small, words.date_words(_LONG_DATE)))
        stake = max(theme.text_width(font, words.consequence_word(consequence)) for consequence in BY_GRAVITY)
        room = 2 * theme.SMALL + theme.TIGHT
        header.resizeSection(CardsModel.STATE, state + theme.STATE_ICON + theme.SMALL + room)
        header.resizeSection(CardsModel.DUE, due + room)
        self._stake_width = stake + room
        header.resizeSection(CardsModel.STAKE, self._stake_width)
        header.setMinimumSectionSize(theme.HUGE * 2)
        header.setSectionResizeMode(CardsModel.CARD, QHeaderView.ResizeMode.Stretch)

    def _on_search_changed(self, text: str) -> None:
        self.model.set_filter(text)
        self._choose_again()

    def _on_archived_toggled(self, shown: bool) -> None:
        self.model.set_predicate(None if shown else lambda row: not row.card.archived)
        self._choose_again()

    def _on_model_reset(self) -> None:
        self._pages.setCurrentIndex(0 if self.model.rowCount() or not self.model.total() else 1)

    def _on_current_changed(self, current: QModelIndex) -> None:
        shown = self.model.row_at(current)
        if shown is not None:
            self._current_id = shown.card.id
        self.card_chosen.emit(shown)

    def _choose_again(self) -> None:
        """Find the current card after a reset; where it is gone or hidden, take the first one shown."""
        index = self.model.index_where(lambda row: row.card.id == self._current_id)
        if not index.isValid() and self.model.rowCount():
            index = self.model.index(0, 0)
        if index.isValid():
            self.table.setCurrentIndex(index)
        else:
            self.card_chosen.emit(None)

    def _enter_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _enter_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
