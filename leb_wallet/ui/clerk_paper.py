"""The clerk's page on a screen: as a part of a page, or filling the whole screen."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QDialog, QPushButton, QSizePolicy, QWidget

from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, row
from leb_wallet.ui.clerk_page import ClerkJob, ClerkPage, fill, lay_out

_EDGE = QColor("#b0b0b0")
_USUAL_WIDTH = 640


class ClerkPaper(QWidget):
    """White paper with the page. It is as high as the page needs; with ``fills`` the page fits the room instead."""

    def __init__(self, parent: QWidget | None = None, *, fills: bool = False) -> None:
        super().__init__(parent)
        self._fills = fills
        self._job: ClerkJob | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(not fills)
        if fills:
            policy.setVerticalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Page for the clerk"))

    def show_job(self, job: ClerkJob) -> None:
        """Show a page, and give its text to screen readers."""
        self._job = job
        self.setAccessibleDescription(job.text())
        self.updateGeometry()
        self.update()

    def job(self) -> ClerkJob | None:
        """Return what the page says."""
        return self._job

    def heightForWidth(self, width: int) -> int:
        """Return the height of the page for a width."""
        if self._job is None:
            return 0
        return round(lay_out(self._job, width - 2 * theme.MEDIUM, self.font()).height) + 2 * theme.MEDIUM

    def sizeHint(self) -> QSize:
        """Return room for a page of usual width."""
        return QSize(_USUAL_WIDTH, 0 if self._fills else self.heightForWidth(_USUAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest width; the height follows from the width it gets."""
        return QSize(320, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paper and the page on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen if self._fills else QPen(_EDGE, 1))
        painter.setBrush(Qt.GlobalColor.white)
        edge = 0.0 if self._fills else 0.5
        radius = 0 if self._fills else theme.RADIUS
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius, radius)
        if self._job is not None:
            page, scale = self._page(self._job)
            room = self.width() - page.width * scale
            painter.translate(QPointF(room / 2, theme.MEDIUM))
            painter.scale(scale, scale)
            page.draw(painter)
        painter.end()

    def _page(self, job: ClerkJob) -> tuple[ClerkPage, float]:
        width, height = self.width() - 2 * theme.MEDIUM, self.height() - 2 * theme.MEDIUM
        if self._fills:
            return fill(job, width, height, self.font())
        return lay_out(job, width, self.font()), 1.0


class ClerkDialog(QDialog):
    """The page over the whole screen, to be turned to the clerk. Esc or the button goes back."""

    def __init__(self, job: ClerkJob, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Page for the clerk"))
        self.setPalette(QPalette(QColor("#f0f0f0"), QColor("#ffffff")))  # white on every desktop
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.paper = ClerkPaper(fills=True)
        self.paper.show_job(job)
        self.close_button = QPushButton(self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.reject)
        layout = column(self.paper, row(1, self.close_button))
        layout.setStretch(0, 1)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.close_button.setFocus()
