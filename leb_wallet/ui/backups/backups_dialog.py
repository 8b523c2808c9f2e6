"""Earlier states of the wallet: what each would change, and the way back to it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from leb_wallet.domain.difference import Kind
from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.past import BackupFile, ForeignCopy
from leb_wallet.services.backups_service import BackupsService
from leb_wallet.services.exporting import is_for_passphrase, read_outside
from leb_wallet.ui import icons, theme
from leb_wallet.ui.backups.copy_passphrase_dialog import CopyPassphraseDialog
from leb_wallet.ui.backups.difference_view import DATA_ROLE, ICON_ROLE, DifferenceView, row_icon
from leb_wallet.ui.backups.record_words import RecordWords
from leb_wallet.ui.backups.way_back_words import WayBackWords, moment_text
from leb_wallet.ui.blocks import column, muted_line, row, text_line
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.exporting.open_sealed_dialog import OpenSealedDialog
from leb_wallet.ui.file_dialogs import ask_which_to_open
from leb_wallet.ui.flow_box import FlowBox
from leb_wallet.ui.form import give_room
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.receipts.outcome import Outcome


class BackupsDialog(QDialog):
    """Lists the backups, shows what one would change, and puts it back or adds what is missing."""

    def __init__(
        self, service: BackupsService, *, covers: bool = False, can_change: bool = True, parent: QWidget | None = None
    ) -> None:
        """With ``covers`` nothing that identifies a line is shown."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backups"))
        self._service, self._can_change = service, can_change
        self._copy: ForeignCopy | None = None
        self._path: Path | bytes | None = None
        self._said, self._records = WayBackWords(), RecordWords(covers=covers)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setWordWrap(True)
        self.list.setSpacing(theme.TIGHT // 2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.counts = text_line("", bold=True)
        self.nothing = EmptyState("backup", self.tr("There is no backup yet"), self.tr("The first change makes one."))
        self.view = DifferenceView(self._records)
        self.outcome = Outcome()
        self.make_button = self._button(self.tr("&Back up now"), "backup")
        self.file_button = self._button(self.tr("From a &file…"), "folder")
        self.merge_button = self._button(self.tr("&Add what is missing"), "add")
        self.replace_button = self._button(self.tr("&Go back to this"), "undo")
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)  # not what Enter does
        self._pages, self._chosen = QStackedWidget(), QWidget()
        self._build()
        self._connect()
        self.refresh()
        (self.list if self.list.count() else self.make_button).setFocus()
        give_room(self)

    def sizeHint(self) -> QSize:
        """Return room for a list and a page beside it."""
        width = theme.text_width(self.font(), "x" * 104)
        return QSize(width, round(width * 0.6))

    def refresh(self) -> None:
        """List the backups there are, and choose the newest."""
        self.list.clear()
        try:
            backups = self._service.all()
        except WalletError as error:
            backups = []
            self.outcome.say(sentence(error), is_error=True)
        for backup in backups:
            self._add(backup)
        self.list.setVisible(bool(backups))
        self.list.setCurrentRow(0)
        if not backups:
            self._show(None)
        self._pages.setCurrentWidget(self._chosen if backups else self.nothing)

    def open_file(self, name: str) -> None:
        """Show what a wallet from elsewhere would change."""
        if is_for_passphrase(Path(name)):
            self._open_sealed(Path(name))
            return
        try:
            copy = self._service.load_file(Path(name))
        except WalletError as error:
            if error.code == "copy_encrypted":
                self._ask_for_passphrase(Path(name))
            else:
                self.outcome.tell(sentence(error), is_error=True)
            return
        self._show_file(copy, Path(name))

    def open_data(self, data: bytes) -> None:
        """Show what a wallet from elsewhere would change that is in the memory already."""
        try:
            copy = self._service.load_file(data)
        except WalletError as error:
            self.outcome.tell(sentence(error), is_error=True)
            return
        self._show_file(copy, data)

    def _open_sealed(self, path: Path) -> None:
        try:
            data = read_outside(path)
        except WalletError as error:
            self.outcome.tell(sentence(error), is_error=True)
            return
        dialog = OpenSealedDialog(data, self)
        dialog.opened.connect(self.open_data)
        dialog.open()

    def _ask_for_passphrase(self, path: Path) -> None:
        dialog = CopyPassphraseDialog(path, self._service.load_file, self)
        dialog.opened.connect(self._show_file)
        dialog.open()

    def _show_file(self, copy: ForeignCopy, path: Path | bytes) -> None:
        self.outcome.say("", is_error=False)
        self.list.setCurrentRow(-1)
        self._path = path
        self._pages.setCurrentWidget(self._chosen)
        self.setWindowTitle(self.tr("A wallet from elsewhere"))
        self._show(copy)
        if self.merge_button.isEnabled():
            self.merge_button.setFocus()
        if copy.lost:
            self.outcome.tell(self._said.lost_lines(copy.lost), is_error=True)

    def replace(self) -> None:
        """Make the wallet what it was in the chosen backup."""
        self._carry_out(merges=False)

    def merge(self) -> None:
        """Add what only the chosen backup has."""
        self._carry_out(merges=True)

    def back_up(self) -> None:
        """Make a backup of now."""
        try:
            self._service.make()
        except WalletError as error:
            self.outcome.tell(sentence(error), is_error=True)
            return
        self.refresh()
        self.outcome.tell(self.tr("There is a backup of everything as it is now."))

    def _carry_out(self, *, merges: bool) -> None:
        if self._copy is None:
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            act = self._service.merge if merges else self._service.replace_with
            done = act(self._copy, self._path)
        except WalletError as error:
            self.outcome.tell(sentence(error), is_error=True)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._show(self._copy)
        self.outcome.tell(self._said.restored(done))

    def _add(self, backup: BackupFile) -> None:
        count = self._service.count(backup.name)
        item = QListWidgetItem(f"{moment_text(backup.at)}\n{self._said.holds(count)}")
        item.setData(DATA_ROLE, backup)
        item.setData(ICON_ROLE, "backup" if count.is_whole else "warning")
        self.list.addItem(item)
        self._draw(item)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            for at in range(self.list.count()):
                self._draw(self.list.item(at))
        super().changeEvent(event)

    def _draw(self, item: QListWidgetItem) -> None:
        item.setIcon(row_icon(item.data(ICON_ROLE), self.palette()))

    def _on_chosen(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        self._path = None
        self.outcome.say("", is_error=False)
        try:
            self._show(self._service.load(item.data(DATA_ROLE).name))
        except WalletError:
            self._show(None)
            self.counts.setText(self.tr("This backup is damaged and cannot be used. Choose another."))

    def _show(self, copy: ForeignCopy | None) -> None:
        self._copy = copy
        found = self._service.compare(copy.wallet).records if copy else ()
        self.view.show_records(found)
        kinds = [record.kind for record in found]
        added, changed, removed = map(kinds.count, (Kind.ADDED, Kind.CHANGED, Kind.REMOVED))
        counts = self._records.counts(added, changed, removed)
        self.counts.setText(counts or self.tr("Nothing differs from now."))
        self.replace_button.setEnabled(self._can_change and bool(found))
        self.merge_button.setEnabled(self._can_change and added > 0)

    def _ask_for_file(self) -> None:
        kinds = self.tr("Wallets and copies (*.json *.zip *.age)"), self.tr("All files (*)")
        ask_which_to_open(self, self.tr("A wallet from elsewhere"), kinds, self.open_file)

    def _button(self, text: str, icon: str) -> QPushButton:
        button = QPushButton(text)
        button.setIcon(icons.text_icon(icon, self.palette()))
        button.setAutoDefault(False)
        return button

    def _build(self) -> None:
        about = muted_line(
            self.tr(
                "Made by themselves at the first change of a day and when the wallet closes. "
                "Going back makes a backup of now first, and “Undo” takes it back."
            ),
        )
        page = column(self.counts, self.view, FlowBox([self.replace_button, self.merge_button]))
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        across = row(self.list, page, spacing=theme.MEDIUM)
        across.setStretch(0, 2)
        across.setStretch(1, 3)
        self._chosen.setLayout(across)
        for widget in (self._chosen, self.nothing):
            self._pages.addWidget(widget)
        below = row(self.make_button, self.file_button, self.buttons)
        below.setStretch(2, 1)
        layout = column(about, self._pages, self.outcome, below, spacing=theme.MEDIUM)
        layout.setStretch(1, 1)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._on_chosen)
        self.make_button.clicked.connect(self.back_up)
        self.file_button.clicked.connect(self._ask_for_file)
        self.replace_button.clicked.connect(self.replace)
        self.merge_button.clicked.connect(self.merge)
        self.buttons.rejected.connect(self.reject)
