"""What taking over a :class:`~leb_wallet.domain.importing.found.Found` would do to the wallet, and the edits of it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from leb_wallet.domain.accounts import united_accounts
from leb_wallet.domain.cards import Card, PhoneNumber
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.importing.found import Found, FoundCard, FoundEvent
from leb_wallet.domain.number_formats import international
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
    "accounts",
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


class Differing(NamedTuple):
    """One field of which the wallet, or an earlier row, says something else than the found card ``found_id``."""

    found_id: str
    field: str
    ours: Any
    theirs: Any

    @property
    def key(self) -> tuple[str, str]:
        """What stands for it in ``overwriting`` of :func:`plan_import`."""
        return self.found_id, self.field


class PlannedCard(NamedTuple):
    """A found card and what becomes of it. ``after`` is the card as the wallet would have it.

    ``more`` are further rows about the same card; ``differing`` names a field whether or not it is overwritten.
    """

    found: FoundCard
    fate: str
    after: Card
    before: Card | None = None
    differing: tuple[Differing, ...] = ()
    more: tuple[FoundCard, ...] = ()

    @property
    def found_ids(self) -> tuple[str, ...]:
        """The ids of all found cards that meet in this one."""
        return self.found.card.id, *(one.card.id for one in self.more)


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

    def top_ups(self) -> dict[str | None, Decimal]:
        """Return the sums of new top-ups by currency."""
        return summed_top_ups(self.events)


def plan_import(
    found: Found,
    wallet: Wallet,
    *,
    left_out: Collection[str] = frozenset(),
    overwriting: Collection[tuple[str, str]] = frozenset(),
) -> Plan:
    """Return what taking ``found`` over would do to ``wallet``.

    A card is known by its id, else by its ICCID, else by a number. What a card of the wallet has stays; empty
    fields are filled. Two rows of one line become one card, and no number comes onto a second card.

    A record is known by its id or order number, else by what was done, when and for how much: as many records as
    the wallet has alike are known, the rest are new.

    Args:
        left_out: ids of found cards and events that the user does not want; the records of a card go with it.
        overwriting: ids of found cards with a field of theirs whose value wins over that of the wallet.
    """
    known = _KnownCards(sorted(wallet.cards.values(), key=lambda card: card.archived))
    planned: dict[str, PlannedCard] = {}
    now: dict[str, Card] = dict(wallet.cards)
    ids: dict[str, str] = {card_id: card_id for card_id in wallet.cards}
    for one in found.cards:
        if one.card.id in left_out:
            ids.pop(one.card.id, None)
            continue
        same = known.like(one.card)
        card = _planned(one, now[same] if same else None, overwriting, known)
        ids[one.card.id] = card.after.id
        now[card.after.id] = card.after
        known.add(card.after)
        if card.after is not one.card:
            known.add(one.card, card.after.id)  # so that a later row with its ICCID is about the same card
        planned[card.after.id] = _joined(planned.get(card.after.id), card)
    wanted = (e for e in found.events if e.event.id not in left_out)
    return Plan(tuple(planned.values()), tuple(_planned_events(wanted, ids, wallet)))


def summed_top_ups(events: Iterable[PlannedEvent]) -> dict[str | None, Decimal]:
    """Return the sums of those that are new and top-ups, by currency."""
    sums: dict[str | None, Decimal] = {}
    for one in events:
        event = one.event
        if one.fate == Fate.NEW and event.kind == EventKind.TOP_UP and event.amount:
            sums[event.currency] = sums.get(event.currency, Decimal(0)) + event.amount
    return sums


def _planned(
    found: FoundCard, before: Card | None, overwriting: Collection[tuple[str, str]], known: "_KnownCards"
) -> PlannedCard:
    if before is None:
        return PlannedCard(found, Fate.NEW, found.card)
    wanted = {name: value for name in TAKEN_FIELDS if _says(value := getattr(found.card, name))}
    changes: dict[str, Any] = {}
    if "numbers" in wanted:
        changes["numbers"] = _united_numbers(before, found.card, known)
    if "tags" in wanted:
        changes["tags"] = tuple(dict.fromkeys((*before.tags, *found.card.tags)))
    if "accounts" in wanted:
        changes["accounts"] = united_accounts(before.accounts, found.card.accounts)
    wanted = {name: value for name, value in wanted.items() if name not in changes}
    differing = []
    for name, value in wanted.items():
        ours = getattr(before, name)
        if not _says(ours):
            changes[name] = value
        elif value != ours:
            differing.append(Differing(found.card.id, name, ours, value))
            if differing[-1].key in overwriting:
                changes[name] = value
    changes = {name: value for name, value in changes.items() if value != getattr(before, name)}
    if "country" in changes and known.has_elsewhere(_all_ways(before.numbers, changes["country"]), before.id):
        del changes["country"]  # its numbers would become those of another card, which they are not known to be
    after = before.replace(**changes) if changes else before
    fate = Fate.DIFFERS if differing else Fate.FILLS if changes else Fate.KNOWN
    return PlannedCard(found, fate, after, before, tuple(differing))


def _joined(first: PlannedCard | None, one: PlannedCard) -> PlannedCard:
    """Return one entry for several rows that meet in one card."""
    if first is None:
        return one
    fates = (first.fate, one.fate)
    fate = next(fate for fate in (Fate.NEW, Fate.DIFFERS, Fate.FILLS, Fate.KNOWN) if fate in fates)
    return PlannedCard(
        first.found,
        fate,
        one.after,
        first.before,
        (*first.differing, *one.differing),
        (*first.more, one.found),
    )


def _planned_events(found: Iterable[FoundEvent], ids: Mapping[str, str], wallet: Wallet) -> Iterator[PlannedEvent]:
    on_cards: list[tuple[FoundEvent, Event]] = []
    for one in found:
        card_id = ids.get(one.event.card_id)
        if card_id is not None:  # else its card was left out
            on_cards.append((one, _on_card(one.event, card_id)))
    known = {card_id: _KnownEvents(wallet.events_of(card_id)) for card_id in {event.card_id for _, event in on_cards}}
    there = {event.id for event in wallet.all_events()}  # one may be on another card by now
    # Records that are surely known first, so that the order in a file decides nothing about those that look alike.
    sure = [known[event.card_id].has_surely(event) for _, event in on_cards]
    for (one, event), is_sure in zip(on_cards, sure, strict=True):
        is_known = is_sure or event.id in there or known[event.card_id].has_alike(event)
        yield PlannedEvent(one, Fate.KNOWN if is_known else Fate.NEW, event)


def _on_card(event: Event, card_id: str) -> Event:
    return event if event.card_id == card_id else event.replace(card_id=card_id)


class _KnownCards:
    """Cards by what makes them the same line."""

    def __init__(self, cards: Collection[Card]) -> None:
        self._ids: dict[tuple[str, str], str] = {}
        for card in cards:  # a whole number first: what a country adds to another card's must not take it away
            for number in card.numbers:
                if number.e164:
                    self._ids.setdefault(("number", number.e164), card.id)
        for card in cards:
            self.add(card)

    def add(self, card: Card, card_id: str = "") -> None:
        for key in self._keys(card):
            self._ids.setdefault(key, card_id or card.id)

    def like(self, card: Card) -> str | None:
        return next((self._ids[key] for key in self._keys(card) if key in self._ids), None)

    def has_elsewhere(self, ways: Iterable[str], card_id: str) -> bool:
        """Tell whether a number is that of another card than this one."""
        return any(self._ids.get(("number", way), card_id) != card_id for way in ways)

    def _keys(self, card: Card) -> Iterator[tuple[str, str]]:
        yield "id", card.id
        if card.iccid:
            yield "iccid", card.iccid
        for number in card.numbers:
            for digits in _ways_to_write(number, card.country):
                yield "number", digits


class _KnownEvents:
    """One card's records, by what makes two of them one act."""

    def __init__(self, events: Collection[Event]) -> None:
        self._is_empty = not events  # most cards of a large file are new: nothing to compare with
        self._ids: dict[str, Event] = {event.id: event for event in events}
        self._orders = {(event.kind, event.order_number): event for event in events if event.order_number}
        self._met: set[str] = set()  # ids of the wallet's records that stand for a found one already
        self._told: set[tuple[Any, ...]] = set()
        self._alike: dict[tuple[Any, ...], int] = defaultdict(int)
        self._without_order: dict[tuple[Any, ...], int] = defaultdict(int)
        for event in events:
            act = _act(event)
            self._alike[act] += 1
            if not event.order_number:
                self._without_order[act] += 1

    def has_surely(self, event: Event) -> bool:
        """Tell whether there is a record with this id or order number; from now on there is."""
        same = self._ids.get(event.id)
        if same is None and event.order_number:
            same = self._orders.get((event.kind, event.order_number))
        if same is None:
            self._ids[event.id] = event
            self._met.add(event.id)
            return self._came_before(event)
        if same.id not in self._met:
            self._met.add(same.id)
            self._take(same)
        return True

    def has_alike(self, event: Event) -> bool:
        """Tell whether the wallet has such an act, which no other found one stands for; two order numbers are two."""
        if self._is_empty:
            return False
        act = _act(event)
        has_other = self._alike[act] > self._without_order[act]  # one with an order number
        if not event.order_number and has_other:
            self._alike[act] -= 1
            return True
        if self._without_order[act] <= 0:
            return False
        self._without_order[act] -= 1
        self._alike[act] -= 1
        return True

    def _came_before(self, event: Event) -> bool:
        """Tell whether the file has told of the same act of this order number already."""
        if not event.order_number:
            return False
        told = event.order_number, _act(event)
        if told in self._told:
            return True
        self._told.add(told)
        return False

    def _take(self, event: Event) -> None:
        act = _act(event)
        self._alike[act] -= 1
        if not event.order_number:
            self._without_order[act] -= 1


def _act(event: Event) -> tuple[Any, ...]:
    amount = None if event.amount is None else Decimal(event.amount).normalize()
    return event.kind, event.happened_on, amount, event.currency, event.balance, event.reported_until


def _ways_to_write(number: PhoneNumber, country: str | None) -> Iterator[str]:
    """Yield what makes a number the same as another one: with its country code where it can be known."""
    known = number.e164 or (international(number, country) if country else None)
    if known:
        yield known
    if number.e164 is None:
        yield "".join(c for c in number.typed if c.isdecimal())


def _all_ways(numbers: Iterable[PhoneNumber], country: str | None) -> set[str]:
    return {way for number in numbers for way in _ways_to_write(number, country)}


def _united_numbers(before: Card, found: Card, cards: _KnownCards) -> tuple[PhoneNumber, ...]:
    """Return the numbers of both as one list; a number is the same however it was typed, and on one card only."""
    known = _all_ways(before.numbers, before.country or found.country)
    united = list(before.numbers)
    for number in found.numbers:
        ways = set(_ways_to_write(number, found.country or before.country))
        if known.isdisjoint(ways) and not cards.has_elsewhere(ways, before.id):
            united.append(number)
        known |= ways
    return tuple(united)


def _says(value: object) -> bool:
    return value not in (None, "", ())
