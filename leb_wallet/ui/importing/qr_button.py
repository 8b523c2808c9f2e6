"""A button that reads codes from a picture: a file, the clipboard, or a part of the screen."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.ui import icons
from leb_wallet.ui.file_dialogs import ask_which_to_open
from leb_wallet.ui.importing.code_reading import codes_in, image_of, image_of_file
from leb_wallet.ui.importing.screen_area import ScreenPicker

_SUFFIXES = "*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff *.pdf"


class QrButton(QPushButton):
    """Asks where the picture is. Nothing that a code says is ever opened.

    Signals:
        read(tuple[Code, ...]): the codes of a picture.
        failed(WalletError): there was none, or no picture.
    """

    read = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Read QR code"))
        self.setToolTip(self.tr("From a picture or PDF, the clipboard, or a part of the screen"))
        self.setAutoDefault(False)
        self.screen_picker = ScreenPicker(self)
        self.screen_picker.picked.connect(self.read_image)
        self.screen_picker.failed.connect(self.failed)
        menu = QMenu(self)
        self.file_action = menu.addAction(self.tr("From a &file…"))
        self.clipboard_action = menu.addAction(self.tr("From the &clipboard"))
        self.screen_action = menu.addAction(self.tr("From the &screen…"))
        self.setMenu(menu)
        self.file_action.triggered.connect(self.choose_file)
        self.clipboard_action.triggered.connect(self.read_clipboard)
        self.screen_action.triggered.connect(self.screen_picker.start)
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
        super().changeEvent(event)

    def choose_file(self) -> None:
        """Ask for a picture."""
        known = self.tr("Pictures and PDFs ({suffixes})").format(suffixes=_SUFFIXES)
        ask_which_to_open(self, self.tr("Read QR code"), (known, self.tr("All files (*)")), self.read_file)

    def read_file(self, name: str) -> None:
        """Read the codes in a file."""
        try:
            image = image_of_file(Path(name))
        except WalletError as error:
            self.failed.emit(error)
        else:
            self.read_image(image)

    def read_clipboard(self) -> None:
        """Read the codes of the picture that was copied."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, mime: QMimeData) -> None:
        """Read the codes of a picture that was copied or dropped."""
        try:
            image = image_of(mime)
        except WalletError as error:
            self.failed.emit(error)
        else:
            self.read_image(image)

    def read_image(self, image: QImage) -> None:
        """Read the codes of a picture."""
        try:
            codes = codes_in(image)
        except WalletError as error:
            self.failed.emit(error)
        else:
            self.read.emit(codes)

    def _draw_icon(self) -> None:
        self.setIcon(icons.text_icon("qr", self.palette()))


def has_picture(mime: QMimeData) -> bool:
    """Tell whether something that is dragged could hold a code."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())
