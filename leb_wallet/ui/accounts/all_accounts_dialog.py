"""All accounts of all cards, by service or by card: which number an account uses, and what is not moved yet."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QLineEdit, QTreeWidgetItem, QWidget

from leb_wallet.domain.accounts import Account, guarded, moving_order
from leb_wallet.domain.bound_accounts import Bound, all_accounts, with_account
from leb_wallet.domain.finding import Field, Index
from leb_wallet.services.services import Services
from leb_wallet.ui import icons, theme
from leb_wallet.ui.accounts.account_dialog import AccountDialog
from leb_wallet.ui.accounts.account_words import importance_word
from leb_wallet.ui.accounts.letting_go import account_words
from leb_wallet.ui.accounts.service_field import kind_icon
from leb_wallet.ui.backups.difference_view import DATA_ROLE, LineTree
from leb_wallet.ui.blocks import column, muted_line, row, text_line
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.form import give_room
from leb_wallet.ui.insights.page import Opener
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.quiet_wheel import quiet

BY_CARD, BY_SERVICE = "card", "service"
_MOST = 100_000


class AllAccountsDialog(QDialog):
    """A list in groups, to search, and to tick off by a button. What is changed is saved at once.

    Signals:
        card_requested: the user wants to see the card with this id.
    """

    card_requested = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Accounts on your numbers"))
        self._services, self._wallets, self._said = services, services.wallets, account_words(services)
        self.search = QLineEdit()
        self.grouping = QComboBox()
        self.only_open = QCheckBox(self.tr("&Only those not moved yet"))
        self.counts = text_line("", bold=True)
        self.nothing = EmptyState(
            "account-other",
            self.tr("No accounts written down"),
            self.tr("Edit a card and open “Accounts”: write down which bank, chat or shop knows its number."),
        )
        self.no_hit = muted_line(self.tr("No account fits. Search for less."))
        titles = [self.tr("Account"), self.tr("Uses the number for"), self.tr("Importance"), self.tr("State")]
        self.tree = LineTree(self.tr("Accounts"), titles)
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.moved_button = self.buttons.addButton(self.tr("&Moved away"), action)
        self.edit_button = self.buttons.addButton(self.tr("&Edit…"), action)
        self.show_button = self.buttons.addButton(self.tr("&Show the card"), action)
        self._build()
        self._connect()
        self.refresh()
        close = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        (self.search if self.search.isVisibleTo(self) else close).setFocus()
        give_room(self)

    def sizeHint(self) -> QSize:
        """Return room for a dozen accounts."""
        width = theme.text_width(self.font(), "x" * 100)
        return QSize(width, round(width * 0.66))

    def refresh(self) -> None:
        """List what fits, in groups, and stay on the chosen account."""
        cards = [found.card for found in self._services.board.rows(self._wallets.wallet)]
        everything = all_accounts(cards)
        current = self.current()
        self.counts.setText(self._said.counts(guarded(one.account for one in everything)))
        found = self._fitting(everything)
        self.tree.clear()
        for title, group in self._groups(found):
            self._add_group(title, group)
        self.tree.expandAll()
        for widget in (self.search, self.grouping, self.only_open, self.counts, self.tree):
            widget.setVisible(bool(everything))
        self.nothing.setVisible(not everything)
        self.no_hit.setVisible(bool(everything) and not found)
        self._choose(current.account.id if current else None)
        self._update()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "show_button"):
            self.refresh()

    def current(self) -> Bound | None:
        """Return the account under the cursor with its card; of a group none."""
        item = self.tree.currentItem()
        found = item.data(0, DATA_ROLE) if item is not None else None
        return found if isinstance(found, Bound) else None

    def edit(self) -> None:
        """Ask for changes of the chosen account."""
        found = self.current()
        if found is not None and self.edit_button.isEnabled():
            AccountDialog(self._said, self._services.board.today(), self._keep, found.account, parent=self).open()

    def toggle_moved(self) -> None:
        """Say that the chosen account was moved to another number today, or take that back."""
        found = self.current()
        if found is not None:
            day = self._services.board.today() if found.account.is_open else None
            with report_errors(self):
                self._keep(found.account.replace(moved_on=day))

    def show_card(self) -> None:
        """Close, and show the card of the chosen account."""
        found = self.current()
        if found is not None:
            self.accept()
            self.card_requested.emit(found.card.id)

    # --- Inside ---------------------------------------------------------------------------

    def _keep(self, account: Account) -> None:
        cards = self._wallets.wallet.cards.values()
        card = next((card for card in cards if any(one.id == account.id for one in card.accounts)), None)
        if card is not None:
            self._wallets.change_card(card, with_account(card, account))

    def _fitting(self, everything: Iterable[Bound]) -> list[Bound]:
        found = [one for one in everything if one.account.is_open or not self.only_open.isChecked()]
        text = self.search.text()
        if not text.strip():
            return found
        known, tells = self._said.known, self._said.tells_names
        fields: list[Field[Bound]] = [Field(lambda one: one.card.label, loosely=True)]
        if tells:
            fields.append(Field(lambda one: "\n".join(known.names(one.account)), loosely=True))
            fields.append(Field(lambda one: one.account.note))
        return [hit.item for hit in Index(found, fields).find(text, _MOST).hits]

    def _groups(self, found: list[Bound]) -> list[tuple[str, list[Bound]]]:
        is_by_card = self.grouping.currentData() == BY_CARD
        groups: dict[str, tuple[str, list[Bound]]] = {}
        for one in found:
            title = one.card.label if is_by_card else self._said.name(one.account)
            key = one.card.id if is_by_card else title.casefold()
            groups.setdefault(key, (title, []))[1].append(one)
        return list(groups.values()) if is_by_card else sorted(groups.values(), key=lambda group: group[0].casefold())

    def _add_group(self, title: str, group: list[Bound]) -> None:
        is_by_card = self.grouping.currentData() == BY_CARD
        head = self.tree.add([title, "", "", ""], data=group[0].card.id if is_by_card else None)
        head.setFont(0, theme.scaled(self.font(), theme.BODY, bold=True))
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setFirstColumnSpanned(True)
        by_id = {one.account.id: one for one in group}
        for account in moving_order(one.account for one in group):
            head.addChild(self._item(by_id[account.id], is_by_card=is_by_card))

    def _item(self, one: Bound, *, is_by_card: bool) -> QTreeWidgetItem:
        card, account = one
        said = self._said
        texts = [
            said.name(account) if is_by_card else card.label,
            said.roles(account),
            importance_word(account.importance),
            said.state(account),
        ]
        item = QTreeWidgetItem(texts)
        item.setData(0, DATA_ROLE, one)
        palette = self.palette()
        icon = kind_icon(said.known.kind(account)) if is_by_card else "card"
        color, selected = palette.text().color(), palette.highlightedText().color()
        item.setIcon(0, icons.icon(icon, color, selected=selected))
        for at, text in enumerate(texts):
            item.setToolTip(at, text)
        if note := said.note(account):
            item.setToolTip(0, note)
        item.setSizeHint(0, QSize(0, self.fontMetrics().height() + theme.SMALL))
        return item

    def _choose(self, account_id: str | None) -> None:
        children = (head.child(at) for head in self._heads() for at in range(head.childCount()))
        items = [item for item in children if item is not None]
        wanted = [item for item in items if item.data(0, DATA_ROLE).account.id == account_id]
        if wanted or items:
            self.tree.setCurrentItem((wanted or items)[0])

    def _heads(self) -> list[QTreeWidgetItem]:
        found = (self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount()))
        return [head for head in found if head is not None]

    def _update(self) -> None:
        found = self.current()
        can_change = found is not None and self._wallets.read_only is None
        self.moved_button.setEnabled(can_change)
        self.edit_button.setEnabled(can_change and self._said.tells_names)
        self.show_button.setEnabled(found is not None)
        is_moved = found is not None and not found.account.is_open
        self.moved_button.setText(self.tr("Not &moved after all") if is_moved else self.tr("&Moved away"))
        for button in (self.moved_button, self.edit_button, self.show_button):
            button.setVisible(self.tree.isVisibleTo(self))

    def _build(self) -> None:
        hint = self.tr("Search accounts and cards")
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.search.setClearButtonEnabled(True)
        self.grouping.addItem(self.tr("By card"), BY_CARD)
        self.grouping.addItem(self.tr("By service"), BY_SERVICE)
        self.grouping.setAccessibleName(self.tr("Group accounts"))
        self.grouping.setEnabled(self._said.tells_names)
        quiet(self.grouping)
        top = row(self.search, self.grouping)
        top.setStretch(0, 1)
        below = row(self.counts, self.only_open, spacing=theme.MEDIUM)
        below.setStretch(0, 1)
        layout = column(
            top,
            below,
            self.tree,
            self.no_hit,
            self.nothing,
            self.buttons,
            spacing=theme.MEDIUM,
        )
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.refresh)
        self.grouping.currentIndexChanged.connect(self.refresh)
        self.only_open.toggled.connect(self.refresh)
        self.tree.currentItemChanged.connect(self._update)
        Opener(self.tree).opened.connect(self.show_card)
        self.moved_button.clicked.connect(self.toggle_moved)
        self.edit_button.clicked.connect(self.edit)
        self.show_button.clicked.connect(self.show_card)
        self.buttons.rejected.connect(self.reject)
        self._wallets.wallet_changed.connect(self.refresh)
