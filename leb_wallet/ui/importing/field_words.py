"""What the columns of a table may hold, and how it is written, in words."""

from datetime import date

from PySide6.QtCore import QObject

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing.amounts import COMMA, POINT
from leb_wallet.domain.importing.dates import DMY, MDY, YMD, moment_of
from leb_wallet.domain.importing.headers import SKIP, TO_NOTE, Kind
from leb_wallet.domain.importing.layout import ColumnLook
from leb_wallet.ui import words
from leb_wallet.ui.backups.record_words import RecordWords


class FieldWords(QObject):
    """A QObject only for its ``tr``."""

    def __init__(self) -> None:
        super().__init__()
        self._records = RecordWords()
        self._own = {
            SKIP: self.tr("(leave this column out)"),
            TO_NOTE: self.tr("(add to the note)"),
            "label": self.tr("Name of the card"),
            "card": self.tr("Card (its name)"),
            "number": self.tr("Phone number"),
            "provider": self.tr("Operator"),
            "reported_until": self.tr("Valid until, as the operator told"),
            "balance": self.tr("Credit"),
            "balance_on": self.tr("Day the credit was looked up"),
            "last_top_up_on": self.tr("Day of the last top-up"),
            "last_top_up_amount": self.tr("Amount of the last top-up"),
            "happened_on": self.tr("Day of the act"),
        }

    def field(self, code: str) -> str:
        """Return what a column holds."""
        return self._own.get(code) or self._records.field_name(code)

    def kind(self, kind: str) -> str:
        """Return what a row stands for."""
        return self.tr("a card") if kind == Kind.CARDS else self.tr("a record, such as a top-up")

    def encoding(self, name: str) -> str:
        """Return the name of an encoding, with what it is for."""
        known = {
            "utf-8": "UTF-8",
            "utf-8-sig": self.tr("UTF-8 with a mark"),
            "utf-16-le": "UTF-16 LE",
            "utf-16-be": "UTF-16 BE",
            "gb18030": self.tr("GB18030 (Simplified Chinese)"),
            "big5": self.tr("Big5 (Traditional Chinese)"),
            "shift_jis": self.tr("Shift JIS (Japanese)"),
            "windows-1252": self.tr("Windows-1252 (Western Europe)"),
        }
        return known.get(name, name)

    def separator(self, character: str) -> str:
        """Return the name of what stands between cells."""
        known = {
            ",": self.tr("Comma ,"),
            ";": self.tr("Semicolon ;"),
            "\t": self.tr("Tab"),
            "|": self.tr("Bar |"),
        }
        return known.get(character, character)

    def order(self, order: str) -> str:
        """Return in which order a day is written."""
        known = {
            DMY: self.tr("day, month, year"),
            MDY: self.tr("month, day, year"),
            YMD: self.tr("year, month, day"),
        }
        return known.get(order, order)

    def mark(self, mark: str) -> str:
        """Return what stands before the cents."""
        known = {POINT: self.tr("a point: 1,234.56"), COMMA: self.tr("a comma: 1.234,56")}
        return known.get(mark, mark)

    def reading_of(self, text: str, order: str, today: date) -> str:
        """Return a day read in one order, such as “day, month, year: 3 Apr 2026”."""
        try:
            day = words.date_words(moment_of(text, order, today)[0])
        except InvalidInput:
            day = self.tr("no such day")
        return self.tr("{order}: {day}").format(order=self.order(order), day=day)

    def evidence(self, look: ColumnLook) -> str:
        """Return why a column is read as it is; empty where there is nothing to say."""
        if look.dates is not None and look.dates.proof is not None and look.dates.order:
            row, text = look.dates.proof
            said = self.tr("Read as {order}, since row {row} has “{text}”.")
            return said.format(order=self.order(look.dates.order), row=row, text=text)
        if look.amounts is not None and look.amounts.proof is not None and look.amounts.mark:
            row, text = look.amounts.proof
            said = self.tr("Before the cents stands {mark}, since row {row} has “{text}”.")
            return said.format(mark=self.mark(look.amounts.mark), row=row, text=text)
        return ""

    def question(self, look: ColumnLook) -> str:
        """Return what only the user can know about a column."""
        if look.dates is not None and look.dates.example is not None:
            row, text = look.dates.example
            return self.tr("“{text}” in row {row} can be two days. Which one is it?").format(text=text, row=row)
        if look.amounts is not None and look.amounts.example is not None:
            row, text = look.amounts.example
            return self.tr("“{text}” in row {row} can be two amounts. What stands before the cents?").format(
                text=text, row=row
            )
        return ""
