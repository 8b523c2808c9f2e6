"""What was found in a file, a bill or a text, before anything of it is in the wallet."""

from hashlib import sha256
from typing import NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.events import Event
from leb_wallet.domain.importing.bill_cards import Likely

_ID_DIGITS = 32


class Place(NamedTuple):
    """Where something stands in a file.

    ``row`` counts as a person would: the line of a table with its header as 1, the entry of a list from 1; 0 stands
    for the file as a whole. ``column`` is a header or the name of a field, never a value.
    """

    row: int = 0
    column: str = ""


class Problem(NamedTuple):
    """Something that could not be taken as it stands. ``code`` has its sentence; ``text`` is shown, never logged.

    ``leaves_out`` tells whether the whole row stays outside because of it, or only the one value. ``details`` fill
    the holes of the sentence.
    """

    code: str
    place: Place
    text: str = ""
    leaves_out: bool = False
    details: tuple[tuple[str, object], ...] = ()


def problem_of(error: WalletError, place: Place, text: str = "", *, leaves_out: bool = False) -> Problem:
    """Return what a check of a single value refused, as a problem of the place where it stands."""
    return Problem(error.code, place, text, leaves_out, tuple(error.details.items()))


class FoundCard(NamedTuple):
    """A card as a file tells of it. Its id is its own and stands for it in :class:`FoundEvent`.

    ``offered`` is the same card with the rules of an operator whose name fits, should the user want it so.
    """

    place: Place
    card: Card
    offered: Card | None = None


class FoundEvent(NamedTuple):
    """A record as a file tells of it; ``event.card_id`` is that of a found card, or of one in the wallet.

    ``likely`` is of a payment of a bill, whose card the user is asked for.
    """

    place: Place
    event: Event
    likely: Likely = Likely()


class Found(NamedTuple):
    """All that was found. ``source`` is the code of what was read, such as ``table`` or ``omnisim``.

    ``unknown`` names the fields that we have no place for, so that the user knows what stays behind.
    """

    source: str
    cards: tuple[FoundCard, ...] = ()
    events: tuple[FoundEvent, ...] = ()
    problems: tuple[Problem, ...] = ()
    unknown: tuple[str, ...] = ()


def lasting_id(source: str, *names: str) -> str:
    """Return the same record id for the same record of the same source, so that reading a file twice adds nothing."""
    told = "\n".join((source, *names)).encode(errors="backslashreplace")
    return sha256(told).hexdigest()[:_ID_DIGITS]
