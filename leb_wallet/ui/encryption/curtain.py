"""What hides the window while the wallet is locked."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from leb_wallet.services.encryption import Gate
from leb_wallet.ui.encryption.unlock_page import UnlockPage
from leb_wallet.ui.main_window import MainWindow


class Curtain(QObject):
    """Puts the page that unlocks in the place of everything else, and takes it away again."""

    def __init__(self, window: MainWindow, gate: Gate) -> None:
        super().__init__(window)
        self._window, self._gate = window, gate
        self._behind: QWidget | None = None
        self.page: UnlockPage | None = None

    def draw(self, *, reminders_go_on: bool) -> UnlockPage:
        """Close what is open beside the window, forget what is in it, and return the page that is shown instead."""
        window = self._window
        for widget in window.findChildren(QWidget):
            if widget.isWindow() and not isinstance(widget, QMenu):
                _close(widget)
        window.forget()
        for _, actions in window.menu.groups():
            for action in actions:
                action.setEnabled(action is window.menu.quit)
        self.page = UnlockPage(self._gate, reminders_go_on=reminders_go_on)
        self._behind = window.takeCentralWidget()
        if self._behind is not None:
            self._behind.setParent(window)
            self._behind.hide()
        window.setCentralWidget(self.page)
        self.page.show()
        return self.page

    def raise_(self) -> None:
        """Show what was behind; the window is made anew by who calls this."""
        if self._behind is not None:
            page = self._window.takeCentralWidget()
            self._window.setCentralWidget(self._behind)
            self._behind.show()
            if page is not None:
                page.deleteLater()
            self._behind = self.page = None
        for _, actions in self._window.menu.groups():
            for action in actions:
                action.setEnabled(True)


def _close(widget: QWidget) -> None:
    """Close a dialog without asking: what was typed in a guided top-up is saved already."""
    if isinstance(widget, QDialog):
        widget.done(QDialog.DialogCode.Rejected)
    else:
        widget.close()
