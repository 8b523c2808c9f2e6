"""What an operator's SMS, e-mail or page says: credit, data left, end date, what was topped up, order number, number.

A number counts as told only where words beside it say what it is. Where several could be meant, or one can be read in
two ways, all are given with the words around them: the user chooses, nothing is guessed. What the country of the card
makes likely is offered first, and why is said.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta
from typing import Any, NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event, EventKind, EventState
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.importing.candidates import FIELDS, NUMBERS, ORDER, Candidate, Prior, Why, around
from leb_wallet.domain.importing.cues import (
    ACTIVATION_CODE,
    DATA_ROLES,
    DAY_ROLES,
    MONEY_ROLES,
    ORDER_NUMBER,
    PHONE,
    SPAN,
    STATES,
    Role,
    cues_in,
)
from leb_wallet.domain.importing.number_roles import Roles, Token
from leb_wallet.domain.importing.written import NUMBER, data_in, days_in, plain_text, readings_of, sums_in
from leb_wallet.domain.inputs import MAX_ORDER_NUMBER
from leb_wallet.domain.numbers import parse_activation_code

MAX_TEXT = 10_000  # letters that are read; a long e-mail has half of this
_MONTH_FIRST = frozenset({"US", "KY"})  # by habit; in Canada and the Philippines both orders are written
_NO_HABIT = frozenset({"CA", "PH"})


class CarrierText(NamedTuple):
    """All that was found, in the order of the text."""

    text: str
    candidates: tuple[Candidate, ...] = ()
    state: str | None = None
    codes: tuple[str, ...] = ()  # eSIM activation codes, as they stand there

    def of(self, field: str) -> tuple[Candidate, ...]:
        """Return the candidates for a field: those that are told first."""
        return tuple(sorted((c for c in self.candidates if c.field == field), key=lambda c: (not c.is_told, c.start)))

    def chosen(self, field: str) -> Candidate | None:
        """Return what may be filled in by itself: the only thing told for a field, or one value told twice."""
        told = [c for c in self.of(field) if c.is_told]
        same = {(c.readings, c.currency) for c in told}
        return told[0] if len(same) == 1 else None

    @property
    def kind(self) -> str:
        """The kind of record that this is: a top-up where an amount topped up is told, else what the operator told."""
        return EventKind.TOP_UP if any(c.is_told for c in self.of(Role.AMOUNT)) else EventKind.BALANCE_CHECK

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not self.candidates and not self.codes


def read_carrier_text(text: str, today: date, prior: Prior = Prior()) -> CarrierText:  # noqa: B008 - a frozen value
    """Read a text of an operator. Of one longer than ``MAX_TEXT`` letters only the beginning is read."""
    plain = plain_text(text[:MAX_TEXT])
    return CarrierText(plain, tuple(_Reader(plain, today, prior).candidates()), state_in(plain), tuple(_codes(plain)))


def draft_of(found: CarrierText, card: Card, today: date, *, kind: str | None = None) -> Event:
    """Return a record with what is clear; what is not stays empty. It is a draft: the user looks at it first."""
    kind = kind or found.kind
    is_top_up = kind == EventKind.TOP_UP
    fields = (Role.AMOUNT, *FIELDS) if is_top_up else (Role.BALANCE, Role.DATA_LEFT, Role.UNTIL)
    chosen = {name: one for name in fields if (one := found.chosen(name)) and one.value is not None}
    values: dict[str, Any] = {name: one.value for name, one in chosen.items()}
    money = [one for name, one in chosen.items() if name in MONEY_ROLES]
    values["currency"] = next((one.currency for one in money if one.currency), card.currency) if money else None
    if any(one.currency not in (None, values["currency"]) for one in money):  # two currencies in one record: no
        for name, one in chosen.items():
            if name in MONEY_ROLES and one.currency not in (None, values["currency"]):
                del values[name]
    if money and values["currency"] is None:  # which currency, nobody says: the form asks
        values = {name: value for name, value in values.items() if name not in MONEY_ROLES}
    values["happened_on"] = min(values.get(Role.DONE, today), today)
    if is_top_up:
        values["state"] = found.state or EventState.ARRIVED
        moment = next((one for one in (chosen.get(Role.DONE),) if one), None)
        if moment is not None and (at := _moment_in(found.text[moment.start : moment.end])):
            values["happened_at"] = at
    return Event(id=new_id(), card_id=card.id, kind=kind, **values)


# --- Reading ------------------------------------------------------------------------------


class _Reader:
    """Goes through one text."""

    def __init__(self, text: str, today: date, prior: Prior) -> None:
        self._text, self._today, self._prior = text, today, prior
        self._taken: list[tuple[int, int]] = []
        self._roles = Roles(text)

    def candidates(self) -> Iterator[Candidate]:
        found = list(self._orders())
        self._taken += [(one.start, one.end) for one in found]
        numbers = list(self._numbers())
        self._taken += [(one.start, one.end) for one in numbers]
        found += numbers
        days = [self._day_token(day) for day in days_in(self._text, self._today) if self._is_free(day.start, day.end)]
        self._taken += [(day.start, day.end) for day in days]
        data = [Token(d.start, d.end, d.readings) for d in data_in(self._text) if self._is_free(d.start, d.end)]
        self._taken += [(one.start, one.end) for one in data]
        sums = [s for s in sums_in(self._text) if self._is_free(s.start, s.end)]
        money = [Token(s.start, s.end, s.readings, s.currencies) for s in sums if self._is_free(s.start, s.end)]
        self._taken += [(one.start, one.end) for one in money]
        money += self._bare_sums()
        found += self._classified(days, DAY_ROLES, (Role.UNTIL, Role.DONE), self._of_day)
        found += self._classified(data, DATA_ROLES, (Role.DATA_LEFT,), self._of_data)
        found += self._classified(money, MONEY_ROLES, (Role.BALANCE, Role.AMOUNT), self._of_money)
        found += self._spans_of_days()
        yield from sorted(found, key=lambda one: (one.start, one.field))

    def _is_free(self, start: int, end: int) -> bool:
        return not any(start < right and left < end for left, right in self._taken)

    # --- Order numbers and phone numbers ---

    def _orders(self) -> Iterator[Candidate]:
        for match in ORDER_NUMBER.finditer(self._text):
            number = match["number"].strip("-./#")
            if sum(c.isdecimal() for c in number) >= 4 and len(number) <= MAX_ORDER_NUMBER:
                start = match.start("number")
                yield self._candidate(ORDER, start, start + len(number), (number,))

    def _numbers(self) -> Iterator[Candidate]:
        for match in PHONE.finditer(self._text):
            digits = re.sub(r"[^\d+*]", "", match.group())
            if digits and self._is_free(*match.span()):
                yield self._candidate(NUMBERS, *match.span(), (digits,))

    # --- What words say about a number ---

    def _classified(
        self, tokens: Sequence[Token], roles: tuple[str, ...], open_to: tuple[str, ...], make: Any
    ) -> Iterator[Candidate]:
        """Give each number the role that the nearest words speak for; one without any is open to some of them."""
        for token, role in zip(tokens, self._roles.of(tokens, roles), strict=True):
            if role in FIELDS:
                yield make(token, role, is_told=True)
            elif role is None or role == Role.OTHER_DAY:
                for one in open_to:
                    yield make(token, one, is_told=False)

    # --- Candidates ---

    def _candidate(self, field: str, start: int, end: int, readings: tuple[Any, ...], **more: Any) -> Candidate:
        return Candidate(field, start, end, readings, around(self._text, start, end), **more)

    def _day_token(self, day: Any) -> Token:
        is_midnight = day.moment == time(0) and bool(re.search(r"\d{1,2}:\d\d", self._text[day.start : day.end]))
        return Token(day.start, day.end, day.readings, (), day.lacks_year, is_midnight)

    def _of_day(self, token: Token, role: str, *, is_told: bool) -> Candidate:
        readings, likely, why = self._judged(token, role)
        return self._candidate(role, token.start, token.end, readings, is_told=is_told, likely=likely, why=why)

    def _judged(self, token: Token, role: str) -> tuple[tuple[date, ...], date | None, str]:
        days = tuple(dict.fromkeys(token.readings))
        if token.lacks_year:
            ahead = sorted(day for day in days if day >= self._today)
            past = sorted((day for day in days if day <= self._today), reverse=True)
            ordered = (ahead + past) if role == Role.UNTIL else (past + ahead)
            return tuple(dict.fromkeys(ordered))[:2], ordered[0], Why.YEAR
        if len(days) > 1:
            return days, self._by_habit(days), Why.COUNTRY if self._by_habit(days) else Why.DAY_OR_MONTH
        if token.is_midnight and role == Role.UNTIL:
            day_before = days[0] - timedelta(1)
            return (day_before, days[0]), day_before, Why.MIDNIGHT
        return days, None, ""

    def _by_habit(self, days: Sequence[date]) -> date | None:
        """Return the reading in the order of the card's country. The first is day, month, year, the second ours."""
        if self._prior.country is None or self._prior.country in _NO_HABIT:
            return None
        return days[1] if self._prior.country in _MONTH_FIRST else days[0]

    def _of_data(self, token: Token, role: str, *, is_told: bool) -> Candidate:
        why = Why.THOUSANDS if len(token.readings) > 1 else ""
        return self._candidate(role, token.start, token.end, token.readings, is_told=is_told, why=why)

    def _of_money(self, token: Token, role: str, *, is_told: bool) -> Candidate:
        codes = token.currencies
        own = self._prior.currency
        currency = codes[0] if len(codes) == 1 else own if own in codes or not codes else None
        why = Why.THOUSANDS if len(token.readings) > 1 else ""
        return self._candidate(
            role, token.start, token.end, token.readings, is_told=is_told, why=why, currency=currency
        )

    def _bare_sums(self) -> list[Token]:
        """Return numbers without a currency right behind words that say what they are."""
        found = []
        for cue in cues_in(self._text, MONEY_ROLES):
            if cue.role == Role.PRICE or (cue.penalty and cue.role == Role.BALANCE):
                continue
            match = re.compile(rf"\s{{0,2}}[:=]?\s{{0,2}}({NUMBER})(?![\d*:/%]|[.,-]\d|[ ]?[A-Za-z年月日天]|-)").match(
                self._text, cue.end
            )
            if match and self._is_free(*match.span(1)):
                found.append(Token(*match.span(1), readings_of(match[1])))
                self._taken.append(match.span(1))
        return [token for token in found if token.readings]

    def _spans_of_days(self) -> Iterator[Candidate]:
        """Offer "expires in 30 days" as a day counted from today, never by itself."""
        for match in SPAN.finditer(self._text):
            days = int(match["n"] or match["m"])
            if 0 < days <= 3650:
                day = self._today + timedelta(days)
                yield self._candidate(Role.UNTIL, *match.span(), (day,), is_told=False)


def state_in(text: str) -> str | None:
    """Return how a payment or top-up went, as a plain text says; what went wrong counts more than what went well."""
    return next((state for state, pattern in STATES if pattern.search(text)), None)


def _codes(text: str) -> Iterable[str]:
    """Yield the eSIM activation codes of a text as they stand there, each once."""
    for code in dict.fromkeys(match.group().rstrip(".,;)") for match in ACTIVATION_CODE.finditer(text)):
        try:
            parse_activation_code(code)
        except InvalidInput:
            continue
        yield code


def _moment_in(text: str) -> time | None:
    match = re.search(r"(?<!\d)([01]?\d|2[0-3])[:h]([0-5]\d)(?::([0-5]\d))?", text)
    return time(int(match[1]), int(match[2]), int(match[3] or 0)) if match else None
