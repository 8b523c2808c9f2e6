"""Cards made from the real catalogue, and short ways to write events."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from leb_wallet.domain.cards import Card, card_from_provider
from leb_wallet.domain.clocks import CardDeadlines, Clock
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.events import Event
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.providers import Provider
from leb_wallet.resources import resource_path
from leb_wallet.storage.catalogue_files import load_providers


@cache
def providers() -> dict[str, Provider]:
    return load_providers(resource_path("providers"))


class Sim:
    """A card of the catalogue with its events, asked about on a day."""

    def __init__(self, provider_id: str, **fields: object) -> None:
        self.card: Card = card_from_provider(providers()[provider_id], provider_id, **fields)
        self.events: list[Event] = []

    def did(self, kind: str, on: str, amount: str | None = None, **fields: object) -> "Sim":
        fields.setdefault("currency", self.card.currency if amount else None)
        self.events.append(
            Event(
                id=new_id(),
                card_id=self.card.id,
                kind=kind,
                happened_on=date.fromisoformat(on),
                amount=Decimal(amount) if amount else None,
                **fields,
            )
        )
        return self

    def without_rules(self, *types: str) -> "Sim":
        self.card = self.card.replace(rules=tuple(r for r in self.card.rules if r.type not in types))
        return self

    def switched_on(self) -> "Sim":
        self.card = self.card.replace(rules=tuple(r.replace(enabled=True) for r in self.card.rules))
        return self

    def on(self, day: str) -> CardDeadlines:
        return deadlines(self.card, self.events, date.fromisoformat(day))

    def clock(self, rule_type: str, day: str = "2026-11-22", number: int = 0) -> Clock:
        return [c for c in self.on(day).clocks if c.rule.type == rule_type][number]

    def limit(self, rule_type: str, day: str = "2026-11-22", number: int = 0) -> str | None:
        limit = self.clock(rule_type, day, number).limit
        return limit.isoformat() if limit else None


@pytest.fixture
def sim() -> Callable[..., Sim]:
    return Sim
