"""What closing the window does."""

from PySide6.QtWidgets import QWidget

from leb_wallet.ui.settings.keeper import Keeper
from leb_wallet.ui.settings.rows import CheckRow


class CloseToTrayRow(CheckRow):
    """Stay in the tray or end; without a tray there is nothing to choose."""

    def __init__(self, keeper: Keeper, *, has_tray: bool, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("When the window is closed, stay in the &tray"), self._hint(has_tray), parent)
        self.box.setObjectName("close_to_tray")
        self.setEnabled(has_tray)
        self._keeper = keeper
        self.refresh()
        self.chosen.connect(self._keep)

    def refresh(self) -> None:
        """Show what is in force."""
        self.show_value(self._keeper.reminders.close_to_tray)

    def _keep(self, is_on: bool) -> None:
        self._keeper.change_reminders(close_to_tray=is_on)

    def _hint(self, has_tray: bool) -> str:
        if has_tray:
            return self.tr("Reminders go on coming. To end the app, choose Quit in its menu or in the tray.")
        return self.tr("This desktop shows no tray now, so closing the window ends the app.")
