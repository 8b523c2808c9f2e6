"""The sentence under a dialog that says how saving went."""

from leb_wallet.ui import tones
from leb_wallet.ui.announce import announce
from leb_wallet.ui.field import Remark


class Outcome(Remark):
    """A remark that can also be good news."""

    def praise(self, text: str) -> None:
        """Show a sentence in the colour of what is fine."""
        self.say(text, is_error=False)
        tones.tint_text(self, "ok")

    def tell(self, text: str, *, is_error: bool = False) -> None:
        """Show how it went, and have it read out."""
        if is_error:
            self.say(text, is_error=True)
        else:
            self.praise(text)
        announce(self, text, urgent=is_error)
