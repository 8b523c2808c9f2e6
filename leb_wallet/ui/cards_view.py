"""The list of cards with its search box."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from leb_wallet.services.catalogue import Catalogue
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import column, row
from leb_wallet.ui.card_tile import CardTileDelegate
from leb_wallet.ui.cards_model import CardsModel
from leb_wallet.ui.empty_state import EmptyState

_FEWEST_LETTERS = 16  # of a search


class CardsView(QWidget):
    """Finds, sorts and chooses a card.

    Signals:
        card_chosen: another card, or the same in a new state, is the current one; None for none.
        card_activated: the user pressed Enter on a card or double-clicked it.
    """

    card_chosen = Signal(object)  # CardRow | None
    card_activated = Signal()

    def __init__(
        self,
        now: Callable[[], datetime],
        hides_numbers: Callable[[], bool] = bool,
        catalogue: Catalogue | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = CardsModel(now, hides_numbers, self, catalogue=catalogue)
        self._current_id: str | None = None
        self.search = self._make_search()
        self.sort_button = self._make_sort_button()
        self.archived = QCheckBox()
        self.archived.toggled.connect(self._on_archived_toggled)
        self.list = self._make_list()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(
            EmptyState(
                "search",
                self.tr("Nothing found"),
                self.tr("No card holds these words. Search for less."),
                self._make_clear_button(),
            )
        )
        self.top = row(self.search, self.sort_button)
        layout = column(self.top, self.archived, self._pages)
        layout.setStretch(2, 1)
        layout.setContentsMargins(theme.SMALL, theme.SMALL, theme.TIGHT, theme.SMALL)
        self.setLayout(layout)
        self._draw_icons()
        self._name_sort_button()
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
        return self.model.row_at(self.list.currentIndex())

    def choose(self, card_id: str) -> None:
        """Make a card the current one, if it is shown."""
        self._current_id = card_id
        self._choose_again()

    def reveal(self, card_id: str) -> None:
        """Make a card the current one, also where a search or the archive hides it."""
        self.choose(card_id)
        shown = self.current_row()
        if shown is None or shown.card.id != card_id:
            self.search.clear()
            self.choose(card_id)
        shown = self.current_row()
        if shown is None or shown.card.id != card_id:
            self.archived.setChecked(True)
            self.choose(card_id)

    def changeEvent(self, event: QEvent) -> None:
        """Draw icons in the colours of another palette; the tiles ask for theirs whenever they are drawn."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(self.tr("Search name, number, operator, place …"))
        search.setAccessibleName(self.tr("Search cards"))
        search.setClearButtonEnabled(True)
        search.setMinimumWidth(theme.text_width(search.font(), "x" * _FEWEST_LETTERS))
        self._search_action = search.addAction(
            icons.icon("search", theme.color("muted", self.palette())), QLineEdit.ActionPosition.LeadingPosition
        )
        search.textChanged.connect(self._on_search_changed)
        search.returnPressed.connect(self._enter_list)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._enter_search)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._enter_list)
        return search

    def _make_clear_button(self) -> QPushButton:
        self.clear_button = QPushButton(self.tr("Show all cards"))
        self.clear_button.clicked.connect(self.search.clear)
        return self.clear_button

    def _make_sort_button(self) -> QToolButton:
        button = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(button)
        orders = QActionGroup(menu)
        for order, name in self.model.orders():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(order == CardsModel.URGENCY)
            action.setData(order)
            orders.addAction(action)
        orders.triggered.connect(self._on_order_chosen)
        button.setMenu(menu)
        self._orders = orders
        return button

    def _name_sort_button(self) -> None:
        chosen = self._orders.checkedAction()
        name = self.tr("Sorted by: {order}").format(order=chosen.text() if chosen else "")
        self.sort_button.setToolTip(name)
        self.sort_button.setAccessibleName(name)

    def _make_list(self) -> "CardList":
        cards = CardList()
        cards.setAccessibleName(self.tr("Cards"))
        cards.setItemDelegate(CardTileDelegate(self.model.is_heading, cards))
        cards.setModel(self.model)
        cards.selectionModel().currentChanged.connect(self._on_current_changed)
        cards.activated.connect(lambda _: self.card_activated.emit())
        self.model.modelReset.connect(self._on_model_reset)
        return cards

    def _draw_icons(self) -> None:
        self._search_action.setIcon(icons.icon("search", theme.color("muted", self.palette())))
        self.sort_button.setIcon(icons.text_icon("sort", self.palette()))

    def _on_search_changed(self, text: str) -> None:
        self.model.set_filter(text)
        self._choose_again()

    def _on_archived_toggled(self, shown: bool) -> None:
        self.model.set_predicate(None if shown else lambda row: not row.card.archived)
        self._choose_again()

    def _on_order_chosen(self, action: QAction) -> None:
        self.model.sort(action.data())
        self._name_sort_button()
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
        if not index.isValid():
            index = self.model.index_where(lambda _: True)
        if index.isValid():
            self.list.setCurrentIndex(index)
        else:
            self.card_chosen.emit(None)

    def _enter_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)


class CardList(QListView):
    """Tiles below each other, on the ground of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # a narrow tile is higher

    def minimumSizeHint(self) -> QSize:
        """Return room for the narrowest tile."""
        return QSize(theme.text_width(self.font(), "x" * 24), super().minimumSizeHint().height())

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go on from a heading to the card below it, which Home and the page keys do not by themselves."""
        index = super().moveCursor(action, modifiers)
        return index.sibling(index.row() + 1, 0) if _is_heading(index) else index

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring the heading above the first card of a group into sight as well."""
        above = index.sibling(index.row() - 1, 0)
        if _is_heading(above):
            super().scrollTo(above, hint)
        super().scrollTo(index, hint)


def _is_heading(index: QModelIndex | QPersistentModelIndex) -> bool:
    return index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEnabled
