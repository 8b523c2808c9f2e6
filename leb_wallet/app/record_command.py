"""The command ``record``: one act with its receipts."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

from leb_wallet.app.command_tools import OK, answer_json, answer_text, find_card, read_day, warn
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.domain.cards import Card
from leb_wallet.domain.dial_codes import check_voucher
from leb_wallet.domain.errors import InvalidInput, WalletError
from leb_wallet.domain.events import EVENT_KINDS, SECRET_FIELDS, Event
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.inputs import check_amount, check_currency, check_note, check_order_number, check_pay_with


def record(app: WalletApp, arguments: Namespace) -> int:
    """Keep the receipts, then record the act; where anything is wrong, nothing is recorded."""
    card = find_card(app.wallets.wallet, arguments.card)
    if arguments.kind not in EVENT_KINDS:
        raise InvalidInput("kind_unknown", kinds=", ".join(EVENT_KINDS))
    event = _event(card, arguments, app)
    receipts = _kept(app, arguments)
    event = event.replace(receipts=receipts) if receipts else event
    app.wallets.record_event(event)
    if arguments.json:
        answer_json(event.model_dump(mode="json", exclude=set(SECRET_FIELDS)))
    else:
        answer_text(event.id)
    return OK


def _event(card: Card, arguments: Namespace, app: WalletApp) -> Event:
    day = read_day(arguments.on, app.board.today())
    amounts = {name: _amount(getattr(arguments, name)) for name in ("amount", "fee", "bonus", "balance", "paid")}
    paid_currency = _currency(arguments.paid_currency) if amounts["paid"] is not None else None
    return Event(
        id=new_id(),
        card_id=card.id,
        kind=arguments.kind,
        happened_on=day,
        state=arguments.state,
        **amounts,
        currency=_currency_of_act(card, arguments, amounts),
        paid_currency=paid_currency,
        pay_with=check_pay_with(arguments.pay_with).value if arguments.pay_with else None,
        reported_until=read_day(arguments.until) if arguments.until else None,
        channel=arguments.channel,
        order_number=check_order_number(arguments.order).value or None if arguments.order else None,
        voucher_code=_voucher(arguments.voucher),
        note=check_note(arguments.note).value,
    )


def _currency_of_act(card: Card, arguments: Namespace, amounts: dict[str, Decimal | None]) -> str | None:
    code = _currency(arguments.currency) or card.currency
    if all(amount is None for amount in amounts.values()):
        return None
    if code is None and any(amount is not None for name, amount in amounts.items() if name != "balance"):
        raise InvalidInput("currency_missing")
    if card.currency and code != card.currency:
        warn(("currency_differs",), currency=card.currency)
    return code


def _amount(text: str | None) -> Decimal | None:
    return check_amount(text).value if text else None


def _currency(text: str | None) -> str | None:
    if not text:
        return None
    checked = check_currency(text)
    warn(checked.warnings)
    return checked.value


def _voucher(text: str | None) -> str | None:
    if not text:
        return None
    checked = check_voucher(text)
    warn(checked.warnings)
    return checked.value


def _kept(app: WalletApp, arguments: Namespace) -> tuple[str, ...]:
    """Keep all receipts and return what names them; each is looked at before the first is kept."""
    paths, large = arguments.receipt, arguments.large
    for number, path in enumerate(paths, 1):
        with _told_by_number(number, len(paths)):
            app.receipts.check_file(path, allow_large=large)
    return tuple(dict.fromkeys(app.receipts.keep_file(path, allow_large=large) for path in paths))


@contextmanager
def _told_by_number(number: int, count: int) -> Iterator[None]:
    """Say which of several files an error is about: its name may be private."""
    try:
        yield
    except WalletError as error:
        if count > 1:
            warn(("receipt_in_list",), number=number, count=count)
        if error.code == "receipt_large":
            warn(("receipt_large_option",))
        raise
