"""The table of all acts."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject

from leb_wallet.domain.acts import state_to_tell
from leb_wallet.domain.history import HistoryRow
from leb_wallet.ui import words
from leb_wallet.ui.indexed_model import Column, IndexedModel

K = TypeVar("K")


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

    DAY, CARD, ACT, AMOUNT, FEE, STATE, CHANNEL, BALANCE, ORDER, NOTE = range(10)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(search=self._search_texts, parent=parent)
        self._ids: list[str] | None = None
        self._day: Remembered[date] = Remembered(words.date_words)
        self._day_texts: Remembered[date] = Remembered(lambda day: f"{day} {self._day[day]}")
        self._kind: Remembered[str] = Remembered(words.kind_word)
        self._state: Remembered[tuple[str, str]] = Remembered(_state_words)
        self._channel: Remembered[str | None] = Remembered(words.channel_word)
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
                _money(self.tr("Amount"), "amount"),
                _money(self.tr("Fee"), "fee"),
                _word(self.tr("State"), lambda row: self._state[row.event.kind, row.event.state]),
                _word(self.tr("Where"), lambda row: self._channel[row.event.channel]),
                _money(self.tr("Credit"), "balance"),
                _word(self.tr("Order number"), lambda row: row.event.order_number or ""),
                Column(
                    self.tr("Note"),
                    lambda row: row.event.note.split("\n", 1)[0],
                    lambda row: row.event.note.casefold(),
                    tool_tip=lambda row: row.event.note,
                ),
            )
        )

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
            "" if amount is None else f"{amount!s} {event.currency}",
            event.order_number or "",
            event.note,
        )


def _state_words(act: tuple[str, str]) -> str:
    state = state_to_tell(*act)
    return words.event_state_word(state) if state else ""


def _word(title: str, text: Callable[[HistoryRow], str]) -> Column[HistoryRow]:
    return Column(title, text, text)


def _money(title: str, name: str) -> Column[HistoryRow]:
    def amount_of(row: HistoryRow) -> Decimal | None:
        amount: Decimal | None = getattr(row.event, name)
        return amount

    def key(row: HistoryRow) -> float:
        amount = amount_of(row)
        return -1.0 if amount is None else float(amount)  # nothing recorded comes before zero

    return Column(title, lambda row: words.money_words(amount_of(row), row.event.currency), key, right=True)
