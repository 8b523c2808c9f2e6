"""What a text of an operator may say: a value with its place, in each way in which it can be meant."""

from typing import Any, NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.importing.cues import Role

ORDER, NUMBERS = "order_number", "number"
FIELDS = (Role.BALANCE, Role.AMOUNT, Role.FEE, Role.BONUS, Role.DATA_LEFT, Role.UNTIL, Role.DONE, ORDER)

_AROUND = 26  # letters on each side


class Why:
    """Why one of several readings is offered first, or what makes the text ambiguous."""

    COUNTRY = "country"  # the card's country writes days in this order
    DAY_OR_MONTH = "day_or_month"
    YEAR = "year"  # no year is written: the nearest one
    MIDNIGHT = "midnight"  # the very beginning of a day: the day before is the last whole one
    THOUSANDS = "thousands"  # a point or comma before three digits


class Prior(NamedTuple):
    """What the card makes likely."""

    country: str | None = None
    currency: str | None = None

    @classmethod
    def of(cls, card: Card | None) -> "Prior":
        """Return what a card makes likely."""
        return cls(card.country, card.currency) if card else cls()


class Candidate(NamedTuple):
    """A value for ``field`` of a record, as it may be meant at ``[start, end)`` of the text.

    ``readings`` are all that the writing can mean; more than one is a question. ``likely`` is the one to offer
    first, ``None`` for none, ``why`` a code of :class:`Why`. ``is_told``: words beside it say that it is this.
    ``currency`` is ``None`` where the text leaves it open.
    """

    field: str
    start: int
    end: int
    readings: tuple[Any, ...]
    around: str
    is_told: bool = True
    likely: Any = None
    why: str = ""
    currency: str | None = None

    @property
    def is_clear(self) -> bool:
        """Whether it can be read in one way only."""
        return len(self.readings) == 1

    @property
    def value(self) -> Any:
        """The only or the likely reading; ``None`` where the user must say."""
        return self.readings[0] if self.is_clear else self.likely


def around(text: str, start: int, end: int) -> str:
    """Return a place of a text with the words around it, in one line."""
    left, right = max(0, start - _AROUND), min(len(text), end + _AROUND)
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    if line_end >= 0 and (line_end - line_start) > (end - start) + 8:  # a line of words says enough
        left, right = max(left, line_start), min(right, line_end)
    while 0 < left < start and _cuts_word(text, left):
        left += 1
    while end < right < len(text) and _cuts_word(text, right):
        right -= 1
    shown = " ".join(text[left:right].split())
    return (
        ("…" if left > 0 and text[left - 1] != "\n" else "")
        + shown
        + ("…" if right < len(text) and text[right] != "\n" else "")
    )


def _cuts_word(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    is_number = (before in ".,:/" and after.isdecimal()) or (before.isdecimal() and after in ".,:/")
    return is_number or (before.isalnum() and after.isalnum() and after < "\u0e00")
