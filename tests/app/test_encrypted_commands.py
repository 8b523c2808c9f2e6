"""The command line on an encrypted wallet."""

import io
import json
import shutil
from datetime import UTC, datetime, timedelta

import keyring
import pytest
from keyring.backend import KeyringBackend
from sealed_samples import IDENTITY, LOCKED, PASSPHRASE, sealed_now

from leb_wallet.app.paths import AppPaths
from leb_wallet.app.unlocking import due_while_locked
from leb_wallet.services import encryption as encryption_module
from leb_wallet.services.encryption import ring_name
from leb_wallet.storage.age_codec import AgeKey
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


# --- Switching it -------------------------------------------------------------------------


@pytest.fixture
def quick_key(monkeypatch):
    """Let a new key cost nothing; return what passphrases were asked to protect one."""
    asked = []
    monkeypatch.setattr(encryption_module, "_new_key", lambda text: asked.append(text) or (AgeKey(IDENTITY), LOCKED))
    return asked


@pytest.fixture
def terminal(monkeypatch):
    """Return a function that answers the next prompts; it returns the list of them."""

    def answer(*texts):
        prompts, left = [], list(texts)
        monkeypatch.setattr("sys.stdin", type("Terminal", (), {"isatty": lambda _: True})())
        monkeypatch.setattr("leb_wallet.app.unlocking.getpass", lambda text: prompts.append(text) or left.pop(0))
        return prompts

    return answer


def add_bank(cli):
    cli("card", "add", "--provider", "giffgaff-uk", "--label", "Bank", "--number", "+447700900123")


def test_encrypting_with_a_passphrase_from_stdin_seals_everything_after_a_backup(tmp_path, cli, typed, quick_key):
    add_bank(cli)
    typed(PASSPHRASE + "\n")
    done = cli("encryption", "on", "--passphrase-stdin", "--json")
    assert (done.code, done.json) == (0, {"encrypted": True, "key_file": True, "changed": True})
    assert quick_key == [PASSPHRASE]
    assert "recovery file" in done.err
    assert PASSPHRASE not in done.err + done.out
    assert not (tmp_path / "wallet.json").exists()
    assert not (tmp_path / "journal.jsonl").exists()
    assert [path.suffix for path in (tmp_path / "backups").iterdir()] == [".age"] * 2  # of the first change and of now
    typed(PASSPHRASE)
    assert [card["label"] for card in cli("card", "list", "--json", "--passphrase-stdin").json] == ["Bank"]


def test_switching_it_off_asks_for_the_passphrase_also_where_the_keyring_has_the_key(sealed, cli, typed, ring):
    ring.kept["leb-wallet", ring_name(sealed)] = IDENTITY
    typed()
    assert cli("encryption", "off").code == 74
    typed("two kettles, one dog")
    assert cli("encryption", "off", "--passphrase-stdin").code == 65
    assert cli("encryption", "status", "--json").json["encrypted"]
    typed(PASSPHRASE)
    assert cli("encryption", "off", "--passphrase-stdin").out == "The wallet is not encrypted.\n"
    assert ring.kept == {}
    assert not list(sealed.rglob("*.age*"))
    assert [card["label"] for card in cli("card", "list", "--json").json] == ["Bank"]


def test_a_new_passphrase_is_typed_twice_after_the_present_one(sealed, cli, terminal):
    prompts = terminal(PASSPHRASE, "four mugs", "four cups")
    told = cli("encryption", "passphrase")
    assert told.code == 65
    assert "differ" in told.err
    assert "mugs" not in told.err
    assert prompts == ["Passphrase of the wallet: ", "New passphrase: ", "Once more: "]


@pytest.mark.slow
def test_another_passphrase_opens_and_the_old_one_no_longer(sealed, cli, typed):
    typed(f"{PASSPHRASE}\nfour mugs\n")
    assert cli("encryption", "passphrase", "--passphrase-stdin").code == 0
    typed(PASSPHRASE)
    assert cli("card", "list", "--passphrase-stdin").code == 65
    typed("four mugs")
    assert cli("card", "list", "--passphrase-stdin").code == 0


@pytest.mark.parametrize(
    ("what", "is_sealed", "said"),
    [("on", True, "encrypted already"), ("off", False, "not encrypted"), ("passphrase", False, "not encrypted")],
)
def test_what_is_so_already_is_told_before_anything_is_asked(what, is_sealed, said, tmp_path, cli, typed):
    add_bank(cli)
    if is_sealed:
        sealed_now(Vault(tmp_path))
    typed()
    told = cli("encryption", what)
    assert told.code == 65
    assert said in told.err


def test_without_anybody_to_ask_nothing_is_encrypted(tmp_path, cli, typed):
    add_bank(cli)
    typed()
    told = cli("encryption", "on")
    assert told.code == 74
    assert "--passphrase-stdin" in told.err
    typed("\n")
    assert cli("encryption", "on", "--passphrase-stdin").code == 65
    assert cli("encryption", "status").out == "The wallet is not encrypted.\n"


def test_a_backup_that_cannot_be_made_leaves_the_wallet_plain(tmp_path, cli, typed, quick_key):
    add_bank(cli)
    shutil.rmtree(tmp_path / "backups")
    (tmp_path / "backups").write_bytes(b"a file in its place")
    typed(PASSPHRASE)
    assert cli("encryption", "on", "--passphrase-stdin").code == 74
    assert not cli("encryption", "status", "--json").json["encrypted"]


def test_p11_a_passphrase_among_the_arguments_is_refused_and_not_repeated(cli, capsys):
    with pytest.raises(SystemExit):
        cli("encryption", "on", "two-kettles")
    assert "kettles" not in capsys.readouterr().err
