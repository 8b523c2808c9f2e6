"""Undo and redo in the menu. Light enough for the first paint."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

TYPE_CHECKING = False
if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from leb_wallet.services.wallet_service import WalletService


class EditMenu(QObject):
    """Two actions that say what they would take back or do again; off until there is a wallet."""

    def __init__(self, menu: QMenu, window: QWidget) -> None:
        super().__init__(menu)  # deleted with it
        self._window = window
        self._service: WalletService | None = None
        self.undo_action = self._action(menu, self.tr("&Undo"))
        self.redo_action = self._action(menu, self.tr("&Redo"))
        self.undo_action.triggered.connect(self._undo)
        self.redo_action.triggered.connect(self._redo)

    def show_service(self, service: "WalletService") -> None:
        """Undo what is done through this service."""
        self._service = service
        service.undo_changed.connect(self._update)
        self._update()

    def _action(self, menu: QMenu, text: str) -> "QAction":
        action = menu.addAction(text)
        action.setEnabled(False)
        return action

    def _update(self) -> None:
        from leb_wallet.ui.undo_words import UndoWords

        assert self._service is not None
        words = UndoWords()
        for action, reason, text in (
            (self.undo_action, self._service.undo_reason, words.undo(self._service.undo_reason)),
            (self.redo_action, self._service.redo_reason, words.redo(self._service.redo_reason)),
        ):
            action.setText(text)
            action.setEnabled(reason is not None)

    def _undo(self) -> None:
        from leb_wallet.ui.errors import report_errors

        if self._service is not None:
            with report_errors(self._window):
                self._service.undo()

    def _redo(self) -> None:
        from leb_wallet.ui.errors import report_errors

        if self._service is not None:
            with report_errors(self._window):
                self._service.redo()
