"""What was deleted in the last 30 days, to be put back."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QDialogButtonBox, QTreeWidgetItem, QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.past import Removed
from leb_wallet.services.backups_service import BackupsService
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.ui import icons, theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.backups.difference_view import DATA_ROLE, ICON_ROLE, LineTree, row_icon
from leb_wallet.ui.backups.record_words import RecordWords
from leb_wallet.ui.backups.way_back_words import moment_text
from leb_wallet.ui.blocks import column, muted_line
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.form import give_room
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.receipts.outcome import Outcome


class TrashDialog(QDialog):
    """Lists deleted cards, each with its records, and deleted records."""

    def __init__(self, service: BackupsService, wallets: WalletService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Trash"))
        self._service, self._wallets, self._words = service, wallets, RecordWords()
        told = self.tr("Deleted cards and records can be put back for 30 days.")
        self.about = muted_line(told)
        self.nothing = EmptyState("delete", self.tr("The trash is empty"), told)
        self.tree = LineTree(self.tr("Deleted"), [self.tr("Deleted"), self.tr("When")])
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.outcome = Outcome()
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        self.put_back_button = self.buttons.addButton(self.tr("&Put back"), QDialogButtonBox.ButtonRole.ActionRole)
        self.put_back_button.setIcon(icons.text_icon("undo", self.palette()))
        layout = column(self.about, self.tree, self.nothing, self.outcome, self.buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.put_back_button.clicked.connect(self.put_back)
        self.tree.itemSelectionChanged.connect(self._update)
        self.buttons.rejected.connect(self.reject)
        self.refresh()
        (
            self.tree if self.tree.topLevelItemCount() else self.buttons.button(self.buttons.StandardButton.Close)
        ).setFocus()
        give_room(self)

    def sizeHint(self) -> QSize:
        """Return room for a few lines."""
        width = theme.text_width(self.font(), "x" * 76)
        return QSize(width, round(width * 0.62))

    def refresh(self) -> None:
        """List what was deleted, the last first."""
        self.tree.clear()
        try:
            found = self._service.trash()
        except WalletError as error:
            found = []
            self.outcome.say(sentence(error), is_error=True)
        gone = {removed.record.id: removed.record for removed in found if isinstance(removed.record, Card)}
        for removed in found:
            self._add(removed, gone)
        for widget in (self.about, self.tree, self.put_back_button):
            widget.setVisible(bool(found))
        self.nothing.setVisible(not found)
        if (first := self.tree.topLevelItem(0)) is not None:
            self.tree.setCurrentItem(first)
        self._update()

    def put_back(self) -> None:
        """Add the chosen ones again, with all they had."""
        chosen = self._chosen()
        try:
            self._service.put_back(chosen)
        except WalletError as error:
            said = sentence(error)
            if error.code == "card_not_found":
                said = self.tr("The card of this record is deleted, too. Put the card back first, or both together.")
            self.outcome.say(said, is_error=True)
            return
        self.refresh()
        told = self.tr("%n put back. “Undo” takes it back.", "", len(chosen))
        self.outcome.praise(told)
        announce(self.put_back_button, told)

    def _chosen(self) -> list[Removed]:
        return [item.data(0, DATA_ROLE) for item in self.tree.selectedItems() if item.data(0, DATA_ROLE) is not None]

    def _add(self, removed: Removed, gone: dict[str, Card]) -> None:
        record = removed.record
        card = None
        if not isinstance(record, Card):
            card = self._wallets.wallet.cards.get(record.card_id) or gone.get(record.card_id)
        below = [self.tr("with %n record(s)", "", len(removed.events))] if removed.events else []
        item = self.tree.add([self._words.name(record, card), moment_text(removed.at)], below, removed)
        item.setExpanded(True)
        item.setData(0, ICON_ROLE, "card" if isinstance(record, Card) else "record")
        self._draw(item)

    def _draw(self, item: QTreeWidgetItem) -> None:
        item.setIcon(0, row_icon(item.data(0, ICON_ROLE), self.palette()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            for item in map(self.tree.topLevelItem, range(self.tree.topLevelItemCount())):
                if item is not None:
                    self._draw(item)
        super().changeEvent(event)

    def _update(self) -> None:
        can_change = self._wallets.read_only is None
        self.put_back_button.setEnabled(can_change and bool(self._chosen()))
