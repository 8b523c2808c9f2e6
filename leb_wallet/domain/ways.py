"""The ways to keep one card alive, and what is known about each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import SPENDING_KINDS, Event, EventKind
from leb_wallet.domain.line import is_for
from leb_wallet.domain.providers import Channel, Provider
from leb_wallet.domain.rules import RuleType
from leb_wallet.domain.walk import WAYS, Way


class Standing:
    """What is known about a way."""

    OFFERED = "offered"  # the catalogue lists it for this operator
    UNKNOWN = "unknown"  # the catalogue does not say
    NOT_OFFERED = "not_offered"


@dataclass(frozen=True, slots=True)
class WayOffer:
    """One way for one card.

    ``channels`` are those of the operator that belong to it, ``worked_on`` the last day on
    which it worked for this card. Reasons are, for a way that is not offered, ``no_number``
    (a shop and another app top up by number) and ``only_payments_count``; for one not known,
    ``nothing_known`` (no channel of the operator is), ``not_listed`` (others are) and
    ``no_rule_says`` (which act counts).
    """

    way: str
    standing: str
    channels: tuple[Channel, ...] = ()
    reason: str | None = None
    worked_on: date | None = None


_BY_TYPE = {
    "web": Way.ONLINE,
    "app": Way.ONLINE,
    "auto": Way.ONLINE,
    "store": Way.SHOP,
    "voucher_store": Way.SHOP,
    "third_party": Way.THIRD_PARTY,
}
_BY_PHONE = frozenset({"ussd", "sms", "ivr"})
_TEMPLATE = re.compile(r"\{(code|code14|pin)\}")
_VOUCHER = re.compile(r"\b(vouchers?|PIN)\b")  # in a note, where the code is asked for after dialling

_ORDER = (Standing.OFFERED, Standing.UNKNOWN, Standing.NOT_OFFERED)


def ways_of(card: Card, provider: Provider | None, events: Iterable[Event]) -> tuple[WayOffer, ...]:
    """Return all ways: first the one that worked last, then those offered, not known, not offered.

    Args:
        events: the acts of this card.
    """
    worked = _worked(card, events)
    last = max(worked, key=lambda way: worked[way], default=None)
    offers = [_offer(way, card, provider, worked[way][0] if way in worked else None) for way in WAYS]
    return tuple(sorted(offers, key=lambda offer: (offer.way != last, _ORDER.index(offer.standing))))


def way_of_channel(channel: Channel) -> str | None:
    """Return the way a channel of the catalogue belongs to; None for a type this version does not know.

    A code by phone that asks for a voucher belongs to the shop that sold it. The others
    charge an account or card on file, or another line: paid as online.
    """
    if channel.type in _BY_PHONE:
        return Way.SHOP if _takes_voucher(channel) else Way.ONLINE
    return _BY_TYPE.get(channel.type)


def voucher_codes(provider: Provider | None) -> tuple[Channel, ...]:
    """Return the channels with a place for the voucher's code: ``{code}``, ``{code14}`` or ``{pin}``."""
    return tuple(c for c in (provider.channels if provider else ()) if _TEMPLATE.search(c.value or ""))


def keep_alive_kinds(card: Card) -> tuple[str, ...]:
    """Name the acts other than a top-up that reset a clock of this card.

    Buying a pack or plan is among them: often it is paid from the credit.
    """
    kinds = dict.fromkeys(kind for rule in card.rules if is_for(rule, card) for kind in rule.resets_on)
    if any(rule.type == RuleType.MIN_SPEND and is_for(rule, card) for rule in card.rules):
        kinds |= dict.fromkeys(sorted(SPENDING_KINDS))
    kinds.pop(EventKind.TOP_UP, None)
    return tuple(kinds)


def _offer(way: str, card: Card, provider: Provider | None, worked_on: date | None) -> WayOffer:
    if way == Way.KEEP_ALIVE:
        standing, reason = _keep_alive(card)
        return WayOffer(way, standing, (), reason, worked_on)
    listed = provider.channels if provider else ()
    channels = tuple(channel for channel in listed if way_of_channel(channel) == way)
    if channels:
        return WayOffer(way, Standing.OFFERED, channels, None, worked_on)
    if provider is not None and not provider.has_number and way in (Way.SHOP, Way.THIRD_PARTY):
        return WayOffer(way, Standing.NOT_OFFERED, (), "no_number", worked_on)
    return WayOffer(way, Standing.UNKNOWN, (), "not_listed" if listed else "nothing_known", worked_on)


def _keep_alive(card: Card) -> tuple[str, str | None]:
    if keep_alive_kinds(card):
        return Standing.OFFERED, None
    if any(rule.resets_on and is_for(rule, card) for rule in card.rules):
        return Standing.NOT_OFFERED, "only_payments_count"
    return Standing.UNKNOWN, "no_rule_says"


def _takes_voucher(channel: Channel) -> bool:
    note = channel.note.en if channel.note else ""
    return bool(_TEMPLATE.search(channel.value or "") or _VOUCHER.search(note))


def _worked(card: Card, events: Iterable[Event]) -> dict[str, tuple[date, str]]:
    """Return for each way that ever worked its last day, and the id of the act to tell two of one day apart."""
    acts = keep_alive_kinds(card)
    found: dict[str, tuple[date, str]] = {}
    for event in events:
        way = event.channel if event.kind == EventKind.TOP_UP else Way.KEEP_ALIVE if event.kind in acts else None
        if event.counts and way in WAYS:
            found[way] = max(found.get(way, (date.min, "")), (event.happened_on, event.id))
    return found
