"""What can be done with the shown card, every action one click away."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from leb_wallet.ui import theme
from leb_wallet.ui.action_button import ActionButton, tip_of
from leb_wallet.ui.blocks import row
from leb_wallet.ui.card_actions import CardActions
from leb_wallet.ui.finding.action_words import action_words
from leb_wallet.ui.flow_box import FlowBox


class CardActionBar(QWidget):
    """Buttons with words for what is done often, with pictures alone for the rest; the first is the main one."""

    def __init__(self, actions: CardActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actions_ = actions
        self.buttons = [ActionButton(action) for action in actions.often()]
        self.buttons[0].setDefault(True)
        self.tools = [ActionTool(action) for action in actions.seldom()]
        line = row(FlowBox([*self.buttons, _ToolRow(self.tools)]))
        line.setContentsMargins(theme.LARGE, theme.SMALL, theme.SMALL, theme.SMALL)
        self.setLayout(line)


class ActionTool(QToolButton):
    """Shows an action's icon and state; its name and its tool tip tell what it does, and the shortcut."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setAutoRaise(True)
        self.setIconSize(QSize(theme.STATE_ICON, theme.STATE_ICON))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        action = self._action
        name = action_words(action.text())
        self.setIcon(action.icon())
        self.setEnabled(action.isEnabled())
        self.setAccessibleName(name)
        self.setToolTip("\n".join((name, tip_of(action))))


class _ToolRow(QWidget):
    """The tools stay together when the bar goes on in a second line."""

    def __init__(self, tools: list[ActionTool]) -> None:
        super().__init__()
        self.setLayout(row(*tools, spacing=0))
