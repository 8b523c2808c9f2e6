"""What undo would take back and redo would do again, in words."""

from collections.abc import Callable

from PySide6.QtCore import QObject


class UndoWords(QObject):
    """A QObject only for its ``tr``."""

    def undo(self, reason: str | None) -> str:
        """Return the menu's text for a change's code; without one there is nothing to undo."""
        return self._texts(self._undo_texts, reason, self.tr("&Undo"))

    def redo(self, reason: str | None) -> str:
        """Return the menu's text for doing a change again."""
        return self._texts(self._redo_texts, reason, self.tr("&Redo"))

    def _texts(self, table: Callable[[], dict[str, str]], reason: str | None, otherwise: str) -> str:
        return table().get(reason or "", otherwise)

    def _undo_texts(self) -> dict[str, str]:
        return {
            "add_card": self.tr("&Undo: add card"),
            "edit_card": self.tr("&Undo: edit card"),
            "archive_card": self.tr("&Undo: archive card"),
            "restore_card": self.tr("&Undo: unarchive card"),
            "delete_card": self.tr("&Undo: delete card"),
            "record_event": self.tr("&Undo: add record"),
            "edit_event": self.tr("&Undo: edit record"),
            "delete_event": self.tr("&Undo: delete record"),
            "delete_events": self.tr("&Undo: delete records"),
            "finish_walk": self.tr("&Undo: guided top-up"),
            "put_back": self.tr("&Undo: put back"),
            "restore_backup": self.tr("&Undo: go back to a backup"),
            "merge_backup": self.tr("&Undo: add from a backup"),
            "merge": self.tr("&Undo: merge"),
            "take_in_card": self.tr("&Undo: take in a card"),
            "import": self.tr("&Undo: import"),
            "settle_conflict": self.tr("&Undo: decision"),
            "update_rules": self.tr("&Undo: new operator rules"),
        }

    def _redo_texts(self) -> dict[str, str]:
        return {
            "add_card": self.tr("&Redo: add card"),
            "edit_card": self.tr("&Redo: edit card"),
            "archive_card": self.tr("&Redo: archive card"),
            "restore_card": self.tr("&Redo: unarchive card"),
            "delete_card": self.tr("&Redo: delete card"),
            "record_event": self.tr("&Redo: add record"),
            "edit_event": self.tr("&Redo: edit record"),
            "delete_event": self.tr("&Redo: delete record"),
            "delete_events": self.tr("&Redo: delete records"),
            "finish_walk": self.tr("&Redo: guided top-up"),
            "put_back": self.tr("&Redo: put back"),
            "restore_backup": self.tr("&Redo: go back to a backup"),
            "merge_backup": self.tr("&Redo: add from a backup"),
            "merge": self.tr("&Redo: merge"),
            "take_in_card": self.tr("&Redo: take in a card"),
            "import": self.tr("&Redo: import"),
            "settle_conflict": self.tr("&Redo: decision"),
            "update_rules": self.tr("&Redo: new operator rules"),
        }
