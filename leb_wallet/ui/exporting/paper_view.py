"""Pages of paper as they will be printed, below each other."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leb_wallet.ui import theme
from leb_wallet.ui.exporting.paper import HEIGHT, WIDTH, Paper

_EDGE = QColor("#b0b0b0")
_TOLD = 4000  # letters that a screen reader is given of what is painted


class PaperView(QWidget):
    """As high as its pages are at the width it has. White on every desktop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: Paper | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Preview"))

    def show_paper(self, paper: Paper) -> None:
        """Show other pages."""
        self._paper = paper
        self.setAccessibleDescription(paper.text()[:_TOLD])
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the pages need."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that can be seen."""
        if self._paper is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for page in range(self._paper.pages):
            sheet = QRect(0, page * self._step(), self.width() - 1, self._step() - theme.MEDIUM)
            if not sheet.intersects(event.rect()):
                continue
            painter.setPen(QPen(_EDGE, 1))
            painter.setBrush(Qt.GlobalColor.white)
            painter.drawRect(sheet)
            painter.save()
            painter.translate(sheet.topLeft())
            painter.scale(self.width() / WIDTH, self.width() / WIDTH)
            self._paper.draw(painter, page)
            painter.restore()
        painter.end()

    def _step(self) -> int:
        return round(self.width() * HEIGHT / WIDTH) + theme.MEDIUM

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self._step() * (self._paper.pages if self._paper else 0)))
