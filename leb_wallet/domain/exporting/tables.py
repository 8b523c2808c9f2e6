"""Cards and history as tables: one row each, everything as a text that comes back as it was."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, time
from decimal import Decimal
from typing import NamedTuple, Protocol

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import CardDeadlines
from leb_wallet.domain.events import Event
from leb_wallet.domain.text import Text
from leb_wallet.domain.wallet import Wallet

NUMBERS_BETWEEN = " / "  # a card's numbers in one cell


class TableWords(Protocol):
    """The words of the user's language for what stands in the cells."""

    def header(self, name: Text) -> str:
        """Return the name of a column."""

    def operator(self, card: Card) -> str:
        """Return the name of a card's operator."""

    def kind(self, kind: str) -> str:
        """Return the word for an act."""

    def state(self, state: str) -> str:
        """Return the word for how far an act has come."""

    def standing(self, state: str) -> str:
        """Return the word for the state of a card."""

    def channel(self, channel: str | None) -> str:
        """Return the word for a way to pay."""

    def pay_with(self, label: str | None) -> str:
        """Return the word for what was paid with."""

    def yes_or_no(self, value: bool) -> str:
        """Return the word for yes or no."""


class Table(NamedTuple):
    """A header and rows of as many texts."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class CardLine(NamedTuple):
    """What a row of the table of cards is made of."""

    card: Card
    events: tuple[Event, ...]
    deadlines: CardDeadlines
    standing: str


class Told(NamedTuple):
    """What the operator told last: credit, on which day, and until when the card is valid."""

    balance: Decimal | None = None
    on: date | None = None
    until: date | None = None


class CardColumn(NamedTuple):
    """A column of the table of cards.

    ``field`` is what an import makes of the column again; empty for what is reckoned, and nothing is made of.
    ``is_closed`` ones hold codes and serial numbers: on explicit choice only.
    """

    field: str
    name: Text
    text: Callable[[CardLine, TableWords], str]
    is_closed: bool = False


class EventColumn(NamedTuple):
    """A column of the history; as :class:`CardColumn`."""

    field: str
    name: Text
    text: Callable[[Event, Card, TableWords], str]
    is_closed: bool = False


def _name(en: str, zh: str) -> Text:
    return Text(en=en, zh=zh)


CARD_COLUMNS: Sequence[CardColumn] = (
    CardColumn("label", _name("Name", "名称"), lambda r, _: r.card.label),
    CardColumn("provider", _name("Operator", "运营商"), lambda r, said: said.operator(r.card)),
    CardColumn("number", _name("Phone number", "手机号"), lambda r, _: _numbers(r.card)),
    CardColumn("country", _name("Country", "国家"), lambda r, _: r.card.country or ""),
    CardColumn("currency", _name("Currency", "币种"), lambda r, _: r.card.currency or ""),
    CardColumn("", _name("Standing", "卡状态"), lambda r, said: said.standing(r.standing)),
    CardColumn("", _name("Last safe day", "最后安全日"), lambda r, _: _day(r.deadlines.last_safe_day)),
    CardColumn("", _name("Limit", "期限"), lambda r, _: _day(r.deadlines.clock.limit if r.deadlines.clock else None)),
    CardColumn("balance", _name("Balance", "余额"), lambda r, _: _amount(_told(r).balance)),
    CardColumn("balance_on", _name("Balance date", "余额日期"), lambda r, _: _day(_told(r).on)),
    CardColumn("reported_until", _name("Valid until", "有效期至"), lambda r, _: _day(_told(r).until)),
    CardColumn("purchased_on", _name("Purchased on", "购买日期"), lambda r, _: _day(r.card.purchased_on)),
    CardColumn("activated_on", _name("Activated on", "激活日期"), lambda r, _: _day(r.card.activated_on)),
    CardColumn("registered_on", _name("Registered on", "登记日期"), lambda r, _: _day(r.card.registered_on)),
    CardColumn("is_esim", _name("eSIM", "eSIM"), lambda r, said: said.yes_or_no(r.card.is_esim)),
    CardColumn("margin_days", _name("Safety margin in days", "提前天数"), lambda r, _: str(r.card.margin_days)),
    CardColumn("place", _name("Place", "存放位置"), lambda r, _: r.card.place),
    CardColumn("owner", _name("Owner", "机主"), lambda r, _: r.card.owner),
    CardColumn("tags", _name("Tags", "标签"), lambda r, _: ", ".join(r.card.tags)),
    CardColumn("note", _name("Note", "备注"), lambda r, _: r.card.note),
    CardColumn("archived", _name("Archived", "已归档"), lambda r, said: said.yes_or_no(r.card.archived)),
    CardColumn("iccid", _name("ICCID", "ICCID"), lambda r, _: r.card.iccid or "", is_closed=True),
    CardColumn(
        "printed_serial",
        _name("Printed serial", "卡面序列号"),
        lambda r, _: r.card.printed_serial or "",
        is_closed=True,
    ),
    CardColumn("eid", _name("EID", "EID"), lambda r, _: r.card.eid or "", is_closed=True),
    CardColumn(
        "activation_code",
        _name("Activation code", "激活码"),
        lambda r, _: r.card.activation_code or "",
        is_closed=True,
    ),
    CardColumn(
        "confirmation_code",
        _name("Confirmation code", "确认码"),
        lambda r, _: r.card.confirmation_code or "",
        is_closed=True,
    ),
)
EVENT_COLUMNS: Sequence[EventColumn] = (
    EventColumn("happened_on", _name("Date", "日期"), lambda e, *_: _day(e.happened_on)),
    EventColumn("happened_at", _name("Time", "时间"), lambda e, *_: _time(e.happened_at)),
    EventColumn("card", _name("Card", "卡"), lambda _, card, __: card.label),
    EventColumn("number", _name("Phone number", "手机号"), lambda _, card, __: _numbers(card)),
    EventColumn("kind", _name("Kind", "类型"), lambda e, _, said: said.kind(e.kind)),
    EventColumn("state", _name("State", "状态"), lambda e, _, said: said.state(e.state)),
    EventColumn("amount", _name("Amount", "金额"), lambda e, *_: _amount(e.amount)),
    EventColumn("currency", _name("Currency", "币种"), lambda e, *_: e.currency or ""),
    EventColumn("fee", _name("Fee", "手续费"), lambda e, *_: _amount(e.fee)),
    EventColumn("bonus", _name("Bonus", "赠送"), lambda e, *_: _amount(e.bonus)),
    EventColumn("paid", _name("Paid", "实付"), lambda e, *_: _amount(e.paid)),
    EventColumn("paid_currency", _name("Currency paid in", "实付币种"), lambda e, *_: e.paid_currency or ""),
    EventColumn("pay_with", _name("Paid with", "支付方式"), lambda e, _, said: said.pay_with(e.pay_with)),
    EventColumn("channel", _name("Channel", "渠道"), lambda e, _, said: said.channel(e.channel)),
    EventColumn("balance", _name("Balance", "余额"), lambda e, *_: _amount(e.balance)),
    EventColumn("data_left_mb", _name("Data left (MB)", "剩余流量 (MB)"), lambda e, *_: _amount(e.data_left_mb)),
    EventColumn("reported_until", _name("Valid until", "有效期至"), lambda e, *_: _day(e.reported_until)),
    EventColumn("order_number", _name("Order number", "订单号"), lambda e, *_: e.order_number or ""),
    EventColumn("note", _name("Note", "备注"), lambda e, *_: e.note),
    EventColumn("", _name("Receipts", "凭证"), lambda e, *_: " ".join(e.receipts)),
    EventColumn(
        "voucher_code", _name("Voucher code", "充值券密码"), lambda e, *_: e.voucher_code or "", is_closed=True
    ),
)


def cards_table(lines: Iterable[CardLine], said: TableWords, *, with_secrets: bool = False) -> Table:
    """Return a row for each card, in the order given."""
    columns = [column for column in CARD_COLUMNS if with_secrets or not column.is_closed]
    rows = (tuple(column.text(line, said) for column in columns) for line in lines)
    return Table(tuple(said.header(column.name) for column in columns), tuple(rows))


def history_table(wallet: Wallet, said: TableWords, *, with_secrets: bool = False) -> Table:
    """Return a row for each record of a card, the latest first."""
    columns = [column for column in EVENT_COLUMNS if with_secrets or not column.is_closed]
    found = [(event, wallet.cards[event.card_id]) for event in wallet.all_events() if event.card_id in wallet.cards]
    found.sort(key=lambda pair: (pair[0].happened_on, pair[0].recorded_at, pair[0].id), reverse=True)
    rows = (tuple(column.text(event, card, said) for column in columns) for event, card in found)
    return Table(tuple(said.header(column.name) for column in columns), tuple(rows))


def _told(line: CardLine) -> Told:
    told = [e for e in line.events if e.counts and (e.balance is not None or e.reported_until is not None)]
    last = max(told, key=lambda e: (e.happened_on, e.recorded_at, e.id), default=None)
    return Told(last.balance, last.happened_on, last.reported_until) if last else Told()


def _numbers(card: Card) -> str:
    return NUMBERS_BETWEEN.join(number.e164 or number.typed for number in card.numbers)


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None and day != date.max else ""


def _time(moment: time | None) -> str:
    return moment.isoformat("minutes" if not (moment.second or moment.microsecond) else "auto") if moment else ""


def _amount(amount: Decimal | None) -> str:
    return f"{amount:f}" if amount is not None else ""
