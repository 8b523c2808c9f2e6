"""The page of settings about encryption and the lock."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from leb_wallet.domain.errors import WalletError
from leb_wallet.services.encryption import Encryption
from leb_wallet.ui import icons, theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import column, row, text_line
from leb_wallet.ui.encryption.passphrase_dialog import PassphraseDialog, Purpose
from leb_wallet.ui.encryption.recovery_words import RecoveryWords
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.file_dialogs import ask_where_to_save
from leb_wallet.ui.receipts.outcome import Outcome
from leb_wallet.ui.settings.choice_box import ChoiceBox
from leb_wallet.ui.settings.keeper import Keeper
from leb_wallet.ui.settings.page import SettingsPage
from leb_wallet.ui.settings.rows import CheckRow, SettingRow

_MINUTES = (1, 5, 10, 30, 60)


class EncryptionPage(SettingsPage):
    """Switches encryption, saves the recovery file, and says when the wallet locks by itself."""

    def __init__(self, keeper: Keeper, encryption: Encryption) -> None:
        super().__init__(keeper)
        self._encryption = encryption
        self.set_title(self.tr("Encryption"))
        self.state = text_line("", bold=True)
        self.encrypt_button = self._button(self.tr("&Encrypt the wallet…"), "lock")
        self.change_button = self._button(self.tr("Change the &passphrase…"), "edit")
        self.decrypt_button = self._button(self.tr("&Stop encrypting…"), "unable")
        self.recovery_button = self._button(self.tr("Save a &recovery file…"), "document")
        self.outcome = Outcome()
        self.ring = CheckRow(self.tr("&Unlock without typing on this computer"), self._ring_hint())
        self.ring.box.setObjectName("uses_keyring")
        self.minutes = self._minutes_box()
        self.with_screen = CheckRow(self.tr("Lock &with the screen"), self.tr("And when the computer falls asleep."))
        self.with_screen.box.setObjectName("locks_with_screen")
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what is in force now."""
        is_on = self._encryption.is_on
        self.state.setText(self.tr("The wallet is encrypted.") if is_on else self.tr("The wallet is not encrypted."))
        self.encrypt_button.setVisible(not is_on)
        for widget in (self.change_button, self.decrypt_button):
            widget.setVisible(is_on)
        self.recovery_button.setEnabled(is_on)
        can_use_ring = is_on and self._encryption.can_use_ring
        self.ring.setEnabled(can_use_ring)
        self.ring.hint.setText(self._ring_hint())
        self.ring.show_value(can_use_ring and self._encryption.uses_ring)
        self.minutes.show_value(self.keeper.settings.lock_after(is_encrypted=is_on))
        self.with_screen.setEnabled(is_on or bool(self.keeper.settings.lock_minutes))
        self.with_screen.show_value(self.keeper.settings.locks_with_screen)

    def encrypt(self) -> None:
        """Ask for a passphrase, then encrypt."""
        self._open(Purpose.ENCRYPT)

    def change(self) -> None:
        """Ask for another passphrase."""
        self._open(Purpose.CHANGE)

    def decrypt(self) -> None:
        """Ask for the passphrase, then write everything unencrypted."""
        self._open(Purpose.DECRYPT)

    def ask_where(self) -> None:
        """Ask where to save the recovery file."""
        title, kinds = self.tr("Save a recovery file"), self.tr("Text files (*.txt)")
        ask_where_to_save(self, title, "leb-wallet-recovery.txt", kinds, self.save_recovery)

    def save_recovery(self, name: str) -> None:
        """Save the recovery file and say how it went."""
        try:
            self._encryption.save_recovery(Path(name), RecoveryWords().text())
        except WalletError as error:
            self.outcome.say(sentence(error), is_error=True)
        else:
            self.outcome.praise(self.tr("Saved. Print it, or keep it on a drive in a drawer."))
        announce(self.recovery_button, self.outcome.text(), urgent=True)

    # --- Inside ---------------------------------------------------------------------------

    def _button(self, text: str, icon: str) -> QPushButton:
        button = QPushButton(text)
        button.setIcon(icons.text_icon(icon, self.palette()))
        button.setAutoDefault(False)
        return button

    def _ring_hint(self) -> str:
        if not self._encryption.is_on:
            return self.tr("Only for an encrypted wallet.")
        if not self._encryption.can_use_ring:
            return self.tr("This computer has no keyring that could keep the key, so the passphrase is typed.")
        return self.tr(
            "The keyring of the desktop keeps the key, so who is signed in here opens the wallet at its start. "
            "After it was locked, the passphrase is asked for all the same."
        )

    def _minutes_box(self) -> ChoiceBox:
        box = ChoiceBox(self.tr("Lock when idle for"))
        box.setObjectName("lock_minutes")
        shown = self.keeper.settings.lock_minutes
        for minutes in sorted({*_MINUTES, *([shown] if shown else [])}):
            box.add(minutes, self.tr("%n minute(s)", "", minutes))
        box.add(0, self.tr("Never"))
        return box

    def _build(self) -> None:
        explained = self.tr(
            "Encrypted, the files can be read only with your passphrase: not by who finds the computer or a backup. "
            "They are in the age format, which other programs open too. Settings and the days of past reminders "
            "stay readable; they hold no labels, numbers or codes."
        )
        recovery = self.tr(
            "The only way back if you forget the passphrase. Who has it needs no passphrase, so keep it elsewhere."
        )
        buttons = row(self.encrypt_button, self.change_button, self.decrypt_button, 1)
        self.add_section("", self.state, text_line(explained), buttons)
        self.add_section(
            self.tr("Recovery file"),
            text_line(recovery),
            column(row(self.recovery_button, 1), self.outcome, spacing=theme.SMALL),
        )
        self.add_section(self.tr("Keyring"), self.ring)
        self.add_section(
            self.tr("Lock"),
            SettingRow(
                self.tr("&Lock when idle for"),
                self.minutes,
                self.tr("Ctrl+L locks at once. Without encryption the wallet is only hidden."),
            ),
            self.with_screen,
            self.hint(
                self.tr(
                    "While locked, numbers, codes, notes and the key leave memory as far as possible; the system may "
                    "keep traces until it needs the room. Labels, days and sums stay, so that reminders go on."
                )
            ),
        )

    def _connect(self) -> None:
        self.encrypt_button.clicked.connect(self.encrypt)
        self.change_button.clicked.connect(self.change)
        self.decrypt_button.clicked.connect(self.decrypt)
        self.recovery_button.clicked.connect(self.ask_where)
        self.ring.chosen.connect(self._keep_ring)
        self.minutes.chosen.connect(self._keep_minutes)
        self.with_screen.chosen.connect(self._keep_with_screen)
        self._encryption.changed.connect(self.refresh)
        self._encryption.failed.connect(self.refresh)

    def _open(self, purpose: Purpose) -> None:
        self.outcome.say("", is_error=False)
        dialog = PassphraseDialog(self._encryption, purpose, self.window())
        dialog.finished_well.connect(lambda: self._on_finished(purpose))
        dialog.open()

    def _on_finished(self, purpose: Purpose) -> None:
        if purpose == Purpose.ENCRYPT:
            self.outcome.say(self.tr("Now save a recovery file, while the key is at hand."), is_error=False)
            self.recovery_button.setFocus()

    def _keep_ring(self, is_used: bool) -> None:
        try:
            self._encryption.use_ring(is_used)
        except WalletError as error:
            self.outcome.say(sentence(error), is_error=True)
            announce(self.ring, sentence(error), urgent=True)
        self.refresh()

    def _keep_minutes(self, minutes: object) -> None:
        self.keeper.change(lock_minutes=minutes)
        self.refresh()

    def _keep_with_screen(self, is_on: bool) -> None:
        self.keeper.change(locks_with_screen=is_on)
