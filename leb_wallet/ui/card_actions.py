"""What can be done with a card, each as one action for button, menu and shortcut."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import QWidget

from leb_wallet.ui import icons


class CardActions(QObject):
    """The actions of the cards tab; who carries them out connects to ``triggered``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.add = self._action(self.tr("&Add card…"), "add", "Ctrl+N", self.tr("Add a card"))
        self.add.setShortcutContext(Qt.ShortcutContext.WindowShortcut)  # works on every tab
        self.top_up = self._action(
            self.tr("&Top up…"),
            "top-up",
            "Ctrl+T",
            self.tr("Be led through a top-up or another act that counts"),
        )
        self.record = self._action(
            self.tr("&Record…"), "record", "Ctrl+R", self.tr("Record a top-up or another act on this card")
        )
        self.check = self._action(
            self.tr("Chec&k credit…"), "balance", "Ctrl+B", self.tr("Ask the operator for credit and data left")
        )
        self.edit = self._action(self.tr("E&dit…"), "edit", "F2", self.tr("Edit this card"))
        self.reminders = self._action(
            self.tr("Re&minders…"), "reminder", "", self.tr("When to be reminded of this card, or to let it lapse")
        )
        self.duplicate = self._action(
            self.tr("Du&plicate"), "duplicate", "Ctrl+D", self.tr("Add a card with the same operator and rules")
        )
        self.past = self._action(
            self.tr("Histor&y of this card…"), "history", "", self.tr("What was changed on this card, and when")
        )
        self.archive = self._action(self.tr("Ar&chive"), "archive", "", "")
        self.delete = self._action(self.tr("De&lete"), "delete", "Del", self.tr("Delete this card and its history"))
        self.set_archived(False)

    def of_one_card(self) -> tuple[QAction, ...]:
        """Return the actions that need a chosen card."""
        return (*self.often(), *self.seldom())

    def often(self) -> tuple[QAction, ...]:
        """Return those that deserve a button of their own, the main one first."""
        return (self.top_up, self.record, self.check, self.edit)

    def seldom(self) -> tuple[QAction, ...]:
        """Return the others."""
        return (self.reminders, self.duplicate, self.past, self.archive, self.delete)

    def set_archived(self, archived: bool) -> None:
        """Let the one action archive a card or take it back."""
        self.archive.setText(self.tr("Unar&chive") if archived else self.tr("Ar&chive"))
        self.archive.setToolTip(
            self.tr("Show this card among the others again")
            if archived
            else self.tr("Put this card away; it keeps its history and no longer asks for anything")
        )
        self._draw(self.archive, "unarchive" if archived else "archive")

    def set_enabled(self, *, can_change: bool, has_card: bool) -> None:
        """Switch off what cannot be done now."""
        self.add.setEnabled(can_change)
        for action in self.of_one_card():
            action.setEnabled(can_change and has_card)

    def draw_icons(self) -> None:
        """Draw the icons again in the colours of another palette."""
        for action in (self.add, *self.of_one_card()):
            self._draw(action, str(action.data()))

    def _action(self, text: str, icon: str, keys: str, tip: str) -> QAction:
        action = QAction(text, self)
        action.setToolTip(tip)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if keys:
            action.setShortcut(QKeySequence(keys))
        self._draw(action, icon)
        return action

    def _draw(self, action: QAction, icon: str) -> None:
        action.setData(icon)
        action.setIcon(icons.text_icon(icon, self._palette()))

    def _palette(self) -> QPalette:
        parent = self.parent()
        assert isinstance(parent, QWidget)
        return parent.palette()
