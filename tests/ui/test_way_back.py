"""Backups, trash, histories, rebuilding and the doctor as the user meets them."""

import shutil
from datetime import timedelta
from zipfile import ZipFile

import pytest
from card_samples import Sample
from PySide6.QtWidgets import QPushButton
from sealed_samples import PASSPHRASE, sealed_now

from leb_wallet.app.keeping import make_backups, make_doctor, make_rebuilder
from leb_wallet.app.paths import app_paths
from leb_wallet.app.rescue import Rescue
from leb_wallet.app.wallet_app import build_app
from leb_wallet.app.way_back import WayBack
from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.errors import DamagedFile, WalletError
from leb_wallet.domain.health import Finding, Health, Level, Repair
from leb_wallet.domain.receipts import ReceiptState
from leb_wallet.services.backup import Backup
from leb_wallet.storage.age_codec import AgeKey
from leb_wallet.storage.sealing import seal
from leb_wallet.storage.vault import Vault
from leb_wallet.ui.backups.backups_dialog import BackupsDialog
from leb_wallet.ui.backups.copy_passphrase_dialog import CopyPassphraseDialog
from leb_wallet.ui.backups.rebuild_dialog import RebuildDialog
from leb_wallet.ui.backups.record_history_dialog import RecordHistoryDialog
from leb_wallet.ui.backups.record_words import RecordWords
from leb_wallet.ui.backups.trash_dialog import TrashDialog
from leb_wallet.ui.backups.way_back_words import WayBackWords
from leb_wallet.ui.doctor_dialog import DoctorDialog
from leb_wallet.ui.doctor_words import DoctorWords
from leb_wallet.ui.main_window import MainWindow

NUMBER = "+447700912345"


class Kept(Sample):
    """A sample wallet with its backups."""

    def __init__(self, folder, today):
        super().__init__(folder, today)
        self.folder = folder
        self.paths = app_paths(folder)
        self.backups = make_backups(self.app, self.paths)


@pytest.fixture
def sample(tmp_path, today, qapp):
    return Kept(tmp_path, today)


@pytest.fixture
def shown(qtbot):
    def show(widget):
        qtbot.addWidget(widget)
        widget.show()
        return widget

    return show


def rows_of(tree):
    """Return the rows of a tree with the lines below each."""
    found = []
    for at in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(at)
        texts = [item.text(column) for column in range(tree.columnCount())]
        found.append((texts, [item.child(n).text(0) for n in range(item.childCount())]))
    return found


def test_p4_a_backup_shows_what_it_would_change_and_is_put_back(sample, shown):
    card = sample.add(label="Bank", last=3)
    sample.backups.make()
    sample.wallets.change_card(card, card.replace(label="Bonk", note="secret place"))
    before = sample.wallets.wallet
    dialog = shown(BackupsDialog(sample.backups))
    ((name, what), lines) = rows_of(dialog.view)[0]
    assert (name, what) == ("Card “Bank”", "changes")
    assert lines == ["Name: from “Bonk” to “Bank”", "Note: empty (was “secret place”)"]
    dialog.replace_button.click()
    assert sample.wallets.wallet.card(card.id) == card
    assert "1 changed" in dialog.outcome.text()
    assert not dialog.replace_button.isEnabled()
    sample.wallets.undo()
    assert sample.wallets.wallet == before


def test_p4_before_going_back_the_present_state_is_backed_up(sample, shown):
    sample.add(label="Bank")
    sample.backups.make()
    sample.add(label="Second")
    present = sample.wallets.wallet
    dialog = shown(BackupsDialog(sample.backups))
    dialog.replace_button.click()
    assert [card.label for card in sample.wallets.wallet.cards.values()] == ["Bank"]
    assert any(sample.backups.load(known.name).wallet == present for known in sample.backups.all())


def test_adding_what_is_missing_leaves_what_is_here(sample, shown):
    card = sample.add(label="Bank", last=3)
    sample.backups.make()
    sample.wallets.delete_card(card)
    sample.add(label="New")
    dialog = shown(BackupsDialog(sample.backups))
    dialog.merge_button.click()
    assert sorted(card.label for card in sample.wallets.wallet.cards.values()) == ["Bank", "New"]
    assert len(sample.wallets.wallet.events_of(card.id)) == 1
    assert not dialog.merge_button.isEnabled()


def test_a_wallet_from_elsewhere_is_shown_before_anything_moves(sample, shown, tmp_path_factory, today, qapp):
    other = Kept(tmp_path_factory.mktemp("other"), today)
    other.add(label="Theirs", last=1)
    other.wallets.close()
    dialog = shown(BackupsDialog(sample.backups))
    dialog.open_file(str(other.folder / "wallet.json"))
    assert sample.wallets.wallet.cards == {}
    assert rows_of(dialog.view)[0][0] == ["Card “Theirs”", "comes back"]
    dialog.merge_button.click()
    assert [card.label for card in sample.wallets.wallet.cards.values()] == ["Theirs"]


def test_p14_what_is_no_wallet_is_told_in_a_sentence(sample, shown, tmp_path):
    (tmp_path / "x.zip").write_bytes(b"PK\x03\x04 nonsense")
    dialog = shown(BackupsDialog(sample.backups))
    dialog.open_file(str(tmp_path / "x.zip"))
    assert dialog.outcome.text().startswith("This copy is damaged")


@pytest.fixture
def sealed_copy(tmp_path_factory, today):
    """A ZIP of everything in an encrypted wallet: a card, a record after it with a receipt."""
    folder = tmp_path_factory.mktemp("theirs")
    other = Kept(folder / "data", today)
    card = other.add(label="Theirs", last=1)
    sealed_now(other.app.vault)
    other.wallets.resume()
    sha = other.app.receipts.keep(b"Paid 10.00, thank you")
    other.wallets.record_event(other.act(card, "top_up", receipts=(sha,)))
    path = folder / "copy.zip"
    Backup(other.folder, other.paths.settings).save_copy(path)
    return path, sha


def asked(dialog):
    (found,) = dialog.findChildren(CopyPassphraseDialog)
    return found


def test_an_encrypted_copy_asks_for_its_passphrase_until_it_is_right(sample, shown, sealed_copy, qtbot):
    path, sha = sealed_copy
    dialog = shown(BackupsDialog(sample.backups))
    dialog.open_file(str(path))
    question = asked(dialog)
    question.edit.setText("two kettles")
    question.open_button.click()
    qtbot.waitUntil(question.remark.isVisible)
    assert "not the passphrase" in question.remark.text()
    assert "kettles" not in question.remark.text()
    assert question.edit.isEnabled()
    question.edit.setText(PASSPHRASE)
    with qtbot.waitSignal(question.opened):
        question.open_button.click()
    assert rows_of(dialog.view)[0][0] == ["Card “Theirs”", "comes back"]
    assert sample.wallets.wallet.cards == {}
    dialog.merge_button.click()
    assert [card.label for card in sample.wallets.wallet.cards.values()] == ["Theirs"]
    assert [event.receipts for event in sample.wallets.wallet.all_events() if event.receipts] == [(sha,)]
    assert sample.app.receipts.look_up(sha).state == ReceiptState.PRESENT


def test_an_encrypted_copy_whose_passphrase_is_not_known_changes_nothing(sample, shown, sealed_copy):
    sample.add(label="Bank")
    before = sample.wallets.wallet
    dialog = shown(BackupsDialog(sample.backups))
    dialog.open_file(str(sealed_copy[0]))
    question = asked(dialog)
    question.edit.setText("two kettles")
    question.reject()
    assert not question.edit.text()
    assert sample.wallets.wallet == before
    assert not dialog.merge_button.isEnabled()


def test_an_encrypted_wallet_takes_an_encrypted_copy_with_another_passphrase(sample, shown, sealed_copy, qtbot):
    sample.add(label="Bank")
    seal(sample.app.vault, AgeKey.generate(), b"of another passphrase")
    sample.wallets.resume()
    dialog = shown(BackupsDialog(sample.backups))
    dialog.open_file(str(sealed_copy[0]))
    question = asked(dialog)
    question.edit.setText(PASSPHRASE)
    with qtbot.waitSignal(question.opened):
        question.open_button.click()
    dialog.merge_button.click()
    assert sorted(card.label for card in sample.wallets.wallet.cards.values()) == ["Bank", "Theirs"]
    assert [path.suffix for path in (sample.folder / "receipts").iterdir()] == [".age"]


def test_an_encrypted_copy_without_its_key_says_so(sample, shown, sealed_copy, tmp_path, qtbot):
    path = tmp_path / "keyless.zip"
    with ZipFile(sealed_copy[0]) as whole, ZipFile(path, "w") as without:
        for name in whole.namelist():
            if name != "identity.age":
                without.writestr(name, whole.read(name))
    dialog = shown(BackupsDialog(sample.backups))
    dialog.open_file(str(path))
    question = asked(dialog)
    question.edit.setText(PASSPHRASE)
    question.open_button.click()
    qtbot.waitUntil(question.remark.isVisible)
    assert "identity.age" in question.remark.text()


def test_a_damaged_backup_is_shown_as_such_and_cannot_be_used(sample, shown):
    sample.add(label="Bank")
    sample.backups.make()
    path = next((sample.folder / "backups").iterdir())
    path.write_bytes(path.read_bytes()[:-20])
    dialog = shown(BackupsDialog(sample.backups))
    assert "damaged" in dialog.list.item(0).text()
    assert "damaged" in dialog.counts.text()
    assert not dialog.replace_button.isEnabled()


def test_a_failing_backup_stops_going_back_but_no_save(sample, shown):
    sample.add(label="Bank")
    sample.backups.make()
    told = []
    sample.backups.failed.connect(told.append)
    backups = sample.folder / "backups"
    kept = {path.name: path.read_bytes() for path in backups.iterdir()}
    sample.add(label="Second")
    copy = sample.backups.load(next(iter(kept)))
    shutil.rmtree(backups)
    backups.write_bytes(b"a file in its place")
    with pytest.raises(WalletError):
        sample.backups.replace_with(copy)
    assert len(sample.wallets.wallet.cards) == 2
    sample.backups.close()
    assert len(told) == 1


def test_backups_are_made_at_the_first_change_of_a_day_and_at_the_end(sample):
    assert sample.backups.all() == []
    sample.backups.close()
    assert sample.backups.all() == []
    sample.add(label="Bank")
    sample.backups.keep_up()
    assert len(sample.backups.all()) == 1
    sample.add(label="Second")
    sample.backups.keep_up()  # the day has one
    assert len(sample.backups.all()) == 1
    sample.backups.close()
    assert len(sample.backups.all()) == 2
    sample.backups.close()
    assert len(sample.backups.all()) == 2


def test_the_trash_puts_a_card_back_with_its_records(sample, shown):
    card = sample.add(label="Bank", last=3)
    event = sample.act(card, "sms_out", 1)
    sample.wallets.record_event(event)
    event = next(e for e in sample.wallets.wallet.events_of(card.id) if e.id == event.id)
    sample.wallets.delete_event(event)
    before = sample.wallets.wallet
    sample.wallets.delete_card(card)
    dialog = shown(TrashDialog(sample.backups, sample.wallets))
    rows = rows_of(dialog.tree)
    assert [texts[0] for texts, _ in rows] == ["Card “Bank”", "Bank · 21 Nov 2026 · Text sent"]
    assert rows[0][1] == ["with 1 record(s)"] or "1" in rows[0][1][0]
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(1))
    dialog.put_back_button.click()
    assert "card of this record is deleted" in dialog.outcome.text()
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(0))
    dialog.put_back_button.click()
    assert sample.wallets.wallet == before
    dialog.put_back_button.click()
    assert event in sample.wallets.wallet.events_of(card.id)
    assert rows_of(dialog.tree) == []
    assert not dialog.put_back_button.isEnabled()


def test_the_history_of_a_card_says_what_changed_from_what_to_what(sample, shown):
    card = sample.add(label="Bank", numbers=(PhoneNumber(typed=NUMBER, e164=NUMBER),), activation_code="LPA:1$a$OLD")
    changed = card.replace(label="Home", activation_code="LPA:1$a$NEW", margin_days=9)
    sample.wallets.change_card(card, changed)
    sample.wallets.close()
    dialog = shown(RecordHistoryDialog("x", sample.backups.history_of(card.id)))
    rows = rows_of(dialog.tree)
    assert [texts[0] for texts, _ in rows] == ["Changed", "Added"]
    assert rows[0][1][0] == "Name: from “Bank” to “Home”"
    assert "Activation code: changed" in rows[0][1]
    assert "Safety margin in days: from 7 to 9" in rows[0][1]


def test_p11_codes_and_whole_numbers_are_nowhere_in_words(sample):
    card = sample.add(
        label="Bank", activation_code="LPA:1$a$MARK1", confirmation_code="MARK2", iccid="8944110031415926535"
    )
    number = PhoneNumber(typed=NUMBER, e164=NUMBER)
    other = card.replace(activation_code="MARK3", confirmation_code=None, iccid=None, numbers=(number,), note="MARK4")
    sample.wallets.change_card(card, other)
    sample.backups.make()
    sample.wallets.change_card(other, card)
    found = sample.backups.compare(sample.backups.load(sample.backups.all()[0].name).wallet)
    for words, more in (
        (RecordWords(), ()),
        (RecordWords(covers=True, tells_private=False), ("2345", "6535", "MARK4")),
    ):
        told = " ".join(line for record in found.records for line in words.difference(record))
        assert "changed" in told
        for mark in ("MARK1", "MARK2", "MARK3", "77009", "31415", *more):
            assert mark not in told


def test_p4_undo_goes_on_after_a_restart(sample, today):
    card = sample.add(label="Bank")
    sample.wallets.change_card(card, card.replace(label="Home"))
    sample.wallets.close()
    again = Kept(sample.folder, today)
    again.app.wallets.forget_undo()
    same_device = make_backups(sample.app, sample.paths)
    sample.wallets.forget_undo()
    assert sample.wallets.undo_reason is None
    same_device.recall_steps()
    assert sample.wallets.undo_reason == "edit_card"
    sample.wallets.undo()
    assert sample.wallets.wallet.card(card.id).label == "Bank"
    sample.wallets.redo()
    assert sample.wallets.wallet.card(card.id).label == "Home"


def test_old_backups_go_as_the_settings_say_and_one_that_stays_stops_nothing(sample):
    sample.app.settings.set(sample.app.settings.settings.replace(keep_backups=2, keep_backup_days=0))
    for number in range(4):
        sample.add(label=f"Card {number}")
        sample.backups.make()
    assert len(sample.backups.all()) == 2


# A damaged wallet


def damaged(sample):
    sample.add(label="Bank", last=3)
    sample.wallets.close()
    (sample.folder / "wallet.json").write_bytes(b"")
    with pytest.raises(DamagedFile) as error:
        build_app(sample.paths, sample.today)
    return error.value


def test_p4_a_wallet_that_cannot_be_opened_is_made_anew_in_the_window(sample, qtbot, shown):
    error = damaged(sample)
    window = shown(MainWindow())
    opened = []

    def reopen():
        opened.append(build_app(sample.paths, sample.today))
        window.fill(opened[0].services)

    rescue = Rescue(window, sample.paths, Vault(sample.folder), error, reopen)
    assert isinstance(rescue.button, QPushButton)
    rescue.button.click()
    dialog = window.findChild(RebuildDialog)
    assert "1" in dialog.outlook.text()
    dialog.go_button.click()
    assert [card.label for card in opened[0].wallets.wallet.cards.values()] == ["Bank"]
    assert window.tabs.isVisible()


def test_where_nothing_is_left_the_dialog_says_so_and_offers_nothing(sample, shown):
    damaged(sample)
    shutil.rmtree(sample.folder / "history")
    (sample.folder / "journal.jsonl").unlink()
    dialog = shown(RebuildDialog(make_rebuilder(sample.paths, "0000000a", Vault(sample.folder))))
    assert not dialog.go_button.isEnabled()
    assert "Not one record" in dialog.outcome.text()


def test_one_backup_can_be_taken_instead(sample, shown):
    sample.add(label="Old")
    sample.backups.make()
    sample.add(label="New")
    sample.wallets.close()
    (sample.folder / "wallet.json").write_bytes(b"x")
    dialog = shown(RebuildDialog(make_rebuilder(sample.paths, "0000000a", Vault(sample.folder))))
    dialog.earlier.setChecked(True)
    dialog.go_button.click()
    labels = [card.label for card in build_app(sample.paths, sample.today).wallets.wallet.cards.values()]
    assert labels == ["Old"]


# The doctor


def examined(sample):
    return {finding.code: finding for finding in make_doctor(sample.app, sample.paths).examine().findings}


def test_a_healthy_wallet_is_said_to_be_fine(sample, shown):
    sample.add(label="Bank", last=2)
    sample.backups.make()
    doctor = make_doctor(sample.app, sample.paths)
    assert doctor.examine().is_well
    dialog = shown(DoctorDialog(doctor.examine, lambda *_: None))
    assert dialog.summary.text() == "Everything is fine."
    assert not dialog.repair_button.isVisible()


def test_what_is_left_over_is_moved_aside_and_never_deleted(sample, shown):
    import os

    sample.add(label="Bank")
    names = (".wallet.json.0a1b2c3d.tmp", "journal.jsonl.torn-1790000000000-0000-0a1b2c3d", "wallet.json.damaged-12ab")
    for name in (*names, "desktop.ini", "photo.jpg"):
        (sample.folder / name).write_bytes(name.encode())
        old = (sample.app.services.now() - timedelta(days=3)).timestamp()
        os.utime(sample.folder / name, (old, old))
    (sample.folder / ".journal.jsonl.ffffffff.tmp").write_bytes(b"of just now")
    doctor, rebuilder = make_doctor(sample.app, sample.paths), make_rebuilder(sample.paths, "0", sample.app.vault)
    dialog = shown(DoctorDialog(doctor.examine, lambda h, w: doctor.repair(h, w, sample.backups, rebuilder)))
    assert Repair.TIDY in dialog.repairs
    dialog.repair_button.click()
    assert {path.name: path.read_bytes() for path in (sample.folder / "set-aside").iterdir()} == {
        name: name.encode() for name in names
    }
    left = {path.name for path in sample.folder.iterdir()}
    assert {"desktop.ini", "photo.jpg", ".journal.jsonl.ffffffff.tmp"} <= left
    assert not left & set(names)
    assert sample.backups.all()
    assert "repair" in dialog.outcome.text()


def test_conflict_copies_are_merged_and_put_aside(sample, tmp_path_factory, today):
    sample.add(label="Mine")
    other = Kept(tmp_path_factory.mktemp("other"), today)
    other.add(label="Theirs")
    other.wallets.close()
    copy = sample.folder / "wallet.sync-conflict-20261122-093000-ABCDEFG.json"
    shutil.copy(other.folder / "wallet.json", copy)
    doctor = make_doctor(sample.app, sample.paths)
    health = doctor.examine()
    assert "conflict_copies" in {finding.code for finding in health.findings}
    doctor.repair(health, (Repair.MERGE,), sample.backups, make_rebuilder(sample.paths, "0", sample.app.vault))
    assert sorted(card.label for card in sample.wallets.wallet.cards.values()) == ["Mine", "Theirs"]
    assert not copy.exists()
    assert (sample.folder / "set-aside" / copy.name).exists()


def test_files_that_others_can_read_are_made_private(sample):
    sample.add(label="Bank")
    sample.backups.make()
    sample.folder.chmod(0o755)
    (sample.folder / "journal.jsonl").chmod(0o644)
    doctor = make_doctor(sample.app, sample.paths)
    health = doctor.examine()
    assert not health.is_well
    doctor.repair(health, (Repair.PERMISSIONS,), sample.backups, make_rebuilder(sample.paths, "0", sample.app.vault))
    assert (sample.folder / "journal.jsonl").stat().st_mode & 0o777 == 0o600
    assert doctor.examine().is_well


def test_a_gap_in_the_history_is_told(sample, today):
    for label in ("One", "Two", "Three"):
        Kept(sample.folder, today).add(label=label)
        build_app(sample.paths, sample.today).wallets.close()
    sorted((sample.folder / "history").iterdir())[1].unlink()
    assert examined(sample)["history_gap"].level == Level.WARN


def test_p14_every_finding_and_repair_has_words():
    words = DoctorWords()
    codes = ("history_fine", "history_gap", "history_unreadable", "left_over", "conflict_copies", "wallet_fine")
    codes += ("other_conflict_copies", "receipts_fine", "receipts_wrong", "receipt_orphans", "open_to_others")
    codes += ("backup_fine", "backup_none", "backup_old", "backup_damaged", "space_fine", "space_low")
    codes += ("clock_looks_wrong", "disk_full", "wallet_empty")
    details = {"count": 2, "file": "x", "days": 20, "bytes": 5_000_000, "cards": 1, "events": 2}
    for code in codes:
        text = words.finding(Finding(code, Level.WARN, details))
        assert text.endswith("."), code
        assert "went wrong" not in text, code
    for name in ("REBUILD", "TIDY", "MERGE", "PERMISSIONS", "BACKUP"):
        assert words.repair(getattr(Repair, name)).endswith(".")
    assert Health(()).is_well
    assert WayBackWords()


def test_the_menus_lead_to_the_dialogs(sample, qtbot, shown):
    card = sample.add(label="Bank", last=2)
    window = shown(MainWindow())
    window.fill(sample.app.services)
    way_back = WayBack(sample.app, sample.paths, window)
    way_back.backups.make()
    for action, kind in (
        (window.menu.backups, BackupsDialog),
        (window.menu.trash, TrashDialog),
        (window.menu.doctor, DoctorDialog),
    ):
        action.trigger()
        (dialog,) = window.findChildren(kind)
        dialog.close()
    window.show_card(card.id)
    window.cards_tab.actions_.past.trigger()
    (dialog,) = window.findChildren(RecordHistoryDialog)
    assert dialog.tree.topLevelItemCount() == 1
    dialog.close()
    tab = window.open_history()
    tab.show_event(sample.wallets.wallet.events_of(card.id)[0].id)
    tab.actions_.past.trigger()
    assert "Added" in [row[0][0] for row in rows_of(window.findChildren(RecordHistoryDialog)[-1].tree)]
