"""A length of time in the operator's words: 180 days is not 6 months."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from leb_wallet.domain.inputs import check_period
from leb_wallet.domain.numbers import Checked
from leb_wallet.domain.periods import DAY, MONTH, YEAR, Period
from leb_wallet.ui import theme
from leb_wallet.ui.quiet_wheel import quiet

MAX_NUMBER = 40_000


class PeriodEdit(QWidget):
    """A number and its unit; zero is shown as "not known".

    Signals:
        changed: another length was entered.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = QSpinBox()
        self.number.setRange(0, MAX_NUMBER)
        self.number.setSpecialValueText(self.tr("Not known"))
        self.number.setMinimumWidth(theme.text_width(self.font(), self.tr("Not known") + "0000"))
        self.unit = QComboBox()
        for title, unit in ((self.tr("days"), DAY), (self.tr("months"), MONTH), (self.tr("years"), YEAR)):
            self.unit.addItem(title, unit)
        quiet(self.number, self.unit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(self.number)
        layout.addWidget(self.unit)
        layout.addStretch(1)
        self.setFocusProxy(self.number)
        self.number.valueChanged.connect(self.changed)
        self.unit.currentIndexChanged.connect(self.changed)

    def set_period(self, period: Period | None) -> None:
        """Show a length, or that none is known."""
        self.number.setValue(period.n if period else 0)
        place = self.unit.findData(period.unit if period else DAY)
        if place < 0 and period is not None:  # a unit from a newer version stays as it is
            self.unit.addItem(period.unit, period.unit)
            place = self.unit.count() - 1
        self.unit.setCurrentIndex(place)

    def checked(self) -> Checked[Period | None]:
        """Return the length, or None where none is known.

        Raises:
            InvalidInput: ``period_out_of_range``.
        """
        number = self.number.value()
        return check_period(number, self.unit.currentData()) if number else Checked(None)

    def setAccessibleName(self, name: str) -> None:
        """Give the name to what takes the focus."""
        super().setAccessibleName(name)
        self.number.setAccessibleName(name)
