"""What will be said in the next 400 days if nothing is done, computed by what reminds."""

from collections.abc import Callable
from datetime import date, datetime, tzinfo
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QStackedWidget, QTableView, QWidget

from leb_wallet.domain.reminders import Planned
from leb_wallet.domain.wallet import Wallet
from leb_wallet.ui import theme, words
from leb_wallet.ui.airy_header import give_header
from leb_wallet.ui.blocks import column, muted_line
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.indexed_model import Column, IndexedModel
from leb_wallet.ui.reminder_words import ReminderWords
from leb_wallet.ui.reminders.contract import Reminding

DAYS = 400


class PreviewRow(NamedTuple):
    """One line of a notice to come; ``day`` is empty below the first of a day."""

    at: datetime
    day: str
    what: str


class PreviewModel(IndexedModel[PreviewRow]):
    """One row a reminder, the next first."""

    DAY, TIME, WHAT = range(3)

    def __init__(self, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(search=lambda row: row.what, parent=parent)
        self._zone = zone
        self._said = ReminderWords(self)
        self.set_columns(
            (
                Column(self.tr("Day"), lambda row: row.day, lambda row: row.at.timestamp()),
                Column(self.tr("Time"), lambda row: f"{row.at:%H:%M}", lambda row: row.at.timestamp()),
                Column(self.tr("Reminder"), lambda row: row.what, lambda row: row.what, tool_tip=lambda row: row.what),
            )
        )

    def show_planned(self, planned: tuple[Planned, ...], wallet: Wallet) -> None:
        """Show what will be said."""
        rows: list[PreviewRow] = []
        last_day = None
        for at, reminders in planned:
            here = at.astimezone(self._zone)
            for reminder in reminders:
                day = "" if here.date() == last_day else words.date_words(here.date())
                last_day = here.date()
                rows.append(PreviewRow(here, day, self._said.line(reminder, wallet)))
        self.set_rows(rows)


class PreviewPage(QWidget):
    """Computed when it is shown, and again after a change.

    Signals:
        settings_requested: change how to be reminded.
    """

    settings_requested = Signal()

    def __init__(
        self, service: Reminding, wallet: Callable[[], Wallet], zone: tzinfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._service, self._wallet = service, wallet
        self._is_stale = True
        self.model = PreviewModel(zone, self)
        self.table = self._make_table()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.settings_button = QPushButton(self.tr("Reminder settings…"))
        self.settings_button.clicked.connect(self.settings_requested)
        self.pages.addWidget(
            EmptyState(
                "reminder",
                self.tr("Nothing will be said"),
                self.tr(
                    "No reminder is in sight for the next 400 days. Look whether reminders are on, "
                    "and whether your cards have dates."
                ),
                self.settings_button,
            )
        )
        intro = self.tr("What you will be told in the next 400 days, if the computer runs and nothing is done.")
        layout = column(muted_line(intro), self.pages)
        layout.setContentsMargins(0, theme.SMALL, 0, 0)
        self.setLayout(layout)

    def refresh(self) -> None:
        """Compute again, at once if it is seen, else when it is."""
        self._is_stale = True
        if self.isVisible():
            self._compute()

    def showEvent(self, event: QShowEvent) -> None:
        """Compute what has not been computed since the last change."""
        super().showEvent(event)
        if self._is_stale:
            self._compute()

    def _compute(self) -> None:
        self._is_stale = False
        self.model.show_planned(self._service.preview(DAYS), self._wallet())
        self.pages.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Reminders to come"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + theme.SMALL)
        header = give_header(table)
        header.setSectionResizeMode(PreviewModel.WHAT, header.ResizeMode.Stretch)
        long_day = words.date_words(date(2028, 12, 28))
        header.resizeSection(PreviewModel.DAY, theme.text_width(table.font(), long_day) + theme.LARGE)
        header.resizeSection(PreviewModel.TIME, theme.text_width(table.font(), "00:00") + theme.LARGE)
        return table
