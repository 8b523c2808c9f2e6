"""Backups, restoring, the trash and moments of the past in words. QtCore only, for the command line."""

from datetime import datetime

from PySide6.QtCore import QObject

from leb_wallet.domain.past import BackupCount, Moment, RebuildReport, Restored
from leb_wallet.ui.words import date_words


def moment_text(moment: datetime) -> str:
    """Return a moment in the zone of this computer, day and time."""
    here = moment.astimezone()
    return f"{date_words(here.date())} {here:%H:%M}"


class WayBackWords(QObject):
    """A QObject only for its ``tr``."""

    def holds(self, count: BackupCount) -> str:
        """Return what a backup holds."""
        if not count.is_whole:
            return self.tr("damaged, cannot be used")
        return self.contents(count.cards, count.events)

    def contents(self, cards: int, events: int) -> str:
        """Return how many cards and records there are."""
        parts = (self.tr("%n card(s)", "", cards), self.tr("%n record(s)", "", events))
        return " · ".join(parts)

    def restored(self, done: Restored) -> str:
        """Return what restoring did."""
        parts = [
            self.tr("%n record(s) came back", "", done.added) if done.added else "",
            self.tr("%n changed", "", done.changed) if done.changed else "",
            self.tr("%n went away", "", done.removed) if done.removed else "",
            self.tr("%n receipt(s) are there again", "", done.receipts) if done.receipts else "",
        ]
        said = " · ".join(filter(None, parts))
        if not said:
            return self.tr("Nothing was missing; nothing was changed.")
        return self.tr("Done: {what}. “Undo” takes it back.").format(what=said)

    def lost_lines(self, count: int) -> str:
        """Return that a part of a copy cannot be read."""
        return self.tr("%n change(s) in this copy cannot be read; the rest is shown.", "", count)

    def rebuilt(self, report: RebuildReport) -> str:
        """Return what would come out of making a damaged wallet anew."""
        what = self.contents(report.cards, report.events)
        if report.is_certain:
            return self.tr("Everything that was recorded can be made anew: {what}.").format(what=what)
        parts = [self.tr("This can be made anew: {what}.").format(what=what)]
        if report.unread:
            parts.append(self.tr("%n part(s) of the history cannot be read and may be missing.", "", report.unread))
        if report.salvaged:
            parts.append(
                self.tr(
                    "%n record(s) come from the damaged file itself; look whether they are right.", "", report.salvaged
                )
            )
        return " ".join(parts)

    def rebuilt_done(self, report: RebuildReport) -> str:
        """Return that it was made anew."""
        what = self.contents(report.cards, report.events)
        return self.tr("The wallet was made anew: {what}. The damaged files are kept beside it.").format(what=what)

    def no_backup(self) -> str:
        """Return that there is none."""
        return self.tr("There is no backup yet. The first change makes one.")

    def backup_made(self, name: str) -> str:
        """Return that a backup was made."""
        return self.tr("Backup made: {name}").format(name=name)

    def moment(self, moment: Moment) -> str:
        """Return when something changed, and on another device if it was."""
        when = moment_text(moment.at)
        return when if moment.is_here else self.tr("{when}, on another device").format(when=when)

    def what_happened(self, moment: Moment) -> str:
        """Return what kind of change it was."""
        edit = moment.edit
        if edit is None:
            return self.tr("Changed; what it was before is not known any more")
        if moment.reason in ("restore_backup", "merge_backup"):
            return self.tr("Restored from a backup")
        if moment.reason == "merge":
            return self.tr("Merged from another place")
        if edit.before is None:
            return self.tr("Put back") if moment.reason == "put_back" else self.tr("Added")
        return self.tr("Deleted") if edit.after is None else self.tr("Changed")
