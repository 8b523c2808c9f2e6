"""The operators of an update: what each brings, in a list that opens."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from leb_wallet.domain.catalogue_update import ProviderChange
from leb_wallet.ui.backups.difference_view import LineTree
from leb_wallet.ui.catalogue_update.update_words import UpdateWords

_MOST_OPEN, _MOST_LINES = 12, 9


class OperatorList(LineTree):
    """A row for each operator; below it what differs. A few are opened at once."""

    def __init__(self, changes: Sequence[ProviderChange], said: UpdateWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Operators"), [self.tr("Operator"), self.tr("What happens")], parent)
        lines = 1
        for change in changes:
            below = said.provider_lines(change)
            self.add([said.operator(change.provider), said.kind(change.kind)], below)
            lines += 1 + len(below)
        if len(changes) <= _MOST_OPEN:
            self.expandAll()
        self.setFixedHeight(round(self.fontMetrics().height() * 1.8) * (min(lines, _MOST_LINES) + 1))
