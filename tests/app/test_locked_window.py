"""The window of an encrypted wallet: at the start, locked, and unlocked again."""

import keyring
import pytest
from keyring.backends.null import Keyring as NoKeyring
from PySide6.QtWidgets import QDialog, QLabel
from sealed_samples import IDENTITY, PASSPHRASE, sealed_now

from leb_wallet.app.look import Look
from leb_wallet.app.options import Options
from leb_wallet.app.paths import app_paths
from leb_wallet.app.single_instance import SingleInstance
from leb_wallet.app.wallet_app import build_app
from leb_wallet.app.window import Session
from leb_wallet.domain.cards import PhoneNumber, card_from_provider
from leb_wallet.storage.keys_file import IDENTITY_NAME
from leb_wallet.storage.vault import Vault
from leb_wallet.ui.backups.rebuild_dialog import RebuildDialog
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.main_window import MainWindow

SECRETS = ("Bank", "900123", "NOTEMARK")


@pytest.fixture(autouse=True)
def no_keyring():
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def folder(tmp_path, today, qapp):
    app = build_app(app_paths(tmp_path), lambda: today)
    number = PhoneNumber(typed="+447700900123", e164="+447700900123")
    app.wallets.add_card(
        card_from_provider(app.catalogue.known("giffgaff-uk"), "Bank", numbers=(number,), note="NOTEMARK")
    )
    app.wallets.close()
    return tmp_path


@pytest.fixture
def start(folder, qapp, qtbot, monkeypatch, languages):
    """Return a function that starts the program as far as the first idle moment."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent")
    was_quitting = qapp.quitOnLastWindowClosed()
    sessions = []

    def run():
        session = Session(qapp, app_paths(folder), Options(data_dir=folder, minimised=False), Look(qapp, {}))
        session._instance = SingleInstance(folder, session)
        session._seen_version = "0"
        session.window = window = MainWindow()
        qtbot.addWidget(window)
        window.quit_requested.connect(session._quit)
        window.show()
        session._has_begun = True
        session._open_wallet()
        session._look_outside()
        sessions.append(session)
        return session

    yield run
    for session in sessions:
        session._on_quit()
    qapp.setQuitOnLastWindowClosed(was_quitting)


def unlock(session, curtain, qtbot, passphrase=PASSPHRASE):
    page = curtain.page
    page.passphrase.setText(passphrase)
    with qtbot.waitSignal(page.unlocked):
        page.button.click()
    qtbot.waitUntil(lambda: session.window.cards_tab is not None)


def shown(window):
    return " ".join(label.text() for label in window.findChildren(QLabel))


def close_dialogs(window):
    for dialog in window.findChildren(QDialog):
        dialog.done(0)


def test_encrypted_wallet_asks_at_the_start_and_shows_its_cards_then(folder, start, qtbot):
    sealed_now(Vault(folder))
    session = start()
    assert session._app is None
    assert not any(secret in shown(session.window) for secret in SECRETS)
    assert not session.window.menu.settings.isEnabled()
    unlock(session, session._curtain, qtbot)
    assert session.window.cards_tab.counts[0] == 1
    assert session.window.menu.settings.isEnabled()
    assert session._companion is not None


def test_p11_locking_takes_everything_off_the_screen_and_unlocking_brings_it_back(folder, start, qtbot):
    sealed_now(Vault(folder))
    session = start()
    unlock(session, session._curtain, qtbot)
    window, lock = session.window, session._locking.lock
    session._companion.show_settings("encryption")
    close = window.findChildren(QDialog)
    assert close
    window.menu.lock.trigger()
    assert lock.is_locked
    assert session._app.vault.is_locked
    qtbot.waitUntil(lambda: not any(secret in shown(window) for secret in SECRETS))
    assert not any(dialog.isVisible() for dialog in window.findChildren(QDialog))
    assert session._companion.tray.tooltip().splitlines()[1] == "The wallet is locked"
    session._companion.show_card(next(iter(session._app.wallets.wallet.cards)))
    session._companion.presence.act("digest", "default")
    assert window.cards_tab is None
    unlock(session, session._locking.curtain, qtbot)
    assert not lock.is_locked
    assert window.cards_tab.counts[0] == 1
    assert window.menu.lock.isEnabled()


def test_plain_wallet_is_hidden_and_shown_again(start, qtbot):
    session = start()
    close_dialogs(session.window)
    session._locking.lock.lock()
    assert session.window.cards_tab is None
    page = session._locking.curtain.page
    assert not page.passphrase.isVisible()
    page.button.click()
    assert session.window.cards_tab.counts[0] == 1


def test_wrong_passphrase_leaves_it_locked(folder, start, qtbot):
    sealed_now(Vault(folder))
    session = start()
    page = session._curtain.page
    page.passphrase.setText("no")
    page.button.click()
    qtbot.waitUntil(page.remark.isVisible)
    assert session._app is None


def test_recovery_file_asks_for_a_new_passphrase(folder, start, qtbot):
    sealed_now(Vault(folder))
    (folder / IDENTITY_NAME).unlink()
    session = start()
    page = session._curtain.page
    page.recovery.edit.setText(IDENTITY)
    with qtbot.waitSignal(page.unlocked):
        page.button.click()
    dialogs = [dialog.windowTitle() for dialog in session.window.findChildren(QDialog)]
    assert "Set a new passphrase" in dialogs
    close_dialogs(session.window)


def test_the_way_out_of_a_damaged_encrypted_wallet_has_its_key(folder, start, qtbot):
    sealed_now(Vault(folder))
    (folder / "journal.jsonl.age64").write_bytes(b"")
    session = start()
    page = session._curtain.page
    page.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(page.unlocked):
        page.button.click()
    assert session.rescue._vault is session._gate.vault
    session.rescue.open()
    dialog = session.window.findChild(RebuildDialog)
    with qtbot.waitSignal(dialog.rebuilt):
        dialog.go_button.click()
    assert [card.label for card in session._app.wallets.wallet.cards.values()] == ["Bank"]


def test_p14_a_folder_that_cannot_even_be_looked_at_is_told(folder, start):
    (folder / "identity.age").symlink_to("identity.age")  # a link to itself
    session = start()
    assert session._gate is None
    assert session.rescue.button is None
    assert sentence_for("io_failed", {"file": "identity.age"}) in shown(session.window)


def open_dialogs(window):
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def test_the_desktops_action_to_record_asks_at_once_but_not_while_locked(start, qtbot):
    session = start()
    for card_id in ("", next(iter(session._app.wallets.wallet.cards))):
        close_dialogs(session.window)
        session._companion.record(card_id)
        (dialog,) = open_dialogs(session.window)
        assert type(dialog).__name__ == "RecordDialog"
    close_dialogs(session.window)
    session._locking.lock.lock()
    session._companion.record("")
    assert open_dialogs(session.window) == []
