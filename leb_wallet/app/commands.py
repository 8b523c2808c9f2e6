"""The command line: the same services as the window, without one. JSON on stdout, words on stderr.

Every answer of :func:`run_command` is the process's exit code: 0, for ``due`` 1 or 2,
and for errors 65 (what was given is not possible), 66 (not found), 70 (a mistake of ours), 74 (a file), 75 (busy).
"""

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from typing import Any

from pydantic_core import to_json
from PySide6.QtCore import QCoreApplication

from leb_wallet.app import clock
from leb_wallet.app.answers import card_summary, card_text, due_lines, provider_text, status_object, status_text
from leb_wallet.app.crash import keep_report
from leb_wallet.app.language import install_language
from leb_wallet.app.options import Options
from leb_wallet.app.paths import AppPaths, app_paths
from leb_wallet.app.peek import peek
from leb_wallet.app.wallet_app import WalletApp, build_app, keep_state
from leb_wallet.domain.cards import Card, card_from_provider
from leb_wallet.domain.clocks import State
from leb_wallet.domain.errors import InvalidInput, NotFound, StorageError, WalletBusy, WalletError
from leb_wallet.domain.events import EVENT_KINDS, Event
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.inputs import check_amount, check_currency, check_day, check_label, check_margin, check_note
from leb_wallet.domain.inputs import check_period as checked_period
from leb_wallet.domain.numbers import check_phone_number, phone_number
from leb_wallet.domain.periods import DAY, MONTH, YEAR, Period
from leb_wallet.domain.twins import card_with_number
from leb_wallet.domain.wallet import Wallet
from leb_wallet.ui.errors import sentence, sentence_for

OK, DUE, OVERDUE = 0, 1, 2
# Before the language is known, so in both.
NO_DISPLAY = "leb-wallet: there is no display for a window, so here is the status. 没有可用的显示器，改为列出状态。"
BAD_DATA, MISSING, CRASHED, FILE_ERROR, BUSY = 65, 66, 70, 74, 75


def run_command(options: Options) -> int:
    """Carry out one command in the user's language and return the exit code."""
    paths = app_paths(options.data_dir)
    qt = QCoreApplication(["leb-wallet"])  # for the translations only
    install_language(qt, options.language or peek(paths.settings, "language"))
    return answer(options, paths)


def answer(options: Options, paths: AppPaths, today: Callable[[], date] = clock.today) -> int:
    """Carry out one command and return the exit code; nothing but the answer goes to stdout."""
    assert options.command is not None
    assert options.arguments is not None
    try:
        app = build_app(paths, today)
        for notice in app.notices:
            _say(sentence_for(notice.code, notice.details))
        code = _COMMANDS[options.command](app, options.arguments)
        if options.command in _WRITING:
            keep_state(paths, app.state)  # the next line in the journal carries the same device
    except WalletError as error:
        _say(sentence(error))
        return _exit_code(error)
    except BrokenPipeError:  # whoever read us, such as `head`, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:  # noqa: BLE001 - left to Python it would end with 1, which says "due"
        keep_report(paths.state, error)
        _say(sentence_for(type(error).__name__))
        return CRASHED
    return code


def status_without_display(options: Options) -> int:
    """Say that no window can be opened, and answer ``status`` instead."""
    arguments = Namespace(json=False, today=None)
    print(NO_DISPLAY, file=sys.stderr)  # noqa: T201
    return run_command(options._replace(command="status", arguments=arguments))


def _exit_code(error: WalletError) -> int:
    if isinstance(error, WalletBusy):
        return BUSY
    if isinstance(error, NotFound):
        return MISSING
    return FILE_ERROR if isinstance(error, StorageError) else BAD_DATA


def _providers(app: WalletApp, arguments: Namespace) -> int:
    providers = list(app.catalogue.providers.values())
    if arguments.json:
        _print_json([provider.model_dump(mode="json") for provider in providers])
    else:
        for provider in app.catalogue.search(""):
            _print(provider_text(provider, app.catalogue))
    return OK


def _card_add(app: WalletApp, arguments: Namespace) -> int:
    provider = app.catalogue.known(arguments.provider)
    fields: dict[str, Any] = {}
    if arguments.number:
        fields["numbers"] = (phone_number(arguments.number),)
        _warn(check_phone_number(arguments.number).warnings)
        if card_with_number(fields["numbers"][0], app.wallets.wallet.cards.values()):
            _warn(("number_twice",))
    if arguments.activated:
        fields["activated_on"] = _day(arguments.activated, app.board.today())
    if arguments.margin is not None:
        fields["margin_days"] = check_margin(arguments.margin).value
    card = card_from_provider(provider, check_label(arguments.label).value, **fields)
    if arguments.period or arguments.until:
        card = _with_own_clock(card, arguments, app.board.today())
    app.wallets.add_card(card)
    if arguments.json:
        _print_json(card_summary(card))
    else:
        _print(card.id)
    return OK


def _with_own_clock(card: Card, arguments: Namespace, today: date) -> Card:
    """Return the card with its first rule filled in by the user."""
    rule, *others = card.rules
    changes: dict[str, Any] = {}
    if arguments.period:
        changes["period"] = _period(arguments.period)
    if arguments.until:
        changes |= {"ends_on": _day(arguments.until), "ends_told_on": today}
    return card.replace(rules=(rule.replace(**changes), *others))


def _card_list(app: WalletApp, arguments: Namespace) -> int:
    cards = [row.card for row in app.board.rows(app.wallets.wallet)]
    if arguments.json:
        _print_json([card_summary(card) for card in cards])
    else:
        for card in cards:
            _print(card_text(card))
    return OK


def _record(app: WalletApp, arguments: Namespace) -> int:
    card = _find_card(app.wallets.wallet, arguments.card)
    if arguments.kind not in EVENT_KINDS:
        raise InvalidInput("kind_unknown", kinds=", ".join(EVENT_KINDS))
    today = app.board.today()
    amount = check_amount(arguments.amount).value if arguments.amount else None
    balance = check_amount(arguments.balance).value if arguments.balance else None
    currency = check_currency(arguments.currency) if arguments.currency else None
    if currency:
        _warn(currency.warnings)
    code = currency.value if currency else card.currency
    if amount is not None and code is None:
        raise InvalidInput("currency_missing")
    if card.currency and code != card.currency and (amount is not None or balance is not None):
        _warn(("currency_differs",), currency=card.currency)
    event = Event(
        id=new_id(),
        card_id=card.id,
        kind=arguments.kind,
        happened_on=_day(arguments.on, today),
        state=arguments.state,
        amount=amount,
        currency=code if amount is not None or balance is not None else None,
        balance=balance,
        reported_until=_day(arguments.until) if arguments.until else None,
        channel=arguments.channel,
        note=check_note(arguments.note).value,
    )
    app.wallets.record_event(event)
    if arguments.json:
        _print_json(event.model_dump(mode="json"))
    else:
        _print(event.id)
    return OK


def _status(app: WalletApp, arguments: Namespace) -> int:
    board, today = _board(app, arguments)
    if arguments.json:
        _print_json(status_object(board, today, app.board.zone))
    else:
        _print(status_text(board, today))
    return OK


def _due(app: WalletApp, arguments: Namespace) -> int:
    board, _ = _board(app, arguments)
    states = {row.deadlines.state for row in board}
    for line in due_lines(board):
        _print(line)
    if states & {State.OVERDUE, State.LOST}:
        return OVERDUE
    return DUE if states & {State.DUE, State.UNKNOWN} else OK


def _export(app: WalletApp, _: Namespace) -> int:
    wallet = app.wallets.wallet
    cards = [card.model_dump(mode="json") for card in wallet.cards.values()]
    events = [event.model_dump(mode="json") for event in wallet.all_events()]
    others = {kind: list(records.values()) for kind, records in wallet.others.items()}
    _print_json({"leb_wallet_export": 1, "cards": cards, "events": events, "others": others})
    return OK


_COMMANDS: dict[str, Callable[[WalletApp, Namespace], int]] = {
    "providers": _providers,
    "card add": _card_add,
    "card list": _card_list,
    "record": _record,
    "status": _status,
    "due": _due,
    "export": _export,
}

_WRITING = frozenset({"card add", "record"})


def _board(app: WalletApp, arguments: Namespace) -> tuple[list[Any], date]:
    today = _day(arguments.today) if arguments.today else app.board.today()
    rows = app.board.rows(app.wallets.wallet, today)
    return [row for row in rows if not row.card.archived], today


def _find_card(wallet: Wallet, text: str) -> Card:
    """Return the card with this id, unique beginning of an id, or unique label.

    Raises:
        NotFound: ``card_unknown`` or ``card_not_unique``.
    """
    if text in wallet.cards:
        return wallet.cards[text]
    found = [card for card in wallet.cards.values() if card.label == text]
    if not found and text:
        found = [card for card in wallet.cards.values() if card.id.startswith(text.lower())]
    if not found:
        raise NotFound("card_unknown")
    if len(found) > 1:
        raise NotFound("card_not_unique", near=", ".join(card.id[:8] for card in found))
    return found[0]


def _day(text: str, today: date | None = None) -> date:
    try:
        checked = check_day(date.fromisoformat(text), today)
    except ValueError:
        raise InvalidInput("not_a_date") from None
    _warn(checked.warnings)
    return checked.value


def _period(text: str) -> Period:
    units = {"d": DAY, "m": MONTH, "y": YEAR}
    number, unit = text[:-1], units.get(text[-1:].lower())
    if unit is None or not (number.isascii() and number.isdigit()) or len(number) > 5:
        raise InvalidInput("not_a_period")
    return checked_period(int(number), unit).value


def _warn(codes: tuple[str, ...], **details: object) -> None:
    for code in codes:
        _say(sentence_for(code, details))


def _say(text: str) -> None:
    print(f"leb-wallet: {text}", file=sys.stderr)  # noqa: T201


def _print(text: str) -> None:
    print(text)  # noqa: T201


def _print_json(value: object) -> None:
    _print(to_json(value, indent=2).decode())  # three times as fast as the standard library's
