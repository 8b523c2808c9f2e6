"""Tells when the computer falls asleep, has woken, or its screen is locked, where logind says so.

Elsewhere waking is noticed by comparing the clock, see ``clock_watch``.
"""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leb_wallet.services.dbus_link import DbusLink

SYSTEM_BUS = "unix:path=/run/dbus/system_bus_socket"
LOGIND, MANAGER = "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
SESSION, PROPERTIES = "org.freedesktop.login1.Session", "org.freedesktop.DBus.Properties"
_NAME = "org.freedesktop.login1"


class SleepWatch(QObject):
    """Listens to logind. Without a system bus, or without logind, it is silent and costs nothing.

    Signals:
        resumed: the computer has slept and is awake again.
        sleeping: it is about to sleep.
        screen_locked: the screen of the user's own session is locked.
    """

    resumed = Signal()
    sleeping = Signal()
    screen_locked = Signal()

    def __init__(self, parent: QObject | None = None, environ: Mapping[str, str] = os.environ) -> None:
        super().__init__(parent)
        self._environ = environ
        self._link: DbusLink | None = None
        self._session = ""  # the path of the user's own session, once logind has told it

    def begin(self) -> bool:
        """Listen from now on, and tell whether there is a bus to listen to. Never waits."""
        if not sys.platform.startswith("linux"):
            return False
        from jeepney import DBusAddress, MatchRule, message_bus, new_method_call

        from leb_wallet.services.dbus_link import DbusLink

        link = DbusLink(self)
        link.signal_received.connect(self._on_signal)
        try:
            link.open(self._bus_path())
        except OSError:
            return False
        self._link = link
        for rule in (
            MatchRule(type="signal", sender=_NAME, path=LOGIND, interface=MANAGER, member="PrepareForSleep"),
            MatchRule(type="signal", sender=_NAME, interface=SESSION, member="Lock"),
            MatchRule(type="signal", sender=_NAME, interface=PROPERTIES, member="PropertiesChanged"),
        ):
            link.call(message_bus.AddMatch(rule), _ignore)
        manager = DBusAddress(LOGIND, bus_name=_NAME, interface=MANAGER)
        session = self._environ.get("XDG_SESSION_ID")
        if session:
            link.call(new_method_call(manager, "GetSession", "s", (session,)), self._on_session)
        else:
            link.call(new_method_call(manager, "GetSessionByPID", "u", (os.getpid(),)), self._on_session)
        return True

    def end(self) -> None:
        """Listen no longer."""
        if self._link is not None:
            self._link.close()

    def _bus_path(self) -> str:
        from jeepney.bus import get_connectable_addresses

        with suppress(ValueError, KeyError, RuntimeError, StopIteration):
            return str(next(get_connectable_addresses(self._environ.get("DBUS_SYSTEM_BUS_ADDRESS") or SYSTEM_BUS)))
        raise OSError("unusable address of the system bus")

    def _on_signal(self, message: Any) -> None:
        from jeepney import HeaderFields

        fields = message.header.fields
        told = (fields.get(HeaderFields.path), fields.get(HeaderFields.interface), fields.get(HeaderFields.member))
        if told == (LOGIND, MANAGER, "PrepareForSleep"):
            if message.body == (True,):
                self.sleeping.emit()
            elif message.body == (False,):
                self.resumed.emit()
        elif self._session and told[0] == self._session and _says_locked(told[1:], message.body):
            self.screen_locked.emit()

    def _on_session(self, reply: Any) -> None:
        from jeepney import MessageType

        body = reply.body
        if reply.header.message_type == MessageType.method_return and body and isinstance(body[0], str):
            self._session = body[0]


def _says_locked(told: tuple[object, ...], body: Any) -> bool:
    """Tell whether a signal of the session says that its screen is locked: one way or the other, by desktop."""
    if told == (SESSION, "Lock"):
        return True
    if told != (PROPERTIES, "PropertiesChanged") or len(body) < 2 or body[0] != SESSION:
        return False
    return isinstance(body[1], dict) and body[1].get("LockedHint") == ("b", True)


def _ignore(_reply: Any) -> None:
    """Logind that is missing is no error: nothing will come."""
