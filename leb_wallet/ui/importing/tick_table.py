"""A table of very many rows that the user ticks."""

from collections.abc import Callable, Collection, Hashable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from leb_wallet.ui import theme
from leb_wallet.ui.airy_header import give_header
from leb_wallet.ui.indexed_model import Column, IndexedModel

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_WIDEST, _NARROWEST = 30, 6  # letters
_MEASURED = 50  # rows that decide how wide a column is


class TickModel(IndexedModel[T]):
    """Rows whose first cell can be ticked.

    Signals:
        ticked: something was ticked, or no longer is.
    """

    ticked = Signal()

    def __init__(
        self, columns: Sequence[Column[T]], key: Callable[[T], Hashable] | None = None, parent: Any = None
    ) -> None:
        """``key`` stands for a row in :attr:`chosen`; without one nothing can be ticked."""
        super().__init__(columns, parent=parent)
        self._key = key
        self.chosen: set[Hashable] = set()

    def show_rows(self, rows: Sequence[T], chosen: Collection[Hashable] = ()) -> None:
        """Show other rows, some of them ticked."""
        self.chosen = set(chosen)
        self.set_rows(rows)

    def choose(self, indexes: Sequence[Index], *, on: bool) -> None:
        """Tick some rows, or take their ticks off."""
        rows = [row for index in indexes if (row := self.row_at(index)) is not None]
        self._set(rows, on=on)
        for index in indexes:
            self.dataChanged.emit(index, index, [Role.CheckStateRole])

    def choose_all(self, *, on: bool) -> None:
        """Tick all rows that are shown, or none."""
        self._set(self.shown_rows(), on=on)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0), [Role.CheckStateRole])

    def is_chosen(self, index: Index) -> bool:
        """Tell whether a row is ticked."""
        row = self.row_at(index)
        return row is not None and self._key is not None and self._key(row) in self.chosen

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first cell be ticked."""
        flags = super().flags(index)
        can_tick = index.isValid() and index.column() == 0 and self._key is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if can_tick else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return one cell's answer to a role."""
        if role == Role.CheckStateRole and index.isValid() and index.column() == 0 and self._key is not None:
            return Qt.CheckState.Checked if self.is_chosen(index) else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Tick a row."""
        if role != Role.CheckStateRole or self._key is None:
            return False
        self.choose([index], on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _set(self, rows: Sequence[T], *, on: bool) -> None:
        if self._key is None:
            return
        keys = set(map(self._key, rows))
        self.chosen = self.chosen | keys if on else self.chosen - keys
        self.ticked.emit()


class TickTable(QTableView):
    """Whole rows are chosen, several at once; the space bar ticks all of them."""

    def __init__(self, name: str, model: TickModel[Any], stretched: int = -1, parent: QWidget | None = None) -> None:
        """``stretched`` is the column that takes the room that is left; -1: the last one."""
        super().__init__(parent)
        self.setModel(model)
        self._model, self._stretched = model, stretched
        self._needed: dict[int, int] = {}  # pixels by column
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + theme.SMALL)
        header = give_header(self)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        model.modelReset.connect(self._choose_first)

    def fit(self) -> None:
        """Give the columns the width that the first rows need."""
        model, header = self._model, self.horizontalHeader()
        count = model.columnCount()
        for column in range(count):
            texts = [str(model.data(model.index(row, column)) or "") for row in range(min(model.rowCount(), _MEASURED))]
            widest = max((theme.text_width(self.font(), text) for text in texts), default=0)
            widest = max(widest, theme.text_width(self.font(), "x" * _NARROWEST), header.sectionSizeHint(column))
            room = theme.LARGE + (theme.LARGE if column == 0 else 0)
            self._needed[column] = min(widest, theme.text_width(self.font(), "x" * _WIDEST)) + room
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room anew."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Give each column what it needs and one of them the rest; where there is not enough, it can be scrolled."""
        header, stretched = self.horizontalHeader(), self._stretched % max(1, self._model.columnCount())
        rest = max(0, self.viewport().width() - sum(self._needed.values()))
        for column, needed in self._needed.items():
            header.resizeSection(column, needed + (rest if column == stretched else 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the chosen rows."""
        rows = self.selectionModel().selectedRows(0)
        if event.key() == Qt.Key.Key_Space and rows:
            self._model.choose(rows, on=not all(map(self._model.is_chosen, rows)))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep rows as high as letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + theme.SMALL)

    def _choose_first(self) -> None:
        if self._model.rowCount():
            self.selectRow(0)
