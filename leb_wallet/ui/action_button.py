"""A push button for an action, so that button, menu and shortcut are one thing."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget


class ActionButton(QPushButton):
    """Shows an action's text, icon and state; its tool tip tells the shortcut."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setAutoDefault(False)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        action = self._action
        self.setText(action.text())
        self.setIcon(action.icon())
        self.setEnabled(action.isEnabled())
        self.setToolTip(tip_of(action))


def tip_of(action: QAction) -> str:
    """Return an action's tool tip, with its shortcut."""
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    tip = action.toolTip()
    return f"{tip} ({keys})" if keys else tip
