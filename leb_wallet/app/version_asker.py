"""The only file that connects to the internet. It asks one address for the newest version, once, when told to.

What the other side learns: the internet address of this computer, as every web page does, and the program's name. Sent
is no version, no language, no cookie, nothing of the user. It is imported when somebody asks for the first time.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest, QSslConfiguration, QSslSocket

from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.new_version import ADDRESS, MAX_BYTES

LIMIT_MS = 30_000  # from the question to the last byte
_OK, _NOT_FOUND = 200, 404
_TOO_OFTEN = (403, 429)
# All that is sent besides the address. Qt would add the user's language and call itself a browser.
_HEADERS = {
    b"User-Agent": b"leb-wallet",
    b"Accept": b"application/vnd.github+json",
    b"Accept-Language": b"en",
    b"Accept-Encoding": b"identity",  # so that what is counted is what comes
}

_Error = QNetworkReply.NetworkError
_Setting = QNetworkRequest.Attribute
FAILURES = {
    _Error.SslHandshakeFailedError: "versions_not_secure",
    _Error.InsecureRedirectError: "versions_elsewhere",
    _Error.TooManyRedirectsError: "versions_elsewhere",
}


def has_secure_connections() -> bool:
    """Tell whether this system has the library for them; Qt looks for OpenSSL when it is first needed."""
    return QSslSocket.supportsSsl()


class VersionAsker(QObject):
    """One question, sent at once. Whoever ``address`` belongs to must prove it, and may lead to its own pages only.

    It tells either, and only once: ``on_answer`` gets the bytes, at most :data:`MAX_BYTES` and one;
    ``on_failure`` a ``versions_…`` error: ``unreachable``, ``no_tls``, ``not_secure``, ``elsewhere`` (another page was
    named), ``too_slow``, ``too_often``, ``none``, or ``refused`` with its ``status``.
    """

    def __init__(
        self,
        on_answer: Callable[[bytes], None],
        on_failure: Callable[[WalletError], None],
        parent: QObject | None = None,
        *,
        address: str = ADDRESS,
        limit_ms: int = LIMIT_MS,
        trusted: QSslConfiguration | None = None,
    ) -> None:
        """``trusted`` says whose certificates count, the system's if None.

        Raises:
            ValueError: ``address`` is not https.
        """
        super().__init__(parent)
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if url.scheme() != "https":
            raise ValueError("only https is asked")
        self._on_answer, self._on_failure = on_answer, on_failure
        self._data, self._has_ended = bytearray(), False
        self._manager = QNetworkAccessManager(self)
        self._reply: QNetworkReply | None = None
        self._limit = QTimer(self, singleShot=True, interval=limit_ms)
        self._limit.timeout.connect(self._on_too_slow)
        if not has_secure_connections():
            QTimer.singleShot(0, self, self._on_no_tls)
            return
        self._limit.start()
        self._reply = self._manager.get(_request(url, trusted))
        self._reply.setReadBufferSize(MAX_BYTES)
        self._reply.readyRead.connect(self._on_bytes)
        self._reply.finished.connect(self._on_finished)

    def cancel(self) -> None:
        """Ask no longer; nothing is told any more."""
        self._end()

    def _on_bytes(self) -> None:
        if self._reply is None:
            return
        self._data += self._reply.readAll().data()
        if len(self._data) > MAX_BYTES:  # the rest would be as useless
            self._answer(bytes(self._data[: MAX_BYTES + 1]))

    def _on_finished(self) -> None:
        reply = self._reply
        if reply is None:
            return
        self._on_bytes()
        if self._reply is None:
            return
        status, error = reply.attribute(_Setting.HttpStatusCodeAttribute), reply.error()
        if error in FAILURES:
            self._fail(WalletError(FAILURES[error]))
        elif not isinstance(status, int) or (status == _OK and error != _Error.NoError):
            self._fail(WalletError("versions_unreachable"))
        elif status in _TOO_OFTEN:
            self._fail(WalletError("versions_too_often"))
        elif status == _NOT_FOUND:
            self._fail(WalletError("versions_none"))
        elif status != _OK:
            self._fail(WalletError("versions_refused", status=status))
        else:
            self._answer(bytes(self._data))

    def _on_too_slow(self) -> None:
        self._fail(WalletError("versions_too_slow"))

    def _on_no_tls(self) -> None:
        self._fail(WalletError("versions_no_tls"))

    def _answer(self, data: bytes) -> None:
        if self._end():
            self._on_answer(data)

    def _fail(self, error: WalletError) -> None:
        if self._end():
            self._on_failure(error)

    def _end(self) -> bool:
        """Hang up, and return whether there was anything left to tell."""
        if self._has_ended:
            return False
        self._has_ended = True
        self._limit.stop()
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.abort()
        self.deleteLater()
        return True


def _request(url: QUrl, trusted: QSslConfiguration | None) -> QNetworkRequest:
    request = QNetworkRequest(url)
    for name, value in _HEADERS.items():
        request.setRawHeader(name, value)
    cookies = (_Setting.CookieLoadControlAttribute, _Setting.CookieSaveControlAttribute)
    for setting in (*cookies, _Setting.AuthenticationReuseAttribute):
        request.setAttribute(setting, QNetworkRequest.LoadControl.Manual)
    request.setAttribute(_Setting.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.SameOriginRedirectPolicy)
    request.setMaximumRedirectsAllowed(3)
    if trusted is not None:
        request.setSslConfiguration(trusted)
    return request
