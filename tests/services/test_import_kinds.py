"""Files are told by what is in them, whatever their names say."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from import_samples import DAY, catalogue

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.wallet import Wallet
from leb_wallet.services.importing import Source, known_now, open_file, reader_for
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


def test_a_table_of_cards_stays_one():
    assert opened(b"Name,Number,Expiry\nA,+447700900123,2027-05-01\n").code == "table"


def test_i8_broken_json_is_refused_as_json_with_its_place():
    with pytest.raises(InvalidInput) as caught:
        opened(b'{"backupVersion": 3,\n "sims": [{"id": "1", "id": "2"}]}')
    assert (caught.value.code, caught.value.details) == ("json_twice", {"line": 2, "column": 23})


def test_a_wallet_of_ours_is_not_taken_for_another_program():
    assert reader_for(Source("x", (FILES / "wallet_v1.json").read_bytes())).code == "own_wallet"
