"""The receipts of a record, to look at without editing it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from leb_wallet.domain.events import Event
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, text_line
from leb_wallet.ui.form import give_room
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.receipts.preview import PreviewDialog
from leb_wallet.ui.receipts.receipt_list import ReceiptList
from leb_wallet.ui.why import event_words


def open_receipts(shelf: ReceiptShelf, event: Event, window: QWidget) -> None:
    """Show the only receipt of a record at once; of several, let the user choose."""
    if len(event.receipts) == 1:
        PreviewDialog(shelf, event.receipts[0], parent=window).open()
    else:
        ReceiptsDialog(shelf, event, parent=window).open()


class ReceiptsDialog(QDialog):
    """Lists the receipts of a record; one that is missing or changed says so."""

    def __init__(self, shelf: ReceiptShelf, event: Event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Receipts"))
        self._shelf = shelf
        self.rows = ReceiptList(shelf)
        for sha in event.receipts:
            self.rows.add(sha)
        self.rows.setCurrentRow(0)
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        self.view_button = self.buttons.addButton(self.tr("&View"), QDialogButtonBox.ButtonRole.ActionRole)
        layout = column(text_line(event_words(event), bold=True), self.rows, self.buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.view_button.setDefault(True)
        self.rows.setFocus()
        self.view_button.clicked.connect(self.view)
        self.rows.view_requested.connect(self.view)
        self.buttons.rejected.connect(self.reject)
        give_room(self)

    def view(self) -> None:
        """Show the chosen receipt."""
        file = self.rows.current()
        if file is not None:
            PreviewDialog(self._shelf, file.sha, self.rows.currentRow() + 1, parent=self).open()

    def sizeHint(self) -> QSize:
        """Return room for a few lines."""
        width = theme.text_width(self.font(), "x" * 60)
        return QSize(width, width // 2)
