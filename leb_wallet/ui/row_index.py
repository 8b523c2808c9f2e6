"""Filtering and sorting of many rows in plain Python: milliseconds at 100,000 rows.

A `QSortFilterProxyModel` over a Python model calls back for every cell: seconds a keystroke.
Here each row has search texts and sort keys, made once, and the answer is a list of row numbers.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import compress
from operator import itemgetter
from typing import Generic, TypeVar

from leb_wallet.ui.search_columns import SearchColumns

T = TypeVar("T")
Key = Callable[[T], float | str]
Search = Callable[[T], str | tuple[str, ...]]

MANY = 5_000  # from here on columns are searched as a whole


class RowIndex(Generic[T]):
    """Rows in a given order with what finding and sorting them needs.

    ``search`` gives a row's text, or its texts column by column, which is several times
    faster where columns repeat themselves. Keys of one column are all numbers or all strings.
    """

    def __init__(self, rows: Sequence[T], search: Search[T]) -> None:
        self.rows = rows
        self._search = search
        self._keys: dict[Key[T], list[float | str]] = {}
        self._order: tuple[Key[T], bool, list[int]] | None = None

    @cached_property
    def _texts(self) -> list[str]:
        return [" ".join(_parts(self._search(row))).lower() for row in self.rows]

    @cached_property
    def _columns(self) -> SearchColumns:
        return SearchColumns([_parts(self._search(row)) for row in self.rows])

    def order(self, key: Key[T] | None, descending: bool) -> Sequence[int]:
        """Return all row numbers by a column's key; equal rows keep the order in which they were given."""
        if key is None:
            return range(len(self.rows))
        if self._order is None or self._order[:2] != (key, descending):
            self._order = (key, descending, self.arranged(range(len(self.rows)), key, descending))
        return self._order[2]

    def arranged(self, numbers: Iterable[int], key: Key[T] | None, descending: bool) -> list[int]:
        """Return some row numbers, given in the rows' own order, by a column's key."""
        if key is None:
            return list(numbers)
        return sorted(numbers, key=self._keys_for(key).__getitem__, reverse=descending)

    def passing(self, test: Callable[[T], bool], among: Sequence[int]) -> list[int]:
        """Return those row numbers whose rows pass ``test``."""
        rows = self.rows
        return [number for number in among if test(rows[number])]

    def containing(self, words: Iterable[str], among: Sequence[int]) -> Sequence[int]:
        """Return those row numbers, in the same order, whose texts hold every word; no word holds a space."""
        found = among
        for word in sorted(words, key=len, reverse=True):
            found = self._containing(word, found)
        return found

    def _containing(self, word: str, among: Sequence[int]) -> Sequence[int]:
        if len(self.rows) < MANY:
            texts = self._texts
            return [number for number in among if word in texts[number]]
        if len(among) < MANY:
            return self._columns.among(word, among)
        held = self._columns.holding(word)
        if 0 not in held:
            return among
        return list(compress(among, held if isinstance(among, range) else itemgetter(*among)(held)))

    def _keys_for(self, key: Key[T]) -> list[float | str]:
        keys = self._keys.get(key)
        if keys is None:
            keys = self._keys[key] = [key(row) for row in self.rows]
        return keys


def _parts(found: str | tuple[str, ...]) -> tuple[str, ...]:
    return (found,) if isinstance(found, str) else found
