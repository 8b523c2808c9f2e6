"""Sentences about one clock: what it means, how to start it, how far it can be trusted."""

from datetime import date

from PySide6.QtCore import QObject

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import Clock, Status
from leb_wallet.domain.rules import Anchor, Rule, RuleType
from leb_wallet.ui import words
from leb_wallet.ui.why import reason_words

_STALE = frozenset({"old", "undated", "no_rule"})
_FROM_ACTIVATION = frozenset({RuleType.MIN_SPEND, RuleType.REGISTRATION_DEADLINE})


class ClockWords(QObject):
    """A QObject only for its ``tr``."""

    def otherwise(self, clock: Clock, today: date) -> str:
        """Return what happens if nothing is done, or what has happened already."""
        values = {
            "limit": words.date_words(clock.limit),
            "consequence": words.consequence_word(clock.consequence or ""),
        }
        if clock.limit is not None and clock.limit <= today:
            return self.tr("Since {limit}: {consequence}").format(**values)
        return self.tr("If nothing is done, from {limit}: {consequence}").format(**values)

    def meaning(self, clock: Clock) -> str:
        """Return kind, time left and consequence, or why there is no date, as one line."""
        kind = words.rule_type_word(clock.rule.type)
        if clock.status != Status.RUNNING:
            return self.tr("{kind} · {status}").format(kind=kind, status=self._status(clock))
        return self.tr("{kind} · {days} · limit {limit}: {consequence}").format(
            kind=kind,
            days=words.days_left_words(clock.days_left or 0),
            limit=words.date_words(clock.limit),
            consequence=words.consequence_word(clock.consequence or ""),
        )

    def how_to_start(self, rule: Rule) -> str:
        """Return what to enter or record so that a waiting clock gets a date."""
        if rule.anchor == Anchor.OPERATOR_REPORTED_DATE:
            return self.tr("Ask your operator for the end date and record it as a balance check.")
        if rule.type in _FROM_ACTIVATION or rule.anchor == Anchor.ACTIVATION_DATE:
            return self.tr("Edit the card and enter the day it was activated.")
        if rule.anchor == Anchor.PURCHASE_DATE:
            return self.tr("Edit the card and enter the day you bought it.")
        if rule.anchor == Anchor.REGISTRATION_DATE:
            return self.tr("Edit the card and enter the day it was registered.")
        if rule.period is None and not rule.tiers and rule.type != RuleType.PLAN_RENEWAL:
            return self.tr("Edit the card and fill in how long it is valid, or its end date.")
        if not rule.resets_on:
            return self.tr("Ask your operator for the end date and record it as a balance check.")
        acts = self.tr(", ").join(words.kind_word(kind) for kind in rule.resets_on)
        return self.tr("Record when you last did one of these: {acts}.").format(acts=acts)

    def doubts(self, rule: Rule, card: Card) -> list[str]:
        """Return why a rule should be checked with the operator; nothing for a well evidenced one."""
        doubts = []
        if rule.confidence == "low":
            doubts.append(words.confidence_word(rule.confidence))
        if rule.sources and card.freshness in _STALE:
            doubts.append(words.freshness_word(card.freshness))
        if rule.disputes or any(rule.id in other.disputes for other in card.rules):
            doubts.append(self.tr("Sources disagree: all are shown, the earliest date counts"))
        return doubts

    def _status(self, clock: Clock) -> str:
        reason = reason_words(clock.reason)
        return {
            Status.WAITING: self.tr("no date yet: {reason}").format(reason=reason),
            Status.RESTING: self.tr("does not run: {reason}").format(reason=reason),
            Status.SETTLED: self.tr("done, nothing left to do"),
            Status.ENDED: self.tr("ended {day}").format(day=words.date_words(clock.limit)),
            Status.OFF: self.tr("not for this line"),
            Status.NOTE: self.tr("has no date"),
        }.get(clock.status, reason)
