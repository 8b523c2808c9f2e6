"""The big date: the last day on which acting is surely in time."""

from datetime import tzinfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from leb_wallet.domain.clocks import Clock, State, Status
from leb_wallet.domain.next_step import next_step
from leb_wallet.services.deadline_board import LAPSING, CardRow
from leb_wallet.ui import theme, words
from leb_wallet.ui.badge import Badge
from leb_wallet.ui.blocks import Panel, column, muted_line, picture, row, text_line
from leb_wallet.ui.cards_model import operator_words
from leb_wallet.ui.clock_words import ClockWords
from leb_wallet.ui.flags import Flags
from leb_wallet.ui.next_step_words import NextStepWords

_FLAG = 24  # pixels high, as a line of the title


class CardTitle(QWidget):
    """Flag, name, operator, and how the card stands."""

    def __init__(self, shown: CardRow, flags: Flags, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = column(text_line(shown.card.label, theme.TITLE, bold=True), spacing=0)
        if operator := operator_words(shown):
            names.addWidget(muted_line(operator))
        flag = QLabel()
        flag.setPixmap(flags.pixmap(shown.card.country, _FLAG, self.palette(), self.devicePixelRatioF()))
        flag.setAccessibleName(shown.card.country or "")
        self.badge = Badge(words.state_word(shown.standing), shown.standing, f"state-{shown.standing}")
        line = row(spacing=theme.MEDIUM)
        line.addWidget(flag, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(names, 1)
        line.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        line.setContentsMargins(0, theme.TIGHT, 0, 0)
        self.setLayout(line)


class HeroPanel(Panel):
    """Says in one look how a card stands: date, days left, what to do next, what happens otherwise."""

    def __init__(self, shown: CardRow, zone: tzinfo | None = None, parent: QWidget | None = None) -> None:
        """``zone`` is the user's time zone, as for the engine."""
        self._lines = QVBoxLayout()
        super().__init__(self._lines, tone=shown.standing, margin=theme.LARGE)
        self.setParent(parent)
        self._row, self._zone = shown, zone
        self._words = ClockWords(self)
        self._lines.setSpacing(theme.TIGHT)
        clock = shown.deadlines.clock
        if clock is None or not shows_date(shown):
            self._say_what_is_missing(clock)
        else:
            self._say_date(clock)
        self._say_reminders()
        if clock is not None:
            doubtful = theme.color("soon", self.palette())
            for doubt in self._words.doubts(clock.rule, shown.card):
                self._lines.addLayout(self._with_icon("unsure", doubtful, text_line(doubt, color=doubtful)))

    def _say_date(self, clock: Clock) -> None:
        is_past = self._row.deadlines.state in (State.OVERDUE, State.LOST)
        caption = self.tr("The last safe day was") if is_past else self.tr("Last safe day")
        self._lines.addWidget(muted_line(caption))
        self._lines.addWidget(text_line(words.date_words(clock.last_safe_day), theme.HERO, bold=True))
        self._lines.addLayout(self._state_line(words.days_left_words(clock.days_left or 0)))
        self._lines.addSpacing(theme.MEDIUM)
        self._say_next_step()
        muted = theme.color("muted", self.palette())
        otherwise = self._words.otherwise(clock, self._row.deadlines.today)
        origin = muted_line(self._origin(clock))
        self._lines.addLayout(self._with_icon("waiting", muted, text_line(otherwise), origin))

    def _say_next_step(self) -> None:
        """Say the one thing to do, unless the user does not want to be asked for anything."""
        card = self._row.card
        if card.archived or self._row.standing == LAPSING:
            return
        step = next_step(card, self._row.events, self._row.deadlines, self._zone)
        if step is not None:
            text = NextStepWords(self).sentence(step, self._row.deadlines.state)
            accent = theme.color("accent", self.palette())
            self._lines.addLayout(self._with_icon("continue", accent, text_line(text, bold=True)))
            self._lines.addSpacing(theme.TIGHT)

    def _say_reminders(self) -> None:
        """Say why nothing will be said of this card."""
        if self._row.standing == LAPSING:
            text = self.tr("You let this card lapse: no reminders come.")
        elif self._row.muted_until is not None:
            text = self.tr("Muted until {day}: no reminders come before.")
            text = text.format(day=words.date_words(self._row.muted_until))
        else:
            return
        self._lines.addLayout(self._with_icon("muted", theme.color("muted", self.palette()), text_line(text)))

    def _origin(self, clock: Clock) -> str:
        """Return how the date comes from the operator's limit; the whole proof stands under "Why?"."""
        margin = words.days_words(self._row.card.margin_days)
        if (
            clock.limit
            and clock.last_safe_day
            and (clock.limit - clock.last_safe_day).days > self._row.card.margin_days
        ):
            text = self.tr("The operator's limit, less your margin of {margin} and a day for the time zone")
        else:
            text = self.tr("The operator's limit, less your margin of {margin}")
        return text.format(margin=margin)

    def _say_what_is_missing(self, known: Clock | None) -> None:
        self._lines.addWidget(muted_line(self.tr("Last safe day")))
        self._lines.addWidget(text_line(words.state_word(State.UNKNOWN), theme.HERO, bold=True))
        self._lines.addLayout(self._state_line(self.tr("This card is not safe until its dates are known")))
        self._lines.addSpacing(theme.SMALL)
        for sentence in self._missing():
            self._lines.addWidget(text_line(sentence))
        if known is not None:
            self._lines.addWidget(muted_line(self._words.meaning(known)))

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

    def _with_icon(self, icon: str, color: QColor, *texts: QWidget) -> QLayout:
        """Return texts that begin under the state's, their icon under the state's icon."""
        mark = picture(icon, color)
        mark.setFixedWidth(theme.STATE_ICON)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line = row(column(mark, 1), column(*texts, spacing=theme.TIGHT))
        line.setStretch(1, 1)
        return line


def shows_date(shown: CardRow) -> bool:
    """Tell whether the big date is one: not where an essential clock has nothing to count from."""
    return shown.deadlines.clock is not None and shown.deadlines.state != State.UNKNOWN
