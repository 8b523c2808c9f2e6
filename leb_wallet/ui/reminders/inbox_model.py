"""The table of reminders that were shown."""

from datetime import tzinfo
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QIcon, QPalette

from leb_wallet.domain.reminder_log import EntryState, LogEntry, Reminder, ReminderLog, Step
from leb_wallet.domain.wallet import Wallet
from leb_wallet.ui import icons, theme, words
from leb_wallet.ui.indexed_model import Column, IndexedModel
from leb_wallet.ui.reminder_words import ReminderWords
from leb_wallet.ui.reminders.moment_words import moment_words

_BY_TOP_UP = (Step.BEFORE, Step.DAILY)
_LOOK = {  # of an entry's state: icon and colour
    EntryState.SHOWN: ("reminder", "accent"),
    EntryState.MISSED: ("warning", "due"),
    EntryState.SNOOZED: ("waiting", "soon"),
    EntryState.HANDLED: ("check", "ok"),
}


class InboxRow(NamedTuple):
    """A notice with what can be done about it."""

    entry: LogEntry
    what: str
    is_open: bool  # the last one about its subject, and not handled
    has_card: bool
    guards: str = ""  # how many accounts are at stake

    @property
    def can_top_up(self) -> bool:
        """Whether a top-up may be the answer."""
        return self.is_open and self.has_card and self.entry.step in _BY_TOP_UP


class InboxModel(IndexedModel[InboxRow]):
    """One row a notice, the newest first."""

    WHEN, WHAT, STATE = range(3)

    def __init__(self, palette: QPalette, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(search=lambda row: row.what, parent=parent)
        self._palette, self._zone = palette, zone
        self._said = ReminderWords(self)
        self._icons: dict[str, QIcon] = {}  # by their look
        self.set_columns(
            (
                Column(self.tr("When"), self._when, lambda row: row.entry.shown_at.timestamp()),
                Column(
                    self.tr("Reminder"),
                    lambda row: row.what,
                    lambda row: row.what.casefold(),
                    detail=self._last_safe_day,
                    tool_tip=lambda row: row.what,
                ),
                Column(
                    self.tr("State"),
                    self.state_words,
                    lambda row: row.entry.state,
                    icon=self._icon,
                    foreground=self._color,
                ),
            )
        )

    def show_log(self, log: ReminderLog, wallet: Wallet) -> None:
        """Show all notices of a log."""
        last = {entry.key: entry for entry in log.entries}
        rows = [
            InboxRow(
                entry,
                self._said.line(self._reminder(entry), wallet),
                last[entry.key] is entry and entry.state != EntryState.HANDLED,
                entry.card_id in wallet.cards,
                self._guards(entry, wallet),
            )
            for entry in log.entries
        ]
        rows.sort(key=lambda row: row.entry.shown_at, reverse=True)
        self.set_rows(rows)

    def set_palette(self, palette: QPalette) -> None:
        """Draw icons and colours for another palette."""
        self.beginResetModel()
        self._palette = palette
        self._icons.clear()
        self.endResetModel()

    def state_words(self, row: InboxRow) -> str:
        """Return what became of a notice."""
        entry = row.entry
        if entry.state == EntryState.SNOOZED and entry.snoozed_until is not None:
            return self.tr("Snoozed until {moment}").format(moment=moment_words(entry.snoozed_until, self._zone))
        return {
            EntryState.SHOWN: self.tr("Shown"),
            EntryState.MISSED: self.tr("Missed, shown later"),
            EntryState.SNOOZED: self.tr("Snoozed"),
            EntryState.HANDLED: self.tr("Done"),
        }.get(entry.state, entry.state)

    def _reminder(self, entry: LogEntry) -> Reminder:
        """Return what was shown, as it was on its day."""
        day = entry.day
        days_left = (day - entry.shown_at.astimezone(self._zone).date()).days if day else None
        return Reminder(entry.key, entry.kind, entry.card_id, entry.level, entry.due_at, day, days_left)

    def _when(self, row: InboxRow) -> str:
        return moment_words(row.entry.shown_at, self._zone)

    def _last_safe_day(self, row: InboxRow) -> str:
        if row.entry.day is None:
            return ""
        day = self.tr("Last safe day {day}").format(day=words.date_words(row.entry.day))
        return " · ".join(filter(None, (day, row.guards.rstrip(".。") if row.is_open else "")))

    def _guards(self, entry: LogEntry, wallet: Wallet) -> str:
        card = wallet.cards.get(entry.card_id)
        return self._said.guards(self._reminder(entry), card) if card else ""

    def _icon(self, row: InboxRow) -> QIcon:
        name, tone = self._look(row)
        look = f"{name} {tone}"
        if look not in self._icons:
            selected = self._palette.color(QPalette.ColorRole.HighlightedText)
            self._icons[look] = icons.icon(name, theme.color(tone, self._palette), theme.STATE_ICON, selected=selected)
        return self._icons[look]

    def _color(self, row: InboxRow) -> QColor:
        return theme.color(self._look(row)[1], self._palette)

    def _look(self, row: InboxRow) -> tuple[str, str]:
        """Return icon and colour; pale where nothing is left to do."""
        name, tone = _LOOK.get(row.entry.state, ("reminder", "muted"))
        return name, tone if row.is_open or row.entry.state == EntryState.HANDLED else "muted"
