"""Everything that can be taken out of the wallet, in one place."""

from datetime import tzinfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from leb_wallet.services.exporting import Exporting, What
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column
from leb_wallet.ui.exporting.export_page import ExportPage
from leb_wallet.ui.exporting.file_pages import CalendarPage, CardPage, TablePage, WholePage
from leb_wallet.ui.exporting.paper_pages import EmergencyPane, ReportPane
from leb_wallet.ui.form import give_room, order_tabs
from leb_wallet.ui.page_book import PageBook, PageEntry, room_for_book
from leb_wallet.ui.plain_buttons import plain_buttons

WHOLE, CARDS, HISTORY, CALENDAR = "whole", "cards", "history", "calendar"
REPORT, EMERGENCY, CARD = "report", "emergency", "card"
_Entry = PageEntry[ExportPage]


class ExportDialog(QDialog):
    """A list of what there is, and a page for each, made when it is first shown.

    Signals:
        calendar_requested: the user wants the dialog of the calendar.
    """

    calendar_requested = Signal()

    def __init__(
        self, exporting: Exporting, zone: tzinfo | None, *, covers: bool = False, parent: QWidget | None = None
    ) -> None:
        """With ``covers`` no number is shown; ``zone`` is that of the user's days."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self._exporting, self._zone, self._covers = exporting, zone, covers
        self._busy: set[str] = set()
        self.book = PageBook(self.tr("What to export"), self._all_entries())
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        close = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)  # Enter in a line is no “close”
        layout = column(self.book, self.buttons, spacing=theme.MEDIUM)
        layout.setStretch(0, 1)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.book.made.connect(self._on_made)
        self.book.turned.connect(self._on_turned)
        self.buttons.rejected.connect(self.reject)
        self.show_page(WHOLE)
        give_room(self)

    @property
    def page(self) -> ExportPage:
        """The page that is shown."""
        return self.book.page

    def show_page(self, name: str) -> None:
        """Show a page by its name."""
        self.book.show_page(name)

    def show_card(self, card_id: str) -> None:
        """Show the page for one card, with that card chosen."""
        self.show_page(CARD)
        page = self.page
        assert isinstance(page, CardPage)
        page.choose(card_id)

    def reject(self) -> None:
        """Close, unless a file is being written."""
        if not self._busy:
            super().reject()

    def sizeHint(self) -> QSize:
        """Return room for a page of usual length."""
        return room_for_book(self)

    def _all_entries(self) -> tuple[_Entry, ...]:
        exporting, covers = self._exporting, self._covers
        return (
            _Entry(WHOLE, "backup", self.tr("The whole wallet"), lambda: WholePage(exporting)),
            _Entry(CARDS, "card", self.tr("Cards as a table"), lambda: TablePage(exporting, What.CARDS)),
            _Entry(HISTORY, "history", self.tr("History as a table"), lambda: TablePage(exporting, What.HISTORY)),
            _Entry(CALENDAR, "year", self.tr("Dates for a calendar"), self._make_calendar),
            _Entry(REPORT, "print", self.tr("Printable report"), lambda: ReportPane(exporting, covers=covers)),
            _Entry(
                EMERGENCY,
                "warning",
                self.tr("Emergency sheet"),
                lambda: EmergencyPane(exporting, self._zone, covers=covers),
            ),
            _Entry(CARD, "open-outside", self.tr("One card for somebody else"), lambda: CardPage(exporting)),
        )

    def _make_calendar(self) -> ExportPage:
        page = CalendarPage()
        page.wanted.connect(self._go_to_calendar)
        return page

    def _go_to_calendar(self) -> None:
        self.calendar_requested.emit()
        self.accept()

    def _on_made(self, name: str) -> None:
        self.book.pages[name].busy.connect(lambda is_busy: self._on_busy(name, is_busy))

    def _on_turned(self) -> None:
        order_tabs(*self.book.stops, self.buttons)

    def _on_busy(self, name: str, is_busy: bool) -> None:
        (self._busy.add if is_busy else self._busy.discard)(name)
        self.buttons.setEnabled(not self._busy)
