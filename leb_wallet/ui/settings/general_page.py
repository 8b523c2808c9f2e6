"""Language, colours, size of letters, what closing the window does, and whether to look for newer versions."""

from leb_wallet.ui.settings.close_to_tray_row import CloseToTrayRow
from leb_wallet.ui.settings.desk import SettingsDesk
from leb_wallet.ui.settings.keeper import Keeper
from leb_wallet.ui.settings.look_boxes import LanguageBox, TextSizeBox, ThemeBox
from leb_wallet.ui.settings.page import SettingsPage
from leb_wallet.ui.settings.rows import SettingRow
from leb_wallet.ui.settings.versions_box import VersionsBox


class GeneralPage(SettingsPage):
    """What most people look for first."""

    def __init__(self, keeper: Keeper, desk: SettingsDesk) -> None:
        super().__init__(keeper)
        self.set_title(self.tr("General"))
        self.language, self.theme, self.text_size = LanguageBox(keeper), ThemeBox(keeper), TextSizeBox(keeper)
        self.close_to_tray = CloseToTrayRow(keeper, has_tray=desk.has_tray())
        self.add_section("", SettingRow(self.tr("&Language"), self.language))
        self.add_section(
            self.tr("Look"),
            SettingRow(self.tr("&Colours"), self.theme),
            SettingRow(self.tr("Te&xt size"), self.text_size, self.tr("Of the size your desktop uses.")),
        )
        self.add_section(self.tr("Window"), self.close_to_tray)
        self.versions: VersionsBox | None = None
        if desk.versions is not None:
            self.versions = VersionsBox(keeper, desk.versions, desk.now().tzinfo)
            self.add_section(self.tr("New versions"), self.versions)

    def refresh(self) -> None:
        """Show what is in force now."""
        for shown in (self.language, self.theme, self.text_size, self.close_to_tray):
            shown.refresh()
        if self.versions is not None:
            self.versions.refresh()
