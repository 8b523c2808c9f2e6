"""The way from the cards to what hangs on their numbers. Light: the dialogs are imported when they are opened."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.services.services import Services


class AccountsWayIn(QObject):
    """Opens the dialogs over the window of ``parent``.

    Signals:
        edit_requested: the user wants to edit the accounts of the card shown.
    """

    edit_requested = Signal()

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._widget = services, parent

    def let_go(self, purpose: str, card: Card, then: Callable[[Card], None], window: QWidget | None = None) -> None:
        """Go on with ``then``; where accounts still hang on the card's number, only when the user has seen them."""
        from leb_wallet.ui.accounts.letting_go import let_go

        let_go(self._services, card, purpose, then, window or self._widget.window())

    def show(self, card: Card) -> None:
        """List what hangs on a card's number."""
        from leb_wallet.ui.accounts.letting_go import moving_dialog

        dialog = moving_dialog(self._services, card, "look", self._widget.window())
        dialog.edit_requested.connect(self.edit_requested)
        dialog.open()
