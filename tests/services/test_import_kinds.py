"""Files are told by what is in them, whatever their names say."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from import_samples import DAY, catalogue
from openpyxl import Workbook

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.wallet import Wallet
from leb_wallet.services import importing
from leb_wallet.services.importing import Source, TableOptions, known_now, open_file, open_path, open_table, reader_for
from leb_wallet.ui.importing.kind_words import KINDS

FILES = Path(__file__).parents[1] / "files"


def opened(data, name="data.bin"):
    return open_file(Source(name, data), known_now(Wallet(), catalogue(), datetime(2026, 11, 22, tzinfo=UTC), DAY))


@pytest.mark.parametrize("path", sorted((FILES / "trackers").glob("*.json")), ids=lambda path: path.stem)
def test_the_data_of_other_programs_goes_straight_to_what_was_found(path):
    found = opened(path.read_bytes())
    assert found.table is None
    assert found.found.source == path.stem.removesuffix("_api")
    assert found.code in KINDS


@pytest.mark.parametrize("path", sorted((FILES / "bills").glob("*.csv")), ids=lambda path: path.stem)
def test_i5_a_bill_is_no_table_of_cards(path):
    found = opened(path.read_bytes())
    assert found.code == path.stem.partition("_")[0] + "_bill"
    assert found.table is None


def workbook(**sheets):
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    data = BytesIO()
    book.save(data)
    return data.getvalue()


BILL = [row.split(",") for row in (FILES / "bills" / "wechat.csv").read_text("utf-8-sig").splitlines()]
CARDS = [["Name", "Number", "Expiry"], ["A", "+447700900123", "2027-05-01"]]


@pytest.mark.parametrize(
    "before", [{"Empty": []}, {"About": [["My bills of this year"]]}, {"a": [["x"]], "b": [["y"]]}]
)
def test_a_bill_is_found_on_another_sheet(before):
    found = opened(workbook(**before, Bill=BILL))
    assert found.code == "wechat_bill"
    assert found.found == opened(workbook(Bill=BILL)).found


def test_a_list_of_cards_before_a_bill_is_what_is_opened_and_the_bill_can_be_chosen():
    data = workbook(Cards=CARDS, Bill=BILL)
    found = opened(data)
    assert (found.code, found.table.reading.sheets) == ("table", ("Cards", "Bill"))
    known = known_now(Wallet(), catalogue(), datetime(2026, 11, 22, tzinfo=UTC), DAY)
    assert open_table(found.source, known, TableOptions(sheet="Bill")).code == "wechat_bill"


def test_a_wallet_of_ours_may_be_larger_than_any_table(tmp_path, monkeypatch):
    monkeypatch.setattr(importing, "MAX_BYTES", 1000)
    known = known_now(Wallet(), catalogue(), datetime(2026, 11, 22, tzinfo=UTC), DAY)
    with ZipFile(tmp_path / "all.zip", "w") as zipped:
        zipped.writestr("wallet.json", (FILES / "wallet_v1.json").read_bytes())
        zipped.writestr("receipts/x", b"x" * 2000)
    (tmp_path / "sealed.age").write_bytes(b"age-encryption.org/v1\n" + b"x" * 2000)
    (tmp_path / "other.zip").write_bytes(workbook(Cards=CARDS))
    assert open_path(tmp_path / "all.zip", known).code == "own_wallet"
    assert open_path(tmp_path / "sealed.age", known).code == "own_sealed"
    with pytest.raises(InvalidInput) as caught:
        open_path(tmp_path / "other.zip", known)
    assert caught.value.code == "table_too_large"


def test_a_table_of_cards_stays_one():
    assert opened(b"Name,Number,Expiry\nA,+447700900123,2027-05-01\n").code == "table"


def test_i8_broken_json_is_refused_as_json_with_its_place():
    with pytest.raises(InvalidInput) as caught:
        opened(b'{"backupVersion": 3,\n "sims": [{"id": "1", "id": "2"}]}')
    assert (caught.value.code, caught.value.details) == ("json_twice", {"line": 2, "column": 23})


def test_a_wallet_of_ours_is_not_taken_for_another_program():
    assert reader_for(Source("x", (FILES / "wallet_v1.json").read_bytes())).code == "own_wallet"
