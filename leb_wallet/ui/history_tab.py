"""Everything that was ever done, to find, correct and add up."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from leb_wallet.domain.events import Event
from leb_wallet.domain.history import HistoryFilter, HistoryRow, history_of, kinds_in, totals_of
from leb_wallet.domain.wallet import Change, remove
from leb_wallet.services.evidence import EvidenceService
from leb_wallet.services.services import Services
from leb_wallet.ui import icons, theme
from leb_wallet.ui.action_button import ActionButton
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.blocks import row, text_line
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.history_actions import HistoryActions
from leb_wallet.ui.history_filters import HistoryFilters
from leb_wallet.ui.history_model import HistoryModel
from leb_wallet.ui.history_table import HistoryTable
from leb_wallet.ui.receipts.evidence_dialog import EvidenceDialog
from leb_wallet.ui.receipts_dialog import open_receipts
from leb_wallet.ui.record_dialog import RecordDialog
from leb_wallet.ui.total_words import TotalWords
from leb_wallet.ui.why import event_words

EMPTY, NOTHING_FOUND, TABLE = range(3)
TOTALS_DELAY_MS = 60  # adding up waits until typing pauses
SEARCH_DELAY_MS = 300  # after a change the search texts are made while nothing else is going on


class HistoryTab(QWidget):
    """All events of all cards. Refreshed when it is shown, not while it is hidden.

    Signals:
        resume_requested: the user wants to go on with an unfinished top-up, an event.
        top_up_requested: nothing is recorded yet, and the user wants to begin.
    """

    resume_requested = Signal(object)
    top_up_requested = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service, self._receipts = services.wallets, services.receipts
        self._today, self._evidence = services.board.today, EvidenceService(services.receipts)
        self._is_stale = True
        self._current_id: str | None = None
        self._chosen = HistoryFilter()
        self.model = HistoryModel(self._receipts.glance_at, self.palette(), self)
        self.table = HistoryTable(self.model)
        self.search = QLineEdit()
        self.filters = HistoryFilters(self._today())
        self.totals = text_line("")
        self.undo_bar = Banner()
        self.actions_ = HistoryActions(self)
        self._show_all = QPushButton(self.tr("Show all"))
        self._pages = QStackedWidget()
        self._totals_timer = self._timer(TOTALS_DELAY_MS, self._show_totals)
        self._search_timer = self._timer(SEARCH_DELAY_MS, self.model.prepare_search)
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the wallet as it is now."""
        self._is_stale = False
        self._receipts.look_again()
        wallet = self._service.wallet
        rows = history_of(wallet)
        self.filters.set_cards(wallet.cards.values())
        self.filters.set_kinds(kinds_in(rows))
        self.model.set_rows(rows)
        self._apply_filters()
        self._after_change()
        self._search_timer.start()

    def focus_first(self) -> None:
        """Put the keyboard where the user wants to begin."""
        places = {EMPTY: self.begin_button, NOTHING_FOUND: self._show_all, TABLE: self.table}
        places[self._pages.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_card(self, card_id: str) -> None:
        """Show only what was done with one card."""
        self.filters.show_card(card_id)

    def show_found(self, text: str) -> None:
        """Show what holds these words."""
        self.filters.clear()
        self.search.setText(text)

    def show_event(self, event_id: str) -> None:
        """Choose one record, whatever was filtered before."""
        self.show_found("")
        index = self.model.index_where(lambda row: row.event.id == event_id)
        if index.isValid():
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)

    def current_event(self) -> Event | None:
        """Return the chosen event."""
        shown = self.model.row_at(self.table.currentIndex())
        return shown.event if shown else None

    def chosen_rows(self) -> list[HistoryRow]:
        """Return the chosen records with their cards, in the order shown."""
        places = self.table.chosen_places()
        return [found for place in places if (found := self.model.row_at(self.model.index(place, 0)))]

    def edit(self) -> None:
        """Ask for changes of the chosen event."""
        event = self.current_event()
        if event is None or not self.actions_.edit.isEnabled():
            return
        cards = self._service.wallet.cards
        card = cards.get(event.card_id)
        RecordDialog(
            cards.values(), card, self._today(), self._receipts, self._save, event=event, parent=self.window()
        ).open()

    def delete(self) -> None:
        """Delete the chosen events; nothing is asked, it can be undone."""
        events = [row.event for row in self.chosen_rows()]
        if not events:
            return
        with report_errors(self):
            if len(events) == 1:
                self._service.delete_event(events[0])
                text = self.tr("Deleted: {event}").format(event=event_words(events[0]))
            else:
                self._service.apply(Change("delete_events", tuple(map(remove, events))))
                text = self.tr("%n record(s) deleted.", "", len(events))
            self.undo_bar.tell(text, self.tr("&Undo"))

    def resume(self) -> None:
        """Ask to go on with the chosen top-up."""
        event = self.current_event()
        if event is not None:
            self.resume_requested.emit(event)

    def show_receipts(self) -> None:
        """Show the receipts of the chosen event."""
        event = self.current_event()
        if event is not None:
            open_receipts(self._receipts, event, self.window())

    def save_evidence(self) -> None:
        """Ask how the chosen records shall be packed for somebody else."""
        records = [(row.card, row.event) for row in self.chosen_rows() if row.card is not None]
        EvidenceDialog(self._evidence, records, self._today(), parent=self.window()).open()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "actions_"):
            self.actions_.draw_icons()
            self.model.set_palette(self.palette())

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the tab was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    # --- Slots ----------------------------------------------------------------------------

    def _on_wallet_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _save(self, before: Event | None, after: Event) -> None:
        assert before is not None
        self._service.change_event(before, after)

    def _on_search_changed(self, text: str) -> None:
        self._current_id = None  # the first hit is the one to look at
        self.model.set_filter(text)
        self._after_change()

    def _on_filter_changed(self) -> None:
        self._apply_filters()
        self._after_change()

    def _on_current_changed(self, current: QModelIndex) -> None:
        shown = self.model.row_at(current)
        if shown is not None:
            self._current_id = shown.event.id
        self._update_actions()

    def _clear_search(self) -> None:
        self.search.clear()
        self.filters.clear()
        self.search.setFocus()

    def _undo(self) -> None:
        with report_errors(self):
            self._service.undo()

    def _show_totals(self) -> None:
        self.totals.setText(TotalWords(self).sentence(totals_of(self.model.shown_rows())))

    # --- Inside ---------------------------------------------------------------------------

    def _apply_filters(self) -> None:
        chosen = self.filters.chosen()
        if chosen != self._chosen:
            self._chosen = chosen
            self.model.set_predicate(None if chosen.shows_all else chosen.matches)

    def _after_change(self) -> None:
        page = TABLE if self.model.rowCount() else NOTHING_FOUND if self.model.total() else EMPTY
        self._pages.setCurrentIndex(page)
        self._top.setVisible(page != EMPTY)
        self._bottom.setVisible(page != EMPTY)
        self._count.setText(self.tr("%n record(s)", "", self.model.rowCount()))
        self._totals_timer.start()

    def _choose_again(self) -> None:
        """Find the current event after a reset; where it is gone, take the first one shown."""
        index = self.model.index_of(self._current_id)
        if not index.isValid() and self.model.rowCount():
            index = self.model.index(0, 0)
        self.table.go_to(index)
        self._update_actions()

    def _update_actions(self) -> None:
        count = self.table.chosen_count()
        self.actions_.update_for(self.current_event(), count, can_change=self._service.read_only is None)

    def _timer(self, delay_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(delay_ms)
        timer.timeout.connect(slot)
        return timer

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Search card, act, amount, order number, note …"))
        self.search.setAccessibleName(self.tr("Search the history"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.text_icon("search", self.palette()), QLineEdit.ActionPosition.LeadingPosition)
        self._top, self._bottom, self._count = QWidget(), QWidget(), QLabel()
        top = QVBoxLayout(self._top)
        top.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, theme.SMALL)
        top.addLayout(row(self.search, *map(ActionButton, self.actions_.all())))
        top.addWidget(self.filters)
        bottom = row(self._count, self.totals)
        bottom.setSpacing(theme.LARGE)
        bottom.setStretch(1, 1)
        bottom.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, theme.SMALL)
        self._bottom.setLayout(bottom)
        for page in self._make_pages():
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget, stretch in ((self._top, 0), (self._pages, 1), (self._bottom, 0), (self.undo_bar, 0)):
            layout.addWidget(widget, stretch)

    def _make_pages(self) -> tuple[QWidget, ...]:
        self.begin_button = QPushButton(self.tr("Go to “Top up”"))
        self.begin_button.clicked.connect(self.top_up_requested)
        empty = EmptyState(
            "history",
            self.tr("Nothing recorded yet"),
            self.tr(
                "Record the first top-up or text on the tab “Top up”. Every act stays here, with amount and proof."
            ),
            self.begin_button,
        )
        title = self.tr("Nothing found")
        none = EmptyState("search", title, self.tr("No record fits search and filters."), self._show_all)
        return empty, none, self.table

    def _connect(self) -> None:
        self._service.wallet_changed.connect(self._on_wallet_changed)
        self._service.undo_changed.connect(self.undo_bar.hide)
        self.undo_bar.action_requested.connect(self._undo)
        self.search.textChanged.connect(self._on_search_changed)
        self.search.returnPressed.connect(self.table.setFocus)
        self.filters.changed.connect(self._on_filter_changed)
        self._show_all.clicked.connect(self._clear_search)
        self.table.activated.connect(lambda _: self.edit())
        self.table.addActions(self.actions_.in_menu())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.table.selectionModel().selectionChanged.connect(self._update_actions)
        self.model.modelReset.connect(self._choose_again)
        for action, slot in (
            (self.actions_.edit, self.edit),
            (self.actions_.resume, self.resume),
            (self.actions_.receipts, self.show_receipts),
            (self.actions_.evidence, self.save_evidence),
            (self.actions_.delete, self.delete),
        ):
            action.triggered.connect(slot)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._enter_search)

    def _enter_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
