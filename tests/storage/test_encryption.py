"""A sealed wallet: what lies on the disk, and that nothing is lost on the way there and back."""

import base64
import shutil
import subprocess

import pytest
from sealed_samples import IDENTITY, LOCKED, PASSPHRASE, sealed_now, unlocked
from storage_helpers import DEVICE, FailingFiles, QuickFiles, a_card, a_story, all_files, an_event, now_ms, record

from leb_wallet.domain.errors import DamagedFile, InvalidInput, StorageError
from leb_wallet.domain.receipts import ReceiptState
from leb_wallet.domain.wallet import Change, add
from leb_wallet.storage.age_codec import AgeKey, size_inside
from leb_wallet.storage.backups import BackupStore
from leb_wallet.storage.keys_file import IDENTITY_NAME, Protection, locked_key, unlocked_key
from leb_wallet.storage.past_lines import pieces
from leb_wallet.storage.receipt_store import ReceiptStore
from leb_wallet.storage.sealing import is_tidy, tidy, unseal
from leb_wallet.storage.snapshot import Snapshot, dump_snapshot
from leb_wallet.storage.vault import Vault
from leb_wallet.storage.wallet_store import WalletStore

STORY = a_story()
SECRETS = (b"MATCHINGMARK", b"NOTEMARK", "旅行卡".encode(), b"card", b"%PDF")
RECEIPT = b"%PDF-1.4 NOTEMARK"
OTHER_KEY = "AGE-SECRET-KEY-12ATSYREYV0S9YJ4CJYWQCEZ60RY7FYCMFN9Q0EM6M6QDE5P6U8GQGQ0GMF"


def store_of(vault):
    return WalletStore(vault.folder, DEVICE, now_ms, vault.files, vault.codec)


def wallet_of(folder):
    return store_of(unlocked(Vault(folder, QuickFiles()))).open().wallet


def used(folder, *, compact=True):
    """Make every kind of file and return the wallet."""
    vault = Vault(folder, QuickFiles())
    store = store_of(vault)
    wallet = record(store, store.open().wallet, *STORY[:5])
    store.compact(wallet)
    sha = ReceiptStore(folder / "receipts", vault.files).keep(RECEIPT)
    card = a_card(7, note="NOTEMARK", activation_code="LPA:1$smdp.example$MATCHINGMARK")
    change = Change("add_card", (add(card), add(an_event(70, 7, receipts=(sha,)))))
    wallet = record(store, wallet, change)
    (folder / "backups").mkdir()
    backup = dump_snapshot(Snapshot(wallet), now_ms())
    (folder / "backups" / "wallet-2026-11-22T09-30-00-123Z.json").write_bytes(backup)
    if compact:
        store.compact(wallet)
    store.close()
    return wallet


def sealed(folder):
    wallet = used(folder)
    vault = Vault(folder, QuickFiles())
    sealed_now(vault)
    return vault, wallet


def test_sealed_wallet_opens_as_the_same_wallet_and_goes_on(tmp_path):
    vault, wallet = sealed(tmp_path)
    store = store_of(vault)
    assert store.open().wallet == wallet
    wallet = record(store, wallet, Change("add_card", (add(a_card(9)),)))
    assert wallet_of(tmp_path) == wallet
    store.compact(wallet)
    assert wallet_of(tmp_path) == wallet


def test_p11_nothing_of_a_sealed_wallet_can_be_read_on_the_disk(tmp_path):
    vault, wallet = sealed(tmp_path)
    store = store_of(vault)
    store.open()
    record(store, wallet, Change("add_card", (add(a_card(9, note="NOTEMARK")),)))
    for name, data in all_files(tmp_path).items():
        assert not any(secret in data for secret in SECRETS), name
        decoded = b"".join(base64.b64decode(line) for line in data.split(b"\n")) if name.endswith("age64") else data
        assert not any(secret in decoded for secret in SECRETS), name


def test_every_file_has_a_name_that_tells_it_is_sealed(tmp_path):
    sealed(tmp_path)
    names = sorted(name for name in all_files(tmp_path) if name != "lock")
    assert all(name.endswith((".age", ".age64")) for name in names)
    assert {"identity.age", "wallet.json.age", "journal.jsonl.age64"} <= set(names)
    assert [n for n in names if n.startswith("history/")]
    assert [n for n in names if n.startswith("backups/")] == ["backups/wallet-2026-11-22T09-30-00-123Z.json.age"]


def test_receipts_backups_and_history_are_found_under_their_own_names(tmp_path):
    vault, wallet = sealed(tmp_path)
    receipts = ReceiptStore(tmp_path / "receipts", vault.files)
    (sha,) = receipts.files()
    assert receipts.read(sha) == RECEIPT
    assert receipts.state_of(sha) == ReceiptState.PRESENT
    assert vault.files.size(receipts.files()[sha]) == len(RECEIPT)
    backups = BackupStore(tmp_path, vault.files)
    assert backups.load(backups.all()[0].name).wallet == wallet
    assert backups.count(backups.all()[0].name).is_whole
    told = b"".join(piece.data for piece in pieces(tmp_path, vault.files))
    assert told.count(b'"why":"add_card"') == 3


def test_history_of_a_sealed_journal_reads_as_its_lines(tmp_path):
    vault, wallet = sealed(tmp_path)
    store = store_of(vault)
    store.open()
    wallet = record(store, wallet, Change("add_card", (add(a_card(9)),)))
    store.compact(wallet)
    assert b"".join(piece.data for piece in pieces(tmp_path, vault.files)).count(b'"why":"add_card"') == 4


def test_a_new_receipt_is_sealed(tmp_path):
    vault, _ = sealed(tmp_path)
    sha = ReceiptStore(tmp_path / "receipts", vault.files).keep(b"%PDF-1.4 another")
    assert (tmp_path / "receipts" / f"{sha}.pdf.age").is_file()


@pytest.mark.parametrize("compact", [True, False])
def test_there_and_back_leaves_the_files_as_they_were(tmp_path, compact):
    wallet = used(tmp_path, compact=compact)
    before = all_files(tmp_path)
    vault = Vault(tmp_path, QuickFiles())
    sealed_now(vault)
    assert wallet_of(tmp_path) == wallet
    unseal(vault)
    assert all_files(tmp_path) == before
    assert vault.protection == Protection.PLAIN
    assert not vault.key.is_there


def test_damaged_line_is_as_damaged_after_sealing(tmp_path):
    used(tmp_path, compact=False)
    journal = tmp_path / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b"NOTEMARK", b"NOTEMARX", 1))
    notices = store_of(Vault(tmp_path)).open().notices
    assert notices
    vault = Vault(tmp_path, QuickFiles())
    sealed_now(vault)
    assert store_of(vault).open().notices == notices


def test_one_damaged_message_costs_one_line(tmp_path):
    vault, wallet = sealed(tmp_path)
    store = store_of(vault)
    store.open()
    record(store, wallet, *(Change("add_card", (add(a_card(n)),)) for n in (20, 21, 22)))
    store.close()
    path = tmp_path / "journal.jsonl.age64"
    lines = path.read_bytes().split(b"\n")
    lines[2] = lines[2][:-9] + b"A" + lines[2][-8:]
    path.write_bytes(b"\n".join(lines))
    opened = store_of(vault).open()
    assert [notice.code for notice in opened.notices] == ["journal_line_damaged"]
    assert a_card(20).id in opened.wallet.cards
    assert a_card(22).id in opened.wallet.cards


@pytest.mark.parametrize("before", [b"", b"unreadable\n"])
def test_line_of_a_stranger_without_the_key_does_not_count(tmp_path, before):
    vault, wallet = sealed(tmp_path)
    edits = b'[["card","' + b"5" * 32 + b'",{"id":"' + b"5" * 32 + b'","label":"x"}]]'
    line = b'{"v":1,"at":"1790000000000-0000-0a1b2c3d","why":"x","edits":%s,"sum":"0123456789abcdef"}\n' % edits
    with (tmp_path / "journal.jsonl.age64").open("ab") as file:
        file.write(before + line)
    opened = store_of(vault).open()
    assert opened.wallet == wallet
    assert {notice.code for notice in opened.notices} == {"journal_line_damaged"}


def test_without_the_key_nothing_is_read_and_nothing_written(tmp_path):
    vault, _ = sealed(tmp_path)
    before = all_files(tmp_path)
    vault.lock()
    assert vault.is_locked
    for act in (
        lambda: store_of(vault).open(),
        lambda: ReceiptStore(tmp_path / "receipts", vault.files).keep(b"%PDF-1.4 more"),
        lambda: vault.files.write_atomically(tmp_path / "wallet.json", b"{}"),
        lambda: vault.key.text,
    ):
        with pytest.raises(StorageError) as raised:
            act()
        assert raised.value.code == "wallet_locked"
    assert all_files(tmp_path) == before


def test_sealed_wallet_without_its_key_file_is_no_empty_wallet(tmp_path):
    sealed(tmp_path)
    (tmp_path / IDENTITY_NAME).unlink()
    vault = Vault(tmp_path)
    assert vault.protection == Protection.KEY_MISSING
    with pytest.raises(StorageError) as raised:
        vault.unlock(PASSPHRASE)
    assert raised.value.code == "identity_missing"
    with pytest.raises(StorageError, match="wallet_locked"):
        store_of(vault).open()


def test_recovery_key_opens_the_wallet_whose_key_file_is_lost(tmp_path):
    _, wallet = sealed(tmp_path)
    (tmp_path / IDENTITY_NAME).unlink()
    vault = Vault(tmp_path)
    vault.unlock_with(f"Please keep this.\n  {IDENTITY.lower()}  \n")
    assert store_of(vault).open().wallet == wallet


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "recovery_not_a_key"),
        ("AGE-SECRET-KEY-1", "recovery_not_a_key"),
        (IDENTITY[:-1] + "Q", "recovery_not_a_key"),
        (OTHER_KEY, "recovery_of_other_wallet"),
    ],
)
def test_wrong_recovery_key_is_told(tmp_path, text, code):
    sealed(tmp_path)
    vault = Vault(tmp_path)
    with pytest.raises(InvalidInput) as raised:
        vault.unlock_with(text)
    assert raised.value.code == code
    assert vault.is_locked


# --- The key file ------------------------------------------------------------------------------


def test_passphrase_gives_the_key():
    assert unlocked_key(LOCKED, PASSPHRASE) == IDENTITY
    assert unlocked_key(LOCKED.replace(b"\n", b"\r\n"), PASSPHRASE) == IDENTITY


def costly(power):
    body = base64.b64decode(b"".join(LOCKED.split(b"\n")[1:-2]))
    text = base64.encodebytes(body.replace(b" 4\n", b" %d\n" % power, 1))
    return b"-----BEGIN AGE ENCRYPTED FILE-----\n" + text + b"-----END AGE ENCRYPTED FILE-----\n"


def altered(place):
    body = bytearray(base64.b64decode(b"".join(LOCKED.split(b"\n")[1:-2])))
    body[place] ^= 1
    text = base64.encodebytes(bytes(body))
    return b"-----BEGIN AGE ENCRYPTED FILE-----\n" + text + b"-----END AGE ENCRYPTED FILE-----\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "identity_cut"),
        (LOCKED[:-30], "identity_cut"),
        (LOCKED[:200], "identity_cut"),
        (LOCKED + b"one more line\n", "identity_followed"),
        (LOCKED + LOCKED, "identity_followed"),
        (costly(30), "identity_too_costly"),
        (costly(999999), "identity_too_costly"),
        (altered(-3), "identity_damaged"),
        (altered(5), "identity_damaged"),
        (altered(130), "identity_damaged"),
        (b"garbage", "identity_damaged"),
        (LOCKED.replace(b"YWdl", b"YWd*"), "identity_damaged"),
        (b"\0" * 500, "identity_damaged"),
    ],
)
def test_what_is_wrong_with_the_key_file_is_told_apart(data, code):
    with pytest.raises(DamagedFile) as raised:
        unlocked_key(data, PASSPHRASE)
    assert raised.value.code == code


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [("", "passphrase_empty"), ("two kettles", "passphrase_wrong"), ("\ud800", "passphrase_not_text")],
)
def test_wrong_passphrase_is_no_damage(passphrase, code):
    with pytest.raises(InvalidInput) as raised:
        unlocked_key(LOCKED, passphrase)
    assert raised.value.code == code


def test_key_file_cut_anywhere_is_never_taken_and_never_called_a_wrong_passphrase():
    for length in range(len(LOCKED.rstrip())):
        with pytest.raises(DamagedFile):
            unlocked_key(LOCKED[:length], PASSPHRASE)


def test_sealed_file_cut_or_longer_is_never_taken():
    key = AgeKey(IDENTITY)
    message = key.seal(b"what was sealed")
    for wrong in [*(message[:n] for n in range(len(message))), message + b"x"]:
        with pytest.raises(DamagedFile):
            key.unseal(wrong)


def test_any_flipped_bit_of_a_sealed_file_is_noticed():
    key = AgeKey(IDENTITY)
    message = key.seal(b"what was sealed")
    for place in range(len(message)):
        wrong = bytearray(message)
        wrong[place] ^= 1 << place % 8
        with pytest.raises(DamagedFile):
            key.unseal(bytes(wrong))


@pytest.mark.parametrize("size", [0, 1, 65535, 65536, 65537, 131072, 300_000])
def test_size_inside_is_told_from_the_beginning(size):
    message = AgeKey(IDENTITY).seal(bytes(size))
    assert size_inside(len(message), message[:4096]) == size
    assert size_inside(10, b"no message") is None


@pytest.mark.slow
def test_new_passphrase_rewrites_one_small_file(tmp_path):
    vault, wallet = sealed(tmp_path)
    before = all_files(tmp_path)
    vault.change_passphrase("another one")
    after = all_files(tmp_path)
    assert {name for name in after if after[name] != before.get(name)} == {IDENTITY_NAME}
    again = Vault(tmp_path)
    with pytest.raises(InvalidInput, match="passphrase_wrong"):
        again.unlock(PASSPHRASE)
    again.unlock("another one")
    assert store_of(again).open().wallet == wallet


def test_key_is_in_no_text_of_the_objects_and_errors(tmp_path):
    vault, _ = sealed(tmp_path)
    assert IDENTITY not in repr(vault.key)
    (tmp_path / "wallet.json.age").write_bytes(b"age-encryption.org/v1\n")
    with pytest.raises(DamagedFile) as raised:
        store_of(vault).open()
    assert IDENTITY not in repr(raised.value)


# --- Interrupted -------------------------------------------------------------------------------


class NumberedFiles(QuickFiles):
    """Counts calls, and fails at one of them and all that follow, as if the process had ended there."""

    def __init__(self, at=None):
        super().__init__()
        self.calls, self._at = 0, at

    def call(self, name, act, *args):
        self.calls += 1
        if self._at is not None and self.calls > self._at:
            raise OSError(5, "ended")
        return super().call(name, act, *args)


def tried_at_every_call(tmp_path, make, act):
    """Interrupt ``act`` at each call in turn; yield folder and wallet, as a new start finds them."""
    model = tmp_path / "model"
    model.mkdir()
    wallet = make(model)
    counting = NumberedFiles()
    rehearsal = tmp_path / "rehearsal"
    shutil.copytree(model, rehearsal)
    act(unlocked(Vault(rehearsal, counting)))
    for at in range(counting.calls):
        folder = tmp_path / f"at-{at}"
        shutil.copytree(model, folder)
        files = NumberedFiles()
        vault = unlocked(Vault(folder, files))
        files._at, files.calls = at, 0
        try:
            act(vault)
        except StorageError:
            yield folder, wallet
        shutil.rmtree(folder)


def sealed_model(folder):
    return sealed(folder)[1]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("make", "act"), [(used, sealed_now), (sealed_model, unseal)], ids=["while sealing", "while opening for good"]
)
def test_p1_interrupted_at_any_call_the_wallet_opens_and_it_can_be_gone_on_with(tmp_path, make, act):
    count = 0
    for folder, wallet in tried_at_every_call(tmp_path, make, act):
        count += 1
        vault = unlocked(Vault(folder, QuickFiles()))
        assert store_of(vault).open().wallet == wallet
        (sha,) = ReceiptStore(folder / "receipts", vault.files).files()
        assert ReceiptStore(folder / "receipts", vault.files).read(sha) == RECEIPT
        backups = BackupStore(folder, vault.files)
        assert [backups.load(found.name).wallet for found in backups.all()] == [wallet]
        assert not tidy(vault).aside
        assert is_tidy(vault)
        assert store_of(vault).open().wallet == wallet
        if vault.is_sealed:
            assert not [n for n in all_files(folder) if not n.endswith((".age", ".age64", "lock"))]
            unseal(vault)
        else:
            assert not [n for n in all_files(folder) if n.endswith((".age", ".age64"))]
            sealed_now(vault)
        assert store_of(vault).open().wallet == wallet
    assert count > 30


def test_no_place_on_the_disk_leaves_the_wallet_plain(tmp_path):
    wallet = used(tmp_path)
    before = set(all_files(tmp_path))
    files = FailingFiles(10**6, error=28, for_good=True)
    vault = Vault(tmp_path, files)
    files.left = 60
    with pytest.raises(StorageError) as raised:
        sealed_now(vault)
    assert raised.value.code == "disk_full"
    assert before <= set(all_files(tmp_path))
    assert wallet_of(tmp_path) == wallet


def test_plain_file_that_says_something_else_is_kept_sealed(tmp_path):
    """A program that did not know of the sealing may have written between the rename and the removal."""
    vault, wallet = sealed(tmp_path)
    stray = b'{"leb_wallet_journal":1} and a line that is nowhere else'
    (tmp_path / "journal.jsonl").write_bytes(stray)
    (tmp_path / "receipts" / f"{'0' * 64}.pdf").write_bytes(b"%PDF-1.4 by hand")
    assert not is_tidy(vault)
    found = tidy(vault)
    assert found.aside == ("journal.jsonl",)
    assert is_tidy(vault)
    assert not (tmp_path / "journal.jsonl").exists()
    (kept,) = (tmp_path / "set-aside").iterdir()
    assert vault.key.unseal(kept.read_bytes()) == stray
    assert (tmp_path / "receipts" / f"{'0' * 64}.pdf.age").is_file()
    assert store_of(vault).open().wallet == wallet


def test_wallet_that_cannot_be_opened_is_not_opened_for_good(tmp_path):
    vault, _ = sealed(tmp_path)
    path = tmp_path / "wallet.json.age"
    path.write_bytes(path.read_bytes()[:-1])
    before = all_files(tmp_path)
    with pytest.raises(DamagedFile):
        unseal(vault)
    assert Vault(tmp_path).protection == Protection.SEALED
    assert before.items() <= all_files(tmp_path).items()


def test_receipt_that_cannot_be_opened_is_kept_as_it_is(tmp_path):
    vault, wallet = sealed(tmp_path)
    (path,) = (tmp_path / "receipts").iterdir()
    damaged = path.read_bytes()[:-1]
    path.write_bytes(damaged)
    unseal(vault)
    assert wallet_of(tmp_path) == wallet
    assert path.with_name(f"{path.name}.left-over").read_bytes() == damaged


# --- The standard tool -------------------------------------------------------------------------


def by_age(folder, *arguments, data=None):
    identity = folder.parent / "recovery.txt"
    identity.write_text(f"# kept elsewhere\n{IDENTITY}\n")
    command = ["age", "-d", "-i", identity, *arguments]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout


needs_age = pytest.mark.skipif(not shutil.which("age"), reason="the age tool is not installed")


@needs_age
def test_age_tool_opens_snapshot_receipts_backups_history_and_lines(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    wallet = used(folder)
    plain = all_files(folder)
    vault = Vault(folder, QuickFiles())
    sealed_now(vault)
    for name, content in plain.items():
        if not name.startswith(("journal", "lock")):
            assert by_age(folder, folder / f"{name}.age") == content, name
    store = store_of(vault)
    store.open()
    record(store, wallet, Change("add_card", (add(a_card(9)),)))
    header, line = (folder / "journal.jsonl.age64").read_bytes().splitlines()
    assert by_age(folder, data=base64.b64decode(header)).startswith(b'{"leb_wallet_journal":1')
    assert b'"why":"add_card"' in by_age(folder, data=base64.b64decode(line))


@needs_age
def test_what_the_age_tool_seals_is_read(tmp_path):
    key = AgeKey(IDENTITY)
    command = ["age", "-r", key.recipient]
    message = subprocess.run(command, input=b"by the tool", capture_output=True, check=True).stdout
    assert key.unseal(message) == b"by the tool"


def by_age_with_passphrase(tmp_path, passphrase, *arguments):
    """Run the tool on a terminal of its own, as it asks for a passphrase nowhere else."""
    import os
    import pty

    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(tmp_path)
        os.execvp("age", ["age", *arguments])
    told = b""
    for _ in range(passphrase[1]):
        while b":" not in told:
            told += os.read(terminal, 1000)
        told = b""
        os.write(terminal, passphrase[0].encode() + b"\n")
    with pytest.MonkeyPatch.context():
        try:
            while os.read(terminal, 1000):
                pass
        except OSError:
            pass
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


@needs_age
@pytest.mark.slow
def test_age_tool_and_we_read_each_others_key_files(tmp_path):
    (tmp_path / "identity.age").write_bytes(locked_key(AgeKey(IDENTITY), PASSPHRASE))
    by_age_with_passphrase(tmp_path, (PASSPHRASE, 1), "-d", "-o", "out.txt", "identity.age")
    assert IDENTITY in (tmp_path / "out.txt").read_text()
    by_age_with_passphrase(tmp_path, ("by hand", 2), "-p", "-a", "-o", "theirs.age", "out.txt")
    assert unlocked_key((tmp_path / "theirs.age").read_bytes(), "by hand") == IDENTITY
