"""What a new catalogue of operators would change: their rules, and by them the dates of one's own cards.

Nothing here changes anything: a card keeps its copy of the rules until its owner has it moved (promise P5).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, tzinfo
from typing import Any, NamedTuple

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.cards import Card, rules_of_provider
from leb_wallet.domain.clocks import CardDeadlines, Clock
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.difference import FieldChange, Kind
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.rule_edits import is_own_rule
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.wallet import Change, Edit, Wallet, differing_fields

REASON = "update_rules"

_OWNERS = ("enabled", "ends_on", "ends_told_on")  # what a card's owner says about a rule, whatever the operator's says
_OWNERS_OF_OWN = (*_OWNERS, "period", "resets_on")  # of a template they fill in more


class Release(NamedTuple):
    """A catalogue at a moment. ``serial`` is the day it was published and its number on that day: ``2026112201``."""

    serial: int
    providers: Mapping[str, Provider]

    @property
    def published(self) -> date:
        """The day it was published."""
        return day_of(self.serial)


class Direction:
    """Where the dates of a card go."""

    EARLIER = "earlier"
    LATER = "later"
    MIXED = "mixed"  # some earlier, some later
    SAME = "same"


class RuleChange(NamedTuple):
    """One rule of an operator. ``kind`` is of :class:`Kind`; ``rule`` is the new one, or the old where it is gone."""

    rule: Rule
    kind: str
    fields: tuple[FieldChange, ...] = ()


class ProviderChange(NamedTuple):
    """One operator. ``facts`` names what differs besides the rules; nothing for one that is added or gone."""

    provider: Provider
    kind: str
    rules: tuple[RuleChange, ...] = ()
    facts: tuple[str, ...] = ()


class ClockMove(NamedTuple):
    """One clock of a card before and after; ``None`` where there is no such rule."""

    before: Clock | None
    after: Clock | None

    @property
    def rule(self) -> Rule:
        """The rule after the move, or before it where it is gone."""
        clock = self.after or self.before
        assert clock is not None
        return clock.rule

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The last safe day before and after."""
        return _last_safe_day(self.before), _last_safe_day(self.after)

    @property
    def limits(self) -> tuple[date | None, date | None]:
        """The operator's limit before and after."""
        return self.before.limit if self.before else None, self.after.limit if self.after else None

    @property
    def direction(self) -> str:
        """Where the last safe day goes. One that is no longer there counts as later: nothing warns any more."""
        before, after = (day or date.max for day in self.days)
        if before == after:
            return Direction.SAME
        return Direction.EARLIER if after < before else Direction.LATER


class CardMove(NamedTuple):
    """A card whose rules would be others: ``after`` is the card with the operator's new ones.

    ``is_edited``: it carries rules that are no catalogue's, such as a period its owner has changed.
    """

    card: Card
    after: Card
    is_edited: bool
    dates: tuple[CardDeadlines, CardDeadlines]

    @property
    def clocks(self) -> tuple[ClockMove, ...]:
        """All clocks, those the card has now first."""
        old, new = ({clock.rule.id: clock for clock in found.clocks} for found in self.dates)
        return tuple(ClockMove(old.get(rule_id), new.get(rule_id)) for rule_id in {**old, **new})

    @property
    def direction(self) -> str:
        """Where its dates go, of all its clocks."""
        found = {move.direction for move in self.clocks} - {Direction.SAME}
        if not found:
            return Direction.SAME
        return found.pop() if len(found) == 1 else Direction.MIXED

    @property
    def is_late(self) -> bool:
        """Tell whether its last safe day has passed by the new rules, though not by the old."""
        old, new = (found.days_left for found in self.dates)
        return self.is_suggested and new is not None and new < 0 and (old is None or old >= 0)

    @property
    def is_suggested(self) -> bool:
        """Tell whether to move it unless its owner says otherwise: no date of it becomes later, and no edit is lost."""
        return not self.is_edited and self.direction in (Direction.EARLIER, Direction.SAME)


class CatalogueDifference(NamedTuple):
    """What is new in a catalogue, the operators in the order of their names, the cards in that of their labels."""

    before: Release
    after: Release
    providers: tuple[ProviderChange, ...]
    cards: tuple[CardMove, ...]

    def of_kind(self, kind: str) -> tuple[ProviderChange, ...]:
        """Return the operators that were added, removed or changed."""
        return tuple(change for change in self.providers if change.kind == kind)

    def suggested(self) -> frozenset[str]:
        """Return the ids of the cards to move unless their owner says otherwise."""
        return frozenset(move.card.id for move in self.cards if move.is_suggested)


def day_of(serial: int) -> date:
    """Return the day a catalogue was published.

    Raises:
        ValueError: no serial of a catalogue, which is a day and two digits: 2026112201.
    """
    text = str(serial)
    if len(text) != 10:
        raise ValueError
    return date(int(text[:4]), int(text[4:6]), int(text[6:8]))


def catalogue_difference(
    before: Release,
    after: Release,
    wallet: Wallet,
    today: date,
    *,
    zone: tzinfo | None = None,
    known: Iterable[Mapping[str, Provider]] = (),
) -> CatalogueDifference:
    """Return what ``after`` would change, with every date reckoned by the engine.

    Args:
        today: the user's local calendar day.
        zone: the user's time zone, see :func:`deadlines`.
        known: other catalogues that cards may have copied their rules from, such as the one shipped with the app;
            a card that still has such a copy was not edited, only left behind.
    """
    bases = [before.providers, *known]
    cards = []
    for card in wallet.cards.values():
        new = after.providers.get(card.provider_id)
        moved = with_rules_of(card, new) if new and new.rules else card
        if new is None or _same_rules(moved, card):
            continue
        is_edited = not any(is_copy(card, base.get(card.provider_id)) for base in bases)
        old = before.providers.get(card.provider_id)
        if is_edited and old is not None and old.rules == new.rules:
            continue  # the operator has changed nothing, and what its owner has changed is theirs
        events = wallet.events_of(card.id)
        dates = deadlines(card, events, today, zone), deadlines(moved, events, today, zone)
        cards.append(CardMove(card, moved, is_edited, dates))
    cards.sort(key=lambda move: (move.card.label.casefold(), move.card.id))
    found = sorted(_provider_changes(before.providers, after.providers), key=lambda one: one.provider.name.casefold())
    return CatalogueDifference(before, after, tuple(found), tuple(cards))


def with_rules_of(card: Card, provider: Provider) -> Card:
    """Return a card with the rules of an operator as they are now.

    What its owner said stays: which rules are on, the end dates told, and all that was filled into a template.
    """
    copied = rules_of_provider(provider)
    kept = {rule.id: rule for rule in card.rules}
    rules = tuple(_with_owners_part(rule, kept.get(rule.id)) for rule in provider.rules)
    return card.replace(**copied | {"rules": rules})


def moving(difference: CatalogueDifference, wanted: Iterable[str], wallet: Wallet) -> Change | None:
    """Return the one change that moves the wanted cards, or None where there is none to move.

    Raises:
        InvalidInput: ``cards_changed_meanwhile``: a card is no longer as it was shown, so its dates may not be either.
    """
    ids = frozenset(wanted)
    edits = []
    for move in difference.cards:
        if move.card.id not in ids:
            continue
        current = wallet.cards.get(move.card.id)
        if current is None or current.rules not in (move.card.rules, move.after.rules):
            raise InvalidInput("cards_changed_meanwhile")
        if current.rules != move.after.rules:  # else it was moved by an attempt that failed later
            edits.append(Edit(move.card, move.after))
    return Change(REASON, tuple(edits)) if edits else None


def _with_owners_part(rule: Rule, kept: Rule | None) -> Rule:
    return rule if kept is None else rule.replace(**{name: getattr(kept, name) for name in _owners_fields(rule, kept)})


def _owners_fields(rule: Rule, kept: Rule) -> tuple[str, ...]:
    return _OWNERS_OF_OWN if is_own_rule(rule) and is_own_rule(kept) else _OWNERS


def _same_rules(one: Card, other: Card) -> bool:
    return (one.rules, one.time_zone) == (other.rules, other.time_zone)


def is_copy(card: Card, provider: Provider | None) -> bool:
    """Tell whether a card's rules are those of an operator, but for what is its owner's to say."""
    return provider is not None and with_rules_of(card, provider).rules == card.rules


def _provider_changes(before: Mapping[str, Provider], after: Mapping[str, Provider]) -> Iterator[ProviderChange]:
    for provider_id in {**before, **after}:
        old, new = before.get(provider_id), after.get(provider_id)
        if old is None and new is not None:
            yield ProviderChange(new, Kind.ADDED)
        elif new is None and old is not None:
            yield ProviderChange(old, Kind.REMOVED)
        elif old is not None and new is not None and old != new:
            facts = tuple(name for name in differing_fields(old, new) if name != "rules")
            yield ProviderChange(new, Kind.CHANGED, tuple(_rule_changes(old.rules, new.rules)), facts)


def _rule_changes(before: Iterable[Rule], after: Iterable[Rule]) -> Iterator[RuleChange]:
    old, new = ({rule.id: rule for rule in rules} for rules in (before, after))
    for rule_id in {**old, **new}:
        was, now = old.get(rule_id), new.get(rule_id)
        if was is None and now is not None:
            yield RuleChange(now, Kind.ADDED)
        elif now is None and was is not None:
            yield RuleChange(was, Kind.REMOVED)
        elif was is not None and now is not None and was != now:
            yield RuleChange(now, Kind.CHANGED, tuple(_field_changes(was, now)))


def _field_changes(before: DomainModel, after: DomainModel) -> Iterator[FieldChange]:
    old: Mapping[str, Any] = dict(before)
    new: Mapping[str, Any] = dict(after)
    for name in differing_fields(before, after):
        yield FieldChange(name, old.get(name), new.get(name))


def _last_safe_day(clock: Clock | None) -> date | None:
    return clock.last_safe_day if clock else None
