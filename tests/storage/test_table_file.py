"""Tables from elsewhere: every encoding and separator, and everything that can be wrong with a file."""

from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from leb_wallet.domain.errors import InvalidInput, StorageError
from leb_wallet.storage import table_file
from leb_wallet.storage.table_file import find_encoding, read_table
from leb_wallet.storage.table_writing import csv_bytes
from leb_wallet.ui.error_sentences import SENTENCES

DAY = date(2026, 2, 1)
ROWS = (("名称", "号码", "到期"), ("英国卡", "+447700900123", "2026年5月1日"))
TEXT = "\n".join(map(",".join, ROWS))


def refusal(data, **options):
    with pytest.raises(InvalidInput) as caught:
        read_table(data, **options)
    assert caught.value.code in SENTENCES
    return caught.value.code


def outcome(data):
    """Return how reading ended: with rows, or the code of what was refused."""
    try:
        assert read_table(data).rows
    except InvalidInput as error:
        return error.code
    return "rows"


def workbook(*rows, **sheets):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for name, more in sheets.items():
        sheet = book.create_sheet(name)
        for row in more:
            sheet.append(row)
    data = BytesIO()
    book.save(data)
    return data.getvalue()


# --- Encodings: I1 ---------------------------------------------------------------------------


@pytest.mark.parametrize(("data", "encoding"), [
    (TEXT.encode("gbk"), "gb18030"),
    (TEXT.encode("utf-8"), "utf-8"),
    (TEXT.encode("utf-8-sig"), "utf-8-sig"),
    (TEXT.encode("utf-16"), "utf-16-le"),
    (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
    (TEXT.encode("utf-16-le"), "utf-16-le"),
    (TEXT.encode("utf-16-be"), "utf-16-be"),
])  # fmt: skip
def test_i1_every_usual_encoding_is_found_and_told(data, encoding):
    table = read_table(data)
    assert table.rows == ROWS
    assert table.reading.encoding == encoding


def test_i1_the_user_can_say_another_encoding():
    data = "Müller,Größe\n".encode("windows-1252")
    assert read_table(data).reading.encoding == "windows-1252"
    assert read_table("號碼,卡\n".encode("big5"), encoding="big5").rows == (("號碼", "卡"),)
    assert read_table(data, encoding="gb18030").reading.encoding == "gb18030"
    assert refusal(TEXT.encode("gbk"), encoding="utf-8") == "table_encoding_wrong"
    assert refusal(TEXT.encode(), encoding="no-such") == "table_encoding_wrong"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_i1_line_ends_may_be_mixed(end):
    assert read_table(f"a,b\r\nc,d{end}e,f\n".encode()).rows == (("a", "b"), ("c", "d"), ("e", "f"))


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\x00")), min_size=2, max_size=2)))
def test_i1_what_is_written_in_utf_8_is_found_as_such(rows):
    data = "".join(f"{a}{b}" for a, b in rows).encode()
    if data and not any(data.startswith(mark) for mark in (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        assert find_encoding(data) == "utf-8"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_i1_the_separator_is_found_also_where_cells_hold_others(separator):
    text = separator.join(("Name", "Note")) + "\n" + separator.join(("Bank", '"a, b; c | d"')) + "\n"
    table = read_table(text.encode())
    assert table.reading.separator == separator
    assert table.rows[1] == ("Bank", "a, b; c | d")
    assert read_table(text.encode(), separator="#").rows[0] == (separator.join(("Name", "Note")),)


def test_i1_a_separator_that_excel_says_is_believed():
    assert read_table(b"sep=;\r\na,b;c\r\n").rows == (("a,b", "c"),)


# --- Limits: I6 ------------------------------------------------------------------------------


def test_i6_too_many_rows_are_refused_and_reading_can_be_stopped(monkeypatch):
    monkeypatch.setattr(table_file, "MAX_ROWS", 5000)
    assert len(read_table(b"a,b\n" * 5000).rows) == 5000
    assert refusal(b"a,b\n" * 5001) == "table_too_many_rows"
    seen = []

    def stop(rows):
        seen.append(rows)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_table(b"a,b\n" * 5000, tick=stop)
    assert seen == [table_file.PART]


def test_i6_a_file_too_large_is_refused_before_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "large.csv"
    path.write_bytes(b"a,b\n" * 10)
    monkeypatch.setattr(table_file, "MAX_BYTES", 39)
    assert refusal(path) == "table_too_large"
    assert refusal(path.read_bytes()) == "table_too_large"


def test_i6_a_cell_too_large_is_refused():
    assert refusal(b'a,b\n"' + b"x" * 40_000 + b'",c\n') == "table_cell_too_large"
    assert refusal(b"a,b\n" + b"x" * 40_000 + b",c\n") == "table_cell_too_large"


def test_i6_too_many_columns_are_refused():
    assert refusal(b"," * 250 + b"x\n") == "table_too_many_columns"
    assert read_table(b"a" + b"," * 250 + b"\n").rows == (("a",),)


@pytest.mark.parametrize(("data", "row"), [(b'a,b\n"c,d\ne,f\n', 2), (b'a,b\nc,d\ne,"f\n', 3)])
def test_i6_an_unclosed_quote_is_refused_with_its_row(data, row):
    with pytest.raises(InvalidInput, match="table_unclosed_quote") as caught:
        read_table(data)
    assert caught.value.details == {"row": row}


def test_i6_what_stands_behind_a_closed_quote_is_refused():
    assert refusal(b'a,b\n"c"d,e\n') == "table_stray_quote"


def test_i6_nul_bytes_are_refused():
    assert refusal(b"a,b\nc,\x00d\n") == "table_nul"
    assert refusal(b"a,b\n" + b"\x00" * 100 + b"\n") in ("table_nul", "table_encoding_unknown")


@pytest.mark.parametrize("data", [b"", b"  \n", b"\xef\xbb\xbf", b"\n\n,,\n"])
def test_i6_nothing_is_no_table(data):
    assert refusal(data) == "table_empty"


def test_rows_are_counted_as_a_person_would():
    assert read_table(b"a,b\n\nc,d\n\n\n").rows == (("a", "b"), (), ("c", "d"))


def test_i7_what_an_export_made_safe_comes_back():
    from leb_wallet.domain.exporting.tables import Table as Listed

    data = csv_bytes(Listed(("Number", "Note"), (("+447700900123", "=1+1"), ("'+1", "plain"))))
    assert read_table(data).rows[1:] == (("+447700900123", "=1+1"), ("'+1", "plain"))


@given(st.binary(max_size=300))
def test_whatever_a_file_holds_is_a_table_or_refused_with_a_sentence(data):
    assert outcome(data) in {"rows", *SENTENCES}


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(StorageError):
        read_table(tmp_path / "none.csv")


# --- Workbooks -------------------------------------------------------------------------------


def test_a_workbook_keeps_its_types_and_its_sheets_can_be_chosen():
    data = workbook(["n", 447700900123, 1.5, DAY, True, None], Two=[["x"]])
    table = read_table(data)
    assert table.rows == (("n", Decimal(447700900123), Decimal("1.5"), datetime.combine(DAY, time()), True),)
    assert table.reading.sheets == ("Sheet", "Two")
    assert read_table(data, sheet="Two").rows == (("x",),)
    assert refusal(data, sheet="Three") == "table_no_sheet"


def test_a_long_number_of_a_workbook_is_not_written_scientifically():
    assert read_table(workbook([4.47e12])).rows == ((Decimal(4470000000000),),)
    assert str(read_table(workbook([4.47e12])).rows[0][0]) == "4470000000000"


def test_a_formula_counts_as_the_value_it_had():
    assert read_table(workbook(["a", "=1+1"])).rows == (("a",),)  # nothing has reckoned it yet


def test_i11_a_workbook_that_unpacks_to_far_too_much_is_refused_before_it_is_opened(monkeypatch):
    data = workbook(["a"])
    monkeypatch.setattr(table_file, "MAX_UNPACKED", 1000)
    assert refusal(data) == "table_too_large"


def test_i11_a_zip_that_is_no_workbook_is_refused():
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as zipped:
        zipped.writestr("../evil", "x")
    assert refusal(packed.getvalue()) == "table_not_a_workbook"
    assert refusal(b"PK\x03\x04 cut off") == "table_not_a_workbook"
    assert refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 100) == "table_old_excel"


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml", "xl/styles.xml"]
)
@pytest.mark.parametrize("text", [
    "",
    "<not",
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>',
    "<a>" * 5000,
])  # fmt: skip
def test_i11_a_workbook_with_a_part_made_by_somebody_is_a_table_or_refused(part, text):
    packed = BytesIO()
    with ZipFile(BytesIO(workbook(["a"]))) as before, ZipFile(packed, "w") as after:
        for name in before.namelist():
            after.writestr(name, text if name == part else before.read(name))
    assert outcome(packed.getvalue()) in {"rows", *SENTENCES}
