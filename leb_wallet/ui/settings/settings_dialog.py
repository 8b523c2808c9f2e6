"""The settings. There is no Save: what is chosen is in force at once."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialogButtonBox, QScrollArea, QStackedWidget, QWidget

from leb_wallet.services.services import Services
from leb_wallet.ui import theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.blocks import column, row
from leb_wallet.ui.encryption.encryption_page import EncryptionPage
from leb_wallet.ui.form import give_room, order_tabs, scrolling
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
from leb_wallet.ui.settings.settings_page_list import SettingsPageList

GENERAL, MONEY, REMINDERS, PRIVACY, DATA, ADVANCED = "general", "money", "reminders", "privacy", "data", "advanced"
ENCRYPTION = "encryption"
_WIDTH, _NARROW = 108, 78  # letters


class _Entry(NamedTuple):
    name: str
    icon: str
    title: str
    make: Callable[[], SettingsPage]


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
        return self._pages[self._name]

    def show_page(self, name: str) -> None:
        """Show another page."""
        if name not in self._pages:
            entry = self._entries[self._index(name)]
            self._pages[name] = entry.make()
            self._areas[name] = scrolling(self._pages[name])
            self._stack.addWidget(self._areas[name])
        self._name = name
        self._stack.setCurrentWidget(self._areas[name])
        self.list.show_page(self._index(name))
        stops = (self.list.list, self.list.box, self.banner, self._areas[name], self.buttons)
        order_tabs(*stops)
        self._arrange()

    def refresh(self) -> None:
        """Show what is in force, whoever changed it."""
        for page in self._pages.values():
            page.refresh()

    def reject(self) -> None:
        """Close; where something typed could not be used or saved, only when asked again."""
        self._has_failed = False
        wrong = {name: found for name, page in self._pages.items() if (found := page.finish()) is not None}
        if (wrong or self._has_failed) and not self._is_held:
            self._is_held = True
            for name in [*wrong][:1]:
                self.show_page(name)
                wrong[name].setFocus()
            return
        super().reject()

    def sizeHint(self) -> QSize:
        """Return room for a page of usual length."""
        width = theme.text_width(self.font(), "x" * _WIDTH)
        return QSize(width, round(width * 0.72))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the pages beside or above."""
        if self._content is not None:
            self._arrange()
        super().resizeEvent(event)

    # --- Inside ---------------------------------------------------------------------------

    def _make(self) -> QWidget:
        self.setWindowTitle(self.tr("Settings"))
        self._entries = self._all_entries()
        self._pages: dict[str, SettingsPage] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._stack = QStackedWidget()
        self.banner = Banner("overdue", "warning")
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        close = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        close.setAutoDefault(False)  # Enter in a line of text shall take what was typed
        content = QWidget()
        self.list = SettingsPageList([(entry.icon, entry.title) for entry in self._entries], content)
        right = column(self.list.box, self.banner, self._stack, spacing=theme.SMALL)
        right.setStretch(2, 1)
        middle = row(self.list.list, right, spacing=theme.LARGE)
        middle.setStretch(1, 1)
        outer = column(middle, self.buttons, spacing=theme.MEDIUM)
        outer.setStretch(0, 1)
        outer.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        content.setLayout(outer)
        self.show_page(self._name)
        self.list.chosen.connect(self._on_chosen)
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

    def _index(self, name: str) -> int:
        return [entry.name for entry in self._entries].index(name)

    def _arrange(self) -> None:
        is_narrow = self.width() < theme.text_width(self.font(), "x" * _NARROW)
        has_focus = self.list.list.hasFocus() or self.list.box.hasFocus()
        self.list.list.setVisible(not is_narrow)
        self.list.box.setVisible(is_narrow)
        self.page.show_title(not is_narrow)  # the box says it
        if has_focus:
            (self.list.box if is_narrow else self.list.list).setFocus()

    def _on_chosen(self, index: int) -> None:
        self.show_page(self._entries[index].name)

    def _on_failed(self, text: str) -> None:
        self._has_failed = True
        self.banner.tell(text)
        announce(self.banner, text, urgent=True)
        self.refresh()

    def _on_kept(self) -> None:
        self.banner.hide()
