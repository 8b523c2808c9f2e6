"""The text of a recovery file: for somebody who finds it in ten years, without this program at hand."""

from PySide6.QtCore import QObject


class RecoveryWords(QObject):
    """Both the file and the page that is printed."""

    def text(self) -> str:
        """Return the text with a place for the key."""
        lines = (
            self.tr("LEB Wallet: recovery key"),
            "",
            self.tr("Who has this key can read everything in the wallet, without the passphrase."),
            self.tr("Keep it where you keep your passport: printed, or on a drive in a drawer. Not beside the wallet."),
            "",
            "{key}",
            "",
            self.tr("To use it: start LEB Wallet, choose “Use a recovery file…”, then set a new passphrase."),
            self.tr("Without LEB Wallet: install age from age-encryption.org and type"),
            "age -d -i recovery.txt wallet.json.age",
            "",
        )
        return "\n".join(line if line == "{key}" or not line else f"# {line}" for line in lines)
