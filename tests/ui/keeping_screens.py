"""The screens of backups, the trash, the doctor, conflicts and encryption, for the gallery."""

from datetime import UTC, date, timedelta
from functools import partial

from card_samples import Sample
from PySide6.QtCore import Qt
from sealed_samples import IDENTITY, sealed_now
from settings_samples import make_desk
from two_places import TwoPlaces

from leb_wallet.app.paths import app_paths
from leb_wallet.app.rescue import Rescue
from leb_wallet.app.wallet_app import build_app
from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.errors import DamagedFile
from leb_wallet.domain.health import Finding, Health, Level, Repair
from leb_wallet.domain.periods import YEAR, Period
from leb_wallet.services.backups_service import BackupsService, Rebuilder
from leb_wallet.services.encryption import Encryption, Gate
from leb_wallet.storage.vault import Vault
from leb_wallet.ui.backups.backups_dialog import BackupsDialog
from leb_wallet.ui.backups.copy_passphrase_dialog import CopyPassphraseDialog
from leb_wallet.ui.backups.rebuild_dialog import RebuildDialog
from leb_wallet.ui.backups.record_history_dialog import RecordHistoryDialog
from leb_wallet.ui.backups.trash_dialog import TrashDialog
from leb_wallet.ui.conflicts_dialog import ConflictsDialog
from leb_wallet.ui.doctor_dialog import DoctorDialog
from leb_wallet.ui.encryption.curtain import Curtain
from leb_wallet.ui.encryption.passphrase_dialog import PassphraseDialog, Purpose
from leb_wallet.ui.main_window import MainWindow
from leb_wallet.ui.settings.settings_dialog import ENCRYPTION, SettingsDialog

_WELL = Health(
    (
        Finding("wallet_fine", Level.FINE, {"cards": 12, "events": 48}),
        Finding("history_fine", Level.FINE, {"count": 63}),
        Finding("receipts_fine", Level.FINE, {"count": 3}),
        Finding("backup_fine", Level.FINE, {"count": 4}),
        Finding("space_fine", Level.FINE, {"bytes": 41_200_000_000}),
    )
)
_ILL = Health(
    (
        Finding("wallet_not_json", Level.BAD, {}, Repair.REBUILD),
        Finding("receipts_wrong", Level.WARN, {"count": 2}),
        Finding("conflict_copies", Level.WARN, {"count": 1}, Repair.MERGE),
        Finding("open_to_others", Level.WARN, {"count": 5}, Repair.PERMISSIONS),
        Finding("left_over", Level.NOTE, {"count": 3}, Repair.TIDY),
        Finding("history_fine", Level.FINE, {"count": 63}),
        Finding("space_fine", Level.FINE, {"bytes": 41_200_000_000}),
    )
)


class Ring:
    """A keyring that is empty, or a desktop without one."""

    def __init__(self, is_there=True):
        self._is_there = is_there

    def is_there(self):
        return self._is_there

    def read(self, _name):
        return None

    def remove(self, _name):
        pass


class Kept(Sample):
    """A wallet with a past: its clock stands where the gallery's does."""

    def __init__(self, folder, now):
        self.day, self.folder, self.paths, self._now = now.date(), folder, app_paths(folder), now
        self.app = build_app(self.paths, self.today, UTC, self._now_ms)
        self.wallets, self.board, self.catalogue = self.app.wallets, self.app.board, self.app.catalogue
        self.backups = BackupsService(
            self.wallets,
            self.app.dump,
            self.app.settings,
            folder=folder,
            device=self.app.state.device,
            now=self.now,
            zone=UTC,
            files=self.app.vault.files,
            codec=self.app.vault.codec,
        )

    def now(self):
        return self._now

    def later(self, **by):
        """Let time pass."""
        self._now += timedelta(**by)

    def _now_ms(self):
        return int(self._now.timestamp() * 1000)


class KeepingScreens:
    """Makes each screen; the wallets behind them when they are first asked for."""

    def __init__(self, gallery, folder):
        self._gallery, self._folder, self._now = gallery, folder, gallery.now
        self._made = {}

    def all(self):
        """Return what opens each screen, by its name."""
        found = {
            "backups": self._backups,
            "backups-empty": self._backups_empty,
            "copy-passphrase": lambda: self._own(CopyPassphraseDialog(self._folder, lambda *_: None, self._window)),
            "trash": self._trash,
            "trash-empty": self._trash_empty,
            "record-history": self._history,
            "record-history-empty": lambda: self._own(RecordHistoryDialog("Bank", [], parent=self._window)),
            "rebuild": partial(self._rebuild, "broken"),
            "rebuild-nothing": partial(self._rebuild, "nothing"),
            "doctor": partial(self._doctor, _WELL),
            "doctor-ill": partial(self._doctor, _ILL),
            "conflicts": self._conflicts,
            "conflicts-decided": self._conflicts_decided,
            "settings-encryption": partial(self._settings, "kept"),
            "settings-encryption-on": partial(self._settings, "sealed"),
            "cannot-be-opened": self._cannot_be_opened,
            "locked": partial(self._locked, "sealed"),
            "locked-recovery": self._locked_recovery,
            "locked-key-missing": partial(self._locked, "keyless"),
            "locked-hidden": partial(self._locked, "kept"),
        }
        for purpose in Purpose:
            found[f"passphrase-{purpose.name.lower()}"] = partial(self._passphrase, purpose)
        return found

    @property
    def _window(self):
        return self._gallery.window

    def _own(self, dialog):
        dialog.open()
        return dialog

    def _sample(self, name):
        if name not in self._made:
            self._made[name] = getattr(self, f"_make_{name}")()
        return self._made[name]

    # --- What lies on the disk ------------------------------------------------------------

    def _make_kept(self):
        kept = Kept(self._folder / "kept", self._now - timedelta(days=9))
        bank = kept.add(label="Bank", numbers=(PhoneNumber(typed="+447700900123", e164="+447700900123"),), last=70)
        kept.add("cmhk-mysim", "香港出差", last=20)
        spare = kept.add(label="Drawer", last=30)
        kept.backups.make()
        kept.later(days=3)
        trip = bank.replace(label="Bank and tax office", margin_days=14, note="PIN in the safe")
        kept.wallets.change_card(bank, trip)
        kept.wallets.record_event(kept.act(bank, "top_up", 3, amount=10, currency="GBP", order_number="A-1001"))
        kept.backups.make()
        kept.later(days=3)
        event = kept.wallets.wallet.events_of(bank.id)[0]
        kept.wallets.delete_event(event)
        kept.backups.make()
        kept.later(days=2, hours=5)
        kept.wallets.delete_card(spare)
        kept.wallets.change_card(trip, trip.replace(label="Bank", activation_code="LPA:1$rsp.example.com$ABCD"))
        kept.card = bank
        return kept

    def _make_bare(self):
        return Kept(self._folder / "bare", self._now)

    def _make_broken(self):
        broken = Kept(self._folder / "broken", self._now - timedelta(days=2))
        broken.add(label="Bank", last=70)
        broken.backups.make()
        broken.later(days=1)
        broken.add(label="Trip", last=20)
        broken.wallets.close()
        path = broken.folder / "wallet.json"
        path.write_bytes(path.read_bytes()[:200])
        return broken

    def _make_nothing(self):
        nothing = Kept(self._folder / "nothing", self._now)
        nothing.folder.mkdir()
        (nothing.folder / "wallet.json").write_bytes(b"{")
        return nothing

    def _make_sealed(self):
        sealed = Kept(self._folder / "sealed", self._now)
        sealed.add(label="Bank", last=70)
        sealed.wallets.close()
        sealed_now(sealed.app.vault)
        sealed.app.encryption.gate.ring = Ring()
        return sealed

    def _make_keyless(self):
        keyless = Kept(self._folder / "keyless", self._now)
        keyless.add(label="Bank", last=70)
        keyless.wallets.close()
        sealed_now(keyless.app.vault)
        (keyless.folder / "identity.age").unlink()
        return keyless

    def _make_two(self):
        two = TwoPlaces(self._folder / "two", self._now.date())
        mine, theirs = date(2026, 1, 5), date(2026, 3, 5)
        rule = two.card.rules[0]
        rules = [(rule.replace(period=Period(n=years, unit=YEAR)), *two.card.rules[1:]) for years in (1, 2)]
        two.change(
            note=("PIN in the safe", "PIN in the drawer"),
            margin_days=(14, 3),
            activated_on=(mine, theirs),
            activation_code=("LPA:1$smdp.example.com$ONE", "LPA:1$smdp.example.com$OTHER"),
            rules=rules,
        )
        two.meet()
        return two

    # --- Dialogs --------------------------------------------------------------------------

    def _backups(self):
        return self._own(BackupsDialog(self._sample("kept").backups, parent=self._window))

    def _backups_empty(self):
        return self._own(BackupsDialog(self._sample("bare").backups, parent=self._window))

    def _trash(self):
        kept = self._sample("kept")
        return self._own(TrashDialog(kept.backups, kept.wallets, self._window))

    def _trash_empty(self):
        bare = self._sample("bare")
        return self._own(TrashDialog(bare.backups, bare.wallets, self._window))

    def _history(self):
        kept = self._sample("kept")
        return self._own(RecordHistoryDialog("Bank", kept.backups.history_of(kept.card.id), parent=self._window))

    def _rebuild(self, name):
        sample = self._sample(name)
        rebuilder = Rebuilder(sample.folder, "0a1b2c3d", int, sample.app.vault.files, sample.app.vault.codec)
        return self._own(RebuildDialog(rebuilder, self._window))

    def _doctor(self, health):
        return self._own(DoctorDialog(lambda: health, lambda *_: None, self._window))

    def _conflicts(self):
        return self._own(ConflictsDialog(self._sample("two").here.wallets, parent=self._window))

    def _conflicts_decided(self):
        return self._own(ConflictsDialog(self._sample("bare").wallets, parent=self._window))

    def _settings(self, name):
        sample = self._sample(name)
        encryption = Encryption(self._unlocked(sample), sample.wallets, parent=self._window)
        desk = make_desk(sample.folder, encryption=encryption, now=lambda: self._now)
        dialog = SettingsDialog(sample.app.services, desk, ENCRYPTION, self._window)
        return self._own(dialog)

    def _unlocked(self, sample):
        gate = Gate(Vault(sample.folder), Ring())
        if gate.is_locked:
            gate.vault.key.take(IDENTITY)
        return gate

    def _passphrase(self, purpose):
        sample = self._sample("kept" if purpose == Purpose.ENCRYPT else "sealed")
        encryption = Encryption(self._unlocked(sample), sample.wallets, parent=self._window)
        return self._own(PassphraseDialog(encryption, purpose, self._window))

    # --- Instead of the wallet ------------------------------------------------------------

    def _bare_window(self):
        window = MainWindow()
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return window

    def _cannot_be_opened(self):
        broken = self._sample("broken")
        window = self._bare_window()
        Rescue(window, broken.paths, Vault(broken.folder), DamagedFile("wallet_not_json"), bool)
        window.show()
        return window

    def _locked(self, name):
        window = self._bare_window()
        gate = Gate(Vault(self._sample(name).folder), Ring(is_there=False))
        Curtain(window, gate).draw(reminders_go_on=True)
        window.show()
        return window

    def _locked_recovery(self):
        window = self._locked("sealed")
        window.centralWidget().forgotten.click()
        return window
