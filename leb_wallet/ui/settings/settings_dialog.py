"""The settings. There is no Save: what is chosen is in force at once."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from leb_wallet.services.services import Services
from leb_wallet.ui import theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.blocks import column
from leb_wallet.ui.encryption.encryption_page import EncryptionPage
from leb_wallet.ui.form import give_room, order_tabs
from leb_wallet.ui.page_book import PageBook, PageEntry, room_for_book
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.settings.advanced_page import AdvancedPage
from leb_wallet.ui.settings.cards_money_page import CardsMoneyPage
from leb_wallet.ui.settings.data_page import DataPage
from leb_wallet.ui.settings.desk import SettingsDesk
from leb_wallet.ui.settings.general_page import GeneralPage
from leb_wallet.ui.settings.keeper import Keeper
from leb_wallet.ui.settings.page import SettingsPage
from leb_wallet.ui.settings.privacy_page import PrivacyPage
from leb_wallet.ui.settings.rebuilding_dialog import RebuildingDialog
from leb_wallet.ui.settings.reminders_page import RemindersPage

GENERAL, MONEY, REMINDERS, PRIVACY, DATA, ADVANCED = "general", "money", "reminders", "privacy", "data", "advanced"
ENCRYPTION = "encryption"
_Entry = PageEntry[SettingsPage]


class SettingsDialog(RebuildingDialog):
    """Pages, each made when it is first shown. ``page`` is one of the names above."""

    def __init__(
        self, services: Services, desk: SettingsDesk, page: str = GENERAL, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._service, self._desk = services.settings, desk
        self._keeper = Keeper(services.settings, self)
        self._name = page
        self._is_held = self._has_failed = False
        self.rebuild()
        self._keeper.failed.connect(self._on_failed)
        self._keeper.kept.connect(self._on_kept)
        self._service.changed.connect(self.refresh)
        give_room(self)

    @property
    def page(self) -> SettingsPage:
        """The page that is shown."""
        return self.book.page

    def show_page(self, name: str) -> None:
        """Show another page."""
        self.book.show_page(name)

    def refresh(self) -> None:
        """Show what is in force, whoever changed it."""
        for page in self.book.pages.values():
            page.refresh()

    def reject(self) -> None:
        """Close; where something typed could not be used or saved, only when asked again."""
        self._has_failed = False
        wrong = {name: found for name, page in self.book.pages.items() if (found := page.finish()) is not None}
        if (wrong or self._has_failed) and not self._is_held:
            self._is_held = True
            for name in [*wrong][:1]:
                self.show_page(name)
                wrong[name].setFocus()
            return
        super().reject()

    def sizeHint(self) -> QSize:
        """Return room for a page of usual length."""
        return room_for_book(self)

    # --- Inside ---------------------------------------------------------------------------

    def _make(self) -> QWidget:
        self.setWindowTitle(self.tr("Settings"))
        self.banner = Banner("overdue", "warning")
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        close = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        close.setAutoDefault(False)  # Enter in a line of text shall take what was typed
        content = QWidget()
        self.book = PageBook(self.tr("Pages of the settings"), self._all_entries(), self.banner, content)
        outer = column(self.book, self.buttons, spacing=theme.MEDIUM)
        outer.setStretch(0, 1)
        outer.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        content.setLayout(outer)
        self.book.turned.connect(self._on_turned)
        self.show_page(self._name)
        self.buttons.rejected.connect(self.reject)
        return content

    def _all_entries(self) -> tuple[_Entry, ...]:
        keeper, desk = self._keeper, self._desk
        encryption = desk.encryption
        pages = (
            ()
            if encryption is None
            else (_Entry(ENCRYPTION, "lock", self.tr("Encryption"), lambda: EncryptionPage(keeper, encryption)),)
        )
        return (
            _Entry(GENERAL, "general", self.tr("General"), lambda: GeneralPage(keeper, desk)),
            _Entry(MONEY, "card", self.tr("Cards & money"), lambda: CardsMoneyPage(keeper)),
            _Entry(REMINDERS, "reminder", self.tr("Reminders"), lambda: RemindersPage(keeper, desk)),
            _Entry(PRIVACY, "hide", self.tr("Privacy"), lambda: PrivacyPage(keeper)),
            *pages,
            _Entry(DATA, "backup", self.tr("Data & backup"), lambda: DataPage(keeper, desk)),
            _Entry(ADVANCED, "advanced", self.tr("Advanced"), lambda: AdvancedPage(keeper, desk)),
        )

    def _on_turned(self, name: str) -> None:
        self._name = name  # to come back to it when all is built anew
        order_tabs(*self.book.stops, self.buttons)

    def _on_failed(self, text: str) -> None:
        self._has_failed = True
        self.banner.tell(text)
        announce(self.banner, text, urgent=True)
        self.refresh()

    def _on_kept(self) -> None:
        self.banner.hide()
