"""The choice of the currency in which sums are shown."""

from PySide6.QtWidgets import QComboBox, QWidget

from leb_wallet.services.exchange_rates import PUBLISHED
from leb_wallet.services.settings_service import SettingsService
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.quiet_wheel import quiet


class HomeCurrencyBox(QComboBox):
    """Every currency the European Central Bank has rates for; what is chosen is saved at once."""

    def __init__(self, settings: SettingsService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        quiet(self)
        self.setAccessibleName(self.tr("Home currency"))
        self.setToolTip(self.tr("Sums over several currencies are shown in it"))
        self.addItem(self.tr("None: each currency by itself"), None)
        for code in PUBLISHED:
            self.addItem(code, code)
        self.show_chosen()
        self.currentIndexChanged.connect(self._save)

    def show_chosen(self) -> None:
        """Show what the settings say; they may have been changed elsewhere."""
        chosen = self._settings.settings.home_currency
        if self.findData(chosen) < 0:
            self.addItem(chosen or "", chosen)
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self.findData(chosen))
        self.blockSignals(blocked)

    def _save(self) -> None:
        with report_errors(self):
            self._settings.set(self._settings.settings.replace(home_currency=self.currentData()))
        self.show_chosen()
