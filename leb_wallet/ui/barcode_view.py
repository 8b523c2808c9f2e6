"""A number as bars (Code 128), for the scanner at a till."""

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

QUIET = 10  # modules of white at both sides (ISO/IEC 15417)
EDGE = 0.1  # of the height, white above and below
LEAST_MODULE, USUAL_MODULE = 1, 2  # pixels
LEAST_HEIGHT, USUAL_HEIGHT = 40, 64
_ROUNDING = 1e-3  # of a pixel: what a scaled painter loses


@lru_cache(maxsize=16)
def bars_of(text: str) -> str:
    """Return the modules of a text, ``1`` for black, without the white around; none for no text or one without bars."""
    from barcode.codex import Code128
    from barcode.errors import BarcodeError

    class Bars(Code128):  # type: ignore[misc]  # the library tells no types
        def _try_to_optimize(self, encoded: list[int]) -> list[int]:
            # python-barcode 0.16 takes the digits 99 at the start for a change of alphabet and drops them.
            return encoded if self.code.startswith("99") else super()._try_to_optimize(encoded)

    if not text:
        return ""
    try:
        return str(Bars(text).build()[0])
    except BarcodeError:
        return ""


def draw_bars(painter: QPainter, room: QRectF, bars: str) -> None:
    """Draw bars with their white across ``room``, modules as whole pixels of the device.

    The painter may be scaled, not turned. Where there is too little room nothing is drawn: bars that
    run into each other cannot be read.
    """
    across = len(bars) + 2 * QUIET
    device = painter.deviceTransform().mapRect(room)
    module = int(device.width() / across + _ROUNDING)
    if not bars or not module:
        return
    left = round(device.center().x() - module * across / 2)
    top, height = round(device.top()), round(device.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setTransform(painter.deviceTransform().inverted()[0], True)
    painter.fillRect(QRect(left, top, module * across, height), Qt.GlobalColor.white)
    edge = round(height * EDGE)
    for at, bar in enumerate(bars, QUIET):
        if bar == "1":
            painter.fillRect(QRect(left + at * module, top + edge, module, height - 2 * edge), Qt.GlobalColor.black)
    painter.restore()


class BarcodeView(QWidget):
    """Shows letters and digits as bars, black on white on every desktop; nothing while there is no text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = ""

    def show_text(self, text: str) -> None:
        """Show a text, or nothing for an empty one and one with letters that have no bars."""
        self._bars = bars_of(text)
        self.updateGeometry()
        self.update()

    def is_empty(self) -> bool:
        """Tell whether there is nothing to scan."""
        return not self._bars

    def sizeHint(self) -> QSize:
        """Return room for bars that a scanner reads from a screen."""
        return self._size(USUAL_MODULE, USUAL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return room for the thinnest bars."""
        return self._size(LEAST_MODULE, LEAST_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = QPainter(self)
        draw_bars(painter, QRectF(self.rect()), self._bars)
        painter.end()

    def _size(self, module: int, height: int) -> QSize:
        return QSize(module * (len(self._bars) + 2 * QUIET), height) if self._bars else QSize(0, 0)
