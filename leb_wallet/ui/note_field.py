"""A note of several lines, checked."""

from PySide6.QtCore import QSignalBlocker

from leb_wallet.domain.inputs import check_note
from leb_wallet.domain.numbers import Checked
from leb_wallet.ui.field import Field
from leb_wallet.ui.form import note_edit


class NoteField(Field):
    """What the user wants to remember."""

    def __init__(self) -> None:
        self.edit = note_edit()
        super().__init__(self.edit, self._checked, is_wide=True)
        self.edit.textChanged.connect(self.on_edited)

    def set_text(self, text: str) -> None:
        """Show a note."""
        with QSignalBlocker(self.edit):
            self.edit.setPlainText(text)

    def _checked(self) -> Checked[str]:
        return check_note(self.edit.toPlainText())
