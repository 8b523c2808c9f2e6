"""What is said of a wallet that is locked: no card, no label, no day."""

from PySide6.QtCore import QObject


class LockedWords(QObject):
    """The words for prompts and notifications."""

    def prompt(self) -> str:
        """Ask for the passphrase on a terminal."""
        return self.tr("Passphrase of the wallet: ")

    def prompt_new(self) -> str:
        """Ask for another passphrase on a terminal."""
        return self.tr("New passphrase: ")

    def prompt_again(self) -> str:
        """Ask for it once more."""
        return self.tr("Once more: ")

    def state(self, *, is_encrypted: bool) -> str:
        """Return how the wallet lies there."""
        return self.tr("The wallet is encrypted.") if is_encrypted else self.tr("The wallet is not encrypted.")

    def save_recovery(self) -> str:
        """Return what to do next after it was encrypted."""
        return self.tr("Now save a recovery file in the window: Settings, Encryption. Nobody can help without it.")

    def title(self) -> str:
        """Return the title of a notification."""
        return self.tr("LEB Wallet")

    def may_need_you(self) -> str:
        """Return what the scheduled check says of a wallet it cannot open."""
        return self.tr("Open LEB Wallet: a card may need you.")
