"""Taking texts and pictures that are dropped on a page."""

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class TextDrop(QObject):
    """Watches a page that takes no drops itself. Files are left to others.

    Signals:
        dropped(QMimeData): a text or a picture; it is gone when the slot returns.
    """

    dropped = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is a text."""
        if isinstance(event, QDragEnterEvent) and _is_text(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop and _is_text(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(event.mimeData())
            return True
        return super().eventFilter(watched, event)


def _is_text(mime: QMimeData) -> bool:
    return mime.hasImage() or ((mime.hasText() or mime.hasHtml()) and not any(url.isLocalFile() for url in mime.urls()))
