"""The history of one record: when what changed, from what to what."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from leb_wallet.domain.difference import RecordDifference
from leb_wallet.domain.past import Moment
from leb_wallet.ui import theme
from leb_wallet.ui.backups.difference_view import LineTree
from leb_wallet.ui.backups.record_words import RecordWords
from leb_wallet.ui.backups.way_back_words import WayBackWords
from leb_wallet.ui.blocks import column, heading, muted_line
from leb_wallet.ui.form import give_room
from leb_wallet.ui.plain_buttons import plain_buttons


class RecordHistoryDialog(QDialog):
    """Lists the changes of a card or a record, the last first.

    Args:
        title: which record it is.
        covers: cover what identifies a line, as in privacy mode.
    """

    def __init__(
        self, title: str, moments: Sequence[Moment], *, covers: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History of this record"))
        self._said, self._words = WayBackWords(), RecordWords(covers=covers)
        self.tree = LineTree(self.tr("Changes"), [self.tr("What happened"), self.tr("When")])
        about = muted_line(self.tr("Nothing is known of earlier changes."))
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        layout = column(heading(title), about, self.tree, self.buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        for moment in reversed(moments):
            self._add(moment)
        self.tree.expandAll()
        about.setVisible(not self.tree.topLevelItemCount())
        if not self.tree.topLevelItemCount():
            layout.insertStretch(layout.indexOf(self.buttons))
        self.tree.setVisible(bool(self.tree.topLevelItemCount()))
        self.buttons.rejected.connect(self.reject)
        self.tree.setFocus()
        give_room(self)

    def sizeHint(self) -> QSize:
        """Return room for a few changes."""
        width = theme.text_width(self.font(), "x" * 76)
        return QSize(width, round(width * 0.7))

    def _add(self, moment: Moment) -> None:
        edit = moment.edit
        if edit is None:
            lines = [self._words.field_name(field) for field in moment.fields if field != "id"]
        else:
            lines = self._words.difference(RecordDifference(edit, None))
            if edit.before is not None and edit.after is not None and not lines:
                return  # a guided top-up went on; nothing that people know of has changed
        self.tree.add([self._said.what_happened(moment), self._said.moment(moment)], lines)
