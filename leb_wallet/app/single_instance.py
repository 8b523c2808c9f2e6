"""One window a wallet: a second start raises the first.

Who holds the lock is the first; the lock ends with the process, so a stale one cannot
be. The socket beside it is private to the user and carries one word: that it was heard.
"""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal

from leb_wallet.domain.errors import WalletBusy
from leb_wallet.storage.lock import WalletLock

ANSWER_MS = 2000
PAUSE_MS = 50
HEARD = b"heard\n"


class SingleInstance(QObject):
    """The right to show the window of one wallet."""

    raise_requested = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = WalletLock(folder, name="window.lock")
        self._folder = folder

    @cached_property
    def _server_name(self) -> str:
        from hashlib import sha256

        return f"leb-wallet-{sha256(str(self._folder.resolve()).encode()).hexdigest()[:16]}"

    def is_first(self) -> bool:
        """Take the lock if nobody has it.

        Raises:
            StorageError: the folder cannot be made or written.
        """
        try:
            self._lock.acquire(timeout_s=0)
        except WalletBusy:
            return False
        return True

    def ask_first_to_raise(self) -> bool:
        """Ask the window that is open to come to the front, and tell whether it heard.

        One that has only just been started is given the time to begin listening.
        """
        from PySide6.QtNetwork import QLocalSocket

        left, socket = QDeadlineTimer(ANSWER_MS), QLocalSocket(self)
        while not left.hasExpired():
            socket.connectToServer(self._server_name)
            if socket.waitForConnected(left.remainingTime()):
                # A window that hangs is connected to as well, by the system; only one that lives answers.
                return socket.waitForReadyRead(ANSWER_MS)
            QThread.msleep(PAUSE_MS)
        return False

    def listen(self) -> None:
        """Hear later starts. Without the socket the window works all the same."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._server_name)  # of a process that died: the lock is ours
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(self._server_name)

    def _on_connection(self) -> None:
        while connection := self._server.nextPendingConnection():
            connection.disconnected.connect(connection.deleteLater)
            connection.write(HEARD)
            connection.flush()
            self.raise_requested.emit()
