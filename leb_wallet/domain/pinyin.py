"""Chinese by Latin letters: 保号卡 is found by baohaoka, by bhk, and by anything in between.

Characters are read one by one, in each of their readings: 重庆 by chong as well as by zhong.
Reading whole words would ask for a dictionary of 50 MB and still leave names of cards to guessing.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

MAX_LENGTH = 200  # characters of a text that are looked at; what is looked for in longer ones is found as written
_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_LATIN = re.compile("[a-z]")


class Sounding(NamedTuple):
    """Where in a text letters were found; ``is_full`` where only the last syllable was cut short."""

    places: tuple[int, ...]
    is_full: bool


class _Step(NamedTuple):
    """A way to have read so many letters."""

    gaps: int  # syllables cut short, the last one not counted
    is_cut: bool  # whether the last one is
    places: tuple[int, ...]


def has_chinese(text: str) -> bool:
    """Tell whether a text has a Chinese character."""
    return _CHINESE.search(text) is not None


@cache
def readings(character: str) -> tuple[str, ...]:
    """Return how one Chinese character is read, without tones, the usual reading first.

    ``lv`` may also be written ``lu``; a character without a known reading, and what is no
    Chinese character, has none.
    """
    if not has_chinese(character):
        return ()
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    plain = ["".join(filter(str.isascii, unicodedata.normalize("NFKD", text))) for texts in found for text in texts]
    with_u = [text.replace("v", "u") for text in plain]
    return tuple(dict.fromkeys(text for text in plain + with_u if _LATIN.search(text)))


@lru_cache(maxsize=64)
def in_order(word: str) -> re.Pattern[str]:
    """Return what finds texts that have all letters of a word in their order; to leave the others out quickly."""
    first, *others = map(re.escape, word)
    return re.compile(first + "".join(f"[^{letter}]*{letter}" for letter in others))


class Spoken:
    """A text, lower-cased, with the readings of its characters; they are looked up when letters are looked for."""

    __slots__ = ("_all", "_first", "_initials", "_starts", "_text", "_units", "_usual")

    def __init__(self, text: str) -> None:
        self._text = text[:MAX_LENGTH]
        self._units: list[tuple[str, tuple[str, ...]]] | None = None
        self._all = self._usual = self._initials = ""
        self._first: list[frozenset[str]] = []
        self._starts: list[int] = []

    def find(self, word: str) -> Sounding | None:
        """Return where a word can be heard, in full if possible.

        Each character is taken by itself, by a reading or by the beginning of one. Signs and
        spaces between them may be left out.
        """
        if not _LATIN.search(word):
            return None
        units = self.read()
        if not in_order(word).search(self._all):
            return None
        found = self._usually_heard(word)
        if found is not None:
            return found
        for start, first in enumerate(self._first):
            if word[0] in first and (here := _heard_from(units, start, word)) is not None:
                if here.is_full:
                    return here
                found = found or here
        return found

    def read(self) -> list[tuple[str, tuple[str, ...]]]:
        """Look the readings up, once; return each character with its own."""
        if self._units is None:
            units = self._units = [(character, readings(character)) for character in self._text]
            self._first = [frozenset((one, *(reading[0] for reading in spoken))) for one, spoken in units]
            self._all = "".join(one + "".join(spoken) for one, spoken in units)
            usual = [spoken[0] if spoken else one for one, spoken in units]
            self._starts = list(accumulate(map(len, usual), initial=0))
            self._usual = "".join(usual)
            self._initials = "".join(reading[0] for reading in usual)
        return self._units

    def _usually_heard(self, word: str) -> Sounding | None:
        """Return where a word stands in the usual readings, from the beginning of one on, or in their initials."""
        at = self._usual.find(word)
        while at >= 0:
            start = bisect_left(self._starts, at)
            if self._starts[start] == at:
                return Sounding(tuple(range(start, bisect_left(self._starts, at + len(word)))), is_full=True)
            at = self._usual.find(word, at + 1)
        at = self._initials.find(word)
        return Sounding(tuple(range(at, at + len(word))), is_full=False) if at >= 0 else None


def _heard_from(units: Sequence[tuple[str, tuple[str, ...]]], start: int, word: str) -> Sounding | None:
    ways: Mapping[int, _Step] = {0: _Step(0, False, ())}  # letters read so far: the best way to have done so
    for place in range(start, len(units)):
        character, spoken = units[place]
        further: dict[int, _Step] = {}
        for done, step in ways.items():
            if step.places and not character.isalnum():
                _keep_better(further, done, step)
            gaps, places = step.gaps + step.is_cut, (*step.places, place)
            if word.startswith(character, done):
                _keep_better(further, done + 1, _Step(gaps, False, places))
            for reading in spoken:
                for length in range(1, _common(reading, word, done) + 1):
                    _keep_better(further, done + length, _Step(gaps, length < len(reading), places))
        if len(word) in further:
            best = further[len(word)]
            return Sounding(best.places, best.gaps == 0)
        if not further:
            return None
        ways = further
    return None


def _keep_better(ways: dict[int, _Step], done: int, step: _Step) -> None:
    known = ways.get(done)
    if known is None or step[:2] < known[:2]:
        ways[done] = step


def _common(reading: str, word: str, start: int) -> int:
    """Return how many letters of a reading stand in a word from ``start`` on."""
    count = 0
    for one, other in zip(reading, word[start : start + len(reading)], strict=False):
        if one != other:
            break
        count += 1
    return count
