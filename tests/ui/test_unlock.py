"""Unlocking, the settings of encryption, and the dialog of passphrases."""

import pytest
from card_samples import Sample, texts_of
from PySide6.QtWidgets import QPushButton
from sealed_samples import IDENTITY, LOCKED, PASSPHRASE, sealed_now
from settings_samples import make_desk

from leb_wallet.services import encryption as encryption_module
from leb_wallet.services.encryption import Gate
from leb_wallet.storage.age_codec import AgeKey
from leb_wallet.storage.keys_file import IDENTITY_NAME, Protection
from leb_wallet.storage.vault import Vault
from leb_wallet.ui.encryption.passphrase_dialog import PassphraseDialog, Purpose
from leb_wallet.ui.encryption.recovery_words import RecoveryWords
from leb_wallet.ui.encryption.unlock_page import UnlockPage
from leb_wallet.ui.settings.settings_dialog import ENCRYPTION, SettingsDialog


class NoRing:
    """A desktop without a keyring."""

    def is_there(self):
        return False

    def read(self, name):
        return None

    def remove(self, name):
        pass


class Ring(NoRing):
    """A keyring in memory."""

    def __init__(self):
        self.kept = {}

    def is_there(self):
        return True

    def read(self, name):
        return self.kept.get(name)

    def keep(self, name, key):
        self.kept[name] = key

    def remove(self, name):
        self.kept.pop(name, None)


@pytest.fixture
def sample(tmp_path, today, qtbot, monkeypatch):
    """A wallet with a card. To make and to try keys costs nothing here."""
    made = Sample(tmp_path / "data", today)
    made.add(label="Bank")
    made.app.encryption.gate.ring = NoRing()
    monkeypatch.setattr(encryption_module, "_new_key", lambda _passphrase: (AgeKey(IDENTITY), LOCKED))
    return made


@pytest.fixture
def gate(sample):
    sealed_now(sample.app.vault)
    return Gate(Vault(sample.app.vault.folder), NoRing())


@pytest.fixture
def page(gate, qtbot):
    made = UnlockPage(gate)
    qtbot.addWidget(made)
    made.show()
    return made


def test_right_passphrase_unlocks_and_leaves_nothing_typed(page, gate, qtbot):
    page.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(page.unlocked) as told:
        page.button.click()
    assert told.args == [False]
    assert not gate.is_locked
    assert not page.passphrase.text()


def test_p11_p14_wrong_passphrase_is_a_sentence_and_can_be_tried_again(page, gate, qtbot):
    page.passphrase.setText("two kettles")
    page.button.click()
    qtbot.waitUntil(page.remark.isVisible)
    assert "not the passphrase" in page.remark.text()
    assert "kettles" not in "".join(texts_of(page))
    assert gate.is_locked
    assert page.passphrase.isEnabled()
    page.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(page.unlocked):
        page.button.click()


def test_locked_page_tells_nothing_of_the_wallet(page):
    assert "Bank" not in "".join(texts_of(page))


def test_recovery_key_unlocks(page, gate, qtbot, tmp_path):
    page.forgotten.click()
    assert page.recovery.isVisible()
    file = tmp_path / "recovery.txt"
    file.write_text(RecoveryWords().text().replace("{key}", IDENTITY))
    page.recovery.read(str(file))
    with qtbot.waitSignal(page.unlocked) as told:
        page.button.click()
    assert told.args == [True]
    assert not page.recovery.text()


def test_file_that_is_no_recovery_file_is_told(page, tmp_path):
    page.forgotten.click()
    file = tmp_path / "any.txt"
    file.write_text("nothing")
    page.recovery.read(str(file))
    assert "no key in this" in page.remark.text()


def test_missing_key_file_leads_to_the_recovery_file(gate, qtbot):
    (gate.vault.folder / IDENTITY_NAME).unlink()
    page = UnlockPage(Gate(Vault(gate.vault.folder), NoRing()))
    qtbot.addWidget(page)
    page.show()
    assert page.recovery.isVisible()
    assert not page.passphrase.isVisible()
    assert any("identity.age, is not there" in text for text in texts_of(page))


def test_damaged_key_file_is_told_apart(page, gate, qtbot):
    path = gate.vault.folder / IDENTITY_NAME
    path.write_bytes(path.read_bytes()[:-40])
    page.passphrase.setText(PASSPHRASE)
    page.button.click()
    qtbot.waitUntil(page.remark.isVisible)
    assert "ends too early" in page.remark.text()


def test_keyring_unlocks_without_typing(gate, qtbot):
    gate.ring = Ring()
    gate.ring.kept[encryption_module.ring_name(gate.vault.folder)] = IDENTITY
    page = UnlockPage(gate)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.unlocked):
        page.begin()


def test_hidden_wallet_without_encryption_asks_for_nothing(sample, qtbot):
    page = UnlockPage(sample.app.encryption.gate)
    qtbot.addWidget(page)
    page.show()
    assert not page.passphrase.isVisible()
    with qtbot.waitSignal(page.unlocked):
        page.button.click()


# --- The dialog --------------------------------------------------------------------------------


def dialog_for(sample, qtbot, purpose):
    dialog = PassphraseDialog(sample.app.encryption, purpose)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_encrypting_in_the_dialog_seals_every_file(sample, qtbot):
    before = sample.wallets.wallet
    dialog = dialog_for(sample, qtbot, Purpose.ENCRYPT)
    dialog.new.setText(PASSPHRASE)
    dialog.again.setText(PASSPHRASE)
    with qtbot.waitSignal(dialog.finished_well):
        dialog.ok.click()
    assert sample.app.vault.protection == Protection.SEALED
    assert not (sample.app.vault.folder / "wallet.json").exists()
    assert sample.wallets.wallet == before
    sample.add(label="Second")
    again = Vault(sample.app.vault.folder)
    again.unlock(PASSPHRASE)
    assert again.key.text == IDENTITY


def test_passphrases_that_differ_are_told(sample, qtbot):
    dialog = dialog_for(sample, qtbot, Purpose.ENCRYPT)
    dialog.ok.click()
    assert "empty" in dialog.remark.text()
    dialog.new.setText("one")
    dialog.again.setText("two")
    dialog.ok.click()
    assert "differ" in dialog.remark.text()
    assert sample.app.vault.protection == Protection.PLAIN


@pytest.mark.parametrize(("typed", "told"), [("123456", "within minutes"), ("correct horse", "within hours"), ("", "")])
def test_strength_is_a_hint_and_no_hindrance(sample, qtbot, typed, told):
    dialog = dialog_for(sample, qtbot, Purpose.ENCRYPT)
    dialog.new.setText("x")
    dialog.new.setText(typed)
    dialog._judge()
    assert told in dialog.strength.text()
    assert bool(dialog.strength.text()) == bool(told)
    assert dialog.ok.isEnabled()


def test_encryption_is_taken_away_only_with_the_passphrase(sample, qtbot):
    sample.wallets.pause()
    sealed_now(sample.app.vault)
    sample.wallets.resume()
    before = sample.wallets.wallet
    dialog = dialog_for(sample, qtbot, Purpose.DECRYPT)
    dialog.present.setText("wrong")
    dialog.ok.click()
    qtbot.waitUntil(dialog.remark.isVisible)
    assert "not the passphrase" in dialog.remark.text()
    assert sample.app.encryption.is_on
    dialog.present.setText(PASSPHRASE)
    with qtbot.waitSignal(dialog.finished_well):
        dialog.ok.click()
    assert not sample.app.encryption.is_on
    assert sample.wallets.wallet == before
    assert (sample.app.vault.folder / "wallet.json").exists() or (sample.app.vault.folder / "journal.jsonl").exists()


def test_backup_that_fails_stops_the_switch(sample, qtbot):
    from leb_wallet.domain.errors import StorageError

    def fail():
        raise StorageError("disk_full")

    sample.app.encryption.before_change = fail
    dialog = dialog_for(sample, qtbot, Purpose.ENCRYPT)
    dialog.new.setText(PASSPHRASE)
    dialog.again.setText(PASSPHRASE)
    dialog.ok.click()
    qtbot.waitUntil(dialog.remark.isVisible)
    assert "no space left" in dialog.remark.text()
    assert not sample.app.encryption.is_on
    sample.add(label="Goes on")


# --- The page of settings ----------------------------------------------------------------------


def settings_page(sample, qtbot):
    desk = make_desk(sample.app.vault.folder, encryption=sample.app.encryption)
    dialog = SettingsDialog(sample.app.services, desk, ENCRYPTION)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.page.kept = dialog  # nobody else holds it
    return dialog.page


def test_page_offers_what_can_be_done(sample, qtbot):
    page = settings_page(sample, qtbot)
    assert page.encrypt_button.isVisible()
    assert not page.decrypt_button.isVisible()
    assert not page.recovery_button.isEnabled()
    assert not page.ring.isEnabled()
    sealed_now(sample.app.vault)
    sample.app.encryption.changed.emit()
    assert not page.encrypt_button.isVisible()
    assert page.change_button.isVisible()
    assert page.recovery_button.isEnabled()
    assert "no keyring" in page.ring.hint.text()


def test_p11_recovery_file_holds_the_key_and_lies_elsewhere(sample, qtbot, tmp_path):
    sealed_now(sample.app.vault)
    page = settings_page(sample, qtbot)
    page.save_recovery(str(sample.app.vault.folder / "recovery.txt"))
    assert "must not lie in the folder" in page.outcome.text()
    target = tmp_path / "recovery.txt"
    page.save_recovery(str(target))
    assert IDENTITY in target.read_text()
    assert "Saved" in page.outcome.text()
    assert target.stat().st_mode & 0o077 == 0


def test_keyring_is_switched(sample, qtbot):
    sealed_now(sample.app.vault)
    ring = sample.app.encryption.gate.ring = Ring()
    page = settings_page(sample, qtbot)
    page.ring.box.click()
    assert list(ring.kept.values()) == [IDENTITY]
    page.ring.box.click()
    assert not ring.kept


def test_lock_minutes_are_kept(sample, qtbot):
    page = settings_page(sample, qtbot)
    assert page.minutes.value() == 0
    page.minutes.setCurrentIndex(1)
    assert sample.app.settings.settings.lock_minutes == 5
    assert page.with_screen.isEnabled()


def test_every_button_has_a_name(page):
    assert all(button.text() or button.accessibleName() for button in page.findChildren(QPushButton))
