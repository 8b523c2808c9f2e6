"""When to be quiet: from one time of the day to another, also past midnight, or never."""

from datetime import time

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QCheckBox, QTimeEdit, QWidget

from leb_wallet.domain.numbers import Checked
from leb_wallet.domain.reminder_inputs import check_quiet_hours
from leb_wallet.ui.blocks import row, text_line
from leb_wallet.ui.quiet_wheel import quiet

TIME_FORMAT = "HH:mm"
_USUAL = (time(22), time(8))


def time_edit(name: str) -> QTimeEdit:
    """Return an editor for a time of the day, in hours and minutes."""
    edit = QTimeEdit()
    edit.setDisplayFormat(TIME_FORMAT)
    edit.setKeyboardTracking(False)  # a time half typed is none
    edit.setAccessibleName(name)
    quiet(edit)
    return edit


def show_time(edit: QTimeEdit, at: time) -> None:
    """Show a time of the day."""
    edit.setTime(QTime(at.hour, at.minute))


def time_of(edit: QTimeEdit) -> time:
    """Return the time an editor shows."""
    return time(edit.time().hour(), edit.time().minute())


class QuietHoursBox(QWidget):
    """A switch with two times.

    Signals:
        changed: other hours, or none.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = QCheckBox(self.tr("&Quiet from"))
        self.switch.setObjectName("quiet_from")
        self.begin = time_edit(self.tr("Quiet from"))
        self.end = time_edit(self.tr("Quiet until"))
        self._between = text_line(self.tr("until"), wrap=False)
        self.setLayout(row(self.switch, self.begin, self._between, self.end, 1))
        self.setFocusProxy(self.switch)
        self.switch.toggled.connect(self._on_switched)
        self.begin.timeChanged.connect(self.changed)
        self.end.timeChanged.connect(self.changed)

    def set_hours(self, begin: time | None, end: time | None) -> None:
        """Show quiet hours; none where one of them is missing."""
        is_on = begin is not None and end is not None
        show_time(self.begin, begin or _USUAL[0])
        show_time(self.end, end or _USUAL[1])
        self.switch.setChecked(is_on)
        self._on_switched(is_on)

    def checked(self) -> Checked[tuple[time, time] | None]:
        """Return begin and end, or None for never.

        Raises:
            InvalidInput: ``quiet_hours_same``.
        """
        if not self.switch.isChecked():
            return Checked(None)
        hours = check_quiet_hours(time_of(self.begin), time_of(self.end))
        return Checked(hours.value, hours.warnings)

    def _on_switched(self, is_on: bool) -> None:
        for widget in (self.begin, self._between, self.end):
            widget.setEnabled(is_on)
        self.changed.emit()
