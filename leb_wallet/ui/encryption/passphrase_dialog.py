"""Sets a passphrase, changes it, or takes the encryption away."""

from enum import Enum, auto

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QProgressBar, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.passphrase import Strength, strength_of
from leb_wallet.services.encryption import Encryption, as_typed
from leb_wallet.ui import theme, tones
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import column, text_line
from leb_wallet.ui.encryption.strength_words import StrengthWords
from leb_wallet.ui.errors import sentence, sentence_for
from leb_wallet.ui.field import Remark
from leb_wallet.ui.form import form_layout, give_room, scrolling
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.secret_edit import SecretEdit

_CALM_MS = 150
_SAID_LINES = 5  # how strong it is, what is wrong, how far it is
_TONES = {Strength.AT_ONCE: "overdue", Strength.HOURS: "overdue", Strength.MONTHS: "soon"}


class Purpose(Enum):
    """What the dialog is for."""

    ENCRYPT = auto()
    CHANGE = auto()
    RENEW = auto()  # after a recovery: the present passphrase is not known
    DECRYPT = auto()


class PassphraseDialog(QDialog):
    """Stays open while the files are written, and says how it went.

    Signals:
        finished_well: it is done.
    """

    finished_well = Signal()

    def __init__(self, encryption: Encryption, purpose: Purpose, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._encryption, self._purpose = encryption, purpose
        self._asks_present = purpose in (Purpose.CHANGE, Purpose.DECRYPT)
        self._asks_new = purpose != Purpose.DECRYPT
        self.present, self.new, self.again = (
            self._edit(name)
            for name in (self.tr("Present passphrase"), self.tr("New passphrase"), self.tr("Once more"))
        )
        self.strength = Remark()
        self.remark = Remark()
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.hide()
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel))
        self.ok = self.buttons.addButton(self._action(), QDialogButtonBox.ButtonRole.AcceptRole)
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._build()
        self._connect()
        give_room(self)

    def accept(self) -> None:
        """Begin, if what was typed can be used."""
        if self._encryption.is_busy:
            return
        code = self._what_is_wrong()
        if code:
            self._fail(sentence_for(code))
            return
        self.remark.say("", is_error=True)
        self._set_busy(True)
        if self._asks_present:
            self._encryption.check(self.present.text(), self._on_checked)
        else:
            self._go_on()

    def reject(self) -> None:
        """Close, unless files are being written."""
        if not self._encryption.is_busy:
            super().reject()

    def sizeHint(self) -> QSize:
        """Return room for the explanation in a few lines, and for what may be said below."""
        width = theme.text_width(self.font(), "x" * 64)
        needed = self._lines.totalHeightForWidth(width - 2 * theme.MEDIUM) + self.buttons.sizeHint().height()
        return QSize(width, needed + 3 * theme.MEDIUM + _SAID_LINES * self.fontMetrics().lineSpacing())

    # --- Inside ---------------------------------------------------------------------------

    def _edit(self, name: str) -> SecretEdit:
        edit = SecretEdit()
        edit.setAccessibleName(name)
        edit.textChanged.connect(self._on_typed)
        return edit

    def _title(self) -> str:
        return {
            Purpose.ENCRYPT: self.tr("Encrypt the wallet"),
            Purpose.CHANGE: self.tr("Change the passphrase"),
            Purpose.RENEW: self.tr("Set a new passphrase"),
            Purpose.DECRYPT: self.tr("Stop encrypting"),
        }[self._purpose]

    def _action(self) -> str:
        return {
            Purpose.ENCRYPT: self.tr("&Encrypt"),
            Purpose.CHANGE: self.tr("&Change"),
            Purpose.RENEW: self.tr("&Set"),
            Purpose.DECRYPT: self.tr("&Stop encrypting"),
        }[self._purpose]

    def _explained(self) -> tuple[str, ...]:
        if self._purpose == Purpose.ENCRYPT:
            return (
                self.tr("Cards, records, receipts, backups and history are encrypted. A backup is made first."),
                self.tr(
                    "Without the passphrase and without a recovery file nobody can open the wallet again, "
                    "neither you nor we. Save a recovery file right afterwards."
                ),
                self.tr(
                    "The old files are removed once the encrypted ones were read back. "
                    "An SSD may keep traces of them for a while, and so do copies you made elsewhere."
                ),
            )
        if self._purpose == Purpose.DECRYPT:
            return (
                self.tr("All files are written unencrypted again. Who can read this folder can then read your wallet."),
            )
        return (
            self.tr(
                "Only the small file with the key is written anew. "
                "Copies of the wallet that you made before still open with the old passphrase."
            ),
        )

    def _build(self) -> None:
        self.setWindowTitle(self._title())
        page = QWidget()
        form = form_layout(page, margin=0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        if self._asks_present:
            form.addRow(self.tr("&Present passphrase"), self.present)
        if self._asks_new:
            form.addRow(self.tr("&New passphrase"), self.new)
            form.addRow("", self.strength)
            form.addRow(self.tr("&Once more"), self.again)
        self._lines = lines = column(*(text_line(text) for text in self._explained()), page, self.remark, self.progress)
        content = QWidget()
        lines.setSpacing(theme.MEDIUM)
        content.setLayout(lines)
        outer = column(scrolling(content), self.buttons, spacing=theme.MEDIUM)
        outer.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(outer)
        self.ok.setDefault(True)
        (self.present if self._asks_present else self.new).setFocus()

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._calm.timeout.connect(self._judge)
        self._encryption.failed.connect(self._on_failed)
        self._encryption.changed.connect(self._on_changed)
        self._encryption.progressed.connect(self._on_progressed)

    def _what_is_wrong(self) -> str:
        if self._asks_present and not self.present.text():
            return "passphrase_empty"
        if self._asks_new and not self.new.text():
            return "passphrase_empty"
        if self._asks_new and as_typed(self.new.text()) != as_typed(self.again.text()):
            return "passphrase_differs"
        return ""

    def _on_typed(self) -> None:
        self.remark.say("", is_error=True)
        self._calm.start()

    def _judge(self) -> None:
        text = self.new.text()
        strength = strength_of(text)
        self.strength.say(StrengthWords().told(strength) if text else "", is_error=False)
        tones.tint_text(self.strength, _TONES.get(strength, "ok"))

    def _on_checked(self, is_right: bool) -> None:
        if is_right:
            QTimer.singleShot(0, self, self._go_on)  # the check has to end first
        else:
            self._fail(sentence_for("passphrase_wrong"))
            self.present.selectAll()
            self.present.setFocus()

    def _go_on(self) -> None:
        if self._purpose == Purpose.ENCRYPT:
            self._encryption.turn_on(self.new.text())
        elif self._purpose == Purpose.DECRYPT:
            self._encryption.turn_off()
        else:
            self._encryption.change_passphrase(self.new.text())

    def _on_progressed(self, done: int, of: int) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def _on_failed(self, error: WalletError) -> None:
        self._fail(sentence(error))

    def _on_changed(self) -> None:
        for edit in (self.present, self.new, self.again):
            edit.clear()
        self._set_busy(False)
        self.finished_well.emit()
        super().accept()

    def _fail(self, text: str) -> None:
        self._set_busy(False)
        self.remark.say(text, is_error=True)
        announce(self.remark, text, urgent=True)

    def _set_busy(self, is_busy: bool) -> None:
        edits: tuple[QLineEdit, ...] = (self.present, self.new, self.again)
        for widget in (*edits, self.buttons):
            widget.setEnabled(not is_busy)
        self.progress.setRange(0, 0)
        self.progress.setVisible(is_busy)
