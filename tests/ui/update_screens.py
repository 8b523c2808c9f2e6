"""The screens of an update of the operators' rules, for the gallery."""

import json
from functools import partial

from pack_samples import KEYS, body_of, months, shipped, signed, written

from leb_wallet.resources import resource_path
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.services.catalogue_updates import CatalogueUpdates
from leb_wallet.storage.catalogue_pack import dump_pack
from leb_wallet.ui.catalogue_update.update_dialog import CatalogueUpdateDialog


class UpdateScreens:
    """Makes each screen; nothing is taken over."""

    def __init__(self, gallery, folder):
        self._gallery, self._folder = gallery, folder / "updates"

    def all(self):
        """Return what opens each screen, by its name."""
        return {
            "operator-rules": partial(self._dialog, None),
            "operator-rules-signed": partial(self._dialog, signed),
            "operator-rules-unsigned": partial(self._dialog, dump_pack),
            "operator-rules-refused": partial(self._dialog, lambda body: signed(body)[:-1]),
        }

    def _dialog(self, packed):
        keys = written(self._folder, json.dumps(KEYS).encode(), "keys.json")
        sample = self._gallery.sample
        catalogue = type("KnowsTestKey", (Catalogue,), {"keys_file": keys})(resource_path(""))
        updates = CatalogueUpdates(catalogue, sample.wallets, sample.board)
        dialog = CatalogueUpdateDialog(updates, parent=self._gallery.window)
        dialog.open()
        if packed is not None:
            body = body_of(shipped(giffgaff_uk=months(5), cmhk_mysim=_longer, asda_mobile_uk=None))
            dialog.open_file(str(written(self._folder, packed(body))))
        return dialog


def _longer(provider):
    for rule in provider["rules"]:
        for tier in rule.get("tiers", ()):
            tier["extends"]["n"] *= 2
