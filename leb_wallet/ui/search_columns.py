"""The texts of many rows, kept so that a word is found in all of them in a few milliseconds.

Most columns say the same few things over and over: cards, kinds, days, amounts. Of such a
column each distinct text is looked at once, and a table of 0 and 1 carries the answer to the rows.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property, reduce
from itertools import accumulate, repeat
from operator import contains, itemgetter, or_

_BYTE = 256
_REPEATS = 2  # a column counts as repeating itself when it has this many rows a distinct text, or more
_SAMPLE, _RARE = 400, 20  # texts looked at, and hits among them up to which a word counts as rare


class RepeatingColumn:
    """A column of few distinct texts."""

    def __init__(self, texts: dict[str, int], codes: Sequence[int]) -> None:
        self._texts = [text.lower() for text in texts]
        self._few = bytes(codes) if len(texts) <= _BYTE else None
        self._many = None if self._few is not None else itemgetter(*codes)

    def holding(self, word: str) -> bytes:
        """Return one byte a row, 1 where its text holds ``word``; nothing at all where no row does."""
        hits = bytes(map(contains, self._texts, repeat(word)))
        if 1 not in hits:
            return b""
        if self._few is not None:
            return self._few.translate(hits.ljust(_BYTE, b"\0"))
        assert self._many is not None
        return bytes(self._many(hits))


class FreeColumn:
    """A column in which nearly every row says something else, such as order numbers."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = [text.lower().replace("\n", " ") for text in texts]

    @cached_property
    def _joined(self) -> str:
        return "\n".join(self.texts)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(text) + 1 for text in self.texts), initial=0))

    def holding(self, word: str) -> bytes:
        """Return one byte a row, 1 where its text holds ``word``."""
        if not self._is_rare(word):
            return bytes(map(contains, self.texts, repeat(word)))
        # One search through all texts at once.
        held = bytearray(len(self.texts))
        for place in re.finditer(f"{re.escape(word)}[^\n]*", self._joined):
            held[bisect_right(self._starts, place.start()) - 1] = 1
        return bytes(held)

    def _is_rare(self, word: str) -> bool:
        sample = self.texts[:: max(1, len(self.texts) // _SAMPLE)]
        return sum(map(contains, sample, repeat(word))) <= _RARE


class SearchColumns:
    """All columns of at least two rows."""

    def __init__(self, parts: Sequence[tuple[str, ...]]) -> None:
        self._count = len(parts)
        repeating: list[tuple[int, RepeatingColumn]] = []
        self._free: list[FreeColumn] = []
        for texts in zip(*parts, strict=True):
            distinct: dict[str, int] = {}
            codes = [distinct.setdefault(text, len(distinct)) for text in texts]
            if len(distinct) * _REPEATS <= self._count:
                repeating.append((len(distinct), RepeatingColumn(distinct, codes)))
            else:
                self._free.append(FreeColumn(texts))
        self._repeating = [column for _, column in sorted(repeating, key=itemgetter(0))]  # the quickest first

    def holding(self, word: str) -> bytes:
        """Return one byte a row, 1 where any of its texts holds ``word``."""
        masks = []
        columns: list[RepeatingColumn | FreeColumn] = [*self._repeating, *self._free]
        for column in columns:
            mask = column.holding(word)
            if mask and 0 not in mask:
                return mask  # all rows hold it; no need to look further
            masks.append(mask)
        return self._any(masks)

    def among(self, word: str, numbers: Sequence[int]) -> list[int]:
        """Return those of a few rows of which any text holds ``word``."""
        held = self._any(column.holding(word) for column in self._repeating)
        free = [column.texts for column in self._free]
        return [number for number in numbers if held[number] or any(word in texts[number] for texts in free)]

    def _any(self, masks: Iterable[bytes]) -> bytes:
        found = [mask for mask in masks if 1 in mask]
        if len(found) == 1:
            return found[0]
        together = reduce(or_, (int.from_bytes(mask, "little") for mask in found), 0)
        return together.to_bytes(self._count, "little")
