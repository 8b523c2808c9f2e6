"""A page of the export dialog: what it is, whether it holds secrets, the choices, and the button that writes it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.ui import theme, tones
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import column, muted_line, picture, row, text_line
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.exporting.icon_button import IconButton
from leb_wallet.ui.file_dialogs import ask_where_to_save
from leb_wallet.ui.flow_box import FlowBox
from leb_wallet.ui.page_book import BookPage
from leb_wallet.ui.receipts.outcome import Outcome


class SecrecyLine(QWidget):
    """Says in words, with an icon beside, how careful one has to be with a file."""

    def __init__(self) -> None:
        super().__init__()
        self._safe, self._risky = picture("state-ok", "ok"), picture("warning", "due")
        self._text = text_line("")
        line = row(self._safe, self._risky, self._text, spacing=theme.SMALL)
        for shown in (self._safe, self._risky):
            line.setAlignment(shown, Qt.AlignmentFlag.AlignTop)
        line.setStretch(2, 1)
        self.setLayout(line)

    def say(self, text: str, *, is_risky: bool) -> None:
        """Show a sentence."""
        self._text.setText(text)
        tones.tint_text(self._text, "due" if is_risky else "ok")
        self._safe.setVisible(not is_risky)
        self._risky.setVisible(is_risky)

    def text(self) -> str:
        """Return what is said."""
        return self._text.text()


class ExportPage(BookPage):
    """Holds the parts; a child fills :attr:`lines` and says what is secret.

    Signals:
        busy(bool): something is being written that takes a while.
    """

    busy = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = text_line("", theme.SUBTITLE, bold=True)
        self._about = muted_line("")
        self.secrecy = SecrecyLine()
        self.outcome = Outcome()
        self.lines = column(self.title, self._about, self.secrecy, spacing=theme.MEDIUM)
        self.lines.setSpacing(theme.MEDIUM)
        self.setLayout(self.lines)

    def about(self, text: str) -> None:
        """Say in a sentence or two what this is."""
        self._about.setText(text)

    def show_title(self, is_shown: bool) -> None:
        """Show the title, unless a box above the page says it."""
        self.title.setVisible(is_shown)

    def add(self, *parts: QWidget | QLayout) -> None:
        """Add choices, one below the other."""
        for part in parts:
            if isinstance(part, QWidget):
                self.lines.addWidget(part)
            elif isinstance(part, QBoxLayout):
                self.lines.addLayout(part)

    def add_buttons(self, *buttons: IconButton) -> None:
        """Add what does it, and below it the place where is said how it went."""
        self.add(self.outcome, FlowBox(buttons))

    def ask_where(self, name: str, kinds: str, chosen: Callable[[Path], None]) -> None:
        """Ask where to save; ``name`` tells nothing private."""
        ask_where_to_save(self, self.title.text(), name, kinds, lambda path: chosen(Path(path)))

    def carry_out(self, act: Callable[[], str]) -> None:
        """Do something at once and say how it went; ``act`` returns the good news."""
        try:
            text = act()
        except WalletError as error:
            self.tell_error(error)
        else:
            self.praise(text)

    def praise(self, text: str) -> None:
        """Say that it went well."""
        self.outcome.praise(text)
        announce(self.outcome, text)

    def tell_error(self, error: WalletError) -> None:
        """Say why it did not."""
        text = sentence(error)
        self.outcome.say(text, is_error=True)
        announce(self.outcome, text, urgent=True)
