"""Copying numbers and codes: kept out of clipboard histories where the system allows, and gone after a while."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

OURS = "application/x-leb-wallet-secret"  # tells what is to be taken off the clipboard again
_ASKS_OTHERS = ("xcb", "wayland")  # there the content comes from the program that copied, which may take long
_NO = bytes(4)  # a Windows DWORD of 0
_HINTS = {
    OURS: b"1",
    "x-kde-passwordManagerHint": b"secret",  # Klipper of KDE, and the managers that follow it
    # Windows 10 and later: no clipboard history, no cloud. Qt hands formats with this prefix on as they are.
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': _NO,
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': _NO,
}


def copy_text(text: str, *, is_secret: bool = False) -> None:
    """Put a text on the clipboard; a secret one is marked as such."""
    content = QMimeData()
    content.setText(text)
    if is_secret:
        for name, value in _HINTS.items():
            content.setData(name, value)
    QGuiApplication.clipboard().setMimeData(content)


class ClipboardGuard(QObject):
    """Takes a secret off the clipboard after a while, unless something else was copied since.

    Args:
        seconds: how long it stays there; 0 is for ever.
    """

    def __init__(self, seconds: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._clipboard: QClipboard = QGuiApplication.clipboard()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self._clipboard.dataChanged.connect(self._on_data_changed)

    def is_waiting(self) -> bool:
        """Tell whether a secret is going to be taken off."""
        return self._timer.isActive()

    def clear(self) -> None:
        """Take a secret of ours off the clipboard now; also at the end of the program."""
        self._timer.stop()
        if self._holds_ours() and self._seconds():
            self._clipboard.clear()

    def _on_data_changed(self) -> None:
        self._timer.stop()
        if self._seconds() and self._holds_ours():
            self._timer.start(self._seconds() * 1000)

    def _holds_ours(self) -> bool:
        if QGuiApplication.platformName() in _ASKS_OTHERS and not self._clipboard.ownsClipboard():
            return False
        content = self._clipboard.mimeData()
        return content is not None and content.hasFormat(OURS)
