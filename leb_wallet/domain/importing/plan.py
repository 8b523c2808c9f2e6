"""What taking over a :class:`~leb_wallet.domain.importing.found.Found` would do to the wallet, and the edits of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from leb_wallet.domain.cards import Card, PhoneNumber
from leb_wallet.domain.events import Event
from leb_wallet.domain.importing.found import Found, FoundCard, FoundEvent
from leb_wallet.domain.wallet import Edit, Wallet, add

# What a card of the wallet may take over from a file. Its rules, margin and reminders are the user's own.
TAKEN_FIELDS = (
    "numbers",
    "iccid",
    "printed_serial",
    "eid",
    "activation_code",
    "confirmation_code",
    "country",
    "currency",
    "place",
    "owner",
    "tags",
    "note",
    "purchased_on",
    "activated_on",
    "registered_on",
)


class Fate:
    """What becomes of something that was found."""

    NEW = "new"
    KNOWN = "known"  # the wallet has all of it
    FILLS = "fills"  # a card of the wallet gets what it had no value for
    DIFFERS = "differs"  # ... and has other values, which stay unless the user says otherwise


class PlannedCard(NamedTuple):
    """A found card and what becomes of it. ``after`` is the card as the wallet would have it."""

    found: FoundCard
    fate: str
    after: Card
    before: Card | None = None
    differing: tuple[str, ...] = ()


class PlannedEvent(NamedTuple):
    """A found record and what becomes of it. ``event`` is on the card that the wallet would have."""

    found: FoundEvent
    fate: str
    event: Event


class Plan(NamedTuple):
    """What would happen. Nothing of the wallet is removed by it."""

    cards: tuple[PlannedCard, ...]
    events: tuple[PlannedEvent, ...]

    def edits(self) -> tuple[Edit, ...]:
        """Return the edits, cards before their records."""
        return (
            *(add(one.after) for one in self.cards if one.before is None),
            *(Edit(one.before, one.after) for one in self.cards if one.before is not None and one.after != one.before),
            *(add(one.event) for one in self.events if one.fate == Fate.NEW),
        )

    def count(self, fate: str) -> int:
        """Return how many cards have this fate."""
        return sum(card.fate == fate for card in self.cards)


def plan_import(
    found: Found, wallet: Wallet, *, left_out: Collection[str] = (), overwriting: Collection[str] = ()
) -> Plan:
    """Return what taking ``found`` over would do to ``wallet``.

    A card is known by its ICCID, else by a number, else by its id. What a card of the wallet has stays; empty
    fields are filled. Two rows of one line become one card.

    Args:
        left_out: ids of found cards and events that the user does not want.
        overwriting: ids of found cards whose values win over those of the wallet.
    """
    known = _KnownCards(wallet.cards.values())
    planned: list[PlannedCard] = []
    ids: dict[str, str] = {card_id: card_id for card_id in wallet.cards}
    now: dict[str, Card] = dict(wallet.cards)
    for one in found.cards:
        if one.card.id in left_out:
            continue
        same = known.like(one.card)
        before = now[same] if same else None
        card = _planned(one, before, overwrites=one.card.id in overwriting)
        ids[one.card.id] = card.after.id
        now[card.after.id] = card.after
        known.add(card.after)
        planned.append(card)
    events = _planned_events((e for e in found.events if e.event.id not in left_out), ids, wallet)
    return Plan(_joined(planned, wallet), tuple(events))


def _planned(found: FoundCard, before: Card | None, *, overwrites: bool) -> PlannedCard:
    if before is None:
        return PlannedCard(found, Fate.NEW, found.card)
    wanted = {name: value for name in TAKEN_FIELDS if _says(value := getattr(found.card, name))}
    united = {name: _united(getattr(before, name), wanted.pop(name)) for name in ("numbers", "tags") if name in wanted}
    fills = {name: value for name, value in wanted.items() if not _says(getattr(before, name))}
    differing = {n: v for n, v in wanted.items() if n not in fills and v != getattr(before, n)}
    changes = united | fills | (differing if overwrites else {})
    after = before.replace(**changes) if changes else before
    fate = Fate.DIFFERS if differing else Fate.FILLS if after != before else Fate.KNOWN
    return PlannedCard(found, fate, after, before, tuple(differing))


def _joined(planned: Iterable[PlannedCard], wallet: Wallet) -> tuple[PlannedCard, ...]:
    """Return one entry a card of the wallet to be: the last of several rows that meet in it holds all of them."""
    last: dict[str, PlannedCard] = {}
    for one in planned:
        first = last.get(one.after.id)
        if first is None:
            last[one.after.id] = one
        elif one.after.id in wallet.cards:
            fate = Fate.DIFFERS if Fate.DIFFERS in (first.fate, one.fate) else Fate.FILLS
            differing = tuple(dict.fromkeys((*first.differing, *one.differing)))
            last[one.after.id] = PlannedCard(first.found, fate, one.after, first.before, differing)
        else:
            last[one.after.id] = PlannedCard(first.found, Fate.NEW, one.after)
    return tuple(last.values())


def _planned_events(found: Iterable[FoundEvent], ids: Mapping[str, str], wallet: Wallet) -> Iterator[PlannedEvent]:
    seen: dict[str, _KnownEvents] = {}
    for one in found:
        card_id = ids.get(one.event.card_id)
        if card_id is None:
            continue  # its card was left out
        event = one.event if one.event.card_id == card_id else one.event.replace(card_id=card_id)
        known = seen.setdefault(card_id, _KnownEvents(wallet.events_of(card_id)))
        fate = Fate.KNOWN if known.has(event) else Fate.NEW
        known.add(event)
        yield PlannedEvent(one, fate, event)


class _KnownCards:
    """Cards by what makes them the same line."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self._ids: dict[tuple[str, str], str] = {}
        for card in cards:
            self.add(card)

    def add(self, card: Card) -> None:
        for key in self._keys(card):
            self._ids.setdefault(key, card.id)

    def like(self, card: Card) -> str | None:
        return next((self._ids[key] for key in self._keys(card) if key in self._ids), None)

    def _keys(self, card: Card) -> Iterator[tuple[str, str]]:
        if card.iccid:
            yield "iccid", card.iccid
        for number in card.numbers:
            if digits := _digits(number):
                yield "number", digits
        yield "id", card.id


class _KnownEvents:
    """One card's records, by what makes two of them one act."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._keys: set[tuple[Any, ...]] = set()
        for event in events:
            self.add(event)

    def add(self, event: Event) -> None:
        self._keys.update(self._of(event))

    def has(self, event: Event) -> bool:
        return not self._keys.isdisjoint(self._of(event))

    def _of(self, event: Event) -> Iterator[tuple[Any, ...]]:
        yield "id", event.id
        if event.order_number:
            yield "order", event.order_number
        else:
            amount = event.amount if event.amount is None else Decimal(event.amount).normalize()
            yield "act", event.kind, event.happened_on, amount, event.currency, event.balance, event.reported_until


def _digits(number: PhoneNumber) -> str:
    return number.e164 or "".join(c for c in number.typed if c.isdecimal())


def _united(mine: tuple[Any, ...], theirs: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return both lists as one; a number is the same however it was typed."""
    known = {_digits(one) if isinstance(one, PhoneNumber) else one for one in mine}
    new = (one for one in theirs if (_digits(one) if isinstance(one, PhoneNumber) else one) not in known)
    return (*mine, *new)


def _says(value: object) -> bool:
    return value not in (None, "", ())
