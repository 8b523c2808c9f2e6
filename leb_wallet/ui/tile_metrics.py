"""How large everything in a card's tile is, from the size of letters and the width there is."""

import re
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyle

from leb_wallet.services.deadline_board import STANDINGS
from leb_wallet.ui import theme, words
from leb_wallet.ui.flags import flag_size

GAP = theme.TIGHT  # between tiles
STRIPE = 5  # how thick the colour of the state is
INNER = 12  # from the stripe and the trailing edge to what is written
PADDING = 10  # above and below it
LINE, BAR = 2, 3  # between lines of text; how thick the line of time is
SLACK = 2  # widths are whole pixels, letters are not
_FEWEST_LETTERS = 18  # of a name, beside the days left
_LONG_AGO, _LONG = -365, 365
_DIGITS = re.compile(r"\d[\d.,]*")


class Shape:
    """Where the days left and the state are, by how much room there is."""

    BESIDE = 0  # beside the name
    BELOW = 1  # on a line of their own
    STACKED = 2  # on two


class Face(NamedTuple):
    """A font with its measures."""

    font: QFont
    metrics: QFontMetrics

    @property
    def height(self) -> int:
        """The height of a line."""
        return self.metrics.height()

    def width(self, text: str) -> int:
        """Return how wide a text is."""
        return self.metrics.horizontalAdvance(text)

    def elided(self, text: str, width: int) -> str:
        """Return as much of a text as there is room for."""
        return self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _face(font: QFont, scale: float, weight: QFont.Weight) -> Face:
    font = theme.scaled(font, scale)
    font.setWeight(weight)
    return Face(font, QFontMetrics(font))


class Metrics:
    """Fonts, their heights and what follows from them, made once for a size of letters."""

    def __init__(self, font: QFont) -> None:
        weight = QFont.Weight
        self.font = QFont(font)
        self.name = _face(font, theme.BODY, weight.Bold)
        self.small = _face(font, theme.CAPTION, weight.Normal)
        self.word = _face(font, theme.CAPTION, weight.DemiBold)
        self.figure = _face(font, theme.TITLE, weight.Bold)
        self.icon = max(theme.ICON - 2, round(self.small.height * 0.9))
        self.state_height = max(self.icon, self.word.height)
        self.flag = flag_size(round(self.name.height * 1.25))
        self.indent = STRIPE + INNER + self.flag.width() + INNER
        self._widest_state = max(self.state_width(words.state_word(state)) for state in STANDINGS)
        self._widest_time = max(self.time_width(words.days_left_words(days)) for days in (_LONG_AGO, 0, _LONG))
        self.texts = self.name.height + 2 * (LINE + self.small.height)
        below = self.texts + theme.TIGHT + self.figure.height
        self.heights = {
            Shape.BESIDE: self.texts,
            Shape.BELOW: below,
            Shape.STACKED: below + LINE + self.state_height,
        }
        self.heading_height = self.word.height + theme.MEDIUM + theme.SMALL  # with the distance from what is above

    def state_width(self, word: str) -> int:
        """Return how wide the icon of a state and its word are."""
        return self.icon + theme.TIGHT + self.word.width(word) + SLACK

    def time_parts(self, text: str) -> list[tuple[str, Face]]:
        """Return a sentence in pieces, its number large; one without a number is as large as a name."""
        found = _DIGITS.search(text)
        if found is None:
            return [(text, self.name)] if text else []
        parts = ((text[: found.start()], self.small), (found[0], self.figure), (text[found.end() :], self.small))
        return [part for part in parts if part[0]]

    def time_width(self, text: str) -> int:
        """Return how wide :meth:`time_parts` are."""
        return sum(face.width(part) for part, face in self.time_parts(text))

    def shape(self, width: int) -> int:
        """Return the shape for tiles of a width."""
        room = width - self.indent - INNER
        beside = max(self._widest_state, self._widest_time) + theme.MEDIUM
        if room - beside >= _FEWEST_LETTERS * self.name.metrics.averageCharWidth():
            return Shape.BESIDE
        return Shape.BELOW if room >= self._widest_state + theme.MEDIUM + self._widest_time else Shape.STACKED

    def tile_height(self, width: int) -> int:
        """Return the height of a tile, with the gap below it."""
        return self.heights[self.shape(width)] + 2 * PADDING + theme.SMALL + BAR + GAP


class Place(NamedTuple):
    """An area of the screen whose parts count from the leading edge, whatever the direction of writing."""

    area: QRect
    direction: Qt.LayoutDirection

    def at(self, x: int, y: int, width: int, height: int) -> QRect:
        """Return a part of the area."""
        logical = QRect(self.area.left() + x, self.area.top() + y, max(0, width), height)
        return QStyle.visualRect(self.direction, self.area, logical)

    @property
    def leading(self) -> Qt.AlignmentFlag:
        """The alignment to the leading edge."""
        is_mirrored = self.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
