"""What would expire unused, the soonest first."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from leb_wallet.domain.balances import expected_balance
from leb_wallet.domain.clocks import Consequence
from leb_wallet.domain.deadlines import state_for
from leb_wallet.domain.exchange import Dated, sums
from leb_wallet.domain.unused import CREDIT, Unused, soonest_first, unused_of
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.services.services import Services
from leb_wallet.ui import icons, theme, words
from leb_wallet.ui.balance_words import data_words
from leb_wallet.ui.blocks import Panel, column, row, text_line
from leb_wallet.ui.indexed_model import Column
from leb_wallet.ui.insights.home_money import HomeMoney
from leb_wallet.ui.insights.page import Muted
from leb_wallet.ui.insights.table_page import TablePage


class _Row(NamedTuple):
    row: CardRow
    found: Unused
    days: int


class UnusedPage(TablePage):
    """A row for each sum of credit and each rest of data that ends if nothing is done."""

    _CARD, _WHAT, _DAY, _LEFT = range(4)

    def __init__(self, services: Services, home: HomeMoney, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._home = home
        self.say(
            self.tr("Expires unused"),
            self.tr(
                "Credit and data you have paid for that end if nothing is done, as far as balances are recorded. "
                "Use them first, or keep the card before that day."
            ),
        )
        self.put_table(self._columns(), self.tr("Expires unused"), self._WHAT)
        self._empty = self._make_empty()
        self.body.addWidget(self._empty)
        self.body.addStretch(0)

    def refresh(self) -> None:
        """Show the wallet as it is now."""
        board = self._services.board
        cards = [row for row in board.rows(self._services.wallets.wallet) if not row.card.archived]
        by_id = {row.card.id: row for row in cards}
        found = soonest_first(one for row in cards for one in unused_of(row.card, row.events, row.deadlines))
        rows = [_Row(by_id[one.card_id], one, (one.day - board.today()).days) for one in found]
        self.model.set_rows(rows)
        self.table.fit()
        self.table.setCurrentIndex(self.model.index(0, 0))
        for widget in (self.table, self.sum):
            widget.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._show_sum(rows, sum(expected_balance(row.card, row.events, board.today()) is None for row in cards))

    def focus_first(self) -> None:
        """Put the keyboard into the table, or on the way on."""
        (self._go if self.table.isHidden() else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "table"):
            self.table.viewport().update()

    # --- Inside ---------------------------------------------------------------------------

    def _make_empty(self) -> QWidget:
        self._go = QPushButton(self.tr("&Go to your cards"))
        self._go.clicked.connect(self.cards_requested)
        title = text_line(self.tr("Nothing recorded that would expire"), theme.SUBTITLE, bold=True)
        text = Muted(self.tr("Check the balance of a card and record it: what would be lost then stands here."))
        return Panel(column(title, text, row(self._go, 1), spacing=theme.MEDIUM), margin=theme.LARGE)

    def _show_sum(self, rows: list[_Row], unknown: int) -> None:
        day = self._services.board.today()
        money = [Dated(one.found.left, one.found.currency, day) for one in rows if one.found.what == CREDIT]
        total, own = self._home.total(money), sums(money)
        text = self.tr("Credit that would be lost: {sums}").format(sums=self._home.sum_words(own.items()))
        if total is not None and total.total is not None and list(own) != [total.currency]:
            text = self.tr("Credit that would be lost: {total} ({sums})").format(
                total=self._home.about(total.total), sums=self._home.sum_words(own.items())
            )
        self.sum.setText(text)
        self.sum.setVisible(bool(money))
        notes = self._home.notes_of_today(total, money) if total is not None else []
        if unknown:
            notes.append(self.tr("The credit of %n card(s) was never recorded: check their balance.", "", unknown))
        self.remark(notes)

    def _columns(self) -> tuple[Column[_Row], ...]:
        return (
            Column(
                self.tr("Card"),
                lambda one: one.row.card.label,
                lambda one: one.row.card.label.casefold(),
                detail=lambda one: words.operator_name(one.row.card),
                tool_tip=lambda one: one.row.card.label,
            ),
            Column(self.tr("What"), self._what, self._what, detail=self._told, tool_tip=self._told),
            Column(
                self.tr("Ends on"),
                lambda one: words.date_words(one.found.day),
                lambda one: one.found.day.toordinal(),
                detail=lambda one: words.days_left_words(one.days),
                icon=self._icon,
                foreground=self._color,
            ),
            Column(
                self.tr("Would be lost"), self._left, lambda one: float(one.found.left), detail=self._of, right=True
            ),
        )

    def _what(self, one: _Row) -> str:
        if one.found.what != CREDIT:
            return self.tr("Data")
        if one.found.consequence == Consequence.NUMBER_LOST:
            return self.tr("Credit, with the number")
        return self.tr("Credit")

    def _told(self, one: _Row) -> str:
        return self.tr("as told on {day}").format(day=words.date_words(one.found.told_on))

    def _left(self, one: _Row) -> str:
        found = one.found
        return words.money_words(found.left, found.currency) if found.what == CREDIT else data_words(found.left)

    def _of(self, one: _Row) -> str:
        found = one.found
        if found.what != CREDIT or found.left == found.amount:
            return ""
        return self.tr("of {amount}, by your usual use").format(amount=words.money_words(found.amount, found.currency))

    def _icon(self, one: _Row) -> QIcon:
        return icons.state_icon(state_for(one.days), self.palette(), theme.STATE_ICON)

    def _color(self, one: _Row) -> QColor:
        return theme.color(state_for(one.days), self.palette())
