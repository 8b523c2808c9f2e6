"""What people type into forms and commands, checked before it becomes a card or an event.

Each check returns the value made uniform with the codes of its warnings, or raises
:class:`InvalidInput` with the code of a sentence. Window and command line use the same.
"""

import re
import unicodedata
from datetime import date
from decimal import Decimal

from leb_wallet.domain.cards import MAX_MARGIN_DAYS
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.money import is_known_currency, parse_amount
from leb_wallet.domain.numbers import Checked, holds_card_number
from leb_wallet.domain.periods import DAY, MONTH, UNITS, Period

MAX_LABEL = 120
MAX_NOTE = 10_000
MAX_ORDER_NUMBER = 200
MAX_PAY_WITH = 40
MAX_TAGS = 20
FIRST_YEAR, LAST_YEAR = 1990, 2100
MAX_PERIOD_YEARS = 100

# Control characters, lone surrogates and line separators. Files cannot hold some of them, lists show none.
_CONTROL = frozenset({"Cc", "Cs", "Zl", "Zp"})
# Marks that turn the reading direction of everything after them; a label could pass for another one.
_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = frozenset({"Cf", "Zs"}) | _CONTROL


def check_label(text: str) -> Checked[str]:
    """Read the name of a card.

    Raises:
        InvalidInput: ``label_empty``, ``label_too_long``, ``label_control_characters``
            or ``label_bidi_characters``.
    """
    label = _one_line(text, "label", MAX_LABEL)
    if all(unicodedata.category(c) in _INVISIBLE for c in label):
        raise InvalidInput("label_empty")
    return Checked(label)


def check_line(text: str) -> Checked[str]:
    """Read a short optional text in one line, such as a place or an owner.

    Raises:
        InvalidInput: ``text_too_long``, ``text_control_characters`` or ``text_bidi_characters``.
    """
    return Checked(_one_line(text, "text", MAX_LABEL))


def check_order_number(text: str) -> Checked[str]:
    """Read the order or transaction number of a payment.

    Raises:
        InvalidInput: as :func:`check_line`.
    """
    return Checked(_one_line(text, "text", MAX_ORDER_NUMBER))


def check_pay_with(text: str) -> Checked[str]:
    """Read with what somebody paid: a name such as "Visa of my mother", never the number of a payment card.

    Raises:
        InvalidInput: as :func:`check_line`, or ``pay_with_card_number``.
    """
    line = _one_line(text, "text", MAX_PAY_WITH)
    if holds_card_number(line):
        raise InvalidInput("pay_with_card_number")
    return Checked(line)


def check_tags(text: str) -> Checked[tuple[str, ...]]:
    """Read tags with commas between them, Chinese ones too; each tag once.

    Raises:
        InvalidInput: as :func:`check_line`, or ``too_many_tags``.
    """
    tags = dict.fromkeys(tag for part in re.split("[,，、;；]", text) if (tag := _one_line(part, "text", MAX_LABEL)))
    if len(tags) > MAX_TAGS:
        raise InvalidInput("too_many_tags", limit=MAX_TAGS)
    return Checked(tuple(tags))


def check_note(text: str) -> Checked[str]:
    """Read a note of any number of lines.

    Raises:
        InvalidInput: ``text_too_long``, ``text_control_characters`` or ``text_bidi_characters``.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    _refuse_odd_characters(lines.replace("\n", "").replace("\t", ""), "text")
    note = unicodedata.normalize("NFC", lines).strip()
    if len(note) > MAX_NOTE:
        raise InvalidInput("text_too_long", limit=MAX_NOTE)
    return Checked(note)


def check_margin(days: int) -> Checked[int]:
    """Check how many days before the limit a card's owner wants to be done.

    Raises:
        InvalidInput: ``margin_out_of_range``.
    """
    if not 1 <= days <= MAX_MARGIN_DAYS:
        raise InvalidInput("margin_out_of_range", first=1, last=MAX_MARGIN_DAYS)
    return Checked(days)


def check_day(day: date, today: date | None = None) -> Checked[date]:
    """Check a day for plausibility.

    Args:
        today: given for what has taken place; a later day is then warned of by ``day_in_future``.

    Raises:
        InvalidInput: ``day_out_of_range``, before 1990 or after 2100.
    """
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise InvalidInput("day_out_of_range", first=FIRST_YEAR, last=LAST_YEAR)
    return Checked(day, ("day_in_future",) if today is not None and day > today else ())


def check_period(n: int, unit: str) -> Checked[Period]:
    """Check a length of time: at least one day, at most a hundred years.

    Raises:
        InvalidInput: ``period_out_of_range``.
    """
    per_year = {DAY: 366, MONTH: 12}.get(unit, 1)
    if unit not in UNITS or not 1 <= n <= MAX_PERIOD_YEARS * per_year:
        raise InvalidInput("period_out_of_range", years=MAX_PERIOD_YEARS)
    return Checked(Period(n=n, unit=unit))


def check_currency(text: str) -> Checked[str]:
    """Read a currency code.

    Warns: ``currency_unknown`` (not in ISO 4217 as this version knows it).

    Raises:
        InvalidInput: ``currency_shape``, not three letters.
    """
    code = unicodedata.normalize("NFKC", text).strip().upper()
    if not re.fullmatch("[A-Z]{3}", code):
        raise InvalidInput("currency_shape")
    return Checked(code, () if is_known_currency(code) else ("currency_unknown",))


def check_amount(text: str) -> Checked[Decimal]:
    """Read an amount of money or of data.

    Raises:
        InvalidInput: see :func:`leb_wallet.domain.money.parse_amount`.
    """
    amount = parse_amount(unicodedata.normalize("NFKC", text))
    return Checked(amount or Decimal(0))


def check_data_amount(text: str, megabytes_per_unit: int) -> Checked[Decimal]:
    """Read an amount of mobile data and return it in MB.

    Raises:
        InvalidInput: see :func:`leb_wallet.domain.money.parse_amount`.
    """
    megabytes = check_amount(text).value * megabytes_per_unit
    return check_amount(f"{megabytes:f}")


def _one_line(text: str, what: str, limit: int) -> str:
    line = unicodedata.normalize("NFC", text.strip(" \u3000\u00a0\t\r\n"))
    _refuse_odd_characters(line, what)
    if len(line) > limit:
        raise InvalidInput(f"{what}_too_long", limit=limit)
    return line


def _refuse_odd_characters(text: str, what: str) -> None:
    if text.isascii() and text.isprintable():  # as most are
        return
    if any(unicodedata.category(c) in _CONTROL for c in text):
        raise InvalidInput(f"{what}_control_characters")
    if any(c in _DIRECTIONS for c in text):
        raise InvalidInput(f"{what}_bidi_characters")
