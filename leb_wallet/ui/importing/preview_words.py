"""What an import would do, in words."""

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QObject

from leb_wallet.domain.cards import Card
from leb_wallet.domain.importing.found import Place, Problem
from leb_wallet.domain.importing.plan import Fate
from leb_wallet.domain.numbers import MASK
from leb_wallet.ui import words
from leb_wallet.ui.backups.record_words import CODES, IDENTIFYING, RecordWords
from leb_wallet.ui.importing.problem_sentences import problem_sentence

COVER = MASK * 4


class PreviewWords(QObject):
    """A QObject only for its ``tr``.

    Args:
        covers: cover what identifies a line, as in privacy mode.
    """

    def __init__(self, *, covers: bool = False) -> None:
        super().__init__()
        self._covers, self._records = covers, RecordWords(covers=covers)

    def fate_of_card(self, fate: str) -> str:
        """Return what becomes of a found card."""
        known = {
            Fate.NEW: self.tr("New card"),
            Fate.KNOWN: self.tr("Known, nothing to add"),
            Fate.FILLS: self.tr("Known, gets more values"),
            Fate.DIFFERS: self.tr("Known, has other values"),
        }
        return known.get(fate, fate)

    def fate_of_record(self, fate: str) -> str:
        """Return what becomes of a found record."""
        return self.tr("New") if fate == Fate.NEW else self.tr("Known")

    def summary(self, cards: Mapping[str, int], records: Mapping[str, int], left: int) -> str:
        """Return how many of what kind there are; ``left`` rows have to stay outside."""
        parts = (
            (cards.get(Fate.NEW, 0), self.tr("%n new card(s)", "", cards.get(Fate.NEW, 0))),
            (cards.get(Fate.FILLS, 0), self.tr("%n card(s) with more values", "", cards.get(Fate.FILLS, 0))),
            (cards.get(Fate.DIFFERS, 0), self.tr("%n card(s) with other values", "", cards.get(Fate.DIFFERS, 0))),
            (cards.get(Fate.KNOWN, 0), self.tr("%n card(s) known already", "", cards.get(Fate.KNOWN, 0))),
            (records.get(Fate.NEW, 0), self.tr("%n new record(s)", "", records.get(Fate.NEW, 0))),
            (records.get(Fate.KNOWN, 0), self.tr("%n record(s) known already", "", records.get(Fate.KNOWN, 0))),
            (left, self.tr("%n row(s) that cannot be taken", "", left)),
        )
        return " · ".join(text for count, text in parts if count) or self.tr("There is nothing to take over.")

    def sums(self, sums: Mapping[str | None, Decimal]) -> str:
        """Return the sums of new top-ups by currency; empty where there are none."""
        told = [words.money_words(total, currency) for currency, total in sums.items() if total]
        return self.tr("Top-ups: {sums}").format(sums=" + ".join(told)) if told else ""

    def unknown(self, names: tuple[str, ...]) -> str:
        """Return which fields of a file have no place here."""
        if not names:
            return ""
        separator = "、" if words.language().startswith("zh") else ", "
        return self.tr("The wallet has no place for these fields: {names}").format(names=separator.join(names))

    def number(self, card: Card) -> str:
        """Return a card's number as the list of cards shows it."""
        return COVER if card.number and self._covers else card.number

    def field(self, name: str) -> str:
        """Return the name of a field as in the forms."""
        return self._records.field_name(name)

    def value(self, name: str, value: object) -> str:
        """Return a value; codes and, in privacy mode, numbers are covered."""
        if name in CODES or (self._covers and name in IDENTIFYING):
            return COVER
        return self._records.value(name, value)

    def stood_there(self, problem: Problem) -> str:
        """Return the text that could not be read; covered in privacy mode, since it may be a number."""
        text = " ".join(problem.text.split())
        return COVER if text and self._covers else text

    def problem_line(self, problem: Problem) -> str:
        """Return a problem with its place, without what stood there."""
        said, place = problem_sentence(problem), problem.place
        if not place.row:
            return said
        if not place.column:
            return self.tr("Row {row}: {sentence}").format(row=place.row, sentence=said)
        line = self.tr("Row {row}, “{column}”: {sentence}")
        return line.format(row=place.row, column=place.column, sentence=said)

    def place(self, place: Place) -> str:
        """Return the number of a row; empty for a file as a whole."""
        return str(place.row) if place.row else ""
