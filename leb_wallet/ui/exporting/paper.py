"""Pages of paper: laid out once, drawn on a screen, a printer or into a PDF."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
    QTextFormat,
    QTransform,
)

from leb_wallet.domain.errors import StorageError
from leb_wallet.ui.clerk_page import can_show
from leb_wallet.ui.exporting.page_parts import FAINT, INK, px

WIDTH, HEIGHT = px(794), px(1123)  # A4 at 96 dots an inch
MARGIN, FOOT = px(56), px(24)
RESOLUTION = 600
_LETTERS, _FOOT_LETTERS = 12.5, 10
_SHORT = 0.45  # of a page


Foot = Callable[[int, int], str]  # of the number of a page, from 1, and of how many there are


class Paper:
    """A document in pages of the size A4."""

    def __init__(self, html: str, title: str, foot: Foot, font: QFont) -> None:
        self.title = title
        self._foot = foot
        self._font = QFont(font)
        self._font.setPixelSize(px(_LETTERS))
        self._font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(self._font)
        self._document.setHtml(html)
        self._body = QRectF(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN - FOOT)
        self._document.setPageSize(QSizeF(self._body.width(), self._body.height()))
        self._keep_together()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    def text(self) -> str:
        """Return all that stands on the pages."""
        return self._document.toPlainText()

    def has_letters(self) -> bool:
        """Tell whether this computer has all letters for it; without them there are boxes on the paper."""
        used = "".join(sorted({c for c in self.text() if c.isprintable() and not c.isspace()}))
        return can_show(used, self._font)

    def draw(self, painter: QPainter, page: int) -> None:
        """Draw a page, counted from 0, with ``WIDTH`` by ``HEIGHT`` units."""
        painter.save()
        top = self._body.top() - page * self._body.height()
        painter.setTransform(QTransform.fromTranslate(self._body.left(), top), combine=True)
        clip = QRectF(0, page * self._body.height(), self._body.width(), self._body.height())
        painter.setClipRect(clip)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(INK))  # paper is white on every desktop
        context.palette = palette
        context.clip = clip
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        font = QFont(self._font)
        font.setPixelSize(px(_FOOT_LETTERS))
        painter.setFont(font)
        painter.setPen(QColor(FAINT))
        foot = QRectF(MARGIN, HEIGHT - MARGIN - FOOT, WIDTH - 2 * MARGIN, FOOT)
        text = self._foot(page + 1, self.pages)
        painter.drawText(foot, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter, text)

    def _keep_together(self) -> None:
        """Begin a new page before what would be cut in two and is short: Qt breaks tables anywhere."""
        layout, height = self._document.documentLayout(), self._body.height()
        for frame in self._document.rootFrame().childFrames():
            place = layout.frameBoundingRect(frame)
            is_cut = place.top() // height != (place.bottom() - 1) // height
            if is_cut and place.height() <= height * _SHORT:
                form = frame.frameFormat()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                frame.setFrameFormat(form)

    def draw_on(self, device: QPagedPaintDevice) -> None:
        """Draw all pages, each as large as the sheet allows.

        Raises:
            StorageError: ``page_not_printed``, the device does not take it.
        """
        painter = QPainter()
        if not painter.begin(device):
            raise StorageError("page_not_printed")
        room = painter.viewport()
        scale = min(room.width() / WIDTH, room.height() / HEIGHT)
        for page in range(self.pages):
            if page and not device.newPage():
                painter.end()
                raise StorageError("page_not_printed")
            painter.save()
            painter.scale(scale, scale)
            self.draw(painter, page)
            painter.restore()
        if not painter.end():
            raise StorageError("page_not_printed")

    def pdf(self) -> bytes:
        """Return the pages as a PDF with their letters in it."""
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(RESOLUTION)
        writer.setTitle(self.title)
        writer.setCreator("LEB Wallet")
        none = QMarginsF(0, 0, 0, 0)
        size = QPageSize(QPageSize.PageSizeId.A4)
        writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, none))
        self.draw_on(writer)
        buffer.close()
        return bytes(content.data())
