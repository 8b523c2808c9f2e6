"""Tables from elsewhere: CSV in whatever encoding, and Excel workbooks. Read in memory, with limits; nothing is kept.

Which encoding and which separator it is comes from strict trials; both are told, and can be given.
"""

import csv
import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from io import BytesIO, StringIO
from itertools import islice
from pathlib import Path
from typing import Any

from leb_wallet.domain.errors import DamagedFile, InvalidInput
from leb_wallet.domain.importing.formula_safe import restored
from leb_wallet.domain.importing.table import Cell, Reading, Row, Table
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.zip_reading import ZIP_START, opened_zip

TYPE_CHECKING = False
if TYPE_CHECKING:
    from openpyxl import Workbook

MAX_BYTES = 100 * 1000 * 1000
MAX_ROWS = 200_000
MAX_COLUMNS = 200
MAX_CELL = 32 * 1024  # characters
MAX_UNPACKED = 600 * 1000 * 1000  # bytes; a workbook of the most rows is about half of this
MAX_PARTS = 10_000  # files in a workbook
PART = 1000  # rows, after which it is told how far the reading is

UTF_8, UTF_8_BOM, UTF_16_LE, UTF_16_BE, GB18030, WINDOWS = (
    *("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"),
    *("gb18030", "windows-1252"),
)
ENCODINGS = (UTF_8, UTF_8_BOM, UTF_16_LE, UTF_16_BE, GB18030, WINDOWS, "big5", "shift_jis")
SEPARATORS = (",", ";", "\t", "|")

Tick = Callable[[int], None]  # told how many rows were read; raises to stop

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an Excel file of before 2007, or one with a password
_NO_TABLES = (
    *(b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\x7fELF", b"MZ\x90", b"\x1f\x8b", b"7z\xbc\xaf"),
    *(b"SQLite format 3\x00", b"age-encryption.org/", b"-----BEGIN AGE"),
)
_BOMS = ((b"\xef\xbb\xbf", UTF_8_BOM), (b"\xff\xfe", UTF_16_LE), (b"\xfe\xff", UTF_16_BE))
_SAMPLE_LINES = 60
_EXCEL_SAYS = re.compile(r"sep=([,;\t|])\r?\n?", re.IGNORECASE)
_UNCLOSED = "unexpected end of data"


def _nobody(_rows: int) -> None: ...


def read_table(
    source: Path | bytes,
    files: Files = DISK,
    *,
    encoding: str | None = None,
    separator: str | None = None,
    sheet: str | None = None,
    most: int | None = None,
    tick: Tick = _nobody,
) -> Table:
    """Read a table, from a file or from memory.

    Args:
        encoding: one of ``ENCODINGS``; found where it is not given. So are ``separator`` and ``sheet``.
        most: of a workbook only so many rows are read.
        tick: called from time to time with the number of rows that were read; what it raises ends the reading.

    Raises:
        InvalidInput: ``table_too_large``, ``table_too_many_rows``, ``table_too_many_columns``,
            ``table_cell_too_large``, ``table_encoding_wrong``, ``table_encoding_unknown``, ``table_nul``,
            ``table_unclosed_quote``, ``table_stray_quote``, ``table_empty``, ``table_old_excel``,
            ``table_not_a_workbook`` or ``table_no_sheet``.
        StorageError: the file cannot be read.
    """
    data = _bytes_of(source, files)
    if data.startswith(_OLE):
        raise InvalidInput("table_old_excel")
    if data.startswith(ZIP_START):
        return _read_workbook(data, sheet, most, tick)
    return _read_text(data, encoding, separator, tick)


def looks_like_table(data: bytes) -> bool:
    """Tell whether bytes may be a table at all; pictures, documents and programs are not."""
    return not data.startswith(_NO_TABLES)


def find_encoding(data: bytes) -> str:
    """Return the encoding of a text by strict trials.

    Raises:
        InvalidInput: ``table_encoding_unknown``.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    if b"\x00" in data[:4096] and (wide := _wide(data)):
        return wide
    for encoding in (UTF_8, GB18030, WINDOWS):
        if encoding == GB18030 and _is_western(data):
            continue
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    raise InvalidInput("table_encoding_unknown")


def find_separator(text: str) -> str:
    """Return what stands between the cells of a text: that which gives most lines the same number of cells."""
    if found := _EXCEL_SAYS.match(text):
        return found[1]
    lines = [line for line in text[: 1 << 18].splitlines() if line.strip()][:_SAMPLE_LINES]
    best, best_score = SEPARATORS[0], (0.0, 0)
    for separator in SEPARATORS:
        counts = Counter(_count_cells(line, separator) for line in lines)
        counts.pop(1, None)
        if not counts:
            continue
        cells, times = max(counts.items(), key=lambda pair: (pair[1], pair[0]))
        score = (round(times / len(lines), 1), cells)
        if score > best_score:
            best, best_score = separator, score
    return best


# --- Text -----------------------------------------------------------------------------------


def _read_text(data: bytes, encoding: str | None, separator: str | None, tick: Tick) -> Table:
    encoding = encoding or find_encoding(data)
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except (UnicodeDecodeError, LookupError):
        raise InvalidInput("table_encoding_wrong") from None
    nul = text.find("\x00")
    if nul >= 0:
        raise InvalidInput("table_nul", row=text.count("\n", 0, nul) + 1)
    separator = separator or find_separator(text)
    if found := _EXCEL_SAYS.match(text):
        text = text[found.end() :]
    rows = tuple(_limited(_parsed(text, separator), tick))
    return Table(_trimmed(rows), Reading(encoding, separator))


def _parsed(text: str, separator: str) -> Iterator[Row]:
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(StringIO(text, newline=None), delimiter=separator, strict=True)
    line = 0
    while True:
        line = reader.line_num
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _refused(str(error), line + 1) from None
        yield tuple([restored(cell) if cell[:1] == "'" else cell for cell in row])


def _refused(said: str, line: int) -> InvalidInput:
    if "field larger" in said:
        return InvalidInput("table_cell_too_large", row=line, limit=MAX_CELL // 1024)
    if said == _UNCLOSED:
        return InvalidInput("table_unclosed_quote", row=line)
    return InvalidInput("table_stray_quote", row=line)


def _count_cells(line: str, separator: str) -> int:
    """Return how many cells a line has; separators between quotes are none."""
    outside = "".join(line.split('"')[::2]) if '"' in line else line
    return outside.count(separator) + 1


def _wide(data: bytes) -> str | None:
    """Return which order of UTF-16 a text without a mark is in: line ends and separators are of the first block."""
    even = data[: 1 << 16]
    even = even[: len(even) & ~1]
    counts = {UTF_16_LE: even[1::2].count(0), UTF_16_BE: even[0::2].count(0)}
    for encoding in sorted(counts, key=lambda name: -counts[name]):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text and counts[encoding] >= len(even) // 100 and any(mark in text for mark in "\n\r,;\t|"):
            return encoding
    return None


def _is_western(data: bytes) -> bool:
    """Tell whether letters with accents stand alone among plain ones; Chinese characters come in pairs of bytes."""
    sample = data[: 1 << 18]
    alone = len(re.findall(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])", sample))
    paired = len(re.findall(rb"[\x80-\xff]{2,}", sample))
    return alone >= max(paired, 1)


# --- Workbooks ------------------------------------------------------------------------------


def _read_workbook(data: bytes, sheet: str | None, most: int | None, tick: Tick) -> Table:
    _refuse_bombs(data)
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that are not looked at
            book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            with closing(book):
                return _sheet_of(book, sheet, most, tick)
    except Exception as error:
        if _is_about_the_file(error):
            raise InvalidInput("table_not_a_workbook") from error
        raise


def _sheet_of(book: "Workbook", sheet: str | None, most: int | None, tick: Tick) -> Table:
    """Return the rows of a sheet; where none is named those of the first that is shown and has any."""
    names = tuple(one.title for one in book.worksheets)
    if not names or (sheet is not None and sheet not in names):
        raise InvalidInput("table_no_sheet")
    visible = [one.title for one in book.worksheets if one.sheet_state == "visible"] or [*names]
    for chosen in [sheet] if sheet else visible:
        page = book[chosen]
        page.reset_dimensions()  # what a file says of its size is not to be trusted
        found = islice(page.iter_rows(max_col=MAX_COLUMNS + 1, values_only=True), most)
        rows = tuple(_limited((tuple(map(_cell, row)) for row in found), tick))
        if rows:
            return Table(_trimmed(rows), Reading(sheet=chosen, sheets=names))
    raise InvalidInput("table_empty")


def _is_about_the_file(error: Exception) -> bool:
    """Tell whether an error is of a parser of XML or ZIP, or what openpyxl does where a part is missing or odd."""
    if type(error).__module__.startswith(("xml.", "zipfile", "zlib", "defusedxml", "openpyxl", "struct")):
        return True
    kinds = (ValueError, TypeError, AttributeError, LookupError, OSError, EOFError, ArithmeticError, SyntaxError)
    return isinstance(error, (*kinds, AssertionError, NotImplementedError, RecursionError))


def _refuse_bombs(data: bytes) -> None:
    try:
        with opened_zip(data) as zipped:
            parts = zipped.infolist()
    except DamagedFile as error:
        raise InvalidInput("table_not_a_workbook") from error
    if not any(part.filename.endswith("workbook.xml") for part in parts):
        raise InvalidInput("table_not_a_workbook")
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise InvalidInput("table_too_large", limit=MAX_UNPACKED // 1_000_000)


def _cell(value: Any) -> Cell:
    if value is None or isinstance(value, (str, bool, datetime, date, time)):
        return value
    if isinstance(value, timedelta):
        return str(value)
    try:
        number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    except (InvalidOperation, TypeError, ValueError):
        return str(value)
    if number.is_finite() and number == number.to_integral_value() and number.adjusted() < 40:
        return Decimal(int(number))
    return number


# --- Both -----------------------------------------------------------------------------------


def _bytes_of(source: Path | bytes, files: Files) -> bytes:
    size = len(source) if isinstance(source, bytes) else files.size(source)
    if size > MAX_BYTES:
        raise InvalidInput("table_too_large", limit=MAX_BYTES // 1_000_000)
    data = source if isinstance(source, bytes) else files.read_bytes(source)
    if not data.strip():
        raise InvalidInput("table_empty")
    return data


def _limited(rows: Iterable[Row], tick: Tick) -> Iterator[Row]:
    """Pass rows on as long as they are not too many or too large; empty ones count when one that is not follows."""
    blank = 0
    count = 0
    for row in rows:
        if not any(cell is not None and cell != "" for cell in row):
            blank += 1
            continue
        count += blank + 1
        if count > MAX_ROWS:
            raise InvalidInput("table_too_many_rows", limit=MAX_ROWS)
        if len(row) > MAX_COLUMNS and any(cell is not None and cell != "" for cell in row[MAX_COLUMNS:]):
            raise InvalidInput("table_too_many_columns", row=count, limit=MAX_COLUMNS)
        for cell in row:
            if isinstance(cell, str) and len(cell) > MAX_CELL:
                raise InvalidInput("table_cell_too_large", row=count, limit=MAX_CELL // 1024)
        yield from ((),) * blank
        blank = 0
        yield row
        if count % PART == 0:
            tick(count)


def _trimmed(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return rows without what is empty on their right."""
    if not rows:
        raise InvalidInput("table_empty")
    return tuple(_without_empty_end(row) for row in rows)


def _without_empty_end(row: Row) -> Row:
    end = len(row)
    while end and (row[end - 1] is None or row[end - 1] == ""):
        end -= 1
    return row if end == len(row) else row[:end]
