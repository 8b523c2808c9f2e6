"""Waking up, as logind tells it: a message bus of our own, on which the test plays logind."""

import subprocess
import sys

import pytest

from leb_wallet.services.sleep_watch import LOGIND, MANAGER, PROPERTIES, SESSION, SleepWatch

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="logind is there on Linux only")


@pytest.fixture
def bus():
    """The address of a private bus."""
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.fixture
def say(bus):
    """Return a function that sends a signal as logind, or as somebody else."""
    from jeepney import DBusAddress, message_bus, new_signal
    from jeepney.io.blocking import open_dbus_connection

    with open_dbus_connection(bus) as logind, open_dbus_connection(bus) as stranger:
        logind.send_and_get_reply(message_bus.RequestName("org.freedesktop.login1"))

        def send(*body, signature="b", member="PrepareForSleep", is_logind=True):
            sender = DBusAddress(LOGIND, interface=MANAGER)
            (logind if is_logind else stranger).send(new_signal(sender, member, signature, body))

        yield send


@pytest.fixture
def watch(bus, say, qtbot):
    """A watch that listens: the bus has noted what it wants to hear."""
    watch = SleepWatch(environ={"DBUS_SYSTEM_BUS_ADDRESS": bus})
    assert watch.begin()

    def hears():
        with qtbot.waitSignal(watch.resumed, timeout=50, raising=False) as heard:
            say(False)
        return heard.signal_triggered

    qtbot.waitUntil(hears)
    yield watch
    watch.end()


def test_waking_up_is_told_and_falling_asleep_is_not(watch, say, qtbot):
    heard = []
    watch.resumed.connect(lambda: heard.append("resumed"))
    with qtbot.waitSignal(watch.resumed):
        say(True)
        say(False)
    say(False)
    qtbot.waitUntil(lambda: len(heard) == 2)


def test_other_signals_other_senders_and_strange_content_are_passed_over(watch, say, qtbot):
    heard = []
    watch.resumed.connect(lambda: heard.append("resumed"))
    say(False, is_logind=False)
    say(False, member="PrepareForShutdown")
    say("no", signature="s")
    say(signature="")
    with qtbot.waitSignal(watch.resumed):
        say(False)
    assert heard == ["resumed"]


@pytest.mark.parametrize("address", ["unix:path=/no/such/socket", "tcp:host=localhost,port=1", "nonsense"])
def test_without_a_system_bus_it_is_silent(qapp, address):
    assert not SleepWatch(environ={"DBUS_SYSTEM_BUS_ADDRESS": address}).begin()


def test_a_bus_without_logind_is_no_error(bus, qtbot):
    watch = SleepWatch(environ={"DBUS_SYSTEM_BUS_ADDRESS": bus})
    assert watch.begin()
    watch.end()


def test_falling_asleep_is_told(watch, say, qtbot):
    with qtbot.waitSignal(watch.sleeping):
        say(True)


MINE = "/org/freedesktop/login1/session/_32"


@pytest.mark.parametrize(
    ("path", "interface", "member", "signature", "body", "is_told"),
    [
        (MINE, SESSION, "Lock", "", (), True),
        (MINE, PROPERTIES, "PropertiesChanged", "sa{sv}as", (SESSION, {"LockedHint": ("b", True)}, []), True),
        (MINE, PROPERTIES, "PropertiesChanged", "sa{sv}as", (SESSION, {"LockedHint": ("b", False)}, []), False),
        (MINE, PROPERTIES, "PropertiesChanged", "sa{sv}as", (SESSION, {"IdleHint": ("b", True)}, []), False),
        (MINE, SESSION, "Unlock", "", (), False),
        (f"{MINE}5", SESSION, "Lock", "", (), False),
    ],
)
def test_only_the_lock_of_the_own_session_is_told(watch, bus, qtbot, path, interface, member, signature, body, is_told):
    from jeepney import DBusAddress, new_signal

    watch._session = MINE  # as logind would have told it
    told = []
    watch.screen_locked.connect(lambda: told.append(member))
    message = new_signal(DBusAddress(path, interface=interface), member, signature, body)
    watch._on_signal(message)
    assert bool(told) == is_told
