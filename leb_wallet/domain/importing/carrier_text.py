"""What an operator's SMS, e-mail or page says: credit, data left, end date, what was topped up, order number, number.

A number counts as told only where words beside it say what it is. Where several could be meant, or one can be read in
two ways, all are given with the words around them: the user chooses, nothing is guessed. What the country of the card
makes likely is offered first, and why is said.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta
from typing import Any, NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event, EventKind, EventState
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.importing.cues import (
    ACTIVATION_CODE,
    DATA_ROLES,
    DAY_ROLES,
    MONEY_ROLES,
    ORDER_NUMBER,
    PHONE,
    SPAN,
    STATES,
    Cue,
    Role,
    cues_in,
)
from leb_wallet.domain.importing.written import NUMBER, data_in, days_in, plain_text, readings_of, sums_in
from leb_wallet.domain.inputs import MAX_ORDER_NUMBER
from leb_wallet.domain.numbers import parse_activation_code

MAX_TEXT = 10_000  # letters that are read; a long e-mail has half of this
ORDER, NUMBERS = "order_number", "number"
FIELDS = (Role.BALANCE, Role.AMOUNT, Role.FEE, Role.BONUS, Role.DATA_LEFT, Role.UNTIL, Role.DONE, ORDER)

_BEFORE, _BEHIND = 48, 30  # letters between a number and the words that say what it is
_REACH = 200  # no cue is so long, and so far away, that it could still count
_AROUND = 26
_MONTH_FIRST = frozenset({"US", "KY"})  # by habit; in Canada and the Philippines both orders are written
_NO_HABIT = frozenset({"CA", "PH"})


class Why:
    """Why one of several readings is offered first, or what makes the text ambiguous."""

    COUNTRY = "country"  # the card's country writes days in this order
    DAY_OR_MONTH = "day_or_month"
    YEAR = "year"  # no year is written: the nearest one
    MIDNIGHT = "midnight"  # the very beginning of a day: the day before is the last whole one
    THOUSANDS = "thousands"  # a point or comma before three digits


class Prior(NamedTuple):
    """What the card makes likely."""

    country: str | None = None
    currency: str | None = None

    @classmethod
    def of(cls, card: Card | None) -> "Prior":
        """Return what a card makes likely."""
        return cls(card.country, card.currency) if card else cls()


class Candidate(NamedTuple):
    """A value for ``field`` of a record, as it may be meant at ``[start, end)`` of the text.

    ``readings`` are all that the writing can mean; more than one is a question. ``likely`` is the one to offer
    first, ``None`` for none, ``why`` a code of :class:`Why`. ``is_told``: words beside it say that it is this.
    ``currency`` is ``None`` where the text leaves it open.
    """

    field: str
    start: int
    end: int
    readings: tuple[Any, ...]
    around: str
    is_told: bool = True
    likely: Any = None
    why: str = ""
    currency: str | None = None

    @property
    def is_clear(self) -> bool:
        """Whether it can be read in one way only."""
        return len(self.readings) == 1

    @property
    def value(self) -> Any:
        """The only or the likely reading; ``None`` where the user must say."""
        return self.readings[0] if self.is_clear else self.likely


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


class _Token(NamedTuple):
    start: int
    end: int
    readings: tuple[Any, ...]
    currencies: tuple[str, ...] = ()
    lacks_year: bool = False
    is_midnight: bool = False


class _Reader:
    """Goes through one text."""

    def __init__(self, text: str, today: date, prior: Prior) -> None:
        self._text, self._today, self._prior = text, today, prior
        self._taken: list[tuple[int, int]] = []
        self._breaks = [m.start() for m in re.finditer(r"[\n。！？；!?;]|\.(?=\s|$)(?<!No\.)(?<!Rs\.)(?<!Rp\.)", text)]

    def candidates(self) -> Iterator[Candidate]:
        found = list(self._orders())
        self._taken += [(one.start, one.end) for one in found]
        numbers = list(self._numbers())
        self._taken += [(one.start, one.end) for one in numbers]
        found += numbers
        days = [self._day_token(day) for day in days_in(self._text, self._today) if self._is_free(day.start, day.end)]
        self._taken += [(day.start, day.end) for day in days]
        data = [_Token(d.start, d.end, d.readings) for d in data_in(self._text) if self._is_free(d.start, d.end)]
        self._taken += [(one.start, one.end) for one in data]
        sums = [s for s in sums_in(self._text) if self._is_free(s.start, s.end)]
        money = [_Token(s.start, s.end, s.readings, s.currencies) for s in sums if self._is_free(s.start, s.end)]
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
        self, tokens: Sequence[_Token], roles: tuple[str, ...], open_to: tuple[str, ...], make: Any
    ) -> Iterator[Candidate]:
        """Give each number the role that the nearest words speak for; one without any is open to some of them."""
        cues = [cue for cue in cues_in(self._text, roles) if self._outside(cue, tokens)]
        for token in tokens:
            role = self._role_of(token, tokens, cues)
            if role in FIELDS:
                yield make(token, role, is_told=True)
            elif role is None or role == Role.OTHER_DAY:
                for one in open_to:
                    yield make(token, one, is_told=False)

    def _outside(self, cue: Cue, tokens: Sequence[_Token]) -> bool:
        return not any(token.start <= cue.start and cue.end <= token.end for token in tokens)

    def _role_of(self, token: _Token, tokens: Sequence[_Token], cues: Sequence[Cue]) -> str | None:
        first, last = self._sentence(token.start, token.end)
        best: tuple[int, str] | None = None
        near = [one for one in tokens if one.end > token.start - _REACH and one.start < token.end + _REACH]
        for cue in cues[bisect_left(cues, token.start - _REACH, key=_start) :]:
            if cue.start > token.end + _BEHIND:
                break
            away = self._distance(token, cue, near, first, last)
            if away is not None and (best is None or away < best[0]):
                best = (away, cue.role)
        if best is None:
            best = self._role_on_next_line(token, tokens, cues)
        return best[1] if best else None

    def _distance(self, token: _Token, cue: Cue, tokens: Sequence[_Token], first: int, last: int) -> int | None:
        if cue.end <= token.start and cue.start >= first:
            gap, limit, extra = token.start - cue.end, _BEFORE, 0
            between = [t for t in tokens if cue.end <= t.start and t.end <= token.start]
            if len(between) == 1 and _is_list(self._text[between[0].end : token.start]):
                between = []
        elif token.end <= cue.start and cue.end <= last:
            gap, limit, extra = cue.start - token.end, _BEHIND, 6
            between = [t for t in tokens if token.end <= t.start and t.end <= cue.start]
            if re.search("[:,]", self._text[token.end : cue.start]):
                return None
        else:
            return None
        if between or gap > limit:
            return None
        return gap + extra + cue.penalty

    def _role_on_next_line(
        self, token: _Token, tokens: Sequence[_Token], cues: Sequence[Cue]
    ) -> tuple[int, str] | None:
        """Look at the line above a line that holds only a value, then at the one below, as pages have them."""
        first, last = self._line(token.start, token.end)
        if re.sub(r"[\s:*·|,、()+-]|(?:HKD|USD)", "", self._text[first : token.start] + self._text[token.end : last]):
            return None
        above, below = self._text.rfind("\n", 0, max(0, first - 1)) + 1, self._text.find("\n", last + 1)
        for start, end in ((above, first), (last, below if below >= 0 else len(self._text))):
            if any(start <= t.start and t.end <= end for t in tokens if t is not token):
                continue
            found = [cue for cue in cues if start <= cue.start and cue.end <= end]
            if found:
                return (0, min(found, key=lambda cue: (cue.penalty, -cue.end)).role)
        return None

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        before, behind = bisect_left(self._breaks, start), bisect_left(self._breaks, end)
        first = self._breaks[before - 1] + 1 if before else 0
        return first, self._breaks[behind] if behind < len(self._breaks) else len(self._text)

    def _line(self, start: int, end: int) -> tuple[int, int]:
        last = self._text.find("\n", end)
        return self._text.rfind("\n", 0, start) + 1, last if last >= 0 else len(self._text)

    # --- Candidates ---

    def _candidate(self, field: str, start: int, end: int, readings: tuple[Any, ...], **more: Any) -> Candidate:
        return Candidate(field, start, end, readings, around(self._text, start, end), **more)

    def _day_token(self, day: Any) -> _Token:
        is_midnight = day.moment == time(0) and bool(re.search(r"\d{1,2}:\d\d", self._text[day.start : day.end]))
        return _Token(day.start, day.end, day.readings, (), day.lacks_year, is_midnight)

    def _of_day(self, token: _Token, role: str, *, is_told: bool) -> Candidate:
        readings, likely, why = self._judged(token, role)
        return self._candidate(role, token.start, token.end, readings, is_told=is_told, likely=likely, why=why)

    def _judged(self, token: _Token, role: str) -> tuple[tuple[date, ...], date | None, str]:
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

    def _of_data(self, token: _Token, role: str, *, is_told: bool) -> Candidate:
        why = Why.THOUSANDS if len(token.readings) > 1 else ""
        return self._candidate(role, token.start, token.end, token.readings, is_told=is_told, why=why)

    def _of_money(self, token: _Token, role: str, *, is_told: bool) -> Candidate:
        codes = token.currencies
        own = self._prior.currency
        currency = codes[0] if len(codes) == 1 else own if own in codes or not codes else None
        why = Why.THOUSANDS if len(token.readings) > 1 else ""
        return self._candidate(
            role, token.start, token.end, token.readings, is_told=is_told, why=why, currency=currency
        )

    def _bare_sums(self) -> list[_Token]:
        """Return numbers without a currency right behind words that say what they are."""
        found = []
        for cue in cues_in(self._text, MONEY_ROLES):
            if cue.role == Role.PRICE or (cue.penalty and cue.role == Role.BALANCE):
                continue
            match = re.compile(rf"\s{{0,2}}[:=]?\s{{0,2}}({NUMBER})(?![\d*:/%]|[.,-]\d|[ ]?[A-Za-z年月日天]|-)").match(
                self._text, cue.end
            )
            if match and self._is_free(*match.span(1)):
                found.append(_Token(*match.span(1), readings_of(match[1])))
                self._taken.append(match.span(1))
        return [token for token in found if token.readings]

    def _spans_of_days(self) -> Iterator[Candidate]:
        """Offer "expires in 30 days" as a day counted from today, never by itself."""
        for match in SPAN.finditer(self._text):
            days = int(match["n"] or match["m"])
            if 0 < days <= 3650:
                day = self._today + timedelta(days)
                yield self._candidate(Role.UNTIL, *match.span(), (day,), is_told=False)


def _start(cue: Cue) -> int:
    return cue.start


def _is_list(between: str) -> bool:
    """Tell whether two numbers belong together, as in "1.5 GB / 500 MB"."""
    return between.strip() in ("/", "+", "&", "and", "和", "或", "or")


def around(text: str, start: int, end: int) -> str:
    """Return a place of a text with the words around it, in one line."""
    left, right = max(0, start - _AROUND), min(len(text), end + _AROUND)
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    if line_end >= 0 and (line_end - line_start) > (end - start) + 8:  # a line of words says enough
        left, right = max(left, line_start), min(right, line_end)
    while 0 < left < start and _cuts_word(text, left):
        left += 1
    while end < right < len(text) and _cuts_word(text, right):
        right -= 1
    shown = " ".join(text[left:right].split())
    return (
        ("…" if left > 0 and text[left - 1] != "\n" else "")
        + shown
        + ("…" if right < len(text) and text[right] != "\n" else "")
    )


def _cuts_word(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    is_number = (before in ".,:/" and after.isdecimal()) or (before.isdecimal() and after in ".,:/")
    return is_number or (before.isalnum() and after.isalnum() and after < "\u0e00")


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
