"""One connection to a D-Bus message bus that never waits: the event loop tells when there is something to read.

Linux only, so it is imported late. jeepney makes and reads the messages; its own connections wait for replies.
"""

import os
import socket
import struct
from collections.abc import Callable, Mapping
from typing import Any

from jeepney import HeaderFields, Message, MessageType, message_bus
from jeepney.auth import BEGIN, Authenticator
from jeepney.bus import get_connectable_addresses
from jeepney.low_level import Parser
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from leb_wallet.services.notes import PATIENCE_MS

_CHUNK = 65536

OnReply = Callable[[Message], None]


def session_bus_path(environ: Mapping[str, str] = os.environ) -> str:
    r"""Return the path of the session bus's socket; one that begins with ``\0`` is abstract.

    Raises:
        OSError: there is no session bus, or its address is one that only remote programs use.
    """
    address = environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    usual = os.path.join(environ.get("XDG_RUNTIME_DIR", ""), "bus")  # noqa: PTH118 - a socket, not one of our files
    try:
        if address:
            return str(next(get_connectable_addresses(address)))
    except (ValueError, KeyError, RuntimeError, StopIteration) as error:
        raise OSError("unusable address of the session bus") from error
    if os.path.isabs(usual) and os.path.exists(usual):  # noqa: PTH117, PTH110
        return usual
    raise OSError("no session bus")


def is_error(message: Message) -> bool:
    """Return whether a reply says that the call failed; jeepney hands it back like any other."""
    return bool(message.header.message_type == MessageType.error)


def error_name(message: Message) -> str:
    """Return the name of the error, such as ``org.freedesktop.DBus.Error.ServiceUnknown``; empty for none."""
    return str(message.header.fields.get(HeaderFields.error_name, ""))


class DbusLink(QObject):
    """A connection from ``open`` until ``lost``. Calls made before the bus has answered are kept and sent then.

    A message that cannot be read ends the connection.
    """

    lost = Signal()
    signal_received = Signal(object)  # Message

    def __init__(self, parent: QObject | None = None, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__(parent)
        self._patience_ms = patience_ms
        self._socket: socket.socket | None = None
        self._reader: QSocketNotifier | None = None
        self._writer: QSocketNotifier | None = None
        self._auth: Authenticator | None = None
        self._parser = Parser()
        self._outgoing = bytearray()
        self._held = bytearray()  # calls that wait for the greeting to end
        self._serial = 0
        self._calls: dict[int, OnReply] = {}

    @property
    def is_open(self) -> bool:
        """Whether there is a connection, or one under way."""
        return self._socket is not None

    def open(self, path: str) -> None:
        """Connect and greet the bus.

        Raises:
            OSError: nobody listens there.
        """
        link = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            link.setblocking(False)
            link.connect(path)
        except OSError:
            link.close()
            raise
        self._socket, self._parser, self._auth = link, Parser(), Authenticator()
        self._outgoing, self._held, self._calls = bytearray(), bytearray(), {}
        self._reader = self._notifier(QSocketNotifier.Type.Read, self._on_readable)
        self._writer = self._notifier(QSocketNotifier.Type.Write, self._on_writable)
        self._writer.setEnabled(False)
        self.call(message_bus.Hello(), _ignore, on_silence=lambda: self._fail(link))
        self._greet()

    def call(self, message: Message, on_reply: OnReply, on_silence: Callable[[], None] | None = None) -> None:
        """Send a call. ``on_silence`` comes once if there is no reply in time; a late reply still reaches ``on_reply``.

        Neither comes after ``lost``.
        """
        self._serial += 1
        serial = self._serial
        self._calls[serial] = on_reply
        if on_silence is not None:
            QTimer.singleShot(self._patience_ms, self, lambda: self._on_patience_over(serial, on_silence))
        data = message.serialise(serial=serial)
        if self._auth is not None:
            self._held += data
        else:
            self._send(data)

    def close(self) -> None:
        """End the connection without a word."""
        for notifier in (self._reader, self._writer):
            if notifier is not None:
                notifier.setEnabled(False)
                notifier.deleteLater()
        if self._socket is not None:
            self._socket.close()
        self._socket = self._reader = self._writer = None
        self._calls = {}

    # --- Inside ---------------------------------------------------------------------------

    def _notifier(self, kind: QSocketNotifier.Type, slot: Callable[..., None]) -> QSocketNotifier:
        assert self._socket is not None
        notifier = QSocketNotifier(self._socket.fileno(), kind, self)
        notifier.activated.connect(slot)
        return notifier

    def _greet(self) -> None:
        """Send what the greeting wants next, and once it has ended all that waited for it."""
        assert self._auth is not None
        for line in iter(self._auth.data_to_send, None):
            if not line:
                return  # the bus has to answer first
            self._send(line)
        self._auth, held = None, self._held
        self._send(BEGIN + held)

    def _send(self, data: bytes) -> None:
        self._outgoing += data
        self._on_writable()

    def _on_writable(self) -> None:
        link = self._socket
        if link is None or self._writer is None:
            return
        try:
            while self._outgoing:
                del self._outgoing[: link.send(self._outgoing)]
        except BlockingIOError:
            pass
        except OSError:
            self._outgoing.clear()
            QTimer.singleShot(0, self, lambda: self._fail(link))  # not at once: whoever called is not done yet
        self._writer.setEnabled(bool(self._outgoing))

    def _on_readable(self) -> None:
        link = self._socket
        if link is None:
            return
        try:
            messages = self._read(link)
        except BlockingIOError:
            return
        except (OSError, ValueError, KeyError, IndexError, struct.error):
            self._fail(link)
            return
        for message in messages:
            if self._socket is link:  # what one message leads to may end the connection
                self._take(message)

    def _read(self, link: socket.socket) -> list[Message]:
        data = link.recv(_CHUNK)
        if not data:
            raise ConnectionResetError
        if self._auth is None:
            self._parser.add_data(data)
            return list(iter(self._parser.get_next_message, None))
        self._auth.feed(data)
        self._greet()
        return []

    def _take(self, message: Message) -> None:
        if message.header.message_type == MessageType.signal:
            self.signal_received.emit(message)
            return
        on_reply = self._calls.pop(message.header.fields.get(HeaderFields.reply_serial, 0), None)
        if on_reply is not None:
            on_reply(message)

    def _on_patience_over(self, serial: int, on_silence: Callable[[], None]) -> None:
        if serial in self._calls:
            on_silence()

    def _fail(self, link: socket.socket) -> None:
        if self._socket is link:
            self.close()
            self.lost.emit()


def _ignore(_message: Message) -> None:
    """Do nothing with a reply; its name is told to nobody."""


def message_text(value: Any) -> str:
    """Return text that fits into a message: no NUL, no half characters, of control characters only line breaks."""
    text = str(value).encode("utf-8", "replace").decode("utf-8")
    return "".join(letter for letter in text if letter == "\n" or letter.isprintable() or ord(letter) > 0x9F)
