"""A day that may be left open; a `QDateEdit` alone cannot be empty."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from leb_wallet.domain.inputs import FIRST_YEAR, LAST_YEAR
from leb_wallet.ui import theme, words
from leb_wallet.ui.quiet_wheel import quiet


class _Separators(QObject):
    """Lets 2027-03-05 be typed: after four digits the editor is at the month already, and would go on to the day."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, QDateEdit):
            return False
        assert isinstance(event, QKeyEvent)
        return event.text() in ("-", "/", ".") and watched.lineEdit().hasSelectedText()  # nothing is typed there yet


def day_format() -> str:
    """Return how a day is typed: as Chinese labels have it; else so that it reads the same in every country.

    Digits are typed all the same, also with hyphens between them. Names of months, as English labels have, could
    not be typed as numbers.
    """
    return "yyyy年M月d日" if words.language().startswith("zh") else "yyyy-MM-dd"


def day_edit(day: date) -> QDateEdit:
    """Return an editor for a day that must be given."""
    edit = QDateEdit(QDate(day.year, day.month, day.day))
    edit.setDisplayFormat(day_format())
    edit.setCalendarPopup(True)
    edit.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
    quiet(edit)
    edit.installEventFilter(_Separators(edit))
    return edit


def show_day(edit: QDateEdit, day: date) -> None:
    """Show a day, even one outside the usual years: what was recorded is never changed by looking at it."""
    shown = QDate(day.year, day.month, day.day)
    edit.setMinimumDate(min(edit.minimumDate(), shown))
    edit.setMaximumDate(max(edit.maximumDate(), shown))
    edit.setDate(shown)


def day_of(edit: QDateEdit) -> date:
    """Return the day an editor shows."""
    shown = edit.date()
    return date(shown.year(), shown.month(), shown.day())


class OptionalDate(QWidget):
    """Shows a day with a button to clear it, or a button to set one.

    Signals:
        changed: the day is another one, set, or cleared.
    """

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.set_button = QPushButton(self.tr("Choose a day …"))
        self.set_button.setAutoDefault(False)  # Enter in a dialog presses its own button
        self.edit = day_edit(today)
        self.clear_button = QToolButton()
        self.clear_button.setText("✕")
        self.clear_button.setToolTip(self.tr("Clear this day"))
        self.clear_button.setAccessibleName(self.tr("Clear this day"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.TIGHT)
        for widget in (self.set_button, self.edit, self.clear_button):
            layout.addWidget(widget)
        layout.addStretch()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # without one, the letter of the label leads nowhere
        self._share_width()
        self.set_button.clicked.connect(self._set_today)
        self.clear_button.clicked.connect(self.clear)
        self.edit.dateChanged.connect(self.changed)
        self._show_as_set(False)

    def day(self) -> date | None:
        """Return the day, or None where none is set."""
        return None if self.edit.isHidden() else day_of(self.edit)

    def set_day(self, day: date | None) -> None:
        """Show a day, or none."""
        before = self.day()
        with QSignalBlocker(self.edit):
            if day is not None:
                show_day(self.edit, day)
        self._show_as_set(day is not None)
        if self.day() != before:
            self.changed.emit()

    def clear(self) -> None:
        """Leave the day open, and be ready to set another."""
        self.set_day(None)
        self.set_button.setFocus()

    def setAccessibleName(self, name: str) -> None:
        """Give the name to what takes the focus."""
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)
        self.set_button.setAccessibleName(f"{name}: {self.set_button.text()}")

    def _set_today(self) -> None:
        self.set_day(self._today)
        self.edit.setFocus()

    def _show_as_set(self, is_set: bool) -> None:
        self.set_button.setVisible(not is_set)
        self.edit.setVisible(is_set)
        self.clear_button.setVisible(is_set)
        self.setFocusProxy(self.edit if is_set else self.set_button)

    def _share_width(self) -> None:
        width = max(self.edit.sizeHint().width(), self.set_button.sizeHint().width())
        for widget in (self.edit, self.set_button):
            widget.setFixedWidth(width)
            widget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
