"""Saves one choice at a time."""

from PySide6.QtCore import QObject, Signal

from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.settings import ReminderSettings, Settings
from leb_wallet.services.settings_service import SettingsService
from leb_wallet.ui.errors import sentence


class Keeper(QObject):
    """Stands between the inputs of a dialog and the settings, for as long as the dialog is open.

    Signals:
        failed(str): nothing was saved, and why; the inputs shall show again what is in force.
        kept: what was chosen is in force.
    """

    failed = Signal(str)
    kept = Signal()

    def __init__(self, service: SettingsService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._before_reset: Settings | None = None
        self._after_reset: Settings | None = None

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._service.settings

    @property
    def reminders(self) -> ReminderSettings:
        """Those about reminders."""
        return self._service.settings.reminders

    def change(self, **fields: object) -> None:
        """Save other values of some fields."""
        self._keep(self.settings.replace(**fields))

    def change_reminders(self, **fields: object) -> None:
        """Save other values of some fields about reminders."""
        self._keep(self.settings.replace(reminders=self.reminders.replace(**fields)))

    def reset(self) -> None:
        """Make all choices as they are at first."""
        before = self.settings
        if self._keep(before.as_new()):
            self._before_reset, self._after_reset = before, self.settings

    def undo_reset(self) -> None:
        """Bring back what was in force before :meth:`reset`."""
        if self._before_reset is not None and self._keep(self._before_reset):
            self._before_reset = self._after_reset = None

    def can_undo_reset(self) -> bool:
        """Tell whether there was a reset and nothing was chosen since."""
        return self._before_reset is not None and self.settings == self._after_reset

    def _keep(self, settings: Settings) -> bool:
        if settings == self.settings:
            return True
        try:
            self._service.set(settings)
        except WalletError as error:
            self.failed.emit(sentence(error))
            return False
        self.kept.emit()
        return True
