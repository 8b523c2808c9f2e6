"""What keeping each number costs a year, and by which act it is cheapest."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from leb_wallet.domain.exchange import Dated, sums
from leb_wallet.domain.keeping_cost import KeepingCost, keeping_cost
from leb_wallet.domain.spending import spending_year
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.services.services import Services
from leb_wallet.ui import words
from leb_wallet.ui.indexed_model import Column
from leb_wallet.ui.insights.home_money import HomeMoney
from leb_wallet.ui.insights.keeping_words import KeepingWords
from leb_wallet.ui.insights.table_page import TablePage

_AT_ONCE = 4  # cards in one go; the window answers between two


class _Row(NamedTuple):
    row: CardRow
    cost: KeepingCost
    yearly: Dated | None
    in_home: Decimal | None
    spent: tuple[Dated, ...]


class KeepingPage(TablePage):
    """A row a card. Trying the acts takes a moment with many cards, so it is done bit by bit."""

    _CARD, _ACT, _OFTEN, _YEAR, _SPENT = range(5)

    def __init__(self, services: Services, home: HomeMoney, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._home, self._words = home, KeepingWords(self)
        self._known: dict[str, tuple[CardRow, KeepingCost]] = {}
        self._waiting: list[CardRow] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self.say(
            self.tr("Cost of keeping"),
            self.tr(
                "The cheapest act that keeps each number alive, repeated on every last safe day as the card's own "
                "rules want it. Credit you top up is yours to use."
            ),
        )
        self.put_table(self._columns(), self.tr("Cost of keeping, a row for each card"), self._ACT)
        self.body.addStretch()

    def refresh(self) -> None:
        """Show the wallet as it is now; only cards that have changed are tried again."""
        rows = [row for row in self._services.board.rows(self._services.wallets.wallet) if not row.card.archived]
        self._known = {row.card.id: found for row in rows if (found := self._known_of(row)) is not None}
        self._waiting = [row for row in rows if row.card.id not in self._known]
        self._go_on()

    def focus_first(self) -> None:
        """Put the keyboard into the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_done(self) -> bool:
        """Whether every card has been tried."""
        return not self._waiting

    # --- Inside ---------------------------------------------------------------------------

    def _known_of(self, row: CardRow) -> tuple[CardRow, KeepingCost] | None:
        known = self._known.get(row.card.id)
        return (row, known[1]) if known is not None and known[0] == row else None

    def _go_on(self) -> None:
        now, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        for row in now:
            provider = self._services.catalogue.provider(row.card.provider_id)
            today, zone = self._services.board.today(), self._services.board.zone
            self._known[row.card.id] = row, keeping_cost(row.card, row.events, provider, today, zone)
        if self._waiting:
            self.sum.setText(self.tr("Trying %n more card(s)…", "", len(self._waiting)))
            self._timer.start(0)
            return
        self._timer.stop()
        self._show()

    def _show(self) -> None:
        board, wallet = self._services.board, self._services.wallets.wallet
        spent = spending_year(wallet, board.today()).by_card()
        cards = [self._known[row.card.id] for row in board.rows(wallet) if row.card.id in self._known]
        rows = [self._row(row, cost, spent.get(row.card.id, ())) for row, cost in cards]
        chosen = self.model.row_at(self.table.currentIndex())
        self.model.set_rows(rows)
        self.table.fit()
        card_id = chosen.row.card.id if chosen else None
        index = self.model.index_where(lambda one: one.row.card.id == card_id)
        self.table.setCurrentIndex(index if index.isValid() else self.model.index(0, 0))
        self._show_sum(rows)

    def _row(self, row: CardRow, cost: KeepingCost, spent: Iterable[Dated]) -> _Row:
        act = cost.cheapest
        if act is None or act.per_year is None:
            return _Row(row, cost, None, None, tuple(spent))
        yearly = Dated(act.per_year.amount, act.per_year.currency, self._services.board.today())
        return _Row(row, cost, yearly, self._home.value(yearly), tuple(spent))

    def _show_sum(self, rows: list[_Row]) -> None:
        money = [row.yearly for row in rows if row.yearly is not None]
        total = self._home.total(money)
        own = self._home.sum_words(sums(money).items())
        notes: list[str] = []
        if not money:
            text = self.tr("No cost is known yet.")
        elif total is not None and total.total is not None and list(sums(money)) != [total.currency]:
            text = self.tr("Keeping all of them costs {total} a year: {sums}").format(
                total=self._home.about(total.total), sums=own
            )
        else:
            text = self.tr("Keeping all of them costs {sums} a year.").format(sums=own)
        if total is not None:
            notes = self._home.notes_of_today(total, money)
        unknown = sum(row.yearly is None for row in rows)
        if unknown:
            notes.append(self.tr("%n card(s) are not in the sum, because no cost is known for them.", "", unknown))
        self.sum.setText(text)
        self.remark(notes)

    def _columns(self) -> tuple[Column[_Row], ...]:
        said = self._words
        return (
            Column(
                self.tr("Card"),
                lambda row: row.row.card.label,
                lambda row: row.row.card.label.casefold(),
                detail=lambda row: words.operator_name(row.row.card),
                tool_tip=lambda row: row.row.card.label,
            ),
            Column(
                self.tr("Cheapest act"),
                lambda row: said.cheapest(row.cost),
                lambda row: said.cheapest(row.cost),
                detail=lambda row: said.others(row.cost),
                tool_tip=lambda row: said.all(row.cost),
            ),
            Column(
                self.tr("How often"),
                lambda row: said.rhythm(row.cost.cheapest),
                lambda row: float(row.cost.cheapest.every_days or 0) if row.cost.cheapest else -1.0,
                detail=lambda row: said.times(row.cost.cheapest),
            ),
            Column(
                self.tr("Cost a year"),
                lambda row: said.per_year(row.cost),
                lambda row: float(row.in_home or (row.yearly.amount if row.yearly else -1)),
                detail=lambda row: self._in_home(row.in_home, row.yearly),
                right=True,
            ),
            Column(
                self.tr("Spent in 12 months"),
                lambda row: self._home.sum_words(sums(row.spent).items()),
                lambda row: float(sum((one.amount for one in row.spent), Decimal(0))),
                right=True,
            ),
        )

    def _in_home(self, value: Decimal | None, own: Dated | None) -> str:
        if value is None or own is None or own.currency == self._home.currency:
            return ""
        return self._home.about(value)
