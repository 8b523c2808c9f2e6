"""Which card was paid for by which payment of a bill: what is likely is ticked, the user decides."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QCheckBox, QComboBox

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event, EventState
from leb_wallet.domain.importing.bill_cards import Why
from leb_wallet.domain.importing.bills import is_recorded, on_card
from leb_wallet.domain.importing.found import Found, FoundEvent
from leb_wallet.domain.wallet import Wallet
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import column, muted_line, row, text_line
from leb_wallet.ui.importing.bill_words import BillWords
from leb_wallet.ui.importing.extra_page import ExtraPage
from leb_wallet.ui.importing.tick_table import TickModel, TickTable
from leb_wallet.ui.indexed_model import Column
from leb_wallet.ui.quiet_wheel import quiet
from leb_wallet.ui.safe_label import one_line

ASKED = "bill_card_unclear"  # a problem that this page has put to the user
BY_USER, RECORDED = "by_user", "recorded"


class BillRow(NamedTuple):
    """One payment with the card it is taken for. ``why`` is a :class:`Why`, ``BY_USER``, ``RECORDED`` or empty."""

    found: FoundEvent
    card: Card | None
    why: str
    is_top_up: bool

    @property
    def is_likely(self) -> bool:
        """Whether there is any sign of a top-up in it."""
        return self.is_top_up or self.card is not None


class BillPage(ExtraPage):
    """Payments with ticks, and a choice of cards for those that are chosen in the list."""

    def __init__(self) -> None:
        super().__init__()
        self._said = BillWords()
        self._found = Found("")
        self._rows: dict[str, BillRow] = {}
        self._cards: dict[str, Card] = {}
        self._wallet = Wallet()
        self.title = text_line(self.tr("Which card was paid for?"), theme.SUBTITLE, bold=True)
        self.hint = muted_line(
            self.tr("Likely top-ups are ticked. Look through them, choose the card where it is missing or wrong.")
        )
        self.model = TickModel[BillRow](self._columns(), lambda one: one.found.event.id, self)
        self.table = TickTable(self.tr("Payments of the bill"), self.model)
        self.card_box = QComboBox()
        self.card_box.setAccessibleName(self.tr("Card of the chosen payments"))
        self.card_label = muted_line(self.tr("The chosen payments were for:"), wrap=False)
        self.card_label.setBuddy(self.card_box)
        self.all_box = QCheckBox(self.tr("Show &all payments"))
        self.arrived_box = QCheckBox(self.tr("All ticked top-ups have a&rrived"))
        self.arrived_hint = muted_line(
            self.tr("A bill proves the payment only. Without this tick they are kept as paid, and move no date yet."),
            theme.CAPTION,
        )
        self.payment_line = muted_line("", theme.CAPTION)  # the chosen one in full
        quiet(self.card_box)
        choice = row(self.card_label, self.card_box, 1, self.all_box)
        layout = column(
            self.title,
            self.hint,
            self.table,
            self.payment_line,
            choice,
            self.arrived_box,
            self.arrived_hint,
            spacing=theme.SMALL,
        )
        layout.setStretch(2, 1)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.model.ticked.connect(self.changed)
        self.all_box.toggled.connect(self._show_rows)
        self.card_box.activated.connect(self._on_card_chosen)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def begin(self, found: Found, wallet: Wallet, *, covers: bool) -> None:
        """Show the payments of a bill; ``covers`` hides the numbers in them."""
        self._said.covers = covers
        self._found, self._wallet = found, wallet
        self._cards = {card.id: card for card in sorted(wallet.cards.values(), key=_by_label)}
        self.card_box.clear()
        self.card_box.addItem(self.tr("no card of mine"), "")
        for card in self._cards.values():
            self.card_box.addItem(one_line(card.label), card.id)
        self._rows = {one.event.id: self._row_of(one) for one in found.events}
        ticked = {key for key, one in self._rows.items() if self._is_ticked_at_first(one)}
        self.model.chosen = set(ticked)
        has_likely = any(one.is_likely for one in self._rows.values())
        self.all_box.setChecked(not has_likely)
        self._show_rows()
        self.table.fit()

    def answered(self) -> Found:
        """Return the ticked payments as top-ups of their cards."""
        events = []
        for one in self._rows.values():
            event = one.found.event
            if event.id in self.model.chosen and one.card is not None:
                events.append(FoundEvent(one.found.place, self._top_up(event, one.card)))
        problems = tuple(problem for problem in self._found.problems if problem.code != ASKED)
        return self._found._replace(events=tuple(events), problems=problems)

    def choose_card(self, keys: Sequence[str], card_id: str) -> None:
        """Say which card some payments were for; this ticks them. An empty id: none, and the ticks go."""
        card = self._cards.get(card_id)
        for key in keys:
            self._rows[key] = self._rows[key]._replace(card=card, why=BY_USER if card else "")
        chosen = set(keys)
        self.model.chosen = self.model.chosen | chosen if card else self.model.chosen - chosen
        self._show_rows()
        self.changed.emit()

    # --- Inside ---------------------------------------------------------------------------

    def _row_of(self, found: FoundEvent) -> BillRow:
        event, likely = found.event, found.likely
        own = self._cards.get(event.card_id)
        told = self._cards.get(likely.card.id) if likely.card else None  # as it is in the wallet now
        card, why = (own, Why.NUMBER) if own else (told, likely.why)
        if card is not None and is_recorded(event, self._wallet.events_of(card.id)):
            why = RECORDED
        is_top_up = likely.is_top_up or own is not None
        return BillRow(found, card if is_top_up else None, why if is_top_up else "", is_top_up)

    def _is_ticked_at_first(self, one: BillRow) -> bool:
        is_real = one.found.event.state in (EventState.PAID, EventState.ARRIVED)
        return one.card is not None and one.is_top_up and one.why != RECORDED and is_real

    def _top_up(self, event: Event, card: Card) -> Event:
        top_up = on_card(event, card)
        if self.arrived_box.isChecked() and top_up.state == EventState.PAID:
            return top_up.replace(state=EventState.ARRIVED)
        return top_up

    def _show_rows(self) -> None:
        current = self.model.row_at(self.table.currentIndex())
        shown = [one for one in self._rows.values() if one.is_likely or self.all_box.isChecked()]
        self.model.show_rows(shown, self.model.chosen)
        if current is not None:
            wanted = current.found.event.id
            index = self.model.index_where(lambda one: one.found.event.id == wanted)
            if index.isValid():
                self.table.setCurrentIndex(index)
        self._on_current_changed(self.table.currentIndex())

    def _on_current_changed(self, index: QModelIndex) -> None:
        one = self.model.row_at(index)
        self.payment_line.setText(self._said.payment(one.found.event) if one else "")
        self.card_box.setEnabled(one is not None)
        self.card_box.setCurrentIndex(max(0, self.card_box.findData(one.card.id if one and one.card else "")))

    def _on_card_chosen(self, _index: int) -> None:
        rows = (self.model.row_at(index) for index in self.table.selectionModel().selectedRows(0))
        self.choose_card([one.found.event.id for one in rows if one is not None], self.card_box.currentData())

    def _columns(self) -> list[Column[BillRow]]:
        said = self._said
        return [
            Column(
                self.tr("Day"),
                lambda one: words.date_words(one.found.event.happened_on),
                lambda one: one.found.event.happened_on.toordinal(),
            ),
            Column(
                self.tr("Payment"),
                lambda one: said.payment(one.found.event),
                lambda one: one.found.event.note,
                tool_tip=lambda one: said.payment(one.found.event),
            ),
            Column(
                self.tr("Paid"),
                lambda one: said.paid(one.found.event),
                lambda one: float(_paid(one.found.event)),
                right=True,
            ),
            Column(self.tr("Card"), lambda one: said.card(one.card), lambda one: one.card.label if one.card else ""),
            Column(self.tr("Why"), lambda one: said.why(one.why, is_top_up=one.is_top_up), lambda one: one.why),
            Column(
                self.tr("State"),
                lambda one: words.event_state_word(one.found.event.state),
                lambda one: one.found.event.state,
            ),
        ]


def _by_label(card: Card) -> tuple[bool, str]:
    return card.archived, card.label.casefold()


def _paid(event: Event) -> float:
    return float(event.paid if event.paid is not None else event.amount or 0)
