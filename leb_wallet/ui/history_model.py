"""The table of all acts."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QModelIndex, QObject

from leb_wallet.domain.history import HistoryRow
from leb_wallet.ui import words
from leb_wallet.ui.indexed_model import Column, IndexedModel


class HistoryModel(IndexedModel[HistoryRow]):
    """One row an act; unsorted, the latest comes first."""

    DAY, CARD, ACT, AMOUNT, FEE, STATE, CHANNEL, BALANCE, ORDER, NOTE = range(10)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(search=self._search_texts, parent=parent)
        self._ids: list[str] | None = None
        self._known_words: dict[tuple[str, str | None], str] = {}  # the same few words many thousand times
        self._days: dict[date, str] = {}
        self._day_texts: dict[date, str] = {}
        self._gone = self.tr("(deleted card)")
        self.set_columns(
            (
                Column(
                    self.tr("Day"), lambda r: self._day(r.event.happened_on), lambda r: r.event.happened_on.toordinal()
                ),
                Column(self.tr("Card"), self._card, lambda r: self._card(r).casefold(), tool_tip=self._card),
                Column(self.tr("Act"), self._kind, self._kind),
                _money(self.tr("Amount"), "amount"),
                _money(self.tr("Fee"), "fee"),
                Column(self.tr("State"), self._state, self._state),
                Column(self.tr("Where"), self._channel, self._channel),
                _money(self.tr("Credit"), "balance"),
                Column(
                    self.tr("Order number"), lambda r: r.event.order_number or "", lambda r: r.event.order_number or ""
                ),
                Column(
                    self.tr("Note"),
                    lambda r: r.event.note.split("\n", 1)[0],
                    lambda r: r.event.note.casefold(),
                    tool_tip=lambda r: r.event.note,
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

    def _day_text(self, day: date) -> str:
        text = self._day_texts[day] = f"{day} {self._day(day)}"
        return text

    def _day(self, day: date) -> str:
        text = self._days.get(day)
        if text is None:
            text = self._days[day] = words.date_words(day)
        return text

    def _card(self, row: HistoryRow) -> str:
        return row.card.label if row.card else self._gone

    def _kind(self, row: HistoryRow) -> str:
        return self._word("kind", row.event.kind)

    def _state(self, row: HistoryRow) -> str:
        return self._word("state", row.event.state)

    def _channel(self, row: HistoryRow) -> str:
        return self._word("channel", row.event.channel)

    def _word(self, what: str, code: str | None) -> str:
        word = self._known_words.get((what, code))
        if word is None:
            make = {"kind": words.kind_word, "state": words.event_state_word, "channel": words.channel_word}[what]
            word = self._known_words[what, code] = make(code or "")
        return word

    def _search_texts(self, row: HistoryRow) -> tuple[str, ...]:
        """Return what the search box looks through, column by column; days also as 2026-11-22."""
        event, card = row
        return (
            self._day_texts.get(event.happened_on) or self._day_text(event.happened_on),
            f"{card.label} {card.provider_name}" if card else self._gone,
            self._kind(row),
            self._state(row),
            self._channel(row),
            "" if event.amount is None else f"{event.amount} {event.currency}",
            event.order_number or "",
            event.note,
        )


def _money(title: str, name: str) -> Column[HistoryRow]:
    def amount_of(row: HistoryRow) -> Decimal | None:
        amount: Decimal | None = getattr(row.event, name)
        return amount

    def key(row: HistoryRow) -> float:
        amount = amount_of(row)
        return -1.0 if amount is None else float(amount)  # nothing recorded comes before zero

    return Column(title, lambda row: words.money_words(amount_of(row), row.event.currency), key, right=True)
