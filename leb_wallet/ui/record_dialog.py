"""A window around the record form, for a new act and for one that is edited."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column
from leb_wallet.ui.form import scrolling
from leb_wallet.ui.record_form import RecordForm


class RecordDialog(QDialog):
    """Collects an event and saves nothing.

    Signals:
        event_ready(Event | None, Event): the event before, the event as it shall be.
    """

    event_ready = Signal(object, object)

    def __init__(
        self,
        cards: Iterable[Card],
        card: Card | None,
        today: date,
        event: Event | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._before = event
        self.form = RecordForm(cards, today, margin=theme.SMALL)
        if event is not None:
            self.form.show_event(event)
        elif card is not None:
            self.form.set_card(card)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        title = self.tr("Record an act") if event is None else self.tr("Edit a record")
        save = self.tr("&Record") if event is None else self.tr("&Save")
        self.save_button = self.buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        self.setWindowTitle(title)
        layout = column(scrolling(self.form), self.buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.form.kind.setFocus()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        """Hand the event over if everything in it can be used."""
        if not self.form.review():
            return
        event = self.form.record()
        if event != self._before:
            self.event_ready.emit(self._before, event)
        super().accept()

    def sizeHint(self) -> QSize:
        """Return room for all inputs of a top-up."""
        width = theme.text_width(self.font(), "x" * 72)
        return QSize(width, self.form.sizeHint().height() + 6 * theme.LARGE)
