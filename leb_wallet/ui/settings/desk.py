"""What the settings need to know of the computer and may do to it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from leb_wallet.domain.backup import CopyResult
from leb_wallet.services.autostart import Autostart
from leb_wallet.services.encryption import Encryption
from leb_wallet.services.new_versions import NewVersions
from leb_wallet.services.scheduled_check import ScheduledCheck


@dataclass(frozen=True, slots=True)
class SettingsDesk:
    """Built in :mod:`leb_wallet.app`.

    ``now`` tells the moment in the user's time zone; ``has_tray`` whether there is a tray now. ``save_copy`` raises
    StorageError. ``versions`` is None where who installed the program keeps it up to date, such as Flatpak.
    """

    data_folder: Path
    settings_file: Path
    autostart: Autostart
    scheduled_check: ScheduledCheck
    has_tray: Callable[[], bool]
    now: Callable[[], datetime]
    save_copy: Callable[[Path], CopyResult]
    open_folder: Callable[[], None]
    encryption: Encryption | None = None
    versions: NewVersions | None = None
