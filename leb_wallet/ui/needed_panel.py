"""What a card needs, by when and why, in a few lines above the record form."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leb_wallet.domain.clocks import Clock, Status
from leb_wallet.domain.effects import counting_kinds
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import Panel, muted_line, picture, text_line
from leb_wallet.ui.blocks import row as side_by_side
from leb_wallet.ui.clock_words import ClockWords


class NeededPanel(Panel):
    """Says for one card: state, last safe day, what is lost otherwise, and which acts count."""

    def __init__(self, shown: CardRow, parent: QWidget | None = None) -> None:
        lines = QVBoxLayout()
        super().__init__(lines, tone=shown.deadlines.state)
        self.setParent(parent)
        self._words = ClockWords(self)
        lines.setSpacing(theme.SMALL)
        lines.addWidget(text_line(shown.card.label, theme.SUBTITLE, bold=True))
        state = text_line(self._standing(shown), bold=True, tone=shown.deadlines.state)
        standing = side_by_side(picture(f"state-{shown.deadlines.state}", shown.deadlines.state), state)
        standing.setStretch(1, 1)
        lines.addLayout(standing)
        for sentence in self._sentences(shown):
            lines.addWidget(text_line(sentence))
        clock = shown.deadlines.clock
        for doubt in self._words.doubts(clock.rule, shown.card) if clock else ():
            lines.addWidget(muted_line(doubt, theme.CAPTION))

    def _standing(self, shown: CardRow) -> str:
        found = shown.deadlines
        word = words.state_word(found.state)
        if found.days_left is None:
            return word
        return self.tr("{state} · last safe day {day} · {left}").format(
            state=word, day=words.date_words(found.last_safe_day), left=words.days_left_words(found.days_left)
        )

    def _sentences(self, shown: CardRow) -> list[str]:
        clock = shown.deadlines.clock
        said = [self._words.otherwise(clock, shown.deadlines.today)] if clock else []
        if clock:
            said.append(self.tr("Rule: {rule}").format(rule=words.text(clock.rule.label)))
        acts = self._acts(shown, clock)
        missing = [other for other in shown.deadlines.clocks if other.status == Status.WAITING]
        said += [acts] if acts else [self._words.how_to_start(other.rule) for other in missing[:1]]
        return said

    def _acts(self, shown: CardRow, clock: Clock | None) -> str:
        kinds = counting_kinds(shown.card, clock)
        if not kinds:
            return ""
        return self.tr("What counts: {acts}").format(
            acts=QLocale().createSeparatedList([words.kind_word(kind) for kind in kinds])
        )
