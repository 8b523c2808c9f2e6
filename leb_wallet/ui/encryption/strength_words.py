"""How long a passphrase would stand, in words."""

from PySide6.QtCore import QObject

from leb_wallet.domain.passphrase import Strength


class StrengthWords(QObject):
    """A hint, never a refusal."""

    def told(self, strength: str) -> str:
        """Return a sentence on a passphrase."""
        return {
            Strength.AT_ONCE: self.tr("Weak: many computers together would find it within minutes."),
            Strength.HOURS: self.tr("Weak: many computers together would find it within hours."),
            Strength.MONTHS: self.tr("Fair: many computers together would need days to months."),
            Strength.YEARS: self.tr("Good: many computers together would need years."),
            Strength.LONG: self.tr("Strong: nobody would find it by trying."),
        }[Strength(strength)]
