"""Each note is shown by exactly one route, whatever the bus and the server do; checked on a real message bus."""

import os
import signal
import socket
import sys

import pytest
from PySide6.QtCore import QObject, Signal

from leb_wallet.services.notes import Note, Problem, Route, Urgency
from leb_wallet.services.notifications import Notifier

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is of Linux")
if sys.platform == "linux":
    from dbus_desk import TRAY_WATCHER, FakeServer
    from message_bus import message_bus_daemon

    from leb_wallet.services.dbus_link import session_bus_path
    from leb_wallet.services.dbus_notifications import DESKTOP_ENTRY

ACTIONS = (("default", "Open"), ("top_up", "Top up"), ("snooze", "Snooze"))
HASTY_MS = 500  # for servers that never answer; those that do have all the time they need


def note(key="date:1", title="UK bank: 3 days left", body="Last safe day 25 Nov 2026.", **fields):
    return Note(key, title, body, **{"actions": ACTIONS} | fields)


class Heard:
    """A notifier, and all it tells."""

    def __init__(self, **options):
        self.notifier = Notifier(**{"uses_dbus": True, "patience_ms": 60_000} | options)
        self.settled, self.banners, self.activated, self.closed, self.tray = [], [], [], [], []
        self.notifier.settled.connect(lambda key, route: self.settled.append((key, route)))
        self.notifier.banner_requested.connect(self.banners.append)
        self.notifier.activated.connect(self._on_activated)
        self.notifier.closed.connect(lambda key, by_user: self.closed.append((key, by_user)))

    def _on_activated(self, key, action):
        self.activated.append((key, action, self.notifier.activation_token))

    def use_tray(self, works=True):
        self.notifier.set_tray(lambda title, body: self.tray.append((title, body)) or works)


@pytest.fixture
def bus(tmp_path, monkeypatch):
    with message_bus_daemon(tmp_path / "bus") as (address, _):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def heard(qtbot):
    found = Heard()
    yield found
    found.notifier.close()


@pytest.fixture
def hasty(qtbot):
    found = Heard(patience_ms=HASTY_MS)
    yield found
    found.notifier.close()


@pytest.fixture
def no_bus(tmp_path, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


def shown_by(qtbot, heard, the_note, route):
    before = len(heard.settled)
    heard.notifier.show(the_note)
    qtbot.waitUntil(lambda: len(heard.settled) > before)
    assert heard.settled[before:] == [(the_note.key, route)]


# --- What is sent -----------------------------------------------------------------------------


def test_a_note_arrives_at_the_server_with_all_it_has(qtbot, bus, heard):
    with FakeServer(bus) as server:
        assert heard.notifier.show(note(urgency=Urgency.CRITICAL)) == Route.DBUS
        qtbot.waitUntil(lambda: heard.settled == [("date:1", Route.DBUS)])
    arrived = server.shown[0]
    assert (arrived.app, arrived.title, arrived.body) == (
        "LEB Wallet",
        "UK bank: 3 days left",
        "Last safe day 25 Nov 2026.",
    )
    assert arrived.actions == ["default", "Open", "top_up", "Top up", "snooze", "Snooze"]
    assert arrived.hints["urgency"] == ("y", 2)
    assert arrived.hints["desktop-entry"] == ("s", DESKTOP_ENTRY)
    assert arrived.icon.startswith("file:///")
    assert arrived.icon.endswith("leb-wallet.svg")
    assert server.asked[:2] == ["GetCapabilities", "GetServerInformation"]


def test_a_server_without_buttons_gets_none(qtbot, bus, heard):
    with FakeServer(bus, capabilities=("body",)) as server:
        shown_by(qtbot, heard, note(), Route.DBUS)
    assert server.shown[0].actions == []


@pytest.mark.parametrize(
    ("capabilities", "body"),
    [(("body", "body-markup"), "&lt;b&gt;A &amp; B&lt;/b&gt;\n2"), (("body",), "<b>A & B</b>\n2")],
)
def test_the_body_is_escaped_only_where_the_server_reads_markup(qtbot, bus, heard, capabilities, body):
    with FakeServer(bus, capabilities=capabilities) as server:
        shown_by(qtbot, heard, note(title="A & <B>", body="<b>A & B</b>\n2"), Route.DBUS)
    assert (server.shown[0].title, server.shown[0].body) == ("A & <B>", body)


def test_text_that_no_message_can_hold_is_sent_without_it(qtbot, bus, heard):
    with FakeServer(bus) as server:
        shown_by(qtbot, heard, note(title="A\0B\ud800\x1b[1m", body="卡\x07\n保号 🙂"), Route.DBUS)
    assert (server.shown[0].title, server.shown[0].body) == ("AB?[1m", "卡\n保号 🙂")


def test_a_note_of_the_same_key_takes_the_place_of_the_one_before(qtbot, bus, heard):
    with FakeServer(bus, first_id=40) as server:
        shown_by(qtbot, heard, note(), Route.DBUS)
        shown_by(qtbot, heard, note(title="2"), Route.DBUS)
        shown_by(qtbot, heard, note(key="other"), Route.DBUS)
    assert [(shown.id, shown.replaces) for shown in server.shown] == [(40, 0), (40, 40), (42, 0)]


def test_of_many_notes_of_one_key_at_once_the_last_stays(qtbot, bus, heard):
    with FakeServer(bus) as server:
        shown_by(qtbot, heard, note(title="0"), Route.DBUS)
        for number in range(1, 50):
            heard.notifier.show(note(title=str(number)))
        qtbot.waitUntil(lambda: len(heard.settled) == 2)
    assert {shown.id for shown in server.shown} == {1}
    assert server.shown[-1].title == "49"


# --- What comes back --------------------------------------------------------------------------


def test_a_button_and_a_click_come_back_with_their_key(qtbot, bus, heard):
    with FakeServer(bus) as server:
        shown_by(qtbot, heard, note(), Route.DBUS)
        server.invoke(99, "top_up")  # of another program
        server.invoke(1, "top_up", token="wayland-7")
        server.invoke(1, "default")
        qtbot.waitUntil(lambda: len(heard.activated) == 2)
    assert heard.activated == [("date:1", "top_up", "wayland-7"), ("date:1", "default", "")]
    assert server.withdrawn[:1] == [1]  # some servers would leave it there


@pytest.mark.parametrize(("reason", "by_user"), [(1, False), (2, True), (3, False), (4, False)])
def test_the_end_of_a_note_is_told_with_its_cause(qtbot, bus, heard, reason, by_user):
    with FakeServer(bus) as server:
        shown_by(qtbot, heard, note(), Route.DBUS)
        server.close(99, 2)
        server.close(1, reason)
        qtbot.waitUntil(lambda: bool(heard.closed))
        assert heard.closed == [("date:1", by_user)]
        server.invoke(1, "top_up")  # from the server's history
        qtbot.waitUntil(lambda: bool(heard.activated))
        shown_by(qtbot, heard, note(title="again"), Route.DBUS)
    assert server.shown[-1].replaces == 0


def test_a_withdrawn_note_leaves_the_screen(qtbot, bus, heard):
    with FakeServer(bus) as server:
        shown_by(qtbot, heard, note(), Route.DBUS)
        heard.notifier.withdraw("date:1")
        heard.notifier.withdraw("never shown")
        qtbot.waitUntil(lambda: heard.closed == [("date:1", False)])
    assert server.withdrawn == [1]


def test_a_note_withdrawn_on_its_way_leaves_nothing(qtbot, bus, heard):
    with FakeServer(bus, hangs=("Notify",)) as server:
        heard.notifier.show(note())
        qtbot.waitUntil(lambda: "Notify" in server.asked)
        heard.notifier.withdraw("date:1")
        server.let_go()
        qtbot.waitUntil(lambda: server.withdrawn == [1])
    assert heard.settled == []
    assert heard.banners == []


def test_a_note_withdrawn_before_the_server_is_known_is_never_sent(qtbot, bus, heard):
    with FakeServer(bus) as server:
        heard.notifier.show(note())
        heard.notifier.withdraw("date:1")
        shown_by(qtbot, heard, note(key="other"), Route.DBUS)
    assert [shown.title for shown in server.shown] == ["UK bank: 3 days left"]


# --- When things go wrong ---------------------------------------------------------------------


def test_without_a_bus_the_tray_shows_it(qtbot, no_bus, heard):
    heard.use_tray()
    assert heard.notifier.show(note()) == Route.TRAY
    assert heard.settled == [("date:1", Route.TRAY)]
    assert heard.tray == [("UK bank: 3 days left", "Last safe day 25 Nov 2026.")]
    assert heard.notifier.self_check().problem == Problem.NO_BUS


@pytest.mark.parametrize("tray", [None, False])
def test_without_bus_and_tray_the_banner_is_asked_for(qtbot, no_bus, heard, tray):
    if tray is False:
        heard.use_tray(works=False)
    assert heard.notifier.show(note()) == Route.BANNER
    assert heard.banners == [note()]
    assert heard.settled == [("date:1", Route.BANNER)]


def test_without_a_server_the_next_route_takes_it(qtbot, bus, heard):
    shown_by(qtbot, heard, note(), Route.BANNER)
    heard.use_tray()
    shown_by(qtbot, heard, note(), Route.TRAY)
    assert heard.notifier.self_check().problem == Problem.NO_SERVER
    assert len(heard.banners) == 1


def test_a_tray_that_needs_the_missing_server_is_passed_over(qtbot, bus, heard):
    heard.use_tray()
    with FakeServer(bus, owns=(TRAY_WATCHER,)):
        shown_by(qtbot, heard, note(), Route.BANNER)
    assert heard.tray == []


def test_a_server_that_comes_later_is_found(qtbot, bus, heard):
    shown_by(qtbot, heard, note(), Route.BANNER)
    with FakeServer(bus) as server:
        qtbot.waitUntil(lambda: heard.notifier.self_check().problem is None)
        shown_by(qtbot, heard, note(), Route.DBUS)
    assert len(server.shown) == 1


def test_an_error_sends_the_note_on_and_the_next_one_tries_again(qtbot, bus, heard):
    with FakeServer(bus, error="org.freedesktop.Notifications.Error.ExcessNotificationGeneration") as server:
        shown_by(qtbot, heard, note(), Route.BANNER)
        assert heard.notifier.self_check().problem == Problem.REFUSES
        server.error = ""
        shown_by(qtbot, heard, note(title="2"), Route.DBUS)
    assert [banner.title for banner in heard.banners] == ["UK bank: 3 days left"]


@pytest.mark.parametrize("method", ["GetCapabilities", "Notify"])
def test_a_server_that_says_nothing_is_waited_for_only_so_long(qtbot, bus, hasty, method):
    with FakeServer(bus, hangs=(method,)) as server:
        shown_by(qtbot, hasty, note(), Route.BANNER)
        assert hasty.notifier.self_check().problem == Problem.SILENT
        server.let_go()
        if method == "Notify":  # what it shows late would be shown twice
            qtbot.waitUntil(lambda: server.withdrawn == [1])
        shown_by(qtbot, hasty, note(title="2"), Route.DBUS)
    assert [route for _, route in hasty.settled] == [Route.BANNER, Route.DBUS]
    assert [shown.title for shown in server.shown][-1] == "2"


def test_sending_never_waits_for_the_server(qtbot, bus, hasty):
    with FakeServer(bus, hangs=("Notify",)) as server:
        hasty.notifier.self_check()
        qtbot.waitUntil(lambda: hasty.notifier.self_check().problem is None)
        for number in range(50):
            hasty.notifier.show(note(key=str(number)))
        assert hasty.settled == []  # nobody has answered yet, and we are here already
        qtbot.waitUntil(lambda: len(hasty.settled) == 50)
        server.let_go()
        qtbot.waitUntil(lambda: len(server.withdrawn) == 50)
    assert {route for _, route in hasty.settled} == {Route.BANNER}


def test_a_new_server_takes_over_and_old_numbers_mean_nothing(qtbot, bus, heard):
    with FakeServer(bus, first_id=7):
        shown_by(qtbot, heard, note(), Route.DBUS)
    qtbot.waitUntil(lambda: heard.closed == [("date:1", False)])
    with FakeServer(bus, capabilities=("body",)) as server:
        qtbot.waitUntil(lambda: heard.notifier.self_check().problem is None)
        assert not heard.notifier.self_check().has_actions
        server.invoke(7, "top_up")
        shown_by(qtbot, heard, note(), Route.DBUS)
        assert (server.shown[0].replaces, server.shown[0].actions) == (0, [])
    assert heard.activated == []


def test_a_server_that_ends_while_a_note_is_on_its_way_loses_nothing(qtbot, bus, heard):
    with FakeServer(bus, hangs=("Notify",)) as server:
        heard.notifier.show(note())
        qtbot.waitUntil(lambda: "Notify" in server.asked)
    qtbot.waitUntil(lambda: heard.settled == [("date:1", Route.BANNER)])


def test_a_bus_that_vanishes_is_survived_and_its_return_is_found(qtbot, tmp_path, monkeypatch, heard):
    with message_bus_daemon(tmp_path / "1") as (address, daemon):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with FakeServer(address, hangs=("Notify",)) as server:
            heard.notifier.show(note())
            qtbot.waitUntil(lambda: "Notify" in server.asked)
            daemon.kill()
            qtbot.waitUntil(lambda: heard.settled == [("date:1", Route.BANNER)])
    assert heard.notifier.self_check().problem == Problem.NO_BUS
    assert heard.notifier.show(note()) == Route.BANNER
    with message_bus_daemon(tmp_path / "2") as (address, _):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with FakeServer(address):
            shown_by(qtbot, heard, note(), Route.DBUS)


def test_a_bus_that_never_greets_is_not_waited_for(qtbot, tmp_path, monkeypatch, hasty):
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(str(tmp_path / "deaf"))
        deaf.listen(1)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'deaf'}")
        shown_by(qtbot, hasty, note(), Route.BANNER)
    assert hasty.notifier.self_check().problem in (Problem.NO_BUS, Problem.SILENT)


def test_a_bus_that_stands_still_is_not_waited_for(qtbot, tmp_path, monkeypatch, hasty):
    with message_bus_daemon(tmp_path / "bus") as (address, daemon), FakeServer(address):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        shown_by(qtbot, hasty, note(), Route.DBUS)
        os.kill(daemon.pid, signal.SIGSTOP)
        try:
            for number in range(300):  # more than the socket takes in
                assert hasty.notifier.show(note(key=str(number), body="x" * 2000)) == Route.DBUS
            qtbot.waitUntil(lambda: len(hasty.banners) == 300)
        finally:
            os.kill(daemon.pid, signal.SIGCONT)
    assert len(hasty.settled) == 301


@pytest.mark.slow
def test_random_faults_never_lose_or_double_a_note(qtbot, bus, hasty):
    """Every key is settled once, and what settled by the server is what stayed on the screen."""
    with FakeServer(bus) as server:
        for number in range(60):
            server.error = "org.example.No" if number % 3 == 1 else ""
            server.hangs = ("Notify",) if number % 7 == 2 else ()
            hasty.notifier.show(note(key=str(number)))
            if number % 5 == 0:
                qtbot.waitUntil(lambda n=number: len(hasty.settled) == n + 1)
        qtbot.waitUntil(lambda: len(hasty.settled) == 60)
        server.let_go()
        late = len(server.shown) - sum(route == Route.DBUS for _, route in hasty.settled)
        qtbot.waitUntil(lambda: len(server.withdrawn) == late)
    assert sorted(int(key) for key, _ in hasty.settled) == list(range(60))
    assert len(hasty.banners) == sum(route == Route.BANNER for _, route in hasty.settled)


# --- Other systems, other questions -----------------------------------------------------------


def test_where_there_is_no_d_bus_the_tray_comes_first(qtbot):
    heard = Heard(uses_dbus=False)
    assert heard.notifier.self_check().problem == Problem.NO_TRAY
    assert heard.notifier.show(note()) == Route.BANNER
    heard.use_tray()
    assert (heard.notifier.route, heard.notifier.self_check().problem) == (Route.TRAY, None)
    assert heard.notifier.show(note(key="2")) == Route.TRAY
    heard.notifier.set_tray(None)
    assert heard.notifier.show(note(key="3")) == Route.BANNER
    assert heard.settled == [("date:1", Route.BANNER), ("2", Route.TRAY), ("3", Route.BANNER)]


def test_a_click_on_the_trays_message_opens_what_it_told_of(qtbot):
    class Icon(QObject):
        clicked = Signal()

    heard, icon = Heard(uses_dbus=False), Icon()
    heard.notifier.set_tray(lambda title, body: None, icon.clicked)
    icon.clicked.emit()
    heard.notifier.show(note(key="2"))
    icon.clicked.emit()
    assert heard.activated == [("2", "default", "")]


def test_the_check_tells_who_shows_notes_and_what_they_can(qtbot, bus, heard):
    with FakeServer(bus, capabilities=("body",)):
        assert heard.notifier.self_check().problem == Problem.ASKING
        qtbot.waitUntil(lambda: bool(heard.notifier.self_check().server_name))
        found = heard.notifier.self_check()
    assert (found.route, found.problem) == (Route.DBUS, None)
    assert (found.server_name, found.server_vendor, found.server_version) == ("fake", "tests", "7")
    assert (found.has_actions, found.has_body) == (False, True)


def test_asking_for_the_check_in_answer_to_its_news_comes_to_an_end(qtbot, bus, heard):
    asked = []
    heard.notifier.check_changed.connect(lambda: asked.append(heard.notifier.self_check().problem))
    heard.notifier.self_check()
    qtbot.waitUntil(lambda: asked[-1:] == [Problem.NO_SERVER])
    shown_by(qtbot, heard, note(), Route.BANNER)
    assert len(asked) < 10


@pytest.mark.parametrize(
    "address", ["", "nonsense", "tcp:host=localhost,port=1", "unix:path", "unix:path=/nowhere/bus"]
)
def test_an_unusable_address_is_no_bus(qtbot, no_bus, heard, monkeypatch, address):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert heard.notifier.show(note()) == Route.BANNER


def test_the_usual_place_of_the_bus_is_known(tmp_path):
    (tmp_path / "bus").touch()
    assert session_bus_path({"XDG_RUNTIME_DIR": str(tmp_path)}) == str(tmp_path / "bus")
