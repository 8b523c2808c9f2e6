"""What the columns of a table mean: guessed by their titles and by what is in them, for the user to correct."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import EventKind
from leb_wallet.domain.importing.amounts import AmountReading, amount_of, amount_reading, currency_of, data_of
from leb_wallet.domain.importing.coded_words import flag_of, kind_of, state_of
from leb_wallet.domain.importing.dates import DateReading, date_reading, is_day
from leb_wallet.domain.importing.headers import HEADERS, SKIP, TO_NOTE, Kind, field_of
from leb_wallet.domain.importing.identities import eid_of, iccid_of, numbers_of, without_tricks
from leb_wallet.domain.importing.table import Cell, Row, Table, text_of

MOST_DIGITS = 6  # in a title: more are a value in a row that is none of titles, and values are told nowhere
HEADER_ROWS = 20  # among so many at the top the titles are looked for
_SAMPLES = 40  # cells that decide what a column is
_ENOUGH = 0.5  # of them have to fit

DATE_FIELDS = frozenset(
    {"reported_until", "balance_on", "last_top_up_on", "activated_on", "purchased_on", "registered_on", "happened_on"}
)
MONEY_FIELDS = frozenset({"balance", "last_top_up_amount", "amount", "paid", "fee", "bonus"})
AMOUNT_FIELDS = MONEY_FIELDS | {"data_left_mb"}
MANY = frozenset({SKIP, TO_NOTE, "number", "tags"})  # several columns may hold these


class Layout(NamedTuple):
    """What a table is taken for.

    ``kind`` is a :class:`Kind`, ``header`` the row with the titles (0: none), ``columns`` a field for each column.
    ``orders`` and ``marks`` answer, by column, what :func:`look_at` asks. ``act`` is what a row of records is
    where no column tells it.
    """

    kind: str
    header: int
    columns: tuple[str, ...]
    orders: Mapping[int, str] = {}
    marks: Mapping[int, str] = {}
    act: str = EventKind.TOP_UP

    def with_field(self, column: int, field: str) -> "Layout":
        """Return a layout in which a column holds this field, and no other one does if only one may."""
        columns = [TO_NOTE if field not in MANY and one == field else one for one in self.columns]
        columns[column] = field
        return self._replace(columns=tuple(columns))


class ColumnLook(NamedTuple):
    """One column as it is taken, with the evidence for how its days or amounts are read."""

    number: int
    title: str
    field: str
    samples: tuple[str, ...]
    dates: DateReading | None = None
    amounts: AmountReading | None = None

    @property
    def is_question(self) -> bool:
        """Whether it can be read in two ways, and nobody has said which."""
        return bool((self.dates and self.dates.is_question) or (self.amounts and self.amounts.is_question))


def has_known_columns(layout: Layout) -> bool:
    """Tell whether a table looks like a list of cards or records, rather than like some text."""
    return not {*layout.columns} <= {SKIP, TO_NOTE, "label", "note"}


def guess_layout(table: Table, kind: str | None = None, header: int | None = None) -> Layout:
    """Return what a table most likely is; ``kind`` and ``header`` where they are known."""
    row = _header_row(table, kind) if header is None else header
    kinds = [kind] if kind else [Kind.RECORDS, Kind.CARDS]
    layouts = [Layout(one, row, _columns(table, row, one)) for one in kinds]
    if len(layouts) == 1:
        return layouts[0]
    records, cards = layouts
    return records if _is_of_records(records) else cards


def look_at(table: Table, layout: Layout, today: date) -> tuple[ColumnLook, ...]:
    """Return every column as it is taken; one that is a question has to be answered before rows are read."""
    return tuple(look_at_column(table, layout, number, today) for number in range(len(layout.columns)))


def look_at_column(table: Table, layout: Layout, number: int, today: date) -> ColumnLook:
    """Return one column as it is taken."""
    field, cells = layout.columns[number], table.column(number, layout.header)
    dates = amounts = None
    if field in DATE_FIELDS:
        dates = date_reading(cells, today)
        if number in layout.orders:
            dates = dates._replace(order=layout.orders[number], example=None)
    elif field in AMOUNT_FIELDS:
        amounts = amount_reading(cells)
        if number in layout.marks:
            amounts = amounts._replace(mark=layout.marks[number], example=None)
    samples = tuple(dict.fromkeys(text_of(cell) for _, cell in cells[:_SAMPLES]))[:3]
    return ColumnLook(number, title_of(table, layout, number), field, samples, dates, amounts)


def title_of(table: Table, layout: Layout, column: int) -> str:
    """Return the title of a column, or where it has none its letter, as a spreadsheet counts."""
    if layout.header:
        row = table.rows[layout.header - 1]
        title = " ".join(text_of(row[column]).split()) if column < len(row) else ""
        if title and sum(map(str.isdecimal, title)) <= MOST_DIGITS:
            return title
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def fields_of(kind: str) -> tuple[str, ...]:
    """Return the fields a column of such a table may hold."""
    return tuple(HEADERS[kind])


# --- Guessing -------------------------------------------------------------------------------


def _header_row(table: Table, kind: str | None) -> int:
    """Return the row with the most titles that are known; without any, the first one if it looks unlike the rest."""
    best, best_count = 0, 0
    for number, row in enumerate(table.rows[:HEADER_ROWS], 1):
        kinds = (kind,) if kind else tuple(HEADERS)
        texts = [text_of(cell) for cell in row]
        count = max(sum(bool(text) and field_of(text, one) not in (None, SKIP) for text in texts) for one in kinds)
        if count > best_count:
            best, best_count = number, count
    if best_count >= 2 or (best_count == 1 and len(table.rows[best - 1]) <= 2):
        return best
    first = table.rows[0]
    if len(table.rows) > 1 and first and all(isinstance(cell, str) and _is_title(cell) for cell in first):
        return 1
    return 0


def _is_title(text: str) -> bool:
    return bool(text.strip()) and not any(c.isdecimal() for c in text) and len(text) < 40


def _is_of_records(layout: Layout) -> bool:
    """Tell whether rows are acts: they have a day of their own, and an act or an amount."""
    fields = set(layout.columns)
    return "happened_on" in fields and bool(fields & {"kind", "amount", "order_number", "paid"})


def _columns(table: Table, header: int, kind: str) -> tuple[str, ...]:
    titles: Row = table.rows[header - 1] if header else ()
    taken: set[str] = set()
    columns = []
    for number in range(table.width):
        title = text_of(titles[number]) if number < len(titles) else ""
        cells = [cell for _, cell in table.column(number, header, _SAMPLES)]
        field = field_of(title, kind) if title else None
        if field not in (None, SKIP) and not _fits(field or "", cells):
            field = _other_field(field or "", kind, cells)
        elif field is None:
            field = _by_content(cells, kind, taken)
        if field is not None and field in taken and field not in MANY:
            field = TO_NOTE
        if field is None:
            field = TO_NOTE if cells and (title or not header) else SKIP
        taken.add(field)
        columns.append(field)
    if kind == Kind.CARDS and "label" not in taken:
        _find_label(table, header, columns)
    return tuple(columns)


def _other_field(field: str, kind: str, cells: Sequence[Cell]) -> str | None:
    """Return what a column is whose title promises something else than it holds."""
    found = _by_content(cells, kind, set())
    return found if found in ("number", "iccid", "activation_code") or field in ("number", "iccid") else None


def _by_content(cells: Sequence[Cell], kind: str, taken: set[str]) -> str | None:
    if not cells:
        return None
    for field in ("activation_code", "eid", "iccid", "number"):
        if field in HEADERS[kind] and field not in taken and _share(cells, _STRICT[field]) > _ENOUGH:
            return field
    if _share(cells, is_day) > _ENOUGH:
        field = "happened_on" if kind == Kind.RECORDS else "reported_until"
        return field if field not in taken else None
    return None


def _find_label(table: Table, header: int, columns: list[str]) -> None:
    """Let the first column of texts that all differ be the name, if none is called so."""
    for number, field in enumerate(columns):
        texts = [text_of(cell) for _, cell in table.column(number, header)]
        if field == TO_NOTE and texts and len(set(texts)) == len(texts) and max(map(len, texts)) <= 60:
            columns[number] = "label"
            return


def _fits(field: str, cells: Sequence[Cell]) -> bool:
    """Tell whether what is in a column can be what its title says."""
    test = _TESTS.get("date" if field in DATE_FIELDS else "money" if field in MONEY_FIELDS else field)
    return test is None or not cells or _share(cells, test) > (0 if field in ("kind", "state") else _ENOUGH)


def _share(cells: Sequence[Cell], test: Callable[[Cell], bool]) -> float:
    filled = [cell for cell in cells if not is_blank(cell)]
    return sum(map(test, filled)) / len(filled) if filled else 0.0


BLANKS = frozenset(
    {"", "-", "--", "—", "–", "/", "n/a", "na", "none", "null", "nil", "无", "暂无", "没有", "?", "？", "#n/a"}
)

_BLANK_ENDS = frozenset("".join(BLANKS) + "".join(BLANKS).upper()) | {" ", "\t", "\u3000", "\u00a0"}


def is_blank(cell: Cell) -> bool:
    """Tell whether a cell says nothing."""
    if isinstance(cell, str):
        return not cell or (cell[-1:] in _BLANK_ENDS and cell.strip().casefold() in BLANKS)
    return cell is None


def _passes(read: Callable[[Cell], object]) -> Callable[[Cell], bool]:
    def test(cell: Cell) -> bool:
        try:
            read(cell)
        except InvalidInput as error:
            # What was damaged, or is not finite, is such a value all the same.
            return error.code in _DAMAGED
        return True

    return test


_DAMAGED = (
    *("number_scientific", "number_bare", "iccid_damaged", "amount_not_finite", "amount_out_of_range"),
    *("amount_other_way", "phone_number_length", "iccid_length"),
)


def _is_number(cell: Cell) -> bool:
    text = without_tricks(text_of(cell))
    digits = sum(c.isdecimal() for c in text)
    return 5 <= digits <= 40 and digits * 2 >= len(text) and not is_day(cell)


def _is_phone(cell: Cell) -> bool:
    text = without_tricks(text_of(cell))
    if not text.startswith(("+", "00", "＋")) and not (text.isdecimal() and len(text) == 11 and text[0] == "1"):
        return False
    return _passes(lambda one: numbers_of(one, None))(cell)


def _is_activation_code(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.strip().upper().startswith(("LPA:", "1$")) and cell.count("$") >= 2


def _is_iccid(cell: Cell) -> bool:
    return text_of(cell).strip().startswith("89") and _passes(iccid_of)(cell)


_STRICT: Mapping[str, Callable[[Cell], bool]] = {
    "activation_code": _is_activation_code,
    "eid": _passes(eid_of),
    "iccid": _is_iccid,
    "number": _is_phone,
}
_TESTS: Mapping[str, Callable[[Cell], bool]] = {
    "date": lambda cell: is_day(cell) or (isinstance(cell, Decimal) and cell.is_finite() and cell >= 30_000),
    "money": _passes(amount_of),
    "data_left_mb": _passes(data_of),
    "currency": lambda cell: bool(currency_of(text_of(cell))) or len(text_of(cell).strip()) == 3,
    "is_esim": lambda cell: isinstance(cell, bool) or flag_of(text_of(cell)) is not None,
    "archived": lambda cell: isinstance(cell, bool) or flag_of(text_of(cell)) is not None,
    "kind": lambda cell: kind_of(text_of(cell)) is not None,
    "state": lambda cell: state_of(text_of(cell)) is not None,
    "number": _is_number,
    "iccid": _passes(iccid_of),
    "eid": _passes(eid_of),
    "activation_code": _is_activation_code,
}
