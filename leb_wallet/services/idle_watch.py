"""Tells when nobody has used the program for some minutes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

LOOK_MS = 5_000
_ACTS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """Looks at the keys and the mouse of this program only, and only while it has something to watch for.

    Signals:
        idle: the time is over; it comes again only after something was done.
    """

    idle = Signal()

    def __init__(
        self,
        app: QCoreApplication,
        minutes: Callable[[], int],
        monotonic: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        """``minutes`` tells the time to wait, 0 for ever; ``monotonic`` seconds of a clock nobody sets."""
        super().__init__(parent)
        self._app, self._minutes, self._monotonic = app, minutes, monotonic
        self._since = monotonic()
        self._is_told = self._is_watching = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.refresh()

    @property
    def is_watching(self) -> bool:
        """Whether it is switched on."""
        return self._is_watching

    def refresh(self) -> None:
        """Begin or end watching, as the settings now are."""
        wanted = self._minutes() > 0
        if wanted == self._is_watching:
            return
        self._is_watching = wanted
        if wanted:
            self.note()
            self._app.installEventFilter(self)
            self._timer.start()
        else:
            self._app.removeEventFilter(self)
            self._timer.stop()

    def note(self) -> None:
        """Note that something was done just now."""
        self._since = self._monotonic()
        self._is_told = False

    def look(self) -> None:
        """Compare the time."""
        if self._is_told or self._monotonic() - self._since < self._minutes() * 60:
            return
        self._is_told = True
        self.idle.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note acts of the user, and let everything pass."""
        if event.type() in _ACTS:
            self.note()
        return False
