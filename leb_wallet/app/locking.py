"""When the window locks, and what comes back when it is unlocked."""

from time import monotonic

from PySide6.QtCore import QCoreApplication, QObject

from leb_wallet.app.companion import Companion
from leb_wallet.app.paths import AppPaths
from leb_wallet.app.unlocking import keep_coming
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.domain.errors import StorageError
from leb_wallet.services.idle_watch import IdleWatch
from leb_wallet.ui.encryption.curtain import Curtain
from leb_wallet.ui.encryption.passphrase_dialog import PassphraseDialog, Purpose
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.main_window import MainWindow


class Locking(QObject):
    """Locks by key and menu, when idle, with the screen and at sleep, as the settings say."""

    def __init__(
        self, app: WalletApp, paths: AppPaths, window: MainWindow, companion: Companion, qt: QCoreApplication
    ) -> None:
        super().__init__(window)
        self._app, self._paths, self._window, self._companion = app, paths, window, companion
        self.lock = companion.lock
        self.curtain = Curtain(window, app.encryption.gate)
        self.idle = IdleWatch(qt, self._minutes, monotonic, self)
        for forget in (app.board.forget, app.receipts.remove_copies, companion.clear_clipboard):
            self.lock.add_forgetter(forget)
        self._connect()

    def renew_passphrase(self) -> None:
        """Ask for a new passphrase, after a recovery file has opened the wallet."""
        PassphraseDialog(self._app.encryption, Purpose.RENEW, self._window).open()

    def close(self) -> None:
        """Finish what is being written, and keep when the next reminders come, as the program ends."""
        self._app.encryption.wait()
        self._keep_coming()

    # --- Inside ---------------------------------------------------------------------------

    def _connect(self) -> None:
        sleep = self._companion.sleep
        self._window.lock_requested.connect(self.lock.lock)
        self.idle.idle.connect(self.lock.lock)
        sleep.sleeping.connect(self._on_away)
        sleep.screen_locked.connect(self._on_away)
        self._app.settings.changed.connect(self.idle.refresh)
        self._app.encryption.changed.connect(self._on_encryption_changed)
        self.lock.locking.connect(self._on_locking)
        self.lock.locked.connect(self._companion.tray.update)
        self.lock.unlocked.connect(self._on_unlocked)

    def _minutes(self) -> int:
        return self._app.settings.settings.lock_after(is_encrypted=self._app.encryption.is_on)

    def _on_away(self) -> None:
        if self._app.settings.settings.locks_when_away(is_encrypted=self._app.encryption.is_on):
            self.lock.lock()

    def _on_encryption_changed(self) -> None:
        self.idle.refresh()
        self._keep_coming()

    def _on_locking(self) -> None:
        self._keep_coming()
        page = self.curtain.draw(reminders_go_on=True)
        page.unlocked.connect(self._on_key)

    def _on_key(self, is_recovered: bool) -> None:
        try:
            self.lock.unlock()
        except StorageError as error:
            if self.curtain.page is not None:
                self.curtain.page.say(sentence(error))
            return
        if is_recovered:
            self.renew_passphrase()

    def _on_unlocked(self) -> None:
        self.curtain.raise_()
        self._window.rebuild()
        self.idle.note()
        self._companion.tray.update()
        if self._app.encryption.is_on:
            self._companion.way_back.backups.recall_steps()

    def _keep_coming(self) -> None:
        if not self.lock.is_locked or not self._app.encryption.gate.is_locked:
            keep_coming(self._app, self._paths)
