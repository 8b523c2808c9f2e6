"""A table of records that filters and sorts itself, without a proxy."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon

from leb_wallet.ui.row_index import RowIndex, Search

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

RECORD_ROLE = int(Role.UserRole)  # the row's record itself
DETAIL_ROLE = RECORD_ROLE + 1  # a second, smaller line

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True, eq=False)
class Column(Generic[T]):
    """One column: what it shows of a row, and by what it sorts.

    ``key`` gives numbers for all rows or strings for all rows, never None.
    """

    title: str
    text: Callable[[T], str]
    key: Callable[[T], float | str]
    detail: Callable[[T], str] | None = None
    icon: Callable[[T], QIcon] | None = None
    foreground: Callable[[T], QColor | None] | None = None
    tool_tip: Callable[[T], str] | None = None
    right: bool = False


class IndexedModel(QAbstractTableModel, Generic[T]):
    """Shows rows through a list of row numbers; see :mod:`leb_wallet.ui.row_index`.

    The rows come in the order in which they stand while no column sorts them. Every
    change of what is shown resets the model, so a view finds its current row again by
    :meth:`index_where`.
    """

    def __init__(
        self, columns: Sequence[Column[T]] = (), search: Search[T] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._search = search or self._all_texts
        self._index: RowIndex[T] = RowIndex((), self._search)
        self._words: tuple[str, ...] = ()
        self._filter = ""
        self._predicate: Callable[[T], bool] | None = None
        self._sorted_by: Column[T] | None = None
        self._descending = False
        self._eligible: Sequence[int] = range(0)  # rows that pass the predicate, sorted
        self._shown: Sequence[int] = range(0)
        self._readers: dict[int, Callable[[Column[T], T], Any]] = {
            Role.DisplayRole: lambda column, row: column.text(row),
            Role.DecorationRole: lambda column, row: column.icon and column.icon(row),
            Role.ForegroundRole: lambda column, row: column.foreground and column.foreground(row),
            Role.ToolTipRole: lambda column, row: column.tool_tip and column.tool_tip(row),
            Role.TextAlignmentRole: lambda column, _: _RIGHT if column.right else _LEFT,
            Role.AccessibleTextRole: _spoken,
            RECORD_ROLE: lambda _, row: row,
            DETAIL_ROLE: lambda column, row: column.detail(row) if column.detail else "",
        }

    def set_columns(self, columns: Sequence[Column[T]]) -> None:
        """Show these columns; for a subclass, whose titles need ``self.tr``."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()

    def set_rows(self, rows: Sequence[T]) -> None:
        """Show other rows, filtered and sorted like those before."""
        self._index = RowIndex(rows, self._search)
        self._show_all_again()

    def set_filter(self, text: str) -> None:
        """Show only rows that hold every word of ``text``, whatever the case."""
        text = text.lower()
        words = tuple(text.split())
        if words == self._words:
            self._filter = text
            return
        if self._words and text.startswith(self._filter):  # what was found holds the old words already
            numbers = self._index.containing(set(words) - set(self._words), self._shown)
        else:
            numbers = self._index.containing(words, self._eligible)
        self._filter, self._words = text, words
        self._show(numbers)

    def set_predicate(self, predicate: Callable[[T], bool] | None) -> None:
        """Show only rows that also pass a test, such as "not archived"."""
        self._predicate = predicate
        self._show_all_again()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by none, the order in which the rows were set, where ``column`` is -1."""
        self._sorted_by = self._columns[column] if 0 <= column < len(self._columns) else None
        self._descending = order == Qt.SortOrder.DescendingOrder
        self._show_all_again()

    def row_at(self, index: Index) -> T | None:
        """Return the record an index of this model stands for."""
        return self._index.rows[self._shown[index.row()]] if index.isValid() else None

    def shown_rows(self) -> list[T]:
        """Return what is shown, in order; for totals and exports."""
        rows = self._index.rows
        return [rows[number] for number in self._shown]

    def total(self) -> int:
        """Return the number of rows without any filter."""
        return len(self._index.rows)

    def index_where(self, test: Callable[[T], bool]) -> QModelIndex:
        """Return the first index whose record passes ``test``; an invalid one where none does."""
        rows = self._index.rows
        place = next((place for place, number in enumerate(self._shown) if test(rows[number])), None)
        return QModelIndex() if place is None else self.index(place, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return one cell's answer to a role."""
        read = self._readers.get(role)
        if read is None or not index.isValid():
            return None
        return read(self._columns[index.column()], self._index.rows[self._shown[index.row()]])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Role.TextAlignmentRole:
            return _RIGHT if self._columns[section].right else _LEFT
        return self._columns[section].title if role == Role.DisplayRole else None

    def _show_all_again(self) -> None:
        key = self._sorted_by.key if self._sorted_by else None
        if self._predicate is None:
            self._eligible = self._index.order(key, self._descending)
        else:
            passing = self._index.passing(self._predicate, range(len(self._index.rows)))
            self._eligible = self._index.arranged(passing, key, self._descending)
        self._show(self._index.containing(self._words, self._eligible))

    def _show(self, numbers: Sequence[int]) -> None:
        self.beginResetModel()
        self._shown = numbers
        self.endResetModel()

    def _all_texts(self, row: T) -> tuple[str, ...]:
        return tuple(column.text(row) for column in self._columns)


def _spoken(column: Column[Any], row: Any) -> str:
    """Return what a screen reader says of a cell."""
    parts = (column.title, column.text(row), column.detail(row) if column.detail else "")
    return ", ".join(part for part in parts if part)
