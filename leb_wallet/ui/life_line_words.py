"""What the life line shows, in words: for tool tips and for who cannot see it."""

from datetime import date

from PySide6.QtCore import QObject

from leb_wallet.domain.life_line import Band, BandKind, LifeLine, Point, PointKind
from leb_wallet.domain.stages import number_is_gone
from leb_wallet.ui import words


class LifeLineWords(QObject):
    """A QObject only for its ``tr``."""

    def point(self, kind: str) -> str:
        """Return what a day on the line is called."""
        return {
            PointKind.LAST_ACT: self.tr("Counted from"),
            PointKind.TODAY: self.tr("Today"),
            PointKind.LAST_SAFE_DAY: self.tr("Last safe day"),
            PointKind.LIMIT: self.tr("Limit"),
        }.get(kind, kind)

    def named_day(self, point: Point) -> str:
        """Return name and day in one line."""
        return self.tr("{name}: {day}").format(name=self.point(point.kind), day=words.date_words(point.day))

    def band(self, band: Band) -> str:
        """Return what a part of the line means, with its days."""
        if band.kind == BandKind.SAFE:
            if band.ends_on is None:
                return self.tr("No end is known.")
            return self.tr("Safe until {day}.").format(day=words.date_words(band.ends_on))
        if band.kind == BandKind.MARGIN:
            return self.tr("Your margin, up to the operator's limit on {day}.").format(
                day=words.date_words(band.ends_on)
            )
        if band.span is None:
            return self.tr("From {day}: the operator's limit is past.").format(day=words.date_words(band.starts_on))
        name = words.stage_word(band.span.stage.state)
        first, end = words.date_words(band.starts_on), words.date_words(band.ends_on)
        text = (
            self.tr("{number}. {stage}, from {first}.")
            if band.ends_on is None
            else self.tr("{number}. {stage}, {first} to {end}.")
        )
        said = [text.format(number=band.number, stage=name, first=first, end=end)]
        if not number_is_gone(band.span.stage):
            said += words.ability_words(band.span.stage)
        return "\n".join(said)

    def description(self, line: LifeLine, today: date) -> str:
        """Return the whole line, a sentence for each day and band in the order of time."""
        days = [(point.day, 0, self.named_day(point)) for point in line.points]
        bands = [(band.starts_on, 1, self.band(band)) for band in line.bands if band.kind != BandKind.SAFE]
        if any(band.ends_on is None and band.kind == BandKind.SAFE for band in line.bands):
            bands.append((today, 1, self.band(line.bands[0])))
        return "\n".join(said for _, _, said in sorted(days + bands, key=lambda part: part[:2]))
