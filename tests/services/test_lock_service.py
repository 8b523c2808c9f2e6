"""The lock: what stays in memory and what does not."""

import gc
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from sealed_samples import PASSPHRASE, sealed_now

from leb_wallet.app.paths import app_paths
from leb_wallet.app.wallet_app import build_app
from leb_wallet.domain.accounts import Account
from leb_wallet.domain.bound_accounts import guarded_by
from leb_wallet.domain.cards import PhoneNumber, card_from_provider
from leb_wallet.domain.errors import StorageError, WalletError
from leb_wallet.domain.events import Event
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.redaction import without_secrets
from leb_wallet.domain.reminders import preview
from leb_wallet.domain.settings import LOCK_MINUTES, ReminderSettings, Settings
from leb_wallet.services.encryption import Gate
from leb_wallet.services.idle_watch import IdleWatch
from leb_wallet.services.lock_service import LockService
from leb_wallet.storage.vault import Vault

MARKS = ("+447700912345", "8944110099887766554", "MATCHINGMARK", "CONFIRMMARK", "OWNERMARK", "NOTEMARK", "VOUCHERMARK")
MARKS += ("SERVICEMARK", "HOLDERMARK")


def a_card(app, **fields):
    return card_from_provider(
        app.catalogue.known("giffgaff-uk"),
        "Bank",
        numbers=(PhoneNumber(typed="+447700912345", e164="+447700912345"),),
        iccid="8944110099887766554",
        activation_code="LPA:1$smdp.example$MATCHINGMARK",
        confirmation_code="CONFIRMMARK",
        owner="OWNERMARK",
        note="NOTEMARK",
        accounts=(
            Account(id="a" * 32, name="SERVICEMARK", service="SERVICEMARK", importance="high", note="HOLDERMARK"),
        ),
        **fields,
    )


@pytest.fixture
def app(tmp_path, today, qapp):
    made = build_app(app_paths(tmp_path), lambda: today, UTC)
    card = a_card(made)
    act = Event(id=new_id(), card_id=card.id, kind="sms_out", happened_on=today, note="NOTEMARK")
    top_up = Event(
        id=new_id(), card_id=card.id, kind="top_up", happened_on=today, voucher_code="VOUCHERMARK", amount="10"
    )
    made.wallets.add_card(card, act, top_up)
    return made


@pytest.fixture
def sealed(app):
    app.wallets.pause()
    sealed_now(app.vault)
    app.wallets.resume()
    return app


@pytest.fixture
def lock(app):
    return LockService(app.wallets, app.encryption)


def test_reminders_of_a_locked_wallet_are_the_same(app, today):
    now = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    settings, wallet = ReminderSettings(), app.wallets.wallet
    from leb_wallet.domain.reminder_log import ReminderLog

    ours = preview(wallet, settings, ReminderLog(), now, UTC, 400)
    theirs = preview(without_secrets(wallet), settings, ReminderLog(), now, UTC, 400)
    assert ours
    assert theirs == ours


def test_p11_what_stays_of_a_wallet_holds_no_secret(app):
    text = repr(without_secrets(app.wallets.wallet))
    assert "Bank" in text
    assert not [mark for mark in MARKS if mark in text]


def test_while_locked_it_is_known_how_much_a_number_guards(app):
    (card,) = without_secrets(app.wallets.wallet).cards.values()
    assert guarded_by(card) == (1, 1, 1)


def parts_of(kept):
    """Return the objects that read the wallet and hold it, each of which could keep something of it."""
    store = kept.store
    on_disk = store._on_disk
    return [kept, store, store._lineage, on_disk, on_disk.snapshot, on_disk.journal]


def test_p11_locked_wallet_has_no_secret_in_its_objects(sealed, lock):
    app = sealed
    app.board.rows(app.wallets.wallet)
    lock.add_forgetter(app.board.forget)
    lock.lock()
    assert app.vault.is_locked
    gc.unfreeze()
    gc.collect()
    text = repr([app.vault.key, *map(vars, [app.wallets, app.board, *parts_of(app.wallets._kept)])])
    assert not [mark for mark in MARKS if mark in text]
    from leb_wallet.domain.cards import Card

    left = [card for card in gc.get_objects() if isinstance(card, Card) and card.iccid == "8944110099887766554"]
    assert not left


def test_nothing_is_changed_while_locked_and_all_is_there_again(sealed, lock, qtbot):
    app, before = sealed, sealed.wallets.wallet
    lock.lock()
    with pytest.raises(WalletError):
        app.wallets.add_card(a_card(app))
    app.wallets.refresh()
    app.encryption.gate.unlock(PASSPHRASE)
    with qtbot.waitSignals([app.wallets.wallet_changed, lock.unlocked]):
        lock.unlock()
    assert app.wallets.wallet == before
    app.wallets.add_card(a_card(app))
    assert len(app.wallets.wallet.cards) == 2


def test_what_another_program_saved_meanwhile_is_there(sealed, lock, today, tmp_path):
    lock.lock()
    gate = Gate(Vault(tmp_path))
    gate.unlock(PASSPHRASE)
    other = build_app(app_paths(tmp_path), lambda: today, UTC, gate=gate)
    other.wallets.add_card(a_card(other))
    sealed.encryption.gate.unlock(PASSPHRASE)
    lock.unlock()
    assert len(sealed.wallets.wallet.cards) == 2


def test_without_the_key_it_stays_locked(sealed, lock):
    lock.lock()
    with pytest.raises(StorageError, match="wallet_locked"):
        lock.unlock()
    assert lock.is_locked
    assert sealed.wallets.read_only


def test_plain_wallet_is_only_hidden(app, lock, qtbot):
    before = app.wallets.wallet
    with qtbot.waitSignals([lock.locking, lock.locked]):
        lock.lock()
    assert app.wallets.wallet is before
    lock.unlock()
    assert not lock.is_locked


def test_closing_a_locked_wallet_writes_nothing(sealed, lock, tmp_path):
    lock.lock()
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    sealed.wallets.close()
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_locked_wallet_cannot_be_opened_by_another_start(sealed, tmp_path, today):
    with pytest.raises(StorageError, match="wallet_locked"):
        build_app(app_paths(tmp_path), lambda: today, UTC)


# --- When ----------------------------------------------------------------------------------------


def test_an_encrypted_wallet_locks_after_ten_minutes_and_a_plain_one_never():
    assert Settings().lock_after(is_encrypted=True) == LOCK_MINUTES == 10
    assert Settings().lock_after(is_encrypted=False) == 0
    assert Settings(lock_minutes=0).lock_after(is_encrypted=True) == 0
    assert Settings(lock_minutes=3).lock_after(is_encrypted=False) == 3
    assert Settings().locks_when_away(is_encrypted=True)
    assert not Settings().locks_when_away(is_encrypted=False)
    assert not Settings(locks_with_screen=False).locks_when_away(is_encrypted=True)


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now

    def go_on(self, **time):
        self.now += timedelta(**time).total_seconds()


def test_idle_is_told_once_and_again_after_something_was_done(qapp):
    clock, told = Clock(), []
    watch = IdleWatch(qapp, lambda: 10, clock)
    watch.idle.connect(lambda: told.append(clock.now))
    clock.go_on(minutes=9)
    watch.look()
    QCoreApplication.sendEvent(qapp, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier))
    clock.go_on(minutes=9)
    watch.look()
    assert not told
    clock.go_on(minutes=1)
    watch.look()
    watch.look()
    assert len(told) == 1
    watch.note()
    clock.go_on(minutes=10)
    watch.look()
    assert len(told) == 2
    watch._minutes = lambda: 0
    watch.refresh()
    assert not watch.is_watching


def test_never_means_that_nothing_is_watched(qapp):
    watch = IdleWatch(qapp, lambda: 0, Clock())
    assert not watch.is_watching
