"""What the readers of other trackers share: an entry whose fields are taken one by one, and the cards made of them.

A field that has no place here goes to the note and is told by its name; nothing is dropped in silence. A cycle that
was typed into a tracker becomes the clock of a card that its owner fills in. Where the catalogue knows the operator
by this name, and no other one, its rules are offered: which of the two is right nobody can say from the file.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from leb_wallet.domain.cards import Card, PhoneNumber, rules_of_provider
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.importing.amounts import POINT, Amount, amount_of
from leb_wallet.domain.importing.found import Found, FoundCard, FoundEvent, Place, Problem, lasting_id, problem_of
from leb_wallet.domain.importing.known import OWN_CARD, Known
from leb_wallet.domain.importing.provider_match import matching_provider
from leb_wallet.domain.inputs import MAX_NOTE, check_day, check_label, check_line, check_note
from leb_wallet.domain.numbers import Checked, check_phone_numbers
from leb_wallet.domain.periods import DAY, MAX_LENGTH, Period
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.reminder_inputs import check_days_before
from leb_wallet.domain.rule_edits import edited_rule
from leb_wallet.domain.text import Text

OFFERED = "provider_in_catalogue"
_EXACT = Decimal("0.001")
_NOISE = Decimal("0.000001")  # what binary fractions add to a sum
_SHOWN = 200
_LAST_DIGITS = 4
_EMPTY: tuple[Any, ...] = (None, "", [], {})


class Entry:
    """One object of a file. Every field is taken once, or skipped; what is left then had no place."""

    def __init__(
        self, row: int, fields: Mapping[str, Any], known: Known, problems: list[Problem], path: str = ""
    ) -> None:
        """``path`` stands before the names of fields, for entries that are not cards."""
        self.row, self.notes = row, list[str]()
        self.operator: Provider | None = None  # of the catalogue, where the name fits one alone
        self._left, self._known, self._problems, self._path = dict(fields), known, problems, path

    def take(self, name: str) -> Any:
        """Take a field as it stands; None where it is empty or missing."""
        value = self._left.pop(name, None)
        return None if value in _EMPTY else value

    def skip(self, *names: str) -> None:
        """Take fields that say nothing about a card."""
        for name in names:
            self._left.pop(name, None)

    def read(self, name: str, read: Callable[[str], Checked[Any]], *, secret: bool = False) -> Any:
        """Take a text and check it; None where it is empty, or has become a problem. A secret is never told on."""
        return self.check(name, self.take(name), read, secret=secret)

    def check(self, name: str, value: Any, read: Callable[[str], Checked[Any]], *, secret: bool = False) -> Any:
        """Check a value that was taken already; as :meth:`read`."""
        if value is None:
            return None
        try:
            return read(_text(value)).value
        except InvalidInput as error:
            self._refuse(name, error, "" if secret else value)
        return None

    def text(self, name: str) -> str:
        """Take a short text; empty where there is none."""
        return self.read(name, check_line) or ""

    def note(self, name: str) -> str:
        """Take a long text."""
        return self.read(name, check_note) or ""

    def numbers(self, name: str) -> tuple[PhoneNumber, ...]:
        """Take phone numbers."""
        return self.read(name, check_phone_numbers) or ()

    def day(self, name: str) -> date | None:
        """Take a day: ``2026-02-01``, or a moment. Midnight UTC is how programs write a mere day."""
        day: date | None = self.read(name, lambda text: check_day(_day(text, self._known.now)))
        return day

    def days_before(self, name: str) -> tuple[int, ...] | None:
        """Take how many days before the end to remind."""
        value = self.take(name)
        if value is None:
            return None
        days = value if isinstance(value, list) else [value]
        try:
            return check_days_before(" ".join(_text(day) for day in days)).value
        except InvalidInput as error:
            self._refuse(name, error, value)
        return None

    def amount(self, name: str) -> Amount | None:
        """Take an amount that is not below zero."""
        amount: Amount | None = self.read(name, _amount)
        return amount

    def whole(self, name: str, least: int = 1, most: int = MAX_LENGTH) -> int | None:
        """Take a whole number."""

        def read(text: str) -> Checked[int]:
            if not (text.isascii() and text.isdecimal() and least <= int(text) <= most):
                raise InvalidInput("value_unusable")
            return Checked(int(text))

        number: int | None = self.read(name, read)
        return number

    def flag(self, name: str) -> bool | None:
        """Take a yes or no."""
        value = self.take(name)
        if value is None or isinstance(value, bool):
            return value
        if value in (0, 1):
            return bool(value)
        self._refuse(name, InvalidInput("flag_unreadable"), value)
        return None

    def country(self, name: str) -> str | None:
        """Take a country, by its code or by its name."""
        value = self.text(name)
        if not value:
            return None
        folded = value.casefold()
        for code, text in self._known.countries.items():
            if folded in (code.casefold(), text.en.casefold(), (text.zh or "").casefold()):
                return code
        self._refuse(name, InvalidInput("country_unknown"), value)
        return None

    def tell(self, code: str, name: str = "", text: str = "", *, leaves_out: bool = False) -> None:
        """Report something about this entry, or one field of it."""
        self._problems.append(Problem(code, self.place(name), text[:_SHOWN], leaves_out))

    def keep(self, name: str, value: Any) -> None:
        """Keep what has no field, in the note."""
        self.notes.append(f"{name}: {_shown(value)}")

    def rest(self) -> tuple[str, ...]:
        """Keep all that is left in the note, and return the names."""
        names = tuple(name for name, value in self._left.items() if value not in _EMPTY and value is not False)
        for name in names:
            self.keep(_shown(name), self._left[name])
        self._left.clear()
        return tuple(self._path + _shown(name) for name in names)

    def place(self, name: str = "") -> Place:
        """Return where this entry, or a field of it, stands."""
        return Place(self.row, self._path + name if name else self._path.rstrip("."))

    def _refuse(self, name: str, error: InvalidInput, value: Any) -> None:
        shown = _shown(value)
        self._problems.append(problem_of(error, self.place(name), shown))
        if shown:
            self.notes.append(f"{name}: {shown}")


class Reading:
    """Collects what a tracker tells."""

    def __init__(self, source: str, known: Known) -> None:
        self.source, self.known = source, known
        self.cards: list[FoundCard] = []
        self.events: list[FoundEvent] = []
        self.problems: list[Problem] = []
        self._unknown: dict[str, None] = {}
        self._times: Counter[tuple[str, ...]] = Counter()

    def entries(self, value: Any, path: str = "") -> Iterable[Entry]:
        """Yield the objects of a list; whatever else stands in it is a problem."""
        for row, fields in enumerate(value if isinstance(value, list) else [], 1):
            if isinstance(fields, Mapping):
                yield Entry(row, fields, self.known, self.problems, path)
            else:
                self.problems.append(Problem("value_unusable", Place(row, path.rstrip(".")), _shown(fields), True))

    def forget(self, entry: Entry) -> None:
        """Report the fields of an entry that had no place."""
        self._unknown |= dict.fromkeys(entry.rest())

    def unknown(self, *names: str) -> None:
        """Report names of what was not looked at."""
        self._unknown |= dict.fromkeys(_shown(name) for name in names)

    def operator(self, entry: Entry, field: str, name: str, country: str | None, plan: str = "") -> dict[str, Any]:
        """Return the fields of a card that its owner fills in, sold by an operator of this name."""
        entry.operator = provider_named(name, self.known, country, plan)
        if entry.operator is not None:
            entry.tell(OFFERED, field, name)
        fields: dict[str, Any] = {"provider_id": OWN_CARD, "provider_name": name, "country": country}
        return fields | ({"product": Text.plain(plan)} if plan else {})

    def clock(self, period: Period | None, acts: tuple[str, ...] = (EventKind.TOP_UP,)) -> dict[str, Any]:
        """Return the rules of a card that its owner fills in."""
        today, rules = self.known.today, self.known.own_rules()
        own = (
            edited_rule(rule, enabled=True, period=period, ends_on=None, today=today, resets_on=acts) for rule in rules
        )
        return {"rules": tuple(own)}

    def add_card(self, entry: Entry, names: tuple[str, ...], label: str, fields: Mapping[str, Any]) -> str | None:
        """Add a card; ``names`` is what makes it the same one each time the file is read. Returns its id."""
        card_id = lasting_id(self.source, "card", *names, self._nth("card", *names))
        try:
            name = check_label(label).value if label else self._stand_in(fields)
        except InvalidInput as error:
            self.problems.append(problem_of(error, entry.place(), _shown(label)))
            name = self._stand_in(fields)
        self.forget(entry)
        values = {**fields, "id": card_id, "label": name, "note": self._note(entry, fields.get("note", ""))}
        try:
            card = Card.model_validate(values)
        except ValidationError:
            entry.tell("value_unusable", leaves_out=True)
            return None
        self.cards.append(FoundCard(entry.place(), card, _with_rules_of(entry.operator, card)))
        return card.id

    def add_event(
        self, entry: Entry, names: tuple[str, ...], card_id: str, kind: str, day: date, **fields: Any
    ) -> None:
        """Add a record; its note is what is left of the entry, unless that is a card."""
        values = {
            "id": lasting_id(self.source, "record", *names, self._nth("record", *names)),
            "card_id": card_id,
            "kind": kind,
            "happened_on": day,
            "recorded_at": self.known.now,
        } | fields
        try:
            event = Event.model_validate(values)
        except ValidationError:
            entry.tell("value_unusable", leaves_out=True)
            return
        self.events.append(FoundEvent(entry.place(), event))

    def told_until(self, entry: Entry, names: tuple[str, ...], card_id: str, until: date, told_on: date) -> None:
        """Add the end date that a tracker knew on a day."""
        names = ("until", *names, str(until))
        self.add_event(entry, names, card_id, EventKind.BALANCE_CHECK, told_on, reported_until=until)

    def record_note(self, entry: Entry, note: str) -> str:
        """Return the note of a record with all that had no place."""
        self.forget(entry)
        return self._note(entry, note)

    def found(self) -> Found:
        """Return all of it."""
        return Found(self.source, tuple(self.cards), tuple(self.events), tuple(self.problems), tuple(self._unknown))

    def _note(self, entry: Entry, note: str) -> str:
        whole = "\n".join(filter(None, (note, *entry.notes)))
        if len(whole) > MAX_NOTE:
            self.problems.append(Problem("text_too_long", entry.place(), details=(("limit", MAX_NOTE),)))
        return whole[:MAX_NOTE]

    def _nth(self, *names: str) -> str:
        self._times[names] += 1
        return str(self._times[names])

    def _stand_in(self, fields: Mapping[str, Any]) -> str:
        """Return a name for a card that has none: the operator and the last digits, never a whole number."""
        numbers = fields.get("numbers") or ()
        digits = "".join(filter(str.isdecimal, numbers[0].typed if numbers else fields.get("iccid") or ""))
        end = f"…{digits[-_LAST_DIGITS:]}" if digits else ""
        return " ".join(filter(None, (fields.get("provider_name", "")[:80].strip(), end))) or "SIM"


def provider_named(name: str, known: Known, country: str | None = None, plan: str = "") -> Provider | None:
    """Return the one operator of the catalogue whose name has all words of this one; a part of a word will not do."""
    words = _words(name)
    provider = matching_provider(name, known.search, country, plan) if words else ""
    if isinstance(provider, Provider) and words <= _words(f"{provider.name} {provider.name_zh or ''} {provider.id}"):
        return provider
    return None


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def with_offered(found: Found, card_ids: Collection[str] | None = None) -> Found:
    """Return what was found with the offered rules for some cards; None: for all that have an offer."""
    cards, taken = [], set()
    for one in found.cards:
        if one.offered is not None and (card_ids is None or one.card.id in card_ids):
            taken.add(one.place.row)
            one = one._replace(card=one.offered, offered=None)  # noqa: PLW2901 - what it becomes
        cards.append(one)
    problems = (one for one in found.problems if one.code != OFFERED or one.place.row not in taken)
    return found._replace(cards=tuple(cards), problems=tuple(problems))


def _with_rules_of(provider: Provider | None, card: Card) -> Card | None:
    if provider is None:
        return None
    note = "\n".join(filter(None, (card.note, card.product.en)))
    return card.replace(
        provider_id=provider.id,
        provider_name=provider.name,
        provider_name_zh=provider.name_zh,
        product=provider.product,
        country=provider.country or card.country,
        currency=card.currency or provider.currency,
        note=note if len(note) <= MAX_NOTE else card.note,
        **rules_of_provider(provider),
    )


def days(count: int | None) -> Period | None:
    """Return a cycle in days."""
    return None if count is None else Period(n=count, unit=DAY)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    raise InvalidInput("value_unusable")


def _day(text: str, now: datetime) -> date:
    try:
        if len(text) <= 10:
            return date.fromisoformat(text)
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None or moment.astimezone(UTC).time() == time():
            return moment.date() if moment.tzinfo is None else moment.astimezone(UTC).date()
        return moment.astimezone(now.tzinfo).date()
    except (ValueError, OverflowError):
        raise InvalidInput("date_unreadable") from None


def _amount(text: str) -> Checked[Amount]:
    plain = text.strip()
    amount = amount_of(_rounded(Decimal(plain)) if _is_number(plain) else plain, POINT)
    if amount.value < 0:
        raise InvalidInput("amount_below_zero")
    return Checked(amount)


def _is_number(text: str) -> bool:
    whole, _, rest = text.removeprefix("-").partition(".")
    return text.isascii() and whole.isdecimal() and (not rest or rest.isdecimal()) and len(text) <= 40


def _rounded(value: Decimal) -> Decimal:
    near = value.quantize(_EXACT)
    return near.normalize() + 0 if abs(near - value) < _NOISE else value


def _shown(value: Any) -> str:
    if isinstance(value, Mapping | list):
        value = ", ".join(map(str, value)) if all(isinstance(one, str | int) for one in value) else "…"
    return "".join(c for c in " ".join(str(value).split()) if c.isprintable())[:_SHOWN]
