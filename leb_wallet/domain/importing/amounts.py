"""Amounts as tables write them; which of point and comma stands before the cents is decided for a whole column."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing.table import Cell
from leb_wallet.domain.money import CURRENCIES, parse_amount

POINT, COMMA = ".", ","
MARKS = (POINT, COMMA)
GB = 1024  # MB

# What stands beside an amount → the currencies it may be.
_SIGNS: Mapping[str, tuple[str, ...]] = {
    "¥": ("CNY", "JPY"),
    "円": ("JPY",),
    "元": ("CNY", "HKD", "TWD", "MOP"),
    "块": ("CNY",),
    "rmb": ("CNY",),
    "人民币": ("CNY",),
    "人民幣": ("CNY",),
    "cn¥": ("CNY",),
    "jp¥": ("JPY",),
    "日元": ("JPY",),
    "€": ("EUR",),
    "euro": ("EUR",),
    "欧元": ("EUR",),
    "£": ("GBP",),
    "英镑": ("GBP",),
    "$": ("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "COP", "CLP", "ARS"),
    "us$": ("USD",),
    "美元": ("USD",),
    "美金": ("USD",),
    "hk$": ("HKD",),
    "港币": ("HKD",),
    "港元": ("HKD",),
    "港幣": ("HKD",),
    "nt$": ("TWD",),
    "台币": ("TWD",),
    "新台币": ("TWD",),
    "s$": ("SGD",),
    "新币": ("SGD",),
    "a$": ("AUD",),
    "澳元": ("AUD",),
    "c$": ("CAD",),
    "ca$": ("CAD",),
    "加元": ("CAD",),
    "加币": ("CAD",),
    "nz$": ("NZD",),
    "mop$": ("MOP",),
    "澳门元": ("MOP",),
    "r$": ("BRL",),
    "฿": ("THB",),
    "บาท": ("THB",),
    "泰铢": ("THB",),
    "₫": ("VND",),
    "đ": ("VND",),
    "₩": ("KRW",),
    "원": ("KRW",),
    "韩元": ("KRW",),
    "₹": ("INR", "PKR", "LKR", "NPR"),
    "rm": ("MYR",),
    "马币": ("MYR",),
    "rp": ("IDR",),
    "₱": ("PHP",),
    "₺": ("TRY",),
    "₽": ("RUB",),
    "卢布": ("RUB",),
    "₴": ("UAH",),
    "₪": ("ILS",),
    "₸": ("KZT",),
    "zł": ("PLN",),
    "kč": ("CZK",),
    "ft": ("HUF",),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
    "kr.": ("DKK", "NOK", "SEK", "ISK"),
    "chf": ("CHF",),
    "fr.": ("CHF",),
    "瑞郎": ("CHF",),
    "瑞士法郎": ("CHF",),
}
_UNITS: Mapping[str, Decimal] = {
    "mb": Decimal(1),
    "m": Decimal(1),
    "mib": Decimal(1),
    "兆": Decimal(1),
    "gb": Decimal(GB),
    "g": Decimal(GB),
    "gib": Decimal(GB),
    "tb": Decimal(GB) * GB,
    "kb": Decimal(1) / GB,
    "k": Decimal(1) / GB,
}
_SHAPE = re.compile(r"([^\d.,+\-()]*?)([-+(]?)([^\d.,+\-()]*?)((?:\d[\d.,']*)|(?:[.,]\d+))([^\d(]*?)(-?)(\)?)")
_NOT_FINITE = re.compile(r"[+-]?(?:s?nan|inf(?:inity)?|∞|#num!|#div/0!|#value!|#n/a|#ref!)", re.IGNORECASE)
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009\u2019']+")
_NO_CENTS = re.compile(r"(?<=\d)[.,][-–—]+")  # "10.-", "10,--"


class Amount(NamedTuple):
    """What a cell says: how much, and the currencies its sign may stand for; none where there is no sign."""

    value: Decimal
    currencies: tuple[str, ...] = ()


class AmountReading(NamedTuple):
    """What stands before the cents in one column: ``mark`` is None where nothing tells or nothing needs it.

    ``proof`` is the row and the text of the cell that shows it; with an ``example`` the column is a question.
    """

    mark: str | None = None
    proof: tuple[int, str] | None = None
    example: tuple[int, str] | None = None

    @property
    def is_question(self) -> bool:
        """Whether the user has to say which of the two it is."""
        return self.example is not None


class _Parts(NamedTuple):
    digits: str
    is_negative: bool
    beside: str  # in front and behind


def amount_reading(cells: Iterable[tuple[int, Cell]]) -> AmountReading:
    """Decide for a whole column whether a point or a comma stands before the cents."""
    proofs: dict[str, tuple[int, str]] = {}
    unsure: tuple[int, str] | None = None
    seen: dict[str, int] = {}
    for row, cell in cells:
        if isinstance(cell, str) and ("." in cell or "," in cell or not cell.isascii()):
            seen.setdefault(cell, row)
    for cell, row in seen.items():
        parts = _parts_of(cell)
        if parts is None or not ("." in parts.digits or "," in parts.digits):
            continue
        fitting = [mark for mark in MARKS if _number(parts.digits, mark) is not None]
        if len(fitting) == 1:
            proofs.setdefault(fitting[0], (row, cell))
        elif len(fitting) == 2 and _number(parts.digits, POINT) != _number(parts.digits, COMMA):
            unsure = unsure or (row, cell)
    if len(proofs) == 1:
        ((mark, proof),) = proofs.items()
        return AmountReading(mark, proof)
    if proofs:
        return AmountReading(None, None, proofs[COMMA])
    return AmountReading(None, None, unsure)


def amount_of(cell: Cell, mark: str | None = None) -> Amount:
    """Return the amount a cell holds; one below zero too, since only the field knows what that means.

    Args:
        mark: what stands before the cents in this column; None where that makes no difference.

    Raises:
        InvalidInput: ``amount_unreadable``, ``amount_not_finite``, ``amount_other_way`` or ``amount_out_of_range``.
    """
    if isinstance(cell, Decimal):
        if not cell.is_finite():
            raise InvalidInput("amount_not_finite")
        return Amount(_checked(cell))
    if not isinstance(cell, str):
        raise InvalidInput("amount_unreadable")
    if _NOT_FINITE.fullmatch(cell.strip()):
        raise InvalidInput("amount_not_finite")
    parts = _parts_of(cell)
    if parts is None:
        raise InvalidInput("amount_unreadable")
    currencies = _currencies(parts.beside)
    if currencies is None:
        raise InvalidInput("amount_unreadable")
    return Amount(_value(parts, mark), currencies)


def data_of(cell: Cell, mark: str | None = None, unit: str = "mb") -> Decimal:
    """Return an amount of data in MB; ``unit`` is meant where the cell has none.

    Raises:
        InvalidInput: as :func:`amount_of`.
    """
    if isinstance(cell, Decimal):
        return _checked(amount_of(cell).value * _UNITS[unit])
    if not isinstance(cell, str):
        raise InvalidInput("amount_unreadable")
    if _NOT_FINITE.fullmatch(cell.strip()):
        raise InvalidInput("amount_not_finite")
    parts = _parts_of(cell)
    factor = _UNITS.get((parts.beside if parts else "?") or unit)
    if parts is None or factor is None:
        raise InvalidInput("amount_unreadable")
    return _checked((_value(parts, mark) * factor).quantize(Decimal("0.001")))


def currency_of(text: str) -> tuple[str, ...]:
    """Return the currencies a sign, a name or a code may stand for; none for anything else."""
    return _currencies(_SPACES.sub("", unicodedata.normalize("NFKC", text)).casefold()) or ()


def _parts_of(text: str) -> _Parts | None:
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text).replace("−", "-").replace("–", "-")
    found = _SHAPE.fullmatch(_NO_CENTS.sub("", _SPACES.sub("", plain)).casefold())
    if found is None:
        return None
    before, sign, between, digits, behind, after, closing = found.groups()
    if (sign == "(") != bool(closing) or (sign and after):
        return None
    digits = digits.replace("'", "")
    beside = before + between + behind
    if digits[-1] in ".,":
        digits = digits[:-1]
    return _Parts(digits, sign in ("-", "(") or bool(after), beside.rstrip("-"))


def _currencies(beside: str) -> tuple[str, ...] | None:
    if not beside:
        return ()
    if beside in _SIGNS:
        return _SIGNS[beside]
    code = beside.upper()
    if code in CURRENCIES:
        return (code,)
    if code[:3] in CURRENCIES and beside[3:] in _SIGNS:  # "HKD $": a code beats a sign
        return (code[:3],)
    if code[-3:] in CURRENCIES and beside[:-3] in _SIGNS:
        return (code[-3:],)
    return None


def _value(parts: _Parts, mark: str | None) -> Decimal:
    value = _number(parts.digits, mark or POINT)
    if value is None and mark is None:
        value = _number(parts.digits, COMMA)
    if value is None:
        if _number(parts.digits, COMMA if mark == POINT else POINT) is not None:
            raise InvalidInput("amount_other_way")
        raise InvalidInput("amount_unreadable")
    return _checked(-value if parts.is_negative and value else value)


def _checked(value: Decimal) -> Decimal:
    """Return a value that a record can hold, apart from its sign."""
    parse_amount(f"{abs(value):f}")
    return value


def _number(digits: str, mark: str) -> Decimal | None:
    """Return a number read with ``mark`` before the cents, or None where that makes no sense.

    Between thousands stands the other one, in groups of three; groups of two are known from India.
    """
    grouping = COMMA if mark == POINT else POINT
    whole, dot, cents = digits.partition(mark)
    if mark in cents or grouping in cents:
        return None
    groups = whole.split(grouping)
    if len(groups) > 1:
        is_indian = all(len(group) == 2 for group in groups[1:-1])
        if not 1 <= len(groups[0]) <= 3 or len(groups[-1]) != 3 or groups[0] == "0":
            return None
        if not is_indian and any(len(group) != 3 for group in groups[1:-1]):
            return None
    plain = "".join(groups) or "0"
    return Decimal(f"{plain}.{cents}" if dot and cents else plain)
