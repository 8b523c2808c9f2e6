"""The values of a text, a row each: what is clear is chosen, what is not is asked."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSizePolicy, QWidget

from leb_wallet.domain.acts import MONEY_FIELDS
from leb_wallet.domain.importing.candidates import FIELDS
from leb_wallet.domain.importing.carrier_text import CarrierText
from leb_wallet.ui import theme
from leb_wallet.ui.field import Remark
from leb_wallet.ui.form import form_layout
from leb_wallet.ui.importing.found_words import FoundWords
from leb_wallet.ui.quiet_wheel import quiet

NOTHING = ""  # what stands for "leave this empty"; no reading is an empty text


class FoundRow(QWidget):
    """The readings of one value to choose from, and why there is more than one.

    Signals:
        picked: the user chose.
    """

    picked = Signal()

    def __init__(self, found: CarrierText, field: str, texts: FoundWords) -> None:
        super().__init__()
        self.field = field
        self.box, self.remark = QComboBox(), Remark()
        self.box.setAccessibleName(texts.name(field))
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.setMinimumContentsLength(12)
        quiet(self.box)
        self._currencies: list[str | None] = [None]
        self.box.addItem(self.tr("Leave this empty"), NOTHING)
        told = [one for one in found.of(field) if one.is_told]
        candidates = told or list(found.of(field))
        for one in candidates:
            for value in one.readings:
                self.box.addItem(texts.reading(one, value), value)
                self._currencies.append(one.currency)
        chosen = found.chosen(field)
        value = chosen.value if chosen else None
        self.is_question = value is None or (chosen is not None and not chosen.is_clear)
        place = 0 if chosen is None or value is None else 1 + chosen.readings.index(value)
        self.box.setCurrentIndex(place)
        layout = form_layout(self, margin=0)
        layout.setVerticalSpacing(theme.TIGHT)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        layout.addRow(self.box)
        layout.addRow(self.remark)
        self.setFocusProxy(self.box)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # without one, Tab would lose its way here
        self._said = self._reason(found, texts)
        self.remark.say(self._said, is_error=False)  # in the row by now: alone it would be a window
        self.box.activated.connect(self.picked)

    def value(self) -> Any:
        """Return the chosen reading; ``None`` for none."""
        value = self.box.currentData()
        return None if value == NOTHING else value

    def currency(self) -> str | None:
        """Return the currency of the chosen reading, where the text tells it."""
        return self._currencies[self.box.currentIndex()]

    def say_currency(self, texts: FoundWords, *, fits: bool) -> None:
        """Say that the currency of the chosen sum is open, or another one than that of the rest."""
        said = texts.other_currency() if not fits else texts.no_currency() if self.currency() is None else self._said
        self.remark.say(said, is_error=False)

    def _reason(self, found: CarrierText, texts: FoundWords) -> str:
        told = [one for one in found.of(self.field) if one.is_told]
        if not told:
            return texts.unsure()
        chosen = found.chosen(self.field)
        return texts.several() if chosen is None else texts.why(chosen)


class FoundRows(QWidget):
    """All values of a text.

    Signals:
        picked: the user chose another reading.
    """

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = FoundWords(self)
        self._form = form_layout(self, margin=0)
        self.rows: list[FoundRow] = []

    def show_found(self, found: CarrierText) -> None:
        """Show the values of a text, in place of those before."""
        while self._form.rowCount():
            self._form.removeRow(0)
        told = [field for field in FIELDS if any(one.is_told for one in found.of(field))]
        places = {(one.start, one.end) for field in told for one in found.of(field)}
        # A number that no word explains is offered once for each thing it could be, unless it is explained elsewhere.
        open_ = [
            field
            for field in FIELDS
            if field not in told and any((one.start, one.end) not in places for one in found.of(field))
        ]
        self.rows = [FoundRow(found, field, self._texts) for field in (*told, *open_)]
        for row in self.rows:
            self._form.addRow(self._texts.name(row.field), row)
            row.picked.connect(self.picked)

    def values(self) -> dict[str, Any]:
        """Return what is chosen by field; ``None`` for what shall stay empty."""
        return {row.field: row.value() for row in self.rows}

    def currency(self, own: str | None) -> str | None:
        """Return the currency of the chosen sums: ``own`` where one is in it, else that of the first."""
        codes = [row.currency() for row in self._sums()]
        return own if own in codes else next((code for code in codes if code), None)

    def fitting(self, currency: str | None) -> set[str]:
        """Name the chosen sums that are in a currency, and say of the others why they are left out."""
        found = set()
        for row in self._sums():
            if row.currency() == currency:
                found.add(row.field)
            row.say_currency(self._texts, fits=row.currency() == currency)
        return found

    def _sums(self) -> list[FoundRow]:
        return [row for row in self.rows if row.field in MONEY_FIELDS and row.value() is not None]
