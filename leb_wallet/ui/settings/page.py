"""What all pages of settings share."""

from PySide6.QtWidgets import QLabel, QLayout, QWidget

from leb_wallet.ui import theme
from leb_wallet.ui.blocks import Panel, column, heading, muted_line, text_line
from leb_wallet.ui.page_book import BookPage
from leb_wallet.ui.settings.keeper import Keeper


class SettingsPage(BookPage):
    """A title and sections of rows. A page is read once it is shown, and built anew in another language."""

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self.keeper = keeper
        self._title = text_line("", theme.TITLE, bold=True)
        self._lines = column(self._title, spacing=theme.SMALL)
        self._lines.setContentsMargins(0, 0, theme.SMALL, theme.SMALL)
        self.setLayout(self._lines)

    def set_title(self, title: str) -> None:
        """Show the name of the page."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def show_title(self, is_shown: bool) -> None:
        """Show the name of the page, or leave it to what stands above."""
        self._title.setVisible(is_shown)

    def add_section(self, title: str, *rows: QWidget | QLayout) -> None:
        """Add rows that belong together, under a title where they have one."""
        self._lines.addSpacing(theme.SMALL)
        if title:
            self._lines.addWidget(heading(title))
        self._lines.addWidget(Panel(column(*rows, spacing=theme.MEDIUM)))

    def hint(self, text: str) -> QLabel:
        """Return a sentence on what stands above it."""
        return muted_line(text, theme.CAPTION)

    def refresh(self) -> None:
        """Show what is in force now."""
        raise NotImplementedError

    def finish(self) -> QWidget | None:
        """Save what is still being typed; return the input that cannot be used, after it has said so."""
        return None
