"""Asks until which day to be silent."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, text_line
from leb_wallet.ui.form import give_room
from leb_wallet.ui.optional_date import day_edit, day_of
from leb_wallet.ui.plain_buttons import plain_buttons


class SnoozeDialog(QDialog):
    """A day after today.

    Signals:
        chosen: the day, a date.
    """

    chosen = Signal(object)

    def __init__(self, what: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Snooze until a day"))
        first = today + timedelta(days=1)
        self.day = day_edit(first)
        self.day.setMinimumDate(QDate(first.year, first.month, first.day))
        self.day.setMaximumDate(self.day.minimumDate().addDays(364))
        self.day.setAccessibleName(self.tr("Remind again on"))
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel))
        self.snooze_button = self.buttons.addButton(self.tr("&Snooze"), QDialogButtonBox.ButtonRole.AcceptRole)
        question = text_line(self.tr("Remind again on"))
        layout = column(text_line(what, bold=True), question, self.day, 1, self.buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.snooze_button.setDefault(True)
        self.day.setFocus()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        give_room(self)

    def accept(self) -> None:
        """Tell the day and close."""
        self.chosen.emit(day_of(self.day))
        super().accept()
