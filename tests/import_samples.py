"""What a table is read with in tests: the shipped catalogue, a day, no cards."""

from datetime import UTC, date, datetime, time
from functools import cache

from leb_wallet.domain.importing.known import Known
from leb_wallet.domain.importing.layout import guess_layout
from leb_wallet.domain.importing.table import Table
from leb_wallet.domain.importing.table_rows import read_rows
from leb_wallet.resources import resource_path
from leb_wallet.services.catalogue import Catalogue

DAY = date(2026, 11, 22)


@cache
def catalogue():
    return Catalogue(resource_path(""))


def known(*cards, day=DAY):
    return Known(catalogue().search, catalogue().countries, cards, datetime.combine(day, time(12), UTC), day)


def table(text):
    """Return a table of lines with cells between bars."""
    return Table(tuple(tuple(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines()))


def found_in(text, *cards, day=DAY, **layout):
    """Read a table as it is guessed, but for the fields of its layout that are given."""
    rows = table(text) if isinstance(text, str) else text
    return read_rows(rows, guess_layout(rows)._replace(**layout), known(*cards, day=day))


def codes(found):
    return [problem.code for problem in found.problems]
