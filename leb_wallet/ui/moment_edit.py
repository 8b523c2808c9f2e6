"""The day of a record, and where it is known the time of day."""

from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from leb_wallet.ui import icons, theme
from leb_wallet.ui.optional_date import day_edit
from leb_wallet.ui.quiet_hours_box import show_time, time_edit, time_of

_AT_FIRST = time(12)


class MomentEdit(QWidget):
    """A day with a small button behind it that asks for the time, too.

    The time is that of the user's own clock. Seconds that a bill told stay as long as hour and minute do.

    Signals:
        changed: the time is another one, set, or cleared.
    """

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: time | None = None
        self.day_edit = day_edit(today)
        self.time_edit = time_edit(self.tr("Time of day"))
        self.add_button = QToolButton()
        self.add_button.setText(self.tr("+ Time"))
        self.add_button.setToolTip(
            self.tr("The hour by your own clock. It counts around midnight, where the operator’s day is another one.")
        )
        self.add_button.setAccessibleName(self.tr("Add the time of day"))
        self.clear_button = QToolButton()
        self.clear_button.setIcon(icons.text_icon("close", self.palette()))
        self.clear_button.setToolTip(self.tr("Without the time of day"))
        self.clear_button.setAccessibleName(self.tr("Without the time of day"))
        for button in (self.add_button, self.clear_button):
            button.setAutoRaise(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.TIGHT)
        for shown in (self.day_edit, self.add_button, self.time_edit, self.clear_button):
            line.addWidget(shown)
        self.setFocusProxy(self.day_edit)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # without one, the letter of the label leads nowhere
        self.add_button.clicked.connect(self._add)
        self.clear_button.clicked.connect(self._clear)
        self.time_edit.timeChanged.connect(self.changed)
        self.set_clock_time(None)

    def clock_time(self) -> time | None:
        """Return the time of day, or None where none is given."""
        if self.time_edit.isHidden():
            return None
        shown = time_of(self.time_edit)
        is_known = self._known is not None and (self._known.hour, self._known.minute) == (shown.hour, shown.minute)
        return self._known if is_known else shown

    def set_clock_time(self, at: time | None) -> None:
        """Show a time of day, or none."""
        self._known = at
        if at is not None:
            show_time(self.time_edit, at)
        for shown in (self.time_edit, self.clear_button):
            shown.setVisible(at is not None)
        self.add_button.setVisible(at is None)

    def setAccessibleDescription(self, text: str) -> None:
        """Let what is wrong with the day be read aloud where the day is."""
        self.day_edit.setAccessibleDescription(text)

    def _add(self) -> None:
        self.set_clock_time(_AT_FIRST)
        self.time_edit.setFocus()
        self.changed.emit()

    def _clear(self) -> None:
        self.set_clock_time(None)
        self.add_button.setFocus()
        self.changed.emit()
