"""Filtering and sorting of many rows in plain Python: milliseconds at 100,000 rows.

A `QSortFilterProxyModel` over a Python model calls back for every cell: seconds a keystroke.
Here each row has a search text and sort keys, made once, and the answer is a list of row numbers.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import accumulate, compress, repeat
from operator import contains
from typing import Generic, TypeVar

T = TypeVar("T")
Key = Callable[[T], float | str]

_MANY = 20_000  # from here on it pays to ask first whether a word is rare
_SAMPLE, _RARE = 400, 4  # rows looked at, and hits among them up to which a word counts as rare


class RowIndex(Generic[T]):
    """Rows in a given order with what finding and sorting them needs.

    Keys of one column are all numbers or all strings.
    """

    def __init__(self, rows: Sequence[T], search: Callable[[T], str]) -> None:
        self.rows = rows
        self._search = search
        self._keys: dict[object, list[float | str]] = {}
        self._orders: dict[tuple[object, bool], list[int]] = {}

    @cached_property
    def _texts(self) -> list[str]:
        return [self._search(row).lower().replace("\n", " ") for row in self.rows]

    @cached_property
    def _joined(self) -> str:
        return "\n".join(self._texts)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(text) + 1 for text in self._texts), initial=0))

    def order(self, key: Key[T] | None, descending: bool) -> Sequence[int]:
        """Return all row numbers by a column's key; equal rows keep the order in which they were given."""
        if key is None:
            return range(len(self.rows))
        order = self._orders.get((key, descending))
        if order is None:
            order = self.arranged(range(len(self.rows)), key, descending)
            self._orders = {(key, descending): order}
        return order

    def arranged(self, numbers: Iterable[int], key: Key[T] | None, descending: bool) -> list[int]:
        """Return some row numbers, given in the rows' own order, by a column's key."""
        if key is None:
            return list(numbers)
        return sorted(numbers, key=self._keys_for(key).__getitem__, reverse=descending)

    def _keys_for(self, key: Key[T]) -> list[float | str]:
        keys = self._keys.get(key)
        if keys is None:
            keys = self._keys[key] = [key(row) for row in self.rows]
        return keys

    def passing(self, test: Callable[[T], bool], among: Sequence[int]) -> list[int]:
        """Return those row numbers whose rows pass ``test``."""
        rows = self.rows
        return [number for number in among if test(rows[number])]

    def containing(self, words: Iterable[str], among: Sequence[int]) -> Sequence[int]:
        """Return those row numbers, in the same order, whose search text holds every word."""
        found = among
        for word in sorted(words, key=len, reverse=True):
            found = self._containing(word, found)
        return found

    def _containing(self, word: str, among: Sequence[int]) -> Sequence[int]:
        count = len(self.rows)
        if len(among) < min(count, _MANY):
            texts = self._texts
            return [number for number in among if word in texts[number]]
        if count >= _MANY and self._is_rare(word):
            hits = self._rare_hits(word)
            if isinstance(among, range):
                return hits
            wanted = set(hits)
            return [number for number in among if number in wanted]
        # Row by row in the order of memory, which is several times faster than in the order of a column.
        holds = list(map(contains, self._texts, repeat(word)))
        if isinstance(among, range):
            return list(compress(among, holds))
        return list(compress(among, map(holds.__getitem__, among)))

    def _is_rare(self, word: str) -> bool:
        sample = self._texts[:: max(1, len(self.rows) // _SAMPLE)]
        return sum(map(contains, sample, repeat(word))) <= _RARE

    def _rare_hits(self, word: str) -> list[int]:
        """Return the rows with a word by one search through all texts at once."""
        places = re.finditer(f"{re.escape(word)}[^\n]*", self._joined)
        return [bisect_right(self._starts, place.start()) - 1 for place in places]
