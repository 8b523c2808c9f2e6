"""The first page of an import: which file."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import Panel, column, heading, muted_line, row, text_line
from leb_wallet.ui.file_dialogs import ask_which_to_open


class FilePage(QWidget):
    """Choose a file or drop it.

    Signals:
        chosen(Path): the user wants this one.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = QPushButton(self.tr("Choose a &file…"))
        self.button.setAutoDefault(False)
        title = text_line(self.tr("Which file do you want to take over?"), theme.SUBTITLE, bold=True)
        hint = muted_line(self.tr("Choose it, or drop it here."))
        for label in (title, hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        centre = row(1, self.button, 1)
        lines = QVBoxLayout()
        lines.setSpacing(theme.SMALL)
        lines.addStretch(1)
        for item in (self._picture, title, hint):
            lines.addWidget(item)
        lines.addSpacing(theme.SMALL)
        lines.addLayout(centre)
        lines.addStretch(1)
        drop = Panel(lines, margin=theme.LARGE)
        what = column(
            heading(self.tr("What can be taken over")),
            text_line(self.tr("Tables: CSV in any usual encoding, and Excel workbooks (XLSX).")),
            text_line(self.tr("Exports of other programs, bills of Alipay and WeChat Pay, files of LEB Wallet.")),
            muted_line(
                self.tr(
                    "Nothing is changed before you have seen what would happen. A backup is made first, and one undo "
                    "takes everything back."
                )
            ),
            spacing=theme.TIGHT,
        )
        layout = column(drop, what, spacing=theme.MEDIUM)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.button.clicked.connect(self.ask)
        self._draw()

    def ask(self) -> None:
        """Show the desktop's own dialog."""
        kinds = self.tr("All files (*)"), self.tr("Tables (*.csv *.txt *.tsv *.xlsx)")
        ask_which_to_open(self, self.tr("A file to take over"), kinds, self._on_selected)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one file."""
        if self._dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file that was dropped."""
        path = self._dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.chosen.emit(path)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _dropped(self, event: QDropEvent) -> Path | None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return paths[0] if len(paths) == 1 else None

    def _on_selected(self, name: str) -> None:
        self.chosen.emit(Path(name))

    def _draw(self) -> None:
        size = theme.LARGE_ICON
        color = theme.color("accent", self.palette())
        self._picture.setPixmap(icons.icon("document", color, size).pixmap(size, size))
