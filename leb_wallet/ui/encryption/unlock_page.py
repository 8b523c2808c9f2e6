"""The page that stands in the window while the wallet is locked. It shows nothing of what is in the wallet."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.services.background import Background
from leb_wallet.services.encryption import Gate
from leb_wallet.ui import icons, theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import column, muted_line, row, text_line
from leb_wallet.ui.encryption.recovery_input import RecoveryInput
from leb_wallet.ui.errors import sentence, sentence_for
from leb_wallet.ui.field import Remark
from leb_wallet.ui.form import scrolling
from leb_wallet.ui.secret_edit import SecretEdit

_WIDEST = 420


class UnlockPage(QWidget):
    """Asks for the passphrase, or for the key of a recovery file; a wallet that is only hidden asks for nothing.

    Signals:
        unlocked(bool): the key is there; True where a recovery file brought it.
    """

    unlocked = Signal(bool)

    def __init__(self, gate: Gate, parent: QWidget | None = None, *, reminders_go_on: bool = False) -> None:
        super().__init__(parent)
        self._gate, self._reminders_go_on = gate, reminders_go_on
        self._background, self._ring = Background(self), Background(self)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.passphrase = SecretEdit()
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.passphrase.setPlaceholderText(self.tr("Passphrase"))
        self.button = QPushButton()
        self.button.setDefault(True)
        self.forgotten = QPushButton(self.tr("Use a &recovery file…"))
        self.forgotten.setFlat(True)
        self.recovery = RecoveryInput()
        self.remark = Remark()
        self._is_recovering = self._is_open = False
        self._build()
        self._connect()
        self._show_way()

    def begin(self) -> None:
        """Unlock by the keyring of the desktop, if the key is there; one may type meanwhile."""
        if self._gate.is_locked and self._gate.has_key_file:
            self._ring.run(self._gate.unlock_with_ring, self._on_ring)

    def say(self, text: str) -> None:
        """Show why the wallet did not open."""
        self._is_open = False
        self.remark.say(text, is_error=True)
        announce(self.remark, text, urgent=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard where typing begins."""
        super().showEvent(event)
        self._focus()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
        super().changeEvent(event)

    # --- Inside ---------------------------------------------------------------------------

    def _build(self) -> None:
        self.setAccessibleName(self.tr("The wallet is locked"))
        self._title = text_line(self.tr("The wallet is locked"), theme.TITLE, bold=True)
        self._words = muted_line("")
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lines = column(
            self._picture,
            self._title,
            self._words,
            self.passphrase,
            self.recovery,
            self.remark,
            self.button,
            self.forgotten,
            spacing=theme.MEDIUM,
        )
        block = QWidget()
        block.setLayout(lines)
        block.setMaximumWidth(_WIDEST)
        across = row(block)
        across.insertStretch(0)
        across.addStretch()
        across.setStretch(1, 1_000)  # as wide as it may be, else as there is room
        page = QWidget()
        margins = column(2, across, 3)
        margins.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        page.setLayout(margins)
        area = scrolling(QWidget())
        area.setWidget(page)  # as high as there is room, so that the block stands in the middle
        self.setLayout(column(area))
        self._draw_icon()

    def _connect(self) -> None:
        self.button.clicked.connect(self._unlock)
        self.passphrase.returnPressed.connect(self._unlock)
        self.passphrase.textEdited.connect(self._be_quiet)
        self.recovery.changed.connect(self._be_quiet)
        self.recovery.failed.connect(self.say)
        self.forgotten.clicked.connect(self._switch_way)
        self._background.failed.connect(self._on_failed)
        self._background.crashed.connect(_raise)

    def _show_way(self) -> None:
        """Show the inputs of the way that is taken."""
        needs_key = self._gate.is_locked
        if needs_key and not self._gate.has_key_file:
            self._is_recovering = True
        self.passphrase.setVisible(needs_key and not self._is_recovering)
        self.recovery.setVisible(needs_key and self._is_recovering)
        self.forgotten.setVisible(needs_key and self._gate.has_key_file)
        if not needs_key:
            self._words.setText(self.tr("It is only hidden. It is not encrypted, so no passphrase is needed."))
            self.button.setText(self.tr("&Show the wallet"))
        elif self._is_recovering:
            told = self.tr("Open your recovery file, or type the key that you printed.")
            missing = "" if self._gate.has_key_file else sentence_for("identity_missing")
            self._words.setText(missing or told)
            self.button.setText(self.tr("&Unlock"))
            self.forgotten.setText(self.tr("Use the &passphrase"))
        else:
            goes_on = self.tr("Your cards are encrypted. Reminders go on.")
            self._words.setText(goes_on if self._reminders_go_on else self.tr("Your cards are encrypted."))
            self.button.setText(self.tr("&Unlock"))
            self.forgotten.setText(self.tr("Use a &recovery file…"))
        self._focus()

    def _switch_way(self) -> None:
        self._is_recovering = not self._is_recovering
        self._be_quiet()
        self._show_way()

    def _focus(self) -> None:
        target: QWidget = self.button
        if self._gate.is_locked:
            target = self.recovery.edit if self._is_recovering else self.passphrase
        target.setFocus()

    def _be_quiet(self) -> None:
        self.remark.say("", is_error=True)

    def _unlock(self) -> None:
        if self._background.is_busy:
            return
        if not self._gate.is_locked:
            self._open(False)
            return
        typed = self.recovery.text() if self._is_recovering else self.passphrase.text()
        unlock = self._gate.unlock_with_recovery if self._is_recovering else self._gate.unlock
        self._be_quiet()
        self._set_busy(True)
        self._background.run(lambda: unlock(typed), self._on_unlocked, self._on_ended)

    def _set_busy(self, is_busy: bool) -> None:
        for widget in (self.passphrase, self.recovery, self.button, self.forgotten):
            widget.setEnabled(not is_busy)
        if is_busy:
            self.button.setText(self.tr("Unlocking…"))
            announce(self.button, self.tr("Unlocking…"))

    def _on_ended(self) -> None:
        self._set_busy(False)
        self._show_way()

    def _on_unlocked(self, _: object) -> None:
        is_recovered = self._is_recovering
        self.passphrase.clear()
        self.recovery.clear()
        self._open(is_recovered)

    def _on_ring(self, is_unlocked: bool) -> None:
        if is_unlocked and not self._background.is_busy:
            self._open(False)

    def _open(self, is_recovered: bool) -> None:
        if not self._is_open:
            self._is_open = True
            self.unlocked.emit(is_recovered)

    def _on_failed(self, error: WalletError) -> None:
        self.say(sentence(error))
        self.passphrase.selectAll()
        self._focus()

    def _draw_icon(self) -> None:
        size = theme.LARGE_ICON
        self._picture.setPixmap(icons.icon("lock", theme.color("accent", self.palette()), size).pixmap(size, size))


def _raise(error: Exception) -> None:
    raise error
