"""For those who look behind: the file of the settings, the command line, versions, and back to the beginning."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from leb_wallet import __version__
from leb_wallet.services.file_formats import file_formats
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import column, row, text_line
from leb_wallet.ui.receipts.outcome import Outcome
from leb_wallet.ui.settings.desk import SettingsDesk
from leb_wallet.ui.settings.keeper import Keeper
from leb_wallet.ui.settings.page import SettingsPage
from leb_wallet.ui.settings.rows import PathLine, SettingRow


class AdvancedPage(SettingsPage):
    """What is rarely needed."""

    def __init__(self, keeper: Keeper, desk: SettingsDesk) -> None:
        super().__init__(keeper)
        self.set_title(self.tr("Advanced"))
        self.file = PathLine(self.tr("File of the settings"), str(desk.settings_file))
        self.reset_button = QPushButton(self.tr("&Reset all settings"))
        self.reset_button.setObjectName("reset")
        self.undo_button = QPushButton(self.tr("&Undo"))
        self.undo_button.setObjectName("undo_reset")
        self.undo_button.setIcon(icons.text_icon("undo", self.palette()))
        self.outcome = Outcome()
        self._build()
        self.refresh()
        self.reset_button.clicked.connect(self._reset)
        self.undo_button.clicked.connect(self._undo)

    def refresh(self) -> None:
        """Offer to undo a reset for as long as nothing else was chosen."""
        can_undo = self.keeper.can_undo_reset()
        if can_undo:
            self.outcome.praise(self.tr("All settings are as they were at first."))
        else:
            self.outcome.say("", is_error=False)
        self.undo_button.setVisible(can_undo)

    def _reset(self) -> None:
        self.keeper.reset()
        self.refresh()
        if self.keeper.can_undo_reset():
            self.undo_button.setFocus()

    def _undo(self) -> None:
        self.reset_button.setFocus()
        self.keeper.undo_reset()
        self.refresh()

    def _build(self) -> None:
        for button in (self.reset_button, self.undo_button):
            button.setAutoDefault(False)
        self.add_section(
            self.tr("Settings"),
            SettingRow(self.tr("&File of the settings"), self.file, is_wide=True),
            self.hint(self.tr("Cards, records and receipts are not touched by a reset.")),
            column(row(self.reset_button, self.undo_button, 1), self.outcome, spacing=theme.SMALL),
        )
        commands = (
            ("leb-wallet status", self.tr("every card with its dates")),
            ("leb-wallet due", self.tr("what is due; the exit code tells it to scripts")),
            ("leb-wallet record CARD --kind top_up --on DATE", self.tr("record a top-up")),
            ("leb-wallet receipts verify", self.tr("read all receipts and compare their sums")),
            ("leb-wallet export --json", self.tr("the whole wallet as JSON")),
            ("leb-wallet doctor", self.tr("what is wrong with the files")),
            ("leb-wallet --help", self.tr("all commands and options")),
        )
        self.add_section(
            self.tr("Command line"),
            text_line(self.tr("The same wallet without a window, for scripts and for computers without a screen:")),
            *(self._command(command, meaning) for command, meaning in commands),
        )
        versions = [f"LEB Wallet {__version__}"]
        for name, version in file_formats().items():
            versions.append(self.tr("{file}: format {version}").format(file=name, version=version))
        versions.append(f"Python {platform.python_version()} · Qt {qVersion()} · {platform.system()}")
        self.add_section(self.tr("Versions"), _selectable(text_line("\n".join(versions))))

    def _command(self, command: str, meaning: str) -> QWidget:
        label = text_line(command)
        label.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        label.setFont(theme.scaled(label.font(), self.font().pointSizeF() / label.font().pointSizeF()))
        line = QWidget()
        line.setLayout(column(label, self.hint(meaning), spacing=0))
        return line


def _selectable(label: QLabel) -> QLabel:
    """Let a text be selected by the keyboard too."""
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    return label
