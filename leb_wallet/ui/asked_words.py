"""What a command asks for on a terminal."""

from PySide6.QtCore import QObject


class AskedWords(QObject):
    """The words for prompts."""

    def prompt(self, name: str) -> str:
        """Ask for a value by the name of its option."""
        return {
            "number": self.tr("Phone number: "),
            "service": self.tr("Service: "),
            "iccid": self.tr("ICCID: "),
            "activation_code": self.tr("Activation code: "),
            "confirmation_code": self.tr("Confirmation code: "),
            "voucher": self.tr("Voucher code: "),
        }[name]
