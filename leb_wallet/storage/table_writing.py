"""Tables as CSV and XLSX: no cell is taken for a formula, all are texts, so that a number keeps its + and zeros."""

import csv
import re
from datetime import UTC, datetime
from io import BytesIO, StringIO
from typing import Any

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.exporting.tables import Table
from leb_wallet.domain.importing.formula_safe import made_safe

MAX_CELL, MAX_ROWS = 32_767, 1_048_575  # of XLSX, one row being the header
_WIDEST = 48  # letters of a column
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_AS_TEXT = "@"
_UNDATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def csv_bytes(table: Table) -> bytes:
    """Return a table as CSV: commas, and UTF-8 with the mark by which Excel knows it."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in (table.header, *table.rows):
        writer.writerow([made_safe(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig", "replace")


def xlsx_bytes(table: Table, title: str) -> bytes:
    """Return a table as XLSX with one sheet. What XML cannot hold, such as control characters, is left out.

    Raises:
        InvalidInput: ``table_cell_too_long`` or ``table_too_long``; CSV holds them.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    if len(table.rows) > MAX_ROWS:
        raise InvalidInput("table_too_long", limit=MAX_ROWS)
    if any(len(text) >= MAX_CELL for row in table.rows for text in row):  # with room for an apostrophe
        raise InvalidInput("table_cell_too_long", limit=MAX_CELL - 1)
    book = Workbook(write_only=True)
    book.properties.creator = "LEB Wallet"
    book.properties.created = book.properties.modified = _UNDATED  # not when, nor on which computer's clock
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for place, width in enumerate(_widths(table), 1):
        sheet.column_dimensions[get_column_letter(place)].width = width

    def cell(text: str, *, bold: bool = False) -> Any:
        made = WriteOnlyCell(sheet, value=_NOT_IN_XML.sub("", text))
        made.data_type, made.number_format, made.quotePrefix = "s", _AS_TEXT, True
        if bold:
            made.font = Font(bold=True)
        return made

    sheet.append([cell(name, bold=True) for name in table.header])
    for row in table.rows:
        sheet.append([cell(_in_workbook(text)) if text else None for text in row])
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _in_workbook(text: str) -> str:
    """Return a text for a cell that is marked as one: an apostrophe of its own would be seen, as before a number's +.

    Only a text that begins as a neutralised one does gets one more, for the way back.
    """
    return made_safe(text) if text.startswith("'") else text


def _widths(table: Table) -> list[int]:
    """Return how wide each column is, by its first rows; a Chinese character takes two letters."""
    shown = (table.header, *table.rows[:200])
    return [
        min(_WIDEST, 2 + max(sum(2 if ord(c) > 0x2E7F else 1 for c in row[at].partition("\n")[0]) for row in shown))
        for at in range(len(table.header))
    ]
