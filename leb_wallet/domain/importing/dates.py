"""Days as tables write them; which number is the day and which the month is decided for a whole column.

One cell such as 13/02/2026 proves it for all others. Where none does, nobody guesses: the column is a question.
"""

import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NamedTuple

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing.table import Cell
from leb_wallet.domain.inputs import FIRST_YEAR, LAST_YEAR

DMY, MDY, YMD = "dmy", "mdy", "ymd"
ORDERS = (DMY, MDY, YMD)
YEARS_AHEAD = 20  # a year of two digits is at most so many years from now, else in the century before

_EXCEL_DAY_0 = date(1899, 12, 30)  # serial 1 is 1 January 1900; a leap day that never was makes two of difference
_SERIALS = range((date(FIRST_YEAR, 1, 1) - _EXCEL_DAY_0).days, (date(LAST_YEAR, 12, 31) - _EXCEL_DAY_0).days + 1)

_TIME = re.compile(
    r"[\sT,，]*(\d{1,2})[:：时](\d{2})(?:[:：分](\d{2})(?:[.,]\d+)?)?[秒分]?\s*([ap]\.?m\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.年\s]\s*(\d{1,2})\s*[-/.月\s]\s*(\d{1,2})\s*[日号號]?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_CHINESE = re.compile(r"(\d{2})年(\d{1,2})月(\d{1,2})[日号號]?")
_NUMERIC = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})")
_DAY_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s./-]*([a-z]{3,9})\.?[\s,./-]*(\d{4}|\d{2})", re.IGNORECASE)
_NAME_DAY = re.compile(r"([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{4})", re.IGNORECASE)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)


class DateReading(NamedTuple):
    """How the days of one column are written.

    ``order`` is None where none is needed, or none was found. ``proof`` is the row and the text of the cell that
    shows it. ``example`` is a cell that reads differently in ``orders``; with one the column is a question.
    """

    order: str | None = None
    orders: tuple[str, ...] = ()
    proof: tuple[int, str] | None = None
    example: tuple[int, str] | None = None

    @property
    def is_question(self) -> bool:
        """Whether the user has to say which order it is."""
        return self.example is not None


class _Parts(NamedTuple):
    """Three numbers in the order in which they stand, or a day that reads one way only."""

    numbers: tuple[str, str, str] | None
    day: date | None = None


def date_reading(cells: Iterable[tuple[int, Cell]], today: date) -> DateReading:
    """Decide for a whole column in which order day, month and year stand."""
    left: tuple[str, ...] = ORDERS
    proof: tuple[int, str] | None = None
    seen: dict[str, int] = {}
    for row, cell in cells:
        if isinstance(cell, str):
            seen.setdefault(cell, row)
    contradicts = None
    open_cells: list[tuple[int, str, tuple[str, str, str]]] = []
    for text, row in seen.items():
        parts = _parts_of(_plain(text)[0])
        if parts is None or parts.numbers is None:
            continue
        fitting = tuple(order for order in ORDERS if _in_order(parts.numbers, order, today) is not None)
        if not fitting:
            continue
        open_cells.append((row, text, parts.numbers))
        still = tuple(order for order in left if order in fitting)
        if not still:
            contradicts = contradicts or (row, text)
        elif len(still) < len(left):
            left = still
            proof = (row, text) if len(left) == 1 else proof
    if contradicts is not None:
        return DateReading(None, ORDERS[:2], None, contradicts)
    if not open_cells:
        return DateReading()
    if len(left) > 1:
        for row, text, numbers in open_cells:
            if len({_in_order(numbers, order, today) for order in left}) > 1:
                return DateReading(None, left, None, (row, text))
    return DateReading(left[0], left, proof)


def day_of(cell: Cell, order: str | None, today: date) -> date:
    """Return the day a cell holds; see :func:`moment_of`."""
    return moment_of(cell, order, today)[0]


def moment_of(cell: Cell, order: str | None, today: date) -> tuple[date, time | None]:
    """Return the day, and where a cell tells it the time of day, too.

    Args:
        order: how the column is written; None where that makes no difference.
        today: decides in which century a year of two digits is.

    Raises:
        InvalidInput: ``date_unreadable``, ``date_impossible`` or ``day_out_of_range``.
    """
    at: time | None = None
    if isinstance(cell, datetime):
        day = cell.date()
        at = cell.time().replace(microsecond=0) if cell.time() != time() else None
    elif isinstance(cell, date):
        day = cell
    elif isinstance(cell, str):
        text, at = _plain(cell)
        parts = _parts_of(text)
        if parts is None:
            raise InvalidInput("date_unreadable")
        found = parts.day if parts.numbers is None else _in_order(parts.numbers, order or DMY, today)
        if found is None:
            raise InvalidInput("date_impossible")
        day = found
    elif isinstance(cell, Decimal) and not isinstance(cell, bool) and cell.is_finite() and int(cell) in _SERIALS:
        day = _EXCEL_DAY_0 + timedelta(int(cell))
    else:
        raise InvalidInput("date_unreadable")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise InvalidInput("day_out_of_range", first=FIRST_YEAR, last=LAST_YEAR)
    return day, at


def is_day(cell: Cell) -> bool:
    """Tell whether a cell may hold a day, in whatever order."""
    if isinstance(cell, str):
        parts = _parts_of(_plain(cell)[0])
        return parts is not None and (parts.numbers is not None or parts.day is not None)
    return isinstance(cell, date)


def _plain(text: str) -> tuple[str, time | None]:
    """Return a text without its time of day, and that."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    plain = plain.strip().removeprefix("'")
    found = _TIME.search(plain) if ":" in plain or "时" in plain else None
    if found is None or found.start() == 0:
        return plain, None
    hour, minute, second, half = found.groups()
    number = int(hour)
    if half:
        number = number % 12 + (12 if half[0] in "pP" else 0)
    with suppress(ValueError):
        at = time(number, int(minute), int(second or 0))
        return plain[: found.start()].rstrip(), at
    return plain, None


def _parts_of(text: str) -> _Parts | None:
    """Return what a text says, or None where it is no day at all."""
    for pattern in (_YEAR_FIRST, _COMPACT):
        if found := pattern.fullmatch(text):
            return _Parts(None, _date(*map(int, found.groups())))
    if found := _CHINESE.fullmatch(text):
        year, month, day = map(int, found.groups())
        return _Parts(None, _date(2000 + year, month, day))
    if found := _NUMERIC.fullmatch(text):
        return _Parts((found[1], found[2], found[3]))
    if found := _DAY_NAME.fullmatch(text):
        return _named(found[1], found[2], found[3])
    if found := _NAME_DAY.fullmatch(text):
        return _named(found[2], found[1], found[3])
    if _SERIAL.fullmatch(text) and int(text.partition(".")[0]) in _SERIALS:
        return _Parts(None, _EXCEL_DAY_0 + timedelta(int(text.partition(".")[0])))
    return None


def _named(day: str, month: str, year: str) -> _Parts | None:
    name = month.casefold()
    number = next((n for n, full in enumerate(_FULL_MONTHS, 1) if name in (full, full[:3], full[:4])), None)
    if number is None:
        return None
    return _Parts(None, _date(int(year) + (2000 if len(year) == 2 else 0), number, int(day)))


def _in_order(numbers: tuple[str, str, str], order: str, today: date) -> date | None:
    """Return the day of three numbers read in one order, or None where there is no such day."""
    first, second, third = numbers
    if order == YMD and len(third) != 2:
        return None
    year, month, day = {DMY: (third, second, first), MDY: (third, first, second), YMD: (first, second, third)}[order]
    if len(year) == 1:
        return None
    return _date(_full_year(int(year), today) if len(year) == 2 else int(year), int(month), int(day))


def _full_year(two_digits: int, today: date) -> int:
    """Return the year that is at most ``YEARS_AHEAD`` years from now."""
    century = today.year - today.year % 100
    year = century + two_digits
    return year if year <= today.year + YEARS_AHEAD else year - 100


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
