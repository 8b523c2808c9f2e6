"""One window a wallet: a second start hands over what it was asked for, and leaves.

Who holds the lock is the first; the lock ends with the process, so a stale one cannot
be. The socket is private to the user. The second start writes one line of JSON, such as
``{"raise": true, "card": "3f2c…", "top_up": null, "record": null, "quit": false}``; the first answers that it was
heard.
"""

import os
import re
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, QTimer, Signal

from leb_wallet.domain.errors import WalletBusy
from leb_wallet.storage.lock import WalletLock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

ANSWER_MS = 2000
PAUSE_MS = 50
HEARD, STAYS = b"heard\n", b"stays\n"
MAX_LINE = 1024  # bytes; what we write ourselves is a tenth of it
_ID = re.compile(r"[0-9a-f]{8,32}", re.ASCII)  # as domain/ids.py has it


class Request(NamedTuple):
    """What a start asks of the window that is open already."""

    raises: bool = True  # a start at login does not bring the window to the front
    card: str | None = None  # an id: show this card
    top_up: str | None = None  # an id: begin a top-up; empty for a card to be chosen
    record: str | None = None  # an id: ask what was done with the card; as top_up
    quits: bool = False  # end the program, as before an update


class SingleInstance(QObject):
    """The right to show the window of one wallet.

    Signals:
        raise_requested: the window shall come to the front. Emitted before those below.
        card_requested: and show the card with this id, which may be no card's.
        top_up_requested: and begin a top-up of that card; empty for a card to be chosen.
        record_requested: and ask what was done with that card; empty for a card to be chosen.
        quit_requested: end the program; emitted alone.
    """

    raise_requested = Signal()
    card_requested = Signal(str)
    top_up_requested = Signal(str)
    record_requested = Signal(str)
    quit_requested = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = WalletLock(folder, name="window.lock")
        self._folder = folder
        self.stays: Callable[[], bool] = bool  # then being asked to quit only brings the window to the front

    @cached_property
    def _server_names(self) -> tuple[str, ...]:
        """Where the socket may be: in the folder that only the user can enter, where the system has one, or in /tmp."""
        from hashlib import sha256

        name = f"leb-wallet-{sha256(str(self._folder.resolve()).encode()).hexdigest()[:16]}"
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        is_there = runtime.startswith("/") and Path(runtime).is_dir()
        return (f"{runtime}/{name}", name) if is_there else (name,)

    def is_first(self, timeout_s: float = 0) -> bool:
        """Take the lock if nobody has it, or if who has it ends within that time.

        Raises:
            StorageError: the folder cannot be made or written.
        """
        try:
            self._lock.acquire(timeout_s)
        except WalletBusy:
            return False
        return True

    def let_go(self) -> None:
        """Give the right back, as at the end of the program."""
        self._lock.release()

    def hand_over(self, request: Request) -> bool:
        """Tell the window that is open what is asked for, and return whether it heard and does it.

        One that has only just been started is given the time to begin listening.
        """
        from PySide6.QtNetwork import QLocalSocket

        left = QDeadlineTimer(ANSWER_MS)
        while not left.hasExpired():
            for name in self._server_names:
                socket = QLocalSocket()
                socket.connectToServer(name)
                if socket.waitForConnected(max(1, left.remainingTime())):
                    # A window that hangs is connected to as well, by the system; only one that lives answers.
                    socket.write(line_of(request))
                    socket.flush()
                    return socket.waitForReadyRead(ANSWER_MS) and bytes(socket.readAll().data()) != STAYS
            QThread.msleep(PAUSE_MS)
        return False

    def ask_first_to_raise(self) -> bool:
        """Ask the window that is open to come to the front, and tell whether it heard."""
        return self.hand_over(Request())

    def listen(self) -> None:
        """Hear later starts. Without the socket the window works all the same."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        for name in self._server_names:
            QLocalServer.removeServer(name)  # of a process that died: the lock is ours
            if self._server.listen(name):
                return

    def _on_connection(self) -> None:
        while connection := self._server.nextPendingConnection():
            _Caller(connection, self.stays, self).heard.connect(self._on_heard)

    def _on_heard(self, line: bytes) -> None:
        request = request_of(line)
        if request is None:
            return
        if request.quits:
            self.quit_requested.emit()
            return
        if request.raises:
            self.raise_requested.emit()
        if request.card is not None:
            self.card_requested.emit(request.card)
        if request.top_up is not None:
            self.top_up_requested.emit(request.top_up)
        if request.record is not None:
            self.record_requested.emit(request.record)


class _Caller(QObject):
    """One connection, until it has said one line that makes sense, or anything that does not."""

    heard = Signal(bytes)

    def __init__(self, connection: "QLocalSocket", stays: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._connection, self._stays, self._has_spoken = connection, stays, False
        connection.setParent(self)
        connection.setReadBufferSize(MAX_LINE + 1)  # who writes on and on, waits
        connection.readyRead.connect(self._on_bytes)
        connection.disconnected.connect(self.deleteLater)
        QTimer.singleShot(0, self, self._on_bytes)  # what came before anybody listened

    def _on_bytes(self) -> None:
        if self._has_spoken:
            return
        if self._connection.canReadLine():
            self._has_spoken = True
            self._answer(bytes(self._connection.readLine().data()))
        elif self._connection.bytesAvailable() > MAX_LINE:
            self._connection.abort()

    def _answer(self, line: bytes) -> None:
        request = request_of(line)
        if request is None:
            self._connection.abort()
            return
        stays = request.quits and self._stays()
        self._connection.write(STAYS if stays else HEARD)
        self._connection.flush()
        self.heard.emit(line_of(Request()) if stays else line)


def line_of(request: Request) -> bytes:
    """Return a request as it is written to the socket."""
    import json

    fields = {
        "raise": request.raises,
        "card": request.card,
        "top_up": request.top_up,
        "record": request.record,
        "quit": request.quits,
    }
    return json.dumps(fields, separators=(",", ":")).encode() + b"\n"


def request_of(line: bytes) -> Request | None:
    """Return what a line asks for; None for one that we did not write. Fields of a newer version are passed over."""
    import json

    try:
        fields = json.loads(line) if len(line) <= MAX_LINE else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(fields, dict) or not isinstance(fields.get("raise"), bool):
        return None
    card, acts, quits = fields.get("card"), (fields.get("top_up"), fields.get("record")), fields.get("quit", False)
    is_card_fine = card is None or is_id(card)
    are_acts_fine = all(act is None or act == "" or is_id(act) for act in acts)
    is_fine = is_card_fine and are_acts_fine and isinstance(quits, bool)
    return Request(fields["raise"], card, *acts, quits) if is_fine else None


def is_id(value: object) -> bool:
    """Tell whether a value could be the id of a card, so that nothing else is handed on."""
    return isinstance(value, str) and _ID.fullmatch(value) is not None
