"""The next twelve months: a lane for each card."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from leb_wallet.services.services import Services
from leb_wallet.ui.insights.lane_view import LaneView
from leb_wallet.ui.insights.legend import Legend
from leb_wallet.ui.insights.page import InsightPage, Opener


class YearPage(InsightPage):
    """Lanes, the most urgent card first; cards that are archived have none."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.say(
            self.tr("The next 12 months"),
            self.tr("What happens to each card if nothing is done. Enter opens a card."),
        )
        self.view = LaneView(services.board.today())
        self.body.addWidget(Legend())
        self.body.addWidget(self.view, 1)
        self.body.addStretch()
        Opener(self.view).opened.connect(self._open)

    def refresh(self) -> None:
        """Show the wallet as it is now, and stay on the same card."""
        board, chosen = self._services.board, self.view.currentIndex().data(Qt.ItemDataRole.UserRole)
        rows = [row for row in board.rows(self._services.wallets.wallet) if not row.card.archived]
        self.view.show_rows(rows, board.today())
        ids = [row.card.id for row in rows]
        card_id = chosen.row.card.id if chosen else None
        place = ids.index(card_id) if card_id in ids else 0
        self.view.setCurrentIndex(self.view.lanes.index(place))

    def focus_first(self) -> None:
        """Put the keyboard into the lanes."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, index: QModelIndex) -> None:
        self.card_requested.emit(index.data(Qt.ItemDataRole.UserRole).row.card.id)
