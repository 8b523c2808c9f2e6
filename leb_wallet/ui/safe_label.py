"""Names of cards for places outside the window, such as notifications: one line, short, and without a number.

QtCore is not needed: these are rules about letters.
"""

import re
import unicodedata

from leb_wallet.domain.cards import SECRET_FIELDS, Card

MOST_LETTERS = 48
_MOST_DIGITS = 8  # more in a row, however grouped, may be a phone number or an ICCID; a date has eight
_FEWEST_DIGITS = 5  # of a known number: fewer say nothing
_LEFT_READABLE = 4
_IDENTIFIERS = ("iccid", "printed_serial", "eid", *sorted(SECRET_FIELDS))

_DIGITS = re.compile(r"\d(?:[\s().\-/]{0,3}\d)*")
_RIGHT_TO_LEFT = ("R", "AL", "AN")
_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
_JOINS = "\u200d\ufe0e\ufe0f"  # hold the parts of an emoji together


def safe_label(card: Card, most: int = MOST_LETTERS) -> str:
    """Return a card's name with its numbers and codes hidden; empty where nothing is left of it."""
    label = one_line(card.label)
    for name in _IDENTIFIERS:
        value = getattr(card, name) or ""
        if len(value) >= _FEWEST_DIGITS:
            label = re.sub(re.escape(one_line(value)), "•••", label, flags=re.IGNORECASE)
    known = [_digits(text) for number in card.numbers for text in (number.typed, number.e164 or "")]
    known += [_digits(getattr(card, name) or "") for name in _IDENTIFIERS]
    label = _DIGITS.sub(lambda found: _hidden(found[0], known), label)
    return isolated(shortened(label, most))


def one_line(text: str) -> str:
    """Return a text without line breaks, control characters, or orders about the direction of writing."""
    kept = (" " if letter.isspace() else letter for letter in text if letter.isspace() or _is_visible(letter))
    return " ".join("".join(kept).split())


def shortened(text: str, most: int) -> str:
    """Return at most ``most`` characters; what was cut is told by an ellipsis, and no letter loses its accent."""
    if len(text) <= most:
        return text
    end = most - 1
    while end > 0 and (unicodedata.combining(text[end]) or text[end] in _JOINS or text[end - 1] == "\u200d"):
        end -= 1
    return text[:end].rstrip() + "…"


def isolated(text: str) -> str:
    """Return a name so that one written from right to left leaves the sentence around it in order."""
    if any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text):
        return f"{_ISOLATE}{text}{_END_OF_ISOLATE}"
    return text


def _is_visible(letter: str) -> bool:
    return letter in _JOINS or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def _hidden(found: str, known: list[str]) -> str:
    digits = _digits(found)
    is_of_card = len(digits) >= _FEWEST_DIGITS and any(digits in one or (one and one in digits) for one in known)
    if len(digits) <= _MOST_DIGITS and not is_of_card:
        return found
    return "•" + digits[-_LEFT_READABLE:]


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())
