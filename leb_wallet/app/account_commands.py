"""The commands ``account add``, ``list``, ``moved`` and ``remove``: what hangs on which number.

``list`` is asked for by its owner, so it tells names; nothing else here does, and no error repeats what was typed.
"""

from argparse import Namespace
from typing import Any

from leb_wallet.app.answers import iso
from leb_wallet.app.command_tools import OK, answer_json, answer_text, find_card, read_day
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.domain.account_inputs import check_service_name
from leb_wallet.domain.accounts import ROLES, Account, in_known_order, moving_order
from leb_wallet.domain.bound_accounts import Bound, account_called, with_account, without_account
from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.inputs import check_note
from leb_wallet.ui import words
from leb_wallet.ui.accounts.account_words import AccountWords, importance_word


def account_add(app: WalletApp, arguments: Namespace) -> int:
    """Write down that an account hangs on a card's number, and print its id."""
    card = find_card(app.wallets.wallet, arguments.card)
    name = check_service_name(arguments.service).value
    known = app.catalogue.known_services.called(name)
    account = Account(
        id=new_id(),
        name=known.name(words.language()) if known else name,
        service=known.id if known else None,
        roles=_roles(arguments.role),
        importance=arguments.importance,
        note=check_note(arguments.note).value,
    )
    app.wallets.change_card(card, with_account(card, account))
    if arguments.json:
        answer_json({"id": account.id, "card": card.id})
    else:
        answer_text(account.id)
    return OK


def account_list(app: WalletApp, arguments: Namespace) -> int:
    """List the accounts of one card or of all, in the order in which they are best moved."""
    wallet = app.wallets.wallet
    cards = [find_card(wallet, arguments.card)] if arguments.card else [r.card for r in app.board.rows(wallet)]
    found = [Bound(card, account) for card in cards for account in moving_order(card.accounts)]
    if arguments.open:
        found = [one for one in found if one.account.is_open]
    if arguments.json:
        answer_json([_object(app, one) for one in found])
    else:
        said = AccountWords(app.catalogue.known_services)
        for one in found:
            answer_text(_text(said, one))
    return OK


def account_moved(app: WalletApp, arguments: Namespace) -> int:
    """Say that an account was moved to another number, or with ``--undo`` that it was not."""
    card, account = _find(app, arguments)
    today = app.board.today()
    day = read_day(arguments.on, today) if arguments.on else today
    moved = account.replace(moved_on=None if arguments.undo else day)
    app.wallets.change_card(card, with_account(card, moved))
    return OK


def account_remove(app: WalletApp, arguments: Namespace) -> int:
    """Cross an account off the list of a card."""
    card, account = _find(app, arguments)
    app.wallets.change_card(card, without_account(card, account.id))
    return OK


def _find(app: WalletApp, arguments: Namespace) -> tuple[Card, Account]:
    card = find_card(app.wallets.wallet, arguments.card)
    names = [app.catalogue.known_services.names(account) for account in card.accounts]
    return card, account_called(card, arguments.account, names)


def _roles(given: list[str]) -> tuple[str, ...]:
    roles = [part.strip().replace("-", "_") for text in given for part in text.split(",")]
    if not roles or any(role not in ROLES for role in roles):
        raise InvalidInput("role_unknown", kinds=", ".join(ROLES))
    return in_known_order(roles)


def _object(app: WalletApp, one: Bound) -> dict[str, Any]:
    card, account = one
    return {
        "id": account.id,
        "card": card.id,
        "card_label": card.label,
        "name": app.catalogue.known_services.name(account, words.language()),
        "service": account.service,
        "roles": list(account.roles),
        "importance": account.importance,
        "moved_on": iso(account.moved_on),
        "note": account.note,
    }


def _text(said: AccountWords, one: Bound) -> str:
    card, account = one
    parts = (said.name(account), said.roles(account), importance_word(account.importance), said.state(account))
    return "  ".join((account.id[:8], card.label, *parts))
