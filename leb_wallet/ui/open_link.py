"""Opening a page in the browser, after the user has seen where it leads."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from leb_wallet.domain.links import Link
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import Panel, column, muted_line, picture, row, text_line
from leb_wallet.ui.copy_row import CopyButton
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.field import Remark
from leb_wallet.ui.form import give_room, scrolling

OpenUrl = Callable[[QUrl], bool]  # tells whether a browser took it


class OpenLinkDialog(QDialog):
    """Shows the whole host in large letters and what is odd about it, then opens the page.

    With warnings Enter cancels. Where no browser takes the page, the address can be copied.

    Signals:
        opened(Link): a browser took the page.
    """

    opened = Signal(object)

    def __init__(
        self, link: Link, parent: QWidget | None = None, *, open_url: OpenUrl = QDesktopServices.openUrl
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Open a page"))
        self._link, self._open_url = link, open_url
        self.host = text_line(link.host_text, theme.TITLE, bold=True)
        self.ascii_host = text_line(link.host, theme.SUBTITLE)
        self.address = muted_line(link.url)
        self.warnings = tuple(map(sentence_for, link.warnings))
        self.failure = Remark()
        self.copy_button = CopyButton(self.tr("Address"))
        self.copy_button.set_text(link.url)
        self.buttons = QDialogButtonBox()
        self.open_button = self._button(self.tr("&Open in browser"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel_button = self._button(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._build()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        give_room(self)

    def accept(self) -> None:
        """Hand the address to the browser; stay where none takes it."""
        if not self._open_url(QUrl(self._link.url, QUrl.ParsingMode.StrictMode)):
            self.failure.say(sentence_for("link_not_opened"), is_error=True)
            self.copy_button.show()
            self.copy_button.setFocus()
            return
        self.opened.emit(self._link)
        super().accept()

    def sizeHint(self) -> QSize:
        """Return room for an address of usual length."""
        width = theme.text_width(self.font(), "x" * 64)
        content = super().sizeHint()
        return QSize(width, max(content.height(), theme.text_width(self.font(), "x" * 24)))

    def _build(self) -> None:
        self.address.setWordWrap(True)
        for label in (self.host, self.ascii_host, self.address):
            keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keys)
        self.host.setAccessibleName(self.tr("Host"))
        self.ascii_host.setAccessibleName(self.tr("The host as the browser asks for it"))
        self.address.setAccessibleName(self.tr("Address"))
        shown = column(muted_line(self.tr("This page opens in your browser:")), self.host)
        shown.addWidget(self.ascii_host)
        shown.addWidget(self.address)
        content = QWidget()
        content.setLayout(column(Panel(shown), *map(self._warning, self.warnings), self.failure, spacing=theme.SMALL))
        self.ascii_host.setVisible(self._link.host != self._link.host_text)
        self.copy_button.hide()
        default = self.cancel_button if self.warnings else self.open_button
        default.setDefault(True)
        layout = column(scrolling(content), row(self.copy_button, 1, self.buttons), spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        default.setFocus()

    def _warning(self, sentence: str) -> Panel:
        sign = picture("warning", "due")
        line = row(sign, text_line(sentence), spacing=theme.SMALL)
        line.setStretch(1, 1)
        line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        return Panel(line, "due", margin=theme.SMALL)

    def _button(self, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button = self.buttons.addButton(text, role)
        button.setAutoDefault(False)
        return button


class LinkButton(QPushButton):
    """A button that leads to a page by way of :class:`OpenLinkDialog`; its tool tip shows the host.

    Signals:
        opened(Link): a browser took the page.
    """

    opened = Signal(object)

    def __init__(
        self, text: str, link: Link, parent: QWidget | None = None, *, open_url: OpenUrl = QDesktopServices.openUrl
    ) -> None:
        super().__init__(text, parent)
        self._link, self._open_url = link, open_url
        self.setAutoDefault(False)
        self._draw_icon()
        self.setToolTip(link.host_text)
        self.setAccessibleDescription(link.host_text)
        self.clicked.connect(self._ask)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
        super().changeEvent(event)

    def _draw_icon(self) -> None:
        self.setIcon(icons.text_icon("open-outside", self.palette()))

    def _ask(self) -> None:
        dialog = OpenLinkDialog(self._link, self, open_url=self._open_url)
        dialog.opened.connect(self.opened)
        dialog.open()
