"""A banner above the tabs that says that there is a newer version, until it is skipped or put off."""

from PySide6.QtCore import QObject

from leb_wallet.services.new_versions import NewVersions
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.main_window import MainWindow


class NewVersionHint(QObject):
    """Shows the banner while there is something to tell. Closed, it stays away until the next start."""

    def __init__(self, window: MainWindow, versions: NewVersions) -> None:
        super().__init__(window)
        self._window, self._versions = window, versions
        self._banner: Banner | None = None
        self._told = self._put_off = ""
        versions.changed.connect(self._look)
        self._look()

    def open(self) -> None:
        """Show the notes."""
        from leb_wallet.ui.new_version_dialog import NewVersionDialog

        newer = self._versions.newer
        if newer is None:
            return
        dialog = NewVersionDialog(newer, self._versions, self._window)
        dialog.rejected.connect(self._on_closed)
        dialog.open()

    def _look(self) -> None:
        newer = self._versions.worth_a_word
        version = newer.version if newer is not None and newer.version != self._put_off else ""
        if version == self._told:
            return
        self._told = version
        self._remove()
        if version:
            self._banner = self._window.add_banner(
                lambda: self.tr("LEB Wallet {version} is available.").format(version=version),
                *("accent", "info"),
                action=lambda: self.tr("See what is new…"),
                can_close=True,
            )
            self._banner.action_requested.connect(self.open)
            self._banner.closed.connect(self._on_closed)

    def _on_closed(self) -> None:
        """Keep quiet about this version until the next start."""
        self._put_off, self._told = self._told, ""
        self._remove()

    def _remove(self) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
