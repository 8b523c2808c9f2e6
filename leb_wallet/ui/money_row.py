"""Inputs for money: an amount, and a currency beside it."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from leb_wallet.domain.inputs import check_amount, check_currency
from leb_wallet.domain.money import CURRENCIES
from leb_wallet.domain.numbers import Checked
from leb_wallet.ui import theme
from leb_wallet.ui.quiet_wheel import quiet

AMOUNT_DIGITS = 18  # as wide as the largest amount


class CurrencyBox(QComboBox):
    """All currencies by code; one that is not in the list can be typed. Empty is no currency."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(["", *sorted(CURRENCIES)])
        self._line = QLineEdit()
        self._line.setMaxLength(3)
        self.setLineEdit(self._line)
        self.setAccessibleName(self.tr("Currency"))
        self.setMinimumContentsLength(5)
        quiet(self)

    def checked(self) -> Checked[str | None]:
        """Return the code.

        Raises:
            InvalidInput: see :func:`check_currency`.
        """
        text = self.currentText()
        return check_currency(text) if text.strip() else Checked(None)

    def setAccessibleName(self, name: str) -> None:
        """Give the name to what takes the focus."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def code(self) -> str:
        """Return the code as it stands, empty for none."""
        return self.currentText().strip().upper()

    def set_code(self, code: str | None) -> None:
        """Show a currency, or none."""
        self.setCurrentText(code or "")


class AmountEdit(QWidget):
    """An amount, with the currency that another input chooses beside it.

    Signals:
        edited: the amount changed.
        finished: the user left it.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.line.setFixedWidth(theme.text_width(self.line.font(), "0" * AMOUNT_DIGITS))
        self._unit = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(self.line)
        layout.addWidget(self._unit)
        layout.addStretch(1)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.edited)
        self.line.editingFinished.connect(self.finished)

    def set_unit(self, unit: str) -> None:
        """Name the currency."""
        self._unit.setText(unit)

    def set_amount(self, amount: Decimal | None) -> None:
        """Show an amount, or none."""
        self.line.setText("" if amount is None else f"{amount:f}")

    def is_empty(self) -> bool:
        """Tell whether nothing was typed."""
        return not self.line.text().strip()

    def checked(self) -> Checked[Decimal | None]:
        """Return the amount; ``None`` where nothing was typed.

        Raises:
            InvalidInput: see :func:`check_amount`.
        """
        return Checked(None) if self.is_empty() else check_amount(self.line.text())

    def setAccessibleName(self, name: str) -> None:
        """Give the name to what takes the focus."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
