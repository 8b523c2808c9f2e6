"""Which card a text is about: by its number, the end of it, or the name of the operator."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from leb_wallet.domain.cards import Card


class CardGuess(NamedTuple):
    """The card that fits. ``why`` is ``number``, ``number_end`` or ``operator``."""

    card: Card
    why: str


LEAST_END = 4  # digits of a number that operators leave readable
_GENERAL = frozenset(  # words in the names of many operators
    """prepaid prepay mobile card hong kong china uk us usa esim sim go pay as you payg spain france ireland romania
    luxembourg españa prepago monthly plan travel the one other number deutschland""".split()
)


def guess_card(text: str, numbers: Iterable[str], cards: Iterable[Card]) -> CardGuess | None:
    """Return the one card that a text is about, see :meth:`CardFinder.guess`."""
    return CardFinder(cards).guess(text, numbers)


class CardFinder:
    """Finds cards for many texts: what is looked for is worked out once."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self._cards = tuple(cards)
        self._own = [(card, _own(card)) for card in self._cards]
        self._named: dict[str, list[Card]] = {}
        for card in self._cards:
            for name in _names(card.provider_name, card.provider_name_zh):
                self._named.setdefault(name, []).append(card)

    def guess(self, text: str, numbers: Iterable[str]) -> CardGuess | None:
        """Return the one card that a text is about, or None where none or several fit.

        Args:
            text: as :func:`leb_wallet.domain.importing.written.plain_text` returns it.
            numbers: phone numbers of the text, digits with an optional ``+``, hidden ones as ``*``.
        """
        written = tuple(numbers)
        if written:
            for why, fits in (("number", _has_number), ("number_end", _has_end)):
                found = [card for card, own in self._own if any(fits(own, number) for number in written)]
                if len(found) == 1:
                    return CardGuess(found[0], why)
        folded = _folded(text)
        named = {card.id: card for name, cards in self._named.items() if _stands_in(name, folded) for card in cards}
        return CardGuess(next(iter(named.values())), "operator") if len(named) == 1 else None


def _has_number(own: list[str], written: str) -> bool:
    digits = written.lstrip("+0")
    if "*" in digits or len(digits) < 7:
        return False
    return any(digits.endswith(one) or one.endswith(digits) for one in own)


def _has_end(own: list[str], written: str) -> bool:
    if "*" not in written:
        return False
    start, end = re.match(r"\+?(\d*)", written), re.search(r"(\d*)$", written)
    ending, beginning = end[1] if end else "", start[1] if start else ""
    if len(ending) < LEAST_END:
        return False
    return any(one.endswith(ending) and (beginning in one or not beginning) for one in own)


def _own(card: Card) -> list[str]:
    found = ("".join(c for c in number.e164 or number.typed if c.isdecimal()) for number in card.numbers)
    return [digits.lstrip("0") for digits in found if len(digits) >= 7]


@lru_cache(maxsize=1000)  # of the same operators again and again
def _names(english: str, chinese: str | None) -> frozenset[str]:
    """Return what of an operator's name tells it from others: the name, and its first word if it is one of its own."""
    names = {_folded(name) for name in (english, chinese or "") if name}
    for name in tuple(names):
        names.update(part for part in re.split(r"[\s/()（）]+", name) if _is_own(part))
    return frozenset(name for name in names if _is_own(name))


def _is_own(name: str) -> bool:
    is_chinese = any("\u4e00" <= c <= "\u9fff" for c in name)
    return name not in _GENERAL and len(name) >= (4 if is_chinese else 3) and not name.isdecimal()


def _stands_in(name: str, text: str) -> bool:
    if name not in text:
        return False
    return (
        any("\u4e00" <= c <= "\u9fff" for c in name)
        or re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", text) is not None
    )


def _folded(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(c))
    return " ".join(plain.split())
