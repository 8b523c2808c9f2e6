"""A table as a file holds it: rows of cells, before anything is known about what they mean."""

from datetime import date, datetime, time
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

# A text file has texts alone, without the apostrophes that keep spreadsheets from taking them for formulas.
# A spreadsheet has types, too: a Decimal there is a number, however it looks.
Cell = str | Decimal | date | datetime | time | bool | None
Row = tuple[Cell, ...]


class Reading(NamedTuple):
    """How a file was read, to be shown and corrected. ``encoding`` and ``separator`` are empty for a workbook."""

    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()


class Table(NamedTuple):
    """The rows with how they were read; the first row is number 1."""

    rows: tuple[Row, ...]
    reading: Reading = Reading()

    @property
    def width(self) -> int:
        """How many cells the longest row has."""
        return max(map(len, self.rows), default=0)

    def column(self, number: int, header: int = 0, most: int | None = None) -> "list[tuple[int, Cell]]":
        """Return the filled cells of a column below the header, each with the number of its row; the first ``most``."""
        filled = (
            (at, cell)
            for at, row in enumerate(self.rows[header:], header + 1)
            if number < len(row) and (cell := row[number]) is not None and cell != ""
        )
        return list(islice(filled, most))


def text_of(cell: Cell) -> str:
    """Return a cell as a person would read it."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    if isinstance(cell, datetime) and not (cell.hour or cell.minute or cell.second):
        return cell.date().isoformat()
    return str(cell)
