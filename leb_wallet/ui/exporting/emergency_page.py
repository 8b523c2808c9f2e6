"""The emergency sheet: which numbers there are, by when somebody must act, what to do. For a drawer or an envelope."""

from collections.abc import Iterable
from datetime import date, tzinfo
from typing import NamedTuple

from PySide6.QtCore import QObject

from leb_wallet.domain.accounts import Account, moving_order
from leb_wallet.domain.cards import Card
from leb_wallet.domain.next_step import next_step
from leb_wallet.services.deadline_board import LAPSING, CardRow
from leb_wallet.ui import words
from leb_wallet.ui.clock_words import ClockWords
from leb_wallet.ui.exporting.page_parts import FAINT, TONES, block, facts, gap, grid, paragraph, span, title
from leb_wallet.ui.next_step_words import NextStepWords


class SheetChoice(NamedTuple):
    """What the user allows to be told besides numbers and dates."""

    codes: bool = False  # serial numbers, codes of eSIMs, notes
    accounts: bool = False  # what hangs on each number


class EmergencyPage(QObject):
    """Writes the sheet in the user's language. A QObject only for its ``tr``."""

    def title(self) -> str:
        """Return the title of the sheet."""
        return self.tr("Emergency sheet")

    def foot(self, today: date, choice: SheetChoice, page: int, pages: int) -> str:
        """Return what stands on every page."""
        values = {"day": words.date_words(today), "page": page, "pages": pages}
        if choice.codes or choice.accounts:
            return self.tr("Emergency sheet, {day} · holds secrets · page {page} of {pages}").format(**values)
        return self.tr("Emergency sheet, {day} · page {page} of {pages}").format(**values)

    def html(self, rows: Iterable[CardRow], today: date, choice: SheetChoice, zone: tzinfo | None = None) -> str:
        """Return the sheet: a list of all cards that are kept, then each of them."""
        kept = [row for row in rows if not row.card.archived]
        about = self.tr(
            "Made on {day} with LEB Wallet. Dates move with every top-up: print it anew after each."
        ).format(day=words.date_words(today))
        intro = self.tr(
            "These prepaid numbers lapse when nobody does anything for them. The list says by when somebody must act; "
            "below stands what to do for each."
        )
        parts = [title(self.title(), about), paragraph(span(intro))]
        if not kept:
            return "".join([*parts, paragraph(span(self.tr("There are no cards to keep.")))])
        header = (self.tr("Card"), self.tr("Number"), self.tr("Act by"), self.tr("State"))
        parts += [gap(5), grid(header, (self._line(row) for row in kept), (30, 28, 22, 20))]
        for row in kept:
            parts += [gap(), block(self._card(row, choice, zone))]
        return "".join(parts)

    def _line(self, row: CardRow) -> list[str]:
        found = row.deadlines
        return [
            span(row.card.label, bold=True),
            span(row.card.number or "–"),
            span(words.date_words(found.last_safe_day)),
            span(words.state_word(row.standing), color=TONES.get(row.standing, FAINT), bold=True),
        ]

    def _card(self, row: CardRow, choice: SheetChoice, zone: tzinfo | None) -> str:
        card = row.card
        numbers = ", ".join(number.e164 or number.typed for number in card.numbers)
        pairs = [
            (self.tr("Number"), span(numbers, bold=True) if numbers else ""),
            (self.tr("Operator"), _value(" · ".join(filter(None, (words.operator_name(card), card.country))))),
            (self.tr("Act by"), self._when(row)),
            (self.tr("What to do"), _value(self._what(row, zone))),
            (self.tr("Otherwise"), _value(self._otherwise(row))),
            (self.tr("Where the card is"), _value(card.place)),
            (self.tr("Owner"), _value(card.owner)),
        ]
        if choice.accounts:
            pairs.append((self.tr("Hangs on it"), _value("\n".join(self._accounts(card.accounts)))))
        if choice.codes:
            pairs += self._codes(card)
        return facts(card.label, pairs)

    def _when(self, row: CardRow) -> str:
        found = row.deadlines
        if found.last_safe_day is None or found.days_left is None:
            return span(words.state_word(row.standing), color=TONES.get(row.standing, FAINT))
        day, left = words.date_words(found.last_safe_day), words.days_left_words(found.days_left)
        if found.last_safe_day == date.max:
            return span(day)
        return span(day, bold=True) + span(f"  ({left})", color=TONES.get(row.standing, FAINT))

    def _what(self, row: CardRow, zone: tzinfo | None) -> str:
        if row.standing == LAPSING:
            return self.tr("Nothing: it is let go on purpose.")
        step = next_step(row.card, row.events, row.deadlines, zone)
        if step is not None:
            return NextStepWords().sentence(step, row.deadlines.state)
        if row.deadlines.last_safe_day is None:
            return self.tr("Ask the operator until when the card is valid.")
        return ""

    def _otherwise(self, row: CardRow) -> str:
        clock = row.deadlines.clock
        if clock is None or clock.limit is None or clock.limit == date.max:
            return ""
        return ClockWords().otherwise(clock, row.deadlines.today)

    def _accounts(self, accounts: Iterable[Account]) -> list[str]:
        """Return the names of what hangs on a number, as it is best moved; what was moved is left out."""
        return [account.name for account in moving_order(accounts) if account.is_open]

    def _codes(self, card: Card) -> list[tuple[str, str]]:
        return [
            (self.tr("ICCID"), _value(card.iccid)),
            (self.tr("Printed serial"), _value(card.printed_serial)),
            (self.tr("EID"), _value(card.eid)),
            (self.tr("Activation code"), _value(card.activation_code)),
            (self.tr("Confirmation code"), _value(card.confirmation_code)),
            (self.tr("Note"), _value(card.note)),
        ]


def _value(text: str | None) -> str:
    return span(text) if text else ""
