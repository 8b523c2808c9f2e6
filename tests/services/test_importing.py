"""A file's way into the wallet: read in a thread, stopped at any moment, written as one change or not at all."""

from datetime import UTC, datetime

import pytest
from import_samples import DAY

from leb_wallet.app.paths import app_paths
from leb_wallet.app.wallet_app import build_app
from leb_wallet.domain.errors import InvalidInput, StorageError, WalletBusy
from leb_wallet.services import importing as module
from leb_wallet.services.importing import Importing, Reader, Source, known_now, open_file, save_problems
from leb_wallet.ui.error_sentences import SENTENCES

TEXT = "Name,Number,Expiry,Balance\n" + "\n".join(
    f"Card {n},+4477{n:08},2027-05-01,{n % 50}.00" for n in range(1, 1501)
)


class Office:
    """A wallet with what imports into it; ``backups`` counts those that were made."""

    def __init__(self, folder):
        self.app = build_app(app_paths(folder), lambda: DAY, UTC)
        self.file = folder / "cards.csv"
        self.file.write_text(TEXT, "utf-8")
        self.backups, self.heard = 0, []
        self.importing = self.made()

    def made(self):
        made = Importing(self.app.wallets, self.app.catalogue, self._back_up, self._now, lambda: DAY)
        made.failed.connect(self.heard.append)
        return made

    def _now(self):
        return datetime(2026, 11, 22, 12, tzinfo=UTC)

    def _back_up(self):
        self.backups += 1

    @property
    def wallet(self):
        return self.app.wallets.wallet


@pytest.fixture
def office(qtbot, tmp_path):
    made = Office(tmp_path)
    yield made
    made.importing.stop()
    made.importing.wait()
    made.app.wallets.close()


def planned_in(office, qtbot):
    with qtbot.waitSignal(office.importing.opened, timeout=20_000) as opened:
        office.importing.open(office.file)
    found = opened.args[0]
    with qtbot.waitSignal(office.importing.planned, timeout=20_000) as planned:
        office.importing.read(found.table, found.layout)
    return planned.args[0]


def stop_at(office, monkeypatch, name):
    """Ask to stop when one function is called in the thread."""
    real = getattr(module, name)

    def stopping(*arguments):
        office.importing.stop()
        return real(*arguments)

    monkeypatch.setattr(module, name, stopping)


def test_a_table_comes_into_the_wallet_as_one_change_after_a_backup(office, qtbot):
    planned = planned_in(office, qtbot)
    assert not office.wallet.cards
    assert office.backups == 0
    with qtbot.waitSignal(office.importing.done, timeout=20_000) as done:
        office.importing.carry_out(planned)
    assert done.args[0] == (1500, 0, 1500)
    assert office.backups == 1
    assert len(office.wallet.cards) == 1500
    assert all(event.recorded_at.year == 2026 for event in office.wallet.all_events())
    office.app.wallets.undo()
    assert not office.wallet.cards
    office.app.wallets.redo()
    assert len(list(office.wallet.all_events())) == 1500


def test_what_was_imported_is_on_the_disk(office, qtbot, tmp_path):
    planned = planned_in(office, qtbot)
    with qtbot.waitSignal(office.importing.done, timeout=20_000):
        office.importing.carry_out(planned)
    again = build_app(app_paths(tmp_path), lambda: DAY, UTC)
    assert again.wallets.wallet == office.wallet
    again.wallets.close()


def test_what_is_not_ticked_stays_outside(office, qtbot):
    planned = planned_in(office, qtbot)
    out = {one.card.id for one in planned.found.cards[1:]}
    with qtbot.waitSignal(office.importing.done, timeout=20_000):
        office.importing.carry_out(planned, out)
    assert [card.label for card in office.wallet.cards.values()] == ["Card 1"]
    assert len(list(office.wallet.all_events())) == 1


def test_i6_reading_is_stopped_and_nothing_is_left(office, qtbot, monkeypatch):
    stop_at(office, monkeypatch, "load")
    with qtbot.waitSignal(office.importing.failed, timeout=20_000) as failed:
        office.importing.open(office.file)
    assert failed.args[0].code == "import_stopped"
    assert not office.wallet.cards


def test_i6_stopping_before_the_writing_leaves_nothing(office, qtbot, make_card, monkeypatch):
    planned = planned_in(office, qtbot)
    stop_at(office, monkeypatch, "change_of")
    with qtbot.waitSignal(office.importing.failed, timeout=20_000):
        office.importing.carry_out(planned)
    assert not office.wallet.cards
    assert office.app.wallets.undo_reason is None
    office.app.wallets.add_card(make_card())
    assert len(office.wallet.cards) == 1


def test_without_a_backup_nothing_is_imported(office, qtbot, monkeypatch):
    planned = planned_in(office, qtbot)

    def fail():
        raise StorageError("disk_full")

    monkeypatch.setattr(office.importing, "_back_up", fail)
    with pytest.raises(StorageError):
        office.importing.carry_out(planned)
    assert not office.importing.is_busy
    assert not office.wallet.cards


def test_a_disk_that_fails_while_it_is_written_leaves_the_wallet_as_it_was(office, qtbot, monkeypatch):
    planned = planned_in(office, qtbot)

    def fail(_change):
        raise StorageError("disk_full")

    monkeypatch.setattr(office.app.wallets._kept.store, "append", fail)
    with qtbot.waitSignal(office.importing.failed, timeout=20_000) as failed:
        office.importing.carry_out(planned)
    assert failed.args[0].code == "disk_full"
    assert not office.wallet.cards
    monkeypatch.undo()
    with qtbot.waitSignal(office.importing.done, timeout=20_000):
        office.importing.carry_out(planned)
    assert len(office.wallet.cards) == 1500


def test_nobody_else_changes_anything_while_it_is_written(office, qtbot, make_card):
    planned = planned_in(office, qtbot)
    with qtbot.waitSignal(office.importing.done, timeout=20_000):
        office.importing.carry_out(planned)
        with pytest.raises(WalletBusy):
            office.app.wallets.add_card(make_card())
        with pytest.raises(WalletBusy):
            office.app.wallets.pause()
        with pytest.raises(WalletBusy):
            office.app.wallets.begin_away()
    office.app.wallets.add_card(make_card())


def test_a_wallet_changed_meanwhile_is_planned_anew(office, qtbot, make_card):
    planned = planned_in(office, qtbot)
    first = planned.found.cards[0].card
    office.app.wallets.add_card(make_card(numbers=first.numbers, note="mine"))
    with qtbot.waitSignal(office.importing.done, timeout=20_000) as done:
        office.importing.carry_out(planned)
    assert done.args[0].new_cards == 1499
    assert len(office.wallet.cards) == 1500


def test_kinds_are_asked_before_a_file_is_taken_for_a_table(office, monkeypatch):
    reader = Reader("other", lambda source: source.data.startswith(b"OTHER"), None)
    monkeypatch.setattr(module, "KINDS", (reader,))
    known = known_now(office.wallet, office.app.catalogue, office._now(), DAY)
    assert open_file(Source("x.csv", b"OTHER,1\n"), known).code == "other"
    assert open_file(Source("x.csv", b"Name,Number\n"), known).code == "table"


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"SQLite format 3\x00"])
def test_what_is_no_table_is_told_so(office, data):
    known = known_now(office.wallet, office.app.catalogue, office._now(), DAY)
    with pytest.raises(InvalidInput, match="import_unknown") as caught:
        open_file(Source("x", data), known)
    assert caught.value.code in SENTENCES


def test_i7_the_list_of_problems_holds_no_formula(tmp_path):
    path = tmp_path / "problems.csv"
    save_problems(path, (("Row", "Text"), ("2", "=cmd()"), ("3", "号码")))
    assert "'=cmd()" in path.read_text("utf-8-sig")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
