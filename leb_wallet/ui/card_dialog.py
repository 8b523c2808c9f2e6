"""The form for a new card and for a card that is edited."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QStackedWidget, QTabWidget, QWidget

from leb_wallet.domain.cards import DEFAULT_MARGIN_DAYS, Card, card_from_provider
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event
from leb_wallet.domain.providers import Provider
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.ui import theme, words
from leb_wallet.ui.accounts.account_words import AccountWords
from leb_wallet.ui.accounts.accounts_page import AccountsPage
from leb_wallet.ui.blocks import column, row, text_line
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.field import Field, first_wrong
from leb_wallet.ui.first_record import FirstRecord
from leb_wallet.ui.form import give_room, order_tabs, scrolling
from leb_wallet.ui.identity_page import IdentityPage
from leb_wallet.ui.operator_change import OperatorChange, Reckon
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.provider_picker import ProviderPicker
from leb_wallet.ui.provider_summary import provider_words
from leb_wallet.ui.rules_page import RulesPage
from leb_wallet.ui.secret_field import COVER
from leb_wallet.ui.sim_page import SimPage

PICKER, DETAILS = 0, 1

# The card before, the card as it shall be, and for a new one what was done on it last; raises WalletError.
Save = Callable[[Card | None, Card, tuple[Event, ...]], None]


class CardDialog(QDialog):
    """Collects a card and hands it to ``save``; where that fails it stays open with everything typed.

    A new card begins with its operator, and with ``margin_days``. ``hides_names`` covers those
    of accounts. ``reckon`` tells what another operator would make of the dates of an existing card.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        today: date,
        cards: Iterable[Card],
        save: Save,
        card: Card | None = None,
        *,
        reckon: Reckon | None = None,
        margin_days: int = DEFAULT_MARGIN_DAYS,
        hides_names: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._catalogue, self._margin_days = catalogue, margin_days
        self._before, self._save = card, save
        self._draft: Card | None = card
        self._is_asked = False
        self.picker = ProviderPicker(catalogue)
        self.identity = IdentityPage(today, cards)
        self.rules = RulesPage(today)
        self.sim = SimPage(cards)
        self.accounts = AccountsPage(AccountWords(catalogue.known_services, cover=COVER if hides_names else ""), today)
        self.first = FirstRecord(today)
        self._operator = text_line("", bold=True)
        self.change = OperatorChange(catalogue, card, reckon)
        self.tabs = QTabWidget()
        self._stack = QStackedWidget()
        self.back_button = QPushButton(self.tr("Another operator"))
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel))
        self.next_button = self.buttons.addButton(self.tr("&Next"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button = self.buttons.addButton(self.tr("&Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._build()
        self._connect()
        give_room(self)
        if card is None:
            self._show_page(PICKER)
        else:
            self._show_card(card)

    def choose(self, provider: Provider) -> None:
        """Take an operator for the new card and go on to its details."""
        if self._before is not None:
            self.change.choose(provider)
            self._show_page(DETAILS)
            return
        typed = self.identity.label.text()
        draft = card_from_provider(provider, typed or provider_words(provider), margin_days=self._margin_days)
        first_time = self._draft is None
        self._draft = draft
        if first_time:
            self.identity.show_card(draft)
            self.sim.show_card(draft)
        self.identity.currency_box.set_code(draft.currency)
        self.rules.show_card(draft)
        self.first.show_card(draft)
        self._order_tabs()
        self._operator.setText(self._operator_words(draft))
        self._show_page(DETAILS)
        self.identity.label.line.selectAll()

    def show_accounts(self) -> None:
        """Go to what hangs on the number."""
        self.tabs.setCurrentIndex(self.tabs.count() - 1)
        self.accounts.add_button.setFocus()

    def accept(self) -> None:
        """Save the card if everything in it can be used, then close; else go to what cannot."""
        wrong = first_wrong(field for _, fields in self._fields_by_tab() for field in fields)
        if wrong is not None:
            self._go_to(wrong)
            return
        if self._before is None and self.rules.lacks_dates() and not self._is_asked:
            self._is_asked = True  # once: a card of unknown dates may be kept
            self.tabs.setCurrentIndex([page for page, _ in self._fields_by_tab()].index(self.rules))
            return
        assert self._draft is not None
        parts = {"rules": self.rules.rules(), "accounts": self.accounts.accounts()}
        card = self._draft.replace(**self.identity.values(), **self.sim.values(), **parts)
        events = self.first.events(card) if self._before is None else ()
        with report_errors(self):
            if card != self._before:
                self._save(self._before, card, events)
            super().accept()

    def done(self, result: int) -> None:
        """Close, and let go of who saves: if that is the parent it must not go while this is being deleted."""
        super().done(result)
        self._save = _is_closed
        self.change.end()

    def sizeHint(self) -> QSize:
        """Return room for the longest page without scrolling on a small laptop."""
        width = theme.text_width(self.font(), "x" * 100)
        return QSize(width, round(width * 0.82))

    def _show_card(self, card: Card) -> None:
        for page in (self.identity, self.sim, self.rules, self.accounts):
            page.show_card(card)
        self._order_tabs()
        self._operator.setText(self._operator_words(card))
        self._show_page(DETAILS)

    def _on_operator_changed(self, draft: Card) -> None:
        """Show the card with another operator; what was typed about its name and number stays."""
        self._draft = draft
        self.identity.currency_box.set_code(draft.currency)
        self.rules.show_card(draft)
        self._operator.setText(self._operator_words(draft))
        self._order_tabs()

    def _on_rules_changed(self) -> None:
        with suppress(InvalidInput):  # told under its field
            if self._draft is not None:
                self.change.tell(self._draft.replace(rules=self.rules.rules()))

    def _order_tabs(self) -> None:
        order_tabs(self.change, self.rules, self.sim, self.accounts, self.back_button, self.buttons)

    def _operator_words(self, card: Card) -> str:
        provider = self._catalogue.provider(card.provider_id)
        name = provider_words(provider) if provider else words.operator_name(card)
        product = words.text(provider.product) if provider else words.text(card.product)
        return " · ".join(part for part in (name, product) if part)

    def _show_page(self, page: int) -> None:
        is_new = self._before is None
        self._stack.setCurrentIndex(page)
        self.back_button.setVisible(page == DETAILS or not is_new)
        keep, other = self.tr("Keep the operator"), self.tr("Another operator")
        self.back_button.setText(keep if page == PICKER else other)
        self.next_button.setVisible(page == PICKER)
        self.save_button.setVisible(page == DETAILS)
        (self.next_button if page == PICKER else self.save_button).setDefault(True)
        (self.picker if page == PICKER else self.identity.label).setFocus()
        choose = self.tr("New card: choose the operator") if is_new else self.tr("Choose another operator")
        title = choose if page == PICKER else self.tr("New card") if is_new else self.tr("Edit card")
        self.setWindowTitle(title)

    def _back(self) -> None:
        self._show_page(DETAILS if self._stack.currentIndex() == PICKER else PICKER)

    def _next(self) -> None:
        provider = self.picker.provider()
        if provider is not None:
            self.choose(provider)

    def _on_currency_changed(self, currency: str) -> None:
        self.first.set_currency(currency.strip().upper())

    def _on_picker_moved(self) -> None:
        self.next_button.setEnabled(self.picker.provider() is not None)

    def _fields_by_tab(self) -> list[tuple[QWidget, tuple[Field, ...]]]:
        tabs: list[tuple[QWidget, tuple[Field, ...]]] = [(self.identity, self.identity.fields())]
        if self._before is None:
            tabs.append((self.first, self.first.fields()))
        return [*tabs, (self.rules, self.rules.fields()), (self.sim, self.sim.fields()), (self.accounts, ())]

    def _go_to(self, wrong: Field) -> None:
        for at, (_, fields) in enumerate(self._fields_by_tab()):
            if wrong in fields:
                self.tabs.setCurrentIndex(at)
        wrong.setFocus()

    def _build(self) -> None:
        details = QWidget()
        self.tabs.addTab(scrolling(self.identity), self.tr("Card"))
        if self._before is None:
            self.tabs.addTab(scrolling(self.first), self.tr("So far"))
        self.tabs.addTab(scrolling(self.rules), self.tr("Rules"))
        self.tabs.addTab(scrolling(self.sim), self.tr("SIM and notes"))
        self.tabs.addTab(scrolling(self.accounts), self.tr("Accounts"))
        self.tabs.setDocumentMode(True)
        details.setLayout(column(self._operator, self.change, self.tabs))
        self._stack.addWidget(self.picker)
        self._stack.addWidget(details)
        self.back_button.setAutoDefault(False)
        outer = column(self._stack, row(self.back_button, 1, self.buttons), spacing=theme.MEDIUM)
        outer.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(outer)

    def _connect(self) -> None:
        self.picker.provider_chosen.connect(self.choose)
        self.picker.current_changed.connect(self._on_picker_moved)
        self.back_button.clicked.connect(self._back)
        self.change.changed.connect(self._on_operator_changed)
        self.rules.changed.connect(self._on_rules_changed)
        self.next_button.clicked.connect(self._next)
        self.identity.currency_box.currentTextChanged.connect(self._on_currency_changed)
        self.save_button.clicked.connect(self.accept)
        self.buttons.rejected.connect(self.reject)


def _is_closed(_before: Card | None, _after: Card, _events: tuple[Event, ...]) -> None:
    """Save nothing any more."""
