"""The ways into reading an operator's text: from the menu, by a drop, and from another form."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.services.services import Services
from leb_wallet.ui.importing.paste_dialog import PasteDialog


def open_paste_dialog(
    services: Services, window: QWidget, card_id: str | None, mime: QMimeData | None = None
) -> PasteDialog:
    """Open the dialog on the whole wallet.

    Args:
        card_id: the card to begin with; the text may say another one.
        mime: what was dropped, to begin with.
    """
    wallets = services.wallets
    cards = [card for card in wallets.wallet.cards.values() if not card.archived or card.id == card_id]

    def keep_code(before: Card, after: Card) -> None:
        wallets.change_card(before, after)

    dialog = PasteDialog(
        cards,
        None,
        services.board.today(),
        services.receipts,
        wallets.record_event,
        keep_code=keep_code if wallets.read_only is None else None,
        providers=services.catalogue.providers.values,
        parent=window,
    )
    dialog.begin_with(wallets.wallet.cards.get(card_id or ""))
    dialog.open()
    if mime is not None:
        dialog.take_mime(mime)
    return dialog
