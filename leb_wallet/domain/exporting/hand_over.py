"""One card for somebody else, who keeps it alive in one's place, and what comes back.

Both ways it is the same thing: a card and some of its records. On the way out the records are stripped to what the
dates need; on the way back they are those that the other one made, whole. Whoever has taken a card in keeps beside it
which records it came with, so that an answer holds nothing but what is new. Taking the same in twice changes nothing.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple, Self

from pydantic import ValidationError, model_validator

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import CardDeadlines
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event
from leb_wallet.domain.exporting.secrets import event_without_secrets
from leb_wallet.domain.money import Money
from leb_wallet.domain.next_step import NextStep
from leb_wallet.domain.wallet import Change, Edit, OtherRecord, Wallet, add

HANDED = "handed_card"  # the kind of the record that is kept beside a card of somebody else
FORMAT = 1

# What somebody needs who shall keep the card alive. No serial numbers, codes, accounts, notes or tags.
HANDED_FIELDS = (
    "id",
    "label",
    "provider_id",
    "provider_name",
    "provider_name_zh",
    "product",
    "country",
    "currency",
    "time_zone",
    "is_esim",
    "numbers",
    "purchased_on",
    "activated_on",
    "registered_on",
    "margin_days",
    "rules",
    "sources",
    "checked_on",
    "freshness",
)
# What the dates of a card depend on.
_RECKONED_FIELDS = (
    "id",
    "card_id",
    "kind",
    "happened_on",
    "happened_at",
    "state",
    "amount",
    "currency",
    "balance",
    "data_left_mb",
    "reported_until",
    "recorded_at",
)


class Wanted(DomainModel):
    """What is asked for: an act by its kind, the last day on which it is surely in time, what happens from when on."""

    kind: str = ""
    least: Money | None = None
    by: date | None = None
    limit: date | None = None
    consequence: str | None = None


class HandOver(DomainModel):
    """What a hand-over file holds: one card and never another.

    ``sender`` is a name as the one typed it who made the file; ``is_answer`` tells that the records in it are what
    was done for the card, and not what it comes with.
    """

    leb_wallet_card: int  # the version of the format
    made_on: date
    is_answer: bool = False
    sender: str = ""
    message: str = ""
    wanted: Wanted | None = None
    card: Card
    events: tuple[Event, ...] = ()

    @model_validator(mode="after")
    def _holds_one_card(self) -> Self:
        if any(event.card_id != self.card.id for event in self.events):
            raise ValueError("a record of another card")
        if len({event.id for event in self.events}) != len(self.events):
            raise ValueError("a record twice")
        return self

    @property
    def receipts(self) -> frozenset[str]:
        """The SHA-256 of the receipts that the records name."""
        return frozenset(sha for event in self.events for sha in event.receipts)


class Taken(NamedTuple):
    """What taking a file in would do. ``card`` is given where it is new here, ``events`` are those that are new."""

    change: Change
    card: Card | None
    events: tuple[Event, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in the file that is not here already."""
        return not self.change.edits

    @property
    def receipts(self) -> frozenset[str]:
        """The receipts of the new records."""
        return frozenset(sha for event in self.events for sha in event.receipts)


def wanted_from(step: NextStep | None, found: CardDeadlines) -> Wanted:
    """Return what to ask for, from what the engine says of a card."""
    clock = found.clock
    limit = clock.limit if clock is not None and clock.limit != date.max else None
    return Wanted(
        kind=step.kind if step else "",
        least=step.least if step else None,
        by=found.last_safe_day if limit else None,
        limit=limit,
        consequence=clock.consequence if clock is not None and limit else None,
    )


def is_of_somebody_else(wallet: Wallet, card_id: str) -> bool:
    """Tell whether a card was taken in from a hand-over file."""
    return card_id in wallet.others.get(HANDED, {})


def sender_of(wallet: Wallet, card_id: str) -> str:
    """Return from whom a card was taken in, as the one wrote it; empty where that is not known."""
    return str(wallet.others.get(HANDED, {}).get(card_id, {}).get("sender") or "")


def hand_over(
    wallet: Wallet, card_id: str, *, today: date, wanted: Wanted | None = None, sender: str = "", message: str = ""
) -> HandOver:
    """Return a card for somebody else, or what was done for a card of somebody else.

    Raises:
        NotFound: ``card_not_found``.
    """
    card, events = wallet.card(card_id), wallet.events_of(card_id)
    if is_of_somebody_else(wallet, card_id):
        known = _known(wallet, card_id)
        done = tuple(_done(event) for event in events if event.id not in known and event.walk is None)
        return HandOver(
            leb_wallet_card=FORMAT,
            made_on=today,
            is_answer=True,
            sender=sender,
            message=message,
            card=_handed_part(card),
            events=done,
        )
    return HandOver(
        leb_wallet_card=FORMAT,
        made_on=today,
        sender=sender,
        message=message,
        wanted=wanted,
        card=_handed_part(card),
        events=tuple(map(_reckoned_part, events)),
    )


def answer_to(asked: HandOver, events: Iterable[Event], *, today: date, sender: str = "") -> HandOver:
    """Return what was done for a card that is not taken in here."""
    return HandOver(
        leb_wallet_card=FORMAT,
        made_on=today,
        is_answer=True,
        sender=sender,
        card=asked.card,
        events=tuple(_done(event) for event in events),
    )


def taking_in(wallet: Wallet, found: HandOver) -> Taken:
    """Return what a file would change: only records that are new are added, and a card that is new.

    Of a card that is here already nothing changes, unless it is one of somebody else: then the one's facts are newer.
    """
    card = found.card
    here = wallet.cards.get(card.id)
    known = {event.id for event in wallet.all_events()}
    new = tuple(event for event in found.events if event.id not in known)
    edits: list[Edit] = []
    if here is None:
        edits.append(add(_as_one_of(found)))
    elif is_of_somebody_else(wallet, card.id) and not found.is_answer:
        renewed = here.replace(**{name: getattr(card, name) for name in HANDED_FIELDS if name not in ("id", "label")})
        edits += [Edit(here, renewed)] if renewed != here else []
    edits += map(add, new)
    if not found.is_answer and (here is None or is_of_somebody_else(wallet, card.id)):
        edits += _kept_beside(wallet, found)
    return Taken(Change("take_in_card", tuple(edits)), edits[0].after if here is None else None, new)  # type: ignore[arg-type]


def read_hand_over(data: bytes) -> HandOver:
    """Read the JSON of a hand-over file.

    Raises:
        InvalidInput: ``hand_over_damaged``, or ``hand_over_too_new``.
    """
    try:
        found = HandOver.model_validate_json(data)
    except ValidationError:
        raise InvalidInput("hand_over_damaged") from None
    if found.leb_wallet_card > FORMAT:
        raise InvalidInput("hand_over_too_new")
    return found.replace(
        card=_handed_part(found.card),
        events=tuple(_done(event) if found.is_answer else _reckoned_part(event) for event in found.events),
    )


def _as_one_of(found: HandOver) -> Card:
    return found.card if found.is_answer else found.card.replace(owner=found.sender, note=found.message)


def _kept_beside(wallet: Wallet, found: HandOver) -> list[Edit]:
    """Return the edit that keeps from whom a card is, and the records it came with."""
    card_id = found.card.id
    before = wallet.others.get(HANDED, {}).get(card_id)
    known = sorted(_known(wallet, card_id) | {event.id for event in found.events})
    wanted = found.wanted.model_dump(mode="json", exclude_defaults=True) if found.wanted else None
    fields = {"id": card_id, "sender": found.sender, "wanted": wanted, "known": known}
    if before == fields:
        return []
    return [Edit(_beside(before) if before else None, _beside(fields))]


def _beside(fields: dict[str, Any]) -> OtherRecord:
    return OtherRecord(kind=HANDED, id=fields["id"], fields=fields)


def _known(wallet: Wallet, card_id: str) -> frozenset[str]:
    raw = wallet.others.get(HANDED, {}).get(card_id, {}).get("known")
    return frozenset(one for one in raw if isinstance(one, str)) if isinstance(raw, list) else frozenset()


def _handed_part(card: Card) -> Card:
    return Card(**{name: getattr(card, name) for name in HANDED_FIELDS})


def _reckoned_part(event: Event) -> Event:
    return Event(**{name: getattr(event, name) for name in _RECKONED_FIELDS})


def _done(event: Event) -> Event:
    return event_without_secrets(event)
