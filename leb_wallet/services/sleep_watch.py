"""Tells when the computer has woken, where logind says so; elsewhere the clock is compared, see ``clock_watch``."""

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


class SleepWatch(QObject):
    """Listens to logind. Without a system bus, or without logind, it is silent and costs nothing.

    Signals:
        resumed: the computer has slept and is awake again.
    """

    resumed = Signal()

    def __init__(self, parent: QObject | None = None, environ: Mapping[str, str] = os.environ) -> None:
        super().__init__(parent)
        self._environ = environ
        self._link: DbusLink | None = None

    def begin(self) -> bool:
        """Listen from now on, and tell whether there is a bus to listen to. Never waits."""
        if not sys.platform.startswith("linux"):
            return False
        from jeepney import MatchRule, message_bus

        from leb_wallet.services.dbus_link import DbusLink

        link = DbusLink(self)
        link.signal_received.connect(self._on_signal)
        try:
            link.open(self._bus_path())
        except OSError:
            return False
        self._link = link
        rule = MatchRule(
            type="signal", sender="org.freedesktop.login1", path=LOGIND, interface=MANAGER, member="PrepareForSleep"
        )
        link.call(message_bus.AddMatch(rule), _ignore)
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
        if told == (LOGIND, MANAGER, "PrepareForSleep") and message.body == (False,):  # True: about to sleep
            self.resumed.emit()


def _ignore(_reply: Any) -> None:
    """Logind that is missing is no error: nothing will come."""
