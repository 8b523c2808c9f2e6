"""Updates of the catalogue: opened, taken over, in force at the next start, and safe at every call."""

import subprocess
import sys
from datetime import UTC, timedelta
from zipfile import ZipFile

import pytest
from nacl.signing import SigningKey
from pack_samples import NAME, SERIAL, body_of, knows_test_key, months, shipped, signed, written
from sealed_samples import IDENTITY, sealed_now

from leb_wallet.app.paths import app_paths
from leb_wallet.app.wallet_app import build_app
from leb_wallet.domain.cards import card_from_provider
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event
from leb_wallet.domain.ids import new_id
from leb_wallet.services.catalogue_updates import CatalogueUpdates
from leb_wallet.services.encryption import Gate
from leb_wallet.storage.backup_file import write_copy
from leb_wallet.storage.catalogue_pack import dump_pack
from leb_wallet.storage.kept_catalogue import CATALOGUE_NAME
from leb_wallet.storage.vault import Vault
from leb_wallet.ui.errors import sentence


class Run:
    """One start of the program on a folder."""

    def __init__(self, folder, today):
        self.folder, self.today = folder, today
        self.app = build_app(app_paths(folder), lambda: today, UTC)
        self.wallets, self.catalogue = self.app.wallets, self.app.catalogue
        self.updates = CatalogueUpdates(self.catalogue, self.wallets, self.app.board)

    def add(self, label="Bank", provider="giffgaff-uk"):
        card = card_from_provider(self.catalogue.known(provider), label)
        on = self.today - timedelta(10)
        self.wallets.add_card(card, Event(id=new_id(), card_id=card.id, kind="sms_out", happened_on=on))
        return card

    def open(self, catalogue, name="update.json"):
        return self.updates.open(written(self.folder, signed(body_of(catalogue)), name))

    def months_of(self, card):
        return self.wallets.wallet.card(card.id).rules[0].period.n

    def months_in_catalogue(self, provider="giffgaff-uk"):
        return self.catalogue.known(provider).rules[0].period.n


@pytest.fixture
def run(tmp_path, today, monkeypatch, qapp):
    knows_test_key(monkeypatch, tmp_path)
    return Run(tmp_path / "wallet", today)


SHORTER = {"giffgaff_uk": months(3)}


def test_p5_opening_an_update_changes_nothing(run):
    card = run.add()
    before = run.wallets.wallet
    update = run.open(shipped(**SHORTER))
    assert (update.key, update.release.serial) == (NAME, SERIAL)
    assert [move.card for move in update.difference.cards] == [card]
    assert run.wallets.wallet is before
    assert (run.months_in_catalogue(), run.months_of(card)) == (6, 6)
    assert not (run.folder / CATALOGUE_NAME).exists()


def test_p5_chosen_cards_move_by_one_change_that_undo_takes_back(run):
    cards = [run.add("Bank"), run.add("Spare"), run.add("Left")]
    update = run.open(shipped(**SHORTER))
    assert run.updates.take_over(update, [card.id for card in cards[:2]]) == 2
    assert [run.months_of(card) for card in cards] == [3, 3, 6]
    assert run.wallets.undo_reason == "update_rules"
    run.wallets.undo()
    assert [run.months_of(card) for card in cards] == [6, 6, 6]
    assert run.months_in_catalogue() == 3


def test_new_cards_and_the_next_start_use_the_new_catalogue(run):
    new = {**shipped()["providers"][5], "id": "new-uk", "name": "Brand New"}
    catalogue = shipped(**SHORTER)
    run.updates.take_over(run.open({**catalogue, "providers": [*catalogue["providers"], new]}), [])
    for one in (run, Run(run.folder, run.today)):
        assert one.app.notices == ()
        assert one.months_in_catalogue() == 3
        assert one.catalogue.release.serial == SERIAL
        assert [found.id for found in one.catalogue.search("brand new")] == ["new-uk"]
    assert run.months_of(run.add("Later")) == 3


def test_a_newer_shipped_catalogue_wins_over_an_accepted_one(run, today):
    serial = run.catalogue.release.serial
    older = signed(body_of(shipped(serial - 1, **SHORTER)))
    written(run.folder, older, CATALOGUE_NAME)
    again = Run(run.folder, today)
    assert (again.months_in_catalogue(), again.catalogue.release.serial) == (6, serial)


def test_p5_an_older_update_is_refused(run):
    run.updates.take_over(run.open(shipped(SERIAL)), [])
    with pytest.raises(InvalidInput, match="pack_older") as told:
        run.open(shipped(SERIAL - 1))
    assert "2026-11-22" in sentence(told.value)
    assert run.open(shipped(SERIAL)).is_news is False


def test_an_update_from_the_future_is_refused_so_that_it_cannot_bar_later_ones(run):
    assert run.open(shipped(2026112301)).release.published.day == 23  # it may be tomorrow where it was made
    with pytest.raises(InvalidInput, match="pack_from_future") as told:
        run.open(shipped(2026112401))
    assert "2026-11-24" in sentence(told.value)


def test_p5_a_forged_update_is_refused(run):
    forged = signed(body_of(shipped(**SHORTER)), NAME, SigningKey(bytes(32)))
    with pytest.raises(InvalidInput, match="pack_bad_signature"):
        run.updates.open(written(run.folder, forged))
    assert run.updates.open(written(run.folder, dump_pack(body_of(shipped())))).key is None


def test_a_damaged_catalogue_is_told_at_the_start_and_the_shipped_one_used(run, today):
    run.updates.take_over(run.open(shipped(**SHORTER)), [])
    path = run.folder / CATALOGUE_NAME
    path.write_bytes(path.read_bytes()[:-5])
    again = Run(run.folder, today)
    assert [notice.code for notice in again.app.notices] == ["catalogue_unusable"]
    assert again.months_in_catalogue() == 6
    assert Run(run.folder, today).app.notices == ()


def test_a_card_left_behind_is_offered_again_by_the_same_update(run):
    card = run.add()
    run.updates.take_over(run.open(shipped(**SHORTER)), [])
    again = run.open(shipped(**SHORTER))
    assert again.difference.providers == ()
    (move,) = again.difference.cards
    assert (move.card, move.is_edited) == (card, False)
    assert run.updates.take_over(again, [card.id]) == 1
    assert run.months_of(card) == 3
    assert not run.open(shipped(**SHORTER)).is_news


def test_a_card_changed_after_the_update_was_opened_stops_it(run):
    card = run.add()
    update = run.open(shipped(**SHORTER))
    run.wallets.change_card(card, card.replace(rules=()))
    with pytest.raises(InvalidInput, match="cards_changed_meanwhile"):
        run.updates.take_over(update, [card.id])
    assert run.months_in_catalogue() == 6
    renamed = run.add("Old name")
    update = run.updates.compare_anew(update)
    run.wallets.change_card(renamed, renamed.replace(label="New name"))
    run.updates.take_over(update, [renamed.id])
    assert run.wallets.wallet.card(renamed.id).label == "New name"


def test_a_copy_of_everything_carries_the_accepted_rules(run, tmp_path, today):
    run.add()
    run.updates.take_over(run.open(shipped(**SHORTER)), [])
    run.wallets.close()
    settings = app_paths(run.folder).settings
    write_copy(run.folder, settings, tmp_path / "copy.zip", b"how to put it back")
    with ZipFile(tmp_path / "copy.zip") as zipped:
        zipped.extractall(tmp_path / "elsewhere")
    assert Run(tmp_path / "elsewhere", today).months_in_catalogue() == 3


def test_in_an_encrypted_wallet_the_accepted_rules_stay_plain_and_in_force(run, today):
    run.add()
    run.updates.take_over(run.open(shipped(**SHORTER)), [])
    run.wallets.close()
    sealed_now(run.app.vault)
    assert (run.folder / CATALOGUE_NAME).read_bytes().startswith(b'{"format": "leb-wallet-catalogue"')
    gate = Gate(Vault(run.folder))
    gate.vault.key.take(IDENTITY)
    app = build_app(app_paths(run.folder), lambda: today, UTC, gate=gate)
    assert app.notices == ()
    assert app.catalogue.known("giffgaff-uk").rules[0].period.n == 3


@pytest.mark.slow
def test_showing_a_wallet_needs_neither_the_catalogue_nor_the_check_of_signatures(tmp_path):
    code = (
        "import sys; from leb_wallet.app.paths import app_paths; from leb_wallet.app.wallet_app import build_app;"
        "from pathlib import Path; build_app(app_paths(Path(sys.argv[1])));"
        "print([name for name in ('nacl', 'leb_wallet.domain.providers', 'leb_wallet.storage.catalogue_files')"
        " if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
