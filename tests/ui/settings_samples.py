"""What the tests of the settings and of the first start share: a desk of their own, and another language."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QTranslator

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.settings import Settings
from leb_wallet.services.autostart import AutostartState
from leb_wallet.services.backup import Backup
from leb_wallet.storage.settings_file import load_lenient
from leb_wallet.ui.settings.desk import SettingsDesk

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


class FakeSwitch:
    """A switch that can refuse."""

    def __init__(self, state=AutostartState.OFF, fails=False):
        self.now, self.fails = state, fails
        self.asked = []

    def state(self):
        if self.now is None:
            raise StorageError("no_permission", file="x")
        return self.now

    def why_not(self):
        return None

    def shown(self):
        return "[Timer]\nPersistent=true"

    def switch(self, on):
        self.asked.append(on)
        if self.fails:
            raise StorageError("system_refused")
        self.now = AutostartState.ON if on else AutostartState.OFF


def make_desk(folder, **fields):
    """Return a desk on the folder of a :class:`card_samples.Sample`."""
    opened = []
    usual = {
        "data_folder": folder,
        "settings_file": folder / "settings.json",
        "autostart": FakeSwitch(),
        "scheduled_check": FakeSwitch(),
        "has_tray": lambda: True,
        "now": lambda: NOW,
        "save_copy": Backup(folder, folder / "settings.json").save_copy,
        "open_folder": lambda: opened.append(folder),
    }
    return SettingsDesk(**(usual | fields))


def saved_in(folder: Path) -> Settings:
    """Return the settings that are on the disk."""
    return load_lenient(Settings, folder / "settings.json").value


def make_unwritable(folder: Path):
    """Let nothing be saved any more; a folder stands where the file would be."""
    (folder / "settings.json").unlink(missing_ok=True)
    (folder / "settings.json").mkdir()


class Shouting(QTranslator):
    """Another language: English in capitals."""

    def translate(self, _context, source, _comment=None, _n=-1):
        return source.upper() if "{" not in source else ""

    def isEmpty(self):
        return False
