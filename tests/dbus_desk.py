"""A small notification server for tests, and a private message bus for it. Linux only."""

import threading
from contextlib import suppress
from dataclasses import dataclass, field

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.Notifications"
TRAY_WATCHER = "org.kde.StatusNotifierWatcher"


@dataclass
class Shown:
    """One call of Notify as it arrived."""

    id: int
    app: str
    replaces: int
    icon: str
    title: str
    body: str
    actions: list[str]
    hints: dict[str, tuple[str, object]]
    timeout: int


@dataclass
class FakeServer:
    """A notification server that does what it is told: answers, refuses, or says nothing.

    It runs in a thread of its own, so that the one under test may run its event loop.
    """

    address: str
    capabilities: tuple[str, ...] = ("actions", "body", "body-markup")
    first_id: int = 1
    error: str = ""  # answer Notify with it
    hangs: tuple[str, ...] = ()  # methods that get no answer until `let_go`
    owns: tuple[str, ...] = (NAME,)
    shown: list[Shown] = field(default_factory=list)
    withdrawn: list[int] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def __enter__(self) -> "FakeServer":
        self._held = []
        self._link = open_dbus_connection(self.address)
        for name in self.owns:
            self._link.send_and_get_reply(message_bus.RequestName(name))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._link.sock.shutdown(2)
        self._thread.join(10)
        self._link.close()

    def invoke(self, number: int, action: str, token: str = "") -> None:
        if token:
            self._signal("ActivationToken", "us", (number, token))
        self._signal("ActionInvoked", "us", (number, action))

    def close(self, number: int, reason: int) -> None:
        self._signal("NotificationClosed", "uu", (number, reason))

    def let_go(self) -> None:
        """Answer all that was held back."""
        self.hangs, held = (), self._held
        self._held = []
        for call in held:
            self._answer(call)

    def _signal(self, member: str, signature: str, body: tuple) -> None:
        self._link.send(
            new_signal(DBusAddress("/org/freedesktop/Notifications", interface=NAME), member, signature, body)
        )

    def _serve(self) -> None:
        with suppress(OSError, ValueError):
            while True:
                call = self._link.receive()
                if call.header.message_type == MessageType.method_call:
                    self._answer(call)

    def _answer(self, call) -> None:
        member = call.header.fields.get(HeaderFields.member)
        self.asked.append(member)
        if member in self.hangs:
            self._held.append(call)
            return
        reply = {
            "GetCapabilities": lambda: ("as", (list(self.capabilities),)),
            "GetServerInformation": lambda: ("ssss", ("fake", "tests", "7", "1.2")),
            "Notify": lambda: ("u", (self._number_for(call.body),)),
            "CloseNotification": lambda: self._close(call.body[0]),
        }[member]
        if member == "Notify" and self.error:
            self._link.send(new_error(call, self.error, "s", ("no",)))
            return
        self._link.send(new_method_return(call, *reply()))
        if member == "CloseNotification":
            self.close(call.body[0], 3)

    def _number_for(self, body: tuple) -> int:
        number = body[1] or self.first_id + len(self.shown)
        self.shown.append(Shown(number, *body))
        return number

    def _close(self, number: int) -> tuple:
        self.withdrawn.append(number)
        return ()
