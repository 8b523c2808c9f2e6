"""The screens of accounts, for the gallery."""

from functools import partial

from leb_wallet.ui.accounts.accounts_page import AccountsPage
from leb_wallet.ui.accounts.letting_go import account_words, moving_dialog
from leb_wallet.ui.accounts.moving_dialog import Purpose


class AccountScreens:
    """Made for one gallery, whose ways to open things it uses."""

    def __init__(self, gallery):
        self._gallery = gallery

    def all(self):
        found = {f"accounts-{purpose}": partial(self._moving, purpose) for purpose in Purpose}
        return found | {
            "accounts": self._of_all,
            "accounts-empty": self._of_none,
            "account-new": partial(self._one, None),
            "account-edit": partial(self._one, 0),
        }

    def _card(self):
        gallery = self._gallery
        return gallery.sample.wallets.wallet.cards[gallery.card.id]

    def _moving(self, purpose):
        gallery = self._gallery
        return gallery._own(moving_dialog(gallery.sample.app.services, self._card(), purpose, gallery.window))

    def _of_all(self):
        return self._gallery._new(self._gallery.window.tools().accounts)

    def _of_none(self):
        gallery = self._gallery
        return gallery._new(gallery._window(gallery._none).tools().accounts)

    def _one(self, place):
        gallery = self._gallery
        page = AccountsPage(account_words(gallery.sample.app.services), gallery.sample.day, gallery.window)
        page.hide()
        page.show_card(self._card())
        dialog = gallery._new(page.add if place is None else page.edit)
        page.setParent(dialog)
        return dialog
