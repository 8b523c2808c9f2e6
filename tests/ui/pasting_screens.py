"""The screens of pasted texts and codes, for the gallery."""

from functools import partial

from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

from leb_wallet.ui.importing.paste_desk import open_paste_dialog
from leb_wallet.ui.importing.screen_area import ScreenArea

CLEAR = "giffgaff: You have topped up £15. Your new balance is £17.40, it expires on 03/04/2027. Ref: VX-9017263"
ASKED = "Main balance: £5.00. Other balance: £2.00. Credit expires 1 May 2027. SIM expires 1 June 2027. 1,024 MB left."
CODE = "Scan it, or type LPA:1$rsp.example.com$ABCD-EFGH by hand."
LINK = "https://giffgaff-topup.com/login"


class PastingScreens:
    """Made for one gallery, whose ways to open things it uses."""

    def __init__(self, gallery):
        self._gallery = gallery

    def all(self):
        texts = {"paste-empty": "", "paste": CLEAR, "paste-asked": ASKED, "paste-esim": CODE, "paste-nothing": "Hello"}
        return {name: partial(self._paste, text) for name, text in texts.items()} | {
            "paste-link": self._link,
            "screen-area": self._screen,
        }

    def _paste(self, text):
        gallery = self._gallery
        dialog = open_paste_dialog(gallery.sample.app.services, gallery.window, gallery.card.id)
        dialog.edit.setPlainText(text)
        dialog._read_now()
        QApplication.processEvents()
        dialog.form.grab()  # as who scrolls through it: Qt knows where the cursor of an input is once it was painted
        return dialog

    def _link(self):
        dialog = self._paste("")
        dialog.codes.show_link(LINK)
        dialog._order()
        return dialog

    def _screen(self):
        picture = QPixmap(self._gallery.room)
        picture.fill(QColor("#6b8aa8"))
        return self._gallery._own(ScreenArea(picture, picture.rect(), self._gallery.window))
