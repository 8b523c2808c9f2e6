"""Codes to dial, texts to send and vouchers to enter. Nothing here dials or sends: a person does.

Templates of the catalogue have holes: ``*104*{code}#``, ``*#137*{code14}#``,
``*292*{number}*{amount}#``, and for texts ``RECHARGE {pin} -> 6700``.
"""

import re
import unicodedata
from typing import NamedTuple

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.numbers import Checked

MIN_VOUCHER, MAX_VOUCHER = 4, 32

_HOLE = re.compile(r"\{([a-z]+)(\d*)\}")
_VOUCHER_HOLES = ("code", "pin")
_ARROW = "->"

# Service codes that a phone carries out itself, in the form *SC*…# and the like: forwarding, showing the number,
# barring, waiting, PIN changes, the IMEI. 3GPP TS 22.030, annex B and clause 6.6; as told by the catalogue's formats.
_SERVICES = frozenset(
    """002 004 21 61 62 67 30 31 76 77 300 33 330 331 332 333 35 351 353 43 66 75 750 751 752 753 754 360 361 362 363
    37 59 591 592 593 594 96 214 03 04 042 05 052 06""".split()
)


class TextMessage(NamedTuple):
    """A text to send: what it says, and the number it goes to."""

    text: str
    to: str


# --- Filling templates --------------------------------------------------------------------


def holes(template: str) -> tuple[str, ...]:
    """Return what a template still wants, in order: ``code``, ``pin``, ``number``, ``amount``."""
    return tuple(dict.fromkeys(match[1] for match in _HOLE.finditer(template)))


def filled(template: str, code: str = "", *, number: str = "", amount: str = "") -> str:
    """Return a template with its holes filled; a hole for which nothing is given stays."""
    values = {"code": code, "pin": code, "number": number, "amount": amount}
    return _HOLE.sub(lambda match: values.get(match[1]) or match[0], template)


def text_messages(template: str, to: str | None = None) -> tuple[TextMessage, ...]:
    """Return the texts a template names, such as ``ADD10 | ADD20 -> 800``; none where the number is missing.

    Args:
        to: the number, where the catalogue keeps it apart from the text.
    """
    texts, arrow, target = template.rpartition(_ARROW)
    if not arrow:
        texts, target = template, to or ""
    found = [text.strip() for text in texts.split("|")]
    return tuple(TextMessage(text, target.strip()) for text in found if text and target.strip())


# --- Links for the phone that holds the SIM -----------------------------------------------


def tel_link(code: str) -> str:
    """Return the link that puts a code or number into a phone's dialler.

    In ``tel:`` a ``#`` begins something else and is written ``%23`` (RFC 3966); ``*`` may stay.

    Raises:
        InvalidInput: ``dial_code_shape``, other than digits, ``*``, ``#`` and a leading ``+``, or an open hole.
    """
    plain = re.sub(r"[\s()-]", "", code)
    if not re.fullmatch(r"\+?[0-9*#]+", plain):
        raise InvalidInput("dial_code_shape")
    return f"tel:{plain.replace('#', '%23')}"


def sms_link(to: str, text: str) -> str:
    """Return the code from which a phone's camera makes a text, ready to be looked at and sent.

    Raises:
        InvalidInput: ``dial_code_shape``, the number is none or the text has an open hole.
    """
    number = re.sub(r"[\s()-]", "", to)
    if not re.fullmatch(r"\+?[0-9]+", number) or holes(text):
        raise InvalidInput("dial_code_shape")
    return f"SMSTO:{number}:{text}"


def is_phone_only(code: str) -> bool:
    """Tell whether the phone carries a code out itself, as call forwarding, instead of asking the operator."""
    match = re.fullmatch(r"(?:\*\*|##|\*#|\*|#)(\d{2,3})(?:\*[^#]*)?#", code.strip())
    return match is not None and match[1] in _SERVICES


# --- Vouchers -----------------------------------------------------------------------------


def check_voucher(text: str, template: str | None = None) -> Checked[str]:
    """Read the code of a voucher, without the spaces and dashes that it is printed with.

    Args:
        template: where the code goes. A code to dial has digits only; ``{code14}`` wants 14 of them.

    Warns: ``voucher_length`` (another length than the template wants).

    Raises:
        InvalidInput: ``voucher_shape`` (nothing, other than letters and digits, letters where only
            digits can be dialled, fewer than 4 or more than 32).
    """
    plain = unicodedata.normalize("NFKC", text)
    voucher = "".join(c for c in plain if not c.isspace() and unicodedata.category(c) not in ("Pd", "Cf"))
    template = template or ""
    allowed = "[0-9]" if template.startswith(("*", "#")) else "[0-9A-Za-z]"
    if not re.fullmatch(f"{allowed}{{{MIN_VOUCHER},{MAX_VOUCHER}}}", voucher):
        raise InvalidInput("voucher_shape")
    # As text: a template comes from a file, and may hold a number that is too long to be one.
    lengths = {size.lstrip("0") for name, size in _HOLE.findall(template) if name in _VOUCHER_HOLES and size}
    return Checked(voucher, ("voucher_length",) if lengths and str(len(voucher)) not in lengths else ())
