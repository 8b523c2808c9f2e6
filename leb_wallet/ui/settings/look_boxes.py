"""What the window looks like: its language, its colours, the size of its letters. Chosen is in force at once."""

from PySide6.QtWidgets import QWidget

from leb_wallet.domain.settings import Theme
from leb_wallet.ui.settings.choice_box import ChoiceBox
from leb_wallet.ui.settings.keeper import Keeper

TEXT_SIZES = (100, 115, 130, 150, 175, 200)  # percent


class LanguageBox(ChoiceBox):
    """Languages by their own names, so that everybody finds theirs."""

    def __init__(self, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("language")
        self.setAccessibleName(self.tr("Language"))
        self.add(None, self.tr("Follow the system"))
        self.add("zh_CN", "简体中文")
        self.add("en", "English")
        self._keeper = keeper
        self.refresh()
        self.chosen.connect(self._keep)

    def refresh(self) -> None:
        """Show what is in force."""
        self.show_value(self._keeper.settings.language)

    def _keep(self, language: object) -> None:
        self._keeper.change(language=language)


class ThemeBox(ChoiceBox):
    """Light, dark, or as the desktop is."""

    def __init__(self, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("theme")
        self.setAccessibleName(self.tr("Colours"))
        self.add(Theme.SYSTEM, self.tr("Follow the system"))
        self.add(Theme.LIGHT, self.tr("Light"))
        self.add(Theme.DARK, self.tr("Dark"))
        self._keeper = keeper
        self.refresh()
        self.chosen.connect(self._keep)

    def refresh(self) -> None:
        """Show what is in force."""
        self.show_value(self._keeper.settings.theme)

    def _keep(self, value: object) -> None:
        self._keeper.change(theme=value)


class TextSizeBox(ChoiceBox):
    """The size of letters, in percent of the desktop's own."""

    def __init__(self, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("text_size")
        self.setAccessibleName(self.tr("Text size"))
        for percent in TEXT_SIZES:
            self.add(percent, self.text_of(percent))
        self._keeper = keeper
        self.refresh()
        self.chosen.connect(self._keep)

    def text_of(self, value: object) -> str:
        """Return a size in words."""
        return self.tr("{percent}%").format(percent=value)

    def refresh(self) -> None:
        """Show what is in force."""
        self.show_value(self._keeper.settings.text_size)

    def _keep(self, percent: object) -> None:
        self._keeper.change(text_size=percent)
