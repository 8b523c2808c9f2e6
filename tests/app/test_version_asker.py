"""Asking for the newest version, of a real server on this computer."""

import shutil
import socket

import pytest
from https_server import HOST, make_certificate, serving, trusting
from PySide6.QtNetwork import QSslConfiguration

from leb_wallet.app import version_asker
from leb_wallet.app.version_asker import VersionAsker
from leb_wallet.domain.new_version import MAX_BYTES

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the server's certificate")
LATEST = "/releases/latest"
SHORT_MS = 50


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    return make_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def server(certificate):
    with serving(certificate) as served:
        yield served


@pytest.fixture
def ask(qtbot, certificate, monkeypatch):
    """Return a function that asks an address and returns what was told: bytes, or a code with its details."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)

    def asked(address, *, trusted=None, **options):
        told = []
        settings = trusted or trusting(certificate)

        def failed(error):
            told.append((error.code, error.details))

        asker = VersionAsker(told.append, failed, address=address, trusted=settings, **options)
        qtbot.waitUntil(lambda: bool(told))
        asker.cancel()
        (one,) = told
        return one

    return asked


def test_an_answer_comes_back_as_it_was_sent(ask, server):
    assert ask(server.put(LATEST, b'{"tag_name": "v0.2.0"}')) == b'{"tag_name": "v0.2.0"}'


def test_p11_only_the_name_of_the_program_is_told_to_the_other_side(ask, server):
    ask(server.put(LATEST, b"{}", Set_Cookie="who=you"))
    ask(server.put(LATEST, b"{}"))
    ((path, first), (_, second)) = server.requests
    assert (path, second) == (LATEST, first)
    assert first == {
        "Host": f"{HOST}:{server.port}",
        "User-Agent": "leb-wallet",
        "Accept": "application/vnd.github+json",
        "Accept-Language": "en",
        "Accept-Encoding": "identity",
        "Connection": "Keep-Alive",
    }


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (403, ("versions_too_often", {})),
        (429, ("versions_too_often", {})),
        (404, ("versions_none", {})),
        (500, ("versions_refused", {"status": 500})),
        (503, ("versions_refused", {"status": 503})),
        (401, ("versions_refused", {"status": 401})),
        (204, ("versions_refused", {"status": 204})),
    ],
)
def test_a_server_that_does_not_answer_says_why(ask, server, status, told):
    assert ask(server.put(LATEST, status=status)) == told


def test_another_page_of_the_same_host_is_followed(ask, server):
    server.put("/moved", b"{}")
    assert ask(server.put(LATEST, status=301, Location="/moved")) == b"{}"


@pytest.mark.parametrize("where", ["https://localhost:{port}/other", "http://127.0.0.1:{port}/other"])
def test_another_host_is_not_asked_though_it_is_named(ask, server, where):
    server.put("/other", b"{}")
    elsewhere = server.put(LATEST, status=302, Location=where.format(port=server.port))
    assert ask(elsewhere) == ("versions_elsewhere", {})
    assert [path for path, _ in server.requests] == [LATEST]


def test_pages_that_lead_in_a_circle_end(ask, server):
    assert ask(server.put(LATEST, status=302, Location=LATEST)) == ("versions_elsewhere", {})
    assert len(server.requests) == 4


def test_no_more_is_read_than_an_answer_can_hold(ask, server):
    assert len(ask(server.put(LATEST, b"x" * (8 * MAX_BYTES)))) == MAX_BYTES + 1
    assert len(ask(server.put(LATEST, b"x" * MAX_BYTES))) == MAX_BYTES


def test_an_answer_that_breaks_off_is_none(ask, server):
    assert ask(server.put(LATEST, b"{}", Content_Length="100", Connection="close")) == ("versions_unreachable", {})


def test_a_server_that_never_ends_is_left(ask, server):
    assert ask(server.hold(LATEST), limit_ms=SHORT_MS) == ("versions_too_slow", {})


def test_one_who_cannot_prove_who_it_is_hears_nothing(ask, server):
    answer = ask(server.put(LATEST, b"{}"), trusted=QSslConfiguration.defaultConfiguration())
    assert answer == ("versions_not_secure", {})
    assert server.requests == []


def test_where_nobody_listens_it_says_so(ask):
    with socket.create_server((HOST, 0)) as listening:
        port = listening.getsockname()[1]
    assert ask(f"https://{HOST}:{port}/") == ("versions_unreachable", {})


def test_a_system_without_secure_connections_is_told(ask, server, monkeypatch):
    monkeypatch.setattr(version_asker, "has_secure_connections", lambda: False)
    assert ask(server.put(LATEST, b"{}")) == ("versions_no_tls", {})
    assert server.requests == []


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "ftp://127.0.0.1/", "file:///etc/passwd", "", "//x"])
def test_nothing_but_a_secure_connection_is_tried(qapp, address):
    with pytest.raises(ValueError, match="https"):
        VersionAsker(print, print, address=address)


def test_who_cancels_hears_nothing(qtbot, server, certificate):
    told = []
    asker = VersionAsker(told.append, told.append, address=server.hold(LATEST), trusted=trusting(certificate))
    qtbot.waitUntil(lambda: bool(server.requests))
    with qtbot.waitSignal(asker.destroyed):
        asker.cancel()
    assert told == []
