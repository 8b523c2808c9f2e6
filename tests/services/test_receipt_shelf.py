from hashlib import sha256

import pytest
from receipt_samples import GPS_MARK, TEXT, pdf, photo, png

from leb_wallet.app.paths import app_paths
from leb_wallet.app.wallet_app import build_app
from leb_wallet.domain import walks
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.events import Event
from leb_wallet.domain.receipts import ReceiptState, attached, records_of
from leb_wallet.domain.walk import Walk, Way
from leb_wallet.domain.wallet import Wallet
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.storage.files import Files
from leb_wallet.storage.receipt_store import ReceiptStore

SHA = sha256(TEXT).hexdigest()
NOWHERE = "0" * 64


class CountingFiles(Files):
    """Counts the calls; the disk is not waited for."""

    def __init__(self):
        super().__init__()
        self.calls = 0

    def call(self, name, act, *args):
        self.calls += 1
        return None if name.startswith("fsync") else act(*args)


@pytest.fixture
def files():
    return CountingFiles()


@pytest.fixture
def shelf(tmp_path, files):
    return ReceiptShelf(ReceiptStore(tmp_path / "receipts", files), files)


def act(number=1, card=1, **fields):
    values = {"id": f"{number:032x}", "card_id": f"{card:032x}", "kind": "top_up", "happened_on": "2026-11-01"}
    return Event.model_validate(values | fields)


def wallet_of(make_card, *events):
    card = make_card()
    return Wallet({card.id: card}, {card.id: events})


def test_a_history_of_100_000_rows_looks_at_the_folder_once(shelf, files):
    shelf.keep(TEXT)
    files.calls = 0
    states = {shelf.glance_at((SHA, f"{number:064x}")) for number in range(100_000)}
    assert states == {ReceiptState.MISSING}
    assert shelf.glance_at((SHA,)) == shelf.glance_at(()) == ReceiptState.PRESENT
    assert files.calls == 1


def test_what_was_found_altered_stays_so_in_lists(shelf):
    shelf.keep(TEXT)
    shelf.path_of(SHA).write_bytes(b"altered")
    assert shelf.glance(SHA) == ReceiptState.PRESENT  # nobody has looked inside
    assert shelf.look_up(SHA).state == ReceiptState.ALTERED
    assert shelf.glance(SHA) == shelf.glance_at((SHA, SHA)) == ReceiptState.ALTERED
    shelf.keep(TEXT)
    assert shelf.glance(SHA) == ReceiptState.PRESENT


def test_what_another_program_keeps_is_seen_after_looking_again(shelf, tmp_path):
    assert shelf.glance(SHA) == ReceiptState.MISSING
    ReceiptStore(tmp_path / "receipts").keep(TEXT)
    assert shelf.glance(SHA) == ReceiptState.MISSING
    shelf.look_again()
    assert shelf.glance(SHA) == ReceiptState.PRESENT


def test_opening_a_receipt_finds_what_another_program_has_just_kept(shelf, tmp_path):
    assert shelf.glance(SHA) == ReceiptState.MISSING
    ReceiptStore(tmp_path / "receipts").keep(TEXT)
    assert shelf.look_up(SHA).state == ReceiptState.PRESENT


def test_a_receipt_tells_its_type_and_size(shelf):
    file = shelf.look_up(shelf.keep(png()))
    assert (file.type.ext, file.size) == ("png", len(png()))


@pytest.mark.parametrize("data", [png(), pdf(), TEXT], ids=["png", "pdf", "text"])
def test_type_and_size_are_known_at_a_glance(shelf, data):
    sha = shelf.keep(data)
    assert shelf.glance_file(sha) == shelf.look_up(sha)


def test_a_glance_opens_no_file_and_knows_what_is_missing_or_altered(shelf, files):
    sha = shelf.keep(TEXT)
    shelf.glance(sha)
    before = files.calls
    shelf.glance_file(sha)
    assert files.calls == before + 1  # for the size
    assert shelf.glance_file(NOWHERE) == (NOWHERE, ReceiptState.MISSING, None, 0)
    shelf.path_of(sha).unlink()
    assert shelf.glance_file(sha).state == ReceiptState.MISSING


def test_a_receipt_of_a_type_from_a_newer_version_is_there(shelf, tmp_path):
    data = b"\0newer"
    sha = sha256(data).hexdigest()
    (tmp_path / "receipts").mkdir()
    (tmp_path / "receipts" / f"{sha}.jxl").write_bytes(data)
    assert shelf.look_up(sha) == (sha, ReceiptState.PRESENT, None, len(data))


def test_p8_every_record_whose_receipt_is_missing_or_altered_is_named(shelf, make_card):
    good, bad = shelf.keep(TEXT), shelf.keep(pdf())
    shelf.path_of(bad).write_bytes(b"")
    first, second, fine = act(1, receipts=(good, bad)), act(2, receipts=(NOWHERE, bad)), act(3, receipts=(good,))
    problems = shelf.problems(wallet_of(make_card, first, second, fine))
    assert [(problem.event.id, problem.sha, problem.state) for problem in problems] == [
        (first.id, bad, ReceiptState.ALTERED),
        (second.id, NOWHERE, ReceiptState.MISSING),
        (second.id, bad, ReceiptState.ALTERED),
    ]


def test_files_that_no_record_names_are_orphans_and_drafts_count_as_records(shelf, make_card):
    named, drafted, orphan = shelf.keep(TEXT), shelf.keep(pdf()), shelf.keep(png())
    walk = Walk(way=Way.SHOP, step="receipt", typed={walks.Answer.RECEIPTS: f"{drafted},{NOWHERE}"})
    wallet = wallet_of(make_card, act(1, receipts=(named,)), act(2, walk=walk))
    assert shelf.orphans(wallet) == [orphan]
    assert [sha for _, sha in attached(wallet)] == [named, *walks.receipts_in(walk.typed)]


def test_records_with_receipts_come_by_day(make_card):
    late, early = act(1, receipts=(SHA,)), act(2, happened_on="2026-01-01", receipts=(SHA,))
    wallet = wallet_of(make_card, late, early, act(3))
    card = wallet.card(late.card_id)
    assert records_of(wallet) == records_of(wallet, card) == [(card, early), (card, late)]


def test_a_copy_of_a_photo_leaves_without_place_time_and_device(shelf, tmp_path):
    sha = shelf.keep(photo())
    done = shelf.save_copy(sha, tmp_path / "copy.jpg")
    assert (done.removed, done.certain) == (True, True)
    assert GPS_MARK not in (tmp_path / "copy.jpg").read_bytes()
    assert GPS_MARK in shelf.read(sha)
    shelf.save_copy(shelf.keep(pdf()), tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == pdf()


def test_a_copy_that_cannot_be_written_is_told_without_its_name(shelf, tmp_path):
    with pytest.raises(StorageError) as error:
        shelf.save_copy(shelf.keep(TEXT), tmp_path / "+447700900123" / "copy.txt")
    assert (error.value.code, error.value.details) == ("export_not_written", {})


def test_another_program_gets_a_copy_it_may_spoil(shelf):
    sha = shelf.keep(TEXT)
    copy = shelf.copy_to_open(sha)
    copy.write_bytes(b"spoiled")
    assert shelf.look_up(sha).state == ReceiptState.PRESENT
    assert shelf.copy_to_open(sha).read_bytes() == TEXT
    shelf.remove_copies()
    assert not copy.exists()


def test_the_app_keeps_receipts_beside_the_wallet(qapp, tmp_path, today):
    app = build_app(app_paths(tmp_path), lambda: today)
    app.receipts.keep(TEXT)
    assert (tmp_path / "receipts" / f"{SHA}.txt").read_bytes() == TEXT
