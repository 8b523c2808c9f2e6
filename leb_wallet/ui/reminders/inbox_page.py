"""What was said, what was missed, and what became of it."""

from collections.abc import Callable
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QPushButton, QStackedWidget, QTableView, QWidget

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.reminder_times import SnoozeChoice, Times, snooze_until
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.domain.wallet import Wallet
from leb_wallet.ui import icons, theme, words
from leb_wallet.ui.airy_header import give_header
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.blocks import column
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.flow_box import FlowBox
from leb_wallet.ui.reminders.contract import Reminding
from leb_wallet.ui.reminders.inbox_model import InboxModel, InboxRow
from leb_wallet.ui.reminders.moment_words import moment_words
from leb_wallet.ui.reminders.snooze_dialog import SnoozeDialog
from leb_wallet.ui.two_line_delegate import TwoLineDelegate, row_height


class InboxPage(QWidget):
    """The list of notices with what can be done about the chosen one.

    Signals:
        top_up_requested: be led through a top-up of the card with this id.
        card_requested: show the card with this id.
        preview_requested: see what will be said.
    """

    top_up_requested = Signal(object)
    card_requested = Signal(object)
    preview_requested = Signal()

    def __init__(
        self,
        service: Reminding,
        wallet: Callable[[], Wallet],
        settings: Callable[[], ReminderSettings],
        *,
        now: Callable[[], datetime],
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._wallet, self._settings = service, wallet, settings
        self._now, self._zone = now, zone
        self._asked: tuple[str, datetime] | None = None  # a snooze past the last safe day, once more to be confirmed
        self._current: tuple[str, str] | None = None
        self.model = InboxModel(self.palette(), zone, self)
        self.top_up = QPushButton(self.tr("&Top up…"))
        self.snooze = QPushButton(self.tr("&Snooze"))
        self.handle = QPushButton(self.tr("&Done"))
        self.open_card = QPushButton(self.tr("Show &card"))
        self._draw_icons()
        self.snooze_actions = self._make_snooze_menu()
        self.table = self._make_table()
        self.question = Banner("due", "warning")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self.preview_button = QPushButton(self.tr("See what is to come"))
        self.preview_button.clicked.connect(self.preview_requested)
        self._pages.addWidget(
            EmptyState(
                "reminder",
                self.tr("Nothing was said yet"),
                self.tr("Reminders that were shown are kept here, also those you missed while the computer was off."),
                self.preview_button,
            )
        )
        self._buttons = FlowBox([self.top_up, self.snooze, self.handle, self.open_card])
        layout = column(self._pages, self.question, self._buttons)
        layout.setContentsMargins(0, theme.SMALL, 0, 0)
        self.setLayout(layout)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the log as it is now and stay on the current notice."""
        current = self._current
        self.model.show_log(self._service.log, self._wallet())
        has_rows = self.model.rowCount() > 0
        self._pages.setCurrentIndex(0 if has_rows else 1)
        self._buttons.setVisible(has_rows)
        index = self.model.index_where(lambda row: (row.entry.key, row.entry.level) == current)
        if not index.isValid() and has_rows:
            index = self.model.index(0, 0)
        if index.isValid():
            self.table.setCurrentIndex(index)
        self._update()

    def chosen(self) -> InboxRow | None:
        """Return the chosen notice."""
        return self.model.row_at(self.table.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Draw icons and colours for another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()
            self.model.set_palette(self.palette())
            self.refresh()

    # --- What the buttons do --------------------------------------------------------------

    def snooze_hour(self) -> None:
        """Be silent for an hour."""
        self._snooze_for(SnoozeChoice.HOUR)

    def snooze_tomorrow(self) -> None:
        """Be silent until tomorrow."""
        self._snooze_for(SnoozeChoice.TOMORROW)

    def ask_snooze_day(self) -> None:
        """Ask until when to be silent."""
        if (row := self.chosen()) is not None:
            dialog = SnoozeDialog(row.what, self._now().astimezone(self._zone).date(), self.window())
            dialog.chosen.connect(self._on_day_chosen)
            dialog.open()

    def snooze_until(self, until: datetime) -> None:
        """Be silent until a moment; past the last safe day only after a second click."""
        row = self.chosen()
        if row is None:
            return
        with report_errors(self):
            try:
                self._service.snooze(row.entry.key, until)
            except InvalidInput as error:
                if error.code != "snooze_past_last_safe_day":
                    raise
                self._ask_again(row, until)

    def _snooze_for(self, choice: str) -> None:
        self.snooze_until(snooze_until(choice, self._now(), self._settings(), self._zone))

    def _on_day_chosen(self, day: date) -> None:
        self.snooze_until(Times(self._settings(), self._zone).slot(day))

    def _ask_again(self, row: InboxRow, until: datetime) -> None:
        self._asked = (row.entry.key, until)
        text = self.tr("The last safe day is {day}. Snoozed until {moment}, you would not be told in time: {what}")
        told = text.format(day=words.date_words(row.entry.day), moment=moment_words(until, self._zone), what=row.what)
        self.question.tell(told, self.tr("Snooze &anyway"))
        self.question.action_button().setFocus()

    def _snooze_anyway(self) -> None:
        asked, self._asked = self._asked, None
        self.question.hide()
        if asked is not None:
            with report_errors(self):
                self._service.snooze(*asked, even_past_last_safe_day=True)

    def _on_handle_clicked(self) -> None:
        if (row := self.chosen()) is not None:
            with report_errors(self):
                self._service.handle(row.entry.key)

    def _on_top_up_clicked(self) -> None:
        if (row := self.chosen()) is not None:
            self.top_up_requested.emit(row.entry.card_id)

    def _on_card_clicked(self) -> None:
        row = self.chosen()
        if row is not None and row.has_card:
            self.card_requested.emit(row.entry.card_id)

    # --- Making ---------------------------------------------------------------------------

    def _draw_icons(self) -> None:
        pairs = ((self.top_up, "top-up"), (self.snooze, "waiting"), (self.handle, "check"), (self.open_card, "card"))
        for button, icon in pairs:
            button.setIcon(icons.text_icon(icon, self.palette()))

    def _make_snooze_menu(self) -> QMenu:
        menu = QMenu(self.snooze)
        menu.addAction(self.tr("For one &hour"), self.snooze_hour)
        menu.addAction(self.tr("Until &tomorrow"), self.snooze_tomorrow)
        menu.addAction(self.tr("Until a &day…"), self.ask_snooze_day)
        self.snooze.setMenu(menu)
        return menu

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Reminders that were shown"))
        table.setItemDelegate(TwoLineDelegate(parent=table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(row_height(table.font()))
        header = give_header(table, is_padded=True)
        header.setSectionResizeMode(InboxModel.WHAT, header.ResizeMode.Stretch)
        moment = moment_words(datetime(2028, 12, 28, 20, 28, tzinfo=self._zone), self._zone)
        header.resizeSection(InboxModel.WHEN, theme.text_width(table.font(), moment) + theme.LARGE)
        snoozed = theme.text_width(table.font(), self.tr("Snoozed until {moment}").format(moment=moment))
        header.resizeSection(InboxModel.STATE, snoozed + theme.STATE_ICON + theme.LARGE)
        return table

    def _connect(self) -> None:
        self.top_up.clicked.connect(self._on_top_up_clicked)
        self.handle.clicked.connect(self._on_handle_clicked)
        self.open_card.clicked.connect(self._on_card_clicked)
        self.question.action_requested.connect(self._snooze_anyway)
        self.question.closed.connect(self._forget_question)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.table.activated.connect(self._on_card_clicked)

    def _forget_question(self) -> None:
        self._asked = None

    def _on_current_changed(self, current: QModelIndex) -> None:
        row = self.model.row_at(current)
        if row is not None:
            self._current = (row.entry.key, row.entry.level)
        if self._asked is not None and (row is None or row.entry.key != self._asked[0]):
            self._asked = None
            self.question.hide()
        self._update()

    def _update(self) -> None:
        row = self.chosen()
        self.top_up.setEnabled(bool(row and row.can_top_up))
        self.snooze.setEnabled(bool(row and row.is_open))
        self.handle.setEnabled(bool(row and row.is_open))
        self.open_card.setEnabled(bool(row and row.has_card))
