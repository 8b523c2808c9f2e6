"""What is said of exports and of what is taken in. QtCore only, for the command line."""

from PySide6.QtCore import QObject

from leb_wallet.services.exporting import Written


class ExportWords(QObject):
    """A QObject only for its ``tr``."""

    def passphrase(self) -> str:
        """Ask for the passphrase of a new file on a terminal."""
        return self.tr("Passphrase for the file: ")

    def passphrase_again(self) -> str:
        """Ask for it once more."""
        return self.tr("Once more: ")

    def written(self, done: Written) -> str:
        """Return what a file holds."""
        parts = [self.tr("%n card(s)", "", done.cards), self.tr("%n record(s)", "", done.events)]
        if done.receipts:
            parts.append(self.tr("%n receipt(s)", "", done.receipts))
        return self.tr("Written: {what}.").format(what=self.tr(", ").join(parts))

    def lacking(self, done: Written) -> str:
        """Return how many receipts could not go along; empty where all did."""
        if not done.lacking:
            return ""
        return self.tr("%n receipt(s) are missing or changed, so they are not in it.", "", done.lacking)

    def no_letters(self) -> str:
        """Return what is wrong with pages for which this computer has no letters."""
        return self.tr(
            "This computer lacks letters that stand in your cards, such as Chinese ones: they come out as boxes. "
            "Install a font that has them, such as Noto Sans CJK."
        )

    def taken_in(self, records: int, *, is_new: bool) -> str:
        """Return what taking a card in did."""
        if is_new:
            return self.tr("The card was added, with %n record(s).", "", records)
        if not records:
            return self.tr("Everything in this file is in the wallet already. Nothing was changed.")
        return self.tr("%n record(s) were added to the card.", "", records)

    def would_take_in(self, records: int, *, is_new: bool) -> str:
        """Return what taking a card in would do."""
        if is_new:
            return self.tr("The card would be added, with %n record(s).", "", records)
        if not records:
            return self.tr("Everything in this file is in the wallet already.")
        return self.tr("%n record(s) would be added to the card.", "", records)
