"""An input for what was paid in the end: an amount with a currency of its own."""

from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leb_wallet.domain.acts import Price
from leb_wallet.domain.numbers import Checked
from leb_wallet.ui import theme
from leb_wallet.ui.money_row import AmountEdit, CurrencyBox


class PaidEdit(QWidget):
    """An amount and its currency; without a currency it is in that of the record.

    Signals:
        edited: amount or currency changed.
        finished: the user left the amount.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.amount = AmountEdit()
        self.line = self.amount.line
        self.currency = CurrencyBox()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(self.amount)
        layout.addWidget(self.currency)
        layout.addStretch(1)
        self.setFocusProxy(self.line)
        self.amount.edited.connect(self.edited)
        self.amount.finished.connect(self.finished)
        self.currency.currentTextChanged.connect(self.edited)

    def checked(self) -> Checked[Price | None]:
        """Return amount and currency; ``None`` where no amount was typed.

        Raises:
            InvalidInput: one of them cannot be used.
        """
        amount = self.amount.checked()
        if amount.value is None:
            return Checked(None)
        currency = self.currency.checked()
        return Checked(Price(amount.value, currency.value), amount.warnings + currency.warnings)

    def lacks_currency(self) -> bool:
        """Tell whether there is an amount that takes the currency of the record."""
        return not self.amount.is_empty() and not self.currency.code()

    def set_price(self, amount: Decimal | None, currency: str | None) -> None:
        """Show a sum, or none and the currency to begin with."""
        self.amount.set_amount(amount)
        self.currency.set_code(currency)

    def suggest_currency(self, code: str) -> None:
        """Begin with a currency while no amount was typed."""
        if self.amount.is_empty():
            with QSignalBlocker(self.currency):
                self.currency.set_code(code)

    def setAccessibleName(self, name: str) -> None:
        """Give the name to what takes the focus."""
        super().setAccessibleName(name)
        self.amount.setAccessibleName(name)
        self.currency.setAccessibleName(self.tr("Currency of what was paid"))
