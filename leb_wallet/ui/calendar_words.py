"""What the calendar file says of each day. Neither number nor amount: calendars are shared and synchronised."""

from PySide6.QtCore import QObject

from leb_wallet.domain.calendar_entries import CalendarEntry, EntryKind
from leb_wallet.services.calendar_export import EntryText
from leb_wallet.ui import words
from leb_wallet.ui.safe_label import safe_label


class CalendarWords(QObject):
    """A QObject only for its ``tr``."""

    def name(self) -> str:
        """Return the name of the calendar."""
        return self.tr("SIM cards")

    def written(self, count: int) -> str:
        """Return that a file holds so many days."""
        return self.tr("The calendar holds %n day(s).", "", count)

    def entry(self, entry: CalendarEntry) -> EntryText:
        """Return title and text of one day."""
        clock = entry.clock
        values = {
            "label": safe_label(entry.card) or self.tr("A card without a name"),
            "rule": words.rule_type_word(clock.rule.type),
            "limit": words.date_words(clock.limit),
            "day": words.date_words(clock.last_safe_day),
            "consequence": words.consequence_word(clock.consequence or ""),
        }
        if entry.kind == EntryKind.LIMIT:
            return EntryText(
                self.tr("{label}: operator's limit").format(**values),
                self.tr("{rule}. From this day on: {consequence}. The last safe day was {day}.").format(**values),
            )
        return EntryText(
            self.tr("{label}: last safe day").format(**values),
            self.tr(
                "{rule}. Do it today at the latest. If nothing is done, from {limit}: {consequence}. "
                "Once you have recorded it in LEB Wallet, export again: the days move."
            ).format(**values),
        )
