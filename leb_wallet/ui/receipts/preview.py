"""A receipt to look at inside the wallet; other programs get a copy, and only if the user asks for it."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QFontDatabase, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.file_types import FileKind, text_of
from leb_wallet.domain.receipts import SHORT_SHA, ReceiptFile, ReceiptState
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import column, row, text_line
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.errors import report_errors, sentence
from leb_wallet.ui.file_dialogs import ask_where_to_save
from leb_wallet.ui.form import give_room
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.receipts.outcome import Outcome
from leb_wallet.ui.receipts.picture_view import PictureView
from leb_wallet.ui.receipts.pictures import pages_of
from leb_wallet.ui.receipts.receipt_words import ReceiptWords

MAX_TEXT = 200_000  # letters shown
_LONG_LINE = re.compile(r".{1000}(?=.)")  # laying out a line of 200,000 letters takes seconds, so it is broken


class PreviewDialog(QDialog):
    """Shows a picture, the pages of a PDF or a text; or says why it cannot."""

    def __init__(self, shelf: ReceiptShelf, sha: str, number: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shelf = shelf
        self._words = ReceiptWords(self)
        self.file, data = shelf.look_into(sha)
        self.setWindowTitle(self._words.title(number, self.file))
        self.remark = Outcome()
        self.view: PictureView | None = None
        self._problem = ""
        self.content = self._content(self.file, data)
        self.page_label = QLabel()
        self._tools = self._make_tools()
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.open_button = self.buttons.addButton(self.tr("&Open in another program…"), role)
        self.save_button = self.buttons.addButton(self.tr("&Save a copy…"), role)
        self._build()
        give_room(self)

    def sizeHint(self) -> QSize:
        """Return room for a page of paper at the size of a screen."""
        return QSize(theme.text_width(self.font(), "x" * 100), theme.text_width(self.font(), "x" * 100))

    def save_copy(self, path: Path) -> None:
        """Write a copy, of a photo without place, time and device, and say how it went."""
        with report_errors(self):
            copy = self._shelf.save_copy(self.file.sha, path)
            if copy.removed and copy.certain:
                self.remark.praise(self.tr("Saved. Place, time and device of the photo were left out."))
            elif not copy.certain:
                self._say(self.tr("Saved as it is. This picture may still tell where it was taken."))
            else:
                self.remark.praise(self.tr("Saved."))

    def choose_place(self) -> None:
        """Ask where the copy shall lie."""
        ext = self.file.type.ext if self.file.type else "bin"
        name = f"receipt-{self.file.sha[:SHORT_SHA]}.{ext}"
        ask_where_to_save(self, self.tr("Save a copy"), name, "", self._on_place_chosen)

    def ask_to_open(self) -> None:
        """Say what will be opened, and open it only if the user agrees."""
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), "", parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        what = self._words.type_name(self.file)
        box.setText(self.tr("Open {what} in another program?").format(what=what))
        box.setInformativeText(
            self.tr(
                "Your system chooses the program, and it sees everything in the file. It gets a copy: the receipt in "
                "your wallet stays as it is. Open only what you trust."
            )
        )
        agree = box.addButton(self.tr("&Open"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        plain_buttons(box)
        agree.clicked.connect(self._open_outside)
        box.open()

    # --- Inside ---------------------------------------------------------------------------

    def _content(self, file: ReceiptFile, data: bytes) -> QWidget:
        if file.state != ReceiptState.PRESENT:
            return EmptyState("warning", self.windowTitle(), self._words.trouble(file.state))
        if file.type is not None and file.type.kind == FileKind.TEXT:
            return self._text_view(text_of(data))
        pages = pages_of(file, data)
        if pages is None:
            return EmptyState("image", self.tr("This cannot be shown here"), self._why_not(file))
        self.view = PictureView(pages)
        return self.view

    def _why_not(self, file: ReceiptFile) -> str:
        if file.type is not None and file.type.kind == FileKind.PDF:
            return self.tr("The PDF is damaged or locked by a password. The file is kept as it is.")
        return self.tr("The picture is damaged, too large, or of a kind not known here. The file is kept as it is.")

    def _text_view(self, text: str) -> QPlainTextEdit:
        view = QPlainTextEdit(_LONG_LINE.sub("\\g<0>\n", text[:MAX_TEXT]))
        view.setReadOnly(True)
        view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        view.setTabChangesFocus(True)
        view.setAccessibleName(self.tr("Receipt"))
        view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        if len(text) > MAX_TEXT:
            self._say(self.tr("Only the beginning is shown. The file is kept whole."))
        return view

    def _make_tools(self) -> QWidget:
        tools = QWidget()
        items: list[QWidget | int] = []
        if self.view is not None:
            view = self.view
            keys = QKeySequence.StandardKey
            items = [
                self._tool(self.tr("Smaller"), "zoom-out", QKeySequence(keys.ZoomOut), view.zoom_out),
                self._tool(self.tr("Larger"), "zoom-in", QKeySequence(keys.ZoomIn), view.zoom_in),
                self._tool(self.tr("Whole page"), "fullscreen", QKeySequence("Ctrl+0"), view.fit),
                1,
            ]
            if view.count > 1:
                self.page_label = text_line("", wrap=False)
                items += [
                    self._tool(self.tr("Previous page"), "previous", QKeySequence("PgUp"), self._previous_page),
                    self.page_label,
                    self._tool(self.tr("Next page"), "collapsed", QKeySequence("PgDown"), self._next_page),
                ]
            view.changed.connect(self._on_view_changed)
        tools.setLayout(row(*items))
        tools.setVisible(bool(items))
        return tools

    def _tool(self, text: str, icon: str, keys: QKeySequence, slot: Callable[[], None]) -> QToolButton:
        action = QAction(icons.text_icon(icon, self.palette()), text, self)
        action.setShortcut(keys)
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(self.tr("{name} ({keys})").format(name=text, keys=native))
        action.triggered.connect(slot)
        self.addAction(action)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(text)
        return button

    def _build(self) -> None:
        is_there = self.file.state == ReceiptState.PRESENT
        for button in (self.open_button, self.save_button):
            button.setEnabled(is_there and self.file.type is not None)
            button.setAutoDefault(False)
        self.open_button.setIcon(icons.text_icon("open-outside", self.palette()))
        self.save_button.setIcon(icons.text_icon("export", self.palette()))
        self.open_button.clicked.connect(self.ask_to_open)
        self.save_button.clicked.connect(self.choose_place)
        self.buttons.rejected.connect(self.reject)
        layout = column(self._tools, self.content, self.remark, self.buttons)
        layout.setStretch(1, 1)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.content.setFocus()
        self._on_view_changed()

    def _on_view_changed(self) -> None:
        if self.view is None:
            return
        if self.view.count > 1:
            place = self.tr("Page {page} of {count}").format(page=self.view.page + 1, count=self.view.count)
            self.page_label.setText(place)
        # Drawing follows every change of room, which a sentence below makes, too: it stays unless it is about the page.
        problem = "" if self.view.is_drawn() else self.tr("This page cannot be drawn. The file is kept as it is.")
        if problem != self._problem:
            self._problem = problem
            self._say(problem)

    def _previous_page(self) -> None:
        if self.view is not None:
            self.view.go_to(self.view.page - 1)

    def _next_page(self) -> None:
        if self.view is not None:
            self.view.go_to(self.view.page + 1)

    def _on_place_chosen(self, name: str) -> None:
        self.save_copy(Path(name))

    def _open_outside(self) -> None:
        try:
            path = self._shelf.copy_to_open(self.file.sha)
        except WalletError as error:
            self._say(sentence(error))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._say(self.tr("No program opens this. Save a copy and choose a program yourself."))

    def _say(self, text: str) -> None:
        self.remark.say(text, is_error=False)
