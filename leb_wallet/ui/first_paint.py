"""The moment a widget is on the screen."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Tells once, in the first idle moment after a widget was painted for the first time."""

    painted = Signal()

    def __init__(self, widget: "QWidget") -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the first paint event pass; stop none."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)
        return False
