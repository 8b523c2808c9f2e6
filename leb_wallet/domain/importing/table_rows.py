"""A table whose columns are known, read row by row: a row a card, or a row a record."""

from collections.abc import Callable

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing.card_rows import CardRows
from leb_wallet.domain.importing.found import Found
from leb_wallet.domain.importing.headers import TO_NOTE, Kind
from leb_wallet.domain.importing.known import Known
from leb_wallet.domain.importing.layout import Layout, look_at
from leb_wallet.domain.importing.record_rows import RecordRows
from leb_wallet.domain.importing.table import Table

SOURCE = "table"
PART = 500  # rows, after which it is told how far the reading is

Tick = Callable[[int], None]


def _nobody(_rows: int) -> None: ...


def read_rows(table: Table, layout: Layout, known: Known, tick: Tick = _nobody) -> Found:
    """Read the rows below the header.

    Args:
        tick: called from time to time with the number of rows that were read; what it raises ends the reading.

    Raises:
        InvalidInput: ``column_ambiguous``, with the ``column``; its days or amounts can be read in two ways.
    """
    looks = look_at(table, layout, known.today)
    for look in looks:
        if look.is_question:
            raise InvalidInput("column_ambiguous", column=look.title)
    reader = (CardRows if layout.kind == Kind.CARDS else RecordRows)(looks, layout, known)
    for number, row in enumerate(table.rows[layout.header :], layout.header + 1):
        if row:
            reader.read(number, row)
        if number % PART == 0:
            tick(number)
    unknown = tuple(look.title for look in looks if look.field == TO_NOTE)
    return Found(SOURCE, tuple(reader.cards), tuple(reader.events), tuple(reader.problems), unknown)
