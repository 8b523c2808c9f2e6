"""An input for mobile data, in MB or GB."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from leb_wallet.domain.inputs import check_data_amount
from leb_wallet.domain.numbers import Checked
from leb_wallet.ui import theme
from leb_wallet.ui.money_row import AMOUNT_DIGITS
from leb_wallet.ui.quiet_wheel import quiet

MB, GB = 1, 1024


class DataEdit(QWidget):
    """An amount of data, kept in MB.

    Signals:
        edited: the amount or the unit changed.
        finished: the user left the amount.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setFixedWidth(theme.text_width(self.line.font(), "0" * AMOUNT_DIGITS))
        self.unit = QComboBox()
        self.unit.addItem("MB", MB)
        self.unit.addItem("GB", GB)
        self.unit.setAccessibleName(self.tr("Unit of the data"))
        quiet(self.unit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(self.line)
        layout.addWidget(self.unit)
        layout.addStretch(1)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.edited)
        self.line.editingFinished.connect(self.finished)
        self.unit.currentIndexChanged.connect(self.edited)

    def set_megabytes(self, megabytes: Decimal | None) -> None:
        """Show an amount in MB, or none."""
        self.unit.setCurrentIndex(0)
        self.line.setText("" if megabytes is None else f"{megabytes:f}")

    def checked(self) -> Checked[Decimal | None]:
        """Return the amount in MB; ``None`` where nothing was typed.

        Raises:
            InvalidInput: it is no amount.
        """
        text = self.line.text().strip()
        return check_data_amount(text, self.unit.currentData()) if text else Checked(None)

    def setAccessibleName(self, name: str) -> None:
        """Give the name to what takes the focus."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
