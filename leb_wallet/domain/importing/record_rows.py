"""Rows of a table that are records: each an act on a card of the wallet."""

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from leb_wallet.domain.cards import Card, PhoneNumber
from leb_wallet.domain.events import Event
from leb_wallet.domain.importing.found import FoundEvent, Place, lasting_id
from leb_wallet.domain.importing.known import Known
from leb_wallet.domain.importing.layout import MONEY_FIELDS, ColumnLook, Layout
from leb_wallet.domain.importing.rows import Rows
from leb_wallet.domain.number_formats import forms_of

_EVENT_FIELDS = (
    *("kind", "state", "channel", "pay_with", "order_number", "voucher_code", "happened_at", "data_left_mb"),
    "paid_currency",
)


class RecordRows(Rows):
    """Reads rows that are records of cards which the wallet has."""

    def __init__(self, looks: tuple[ColumnLook, ...], layout: Layout, known: Known) -> None:
        super().__init__(looks, layout, known)
        self._by_name: dict[tuple[str, str], list[Card]] = {}
        for card in known.cards:
            forms = [form for number in card.numbers for form in forms_of(number, card.country)]
            names = {("number", "".join(filter(str.isdecimal, form.copied))) for form in forms}
            for name in {("iccid", card.iccid or ""), ("label", card.label.casefold()), *names}:
                if name[1]:
                    self._by_name.setdefault(name, []).append(card)

    def _make(self, values: dict[str, Any]) -> None:
        if "happened_on" not in values:
            self._leave_out("row_without_day")
            return
        card = self._card(values)
        if card is None:
            return
        day, at = values.pop("happened_on")
        fields: dict[str, Any] = {key: values.pop(key) for key in _EVENT_FIELDS if key in values}
        fields["happened_at"] = fields.get("happened_at") or at
        fields |= {key: values[key].value for key in MONEY_FIELDS if key in values}
        if "reported_until" in values:
            fields["reported_until"] = values["reported_until"][0]
        amounts = [values.get(key) for key in ("amount", "balance", "fee", "bonus")]
        has_money = any(amount is not None for amount in amounts)
        fields["currency"] = self._currency(values, amounts, card.currency if has_money else None)
        if "paid" in values and "paid_currency" not in fields:
            signs = values["paid"].currencies
            fields["paid_currency"] = signs[0] if len(signs) == 1 else fields["currency"]
        kind = fields.pop("kind", self._layout.act)
        order = fields.get("order_number")
        names: tuple[str, ...] = ("table record", card.id, order or "")
        if not order:
            told = (kind, day, fields.get("amount"), fields.get("balance"), fields.get("reported_until"))
            names = (*names, *map(str, told))
        try:
            event = Event.model_validate(
                {
                    "id": lasting_id(*names, self._nth(*names)),
                    "card_id": card.id,
                    "kind": kind,
                    "happened_on": day,
                    "recorded_at": self._known.now,
                    "note": self._note(values),
                }
                | fields
            )
        except ValidationError:
            self._leave_out("value_unusable")
            return
        self.events.append(FoundEvent(Place(self._row), event))

    def _card(self, values: dict[str, Any]) -> Card | None:
        """Return the card a row is about: by what tells it for sure first."""
        names = [("iccid", values.pop("iccid", ""))]
        names += _number_names(values.pop("number", ()))
        names.append(("label", values.pop("card", "").casefold()))
        for name in names:
            cards = self._by_name.get(name) if name[1] else None
            if cards:
                if len(cards) == 1:
                    return cards[0]
                self._leave_out("card_ambiguous")
                return None
        told = any(name[1] for name in names)
        if not told and len(self._known.cards) == 1:
            return next(iter(self._known.cards))
        self._leave_out("card_not_in_wallet" if told else "row_without_card")
        return None


def _number_names(numbers: Iterable[PhoneNumber]) -> list[tuple[str, str]]:
    return [("number", "".join(filter(str.isdecimal, number.e164 or number.typed))) for number in numbers]
