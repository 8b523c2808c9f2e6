"""What is searched: actions, cards, operators and records, each with its texts and its line.

Indexes are made when something is typed, or before, while nothing else is going on.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon, QPalette

from leb_wallet.domain.acts import state_to_tell
from leb_wallet.domain.finding import Field, Hit, Index
from leb_wallet.domain.history import HistoryRow, history_of
from leb_wallet.domain.providers import Provider
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.services.services import Services
from leb_wallet.ui import icons, theme, words
from leb_wallet.ui.finding.action_words import action_detail, action_words, can_run
from leb_wallet.ui.finding.entry import Entry, Group, Kind, Look, snippet
from leb_wallet.ui.flags import Flags
from leb_wallet.ui.key_caps import keys_of_action, native_text
from leb_wallet.ui.pay_words import pay_with_word
from leb_wallet.ui.provider_summary import provider_words
from leb_wallet.ui.secret_field import COVER, masked

T = TypeVar("T")

_FLAG_HEIGHT = 15
_SHARP = 2.0  # pictures are made for screens of double density and shrink on others
_CARD_SERIAL_DIGITS = 6  # serials of cards begin alike: fewer digits find too many
_LANGUAGES = ("en", "zh_CN")


class Source(QObject, Generic[T]):
    """Things of one kind. ``palette`` may be replaced; icons are drawn when they are shown."""

    kind = Kind.ACTION

    def __init__(self, palette: QPalette, *, hides_numbers: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.palette = palette
        self._hides_numbers = hides_numbers
        self.fields: tuple[Field[T], ...] = ()
        self.told_fields: frozenset[int] = frozenset()  # those that can be read in the line anyway

    def items(self) -> list[T]:
        """Return all things, what should come first of equals first."""
        raise NotImplementedError

    def entry(self, item: T, told: str) -> Entry:
        """Return the line for a thing; ``told`` is what was found in it that the line does not say by itself."""
        raise NotImplementedError

    def usual(self) -> list[T]:
        """Return what to show before anything is typed."""
        return []

    @cached_property
    def index(self) -> Index[T]:
        """What is searched."""
        return Index(self.items(), self.fields)

    def find(self, text: str, limit: int) -> Group:
        """Return what is meant by a text."""
        if not text.strip():
            return Group(self.kind, [self.entry(item, "") for item in self.usual()], grade=0)
        found = self.index.find(text, limit)
        meant = " ".join(match.found for match in found.hits[0].matches if match.found) if found.hits else ""
        return Group(self.kind, [self._entry_of(hit) for hit in found.hits], found.total, found.grade, meant or text)

    def _entry_of(self, hit: Hit[T]) -> Entry:
        others = [match for match in hit.matches if match.field not in self.told_fields and match.text]
        told = dict.fromkeys(snippet(match, hides_numbers=self._hides_numbers) for match in others)
        return self.entry(hit.item, " · ".join(told))


class ActionSource(Source[QAction]):
    """What can be done now."""

    kind = Kind.ACTION
    USUAL = 5

    def __init__(self, actions: Iterable[QAction], palette: QPalette, *, hides_numbers: bool, parent: QObject) -> None:
        super().__init__(palette, hides_numbers=hides_numbers, parent=parent)
        self._actions = [action for action in dict.fromkeys(actions) if can_run(action) and action.text()]
        self.fields = (
            Field(lambda action: action_words(action.text()), loosely=True),
            Field(action_detail),
        )
        self.told_fields = frozenset({0, 1})

    def items(self) -> list[QAction]:
        """Return the actions in the order of the menus."""
        return self._actions

    def usual(self) -> list[QAction]:
        """Return those that were thought worth a shortcut, what is done with a card first."""
        with_keys = [action for action in self._actions if not action.shortcut().isEmpty()]
        return sorted(with_keys, key=lambda action: action.icon().isNull())[: self.USUAL]

    def entry(self, item: QAction, _told: str) -> Entry:
        """Return the line for an action, with its shortcut."""
        own = QIcon() if item.isCheckable() else item.icon()
        drawn = icons.text_icon("check" if item.isChecked() else "action", self.palette, theme.STATE_ICON)
        return Entry(
            self.kind,
            action_words(item.text()),
            action_detail(item),
            keys=tuple(keys_of_action(item)),
            spoken_keys=native_text(item.shortcut()),
            icon=drawn if own.isNull() else own,
            target=item,
        )


class CardSource(Source[CardRow]):
    """The cards, most urgent first."""

    kind = Kind.CARD
    USUAL = 5

    def __init__(self, services: Services, palette: QPalette, *, hides_numbers: bool, parent: QObject) -> None:
        super().__init__(palette, hides_numbers=hides_numbers, parent=parent)
        rows = services.board.rows(services.wallets.wallet)
        self._rows = sorted(rows, key=lambda row: row.card.archived)
        self._catalogue = services.catalogue
        self.fields = (
            Field(lambda row: row.card.label, loosely=True),
            Field(_numbers, digits=3),
            Field(lambda row: " ".join(_operator_names(row.card.provider_name, row.card.provider_name_zh))),
            Field(lambda row: " ".join(filter(None, (row.card.product.en, row.card.product.zh)))),
            Field(lambda row: _country_names(self._catalogue, row.card.country)),
            Field(lambda row: words.state_word(row.standing)),
            Field(lambda row: "\n".join(row.card.tags)),
            Field(lambda row: row.card.place),
            Field(lambda row: row.card.owner),
            Field(lambda row: row.card.note),
            Field(_serials, digits=_CARD_SERIAL_DIGITS),
        )
        self.told_fields = frozenset({0, 1, 2, 3, 4, 5, 10})

    def items(self) -> list[CardRow]:
        """Return all cards, archived ones last."""
        return self._rows

    def usual(self) -> list[CardRow]:
        """Return the most urgent cards."""
        return [row for row in self._rows if not row.card.archived][: self.USUAL]

    def entry(self, item: CardRow, told: str) -> Entry:
        """Return the line for a card: its state as icon, its number covered."""
        card, days = item.card, item.deadlines.days_left
        number = card.number and (COVER if self._hides_numbers else masked(card.number))
        name = " · ".join(filter(None, (words.operator_name(card), words.text(card.product))))
        state = self.tr("Archived") if card.archived else words.state_word(item.standing)
        return Entry(
            self.kind,
            card.label,
            " · ".join(filter(None, (told, number, name))),
            state if days is None or card.archived else words.days_left_words(days),
            icon=icons.state_icon(item.standing, self.palette, theme.STATE_ICON),
            look=Look.STATE,
            target=card.id,
        )


class ProviderSource(Source[Provider]):
    """The operators of the catalogue."""

    kind = Kind.OPERATOR

    def __init__(self, catalogue: Catalogue, palette: QPalette, *, hides_numbers: bool, parent: QObject) -> None:
        super().__init__(palette, hides_numbers=hides_numbers, parent=parent)
        self._catalogue, self._flags = catalogue, Flags()
        self.fields = (
            Field(lambda provider: " ".join(_operator_names(provider.name, provider.name_zh)), loosely=True),
            Field(lambda provider: _country_names(catalogue, provider.country)),
            Field(lambda provider: " ".join(filter(None, (provider.product.en, provider.product.zh)))),
            Field(lambda provider: provider.id),
        )
        self.told_fields = frozenset({0, 1, 2, 3})

    def items(self) -> list[Provider]:
        """Return all operators by name."""
        return self._catalogue.search("")

    def entry(self, item: Provider, _told: str) -> Entry:
        """Return the line for an operator, with its flag and both its names."""
        names = _operator_names(item.name, item.name_zh)
        shown = provider_words(item)
        other = next((name for name in names if name != shown), "")
        country = self._catalogue.country_name(item.country, words.language())
        flag = self._flags.pixmap(item.country, _FLAG_HEIGHT, self.palette, _SHARP)
        return Entry(
            self.kind,
            shown,
            " · ".join(filter(None, (other, words.text(item.product)))),
            country,
            icon=QIcon(flag),
            look=Look.PICTURE,
            target=item.id,
        )


class RecordSource(Source[HistoryRow]):
    """What was done, the latest first."""

    kind = Kind.RECORD

    def __init__(self, services: Services, palette: QPalette, *, hides_numbers: bool, parent: QObject) -> None:
        super().__init__(palette, hides_numbers=hides_numbers, parent=parent)
        self._wallets = services.wallets
        self._icon: tuple[QPalette, QIcon] | None = None
        self.fields = (
            Field(lambda row: words.kind_word(row.event.kind), loosely=True),
            Field(lambda row: row.card.label if row.card else ""),
            Field(_amounts, by_sound=False),
            Field(_day, by_sound=False),
            Field(lambda row: words.channel_word(row.event.channel)),
            Field(_state),
            Field(lambda row: pay_with_word(row.event.pay_with)),
            Field(lambda row: row.event.order_number or "", by_sound=False),
            Field(lambda row: row.event.note, by_sound=False),
        )
        self.told_fields = frozenset({0, 1, 2, 3, 4})

    def items(self) -> list[HistoryRow]:
        """Return all records."""
        return history_of(self._wallets.wallet)

    def entry(self, item: HistoryRow, told: str) -> Entry:
        """Return the line for a record: what, how much, on which card, when."""
        event, card = item
        act, money = words.kind_word(event.kind), words.money_words(event.amount, event.currency)
        channel = words.channel_word(event.channel)
        return Entry(
            self.kind,
            self.tr("{act} · {money}").format(act=act, money=money) if money else act,
            " · ".join(filter(None, (told, card.label if card else "", channel))),
            words.date_words(event.happened_on),
            icon=self._record_icon(),
            target=event.id,
        )

    def _record_icon(self) -> QIcon:
        if self._icon is None or self._icon[0] != self.palette:
            self._icon = self.palette, icons.text_icon("history", self.palette, theme.STATE_ICON)
        return self._icon[1]


def _operator_names(name: str, name_zh: str | None) -> Sequence[str]:
    return list(dict.fromkeys(filter(None, (name, name_zh))))


def _country_names(catalogue: Catalogue, code: str | None) -> str:
    return " ".join(filter(None, (code, *(catalogue.country_name(code, language) for language in _LANGUAGES))))


def _numbers(row: CardRow) -> str:
    return "\n".join(text for number in row.card.numbers for text in (number.e164, number.typed) if text)


def _serials(row: CardRow) -> str:
    return "\n".join(filter(None, (row.card.iccid, row.card.printed_serial)))


def _amounts(row: HistoryRow) -> str:
    event = row.event
    if event.amount is None:
        return ""
    return f"{event.amount!s} {words.money_words(event.amount, event.currency)}"


def _day(row: HistoryRow) -> str:
    day = row.event.happened_on
    return f"{day} {words.date_words(day)}"


def _state(row: HistoryRow) -> str:
    state = state_to_tell(row.event.kind, row.event.state)
    return words.event_state_word(state) if state else ""
