"""Evidence packs: what is in them, what is not, and that they can be checked without this program."""

import errno
import json
import shutil
import subprocess
from datetime import date
from decimal import Decimal
from hashlib import sha256
from html.parser import HTMLParser
from zipfile import ZipFile

import pytest
from receipt_samples import GPS_MARK, TEXT, pdf, photo

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.errors import InvalidInput, StorageError
from leb_wallet.domain.events import Event
from leb_wallet.domain.evidence import EvidenceChoice
from leb_wallet.services import evidence as evidence_module
from leb_wallet.services.evidence import EvidenceService
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.storage.files import Files
from leb_wallet.storage.receipt_store import ReceiptStore
from leb_wallet.ui.receipts.evidence_page import EvidencePage

NUMBER = "+447700900123"
TODAY = date(2026, 11, 22)


@pytest.fixture
def shelf(tmp_path):
    return ReceiptShelf(ReceiptStore(tmp_path / "receipts"))


@pytest.fixture
def service(shelf):
    return EvidenceService(shelf)


@pytest.fixture
def card(make_card):
    number = PhoneNumber(typed=NUMBER, e164=NUMBER)
    return make_card("Bank <script>alert(1)</script>", provider_name="giffgaff", numbers=(number,))


@pytest.fixture
def event(card, shelf):
    return Event(
        id="e" * 32,
        card_id=card.id,
        kind="top_up",
        happened_on=date(2026, 11, 1),
        state="paid",
        amount=Decimal("10.50"),
        bonus=Decimal(1),
        fee=Decimal("0.25"),
        currency="GBP",
        paid=Decimal(99),
        paid_currency="CNY",
        pay_with="alipay",
        channel="third_party",
        order_number='A<1>"2"',
        voucher_code="VOUCHERMARK",
        note="first line\n<img src=http://example.com/x>",
        receipts=(shelf.keep(TEXT), shelf.keep(photo()), shelf.keep(pdf())),
    )


def packed(service, records, path, **options):
    evidence = service.gather(records, EvidenceChoice(**options), TODAY)
    service.write(evidence, EvidencePage().html(evidence), path)
    with ZipFile(path) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


class Page(HTMLParser):
    """The tags and texts of a page."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.values, self.texts = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.values += [value for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self):
        return " ".join(self.texts)


def test_a_pack_holds_page_records_receipts_and_their_sums(service, card, event, tmp_path):
    files = packed(service, [(card, event)], tmp_path / "a.zip")
    names = [name for name in files if name.startswith("receipts/")]
    assert [name[9:11] for name in names] == ["01", "02", "03"]
    assert [name.rpartition("-")[2] for name in names] == [
        f"{sha[:12]}.{ext}" for sha, ext in zip(event.receipts, ("txt", "jpg", "pdf"), strict=True)
    ]
    assert list(files) == ["index.html", "records.json", *names, "SHA256SUMS"]
    for line in files["SHA256SUMS"].decode().splitlines():
        total, name = line.split("  ")
        assert sha256(files[name]).hexdigest() == total
    assert files["SHA256SUMS"].count(b"\n") == len(files) - 1


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="a tool of Linux")
def test_the_sums_can_be_checked_with_a_common_tool(service, card, event, tmp_path):
    packed(service, [(card, event)], tmp_path / "a.zip")
    with ZipFile(tmp_path / "a.zip") as zipped:
        zipped.extractall(tmp_path / "a")
    check = [shutil.which("sha256sum"), "-c", "--strict", "SHA256SUMS"]
    assert subprocess.run(check, cwd=tmp_path / "a", capture_output=True, check=False).returncode == 0


def test_the_same_records_make_the_same_pack(service, card, event, tmp_path):
    packed(service, [(card, event)], tmp_path / "a.zip")
    packed(service, [(card, event)], tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_the_page_tells_the_record_and_runs_and_loads_nothing(service, card, event, tmp_path):
    page = Page(packed(service, [(card, event)], tmp_path / "a.zip")["index.html"].decode())
    assert {"script", "img", "link", "iframe", "object", "form"} & set(page.tags) == set()
    assert all(value.startswith("receipts/") for value in page.values)
    for told in ("10.50 GBP", "1.00 GBP", "0.25 GBP", "99.00 CNY", "alipay", 'A<1>"2"', "<img src=", card.label):
        assert told in page.text
    for sha in event.receipts:
        assert sha in page.text


def test_the_records_can_be_read_by_programs(service, card, event, tmp_path):
    (record,) = json.loads(packed(service, [(card, event)], tmp_path / "a.zip")["records.json"])["records"]
    assert (record["card"], record["operator"], record["happened_on"]) == (card.label, "giffgaff", "2026-11-01")
    assert (record["amount"], record["bonus"], record["paid"], record["paid_currency"]) == ("10.50", "1", "99", "CNY")
    assert [receipt["sha256"] for receipt in record["receipts"]] == list(event.receipts)


def test_p11_a_pack_hides_number_voucher_and_place_unless_asked(service, card, event, tmp_path):
    careful = b"".join(packed(service, [(card, event)], tmp_path / "a.zip").values())
    for secret in (NUMBER[1:], "7700900", "VOUCHER", GPS_MARK.decode()):
        assert secret.encode() not in careful
    assert b"0123" in careful  # so that the card can be recognised
    open_ = packed(service, [(card, event)], tmp_path / "b.zip", full_number=True, photos_as_taken=True)
    everything = b"".join(open_.values())
    assert NUMBER.encode() in everything
    assert GPS_MARK in everything
    assert b"VOUCHER" not in everything


def test_both_sums_of_a_cleaned_photo_are_told(service, card, event, tmp_path):
    files = packed(service, [(card, event)], tmp_path / "a.zip")
    (name,) = [name for name in files if name.endswith(".jpg")]
    page = Page(files["index.html"].decode())
    assert sha256(photo()).hexdigest() in page.text
    assert sha256(files[name]).hexdigest() in page.text
    assert sha256(files[name]).hexdigest() != sha256(photo()).hexdigest()


def test_a_picture_that_cannot_be_cleaned_is_told_of(service, shelf, card, event, tmp_path):
    odd = event.replace(receipts=(shelf.keep(b"II*\0" + bytes(60)),))
    assert service.gather([(card, odd)], EvidenceChoice(), TODAY).unclean == 1
    assert (
        "may still tell where" in Page(packed(service, [(card, odd)], tmp_path / "a.zip")["index.html"].decode()).text
    )


def test_p8_a_missing_or_altered_receipt_is_named_in_the_pack(service, shelf, card, event, tmp_path):
    text, _, document = event.receipts
    shelf.path_of(text).unlink()
    shelf.path_of(document).write_bytes(b"altered")
    evidence = service.gather([(card, event)], EvidenceChoice(), TODAY)
    assert evidence.lacking == 2
    files = packed(service, [(card, event)], tmp_path / "a.zip")
    assert len([name for name in files if name.startswith("receipts/")]) == 1
    page = Page(files["index.html"].decode())
    assert "file missing" in page.text
    assert "file changed" in page.text
    assert text in page.text
    (record,) = json.loads(files["records.json"])["records"]
    assert [receipt["state"] for receipt in record["receipts"]] == ["missing", "present", "altered"]


def test_a_receipt_of_two_records_is_packed_once(service, card, event, tmp_path):
    files = packed(service, [(card, event), (card, event.replace(id="f" * 32))], tmp_path / "a.zip")
    assert len([name for name in files if name.startswith("receipts/")]) == 3


def test_a_record_without_receipts_says_so(service, card, event, tmp_path):
    files = packed(service, [(card, event.replace(receipts=()))], tmp_path / "a.zip")
    assert "No receipt was attached" in Page(files["index.html"].decode()).text


def test_without_records_and_beyond_the_limit_nothing_is_written(service, card, event, monkeypatch):
    with pytest.raises(InvalidInput, match="evidence_empty"):
        service.gather([], EvidenceChoice(), TODAY)
    monkeypatch.setattr(evidence_module, "MAX_BYTES", 50)
    with pytest.raises(InvalidInput, match="evidence_too_large"):
        service.gather([(card, event)], EvidenceChoice(), TODAY)


def test_a_file_that_exists_is_replaced_only_when_that_was_agreed(service, card, event, tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(b"mine")
    evidence = service.gather([(card, event)], EvidenceChoice(), TODAY)
    with pytest.raises(StorageError, match="export_exists"):
        service.write(evidence, "", path)
    assert path.read_bytes() == b"mine"
    service.write(evidence, "", path, replace=True)
    assert path.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "disk_full"), (errno.EACCES, "export_not_written")])
def test_a_pack_is_there_whole_or_not_at_all(shelf, card, event, tmp_path, number, code):
    class Failing(Files):
        left = 0

        def call(self, name, act, *args):
            self.left -= 1
            if self.left == -1:
                raise OSError(number, "no")
            return super().call(name, act, *args)

    files = Failing()
    service = EvidenceService(shelf, files)
    evidence = service.gather([(card, event)], EvidenceChoice(), TODAY)
    folder = tmp_path / "out"
    folder.mkdir()
    for at in range(5):  # stat, open, write, fsync, replace
        files.left = at
        with pytest.raises(StorageError) as error:
            service.write(evidence, "", folder / f"{NUMBER}.zip")
        assert error.value.code == code
        assert NUMBER not in repr(error.value)
        assert list(folder.iterdir()) == []
