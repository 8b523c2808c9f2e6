"""Finding by typing: which of many things a few letters mean, and which comes first.

Best is a text that begins with the word typed, then one with a word that begins with it, one
that holds it, one that sounds like it in pinyin, one whose initials it is, and at last one
that has its letters in their order. Every word typed has to be found somewhere.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from operator import add
from typing import Generic, NamedTuple, TypeVar

from leb_wallet.domain.pinyin import Spoken, has_chinese, in_order

T = TypeVar("T")

BEGINNING, WORD, INSIDE, SOUND, INITIALS = range(5)
LOOSE = 1_000  # so much worse that no number of good words makes up for it
MISS = 1_000_000
LEAST_DIGITS = 3  # fewer digits in a row are in too many numbers
_LEAST_LOOSE = 2  # letters
_FIELDS = 16  # where the fields before it do not decide, an earlier field wins
_MAX_WORDS = 12
_NUMBER = re.compile(r"[+(]*\d[\d\s().\-‐‑–/]*")


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """One text of a thing. The first fields of an index weigh more than the last.

    ``loosely``: letters in their order are enough, for names. ``digits``: the text is numbers,
    one a line, found by at least so many digits in a row; a leading 0 may stand for the country.
    """

    text: Callable[[T], str]
    by_sound: bool = True
    loosely: bool = False
    digits: int = 0


class Match(NamedTuple):
    """Why something was found: the number of the field, its text, and what of it answers the word."""

    field: int
    text: str
    found: str


class Hit(NamedTuple, Generic[T]):
    """Something found; the lower the score, the better. One match for each word."""

    item: T
    score: int
    matches: tuple[Match, ...]


class Findings(NamedTuple, Generic[T]):
    """The best hits, best first, and how many there are in all."""

    hits: list[Hit[T]]
    total: int

    @property
    def grade(self) -> int:
        """How good the best hit is, wherever it was found: the lower, the better."""
        return self.hits[0].score // _FIELDS if self.hits else MISS


def plain(text: str) -> str:
    """Return a text for comparing: width, case and accents levelled. Each character by itself, in order."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of what was typed, ready for comparing; no more than a person types."""
    return tuple(dict.fromkeys(plain(text).split()))[:_MAX_WORDS]


def readings_of(text: str) -> list[tuple[str, ...]]:
    """Return the ways to read what was typed: word by word, and as one number written with spaces."""
    words = words_of(text)
    number = plain(text).strip()
    if len(words) > 1 and _NUMBER.fullmatch(number):
        return [words, (re.sub(r"\D", "", number),)]
    return [words]


class Index(Generic[T]):
    """Things with their texts made ready once; things come in the order that decides between equals."""

    def __init__(self, items: Iterable[T], fields: Sequence[Field[T]]) -> None:
        self.items = list(items)
        self._columns = [_Column(field, self.items) for field in fields]

    def listen(self) -> None:
        """Look up how Chinese characters are read, so that the first letter typed does not wait for it."""
        for column in self._columns:
            column.listen()

    def find(self, text: str, limit: int) -> Findings[T]:
        """Return what is meant by ``text``; the first things of all where it is empty.

        What merely has the letters is left out where anything better is found.
        """
        ways = readings_of(text)
        if not ways[0]:
            return Findings([Hit(item, 0, ()) for item in self.items[:limit]], len(self.items))
        totals = self._totals(ways[0])
        for way in ways[1:]:
            totals = list(map(min, totals, self._totals(way)))
        worst = LOOSE if min(totals, default=MISS) < LOOSE else MISS
        found = [(total, number) for number, total in enumerate(totals) if total < worst]
        best = nsmallest(limit, found)
        return Findings([Hit(self.items[n], total, self._why(n, ways)) for total, n in best], len(found))

    def _totals(self, words: tuple[str, ...]) -> list[int]:
        totals = [0] * len(self.items)
        for word in words:
            all_scores = (column.scores(word, place) for place, column in enumerate(self._columns))
            scores = [score for score in all_scores if score]
            if not scores:
                return [MISS] * len(self.items)
            totals = list(map(add, totals, map(min, *scores) if len(scores) > 1 else scores[0]))
        return totals

    def _why(self, number: int, ways: list[tuple[str, ...]]) -> tuple[Match, ...]:
        for words in ways:
            found = [self._best_match(number, word) for word in words]
            if None not in found:
                return tuple(match for match in found if match is not None)
        return ()

    def _best_match(self, number: int, word: str) -> Match | None:
        rated = [(column.score(number, word, place), place) for place, column in enumerate(self._columns)]
        score, place = min(rated)
        if score >= MISS:
            return None
        column = self._columns[place]
        text = column.field.text(self.items[number])
        if column.field.digits:
            return Match(place, text, "")
        places = _places(word, text, column.field.loosely)
        return Match(place, text, text[places[0] : places[-1] + 1] if places else "")


class _Column(Generic[T]):
    """One field of all things. Many say the same, so each text is looked at once."""

    def __init__(self, field: Field[T], items: Iterable[T]) -> None:
        self.field = field
        codes: dict[str, int] = {}
        self._codes = [codes.setdefault(field.text(item), len(codes)) for item in items]
        self._texts = [re.sub(r"[^\d\n]", "", text) if field.digits else plain(text) for text in codes]
        self._chinese = {n for n, text in enumerate(self._texts) if field.by_sound and has_chinese(text)}
        self._spoken: dict[int, Spoken] = {}  # made when letters are typed for the first time

    def listen(self) -> None:
        """Read all Chinese texts."""
        for n in self._chinese:
            self._spoken_text(n).read()

    def scores(self, word: str, place: int) -> list[int]:
        """Return for each thing how well its text answers a word; nothing at all where none does."""
        grades = [self._number_grade(text, word) for text in self._texts] if self.field.digits else self._grades(word)
        if min(grades, default=MISS) == MISS:
            return []
        points = {grade: _score(grade, place) for grade in set(grades)}
        by_text = list(map(points.__getitem__, grades))
        return list(map(by_text.__getitem__, self._codes))

    def score(self, number: int, word: str, place: int) -> int:
        """Return how well the text of one thing answers a word."""
        n = self._codes[number]
        text = self._texts[n]
        if self.field.digits:
            return _score(self._number_grade(text, word), place)
        grade = _written_grade(text, word) if word in text else self._heard_grade(n, word)
        return _score(self._loose_grade(text, word) if grade == MISS else grade, place)

    def _grades(self, word: str) -> list[int]:
        grades = [_written_grade(text, word) if word in text else MISS for text in self._texts]
        for n in self._chinese:
            if grades[n] == MISS:
                grades[n] = self._heard_grade(n, word)
        if self.field.loosely:
            for n, text in enumerate(self._texts):
                if grades[n] == MISS:
                    grades[n] = self._loose_grade(text, word)
        return grades

    def _heard_grade(self, n: int, word: str) -> int:
        heard = self._spoken_text(n).find(word) if n in self._chinese else None
        return MISS if heard is None else SOUND if heard.is_full else INITIALS

    def _loose_grade(self, text: str, word: str) -> int:
        return LOOSE if self.field.loosely and _loose_places(word, text) else MISS

    def _spoken_text(self, n: int) -> Spoken:
        if n not in self._spoken:
            self._spoken[n] = Spoken(self._texts[n])
        return self._spoken[n]

    def _number_grade(self, lines: str, word: str) -> int:
        for wanted in _numbers_meant(word):
            if len(wanted) >= self.field.digits and wanted in lines:
                return BEGINNING if any(line.endswith(wanted) for line in lines.split("\n")) else INSIDE
        return MISS


@lru_cache(maxsize=64)
def _numbers_meant(word: str) -> tuple[str, ...]:
    """Return the digits of a word that is a number: 07700 900123 at home is +44 7700 900123."""
    digits = re.sub(r"\D", "", word) if _NUMBER.fullmatch(word) else ""
    return tuple(dict.fromkeys(filter(None, (digits, digits.lstrip("0")))))


def _score(grade: int, place: int) -> int:
    return grade * _FIELDS + place if grade < LOOSE else grade


def marks(query: str, text: str, *, loosely: bool = False) -> list[tuple[int, int]]:
    """Return begin and end of what in ``text`` answers the words of ``query``, in order, none overlapping."""
    places = sorted({place for word in words_of(query) for place in _places(word, text, loosely)})
    spans: list[tuple[int, int]] = []
    for place in places:
        if spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1)
        else:
            spans.append((place, place + 1))
    return spans


def _places(word: str, text: str, loosely: bool) -> list[int]:
    """Return the characters of ``text`` that answer a word; as :meth:`Index.find` has found them."""
    level = [plain(character) for character in text]
    whole = "".join(level)
    origin = [number for number, characters in enumerate(level) for _ in characters]
    found: Iterable[int] = ()
    if word in whole:
        at = _best_place(whole, word)
        found = range(at, at + len(word))
    elif has_chinese(whole) and (heard := Spoken(whole).find(word)) is not None:
        found = heard.places
    elif loosely:
        found = _loose_places(word, whole)
    return sorted({origin[place] for place in found})


def _written_grade(text: str, word: str) -> int:
    at = _best_place(text, word)
    if at == 0:
        return BEGINNING
    return WORD if _begins_word(text, at) else INSIDE


def _best_place(text: str, word: str) -> int:
    """Return where a word stands in a text that holds it, if possible where a word of the text begins."""
    first = at = text.find(word)
    while at >= 0:
        if _begins_word(text, at):
            return at
        at = text.find(word, at + 1)
    return first


def _begins_word(text: str, at: int) -> bool:
    if at == 0:
        return True
    before = text[at - 1]
    return not before.isalnum() or before.isascii() != text[at].isascii()  # also 泰国 in AIS泰国


def _loose_places(word: str, text: str) -> list[int]:
    """Return the places of a word's letters in their order, from the beginning of a word on; none if they are not."""
    if len(word) < _LEAST_LOOSE or not in_order(word).search(text):
        return []
    at = text.find(word[0])
    while at >= 0 and not _begins_word(text, at):
        at = text.find(word[0], at + 1)
    if at < 0:
        return []
    places = [at]
    for letter in word[1:]:
        at = text.find(letter, at + 1)
        if at < 0:
            return []
        places.append(at)
    return places
