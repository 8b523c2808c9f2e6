"""A second start: what it hands over, and what the first does with whatever else arrives."""

import socket
import stat
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.app.command_line import parse_options
from leb_wallet.app.main import _options
from leb_wallet.app.single_instance import MAX_LINE, Request, SingleInstance, _Caller, line_of, request_of

CARD = "0123456789abcdef0123456789abcdef"
SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from leb_wallet.app.single_instance import Request, SingleInstance
app = QCoreApplication([])
other = SingleInstance(Path(sys.argv[1]))
assert not other.is_first()
sys.exit(0 if other.hand_over(Request(sys.argv[2] == "raise", sys.argv[3] or None, sys.argv[4] or None)) else 9)
"""


@pytest.fixture
def runtime(tmp_path, monkeypatch):
    """The user's own folder for sockets; short, since the name of a socket may have 107 letters."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def first(tmp_path, runtime, qtbot):
    instance = SingleInstance(tmp_path / "wallet")
    assert instance.is_first()
    instance.listen()
    yield instance
    instance._server.close()


@pytest.fixture
def heard(first):
    """What the first start was asked for, in order."""
    asked = []
    first.raise_requested.connect(lambda: asked.append("raise"))
    first.card_requested.connect(lambda card: asked.append(("card", card)))
    first.top_up_requested.connect(lambda card: asked.append(("top_up", card)))
    first.record_requested.connect(lambda card: asked.append(("record", card)))
    return asked


def connect(runtime):
    (path,) = runtime.iterdir()
    client = socket.socket(socket.AF_UNIX)
    client.connect(str(path))
    client.settimeout(10)
    return client


def second_start(folder, qtbot, raises="raise", card="", top_up=""):
    """Start another process on the same wallet and return its exit code."""
    process = subprocess.Popen([sys.executable, "-c", SECOND_START, str(folder), raises, card, top_up])
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
    return process.returncode


# --- From process to process --------------------------------------------------------------


def test_a_second_start_hands_over_its_card_and_raises_the_first(first, heard, qtbot, tmp_path):
    assert second_start(tmp_path / "wallet", qtbot, card=CARD) == 0
    assert heard == ["raise", ("card", CARD)]


def test_a_second_start_at_login_does_not_bring_the_window_to_the_front(first, heard, qtbot, tmp_path):
    assert second_start(tmp_path / "wallet", qtbot, raises="", top_up=CARD) == 0
    assert heard == [("top_up", CARD)]


def test_a_request_to_record_is_heard(first, heard, runtime, qtbot):
    with connect(runtime) as client:
        client.sendall(line_of(Request(record="")))
        qtbot.waitUntil(lambda: ("record", "") in heard)
    assert heard == ["raise", ("record", "")]


def test_the_socket_can_be_used_by_nobody_else(first, runtime):
    (path,) = runtime.iterdir()
    assert stat.S_ISSOCK(path.stat().st_mode)
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


def test_without_a_folder_for_sockets_the_two_still_find_each_other(tmp_path, monkeypatch, qtbot):
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/no/such/folder")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    instance = SingleInstance(tmp_path / "wallet")
    assert instance.is_first()
    instance.listen()
    with qtbot.waitSignal(instance.raise_requested):
        assert second_start(tmp_path / "wallet", qtbot) == 0


def test_a_socket_left_by_a_dead_process_does_not_block(runtime, tmp_path, qtbot):
    folder = tmp_path / "wallet"
    before = SingleInstance(folder)
    left = socket.socket(socket.AF_UNIX)
    left.bind(before._server_names[0])
    left.close()  # the file stays
    instance = SingleInstance(folder)
    assert instance.is_first()
    instance.listen()
    with qtbot.waitSignal(instance.raise_requested):
        assert second_start(folder, qtbot) == 0


def test_a_first_that_hangs_is_told_after_a_moment_and_not_waited_for(runtime, tmp_path, qapp, monkeypatch):
    monkeypatch.setattr("leb_wallet.app.single_instance.ANSWER_MS", 50)
    instance = SingleInstance(tmp_path / "wallet")
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(instance._server_names[0])
        deaf.listen()
        assert not instance.hand_over(Request())


# --- Whatever else arrives ----------------------------------------------------------------


@pytest.mark.parametrize(
    "sent",
    [
        b"garbage\n",
        b"\xff\xfe\x00\n",
        b"[]\n",
        b"{}\n",
        b'{"raise": 1}\n',
        b'{"raise": true, "card": 5}\n',
        b'{"raise": true, "card": "../../etc/passwd"}\n',
        b'{"raise": true, "card": ""}\n',
        b'{"raise": true, "quit": 1}\n',
        b"[" * 1000 + b"\n",
        b"x" * 100_000,
    ],
)
def test_what_makes_no_sense_is_cut_off_and_the_next_start_is_heard(first, heard, runtime, qtbot, sent):
    with connect(runtime) as client:
        client.setblocking(False)
        client.send(sent)
        qtbot.waitUntil(lambda: is_cut_off(client))
    assert heard == []
    with connect(runtime) as client:
        client.sendall(line_of(Request()))
        qtbot.waitUntil(lambda: heard == ["raise"])
        assert client.recv(100) == b"heard\n"


def is_cut_off(client):
    try:
        return client.recv(100) == b""
    except BlockingIOError:
        return False
    except ConnectionError:
        return True


def test_a_caller_that_says_nothing_does_not_keep_others_waiting(first, heard, runtime, qtbot):
    with connect(runtime), connect(runtime) as client:
        client.sendall(b'{"raise":')
        qtbot.wait(1)
        client.sendall(b"true}\n")
        qtbot.waitUntil(lambda: heard == ["raise"])


def test_a_caller_is_heard_once(first, heard, runtime, qtbot):
    with connect(runtime) as client:
        client.sendall(line_of(Request()) * 3)
        qtbot.waitUntil(lambda: bool(heard))
        client.shutdown(socket.SHUT_WR)
        qtbot.waitUntil(lambda: not first.findChildren(_Caller))
    assert heard == ["raise"]


ACTS = st.sampled_from([None, "", CARD])


@given(st.binary(max_size=MAX_LINE * 2))
def test_no_bytes_whatever_raise_an_error(line):
    request_of(line)


@given(st.booleans(), st.none() | st.from_regex("[0-9a-f]{8,32}", fullmatch=True), ACTS, ACTS, st.booleans())
def test_what_is_handed_over_arrives(raises, card, top_up, record, quits):
    request = Request(raises, card, top_up, record, quits)
    assert line_of(request).count(b"\n") == 1
    assert request_of(line_of(request)) == request


def test_fields_of_a_newer_version_are_passed_over():
    assert request_of(b'{"raise": false, "card": null, "sing": "loud"}\n') == Request(raises=False)


# --- The options --------------------------------------------------------------------------


def test_the_options_of_desktop_actions_are_read():
    assert parse_options(["--card", CARD]).card == CARD
    assert parse_options(["--top-up", CARD]).top_up == CARD
    assert parse_options(["--top-up"]).top_up == ""
    assert parse_options([]).top_up is None
    assert parse_options(["--record"]).record == ""
    assert parse_options(["--record", CARD]).record == CARD
    assert parse_options(["--minimised", "--data-dir", "x"]).minimised


def test_minimised_alone_needs_no_parser():
    assert _options(["--minimised"]) == _options(["--minimised", "--minimised"])
    assert _options(["--minimised"]).minimised
    assert not _options([]).minimised


def test_a_cards_option_does_not_disturb_a_commands_own_card():
    options = parse_options(["record", "UK bank", "--kind", "top_up", "--on", "2026-11-22"])
    assert options.card is None
    assert options.arguments.card == "UK bank"


def test_what_is_no_id_ends_with_a_usage_error_that_does_not_repeat_it(capsys):
    with pytest.raises(SystemExit) as left:
        parse_options(["--card", "+447700900123"])
    assert left.value.code == 64
    assert "447700900123" not in capsys.readouterr().err


def test_who_let_go_leaves_the_place_to_the_next(tmp_path, qapp):
    one, other = SingleInstance(tmp_path / "wallet"), SingleInstance(tmp_path / "wallet")
    assert one.is_first()
    assert not other.is_first()
    one.let_go()
    assert other.is_first()
    other.let_go()
