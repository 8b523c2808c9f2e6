"""The last page of an import: what was done, and how to take it back."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from leb_wallet.services.importing import Imported
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import muted_line, row, text_line


class DonePage(QWidget):
    """Says what is in the wallet now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel()
        self.title = text_line("", theme.TITLE, bold=True)
        self.told = text_line("")
        self.hint = muted_line("")
        self.undo_button = QPushButton(icons.text_icon("undo", self.palette()), self.tr("&Undo the import"))
        self.undo_button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.MEDIUM)
        layout.addStretch(2)
        for label in (self._picture, self.title, self.told, self.hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addLayout(row(1, self.undo_button, 1))
        layout.addStretch(3)
        self._draw()

    def show_done(self, done: Imported) -> None:
        """Say what was taken over."""
        parts = (
            (done.new_cards, self.tr("%n new card(s)", "", done.new_cards)),
            (done.changed_cards, self.tr("%n changed card(s)", "", done.changed_cards)),
            (done.new_records, self.tr("%n new record(s)", "", done.new_records)),
        )
        self.title.setText(self.tr("Taken over"))
        self.told.setText(" · ".join(text for count, text in parts if count) or self.tr("There was nothing new."))
        self.hint.setText(self.tr("A backup of the wallet as it was before is in File > Backups."))
        self.undo_button.setVisible(any(done))

    def show_undone(self) -> None:
        """Say that all of it was taken back."""
        self.title.setText(self.tr("Taken back"))
        self.told.setText(self.tr("The wallet is as it was before the import."))
        self.hint.setText("")
        self.undo_button.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        size = theme.LARGE_ICON
        color = theme.color("ok", self.palette())
        self._picture.setPixmap(icons.icon("state-ok", color, size).pixmap(size, size))
