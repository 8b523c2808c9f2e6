"""The list of cards: what each tile tells, and the headings between them."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, Qt

from leb_wallet.domain.clocks import CardDeadlines
from leb_wallet.domain.elapsed import elapsed_share
from leb_wallet.domain.events import Event, EventState
from leb_wallet.domain.number_formats import region_of
from leb_wallet.domain.patience import Progress, progress_of
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.ui import words
from leb_wallet.ui.card_groups import ARCHIVED, Heading, archived_last, with_headings
from leb_wallet.ui.indexed_model import DETAIL_ROLE, Column, Index, IndexedModel
from leb_wallet.ui.secret_field import COVER, SHOWN_DIGITS, masked

TILE_ROLE = DETAIL_ROLE + 1
Role = Qt.ItemDataRole


class Tile(NamedTuple):
    """What is drawn of one card, in words; empty where there is nothing to tell."""

    label: str
    operator: str  # and what is out of the ordinary
    is_late: bool  # a top-up did not arrive
    number: str  # covered but for its end
    time: str  # until the last safe day, or since
    state: str  # code, which gives the icon
    tone: str  # code, which gives the colour
    word: str  # of the state
    country: str | None
    elapsed: float | None  # share, 0 to 1, of the days up to the last safe day


class CardsModel(IndexedModel[CardRow]):
    """One row a card; in the order of urgency, in which they come, each group has a heading, which is a row too.

    A heading cannot be chosen and stands for no card.
    """

    URGENCY = -1
    NAME, OPERATOR, DUE = range(3)

    def __init__(
        self,
        now: Callable[[], datetime],
        hides_numbers: Callable[[], bool] = bool,
        parent: QObject | None = None,
        *,
        catalogue: Catalogue | None = None,
    ) -> None:
        """With ``catalogue`` cards are found by the accounts on their numbers, too, but not in privacy mode."""
        super().__init__(search=partial(_search_text, catalogue, hides_numbers), parent=parent)
        self._now, self._hides_numbers = now, hides_numbers
        self._lines: list[int | Heading] = []
        self._paid: dict[str, tuple[tuple[Event, ...], list[Event]]] = {}
        self._elapsed: dict[str, tuple[CardDeadlines, float | None]] = {}
        self._regions: dict[str, str | None] = {}
        self.set_columns(  # of which the list shows the first; the others it is sorted by
            (
                Column(
                    self.tr("Name"),
                    lambda row: row.card.label,
                    lambda row: row.card.label.casefold(),
                    detail=self._under_label,
                    tool_tip=self._tool_tip,
                ),
                Column(self.tr("Operator"), operator_words, lambda row: operator_words(row).casefold()),
                Column(
                    self.tr("Last safe day"),
                    lambda row: words.date_words(row.deadlines.last_safe_day),
                    lambda row: (row.deadlines.last_safe_day or date.max).toordinal(),
                ),
            )
        )

    def set_rows(self, rows: Sequence[CardRow]) -> None:
        """Show other cards, filtered and sorted like those before; what is archived comes last."""
        super().set_rows(archived_last(rows))

    def orders(self) -> list[tuple[int, str]]:
        """Return by what the list can be sorted: what :meth:`sort` takes, and its name."""
        return [(self.URGENCY, self.tr("Urgency"))] + [(at, column.title) for at, column in enumerate(self._columns)]

    def is_heading(self, row: int) -> bool:
        """Tell whether a row is a heading."""
        return isinstance(self._lines[row], Heading)

    def is_waiting(self, row: CardRow) -> bool:
        """Tell whether something is paid on a card and has not arrived."""
        return bool(self._paid_of(row))

    def row_at(self, index: Index) -> CardRow | None:
        """Return the card an index stands for; None for a heading."""
        line = self._lines[index.row()] if index.isValid() else None
        return self._index.rows[line] if isinstance(line, int) else None

    def index_where(self, test: Callable[[CardRow], bool]) -> QModelIndex:
        """Return the first index whose card passes ``test``; an invalid one where none does."""
        rows = self._index.rows
        for place, line in enumerate(self._lines):
            if isinstance(line, int) and test(rows[line]):
                return self.index(place, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of cards and headings shown."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return 1."""
        return 0 if parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cards be chosen, and headings be passed over."""
        if index.isValid() and self.is_heading(index.row()):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return the answer of a card or a heading to a role; to ``TILE_ROLE`` a card's :class:`Tile`."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, Heading):
            return self._heading_words(line) if role in (Role.DisplayRole, Role.AccessibleTextRole) else None
        row = self._index.rows[line]
        if role == TILE_ROLE:
            return self._tile(row)
        if role == Role.AccessibleTextRole:
            return self._spoken(row)
        read = self._readers.get(role)
        return read(self._columns[0], row) if read else None

    def _show(self, numbers: Sequence[int]) -> None:
        self.beginResetModel()
        self._shown = numbers
        self._lines = list(numbers) if self._sorted_by else with_headings(numbers, self._index.rows)
        self.endResetModel()

    def _heading_words(self, heading: Heading) -> str:
        name = self.tr("Archived") if heading.group == ARCHIVED else words.state_word(heading.group)
        return self.tr("{group} · {count}").format(group=name, count=heading.cards)

    def _tile(self, row: CardRow) -> Tile:
        card, state = row.card, row.standing
        return Tile(
            label=card.label,
            operator=self._under_label(row),
            is_late=self._is_late(row) and not card.archived,
            number=covered_number(card.number, hides=self._hides_numbers()),
            time=_time_words(row),
            state=state,
            tone="muted" if card.archived else state,
            word=words.state_word(state),
            country=card.country or self._region(row),
            elapsed=None if card.archived else self._elapsed_of(row),
        )

    def _spoken(self, row: CardRow) -> str:
        """Return what a screen reader says of a card: what it is, how it stands, what for."""
        due = row.deadlines.last_safe_day
        number = covered_number(row.card.number, hides=self._hides_numbers()).removeprefix(COVER).strip()
        parts = (
            row.card.label,
            words.state_word(row.standing),
            _time_words(row),
            words.date_words(due) if due and due != date.max else "",
            self._under_label(row),
            self.tr("number ends in {digits}").format(digits=number) if number else "",
            stake_words(row),
        )
        return self.tr(", ").join(part for part in parts if part)

    def _tool_tip(self, row: CardRow) -> str:
        due = row.deadlines.last_safe_day
        if due is None or due == date.max:
            return ""
        day = self.tr("Last safe day: {day}").format(day=words.date_words(due))
        return "\n".join(filter(None, (day, stake_words(row))))

    def _under_label(self, row: CardRow) -> str:
        name = operator_words(row)
        if row.card.archived:
            return self.tr("{operator} · archived").format(operator=name) if name else self.tr("Archived")
        if self._is_late(row):
            return self.tr("⚠ Top-up not arrived · {operator}").format(operator=name).rstrip(" ·")
        if row.muted_until is not None:
            day = words.date_words(row.muted_until)
            return self.tr("Muted until {day} · {operator}").format(day=day, operator=name).rstrip(" ·")
        return name

    def _paid_of(self, row: CardRow) -> list[Event]:
        """Return what is on its way; looked for once, as long as the card's events are the same."""
        events, paid = self._paid.get(row.card.id, (None, []))
        if events is not row.events:
            paid = [event for event in row.events if event.state == EventState.PAID]
            self._paid[row.card.id] = row.events, paid
        return paid

    def _is_late(self, row: CardRow) -> bool:
        paid = self._paid_of(row)
        return bool(paid) and any(progress_of(event, self._now()) == Progress.LATE for event in paid)

    def _elapsed_of(self, row: CardRow) -> float | None:
        """Return how much of the time is over; reckoned once, as long as the card's deadlines are the same."""
        found, share = self._elapsed.get(row.card.id, (None, None))
        if found is not row.deadlines:
            share = elapsed_share(row.card, row.events, row.deadlines, self._now().tzinfo)
            self._elapsed[row.card.id] = row.deadlines, share
        return share

    def _region(self, row: CardRow) -> str | None:
        """Return the country of a card's number, for cards whose operator has none: looked up once a number."""
        number = next((number for number in row.card.numbers if number.e164), None)
        if number is None or number.e164 is None:
            return None
        if number.e164 not in self._regions:
            self._regions[number.e164] = region_of(number)
        return self._regions[number.e164]


def operator_words(row: CardRow) -> str:
    """Return operator and product of a card, as far as they are known."""
    return " · ".join(part for part in (words.operator_name(row.card), words.text(row.card.product)) if part)


def stake_words(row: CardRow) -> str:
    """Return what is lost if nothing is done; empty where that is not known."""
    clock = row.deadlines.clock
    return words.consequence_word(clock.consequence) if clock and clock.consequence else ""


def covered_number(number: str, *, hides: bool) -> str:
    """Return a number of which the last four digits can be read, or with ``hides`` none; empty for no number."""
    if not number:
        return ""
    return f"{COVER} {masked(number, 0 if hides else SHOWN_DIGITS).removeprefix(COVER)}".rstrip()


def _time_words(row: CardRow) -> str:
    days = row.deadlines.days_left
    if days is None:
        return ""
    endless = row.deadlines.last_safe_day == date.max
    return words.date_words(date.max) if endless else words.days_left_words(days)


def _search_text(catalogue: Catalogue | None, hides_numbers: Callable[[], bool], row: CardRow) -> str:
    if catalogue is None or not row.card.accounts or hides_numbers():
        return card_search_text(row)
    known = catalogue.known_services
    return " ".join((card_search_text(row), *(name for one in row.card.accounts for name in known.names(one))))


def card_search_text(row: CardRow) -> str:
    """Return what a search box looks through; the number may be typed with or without its signs."""
    card = row.card
    numbers = [text for number in card.numbers for text in (number.typed, number.e164 or "")]
    digits = ["".join(filter(str.isdigit, text)) for text in numbers]
    operator = (card.provider_id, card.provider_name, card.provider_name_zh, card.product.en, card.product.zh)
    fields = (card.label, *operator, card.place, card.owner, card.note, words.state_word(row.standing))
    return " ".join([*filter(None, fields), *card.tags, *numbers, *digits])
