"""One cell as the value of a field, for each kind of field; days, money and phone numbers have files of their own."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing.amounts import amount_of, currency_of
from leb_wallet.domain.importing.coded_words import channel_of, flag_of, kind_of, pay_with_of, state_of
from leb_wallet.domain.importing.dates import moment_of
from leb_wallet.domain.importing.identities import eid_of, iccid_of, without_tricks
from leb_wallet.domain.importing.table import Cell, text_of
from leb_wallet.domain.inputs import (
    check_currency,
    check_label,
    check_line,
    check_margin,
    check_note,
    check_order_number,
    check_pay_with,
    check_tags,
)
from leb_wallet.domain.numbers import check_activation_code, check_printed_serial

_SHOWN = 200  # characters of what could not be read

Read = tuple[Any, tuple[str, ...]]  # a value, and codes of what looks odd about it


def cell_text(cell: Cell) -> str:
    """Return a cell as a person would read it; most are text already."""
    return cell if isinstance(cell, str) else text_of(cell)


def shown(cell: Cell) -> str:
    """Return the beginning of a cell in one line, to be shown beside what is wrong with it."""
    text = " ".join(cell_text(cell).split())
    return "".join(c for c in text if c.isprintable())[:_SHOWN]


def _plain_line(text: str) -> str:
    """Return a short text in one line; most need no closer look."""
    line = text.strip()
    if line.isascii() and line.isprintable() and len(line) <= 120:
        return line
    return check_line(" ".join(text.split())).value


def _read_label(cell: Cell) -> Read:
    text = cell_text(cell)
    line = text.strip()
    if line and line.isascii() and line.isprintable() and len(line) <= 120:
        return line, ()
    return check_label(" ".join(text.split())).value, ()


def _read_line(cell: Cell) -> Read:
    return _plain_line(cell_text(cell)), ()


def _read_flag(cell: Cell) -> Read:
    value = cell if isinstance(cell, bool) else flag_of(cell_text(cell))
    if value is None:
        raise InvalidInput("flag_unreadable")
    return value, ()


def _read_currency(cell: Cell) -> Read:
    text = cell_text(cell)
    known = currency_of(text)
    if len(known) == 1:
        return known[0], ()
    if known:
        raise InvalidInput("currency_unclear")
    checked = check_currency(text)
    return checked.value, checked.warnings


def _read_kind(cell: Cell) -> Read:
    kind = kind_of(cell_text(cell))
    if kind is None:
        raise InvalidInput("kind_unclear")
    return kind, ()


def _read_state(cell: Cell) -> Read:
    state = state_of(cell_text(cell))
    if state is None:
        raise InvalidInput("state_unclear")
    return state, ()


def _read_channel(cell: Cell) -> Read:
    channel = channel_of(cell_text(cell))
    if channel is None:
        raise InvalidInput("channel_unknown")
    return channel, ()


def _read_pay_with(cell: Cell) -> Read:
    return check_pay_with(pay_with_of(cell_text(cell))).value, ()


def _read_margin(cell: Cell) -> Read:
    amount = amount_of(cell).value
    if amount != amount.to_integral_value():
        raise InvalidInput("amount_unreadable")
    return check_margin(int(amount)).value, ()


def _read_time(cell: Cell) -> Read:
    if isinstance(cell, datetime):
        return cell.time().replace(microsecond=0), ()
    if isinstance(cell, time):
        return cell.replace(microsecond=0, tzinfo=None), ()
    _, at = moment_of(f"2000-01-01 {cell_text(cell).strip()}", None, date(2000, 1, 1))
    if at is None:
        raise InvalidInput("time_unreadable")
    return at, ()


def _read_iccid(cell: Cell) -> Read:
    checked = iccid_of(cell)
    return checked.value, checked.warnings


def _read_voucher(cell: Cell) -> Read:
    text = check_line(without_tricks(text_of(cell))).value
    if len(text) > 64:
        raise InvalidInput("text_too_long", limit=64)
    return text, ()


READERS: Mapping[str, Callable[[Cell], Read]] = {
    "label": _read_label,
    "card": _read_label,
    "provider": _read_line,
    "product": _read_line,
    "owner": _read_line,
    "place": _read_line,
    "country": _read_line,
    "note": lambda cell: (check_note(cell_text(cell)).value, ()),
    "tags": lambda cell: (check_tags(cell_text(cell)).value, ()),
    "iccid": _read_iccid,
    "eid": lambda cell: (eid_of(cell).value, ()),
    "printed_serial": lambda cell: (check_printed_serial(without_tricks(text_of(cell))).value, ()),
    "activation_code": lambda cell: (check_activation_code(cell_text(cell)).value, ()),
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
    "order_number": lambda cell: (check_order_number(without_tricks(cell_text(cell))).value, ()),
    "happened_at": _read_time,
}
