"""What an examination found, in sentences: what it is, whether it is safe, what can be done. QtCore only."""

from PySide6.QtCore import QLocale, QObject

from leb_wallet.domain.health import Finding, Level, Repair
from leb_wallet.ui.backups.way_back_words import WayBackWords
from leb_wallet.ui.error_sentences import SENTENCES
from leb_wallet.ui.errors import sentence_for


class DoctorWords(QObject):
    """A QObject only for its ``tr``."""

    def finding(self, found: Finding) -> str:
        """Return a finding in one or two sentences."""
        if found.code in SENTENCES and found.code not in _OWN:
            return sentence_for(found.code, found.details)
        return self._counted(found) or self._told(found)

    def level(self, level: str) -> str:
        """Return how much a finding matters."""
        known = {
            Level.FINE: self.tr("Fine"),
            Level.NOTE: self.tr("Good to know"),
            Level.WARN: self.tr("To do"),
            Level.BAD: self.tr("Serious"),
        }
        return known.get(level, level)

    def repair(self, repair: str) -> str:
        """Return what a repair does, before it is done."""
        known = {
            Repair.REBUILD: self.tr("Make the wallet anew from what is left. The damaged files are kept."),
            Repair.BACKUP: self.tr("Make a backup of the wallet as it is now."),
            Repair.MERGE: self.tr("Merge the conflict copies into the wallet, then move them into “set-aside”."),
            Repair.PERMISSIONS: self.tr("Let only you read the files of the wallet."),
            Repair.TIDY: self.tr("Move what is left over into the folder “set-aside”. Nothing is deleted."),
        }
        return known.get(repair, repair)

    def summary(self, wrong: int) -> str:
        """Return how it went as a whole."""
        if not wrong:
            return self.tr("Everything is fine.")
        return self.tr("%n thing(s) to do.", "", wrong)

    def repaired(self, done: int) -> str:
        """Return that repairs were carried out."""
        return self.tr("%n repair(s) done.", "", done)

    def _counted(self, found: Finding) -> str:
        n = _number(found, "count")
        table = {
            "history_fine": lambda: self.tr("The history is whole: %n change(s).", "", n),
            "history_gap": lambda: self.tr(
                "At %n place(s) a part of the history is missing. The wallet itself is not touched by it; only what "
                "records were before may be unknown.",
                "",
                n,
            ),
            "left_over": lambda: self.tr(
                "%n file(s) are left over from crashes or damage. They do no harm and can be moved aside.", "", n
            ),
            "conflict_copies": lambda: self.tr(
                "%n conflict copies of a sync program lie beside the wallet. They are not read. Merging loses nothing.",
                "",
                n,
            ),
            "other_conflict_copies": lambda: self.tr(
                "%n conflict copies of the journal lie beside it. They are not read and do no harm.", "", n
            ),
            "receipts_fine": lambda: self.tr("%n receipt(s) are there and unchanged.", "", n),
            "receipts_wrong": lambda: self.tr(
                "%n receipt(s) are missing or changed. The records are safe. Put the files back from a copy.", "", n
            ),
            "receipt_orphans": lambda: self.tr(
                "%n file(s) in the folder of receipts belong to no record. They do no harm.", "", n
            ),
            "open_to_others": lambda: self.tr(
                "%n file(s) can be read by other users of this computer. Numbers and codes are in them.", "", n
            ),
            "backup_fine": lambda: self.tr("There are %n backup(s), the newest is recent enough.", "", n),
        }
        make = table.get(found.code)
        return make() if make else ""

    def _told(self, found: Finding) -> str:
        details = found.details
        if found.code == "wallet_fine":
            what = WayBackWords().contents(_number(found, "cards"), _number(found, "events"))
            return self.tr("The wallet can be read: {what}.").format(what=what)
        if found.code == "history_unreadable":
            return self.tr(
                "A part of {file} in the folder “history” cannot be read. The wallet itself is not touched by it."
            ).format(**details)
        if found.code in ("space_fine", "space_low"):
            size = QLocale().formattedDataSize(_number(found, "bytes"), 1, _SI)
            if found.code == "space_fine":
                return self.tr("There is room on the disk: {size} free.").format(size=size)
            return self.tr("Only {size} are free on the disk. What is saved is safe; make room to go on.").format(
                size=size
            )
        if found.code == "backup_none":
            return self.tr("There is no backup yet. The wallet is safe; a backup is made in a moment.")
        if found.code == "backup_damaged":
            return self.tr("The backup {file} is damaged and cannot be used. The wallet is safe.").format(**details)
        if found.code == "backup_old":
            return self.tr(
                "The newest backup is %n day(s) old, and the wallet has changed since.",
                "",
                _number(found, "days"),
            )
        return sentence_for(found.code, details)


def _number(found: Finding, name: str) -> int:
    value = found.details.get(name)
    return value if isinstance(value, int) else 0


_OWN = frozenset({"wallet_fine"})
_SI = QLocale.DataSizeFormat.DataSizeSIFormat
