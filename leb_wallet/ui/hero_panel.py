"""The big date: the last day on which acting is surely in time."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from leb_wallet.domain.clocks import Clock, State, Status
from leb_wallet.services.deadline_board import LAPSING, CardRow
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import Panel, column, muted_line, picture, row, text_line
from leb_wallet.ui.clock_view import doubt_badges
from leb_wallet.ui.clock_words import ClockWords


class HeroPanel(Panel):
    """Says in one look how a card stands: date, days left, what happens otherwise."""

    def __init__(self, shown: CardRow, parent: QWidget | None = None) -> None:
        self._lines = QVBoxLayout()
        super().__init__(self._lines, tone=shown.standing, margin=theme.LARGE)
        self.setParent(parent)
        self._row = shown
        self._words = ClockWords(self)
        self._lines.setSpacing(theme.TIGHT)
        clock = shown.deadlines.clock
        if clock is None or shown.deadlines.state == State.UNKNOWN:
            self._say_what_is_missing(clock)
        else:
            self._say_date(clock)
        self._say_reminders()
        if clock is not None:
            for badge in doubt_badges(self._words.doubts(clock.rule, shown.card), self.palette()):
                self._lines.addLayout(badge)

    def _say_date(self, clock: Clock) -> None:
        is_past = self._row.deadlines.state in (State.OVERDUE, State.LOST)
        caption = self.tr("The last safe day was") if is_past else self.tr("Last safe day")
        self._lines.addWidget(muted_line(caption, self.palette()))
        self._lines.addWidget(text_line(words.date_words(clock.last_safe_day), theme.HERO, bold=True))
        self._lines.addLayout(self._state_line(words.days_left_words(clock.days_left or 0)))
        self._lines.addSpacing(theme.SMALL)
        self._lines.addWidget(text_line(self._words.otherwise(clock, self._row.deadlines.today)))
        self._lines.addWidget(muted_line(self._origin(clock), self.palette()))

    def _say_reminders(self) -> None:
        """Say why nothing will be said of this card."""
        if self._row.standing == LAPSING:
            text = self.tr("You let this card lapse: no reminders come.")
        elif self._row.muted_until is not None:
            text = self.tr("Muted until {day}: no reminders come before.")
            text = text.format(day=words.date_words(self._row.muted_until))
        else:
            return
        color = theme.color("muted", self.palette())
        line = row(column(picture("muted", color), 1), text_line(text))
        line.setStretch(1, 1)
        self._lines.addLayout(line)

    def _origin(self, clock: Clock) -> str:
        """Return how the date comes from the operator's limit; the whole proof stands under "Why?"."""
        values = {
            "limit": words.date_words(clock.limit),
            "margin": words.days_words(self._row.card.margin_days),
        }
        if (
            clock.limit
            and clock.last_safe_day
            and (clock.limit - clock.last_safe_day).days > self._row.card.margin_days
        ):
            text = self.tr("Operator's limit {limit}, less your margin of {margin} and a day for the time zone")
            return text.format(**values)
        return self.tr("Operator's limit {limit}, less your margin of {margin}").format(**values)

    def _say_what_is_missing(self, known: Clock | None) -> None:
        self._lines.addWidget(muted_line(self.tr("Last safe day"), self.palette()))
        self._lines.addWidget(text_line(words.state_word(State.UNKNOWN), theme.HERO, bold=True))
        self._lines.addLayout(self._state_line(self.tr("This card is not safe until its dates are known")))
        self._lines.addSpacing(theme.SMALL)
        for sentence in self._missing():
            self._lines.addWidget(text_line(sentence))
        if known is not None:
            self._lines.addWidget(muted_line(self._words.meaning(known), self.palette()))

    def _missing(self) -> list[str]:
        waiting = [clock.rule for clock in self._row.deadlines.clocks if clock.status == Status.WAITING]
        if waiting:
            return list(dict.fromkeys(self._words.how_to_start(rule) for rule in waiting))
        return [self.tr("This card has no rule that gives a date. Edit it and choose its operator or enter its clock.")]

    def _state_line(self, text: str) -> QLayout:
        state = self._row.standing
        color = theme.color(state, self.palette())
        line = text_line(text, theme.SUBTITLE, bold=True, color=color)
        result = row(column(picture(f"state-{state}", color, theme.STATE_ICON), 1), line)
        result.setStretch(1, 1)
        return result
