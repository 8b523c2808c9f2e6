"""All cards by urgency, and beside them everything about the chosen one."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from leb_wallet.domain.cards import Card, duplicate_of
from leb_wallet.domain.clocks import State
from leb_wallet.domain.events import Event
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.services.services import Services
from leb_wallet.ui import theme
from leb_wallet.ui.accounts.way_in import AccountsWayIn
from leb_wallet.ui.action_button import ActionButton
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.blocks import column
from leb_wallet.ui.card_actions import CardActions
from leb_wallet.ui.cards_view import CardsView
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.first_paint import FirstPaint
from leb_wallet.ui.form import order_tabs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leb_wallet.ui.card_detail import CardDetail
    from leb_wallet.ui.card_dialog import CardDialog

_URGENT = frozenset({State.OVERDUE, State.DUE})
_MINUTE_MS = 60_000  # a top-up on its way becomes late while the window is open


class CardsTab(QWidget):
    """The first tab.

    Signals:
        counted: how many cards there are, and how many of them need something done now.
        guide_requested: the user wants to top up the card with this id.
        resume_requested: the user wants to go on with an unfinished top-up, an event.
        history_requested(str): show all that was done with the card of this id.
    """

    counted = Signal(int, int)
    guide_requested = Signal(object)
    resume_requested = Signal(object)
    history_requested = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._service, self._board = services.wallets, services.board
        self._chosen: CardRow | None = None
        self.counts = (0, 0)
        self.actions_ = CardActions(self)
        self._accounts = AccountsWayIn(services, self)
        self.view = CardsView(services.now, self._hides_numbers, services.catalogue)
        self.detail: CardDetail | None = None
        self._detail_place = column(spacing=0)
        self.undo_bar = Banner()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_empty_page())
        self._pages.addWidget(self._make_cards_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.undo_bar)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the wallet as it is now; also for a new day."""
        rows = self._board.rows(self._service.wallet)
        self._pages.setCurrentIndex(1 if rows else 0)
        self.view.set_rows(rows)
        self._update_actions()
        in_use = [row for row in rows if not row.card.archived]
        self.counts = len(in_use), sum(row.standing in _URGENT for row in in_use)
        self.counted.emit(*self.counts)

    def focus_first(self) -> None:
        """Put the keyboard where the user wants to begin."""
        (self.view.list if self._chosen else self._first_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen_id(self) -> str | None:
        """Return the id of the chosen card."""
        return self._chosen.card.id if self._chosen else None

    def show_card(self, card_id: str) -> None:
        """Choose a card, also one that was filtered away."""
        self.view.reveal(card_id)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.actions_.draw_icons()

    def add_card(self) -> None:
        """Ask for a new card."""
        self._open_card_dialog(None)

    def add_card_of(self, provider_id: str) -> None:
        """Ask for a new card, beginning at an operator."""
        self._open_card_dialog(None).picker.select(provider_id)

    def edit_card(self) -> None:
        """Ask for changes of the chosen card."""
        if self._chosen is not None and self.actions_.edit.isEnabled():
            self._open_card_dialog(self._chosen.card)

    def top_up(self) -> None:
        """Ask to be led through a top-up of the chosen card."""
        if self._chosen is not None:
            self.guide_requested.emit(self._chosen.card.id)

    def record(self) -> None:
        """Ask what was done with the chosen card."""
        from leb_wallet.ui.record_dialog import RecordDialog

        if self._chosen is None:
            return
        chosen = self._chosen.card
        cards = [card for card in self._service.wallet.cards.values() if not card.archived or card is chosen]
        RecordDialog(
            cards, chosen, self._board.today(), self._services.receipts, self._save_event, parent=self.window()
        ).open()

    def check(self) -> None:
        """Ask what the operator tells about credit and data of the chosen card."""
        from leb_wallet.ui.balance_dialog import BalanceDialog

        if self._chosen is None:
            return
        card, events = self._chosen.card, self._chosen.events
        provider = self._services.catalogue.provider(card.provider_id)
        save, zone = self._service.record_event, self._board.zone
        today, shelf = self._board.today(), self._services.receipts
        BalanceDialog(card, events, provider, today, save, zone=zone, shelf=shelf, parent=self.window()).open()

    def choose_reminders(self) -> None:
        """Ask how to be reminded of the chosen card, or to be left alone."""
        from leb_wallet.ui.card_reminders_dialog import CardRemindersDialog

        if self._chosen is not None:
            change = self._service.change_card
            reminders = self._services.settings.settings.reminders
            ask = partial(self._accounts.let_go, "lapse")
            dialog = CardRemindersDialog(
                self._chosen, reminders, self._board.today(), change, ask=ask, parent=self.window()
            )
            dialog.open()

    def duplicate(self) -> None:
        """Add a card of the same operator with the same rules, without what identifies the line."""
        if self._chosen is None:
            return
        copy = duplicate_of(self._chosen.card, self.tr("{label} (copy)").format(label=self._chosen.card.label))
        with report_errors(self):
            self._service.add_card(copy)
            self.view.choose(copy.id)
            self._offer_undo(self.tr("Added “{label}”. Edit it to enter its number.").format(label=copy.label))

    def archive(self) -> None:
        """Put the chosen card away, or take it back."""
        if self._chosen is None:
            return
        if self._chosen.card.archived:
            self._archive(self._chosen.card)
        else:
            self._accounts.let_go("archive", self._chosen.card, self._archive)

    def _archive(self, card: Card) -> None:
        text = self.tr("“{label}” is among the others again.") if card.archived else self.tr("Archived “{label}”.")
        with report_errors(self):
            self._service.archive_card(card, not card.archived)
            self._offer_undo(text.format(label=card.label))

    def delete(self) -> None:
        """Delete the chosen card with its history; only accounts on its number are asked for. It can be undone."""
        if self._chosen is not None:
            self._accounts.let_go("delete", self._chosen.card, self._delete)

    def _delete(self, card: Card) -> None:
        with report_errors(self):
            self._service.delete_card(card)
            self._offer_undo(self.tr("Deleted “{label}” with its history.").format(label=card.label))

    def edit_accounts(self) -> None:
        """Ask what hangs on the number of the chosen card."""
        if self._chosen is not None and self.actions_.edit.isEnabled():
            self._open_card_dialog(self._chosen.card).show_accounts()

    def _open_card_dialog(self, card: Card | None) -> "CardDialog":
        from leb_wallet.ui.card_dialog import CardDialog

        dialog = CardDialog(
            self._services.catalogue,
            self._board.today(),
            self._service.wallet.cards.values(),
            self._save_card,
            card,
            reckon=partial(self._board.last_safe_day, self._service.wallet),
            margin_days=self._services.settings.settings.margin_days,
            hides_names=self._hides_numbers(),
            parent=self.window(),
        )
        dialog.open()
        return dialog

    def _make_empty_page(self) -> QWidget:
        self._first_button = ActionButton(self.actions_.add)
        return EmptyState(
            "card",
            self.tr("No cards yet"),
            self.tr(
                "Add your first SIM or eSIM: choose its operator, and the wallet tells you what to do, "
                "and by when, to keep the number."
            ),
            self._first_button,
        )

    def _make_cards_page(self) -> QWidget:
        right = QWidget()
        right.setLayout(self._detail_place)
        right.setMinimumWidth(theme.text_width(self.font(), "x" * 54))  # details need more room than names
        add = ActionButton(self.actions_.add)
        self.view.top.addWidget(add)
        order_tabs(self.view.search, self.view.sort_button, add, self.view.archived, self.view.list)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.view)
        splitter.addWidget(right)
        splitter.setSizes([600, 560])
        return splitter

    def _connect(self) -> None:
        actions = self.actions_
        for action, slot in (
            (actions.add, self.add_card),
            (actions.top_up, self.top_up),
            (actions.record, self.record),
            (actions.check, self.check),
            (actions.edit, self.edit_card),
            (actions.reminders, self.choose_reminders),
            (actions.duplicate, self.duplicate),
            (actions.archive, self.archive),
            (actions.delete, self.delete),
        ):
            action.triggered.connect(slot)
        self.addActions([actions.add, *actions.of_one_card()])
        self.view.list.addActions(actions.of_one_card())
        self.view.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._list_shown = FirstPaint(self.view)
        self._list_shown.painted.connect(self._make_detail)
        self.view.card_chosen.connect(self._on_card_chosen)
        self.view.card_activated.connect(self.edit_card)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        self._accounts.edit_requested.connect(self.edit_accounts)
        self.undo_bar.action_requested.connect(self._undo)
        self._service.wallet_changed.connect(self._on_wallet_changed)
        self._service.undo_changed.connect(self.undo_bar.hide)

    def _on_wallet_changed(self) -> None:
        self.refresh()

    def _on_card_chosen(self, chosen: CardRow | None) -> None:
        self._chosen = chosen
        self._update_actions()
        if self.detail is not None:
            self.detail.show_row(chosen)

    def _make_detail(self) -> None:
        """Bring in the pane of details, once the list is on the screen."""
        from leb_wallet.ui.card_detail import CardDetail

        self.detail = CardDetail(self._services, self.actions_)
        self.detail.history_requested.connect(self.history_requested)
        self.detail.resume_requested.connect(self.resume_requested)
        self.detail.discard_requested.connect(self._discard)
        self.detail.check_requested.connect(self.check)
        self.detail.receipt_requested.connect(self._show_receipt)
        self.detail.accounts_requested.connect(self._accounts.show)
        self.detail.edit_accounts_requested.connect(self.edit_accounts)
        self._detail_place.addWidget(self.detail, 1)
        self.detail.show_row(self._chosen)

    def _show_receipt(self, sha: str) -> None:
        from leb_wallet.ui.receipts.preview import PreviewDialog

        PreviewDialog(self._services.receipts, sha, parent=self.window()).open()

    def _on_minute(self) -> None:
        """Say of a top-up on its way that it has become late."""
        if self.isVisible() and self.view.has_waiting():
            self.view.list.viewport().update()
            if self.detail is not None:
                self.detail.update_waiting()

    def _update_actions(self) -> None:
        if self.detail is not None:
            self.detail.set_can_change(self._service.read_only is None)
        self.actions_.set_enabled(can_change=self._service.read_only is None, has_card=self._chosen is not None)
        self.actions_.set_archived(bool(self._chosen and self._chosen.card.archived))

    def _hides_numbers(self) -> bool:
        return self._services.settings.settings.hides_numbers

    def _save_card(self, before: Card | None, after: Card, events: tuple[Event, ...]) -> None:
        if before is None:
            self._service.add_card(after, *events)
            self.view.choose(after.id)
        else:
            self._service.change_card(before, after, *events)

    def _save_event(self, _before: Event | None, event: Event) -> None:
        self._service.record_event(event)

    def _discard(self, event: Event) -> None:
        with report_errors(self):
            self._service.delete_event(event)
            self._offer_undo(self.tr("The plan was deleted."))

    def _offer_undo(self, text: str) -> None:
        self.undo_bar.tell(text, self.tr("&Undo"))

    def _undo(self) -> None:
        with report_errors(self):
            self._service.undo()
