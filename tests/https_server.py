"""For what asks the internet: a web server on this computer with a certificate of its own, and a proxy that listens."""

import gc
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PySide6.QtNetwork import QSslCertificate, QSslConfiguration

HOST = "127.0.0.1"


def make_certificate(folder: Path) -> Path:
    """Return a file with a new key and its certificate for this computer."""
    made = folder / "server.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"),
            *("-days", "2", "-subj", "/CN=test", "-addext", f"subjectAltName=IP:{HOST},DNS:localhost"),
            *("-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")),
        ],
        check=True,
        capture_output=True,
    )
    made.write_bytes((folder / "key.pem").read_bytes() + (folder / "certificate.pem").read_bytes())
    return made


def trusting(certificate: Path) -> QSslConfiguration:
    """Return settings by which the server with this certificate is believed."""
    settings = QSslConfiguration.defaultConfiguration()
    settings.setCaCertificates(QSslCertificate.fromPath(str(certificate)))
    return settings


class HttpsServer:
    """Answers each path with a status, headers and a body; remembers what it was asked.

    A path in ``held`` gets no answer before the server is stopped.
    """

    def __init__(self, certificate: Path):
        self.pages, self.held, self.requests = {}, set(), []
        self._stopped = threading.Event()
        handler = type("Handler", (_Handler,), {"served": self})
        self._server = ThreadingHTTPServer((HOST, 0), handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        # Hands are shaken when the first byte is read, by the thread of the connection.
        listening = self._server.socket
        self._server.socket = context.wrap_socket(listening, server_side=True, do_handshake_on_connect=False)
        self._server.handle_error = lambda *_: None  # who hangs up is what some tests are about
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    def address(self, path: str, host: str = HOST) -> str:
        return f"https://{host}:{self.port}{path}"

    def put(self, path: str, body: bytes = b"", status: int = 200, **headers: str) -> str:
        """Serve a page, and return its address."""
        self.pages[path] = status, headers, body
        return self.address(path)

    def hold(self, path: str) -> str:
        """Begin to answer and never end, and return the address."""
        self.held.add(path)
        return self.address(path)

    def wait_for_stop(self) -> None:
        self._stopped.wait()

    def stop(self) -> None:
        self._stopped.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@contextmanager
def serving(certificate: Path) -> Iterator[HttpsServer]:
    """Run a server."""
    with _nothing_collected():
        served = HttpsServer(certificate)
        try:
            yield served
        finally:
            served.stop()


@contextmanager
def proxy_that_refuses() -> Iterator[tuple[str, list[str]]]:
    """Run a proxy that connects nobody; bring its address, and a list that grows by every host it is asked for."""
    asked: list[str] = []
    listening = socket.create_server((HOST, 0))

    def answer() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:  # closed: the test is over
                return
            with connection:
                asked.append(connection.recv(4096).split(b"\r\n")[0].decode("ascii", "replace"))
                connection.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")

    thread = threading.Thread(target=answer, daemon=True)
    with _nothing_collected():
        thread.start()
        try:
            yield f"http://{HOST}:{listening.getsockname()[1]}", asked
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            listening.close()
            thread.join()


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Let no garbage be collected by other threads: some of it are objects of Qt, which are not theirs."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class _Handler(BaseHTTPRequestHandler):
    served: HttpsServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        served = self.served
        served.requests.append((self.path, dict(self.headers)))
        if self.path in served.held:
            self.send_response(200)
            self.send_header("Content-Length", "10")
            self.end_headers()
            self.wfile.flush()
            served.wait_for_stop()
            return
        status, headers, body = served.pages[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""
