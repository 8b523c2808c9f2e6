"""Notifications by whatever way this desktop offers: its notification server, else the tray, else a banner."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance

from leb_wallet.services.notes import DEFAULT_ACTION, PATIENCE_MS, Note, NotifierCheck, Problem, Route, Urgency

TYPE_CHECKING = False
if TYPE_CHECKING:  # needs jeepney, which is there on Linux only
    from leb_wallet.services.dbus_notifications import DbusNotifications

__all__ = ["Note", "Notifier", "NotifierCheck", "Problem", "Route", "Urgency"]

# Shows title and body; False tells that it could not, as when the tray is gone.
ShowMessage = Callable[[str, str], object]


class Notifier(QObject):
    """Shows each note by exactly one route and tells what the user did with it.

    On Linux ``org.freedesktop.Notifications`` comes first: a tray message of Qt is lost
    where no tray exists, and has no buttons. On Windows and macOS the tray's message does.
    """

    activated = Signal(str, str)  # key, id of the action; "default" for a click on the body
    closed = Signal(str, bool)  # key, whether the user dismissed it
    banner_requested = Signal(Note)  # nothing else could show it
    settled = Signal(str, str)  # key, the route that did show it
    check_changed = Signal()  # `self_check` would answer otherwise now

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        uses_dbus: bool = sys.platform == "linux",
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self.activation_token = ""  # while `activated` is emitted: what Wayland wants to see before it raises a window
        self._dbus: DbusNotifications | None = self._make_dbus(patience_ms) if uses_dbus else None
        self._show_message: ShowMessage | None = None
        self._tray_key = ""

    def set_tray(self, show_message: ShowMessage | None, clicked: SignalInstance | None = None) -> None:
        """Use the tray's messages from now on; ``clicked`` is its signal for a click on one. None: there is no tray."""
        self._show_message = show_message
        if clicked is not None:
            clicked.connect(self.on_tray_clicked)
        self.check_changed.emit()

    @property
    def route(self) -> str:
        """The route that the next note will take, as far as that is known."""
        return self.self_check().route

    def show(self, note: Note) -> str:
        """Show a note and return the route it takes.

        ``dbus`` means it is on its way. Should the server refuse it or stay silent for
        some seconds, the note goes on to the next route; ``settled`` tells where each note
        ended, for the other routes before this returns.
        """
        if self._dbus is not None and self._dbus.show(note):
            return Route.DBUS
        return self._show_otherwise(note)

    def withdraw(self, key: str) -> None:
        """Take a note from the screen where that is possible; a tray's message goes by itself."""
        if self._dbus is not None:
            self._dbus.withdraw(key)

    def self_check(self) -> NotifierCheck:
        """Return what is known now; asks the server where that was not done yet. ``check_changed`` tells of news."""
        if self._dbus is None:
            tray = self._show_message is not None
            return NotifierCheck(Route.TRAY if tray else Route.BANNER, problem=None if tray else Problem.NO_TRAY)
        return self._dbus.check(Route.TRAY if self._tray_is_of_use() else Route.BANNER)

    def look_again(self) -> None:
        """Ask the server anew if it was not there or did not answer. The next ``show`` does that by itself."""
        if self._dbus is not None:
            self._dbus.ask()

    def close(self) -> None:
        """Leave the bus. What is on the screen stays there; its buttons are dead then."""
        if self._dbus is not None:
            self._dbus.close()

    def on_tray_clicked(self) -> None:
        """Tell that the tray's last message was clicked."""
        if self._tray_key:
            self.activated.emit(self._tray_key, DEFAULT_ACTION)

    def _show_otherwise(self, note: Note) -> str:
        """Show a note by the tray or the banner, and return which."""
        show_message = self._show_message if self._tray_is_of_use() else None
        if show_message is not None and show_message(note.title, note.body) is not False:
            route, self._tray_key = Route.TRAY, note.key
        else:
            route = Route.BANNER
            self.banner_requested.emit(note)
        self.settled.emit(note.key, route)
        return route

    def _tray_is_of_use(self) -> bool:
        # A StatusNotifier tray hands its messages to the very server that could not show this one; they would be lost.
        lost = self._dbus is not None and self._dbus.has_status_notifier
        return self._show_message is not None and not lost

    def _make_dbus(self, patience_ms: int) -> "DbusNotifications":
        from leb_wallet.services.dbus_notifications import DbusNotifications

        dbus = DbusNotifications(self, patience_ms)
        dbus.shown.connect(self._on_shown)
        dbus.refused.connect(self._show_otherwise)
        dbus.activated.connect(self._on_activated)
        dbus.closed.connect(self.closed)
        dbus.server_changed.connect(self.check_changed)
        return dbus

    def _on_shown(self, key: str) -> None:
        self.settled.emit(key, Route.DBUS)

    def _on_activated(self, key: str, action: str, token: str) -> None:
        self.activation_token = token
        try:
            self.activated.emit(key, action)
        finally:
            self.activation_token = ""
