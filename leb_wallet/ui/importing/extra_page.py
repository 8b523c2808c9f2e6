"""A page between the file and the preview, for a kind of file that needs an answer of its own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from leb_wallet.domain.importing.found import Found
from leb_wallet.domain.wallet import Wallet


class ExtraPage(QWidget):
    """Makes one :class:`Found` out of another one by what the user answers.

    Signals:
        changed: :attr:`is_complete` may have changed.
    """

    changed = Signal()

    @staticmethod
    def asks_about(_found: Found, _wallet: Wallet) -> bool:
        """Tell whether there is anything to answer; else the page is left out."""
        return True

    def begin(self, found: Found, wallet: Wallet, *, covers: bool) -> None:
        """Show what was found; ``covers`` hides what identifies a line, as in privacy mode."""
        raise NotImplementedError

    @property
    def is_complete(self) -> bool:
        """Whether one may go on."""
        return True

    def answered(self) -> Found:
        """Return what was found, with the answers."""
        raise NotImplementedError
