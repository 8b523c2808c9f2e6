"""Choosing a part of the screen, on a still picture of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QScreen,
)
from PySide6.QtWidgets import QDialog, QRubberBand, QWidget

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.ui import theme

HIDE_MS = 350  # until the desktop has drawn what was behind the window
_LEAST = 12  # pixels; anything smaller was a click

Grab = Callable[[QScreen], QPixmap]


def grab_screen(screen: QScreen) -> QPixmap:
    """Return a picture of a screen; an empty one where the system allows none."""
    return screen.grabWindow(0)


def can_be_grabbed() -> bool:
    """Tell whether this desktop lets programs look at the screen; Wayland does not."""
    return not QGuiApplication.platformName().startswith("wayland")


class ScreenArea(QDialog):
    """Shows a still picture of the screen; a part is chosen with the mouse, or all of it by Enter.

    Signals:
        chosen(QImage): the part of the screen.
    """

    chosen = Signal(object)

    def __init__(self, picture: QPixmap, geometry: QRect, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose a part of the screen"))
        self._hint = self.tr("Drag around the QR code. Enter takes the whole screen, Esc cancels.")
        self.setAccessibleName(self.windowTitle())
        self.setAccessibleDescription(self._hint)
        self._picture = picture
        self._from = QPoint()
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, self)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setGeometry(geometry)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin an area."""
        self._from = event.position().toPoint()
        self._band.setGeometry(QRect(self._from, QSize()))
        self._band.show()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the area follow."""
        self._band.setGeometry(QRect(self._from, event.position().toPoint()).normalized())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the area; after a mere click go on."""
        area = QRect(self._from, event.position().toPoint()).normalized().intersected(self.rect())
        self._band.hide()
        if min(area.width(), area.height()) >= _LEAST:
            self._take(area)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the whole screen on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.rect())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, a little darker, and what to do."""
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._picture)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 70))
        painter.setFont(theme.scaled(self.font(), theme.SUBTITLE, bold=True))
        room = (
            painter.fontMetrics()
            .boundingRect(self._hint)
            .adjusted(-theme.LARGE, -theme.SMALL, theme.LARGE, theme.SMALL)
        )
        room.moveCenter(QPoint(self.width() // 2, 3 * theme.LARGE))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 200))
        painter.drawRoundedRect(room, theme.RADIUS, theme.RADIUS)
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._hint)
        painter.end()

    def _take(self, area: QRect) -> None:
        ratio = self._picture.width() / max(1, self.width())
        part = QRect(area.topLeft() * ratio, (area.size() * ratio).expandedTo(QSize(1, 1)))
        image = self._picture.copy(part.intersected(self._picture.rect())).toImage()
        self.accept()
        self.chosen.emit(image)


class ScreenPicker(QObject):
    """Hides our windows, takes a picture of the screen, shows them again and asks for the part.

    Signals:
        picked(QImage): the chosen part.
        failed(WalletError): the system shows no picture of the screen.
    """

    picked = Signal(object)
    failed = Signal(object)

    def __init__(self, widget: QWidget, grab: Grab = grab_screen) -> None:
        super().__init__(widget)
        self._widget, self._grab = widget, grab
        self._hidden: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HIDE_MS)
        self._timer.timeout.connect(self._take_picture)

    def start(self) -> None:
        """Begin."""
        if not can_be_grabbed():
            self.failed.emit(InvalidInput("screen_not_shown"))
            return
        window: QWidget | None = self._widget.window()
        while window is not None:  # the dialog, and those below it
            self._hidden.append(window)
            above = window.parentWidget()
            window = above.window() if above is not None else None
        for shown in self._hidden:
            shown.hide()
        self._timer.start()

    def _take_picture(self) -> None:
        screen = self._widget.window().screen()
        picture = self._grab(screen)
        for shown in reversed(self._hidden):
            shown.show()
        self._hidden = []
        if picture.isNull():
            self.failed.emit(InvalidInput("screen_not_shown"))
            return
        area = ScreenArea(picture, screen.geometry(), self._widget.window())
        area.chosen.connect(self.picked)
        area.open()
