"""The window of a wallet that cannot be opened: it says why and, where there is a way out, leads there."""

from collections.abc import Callable
from secrets import token_hex

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from leb_wallet.app.keeping import make_rebuilder
from leb_wallet.app.paths import AppPaths
from leb_wallet.domain.errors import DamagedFile, WalletError
from leb_wallet.storage.vault import Vault
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.main_window import MainWindow


class Rescue(QObject):
    """Shows the problem; once the wallet was made anew, the window goes on with ``reopen``, which may raise.

    ``vault`` is the one that was tried to open, with its key; None where not even that could be told of the files.
    """

    def __init__(
        self, window: MainWindow, paths: AppPaths, vault: Vault | None, error: WalletError, reopen: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window, self._paths, self._vault, self._reopen = window, paths, vault, reopen
        self.button: QPushButton | None = None
        if isinstance(error, DamagedFile) and vault is not None:
            self.button = QPushButton(self.tr("Make the wallet &anew…"))
            self.button.setDefault(True)
            self.button.clicked.connect(self.open)
        self._page = window.show_problem(sentence(error), self.button)
        if self.button is not None:
            self.button.setFocus()

    def open(self) -> None:
        """Show what can be made out of what is left."""
        from leb_wallet.ui.backups.rebuild_dialog import RebuildDialog

        assert self._vault is not None
        dialog = RebuildDialog(make_rebuilder(self._paths, token_hex(4), self._vault), self._window)
        dialog.rebuilt.connect(self._go_on)
        dialog.open()

    def _go_on(self, said: str) -> None:
        self._page.hide()
        try:
            self._reopen()
        except WalletError as error:
            self._page.deleteLater()
            self._page = self._window.show_problem(sentence(error))
            return
        self._page.deleteLater()
        self._window.tabs.show()
        self._window.show_notice(said)
