"""What hangs on a card's number, in one line: how many accounts, and how many are not moved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from leb_wallet.domain.bound_accounts import guarded_by
from leb_wallet.domain.cards import Card
from leb_wallet.ui import theme
from leb_wallet.ui.accounts.account_words import AccountWords
from leb_wallet.ui.blocks import Panel, column, text_line


class HangingPanel(Panel):
    """Counts only: names are told where they are asked for.

    Signals:
        list_requested: show the accounts, to tick off what is moved.
        edit_requested: write accounts down.
    """

    list_requested = Signal()
    edit_requested = Signal()

    def __init__(self, card: Card, said: AccountWords, *, can_change: bool, parent: QWidget | None = None) -> None:
        lines = column(spacing=theme.MEDIUM)
        super().__init__(lines)
        if parent is not None:
            self.setParent(parent)
        found = guarded_by(card)
        self.label = text_line(said.counts(found))
        self.button = QPushButton(self.tr("Accounts…") if found.total else self.tr("Write down accounts…"))
        self.button.setAutoDefault(False)
        self.button.setEnabled(can_change or bool(found.total))
        self.button.clicked.connect(self.list_requested if found.total else self.edit_requested)
        lines.addWidget(self.label)
        lines.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
