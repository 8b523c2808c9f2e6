"""The way out of a wallet that cannot be opened: made anew from what is left, or an earlier state."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QHBoxLayout, QRadioButton, QStyle, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.past import BackupFile
from leb_wallet.services.backups_service import Rebuilder
from leb_wallet.ui import theme
from leb_wallet.ui.backups.way_back_words import WayBackWords, moment_text
from leb_wallet.ui.blocks import column, muted_line, row, text_line
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.form import give_room
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.quiet_wheel import quiet
from leb_wallet.ui.receipts.outcome import Outcome

_Found = TypeVar("_Found")


class RebuildDialog(QDialog):
    """Shows what would come out before anything is done; the damaged files are kept in any case.

    Signals:
        rebuilt(str): there is a wallet again; what was done, in words.
    """

    rebuilt = Signal(str)

    def __init__(self, rebuilder: Rebuilder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Make the wallet anew"))
        self._rebuilder, self._said = rebuilder, WayBackWords()
        self.anew = QRadioButton(self.tr("&From everything that can still be read"))
        self.outlook = muted_line("")
        self.earlier = QRadioButton(self.tr("From one &backup, without what came after it"))
        self.backups = QComboBox()
        quiet(self.backups)
        self.backups.setAccessibleName(self.tr("Backup"))
        self.outcome = Outcome()
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel))
        self.go_button = self.buttons.addButton(self.tr("&Make anew"), QDialogButtonBox.ButtonRole.ActionRole)
        self._about = text_line(
            self.tr("The damaged files are kept beside the new ones, under other names. Nothing is deleted.")
        )
        layout = column(
            self._about,
            self.anew,
            self._inset(self.outlook),
            self.earlier,
            self._inset(self.backups),
            self.outcome,
            1,
            self.buttons,
            spacing=theme.SMALL,
        )
        layout.insertSpacing(1, theme.SMALL)
        layout.insertSpacing(4, theme.SMALL)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self._fill()
        self.go_button.setDefault(True)
        self.go_button.clicked.connect(self.carry_out)
        self.backups.activated.connect(self._on_backup_chosen)
        self.buttons.rejected.connect(self.reject)
        give_room(self)

    def sizeHint(self) -> QSize:
        """Return room for sentences of a good length."""
        width = theme.text_width(self.font(), "x" * 70)
        return QSize(width, max(super().sizeHint().height(), width // 2))

    def carry_out(self) -> None:
        """Do what is chosen; where it fails the dialog stays and says why."""
        try:
            if self.anew.isChecked():
                report, _ = self._rebuilder.carry_out()
                said = self._said.rebuilt_done(report)
            else:
                backup: BackupFile = self.backups.currentData()
                self._rebuilder.restore(backup.name)
                said = self.tr("The backup of {when} is the wallet now. The damaged files are kept beside it.")
                said = said.format(when=moment_text(backup.at))
        except WalletError as error:
            self.outcome.say(sentence(error), is_error=True)
            return
        self.accept()
        self.rebuilt.emit(said)

    def _fill(self) -> None:
        report = self._tried(self._rebuilder.find)
        backups = self._tried(self._rebuilder.backups) or []
        for backup in backups:
            self.backups.addItem(moment_text(backup.at), backup)
        if report is not None:
            self.outlook.setText(self._said.rebuilt(report))
        self.anew.setEnabled(report is not None)
        self.outlook.setVisible(report is not None)
        self.earlier.setEnabled(bool(backups))
        self.backups.setEnabled(bool(backups))
        self.go_button.setEnabled(report is not None or bool(backups))
        for widget in (self._about, self.anew, self.earlier, self.backups):
            widget.setVisible(report is not None or bool(backups))
        (self.anew if report is not None else self.earlier).setChecked(report is not None or bool(backups))

    def _inset(self, widget: QWidget) -> QHBoxLayout:
        """Return a widget right below the words of a choice, not its mark."""
        line, metric = row(widget), QStyle.PixelMetric
        mark = metric.PM_ExclusiveIndicatorWidth, metric.PM_RadioButtonLabelSpacing
        line.setContentsMargins(sum(map(self.style().pixelMetric, mark)), 0, 0, 0)
        return line

    def _tried(self, look: Callable[[], _Found]) -> _Found | None:
        try:
            return look()
        except WalletError as error:
            self.outcome.say(sentence(error), is_error=True)
            return None

    def _on_backup_chosen(self) -> None:
        self.earlier.setChecked(True)
