"""A page to look at: fitted to the room there is, or larger and scrolled."""

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from leb_wallet.ui.receipts.pictures import Pages

STEP = 1.25
SMALLEST, LARGEST = 0.05, 8.0


class PictureView(QScrollArea):
    """Shows one page at a time.

    Signals:
        changed: another page or another size is shown.
    """

    changed = Signal()

    def __init__(self, pages: Pages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._page = 0
        self._scale = 1.0
        self._fits = True
        self._label = QLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._label)
        self.setAccessibleName(self.tr("Receipt"))
        self._draw()

    @property
    def page(self) -> int:
        """Which page is shown, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._pages.count

    @property
    def scale(self) -> float:
        """How large the page is shown; 1 is its own size."""
        return self._scale

    def is_drawn(self) -> bool:
        """Tell whether the page could be drawn."""
        return not self._label.pixmap().isNull()

    def go_to(self, page: int) -> None:
        """Show another page; one that does not exist changes nothing."""
        if 0 <= page < self.count and page != self._page:
            self._page = page
            self.verticalScrollBar().setValue(0)
            self._draw()

    def zoom_in(self) -> None:
        """Show the page larger."""
        self._zoom_to(self._scale * STEP)

    def zoom_out(self) -> None:
        """Show the page smaller."""
        self._zoom_to(self._scale / STEP)

    def fit(self) -> None:
        """Show the whole page, however large the window is; nothing is blown up."""
        self._fits = True
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into the new room."""
        super().resizeEvent(event)
        if self._fits:
            self._draw()

    def _zoom_to(self, scale: float) -> None:
        self._fits = False
        self._scale = min(max(scale, SMALLEST), LARGEST)
        self._draw()

    def _draw(self) -> None:
        size = self._pages.size(self._page)
        if self._fits:
            self._scale = self._fitting(size)
        ratio = self.devicePixelRatioF()
        image = self._pages.image(self._page, self._scale * ratio)
        picture = QPixmap() if image is None else QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        self._label.setPixmap(picture)
        self._label.resize(picture.deviceIndependentSize().toSize())
        self.changed.emit()

    def _fitting(self, size: QSizeF) -> float:
        if size.isEmpty():
            return 1.0
        room = self.maximumViewportSize()
        scale = min(room.width() / size.width(), room.height() / size.height(), self._largest_fit())
        return max(scale, SMALLEST)

    def _largest_fit(self) -> float:
        return 1.0 if self.count == 1 else 2.0  # letters of a document may grow with the window
