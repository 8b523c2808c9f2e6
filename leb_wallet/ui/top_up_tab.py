"""Recording what was done: the cards by urgency, what each needs, and the form."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from leb_wallet.domain.effects import Outcome, effect_of
from leb_wallet.domain.events import Event
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.services.deadline_board import CardRow, DeadlineBoard
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.ui import theme
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.blocks import column, row
from leb_wallet.ui.card_picker import CardPicker
from leb_wallet.ui.effect_words import EffectWords
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.form import scrolling
from leb_wallet.ui.needed_panel import NeededPanel
from leb_wallet.ui.record_form import RecordForm


class TopUpTab(QWidget):
    """Quick record of any act on any card."""

    def __init__(
        self,
        service: WalletService,
        board: DeadlineBoard,
        catalogue: Catalogue,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._board, self._catalogue, self._today = service, board, catalogue, today
        self._shown: CardRow | None = None
        self.cards = CardPicker()
        self.form = RecordForm((), today())
        self.form.hide_card()
        self.record_button = QPushButton(self.tr("&Record"))
        self.moved_banner = Banner("ok", "able")
        self.same_banner = Banner("soon", "info")
        self._needed = QWidget()
        self._column = QVBoxLayout()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_empty_page())
        self._pages.addWidget(self._make_page())
        self.setLayout(column(self._pages))
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the wallet as it is now; also for a new day."""
        rows = [row for row in self._board.rows(self._service.wallet) if not row.card.archived]
        self._pages.setCurrentIndex(1 if rows else 0)
        self.form.set_today(self._today())
        self.form.set_cards(row.card for row in rows)
        self.cards.set_rows(rows)
        self.record_button.setEnabled(bool(rows) and self._service.read_only is None)

    def choose(self, card_id: str) -> None:
        """Be ready to record for a card."""
        self.cards.choose(card_id)

    def focus_first(self) -> None:
        """Put the keyboard where the user wants to begin."""
        self.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def record(self) -> None:
        """Record what the form says, and tell what it has done to the date."""
        self._hide_banners()
        if self._shown is None or not self.form.review():
            return
        event = self.form.record()
        with report_errors(self):
            self._service.record_event(event)
            self.form.clear()
            self._tell(event)

    def _tell(self, event: Event) -> None:
        wallet = self._service.wallet
        card = wallet.card(event.card_id)
        effect = effect_of(card, wallet.events_of(card.id), event, self._today(), self._board.zone)
        banner = self.moved_banner if effect.outcome == Outcome.MOVED else self.same_banner
        banner.tell(EffectWords(self).sentence(effect))

    def _hide_banners(self) -> None:
        self.moved_banner.hide()
        self.same_banner.hide()

    def _on_card_chosen(self, shown: CardRow | None) -> None:
        is_other = shown is None or self._shown is None or shown.card.id != self._shown.card.id
        self._shown = shown
        needed = NeededPanel(shown) if shown else QWidget()
        self._column.replaceWidget(self._needed, needed)
        self._needed.hide()
        self._needed.deleteLater()
        self._needed = needed
        if shown is not None and is_other:
            self.form.set_card(shown.card)
            self._hide_banners()

    def _enter_form(self) -> None:
        self.form.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_empty_page(self) -> QWidget:
        return EmptyState(
            "top-up",
            self.tr("Nothing to top up yet"),
            self.tr("Add a card on the first tab. Then record here what you did with it, and its date moves."),
        )

    def _make_page(self) -> QWidget:
        content = QWidget()
        content.setLayout(self._column)
        self._column.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.MEDIUM)
        self._column.setSpacing(theme.LARGE)
        self._column.addWidget(self._needed)
        self._column.addWidget(self.form)
        self._column.addStretch(1)
        right = QWidget()
        buttons = row(1, self.record_button)
        buttons.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.SMALL)
        right.setLayout(column(self.moved_banner, self.same_banner, scrolling(content), buttons, spacing=0))
        self.cards.layout().setContentsMargins(theme.SMALL, theme.SMALL, 0, theme.SMALL)  # type: ignore[union-attr]
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.cards)
        splitter.addWidget(right)
        splitter.setSizes([400, 700])
        splitter.setStretchFactor(1, 1)
        return splitter

    def _connect(self) -> None:
        self.cards.card_chosen.connect(self._on_card_chosen)
        self.cards.card_activated.connect(self._enter_form)
        self.record_button.clicked.connect(self.record)
        self._service.wallet_changed.connect(self._on_wallet_changed)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.record)

    def _on_wallet_changed(self) -> None:
        self.refresh()
