"""Cards in groups by how urgent they are, each under a heading."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from leb_wallet.services.deadline_board import CardRow

ARCHIVED = "archived"


class Heading(NamedTuple):
    """What stands above a group of cards: a standing or ``ARCHIVED``, and how many cards follow."""

    group: str
    cards: int


def group_of(row: CardRow) -> str:
    """Return the group of a card: its standing, or ``ARCHIVED``, whatever the state of what is put away."""
    return ARCHIVED if row.card.archived else row.standing


def with_headings(numbers: Iterable[int], rows: Sequence[CardRow]) -> list[int | Heading]:
    """Return the numbers of ``rows`` with a heading above each run of one group."""
    lines: list[int | Heading] = []
    for group, members in groupby(numbers, lambda number: group_of(rows[number])):
        below = list(members)
        lines += [Heading(group, len(below)), *below]
    return lines


def archived_last(rows: Iterable[CardRow]) -> list[CardRow]:
    """Return cards in their order, but what is put away at the end."""
    return sorted(rows, key=lambda row: row.card.archived)
