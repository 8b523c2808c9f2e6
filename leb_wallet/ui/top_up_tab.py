"""Topping up: the cards by urgency, what each needs and why, and the ways to do it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from leb_wallet.domain.effects import Effect, Outcome, effect_of
from leb_wallet.domain.events import Event, EventState
from leb_wallet.domain.patience import unfinished
from leb_wallet.domain.ways import ways_of
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.services.services import Services
from leb_wallet.ui import icons, theme
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.blocks import column, heading, row
from leb_wallet.ui.card_picker import CardPicker
from leb_wallet.ui.effect_words import EffectWords
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.form import order_tabs, scrolling
from leb_wallet.ui.needed_panel import NeededPanel
from leb_wallet.ui.record_dialog import RecordDialog
from leb_wallet.ui.tile_grid import TileGrid
from leb_wallet.ui.unfinished_panel import UnfinishedPanel
from leb_wallet.ui.way_card import WayCard

_MINUTE_MS = 60_000


class TopUpTab(QWidget):
    """Where every top-up begins, and is gone on with.

    Signals:
        guide_requested(str, str): begin a way for the card with this id.
        resume_requested(Event): go on with an unfinished top-up.
        add_card_requested: there is no card yet.
    """

    guide_requested = Signal(str, str)
    resume_requested = Signal(object)
    add_card_requested = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._wallets, self._board = services, services.wallets, services.board
        self._shown: CardRow | None = None
        self.cards = CardPicker()
        self.record_button = QPushButton(self.tr("Already done? &Record it…"))
        self.record_button.setIcon(icons.text_icon("record", self.palette()))
        self.moved_banner = Banner("ok", "able")
        self.same_banner = Banner("soon", "info")
        self.ways: list[WayCard] = []
        self._unfinished: UnfinishedPanel | None = None
        self._content = QWidget()
        self._place = column()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_empty_page())
        self._pages.addWidget(self._make_page())
        self.setLayout(column(self._pages))
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._connect()
        self._minute.start()
        self.refresh()

    def refresh(self) -> None:
        """Show the wallet as it is now; also for a new day."""
        rows = [row for row in self._board.rows(self._wallets.wallet) if not row.card.archived]
        self._pages.setCurrentIndex(1 if rows else 0)
        self.cards.set_rows(rows)
        self.record_button.setEnabled(bool(rows) and self._wallets.read_only is None)

    def choose(self, card_id: str) -> None:
        """Show what one card needs."""
        self.cards.choose(card_id)

    def focus_first(self) -> None:
        """Put the keyboard where the user wants to begin."""
        self.cards.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_ways(self) -> None:
        """Put the keyboard on the top-up to go on with, else on the first way that can be taken."""
        begun = self._unfinished.boxes[0].buttons() if self._unfinished else []
        button = next((b for b in (*begun, *(way.button for way in self.ways)) if b.isEnabled()), None)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def tell(self, event: Event, effect: Effect) -> None:
        """Say what a record has done to the date."""
        self._hide_banners()
        self.choose(event.card_id)
        words = EffectWords(self)
        if event.state == EventState.ARRIVED:
            banner = self.moved_banner if effect.outcome == Outcome.MOVED else self.same_banner
            banner.tell(words.sentence(effect))
        else:
            self.same_banner.tell(words.not_arrived(event.state))

    def tell_other_way(self, card_id: str) -> None:
        """Say that the way which was tried does not work, beside the others."""
        self._hide_banners()
        self.choose(card_id)
        self.same_banner.tell(self.tr("That way does not work for this card. Nothing was paid. Choose another way."))
        self.focus_ways()

    def record(self) -> None:
        """Ask what was done already."""
        if self._shown is None or self._wallets.read_only is not None:
            return
        chosen = self._shown.card
        cards = [card for card in self._wallets.wallet.cards.values() if not card.archived]
        RecordDialog(
            cards, chosen, self._board.today(), self._services.receipts, self._save, parent=self.window()
        ).open()

    # --- Inside ---------------------------------------------------------------------------

    def _save(self, _before: Event | None, event: Event) -> None:
        self._wallets.record_event(event)
        wallet = self._wallets.wallet
        events = wallet.events_of(event.card_id)
        effect = effect_of(wallet.card(event.card_id), events, event, self._board.today(), self._board.zone)
        self.tell(event, effect)

    def _hide_banners(self) -> None:
        self.moved_banner.hide()
        self.same_banner.hide()

    def _on_card_chosen(self, shown: CardRow | None) -> None:
        is_other = shown is None or self._shown is None or shown.card.id != self._shown.card.id
        self._shown = shown
        if is_other:
            self._hide_banners()
        content = self._make_content(shown) if shown else QWidget()
        self._place.replaceWidget(self._content, content)
        self._content.hide()
        self._content.deleteLater()
        self._content = content
        order_tabs(content, self.record_button)

    def _make_content(self, shown: CardRow) -> QWidget:
        content = QWidget()
        lines = column(NeededPanel(shown), spacing=theme.LARGE)
        open_ones = unfinished(shown.events, self._services.now())
        self._unfinished = None
        if open_ones:
            self._unfinished = UnfinishedPanel(open_ones, can_change=self._wallets.read_only is None)
            self._unfinished.resume_requested.connect(self.resume_requested)
            self._unfinished.discard_requested.connect(self._discard)
            lines.addWidget(self._unfinished)
        lines.addLayout(column(heading(self.tr("How do you want to do it?")), self._make_ways(shown)))
        lines.addStretch(1)
        content.setLayout(lines)
        return content

    def _make_ways(self, shown: CardRow) -> QWidget:
        provider = self._services.catalogue.provider(shown.card.provider_id)
        offers = ways_of(shown.card, provider, shown.events)
        can_change = self._wallets.read_only is None
        self.ways = []
        for place, offer in enumerate(offers):
            way = WayCard(offer, is_usual=place == 0 and offer.worked_on is not None, can_change=can_change)
            way.chosen.connect(self._on_way_chosen)
            self.ways.append(way)
        return TileGrid(self.ways)

    def _on_way_chosen(self, way: str) -> None:
        if self._shown is not None:
            self.guide_requested.emit(self._shown.card.id, way)

    def _discard(self, event: Event) -> None:
        with report_errors(self):
            self._wallets.delete_event(event)

    def _make_empty_page(self) -> QWidget:
        self.add_button = QPushButton(self.tr("Add a card…"))
        self.add_button.clicked.connect(self.add_card_requested)
        return EmptyState(
            "top-up",
            self.tr("Nothing to top up yet"),
            self.tr("Add a card. Here you are then led through its top-up, step by step."),
            self.add_button,
        )

    def _make_page(self) -> QWidget:
        holder = QWidget()
        self._place = QVBoxLayout(holder)
        self._place.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.MEDIUM)
        self._place.addWidget(self._content)
        right = QWidget()
        buttons = row(1, self.record_button)
        buttons.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.SMALL)
        right.setLayout(column(self.moved_banner, self.same_banner, scrolling(holder), buttons, spacing=0))
        self.cards.layout().setContentsMargins(theme.SMALL, theme.SMALL, 0, theme.SMALL)  # type: ignore[union-attr]
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.cards)
        splitter.addWidget(right)
        splitter.setSizes([380, 720])
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 2)
        return splitter

    def _connect(self) -> None:
        self.cards.card_chosen.connect(self._on_card_chosen)
        self.cards.card_activated.connect(self.focus_ways)
        self.record_button.clicked.connect(self.record)
        self._wallets.wallet_changed.connect(self._on_wallet_changed)

        self._minute.timeout.connect(self._look_at_unfinished)

    def _on_wallet_changed(self) -> None:
        self.refresh()

    def _look_at_unfinished(self) -> None:
        """Say how long a payment is on its way by now, and that it is late once it is."""
        if self._shown is None or self._unfinished is None:
            return
        if not self._unfinished.update_texts(unfinished(self._shown.events, self._services.now())):
            self._on_card_chosen(self._shown)
