"""QR codes and bars in pictures, and what they say."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.file_types import PDF, type_of
from leb_wallet.domain.numbers import check_activation_code, check_iccid
from leb_wallet.ui.receipts.pictures import MAX_PIXELS, PdfPages

MAX_FILE = 50_000_000  # bytes
MAX_SIDE = 4000  # pixels; a code on a picture of a screen is large enough then, and it is looked for in a moment
PDF_PAGES, PDF_SCALE = 5, 3.0


class CodeKind:
    """What the text of a code is."""

    ACTIVATION, ICCID, LINK, TEXT = "activation", "iccid", "link", "text"


KINDS = (CodeKind.ACTIVATION, CodeKind.ICCID, CodeKind.LINK, CodeKind.TEXT)


class Code(NamedTuple):
    """A code that was found; ``text`` as it stands there."""

    kind: str
    text: str


def codes_in(image: QImage) -> tuple[Code, ...]:
    """Return all codes of a picture, each once.

    Raises:
        InvalidInput: ``picture_without_code``.
    """
    import zxingcpp

    small = image
    if max(image.width(), image.height()) > MAX_SIDE:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        small = image.scaled(QSize(MAX_SIDE, MAX_SIDE), keep, smooth)
    gray = _on_white(small).convertToFormat(QImage.Format.Format_Grayscale8)
    if gray.isNull():
        raise InvalidInput("picture_without_code")
    pixels = memoryview(gray.constBits()).cast("B", (gray.height(), gray.bytesPerLine()))
    texts = dict.fromkeys(code.text.strip() for code in zxingcpp.read_barcodes(pixels) if code.text.strip())
    if not texts:
        raise InvalidInput("picture_without_code")
    return tuple(Code(_kind(text), text) for text in texts)


def _on_white(image: QImage) -> QImage:
    """Return a picture without holes to look through: what is clear would become as black as the code."""
    if not image.hasAlphaChannel():
        return image
    from PySide6.QtGui import QPainter

    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def _kind(text: str) -> str:
    for check, kind in ((check_activation_code, CodeKind.ACTIVATION), (check_iccid, CodeKind.ICCID)):
        try:
            checked = check(text)
        except InvalidInput:
            continue
        if kind != CodeKind.ICCID or not checked.warnings:
            return kind
    scheme, mark, rest = text.partition(":")
    is_link = mark and scheme.replace("+", "").replace("-", "").replace(".", "").isalnum() and rest.strip()
    plain = ("tel", "smsto", "sms", "mailto", "mecard", "begin", "wifi", "geo", "lpa")
    return CodeKind.LINK if is_link and " " not in text and scheme.lower() not in plain else CodeKind.TEXT


def image_of(mime: QMimeData) -> QImage:
    """Return the picture that was copied or dropped: a file before pixels.

    Raises:
        InvalidInput: ``clipboard_without_picture``, or as :func:`image_of_file`.
    """
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return image_of_file(paths[0])
    image = QImage(mime.imageData()) if mime.hasImage() else QImage()
    if image.isNull():
        raise InvalidInput("clipboard_without_picture")
    return image


def image_of_file(path: Path) -> QImage:
    """Return the picture in a file, or of a PDF the first page with a code on it, else the first.

    Raises:
        InvalidInput: ``picture_unreadable`` or ``picture_too_large``.
    """
    try:
        if not path.is_file():  # a pipe would never end
            raise InvalidInput("picture_unreadable")
        if path.stat().st_size > MAX_FILE:
            raise InvalidInput("picture_too_large")
        data = path.read_bytes()
    except OSError as error:
        raise InvalidInput("picture_unreadable") from error
    if _is_pdf(data):
        return _pdf_page(data)
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MAX_PIXELS:
        raise InvalidInput("picture_too_large")
    image = reader.read()
    if image.isNull():
        raise InvalidInput("picture_unreadable")
    return image


def _is_pdf(data: bytes) -> bool:
    try:
        return type_of(data) == PDF
    except InvalidInput:
        return False


def _pdf_page(data: bytes) -> QImage:
    pages = PdfPages.opened(data)
    images = [pages.image(page, PDF_SCALE) for page in range(min(pages.count, PDF_PAGES))] if pages else []
    shown = [image for image in images if image is not None]
    if not shown:
        raise InvalidInput("picture_unreadable")
    for image in shown:
        try:
            codes_in(image)
        except InvalidInput:
            continue
        return image
    return shown[0]
