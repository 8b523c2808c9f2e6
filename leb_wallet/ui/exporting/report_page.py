"""The printable report: all cards with their dates, and if wanted what was done for each."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import State
from leb_wallet.domain.events import Event
from leb_wallet.domain.numbers import mask
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.ui import words
from leb_wallet.ui.exporting.page_parts import FAINT, TONES, gap, grid, paragraph, span, title

_NOW = frozenset({State.OVERDUE, State.DUE})


class ReportChoice(NamedTuple):
    """What goes into a report."""

    history: bool = True
    full_numbers: bool = False  # not only their ends
    archived: bool = False


class ReportPage(QObject):
    """Writes the report in the user's language. A QObject only for its ``tr``."""

    def title(self) -> str:
        """Return the title of the report."""
        return self.tr("Prepaid cards: report")

    def foot(self, today: date, page: int, pages: int) -> str:
        """Return what stands on every page."""
        values = {"day": words.date_words(today), "page": page, "pages": pages}
        return self.tr("LEB Wallet, {day} · page {page} of {pages}").format(**values)

    def html(self, rows: Iterable[CardRow], today: date, choice: ReportChoice) -> str:
        """Return the report: a table of all cards, then what was done for each, the latest first."""
        shown = [row for row in rows if choice.archived or not row.card.archived]
        about = self.tr("Made on {day} with LEB Wallet.").format(day=words.date_words(today))
        parts = [title(self.title(), about), paragraph(span(self._summary(shown)))]
        if shown:
            header = (
                self.tr("Card"),
                self.tr("Number"),
                self.tr("State"),
                self.tr("Last safe day"),
                self.tr("Limit"),
                self.tr("What is lost"),
            )
            cells = (self._card(row, choice) for row in shown)
            parts += [gap(5), grid(header, cells, (22, 17, 12, 17, 17, 15))]
        if choice.history:
            for row in shown:
                parts += self._history(row)
        return "".join(parts)

    def _summary(self, rows: list[CardRow]) -> str:
        urgent = sum(row.standing in _NOW for row in rows)
        cards = self.tr("%n card(s).", "", len(rows))
        if not urgent:
            return self.tr("{cards} None needs anything now.").format(cards=cards)
        return self.tr("{cards} {urgent}").format(cards=cards, urgent=self.tr("%n need(s) action now.", "", urgent))

    def _card(self, row: CardRow, choice: ReportChoice) -> list[str]:
        found, card = row.deadlines, row.card
        limit = found.clock.limit if found.clock else None
        about = " · ".join(filter(None, (words.operator_name(card), self.tr("archived") if card.archived else "")))
        lost = words.consequence_word(found.clock.consequence or "") if found.clock else ""
        return [
            span(card.label, bold=True) + (f"<br>{span(about, 11, color=FAINT)}" if about else ""),
            span(_number(card, choice), 11.5),
            span(words.state_word(row.standing), 11.5, color=TONES.get(row.standing, FAINT), bold=True),
            span(words.date_words(found.last_safe_day), 11.5),
            span(words.date_words(limit), 11.5),
            span(lost, 11.5),
        ]

    def _history(self, row: CardRow) -> list[str]:
        events = sorted(row.events, key=lambda e: (e.happened_on, e.recorded_at, e.id), reverse=True)
        if not events:
            return []
        header = (self.tr("Day"), self.tr("Act"), self.tr("Amount"), self.tr("State"), self.tr("Credit"))
        return [gap(), grid(header, map(self._event, events), (18, 32, 18, 18, 14), row.card.label)]

    def _event(self, event: Event) -> list[str]:
        texts = (
            words.date_words(event.happened_on),
            words.kind_word(event.kind),
            words.money_words(event.amount, event.currency),
            words.event_state_word(event.state),
            words.money_words(event.balance, event.currency),
        )
        return [span(text, 11.5) for text in texts]


def _number(card: Card, choice: ReportChoice) -> str:
    texts = [number.e164 or number.typed for number in card.numbers]
    return ", ".join(texts if choice.full_numbers else map(mask, texts))
