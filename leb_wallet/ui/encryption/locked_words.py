"""What is said of a wallet that is locked: no card, no label, no day."""

from PySide6.QtCore import QObject


class LockedWords(QObject):
    """The words for prompts and notifications."""

    def prompt(self) -> str:
        """Ask for the passphrase on a terminal."""
        return self.tr("Passphrase of the wallet: ")

    def title(self) -> str:
        """Return the title of a notification."""
        return self.tr("LEB Wallet")

    def may_need_you(self) -> str:
        """Return what the scheduled check says of a wallet it cannot open."""
        return self.tr("Open LEB Wallet: a card may need you.")
