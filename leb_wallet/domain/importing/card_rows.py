"""Rows of a table that are cards, with what they tell of them so far."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from pydantic import ValidationError

from leb_wallet.domain.cards import Card, PhoneNumber, rules_of_provider
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.importing.cell_readers import Read, cell_text
from leb_wallet.domain.importing.found import FoundCard, FoundEvent, Place, Problem, lasting_id
from leb_wallet.domain.importing.known import OWN_CARD, Known
from leb_wallet.domain.importing.layout import ColumnLook, Layout
from leb_wallet.domain.importing.provider_match import matching_provider
from leb_wallet.domain.importing.rows import Rows
from leb_wallet.domain.importing.table import Cell, Row
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.text import Text

_LAST_DIGITS = 4
_CARD_DAYS = ("activated_on", "purchased_on", "registered_on")
_CARD_TEXTS = (
    *("label", "iccid", "printed_serial", "eid", "activation_code", "confirmation_code", "country", "place", "owner"),
    *("tags", "is_esim", "archived", "margin_days", "currency"),
)


class CardRows(Rows):
    """Reads rows that are cards."""

    def __init__(self, looks: tuple[ColumnLook, ...], layout: Layout, known: Known) -> None:
        super().__init__(looks, layout, known)
        self._of_providers: dict[tuple[str, str | None, str], Provider | str] = {}
        self._copied: dict[str, dict[str, Any]] = {}
        self._own_rules = known.own_rules()
        self._provider_columns = self._columns_of("provider")

    def _country(self, row: Row) -> str | None:
        country = super()._country(row)
        if country is None:
            name = self._first(row, self._provider_columns)
            provider = self._provider(name, None, "") if name else None
            country = provider.country if isinstance(provider, Provider) else None
        return country

    def _make(self, values: dict[str, Any]) -> None:
        numbers: tuple[PhoneNumber, ...] = tuple(dict.fromkeys(values.pop("number", ())))
        iccid = values.get("iccid")
        name, product = values.pop("provider", ""), values.pop("product", "")
        if not (values.get("label") or numbers or iccid or values.get("eid") or values.get("activation_code")):
            self._leave_out("row_empty_name")
            return
        fields = self._of_provider(name, values.get("country"), product)
        fields |= {key: values.pop(key) for key in _CARD_TEXTS if key in values}
        fields |= {key: values.pop(key)[0] for key in _CARD_DAYS if key in values}
        if "activation_code" in fields:
            fields.setdefault("is_esim", True)
        fields["label"] = fields.get("label") or _stand_in(name, numbers, iccid)
        fields["numbers"] = numbers
        balance, topped_up = values.get("balance"), values.get("last_top_up_amount")
        currency = self._currency(values, (balance, topped_up), fields.get("currency"))
        if currency:
            fields["currency"] = currency
        key = _key_of_card(fields, numbers)
        fields["id"] = card_id = lasting_id("table card", *key, self._nth(*key))
        fields["note"] = self._note(values)
        try:
            card = Card.model_validate(fields)
        except ValidationError:
            self._leave_out("value_unusable")
            return
        self.cards.append(FoundCard(Place(self._row), card))
        self._add_events(card_id, key, values, currency)

    def _add_events(self, card_id: str, key: tuple[str, ...], values: dict[str, Any], currency: str | None) -> None:
        """Add what the row tells of the card so far: what the operator said, and the last top-up."""
        until, balance, data = values.get("reported_until"), values.get("balance"), values.get("data_left_mb")
        told = {
            "reported_until": until[0] if until else None,
            "balance": balance.value if balance else None,
            "data_left_mb": data,
        }
        if any(value is not None for value in told.values()):
            on = values.get("balance_on")
            # Not by the day it is read: the same file read tomorrow tells nothing new.
            names = ("table told", *key, *map(str, told.values()), str(on[0]) if on else "")
            day = on[0] if on else self._known.today
            self._add_event(names, card_id, EventKind.BALANCE_CHECK, day, currency=currency, **told)
        if "last_top_up_on" in values:
            day, at = values["last_top_up_on"]
            amount = values.get("last_top_up_amount")
            value = amount.value if amount else None
            names = ("table top-up", *key, str(day), str(value))
            fields = {"amount": value, "currency": currency if value is not None else None, "happened_at": at}
            self._add_event(names, card_id, EventKind.TOP_UP, day, **fields)

    def _add_event(self, names: tuple[str, ...], card_id: str, kind: str, day: date, **fields: Any) -> None:
        event = Event(
            id=lasting_id(*names, self._nth(*names)),
            card_id=card_id,
            kind=kind,
            happened_on=day,
            recorded_at=self._known.now,
            **fields,
        )
        self.events.append(FoundEvent(Place(self._row), event))

    def _of_provider(self, name: str, country: str | None, product: str) -> dict[str, Any]:
        """Return the fields that come with an operator.

        Where it is not clear which one it is, they are those of a card whose owner fills in its clock: without a clock
        the date that the table tells would count for nothing.
        """
        provider = self._provider(name, country, product) if name else ""
        if isinstance(provider, str):
            if provider:
                self.problems.append(Problem(provider, Place(self._row, self._title_of("provider")), name))
            fields: dict[str, Any] = {"provider_id": OWN_CARD, "provider_name": name, "rules": self._own_rules}
            return fields | ({"product": Text.plain(product)} if product else {})
        if product and product.casefold() not in (provider.product.en.casefold(), provider.product.zh):
            self._notes.append(f"{self._title_of('product')}: {product}")
        copied = self._copied.get(provider.id)
        if copied is None:
            copied = self._copied[provider.id] = {
                "provider_id": provider.id,
                "provider_name": provider.name,
                "provider_name_zh": provider.name_zh,
                "product": provider.product,
                "country": provider.country,
                "currency": provider.currency,
            } | rules_of_provider(provider)
        return dict(copied)

    def _provider(self, name: str, country: str | None, product: str) -> Provider | str:
        key = name, country, product
        found = self._of_providers.get(key)
        if found is None:
            found = self._of_providers[key] = matching_provider(name, self._known.search, country, product)
        return found

    def _title_of(self, field: str) -> str:
        return next((look.title for look in self._columns if look.field == field), "")

    def _fresh(self, look: ColumnLook, cell: Cell, country: str | None) -> Read:
        if look.field == "country":
            code = self._countries.get(cell_text(cell).casefold())
            if code is None:
                raise InvalidInput("country_unknown")
            return code, ()
        return super()._fresh(look, cell, country)


def _key_of_card(fields: Mapping[str, Any], numbers: tuple[PhoneNumber, ...]) -> tuple[str, ...]:
    if fields.get("iccid"):
        return "iccid", fields["iccid"]
    if numbers:
        return "number", numbers[0].e164 or numbers[0].typed
    return "label", fields["label"], fields.get("provider_name", "")


def _stand_in(provider: str, numbers: tuple[PhoneNumber, ...], iccid: str | None) -> str:
    """Return a name for a card that has none: the operator and the last digits, never a whole number."""
    digits = "".join(filter(str.isdecimal, numbers[0].typed if numbers else iccid or ""))[-_LAST_DIGITS:]
    return " ".join(filter(None, (provider[:80], f"…{digits}" if digits else ""))) or "SIM"
