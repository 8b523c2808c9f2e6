"""The receipts of one record, a row each: a small picture, what it is, and what is wrong with it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from leb_wallet.domain.file_types import FileKind
from leb_wallet.domain.receipts import ReceiptFile, ReceiptState
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.ui import icons, theme
from leb_wallet.ui.receipts.pictures import picture_of
from leb_wallet.ui.receipts.receipt_words import ReceiptWords

THUMBNAIL, SYMBOL = 40, 24
ROWS_SHOWN = 4
FILE_ROLE = Qt.ItemDataRole.UserRole


class ReceiptList(QListWidget):
    """Opens each receipt once, when it is shown first.

    Signals:
        view_requested: the current receipt shall be shown.
    """

    view_requested = Signal()

    def __init__(self, shelf: ReceiptShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._words = ReceiptWords(self)
        self.setAccessibleName(self.tr("Receipts"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIconSize(QSize(THUMBNAIL, THUMBNAIL))
        self.setSpacing(theme.TIGHT // 2)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemDoubleClicked.connect(self.view_requested)

    def receipts(self) -> tuple[str, ...]:
        """Return the receipts shown, by their SHA-256."""
        return tuple(self._file(row).sha for row in range(self.count()))

    def current(self) -> ReceiptFile | None:
        """Return the chosen receipt."""
        item = self.currentItem()
        return item.data(FILE_ROLE) if item else None

    def add(self, sha: str) -> None:
        """Open a receipt and show it at the end."""
        file, data = self._shelf.look_into(sha)
        item = QListWidgetItem()
        item.setData(FILE_ROLE, file)
        item.setIcon(self._picture(file, data))
        self.addItem(item)
        self._number()

    def remove_current(self) -> None:
        """Take the chosen receipt off the list."""
        self.takeItem(self.currentRow())
        self._number()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter show the receipt; passed on it would press the dialog's default button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.view_requested.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as much height as the rows need at this width."""
        super().resizeEvent(event)
        self._take_height()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for row in range(self.count()):
                self.item(row).setIcon(self._picture(*self._shelf.look_into(self._file(row).sha)))

    def _file(self, row: int) -> ReceiptFile:
        file: ReceiptFile = self.item(row).data(FILE_ROLE)
        return file

    def _number(self) -> None:
        for row in range(self.count()):
            file, item = self._file(row), self.item(row)
            lines = (self._words.title(row + 1, file), self._words.trouble(file.state))
            item.setText("\n".join(filter(None, lines)))
        self._take_height()

    def _take_height(self) -> None:
        rows = [self.sizeHintForRow(row) + 2 * self.spacing() for row in range(min(self.count(), ROWS_SHOWN))]
        height = sum(rows) + 2 * self.frameWidth()
        if rows and height != self.height():
            self.setFixedHeight(height)

    def _picture(self, file: ReceiptFile, data: bytes) -> QIcon:
        """Return a square picture, so that all texts begin at one place."""
        ratio = self.devicePixelRatioF()
        side = round(THUMBNAIL * ratio)
        image = picture_of(file, data, QSize(side, side)) if file.state == ReceiptState.PRESENT else None
        if image is not None:
            thumbnail = _in_square(QPixmap.fromImage(image), side, ratio)
            picture = QIcon(thumbnail)
            picture.addPixmap(thumbnail, QIcon.Mode.Selected)  # not in the colour of the selection
            return picture
        name, tone = self._symbol(file)
        size, on_selection = round(SYMBOL * ratio), self.palette().color(QPalette.ColorRole.HighlightedText)
        picture = QIcon(_in_square(icons.pixmap(name, theme.color(tone, self.palette()), size), side, ratio))
        picture.addPixmap(_in_square(icons.pixmap(name, on_selection, size), side, ratio), QIcon.Mode.Selected)
        return picture

    def _symbol(self, file: ReceiptFile) -> tuple[str, str]:
        if file.state != ReceiptState.PRESENT:
            return "warning", "overdue"
        is_image = file.type is not None and file.type.kind == FileKind.IMAGE
        return "image" if is_image else "document", "muted"


def _in_square(drawn: QPixmap, side: int, ratio: float) -> QPixmap:
    square = QPixmap(side, side)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    painter.drawPixmap((side - drawn.width()) // 2, (side - drawn.height()) // 2, drawn)
    painter.end()
    square.setDevicePixelRatio(ratio)
    return square
