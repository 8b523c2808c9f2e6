"""What can be shown of a receipt as pictures, page by page, within limits: receipts come from anywhere."""

from math import sqrt
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader

from leb_wallet.domain.file_types import FileKind
from leb_wallet.domain.receipts import ReceiptFile

MAX_PIXELS = 60_000_000  # 240 MB in memory; phones take pictures of 50 million


class Pages(Protocol):
    """Something that is shown as one or more pictures."""

    @property
    def count(self) -> int:
        """How many pages there are, at least one."""

    def size(self, page: int) -> QSizeF:
        """Return the size of a page at scale 1, in pixels."""

    def image(self, page: int, scale: float) -> QImage | None:
        """Return the picture of a page; ``None`` where it cannot be drawn."""


def pages_of(file: ReceiptFile, data: bytes) -> Pages | None:
    """Return the pages of a picture or PDF; ``None`` where it is broken, locked, too large or neither of them."""
    kind = file.type.kind if file.type else None
    if kind == FileKind.PDF:
        return PdfPages.opened(data)
    picture = picture_of(file, data) if kind == FileKind.IMAGE else None
    return PicturePages(picture) if picture is not None else None


def picture_of(file: ReceiptFile, data: bytes, room: QSize | None = None) -> QImage | None:
    """Return a picture, upright, of an animation the first frame; ``None`` where it cannot be shown.

    Args:
        room: decode it no larger than this.
    """
    if file.type is None or file.type.kind != FileKind.IMAGE:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(file.type.ext.encode()))
    reader.setAutoDetectImageFormat(False)  # the content has been looked at; no other decoder shall try
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MAX_PIXELS:  # told by the header, before anything unpacks
        return None
    if room is not None and (size.width() > room.width() or size.height() > room.height()):
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image


def _within_limit(size: QSizeF, scale: float) -> float:
    """Return ``scale``, or what keeps the pixels within the limit."""
    return min(scale, sqrt(MAX_PIXELS / max(1.0, size.width() * size.height())))


class PicturePages:
    """One picture."""

    def __init__(self, image: QImage) -> None:
        self._image = image

    @property
    def count(self) -> int:
        """Always one."""
        return 1

    def size(self, _page: int) -> QSizeF:
        """Return the size of the picture."""
        return QSizeF(self._image.size())

    def image(self, _page: int, scale: float) -> QImage | None:
        """Return the picture in another size."""
        scale = _within_limit(self.size(0), scale)
        if scale == 1:
            return self._image
        size = (self.size(0) * scale).toSize().expandedTo(QSize(1, 1))
        smooth = Qt.TransformationMode.SmoothTransformation
        return self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


class PdfPages:
    """The pages of a PDF, each drawn when it is shown."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._count = len(document)

    @classmethod
    def opened(cls, data: bytes) -> "PdfPages | None":
        """Return the pages of a PDF; ``None`` for a broken or locked one, or one without pages."""
        import pypdfium2

        try:
            pages = cls(pypdfium2.PdfDocument(data))
        except pypdfium2.PdfiumError:
            return None
        return pages if pages.count and pages.image(0, 0.1) is not None else None

    @property
    def count(self) -> int:
        """How many pages the PDF has."""
        return self._count

    def size(self, page: int) -> QSizeF:
        """Return the size of a page in points; an empty size where it cannot be read."""
        import pypdfium2

        try:
            return QSizeF(*self._document.get_page_size(page))
        except pypdfium2.PdfiumError:
            return QSizeF()

    def image(self, page: int, scale: float) -> QImage | None:
        """Return a page drawn anew, so that letters stay sharp."""
        import pypdfium2

        size = self.size(page)
        if size.isEmpty():
            return None
        try:
            opened = self._document[page]
            try:
                bitmap = opened.render(scale=_within_limit(size, scale), prefer_bgrx=True)
            finally:
                opened.close()
        except (pypdfium2.PdfiumError, ValueError):
            return None
        try:
            form = QImage.Format.Format_RGB32
            return QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form).copy()
        finally:
            bitmap.close()
