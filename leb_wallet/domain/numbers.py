"""Numbers printed on cards and sent by operators: read as people type them, checked, made uniform.

Where operators differ from the standard a check warns and keeps the number: a wallet
that refuses a real card is of no use. Errors and warnings are codes, never the text typed.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar
from urllib.parse import unquote

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.errors import InvalidInput

T_co = TypeVar("T_co", covariant=True)

ICCID_LENGTHS = range(18, 23)  # 19 and 20 in practice; some exports lack the check digit, some add one
PRINTED_SERIAL_LENGTH = 13
MAX_PRINTED_SERIAL = 40
EID_LENGTH = 32
MAX_PHONE_DIGITS = 15  # E.164
SHORT_PHONE_DIGITS = 7  # no country has shorter numbers with its code
MAX_ACTIVATION_CODE = 255  # SGP.22 section 4.1
MAX_CONFIRMATION_CODE = 64
CARD_NUMBER_DIGITS = 13  # at least, in practice; ISO/IEC 7812
MASK = "•"


class Checked(NamedTuple, Generic[T_co]):
    """A value made uniform, and the codes of what looks odd about it."""

    value: T_co
    warnings: tuple[str, ...] = ()


class ActivationCode(NamedTuple):
    """The parts of an eSIM activation code; ``extra`` holds fields of later versions, as they came."""

    address: str
    matching_id: str
    oid: str = ""
    confirmation: str = ""  # "1": a confirmation code is needed. Some tools put the code itself here
    extra: tuple[str, ...] = ()

    def __str__(self) -> str:
        fields = ["LPA:1", self.address, self.matching_id, self.oid, self.confirmation, *self.extra]
        while len(fields) > 3 and not fields[-1]:
            fields.pop()
        return "$".join(fields)


# --- SIM and chip -------------------------------------------------------------------------


def check_iccid(text: str) -> Checked[str]:
    """Read the serial number of a SIM or eSIM profile.

    Warns: ``iccid_prefix`` (no 89 at the start), ``iccid_check_digit`` (Luhn fails).

    Raises:
        InvalidInput: ``iccid_not_digits``, ``iccid_length`` (not 18 to 22 digits).
    """
    digits = _joined(text).upper().rstrip("F")  # SIMs fill 19 digits up with F
    if digits and not digits.isdecimal():
        raise InvalidInput("iccid_not_digits")
    if len(digits) not in ICCID_LENGTHS:
        raise InvalidInput("iccid_length", first=ICCID_LENGTHS[0], last=ICCID_LENGTHS[-1])
    odd = {"iccid_prefix": not digits.startswith("89"), "iccid_check_digit": not _passes_luhn(digits)}
    return Checked(digits, _true(odd))


def check_printed_serial(text: str) -> Checked[str]:
    """Read the short serial some operators print instead of the ICCID.

    Warns: ``printed_serial_length`` (not the usual 13 digits).

    Raises:
        InvalidInput: ``printed_serial_characters`` (other than letters and digits, or nothing),
            ``printed_serial_too_long``.
    """
    serial = _joined(text).upper()
    if not re.fullmatch("[0-9A-Z]+", serial):
        raise InvalidInput("printed_serial_characters")
    if len(serial) > MAX_PRINTED_SERIAL:
        raise InvalidInput("printed_serial_too_long", limit=MAX_PRINTED_SERIAL)
    usual = len(serial) == PRINTED_SERIAL_LENGTH and serial.isdecimal()
    return Checked(serial, () if usual else ("printed_serial_length",))


def check_eid(text: str) -> Checked[str]:
    """Read the identifier of an eSIM chip. Newer ones need not start with 89.

    Warns: ``eid_check_digits`` (ISO 7064 MOD 97-10 fails).

    Raises:
        InvalidInput: ``eid_not_digits``, ``eid_length`` (not 32).
    """
    digits = _joined(text)
    if digits and not digits.isdecimal():
        raise InvalidInput("eid_not_digits")
    if len(digits) != EID_LENGTH:
        raise InvalidInput("eid_length", length=EID_LENGTH)
    return Checked(digits, () if int(digits) % 97 == 1 else ("eid_check_digits",))


# --- eSIM activation codes ----------------------------------------------------------------


def check_activation_code(text: str) -> Checked[str]:
    """Read an eSIM activation code, typed, scanned or inside the install link of Apple or Android.

    The result always carries ``LPA:`` and a lower-case host, as a QR code needs it.

    Warns: ``activation_code_characters`` (odd ones in the matching id),
    ``activation_code_holds_confirmation`` (see :func:`take_confirmation_code`).

    Raises:
        InvalidInput: see :func:`parse_activation_code`.
    """
    code = parse_activation_code(text)
    odd = {
        "activation_code_characters": not re.fullmatch("[A-Za-z0-9-]*", code.matching_id),
        "activation_code_holds_confirmation": _holds_confirmation_code(code),
    }
    return Checked(str(code), _true(odd))


def parse_activation_code(text: str) -> ActivationCode:
    """Return the parts of an activation code (SGP.22 section 4.1).

    Raises:
        InvalidInput: ``activation_code_shape`` (not ``1$address$matching id``),
            ``activation_code_version`` (another format version), ``activation_code_address``
            (no host name), ``activation_code_too_long``.
    """
    code = re.sub(r"\s", "", _plain(text))
    # The links by which phones of either make begin an installation hold the code, with other parameters behind it.
    link = re.match(r"^https://esimsetup\.(?:apple|android)\.com/\S*?[?&]carddata=([^&#]*)", code, flags=re.IGNORECASE)
    code = link[1] if link else code
    code = unquote(code) if re.search("%(?:24|3a)", code, flags=re.IGNORECASE) else code
    code = re.sub("^LPA:", "", code, flags=re.IGNORECASE)
    if not code.isprintable() or code.count("$") < 2:
        raise InvalidInput("activation_code_shape")
    version, address, matching_id, *rest = code.split("$")  # never a tokenizer: an empty field counts
    if version != "1":
        raise InvalidInput("activation_code_version")
    if not _is_host(address):
        raise InvalidInput("activation_code_address")
    while rest and not rest[-1]:
        rest.pop()
    oid, confirmation, *extra = rest + [""] * (2 - len(rest))
    parsed = ActivationCode(address.lower(), matching_id, oid, confirmation, tuple(extra))
    if len(str(parsed)) > MAX_ACTIVATION_CODE:
        raise InvalidInput("activation_code_too_long", limit=MAX_ACTIVATION_CODE)
    return parsed


def take_confirmation_code(text: str) -> tuple[str, str]:
    """Split a confirmation code that some tools hide in field five off an activation code.

    Returns the activation code with the standard flag in its place, and the confirmation
    code; the latter is empty where there was none.

    Raises:
        InvalidInput: see :func:`parse_activation_code`.
    """
    code = parse_activation_code(text)
    if not _holds_confirmation_code(code):
        return str(code), ""
    return str(code._replace(confirmation="1")), code.confirmation


def check_confirmation_code(text: str) -> Checked[str]:
    """Read the code an operator gives beside the activation code, often six digits.

    Raises:
        InvalidInput: ``confirmation_code_shape`` (nothing, too long or control characters).
    """
    code = _plain(text).strip()
    if not code or len(code) > MAX_CONFIRMATION_CODE or not code.isprintable():
        raise InvalidInput("confirmation_code_shape", limit=MAX_CONFIRMATION_CODE)
    return Checked(code)


def _holds_confirmation_code(code: ActivationCode) -> bool:
    return code.confirmation not in ("", "0", "1")


def _is_host(address: str) -> bool:
    labels = address.split(".")
    return len(address) <= 253 and all(re.fullmatch("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?", x) for x in labels)


# --- Phone numbers ------------------------------------------------------------------------


def check_phone_number(text: str) -> Checked[str]:
    """Read a phone number: ``+`` and digits where the country is told, else as typed.

    Warns: ``phone_number_national`` (no country code), ``phone_number_short``.

    Raises:
        InvalidInput: ``phone_number_scientific`` (a spreadsheet has eaten the digits),
            ``phone_number_characters``, ``phone_number_country`` (no country code begins
            with 0), ``phone_number_length`` (no digits, or more than 15).
    """
    typed = " ".join(_plain(text).split())
    plain = re.sub("^tel:", "", typed.removeprefix("'"), flags=re.IGNORECASE)
    if re.fullmatch(r"[+-]?\d+(?:[.,]\d*)? ?[eE] ?[+-]?\d+", plain):
        raise InvalidInput("phone_number_scientific")
    number = re.sub(r"[\s./()-]", "", re.sub(r"^(\+|00)([^(]*)\(0\)", r"\1\2", plain))
    if not re.fullmatch(r"\+?\d*", number):
        raise InvalidInput("phone_number_characters")
    international = number.startswith(("+", "00"))
    digits = number[1:] if number.startswith("+") else number.removeprefix("00")
    if not digits or len(digits) > MAX_PHONE_DIGITS:
        raise InvalidInput("phone_number_length", limit=MAX_PHONE_DIGITS)
    if not international:
        return Checked(typed, ("phone_number_national",))
    if digits.startswith("0"):
        raise InvalidInput("phone_number_country")
    return Checked(f"+{digits}", ("phone_number_short",) if len(digits) < SHORT_PHONE_DIGITS else ())


def phone_number(text: str) -> PhoneNumber:
    """Return a number as a card keeps it: as typed, and in E.164 where it could be read.

    Raises:
        InvalidInput: see :func:`check_phone_number`.
    """
    value = check_phone_number(text).value
    return PhoneNumber(typed=text.strip(), e164=value if value.startswith("+") else None)


def check_phone_numbers(text: str) -> Checked[tuple[PhoneNumber, ...]]:
    """Read the numbers of one card with commas between them; each number once.

    Warns and raises as :func:`check_phone_number`.
    """
    parts = [part for part in re.split("[,，、;；\n]", text) if part.strip()]
    warnings = dict.fromkeys(code for part in parts for code in check_phone_number(part).warnings)
    return Checked(tuple(dict.fromkeys(map(phone_number, parts))), tuple(warnings))


def joined_numbers(numbers: Iterable[PhoneNumber]) -> str:
    """Return numbers as :func:`check_phone_numbers` reads them, each as it was typed."""
    return ", ".join(number.typed for number in numbers)


def holds_card_number(text: str) -> bool:
    """Tell whether a text holds as many digits, in groups or not, as the number of a payment card or account.

    Such a number is never kept: it is of no use here and of much use to a thief. The check digit
    is not asked for, since a number with a slip gives away nearly as much.
    """
    found = re.findall(r"\d(?:[\s.-]*\d)+", _plain(text))
    return any(len(re.sub(r"\D", "", digits)) >= CARD_NUMBER_DIGITS for digits in found)


# --- Showing ------------------------------------------------------------------------------


def mask(text: str, keep: int = 4) -> str:
    """Hide all but the last ``keep`` characters; a text no longer than that is hidden whole."""
    return f"{MASK * 4} {text[-keep:]}" if len(text) > keep else MASK * len(text)


# --- Reading what people type -------------------------------------------------------------


def _plain(text: str) -> str:
    """Return full-width characters as plain ones, other dashes as hyphens, without invisible marks.

    Numbers copied from chats and contact lists are often wrapped in direction marks.
    """
    visible = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return "".join("-" if unicodedata.category(c) == "Pd" else _ascii_digit(c) for c in visible)


def _ascii_digit(character: str) -> str:
    return str(unicodedata.decimal(character)) if character.isdecimal() else character


def _joined(text: str) -> str:
    return re.sub(r"[\s-]", "", _plain(text))


def _passes_luhn(digits: str) -> bool:
    doubled = [int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def _true(codes: dict[str, bool]) -> tuple[str, ...]:
    return tuple(code for code, is_so in codes.items() if is_so)
