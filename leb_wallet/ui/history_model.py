"""The table of all acts."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QObject

from leb_wallet.domain.history import HistoryRow
from leb_wallet.ui import words
from leb_wallet.ui.indexed_model import Column, IndexedModel


class HistoryModel(IndexedModel[HistoryRow]):
    """One row an act; unsorted, the latest comes first."""

    DAY, CARD, ACT, AMOUNT, FEE, STATE, CHANNEL, BALANCE, ORDER, NOTE = range(10)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(search=self._search_text, parent=parent)
        self._known_words: dict[tuple[str, str | None], str] = {}  # the same few words many thousand times
        self._days: dict[date, str] = {}
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

    def _search_text(self, row: HistoryRow) -> str:
        """Return what the search box looks through; days also as 2026-11-22."""
        event = row.event
        return " ".join(
            (
                str(event.happened_on),
                self._day(event.happened_on),
                self._card(row),
                row.card.provider_name if row.card else "",
                self._kind(row),
                self._state(row),
                self._channel(row),
                str(event.amount or ""),
                event.currency or "",
                event.order_number or "",
                event.note,
            )
        )


def _money(title: str, name: str) -> Column[HistoryRow]:
    def amount_of(row: HistoryRow) -> Decimal | None:
        amount: Decimal | None = getattr(row.event, name)
        return amount

    def key(row: HistoryRow) -> float:
        amount = amount_of(row)
        return -1.0 if amount is None else float(amount)  # nothing recorded comes before zero

    return Column(title, lambda row: words.money_words(amount_of(row), row.event.currency), key, right=True)
