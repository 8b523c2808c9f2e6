"""Work of a second or more, away from the window."""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from leb_wallet.domain.errors import WalletError


class Background(QObject):
    """Runs one function at a time in a thread; it touches nothing of Qt.

    Signals:
        done(object): what the function returned.
        failed(WalletError): what it raised.
        crashed(Exception): anything else.
        progressed(int, int): how far it is, where it says so.
    """

    done = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)
    progressed = Signal(int, int)
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._then: Callable[[Any], None] | None = None
        self._finally: Callable[[], None] | None = None
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a function is running."""
        return self._thread is not None

    def run(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None] | None = None,
        at_last: Callable[[], None] | None = None,
    ) -> None:
        """Run ``work`` in a thread, ``then`` with what it returned, ``at_last`` also after an error, both back here."""
        assert self._thread is None, "one thing at a time"
        self._then, self._finally = then, at_last
        self._thread = Thread(target=self._work, args=(work,), daemon=False)
        self._thread.start()

    def wait(self) -> None:
        """Wait until the function has ended, as before the program ends."""
        if self._thread is not None:
            self._thread.join()

    def _work(self, work: Callable[[], Any]) -> None:
        try:
            found, error = work(), None
        except Exception as raised:  # noqa: BLE001 - handed on to where it can be shown
            found, error = None, raised
        with suppress(RuntimeError):  # who asked for it is gone
            self._ended.emit(found, error)

    def _on_ended(self, found: object, error: Exception | None) -> None:
        thread, then, at_last = self._thread, self._then, self._finally
        if thread is not None:
            thread.join()
        self._thread = self._then = self._finally = None
        if at_last is not None:
            at_last()
        if error is None:
            if then is not None:
                then(found)
            self.done.emit(found)
        elif isinstance(error, WalletError):
            self.failed.emit(error)
        else:
            self.crashed.emit(error)
