"""Opens the export, and what this program has written elsewhere: a card of somebody else, a file for a passphrase."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.services.exporting import Exporting, OwnKind, kind_of
from leb_wallet.services.services import Services
from leb_wallet.ui.exporting.export_dialog import ExportDialog
from leb_wallet.ui.exporting.open_sealed_dialog import OpenSealedDialog
from leb_wallet.ui.exporting.take_in_dialog import TakeInDialog

Otherwise = Callable[[bytes], None]  # what to do with the content of a file that is neither


class OwnFiles(QObject):
    """Lives as long as the window its dialogs are in front of.

    Signals:
        card_requested: show the card with this id.
    """

    card_requested = Signal(str)

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._window = services, window
        self.exporting = Exporting(services.wallets, services.board, services.receipts, services.now)

    def export_dialog(self) -> ExportDialog:
        """Return the dialog from which everything can be taken out; it is not shown yet."""
        return ExportDialog(self.exporting, self._services.board.zone, covers=self._covers(), parent=self._window)

    def open(self, data: bytes, otherwise: Otherwise) -> None:
        """Show what is in a file, after its passphrase where it has one.

        Raises:
            WalletError: it is a card, and damaged.
        """
        kind = kind_of(data)
        if kind == OwnKind.SEALED:
            dialog = OpenSealedDialog(data, self._window)
            dialog.opened.connect(lambda content: self._open_opened(content, otherwise))
            dialog.open()
        elif kind == OwnKind.CARD:
            self.card_dialog(data).open()
        else:
            otherwise(data)

    def card_dialog(self, data: bytes) -> TakeInDialog:
        """Return the dialog about a card from somebody else. Raises as :meth:`Exporting.read_card`."""
        dialog = TakeInDialog(
            self.exporting,
            self.exporting.read_card(data),
            self._services.receipts,
            covers=self._covers(),
            can_change=self._services.wallets.read_only is None,
            parent=self._window,
        )
        dialog.card_requested.connect(self.card_requested)
        return dialog

    def _open_opened(self, content: bytes, otherwise: Otherwise) -> None:
        from leb_wallet.ui.errors import report_errors

        with report_errors(self._window):
            if kind_of(content) == OwnKind.SEALED:  # one within the other is nothing of ours
                raise WalletError("sealed_file_damaged")
            self.open(content, otherwise)

    def _covers(self) -> bool:
        return self._services.settings.settings.hides_numbers
