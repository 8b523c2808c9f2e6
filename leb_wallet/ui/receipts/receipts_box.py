"""The receipts of a record in a form or wizard: add, paste, drop, look at, remove."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QMessageBox, QSizePolicy, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.receipts import ReceiptFile
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.ui import icons, theme
from leb_wallet.ui.action_button import ActionButton
from leb_wallet.ui.blocks import column, muted_line, row
from leb_wallet.ui.errors import sentence, sentence_for
from leb_wallet.ui.field import Remark
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.receipts.incoming import Attempt, attempts_of, can_offer, file_attempt
from leb_wallet.ui.receipts.preview import PreviewDialog
from leb_wallet.ui.receipts.receipt_list import ReceiptList

SUFFIXES = "*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff *.heic *.avif *.pdf *.txt *.eml *.html *.csv"


class ReceiptsBox(QWidget):
    """Shows the attached receipts and takes more.

    A file is kept the moment it is added; which receipts belong to the record is up to whoever
    asks :meth:`receipts`. What cannot be kept is told in a sentence inside the box.

    Signals:
        changed: a receipt was added or removed by the user.
    """

    changed = Signal()

    def __init__(self, shelf: ReceiptShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._large: list[tuple[Attempt, WalletError]] = []
        self._read_action: QAction | None = None
        self.rows = ReceiptList(shelf)
        self.remark = Remark()
        self.add_action = self._action(self.tr("Add file…"), "attach", self.tr("Choose pictures, PDFs or texts"))
        self.paste_action = self._action(self.tr("Paste"), "paste", self.tr("Take a picture, file or text just copied"))
        self.view_action = self._action(self.tr("View"), "reveal", self.tr("Show the chosen receipt"))
        self.remove_action = self._action(
            self.tr("Remove"), "delete", self.tr("Take it off this record; the file itself stays in the wallet")
        )
        self._zone = DropZone(self.rows)
        self._build()
        self._connect()
        self._update()

    def receipts(self) -> tuple[str, ...]:
        """Return the SHA-256 of each attached receipt, in order."""
        return self.rows.receipts()

    def set_receipts(self, receipts: Iterable[str]) -> None:
        """Show the receipts of a record; each is opened and verified."""
        self.rows.clear()
        for sha in dict.fromkeys(receipts):
            self.rows.add(sha)
        self._say([])
        self._update()

    def add_files(self, paths: Iterable[Path]) -> None:
        """Keep files and attach them; ask about large ones."""
        self._take([file_attempt(self._shelf, path) for path in paths])

    def paste(self) -> None:
        """Attach what is on the clipboard: files, a picture or a text."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, mime: QMimeData) -> None:
        """Attach what was copied or dropped."""
        try:
            attempts = attempts_of(mime, self._shelf)
        except WalletError as error:
            self._say([sentence(error)])
        else:
            self._take(attempts)

    def choose_files(self) -> None:
        """Ask for files."""
        dialog = QFileDialog(self, self.tr("Add receipts"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        known = self.tr("Pictures, PDFs and texts ({suffixes})").format(suffixes=SUFFIXES)
        dialog.setNameFilters([known, self.tr("All files (*)")])
        dialog.filesSelected.connect(self._on_files_selected)
        dialog.open()

    def view(self) -> None:
        """Show the chosen receipt."""
        file = self.rows.current()
        if file is not None:
            PreviewDialog(self._shelf, file.sha, self.rows.currentRow() + 1, parent=self.window()).open()

    def offer_reading(self) -> QAction:
        """Add an entry that reads the chosen receipt, and return it."""
        tip = self.tr("Fill empty fields with what the chosen receipt says; nothing leaves this computer")
        self._read_action = self._action(self.tr("Read this receipt"), "search", tip)
        self._buttons.insertWidget(3, ActionButton(self._read_action))
        self._update()
        return self._read_action

    def chosen(self) -> tuple[ReceiptFile, bytes] | None:
        """Return the chosen receipt with its content, or None."""
        file = self.rows.current()
        return self._shelf.look_into(file.sha) if file is not None else None

    def say(self, text: str, *, is_error: bool) -> None:
        """Say something below the receipts."""
        self.remark.say(text, is_error=is_error)
        self.rows.setAccessibleDescription(text)

    def update_actions(self) -> None:
        """Switch on what can be done with the chosen receipt."""
        self._update()

    def remove(self) -> None:
        """Take the chosen receipt off the record."""
        if self.rows.current() is not None:
            self.rows.remove_current()
            self._say([])
            self._on_changed()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that it can be dropped here."""
        if can_offer(event.mimeData()):
            event.acceptProposedAction()
            self._zone.set_inviting(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Go back to rest."""
        self._zone.set_inviting(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what was dropped; it is copied, never moved."""
        self._zone.set_inviting(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take(event.mimeData())

    # --- Inside ---------------------------------------------------------------------------

    def _take(self, attempts: Iterable[Attempt]) -> None:
        """Keep what can be kept, say what cannot, and ask about what is large."""
        problems, before = [], self.receipts()
        for attempt in attempts:
            try:
                problems += self._attach(attempt(False))
            except WalletError as error:
                if error.code == "receipt_large":
                    self._large.append((attempt, error))
                else:
                    problems.append(sentence(error))
        self._say(problems)
        if self.receipts() != before:
            self._on_changed()
        self._ask_next()

    def _attach(self, sha: str) -> list[str]:
        """Attach a kept receipt; return what is odd about that."""
        if sha in self.receipts():
            return [sentence_for("receipt_twice")]
        self.rows.add(sha)
        self.rows.setCurrentRow(self.rows.count() - 1)
        return []

    def _ask_next(self) -> None:
        if not self._large:
            return
        _, error = self._large[0]
        box = QMessageBox(QMessageBox.Icon.Question, self.window().windowTitle(), sentence(error), parent=self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setInformativeText(self.tr("It makes the wallet and its backups larger. Keep it anyway?"))
        keep = box.addButton(self.tr("&Keep anyway"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        plain_buttons(box)
        box.setDefaultButton(keep)
        keep.clicked.connect(self._keep_large)
        box.rejected.connect(self._leave_large)
        box.open()

    def _keep_large(self) -> None:
        attempt, _ = self._large.pop(0)
        try:
            self._say(self._attach(attempt(True)))
        except WalletError as error:
            self._say([sentence(error)])
        else:
            self._on_changed()
        self._ask_next()

    def _leave_large(self) -> None:
        if self._large:
            self._large.pop(0)
        self._ask_next()

    def _on_files_selected(self, names: list[str]) -> None:
        self.add_files(map(Path, names))

    def _on_changed(self) -> None:
        self._update()
        self.changed.emit()

    def _say(self, problems: list[str]) -> None:
        self.remark.say("\n".join(dict.fromkeys(problems)), is_error=True)
        self.rows.setAccessibleDescription(self.remark.text())

    def _update(self) -> None:
        has_rows = self.rows.count() > 0
        self._zone.show_rows(has_rows)
        self.setFocusProxy(self.rows if has_rows else self.add_button)  # the first, so that Tab skips nothing
        has_current = self.rows.currentItem() is not None
        for action in (self.view_action, self.remove_action, self._read_action):
            if action is not None:
                action.setEnabled(has_current)

    # --- Making ---------------------------------------------------------------------------

    def _action(self, text: str, icon: str, tip: str) -> QAction:
        action = QAction(icons.text_icon(icon, self.palette()), text, self)
        action.setToolTip(tip)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.paste_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Paste))
        self.remove_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.addActions([self.paste_action, self.remove_action])
        self.add_button = ActionButton(self.add_action)
        others = map(ActionButton, (self.paste_action, self.view_action, self.remove_action))
        self._buttons = row(self.add_button, *others, 1)
        self.setLayout(column(self._zone, self.remark, self._buttons, 1))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # without one, the letter of a label leads nowhere

    def _connect(self) -> None:
        self.add_action.triggered.connect(self.choose_files)
        self.paste_action.triggered.connect(self.paste)
        self.view_action.triggered.connect(self.view)
        self.remove_action.triggered.connect(self.remove)
        self.rows.view_requested.connect(self.view)
        self.rows.currentRowChanged.connect(self._update)


class DropZone(QFrame):
    """The area with the rows, or with an invitation while there are none."""

    def __init__(self, rows: QWidget) -> None:
        super().__init__()
        self._rows = rows
        self._is_inviting = False
        self._hint = muted_line(self.tr("Drop a picture, PDF or text here, or paste it."))
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._hint.setMinimumHeight(3 * theme.LARGE)
        layout = column(rows, self._hint)
        layout.setContentsMargins(theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)  # no higher than its rows

    @property
    def hint(self) -> QLabel:
        """What is said while there are no rows."""
        return self._hint

    def show_rows(self, shown: bool) -> None:
        """Show the rows or the invitation."""
        self._rows.setVisible(shown)
        self._hint.setVisible(not shown)
        self.update()

    def set_inviting(self, inviting: bool) -> None:
        """Show whether something is held over the area that can be dropped."""
        self._is_inviting = inviting
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the area: its edge is dashed while it is empty, and coloured while something is held over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        edge = theme.color("accent", palette) if self._is_inviting else theme.line_color(palette)
        is_empty = self._hint.isVisibleTo(self)
        pen = QPen(edge, 2 if self._is_inviting else 1, Qt.PenStyle.DashLine if is_empty else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(theme.tint("accent", palette) if self._is_inviting else palette.base())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        painter.end()
