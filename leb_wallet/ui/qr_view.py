"""A QR code, drawn from its modules so that it stays sharp at every size."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

QUIET = 4  # modules of white around a code (ISO/IEC 18004); without them cameras lose it on dark desktops
LEAST_MODULE, USUAL_MODULE = 3, 5  # pixels

_ROUNDING = 1e-3  # of a pixel: what a scaled painter loses

Matrix = tuple[bytes, ...]  # rows of modules, 1 is black


@lru_cache(maxsize=16)
def qr_matrix(text: str) -> Matrix:
    """Return the modules of a text's code without the white around; none for no text or one too long."""
    from segno import DataOverflowError, make_qr

    if not text:
        return ()
    try:
        return tuple(map(bytes, make_qr(text, error="m").matrix))
    except DataOverflowError:
        return ()


def draw_qr(painter: QPainter, room: QRectF, matrix: Matrix) -> None:
    """Draw a code with its white in the middle of ``room``, modules as whole pixels of the device.

    The painter may be scaled, not turned.
    """
    if not matrix:
        return
    across = len(matrix) + 2 * QUIET
    device = painter.deviceTransform().mapRect(room)
    module = max(int(min(device.width(), device.height()) / across + _ROUNDING), 1)
    corner = device.center() - QPointF(module * across / 2, module * across / 2)
    left, top = round(corner.x()), round(corner.y())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setTransform(painter.deviceTransform().inverted()[0], True)
    painter.fillRect(QRect(left, top, module * across, module * across), Qt.GlobalColor.white)
    for y, line in enumerate(matrix, QUIET):
        for start, length in _runs(line):
            x = left + (start + QUIET) * module
            painter.fillRect(QRect(x, top + y * module, length * module, module), Qt.GlobalColor.black)
    painter.restore()


def _runs(line: bytes) -> list[tuple[int, int]]:
    """Return the black stretches of a row as start and length: single squares would leave hairlines in print."""
    runs: list[tuple[int, int]] = []
    for at, module in enumerate(line):
        if module and runs and sum(runs[-1]) == at:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif module:
            runs.append((at, 1))
    return runs


class QrView(QWidget):
    """Shows a text as a QR code, black on white on every desktop; nothing while there is no text.

    Its accessible name is given by who knows what the code does.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix: Matrix = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setRetainSizeWhenHidden(False)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Show a text, or nothing for an empty one and one that no code can hold."""
        self._matrix = qr_matrix(text)
        self.updateGeometry()
        self.update()

    def is_empty(self) -> bool:
        """Tell whether there is nothing to scan."""
        return not self._matrix

    def sizeHint(self) -> QSize:
        """Return room for modules that a phone reads from arm's length."""
        return self._size(USUAL_MODULE)

    def minimumSizeHint(self) -> QSize:
        """Return room for the smallest modules that a phone still reads."""
        return self._size(LEAST_MODULE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the code."""
        painter = QPainter(self)
        draw_qr(painter, QRectF(self.rect()), self._matrix)
        painter.end()

    def _size(self, module: int) -> QSize:
        side = module * (len(self._matrix) + 2 * QUIET) if self._matrix else 0
        return QSize(side, side)
