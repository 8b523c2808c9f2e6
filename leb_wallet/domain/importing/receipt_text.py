"""What a screenshot of a payment says, from its lines of text and where they stand.

Alipay, WeChat Pay and operators show the same things in the same places: a payee, a large sum, how it went, and then
names on the left with their values on the right, or below. A payment is never taken for the arrival of a top-up.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time
from decimal import Decimal
from typing import Any, NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import EventState
from leb_wallet.domain.importing.candidates import Prior
from leb_wallet.domain.importing.carrier_text import state_in
from leb_wallet.domain.importing.cues import Role
from leb_wallet.domain.importing.receipt_names import FIELD_OF, HEADLINES, NAMES, ORDER
from leb_wallet.domain.importing.written import NUMBER, days_in, plain_text, readings_of, sums_in
from leb_wallet.domain.inputs import MAX_ORDER_NUMBER


class Line(NamedTuple):
    """A line of text on a picture, with its box in pixels."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """How high the letters are."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Where the line stands."""
        return (self.top + self.bottom) / 2


class Source:
    """Whose screen a picture shows."""

    ALIPAY, WECHAT, OPERATOR = "alipay", "wechat_pay", "operator"


class ReceiptText(NamedTuple):
    """What was read; ``None`` where nothing was, or where it could be read in two ways."""

    source: str = Source.OPERATOR
    amount: Decimal | None = None
    currency: str | None = None
    fee: Decimal | None = None
    day: date | None = None
    moment: time | None = None
    order_number: str | None = None
    payee: str | None = None
    state: str | None = None
    doubtful: tuple[str, ...] = ()  # fields that can be read in two ways

    @property
    def is_empty(self) -> bool:
        """Whether nothing was read that a record has a field for."""
        return not any((self.amount, self.day, self.order_number, self.fee))

    def values_for(self, card: Card | None) -> dict[str, Any]:
        """Return the fields of a record: what Alipay or WeChat took is the price, unless the card counts in it, too."""
        values: dict[str, Any] = {"fee": self.fee, "happened_on": self.day, "happened_at": self.moment}
        values |= {"order_number": self.order_number, "state": self.state}
        through_app = self.source != Source.OPERATOR
        is_own = card is None or card.currency in (None, self.currency)
        if through_app and not is_own:
            values |= {"paid": self.amount, "paid_currency": self.currency, "fee": None}
        else:
            values |= {"amount": self.amount, "currency": self.currency if self.amount is not None else None}
        if through_app:
            values |= {"channel": "third_party", "pay_with": self.source}
        return {name: value for name, value in values.items() if value is not None}


_SUM = re.compile(rf"[-−–+]?\s?(?:¥|CNY|RMB)?\s?({NUMBER})\s?(?:元|CNY|RMB)?")


def read_receipt(lines: Iterable[Line], today: date, prior: Prior = Prior()) -> ReceiptText:  # noqa: B008 - frozen
    """Read a screenshot of a payment.

    Args:
        prior: what the card makes likely; it settles the order of day and month, and a dollar's country.
    """
    rows = list(_rows(line._replace(text=_mended(line.text)) for line in lines))
    pairs = _pairs(rows)
    source = _source(rows, pairs)
    doubtful: list[str] = []
    day, moment = _when(_first(pairs, "when"), rows, today, prior, doubtful)
    amount, currency = _amount(pairs, rows, source, prior, doubtful)
    fee, fee_currency = _money(_first(pairs, Role.FEE), prior)
    return ReceiptText(
        source,
        amount,
        currency if amount is not None else None,
        fee if fee_currency in (None, currency) else None,
        day,
        moment,
        _order(_first(pairs, ORDER)),
        _payee(rows, pairs, source),
        _state(rows, pairs, source),
        tuple(doubtful),
    )


# --- Rows and pairs -----------------------------------------------------------------------


def _mended(text: str) -> str:
    """Put back the blank that was lost between a day and a time."""
    day_first = re.sub(r"(\d{4}[-/.]\d{1,2}[-/.]\d{2})(?=\d{2}:\d{2})", r"\1 ", plain_text(text))
    return re.sub(r"((?:[A-Za-z.,/ -])20\d{2})(?=\d{2}:\d{2})", r"\1 ", day_first).strip()


def _rows(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the lines that stand side by side, from top to bottom, each row from left to right."""
    row: list[Line] = []
    for line in sorted((line for line in lines if line.text), key=lambda line: (line.middle, line.left)):
        if row and line.middle - row[0].middle > max(1.0, min(line.height, row[0].height) * 0.6):
            yield sorted(row, key=lambda one: one.left)
            row = []
        row.append(line)
    if row:
        yield sorted(row, key=lambda one: one.left)


def _key(text: str) -> str:
    return re.sub(r"[\s:.·,'’/_-]", "", text).casefold()


def _pairs(rows: Sequence[Sequence[Line]]) -> list[tuple[str, str]]:
    """Return each known name with its value: beside it, behind a colon, or in the row below."""
    found: list[tuple[str, str]] = []
    for at, row in enumerate(rows):
        name, value = row[0].text, " ".join(line.text for line in row[1:])
        if not value and ":" in name and _key(name) not in FIELD_OF:
            name, _, value = name.partition(":")
        key = _key(name)
        if key not in FIELD_OF:
            continue
        if not value and at + 1 < len(rows) and _key(rows[at + 1][0].text) not in FIELD_OF:
            value = " ".join(line.text for line in rows[at + 1])
        if value.strip():
            found.append((key, value.strip()))
    return found


def _first(pairs: Sequence[tuple[str, str]], field: str) -> str | None:
    names = NAMES[field]
    fitting = [(names.index(key), value) for key, value in pairs if FIELD_OF[key] == field]
    return min(fitting, key=lambda one: one[0])[1] if fitting else None


def _source(rows: Sequence[Sequence[Line]], pairs: Sequence[tuple[str, str]]) -> str:
    names = {key for key, _ in pairs}
    everything = "\n".join(line.text for row in rows for line in row)
    if names & {"商户单号"} or {"currentstatus", "transactionid"} <= names or {"当前状态", "交易单号"} <= names:
        return Source.WECHAT
    if names & {"商户订单号", "商家订单号"} or {"orderno", "merchantorderno"} <= names:
        return Source.ALIPAY
    if re.search("微信支付|WeChat Pay", everything):
        return Source.WECHAT
    return Source.ALIPAY if re.search("支付宝|Alipay", everything) else Source.OPERATOR


# --- Values -------------------------------------------------------------------------------


def _when(
    value: str | None, rows: Sequence[Sequence[Line]], today: date, prior: Prior, doubtful: list[str]
) -> tuple[date | None, time | None]:
    """Return day and time: behind their name, else the only day of the picture."""
    text = value if value is not None else "\n".join(line.text for row in rows for line in row)
    days = [day for day in days_in(text, today) if not day.lacks_year]
    if value is None and len({day.readings for day in days}) != 1:
        return None, None
    if not days:
        return None, None
    readings = [day for day in days[0].readings if day <= today] or list(days[0].readings)  # it has taken place
    if len(readings) > 1:
        if prior.country is None or prior.country in ("CA", "PH"):
            doubtful.append("happened_on")
            return None, days[0].moment
        readings = [readings[-1 if prior.country in ("US", "KY") else 0]]
    return readings[0], days[0].moment


def _amount(
    pairs: Sequence[tuple[str, str]], rows: Sequence[Sequence[Line]], source: str, prior: Prior, doubtful: list[str]
) -> tuple[Decimal | None, str | None]:
    """Return the sum: in the apps the largest line that is nothing else, with operators what stands beside its name."""
    head = _headline(rows)
    if source != Source.OPERATOR and head is not None:
        readings = _readings(head.text)
        return (readings[0], "CNY") if len(readings) == 1 else (None, None)
    amount, currency = _money(_first(pairs, Role.AMOUNT), prior)
    if amount is None and head is not None:
        amount, currency = _money(head.text, prior)
    if amount is not None and currency is None:
        doubtful.append("currency")
    return amount, currency


def _readings(text: str) -> tuple[Decimal, ...]:
    match = _SUM.fullmatch(text.strip())
    return readings_of(match[1], ("CNY",)) if match else ()


def _money(text: str | None, prior: Prior) -> tuple[Decimal | None, str | None]:
    if text is None:
        return None, None
    for found in sums_in(text):
        if len(found.readings) == 1:
            codes = found.currencies
            return found.readings[0], codes[0] if len(
                codes
            ) == 1 else prior.currency if prior.currency in codes else None
    match = re.fullmatch(rf"[-+]?\s?({NUMBER})", text.strip())
    readings = readings_of(match[1]) if match else ()
    return (readings[0], prior.currency) if len(readings) == 1 else (None, None)


def _headline(rows: Sequence[Sequence[Line]]) -> Line | None:
    """Return the line with the sum in large letters."""
    alone = [row[0] for row in rows if len(row) == 1]
    sums = [line for line in alone if _readings(line.text) or _is_sum(line.text)]
    return max(sums, key=lambda line: line.height, default=None)


def _is_sum(text: str) -> bool:
    found = list(sums_in(text))
    return len(found) == 1 and found[0].end - found[0].start >= len(text.strip()) - 2


def _order(value: str | None) -> str | None:
    number = re.sub(r"\s", "", value or "")
    is_one = re.fullmatch(r"[A-Za-z0-9._/#-]+", number) and sum(c.isdecimal() for c in number) >= 4
    return number if is_one and len(number) <= MAX_ORDER_NUMBER else None


def _payee(rows: Sequence[Sequence[Line]], pairs: Sequence[tuple[str, str]], source: str) -> str | None:
    """Return who was paid: the line above the large sum, else what stands beside the name."""
    head = _headline(rows)
    if source != Source.OPERATOR and head is not None:
        above = [row[0] for row in rows if len(row) == 1 and row[0].bottom <= head.top + head.height * 0.3]
        named = [line.text for line in above if _key(line.text) not in HEADLINES and not line.text.isdecimal()]
        if named:
            return named[-1]
    return _first(pairs, "payee")


def _state(rows: Sequence[Sequence[Line]], pairs: Sequence[tuple[str, str]], source: str) -> str | None:
    """Return how it went. What an app for payments calls a success is paid, not arrived."""
    told = _first(pairs, "state")
    text = told if told is not None else "\n".join(row[0].text for row in rows if len(row) == 1)
    state = state_in(text)
    return EventState.PAID if state == EventState.ARRIVED and source != Source.OPERATOR else state
