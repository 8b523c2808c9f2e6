"""Everything that can be taken out of the wallet, in one place."""

from collections.abc import Callable
from datetime import tzinfo
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QScrollArea, QStackedWidget, QWidget

from leb_wallet.services.exporting import Exporting, What
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, row
from leb_wallet.ui.exporting.export_page import ExportPage
from leb_wallet.ui.exporting.file_pages import CalendarPage, CardPage, TablePage, WholePage
from leb_wallet.ui.exporting.paper_pages import EmergencyPane, ReportPane
from leb_wallet.ui.form import give_room, order_tabs, scrolling
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.settings.settings_page_list import SettingsPageList

WHOLE, CARDS, HISTORY, CALENDAR = "whole", "cards", "history", "calendar"
REPORT, EMERGENCY, CARD = "report", "emergency", "card"
_WIDTH, _NARROW = 108, 78  # letters


class _Entry(NamedTuple):
    name: str
    icon: str
    title: str
    make: Callable[[], ExportPage]


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
        self._pages: dict[str, ExportPage] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._entries = self._all_entries()
        self._name = WHOLE
        self._stack = QStackedWidget()
        self.list = SettingsPageList([(entry.icon, entry.title) for entry in self._entries], self)
        for shown in (self.list.list, self.list.box):
            shown.setAccessibleName(self.tr("What to export"))
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(
            False
        )  # Enter in a line is no “close”
        right = column(self.list.box, self._stack, spacing=theme.SMALL)
        right.setStretch(1, 1)
        middle = row(self.list.list, right, spacing=theme.LARGE)
        middle.setStretch(1, 1)
        layout = column(middle, self.buttons, spacing=theme.MEDIUM)
        layout.setStretch(0, 1)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.list.chosen.connect(lambda index: self.show_page(self._entries[index].name))
        self.buttons.rejected.connect(self.reject)
        self.show_page(WHOLE)
        give_room(self)

    @property
    def page(self) -> ExportPage:
        """The page that is shown."""
        return self._pages[self._name]

    def show_page(self, name: str) -> None:
        """Show a page by its name."""
        index = [entry.name for entry in self._entries].index(name)
        if name not in self._pages:
            page = self._pages[name] = self._entries[index].make()
            self._areas[name] = scrolling(page)
            self._stack.addWidget(self._areas[name])
            page.busy.connect(lambda is_busy: self._on_busy(name, is_busy))
        self._name = name
        self._stack.setCurrentWidget(self._areas[name])
        self.list.show_page(index)
        order_tabs(self.list.list, self.list.box, self._areas[name], self.buttons)
        self._arrange()

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
        width = theme.text_width(self.font(), "x" * _WIDTH)
        return QSize(width, round(width * 0.72))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the list beside the page, or as a box above it."""
        self._arrange()
        super().resizeEvent(event)

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

    def _arrange(self) -> None:
        is_narrow = self.width() < theme.text_width(self.font(), "x" * _NARROW)
        has_focus = self.list.list.hasFocus() or self.list.box.hasFocus()
        self.list.list.setVisible(not is_narrow)
        self.list.box.setVisible(is_narrow)
        self.page.show_title(not is_narrow)  # the box says it
        if has_focus:
            (self.list.box if is_narrow else self.list.list).setFocus()

    def _on_busy(self, name: str, is_busy: bool) -> None:
        (self._busy.add if is_busy else self._busy.discard)(name)
        self.buttons.setEnabled(not self._busy)
