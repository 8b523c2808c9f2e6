"""What the clipboard or a drop offers as a receipt."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.services.receipt_shelf import ReceiptShelf

MAX_TEXT = 1_000_000  # letters; a mail with everything around it is a tenth of this

Attempt = Callable[[bool], str]  # keeps one receipt, a large one only if the argument says so, and returns its SHA-256


def can_offer(mime: QMimeData) -> bool:
    """Tell whether something could be a receipt."""
    return mime.hasUrls() or mime.hasImage() or mime.hasText()


def attempts_of(mime: QMimeData, shelf: ReceiptShelf) -> list[Attempt]:
    """Return what keeps each receipt that is offered: files before a picture, a picture before text.

    Raises:
        InvalidInput: ``receipt_not_local``, ``receipt_text_too_long`` or ``clipboard_without_receipt``.
    """
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return [file_attempt(shelf, path) for path in paths]
    image = QImage(mime.imageData()) if mime.hasImage() else QImage()
    if not image.isNull():
        return [data_attempt(shelf, _png(image))]
    if mime.hasUrls():
        raise InvalidInput("receipt_not_local")
    text = mime.text()
    if len(text) > MAX_TEXT:
        raise InvalidInput("receipt_text_too_long", limit=MAX_TEXT // 1_000_000)
    if not text.strip():
        raise InvalidInput("clipboard_without_receipt")
    return [data_attempt(shelf, text.encode("utf-8", "replace"))]


def file_attempt(shelf: ReceiptShelf, path: Path) -> Attempt:
    """Return what keeps a file."""
    return lambda allow_large: shelf.keep_file(path, allow_large=allow_large)


def data_attempt(shelf: ReceiptShelf, data: bytes) -> Attempt:
    """Return what keeps some content."""
    return lambda allow_large: shelf.keep(data, allow_large=allow_large)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs know the format as bytes only
    return bytes(buffer.data().data())
