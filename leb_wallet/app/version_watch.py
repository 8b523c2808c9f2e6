"""Builds what looks for newer versions of the program. Nothing that knows the network is imported before it is used."""

import os
from collections.abc import Callable

from PySide6.QtCore import QObject

from leb_wallet import __version__
from leb_wallet.app import clock
from leb_wallet.app.paths import AppPaths
from leb_wallet.domain.errors import WalletError
from leb_wallet.services.new_versions import Cancel, NewVersions
from leb_wallet.services.settings_service import SettingsService
from leb_wallet.services.start_command import sandbox


def make_versions(settings: SettingsService, paths: AppPaths, parent: QObject) -> NewVersions | None:
    """Return it, not begun yet; None in a sandbox such as Flatpak, which brings new versions itself."""
    if sandbox(os.environ) is not None:
        return None

    def ask(on_answer: Callable[[bytes], None], on_failure: Callable[[WalletError], None]) -> Cancel:
        from leb_wallet.app.version_asker import VersionAsker

        return VersionAsker(on_answer, on_failure, parent).cancel

    return NewVersions(settings, __version__, paths.state, ask=ask, now=clock.now, parent=parent)
