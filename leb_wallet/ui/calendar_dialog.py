"""The days of all cards as a calendar file: saved once, or one file kept up to date."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLayout, QPushButton, QVBoxLayout, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import Panel, column, heading, muted_line, row, text_line
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.file_dialogs import ask_where_to_save
from leb_wallet.ui.form import give_room, scrolling
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.receipts.outcome import Outcome

FILE_NAME = "leb-wallet.ics"

SaveOnce = Callable[[Path], int]  # returns the number of days written; raises WalletError
Keep = Callable[[Path | None], None]  # keeps this file up to date from now on, or none; raises WalletError


class CalendarDialog(QDialog):
    """Asks where; ``save_once`` and ``keep`` do it."""

    def __init__(self, kept_file: Path | None, save_once: SaveOnce, keep: Keep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Calendar"))
        self._kept, self._save_once, self._keep = kept_file, save_once, keep
        self.once_button = QPushButton(self.tr("&Save calendar file…"))
        self.keep_button = QPushButton(self.tr("&Choose the file…"))
        self.stop_button = QPushButton(self.tr("S&top"))
        self.kept = text_line("", bold=True)
        self.remark = Outcome()
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        self._build()
        self._show_kept()
        give_room(self)

    def sizeHint(self) -> QSize:
        """Return room for both ways."""
        width = theme.text_width(self.font(), "x" * 72)
        return QSize(width, round(width * 0.82))

    def ask_once(self) -> None:
        """Ask where to save the calendar."""
        self._ask(self.tr("Save the calendar"), self.save_once)

    def ask_kept(self) -> None:
        """Ask which file to keep up to date."""
        self._ask(self.tr("Calendar file to keep up to date"), self.keep)

    def save_once(self, name: str) -> None:
        """Write the calendar to a file and say how it went."""
        try:
            count = self._save_once(Path(name))
        except WalletError as error:
            self.remark.say(sentence(error), is_error=True)
            return
        self.remark.praise(self.tr("Saved %n day(s). Open the file with your calendar program.", "", count))

    def keep(self, name: str) -> None:
        """Keep a file up to date from now on and say how it went."""
        self._change_kept(Path(name), self.tr("The file is written anew whenever a date changes."))

    def stop(self) -> None:
        """Keep no file any more; the file stays as it is."""
        self._change_kept(None, self.tr("The file stays as it is and is no longer written."))
        (self.stop_button if self._kept else self.keep_button).setFocus()

    def _change_kept(self, path: Path | None, praise: str) -> None:
        try:
            self._keep(path)
        except WalletError as error:
            self.remark.say(sentence(error), is_error=True)
            return
        self._kept = path
        self._show_kept()
        self.remark.praise(praise)

    def _ask(self, title: str, chosen: Callable[[str], None]) -> None:
        ask_where_to_save(self, title, FILE_NAME, self.tr("Calendar files (*.ics)"), chosen)

    def _show_kept(self) -> None:
        self.kept.setText(str(self._kept or ""))
        self.kept.setVisible(self._kept is not None)
        self.stop_button.setVisible(self._kept is not None)

    def _build(self) -> None:
        intro = self.tr(
            "Every card's last safe day and limit as whole days with alarms, for the calendar of your phone. "
            "Names of cards are in it, numbers and amounts are not."
        )
        once = self.tr("Save it and open it with your calendar. Doing so again later moves the days, none comes twice.")
        kept = self.tr(
            "Choose a file that your calendar reads by itself, such as one in a synchronised folder. "
            "It is written while the app runs."
        )
        page = QWidget()
        page.setLayout(
            column(
                text_line(intro),
                Panel(self._way(self.tr("Once"), once, row(self.once_button, 1))),
                Panel(
                    self._way(self.tr("Always up to date"), kept, self.kept, row(self.keep_button, self.stop_button, 1))
                ),
                spacing=theme.MEDIUM,
            )
        )
        layout = column(scrolling(page), self.remark, self.buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        for button in (self.keep_button, self.stop_button):
            button.setAutoDefault(False)
        self.once_button.setDefault(True)
        self.once_button.setFocus()
        self.once_button.clicked.connect(self.ask_once)
        self.keep_button.clicked.connect(self.ask_kept)
        self.stop_button.clicked.connect(self.stop)
        self.buttons.rejected.connect(self.reject)

    def _way(self, title: str, text: str, *parts: QWidget | QLayout) -> QVBoxLayout:
        return column(heading(title), muted_line(text), *parts)
