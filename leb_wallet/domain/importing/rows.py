"""What rows of both kinds have in common: cells become values, problems and notes.

Whatever cannot be taken is a problem of its cell; what it said goes to the note, unless it is a secret.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing.amounts import Amount, amount_of, data_of
from leb_wallet.domain.importing.cell_readers import READERS, Read, cell_text, shown
from leb_wallet.domain.importing.dates import moment_of
from leb_wallet.domain.importing.found import FoundCard, FoundEvent, Place, Problem, problem_of
from leb_wallet.domain.importing.headers import SKIP, TO_NOTE
from leb_wallet.domain.importing.identities import numbers_of
from leb_wallet.domain.importing.known import Known
from leb_wallet.domain.importing.layout import AMOUNT_FIELDS, DATE_FIELDS, MONEY_FIELDS, ColumnLook, Layout, is_blank
from leb_wallet.domain.importing.table import Cell, Row
from leb_wallet.domain.inputs import MAX_NOTE, check_line
from leb_wallet.domain.text import Text

SECRET = frozenset({"activation_code", "confirmation_code", "voucher_code"})
# Without these a row would be another card, or the same one again each time.
_LEAVING_OUT = frozenset({"number_scientific", "number_bare", "iccid_damaged"})
_TOLD = frozenset(
    {"phone_number_national", "phone_number_length", "phone_number_country", "iccid_check_digit", "currency_unknown"}
)


class Rows:
    """What both kinds of rows have in common: cells become values, problems and notes."""

    def __init__(self, looks: tuple[ColumnLook, ...], layout: Layout, known: Known) -> None:
        self._layout, self._known = layout, known
        self._columns = [look for look in looks if look.field != SKIP]
        self._country_columns = self._columns_of("country")
        self._memo: list[dict[Cell, Read | InvalidInput]] = [{} for _ in looks]
        self._times: dict[tuple[str, ...], int] = {}
        self._countries = _by_name(known.countries)
        self.cards: list[FoundCard] = []
        self.events: list[FoundEvent] = []
        self.problems: list[Problem] = []
        self._row = 0
        self._notes: list[str] = []
        self._is_refused = False

    def read(self, number: int, row: Row) -> None:
        """Read one row."""
        self._row, self._notes, self._is_refused = number, [], False
        values: dict[str, Any] = {}
        country = self._country(row)
        for look in self._columns:
            if look.number >= len(row):
                break
            cell = row[look.number]
            if is_blank(cell):
                continue
            if look.field == TO_NOTE:
                self._notes.append(f"{look.title}: {shown(cell)}")
            else:
                self._take(look, cell, country, values)
        if values and not self._is_refused:
            self._make(values)

    def _make(self, values: dict[str, Any]) -> None:
        raise NotImplementedError

    def _take(self, look: ColumnLook, cell: Cell, country: str | None, values: dict[str, Any]) -> None:
        field = look.field
        try:
            value, warnings = self._value(look, cell, country)
        except InvalidInput as error:
            self._refuse(error, look, cell)
            return
        for code in warnings:
            if code in _TOLD:
                self.problems.append(Problem(code, Place(self._row, look.title), self._text(look, cell)))
        if field in ("number", "tags") and field in values:
            value = (*values[field], *value)
        values[field] = value

    def _value(self, look: ColumnLook, cell: Cell, country: str | None) -> Read:
        """Return the value of a cell and what looks odd about it; equal cells of a column are read once."""
        memo = self._memo[look.number]
        key: Any = (cell, country) if look.field == "number" else cell
        known = memo.get(key)
        if known is None:
            try:
                known = self._fresh(look, cell, country)
            except InvalidInput as error:
                known = error
            if len(memo) < 5000:
                memo[key] = known
        if isinstance(known, InvalidInput):
            raise known
        return known

    def _fresh(self, look: ColumnLook, cell: Cell, country: str | None) -> Read:
        field = look.field
        if field in DATE_FIELDS:
            return moment_of(cell, look.dates.order if look.dates else None, self._known.today), ()
        if field in AMOUNT_FIELDS:
            mark = look.amounts.mark if look.amounts else None
            if field not in MONEY_FIELDS:
                data = data_of(cell, mark, "gb" if "gb" in look.title.casefold() else "mb")
                return _not_below_zero(data), ()
            amount = amount_of(cell, mark)
            _not_below_zero(amount.value)
            return amount, ()
        if field == "number":
            checked = numbers_of(cell, country)
            return checked.value, checked.warnings
        read = READERS.get(field)
        if read is not None:
            return read(cell)
        return check_line(cell_text(cell)).value, ()

    def _refuse(self, error: InvalidInput, look: ColumnLook, cell: Cell) -> None:
        leaves_out = error.code in _LEAVING_OUT or look.field in ("happened_on", "kind", "state")
        text = self._text(look, cell)
        self.problems.append(problem_of(error, Place(self._row, look.title), text, leaves_out=leaves_out))
        if leaves_out:
            self._is_refused = True
        elif look.field not in SECRET:
            self._notes.append(f"{look.title}: {shown(cell)}")

    def _leave_out(self, code: str) -> None:
        self.problems.append(Problem(code, Place(self._row), leaves_out=True))

    def _text(self, look: ColumnLook, cell: Cell) -> str:
        return "" if look.field in SECRET else shown(cell)

    def _country(self, row: Row) -> str | None:
        """Return the country of a row, which numbers without its code are of."""
        name = self._first(row, self._country_columns)
        return self._countries.get(name.casefold()) if name else None

    def _columns_of(self, field: str) -> list[int]:
        return [look.number for look in self._columns if look.field == field]

    def _first(self, row: Row, columns: Iterable[int]) -> str:
        """Return what the first of these columns with anything in it says."""
        for number in columns:
            if number < len(row) and not is_blank(row[number]):
                return cell_text(row[number])
        return ""

    def _note(self, values: dict[str, Any]) -> str:
        note = "\n".join(filter(None, (values.pop("note", ""), *self._notes)))
        if len(note) > MAX_NOTE:
            self.problems.append(Problem("text_too_long", Place(self._row), details=(("limit", MAX_NOTE),)))
        return note[:MAX_NOTE]

    def _currency(self, values: dict[str, Any], amounts: Iterable[Amount | None], likely: str | None) -> str | None:
        """Return the currency of a row: its own column's, else that of a sign, where that stands for one alone."""
        given: str | None = values.get("currency")
        if given:
            return given
        unclear = False
        for amount in amounts:
            if amount is None or not amount.currencies:
                continue
            if len(amount.currencies) == 1:
                return amount.currencies[0]
            if likely in amount.currencies:
                return likely
            unclear = True
        if unclear:
            self.problems.append(Problem("currency_unclear", Place(self._row)))
            return None
        return likely

    def _nth(self, *names: str) -> str:
        """Return a number that tells equal rows apart, and is the same each time the table is read."""
        self._times[names] = nth = self._times.get(names, 0) + 1
        return str(nth)


def _not_below_zero(value: Decimal) -> Decimal:
    if value < 0:
        raise InvalidInput("amount_below_zero")
    return value


def _by_name(countries: Mapping[str, Text]) -> dict[str, str]:
    names = {code.casefold(): code for code in countries}
    for code, text in countries.items():
        names |= {name.casefold(): code for name in (text.en, text.zh) if name}
    return {"uk": "GB", "usa": "US", "英国": "GB", "中国大陆": "CN", "中国内地": "CN"} | names
