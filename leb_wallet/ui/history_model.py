"""The table of all acts."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtGui import QIcon, QPalette

from leb_wallet.domain.acts import Price, price_of, state_to_tell
from leb_wallet.domain.events import Event
from leb_wallet.domain.history import HistoryRow
from leb_wallet.domain.receipts import ReceiptState
from leb_wallet.ui import icons, theme, words
from leb_wallet.ui.indexed_model import Column, IndexedModel
from leb_wallet.ui.pay_words import pay_with_word
from leb_wallet.ui.receipts.receipt_words import receipt_state_word

K = TypeVar("K")
Glance = Callable[[Sequence[str]], str]  # the worst state of some receipts, without opening a file


def _all_there(_: Sequence[str]) -> str:
    return ReceiptState.PRESENT


class Remembered(dict[K, str]):
    """Words made once for each code: the same few are needed many thousand times."""

    def __init__(self, make: Callable[[K], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: K) -> str:
        word = self[key] = self._make(key)
        return word


class HistoryModel(IndexedModel[HistoryRow]):
    """One row an act; unsorted, the latest comes first."""

    DAY, CARD, ACT, STATE, CHANNEL, AMOUNT, BONUS, FEE, PAID, PAY_WITH, ORDER, RECEIPTS, BALANCE, NOTE = range(14)

    def __init__(
        self,
        glance: Glance = lambda _: ReceiptState.PRESENT,
        palette: QPalette | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(search=self._search_texts, parent=parent)
        self._glance, self._palette = glance, palette or QPalette()
        self._warning: QIcon | None = None
        self._ids: list[str] | None = None
        self._day: Remembered[date] = Remembered(words.date_words)
        self._day_texts: Remembered[date] = Remembered(lambda day: f"{day} {self._day[day]}")
        self._kind: Remembered[str] = Remembered(words.kind_word)
        self._state: Remembered[tuple[str, str]] = Remembered(_state_words)
        self._channel: Remembered[str | None] = Remembered(words.channel_word)
        self._pay_with: Remembered[str | None] = Remembered(pay_with_word)
        self._gone = self.tr("(deleted card)")
        self.set_columns(
            (
                Column(
                    self.tr("Day"),
                    lambda row: self._day[row.event.happened_on],
                    lambda row: row.event.happened_on.toordinal(),
                ),
                Column(self.tr("Card"), self._card, lambda row: self._card(row).casefold(), tool_tip=self._card),
                _word(self.tr("Act"), lambda row: self._kind[row.event.kind]),
                _word(self.tr("State"), lambda row: self._state[row.event.kind, row.event.state]),
                _word(self.tr("Where"), lambda row: self._channel[row.event.channel]),
                _amount(self.tr("Face value"), "amount"),
                _amount(self.tr("Bonus"), "bonus"),
                _amount(self.tr("Fee"), "fee"),
                _money(self.tr("Paid"), price_of),
                _word(self.tr("Paid with"), lambda row: self._pay_with[row.event.pay_with]),
                _word(self.tr("Order number"), lambda row: row.event.order_number or ""),
                Column(
                    self.tr("Receipts"),
                    self._receipts,
                    lambda row: len(row.event.receipts),
                    icon=self._receipt_icon,
                    tool_tip=self._receipts,
                ),
                _amount(self.tr("Credit"), "balance"),
                Column(
                    self.tr("Note"),
                    lambda row: row.event.note.split("\n", 1)[0],
                    lambda row: row.event.note.casefold(),
                    tool_tip=lambda row: row.event.note,
                ),
            )
        )

    def set_palette(self, palette: QPalette) -> None:
        """Draw the icons in the colours of another palette."""
        self._palette, self._warning = palette, None

    def set_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show other rows, filtered and sorted like those before."""
        self._ids = None
        super().set_rows(rows)

    def index_of(self, event_id: str | None) -> QModelIndex:
        """Return the index of an event; an invalid one where it is not shown."""
        if self._ids is None:
            self._ids = [row.event.id for row in self._index.rows]
        try:
            return self.index(self._shown.index(self._ids.index(event_id or "")), 0)
        except ValueError:
            return QModelIndex()

    def prepare_search(self) -> None:
        """Make the search texts now, so that the first letter typed does not wait for them."""
        self._index.containing(("\n",), range(self.total()))

    def _card(self, row: HistoryRow) -> str:
        return row.card.label if row.card else self._gone

    def _receipts(self, row: HistoryRow) -> str:
        receipts = row.event.receipts
        if not receipts:
            return ""
        state = self._glance(receipts)
        count = str(len(receipts))
        if state == ReceiptState.PRESENT:
            return count
        return self.tr("{count} · {state}").format(count=count, state=receipt_state_word(state))

    def _receipt_icon(self, row: HistoryRow) -> QIcon:
        receipts = row.event.receipts
        if not receipts or self._glance(receipts) == ReceiptState.PRESENT:
            return QIcon()
        if self._warning is None:
            on_selection = self._palette.color(QPalette.ColorRole.HighlightedText)
            self._warning = icons.icon("warning", theme.color("due", self._palette), selected=on_selection)
        return self._warning

    def _search_texts(self, row: HistoryRow) -> tuple[str, ...]:
        """Return what the search box looks through, column by column; days also as 2026-11-22."""
        event, card = row
        amount = event.amount
        return (
            self._day_texts[event.happened_on],
            f"{card.label} {card.provider_name} {card.provider_name_zh or ''}" if card else self._gone,
            self._kind[event.kind],
            self._state[event.kind, event.state],
            self._channel[event.channel],
            self._pay_with[event.pay_with],
            "" if event.paid is None else f"{event.paid!s} {event.paid_currency or event.currency}",
            "" if amount is None else f"{amount!s} {amount:.2f} {event.currency}",
            event.order_number or "",
            event.note,
        )


def _state_words(act: tuple[str, str]) -> str:
    state = state_to_tell(*act)
    return words.event_state_word(state) if state else ""


def _word(title: str, text: Callable[[HistoryRow], str]) -> Column[HistoryRow]:
    return Column(title, text, text)


def _amount(title: str, name: str) -> Column[HistoryRow]:
    def amount_of(event: Event) -> Price | None:
        amount: Decimal | None = getattr(event, name)
        return None if amount is None else Price(amount, event.currency)

    return _money(title, amount_of)


def _money(title: str, price: Callable[[Event], Price | None]) -> Column[HistoryRow]:
    def text(row: HistoryRow) -> str:
        found = price(row.event)
        return words.money_words(*found) if found else ""

    def key(row: HistoryRow) -> float:
        found = price(row.event)
        return -1.0 if found is None else float(found.amount)  # nothing recorded comes before zero

    return Column(title, text, key, right=True)
