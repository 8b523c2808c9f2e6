"""The table view of the history."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from leb_wallet.domain.acts import COMMON_KINDS, PAY_WITH
from leb_wallet.domain.events import CHANNELS, EVENT_STATES
from leb_wallet.domain.receipts import ReceiptState
from leb_wallet.ui import theme, words
from leb_wallet.ui.airy_header import give_header
from leb_wallet.ui.history_model import HistoryModel
from leb_wallet.ui.pay_words import pay_with_word
from leb_wallet.ui.receipts.receipt_words import receipt_state_word
from leb_wallet.ui.two_line_delegate import TwoLineDelegate

_LONG_DAY = date(2026, 12, 28)
_LONG_AMOUNT = Decimal("1000.00")
_TROUBLE = (ReceiptState.MISSING, ReceiptState.ALTERED)
_MONEY = (
    HistoryModel.AMOUNT,
    HistoryModel.BONUS,
    HistoryModel.FEE,
    HistoryModel.PAID,
    HistoryModel.BALANCE,
)


class HistoryTable(QTableView):
    """Rows of one line; columns as wide as their words need, measured once and not row by row."""

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(self.tr("History"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * theme.SMALL)
        header = give_header(self)
        header.setStretchLastSection(True)
        header.setSortIndicatorClearable(True)  # the third click brings the latest first back
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        padded = TwoLineDelegate(parent=self)  # keeps amounts off the column on their right
        for column in _MONEY:
            self.setItemDelegateForColumn(column, padded)
        self._set_widths()

    def go_to(self, index: QModelIndex) -> None:
        """Choose one row and no other, whatever keys are held: the shortcut of undo has one."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)

    def chosen_places(self) -> list[int]:
        """Return the numbers of the chosen rows, from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def chosen_count(self) -> int:
        """Return how many rows are chosen; quick for any number, since whole stretches are added up."""
        parts = self.selectionModel().selection()
        return sum(parts.at(place).height() for place in range(parts.count()))

    def _set_widths(self) -> None:
        money = words.money_words(_LONG_AMOUNT, "GBP")
        samples = {
            HistoryModel.DAY: [words.date_words(_LONG_DAY)],
            HistoryModel.CARD: ["x" * 18],
            HistoryModel.ACT: [words.kind_word(kind) for kind in COMMON_KINDS],
            HistoryModel.AMOUNT: [money],
            HistoryModel.BONUS: [words.money_words(_LONG_AMOUNT / 100, "GBP")],
            HistoryModel.FEE: [words.money_words(_LONG_AMOUNT / 100, "GBP")],
            HistoryModel.PAID: [money],
            HistoryModel.PAY_WITH: [pay_with_word(code) for code in PAY_WITH],
            HistoryModel.RECEIPTS: [f"xxxx 9 · {receipt_state_word(state)}" for state in _TROUBLE],  # with its icon
            HistoryModel.STATE: [words.event_state_word(state) for state in EVENT_STATES],
            HistoryModel.CHANNEL: [words.channel_word(channel) for channel in CHANNELS],
            HistoryModel.BALANCE: [money],
            HistoryModel.ORDER: ["0" * 10],
        }
        for column, texts in samples.items():
            title = str(self.model().headerData(column, Qt.Orientation.Horizontal))
            widest = max(theme.text_width(self.font(), text) for text in (*texts, title + "xxxx"))
            self.setColumnWidth(column, min(widest, theme.text_width(self.font(), "x" * 20)) + theme.MEDIUM)
