"""A window around the record form, for a new act and for one that is edited."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, row
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.form import give_room, scrolling
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.record_form import RecordForm

Save = Callable[[Event | None, Event], None]  # the event before, the event as it shall be; raises WalletError


class RecordDialog(QDialog):
    """Collects an event and hands it to ``save``; where that fails it stays open with everything typed."""

    def __init__(
        self,
        cards: Iterable[Card],
        card: Card | None,
        today: date,
        shelf: ReceiptShelf,
        save: Save,
        *,
        event: Event | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._before, self._save = event, save
        self._today, self._shelf = today, shelf
        self.form = RecordForm(cards, today, shelf, margin=theme.SMALL)
        if event is not None:
            self.form.show_event(event)
        elif card is not None:
            self.form.set_card(card)
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel))
        self.paste_button = QPushButton(self.tr("Paste operator’s text…"))
        self.paste_button.setAutoDefault(False)
        title = self.tr("Record an act") if event is None else self.tr("Edit a record")
        button = self.tr("&Record") if event is None else self.tr("&Save")
        self.save_button = self.buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.setWindowTitle(title)
        layout = column(scrolling(self.form), row(self.paste_button, 1, self.buttons), spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.paste_button.setVisible(event is None)
        self.save_button.setDefault(True)  # not before it is in the dialog, which would make Cancel the default
        self.form.kind.setFocus()
        self.paste_button.clicked.connect(self._paste_text)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        give_room(self)

    def accept(self) -> None:
        """Save the event if everything in it can be used, then close."""
        if not self.form.review():
            return
        event = self.form.record()
        with report_errors(self):
            if event != self._before:
                self._save(self._before, event)
            super().accept()

    def _paste_text(self) -> None:
        """Read an operator's text into the form."""
        from leb_wallet.ui.importing.paste_dialog import PasteDialog

        cards, card, take = self.form.cards(), self.form.card(), self.form.take_over
        PasteDialog(cards, card, self._today, self._shelf, take, hands_over=True, parent=self).open()

    def done(self, result: int) -> None:
        """Close, and let go of who saves: if that is the parent it must not go while this is being deleted."""
        super().done(result)
        self._save = _is_closed

    def sizeHint(self) -> QSize:
        """Return room for all inputs of a top-up."""
        width = max(theme.text_width(self.font(), "x" * 72), self.form.minimumSizeHint().width() + 3 * theme.LARGE)
        return QSize(width, self.form.sizeHint().height() + 6 * theme.LARGE)


def _is_closed(_before: Event | None, _after: Event) -> None:
    """Save nothing any more."""
