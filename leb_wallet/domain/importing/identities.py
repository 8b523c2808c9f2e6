"""Numbers of lines and cards out of table cells. What a spreadsheet has damaged is refused, never repaired.

A spreadsheet that takes a number for a sum drops the + or the 0 at its start, writes long ones as 4.47E+12 and keeps
15 digits of them. A number that another country's reading shows to be whole is taken as it stands.
"""

import re
import unicodedata
from decimal import Decimal

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing.table import Cell, text_of
from leb_wallet.domain.numbers import Checked, check_eid, check_iccid, check_phone_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    import phonenumbers

LONG_DIGITS = 10  # fewer are a number without its country code rather than one that has lost its +
EXACT_DIGITS = 15  # a spreadsheet counts with binary fractions, which hold no more

_SCIENTIFIC = re.compile(r"[+-]?\d+(?:[.,]\d*)?\s?[eE]\s?[+-]?\d+")
_EXTENSION = re.compile(r"\s*(?:ext(?:ension)?\.?|extn\.?|x|#|转|轉|分机|分機|内线)\s*:?\s*\d{1,7}$", re.IGNORECASE)
_EASY = re.compile(r"\+[1-9]\d{6,14}", re.ASCII)
_FORMULA = re.compile(r'="(.*)"')  # how some programs keep Excel from reading a number as a sum
_BETWEEN = re.compile("[,，、;；\n]|\\s/\\s")
_CHINESE_MOBILE = re.compile(r"1[3-9]\d{9}")


def numbers_of(cell: Cell, country: str | None) -> Checked[tuple[PhoneNumber, ...]]:
    """Read the phone numbers of a cell; each is kept as it was typed, too.

    Args:
        country: ISO 3166-1 alpha-2 code of the card's country, where it is known.

    Warns: as :func:`check_phone_number`, also by what it refuses: a number of another length is kept as typed.

    Raises:
        InvalidInput: ``number_scientific``, ``number_bare``, or ``phone_number_characters``, no number at all.
    """
    if isinstance(cell, str) and _EASY.fullmatch(cell):
        return Checked((PhoneNumber(typed=cell, e164=cell),))
    is_sum = isinstance(cell, Decimal)
    text = without_tricks(text_of(cell))
    numbers: dict[str, PhoneNumber] = {}
    warnings: list[str] = []
    for part in filter(None, (part.strip() for part in _BETWEEN.split(text))):
        number, codes = _number_of(part, country, is_sum=is_sum)
        numbers.setdefault(number.e164 or number.typed, number)
        warnings += codes
    return Checked(tuple(numbers.values()), tuple(dict.fromkeys(warnings)))


def iccid_of(cell: Cell) -> Checked[str]:
    """Read an ICCID.

    Raises:
        InvalidInput: ``number_scientific``, ``iccid_damaged``, or see :func:`check_iccid`.
    """
    text = _whole(cell)
    checked = check_iccid(text)
    tail = checked.value[EXACT_DIGITS:]
    if tail and not tail.strip("0"):  # of whole ones one in a thousand or less ends like this
        raise InvalidInput("iccid_damaged")
    return checked


def eid_of(cell: Cell) -> Checked[str]:
    """Read an EID.

    Raises:
        InvalidInput: ``number_scientific``, ``iccid_damaged``, or see :func:`check_eid`.
    """
    return check_eid(_whole(cell))


def without_tricks(text: str) -> str:
    """Return a text without what was put around it so that a spreadsheet leaves it alone."""
    plain = text.strip().removeprefix("'")
    found = _FORMULA.fullmatch(plain)
    return found[1] if found else plain


def _whole(cell: Cell) -> str:
    text = without_tricks(text_of(cell))
    if _SCIENTIFIC.fullmatch(unicodedata.normalize("NFKC", text)):
        raise InvalidInput("number_scientific")
    if isinstance(cell, Decimal) and len(text) > EXACT_DIGITS:
        raise InvalidInput("iccid_damaged")
    return text


def _number_of(text: str, country: str | None, *, is_sum: bool) -> tuple[PhoneNumber, tuple[str, ...]]:
    plain = unicodedata.normalize("NFKC", text)
    if _SCIENTIFIC.fullmatch(plain):
        raise InvalidInput("number_scientific")
    read = _EXTENSION.sub("", plain) or plain
    try:
        checked = check_phone_number(read)
    except InvalidInput as error:
        if error.code == "phone_number_characters" or is_sum:
            raise
        return PhoneNumber(typed=text), (error.code,)
    if checked.value.startswith("+"):
        return PhoneNumber(typed=text, e164=checked.value), checked.warnings
    digits = "".join(c for c in checked.value if c.isdecimal())
    if is_sum or (read.isdecimal() and not digits.startswith("0")):
        _refuse_bare(digits, country, is_sum=is_sum)
    return PhoneNumber(typed=text), checked.warnings


def _refuse_bare(digits: str, country: str | None, *, is_sum: bool) -> None:
    """Refuse digits of which a + or a 0 may be gone; those that are a whole number of their country are not."""
    import phonenumbers

    if country is not None:
        number = _possible(digits, country)
        if number is not None:
            national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
            if "".join(filter(str.isdecimal, national)) == digits:
                return
            raise InvalidInput("number_bare")
    elif _CHINESE_MOBILE.fullmatch(digits):
        return
    if is_sum or (len(digits) >= LONG_DIGITS and _possible(f"+{digits}", None) is not None):
        raise InvalidInput("number_bare")


def _possible(digits: str, country: str | None) -> "phonenumbers.PhoneNumber | None":
    import phonenumbers

    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None
