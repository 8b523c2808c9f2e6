"""Reminders: what was said, what will be said, and whether it will be heard."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QTabWidget, QToolButton, QWidget

from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.domain.wallet import Wallet
from leb_wallet.services.self_test import SelfCheck
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import column
from leb_wallet.ui.form import order_tabs
from leb_wallet.ui.reminders.contract import Reminding
from leb_wallet.ui.reminders.inbox_page import InboxPage
from leb_wallet.ui.reminders.preview_page import PreviewPage
from leb_wallet.ui.reminders.self_test_page import SelfTestPage

INBOX, PREVIEW, SELF_TEST = range(3)


class RemindersTab(QWidget):
    """Three pages.

    Args:
        look: returns how everything stands that has a part in reminding.
        now: tells the moment, aware.
        zone: the user's time zone.

    Signals:
        top_up_requested: be led through a top-up of the card with this id.
        card_requested: show the card with this id.
        settings_requested: change how to be reminded.
    """

    top_up_requested = Signal(object)
    card_requested = Signal(object)
    settings_requested = Signal()

    def __init__(
        self,
        service: Reminding,
        wallets: WalletService,
        settings: Callable[[], ReminderSettings],
        *,
        look: Callable[[], SelfCheck],
        now: Callable[[], datetime],
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wallets = wallets
        self.inbox = InboxPage(service, self._wallet, settings, now=now, zone=zone)
        self.preview = PreviewPage(service, self._wallet, zone)
        self.self_test = SelfTestPage(service, look)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.addTab(self.inbox, self.tr("So far"))
        self.pages.addTab(self.preview, self.tr("To come"))
        self.pages.addTab(self.self_test, self.tr("Self-test"))
        self.settings_button = QToolButton()
        self.settings_button.setText(self.tr("Settin&gs…"))
        self.settings_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.settings_button.setAutoRaise(True)
        self.settings_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._draw_icon()
        self.pages.setCornerWidget(self.settings_button)
        layout = column(self.pages)
        layout.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, theme.SMALL)
        self.setLayout(layout)
        order_tabs(self.pages.tabBar(), self.settings_button)
        self.settings_button.clicked.connect(self.settings_requested)
        self.inbox.top_up_requested.connect(self.top_up_requested)
        self.inbox.card_requested.connect(self.card_requested)
        self.inbox.preview_requested.connect(self._show_preview)
        self.preview.settings_requested.connect(self.settings_requested)
        service.changed.connect(self.refresh)
        wallets.wallet_changed.connect(self._on_wallet_changed)

    def refresh(self) -> None:
        """Show everything as it is now; also for a new day or other settings."""
        self.inbox.refresh()
        self.preview.refresh()
        self.self_test.refresh()

    def show_self_test(self) -> None:
        """Open the self-test."""
        self.pages.setCurrentIndex(SELF_TEST)

    def focus_first(self) -> None:
        """Put the keyboard where the user wants to begin."""
        has_rows = self.inbox.model.rowCount() > 0
        target = self.inbox.table if self.pages.currentIndex() == INBOX and has_rows else self.pages.tabBar()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        self.settings_button.setIcon(icons.text_icon("edit", self.palette()))

    def _show_preview(self) -> None:
        self.pages.setCurrentIndex(PREVIEW)

    def _wallet(self) -> Wallet:
        return self._wallets.wallet

    def _on_wallet_changed(self) -> None:
        self.refresh()
