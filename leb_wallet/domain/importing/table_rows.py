"""A table whose columns are known, read row by row: a row a card, or a row a record.

Whatever cannot be taken is a problem of its cell; what it said goes to the note, unless it is a secret.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, NamedTuple

from pydantic import ValidationError

from leb_wallet.domain.cards import Card, PhoneNumber, rules_of_provider
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.importing.amounts import Amount, amount_of, currency_of, data_of
from leb_wallet.domain.importing.coded_words import channel_of, flag_of, kind_of, pay_with_of, state_of
from leb_wallet.domain.importing.dates import moment_of
from leb_wallet.domain.importing.found import (
    Found,
    FoundCard,
    FoundEvent,
    Place,
    Problem,
    lasting_id,
    problem_of,
)
from leb_wallet.domain.importing.headers import SKIP, TO_NOTE, Kind
from leb_wallet.domain.importing.identities import eid_of, iccid_of, numbers_of, without_tricks
from leb_wallet.domain.importing.layout import (
    AMOUNT_FIELDS,
    DATE_FIELDS,
    MONEY_FIELDS,
    ColumnLook,
    Layout,
    is_blank,
    look_at,
)
from leb_wallet.domain.importing.provider_match import Search, matching_provider
from leb_wallet.domain.importing.table import Cell, Row, Table, text_of
from leb_wallet.domain.inputs import (
    MAX_NOTE,
    check_currency,
    check_label,
    check_line,
    check_margin,
    check_note,
    check_order_number,
    check_pay_with,
    check_tags,
)
from leb_wallet.domain.number_formats import forms_of
from leb_wallet.domain.numbers import check_activation_code, check_printed_serial
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.text import Text

SOURCE = "table"
SECRET = frozenset({"activation_code", "confirmation_code", "voucher_code"})
PART = 500  # rows, after which it is told how far the reading is
_SHOWN = 200  # characters of what could not be read
_LAST_DIGITS = 4
# Without these a row would be another card, or the same one again each time.
_LEAVING_OUT = frozenset({"number_scientific", "number_bare", "iccid_damaged"})

Tick = Callable[[int], None]


OWN_CARD = "custom"  # in the catalogue: a card whose clock its owner fills in


class Known(NamedTuple):
    """What a table may refer to: operators by name, countries, the cards of the wallet, the moment of reading."""

    search: Search
    countries: Mapping[str, Text]
    cards: Collection[Card]
    now: datetime
    today: date

    def own_rules(self) -> tuple[Rule, ...]:
        """Return the rules of a card whose owner fills in its clock."""
        return next((one.rules for one in self.search(OWN_CARD) if one.id == OWN_CARD), ())


def _nobody(_rows: int) -> None: ...


def read_rows(table: Table, layout: Layout, known: Known, tick: Tick = _nobody) -> Found:
    """Read the rows below the header.

    Args:
        tick: called from time to time with the number of rows that were read; what it raises ends the reading.

    Raises:
        InvalidInput: ``column_ambiguous``, with the ``column``; its days or amounts can be read in two ways.
    """
    looks = look_at(table, layout, known.today)
    for look in looks:
        if look.is_question:
            raise InvalidInput("column_ambiguous", column=look.title)
    reader = (_CardRows if layout.kind == Kind.CARDS else _RecordRows)(looks, layout, known)
    for number, row in enumerate(table.rows[layout.header :], layout.header + 1):
        if row:
            reader.read(number, row)
        if number % PART == 0:
            tick(number)
    unknown = tuple(look.title for look in looks if look.field == TO_NOTE)
    return Found(SOURCE, tuple(reader.cards), tuple(reader.events), tuple(reader.problems), unknown)


class _Rows:
    """What both kinds of rows have in common: cells become values, problems and notes."""

    def __init__(self, looks: tuple[ColumnLook, ...], layout: Layout, known: Known) -> None:
        self._layout, self._known = layout, known
        self._columns = [look for look in looks if look.field != SKIP]
        self._memo: list[dict[Cell, tuple[Any, tuple[str, ...]] | InvalidInput]] = [{} for _ in looks]
        self._times: Counter[tuple[str, ...]] = Counter()
        self._countries = _by_name(known.countries)
        self.cards: list[FoundCard] = []
        self.events: list[FoundEvent] = []
        self.problems: list[Problem] = []
        self._row = 0
        self._notes: list[str] = []
        self._is_refused = False

    def read(self, number: int, row: Row) -> None:
        """Read one row."""
        self._row, self._notes, self._is_refused = number, [], False
        values: dict[str, Any] = {}
        country = self._country(row)
        for look in self._columns:
            if look.number >= len(row):
                break
            cell = row[look.number]
            if cell is None or cell == "" or (isinstance(cell, str) and is_blank(cell)):
                continue
            if look.field == TO_NOTE:
                self._notes.append(f"{look.title}: {_shown(cell)}")
            else:
                self._take(look, cell, country, values)
        if values and not self._is_refused:
            self._make(values)

    def _make(self, values: dict[str, Any]) -> None:
        raise NotImplementedError

    def _take(self, look: ColumnLook, cell: Cell, country: str | None, values: dict[str, Any]) -> None:
        field = look.field
        try:
            value, warnings = self._value(look, cell, country)
        except InvalidInput as error:
            self._refuse(error, look, cell)
            return
        for code in warnings:
            if code in _TOLD:
                self.problems.append(Problem(code, Place(self._row, look.title), self._text(look, cell)))
        if field in ("number", "tags") and field in values:
            value = (*values[field], *value)
        values[field] = value

    def _value(self, look: ColumnLook, cell: Cell, country: str | None) -> tuple[Any, tuple[str, ...]]:
        """Return the value of a cell and what looks odd about it; equal cells of a column are read once."""
        memo = self._memo[look.number]
        key: Any = (cell, country) if look.field == "number" else cell
        known = memo.get(key)
        if known is None:
            try:
                known = self._fresh(look, cell, country)
            except InvalidInput as error:
                known = error
            if len(memo) < 5000:
                memo[key] = known
        if isinstance(known, InvalidInput):
            raise known
        return known

    def _fresh(self, look: ColumnLook, cell: Cell, country: str | None) -> tuple[Any, tuple[str, ...]]:
        field = look.field
        if field in DATE_FIELDS:
            return moment_of(cell, look.dates.order if look.dates else None, self._known.today), ()
        if field in AMOUNT_FIELDS:
            mark = look.amounts.mark if look.amounts else None
            if field not in MONEY_FIELDS:
                data = data_of(cell, mark, "gb" if "gb" in look.title.casefold() else "mb")
                return _not_below_zero(data), ()
            amount = amount_of(cell, mark)
            _not_below_zero(amount.value)
            return amount, ()
        if field == "number":
            checked = numbers_of(cell, country)
            return checked.value, checked.warnings
        read = _READERS.get(field)
        if read is not None:
            return read(cell)
        return check_line(_text(cell)).value, ()

    def _refuse(self, error: InvalidInput, look: ColumnLook, cell: Cell) -> None:
        leaves_out = error.code in _LEAVING_OUT or look.field in ("happened_on", "kind", "state")
        text = self._text(look, cell)
        self.problems.append(problem_of(error, Place(self._row, look.title), text, leaves_out=leaves_out))
        if leaves_out:
            self._is_refused = True
        elif look.field not in SECRET:
            self._notes.append(f"{look.title}: {_shown(cell)}")

    def _leave_out(self, code: str) -> None:
        self.problems.append(Problem(code, Place(self._row), leaves_out=True))

    def _text(self, look: ColumnLook, cell: Cell) -> str:
        return "" if look.field in SECRET else _shown(cell)

    def _country(self, row: Row) -> str | None:
        """Return the country of a row, which numbers without its code are of."""
        for look in self._columns:
            if look.field == "country" and look.number < len(row) and not is_blank(row[look.number]):
                return self._countries.get(_text(row[look.number]).casefold())
        return None

    def _note(self, values: dict[str, Any]) -> str:
        note = "\n".join(filter(None, (values.pop("note", ""), *self._notes)))
        if len(note) > MAX_NOTE:
            self.problems.append(Problem("text_too_long", Place(self._row), details=(("limit", MAX_NOTE),)))
        return note[:MAX_NOTE]

    def _currency(self, values: dict[str, Any], amounts: Iterable[Amount | None], likely: str | None) -> str | None:
        """Return the currency of a row: its own column's, else that of a sign, where that stands for one alone."""
        given: str | None = values.get("currency")
        if given:
            return given
        unclear = False
        for amount in amounts:
            if amount is None or not amount.currencies:
                continue
            if len(amount.currencies) == 1:
                return amount.currencies[0]
            if likely in amount.currencies:
                return likely
            unclear = True
        if unclear:
            self.problems.append(Problem("currency_unclear", Place(self._row)))
            return None
        return likely

    def _nth(self, *names: str) -> str:
        """Return a number that tells equal rows apart, and is the same each time the table is read."""
        self._times[names] += 1
        return str(self._times[names])


class _CardRows(_Rows):
    def __init__(self, looks: tuple[ColumnLook, ...], layout: Layout, known: Known) -> None:
        super().__init__(looks, layout, known)
        self._of_providers: dict[tuple[str, str | None, str], Provider | str] = {}
        self._copied: dict[str, dict[str, Any]] = {}
        self._own_rules = known.own_rules()

    def _country(self, row: Row) -> str | None:
        country = super()._country(row)
        if country is None:
            name = next((_text(row[look.number]) for look in self._columns if _holds(look, row, "provider")), "")
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

    def _fresh(self, look: ColumnLook, cell: Cell, country: str | None) -> tuple[Any, tuple[str, ...]]:
        if look.field == "country":
            code = self._countries.get(_text(cell).casefold())
            if code is None:
                raise InvalidInput("country_unknown")
            return code, ()
        return super()._fresh(look, cell, country)


class _RecordRows(_Rows):
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


# --- Cells ----------------------------------------------------------------------------------

_TOLD = frozenset(
    {"phone_number_national", "phone_number_length", "phone_number_country", "iccid_check_digit", "currency_unknown"}
)
_CARD_DAYS = ("activated_on", "purchased_on", "registered_on")
_CARD_TEXTS = (
    *("label", "iccid", "printed_serial", "eid", "activation_code", "confirmation_code", "country", "place", "owner"),
    *("tags", "is_esim", "archived", "margin_days", "currency"),
)
_EVENT_FIELDS = (
    *("kind", "state", "channel", "pay_with", "order_number", "voucher_code", "happened_at", "data_left_mb"),
    "paid_currency",
)


def _plain_line(text: str) -> str:
    """Return a short text in one line; most need no closer look."""
    line = text.strip()
    if line.isascii() and line.isprintable() and len(line) <= 120:
        return line
    return check_line(" ".join(text.split())).value


def _read_label(cell: Cell) -> tuple[Any, tuple[str, ...]]:
    text = _text(cell)
    line = text.strip()
    if line and line.isascii() and line.isprintable() and len(line) <= 120:
        return line, ()
    return check_label(" ".join(text.split())).value, ()


def _read_line(cell: Cell) -> tuple[Any, tuple[str, ...]]:
    return _plain_line(_text(cell)), ()


def _read_flag(cell: Cell) -> tuple[Any, tuple[str, ...]]:
    value = cell if isinstance(cell, bool) else flag_of(_text(cell))
    if value is None:
        raise InvalidInput("flag_unreadable")
    return value, ()


def _read_currency(cell: Cell) -> tuple[Any, tuple[str, ...]]:
    text = _text(cell)
    known = currency_of(text)
    if len(known) == 1:
        return known[0], ()
    if known:
        raise InvalidInput("currency_unclear")
    checked = check_currency(text)
    return checked.value, checked.warnings


def _read_kind(cell: Cell) -> tuple[Any, tuple[str, ...]]:
    kind = kind_of(_text(cell))
    if kind is None:
        raise InvalidInput("kind_unclear")
    return kind, ()


def _read_state(cell: Cell) -> tuple[Any, tuple[str, ...]]:
    state = state_of(_text(cell))
    if state is None:
        raise InvalidInput("state_unclear")
    return state, ()


def _read_channel(cell: Cell) -> tuple[Any, tuple[str, ...]]:
    channel = channel_of(_text(cell))
    if channel is None:
        raise InvalidInput("channel_unknown")
    return channel, ()


def _read_pay_with(cell: Cell) -> tuple[Any, tuple[str, ...]]:
    return check_pay_with(pay_with_of(_text(cell))).value, ()


def _read_margin(cell: Cell) -> tuple[Any, tuple[str, ...]]:
    amount = amount_of(cell).value
    if amount != amount.to_integral_value():
        raise InvalidInput("amount_unreadable")
    return check_margin(int(amount)).value, ()


def _read_time(cell: Cell) -> tuple[Any, tuple[str, ...]]:
    if isinstance(cell, datetime):
        return cell.time().replace(microsecond=0), ()
    if isinstance(cell, time):
        return cell.replace(microsecond=0, tzinfo=None), ()
    _, at = moment_of(f"2000-01-01 {_text(cell).strip()}", None, date(2000, 1, 1))
    if at is None:
        raise InvalidInput("time_unreadable")
    return at, ()


def _read_iccid(cell: Cell) -> tuple[Any, tuple[str, ...]]:
    checked = iccid_of(cell)
    return checked.value, checked.warnings


def _read_voucher(cell: Cell) -> tuple[Any, tuple[str, ...]]:
    text = check_line(without_tricks(text_of(cell))).value
    if len(text) > 64:
        raise InvalidInput("text_too_long", limit=64)
    return text, ()


_READERS: Mapping[str, Callable[[Cell], tuple[Any, tuple[str, ...]]]] = {
    "label": _read_label,
    "card": _read_label,
    "provider": _read_line,
    "product": _read_line,
    "owner": _read_line,
    "place": _read_line,
    "country": _read_line,
    "note": lambda cell: (check_note(_text(cell)).value, ()),
    "tags": lambda cell: (check_tags(_text(cell)).value, ()),
    "iccid": _read_iccid,
    "eid": lambda cell: (eid_of(cell).value, ()),
    "printed_serial": lambda cell: (check_printed_serial(without_tricks(text_of(cell))).value, ()),
    "activation_code": lambda cell: (check_activation_code(_text(cell)).value, ()),
    "confirmation_code": _read_voucher,
    "voucher_code": _read_voucher,
    "currency": _read_currency,
    "paid_currency": _read_currency,
    "is_esim": _read_flag,
    "archived": _read_flag,
    "margin_days": _read_margin,
    "kind": _read_kind,
    "state": _read_state,
    "channel": _read_channel,
    "pay_with": _read_pay_with,
    "order_number": lambda cell: (check_order_number(without_tricks(_text(cell))).value, ()),
    "happened_at": _read_time,
}


def _text(cell: Cell) -> str:
    return cell if isinstance(cell, str) else text_of(cell)


def _shown(cell: Cell) -> str:
    text = " ".join(_text(cell).split())
    return "".join(c for c in text if c.isprintable())[:_SHOWN]


def _holds(look: ColumnLook, row: Row, field: str) -> bool:
    return look.field == field and look.number < len(row) and not is_blank(row[look.number])


def _not_below_zero(value: Decimal) -> Decimal:
    if value < 0:
        raise InvalidInput("amount_below_zero")
    return value


def _by_name(countries: Mapping[str, Text]) -> dict[str, str]:
    names = {code.casefold(): code for code in countries}
    for code, text in countries.items():
        names |= {name.casefold(): code for name in (text.en, text.zh) if name}
    return {"uk": "GB", "usa": "US", "英国": "GB", "中国大陆": "CN", "中国内地": "CN"} | names


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


def _number_names(numbers: Iterable[PhoneNumber]) -> list[tuple[str, str]]:
    return [("number", "".join(filter(str.isdecimal, number.e164 or number.typed))) for number in numbers]
