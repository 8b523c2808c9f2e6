"""What the command line answers: plain objects for JSON, and the same in words."""

from collections.abc import Iterable
from datetime import date, time, tzinfo
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import Clock, StageSpan, State, Status, Step
from leb_wallet.domain.deadlines import explain
from leb_wallet.domain.events import Event
from leb_wallet.domain.numbers import mask
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.receipts import SHORT_SHA, ReceiptProblem
from leb_wallet.domain.rules import Rule
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.ui import words
from leb_wallet.ui.receipts.receipt_words import receipt_state_word


def card_summary(card: Card) -> dict[str, Any]:
    """Return what ``card add`` and ``card list`` tell of a card. The number is masked, secrets are left out."""
    return {
        "id": card.id,
        "label": card.label,
        "provider": card.provider_id,
        "number": mask(card.number) if card.number else None,
        "activated_on": iso(card.activated_on),
        "margin_days": card.margin_days,
        "archived": card.archived,
    }


def card_text(card: Card) -> str:
    """Return one line about a card: short id, label, operator."""
    return f"{card.id[:8]}  {card.label}  ({card.provider_name})"


def provider_text(provider: Provider, catalogue: Catalogue) -> str:
    """Return one line about an operator: id, name, 中文名, country."""
    country = catalogue.country_name(provider.country, words.language())
    names = " / ".join(name for name in (provider.name, provider.name_zh) if name)
    return "  ".join(part for part in (f"{provider.id:26}", names, country) if part)


def status_object(rows: Iterable[CardRow], today: date, zone: tzinfo | None) -> dict[str, Any]:
    """Return ``status --json``: every card with all of its clocks; dates as ISO text, null where nothing is known."""
    return {"today": today.isoformat(), "cards": [_card_object(row, today, zone) for row in rows]}


def _card_object(row: CardRow, today: date, zone: tzinfo | None) -> dict[str, Any]:
    found, clock = row.deadlines, row.deadlines.clock
    return {
        "id": row.card.id,
        "label": row.card.label,
        "provider": row.card.provider_id,
        "state": found.state,
        "last_safe_day": iso(found.last_safe_day),
        "limit": iso(clock.limit if clock else None),
        "consequence": clock.consequence if clock else None,
        "rule": clock.rule.id if clock else None,
        "days_left": found.days_left,
        "losses": {name: day.isoformat() for name, day in found.losses.items()},
        "clocks": [
            _clock_object(c, row, today, zone) for c in found.clocks if c.status not in (Status.OFF, Status.NOTE)
        ],
    }


def _clock_object(clock: Clock, row: CardRow, today: date, zone: tzinfo | None) -> dict[str, Any]:
    steps = explain(row.card, row.events, clock.rule, today, zone)
    return {
        "rule": clock.rule.id,
        "type": clock.rule.type,
        "label": clock.rule.label.en,
        "status": clock.status,
        "state": clock.state or None,
        "limit": iso(clock.limit),
        "last_safe_day": iso(clock.last_safe_day),
        "consequence": clock.consequence,
        "stage": clock.stage.stage.state if clock.stage else None,
        "stages": [_stage_object(span) for span in clock.stages],
        "why": [_step_object(step) for step in steps],
    }


def _stage_object(span: StageSpan) -> dict[str, Any]:
    stage = span.stage
    return {
        "state": stage.state,
        "from": iso(span.starts_on),
        "until": iso(span.ends_on),
        "assumed": span.assumed,
        "outgoing": stage.outgoing,
        "receive_sms": stage.receive_sms,
        "receive_call": stage.receive_call,
        "balance": stage.balance,
        "recover_by": list(stage.recover_by),
    }


def _step_object(step: Step) -> dict[str, Any]:
    return {"step": step.code} | {name: _plain(value) for name, value in step.values.items()}


def _plain(value: object) -> object:
    """Return a step's value as JSON can hold it; records by what identifies them."""
    if isinstance(value, Event):
        return {"id": value.id, "kind": value.kind, "on": value.happened_on.isoformat()}
    if isinstance(value, Rule):
        return value.id
    if isinstance(value, DomainModel):
        return value.model_dump(mode="json")
    if isinstance(value, (date, time)):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def status_text(rows: Iterable[CardRow], today: date) -> str:
    """Return ``status`` in words, one line a card."""
    return "\n".join([words.date_words(today), *_in_columns(map(_row_texts, rows))])


def due_lines(rows: Iterable[CardRow]) -> list[str]:
    """Return a line for each card that needs something now."""
    pressing = (State.OVERDUE, State.DUE, State.LOST, State.UNKNOWN)
    return _in_columns(_row_texts(row) for row in rows if row.standing in pressing)


def _row_texts(row: CardRow) -> list[str]:
    found = row.deadlines
    parts = [words.state_word(found.state), row.card.label]
    if found.clock and found.last_safe_day and found.days_left is not None:
        parts.append(words.date_words(found.last_safe_day))
        parts.append(words.days_left_words(found.days_left))
        parts.append(words.consequence_word(found.clock.consequence or ""))
    return parts


def receipt_object(event: Event, sha: str, state: str, path: Path | None) -> dict[str, Any]:
    """Return what ``receipts list`` tells of a receipt."""
    return {**_record_of_receipt(event, sha, state), "file": str(path) if path else None}


def problem_object(problem: ReceiptProblem) -> dict[str, Any]:
    """Return what ``receipts verify`` and ``doctor`` tell of a receipt that is missing or altered."""
    return _record_of_receipt(*problem)


def _record_of_receipt(event: Event, sha: str, state: str) -> dict[str, Any]:
    return {
        "card": event.card_id,
        "record": event.id,
        "on": event.happened_on.isoformat(),
        "kind": event.kind,
        "sha256": sha,
        "state": state,
    }


def receipt_text(card: Card, event: Event, sha: str, state: str) -> str:
    """Return one line about a receipt: short sum, day, act, card, and whether the file is there."""
    act, day = words.kind_word(event.kind), words.date_words(event.happened_on)
    return "  ".join((sha[:SHORT_SHA], day, act, card.label, f"({receipt_state_word(state)})"))


def _in_columns(rows: Iterable[list[str]]) -> list[str]:
    """Return lines whose parts stand below each other; a Chinese character is two columns wide."""
    table = list(rows)
    widths = [max(map(_width, column)) for column in zip_longest(*table, fillvalue="")]
    return [
        "  ".join(part + " " * (width - _width(part)) for part, width in zip(row, widths, strict=False)).rstrip()
        for row in table
    ]


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def iso(day: date | None) -> str | None:
    """Return a day as ISO 8601 text."""
    return day.isoformat() if day else None
