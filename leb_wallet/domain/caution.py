"""Of two values for one field, the one that leads to the earlier date, or keeps more.

Used where nobody can be asked: in doubt the earlier date wins, and no reminder is lost. The order rests on
the values alone, never on when or where they were written, so all devices choose the same.
"""

import json
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from leb_wallet.domain.accounts import IMPORTANCES, importance_rank
from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.events import EventState

Rank = tuple[int, float, str]

_LARGER = frozenset({"margin_days"})  # days before the limit
_TRUE = frozenset({"enabled", "requires_opt_in"})  # a rule that is on can only warn
_EMPTY = frozenset({"muted_until", "moved_on"})  # not muted; an account that still hangs on the number
_STATES = (EventState.ARRIVED, EventState.PAID, EventState.PLANNED, EventState.REFUNDED, EventState.FAILED)


def caution(field: str, value: Any) -> Rank:
    """Return how cautious it is to go by ``value``; of two ranks the greater one wins. Equal values rank equal."""
    is_empty = value is None or not isinstance(value, str | int | float | Decimal | date | time | tuple | list | dict)
    filled = 0 if is_empty and not isinstance(value, DomainModel) else 1
    if value in ("", (), [], {}):
        filled = 0
    if field in _EMPTY:
        filled = 1 - filled
    return filled, _measure(field, value), _canonical(value)


def _measure(field: str, value: Any) -> float:
    if isinstance(value, bool):
        return float(value if field in _TRUE else not value)
    if field == "state" and value in _STATES:
        return float(_STATES.index(value))
    if field == "importance" and value in IMPORTANCES:
        return -float(importance_rank(value))
    if isinstance(value, datetime):
        return -float(value.toordinal())
    if isinstance(value, date):
        return -float(value.toordinal())
    if isinstance(value, int | float | Decimal):
        return float(value) if field in _LARGER else -float(value)
    return float(len(value)) if isinstance(value, str | tuple | list) else 0.0


def _canonical(value: Any) -> str:
    return json.dumps(_plain(value), sort_keys=True, ensure_ascii=False, default=str)


def _plain(value: Any) -> Any:
    if isinstance(value, DomainModel):
        return value.model_dump(mode="json")
    if isinstance(value, Decimal):
        return str(value.normalize())
    return [_plain(one) for one in value] if isinstance(value, tuple) else value
