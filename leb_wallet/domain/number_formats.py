"""One phone number in the forms in which sites, apps and people want it."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.walk import Way

TYPE_CHECKING = False
if TYPE_CHECKING:
    import phonenumbers


class Form:
    """In what form a number is wanted; examples for +44 7700 900123."""

    NATIONAL = "national"  # 07700 900123
    INTERNATIONAL = "international"  # +44 7700 900123
    E164 = "e164"  # +447700900123
    DIGITS = "digits"  # 447700900123
    WITHOUT_ZERO = "without_zero"  # 7700900123, where the country is chosen beside
    IDD = "idd"  # 00447700900123
    TYPED = "typed"  # as it was typed: nothing more is known of it


class NumberForm(NamedTuple):
    """A number as it is read, and as it goes to the clipboard."""

    code: str
    text: str
    copied: str


def forms_of(number: PhoneNumber, country: str | None) -> tuple[NumberForm, ...]:
    """Return a number in all its forms; only as typed where it cannot be read as a number of a country.

    Args:
        country: ISO 3166-1 alpha-2 code of the card's country, for numbers typed without one.
    """
    parsed = _parsed(number, country)
    if parsed is None:
        typed = " ".join(number.typed.split())
        return (NumberForm(Form.TYPED, typed, re.sub(r"[\s()./-]", "", typed)),)
    import phonenumbers

    style = phonenumbers.PhoneNumberFormat
    national = phonenumbers.format_number(parsed, style.NATIONAL)
    international = phonenumbers.format_number(parsed, style.INTERNATIONAL)
    e164 = phonenumbers.format_number(parsed, style.E164)
    bare = phonenumbers.national_significant_number(parsed)
    return (
        NumberForm(Form.NATIONAL, national, re.sub(r"\D", "", national)),
        NumberForm(Form.INTERNATIONAL, international, international),
        NumberForm(Form.E164, e164, e164),
        NumberForm(Form.DIGITS, e164[1:], e164[1:]),
        NumberForm(Form.WITHOUT_ZERO, bare, bare),
        NumberForm(Form.IDD, f"00{e164[1:]}", f"00{e164[1:]}"),
    )


def in_form(forms: Iterable[NumberForm], code: str) -> NumberForm:
    """Return the form asked for, or the first where the number has none such."""
    forms = tuple(forms)
    return next((form for form in forms if form.code == code), forms[0])


def distinct(forms: Iterable[NumberForm]) -> tuple[NumberForm, ...]:
    """Leave out what would put the same on the clipboard twice: many countries put no 0 before a number."""
    found: dict[str, NumberForm] = {}
    for form in forms:
        found.setdefault(form.copied, form)
    return tuple(found.values())


def form_for(way: str) -> str:
    """Return the form that a way of topping up usually wants.

    Other apps have the country beside the number: see :func:`country_code` for which to choose.
    """
    return Form.WITHOUT_ZERO if way == Way.THIRD_PARTY else Form.NATIONAL


def country_code(number: PhoneNumber, country: str | None) -> str | None:
    """Return the code to choose beside the number, such as ``+44``, or None where it is not known."""
    parsed = _parsed(number, country)
    return f"+{parsed.country_code}" if parsed is not None else None


def international(number: PhoneNumber, country: str | None) -> str | None:
    """Return a number in E.164, or None where it cannot be read as one of this country."""
    if number.e164:
        return number.e164
    parsed = _parsed(number, country)
    if parsed is None:
        return None
    import phonenumbers

    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def region_of(number: PhoneNumber) -> str | None:
    """Return the country whose plan a number written with its country code belongs to, such as ``GB``."""
    parsed = _parsed(number, None)
    if parsed is None or parsed.country_code is None:
        return None
    import phonenumbers

    # Countries share codes: +1 is twenty of them. What no table holds yet counts to the largest.
    region = phonenumbers.region_code_for_number(parsed)
    region = region or phonenumbers.region_code_for_country_code(parsed.country_code)
    return region if region.isalpha() and region != "ZZ" else None  # "001": a network of no country


def grouped(text: str) -> str:
    """Return a number in groups of three and four, to be read aloud; one with spaces keeps its own."""
    plain = " ".join(text.split())
    body = plain.removeprefix("+")
    groups = -(-len(body) // 4)
    fours = len(body) - 3 * groups
    if not body.isalnum() or groups < 2 or fours < 0:
        return plain
    sizes = [3] * (groups - fours) + [4] * fours
    ends = [sum(sizes[:count]) for count in range(groups + 1)]
    return plain[: -len(body)] + " ".join(body[a:b] for a, b in pairwise(ends))


def _parsed(number: PhoneNumber, country: str | None) -> "phonenumbers.PhoneNumber | None":
    """Return the number in parts. Possible is enough: what a new range holds, no table knows yet."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number.e164 or number.typed, None if number.e164 else country)
    except phonenumbers.NumberParseException:
        return None
    return parsed if phonenumbers.is_possible_number(parsed) else None
