"""The accounts of cards and of the whole wallet: finding them, changing them, leaving them out."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from leb_wallet.domain.accounts import Account, Guarded, guarded
from leb_wallet.domain.cards import Card
from leb_wallet.domain.conflicts import CONFLICT, PATH
from leb_wallet.domain.errors import NotFound
from leb_wallet.domain.wallet import CARD, Wallet

_FIELD = "accounts"


class Bound(NamedTuple):
    """An account and the card on whose number it hangs."""

    card: Card
    account: Account


def guarded_by(card: Card | None) -> Guarded:
    """Count the accounts of a card; none where there is no such card."""
    return guarded(card.accounts) if card is not None and card.accounts else Guarded()


def open_accounts(card: Card) -> tuple[Account, ...]:
    """Return the accounts that still hang on a card's number."""
    return tuple(account for account in card.accounts if account.is_open)


def all_accounts(cards: Iterable[Card]) -> tuple[Bound, ...]:
    """Return all accounts of some cards."""
    return tuple(Bound(card, account) for card in cards for account in card.accounts)


def with_account(card: Card, account: Account) -> Card:
    """Return a card with an account added, or put in the place of the one with its id."""
    if any(one.id == account.id for one in card.accounts):
        return card.replace(accounts=tuple(account if one.id == account.id else one for one in card.accounts))
    return card.replace(accounts=(*card.accounts, account))


def without_account(card: Card, account_id: str) -> Card:
    """Return a card without one of its accounts."""
    return card.replace(accounts=tuple(one for one in card.accounts if one.id != account_id))


def with_moved(card: Card, moved: Collection[str], day: date) -> Card:
    """Return a card of whose accounts exactly those with the ids ``moved`` are moved away; on ``day`` if only now."""
    return card.replace(accounts=tuple(_moved(one, day if one.id in moved else None) for one in card.accounts))


def _moved(account: Account, day: date | None) -> Account:
    if account.is_open == (day is None):
        return account
    return account.replace(moved_on=day)


def account_called(card: Card, text: str, names: Iterable[Iterable[str]] | None = None) -> Account:
    """Return a card's account by id, unique beginning of an id, or unique name in any case.

    Args:
        names: for each account all it is called, where that is more than its own name.

    Raises:
        NotFound: ``account_unknown`` or ``account_not_unique``, with the beginnings of the ids that fit.
    """
    wanted = text.strip().casefold()
    called = [{name.casefold() for name in found} for found in names or ([one.name] for one in card.accounts)]
    found = [one for one, own in zip(card.accounts, called, strict=True) if wanted in own or one.id == wanted]
    if not found and wanted:
        found = [one for one in card.accounts if one.id.startswith(wanted)]
    if not found:
        raise NotFound("account_unknown")
    if len(found) > 1:
        raise NotFound("account_not_unique", near=", ".join(one.id[:8] for one in found))
    return found[0]


def without_accounts(wallet: Wallet) -> Wallet:
    """Return a wallet as exports may tell it by default: no card has accounts, and no open conflict names one."""
    cards = {card_id: card.replace(accounts=()) if card.accounts else card for card_id, card in wallet.cards.items()}
    conflicts = {key: fields for key, fields in wallet.others.get(CONFLICT, {}).items() if not _is_of_account(fields)}
    others = {kind: records for kind, records in wallet.others.items() if kind != CONFLICT}
    return replace(wallet, cards=cards, others=others | ({CONFLICT: conflicts} if conflicts else {}))


def _is_of_account(conflict: dict[str, object]) -> bool:
    field = str(conflict.get("field", ""))
    return conflict.get("of_kind") == CARD and field.partition(PATH)[0] == _FIELD
