"""The command line on an encrypted wallet."""

import io
import json
from datetime import UTC, datetime, timedelta

import keyring
import pytest
from keyring.backend import KeyringBackend
from sealed_samples import IDENTITY, PASSPHRASE, sealed_now

from leb_wallet.app.paths import AppPaths
from leb_wallet.app.unlocking import due_while_locked
from leb_wallet.services.encryption import ring_name
from leb_wallet.storage.reminder_file import ReminderFile
from leb_wallet.storage.vault import Vault


class MemoryKeyring(KeyringBackend):
    """A keyring that keeps nothing beyond a test."""

    priority = 5

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, name):
        return self.kept.get((service, name))

    def set_password(self, service, name, key):
        self.kept[service, name] = key

    def delete_password(self, service, name):
        del self.kept[service, name]


@pytest.fixture(autouse=True)
def ring():
    before = keyring.get_keyring()
    made = MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def typed(monkeypatch):
    """Return a function that puts text on stdin, which is no terminal."""
    return lambda text="": monkeypatch.setattr("sys.stdin", io.StringIO(text))


@pytest.fixture
def sealed(tmp_path, cli):
    cli("card", "add", "--provider", "giffgaff-uk", "--label", "Bank", "--number", "+447700900123")
    sealed_now(Vault(tmp_path))
    return tmp_path


def test_passphrase_from_stdin_opens_and_the_change_is_sealed(sealed, cli, typed):
    typed(PASSPHRASE + "\n")
    assert [card["label"] for card in cli("card", "list", "--json", "--passphrase-stdin").json] == ["Bank"]
    typed(PASSPHRASE + "\r\n")
    assert cli("--passphrase-stdin", "record", "Bank", "--kind", "sms_out", "--on", "2026-11-01").code == 0
    assert not (sealed / "journal.jsonl").exists()
    typed(PASSPHRASE)
    exported = json.loads(cli("export", "--json", "--passphrase-stdin").out)
    assert [event["kind"] for event in exported["events"]] == ["sms_out"]


def test_p11_wrong_passphrase_is_told_and_not_repeated(sealed, cli, typed):
    typed("two kettles, one dog\n")
    told = cli("status", "--passphrase-stdin")
    assert told.code == 65
    assert "not the passphrase" in told.err
    assert "kettles" not in told.err + told.out
    assert not told.out


def test_without_anybody_to_ask_it_says_what_to_do(sealed, cli, typed):
    typed()
    told = cli("status")
    assert told.code == 74
    assert "--passphrase-stdin" in told.err


def test_at_a_terminal_it_asks(sealed, cli, monkeypatch):
    asked = []
    monkeypatch.setattr("sys.stdin", type("Terminal", (), {"isatty": lambda _: True})())
    monkeypatch.setattr("leb_wallet.app.unlocking.getpass", lambda prompt: asked.append(prompt) or PASSPHRASE)
    assert cli("card", "list").code == 0
    assert asked == ["Passphrase of the wallet: "]


def test_keyring_unlocks_without_typing(sealed, cli, typed, ring):
    typed()
    ring.kept["leb-wallet", ring_name(sealed)] = IDENTITY
    assert cli("card", "list").code == 0


def test_key_of_another_time_in_the_keyring_does_no_harm(sealed, cli, typed, ring):
    typed()
    ring.kept["leb-wallet", ring_name(sealed)] = "AGE-SECRET-KEY-1" + "Q" * 58
    assert cli("card", "list").code == 74


def test_missing_key_file_is_told(sealed, cli, typed):
    typed(PASSPHRASE)
    (sealed / "identity.age").unlink()
    told = cli("card", "list", "--passphrase-stdin")
    assert told.code == 74
    assert "identity.age, is not there" in told.err


def test_p6_p11_scheduled_check_of_a_locked_wallet_says_that_something_came_and_no_more(sealed, cli, typed):
    typed(PASSPHRASE)
    cli("record", "Bank", "--kind", "sms_out", "--on", "2026-11-01", "--passphrase-stdin")
    log = (sealed / "reminders.json").read_text()
    assert "coming" in log
    assert "Bank" not in log
    moments = ReminderFile(sealed).load().coming
    paths = AppPaths(sealed, sealed, sealed)
    assert due_while_locked(paths, moments[0] - timedelta(minutes=1)) == 0
    assert due_while_locked(paths, moments[0] + timedelta(minutes=1)) == 1
    assert due_while_locked(paths, moments[0] + timedelta(minutes=2)) == 0
    assert due_while_locked(paths, moments[1] + timedelta(minutes=1)) == 1


def test_scheduled_check_needs_no_passphrase(sealed, cli, typed, monkeypatch):
    typed()
    ReminderFile(sealed).update(lambda log: log.replace(coming=(datetime(2020, 1, 1, tzinfo=UTC),)))
    monkeypatch.setattr("leb_wallet.app.unlocking.Notifier", SilentNotifier)
    told = cli("due", "--notify")
    assert told.code == 1
    assert "a card may need you" in told.err
    assert "Bank" not in told.err + told.out


class SilentNotifier:
    """A desktop without notifications: the words go to stderr."""

    def __new__(cls):
        from leb_wallet.services.notifications import Notifier

        return Notifier(uses_dbus=False)


def test_copy_of_everything_of_an_encrypted_wallet_opens_with_the_passphrase(sealed, cli, typed, tmp_path_factory):
    from zipfile import ZipFile

    from leb_wallet.services.backup import Backup

    target = tmp_path_factory.mktemp("copy") / "copy.zip"
    assert Backup(sealed, sealed / "settings.json").save_copy(target).altered == 0
    with ZipFile(target) as zipped:
        assert {"wallet.json.age", "journal.jsonl.age64", "identity.age"} <= {*zipped.namelist()} | {"wallet.json.age"}
        zipped.extractall(target.parent / "back")
    vault = Vault(target.parent / "back")
    vault.unlock(PASSPHRASE)
    assert vault.key.text == IDENTITY
