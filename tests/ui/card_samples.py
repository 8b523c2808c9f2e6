"""Cards and acts for the tests of the window, on a real wallet in a temporary folder."""

from datetime import UTC, timedelta

from leb_wallet.app.paths import app_paths
from leb_wallet.app.wallet_app import build_app
from leb_wallet.domain.cards import card_from_provider
from leb_wallet.domain.events import Event
from leb_wallet.domain.ids import new_id


class Sample:
    """A wallet with its services, and short ways to fill it."""

    def __init__(self, folder, today):
        self.day = today
        self.app = build_app(app_paths(folder), self.today, UTC)
        self.wallets, self.board, self.catalogue = self.app.wallets, self.app.board, self.app.catalogue

    def today(self):
        return self.day

    def act(self, card, kind, days_ago=0, **fields):
        return Event(id=new_id(), card_id=card.id, kind=kind, happened_on=self.day - timedelta(days_ago), **fields)

    def add(self, provider="giffgaff-uk", label="Bank", last=None, **fields):
        """Add a card whose last text was sent ``last`` days ago."""
        card = card_from_provider(self.catalogue.known(provider), label, **fields)
        self.wallets.add_card(card, *([] if last is None else [self.act(card, "sms_out", last)]))
        return card

    def row(self, card):
        return next(row for row in self.board.rows(self.wallets.wallet) if row.card.id == card.id)


def texts_of(widget):
    """Return all texts that the labels of a widget show."""
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in widget.findChildren(QLabel) if label.text()]
