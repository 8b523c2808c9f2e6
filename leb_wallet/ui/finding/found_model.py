"""The lines of what was found, with headings that cannot be chosen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from leb_wallet.ui.finding.entry import Entry, Kind

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)


class FoundModel(QAbstractListModel):
    """Lines in the order in which they are shown; ``query`` is what they answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self.query = ""

    def show_entries(self, entries: Sequence[Entry], query: str) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.entries, self.query = list(entries), query
        self.endResetModel()

    def choosable(self) -> list[int]:
        """Return the rows that are no headings."""
        return [row for row, entry in enumerate(self.entries) if entry.kind != Kind.HEADING]

    def entry_at(self, index: Index) -> Entry | None:
        """Return the line an index stands for."""
        return self.entries[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything but headings be chosen."""
        entry = self.entry_at(index)
        if entry is None or entry.kind == Kind.HEADING:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one line's answer to a role."""
        entry = self.entry_at(index)
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken
        return entry if role == ENTRY_ROLE else None
