"""What a number in a text is: told by the nearest words that speak of such numbers.

Words count within a sentence, before the number more than behind it, and never across another number. On pages a
value often stands alone on its line: there the line above says what it is, or the one below.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, NamedTuple

from leb_wallet.domain.importing.cues import Cue, cues_in

_BEFORE, _BEHIND = 48, 30  # letters between a number and the words that say what it is
_REACH = 200  # no cue is so long, and so far away, that it could still count


class Token(NamedTuple):
    """A day, sum or amount of data at ``[start, end)``, with all that it can mean."""

    start: int
    end: int
    readings: tuple[Any, ...]
    currencies: tuple[str, ...] = ()
    lacks_year: bool = False
    is_midnight: bool = False


class Roles:
    """Says what the numbers of one text are."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._breaks = [m.start() for m in re.finditer(r"[\n。！？；!?;]|\.(?=\s|$)(?<!No\.)(?<!Rs\.)(?<!Rp\.)", text)]

    def of(self, tokens: Sequence[Token], roles: tuple[str, ...]) -> list[str | None]:
        """Return for each number the role of ``roles`` that words speak for, or None where none do."""
        cues = [cue for cue in cues_in(self._text, roles) if not any(_is_in(cue, token) for token in tokens)]
        return [self._role_of(token, tokens, cues) for token in tokens]

    def _role_of(self, token: Token, tokens: Sequence[Token], cues: Sequence[Cue]) -> str | None:
        first, last = self._sentence(token.start, token.end)
        best: tuple[int, str] | None = None
        near = [one for one in tokens if one.end > token.start - _REACH and one.start < token.end + _REACH]
        for cue in cues[bisect_left(cues, token.start - _REACH, key=_start) :]:
            if cue.start > token.end + _BEHIND:
                break
            away = self._distance(token, cue, near, first, last)
            if away is not None and (best is None or away < best[0]):
                best = (away, cue.role)
        if best is None:
            best = self._role_on_next_line(token, tokens, cues)
        return best[1] if best else None

    def _distance(self, token: Token, cue: Cue, tokens: Sequence[Token], first: int, last: int) -> int | None:
        if cue.end <= token.start and cue.start >= first:
            gap, limit, extra = token.start - cue.end, _BEFORE, 0
            between = [t for t in tokens if cue.end <= t.start and t.end <= token.start]
            if len(between) == 1 and _is_list(self._text[between[0].end : token.start]):
                between = []
        elif token.end <= cue.start and cue.end <= last:
            gap, limit, extra = cue.start - token.end, _BEHIND, 6
            between = [t for t in tokens if token.end <= t.start and t.end <= cue.start]
            if re.search("[:,]", self._text[token.end : cue.start]):
                return None
        else:
            return None
        if between or gap > limit:
            return None
        return gap + extra + cue.penalty

    def _role_on_next_line(self, token: Token, tokens: Sequence[Token], cues: Sequence[Cue]) -> tuple[int, str] | None:
        """Look at the line above a line that holds only a value, then at the one below, as pages have them."""
        first, last = self._line(token.start, token.end)
        if re.sub(r"[\s:*·|,、()+-]|(?:HKD|USD)", "", self._text[first : token.start] + self._text[token.end : last]):
            return None
        above, below = self._text.rfind("\n", 0, max(0, first - 1)) + 1, self._text.find("\n", last + 1)
        for start, end in ((above, first), (last, below if below >= 0 else len(self._text))):
            if any(start <= t.start and t.end <= end for t in tokens if t is not token):
                continue
            found = [cue for cue in cues if start <= cue.start and cue.end <= end]
            if found:
                return (0, min(found, key=lambda cue: (cue.penalty, -cue.end)).role)
        return None

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        before, behind = bisect_left(self._breaks, start), bisect_left(self._breaks, end)
        first = self._breaks[before - 1] + 1 if before else 0
        return first, self._breaks[behind] if behind < len(self._breaks) else len(self._text)

    def _line(self, start: int, end: int) -> tuple[int, int]:
        last = self._text.find("\n", end)
        return self._text.rfind("\n", 0, start) + 1, last if last >= 0 else len(self._text)


def _is_in(cue: Cue, token: Token) -> bool:
    return token.start <= cue.start and cue.end <= token.end


def _start(cue: Cue) -> int:
    return cue.start


def _is_list(between: str) -> bool:
    """Tell whether two numbers belong together, as in "1.5 GB / 500 MB"."""
    return between.strip() in ("/", "+", "&", "and", "和", "或", "or")
