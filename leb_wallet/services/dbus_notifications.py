"""``org.freedesktop.Notifications``, the notification server of Linux desktops, without a thread and without waiting.

Specification: https://specifications.freedesktop.org/notification-spec/1.2/. Linux only, so it is imported late.
"""

from collections import OrderedDict
from dataclasses import dataclass
from html import escape
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, message_bus, new_method_call
from PySide6.QtCore import QObject, Signal

from leb_wallet.resources import resource_path
from leb_wallet.services.dbus_link import DbusLink, error_name, is_error, message_text, session_bus_path
from leb_wallet.services.notes import PATIENCE_MS, Note, NotifierCheck, Problem, Route, Urgency

APP_NAME = "LEB Wallet"
DESKTOP_ENTRY = "io.github.lebwallet.LebWallet"
SERVER = "org.freedesktop.Notifications"
TRAY_WATCHER = "org.kde.StatusNotifierWatcher"

_ADDRESS = DBusAddress("/org/freedesktop/Notifications", bus_name=SERVER, interface=SERVER)
_URGENCIES = {Urgency.LOW: 0, Urgency.NORMAL: 1, Urgency.CRITICAL: 2}
_LEFT_TO_SERVER = -1  # how long a note stays
_DISMISSED = 2  # the reason in NotificationClosed for "by the user"
_MOST_REMEMBERED = 200  # ids of notes gone: some servers show them again from their history, with their buttons
_DIED = "org.freedesktop.DBus.Error.NoReply"  # the bus says so of a server that ended before it answered
_ABSENT = ("ServiceUnknown", "NameHasNoOwner", "Spawn")  # parts of the names of errors that tell of no server


@dataclass
class _Server:
    """What a server told of itself; ``capabilities`` is None until it has."""

    capabilities: frozenset[str] | None = None
    name: str = ""
    vendor: str = ""
    version: str = ""


@dataclass
class _Bubble:
    """One key's place on the screen; ``id`` is the server's number for it, 0 until it told one."""

    id: int = 0
    sending: Note | None = None
    then: Note | None = None  # came while the one before was on its way
    withdrawn: bool = False  # while on its way


class DbusNotifications(QObject):
    """Shows notes by the notification server. Each note given to ``show`` ends in ``shown`` or ``refused``.

    Only one that was replaced or withdrawn before the server had answered ends in neither.
    """

    shown = Signal(str)  # key
    refused = Signal(Note)  # show it some other way
    activated = Signal(str, str, str)  # key, action, token for raising a window (may be empty)
    closed = Signal(str, bool)  # key, by the user
    server_changed = Signal()

    def __init__(self, parent: QObject | None = None, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__(parent)
        self._link = DbusLink(self, patience_ms)
        self._link.lost.connect(self._on_bus_lost)
        self._link.signal_received.connect(self._on_signal)
        self._server: _Server | None = None  # None: not asked
        self._problem: str | None = Problem.ASKING
        self._watchers: dict[str, bool] = {}
        self._waiting: dict[str, Note] = {}  # until the server has told what it can
        self._bubbles: dict[str, _Bubble] = {}
        self._keys: OrderedDict[int, str] = OrderedDict()  # by the server's ids, of notes gone too
        self._tokens: dict[int, str] = {}

    @property
    def has_status_notifier(self) -> bool:
        """Whether tray icons of this desktop speak D-Bus, and so their messages go to the notification server."""
        return self._link.is_open and self._watchers.get(TRAY_WATCHER, False)

    def show(self, note: Note) -> bool:
        """Send a note; False where there is no bus to send it to."""
        if not self.ask():
            return False
        if self._knows_server():
            self._send(note)
        else:
            self._waiting[note.key] = note
        return True

    def withdraw(self, key: str) -> None:
        """Take a note from the screen, or do not show it if it is still on its way."""
        self._waiting.pop(key, None)
        bubble = self._bubbles.get(key)
        if bubble is None:
            return
        if bubble.sending is not None:
            bubble.withdrawn, bubble.then = True, None
        else:
            self._close_bubble(bubble.id)

    def check(self, otherwise: str) -> NotifierCheck:
        """Return what is known; ``otherwise`` is the route for notes that cannot go this way."""
        if self._server is None and self._problem == Problem.ASKING:
            self.ask()
        server = self._server or _Server()
        told = server.capabilities or frozenset()
        route = otherwise if self._problem not in (None, Problem.ASKING) else Route.DBUS
        return NotifierCheck(
            route, server.name, server.version, server.vendor, "actions" in told, "body" in told, self._problem
        )

    def ask(self) -> bool:
        """Connect and ask the server, unless it has answered or is about to; return whether there is a bus."""
        if not self._link.is_open and not self._connect():
            return False
        if self._server is None or self._problem not in (None, Problem.ASKING):
            self._ask_server()
        return True

    def close(self) -> None:
        """Leave the bus without a word; what is on the screen stays there."""
        self._link.close()
        self._bubbles, self._waiting = {}, {}
        self._forget_server()

    # --- The server -----------------------------------------------------------------------

    def _connect(self) -> bool:
        try:
            self._link.open(session_bus_path())
        except OSError:
            self._set_problem(Problem.NO_BUS)
            return False
        signals = MatchRule(type="signal", interface=SERVER, path=_ADDRESS.object_path)
        self._link.call(message_bus.AddMatch(signals), _ignore)
        for name in (SERVER, TRAY_WATCHER):
            owner = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
            owner.add_arg_condition(0, name)
            self._link.call(message_bus.AddMatch(owner), _ignore)
        self._link.call(message_bus.NameHasOwner(TRAY_WATCHER), self._on_has_tray)
        return True

    def _ask_server(self) -> None:
        """Ask what the server can do. It is started by that where the system knows how."""
        server = self._server = _Server()
        self._problem = Problem.ASKING

        def take_capabilities(reply: Message) -> None:
            if self._server is not server:
                return
            if not _answers(reply, "as"):
                self._give_up(_problem_of(reply))
                return
            server.capabilities = frozenset(reply.body[0])
            self._set_problem(None)
            waiting, self._waiting = self._waiting, {}
            for note in waiting.values():
                self._send(note)

        def take_information(reply: Message) -> None:
            if self._server is server and (_answers(reply, "ssss") or _answers(reply, "sss")):
                server.name, server.vendor, server.version = reply.body[:3]
                self.server_changed.emit()

        def on_silence() -> None:
            if self._server is server:
                self._give_up(Problem.SILENT)

        self._link.call(new_method_call(_ADDRESS, "GetCapabilities"), take_capabilities, on_silence)
        self._link.call(new_method_call(_ADDRESS, "GetServerInformation"), take_information)

    def _knows_server(self) -> bool:
        return self._server is not None and self._server.capabilities is not None and self._problem is None

    def _give_up(self, problem: str) -> None:
        """Send what waits on its other way; the next note asks again."""
        self._set_problem(problem)
        waiting, self._waiting = self._waiting, {}
        for note in waiting.values():
            self.refused.emit(note)

    def _set_problem(self, problem: str | None) -> None:
        if problem != self._problem:
            self._problem = problem
            self.server_changed.emit()

    def _on_has_tray(self, reply: Message) -> None:
        if _answers(reply, "b"):
            self._watchers[TRAY_WATCHER] = bool(reply.body[0])
            self.server_changed.emit()

    def _on_owner(self, name: str, before: str, now: str) -> None:
        if name != SERVER:
            self._watchers[name] = bool(now)
            self.server_changed.emit()
            return
        if before:
            self._forget_bubbles()  # what it showed went with it; its numbers mean nothing to the next one
            self._server = None
            if not now:
                self._give_up(Problem.NO_SERVER)
        if now and (before or self._problem != Problem.ASKING):
            self._ask_server()

    def _on_bus_lost(self) -> None:
        undone = [*self._waiting.values()]
        undone += [note for bubble in self._bubbles.values() if (note := _newest(bubble)) and not bubble.withdrawn]
        self._waiting = {}
        self._forget_server()
        self._set_problem(Problem.NO_BUS)
        for note in undone:
            self.refused.emit(note)

    def _forget_server(self) -> None:
        self._server, self._watchers, self._problem = None, {}, Problem.ASKING
        for bubble in self._bubbles.values():
            bubble.sending = None
        self._forget_bubbles()

    def _forget_bubbles(self) -> None:
        """Tell that all notes on the screen are gone; those on their way get an answer from the bus."""
        gone = [key for key, bubble in self._bubbles.items() if bubble.sending is None and bubble.id]
        self._bubbles = {key: bubble for key, bubble in self._bubbles.items() if bubble.sending is not None}
        for bubble in self._bubbles.values():
            bubble.id = 0
        self._keys.clear()
        for key in gone:
            self.closed.emit(key, False)

    # --- Notes ----------------------------------------------------------------------------

    def _send(self, note: Note) -> None:
        bubble = self._bubbles.setdefault(note.key, _Bubble())
        if bubble.sending is not None:
            bubble.then, bubble.withdrawn = note, False
            return
        bubble.sending, bubble.withdrawn = note, False

        def take(reply: Message) -> None:
            if bubble.sending is note:
                self._on_answer(note.key, bubble, reply)
            elif _answers(reply, "u"):
                self._close_bubble(int(reply.body[0]))  # too late: it went another way meanwhile

        def on_silence() -> None:
            if bubble.sending is note:
                self._give_up(Problem.SILENT)
                self._refuse(note.key, bubble)

        self._link.call(self._notify_message(note, bubble.id), take, on_silence)

    def _on_answer(self, key: str, bubble: _Bubble, reply: Message) -> None:
        if not _answers(reply, "u"):
            if error_name(reply) != _DIED:  # what comes after it is told by the change of owner
                self._set_problem(_problem_of(reply))
            self._refuse(key, bubble)
            return
        bubble.id, bubble.sending = int(reply.body[0]), None
        self._remember(bubble.id, key)
        if bubble.then is not None:
            note, bubble.then = bubble.then, None
            self._send(note)
        elif bubble.withdrawn:
            self._close_bubble(bubble.id)
        else:
            self.shown.emit(key)

    def _refuse(self, key: str, bubble: _Bubble) -> None:
        note, withdrawn = _newest(bubble), bubble.withdrawn
        bubble.sending = bubble.then = None
        if bubble.id:
            self._close_bubble(bubble.id)  # the older note under this key, if that is still there
        if self._bubbles.get(key) is bubble:
            del self._bubbles[key]
        if note is not None and not withdrawn:
            self.refused.emit(note)

    def _notify_message(self, note: Note, replaces: int) -> Message:
        can = (self._server.capabilities if self._server else None) or frozenset()
        body = message_text(note.body)
        if "body-markup" in can:
            body = escape(body, quote=False)
        pairs = note.actions if "actions" in can else ()
        actions = [message_text(part) for pair in pairs for part in pair]
        hints: dict[str, tuple[str, Any]] = {
            "urgency": ("y", _URGENCIES.get(note.urgency, 1)),
            "desktop-entry": ("s", DESKTOP_ENTRY),
        }
        icon = resource_path("icons/leb-wallet.svg").as_uri()
        values = (APP_NAME, replaces, icon, message_text(note.title), body, actions, hints, _LEFT_TO_SERVER)
        return new_method_call(_ADDRESS, "Notify", "susssasa{sv}i", values)

    def _close_bubble(self, number: int) -> None:
        self._link.call(new_method_call(_ADDRESS, "CloseNotification", "u", (number,)), _ignore)

    def _remember(self, number: int, key: str) -> None:
        self._keys[number] = key
        self._keys.move_to_end(number)
        while len(self._keys) > _MOST_REMEMBERED:
            self._keys.popitem(last=False)

    # --- What the server tells ------------------------------------------------------------

    def _on_signal(self, message: Message) -> None:
        fields = message.header.fields
        told, body = (fields.get(HeaderFields.member), fields.get(HeaderFields.signature)), message.body
        if told == ("NameOwnerChanged", "sss"):
            self._on_owner(*body)
        elif not body or body[0] not in self._keys:
            return  # of another program's notification
        elif told == ("ActivationToken", "us"):
            self._tokens[body[0]] = body[1]  # comes just before the action it is for
        elif told == ("ActionInvoked", "us"):
            self._on_action(*body)
        elif told == ("NotificationClosed", "uu"):
            self._on_closed(*body)

    def _on_action(self, number: int, action: str) -> None:
        key = self._keys[number]
        self.activated.emit(key, action, self._tokens.pop(number, ""))
        bubble = self._bubbles.get(key)
        if bubble is not None and bubble.id == number and bubble.sending is None:
            self._close_bubble(number)  # some servers leave it on the screen

    def _on_closed(self, number: int, reason: int) -> None:
        key = self._keys[number]
        bubble = self._bubbles.get(key)
        if bubble is None or bubble.id != number:
            return
        bubble.id = 0
        if bubble.sending is None:
            del self._bubbles[key]
            self.closed.emit(key, reason == _DISMISSED)


def _newest(bubble: _Bubble) -> Note | None:
    return bubble.then or bubble.sending


def _answers(reply: Message, signature: str) -> bool:
    """Return whether a reply is an answer of the kind that was asked for."""
    return not is_error(reply) and reply.header.fields.get(HeaderFields.signature) == signature


def _problem_of(reply: Message) -> str:
    return Problem.NO_SERVER if any(part in error_name(reply) for part in _ABSENT) else Problem.REFUSES


def _ignore(_message: Message) -> None:
    """Do nothing with a reply that says no more than that the call arrived."""
