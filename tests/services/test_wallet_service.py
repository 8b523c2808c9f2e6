"""The one way to change the wallet: write, keep, announce."""

import errno
import json
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest

from leb_wallet.domain.errors import NotFound, StorageError, WalletError
from leb_wallet.domain.events import Event
from leb_wallet.domain.ids import new_id
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.files import Files
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.wallet_store import WalletStore

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class FullDisk(Files):
    """Files on a disk that is full from a moment on."""

    is_full = False

    def call(self, name, act, *args):
        if self.is_full and name in ("write", "replace"):
            raise OSError(errno.ENOSPC, "no space left")
        return super().call(name, act, *args)


def open_service(folder, device="0000000a", files=None):
    store = WalletStore(folder, device, lambda: 1_795_000_000_000, **({"files": files} if files else {}))
    return WalletService(store, WalletLock(folder), store.open(), lambda: NOW)


@pytest.fixture
def service(tmp_path, qapp):
    return open_service(tmp_path)


def top_up(card, on=date(2026, 11, 1), **fields):
    return Event(id=new_id(), card_id=card.id, kind="top_up", happened_on=on, **fields)


def test_p2_what_was_announced_is_on_the_disk(service, tmp_path, make_card):
    seen = []
    service.wallet_changed.connect(lambda wallet: seen.append((wallet, open_service(tmp_path).wallet)))
    card = make_card()
    service.add_card(card)
    service.record_event(top_up(card))
    assert len(seen) == 2
    assert all(announced == on_disk for announced, on_disk in seen)


def test_a_failed_save_changes_nothing_and_announces_nothing(tmp_path, make_card, qapp):
    files = FullDisk()
    service = open_service(tmp_path, files=files)
    card = make_card()
    service.add_card(card)
    before = service.wallet
    seen = []
    service.wallet_changed.connect(seen.append)
    files.is_full = True
    with pytest.raises(StorageError, match="disk_full"):
        service.record_event(top_up(card))
    assert service.wallet is before
    assert seen == []
    assert service.undo_reason == "add_card"
    files.is_full = False
    service.record_event(top_up(card))
    assert open_service(tmp_path).wallet == service.wallet


def test_p4_every_change_can_be_undone_and_done_again(service, tmp_path, make_card):
    card = make_card()
    event = top_up(card)
    states = [service.wallet]
    for change in (
        lambda: service.add_card(card),
        lambda: service.record_event(event),
        lambda: service.change_event(event, event.replace(note="paid at the kiosk")),
        lambda: service.change_card(card, card.replace(label="Home")),
        lambda: service.archive_card(card.replace(label="Home"), True),
        lambda: service.delete_card(card),
    ):
        change()
        states.append(service.wallet)
    for state in reversed(states[:-1]):
        service.undo()
        assert service.wallet == state
    assert service.undo_reason is None
    for state in states[1:]:
        service.redo()
        assert service.wallet == state
    assert service.redo_reason is None
    assert open_service(tmp_path).wallet == service.wallet


def test_deleting_a_card_and_taking_it_back_brings_its_events_back(service, make_card):
    card = make_card()
    service.add_card(card)
    events = {top_up(card, date(2026, month, 1)).id for month in (1, 2, 3)}
    for event_id in events:
        service.record_event(top_up(card).replace(id=event_id))
    service.delete_card(card)
    assert service.wallet.events_of(card.id) == ()
    service.undo()
    assert {event.id for event in service.wallet.events_of(card.id)} == events


def test_p3_a_change_is_made_on_top_of_what_another_process_wrote(service, tmp_path, make_card):
    first, second = make_card("one"), make_card("two")
    other = open_service(tmp_path, "0000000b")
    service.add_card(first)
    other.add_card(second)
    service.record_event(top_up(first))
    assert {card.label for card in service.wallet.cards.values()} == {"one", "two"}
    other.refresh()
    assert other.wallet == service.wallet == open_service(tmp_path).wallet


def test_undo_does_not_take_back_what_another_process_did(service, tmp_path, make_card):
    card = make_card(note="old")
    service.add_card(card)
    service.change_card(card, card.replace(label="mine"))
    other = open_service(tmp_path, "0000000b")
    shown = other.wallet.card(card.id)
    other.change_card(shown, shown.replace(note="theirs"))
    service.undo()
    assert (service.wallet.card(card.id).label, service.wallet.card(card.id).note) == ("Travel SIM", "theirs")


def test_undo_of_something_deleted_elsewhere_says_so_and_is_dropped(service, tmp_path, make_card):
    card = make_card()
    service.add_card(card)
    service.change_card(card, card.replace(label="mine"))
    other = open_service(tmp_path, "0000000b")
    other.delete_card(card)
    with pytest.raises(NotFound, match="card_not_found"):
        service.undo()
    assert service.wallet.cards == {}


def test_an_act_on_a_deleted_card_is_refused(service, make_card):
    with pytest.raises(NotFound, match="card_not_found"):
        service.record_event(top_up(make_card()))


def test_closing_absorbs_the_journal_and_loses_nothing(service, tmp_path, make_card):
    service.add_card(make_card())
    service.close()
    assert (tmp_path / "wallet.json").exists()
    assert open_service(tmp_path).wallet == service.wallet


def test_a_wallet_of_a_newer_version_is_read_and_never_written(tmp_path, make_card, qapp):
    service = open_service(tmp_path)
    service.add_card(make_card())
    journal = tmp_path / "journal.jsonl"
    last_sum = json.loads(journal.read_bytes().splitlines()[-1])["sum"]
    body = b'{"v":99,"at":"1795000000001-0000-0000000c","poem":"from the future"'
    check = sha256(last_sum.encode() + body).hexdigest()[:16]
    before = journal.read_bytes() + body + f',"sum":"{check}"}}\n'.encode()
    journal.write_bytes(before)
    newer = open_service(tmp_path)
    assert newer.read_only
    with pytest.raises(WalletError):
        newer.add_card(make_card())
    newer.close()
    assert journal.read_bytes() == before


def test_a_recorded_event_carries_the_moment_of_recording(service, make_card):
    card = make_card()
    service.add_card(card, top_up(card))
    service.record_event(top_up(card))
    assert {event.recorded_at for event in service.wallet.all_events()} == {NOW}
