import gc
import json
from contextlib import suppress
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_helpers import NOW_MS, a_card, a_story, an_event, states_of

from leb_wallet.domain.errors import DamagedFile, NewerVersion, StorageError
from leb_wallet.domain.wallet import Wallet
from leb_wallet.storage import snapshot
from leb_wallet.storage.snapshot import Snapshot, dump_snapshot, load_snapshot

FULL = states_of(a_story())[7]


def summed(fields):
    """Return a file whose sum is right, whatever is in it."""
    body = json.dumps(fields, ensure_ascii=False)[:-1].encode() + b",\n"
    return body + f'"sum": "{sha256(body).hexdigest()}"\n}}\n'.encode()


def a_file(**fields):
    return {"leb_wallet": 1, "saved_at": None, "absorbed": None, "stamp": None, "records": {}} | fields


def refusal(data):
    with pytest.raises(StorageError) as error:
        load_snapshot(data)
    return error.value


def test_wallet_comes_back_as_it_was():
    data = dump_snapshot(Snapshot(FULL, "abc", "stamp"), NOW_MS)
    assert load_snapshot(data) == Snapshot(FULL, "abc", "stamp")
    assert load_snapshot(dump_snapshot(Snapshot(), NOW_MS)) == Snapshot()


def test_file_is_one_json_object_with_a_record_a_line():
    data = dump_snapshot(Snapshot(FULL), NOW_MS)
    fields = json.loads(data)
    assert fields["saved_at"].startswith("2026-")
    events = [event for events in FULL.events.values() for event in events]
    assert [record["id"] for record in fields["records"]["event"]] == [event.id for event in events]
    assert sum(line.startswith(b'{"id"') for line in data.splitlines()) == len(FULL.cards) + len(events)
    assert "旅行卡".encode() in data


def test_p9_what_a_newer_version_added_comes_back_byte_by_byte():
    events = {a_card().id: (an_event(kind="beamed_up", colour={"r": 1, "g": [None, True, "绿", 0.5]}),)}
    others = {"order": {"x1": {"id": "x1", "what": ["都", 1]}, "x2": {"id": "x2"}}}
    wallet = Wallet({a_card().id: a_card(shiny=True)}, events, others)
    unknown = {"theme": {"dark": [1, "深"]}, "since": 7}
    data = dump_snapshot(Snapshot(wallet, "abc", "s", unknown, {"index": {"a": 1}, "list": [1, 2]}), NOW_MS)
    found = load_snapshot(data)
    assert found.wallet == wallet
    assert dump_snapshot(found, NOW_MS) == data


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "wallet_empty"),
        (b" \n", "wallet_empty"),
        (b"\0" * 4096, "wallet_nul"),
        (b"{", "wallet_not_json"),
        (b"not json", "wallet_not_json"),
        (b"\xff\xfe\x00", "wallet_not_json"),
        (b"[" * 100_000 + b"]" * 100_000, "wallet_not_json"),
        (b'{"leb_wallet":1,"records":' + b'{"a":' * 100_000 + b"1" + b"}" * 100_001, "wallet_not_json"),
        (b"[]", "wallet_wrong_shape"),
        (b"{}", "wallet_wrong_shape"),
        (b'{"leb_wallet":"1"}', "wallet_wrong_shape"),
        (b'{"leb_wallet":0}', "wallet_wrong_shape"),
        (b'{"leb_wallet":1,"records":{"card":[],"event":[]}}', "wallet_changed_outside"),
        (summed(a_file(records=[])), "wallet_wrong_shape"),
        (summed(a_file(records={"card": 7})), "wallet_wrong_shape"),
        (summed(a_file(records={"card": [{"id": "0" * 32, "label": "x"}] * 2})), "wallet_wrong_shape"),
        (summed(a_file(records={"event": [{"id": "0" * 32}]})), "wallet_bad_record"),
    ],
)
def test_each_kind_of_damage_has_its_name(data, code):
    error = refusal(data)
    assert isinstance(error, DamagedFile)
    assert error.code == code


def test_bad_record_is_named_by_its_place_and_nothing_of_it_is_repeated():
    good = {"id": "0" * 32, "label": "x"}
    error = refusal(summed(a_file(records={"card": [good, {"id": "1" * 32, "label": ["+44 7700 900123"]}]})))
    assert error.details == {"kind": "card", "position": 1}
    assert "900123" not in f"{error} {error.__cause__}"


@pytest.mark.parametrize(
    "data",
    [
        b'{"leb_wallet":99,"all":"different"}',
        b'{"leb_wallet": 99, and no JSON from here on',
        b'{"saved_at": null, "leb_wallet": 99}',
        b'{"leb_wallet":2,"records":[]}',
    ],
)
def test_newer_file_that_cannot_be_understood_is_refused_as_newer(data):
    assert isinstance(refusal(data), NewerVersion)


def test_newer_file_that_can_be_understood_says_so():
    data = dump_snapshot(Snapshot(FULL), NOW_MS).replace(b'"leb_wallet": 1', b'"leb_wallet": 99')
    assert load_snapshot(data).newer
    assert load_snapshot(data).wallet == FULL


def test_file_cut_at_any_byte_is_refused():
    data = dump_snapshot(Snapshot(FULL), NOW_MS)
    for length in range(len(data)):
        assert isinstance(refusal(data[:length]), DamagedFile)


@given(st.data())
def test_any_flipped_bit_is_noticed(data):
    good = dump_snapshot(Snapshot(FULL), NOW_MS)
    bit = data.draw(st.integers(0, len(good) * 8 - 1))
    bad = bytearray(good)
    bad[bit // 8] ^= 1 << bit % 8
    with suppress(StorageError):
        assert load_snapshot(bytes(bad)).newer  # the version itself: opened for reading only


def test_older_file_is_brought_up_to_date_by_the_steps_since(monkeypatch):
    def rename(raw):
        raw["records"]["card"] = raw["records"].pop("sim")
        return raw

    monkeypatch.setattr(snapshot, "WALLET_MIGRATIONS", [rename])
    found = load_snapshot(summed(a_file(records={"sim": [{"id": "0" * 32, "label": "x"}]})))
    assert [card.label for card in found.wallet.cards.values()] == ["x"]
    assert not found.newer
    assert json.loads(dump_snapshot(found, NOW_MS))["leb_wallet"] == 2


def test_garbage_collection_is_on_again_after_loading():
    load_snapshot(dump_snapshot(Snapshot(FULL), NOW_MS))
    refusal(b"{")
    assert gc.isenabled()
