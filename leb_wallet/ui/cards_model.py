"""The table of cards: how each stands, how long is left, and what is at stake."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QIcon, QPalette

from leb_wallet.domain.clocks import BY_GRAVITY
from leb_wallet.domain.events import Event, EventState
from leb_wallet.domain.patience import Progress, progress_of
from leb_wallet.services.deadline_board import STANDINGS, CardRow
from leb_wallet.ui import icons, theme, words
from leb_wallet.ui.indexed_model import Column, IndexedModel


class CardsModel(IndexedModel[CardRow]):
    """One row a card; unsorted, the most urgent comes first."""

    STATE, CARD, DUE, STAKE = range(4)

    def __init__(self, palette: QPalette, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(search=card_search_text, parent=parent)
        self._palette, self._now = palette, now
        self._paid: dict[str, tuple[tuple[Event, ...], list[Event]]] = {}
        self._icons: dict[str, QIcon] = {}
        self.set_columns(
            (
                Column(
                    self.tr("State"),
                    lambda row: words.state_word(row.standing),
                    lambda row: STANDINGS.index(row.standing),
                    icon=self._icon,
                    foreground=self._color,
                ),
                Column(
                    self.tr("Card"),
                    lambda row: row.card.label,
                    lambda row: row.card.label.casefold(),
                    detail=self._under_label,
                    tool_tip=lambda row: row.card.label,
                ),
                Column(
                    self.tr("Last safe day"),
                    _days_left,
                    lambda row: (row.deadlines.last_safe_day or date.max).toordinal(),
                    detail=lambda row: words.date_words(row.deadlines.last_safe_day) if row.deadlines.clock else "",
                ),
                Column(self.tr("At stake"), _at_stake, _gravity),
            )
        )

    def set_palette(self, palette: QPalette) -> None:
        """Draw icons and colours for another palette."""
        self.beginResetModel()
        self._palette = palette
        self._icons.clear()
        self.endResetModel()

    def is_waiting(self, row: CardRow) -> bool:
        """Tell whether something is paid on a card and has not arrived."""
        return bool(self._paid_of(row))

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

    def _icon(self, row: CardRow) -> QIcon:
        state = row.standing
        if state not in self._icons:
            self._icons[state] = icons.state_icon(state, self._palette, theme.STATE_ICON)
        return self._icons[state]

    def _color(self, row: CardRow) -> QColor:
        return theme.color(row.standing, self._palette)

    def _under_label(self, row: CardRow) -> str:
        name = operator_words(row)
        if row.card.archived:
            return self.tr("{operator} · archived").format(operator=name)
        if self._is_late(row):
            return self.tr("⚠ Top-up not arrived · {operator}").format(operator=name)
        if row.muted_until is not None:
            return self.tr("Muted until {day} · {operator}").format(
                day=words.date_words(row.muted_until), operator=name
            )
        return name


def operator_words(row: CardRow) -> str:
    """Return operator and product of a card, as far as they are known."""
    return " · ".join(part for part in (words.operator_name(row.card), words.text(row.card.product)) if part)


def _days_left(row: CardRow) -> str:
    days = row.deadlines.days_left
    return "–" if days is None else words.days_left_words(days)


def _at_stake(row: CardRow) -> str:
    clock = row.deadlines.clock
    return words.consequence_word(clock.consequence) if clock and clock.consequence else "–"


def _gravity(row: CardRow) -> int:
    clock = row.deadlines.clock
    return BY_GRAVITY.index(clock.consequence) if clock and clock.consequence in BY_GRAVITY else len(BY_GRAVITY)


def card_search_text(row: CardRow) -> str:
    """Return what a search box looks through; the number may be typed with or without its signs."""
    card = row.card
    numbers = [text for number in card.numbers for text in (number.typed, number.e164 or "")]
    digits = ["".join(filter(str.isdigit, text)) for text in numbers]
    operator = (card.provider_id, card.provider_name, card.provider_name_zh, card.product.en, card.product.zh)
    fields = (card.label, *operator, card.place, card.owner, card.note, words.state_word(row.standing))
    return " ".join([*filter(None, fields), *card.tags, *numbers, *digits])
