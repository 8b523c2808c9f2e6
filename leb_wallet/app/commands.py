"""The command line: the same services as the window, without one. JSON on stdout, words on stderr.

Every answer of :func:`run_command` is the process's exit code: 0, for ``due`` 1 or 2,
for ``receipts verify`` and ``doctor`` 1 where something is wrong, and for errors 65 (what was
given is not possible), 66 (not found), 70 (a mistake of ours), 74 (a file), 75 (busy).
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
from leb_wallet.app.account_commands import account_add, account_list, account_moved, account_remove
from leb_wallet.app.answers import card_summary, card_text, due_lines, provider_text, status_object, status_text
from leb_wallet.app.calendar_command import export_calendar
from leb_wallet.app.command_line import TO_STDOUT
from leb_wallet.app.command_tools import (
    BAD_DATA,
    BUSY,
    CRASHED,
    FILE_ERROR,
    MISSING,
    OK,
    answer_json,
    answer_text,
    read_day,
    say,
    warn,
)
from leb_wallet.app.crash import keep_report
from leb_wallet.app.language import Language
from leb_wallet.app.options import Options
from leb_wallet.app.paths import AppPaths, app_paths
from leb_wallet.app.peek import peek, text_in
from leb_wallet.app.receipt_commands import receipts_export, receipts_list, receipts_verify
from leb_wallet.app.record_command import record
from leb_wallet.app.secret_inputs import ask_for_secrets
from leb_wallet.app.unlocking import due_while_locked, is_unattended_check, keep_coming, unlock_for_command
from leb_wallet.app.wallet_app import WalletApp, build_app, keep_state
from leb_wallet.domain.bound_accounts import without_accounts
from leb_wallet.domain.cards import Card, card_from_provider
from leb_wallet.domain.clocks import State
from leb_wallet.domain.errors import DamagedFile, InvalidInput, NotFound, StorageError, WalletBusy, WalletError
from leb_wallet.domain.inputs import check_label, check_margin
from leb_wallet.domain.inputs import check_period as checked_period
from leb_wallet.domain.numbers import (
    check_activation_code,
    check_confirmation_code,
    check_iccid,
    check_phone_number,
    phone_number,
)
from leb_wallet.domain.periods import DAY, MONTH, YEAR, Period
from leb_wallet.domain.twins import card_with_number
from leb_wallet.services.encryption import Gate
from leb_wallet.storage.vault import Vault
from leb_wallet.ui.errors import sentence, sentence_for

DUE, OVERDUE = 1, 2
# Before the language is known, so in both.
NO_DISPLAY = "leb-wallet: there is no display for a window, so here is the status. 没有可用的显示器，改为列出状态。"


def run_command(options: Options) -> int:
    """Carry out one command in the user's language and return the exit code."""
    paths = app_paths(options.data_dir)
    qt = _application(options)
    Language(qt).apply(options.language or text_in(peek(paths.settings), "language"))
    return answer(options, paths)


def _application(options: Options) -> QCoreApplication:
    """Return what the translations need, and for pages on paper what knows letters, without a display."""
    if getattr(options.arguments, "format", None) not in ("report", "emergency"):
        return QCoreApplication(["leb-wallet"])
    from PySide6.QtGui import QGuiApplication

    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["leb-wallet"])


def answer(options: Options, paths: AppPaths, today: Callable[[], date] = clock.today) -> int:
    """Carry out one command and return the exit code; nothing but the answer goes to stdout."""
    assert options.command is not None
    assert options.arguments is not None
    vault: Vault | None = None
    app: WalletApp | None = None
    try:
        vault = Vault(paths.data)
        gate = Gate(vault)
        if is_unattended_check(gate, options.arguments):
            return due_while_locked(paths, clock.now())
        if options.command in ENCRYPTION_COMMANDS:
            from leb_wallet.app.encryption_commands import answer_encryption

            return answer_encryption(options.command, gate, paths, options.arguments, today)
        unlock_for_command(gate, from_stdin=bool(getattr(options.arguments, "passphrase_stdin", False)))
        ask_for_secrets(options.arguments)
        app = build_app(paths, today, gate=gate)
        for notice in app.notices if options.command != "doctor" else ():  # which tells them in its answer
            say(sentence_for(notice.code, notice.details))
        if options.command in _ON_FILES:
            from leb_wallet.app.backup_commands import answer_on_files

            return answer_on_files(options.command, app, paths, options.arguments)
        if options.command == "import":
            from leb_wallet.app.import_command import import_file

            code = import_file(app, paths, options.arguments)
        else:
            code = _COMMANDS[options.command](app, options.arguments)
        if getattr(options.arguments, "notify", False):
            from leb_wallet.app.reminding import remind_once

            remind_once(app, paths)
        if options.command in _WRITING:
            keep_coming(app, paths)
            _keep_up(app, paths)
            keep_state(paths, app.state)  # the next line in the journal carries the same device
    except WalletError as error:
        if app is None and vault is not None and isinstance(error, DamagedFile):
            return _answer_damaged(options, paths, vault, error)
        say(sentence(error))
        return _exit_code(error)
    except BrokenPipeError:  # whoever read us, such as `head`, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:  # noqa: BLE001 - left to Python it would end with 1, which says "due"
        keep_report(paths.state, error)
        say(sentence_for(type(error).__name__))
        return CRASHED
    return code


def _answer_damaged(options: Options, paths: AppPaths, vault: Vault, damage: DamagedFile) -> int:
    """Answer the commands that help where the wallet cannot be opened; the others say why it cannot."""
    from leb_wallet.app.backup_commands import answer_damaged

    assert options.command is not None
    try:
        if options.command in ("restore", "doctor"):
            return answer_damaged(options.command, paths, vault, options.arguments, damage)
    except WalletError as error:
        say(sentence(error))
        return _exit_code(error)
    say(sentence(damage))
    return _exit_code(damage)


def _keep_up(app: WalletApp, paths: AppPaths) -> None:
    from leb_wallet.app.backup_commands import keep_up

    keep_up(app, paths)


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
        answer_json([provider.model_dump(mode="json") for provider in providers])
    else:
        for provider in app.catalogue.search(""):
            answer_text(provider_text(provider, app.catalogue))
    return OK


def _card_add(app: WalletApp, arguments: Namespace) -> int:
    provider = app.catalogue.known(arguments.provider)
    fields = _sim_fields(arguments)
    if arguments.number:
        fields["numbers"] = (phone_number(arguments.number),)
        warn(check_phone_number(arguments.number).warnings)
        if card_with_number(fields["numbers"][0], app.wallets.wallet.cards.values()):
            warn(("number_twice",))
    if arguments.activated:
        fields["activated_on"] = read_day(arguments.activated, app.board.today())
    if arguments.margin is not None:
        fields["margin_days"] = check_margin(arguments.margin).value
    card = card_from_provider(provider, check_label(arguments.label).value, **fields)
    if arguments.period or arguments.until:
        card = _with_own_clock(card, arguments, app.board.today())
    app.wallets.add_card(card)
    if arguments.json:
        answer_json(card_summary(card))
    else:
        answer_text(card.id)
    return OK


def _sim_fields(arguments: Namespace) -> dict[str, Any]:
    """Return what identifies the SIM and what installs an eSIM, as far as it was asked for."""
    checks = {
        "iccid": check_iccid,
        "activation_code": check_activation_code,
        "confirmation_code": check_confirmation_code,
    }
    fields: dict[str, Any] = {}
    for name, check in checks.items():
        text = getattr(arguments, name)
        if text is not None:
            fields[name], warnings = check(text)
            warn(warnings)
    return fields | ({"is_esim": True} if "activation_code" in fields else {})


def _with_own_clock(card: Card, arguments: Namespace, today: date) -> Card:
    """Return the card with its first rule filled in by the user."""
    rule, *others = card.rules
    changes: dict[str, Any] = {}
    if arguments.period:
        changes["period"] = _period(arguments.period)
    if arguments.until:
        changes |= {"ends_on": read_day(arguments.until), "ends_told_on": today}
    return card.replace(rules=(rule.replace(**changes), *others))


def _card_list(app: WalletApp, arguments: Namespace) -> int:
    cards = [row.card for row in app.board.rows(app.wallets.wallet)]
    if arguments.json:
        answer_json([card_summary(card) for card in cards])
    else:
        for card in cards:
            answer_text(card_text(card))
    return OK


def _status(app: WalletApp, arguments: Namespace) -> int:
    board, today = _board(app, arguments)
    if arguments.json:
        answer_json(status_object(board, today, app.board.zone))
    else:
        answer_text(status_text(board, today))
    return OK


def _due(app: WalletApp, arguments: Namespace) -> int:
    board, _ = _board(app, arguments)
    states = {row.standing for row in board}
    for line in due_lines(board):
        answer_text(line)
    if states & {State.OVERDUE, State.LOST}:
        return OVERDUE
    return DUE if states & {State.DUE, State.UNKNOWN} else OK


def _export(app: WalletApp, arguments: Namespace) -> int:
    if arguments.ics is not None:
        return export_calendar(app, None if arguments.ics == TO_STDOUT else arguments.ics)
    if arguments.format is not None:
        from leb_wallet.app.export_command import export_as

        return export_as(app, arguments, lambda: to_json(_listing(app, arguments), indent=2) + b"\n")
    answer_json(_listing(app, arguments))
    return OK


def _listing(app: WalletApp, arguments: Namespace) -> dict[str, Any]:
    wallet, left_out = app.wallets.wallet, set()
    if not arguments.with_secrets:
        if any(card.accounts for card in wallet.cards.values()):
            warn(("accounts_left_out",))
        wallet, left_out = without_accounts(wallet), {"accounts"}
    cards = [card.model_dump(mode="json", exclude=left_out) for card in wallet.cards.values()]
    events = [event.model_dump(mode="json") for event in wallet.all_events()]
    others = {kind: list(records.values()) for kind, records in wallet.others.items()}
    return {"leb_wallet_export": 1, "cards": cards, "events": events, "others": others}


def _catalogue_update(app: WalletApp, arguments: Namespace) -> int:
    from leb_wallet.app.catalogue_command import catalogue_update

    return catalogue_update(app, arguments)


_COMMANDS: dict[str, Callable[[WalletApp, Namespace], int]] = {
    "providers": _providers,
    "catalogue update": _catalogue_update,
    "card add": _card_add,
    "card list": _card_list,
    "account add": account_add,
    "account list": account_list,
    "account moved": account_moved,
    "account remove": account_remove,
    "record": record,
    "receipts list": receipts_list,
    "receipts verify": receipts_verify,
    "receipts export": receipts_export,
    "status": _status,
    "due": _due,
    "export": _export,
}

ENCRYPTION_COMMANDS = frozenset(f"encryption {what}" for what in ("on", "off", "passphrase", "status"))
_ON_FILES = frozenset({"backup", "restore", "doctor"})
_WRITING = frozenset(
    {"account add", "account moved", "account remove", "card add", "record", "catalogue update", "import"}
)


def _board(app: WalletApp, arguments: Namespace) -> tuple[list[Any], date]:
    today = read_day(arguments.today) if arguments.today else app.board.today()
    rows = app.board.rows(app.wallets.wallet, today)
    return [row for row in rows if not row.card.archived], today


def _period(text: str) -> Period:
    units = {"d": DAY, "m": MONTH, "y": YEAR}
    number, unit = text[:-1], units.get(text[-1:].lower())
    if unit is None or not (number.isascii() and number.isdigit()) or len(number) > 5:
        raise InvalidInput("not_a_period")
    return checked_period(int(number), unit).value
