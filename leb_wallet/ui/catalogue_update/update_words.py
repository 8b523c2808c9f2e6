"""What an update of the operators' rules would change, in words. QtCore only, for the command line."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject

from leb_wallet.domain.catalogue_update import (
    CardMove,
    CatalogueDifference,
    ClockMove,
    Direction,
    ProviderChange,
    RuleChange,
)
from leb_wallet.domain.difference import FieldChange, Kind
from leb_wallet.domain.money import Money
from leb_wallet.domain.periods import Period
from leb_wallet.domain.providers import Provider
from leb_wallet.ui import words

_ACTS = ("resets_on", "not_reset_by")


class UpdateWords(QObject):
    """A QObject only for its ``tr``."""

    def voucher(self, key: str | None) -> str:
        """Return who vouches for an update."""
        if key is None:
            return self.tr("Nobody vouches for this file")
        return self.tr("Signed by the LEB Wallet project")

    def counts(self, found: CatalogueDifference) -> str:
        """Return how many operators are new, changed and gone."""
        added, changed, gone = (len(found.of_kind(kind)) for kind in (Kind.ADDED, Kind.CHANGED, Kind.REMOVED))
        parts = [
            self.tr("%n new operator(s)", "", added) if added else "",
            self.tr("%n changed operator(s)", "", changed) if changed else "",
            self.tr("%n operator(s) no longer listed", "", gone) if gone else "",
        ]
        return " · ".join(filter(None, parts)) or self.tr("No operator changes.")

    def operator(self, provider: Provider) -> str:
        """Return what the language calls an operator."""
        return (provider.name_zh if words.language().startswith("zh") else None) or provider.name

    def kind(self, kind: str) -> str:
        """Return what happens to an operator."""
        known = {
            Kind.ADDED: self.tr("new"),
            Kind.REMOVED: self.tr("no longer listed"),
            Kind.CHANGED: self.tr("changed"),
        }
        return known.get(kind, kind)

    def provider_lines(self, change: ProviderChange) -> list[str]:
        """Return one line for each thing that differs at an operator."""
        lines = [line for rule in change.rules for line in self._rule_lines(rule)]
        names = self._facts()
        facts = list(dict.fromkeys(names[fact] for fact in change.facts if fact in names))
        if not names.keys() >= set(change.facts):
            facts.append(self.tr("further details"))
        if facts:
            lines.append(self.tr("Also: {facts}").format(facts=self.tr(", ").join(facts)))
        return lines

    def clock(self, move: ClockMove) -> str:
        """Return one clock with its last safe day before and after."""
        before, after = map(words.date_words, move.days)
        if move.after is None:
            return self.tr("{clock}: {before} → this clock is gone").format(clock=self._clock_name(move), before=before)
        if move.before is None:
            return self.tr("{clock}: new clock → {after}").format(clock=self._clock_name(move), after=after)
        if before == after:
            return self.tr("{clock}: {before}, stays").format(clock=self._clock_name(move), before=before)
        return self.tr("{clock}: {before} → {after}").format(clock=self._clock_name(move), before=before, after=after)

    def clock_lines(self, move: CardMove) -> list[str]:
        """Return a line for each clock whose last safe day moves."""
        return [self.clock(one) for one in move.clocks if one.direction != Direction.SAME]

    def advice(self, move: CardMove) -> str:
        """Return why a card is suggested to be moved, or left to its owner."""
        if move.is_edited:
            return self.tr(
                "This card has rules of its own: you changed them, or they are older. They stay as they are unless you "
                "check it; then the operator’s rules take their place."
            )
        if move.is_late:
            return self.tr("Earlier is safer, so it is suggested. By the new rules you are late already: act at once.")
        return {
            Direction.EARLIER: self.tr("Earlier is safer, so it is suggested."),
            Direction.LATER: self.tr(
                "Later gives you less warning if the new rule is wrong, so it is left to you. Ask your operator first."
            ),
            Direction.MIXED: self.tr("Some dates come earlier, others later, so it is left to you."),
        }.get(move.direction, self.tr("No date moves today, but the rules differ."))

    def done(self, moved: int) -> str:
        """Return what was done when an update was taken over."""
        if not moved:
            return self.tr("The new operator rules are in use. No card was moved.")
        cards = self.tr("%n card(s) moved to the new rules.", "", moved)
        return self.tr("The new operator rules are in use. {cards} “Undo” takes the cards back.").format(cards=cards)

    def _clock_name(self, move: ClockMove) -> str:
        return words.rule_type_word(move.rule.type)

    def _rule_lines(self, change: RuleChange) -> list[str]:
        clock = words.rule_type_word(change.rule.type)
        if change.kind == Kind.ADDED:
            return [self.tr("New rule “{rule}”").format(rule=words.text(change.rule.label))]
        if change.kind == Kind.REMOVED:
            return [self.tr("The rule “{rule}” is gone").format(rule=words.text(change.rule.label))]
        told = dict.fromkeys(self._field(field) for field in change.fields)
        return [self.tr("{clock} – {change}").format(clock=clock, change=one) for one in told]

    def _field(self, change: FieldChange) -> str:
        name = self._fields().get(change.field, self.tr("details"))
        before, after = self._value(change.field, change.before), self._value(change.field, change.after)
        if not before and not after:
            return self.tr("{field}: changed").format(field=name)
        return self.tr("{field}: {before} → {after}").format(field=name, before=before or "–", after=after or "–")

    def _value(self, field: str, value: Any) -> str:
        if isinstance(value, Period):
            return words.period_words(value)
        if isinstance(value, Money):
            return words.money_words(value.amount, value.currency)
        if field in _ACTS and isinstance(value, tuple):
            return self._acts(value)
        return ""

    def _acts(self, kinds: Iterable[str]) -> str:
        return self.tr(", ").join(map(words.kind_word, kinds))

    def _fields(self) -> dict[str, str]:
        wording, sources = self.tr("wording"), self.tr("sources")
        return {
            "period": self.tr("period"),
            "anchor": self.tr("what it counts from"),
            "resets_on": self.tr("acts that count"),
            "not_reset_by": self.tr("acts that do not count"),
            "min_reset_amount": self.tr("least amount"),
            "spend_threshold": self.tr("spending needed"),
            "tiers": self.tr("what an amount buys"),
            "cap": self.tr("furthest end"),
            "price": self.tr("price"),
            "max_total": self.tr("longest time"),
            "after": self.tr("what follows after the end"),
            "label": wording,
            "note": wording,
            "condition": wording,
            "sources": sources,
            "confidence": sources,
        }

    def _facts(self) -> dict[str, str]:
        names, amounts, sources = self.tr("names"), self.tr("amounts"), self.tr("sources")
        return {
            "name": names,
            "name_zh": names,
            "product": names,
            "time_zone": self.tr("time zone"),
            "hosts": self.tr("web addresses"),
            "channels": self.tr("ways to top up"),
            "balance_checks": self.tr("ways to ask for the balance"),
            "caveats": self.tr("warnings"),
            "minimum_top_up": amounts,
            "denominations": amounts,
            "currency": amounts,
            "sources": sources,
            "confidence": sources,
            "freshness": sources,
            "checked_on": sources,
        }
