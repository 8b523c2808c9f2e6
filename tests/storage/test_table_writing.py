"""Tables for spreadsheets: no cell becomes a formula, and every text comes back as it was."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event
from leb_wallet.domain.exporting.tables import (
    CARD_COLUMNS,
    EVENT_COLUMNS,
    CardLine,
    Table,
    cards_table,
    history_table,
)
from leb_wallet.domain.importing.formula_safe import restored
from leb_wallet.domain.importing.headers import SKIP, Kind, field_of
from leb_wallet.domain.wallet import Wallet
from leb_wallet.storage.table_file import read_table
from leb_wallet.storage.table_writing import MAX_CELL, csv_bytes, xlsx_bytes
from leb_wallet.ui.exporting.table_words import TableWords

STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
cells = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
risky = st.builds(lambda marks, start, rest: marks + start + rest, st.sampled_from(["", "'", "''"]),
                  st.sampled_from(STARTS), cells)  # fmt: skip


def in_csv(text):
    (_, (read,)) = csv.reader(io.StringIO(csv_bytes(Table(("h",), ((text,),))).decode("utf-8-sig"), newline=""))
    return read


def in_xlsx(text):
    book = load_workbook(io.BytesIO(xlsx_bytes(Table(("h",), ((text,),)), "Cards")))
    return book.active.cell(2, 1)


@given(risky | cells)
def test_i7_a_cell_of_csv_is_no_formula_and_comes_back(text):
    read = in_csv(text)
    assert not read.startswith(STARTS)
    assert restored(read) == text


@given((risky | cells).filter(lambda text: text and "\r" not in text and text.strip() == text))
def test_i7_a_cell_of_a_workbook_is_a_text_and_comes_back(text):
    cell = in_xlsx(text)
    assert (cell.data_type, cell.number_format, cell.quotePrefix) == ("s", "@", True)
    assert restored(cell.value) == text


@pytest.mark.parametrize("number", ["+447700900123", "007700900123", "13800138000", "+86 138 0013 8000", "4.47E+12"])
def test_i7_phone_numbers_survive_a_round_trip(number):
    table = Table(("Phone number",), ((number,),))
    for data in (csv_bytes(table), xlsx_bytes(table, "Cards")):
        read = read_table(data).rows[1][0]
        assert isinstance(read, str)
        assert restored(read) == number


def test_a_table_is_known_for_utf8_by_excel():
    data = csv_bytes(Table(("名称",), (("旅行卡",),)))
    assert data == "\ufeff名称\r\n旅行卡\r\n".encode()
    assert read_table(data).rows == (("名称",), ("旅行卡",))


def test_a_workbook_leaves_out_what_xml_cannot_hold_and_refuses_what_is_too_long():
    assert in_xlsx("a\x00b\x0bc\ufffed").value == "abcd"
    with pytest.raises(InvalidInput, match="table_cell_too_long"):
        in_xlsx("x" * (MAX_CELL + 1))
    assert in_csv("x" * (MAX_CELL + 1)) == "x" * (MAX_CELL + 1)


@pytest.mark.parametrize(("columns", "kind"), [(CARD_COLUMNS, Kind.CARDS), (EVENT_COLUMNS, Kind.RECORDS)])
def test_an_import_knows_every_column_again_in_both_languages(columns, kind):
    for column in columns:
        for name in (column.name.en, column.name.zh):
            assert field_of(name, kind) == (column.field or SKIP), name


CODES = {"activation_code": "CODEMARK", "confirmation_code": "CODEMARK", "iccid": "CODEMARK", "eid": "CODEMARK"}


def test_p11_tables_hold_codes_only_where_they_are_wanted(make_card, today, qapp):
    number = PhoneNumber(typed="07700 900123", e164="+447700900123")
    card = make_card(numbers=(number,), printed_serial="CODEMARK", **CODES)
    act = Event(id="e" * 32, card_id=card.id, kind="top_up", happened_on=today, voucher_code="CODEMARK")
    line = CardLine(card, (act,), deadlines(card, (act,), today), "ok")
    wallet = Wallet({card.id: card}, {card.id: (act,)})
    for with_secrets in (False, True):
        told = str(cards_table([line], TableWords(), with_secrets=with_secrets))
        acts = str(history_table(wallet, TableWords(), with_secrets=with_secrets))
        assert "+447700900123" in told
        assert ("CODEMARK" in told) == ("CODEMARK" in acts) == with_secrets


def test_a_card_tells_what_the_operator_told_last(make_card, today, qapp):
    card = make_card(currency="GBP")
    acts = tuple(
        Event(id=f"{at}" * 32, card_id=card.id, kind="balance_check", happened_on=day, balance=at, reported_until=until)
        for at, (day, until) in enumerate([(date(2026, 3, 1), date(2026, 9, 1)), (date(2026, 2, 1), None)], 1)
    )
    table = cards_table([CardLine(card, acts, deadlines(card, acts, today), "ok")], TableWords())
    told = dict(zip(table.header, table.rows[0], strict=True))
    assert (told["Balance"], told["Balance date"], told["Valid until"]) == ("1", "2026-03-01", "2026-09-01")
