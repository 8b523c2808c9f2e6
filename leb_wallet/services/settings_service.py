"""The user's choices: saved, then announced."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.settings import ReminderSettings, Settings
from leb_wallet.storage.settings_file import save


class SettingsService(QObject):
    """Holds the current settings.

    Signals:
        changed: other settings are in force.
    """

    changed = Signal()

    def __init__(self, settings: Settings, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings, self._path = settings, path
        self._had_folder = path.parent.is_dir()

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def set(self, settings: Settings) -> None:
        """Save other settings; they are in force at once.

        Raises:
            StorageError: nothing was saved, nothing has changed.
        """
        if settings == self._settings:
            return
        if self._had_folder and not self._path.parent.is_dir():  # a drive that was pulled: its place must be free
            raise StorageError("folder_missing", file=self._path.parent.name)
        save(settings, self._path)
        self._settings = settings
        self.changed.emit()

    def set_reminders(self, reminders: ReminderSettings) -> None:
        """Save other choices about reminders. Raises as :meth:`set`."""
        self.set(self._settings.replace(reminders=reminders))
