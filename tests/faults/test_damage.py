"""Every file we write, cut at any byte and with bits flipped: nothing unnoticed, nothing crashes, the rest is there."""

import os
import random
from typing import NamedTuple

import pytest
from faulty_files import in_force
from operations import CARD, COPY, MARKS, RECEIPT, Session, a_used_wallet, seen
from results import FULL, noted
from storage_helpers import QuickFiles, a_card, an_event

from leb_wallet.domain.errors import StorageError, WalletError
from leb_wallet.domain.receipts import ReceiptState
from leb_wallet.domain.settings import AppState
from leb_wallet.storage.backups import BackupStore
from leb_wallet.storage.foreign_copy import read_copy
from leb_wallet.storage.past_lines import pieces
from leb_wallet.storage.rebuild import read_chain, rebuild
from leb_wallet.storage.settings_file import load_lenient
from leb_wallet.ui.error_sentences import SENTENCES
from leb_wallet.ui.errors import sentence

EVERY = 1 if FULL else 31  # of the places at which files are cut
FLIPS = 10_000 if FULL else 300
SEED = int(os.environ.get("LEB_WALLET_SEED", "20261122"))
RECORDS = 12  # in the journal, one a line


class Whole(NamedTuple):
    """A folder with every kind of file, and what it shows."""

    folder: object
    shown: dict
    chain: object
    files: dict


@pytest.fixture(scope="module", autouse=True)
def _quick_disk():
    with in_force(QuickFiles()):
        yield


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    a_used_wallet(folder)
    session = Session(folder)
    for number in range(RECORDS):
        session.wallets.record_event(an_event(200 + number, 7, note=f"act {number}"))
    session.copy_everything()
    session.back_up()
    kinds = {
        "wallet": session.data / "wallet.json",
        "journal": session.data / "journal.jsonl",
        "settings": session.settings_file,
        "state": session.state_file,
        "reminders": session.data / "reminders.json",
        "history": next((session.data / "history").iterdir()),
        "receipt": next((session.data / "receipts").iterdir()),
        "backup": next((session.data / "backups").iterdir()),
        "copy": folder / COPY,
    }
    files = {kind: (path, path.read_bytes()) for kind, path in kinds.items()}
    return Whole(folder, seen(folder), read_chain(pieces(session.data)), files)


CHECKED = ("wallet", "journal", "history", "receipt", "backup", "copy")  # with a sum over every byte
CHOICES = ("settings", "state", "reminders")  # for people to edit: no sum, and nothing in them moves a date
LOOKS = {}


def looks_at(kind):
    return lambda function: LOOKS.setdefault(kind, function)


def told(error):
    """A refusal has a sentence and no secret."""
    assert error.code in SENTENCES, error.code
    said = f"{sentence(error)} {error!r}"
    assert not [mark for mark in MARKS if mark in said], said


@looks_at("wallet")
@looks_at("journal")
def _opens(whole):
    """Open the wallet; where it is refused, rebuild it. Return whether anything was noticed, and the wallet."""
    try:
        session = Session(whole.folder)
        if session.refused is not None:
            raise session.refused
    except StorageError as error:
        told(error)
        try:
            return True, rebuild(whole.folder / "data").wallet
        except StorageError as refused:
            told(refused)
            return True, None
    is_noticed = bool(session.notices or session.wallets.read_only)
    assert all(notice.code in SENTENCES for notice in session.notices)
    return is_noticed, session.wallets.wallet


@looks_at("history")
def _history(whole):
    assert Session(whole.folder).wallets.wallet == whole.shown["wallet"]
    chain = read_chain(pieces(whole.folder / "data"))
    is_same = chain.lines == whole.chain.lines
    assert is_same or chain.unreadable or chain.damaged or chain.gaps, "lines are missing and nobody says so"
    return not is_same, whole.shown["wallet"]


@looks_at("receipt")
def _receipt(whole):
    session = Session(whole.folder)
    (sha,) = whole.shown["receipts"]
    found, data = session.receipts.look_into(sha)
    assert (found.state == ReceiptState.PRESENT) == (data == RECEIPT)
    return found.state == ReceiptState.ALTERED, session.wallets.wallet


@looks_at("backup")
def _backup(whole):
    store = BackupStore(whole.folder / "data")
    (backup,) = store.all()
    try:
        found = store.load(backup.name)
    except StorageError as error:
        told(error)
        return True, whole.shown["wallet"]
    return found.newer, found.wallet


@looks_at("copy")
def _copy(whole):
    path, _ = whole.files["copy"]
    try:
        found = read_copy(path)
    except WalletError as error:
        told(error)
        return True, None
    return bool(found.lost), found.wallet


@looks_at("settings")
def _settings(whole):
    loaded = load_lenient(type(whole.shown["settings"]), whole.files["settings"][0])
    return bool(loaded.notices), loaded.value


@looks_at("state")
def _state(whole):
    loaded = load_lenient(AppState, whole.files["state"][0])
    return bool(loaded.notices), loaded.value


@looks_at("reminders")
def _reminders(whole):
    log = Session(whole.folder).reminders.load()
    return any(whole.files["reminders"][0].parent.glob("reminders.json.bad-*")), log


def look(whole, kind, bad):
    """Put other content in place of a file, look, and put the right one back; see ``_opens`` for what is returned."""
    path, good = whole.files[kind]
    path.write_bytes(bad)
    try:
        found = LOOKS[kind](whole)
        assert path.read_bytes() == bad, "a damaged file is left as it is"
        return found
    finally:
        path.write_bytes(good)
        for copy in path.parent.glob("*.bad-*"):
            copy.unlink()


def expected(whole, kind):
    """Return what an undamaged file shows."""
    return whole.shown.get(kind, whole.shown["wallet"])


def records(wallet):
    return {*wallet.cards, *(event.id for event in wallet.all_events())}


@pytest.mark.slow
@pytest.mark.parametrize("kind", CHECKED + CHOICES)
def test_p1_p14_a_file_cut_at_any_byte_is_an_earlier_state_or_told(kind, whole):
    good = whole.files[kind][1]
    right = look(whole, kind, good)
    assert not right[0], "the whole file is fine"
    places = range(0, len(good), EVERY)
    for length in places:
        is_noticed, found = look(whole, kind, good[:length])
        is_line_end = kind == "journal" and length >= good.index(b"\n")
        assert is_noticed or found == right[1] or is_line_end, f"{kind} cut at {length} unnoticed"
        if kind in ("wallet", "journal"):
            check_cut_wallet(kind, good, length, found, whole.shown["wallet"])
    noted("cuts", len(places), file=kind)


def check_cut_wallet(kind, good, length, found, wallet):
    if kind == "wallet":
        assert found == wallet, f"rebuilt from a snapshot cut at {length}, it lacks something"
        return
    lines = good[: length + 1].count(b"\n")  # the last one may lack its line break
    lost = {f"{200 + number:08x}" for number in range(max(0, lines - 2), RECORDS)}
    missing = records(wallet) - (records(found) if found else set())
    assert missing <= lost | ({CARD.id, f"{70:08x}", *lost} if lines < 2 else set()), f"cut at {length}: {missing}"


@pytest.mark.slow
def test_p1_p14_no_flipped_bit_goes_unnoticed_and_what_is_undamaged_is_all_there(whole):
    dice = random.Random(SEED)
    weights = [len(whole.files[kind][1]) for kind in CHECKED]
    right = {kind: look(whole, kind, whole.files[kind][1])[1] for kind in CHECKED}
    for turn in range(FLIPS):
        kind = dice.choice(CHECKED) if turn % 2 else dice.choices(CHECKED, weights)[0]
        good = whole.files[kind][1]
        bits = [dice.randrange(len(good) * 8) for _ in range(dice.choice((1, 1, 1, 2, 3)))]
        where = f"seed {SEED}, turn {turn}: bits {bits} of {kind}"
        is_noticed, found = look(whole, kind, flipped(good, bits))
        assert is_noticed or found == right[kind], f"{where}: unnoticed"
        if kind == "wallet":
            assert found is None or records(found) >= records(whole.shown["wallet"]), f"{where}: records are missing"
        elif kind == "journal":
            check_undamaged_lines(good, bits, found, whole.shown["wallet"], where)
    noted("bits", FLIPS)


def flipped(good, bits):
    bad = bytearray(good)
    for bit in bits:
        bad[bit // 8] ^= 1 << bit % 8
    return bytes(bad)


def check_undamaged_lines(good, bits, found, wallet, where):
    """Every record of a line in which no bit was flipped is there; a line that is not of the wallet is refused."""
    if found is None:  # by a number of a newer version: refused as a whole, and left as it is
        return
    hit = {good[: bit // 8].count(b"\n") for bit in bits}
    hit |= {line + 1 for line in hit}  # a flipped line break damages two
    lost = {f"{200 + line - 2:08x}" for line in hit}
    if hit & {0, 1}:
        lost |= {CARD.id, f"{70:08x}"}
    missing = records(wallet) - records(found)
    if CARD.id not in found.cards:
        lost |= {event.id for event in wallet.events_of(CARD.id)}
    assert missing <= lost, f"{where}: {missing - lost}"


@pytest.mark.slow
def test_flipped_bits_in_choices_crash_nothing_and_touch_no_record(whole):
    dice = random.Random(SEED)
    for turn in range(FLIPS // 10):
        kind = dice.choice(CHOICES)
        good = whole.files[kind][1]
        is_noticed, found = look(whole, kind, flipped(good, [dice.randrange(len(good) * 8)]))
        assert is_noticed or found is not None
        assert type(found) is type(expected(whole, kind)), f"seed {SEED}, turn {turn}"
    assert Session(whole.folder).wallets.wallet == whole.shown["wallet"]
    noted("bits_in_choices", FLIPS // 10)


@pytest.mark.parametrize("kind", ["wallet", "journal"])
@pytest.mark.parametrize("bad", [b"", b"\0" * 4096, b"\0"])
def test_p1_an_empty_or_nul_file_is_damage_and_can_be_rebuilt(kind, bad, whole):
    is_noticed, found = look(whole, kind, bad)
    assert is_noticed
    assert found is not None
    assert a_card(1).id in found.cards
