"""The clerk's page on paper and as a PDF."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSaveFile
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from leb_wallet.domain.errors import StorageError
from leb_wallet.ui.clerk_page import ClerkJob, fill

MARGIN = 12.0  # mm
RESOLUTION = 600  # dots an inch: bars are whole dots


def draw_on(device: QPagedPaintDevice, job: ClerkJob, font: QFont) -> None:
    """Draw the page as large as the sheet allows.

    Raises:
        StorageError: ``page_not_printed``, the device does not take it.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise StorageError("page_not_printed")
    page, scale = fill(job, painter.viewport().width(), painter.viewport().height(), font)
    painter.scale(scale, scale)
    page.draw(painter)
    if not painter.end():
        raise StorageError("page_not_printed")


def pdf_of(job: ClerkJob, title: str, font: QFont) -> bytes:
    """Return the page as a PDF of the size A5; its title holds no number."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(title)
    size = QPageSize(QPageSize.PageSizeId.A5)
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    draw_on(writer, job, font)
    buffer.close()
    return bytes(content.data())


def save(path: str, content: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        StorageError: ``page_not_written``; a file that was there before is as it was.
    """
    file = QSaveFile(path)
    is_written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit()
    if not is_written:
        raise StorageError("page_not_written", file=path.replace("\\", "/").rsplit("/", 1)[-1])
