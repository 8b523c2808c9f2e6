"""Where everything lies: the system's own folders, or all under one given by ``--data-dir``."""

from pathlib import Path
from typing import NamedTuple

import appdirs  # the only use: a later change of library touches one file

APP_NAME = "leb-wallet"


class AppPaths(NamedTuple):
    """The folders of one user's wallet. None need exist yet."""

    data: Path
    config: Path
    state: Path

    @property
    def settings(self) -> Path:
        """The user's choices."""
        return self.config / "settings.json"

    @property
    def state_file(self) -> Path:
        """What may be deleted at any time: window size, this device's id."""
        return self.state / "state.json"


def app_paths(data_dir: Path | None) -> AppPaths:
    """Return the folders to use; with ``data_dir`` nothing outside it is touched."""
    if data_dir is not None:
        return AppPaths(data_dir, data_dir, data_dir)
    dirs = appdirs.AppDirs(APP_NAME, appauthor=False)
    return AppPaths(Path(dirs.user_data_dir), Path(dirs.user_config_dir), Path(dirs.user_state_dir))
