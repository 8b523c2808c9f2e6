"""Notices that another program, such as the command line, has written to the wallet, and that a day has ended."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal

CALM_MS = 60  # a writer makes several small steps; look when they have ended
LOOK_MS = 15 * 60 * 1000  # a timer stands still during sleep, so look at the date now and then


class OutsideChanges(QObject):
    """Watches the wallet's folder; the system reports, nothing polls."""

    files_changed = Signal()

    def __init__(self, folder: Path, files: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._names = folder, files
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_something)
        self._watcher.fileChanged.connect(self._on_something)
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._on_calm)
        self.watch()

    def watch(self) -> None:
        """Watch the folder and the files that exist by now."""
        paths = [self._folder, *(self._folder / name for name in self._names)]
        watched = {*self._watcher.files(), *self._watcher.directories()}
        new = [str(path) for path in paths if str(path) not in watched and path.exists()]
        if new:
            self._watcher.addPaths(new)

    def _on_something(self) -> None:
        self._calm.start()

    def _on_calm(self) -> None:
        self.watch()  # a file that was replaced is no longer watched
        self.files_changed.emit()


class DayChange(QObject):
    """Tells when the user's calendar day is another than before."""

    day_changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._day = today()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Compare the day with the one seen last; call it, too, when the window comes to the front."""
        if self._today() != self._day:
            self._day = self._today()
            self.day_changed.emit()
