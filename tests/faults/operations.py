"""Everything that writes, by name: what the fault loops go through. A new operation is one line in OPERATIONS."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zipfile import ZipFile

from sealed_samples import IDENTITY, LOCKED, sealed_now, unlocked
from storage_helpers import DEVICE, a_card, a_story, an_event, now_ms

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.errors import DamagedFile
from leb_wallet.domain.receipts import attached
from leb_wallet.domain.reminder_log import ReminderLog
from leb_wallet.domain.settings import AppState, Settings
from leb_wallet.domain.wallet import Change, add
from leb_wallet.services.backup import Backup
from leb_wallet.services.backups_service import BackupsService, Rebuilder
from leb_wallet.services.encryption import Gate
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.services.settings_service import SettingsService
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.age_codec import AgeKey
from leb_wallet.storage.backups import BackupStore
from leb_wallet.storage.catalogue_pack import dump_pack
from leb_wallet.storage.kept_catalogue import KeptCatalogue
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.receipt_store import ReceiptStore
from leb_wallet.storage.reminder_file import ReminderFile
from leb_wallet.storage.sealing import seal, tidy, unseal
from leb_wallet.storage.settings_file import load_lenient, save
from leb_wallet.storage.snapshot import Snapshot, dump_snapshot
from leb_wallet.storage.vault import Vault
from leb_wallet.storage.wallet_store import WalletStore

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MARKS = ("770091", "31415926", "MATCHINGMARK", "CONFIRMMARK", "OWNERMARK", "NOTEMARK", "VOUCHERMARK", "旅行卡")
PRIVATE = {
    "numbers": (PhoneNumber(typed="+447700912345", e164="+447700912345"),),
    "iccid": "8944110031415926535",
    "activation_code": "LPA:1$smdp.example$MATCHINGMARK",
    "confirmation_code": "CONFIRMMARK",
    "owner": "OWNERMARK",
    "note": "NOTEMARK",
}
CARD = a_card(7, **PRIVATE)
EVENT = an_event(70, 7, note="NOTEMARK", voucher_code="VOUCHERMARK")
NEW_EVENT = an_event(71, 7, kind="sms_out", note="NOTEMARK")
RECEIPT, OTHER_RECEIPT = b"%PDF-1.4 NOTEMARK one", b"%PDF-1.4 NOTEMARK two"
UPDATE = dump_pack(b'{"serial": 2026112201, "providers": []}')
COPY, ELSEWHERE = "copy.zip", "elsewhere.json"


class Session:
    """One run of the program on a folder, with the clocks standing still."""

    def __init__(self, folder):
        self.folder, self.data = folder, folder / "data"
        self.settings_file, self.state_file = self.data / "settings.json", self.data / "state.json"
        self.vault = vault = unlocked(Vault(self.data))
        Gate(vault).finish()
        store = WalletStore(self.data, DEVICE, now_ms, vault.files, vault.codec)
        self._dump = store.snapshot_of
        self.receipts = ReceiptShelf(ReceiptStore(self.data / "receipts", vault.files))
        self.settings = SettingsService(load_lenient(Settings, self.settings_file).value, self.settings_file)
        self.reminders = ReminderFile(self.data)
        self._store, self.wallets, self.notices, self.refused = store, None, (), None
        try:
            self._open()
        except DamagedFile as error:
            self.refused = error

    def _open(self):
        opened = self._store.open()
        self.notices = opened.notices
        self.wallets = WalletService(self._store, WalletLock(self.data), opened, lambda: NOW)

    @property
    def wallet(self):
        """The wallet, None where it cannot be opened."""
        return self.wallets and self.wallets.wallet

    def live(self):
        """What the window would show now."""
        return self.wallet, self.settings.settings

    def attach(self, data=OTHER_RECEIPT):
        """Keep a file and record the act it proves, as the dialog does."""
        sha = self.receipts.keep(data)
        self.wallets.record_event(NEW_EVENT.replace(receipts=(sha,)))

    def note_reminder(self, name="card:7"):
        """Note down that a reminder was shown, as the scheduled check does."""
        entry = {"key": name, "level": "lost", "kind": "date", "card_id": CARD.id, "due_at": NOW, "shown_at": NOW}
        self.reminders.update(lambda _: ReminderLog.model_validate({"entries": [entry], "last_tick": NOW}))

    def back_up(self):
        """Make a backup of now."""
        BackupStore(self.data, self.vault.files).write(dump_snapshot(Snapshot(self.wallets.wallet), now_ms()), NOW)

    def encrypt(self):
        """Encrypt everything; where it is encrypted already, take away what that left."""
        self._convert(lambda: seal(self.vault, AgeKey(IDENTITY), LOCKED), is_to_be_sealed=True)

    def decrypt(self):
        """Write everything plain again; where it is plain already, take away what that left."""
        self._convert(lambda: unseal(self.vault), is_to_be_sealed=False)

    def _convert(self, act, *, is_to_be_sealed):
        self.vault.look()
        work = act if self.vault.is_sealed != is_to_be_sealed else lambda: tidy(self.vault)
        with WalletLock(self.data).held():
            self.wallets.pause()
            try:
                work()
            finally:
                self.vault.look()
                self.wallets.resume()

    @cached_property
    def backups(self):
        """The one that makes backups before much is replaced; a second one would wait for changes, too."""
        return BackupsService(
            self.wallets,
            self._dump,
            self.settings,
            folder=self.data,
            device=DEVICE,
            now=lambda: NOW,
            zone=UTC,
            files=self.vault.files,
            codec=self.vault.codec,
        )

    def go_back(self):
        """Make the wallet what it was in its oldest backup."""
        self.backups.replace_with(self.backups.load(self.backups.all()[-1].name))

    def rebuild(self):
        """Make a damaged wallet anew and open it."""
        self._rebuilder().carry_out()
        self._open()

    def put_backup_in_place(self):
        """Take the oldest backup where the wallet cannot be opened, and open it."""
        rebuilder = self._rebuilder()
        rebuilder.restore(rebuilder.backups()[-1].name)
        self._open()

    def _rebuilder(self):
        return Rebuilder(self.data, DEVICE, now_ms, self.vault.files, self.vault.codec)

    def take_over_catalogue(self):
        """Put another catalogue of operators in force."""
        KeptCatalogue(self.data).keep(UPDATE)

    def copy_everything(self):
        """Write a copy of everything beside the folder."""
        Backup(self.data, self.settings_file).save_copy(self.folder / COPY)


def seen(folder):
    """Return all that a fresh start shows of a folder; raises where it would not start."""
    session = Session(folder)
    wallet = session.wallet
    states, backups = session.receipts.look_up, BackupStore(session.data, session.vault.files)
    return {
        "wallet": wallet,
        "sealed": session.vault.is_sealed,
        "receipts": {sha: states(sha).state for _, sha in attached(wallet)} if wallet else {},
        "settings": session.settings.settings,
        "state": load_lenient(AppState, session.state_file).value,
        "reminders": session.reminders.load(),
        "copy": wallet_in_copy(folder / COPY),
        "catalogue": KeptCatalogue(session.data).body(),
        "backups": {backup.name: backups.load(backup.name).wallet for backup in backups.all()},
    }


def wallet_in_copy(path):
    """Return the wallet in a copy of everything, None where there is no copy."""
    if not path.exists():
        return None
    with TemporaryDirectory() as made, ZipFile(path) as zipped:
        zipped.extractall(Path(made) / "data")
        return Session(Path(made)).wallets.wallet


# --- What there is before ------------------------------------------------------------------


def nothing(folder):
    """Begin without any file."""
    folder.mkdir(parents=True)


def a_used_wallet(folder):
    """Make every kind of file: a snapshot, a journal with lines, history, a receipt, choices, state, reminders."""
    session = Session(folder)
    for change in a_story():
        session.wallets.apply(change)
    session.wallets.close()
    session = Session(folder)
    sha = session.receipts.keep(RECEIPT)
    session.wallets.add_card(CARD, EVENT.replace(receipts=(sha,)))
    session.settings.set(Settings(margin_days=9))
    save(AppState(device=DEVICE), session.state_file)
    session.note_reminder("card:1")


def with_a_torn_line(folder):
    """End in the middle of a line, as after a crash."""
    a_used_wallet(folder)
    with (folder / "data" / "journal.jsonl").open("ab") as file:
        file.write(b'{"v":1,"at":"179')


def with_a_damaged_line(folder):
    """Hold a line whose sum is wrong."""
    a_used_wallet(folder)
    session = Session(folder)
    session.wallets.record_event(an_event(72, 7, note="to be damaged"))
    session.wallets.record_event(an_event(73, 7))
    path = folder / "data" / "journal.jsonl"
    path.write_bytes(path.read_bytes().replace(b"to be damaged", b"to be damagEd"))


def a_sealed_wallet(folder):
    """Be encrypted."""
    a_wallet_with_a_backup(folder)
    sealed_now(Vault(folder / "data"))


def a_wallet_with_a_backup(folder):
    """Have a backup of the day before, and have changed since."""
    a_used_wallet(folder)
    session = Session(folder)
    dump = dump_snapshot(Snapshot(session.wallets.wallet), now_ms())
    BackupStore(session.data).write(dump, NOW - timedelta(days=1))
    session.wallets.change_card(CARD, CARD.replace(label="Since then"))
    session.wallets.delete_event(_event(session))
    session.wallets.apply(Change("add_card", (add(a_card(62)),)))


def a_damaged_wallet(folder):
    """Have a wallet.json that is cut, with all lines and a backup."""
    a_wallet_with_a_backup(folder)
    Session(folder).wallets.close()
    path = folder / "data" / "wallet.json"
    path.write_bytes(path.read_bytes()[:300])


def with_a_copy_from_elsewhere(folder):
    """Lie beside a wallet.json in which there is one card more."""
    a_used_wallet(folder)
    wallet = Session(folder).wallets.wallet.with_change(Change("add_card", (add(a_card(61)),)))
    (folder / ELSEWHERE).write_bytes(dump_snapshot(Snapshot(wallet), now_ms()))


def with_a_journal_in_full(folder):
    """Die between the two files of a compaction: the snapshot has absorbed the journal that is still there."""
    a_used_wallet(folder)
    journal = folder / "data" / "journal.jsonl"
    before = journal.read_bytes()
    Session(folder).wallets.close()
    journal.write_bytes(before)


# --- The table ------------------------------------------------------------------------------


class Operation(NamedTuple):
    """Something that writes.

    ``act`` is handed a running :class:`Session` and may be called again on it after an error.
    ``prepare`` fills the folder before, ``ready`` is done by the running session itself just before.
    ``quiet`` ones never raise and change nothing that is shown. What is ``apart`` in the answer of :func:`seen` may
    be done although the rest is not, such as a backup before a change.
    """

    act: Callable[[Session], object]
    prepare: Callable[[Path], object] = a_used_wallet
    ready: Callable[[Session], object] | None = None
    quiet: bool = False
    apart: tuple[str, ...] = ()

    def seen(self, folder):
        """Return what a fresh start shows, but for what is apart."""
        return {what: shown for what, shown in seen(folder).items() if what not in self.apart}


def _edit_card(session):
    session.wallets.change_card(CARD, CARD.replace(label="Home", margin_days=3))


def _edit_event(session):
    session.wallets.change_event(_event(session), _event(session).replace(note="other", order_number="1"))


def _event(session):
    return next(event for event in session.wallets.wallet.events_of(CARD.id) if event.id == EVENT.id)


def _record(session):
    session.wallets.record_event(NEW_EVENT)


def _add_another_card(session):
    session.wallets.apply(Change("add_card", (add(a_card(60)),)))


def _walk(session):
    session.wallets.keep_walk(None, NEW_EVENT.replace(state="planned"))


def _import(session):
    """Take many records over as one change, as from a thread of its own."""
    found, written = [a_card(63), *(an_event(80 + n, 63) for n in range(20))], None
    session.wallets.begin_away()
    there = {*session.wallet.cards, *(event.id for event in session.wallet.all_events())}
    change = Change("import", tuple(add(one) for one in found if one.id not in there))
    try:
        session.wallets.write_away(change)
        written = change
    finally:
        session.wallets.end_away(written)


OPERATIONS = {
    "new wallet": Operation(lambda s: s.wallets.add_card(CARD, EVENT), nothing),
    "record": Operation(_record),
    "record after a crash": Operation(_record, with_a_torn_line),
    "record after damage": Operation(_record, with_a_damaged_line),
    "record after half a compaction": Operation(_record, with_a_journal_in_full),
    "edit a card": Operation(_edit_card),
    "edit an act": Operation(_edit_event),
    "delete an act": Operation(lambda s: s.wallets.delete_event(_event(s))),
    "delete a card": Operation(lambda s: s.wallets.delete_card(CARD)),
    "import": Operation(_import),
    "undo": Operation(lambda s: s.wallets.undo(), ready=_add_another_card),
    "guided top-up": Operation(_walk),
    "snapshot": Operation(lambda s: s.wallets.close(), quiet=True),
    "snapshot after a crash": Operation(lambda s: s.wallets.close(), with_a_torn_line, quiet=True),
    "snapshot after damage": Operation(lambda s: s.wallets.close(), with_a_damaged_line, quiet=True),
    "receipt": Operation(lambda s: s.attach()),
    "settings": Operation(lambda s: s.settings.set(s.settings.settings.replace(margin_days=21))),
    "state": Operation(lambda s: save(AppState(device=DEVICE, seen_version="9"), s.state_file)),
    "reminders": Operation(lambda s: s.note_reminder()),
    "first reminder": Operation(lambda s: s.note_reminder(), nothing),
    "backup": Operation(lambda s: s.back_up()),
    "operator rules": Operation(lambda s: s.take_over_catalogue()),
    "merge": Operation(lambda s: s.wallets.merge_file(s.folder / ELSEWHERE), with_a_copy_from_elsewhere),
    "copy of everything": Operation(lambda s: s.copy_everything()),
    "copy of an encrypted wallet": Operation(lambda s: s.copy_everything(), a_sealed_wallet),
    "record in an encrypted wallet": Operation(lambda s: s.attach(), a_sealed_wallet),
    "snapshot of an encrypted wallet": Operation(lambda s: s.wallets.close(), a_sealed_wallet, quiet=True),
    "encrypt": Operation(lambda s: s.encrypt(), a_wallet_with_a_backup),
    "decrypt": Operation(lambda s: s.decrypt(), a_sealed_wallet),
    "go back to a backup": Operation(lambda s: s.go_back(), a_wallet_with_a_backup, apart=("backups",)),
    "rebuild": Operation(lambda s: s.rebuild(), a_damaged_wallet),
    "put a backup in place": Operation(lambda s: s.put_backup_in_place(), a_damaged_wallet),
}


def templates(folder):
    """Return a function that makes a fresh folder as an operation finds it: made once, copied since."""
    made = {}

    def fresh(name, target):
        prepare = OPERATIONS[name].prepare
        if prepare not in made:
            made[prepare] = folder / prepare.__name__
            prepare(made[prepare])
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(made[prepare], target, symlinks=True)
        return target

    return fresh
