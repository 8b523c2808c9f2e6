"""What a change from elsewhere did to the wallet, in words."""

from PySide6.QtCore import QObject

from leb_wallet.domain.own_changes import MergeReport


class MergeWords(QObject):
    """A QObject only for its ``tr``."""

    def outside(self, report: MergeReport) -> str:
        """Return what became of a change that another program made."""
        if report.was_damaged:
            lead = self.tr("The files of the wallet were damaged and have been written anew from what was open here.")
            end = self.tr("Nothing was lost; the damaged files are kept beside them.")
        else:
            lead = self.tr("Another program changed the wallet.")
            end = self.tr("Nothing was lost.")
        return " ".join((lead, *self._numbers(report), end))

    def merged_copy(self, report: MergeReport) -> str:
        """Return what a copy had to add."""
        numbers = self._numbers(report) or [self.tr("It had nothing that was not here.")]
        return " ".join((self.tr("The copy was merged."), *numbers))

    def to_decide(self, count: int) -> str:
        """Return that there are conflicts."""
        return self.tr("%n field(s) were changed in two places, differently. Both values are kept.", "", count)

    def copy_found(self, name: str) -> str:
        """Return that a conflict copy lies beside the wallet."""
        return self.tr("A program that keeps folders alike left another version of your wallet here: {file}").format(
            file=name
        )

    def _numbers(self, report: MergeReport) -> list[str]:
        return [
            text
            for count, text in (
                (report.came_in, self.tr("%n record(s) came in.", "", report.came_in)),
                (report.came_back, self.tr("%n record(s) saved here were missing and are back.", "", report.came_back)),
                (report.changed, self.tr("%n record(s) changed.", "", report.changed)),
                (report.removed, self.tr("%n record(s) were deleted there.", "", report.removed)),
            )
            if count
        ]
