"""The box into which an operator's text is pasted: plain text only, and not without end."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QPlainTextEdit, QWidget

MAX_PASTED = 200_000  # letters


class PasteEdit(QPlainTextEdit):
    """Takes text without its looks; pictures and endless texts are handed on instead.

    Signals:
        picture_pasted(QMimeData): a picture came instead of a text.
        text_refused: the text was too long and is not in the box.
    """

    picture_pasted = Signal(object)
    text_refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take texts, pictures and files."""
        return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert a text as plain as it is."""
        if source.hasImage() or any(url.isLocalFile() for url in source.urls()):
            self.picture_pasted.emit(source)
        elif len(source.html() if not source.hasText() else source.text()) > MAX_PASTED:
            self.text_refused.emit()
        elif source.hasText():
            self.insertPlainText(source.text())
        else:  # formatted text alone, as some programs copy it
            self.insertPlainText(QTextDocumentFragment.fromHtml(source.html()).toPlainText())
