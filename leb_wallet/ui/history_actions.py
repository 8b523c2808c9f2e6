"""What can be done with the records chosen in the history, each as one action for button, menu and shortcut."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from leb_wallet.domain.events import Event, EventState
from leb_wallet.domain.walks import walk_of
from leb_wallet.ui import icons

_UNFINISHED = frozenset({EventState.PLANNED, EventState.PAID, EventState.FAILED})


class HistoryActions(QObject):
    """The actions of the history; who carries them out connects to ``triggered``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.edit = self._action(self.tr("E&dit…"), "edit", "F2", self.tr("Edit this record"))
        self.resume = self._action(
            self.tr("&Continue…"), "continue", "", self.tr("Go on with a top-up that is not finished")
        )
        self.receipts = self._action(self.tr("&Receipts…"), "receipt", "", self.tr("Look at this record's receipts"))
        self.evidence = self._action(
            self.tr("Evidence &pack…"),
            "export",
            "",
            self.tr("Save chosen records with their receipts for a complaint"),
        )
        self.past = self._action(
            self.tr("Histor&y of this record…"), "history", "", self.tr("What was changed in this record, and when")
        )
        self.delete = self._action(self.tr("De&lete"), "delete", "Del", self.tr("Delete the chosen records"))

    def all(self) -> tuple[QAction, ...]:
        """Return the actions in the order of the buttons."""
        return (self.edit, self.resume, self.receipts, self.evidence, self.delete)

    def in_menu(self) -> tuple[QAction, ...]:
        """Return the actions of the menu, some of which have no button."""
        return (self.edit, self.resume, self.receipts, self.evidence, self.past, self.delete)

    def update_for(self, current: Event | None, count: int, *, can_change: bool) -> None:
        """Switch off what cannot be done with ``count`` chosen records, ``current`` being the only one of them."""
        one = current if count == 1 else None
        self.edit.setEnabled(can_change and one is not None)
        self.resume.setEnabled(can_change and one is not None and can_resume(one))
        self.past.setEnabled(one is not None)
        self.receipts.setEnabled(one is not None and bool(one.receipts))
        self.evidence.setEnabled(count > 0)
        self.delete.setEnabled(can_change and count > 0)

    def draw_icons(self) -> None:
        """Draw the icons again in the colours of another palette."""
        for action in self.in_menu():
            action.setIcon(icons.text_icon(str(action.data()), self._parent.palette()))

    def _action(self, text: str, icon: str, keys: str, tip: str) -> QAction:
        action = QAction(icons.text_icon(icon, self._parent.palette()), text, self)
        action.setData(icon)
        action.setToolTip(tip)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action


def can_resume(event: Event) -> bool:
    """Tell whether a record is a top-up or act that a guide can go on with."""
    return event.state in _UNFINISHED and walk_of(event) is not None
