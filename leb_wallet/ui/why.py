"""Why this date? The engine's proof in sentences: rule, source, events, arithmetic."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import Step
from leb_wallet.domain.events import Event
from leb_wallet.domain.rules import Rule
from leb_wallet.ui import words


class WhySection(NamedTuple):
    """One part of the answer, with a heading."""

    title: str
    lines: list[str]


RULE, EVENTS, ARITHMETIC = "rule", "events", "arithmetic"
_TITLES: words.Table = {
    RULE: QT_TRANSLATE_NOOP("Why", "Rule"),
    "source": QT_TRANSLATE_NOOP("Why", "Source"),
    EVENTS: QT_TRANSLATE_NOOP("Why", "What you recorded"),
    ARITHMETIC: QT_TRANSLATE_NOOP("Why", "Arithmetic"),
}

# One sentence a step, and the part of the answer it belongs to.
_SENTENCES: Mapping[str, tuple[str, Any]] = {
    "rule_is_off": (
        RULE,
        QT_TRANSLATE_NOOP("Why", "This rule is switched off, or is for lines that joined at another time."),
    ),
    "started_by_activation": (
        ARITHMETIC,
        QT_TRANSLATE_NOOP(
            "Why", "Until something is recorded, counted from the activation on {on}: + {period} = {limit}"
        ),
    ),
    "operator_told": (
        EVENTS,
        QT_TRANSLATE_NOOP("Why", "{on}: the date told was {limit}. It counts more than arithmetic."),
    ),
    "counted": (EVENTS, QT_TRANSLATE_NOOP("Why", "✓ {event}: counts, + {period} = {limit}")),
    "not_counted": (EVENTS, QT_TRANSLATE_NOOP("Why", "✗ {event}: does not count, because {reason}")),
    "shortest_tier_assumed": (
        EVENTS,
        QT_TRANSLATE_NOOP("Why", "{event}: the shortest period is taken, because {reason}"),
    ),
    "older_acts": (EVENTS, QT_TRANSLATE_NOOP("Why", "Older records that no longer matter: {count}")),
    "settled": (EVENTS, QT_TRANSLATE_NOOP("Why", "✓ {event}: this was the one thing to do.")),
    "counted_from_activation": (ARITHMETIC, QT_TRANSLATE_NOOP("Why", "Activated on {on} + {period} = {limit}")),
    "counted_from_purchase": (ARITHMETIC, QT_TRANSLATE_NOOP("Why", "Bought on {on} + {period} = {limit}")),
    "counted_from_registration": (ARITHMETIC, QT_TRANSLATE_NOOP("Why", "Registered on {on} + {period} = {limit}")),
    "plan_bought": (EVENTS, QT_TRANSLATE_NOOP("Why", "✓ {event}: the plan ends on {limit}")),
    "credit_pays": (
        ARITHMETIC,
        QT_TRANSLATE_NOOP(
            "Why", "{credit} pays {times} more times {price}; the first renewal it cannot pay is on {limit}"
        ),
    ),
    "counted_from_plan_end": (
        ARITHMETIC,
        QT_TRANSLATE_NOOP("Why", "Plan or last payment until {on} + {period} = {limit}"),
    ),
    "threshold_reached": (EVENTS, QT_TRANSLATE_NOOP("Why", "✓ {on}: spending passed {price}")),
    "counted_from_pack_end": (ARITHMETIC, QT_TRANSLATE_NOOP("Why", "Counted from {on} + {period} = {limit}")),
    "spent_in_window": (
        ARITHMETIC,
        QT_TRANSLATE_NOOP("Why", "{spent} of {price} spent in the {period} from {on}; due by {limit}"),
    ),
    "counted_from_zero": (ARITHMETIC, QT_TRANSLATE_NOOP("Why", "Credit used up on {on} + {period} = {limit}")),
    "fee_drains": (
        ARITHMETIC,
        QT_TRANSLATE_NOOP("Why", "{credit} on {on}, {price} each time: used up by fee {times} on {limit}"),
    ),
    "held": (
        ARITHMETIC,
        QT_TRANSLATE_NOOP("Why", "“{by}” is running: this clock rests until {limit} instead of {before}"),
    ),
    "no_date": (ARITHMETIC, QT_TRANSLATE_NOOP("Why", "No date, because {reason}")),
    "operator_day_ends_first": (
        ARITHMETIC,
        QT_TRANSLATE_NOOP("Why", "The operator's day ({zone}) ends before yours: one day earlier"),
    ),
    "operator_day_begins_later": (
        ARITHMETIC,
        QT_TRANSLATE_NOOP(
            "Why", "In the operator's calendar ({zone}) the act may fall on the day before: one day earlier"
        ),
    ),
    "hour_of_the_limit": (ARITHMETIC, QT_TRANSLATE_NOOP("Why", "The period runs out on {limit} at {at} ({zone})")),
    "margin": (ARITHMETIC, QT_TRANSLATE_NOOP("Why", "Limit {limit} − margin of {margin_days} = {day}")),
    "last_safe_day": (
        ARITHMETIC,
        QT_TRANSLATE_NOOP("Why", "Last safe day: {day}"),
    ),
}

REASONS: words.Table = {
    "not_arrived": QT_TRANSLATE_NOOP("Why", "it has not arrived"),
    "in_the_future": QT_TRANSLATE_NOOP("Why", "its day has not come yet"),
    "on_deny_list": QT_TRANSLATE_NOOP("Why", "the rule says that it does not"),
    "not_listed": QT_TRANSLATE_NOOP("Why", "the rule does not list it"),
    "amount_too_small": QT_TRANSLATE_NOOP("Why", "the amount is below the minimum"),
    "amount_unknown": QT_TRANSLATE_NOOP("Why", "no amount was recorded"),
    "other_currency": QT_TRANSLATE_NOOP("Why", "it is in another currency than the rule"),
    "no_tier": QT_TRANSLATE_NOOP("Why", "the rule gives no period for this amount"),
    "length_unknown": QT_TRANSLATE_NOOP(
        "Why", "nobody knows how many days it buys; record the date the operator tells"
    ),
    "nothing_to_count_from": QT_TRANSLATE_NOOP("Why", "nothing is recorded from which it could be counted"),
    "no_plan_recorded": QT_TRANSLATE_NOOP("Why", "no plan is recorded"),
    "balance_not_recorded": QT_TRANSLATE_NOOP("Why", "no balance is recorded"),
    "credit_left": QT_TRANSLATE_NOOP("Why", "there is credit left"),
    "no_credit_left": QT_TRANSLATE_NOOP("Why", "there is no credit a fee could use up"),
    "hold_not_bought": QT_TRANSLATE_NOOP("Why", "the service was not bought"),
    "line_end_unknown": QT_TRANSLATE_NOOP("Why", "the end of the SIM is not known"),
    "ask_operator": QT_TRANSLATE_NOOP("Why", "only the operator knows it: check the balance and record the date"),
    "credit_is_gone": QT_TRANSLATE_NOOP("Why", "that credit has ended and nothing could have kept it"),
    "done": QT_TRANSLATE_NOOP("Why", "what it asked for is done"),
    "rule_unreadable": QT_TRANSLATE_NOOP("Why", "this version cannot read the rule; check with your operator"),
}


def reason_words(reason: str | None) -> str:
    """Return why an act does not count or a clock has no date, as the end of a sentence."""
    known = REASONS.get(reason or "")
    return QCoreApplication.translate("Why", known) if known else (reason or "")


def why_sections(card: Card, steps: Iterable[Step]) -> list[WhySection]:
    """Lay a proof out as rule, source, what was recorded, arithmetic; empty parts are left out."""
    parts: dict[str, list[str]] = {part: [] for part in _TITLES}
    for step in steps:
        if step.code == "rule":
            parts[RULE] += _rule_lines(step.values["rule"])
            parts["source"] += _source_lines(card, step.values["rule"])
        else:
            part, line = _SENTENCES[step.code]
            parts[part].append(QCoreApplication.translate("Why", line).format(**_worded(step.values)))
    return [
        WhySection(QCoreApplication.translate("Why", _TITLES[part]), lines) for part, lines in parts.items() if lines
    ]


def step_sentences(card: Card, steps: Iterable[Step]) -> list[str]:
    """Return a proof as plain sentences, one after the other."""
    return [line for section in why_sections(card, steps) for line in section.lines]


def event_words(event: Event) -> str:
    """Return an act in few words: day, kind, amount."""
    parts = (
        words.date_words(event.happened_on),
        words.kind_word(event.kind),
        words.money_words(event.amount, event.currency),
    )
    return " · ".join(part for part in parts if part)


def _rule_lines(rule: Rule) -> list[str]:
    lines = [
        words.text(rule.label),
        words.text(rule.condition),
        words.text(rule.note),
        words.confidence_word(rule.confidence),
    ]
    return [line for line in lines if line]


def _source_lines(card: Card, rule: Rule) -> list[str]:
    known = {source.id: source for source in card.sources}
    lines = []
    for source in (known[name] for name in rule.sources if name in known):
        dated = source.page_date or QCoreApplication.translate("Why", "no date")
        lines.append(f"{source.url or QCoreApplication.translate('Why', 'general knowledge')} ({dated})")
    if card.checked_on and lines:
        looked_up = QCoreApplication.translate("Why", "Looked up on {day}").format(
            day=words.date_words(card.checked_on)
        )
        lines.append(looked_up)
    return lines


_WORDING: Mapping[str, Callable[[Any], str]] = {
    "on": words.date_words,
    "limit": words.date_words,
    "before": words.date_words,
    "day": words.date_words,
    "period": words.period_words,
    "event": event_words,
    "reason": reason_words,
    "margin_days": words.days_words,
    "price": lambda money: words.money_words(money.amount, money.currency),
    "credit": lambda amount: words.money_words(amount, None),
    "spent": lambda amount: words.money_words(amount, None),
    "at": lambda hour: f"{hour:%H:%M}",
    "by": lambda rule: words.text(rule.label),
}


def _worded(values: Mapping[str, Any]) -> dict[str, str]:
    return {name: _WORDING.get(name, str)(value) for name, value in values.items()}
