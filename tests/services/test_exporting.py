"""What leaves the wallet comes back as it was, holds what it says, and no secret that was not asked for."""

import json
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from whole_wallets import RECEIPTS, wallets

from leb_wallet.app.keeping import make_backups
from leb_wallet.app.paths import app_paths
from leb_wallet.app.wallet_app import build_app
from leb_wallet.domain.cards import PhoneNumber, card_from_provider
from leb_wallet.domain.difference import missing_edits
from leb_wallet.domain.errors import DamagedFile, InvalidInput, WalletError
from leb_wallet.domain.events import Event
from leb_wallet.domain.importing.table_rows import read_rows
from leb_wallet.domain.receipts import attached
from leb_wallet.domain.wallet import Change, Wallet
from leb_wallet.resources import resource_path
from leb_wallet.services.exporting import Exporting, OwnKind, kind_of, opened_with
from leb_wallet.services.importing import Source, known_now, open_file
from leb_wallet.storage.files import Files
from leb_wallet.storage.foreign_copy import put_receipts_back, read_copy
from leb_wallet.storage.receipt_store import ReceiptStore
from leb_wallet.storage.schemas import schema_files
from leb_wallet.ui.exporting.table_words import TableWords

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MARKS = {
    "activation_code": "LPA:1$smdp.marked.example$MATCHINGMARK",
    "confirmation_code": "CONFIRMMARK",
}
SCHEMAS = {
    name: jsonschema.Draft202012Validator(json.loads(resource_path(f"schema/{name}.schema.json").read_bytes()))
    for name in ("wallet", "card")
}
SECRETS = ("smdp.marked", "MATCHINGMARK", "CONFIRMMARK", "VOUCHERMARK", "SERVICEMARK")


class QuickFiles(Files):
    """Real files, without waiting for the disk."""

    def call(self, name, act, *args):
        return None if name in ("fsync", "fsync_folder") else act(*args)


class Place:
    """A wallet in a folder with what exports it."""

    def __init__(self, folder, today):
        self.app = build_app(app_paths(folder), lambda: today, UTC)
        self.paths, self.wallets, self.shelf = app_paths(folder), self.app.wallets, self.app.receipts
        self.exporting = Exporting(self.wallets, self.app.board, self.shelf, lambda: NOW, QuickFiles())
        self.backups = make_backups(self.app, self.paths)

    def take_over(self, wallet):
        self.wallets.apply(Change("x", missing_edits(self.wallets.wallet, wallet)))


@pytest.fixture
def place(qapp, tmp_path, today):
    made = Place(tmp_path / "here", today)
    yield made
    made.wallets.close()


@pytest.fixture
def other(qapp, tmp_path, today):
    made = Place(tmp_path / "there", today)
    yield made
    made.wallets.close()


def marked_card(place, **fields):
    provider = place.app.catalogue.known("giffgaff-uk")
    number = PhoneNumber(typed="+447700900123", e164="+447700900123")
    return card_from_provider(
        provider, "Bank", **{"numbers": (number,), "iccid": "8944110065123456783"} | MARKS | fields
    )


def marked(place):
    """Fill a wallet with a card and a record in which every secret is marked."""
    from leb_wallet.domain.accounts import Account

    card = marked_card(place, accounts=(Account(id="a" * 32, name="SERVICEMARK"),), unknown_of_later="MATCHINGMARK")
    sha = place.shelf.keep(b"%PDF-1.4 paid")
    act = Event(
        id="e" * 32,
        card_id=card.id,
        kind="top_up",
        happened_on=NOW.date() - timedelta(30),
        amount=10,
        currency="GBP",
        voucher_code="VOUCHERMARK",
        receipts=(sha,),
        note="=2+3",
        order_number="+A1",
    )
    place.wallets.add_card(card, act)
    return card, act


# --- Everything -------------------------------------------------------------------------------


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(wallet=wallets())
def test_p4_an_exported_wallet_taken_into_an_empty_one_is_the_same(place, wallet):
    """All fields, receipts by their sums."""
    for data in RECEIPTS.values():
        place.shelf.keep(data)
    place.exporting._wallets = type("Wallets", (), {"wallet": wallet})
    with TemporaryDirectory() as name:
        path = Path(name) / "w.zip"
        place.exporting.write_wallet(path, with_secrets=True)
        copy = read_copy(path)
        again = Wallet().with_change(Change("x", missing_edits(Wallet(), copy.wallet)))
        assert again == wallet
        named = {sha for _, sha in attached(wallet) if sha in RECEIPTS}
        assert copy.receipts == named
        store = ReceiptStore(Path(name) / "receipts", QuickFiles())
        put_receipts_back(path, copy.receipts, store, QuickFiles())
        assert {sha: store.read(sha) for sha in store.files()} == {sha: RECEIPTS[sha] for sha in named}


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(wallet=wallets())
def test_every_export_is_as_the_published_schema_says(place, wallet):
    place.exporting._wallets = type("Wallets", (), {"wallet": wallet})
    with TemporaryDirectory() as name:
        path = Path(name) / "w.zip"
        place.exporting.write_wallet(path, with_secrets=True)
        with ZipFile(path) as zipped:
            assert zipped.read("schema.json") == resource_path("schema/wallet.schema.json").read_bytes()
            SCHEMAS["wallet"].validate(json.loads(zipped.read("wallet.json")))
        for card_id in wallet.cards:
            place.exporting.write_card(path, place.exporting.card_for_other(card_id))
            with ZipFile(path) as zipped:
                SCHEMAS["card"].validate(json.loads(zipped.read("card.json")))


def test_the_published_schemas_are_those_of_the_models():
    """After a change of a model: ``python packaging/build.py schemas``."""
    for name, data in schema_files().items():
        assert resource_path(f"schema/{name}").read_bytes() == data, name


def test_the_schema_refuses_what_is_no_wallet():
    with pytest.raises(jsonschema.ValidationError):
        SCHEMAS["wallet"].validate({"leb_wallet": 1, "records": {"card": [{"id": "x"}]}})


def test_an_export_is_taken_in_by_restoring_and_undo_takes_it_back(place, other, tmp_path):
    marked(place)
    done = place.exporting.write_wallet(tmp_path / "w.zip", with_secrets=True)
    assert done == (1, 1, 1, 0)
    other.backups.merge(other.backups.load_file(tmp_path / "w.zip"), tmp_path / "w.zip")
    assert other.wallets.wallet == place.wallets.wallet
    assert other.shelf.read(next(iter(other.wallets.wallet.all_events())).receipts[0]) == b"%PDF-1.4 paid"
    other.wallets.undo()
    assert other.wallets.wallet == Wallet()


def test_i10_an_older_export_adds_what_is_missing_and_replaces_nothing(place, tmp_path):
    card, act = marked(place)
    place.exporting.write_wallet(tmp_path / "old.zip", with_secrets=True)
    renamed = card.replace(label="Bank, new")
    place.wallets.change_card(card, renamed)
    place.wallets.delete_event(act)
    newer = Event(id="f" * 32, card_id=card.id, kind="sms_out", happened_on=NOW.date())
    place.wallets.record_event(newer)
    copy = place.backups.load_file(tmp_path / "old.zip")
    place.backups.merge(copy, tmp_path / "old.zip")
    assert place.wallets.wallet.card(card.id) == renamed
    assert {event.id for event in place.wallets.wallet.all_events()} == {act.id, newer.id}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "names",
    [
        ("../wallet.json", "/etc/wallet.json", "C:\\wallet.json", "receipts/../../x", "a/wallet.json"),
        ("WALLET.JSON", "Wallet.json"),
        ("link",),
    ],
)
def test_i11_hostile_names_in_an_export_lead_nowhere(place, other, tmp_path, names):
    marked(place)
    path = tmp_path / "w.zip"
    place.exporting.write_wallet(path, with_secrets=True)
    with ZipFile(path, "a") as zipped:
        for name in names:
            zipped.writestr(name, b"evil")
    before = {found for found in tmp_path.rglob("*") if "there" not in found.parts}
    copy = other.backups.load_file(path)
    other.backups.merge(copy, path)
    assert other.wallets.wallet == place.wallets.wallet
    assert {found for found in tmp_path.rglob("*") if "there" not in found.parts} == before


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_i11_two_wallets_in_one_export_are_refused(place, other, tmp_path):
    marked(place)
    place.exporting.write_wallet(tmp_path / "w.zip", with_secrets=True)
    with ZipFile(tmp_path / "w.zip", "a") as zipped:
        zipped.writestr("wallet.json", b"{}")
    with pytest.raises(InvalidInput, match="copy_not_a_wallet"):
        other.backups.load_file(tmp_path / "w.zip")


def test_p11_without_secrets_an_export_holds_none(place, other, tmp_path):
    card, _ = marked(place)
    place.exporting.write_wallet(tmp_path / "w.zip", with_secrets=False)
    place.exporting.write_wallet(tmp_path / "all.zip", with_secrets=True)
    told, everything = unzipped(tmp_path / "w.zip"), unzipped(tmp_path / "all.zip")
    assert [mark for mark in SECRETS if mark in everything] == [*SECRETS]  # so that we know that they are there
    assert [mark for mark in SECRETS if mark in told] == []
    assert "+447700900123" in told
    other.backups.merge(other.backups.load_file(tmp_path / "w.zip"), tmp_path / "w.zip")
    assert other.wallets.wallet.card(card.id).label == "Bank"


def test_p11_a_half_typed_voucher_stays_inside(place, tmp_path):
    from leb_wallet.domain.walk import Walk

    card = marked_card(place)
    walk = Walk(way="shop", step="voucher", typed={"voucher_code": "VOUCHERMARK", "amount": "10"})
    place.wallets.add_card(card, Event(id="e" * 32, card_id=card.id, kind="top_up", happened_on=NOW.date(), walk=walk))
    place.exporting.write_wallet(tmp_path / "w.zip", with_secrets=False)
    assert "VOUCHERMARK" not in unzipped(tmp_path / "w.zip")
    assert '"amount":"10"' in unzipped(tmp_path / "w.zip")


def unzipped(path):
    with ZipFile(path) as zipped:
        return "\n".join(zipped.read(name).decode("utf-8", "replace") for name in zipped.namelist())


def test_a_missing_receipt_is_counted(place, tmp_path):
    card = marked_card(place)
    act = Event(id="e" * 32, card_id=card.id, kind="top_up", happened_on=NOW.date(), receipts=("0" * 64,))
    place.wallets.add_card(card, act)
    assert place.exporting.write_wallet(tmp_path / "w.zip", with_secrets=True).lacking == 1


# --- For a passphrase -------------------------------------------------------------------------


@pytest.mark.slow
def test_p11_a_protected_export_is_complete_unreadable_and_opens_with_the_age_tool(place, other, tmp_path):
    marked(place)
    path = tmp_path / "w.age"
    place.exporting.write_wallet(path, with_secrets=True, passphrase="correct horse")
    data = path.read_bytes()
    assert kind_of(data) == OwnKind.SEALED
    assert not any(mark.encode() in data for mark in SECRETS)
    content = opened_with(data, "correct horse")
    assert kind_of(content) == OwnKind.WALLET
    other.backups.merge(other.backups.load_file(content), content)
    assert other.wallets.wallet == place.wallets.wallet
    assert [found for found in tmp_path.iterdir() if found.suffix == ".tmp"] == []


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("age") is None or shutil.which("script") is None, reason="needs age and script")
def test_the_age_tool_opens_a_protected_export(place, tmp_path):
    marked(place)
    path, out = tmp_path / "w.age", tmp_path / "w.zip"
    place.exporting.write_wallet(path, with_secrets=True, passphrase="correct horse")
    command = ["script", "-qec", f"age -d -o {out} {path}", "/dev/null"]  # age asks at a terminal only
    subprocess.run(command, input=b"correct horse\n", check=True, capture_output=True, timeout=60)
    assert read_copy(out).wallet == place.wallets.wallet


def test_an_import_knows_what_this_program_has_written(place, tmp_path):
    card, _ = marked(place)
    place.exporting.write_wallet(tmp_path / "w.zip", with_secrets=True)
    path = handed_file(place, card.id, tmp_path / "a.lebcard")
    table = place.exporting.table_bytes(place.exporting.table("cards", TableWords()), "Cards", as_xlsx=True)
    known = known_now(place.wallets.wallet, place.app.catalogue, NOW, NOW.date())
    contents = {
        OwnKind.WALLET: (tmp_path / "w.zip").read_bytes(),
        OwnKind.CARD: path.read_bytes(),
        OwnKind.SEALED: b"-----BEGIN AGE ENCRYPTED FILE-----\n",
        "table": table,
    }
    for code, data in contents.items():
        opened = open_file(Source("x", data), known)
        assert (opened.code, opened.found) == (code, None)


@pytest.mark.parametrize("as_xlsx", [False, True])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_i7_a_table_of_cards_is_the_same_cards_again(place, other, as_xlsx, language, languages):
    languages.apply(language)
    marked(place)
    table = place.exporting.table("cards", TableWords(), with_secrets=True)
    data = place.exporting.table_bytes(table, "Cards", as_xlsx=as_xlsx)
    known = known_now(Wallet(), other.app.catalogue, NOW, NOW.date())
    opened = open_file(Source("x", data), known)
    found = read_rows(opened.table, opened.layout, known)
    assert [problem.code for problem in found.problems] == []
    (card,) = [one.card for one in found.cards]
    assert (card.label, card.number, card.iccid, card.note) == ("Bank", "+447700900123", "8944110065123456783", "")
    assert (card.provider_id, card.activation_code) == ("giffgaff-uk", MARKS["activation_code"])


def test_a_passphrase_cannot_be_empty(place, tmp_path):
    with pytest.raises(InvalidInput, match="passphrase_empty"):
        opened_with(b"-----BEGIN AGE ENCRYPTED FILE-----", "")


# --- One card ---------------------------------------------------------------------------------


def handed_file(place, card_id, path, **words):
    place.exporting.write_card(path, place.exporting.card_for_other(card_id, **words))
    return path


def test_a_card_goes_to_a_relative_and_comes_back_with_the_receipt(place, other, tmp_path):
    card, act = marked(place)
    path = handed_file(place, card.id, tmp_path / "a.lebcard", sender="Mum", message="Please before May")
    file = other.exporting.read_card(path.read_bytes())
    taken = other.exporting.take_in(file)
    there = other.wallets.wallet.card(card.id)
    assert taken.card is not None
    assert (there.owner, there.note, there.rules) == ("Mum", "Please before May", card.rules)
    rows = {row.card.id: row.deadlines.last_safe_day for row in place.exporting.rows()}
    assert other.exporting.rows()[0].deadlines.last_safe_day == rows[card.id]
    assert file.found.wanted.by == rows[card.id]
    sha = other.shelf.keep(b"%PDF-1.4 done")
    done = Event(id="d" * 32, card_id=card.id, kind="top_up", happened_on=NOW.date(), amount=5, currency="GBP",
                 receipts=(sha,), note="at the kiosk")  # fmt: skip
    other.wallets.record_event(done)
    handed_file(other, card.id, tmp_path / "b.lebcard")
    back = place.exporting.read_card((tmp_path / "b.lebcard").read_bytes())
    assert [event.id for event in back.found.events] == [done.id]
    place.exporting.take_in(back)
    home = {event.id: event for event in place.wallets.wallet.events_of(card.id)}
    assert home.keys() == {act.id, done.id}
    assert (home[done.id].note, home[done.id].amount) == ("at the kiosk", 5)
    assert home[act.id].voucher_code == "VOUCHERMARK"  # nothing of one's own was changed
    assert place.wallets.wallet.card(card.id) == card
    assert place.shelf.read(sha) == b"%PDF-1.4 done"


def test_replaying_a_card_file_twice_changes_nothing(place, other, tmp_path):
    card, _ = marked(place)
    file = other.exporting.read_card(handed_file(place, card.id, tmp_path / "a.lebcard").read_bytes())
    other.exporting.take_in(file)
    other.wallets.record_event(Event(id="d" * 32, card_id=card.id, kind="sms_out", happened_on=NOW.date()))
    before = other.wallets.wallet
    assert other.exporting.take_in(file).is_empty
    assert other.wallets.wallet == before
    back = place.exporting.read_card(handed_file(other, card.id, tmp_path / "b.lebcard").read_bytes())
    assert len(place.exporting.take_in(back).events) == 1
    before = place.wallets.wallet
    assert place.exporting.take_in(back).is_empty
    assert place.exporting.take_in(file).is_empty  # nor one's own file
    assert place.wallets.wallet == before


def test_only_what_was_done_can_be_sent_back_without_taking_the_card_in(place, other, tmp_path):
    card, _ = marked(place)
    asked = other.exporting.read_card(handed_file(place, card.id, tmp_path / "a.lebcard").read_bytes()).found
    sha = other.shelf.keep(b"%PDF-1.4 done")
    done = Event(id="d" * 32, card_id=card.id, kind="top_up", happened_on=NOW.date(), receipts=(sha,))
    other.exporting.write_card(tmp_path / "b.lebcard", other.exporting.answer_to(asked, [done]))
    assert other.wallets.wallet == Wallet()
    taken = place.exporting.take_in(place.exporting.read_card((tmp_path / "b.lebcard").read_bytes()))
    assert [event.id for event in taken.events] == ["d" * 32]
    assert place.shelf.read(sha) == b"%PDF-1.4 done"


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(wallet=wallets())
def test_p11_a_card_file_holds_that_card_alone_and_no_codes(place, wallet):
    place.exporting._wallets = type("Wallets", (), {"wallet": wallet})
    for card_id in wallet.cards:
        found = place.exporting.card_for_other(card_id)
        assert {event.card_id for event in found.events} <= {card_id}
        text = found.model_dump_json()
        assert not any(other_id in text for other_id in wallet.cards.keys() - {card_id})
        assert not found.receipts
        for name in ("iccid", "eid", "activation_code", "confirmation_code", "note", "owner", "place", "accounts"):
            assert not getattr(found.card, name), name
        assert not any(e.note or e.order_number or e.voucher_code or e.walk for e in found.events)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"{}", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_card_file_is_refused(place, content):
    with pytest.raises(WalletError, match="hand_over"):
        place.exporting.read_card(content)


def forged(path, target, changes):
    with ZipFile(path) as source:
        content = {name: source.read(name) for name in source.namelist()} | changes
    with ZipFile(target, "w") as zipped:
        for name, data in content.items():
            zipped.writestr(name, data)
    return target.read_bytes()


def test_a_card_file_with_records_of_another_card_is_refused(place, tmp_path):
    card, _ = marked(place)
    path = handed_file(place, card.id, tmp_path / "a.lebcard")
    with ZipFile(path) as zipped:
        raw = json.loads(zipped.read("card.json"))
    raw["events"][0]["card_id"] = "b" * 32
    data = forged(path, tmp_path / "b.lebcard", {"card.json": json.dumps(raw).encode()})
    with pytest.raises(InvalidInput, match="hand_over_damaged"):
        place.exporting.read_card(data)


def test_i11_a_card_file_with_hostile_names_or_a_forged_receipt_leads_nowhere(place, other, tmp_path):
    card, _ = marked(place)
    asked = place.exporting.card_for_other(card.id)
    sha = other.shelf.keep(b"%PDF-1.4 done")
    done = Event(id="d" * 32, card_id=card.id, kind="top_up", happened_on=NOW.date(), receipts=(sha,))
    other.exporting.write_card(tmp_path / "a.lebcard", other.exporting.answer_to(asked, [done]))
    odd = {"../evil": b"x", "/etc/evil": b"x", "receipts/../../evil": b"x"}
    assert place.exporting.read_card(forged(tmp_path / "a.lebcard", tmp_path / "b", odd)).receipts.keys() == {sha}
    twin = forged(tmp_path / "a.lebcard", tmp_path / "b", {"CARD.json": b"{}"})
    with pytest.raises(InvalidInput, match="hand_over_damaged"):
        place.exporting.read_card(twin)
    false = forged(tmp_path / "a.lebcard", tmp_path / "b", {f"receipts/{sha}.pdf": b"%PDF-1.4 false"})
    before = place.wallets.wallet
    with pytest.raises(InvalidInput, match="hand_over_damaged"):
        place.exporting.take_in(place.exporting.read_card(false))
    assert place.wallets.wallet == before
    assert sha256(b"%PDF-1.4 false").hexdigest() not in {path.name[:64] for path in tmp_path.rglob("*.pdf")}


def test_a_damaged_zip_is_told_apart_from_none(place, tmp_path):
    marked(place)
    place.exporting.write_wallet(tmp_path / "w.zip", with_secrets=True)
    whole = (tmp_path / "w.zip").read_bytes()
    (tmp_path / "w.zip").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DamagedFile, match="copy_damaged"):
        read_copy(tmp_path / "w.zip")
