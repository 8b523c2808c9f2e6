"""A section of the insights that is a table: what all of it comes to, what there is to remark, then its rows."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex

from leb_wallet.ui.blocks import text_line
from leb_wallet.ui.indexed_model import Column, IndexedModel
from leb_wallet.ui.insights.insight_table import InsightTable
from leb_wallet.ui.insights.page import InsightPage, Muted, Opener


class TablePage(InsightPage):
    """Rows that are about cards, each with a :class:`CardRow` as its ``row``; opening one shows the card."""

    def put_table(self, columns: tuple[Column[Any], ...], name: str, wide: int) -> None:
        """Make the table; ``wide`` is the number of the column that takes what room is left."""
        self.sum, self.notes = text_line("", bold=True), Muted()
        self.model: IndexedModel[Any] = IndexedModel(columns, parent=self)
        self.table = InsightTable(self.model, name, wide)
        self.body.addWidget(self.sum)
        self.body.addWidget(self.notes)
        self.body.addWidget(self.table, 1)
        Opener(self.table).opened.connect(self._open)

    def remark(self, notes: Iterable[str]) -> None:
        """Show what there is to know about the sum, a line each."""
        text = "\n".join(notes)
        self.notes.setText(text)
        self.notes.setVisible(bool(text))

    def _open(self, index: QModelIndex) -> None:
        found = self.model.row_at(index)
        if found is not None:
            self.card_requested.emit(found.row.card.id)
