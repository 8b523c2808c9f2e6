"""What new cards begin with, and in which currency sums are shown."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QSpinBox

from leb_wallet.domain.cards import MAX_MARGIN_DAYS
from leb_wallet.domain.money import CURRENCIES
from leb_wallet.ui.quiet_wheel import quiet
from leb_wallet.ui.settings.choice_box import ChoiceBox
from leb_wallet.ui.settings.keeper import Keeper
from leb_wallet.ui.settings.page import SettingsPage
from leb_wallet.ui.settings.rows import SettingRow

COMMON = ("CNY", "HKD", "USD", "EUR", "GBP", "THB", "JPY", "SGD", "MYR", "AUD")  # of who keeps such cards


class CardsMoneyPage(SettingsPage):
    """Cards and money."""

    def __init__(self, keeper: Keeper) -> None:
        super().__init__(keeper)
        self.set_title(self.tr("Cards & money"))
        self.currency = ChoiceBox(self.tr("Home currency"))
        self.currency.setObjectName("home_currency")
        self.currency.setMaxVisibleItems(16)
        self.currency.add(None, self.tr("None"))
        for code in COMMON:
            self.currency.add(code, code)
        self.currency.add_separator()
        for code in sorted(CURRENCIES - set(COMMON)):
            self.currency.add(code, code)
        self.margin = QSpinBox()
        self.margin.setObjectName("margin_days")
        self.margin.setRange(1, MAX_MARGIN_DAYS)
        self.margin.setKeyboardTracking(False)
        self.margin.setAccessibleName(self.tr("Margin of new cards in days"))
        quiet(self.margin)
        self.add_section(
            self.tr("Cards"),
            SettingRow(
                self.tr("&Margin of new cards, in days"),
                self.margin,
                self.tr(
                    "The last safe day is this many days before the operator’s limit. Seven days leave time for a "
                    "payment that fails. Cards you have keep their own margin."
                ),
            ),
        )
        self.add_section(
            self.tr("Money"),
            SettingRow(
                self.tr("&Home currency"),
                self.currency,
                self.tr(
                    "Sums over several currencies are also shown in this one, with the day of the rate and where it "
                    "is from. Amounts you recorded are never changed."
                ),
            ),
        )
        self.refresh()
        self.currency.chosen.connect(self._keep_currency)
        self.margin.valueChanged.connect(self._keep_margin)

    def refresh(self) -> None:
        """Show what is in force now."""
        self.currency.show_value(self.keeper.settings.home_currency)
        with QSignalBlocker(self.margin):
            self.margin.setValue(self.keeper.settings.margin_days)

    def finish(self) -> None:
        """Save a number that is still being typed."""
        self.margin.interpretText()

    def _keep_currency(self, code: object) -> None:
        self.keeper.change(home_currency=code)

    def _keep_margin(self, days: int) -> None:
        self.keeper.change(margin_days=days)
