"""Asks before a number is let go on which accounts still hang."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from leb_wallet.domain.bound_accounts import guarded_by
from leb_wallet.domain.cards import Card
from leb_wallet.services.services import Services
from leb_wallet.ui.accounts.account_words import AccountWords
from leb_wallet.ui.accounts.moving_dialog import MovingDialog, Purpose
from leb_wallet.ui.secret_field import COVER


def account_words(services: Services) -> AccountWords:
    """Return the words for accounts; in privacy mode without names."""
    hides = services.settings.settings.hides_numbers
    return AccountWords(services.catalogue.known_services, cover=COVER if hides else "")


def let_go(services: Services, card: Card, purpose: str, then: Callable[[Card], None], window: QWidget) -> None:
    """Go on at once where nothing hangs on a card's number; else when the user has seen what does, and wants to.

    Args:
        purpose: one of :class:`Purpose`.
        then: gets the card as it is in the wallet by then.
    """
    if not guarded_by(card).open:
        then(card)
        return
    dialog = moving_dialog(services, card, purpose, window)
    dialog.let_go.connect(lambda: then(services.wallets.wallet.cards.get(card.id, card)))
    dialog.open()


def moving_dialog(services: Services, card: Card, purpose: str, window: QWidget) -> MovingDialog:
    """Return the list of a card's accounts, to tick off."""
    save, today = services.wallets.change_card, services.board.today()
    return MovingDialog(card, account_words(services), today, save, purpose=Purpose(purpose), parent=window)
