"""What a kind of clock answers, and how it keeps its proof."""

from datetime import date
from typing import NamedTuple

from leb_wallet.domain.line import Trail


class Reckoning(NamedTuple):
    """The limit of one clock, or the status and reason for having none."""

    status: str
    limit: date | None = None
    reason: str | None = None


def say(trail: Trail | None, code: str, **values: object) -> None:
    """Keep one step of the proof, if anybody asked for it."""
    if trail is not None:
        trail.add(code, **values)
