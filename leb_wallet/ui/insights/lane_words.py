"""A card's year in words: for tool tips, and for those who listen to the window."""

from datetime import date

from PySide6.QtCore import QObject

from leb_wallet.domain.clocks import Clock, Status
from leb_wallet.domain.year_ahead import Lane
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.ui import words


class LaneWords(QObject):
    """A QObject only for its ``tr``."""

    def days(self, row: CardRow) -> str:
        """Return how long is left, as the small line under a card's name."""
        left = row.deadlines.days_left
        if left is None:
            return words.state_word(row.standing)
        return words.days_left_words(left) if row.deadlines.last_safe_day != date.max else words.date_words(date.max)

    def told(self, row: CardRow, lane: Lane) -> str:
        """Return all that the lane shows, a sentence a line."""
        lines = [row.card.label]
        clock = lane.clock
        if clock is None or clock.last_safe_day is None:
            lines.append(self.tr("No date yet: nothing is recorded to count from."))
        else:
            lines += self._deciding(clock, row)
        for mark in lane.marks:
            kind = words.rule_type_word(mark.rule.type)
            lines.append(self.tr("{kind}: runs out on {day}").format(kind=kind, day=words.date_words(mark.day)))
        return "\n".join(lines)

    def _deciding(self, clock: Clock, row: CardRow) -> list[str]:
        if clock.last_safe_day == date.max or clock.status != Status.RUNNING:
            return [words.date_words(clock.last_safe_day)]
        safe = self.tr("Last safe day: {day} ({left})").format(
            day=words.date_words(clock.last_safe_day), left=words.days_left_words(row.deadlines.days_left or 0)
        )
        lines = [safe, self.tr("Limit: {day}").format(day=words.date_words(clock.limit))]
        for span in clock.stages:
            values = {"day": words.date_words(span.starts_on), "stage": words.stage_word(span.stage.state)}
            lines.append(self.tr("From {day}: {stage}").format(**values))
        if not clock.stages and clock.consequence:
            values = {"day": words.date_words(clock.limit), "stage": words.consequence_word(clock.consequence)}
            lines.append(self.tr("From {day}: {stage}").format(**values))
        return lines
