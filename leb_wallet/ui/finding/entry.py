"""One line of what was found, and what all searches hand over."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QIcon

from leb_wallet.domain.finding import MISS, Match
from leb_wallet.ui.key_caps import Keys
from leb_wallet.ui.secret_field import COVER

_AROUND = 24  # characters of a long text shown on either side of what was found
_DIGITS = re.compile(r"\d(?:[\s().\-–]*\d){2,}")


class Look(StrEnum):
    """In which colours an icon is drawn."""

    INK = "ink"  # those of the text beside it
    STATE = "state"  # its own, but on the selection
    PICTURE = "picture"  # its own


class Kind(StrEnum):
    """What a line stands for."""

    CARD = "card"
    ACTION = "action"
    OPERATOR = "operator"
    RECORD = "record"
    ACCOUNT = "account"
    MORE = "more"  # further records, in the history
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line as it is shown. ``target`` is an action, an id, or the text to search the history for."""

    kind: Kind
    title: str
    detail: str = ""
    trailing: str = ""
    keys: tuple[Keys, ...] = ()
    spoken_keys: str = ""
    icon: QIcon = field(default_factory=QIcon)
    look: Look = Look.INK
    target: object = None

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(filter(None, (self.title, self.detail, self.trailing, self.spoken_keys)))


class Group(NamedTuple):
    """What one search has found: its best lines, how many there are in all, the grade of the best.

    ``meant`` is the text by which the history finds the same, which knows no pinyin.
    """

    kind: Kind
    entries: list[Entry]
    total: int = 0
    grade: int = MISS
    meant: str = ""


def snippet(match: Match, *, hides_numbers: bool) -> str:
    """Return the part of a long text that was found, on one line; numbers in it covered if asked."""
    text = match.text
    at = text.find(match.found) if match.found else 0
    begin, end = max(0, at - _AROUND), at + len(match.found) + _AROUND
    part = " ".join(text[begin:end].split())
    if hides_numbers:
        part = _DIGITS.sub(COVER, part)
    return f"{'…' if begin else ''}{part}{'…' if end < len(text) else ''}"
