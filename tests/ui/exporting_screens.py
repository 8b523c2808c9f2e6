"""The screens of the export, and of what comes back from elsewhere, for the gallery."""

from functools import partial

from leb_wallet.domain.events import Event
from leb_wallet.domain.exporting.hand_over import HandOver
from leb_wallet.services.exporting import Exporting, FoundCardFile
from leb_wallet.ui.exporting.export_dialog import CALENDAR, CARD, CARDS, EMERGENCY, HISTORY, REPORT, WHOLE, ExportDialog
from leb_wallet.ui.exporting.open_sealed_dialog import OpenSealedDialog
from leb_wallet.ui.exporting.take_in_dialog import TakeInDialog

PAGES = (WHOLE, CARDS, HISTORY, CALENDAR, REPORT, EMERGENCY, CARD)


class ExportingScreens:
    """Makes each screen on the wallets of the gallery."""

    def __init__(self, gallery):
        self._gallery = gallery

    def all(self):
        """Return what opens each screen, by its name."""
        found = {f"export-{page}": partial(self._export, page) for page in PAGES}
        return found | {
            "card-file-asked": partial(self._card_file, is_answer=False, is_new=True),
            "card-file-answered": partial(self._card_file, is_answer=True, is_new=False),
            "card-file-nothing-new": partial(self._card_file, is_answer=False, is_new=False),
            "sealed-file": lambda: self._own(OpenSealedDialog(b"", self._gallery.window)),
        }

    def _own(self, dialog):
        dialog.open()
        return dialog

    def _exporting(self):
        app = self._gallery.sample.app
        return Exporting(app.wallets, app.board, app.receipts, lambda: self._gallery.now)

    def _export(self, page):
        app = self._gallery.sample.app
        dialog = ExportDialog(self._exporting(), app.board.zone, parent=self._gallery.window)
        dialog.show_page(page)
        return self._own(dialog)

    def _card_file(self, *, is_answer, is_new):
        exporting = self._exporting()
        found = exporting.card_for_other(self._gallery.card.id, sender="Mum", message="Please before you travel.")
        if is_answer:
            done = Event(
                id="d" * 32,
                card_id=found.card.id,
                kind="top_up",
                happened_on=exporting.today,
                amount=10,
                currency="GBP",
                receipts=("0" * 64,),
            )
            found = exporting.answer_to(found, [done], "Mum")
        if is_new:
            card = found.card.replace(id="c" * 32)
            values = dict(found) | {"card": card, "events": ()}
            found = HandOver.model_validate(values)
        shelf = self._gallery.sample.app.receipts
        return self._own(TakeInDialog(exporting, FoundCardFile(found, {}), shelf, parent=self._gallery.window))
