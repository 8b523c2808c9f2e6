"""Bills of Alipay and WeChat Pay as both hand them out: CSV or XLSX, with a preamble and sums around the table.

Columns are found by their titles alone, whatever stands before, between or behind them. A bill proves that money was
paid, hardly ever that credit arrived: only where it says so itself is a top-up taken as arrived, and moves a date.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import NamedTuple

from pydantic import ValidationError

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event, EventKind, EventState
from leb_wallet.domain.importing.amounts import POINT, amount_of
from leb_wallet.domain.importing.bill_cards import LikelyCards, face_value
from leb_wallet.domain.importing.dates import YMD, moment_of
from leb_wallet.domain.importing.formula_safe import restored
from leb_wallet.domain.importing.found import Found, FoundEvent, Place, Problem, lasting_id, problem_of
from leb_wallet.domain.importing.known import Known
from leb_wallet.domain.importing.table import Cell, Row, Table, text_of
from leb_wallet.domain.inputs import MAX_NOTE, check_note, check_order_number

ALIPAY, WECHAT = "alipay_bill", "wechat_bill"
SOURCES = (ALIPAY, WECHAT)
NOBODY = lasting_id("bill", "no card")  # the card of a payment nobody has a card for yet
CNY = "CNY"
HEADER_ROWS = 100  # among so many at the top the titles are looked for

_CHINA = timezone(timedelta(hours=8))
_PAY_WITH = {ALIPAY: "alipay", WECHAT: "wechat_pay"}
_EXACT_DIGITS = 15
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d*)?[eE]\+?\d+")

# What is in a column → the titles it has had over the years, without blanks and with narrow brackets.
_TITLES: Mapping[str, tuple[str, ...]] = {
    "when": ("交易时间", "付款时间", "支付时间"),
    "made": ("交易创建时间", "创建时间"),
    "kind": ("交易分类", "交易类型", "类型"),
    "peer": ("交易对方",),
    "account": ("对方账号",),
    "item": ("商品说明", "商品名称", "商品"),
    "way": ("收/支",),
    "amount": ("金额", "金额(元)"),
    "out": ("支出金额(-元)", "支出金额", "支出金额(元)"),
    "in": ("收入金额(+元)", "收入金额", "收入金额(元)"),
    "state": ("交易状态", "当前状态"),
    "order": ("交易订单号", "交易单号", "交易号"),
    "fee": ("服务费(元)", "服务费"),
    "refunded": ("成功退款(元)", "成功退款"),
    "note": ("备注",),
    # Of no use here: the shop's own number, when it was last changed, from which account it went.
    "": ("商家订单号", "商户单号", "订单号", "最近修改时间", "交易来源地", "资金状态", "收/付款方式", "支付方式"),
}
_FIELD_OF = {title: field for field, titles in _TITLES.items() for title in titles}
_OF_WECHAT = frozenset({"当前状态", "商户单号", "交易单号"})

_CLOSED = ("交易关闭", "已关闭", "已取消", "等待付款", "待付款", "未支付", "等待买家付款")
_REFUNDED = ("已全额退款", "对方已退还", "退款成功", "已退还")
_FAILED = ("失败",)
_ARRIVED = ("充值成功", "充值完成", "缴费成功", "已到账")
_PART_REFUNDED = re.compile(r"已退款\s*[(（]?\s*[¥￥]?\s*(\d+(?:\.\d+)?)")


class _Columns(NamedTuple):
    """Where the titles are: ``header`` is the number of their row, ``places`` the column of each field."""

    header: int
    source: str
    places: Mapping[str, int]
    unknown: Mapping[str, int]


class Payment(NamedTuple):
    """One payment of a bill, of which nobody knows yet what it was for."""

    row: int
    day: date
    at: time | None
    paid: Decimal
    state: str
    order: str | None
    words: str  # everything that may tell what it was for
    note: str
    fee: Decimal | None = None
    account: str = ""


def bill_source(table: Table) -> str | None:
    """Return whose bill a table is, or None where it is none."""
    found = _columns_of(table)
    return found.source if found else None


def read_bill(table: Table, known: Known) -> Found:
    """Read the payments of a bill.

    Each becomes a top-up. Its card is the one whose number the bill names; all others have ``NOBODY``, for the user
    to say. A payment that looks like a top-up of an unclear card is a problem, too.

    Raises:
        InvalidInput: ``value_unusable``; it is no bill.
    """
    columns = _columns_of(table)
    if columns is None:
        raise InvalidInput("value_unusable")
    problems: list[Problem] = []
    events: list[FoundEvent] = []
    seen: set[str] = set()
    cards = LikelyCards(known.cards)
    for payment in _payments(table, columns, known.today, problems):
        likely = cards.of(payment.words, payment.account)
        event = _event(columns.source, payment, known.now, seen)
        if event is None:
            problems.append(Problem("value_unusable", Place(payment.row), leaves_out=True))
            continue
        if likely.card and likely.is_sure:
            event = on_card(event, likely.card)
        elif likely.is_top_up:
            problems.append(Problem("bill_card_unclear", Place(payment.row), payment.words))
        events.append(FoundEvent(Place(payment.row), event, likely))
    return Found(columns.source, (), tuple(events), tuple(problems), tuple(columns.unknown))


def on_card(event: Event, card: Card) -> Event:
    """Return a payment of a bill as a top-up of this card.

    Of a card with credit in yuan the sum is the face value, unless the bill names one. What a card in another
    currency got for it, a bill does not say.
    """
    paid = event.paid if event.paid is not None else event.amount
    if not _is_in_yuan(card):
        fee = f"服务费 {event.fee}" if event.fee else ""
        note = "\n".join(filter(None, (event.note, fee)))[:MAX_NOTE]
        theirs = {"paid": paid, "paid_currency": CNY}
        return event.replace(card_id=card.id, currency=None, amount=None, fee=None, note=note, **theirs)
    amount = face_value(event.note) or paid
    ours = {"paid": None, "paid_currency": None} if amount == paid else {"paid": paid, "paid_currency": CNY}
    return event.replace(card_id=card.id, amount=amount, currency=CNY, **ours)


def _is_in_yuan(card: Card) -> bool:
    if card.currency or card.country:
        return card.currency == CNY if card.currency else card.country == "CN"
    return any((number.e164 or "").startswith("+86") for number in card.numbers)


def is_recorded(event: Event, events: Collection[Event]) -> bool:
    """Tell whether one of a card's records is most likely this payment, written down by hand: day and sum fit."""
    return any(
        other.kind == EventKind.TOP_UP
        and not (other.order_number and event.order_number and other.order_number != event.order_number)
        and abs((other.happened_on - event.happened_on).days) <= 1
        and _sums_fit(other, event)
        for other in events
    )


def _sums_fit(other: Event, event: Event) -> bool:
    told = [(other.paid, other.paid_currency), (other.amount, other.currency)]
    in_yuan = [value for value, currency in told if value is not None and currency == CNY]
    ours = event.paid if event.paid is not None else event.amount
    return ours in in_yuan if in_yuan else other.happened_on == event.happened_on


# --- Rows -----------------------------------------------------------------------------------


def _plain(cell: Cell) -> str:
    return " ".join(restored(text_of(cell)).replace("\t", " ").split())


def _title(cell: Cell) -> str:
    return unicodedata.normalize("NFKC", _plain(cell)).replace(" ", "").strip("\ufeff'\"")


def _columns_of(table: Table) -> _Columns | None:
    for number, row in enumerate(table.rows[:HEADER_ROWS], 1):
        titles = [_title(cell) for cell in row]
        places: dict[str, int] = {}
        for at, title in enumerate(titles):
            if field := _FIELD_OF.get(title):
                places.setdefault(field, at)
        is_bill = places.keys() >= {"order", "state", "item"} and not places.keys().isdisjoint({"when", "made"})
        if is_bill and not places.keys().isdisjoint({"amount", "out"}):
            unknown = {_plain(row[at]): at for at, title in enumerate(titles) if title and title not in _FIELD_OF}
            return _Columns(number, WECHAT if _OF_WECHAT & set(titles) else ALIPAY, places, unknown)
    return None


class _Cells:
    """One row by field."""

    def __init__(self, row: Row, columns: _Columns) -> None:
        self._row, self._columns = row, columns

    def cell(self, field: str) -> Cell:
        place = self._columns.places.get(field)
        cell = self._row[place] if place is not None and place < len(self._row) else None
        return None if cell is None or _plain(cell) in ("", "/") else cell

    def text(self, field: str) -> str:
        return _plain(self.cell(field))

    def amount(self, field: str) -> Decimal | None:
        cell = self.cell(field)
        if cell is None:
            return None
        return abs(amount_of(_plain(cell) if isinstance(cell, str) else cell, POINT).value)

    def others(self) -> Iterator[str]:
        for title, place in self._columns.unknown.items():
            if place < len(self._row) and (text := _plain(self._row[place])) not in ("", "/"):
                yield f"{title}: {text}"


def _payments(table: Table, columns: _Columns, today: date, problems: list[Problem]) -> Iterator[Payment]:
    rows = [
        (number, _Cells(row, columns)) for number, row in enumerate(table.rows[columns.header :], columns.header + 1)
    ]
    given_back = _given_back(rows)
    for number, cells in rows:
        when = cells.cell("when") or cells.cell("made")
        if when is None or not (cells.text("order") or cells.text("state")):
            continue  # a sum or a remark at the end
        words = " ".join(filter(None, (cells.text(field) for field in ("item", "peer", "kind", "note"))))
        likely_text = words[:200]
        try:
            day, at = moment_of(_plain(when) if isinstance(when, str) else when, YMD, today)
            paid, refunded = cells.amount("out") or cells.amount("amount"), cells.amount("refunded")
            fee = cells.amount("fee")
        except InvalidInput as error:
            problems.append(problem_of(error, Place(number), likely_text, leaves_out=True))
            continue
        state = _state(cells, given_back, paid, refunded)
        if state is None or not paid:
            continue
        order, is_damaged = _order(cells.cell("order"))
        if is_damaged:
            problems.append(Problem("order_damaged", Place(number), likely_text))
        given_back_in_part = bool(refunded and refunded < paid) or bool(_PART_REFUNDED.search(cells.text("state")))
        told = [cells.text(field) for field in ("item", "peer", "kind", "note")]
        told += [f"{cells.text('state')} {refunded or ''}".strip()] if given_back_in_part else []
        note = "\n".join(filter(None, (*told, *cells.others())))
        yield Payment(number, day, at, paid, state, order, words, _fitting(note), fee or None, cells.text("account"))


def _given_back(rows: list[tuple[int, _Cells]]) -> list[tuple[str, Decimal]]:
    """Return the orders that refunds name, with their sums; the number of a refund begins with that of its payment."""
    found = []
    for _, cells in rows:
        if _has(cells.text("state"), _REFUNDED) and cells.text("way") != "支出":
            try:
                found.append((cells.text("order"), cells.amount("in") or cells.amount("amount") or Decimal(0)))
            except InvalidInput:
                continue
    return found


def _state(
    cells: _Cells, given_back: list[tuple[str, Decimal]], paid: Decimal | None, refunded: Decimal | None
) -> str | None:
    """Return how far a payment has come; None for what is none: income, transfers of one's own, closed orders."""
    said, way, order = cells.text("state"), cells.text("way"), cells.text("order")
    is_out = way == "支出" or (not way and cells.cell("out") is not None)
    came_back = any(
        order and number.startswith(order) and number != order and total == paid for number, total in given_back
    )
    if _has(said, _CLOSED):
        return EventState.REFUNDED if came_back else None
    if not is_out:
        return None
    part = _PART_REFUNDED.search(said)
    if came_back or _has(said, _REFUNDED) or (refunded and refunded == paid) or (part and Decimal(part[1]) == paid):
        return EventState.REFUNDED
    if _has(said, _FAILED):
        return EventState.FAILED
    return EventState.ARRIVED if _has(said, _ARRIVED) else EventState.PAID


def _has(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


def _order(cell: Cell) -> tuple[str | None, bool]:
    """Return the number of a payment, and whether a spreadsheet has eaten its digits."""
    text = _plain(cell).strip("'\"` ")
    if not text:
        return None, False
    is_damaged = bool(_SCIENTIFIC.fullmatch(text)) or (isinstance(cell, Decimal) and len(text) > _EXACT_DIGITS)
    try:
        return (None, True) if is_damaged else (check_order_number(text).value, False)
    except InvalidInput:
        return None, True


def _fitting(note: str) -> str:
    try:
        return check_note(note[:MAX_NOTE]).value
    except InvalidInput:
        return "".join(c for c in note[:MAX_NOTE] if c.isprintable() or c == "\n")


def _event(source: str, payment: Payment, now: datetime, seen: set[str]) -> Event | None:
    names = [payment.order] if payment.order else [str(payment.day), str(payment.at), str(payment.paid), payment.words]
    record_id = lasting_id(source, *names)
    while record_id in seen:  # the same number twice in one bill
        names.append("again")
        record_id = lasting_id(source, *names)
    seen.add(record_id)
    try:
        return Event(
            id=record_id,
            card_id=NOBODY,
            kind=EventKind.TOP_UP,
            happened_on=payment.day,
            happened_at=payment.at,
            state=payment.state,
            currency=CNY,
            fee=payment.fee,
            paid=payment.paid,
            paid_currency=CNY,
            paid_at=datetime.combine(payment.day, payment.at or time(), _CHINA) if payment.at else None,
            channel="third_party",
            pay_with=_PAY_WITH[source],
            order_number=payment.order,
            note=payment.note,
            recorded_at=now,
        )
    except ValidationError:
        return None
