"""Insights: what the year brings, what was spent, what keeping costs, what would be wasted."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QPushButton, QStackedWidget, QWidget

from leb_wallet.services.exchange_rates import EcbRates
from leb_wallet.services.services import Services
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import column, row
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.insights.home_money import HomeMoney
from leb_wallet.ui.insights.keeping_page import KeepingPage
from leb_wallet.ui.insights.money_page import MoneyPage
from leb_wallet.ui.insights.page import InsightPage
from leb_wallet.ui.insights.unused_page import UnusedPage
from leb_wallet.ui.insights.year_page import YearPage

_ICONS = ("year", "money", "keeping", "unused")


class InsightsTab(QWidget):
    """Sections by name on the side. What nobody looks at is not reckoned.

    Signals:
        card_requested: the user wants to see the card with this id.
        cards_requested: the user wants to go to the cards, to add one or to record something.
    """

    card_requested = Signal(str)
    cards_requested = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._home_currency = services.settings.settings.home_currency
        home = HomeMoney(services.settings, EcbRates(), self)
        self.year, self.money = YearPage(services), MoneyPage(services, home)
        self.keeping, self.unused = KeepingPage(services, home), UnusedPage(services, home)
        self._sections: tuple[InsightPage, ...] = (self.year, self.money, self.keeping, self.unused)
        self._stale = set(range(len(self._sections)))
        self.names, self._stack, self._pages = QListWidget(), QStackedWidget(), QStackedWidget()
        self._first_button = QPushButton(self.tr("&Go to your cards"))
        self._build()
        services.wallets.wallet_changed.connect(self._on_wallet_changed)
        services.settings.changed.connect(self._on_settings_changed)
        self._choose_page()

    def refresh(self) -> None:
        """Show the wallet as it is now, or for a new day: the section in sight at once, the others when asked for."""
        self._stale = set(range(len(self._sections)))
        self._choose_page()
        self._catch_up()

    def focus_first(self) -> None:
        """Put the keyboard where the user wants to begin."""
        has_cards = self._pages.currentIndex() == 1
        (self.names if has_cards else self._first_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the tab was hidden."""
        super().showEvent(event)
        self._catch_up()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_pages"):
            self._draw_icons()

    # --- Slots ----------------------------------------------------------------------------

    def _on_wallet_changed(self) -> None:
        self._stale = set(range(len(self._sections)))
        self._choose_page()
        if self.isVisible():
            self._catch_up()

    def _on_settings_changed(self) -> None:
        home = self._services.settings.settings.home_currency
        if home == self._home_currency:
            return
        self._home_currency = home
        self._stale |= {self._sections.index(page) for page in (self.money, self.keeping, self.unused)}
        if self.isVisible():
            self._catch_up()

    def _open_section(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._catch_up()

    # --- Inside ---------------------------------------------------------------------------

    def _build(self) -> None:
        for page, icon in zip(self._sections, _ICONS, strict=True):
            self._stack.addWidget(page)
            item = QListWidgetItem(page.accessibleName(), self.names)
            item.setData(Qt.ItemDataRole.UserRole, icon)
            page.card_requested.connect(self.card_requested)
            page.cards_requested.connect(self.cards_requested)
        self.names.setAccessibleName(self.tr("Sections of the insights"))
        self.names.setFrameShape(QFrame.Shape.NoFrame)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setIconSize(QSize(theme.STATE_ICON, theme.STATE_ICON))
        self.names.viewport().setAutoFillBackground(False)
        self._draw_icons()
        self._size_names()
        self.names.setCurrentRow(0)
        self.names.currentRowChanged.connect(self._open_section)
        side = column(self.names)
        side.setContentsMargins(theme.SMALL, theme.LARGE, 0, theme.SMALL)
        content = QWidget()
        across = row(side, self._stack, spacing=0)
        across.setStretch(1, 1)
        content.setLayout(across)
        self._first_button.clicked.connect(self.cards_requested)
        self._pages.addWidget(
            EmptyState(
                "chart",
                self.tr("Nothing to look at yet"),
                self.tr("Add a card, and you see here what the next 12 months bring, and what keeping it costs."),
                self._first_button,
            )
        )
        self._pages.addWidget(content)
        self.setLayout(column(self._pages))

    def _size_names(self) -> None:
        height = max(self.fontMetrics().height(), theme.STATE_ICON) + theme.MEDIUM
        for place in range(self.names.count()):
            self.names.item(place).setSizeHint(QSize(0, height))
        widest = max(theme.text_width(self.font(), page.accessibleName()) for page in self._sections)
        self.names.setFixedWidth(widest + theme.STATE_ICON + theme.LARGE + theme.MEDIUM)

    def _draw_icons(self) -> None:
        for place in range(self.names.count()):
            item = self.names.item(place)
            icon = item.data(Qt.ItemDataRole.UserRole)
            on_selection = self.palette().highlightedText().color()
            color = theme.color("accent", self.palette())
            item.setIcon(icons.icon(icon, color, theme.STATE_ICON, selected=on_selection))

    def _choose_page(self) -> None:
        cards = self._services.wallets.wallet.cards.values()
        self._pages.setCurrentIndex(int(any(not card.archived for card in cards)))

    def _catch_up(self) -> None:
        place = self._stack.currentIndex()
        if place in self._stale and self._pages.currentIndex() == 1:
            self._stale.discard(place)
            self._sections[place].refresh()
